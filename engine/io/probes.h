// SPDX-License-Identifier: GPL-3.0-or-later
// Packets that the doctor sends to a real server, and what came back. Each call blocks until it
// knows, at most a few seconds; any thread but the packet thread.
#pragma once

#include <chrono>

#include "engine/doctor/facts.h"

namespace vipdeck {

// A TCP connection, closed at once. Needs no privilege.
[[nodiscard]] doctor::ConnectProbe probeConnect(const Endpoint &endpoint,
                                                std::chrono::milliseconds patience);

// Echo requests with "do not fragment": a small one, and one of `octets` with its IP header. Needs
// CAP_NET_RAW.
[[nodiscard]] doctor::SizeProbe probeSize(const Address &server, std::uint32_t octets);

// ARP for the server and, when it is IPv4 too, for the virtual address on the server's link. Needs
// CAP_NET_RAW.
[[nodiscard]] doctor::NeighbourProbe probeNeighbours(const doctor::Target &target,
                                                     const doctor::RouteFacts &way);

// One TCP SYN to the server as the director would forward it, from `way.source` (masquerading: from
// the target's client), and a reset when it was answered. Needs CAP_NET_RAW.
[[nodiscard]] doctor::TrialProbe probeTrial(const doctor::Target &target,
                                            const doctor::DirectorFacts &facts);

} // namespace vipdeck
