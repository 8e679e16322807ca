// SPDX-License-Identifier: GPL-3.0-or-later
// One connection attempt in the form in which the director forwards packets.
#include <linux/filter.h>
#include <linux/if_packet.h>
#include <net/ethernet.h>

#include <array>
#include <cerrno>
#include <system_error>

#include "engine/forward/tunnel.h"
#include "engine/io/deadline.h"
#include "engine/io/probes.h"
#include "engine/io/rawsender.h"
#include "engine/io/socketaddress.h"
#include "engine/packet/checksum.h"
#include "engine/packet/packet.h"

namespace vipdeck {
namespace {

using doctor::ProbeState;

constexpr std::chrono::milliseconds kPatience{1200};
constexpr std::size_t kTcpHeader = 20;
constexpr std::size_t kHeadroom = 128;

struct Attempt
{
    Endpoint source;
    Endpoint destination; // as the server sees it
    std::uint32_t sequence = 0;
};

void put16(std::uint8_t *at, std::uint16_t value)
{
    at[0] = static_cast<std::uint8_t>(value >> 8);
    at[1] = static_cast<std::uint8_t>(value);
}

void put32(std::uint8_t *at, std::uint32_t value)
{
    put16(at, static_cast<std::uint16_t>(value >> 16));
    put16(at + 2, static_cast<std::uint16_t>(value));
}

void putIPv4Header(std::uint8_t *ip, const Attempt &attempt)
{
    ip[0] = 0x45;
    put16(ip + 2, 20 + kTcpHeader);
    ip[6] = 0x40; // do not fragment
    ip[8] = 64;
    ip[9] = static_cast<std::uint8_t>(Protocol::Tcp);
    std::copy_n(attempt.source.address.octets().begin(), 4, ip + 12);
    std::copy_n(attempt.destination.address.octets().begin(), 4, ip + 16);
    put16(ip + 10, internetChecksum(std::span(ip, 20)));
}

void putIPv6Header(std::uint8_t *ip, const Attempt &attempt)
{
    ip[0] = 0x60;
    put16(ip + 4, kTcpHeader);
    ip[6] = static_cast<std::uint8_t>(Protocol::Tcp);
    ip[7] = 64;
    std::copy_n(attempt.source.address.octets().begin(), 16, ip + 8);
    std::copy_n(attempt.destination.address.octets().begin(), 16, ip + 24);
}

// A segment with these flags, kHeadroom octets into the storage.
std::vector<std::uint8_t> segment(const Attempt &attempt, std::uint8_t flags)
{
    const bool isIPv4 = attempt.destination.address.isIPv4();
    const std::size_t header = isIPv4 ? 20 : 40;
    std::vector<std::uint8_t> storage(kHeadroom + header + kTcpHeader);
    auto *ip = storage.data() + kHeadroom;
    if (isIPv4)
        putIPv4Header(ip, attempt);
    else
        putIPv6Header(ip, attempt);
    auto *tcp = ip + header;
    put16(tcp, attempt.source.port);
    put16(tcp + 2, attempt.destination.port);
    put32(tcp + 4, attempt.sequence + (flags == kTcpSyn ? 0 : 1));
    tcp[12] = kTcpHeader / 4 << 4;
    tcp[13] = flags;
    put16(tcp + 14, 64240); // window
    put16(tcp + 16,
          transportChecksum(attempt.source.address, attempt.destination.address,
                            static_cast<std::uint8_t>(Protocol::Tcp), std::span(tcp, kTcpHeader)));
    return storage;
}

// Sends it as the forwarding method does. False with errno.
bool forward(RawSender &sender, const doctor::Target &target, const Address &tunnelSource,
             std::vector<std::uint8_t> storage)
{
    const auto &server = target.server.endpoint.address;
    PacketBuffer buffer(std::span<std::uint8_t>{storage}, kHeadroom, storage.size() - kHeadroom);
    if (target.server.forwarding == Forwarding::Tunnel) {
        auto packet = Packet::parse(buffer);
        if (!packet || !encapsulate(*packet, target.server.tunnel, {tunnelSource, server}, true)) {
            errno = EINVAL;
            return false;
        }
    }
    return sender.send(server, buffer.bytes());
}

// TCP segments to this port, seen from the IP header on.
bool filterPort(const OwnedSocket &tap, bool isIPv4, std::uint16_t port)
{
    std::array<sock_filter, 7> ipv4{
        {BPF_STMT(BPF_LD | BPF_B | BPF_ABS, 9), BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 6, 0, 4),
         BPF_STMT(BPF_LDX | BPF_B | BPF_MSH, 0), BPF_STMT(BPF_LD | BPF_H | BPF_IND, 2),
         BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, port, 0, 1), BPF_STMT(BPF_RET | BPF_K, 256),
         BPF_STMT(BPF_RET | BPF_K, 0)}};
    std::array<sock_filter, 6> ipv6{
        {BPF_STMT(BPF_LD | BPF_B | BPF_ABS, 6), BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 6, 0, 3),
         BPF_STMT(BPF_LD | BPF_H | BPF_ABS, 42), BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, port, 0, 1),
         BPF_STMT(BPF_RET | BPF_K, 256), BPF_STMT(BPF_RET | BPF_K, 0)}};
    sock_fprog program{};
    program.len = static_cast<unsigned short>(isIPv4 ? ipv4.size() : ipv6.size());
    program.filter = isIPv4 ? ipv4.data() : ipv6.data();
    return tap.setOption(SOL_SOCKET, SO_ATTACH_FILTER, program);
}

