// SPDX-License-Identifier: GPL-3.0-or-later
// What the doctor knows of two machines before it judges: plain records. The helper fills those of
// the director, a script read by factstext.h those of the real server.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/config/service.h"

namespace vipdeck::doctor {

// One real server of one service, and a client whose packets are thought of.
struct Target
{
    ServiceKey service;
    DestinationConfig server;
    Address client; // unspecified: see clientOf()

    friend bool operator==(const Target &, const Target &) = default;
};

// The client of the target, or an address of a documentation network (RFC 5737, RFC 3849) as
// "somebody far away". Of the family of the service.
[[nodiscard]] Address clientOf(const Target &target);
// The port that the server must answer at: its own with masquerading, else that of the service.
[[nodiscard]] std::uint16_t serverPort(const Target &target);

// A switch of the kernel; the name is its path below /proc/sys, with slashes
// ("net/ipv4/conf/eth0.7/rp_filter").
struct Setting
{
    std::string name;
    std::string value;
    friend bool operator==(const Setting &, const Setting &) = default;
};

struct InterfaceAddress
{
    Address address;
    std::uint8_t prefixLength = 0;
    friend bool operator==(const InterfaceAddress &, const InterfaceAddress &) = default;
};

struct InterfaceFacts
{
    std::string name;
    std::string kind; // as iproute2 writes it behind "link/": "ether", "loopback", "ipip", "gre"
    bool up = false;
    bool answersNeighbours = true; // ARP; false: loopback, dummy, most tunnels
    bool tunnelChecksum = false;   // takes packets with a checksum of the tunnel (GRE)
    std::uint32_t mtu = 0;
    std::vector<InterfaceAddress> addresses;
    std::uint32_t speedMegabits = 0; // per second, each way; 0: not known
    friend bool operator==(const InterfaceFacts &, const InterfaceFacts &) = default;
};

struct RouteFacts
{
    std::string interfaceName;
    std::optional<Address> gateway; // absent: on the link
    Address source;
    std::uint32_t mtu = 0;               // of the route; 0: that of the interface
    std::uint32_t advertisedSegment = 0; // advmss; 0: not set
    friend bool operator==(const RouteFacts &, const RouteFacts &) = default;
};

struct HostFacts
{
    std::string hostName;
    std::string system; // "Debian GNU/Linux 12 (bookworm)"
    std::string kernel;
    std::vector<Setting> settings;
    std::vector<InterfaceFacts> interfaces;
    std::optional<RouteFacts> routeToPeer;   // director: to the server; server: to the director
    std::optional<RouteFacts> routeToClient; // absent: none
    friend bool operator==(const HostFacts &, const HostFacts &) = default;
};

// Empty when the machine has no such setting.
[[nodiscard]] std::string_view settingOf(const HostFacts &host, std::string_view name);
[[nodiscard]] const InterfaceFacts *findInterface(const HostFacts &host, std::string_view name);
// The interface that has this address.
[[nodiscard]] const InterfaceFacts *holderOf(const HostFacts &host, const Address &address);
[[nodiscard]] bool ownsAddress(const HostFacts &host, const Address &address);

struct ListeningSocket
{
    Protocol protocol = Protocol::Tcp;
    Endpoint local;    // unspecified address: any of the family
    bool both = false; // an IPv6 socket of any address that takes IPv4 as well
    std::string program;
    friend bool operator==(const ListeningSocket &, const ListeningSocket &) = default;
};

struct ServerFacts
{
    HostFacts host;
    std::optional<std::vector<ListeningSocket>> listening; // absent: could not be read
    std::vector<std::uint16_t> guePorts;                   // that the kernel decapsulates GUE at
    friend bool operator==(const ServerFacts &, const ServerFacts &) = default;
};

enum class ProbeState : std::uint8_t {
    NotTried,
    Answered,
    Refused,     // reset, port unreachable
    NoAnswer,    // in time
    Unreachable, // no route, or a router said so
};

struct ConnectProbe
{
    ProbeState state = ProbeState::NotTried;
    std::uint32_t microseconds = 0;
    friend bool operator==(const ConnectProbe &, const ConnectProbe &) = default;
};

// Echo requests that must not be cut: a small one, then one of `octets`.
struct SizeProbe
{
    ProbeState small = ProbeState::NotTried;
    ProbeState large = ProbeState::NotTried;
    std::uint32_t octets = 0;  // of the large packet, IP header included
    std::uint32_t pathMtu = 0; // what the kernel knows of the path afterwards; 0: nothing
    friend bool operator==(const SizeProbe &, const SizeProbe &) = default;
};

// ARP requests on the link of the server.
struct NeighbourProbe
{
    ProbeState server = ProbeState::NotTried; // for the server's own address
    std::string serverHardware;
    std::uint32_t microseconds = 0;
    ProbeState virtualAddress = ProbeState::NotTried;
    std::vector<std::string> virtualHolders; // hardware addresses that answer for the VIP
    friend bool operator==(const NeighbourProbe &, const NeighbourProbe &) = default;
};

// One TCP connection attempt, sent to the server as the director would forward it and reset when
// it was answered.
struct TrialProbe
{
    ProbeState state = ProbeState::NotTried;
    std::string problem; // why it was not tried
    friend bool operator==(const TrialProbe &, const TrialProbe &) = default;
};

struct OffloadFacts
{
    std::string interfaceName;
    std::optional<bool> largeReceive; // LRO
    friend bool operator==(const OffloadFacts &, const OffloadFacts &) = default;
};

struct DirectorFacts
{
    HostFacts host;
    std::vector<OffloadFacts> offloads;
    bool datapathRunning = false;
    std::string datapathProblem;
    bool packetQueue = false;         // the kernel can queue packets to a program
    std::uint32_t kernelServices = 0; // services of the kernel's own IPVS
    bool kernelIpvs = false;          // it is loaded
    ConnectProbe port;                // of the server's own address
    SizeProbe size;
    NeighbourProbe neighbour;
    TrialProbe trial;
    friend bool operator==(const DirectorFacts &, const DirectorFacts &) = default;
};

} // namespace vipdeck::doctor
