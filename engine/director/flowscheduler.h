// SPDX-License-Identifier: GPL-3.0-or-later
// Starts connections: asks the service's scheduler for a server, or a persistence template.
#pragma once

#include <optional>

#include "engine/director/core.h"

namespace vipdeck {

class FlowScheduler
{
public:
    explicit FlowScheduler(DirectorCore &core)
        : m_core(&core)
    {}

    // Either a new connection or what is to be done with the packet instead.
    struct Outcome
    {
        ConnectionIndex connection = kNoConnection;
        Verdict verdict; // when there is no connection
    };
    // For a packet of a client that belongs to no connection.
    [[nodiscard]] Outcome start(const Packet &packet, const FlowKey &flow,
                                std::uint32_t firewallMark);

    // For the flow of a packet that an ICMP error of a client quotes (schedule_icmp).
    [[nodiscard]] Outcome startForError(const FlowKey &flow, std::uint32_t firewallMark);

    // Would a persistence template take this client?
    [[nodiscard]] bool hasTemplate(const Packet &packet, const FlowKey &flow,
                                   std::uint32_t firewallMark) const;

private:
    // What asks for a connection. `packet` is null for an ICMP error.
    struct Request
    {
        const Packet *packet = nullptr;
        FlowKey flow;
        std::uint32_t firewallMark = 0;
        std::string persistenceData; // key of the service's persistence engine
    };
    [[nodiscard]] Outcome start(const Request &request);
    [[nodiscard]] bool mayStart(const Packet &packet) const;
    [[nodiscard]] RunningDestination *pick(RunningService &service, const FlowKey &flow);
    [[nodiscard]] Outcome schedule(RunningService &service, const Request &request);
    [[nodiscard]] Outcome scheduleByEngine(RunningService &service, const Request &request);
    [[nodiscard]] Outcome schedulePersistent(RunningService &service, const Request &request);
    [[nodiscard]] Outcome createTemplate(RunningService &service, const Request &request,
                                         const FlowKey &key);
    [[nodiscard]] Outcome connect(RunningService &service, RunningDestination &destination,
                                  const ConnectionTracker::NewConnection &wanted);
    // No server is available.
    [[nodiscard]] Outcome leave(const RunningService &service, const Request &request);
    [[nodiscard]] bool mayBypass(const RunningService &service, const Request &request) const;
    [[nodiscard]] Outcome bypass(const RunningService &service, const Request &request);
    [[nodiscard]] ConnectionIndex findTemplate(const FlowKey &key,
                                               const std::string &persistenceData) const;
    [[nodiscard]] bool isUsable(const Connection &connectionTemplate) const;

    DirectorCore *m_core;
};

} // namespace vipdeck
