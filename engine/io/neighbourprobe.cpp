// SPDX-License-Identifier: GPL-3.0-or-later
// ARP requests (RFC 826) on the link of a server.
#include <linux/if_packet.h>
#include <net/ethernet.h>
#include <net/if.h>
#include <net/if_arp.h>
#include <netinet/if_ether.h>
#include <sys/ioctl.h>

#include <algorithm>
#include <array>
#include <cstdio>

#include "engine/io/deadline.h"
#include "engine/io/probes.h"
#include "engine/io/socketaddress.h"

namespace vipdeck {
namespace {

using doctor::ProbeState;

constexpr std::chrono::milliseconds kPatience{600};

using Hardware = std::array<std::uint8_t, ETH_ALEN>;

std::string textOf(const Hardware &hardware)
{
    std::array<char, 3 * ETH_ALEN> text{};
    std::snprintf(text.data(), text.size(), "%02x:%02x:%02x:%02x:%02x:%02x", hardware[0],
                  hardware[1], hardware[2], hardware[3], hardware[4], hardware[5]);
    return text.data();
}

bool readHardware(const OwnedSocket &link, const std::string &interfaceName, Hardware &hardware)
{
    ifreq request{};
    interfaceName.copy(request.ifr_name, IFNAMSIZ - 1);
    if (ioctl(link.get(), SIOCGIFHWADDR, &request) != 0
        || request.ifr_hwaddr.sa_family != ARPHRD_ETHER)
        return false;
    std::memcpy(hardware.data(), request.ifr_hwaddr.sa_data, hardware.size());
    return true;
}

void put(const Address &address, unsigned char *octets)
{
    std::copy_n(address.octets().begin(), 4, octets);
}

bool ask(const OwnedSocket &link, unsigned index, const Hardware &own, const Address &source,
         const Address &wanted)
{
    ether_arp request{};
    request.arp_hrd = htons(ARPHRD_ETHER);
    request.arp_pro = htons(ETHERTYPE_IP);
    request.arp_hln = ETH_ALEN;
    request.arp_pln = 4;
    request.arp_op = htons(ARPOP_REQUEST);
    std::ranges::copy(own, request.arp_sha);
    put(source, request.arp_spa);
    put(wanted, request.arp_tpa);
    sockaddr_ll to{};
    to.sll_family = AF_PACKET;
    to.sll_protocol = htons(ETHERTYPE_ARP);
    to.sll_ifindex = static_cast<int>(index);
    to.sll_halen = ETH_ALEN;
    std::fill_n(to.sll_addr, ETH_ALEN, std::uint8_t{0xFF});
    return sendto(link.get(), &request, sizeof request, 0, reinterpret_cast<sockaddr *>(&to),
                  sizeof to)
           > 0;
}

bool isFrom(const ether_arp &reply, const Address &address)
{
    return std::equal(reply.arp_spa, reply.arp_spa + 4, address.octets().begin());
}

void take(const ether_arp &reply, const doctor::Target &target, std::uint32_t microseconds,
          doctor::NeighbourProbe &probe)
{
    Hardware hardware{};
    std::copy_n(reply.arp_sha, ETH_ALEN, hardware.begin());
    const auto text = textOf(hardware);
    if (isFrom(reply, target.server.endpoint.address) && probe.server != ProbeState::Answered) {
        probe.server = ProbeState::Answered;
        probe.serverHardware = text;
        probe.microseconds = microseconds;
    }
    if (!isFrom(reply, target.service.endpoint.address))
        return;
    probe.virtualAddress = ProbeState::Answered;
    if (std::ranges::count(probe.virtualHolders, text) == 0 && probe.virtualHolders.size() < 16)
        probe.virtualHolders.push_back(text);
}

} // namespace

doctor::NeighbourProbe probeNeighbours(const doctor::Target &target, const doctor::RouteFacts &way)
{
    doctor::NeighbourProbe probe;
    const auto &server = target.server.endpoint.address;
    const auto &vip = target.service.endpoint.address;
    const auto index = if_nametoindex(way.interfaceName.c_str());
    if (!server.isIPv4() || way.gateway || index == 0)
        return probe;
    const OwnedSocket link(AF_PACKET, SOCK_DGRAM, htons(ETHERTYPE_ARP));
    Hardware own{};
    if (!link.isOpen() || !readHardware(link, way.interfaceName, own))
        return probe;
    const Deadline deadline(kPatience);
    if (!ask(link, index, own, way.source, server))
        return probe;
    probe.server = ProbeState::NoAnswer;
    if (vip.isIPv4() && !vip.isUnspecified() && ask(link, index, own, way.source, vip))
        probe.virtualAddress = ProbeState::NoAnswer;
    while (deadline.waitFor(link.get(), POLLIN)) {
        ether_arp reply{};
        sockaddr_ll from{};
        socklen_t size = sizeof from;
        const auto got = recvfrom(link.get(), &reply, sizeof reply, 0,
                                  reinterpret_cast<sockaddr *>(&from), &size);
        const bool isReply = got >= static_cast<ssize_t>(sizeof reply)
                             && reply.arp_op == htons(ARPOP_REPLY)
                             && from.sll_ifindex == static_cast<int>(index);
        if (isReply)
            take(reply, target, deadline.elapsedMicroseconds(), probe);
    }
    return probe;
}

} // namespace vipdeck
