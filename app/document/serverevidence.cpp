// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/serverevidence.h"

#include <QLocale>
#include <utility>

namespace vipdeck {
namespace {

int seconds(qint64 milliseconds)
{
    return static_cast<int>(std::max<qint64>(0, milliseconds) / 1000);
}

} // namespace

// Records stand in the order of the status, which is almost always that of the one before.
void ServerEvidence::arrange(const DirectorStatus &status)
{
    std::size_t place = 0;
    bool isSame = true;
    for (const auto &service : status.services)
        for (const auto &server : service.destinations) {
            isSame = isSame && place < m_servers.size()
                     && m_servers[place].endpoint == server.config.endpoint
                     && m_servers[place].service == service.config.key;
            ++place;
        }
    if (isSame && place == m_servers.size())
        return;
    const auto before = std::exchange(m_places, {});
    auto records = std::exchange(m_records, {});
    m_servers.clear();
    for (const auto &service : status.services)
        for (const auto &server : service.destinations) {
            const ServerRef ref{service.config.key, server.config.endpoint};
            const auto old = before.find(ref);
            m_places.emplace(ref, m_servers.size());
            m_servers.push_back(ref);
            m_records.push_back(old == before.end() ? Record{} : records[old->second]);
        }
    for (const auto &[server, old] : before)
        if (!m_places.contains(server))
            m_departed.push_back(server);
}

void ServerEvidence::update(const DirectorStatus &status)
{
    const qint64 previous = m_now;
    m_now = static_cast<qint64>(status.timeMilliseconds);
    m_transitions.clear();
    m_departed.clear();
    arrange(status);
    m_downCount = 0;
    std::size_t place = 0;
    for (const auto &service : status.services) {
        for (const auto &server : service.destinations) {
            auto &record = m_records[place];
            if (record.seen)
                record.answers.learn(record.counters, server.counters, previous, m_now);
            record.seen = true;
            record.config = server.config;
            record.counters = server.counters;
            record.overloaded = server.overloaded;
            record.activeConnections = server.activeConnections;
            const auto before =
                std::exchange(record.state, record.judge(service.config.key.protocol, m_now));
            if (record.state != before)
                m_transitions.push_back({m_servers[place], before, record.state});
            m_downCount += record.state == ServerState::Down ? 1 : 0;
            ++place;
        }
    }
}

void ServerEvidence::clear()
{
    m_servers.clear();
    m_records.clear();
    m_places.clear();
    m_transitions.clear();
    m_departed.clear();
    m_downCount = 0;
    m_now = 0;
}

ServerState ServerEvidence::Record::judge(Protocol protocol, qint64 now) const
{
    if (config.weight == 0)
        return ServerState::Draining;
    if (overloaded)
        return ServerState::OverLimit;
    switch (answers.judge(config.forwarding, protocol, now)) {
    case Answers::Finding::Silent: return ServerState::Down;
    case Answers::Finding::Answering: return ServerState::Up;
    case Answers::Finding::Unknown: break;
    }
    return ServerState::Unknown;
}

ServerState ServerEvidence::state(const ServerRef &server) const
{
    const auto found = m_places.find(server);
    return found == m_places.end() ? ServerState::Unknown : m_records[found->second].state;
}

ServerEvidence::Finding ServerEvidence::finding(const ServerRef &server) const
{
    const auto found = m_places.find(server);
    if (found == m_places.end())
        return {ServerState::Unknown, tr("There are no counters of this server.")};
    const Record &record = m_records[found->second];
    switch (record.state) {
    case ServerState::Draining:
        return {record.state, tr("Weight 0: no new connections. %Ln connection(s) still active.",
                                 "", static_cast<int>(record.activeConnections))};
    case ServerState::OverLimit:
        return {record.state, tr("%Ln active connection(s) reached the upper limit of %1.", "",
                                 static_cast<int>(record.activeConnections))
                                  .arg(QLocale().toString(record.config.upperThreshold))};
    default: return {record.state, record.trafficReason(server.service.protocol, m_now)};
    }
}

QString ServerEvidence::Record::trafficReason(Protocol protocol, qint64 now) const
{
    if (config.forwarding != Forwarding::Masquerade)
        return tr("Replies of this server do not pass through the director, and there is no health "
                  "check.");
    const bool unanswered = answers.isSilent() && answers.wasAskedLately(now);
    if (unanswered && protocol != Protocol::Udp)
        return tr("No reply for %n second(s) while packets were sent to it.", "",
                  seconds(answers.silence()));
    if (answers.repliedLately(now))
        return tr("It replied within the last %n second(s).", "",
                  std::max(1, seconds(now - answers.lastReplyAt())));
    if (unanswered)
        return tr("Packets were sent to it without a reply. Not every UDP service replies.");
    if (answers.lastReplyAt() != 0)
        return tr("No traffic since its last reply %n second(s) ago.", "",
                  seconds(now - answers.lastReplyAt()));
    return tr("No replies seen yet, and there is no health check.");
}

} // namespace vipdeck