// What came back for the attempt, if this is it.
std::optional<ProbeState> answerIn(std::span<std::uint8_t> octets, const Attempt &attempt)
{
    PacketBuffer buffer(octets, 0, octets.size());
    const auto packet = Packet::parse(buffer);
    if (!packet || packet->source() != attempt.destination
        || packet->destination() != attempt.source)
        return std::nullopt;
    const auto flags = packet->tcpFlags();
    if ((flags & kTcpRst) != 0)
        return ProbeState::Refused;
    return (flags & kTcpSyn) != 0 ? std::optional(ProbeState::Answered) : std::nullopt;
}

ProbeState waitForAnswer(const OwnedSocket &tap, const Attempt &attempt)
{
    const Deadline deadline(kPatience);
    std::array<std::uint8_t, 256> octets{};
    while (deadline.waitFor(tap.get(), POLLIN)) {
        sockaddr_ll from{};
        socklen_t size = sizeof from;
        const auto got = recvfrom(tap.get(), octets.data(), octets.size(), 0,
                                  reinterpret_cast<sockaddr *>(&from), &size);
        if (got <= 0 || from.sll_pkttype == PACKET_OUTGOING)
            continue;
        const auto answer =
            answerIn(std::span(octets).first(static_cast<std::size_t>(got)), attempt);
        if (answer)
            return *answer;
    }
    return ProbeState::NoAnswer;
}

// Masquerading: from the client, whose answer must come back through us. Else the server answers
// the director itself, in the name of the virtual address.
Attempt attemptFor(const doctor::Target &target, const doctor::DirectorFacts &facts)
{
    Attempt attempt;
    const auto port = doctor::serverPort(target);
    if (target.server.forwarding == Forwarding::Masquerade) {
        attempt.source.address = doctor::clientOf(target);
        attempt.destination = {target.server.endpoint.address, port};
    } else {
        const auto &way = *facts.host.routeToPeer;
        const bool sameFamily = way.source.family() == target.service.family();
        if (sameFamily)
            attempt.source.address = way.source;
        else if (facts.host.routeToClient)
            attempt.source.address = facts.host.routeToClient->source;
        attempt.destination = {target.service.endpoint.address, port};
    }
    const auto now = std::chrono::steady_clock::now().time_since_epoch().count();
    attempt.sequence = static_cast<std::uint32_t>(now);
    // Below the local port range, so that no connection of this machine has it.
    attempt.source.port =
        static_cast<std::uint16_t>(1100 + static_cast<std::uint32_t>(now) / 1024 % 20000);
    return attempt;
}

std::string obstacle(const doctor::Target &target, const doctor::DirectorFacts &facts)
{
    if (target.service.protocol != Protocol::Tcp || target.service.isFirewallMark())
        return "only TCP is tried";
    if (doctor::serverPort(target) == 0)
        return "the service takes every port";
    if (target.server.forwarding == Forwarding::LocalNode)
        return "the server is this director itself";
    if (!facts.host.routeToPeer)
        return "there is no route to the server";
    const bool isMixed = target.server.endpoint.address.family() != target.service.family();
    if (isMixed && target.server.forwarding == Forwarding::Tunnel && !facts.host.routeToClient)
        return "the director has no address of the family of the service";
    return {};
}

} // namespace

doctor::TrialProbe probeTrial(const doctor::Target &target, const doctor::DirectorFacts &facts)
{
    doctor::TrialProbe probe;
    probe.problem = obstacle(target, facts);
    if (!probe.problem.empty())
        return probe;
    const auto attempt = attemptFor(target, facts);
    const bool isIPv4 = attempt.destination.address.isIPv4();
    const OwnedSocket tap(AF_PACKET, SOCK_DGRAM, htons(isIPv4 ? ETH_P_IP : ETH_P_IPV6));
    RawSender sender;
    const bool ready =
        tap.isOpen() && filterPort(tap, isIPv4, attempt.source.port) && sender.open();
    if (!ready) {
        probe.problem = "raw sockets: " + std::generic_category().message(errno);
        return probe;
    }
    const auto tunnelSource = facts.host.routeToPeer->source;
    if (!forward(sender, target, tunnelSource, segment(attempt, kTcpSyn))) {
        probe.state = ProbeState::Unreachable;
        return probe;
    }
    probe.state = waitForAnswer(tap, attempt);
    if (probe.state == ProbeState::Answered)
        static_cast<void>(forward(sender, target, tunnelSource, segment(attempt, kTcpRst)));
    return probe;
}

} // namespace vipdeck
