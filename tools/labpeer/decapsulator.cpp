// SPDX-License-Identifier: GPL-3.0-or-later
// The end of a tunnel on a real server whose kernel has none: outer headers off, the rest into a
// TUN device. IPv4 outside.
#include <fcntl.h>
#include <linux/if.h>
#include <linux/if_tun.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdio>
#include <cstring>
#include <span>
#include <vector>

#include "engine/base/bytes.h"
#include "tools/labpeer/peers.h"

namespace vipdeck::lab {
namespace {

constexpr std::size_t kLargest = 65536;
constexpr std::size_t kGreHeader = 4;
constexpr std::size_t kGreChecksum = 4;
constexpr std::size_t kGueHeader = 4;

using Bytes = std::span<const std::uint8_t>;

int openTunnelDevice(const std::string &name)
{
    const int descriptor = open("/dev/net/tun", O_RDWR | O_CLOEXEC);
    ifreq request{};
    request.ifr_flags = IFF_TUN | IFF_NO_PI;
    std::strncpy(request.ifr_name, name.c_str(), IFNAMSIZ - 1);
    if (descriptor < 0 || ioctl(descriptor, TUNSETIFF, &request) < 0) {
        std::perror("tun");
        return -1;
    }
    return descriptor;
}

int openOuterSocket(const std::string &type, std::uint16_t port)
{
    if (type != "gue")
        return socket(AF_INET, SOCK_RAW | SOCK_CLOEXEC, type == "gre" ? IPPROTO_GRE : IPPROTO_IPIP);
    const int descriptor = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    const SocketAddress local(Endpoint{Address(), port});
    if (descriptor >= 0 && bind(descriptor, local.get(), local.size) < 0)
        std::perror("bind");
    return descriptor;
}

// A raw socket gives the outer IPv4 header, a datagram socket what follows UDP.
Bytes inner(const std::string &type, Bytes packet)
{
    std::size_t offset = 0;
    if (type == "gue")
        offset = kGueHeader;
    else if (!packet.empty())
        offset = static_cast<std::size_t>(packet[0] & 0x0F) * 4;
    if (type == "gre" && packet.size() > offset + kGreHeader) {
        const bool hasChecksum = (packet[offset] & 0x80) != 0;
        offset += kGreHeader + (hasChecksum ? kGreChecksum : 0);
    }
    return offset < packet.size() ? packet.subspan(offset) : Bytes();
}

} // namespace

int runDecapsulator(const Arguments &arguments)
{
    const auto type = arguments.text("type", "ipip");
    const int device = openTunnelDevice(arguments.text("device", "tun0"));
    const int outer =
        openOuterSocket(type, static_cast<std::uint16_t>(arguments.number("port", 6080)));
    if (device < 0 || outer < 0)
        return 2;
    std::puts("ready");
    std::fflush(stdout);
    std::vector<std::uint8_t> buffer(kLargest);
    for (;;) {
        const ssize_t got = recv(outer, buffer.data(), buffer.size(), 0);
        if (got <= 0)
            continue;
        const auto packet = inner(type, Bytes(buffer).first(static_cast<std::size_t>(got)));
        if (write(device, packet.data(), packet.size()) < 0)
            std::perror("write");
    }
}

} // namespace vipdeck::lab
