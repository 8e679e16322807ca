// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/commands/weightcommand.h"

#include <algorithm>

namespace vipdeck {
namespace {

constexpr int kWeightCommandId = 1;
constexpr qint64 kMergeMilliseconds = 1000;

} // namespace

WeightCommand::WeightCommand(DirectorDocument *document, ServerRefs servers, int weight,
                             const QString &text)
    : DraftCommand(document, text)
    , m_servers(std::move(servers))
    , m_weight(weight)
{
    m_age.start();
}

Result<> WeightCommand::execute(DraftState &state)
{
    if (m_weight < 0 || m_weight > kMaximumWeight)
        return makeError(ErrorCode::OutOfRange,
                         "weight " + std::to_string(m_weight) + " is not within 0 to 65535");
    std::vector<std::int32_t> oldWeights;
    for (const auto &server : m_servers) {
        const auto found = findServer(state.rules, server);
        if (!found)
            return tl::unexpected(found.error());
        oldWeights.push_back((*found)->weight);
        (*found)->weight = m_weight;
    }
    m_oldWeights = std::move(oldWeights);
    return {};
}

Result<> WeightCommand::revert(DraftState &state)
{
    for (std::size_t i = 0; i < m_servers.size(); ++i) {
        const auto found = findServer(state.rules, m_servers[i]);
        if (!found)
            return tl::unexpected(found.error());
        (*found)->weight = m_oldWeights[i];
    }
    return {};
}

int WeightCommand::id() const
{
    return kWeightCommandId;
}

bool WeightCommand::mergeWith(const QUndoCommand *other)
{
    const auto *next = static_cast<const WeightCommand *>(other);
    if (next->m_servers != m_servers || m_age.elapsed() > kMergeMilliseconds)
        return false;
    m_weight = next->m_weight;
    m_age.restart();
    setText(next->text());
    setObsolete(std::ranges::all_of(m_oldWeights, [&](auto old) { return old == m_weight; }));
    return true;
}

} // namespace vipdeck
