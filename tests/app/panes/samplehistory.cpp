// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/panes/samplehistory.h"

#include <algorithm>

namespace vipdeck::test {

quint64 SampleHistory::add(api::VersionInfo info, const RuleSet &rules)
{
    info.id = m_entries.empty() ? 1 : m_entries.back().id + 1;
    info.number = ++m_lastNumber;
    info.octets = 2000;
    m_entries.push_back(info);
    m_rules[info.number] = rules;
    return info.number;
}

void SampleHistory::addFailure(api::VersionInfo info)
{
    info.id = m_entries.empty() ? 1 : m_entries.back().id + 1;
    info.outcome = api::VersionOutcome::Failed;
    m_entries.push_back(info);
}

quint64 SampleHistory::current() const
{
    return m_rules.empty() ? 0 : m_rules.rbegin()->first;
}

Result<api::HistoryReply> SampleHistory::page(const api::HistoryRequest &request) const
{
    if (m_refusal)
        return tl::unexpected(*m_refusal);
    api::HistoryReply reply;
    reply.entries = m_entries.size();
    reply.versions = m_rules.size();
    reply.current = current();
    for (const auto &entry : m_entries)
        reply.octets += entry.octets;
    if (!m_entries.empty())
        reply.oldestMilliseconds = m_entries.front().timeMilliseconds;
    for (auto entry = m_entries.rbegin(); entry != m_entries.rend(); ++entry)
        if ((request.before == 0 || entry->id < request.before)
            && reply.page.size() < request.limit)
            reply.page.push_back(*entry);
    return reply;
}

Result<api::VersionReply> SampleHistory::version(quint64 number) const
{
    const auto found = m_rules.find(number);
    if (m_refusal || found == m_rules.end())
        return m_refusal ? Result<api::VersionReply>(tl::unexpected(*m_refusal))
                         : makeError(ErrorCode::InvalidArgument,
                                     "version " + std::to_string(number) + " is not kept");
    const auto info = std::ranges::find(m_entries, number, &api::VersionInfo::number);
    return api::VersionReply{*info, found->second};
}

Result<api::Nothing> SampleHistory::mark(const api::MarkRequest &request)
{
    const auto info = std::ranges::find(m_entries, request.number, &api::VersionInfo::number);
    if (m_refusal || info == m_entries.end())
        return makeError(ErrorCode::InvalidArgument, "there is no such version");
    info->marked = request.marked;
    return api::Nothing{};
}

void SampleHistory::wait(quint64 version, const api::ApplyRequest &request, quint64 now)
{
    m_confirmation = {};
    m_confirmation.version = version;
    m_confirmation.previousVersion = version - 1;
    m_confirmation.appliedMilliseconds = now;
    m_confirmation.totalMilliseconds = request.confirmSeconds * 1000ull;
    m_confirmation.remainingMilliseconds = m_confirmation.totalMilliseconds - 1;
    m_confirmation.changes = static_cast<std::uint32_t>(request.changes.size());
    m_confirmation.actor.userName = "anna";
    m_confirmation.comment = request.comment;
}

Result<api::ConfirmStatus> SampleHistory::settle(api::VersionOutcome outcome,
                                                 const std::string &note)
{
    if (m_confirmation.version == 0)
        return makeError(ErrorCode::InvalidArgument, "no version waits to be kept or reverted");
    api::ConfirmStatus ended;
    ended.endedVersion = m_confirmation.version;
    ended.endedAs = outcome;
    ended.note = note;
    for (auto &entry : m_entries)
        if (entry.outcome == api::VersionOutcome::Waiting) {
            entry.outcome = outcome;
            entry.note = note;
        }
    m_confirmation = ended;
    return ended;
}

Result<api::ConfirmStatus> SampleHistory::extend(quint32 seconds)
{
    m_confirmation.totalMilliseconds += seconds * 1000ull;
    m_confirmation.remainingMilliseconds += seconds * 1000ull;
    return m_confirmation;
}

} // namespace vipdeck::test
