// SPDX-License-Identifier: GPL-3.0-or-later
// Which packets must come to the director: the elements of the steering sets that a configuration
// needs. Pure; any thread.
#pragma once

#include <algorithm>
#include <array>
#include <compare>
#include <cstdint>
#include <set>
#include <span>
#include <string_view>
#include <vector>

#include "engine/config/ftpports.h"
#include "engine/config/ruleset.h"

namespace vipdeck {

enum class SteeringKey : std::uint8_t {
    AddressProtocolPort,
    AddressProtocol, // any port
    AddressIcmpType, // ICMP errors
    IcmpType,        // the same whomever they are sent to
    Mark,
};

enum class SteeringDirection : std::uint8_t { Request, Reply };

struct SteeringSetInfo
{
    std::string_view name;
    SteeringKey key;
    SteeringDirection direction; // requests match on their destination, replies on their source
    bool bulk;                   // to the queue that takes superpackets; TCP only
    // To the queue that copies headers only. The element is in another set as well, for packets
    // that must not come there.
    bool headers = false;
    bool quoted = false; // matches on the destination of the packet that an ICMP error quotes
};

// The sets of one family's table, in the order of their rules.
[[nodiscard]] std::span<const SteeringSetInfo> steeringSets();
inline constexpr std::size_t kSteeringSetCount = 15;

struct SteeringElement
{
    Address address;
    std::uint8_t number = 0; // protocol, or type of an ICMP error
    std::uint16_t port = 0;
    std::uint32_t mark = 0;

    friend constexpr bool operator==(const SteeringElement &, const SteeringElement &) = default;
    friend constexpr auto operator<=>(const SteeringElement &, const SteeringElement &) = default;
};

using SteeringElements = std::set<SteeringElement>;

// What of a client's address decides which of several packet threads it belongs to: clients that
// may share a persistence template must not be parted.
struct ClientMask
{
    std::uint32_t ipv4 = kNoNetmask4; // mask in host order
    std::uint32_t ipv6 = kNoNetmask6; // prefix length

    [[nodiscard]] ClientMask narrowedBy(const ClientMask &other) const
    {
        return {ipv4 & other.ipv4, std::min(ipv6, other.ipv6)};
    }
    friend constexpr bool operator==(const ClientMask &, const ClientMask &) = default;
};

struct SteeringPlan
{
    std::array<SteeringElements, kSteeringSetCount> ipv4; // indexed as steeringSets()
    std::array<SteeringElements, kSteeringSetCount> ipv6;
    ClientMask clients;
    // What packets of the header queue are rewritten to: servers, and virtual endpoints.
    std::set<Endpoint> endpoints;

    [[nodiscard]] const std::array<SteeringElements, kSteeringSetCount> &
    sets(AddressFamily family) const
    {
        return family == AddressFamily::IPv4 ? ipv4 : ipv6;
    }
    friend bool operator==(const SteeringPlan &, const SteeringPlan &) = default;
};

// `lingering`: services and servers besides, of which there are connections only.
// Data connections of FTP may use any port: of services whose control connections are translated
// (masquerading, a port of `ftpPorts`), and of persistent ones on port 21, every TCP packet of
// their addresses comes.
[[nodiscard]] SteeringPlan planSteering(const RuleSet &rules, const FtpPorts &ftpPorts,
                                        const std::vector<Service> &lingering = {});

// Marks of packets on their way from the header queue to where the kernel rewrites them: this, and
// the number of an endpoint. They never leave the machine.
inline constexpr std::uint32_t kRewriteMark = 0x76690000;
inline constexpr std::uint32_t kRewriteMarkMask = 0xFFFF0000;

// The same plan without the header queue.
[[nodiscard]] SteeringPlan withoutHeaderQueue(SteeringPlan plan);

} // namespace vipdeck
