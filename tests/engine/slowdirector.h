// SPDX-License-Identifier: GPL-3.0-or-later
// A director in the most obvious way: lists, linear searches, exact times. Masquerading of TCP
// services only. The fast one must agree with it.
#pragma once

#include <list>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "engine/conn/tcpstate.h"
#include "engine/director/director.h"
#include "engine/sched/scheduler.h"

namespace vipdeck::test {

struct SlowServer
{
    DestinationConfig config;
    bool present = true; // false: removed, kept for its connections
    bool overloaded = false;
    unsigned active = 0;
    unsigned inactive = 0;
    unsigned persistent = 0;
    std::uint64_t id = 0;
};

struct SlowConnection
{
    FlowKey flow;
    Endpoint server;
    SlowServer *owner = nullptr;
    SlowConnection *controller = nullptr;
    unsigned controlled = 0;
    bool isTemplate = false;
    bool assured = false;
    bool isActive = false;
    TcpState state = TcpState::None;
    unsigned timeout = 3; // seconds
    TimePoint expiry{};

    [[nodiscard]] std::string stateName() const;
};

struct SlowService
{
    ServiceConfig config;
    std::unique_ptr<Scheduler> scheduler;
    std::list<SlowServer> servers; // newest first, removed ones too
};

class SlowDirector
{
public:
    void addService(const ServiceConfig &config);
    void addServer(std::size_t service, const DestinationConfig &config);
    void editServer(std::size_t service, const DestinationConfig &config);
    void removeServer(std::size_t service, const Endpoint &endpoint);

    // What becomes of a packet; `forwarded` gets the new destination (request) or source (reply).
    [[nodiscard]] Action request(const FlowKey &flow, std::uint8_t flags, Endpoint &forwarded);
    [[nodiscard]] Action reply(const Endpoint &server, const Endpoint &client, std::uint8_t flags,
                               Endpoint &forwarded);
    void advance(TimePoint now);

    [[nodiscard]] const std::vector<SlowService> &services() const { return m_services; }
    [[nodiscard]] const std::list<SlowConnection> &connections() const { return m_connections; }
    bool expireNodestConn = false;
    std::int64_t connReuseMode = 1;

private:
    [[nodiscard]] std::vector<SchedulableDestination> view(SlowService &service) const;
    [[nodiscard]] SlowServer *pick(SlowService &service, const FlowKey &flow);
    SlowConnection &create(const FlowKey &flow, SlowServer &owner, const Endpoint &server,
                           bool isTemplate);
    [[nodiscard]] SlowConnection *start(const FlowKey &flow);
    [[nodiscard]] SlowConnection *templateFor(SlowService &service, const FlowKey &flow);
    void move(SlowConnection &connection, PacketDirection direction, std::uint8_t flags);
    void remove(SlowConnection &connection);
    void removeOrphans();

    std::vector<SlowService> m_services;
    std::list<SlowConnection> m_connections; // newest first
    TimePoint m_now{};
    std::uint64_t m_nextId = 1;
};

} // namespace vipdeck::test
