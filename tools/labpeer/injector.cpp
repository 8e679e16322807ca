// SPDX-License-Identifier: GPL-3.0-or-later
// Packets with a correct IPv4 header (the kernel drops others before any rule) and a transport
// header that is cut, lies about its length, or is noise.
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <vector>

#include "engine/base/bytes.h"
#include "engine/base/random.h"
#include "tools/labpeer/peers.h"

namespace vipdeck::lab {
namespace {

constexpr std::size_t kIPv4Header = 20;

std::vector<std::uint8_t> noise(Random &random, std::size_t size)
{
    std::vector<std::uint8_t> result(size);
    for (auto &octet : result)
        octet = static_cast<std::uint8_t>(random.next());
    return result;
}

// The ports are right, so that the packet is steered to the director.
std::vector<std::uint8_t> garbage(Random &random, const Endpoint &to, std::uint8_t &protocol)
{
    constexpr std::array<std::uint8_t, 3> kProtocols{6, 17, 132};
    protocol = kProtocols[random.below(kProtocols.size())];
    auto transport = noise(random, 4 + random.below(60));
    storeU16(&transport[2], to.port);
    return transport;
}

// Cut behind the ports: too short for any TCP or UDP header.
std::vector<std::uint8_t> truncated(Random &random, const Endpoint &to, std::uint8_t &protocol)
{
    protocol = random.below(2) == 0 ? 6 : 17;
    auto transport = noise(random, 4 + random.below(4));
    storeU16(&transport[2], to.port);
    return transport;
}

// A TCP header whose data offset points behind the packet.
std::vector<std::uint8_t> lyingOffset(Random &random, const Endpoint &to, std::uint8_t &protocol)
{
    protocol = 6;
    auto transport = noise(random, 20);
    storeU16(&transport[2], to.port);
    transport[12] = 0xF0;
    return transport;
}

} // namespace

int runInjector(const Arguments &arguments)
{
    const auto to = arguments.endpoint("to");
    const auto from = Address::parse(arguments.text("from"));
    const auto kind = arguments.text("kind", "garbage");
    if (!from || !from->isIPv4() || !to.address.isIPv4())
        throw std::invalid_argument("--from and --to need IPv4 addresses");
    Random random(arguments.number("seed", 1));
    const int descriptor = socket(AF_INET, SOCK_RAW | SOCK_CLOEXEC, IPPROTO_RAW);
    if (descriptor < 0) {
        std::perror("socket");
        return 2;
    }
    const SocketAddress target(Endpoint{to.address, 0});
    const auto count = arguments.number("count", 1000);
    std::uint64_t refused = 0;
    for (std::uint64_t i = 0; i < count; ++i) {
        std::uint8_t protocol = 6;
        const auto transport = kind == "truncated"      ? truncated(random, to, protocol)
                               : kind == "lying-offset" ? lyingOffset(random, to, protocol)
                                                        : garbage(random, to, protocol);
        std::vector<std::uint8_t> packet(kIPv4Header);
        packet[0] = 0x45;
        packet[8] = 64;
        packet[9] = protocol;
        std::memcpy(&packet[12], from->octets().data(), 4);
        std::memcpy(&packet[16], to.address.octets().data(), 4);
        packet.insert(packet.end(), transport.begin(), transport.end());
        // The kernel fills in length and header checksum.
        if (sendto(descriptor, packet.data(), packet.size(), 0, target.get(), target.size) < 0)
            ++refused;
    }
    close(descriptor);
    std::printf("sent %llu refused %llu\n", static_cast<unsigned long long>(count - refused),
                static_cast<unsigned long long>(refused));
    return refused == 0 ? 0 : 1;
}

} // namespace vipdeck::lab
