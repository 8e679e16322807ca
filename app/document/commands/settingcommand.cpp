// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/commands/settingcommand.h"

namespace vipdeck {
namespace {

constexpr int kSettingCommandId = 3;
constexpr qint64 kMergeMilliseconds = 1000;

// Empty for the timeouts.
std::string nameOf(const Change &change)
{
    const auto *tunable = std::get_if<SetTunable>(&change);
    return tunable ? tunable->name : std::string();
}

} // namespace

SettingCommand::SettingCommand(DirectorDocument *document, Change before, Change after,
                               const QString &text)
    : DraftCommand(document, text)
    , m_before(std::move(before))
    , m_after(std::move(after))
{
    m_age.start();
}

Result<> SettingCommand::execute(DraftState &state)
{
    return applyChange(state.rules, m_after);
}

Result<> SettingCommand::revert(DraftState &state)
{
    return applyChange(state.rules, m_before);
}

int SettingCommand::id() const
{
    return kSettingCommandId;
}

bool SettingCommand::mergeWith(const QUndoCommand *other)
{
    const auto *next = static_cast<const SettingCommand *>(other);
    if (m_after.index() != next->m_after.index() || nameOf(m_after) != nameOf(next->m_after)
        || m_age.elapsed() > kMergeMilliseconds)
        return false;
    m_after = next->m_after;
    m_age.restart();
    setText(next->text());
    setObsolete(m_after == m_before);
    return true;
}

} // namespace vipdeck
