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

private:
    [[nodiscard]] bool mayStart(const Packet &packet) const;
    [[nodiscard]] RunningDestination *pick(RunningService &service, const FlowKey &flow);
    [[nodiscard]] Outcome schedule(RunningService &service, const Packet &packet,
                                   const FlowKey &flow, std::uint32_t firewallMark);
    [[nodiscard]] Outcome schedulePersistent(RunningService &service, const Packet &packet,
                                             const FlowKey &flow, std::uint32_t firewallMark);
    [[nodiscard]] Outcome connect(RunningService &service, RunningDestination &destination,
                                  const ConnectionTracker::NewConnection &wanted);
    [[nodiscard]] Outcome refuse(const RunningService &service, const Packet &packet);
    [[nodiscard]] bool isUsable(const Connection &connectionTemplate) const;

    DirectorCore *m_core;
};

} // namespace vipdeck
