// SPDX-License-Identifier: GPL-3.0-or-later
// What an administrator configures: virtual services and real servers, as ipvsadm(8) names them.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <vector>

#include "engine/net/endpoint.h"
#include "engine/net/protocol.h"

namespace vipdeck {

// Identity of a virtual service: protocol and VIP:port, or a firewall mark within an address
// family.
struct ServiceKey
{
    Protocol protocol = Protocol::Tcp; // Tcp, Udp, Sctp; Any for a firewall mark
    Endpoint endpoint;              // unspecified address of the right family for a firewall mark
    std::uint32_t firewallMark = 0; // 0 = not a firewall-mark service

    [[nodiscard]] static ServiceKey forMark(std::uint32_t mark, AddressFamily family);
    [[nodiscard]] bool isFirewallMark() const { return firewallMark != 0; }
    [[nodiscard]] AddressFamily family() const { return endpoint.address.family(); }
    // "TCP 192.0.2.10:443", "FWM 7", "FWM 7 IPv6": for messages.
    [[nodiscard]] std::string toString() const;

    friend constexpr bool operator==(const ServiceKey &, const ServiceKey &) = default;
    friend constexpr auto operator<=>(const ServiceKey &, const ServiceKey &) = default;
};

// Scheduler flags as the kernel numbers them (flag-1, flag-2, flag-3 of ipvsadm -b).
enum SchedulerFlag : std::uint32_t {
    kSchedulerFlag1 = 0x0008, // sh-fallback, mh-fallback
    kSchedulerFlag2 = 0x0010, // sh-port, mh-port
    kSchedulerFlag3 = 0x0020,
};

inline constexpr std::uint32_t kDefaultPersistenceTimeoutSeconds =
    360;                                                  // ipvsadm -p without a number
inline constexpr std::uint32_t kNoNetmask4 = 0xFFFFFFFFu; // every client address stands alone
inline constexpr std::uint32_t kNoNetmask6 = 128;

// ipvsadm -s none: the service takes no new connections.
inline constexpr const char *kNoScheduler = "none";

// A virtual service without its servers.
struct ServiceConfig
{
    ServiceKey key;
    std::string scheduler = "wlc"; // one of config/schedulers.h, or kNoScheduler
    std::uint32_t schedulerFlags = 0;
    bool persistent = false;
    std::uint32_t persistenceTimeoutSeconds = 0; // 1..2678400 (31 days) when persistent
    // Which clients share a template. IPv4: mask in host order (need not be contiguous); IPv6:
    // prefix length 1..128.
    std::uint32_t persistenceNetmask = kNoNetmask4;
    std::string persistenceEngine; // "sip" or empty
    bool onePacket = false;        // UDP only: no connection is kept

    friend bool operator==(const ServiceConfig &, const ServiceConfig &) = default;
};

// The numbers are the kernel's (IP_VS_CONN_F_*).
enum class Forwarding : std::uint8_t { Masquerade = 0, LocalNode = 1, Tunnel = 2, DirectRoute = 3 };
enum class TunnelType : std::uint8_t { IpIp = 0, Gue = 1, Gre = 2 };
enum class TunnelChecksum : std::uint8_t { None = 0, Checksum = 1, Remote = 2 };

struct TunnelConfig
{
    TunnelType type = TunnelType::IpIp;
    std::uint16_t port = 0; // GUE only, 1..65535
    TunnelChecksum checksum = TunnelChecksum::None;

    friend constexpr bool operator==(const TunnelConfig &, const TunnelConfig &) = default;
};

inline constexpr std::int32_t kMaximumWeight = 65535; // what the console offers; ipvsadm takes more
inline constexpr std::int32_t kDefaultWeight = 1;

// A real server of one virtual service. Its identity inside the service is the endpoint.
struct DestinationConfig
{
    Endpoint endpoint; // RIP and port
    Forwarding forwarding = Forwarding::DirectRoute;
    std::int32_t weight = kDefaultWeight; // 0 = quiesced: no new connections
    std::uint32_t upperThreshold = 0;     // connections; 0 = no limit
    std::uint32_t lowerThreshold =
        0; // connections; 0 = three quarters of the upper one, as the kernel does
    TunnelConfig tunnel;

    friend bool operator==(const DestinationConfig &, const DestinationConfig &) = default;
};

struct Service
{
    ServiceConfig config;
    std::vector<DestinationConfig> destinations; // in the order they were added

    [[nodiscard]] const DestinationConfig *findDestination(const Endpoint &endpoint) const;
    friend bool operator==(const Service &, const Service &) = default;
};

} // namespace vipdeck
