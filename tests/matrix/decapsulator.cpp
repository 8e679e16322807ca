// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/matrix/decapsulator.h"

#include <fcntl.h>
#include <linux/if.h>
#include <linux/if_tun.h>
#include <netinet/udp.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>

namespace vipdeck::matrix {
namespace {

constexpr int kPollMilliseconds = 20;
constexpr std::size_t kLargest = 65536;
constexpr int kReceiveBuffer = 8 << 20;  // for all segments of some superpackets
constexpr int kUdpNoCheck6Receive = 102; // UDP_NO_CHECK6_RX of linux/udp.h

int openDevice()
{
    const int descriptor = open("/dev/net/tun", O_RDWR | O_CLOEXEC | O_NONBLOCK);
    ifreq request{};
    request.ifr_flags = IFF_TUN | IFF_NO_PI;
    std::strncpy(request.ifr_name, "tun0", IFNAMSIZ - 1);
    if (descriptor >= 0 && ioctl(descriptor, TUNSETIFF, &request) < 0) {
        close(descriptor);
        return -1;
    }
    return descriptor;
}

int openGue(int family)
{
    const int descriptor = socket(family, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    const int one = 1;
    Address any;
    if (family == AF_INET6) {
        any = Address::fromIPv6({});
        setsockopt(descriptor, IPPROTO_IPV6, IPV6_V6ONLY, &one, sizeof one);
        // As the kernel's own receiver of GUE: a datagram without a checksum is welcome.
        setsockopt(descriptor, IPPROTO_UDP, kUdpNoCheck6Receive, &one, sizeof one);
    }
    const SocketAddress local({any, kGuePort});
    return bind(descriptor, local.get(), local.size()) == 0 ? descriptor : -1;
}

} // namespace

Decapsulator::Decapsulator(const Space &space)
{
    space.run([this] { openSockets(); });
    if (m_open)
        m_thread = space.start([this] { listen(); });
}

Decapsulator::~Decapsulator()
{
    m_stop = true;
    if (m_thread.joinable())
        m_thread.join();
}

void Decapsulator::openSockets()
{
    m_device = Descriptor(openDevice());
    for (const int family : {AF_INET, AF_INET6}) {
        for (const int protocol : {IPPROTO_IPIP, IPPROTO_IPV6, IPPROTO_GRE})
            m_ends.push_back({protocol == IPPROTO_GRE ? Kind::Gre : Kind::Plain, family,
                              Descriptor(socket(family, SOCK_RAW | SOCK_CLOEXEC, protocol))});
        m_ends.push_back({Kind::Gue, family, Descriptor(openGue(family))});
    }
    for (const auto &end : m_ends)
        setsockopt(end.socket.get(), SOL_SOCKET, SO_RCVBUFFORCE, &kReceiveBuffer,
                   sizeof kReceiveBuffer);
    m_open = m_device.get() >= 0
             && std::ranges::all_of(m_ends, [](const auto &end) { return end.socket.get() >= 0; });
}

void Decapsulator::listen()
{
    std::vector<pollfd> waiting;
    for (const auto &end : m_ends)
        waiting.push_back({end.socket.get(), POLLIN, 0});
    Octets octets(kLargest);
    while (!m_stop) {
        if (poll(waiting.data(), waiting.size(), kPollMilliseconds) <= 0)
            continue;
        for (std::size_t i = 0; i < waiting.size(); ++i) {
            if (waiting[i].revents == 0)
                continue;
            const auto length = recv(waiting[i].fd, octets.data(), octets.size(), MSG_DONTWAIT);
            if (length > 0)
                unwrap(m_ends[i], {octets.begin(), octets.begin() + length});
        }
    }
}

// A raw IPv4 socket gives the outer header, the others what follows it.
void Decapsulator::unwrap(const End &end, Octets packet)
{
    if (end.family == AF_INET && end.kind != Kind::Gue)
        packet = contentOf(packet);
    std::size_t offset = 0;
    if (end.kind == Kind::Gre) {
        const bool hasChecksum = !packet.empty() && (packet[0] & 0x80) != 0;
        if (hasChecksum && test::referenceSum(packet) != 0xFFFF) {
            ++m_damaged;
            return;
        }
        offset = hasChecksum ? 8 : 4;
    } else if (end.kind == Kind::Gue) {
        offset = 4;
    }
    if (packet.size() <= offset
        || write(m_device.get(), &packet[offset], packet.size() - offset) < 0)
        ++m_damaged;
}

} // namespace vipdeck::matrix
