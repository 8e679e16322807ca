// SPDX-License-Identifier: GPL-3.0-or-later
// The judgement of each single check. Inside the doctor only.
#pragma once

#include <optional>
#include <string>

#include "engine/doctor/check.h"
#include "engine/doctor/facts.h"

namespace vipdeck::doctor {

struct Case
{
    const Target &target;
    const DirectorFacts &director;
    const std::optional<ServerFacts> &server;

    [[nodiscard]] bool masquerades() const
    {
        return target.server.forwarding == Forwarding::Masquerade;
    }
    [[nodiscard]] bool routes() const
    {
        return target.server.forwarding == Forwarding::DirectRoute;
    }
    [[nodiscard]] bool tunnels() const { return target.server.forwarding == Forwarding::Tunnel; }
    [[nodiscard]] const Address &virtualAddress() const { return target.service.endpoint.address; }
    [[nodiscard]] const Address &serverAddress() const { return target.server.endpoint.address; }
    [[nodiscard]] bool isIPv4() const { return target.service.family() == AddressFamily::IPv4; }
};

[[nodiscard]] Check checked(CheckId id, Outcome outcome, Message found, Message why = {});
[[nodiscard]] Check skipped(CheckId id, Sentence reason);
// Skipped because nothing was read on the server.
[[nodiscard]] Check notLooked(CheckId id);

// The larger of the setting for "all" and for the interface, as the kernel takes arp_ignore,
// arp_announce and rp_filter; -1 when neither is there.
[[nodiscard]] int effectiveSetting(const HostFacts &host, const std::string &interfaceName,
                                   const std::string &name);
[[nodiscard]] std::string ipv4Setting(const std::string &interfaceName, const std::string &name);
// Milliseconds with one decimal.
[[nodiscard]] std::string millisecondsText(std::uint32_t microseconds);

// serverrules.cpp
[[nodiscard]] Check checkArpFlux(const Case &it);
[[nodiscard]] Check checkTunnelDevice(const Case &it);
[[nodiscard]] Check checkServerPathFilter(const Case &it);
[[nodiscard]] Check checkVirtualAddress(const Case &it);
[[nodiscard]] Check checkPortOpen(const Case &it);
// wayrules.cpp
[[nodiscard]] Check checkSameNetwork(const Case &it);
[[nodiscard]] Check checkPacketSize(const Case &it);
[[nodiscard]] Check checkReturnPath(const Case &it);
// directorrules.cpp
[[nodiscard]] Check checkPacketQueue(const DirectorFacts &director);
[[nodiscard]] Check checkKernelIpvs(const DirectorFacts &director);
[[nodiscard]] Check checkIpForwarding(const DirectorFacts &director, bool isIPv4, bool needed);
[[nodiscard]] Check checkDirectorPathFilter(const Case &it);
[[nodiscard]] Check checkRedirects(const Case &it);
[[nodiscard]] Check checkOffloads(const Case &it);
[[nodiscard]] Check checkTrial(const Case &it);

} // namespace vipdeck::doctor
