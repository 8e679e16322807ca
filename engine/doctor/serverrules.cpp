// SPDX-License-Identifier: GPL-3.0-or-later
// What must be right on the real server. Sources: the kernel's Documentation/networking/
// ip-sysctl.rst (arp_ignore, arp_announce, rp_filter) and ipvsadm(8).
#include <algorithm>

#include "engine/doctor/rules.h"

namespace vipdeck::doctor {
namespace {

// The interface that packets of the director arrive on.
std::string linkOf(const Case &it)
{
    const auto *holder = holderOf(it.server->host, it.serverAddress());
    if (holder)
        return holder->name;
    const auto &route = it.server->host.routeToPeer;
    return route ? route->interfaceName : std::string("eth0");
}

std::vector<FixStep> arpFixes()
{
    return {setSetting("net/ipv4/conf/all/arp_ignore", "1"),
            setSetting("net/ipv4/conf/all/arp_announce", "2")};
}

// Seen with packets alone.
Check judgeArpAnswers(const Case &it)
{
    const auto &probe = it.director.neighbour;
    const auto vip = it.virtualAddress().toString();
    if (probe.virtualAddress == ProbeState::Answered) {
        const bool isServer = std::ranges::count(probe.virtualHolders, probe.serverHardware) > 0;
        if (!isServer)
            return checked(CheckId::ArpFlux, Outcome::Fail,
                           {Sentence::ArpAnsweredOther, {probe.virtualHolders.front(), vip}},
                           {Sentence::ArpAnsweredOtherWhy, {}});
        auto check = checked(
            CheckId::ArpFlux, Outcome::Fail,
            {Sentence::ArpAnswered, {it.serverAddress().toString(), probe.serverHardware, vip}},
            {Sentence::ArpFluxWhy, {}});
        check.fixes = arpFixes();
        return check;
    }
    if (probe.virtualAddress == ProbeState::NoAnswer) {
        // Only a server that has the address could have answered.
        const bool hasAddress = it.director.trial.state == ProbeState::Answered
                                || it.director.trial.state == ProbeState::Refused;
        if (hasAddress)
            return checked(CheckId::ArpFlux, Outcome::Pass, {Sentence::ArpQuiet, {vip}});
        return checked(CheckId::ArpFlux, Outcome::Skipped, {Sentence::ArpUnknown, {vip}},
                       {Sentence::NotLookedWhy, {}});
    }
    return notLooked(CheckId::ArpFlux);
}

struct TunnelKind
{
    std::string words;  // "IPIP", "GRE with checksum"
    std::string kind;   // of a device that unwraps it
    std::string device; // that is there when its module is loaded
    std::vector<std::string> create;
};

// Which device unwraps packets of this tunnel (net/ipv4/ipip.c, net/ipv6/sit.c, ip_gre.c, fou.c).
TunnelKind tunnelKindOf(const Case &it)
{
    const bool outer4 = it.serverAddress().isIPv4();
    const auto &tunnel = it.target.server.tunnel;
    if (tunnel.type == TunnelType::Gre) {
        const bool summed = tunnel.checksum == TunnelChecksum::Checksum;
        const std::string kind = outer4 ? "gre" : "gre6";
        const std::string device = summed ? "vipgre" : outer4 ? "gre0" : "ip6gre0";
        TunnelKind result{summed ? "GRE with checksum" : "GRE", kind, device, {}};
        if (summed)
            result.create = {"ip link add vipgre type " + std::string(outer4 ? "gre" : "ip6gre")
                             + " local " + it.serverAddress().toString() + " icsum"};
        else
            result.create = {"modprobe " + std::string(outer4 ? "ip_gre" : "ip6_gre")};
        return result;
    }
    const std::string kind = !outer4 ? "tunnel6" : it.isIPv4() ? "ipip" : "sit";
    const std::string device = !outer4 ? "ip6tnl0" : it.isIPv4() ? "tunl0" : "sit0";
    const std::string module = !outer4 ? "ip6_tunnel" : it.isIPv4() ? "ipip" : "sit";
    const bool isGue = tunnel.type == TunnelType::Gue;
    return {isGue ? "GUE" : "IPIP", kind, device, {"modprobe " + module}};
}

FixStep tunnelFix(const Case &it, const TunnelKind &wanted, bool present, bool portMissing)
{
    std::vector<std::string> commands;
    if (portMissing)
        commands = {"modprobe fou", "ip fou add port "
                                        + std::to_string(it.target.server.tunnel.port) + " gue"
                                        + (it.serverAddress().isIPv4() ? "" : " -6")};
    if (!present)
        commands.insert(commands.end(), wanted.create.begin(), wanted.create.end());
    commands.push_back("ip link set " + wanted.device + " up");
    return runCommands(commands, wanted.device);
}

const InterfaceFacts *tunnelDeviceOf(const Case &it, const TunnelKind &wanted)
{
    const InterfaceFacts *found = nullptr;
    const bool needsSum = it.target.server.tunnel.type == TunnelType::Gre
                          && it.target.server.tunnel.checksum == TunnelChecksum::Checksum;
    for (const auto &candidate : it.server->host.interfaces) {
        if (candidate.kind != wanted.kind || (needsSum && !candidate.tunnelChecksum))
            continue;
        if (!found || (candidate.up && !found->up))
            found = &candidate;
    }
    return found;
}

bool answersTrial(const Case &it)
{
    return it.director.trial.state == ProbeState::Answered
           || it.director.trial.state == ProbeState::Refused;
}

bool isQuiet(const InterfaceFacts &holder)
{
    return holder.kind == "loopback" || !holder.answersNeighbours;
}

// Without facts of the server: what its answers say.
Check judgePortProbe(const Case &it)
{
    const auto &probe = it.director.port;
    const auto endpoint = Endpoint{it.serverAddress(), serverPort(it.target)}.toString();
    // A program may listen on the virtual address alone.
    if (!it.masquerades() && it.director.trial.state == ProbeState::Answered)
        return checked(CheckId::PortOpen, Outcome::Pass,
                       {Sentence::AddressAnswers, {it.target.service.endpoint.toString()}});
    switch (probe.state) {
    case ProbeState::Answered:
        return checked(CheckId::PortOpen, Outcome::Pass,
                       {Sentence::PortAnswers, {endpoint, millisecondsText(probe.microseconds)}});
    case ProbeState::Refused:
        return checked(CheckId::PortOpen, Outcome::Fail, {Sentence::PortRefused, {endpoint}},
                       {Sentence::PortRefusedWhy, {}});
    case ProbeState::NoAnswer:
        return checked(CheckId::PortOpen, Outcome::Fail, {Sentence::PortSilent, {endpoint}},
                       {Sentence::PortSilentWhy, {}});
    case ProbeState::Unreachable:
        return checked(CheckId::PortOpen, Outcome::Fail, {Sentence::PortUnreachable, {endpoint}},
                       {Sentence::PortUnreachableWhy, {}});
    case ProbeState::NotTried: break;
    }
    const bool isTcp = it.target.service.protocol == Protocol::Tcp;
    return skipped(CheckId::PortOpen, isTcp ? Sentence::PortNotTried : Sentence::PortProtocol);
}

bool takesPacketsFor(const ListeningSocket &socket, const Address &address)
{
    if (socket.local.address == address)
        return true;
    const bool sameFamily = socket.local.address.family() == address.family();
    return socket.local.address.isUnspecified() && (sameFamily || socket.both);
}

std::string programOf(const ListeningSocket &socket)
{
    return socket.program.empty() ? "A program" : socket.program;
}

Check judgeListening(const Case &it, const std::vector<ListeningSocket> &listening)
{
    const auto wanted = it.masquerades() ? it.serverAddress() : it.virtualAddress();
    const auto port = serverPort(it.target);
    const ListeningSocket *elsewhere = nullptr;
    for (const auto &socket : listening) {
        if (socket.protocol != it.target.service.protocol || socket.local.port != port)
            continue;
        if (takesPacketsFor(socket, wanted))
            return checked(CheckId::PortOpen, Outcome::Pass,
                           {Sentence::Listens, {programOf(socket), socket.local.toString()}});
        elsewhere = &socket;
    }
    if (!elsewhere)
        return checked(CheckId::PortOpen, Outcome::Fail,
                       {Sentence::ListensNot, {std::to_string(port)}},
                       {Sentence::ListensNotWhy, {}});
    return checked(
        CheckId::PortOpen, Outcome::Fail,
        {Sentence::ListensElsewhere, {programOf(*elsewhere), elsewhere->local.toString()}},
        {Sentence::ListensElsewhereWhy, {Endpoint{wanted, port}.toString()}});
}

} // namespace

Check checkArpFlux(const Case &it)
{
    if (it.masquerades())
        return skipped(CheckId::ArpFlux, Sentence::OnlyDirect);
    if (!it.isIPv4())
        return checked(CheckId::ArpFlux, it.server ? Outcome::Pass : Outcome::Skipped,
                       {Sentence::Ipv6NoFlux, {}});
    if (!it.server)
        return judgeArpAnswers(it);
    const auto link = linkOf(it);
    const int ignore = effectiveSetting(it.server->host, link, "arp_ignore");
    const int announce = effectiveSetting(it.server->host, link, "arp_announce");
    const std::vector<std::string> values{std::to_string(ignore), std::to_string(announce), link};
    if (ignore >= 1 && announce >= 2)
        return checked(CheckId::ArpFlux, Outcome::Pass, {Sentence::ArpSettings, values});
    auto check = checked(CheckId::ArpFlux, Outcome::Fail, {Sentence::ArpSettingsWrong, values},
                         {Sentence::ArpFluxWhy, {}});
    check.fixes = arpFixes();
    return check;
}

Check checkTunnelDevice(const Case &it)
{
    if (!it.tunnels())
        return skipped(CheckId::TunnelDevice, Sentence::OnlyTunnel);
    if (!it.server) {
        if (answersTrial(it))
            return checked(CheckId::TunnelDevice, Outcome::Pass, {Sentence::TunnelAnswers, {}});
        return notLooked(CheckId::TunnelDevice);
    }
    const auto wanted = tunnelKindOf(it);
    const auto *device = tunnelDeviceOf(it, wanted);
    const auto &tunnel = it.target.server.tunnel;
    const bool portMissing =
        tunnel.type == TunnelType::Gue && std::ranges::count(it.server->guePorts, tunnel.port) == 0;
    if (device && device->up && !portMissing)
        return checked(CheckId::TunnelDevice, Outcome::Pass,
                       {Sentence::TunnelUp, {device->name, wanted.words}});
    // A program may do it in place of the kernel.
    if (answersTrial(it))
        return checked(CheckId::TunnelDevice, Outcome::Pass, {Sentence::TunnelAnswers, {}});
    Message found{Sentence::TunnelMissing, {wanted.words}};
    if (portMissing)
        found = {Sentence::TunnelPortMissing, {std::to_string(tunnel.port)}};
    else if (device)
        found = {Sentence::TunnelDown, {device->name}};
    auto check =
        checked(CheckId::TunnelDevice, Outcome::Fail, std::move(found), {Sentence::TunnelWhy, {}});
    auto target = wanted;
    if (device)
        target.device = device->name;
    check.fixes = {tunnelFix(it, target, device != nullptr, portMissing)};
    return check;
}

Check checkServerPathFilter(const Case &it)
{
    const auto id = CheckId::ServerPathFilter;
    if (it.masquerades())
        return skipped(id, Sentence::OnlyDirect);
    if (!it.isIPv4())
        return skipped(id, Sentence::OnlyIPv4);
    if (!it.server)
        return notLooked(id);
    auto link = linkOf(it);
    if (it.tunnels()) {
        const auto wanted = tunnelKindOf(it);
        const auto *device = tunnelDeviceOf(it, wanted);
        link = device ? device->name : wanted.device;
    }
    const auto &host = it.server->host;
    const int filter = effectiveSetting(host, link, "rp_filter");
    if (filter == 2)
        return checked(id, Outcome::Pass, {Sentence::FilterLoose, {link}});
    if (filter != 1)
        return checked(id, Outcome::Pass,
                       {Sentence::FilterOff, {std::to_string(std::max(filter, 0)), link}});
    const auto way = host.routeToClient ? host.routeToClient->interfaceName : std::string("-");
    auto check = way == link
                     ? checked(id, Outcome::Warning, {Sentence::FilterStrictWorks, {link}},
                               {Sentence::FilterStrictWorksWhy, {}})
                     : checked(id, Outcome::Fail, {Sentence::FilterStrictDrops, {link, way}},
                               {Sentence::FilterStrictDropsWhy, {}});
    check.fixes = {setSetting(ipv4Setting(link, "rp_filter"), "2")};
    return check;
}

Check checkVirtualAddress(const Case &it)
{
    const auto id = CheckId::VirtualAddress;
    if (it.masquerades())
        return skipped(id, Sentence::OnlyDirect);
    const auto &vip = it.virtualAddress();
    const auto text = vip.toString();
    if (!it.server) {
        if (answersTrial(it))
            return checked(id, Outcome::Pass, {Sentence::AddressAnswers, {text}});
        return notLooked(id);
    }
    const auto *holder = holderOf(it.server->host, vip);
    if (!holder) {
        auto check = checked(id, Outcome::Fail, {Sentence::AddressMissing, {text}},
                             {Sentence::AddressMissingWhy, {}});
        check.fixes = {addAddress(vip, "lo")};
        return check;
    }
    const auto entry = std::ranges::find(holder->addresses, vip, &InterfaceAddress::address);
    const auto length = entry->prefixLength;
    const bool isHost = length == (vip.isIPv4() ? 32 : 128);
    if (isQuiet(*holder) && isHost)
        return checked(id, Outcome::Pass, {Sentence::AddressOn, {text, holder->name}});
    auto check =
        isQuiet(*holder)
            ? checked(id, Outcome::Fail,
                      {Sentence::AddressWide, {text, holder->name, std::to_string(length)}},
                      {Sentence::AddressWideWhy, {}})
            : checked(id, Outcome::Fail, {Sentence::AddressOnLink, {text, holder->name}},
                      {Sentence::AddressOnLinkWhy, {}});
    check.fixes = {removeAddress(vip, length, holder->name), addAddress(vip, "lo")};
    return check;
}

Check checkPortOpen(const Case &it)
{
    if (serverPort(it.target) == 0)
        return skipped(CheckId::PortOpen, Sentence::PortAny);
    const auto protocol = it.target.service.protocol;
    const bool isListed = protocol == Protocol::Tcp || protocol == Protocol::Udp;
    if (!it.server || !it.server->listening || !isListed)
        return judgePortProbe(it);
    auto check = judgeListening(it, *it.server->listening);
    // It listens, but packets of the director do not get there: a firewall.
    const bool blocked = it.masquerades()
                         && (it.director.port.state == ProbeState::Refused
                             || it.director.port.state == ProbeState::NoAnswer);
    return check.outcome == Outcome::Pass && blocked ? judgePortProbe(it) : check;
}

} // namespace vipdeck::doctor
