// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/serverprobes.h"

#include <QPointer>

namespace vipdeck {
namespace {

constexpr int kAtATime = 8;

} // namespace

ServerProbes::ServerProbes(DirectorLink *link, QObject *parent)
    : QObject(parent)
    , m_link(link)
{}

void ServerProbes::probe(const Endpoint &endpoint)
{
    const bool canAsk =
        m_link && m_link->canExamine() && m_link->state() == DirectorLink::State::Connected;
    if (!canAsk || endpoint.port == 0 || !m_results.try_emplace(endpoint).second)
        return;
    m_waiting.push_back(endpoint);
    startMore();
}

void ServerProbes::startMore()
{
    while (m_running < kAtATime && !m_waiting.empty()) {
        const auto endpoint = m_waiting.front();
        m_waiting.pop_front();
        ++m_running;
        m_link->probe({endpoint},
                      [probes = QPointer(this), endpoint](const Result<api::ProbeReply> &reply) {
                          if (!probes)
                              return;
                          --probes->m_running;
                          if (reply)
                              probes->m_results[endpoint] = reply->probe;
                          else
                              probes->m_results.erase(endpoint);
                          probes->startMore();
                          Q_EMIT probes->changed();
                      });
    }
}

std::optional<doctor::ConnectProbe> ServerProbes::result(const Endpoint &endpoint) const
{
    const auto found = m_results.find(endpoint);
    return found == m_results.end() ? std::nullopt : std::optional(found->second);
}

} // namespace vipdeck
