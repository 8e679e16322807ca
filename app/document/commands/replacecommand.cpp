// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/commands/replacecommand.h"

#include "app/document/rebase.h"

namespace vipdeck {

ReplaceCommand::ReplaceCommand(DirectorDocument *document, DraftState after, const QString &text)
    : DraftCommand(document, text)
    , m_before(document->draftState())
    , m_after(std::move(after))
{}

void ReplaceCommand::change(DraftState &state, const DraftState &from, const DraftState &to)
{
    if (state == from) {
        state = to;
        return;
    }
    applyLeniently(state.rules, diff(from.rules, to.rules));
    state.weightBeforeDrain = to.weightBeforeDrain;
    state.removeWhenEmpty = to.removeWhenEmpty;
    state.removeAtOnce = to.removeAtOnce;
    state.gentleStarts = to.gentleStarts;
}

Result<> ReplaceCommand::execute(DraftState &state)
{
    change(state, m_before, m_after);
    return {};
}

Result<> ReplaceCommand::revert(DraftState &state)
{
    change(state, m_after, m_before);
    return {};
}

} // namespace vipdeck
