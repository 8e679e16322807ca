// SPDX-License-Identifier: GPL-3.0-or-later
// One virtual service with a scheduler and simple books, for tests of schedulers without a
// director: no packets, no timers, a connection is active from its start until it is closed.
#pragma once

#include <QStringList>

#include <map>
#include <optional>

#include "engine/sched/scheduler.h"

namespace vipdeck {

class ServiceModel
{
public:
    // ipvsadm arguments: -A -E -a -e -d with the options that the recordings use.
    void configure(const QStringList &arguments);
    // Endpoint of the server for a new or a known flow; nullopt when none is available.
    std::optional<Endpoint> connect(const FlowKey &flow, TimePoint now);
    void close(const FlowKey &flow);

private:
    struct Options
    {
        Endpoint server;
        std::int32_t weight = 1;
        std::uint32_t upperThreshold = 0;
        QString scheduler = QStringLiteral("wlc");
        std::uint32_t flags = 0;
        std::uint32_t mask = 0xFFFFFFFFu;
        bool persistent = false;
        bool onePacket = false;
    };

    static Options parse(const QStringList &arguments);
    void setService(const Options &options);
    void addServer(const Options &options);
    void editServer(const Options &options);
    void configure(SchedulableDestination &destination, const Options &options);
    void removeServer(const Endpoint &endpoint);
    std::optional<Endpoint> choose(const FlowKey &flow, TimePoint now);
    void count(const Endpoint &endpoint, int active, int inactive);
    SchedulableDestination *find(const Endpoint &endpoint);

    Options m_service;
    std::unique_ptr<Scheduler> m_scheduler;
    std::vector<SchedulableDestination> m_destinations;
    std::map<Endpoint, std::uint32_t> m_upperThresholds;
    std::map<Endpoint, SchedulableDestination> m_removed;
    std::map<std::pair<Endpoint, Endpoint>, Endpoint> m_connections;
    std::map<Address, Endpoint> m_templates;
    std::uint64_t m_nextId = 1;
};

} // namespace vipdeck
