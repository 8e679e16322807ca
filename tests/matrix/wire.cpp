// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/matrix/wire.h"

#include <linux/if_ether.h>
#include <linux/if_packet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>

namespace vipdeck::matrix {
namespace {

constexpr std::size_t kLargest = 65536;
constexpr std::size_t kKept = 512; // packets between two calls of clear()
constexpr int kPollMilliseconds = 20;
constexpr auto kPatience = std::chrono::milliseconds(1000);

std::size_t headerSize(const Octets &packet)
{
    return packet[0] >> 4 == 4 ? std::size_t{packet[0] & 15u} * 4 : 40;
}

Address addressAt(const Octets &packet, bool isDestination)
{
    if (packet[0] >> 4 == 4) {
        const std::size_t at = isDestination ? 16 : 12;
        return Address::fromIPv4((std::uint32_t{word(packet, at)} << 16) | word(packet, at + 2));
    }
    std::array<std::uint8_t, 16> octets{};
    std::copy_n(packet.begin() + (isDestination ? 24 : 8), octets.size(), octets.begin());
    return Address::fromIPv6(octets);
}

} // namespace

SocketAddress::SocketAddress(const Endpoint &endpoint)
{
    const auto &octets = endpoint.address.octets();
    if (endpoint.address.isIPv4()) {
        sockaddr_in to{};
        to.sin_family = AF_INET;
        to.sin_port = htons(endpoint.port);
        std::memcpy(&to.sin_addr, octets.data(), sizeof to.sin_addr);
        std::memcpy(&m_storage, &to, sizeof to);
        m_size = sizeof to;
        return;
    }
    sockaddr_in6 to{};
    to.sin6_family = AF_INET6;
    to.sin6_port = htons(endpoint.port);
    std::memcpy(&to.sin6_addr, octets.data(), sizeof to.sin6_addr);
    std::memcpy(&m_storage, &to, sizeof to);
    m_size = sizeof to;
}

Descriptor::~Descriptor()
{
    if (m_descriptor >= 0)
        close(m_descriptor);
}

Wiretap::Wiretap(const Space &space, std::function<void(const Octets &)> answer)
    : m_answer(std::move(answer))
{
    space.run([this] { openSockets(); });
    if (m_open)
        m_thread = space.start([this] { listen(); });
}

Wiretap::~Wiretap()
{
    m_stop = true;
    if (m_thread.joinable())
        m_thread.join();
}

void Wiretap::openSockets()
{
    m_tap =
        Descriptor(socket(AF_PACKET, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, htons(ETH_P_ALL)));
    const int octets = 16 << 20;
    setsockopt(m_tap.get(), SOL_SOCKET, SO_RCVBUFFORCE, &octets, sizeof octets);
    for (const int family : {AF_INET, AF_INET6})
        for (const int protocol : {IPPROTO_SCTP, IPPROTO_ESP, IPPROTO_AH})
            m_holders.emplace_back(socket(family, SOCK_RAW | SOCK_CLOEXEC, protocol));
    m_open = m_tap.get() >= 0 && m_sender.open().has_value()
             && std::ranges::all_of(m_holders, [](const auto &held) { return held.get() >= 0; });
}

void Wiretap::listen()
{
    Octets octets(kLargest);
    while (!m_stop) {
        pollfd waiting{m_tap.get(), POLLIN, 0};
        if (poll(&waiting, 1, kPollMilliseconds) <= 0)
            continue;
        sockaddr_ll from{};
        socklen_t size = sizeof from;
        const auto length = recvfrom(m_tap.get(), octets.data(), octets.size(), 0,
                                     reinterpret_cast<sockaddr *>(&from), &size);
        const bool isIp =
            ntohs(from.sll_protocol) == ETH_P_IP || ntohs(from.sll_protocol) == ETH_P_IPV6;
        if (length < 20 || !isIp || from.sll_pkttype == PACKET_OUTGOING)
            continue;
        const Octets packet(octets.begin(), octets.begin() + length);
        if (m_answer)
            m_answer(packet);
        const std::lock_guard lock(m_mutex);
        if (m_packets.size() < kKept)
            m_packets.push_back(packet);
        m_arrived.notify_all();
    }
}

void Wiretap::clear()
{
    const std::lock_guard lock(m_mutex);
    m_packets.clear();
}

std::optional<Octets> Wiretap::waitFor(const Matcher &matches) const
{
    std::unique_lock lock(m_mutex);
    std::optional<Octets> found;
    m_arrived.wait_for(lock, kPatience, [&] {
        const auto packet = std::ranges::find_if(m_packets, matches);
        if (packet != m_packets.end())
            found = *packet;
        return found.has_value();
    });
    return found;
}

std::vector<Octets> Wiretap::all(const Matcher &matches) const
{
    const std::lock_guard lock(m_mutex);
    std::vector<Octets> found;
    std::ranges::copy_if(m_packets, std::back_inserter(found), matches);
    return found;
}

bool Wiretap::send(const Octets &packet)
{
    return send(packet, destinationAddress(packet));
}

bool Wiretap::send(const Octets &packet, const Address &nextHop)
{
    return m_sender.send(nextHop, packet);
}

std::uint8_t protocolOf(const Octets &packet)
{
    return packet[0] >> 4 == 4 ? packet[9] : packet[6];
}

Address sourceAddress(const Octets &packet)
{
    return addressAt(packet, false);
}

Address destinationAddress(const Octets &packet)
{
    return addressAt(packet, true);
}

Octets contentOf(const Octets &packet)
{
    return {packet.begin() + static_cast<std::ptrdiff_t>(headerSize(packet)), packet.end()};
}

std::uint16_t word(const Octets &octets, std::size_t at)
{
    return static_cast<std::uint16_t>(octets[at] << 8 | octets[at + 1]);
}

} // namespace vipdeck::matrix
