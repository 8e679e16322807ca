// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/probes.h"

#include <netinet/icmp6.h>
#include <netinet/ip.h>
#include <netinet/ip_icmp.h>
#include <poll.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <vector>

#include "engine/io/deadline.h"
#include "engine/io/routelookup.h"
#include "engine/io/socketaddress.h"
#include "engine/packet/checksum.h"

namespace vipdeck {
namespace {

using doctor::ProbeState;
using namespace std::chrono_literals;

constexpr std::chrono::milliseconds kEchoPatience = 700ms;
constexpr std::uint32_t kSmallOctets = 64;
constexpr std::size_t kEchoHeader = 8;

ProbeState stateOf(int errorNumber)
{
    switch (errorNumber) {
    case 0: return ProbeState::Answered;
    case ECONNREFUSED: return ProbeState::Refused;
    case EHOSTUNREACH:
    case ENETUNREACH: return ProbeState::Unreachable;
    default: return ProbeState::NoAnswer;
    }
}

int connectError(const OwnedSocket &connection, const SocketAddress &to, const Deadline &deadline)
{
    if (connect(connection.get(), to.get(), to.size) == 0)
        return 0;
    if (errno != EINPROGRESS)
        return errno;
    if (!deadline.waitFor(connection.get(), POLLOUT))
        return ETIMEDOUT;
    int problem = 0;
    socklen_t size = sizeof problem;
    return getsockopt(connection.get(), SOL_SOCKET, SO_ERROR, &problem, &size) == 0 ? problem
                                                                                    : errno;
}

// Echo request, `octets` long with an IP header that the kernel writes.
std::vector<std::uint8_t> echoRequest(const Address &server, std::uint32_t octets,
                                      std::uint16_t sequence)
{
    const std::size_t header = server.isIPv4() ? 20 : 40;
    std::vector<std::uint8_t> message(std::max<std::size_t>(octets, header + kEchoHeader) - header);
    message[0] = server.isIPv4() ? ICMP_ECHO : ICMP6_ECHO_REQUEST;
    const auto identifier = static_cast<std::uint16_t>(getpid());
    message[4] = static_cast<std::uint8_t>(identifier >> 8);
    message[5] = static_cast<std::uint8_t>(identifier);
    message[6] = static_cast<std::uint8_t>(sequence >> 8);
    message[7] = static_cast<std::uint8_t>(sequence);
    if (server.isIPv4()) { // the kernel fills in the checksum of ICMPv6
        const auto sum = internetChecksum(message);
        message[2] = static_cast<std::uint8_t>(sum >> 8);
        message[3] = static_cast<std::uint8_t>(sum);
    }
    return message;
}

// Is this the answer to `request`? A raw IPv4 socket gives the IP header as well.
bool answers(std::span<const std::uint8_t> received, std::span<const std::uint8_t> request,
             bool isIPv4)
{
    std::size_t header = 0;
    if (isIPv4 && !received.empty())
        header = std::size_t{received[0] & 0x0Fu} * 4;
    if (received.size() < header + kEchoHeader)
        return false;
    const auto message = received.subspan(header);
    const auto wanted = isIPv4 ? ICMP_ECHOREPLY : ICMP6_ECHO_REPLY;
    return message[0] == wanted
           && std::equal(message.begin() + 4, message.begin() + 8, request.begin() + 4);
}

ProbeState echo(const OwnedSocket &raw, const Address &server, std::uint32_t octets,
                std::uint16_t sequence)
{
    const auto request = echoRequest(server, octets, sequence);
    const SocketAddress to(Endpoint{server, 0});
    const Deadline deadline(kEchoPatience);
    if (sendto(raw.get(), request.data(), request.size(), 0, to.get(), to.size) < 0)
        return errno == EMSGSIZE ? ProbeState::Unreachable : stateOf(errno);
    std::vector<std::uint8_t> buffer(65536);
    while (deadline.waitFor(raw.get(), POLLIN)) {
        SocketAddress from;
        const auto size =
            recvfrom(raw.get(), buffer.data(), buffer.size(), 0, from.get(), &from.size);
        if (size > 0
            && answers(std::span(buffer).first(static_cast<std::size_t>(size)), request,
                       server.isIPv4()))
            return ProbeState::Answered;
    }
    return ProbeState::NoAnswer;
}

} // namespace

doctor::ConnectProbe probeConnect(const Endpoint &endpoint, std::chrono::milliseconds patience)
{
    doctor::ConnectProbe probe;
    const OwnedSocket connection(endpoint.address.isIPv4() ? AF_INET : AF_INET6, SOCK_STREAM, 0);
    if (!connection.isOpen()) {
        probe.state = ProbeState::Unreachable;
        return probe;
    }
    // Closed with a reset, so that the server's program is not kept waiting.
    connection.setOption(SOL_SOCKET, SO_LINGER, linger{1, 0});
    const Deadline deadline(patience);
    probe.state = stateOf(connectError(connection, SocketAddress(endpoint), deadline));
    probe.microseconds = deadline.elapsedMicroseconds();
    return probe;
}

doctor::SizeProbe probeSize(const Address &server, std::uint32_t octets)
{
    doctor::SizeProbe probe;
    const bool isIPv4 = server.isIPv4();
    const OwnedSocket raw(isIPv4 ? AF_INET : AF_INET6, SOCK_RAW,
                          isIPv4 ? int{IPPROTO_ICMP} : int{IPPROTO_ICMPV6});
    const bool ready =
        raw.isOpen()
        && (isIPv4 ? raw.setOption(IPPROTO_IP, IP_MTU_DISCOVER, IP_PMTUDISC_PROBE)
                   : raw.setOption(IPPROTO_IPV6, IPV6_MTU_DISCOVER, IPV6_PMTUDISC_PROBE));
    if (!ready)
        return probe;
    probe.octets = octets;
    probe.small = echo(raw, server, kSmallOctets, 1);
    if (probe.small != ProbeState::Answered)
        return probe;
    probe.large = echo(raw, server, octets, 2);
    if (const auto route = lookUpRoute(server))
        probe.pathMtu = route->mtu;
    if (probe.large == ProbeState::NoAnswer && probe.pathMtu != 0 && probe.pathMtu < octets)
        probe.large = ProbeState::Unreachable; // a router said so
    return probe;
}

} // namespace vipdeck
