// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/safeguards/trafficwatch.h"

#include <algorithm>
#include <cstdio>

#include "helper/journal/eventtext.h"

namespace vipdeck {
namespace {

constexpr double kMillisecondsPerSecond = 1000;
constexpr std::size_t kLeastSamples = 5; // of the time before

std::string rateText(double rate)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.1f", rate);
    return text.data();
}

} // namespace

void TrafficWatch::look(const DirectorStatus &status, std::uint64_t now, std::uint64_t waiting)
{
    if (waiting != m_waiting)
        begin(waiting);
    const auto failures = status.engine.connectionResets + status.engine.repeatedAttempts;
    if (!m_samples.empty() && failures < m_samples.back().failures)
        m_samples.clear(); // the engine started again
    takeServers(status, now);
    m_samples.push_back({now, failures});
    while (m_samples.front().time + kBeforeMilliseconds < now)
        m_samples.pop_front();
    m_now = now;
}

// The samples up to now are the time before.
void TrafficWatch::begin(std::uint64_t waiting)
{
    m_waiting = waiting;
    m_judged = 0;
    m_answeredBefore.clear();
    if (waiting == 0 || m_samples.size() < kLeastSamples)
        return;
    m_judged = waiting;
    m_begin = m_now;
    const auto &first = m_samples.front();
    const auto &last = m_samples.back();
    m_rateBefore = static_cast<double>(last.failures - first.failures) * kMillisecondsPerSecond
                   / static_cast<double>(std::max<std::uint64_t>(last.time - first.time, 1));
    for (const auto &[server, record] : m_servers)
        if (record.config.weight > 0 && finding(server, record) == Answers::Finding::Answering)
            m_answeredBefore.insert(server);
}

void TrafficWatch::takeServers(const DirectorStatus &status, std::uint64_t now)
{
    std::map<Server, Record> servers;
    for (const auto &service : status.services)
        for (const auto &server : service.destinations) {
            const Server name(service.config.key, server.config.endpoint);
            Record record{server.config, server.counters, {}};
            if (const auto old = m_servers.find(name); old != m_servers.end()) {
                record.answers = old->second.answers;
                record.answers.learn(old->second.counters, server.counters,
                                     static_cast<std::int64_t>(m_now),
                                     static_cast<std::int64_t>(now));
            }
            servers.emplace(name, std::move(record));
        }
    m_servers = std::move(servers);
}

Answers::Finding TrafficWatch::finding(const Server &server, const Record &record) const
{
    return record.answers.judge(record.config.forwarding, server.first.protocol,
                                static_cast<std::int64_t>(m_now));
}

std::optional<api::EventPhrase> TrafficWatch::reason(const api::Safeguards &settings) const
{
    if (m_waiting == 0 || m_judged != m_waiting)
        return std::nullopt;
    auto found = settings.revertOnFailures ? growth(settings) : std::nullopt;
    if (!found && settings.revertOnFewerServers)
        found = silence();
    return found;
}

// Over the last seconds, all of them after the apply.
std::optional<api::EventPhrase> TrafficWatch::growth(const api::Safeguards &settings) const
{
    const auto span = std::uint64_t{settings.failureSeconds} * 1000;
    if (m_samples.empty() || m_now < m_begin + span)
        return std::nullopt;
    const auto first = std::find_if(m_samples.rbegin(), m_samples.rend(),
                                    [&](const Sample &one) { return one.time + span <= m_now; });
    if (first == m_samples.rend() || first->time < m_begin)
        return std::nullopt;
    const auto failures = m_samples.back().failures - first->failures;
    const double rate = static_cast<double>(failures) * kMillisecondsPerSecond
                        / static_cast<double>(m_now - first->time);
    const double limit = std::max(m_rateBefore, kLeastRate) * settings.failureGrowth;
    if (failures < kLeastFailures || rate <= limit)
        return std::nullopt;
    return phrase("reverted-failures",
                  {std::to_string(m_waiting), rateText(rate),
                   std::to_string(settings.failureSeconds), rateText(m_rateBefore)});
}

// Servers that the apply removed or drains are no loss.
std::optional<api::EventPhrase> TrafficWatch::silence() const
{
    const auto lost = std::ranges::count_if(m_answeredBefore, [this](const Server &server) {
        const auto found = m_servers.find(server);
        return found != m_servers.end() && found->second.config.weight > 0
               && finding(server, found->second) == Answers::Finding::Silent;
    });
    if (lost == 0)
        return std::nullopt;
    return phrase("reverted-servers", {std::to_string(m_waiting), std::to_string(lost)});
}

} // namespace vipdeck
