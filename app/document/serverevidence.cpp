// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/serverevidence.h"

#include <QLocale>

namespace vipdeck {
namespace {

int seconds(qint64 milliseconds)
{
    return static_cast<int>(std::max<qint64>(0, milliseconds) / 1000);
}

} // namespace

void ServerEvidence::update(const DirectorStatus &status)
{
    const qint64 previous = m_now;
    m_now = static_cast<qint64>(status.timeMilliseconds);
    std::map<ServerRef, Record> records;
    for (const auto &service : status.services) {
        for (const auto &server : service.destinations) {
            const ServerRef ref{service.config.key, server.config.endpoint};
            const auto old = m_records.find(ref);
            Record record = old == m_records.end() ? Record{} : old->second;
            if (old != m_records.end())
                record.learn(server.counters, previous, m_now);
            record.config = server.config;
            record.counters = server.counters;
            record.overloaded = server.overloaded;
            record.activeConnections = server.activeConnections;
            records.emplace(ref, std::move(record));
        }
    }
    m_records = std::move(records);
}

void ServerEvidence::Record::learn(const Counters &next, qint64 previous, qint64 now)
{
    if (next.packetsOut > counters.packetsOut) {
        lastReplyAt = now;
        unansweredSince = 0;
        unansweredConnections = 0;
        return;
    }
    if (next.connections <= counters.connections && next.packetsIn <= counters.packetsIn)
        return;
    if (unansweredSince == 0)
        unansweredSince = previous;
    lastAttemptAt = now;
    if (next.connections > counters.connections)
        unansweredConnections += next.connections - counters.connections;
}

void ServerEvidence::clear()
{
    m_records.clear();
    m_now = 0;
}

ServerEvidence::Finding ServerEvidence::finding(const ServerRef &server) const
{
    const auto found = m_records.find(server);
    if (found == m_records.end())
        return {ServerState::Unknown, tr("There are no counters of this server.")};
    const Record &record = found->second;
    if (record.config.weight == 0)
        return {ServerState::Draining,
                tr("Weight 0: no new connections. %n connection(s) still active.", "",
                   static_cast<int>(record.activeConnections))};
    if (record.overloaded)
        return {ServerState::OverLimit, tr("%1 active connections reached the upper limit of %2.")
                                            .arg(QLocale().toString(record.activeConnections),
                                                 QLocale().toString(record.config.upperThreshold))};
    return record.traffic(server.service.protocol, m_now);
}

ServerEvidence::Finding ServerEvidence::Record::traffic(Protocol protocol, qint64 now) const
{
    if (config.forwarding != Forwarding::Masquerade)
        return {ServerState::Unknown, tr("Replies of this server do not pass through the director, "
                                         "and there is no health check.")};
    const bool attemptsNow = lastAttemptAt != 0 && now - lastAttemptAt <= kReplyMemoryMilliseconds;
    const bool silent =
        unansweredSince != 0 && lastAttemptAt - unansweredSince >= kSilenceMilliseconds;
    if (silent && attemptsNow && protocol != Protocol::Udp)
        return {ServerState::Down, tr("No reply for %n second(s) while packets were sent to it.",
                                      "", seconds(lastAttemptAt - unansweredSince))};
    if (lastReplyAt != 0 && now - lastReplyAt <= kReplyMemoryMilliseconds)
        return {ServerState::Up, tr("It replied within the last %n second(s).", "",
                                    std::max(1, seconds(now - lastReplyAt)))};
    if (silent && attemptsNow)
        return {ServerState::Unknown,
                tr("Packets were sent to it without a reply. Not every UDP service replies.")};
    if (lastReplyAt != 0)
        return {ServerState::Unknown, tr("No traffic since its last reply %n second(s) ago.", "",
                                         seconds(now - lastReplyAt))};
    return {ServerState::Unknown, tr("No replies seen yet, and there is no health check.")};
}

} // namespace vipdeck
