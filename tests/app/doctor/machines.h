// SPDX-License-Identifier: GPL-3.0-or-later
// A director and a real server as the doctor would find them, for tests and pictures.
#pragma once

#include "helper/api/machinemessages.h"

namespace vipdeck::test {

inline doctor::InterfaceFacts machineLink(const char *name, const char *kind, const char *address)
{
    doctor::InterfaceFacts link;
    link.name = name;
    link.kind = kind;
    link.up = true;
    link.answersNeighbours = link.kind == "ether";
    link.mtu = 1500;
    link.addresses = {{Address::parse(address).value(), 24}};
    return link;
}

// Reaches every server; 10.0.0.16 does not answer for the virtual address.
inline api::MachineReply machineFor(const api::ExamineRequest &request)
{
    using doctor::ProbeState;
    doctor::DirectorFacts facts;
    facts.host.hostName = "gw-a";
    facts.host.system = "Debian GNU/Linux 12 (bookworm)";
    facts.host.interfaces = {machineLink("eth0", "ether", "10.0.0.1")};
    facts.host.settings = {{"net/ipv4/ip_forward", "0"}};
    facts.host.routeToPeer =
        doctor::RouteFacts{"eth0", {}, Address::parse("10.0.0.1").value(), 0, 0};
    facts.packetQueue = true;
    facts.datapathRunning = true;
    facts.offloads = {{"eth0", true}};
    facts.port = {ProbeState::Answered, 240};
    facts.size = {ProbeState::Answered, ProbeState::Answered, 1500, 1500};
    facts.neighbour.server = ProbeState::Answered;
    facts.neighbour.microseconds = 210;
    const bool broken = request.target.server.endpoint.address == Address::fromIPv4(0x0A000010);
    facts.trial.state = broken ? ProbeState::NoAnswer : ProbeState::Answered;
    return {facts};
}

// What the script prints on a fresh Debian machine with the address 10.0.0.16.
inline constexpr const char *kFreshServer = R"(vipdeck-facts 1
host web-06
kernel 6.1.0-18-amd64
system Debian GNU/Linux 12 (bookworm)
setting net/ipv4/conf/all/arp_ignore 0
setting net/ipv4/conf/all/arp_announce 0
setting net/ipv4/conf/eth0/rp_filter 1
link 1: lo: <LOOPBACK,UP,LOWER_UP> mtu 65536 \    link/loopback 00:00:00:00:00:00
link 2: eth0: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 \    link/ether 92:c4:8f:79:07:52
address 2: eth0    inet 10.0.0.16/24 scope global eth0
route director 10.0.0.1 dev eth0 src 10.0.0.16
route client 203.0.113.1 via 10.0.0.254 dev eth0 src 10.0.0.16
listening known
listen tcp LISTEN 0 511 0.0.0.0:8443 0.0.0.0:* users:(("nginx",pid=7,fd=6))
end
)";

// The same machine made ready for Route with the virtual address 192.0.2.20.
inline constexpr const char *kReadyServer = R"(vipdeck-facts 1
host web-05
kernel 6.1.0-18-amd64
system Debian GNU/Linux 12 (bookworm)
setting net/ipv4/conf/all/arp_ignore 1
setting net/ipv4/conf/all/arp_announce 2
setting net/ipv4/conf/eth0/rp_filter 2
link 1: lo: <LOOPBACK,UP,LOWER_UP> mtu 65536 \    link/loopback 00:00:00:00:00:00
link 2: eth0: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 \    link/ether 92:c4:8f:79:07:51
address 1: lo    inet 192.0.2.20/32 scope global lo
address 2: eth0    inet 10.0.0.15/24 scope global eth0
route director 10.0.0.1 dev eth0 src 10.0.0.15
route client 203.0.113.1 via 10.0.0.254 dev eth0 src 10.0.0.15
listening known
listen tcp LISTEN 0 511 0.0.0.0:8443 0.0.0.0:* users:(("nginx",pid=7,fd=6))
end
)";

} // namespace vipdeck::test
