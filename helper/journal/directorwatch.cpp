// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/journal/directorwatch.h"

#include "helper/api/eventphrases.h"
#include "helper/journal/eventtext.h"

namespace vipdeck {
namespace {

constexpr int kQuietLooks = 5; // without drops before the queue counts as well again
constexpr std::uint64_t kFullPercent = 80;

} // namespace

std::vector<api::JournalEvent> DirectorWatch::update(const DirectorStatus &status,
                                                     const RuleSet &rules)
{
    std::vector<api::JournalEvent> events;
    watchServers(status, rules, events);
    watchQueue(status.engine, events);
    m_looked = true;
    return events;
}

void DirectorWatch::watchServers(const DirectorStatus &status, const RuleSet &rules,
                                 std::vector<api::JournalEvent> &events)
{
    Servers now;
    for (const auto &service : status.services) {
        for (const auto &server : service.destinations) {
            const auto key = std::pair(service.config.key, server.config.endpoint);
            const auto &config = server.config;
            const Server current{server.overloaded,
                                 config.weight == 0 && server.activeConnections > 0};
            now.emplace(key, current);
            const auto found = m_servers.find(key);
            const auto old = found == m_servers.end() ? Server() : found->second;
            const auto tell = [&](api::EventLevel level, api::EventPhrase said) {
                auto event = engineEvent(level, std::move(said));
                event.source = "server";
                event.object = serverName(rules, config.endpoint);
                event.phrases.push_back(
                    phrase("in-service", {serviceName(rules, service.config.key)}));
                event.note = api::englishPhrase(event.phrases.back());
                events.push_back(std::move(event));
            };
            if (m_looked && current.overloaded && !old.overloaded)
                tell(api::EventLevel::Warning,
                     phrase("over-limit", {std::to_string(server.activeConnections),
                                           std::to_string(config.upperThreshold),
                                           std::to_string(config.lowerThreshold)}));
            if (old.overloaded && !current.overloaded)
                tell(api::EventLevel::Info,
                     phrase("below-limit", {std::to_string(server.activeConnections)}));
            if (old.draining && config.weight == 0 && server.activeConnections == 0)
                tell(api::EventLevel::Info, phrase("drained"));
        }
    }
    m_servers = std::move(now);
}

void DirectorWatch::watchQueue(const EngineStatus &engine, std::vector<api::JournalEvent> &events)
{
    const auto drops = engine.queueDrops >= m_queueDrops ? engine.queueDrops - m_queueDrops : 0;
    const bool isDeep = engine.queueCapacity > 0
                        && std::uint64_t{engine.queueDepth} * 100
                               > std::uint64_t{engine.queueCapacity} * kFullPercent;
    const bool suffers = m_looked && (drops > 0 || isDeep);
    if (suffers && !m_queueIsFull) {
        m_queueIsFull = true;
        m_dropsBefore = m_queueDrops;
        events.push_back(engineEvent(
            api::EventLevel::Warning,
            phrase("overloaded", {std::to_string(engine.queueDepth),
                                  std::to_string(engine.queueCapacity), std::to_string(drops)})));
    }
    m_quietLooks = suffers ? 0 : m_quietLooks + 1;
    m_queueDrops = engine.queueDrops;
    if (!m_queueIsFull || m_quietLooks < kQuietLooks)
        return;
    m_queueIsFull = false;
    const auto lost = engine.queueDrops >= m_dropsBefore ? engine.queueDrops - m_dropsBefore : 0;
    events.push_back(
        engineEvent(api::EventLevel::Info, phrase("overload-ended", {std::to_string(lost)})));
}

} // namespace vipdeck
