// SPDX-License-Identifier: GPL-3.0-or-later
// What must be right between director and server.
#include <algorithm>

#include "engine/doctor/rules.h"
#include "engine/forward/tunnel.h"

namespace vipdeck::doctor {
namespace {

constexpr std::uint32_t kUsualMtu = 1500;

std::uint32_t routeMtu(const HostFacts &host, const std::optional<RouteFacts> &route)
{
    if (!route)
        return kUsualMtu;
    if (route->mtu != 0)
        return route->mtu;
    const auto *link = findInterface(host, route->interfaceName);
    return link && link->mtu != 0 ? std::min(link->mtu, 65535u) : kUsualMtu;
}

// Largest segment that fits: MTU less tunnel, IP and TCP headers.
std::uint32_t fittingSegment(const Case &it, std::uint32_t mtu)
{
    const auto overhead = tunnelOverhead(it.target.server.tunnel, it.serverAddress().family());
    return mtu - static_cast<std::uint32_t>(overhead) - (it.isIPv4() ? 40 : 60);
}

std::string routeCommand(const RouteFacts &route, const Address &client, std::uint32_t segment)
{
    std::string command = "ip";
    if (!client.isIPv4())
        command += " -6";
    command += " route change default";
    if (route.gateway)
        command += " via " + route.gateway->toString();
    return command + " dev " + route.interfaceName + " advmss " + std::to_string(segment);
}

Check judgeTunnelSize(const Case &it, std::uint32_t full)
{
    const auto id = CheckId::PacketSize;
    const auto &way = it.director.host.routeToPeer;
    const auto mtu = routeMtu(it.director.host, way);
    const auto segment = fittingSegment(it, mtu);
    const auto *route =
        it.server && it.server->host.routeToClient ? &*it.server->host.routeToClient : nullptr;
    if (route && route->advertisedSegment != 0 && route->advertisedSegment <= segment)
        return checked(id, Outcome::Pass,
                       {Sentence::SizeTunnelSegment, {std::to_string(route->advertisedSegment)}});
    auto check = checked(
        id, Outcome::Warning,
        {Sentence::SizeTunnel, {std::to_string(full), way ? way->interfaceName : std::string("-")}},
        {Sentence::SizeTunnelWhy, {}});
    if (route)
        check.fixes = {runCommands({routeCommand(*route, clientOf(it.target), segment)},
                                   route->interfaceName)};
    return check;
}

// The interface of the server that packets of the director arrive on has a smaller MTU.
std::vector<FixStep> sameMtuFix(const Case &it, std::uint32_t wanted)
{
    if (!it.server)
        return {};
    const auto *link = holderOf(it.server->host, it.serverAddress());
    if (!link || link->mtu >= wanted)
        return {};
    return {runCommands({"ip link set dev " + link->name + " mtu " + std::to_string(wanted)},
                        link->name)};
}

Check judgeMasqueradeReturn(const Case &it)
{
    const auto id = CheckId::ReturnPath;
    const auto &route = *it.server->host.routeToClient;
    if (route.gateway && ownsAddress(it.director.host, *route.gateway))
        return checked(id, Outcome::Pass, {Sentence::ReturnThrough, {route.gateway->toString()}});
    const auto found = route.gateway ? Message{Sentence::ReturnBy, {route.gateway->toString()}}
                                     : Message{Sentence::ReturnDirect, {route.interfaceName}};
    auto check = checked(id, Outcome::Fail, found, {Sentence::ReturnWhyMasquerade, {}});
    const auto &way = it.director.host.routeToPeer;
    if (way && !way->gateway) {
        const std::string family = it.serverAddress().isIPv4() ? "ip" : "ip -6";
        check.fixes = {
            runCommands({family + " route replace default via " + way->source.toString()},
                        route.interfaceName)};
    }
    return check;
}

Check judgeDirectReturn(const Case &it)
{
    const auto id = CheckId::ReturnPath;
    const auto &route = *it.server->host.routeToClient;
    const bool throughDirector = route.gateway && ownsAddress(it.director.host, *route.gateway);
    if (!throughDirector) {
        if (route.gateway)
            return checked(id, Outcome::Pass, {Sentence::ReturnBy, {route.gateway->toString()}});
        return checked(id, Outcome::Pass, {Sentence::ReturnDirect, {route.interfaceName}});
    }
    const auto &way = it.director.host.routeToPeer;
    const auto link = way ? way->interfaceName : std::string("all");
    const bool dropsOwn =
        ownsAddress(it.director.host, it.virtualAddress())
        && (!it.isIPv4() || effectiveSetting(it.director.host, link, "accept_local") < 1);
    if (!dropsOwn)
        return checked(id, Outcome::Warning, {Sentence::ReturnDetour, {}},
                       {Sentence::ReturnDetourWhy, {}});
    auto check =
        checked(id, Outcome::Fail, {Sentence::ReturnDirectorOwns, {it.virtualAddress().toString()}},
                {Sentence::ReturnDirectorOwnsWhy, {}});
    if (it.isIPv4())
        check.fixes = {setSetting(ipv4Setting(link, "accept_local"), "1")};
    return check;
}

// From outside: did the reply to a client far away pass the director?
Check judgeReturnProbe(const Case &it)
{
    const auto id = CheckId::ReturnPath;
    if (!it.masquerades())
        return notLooked(id);
    const auto state = it.director.trial.state;
    if (state == ProbeState::Answered || state == ProbeState::Refused)
        return checked(id, Outcome::Pass, {Sentence::ReturnThroughProbe, {}});
    const bool lost =
        state == ProbeState::NoAnswer && it.director.port.state == ProbeState::Answered;
    if (!lost)
        return notLooked(id);
    auto check = checked(id, Outcome::Fail, {Sentence::ReturnUnknown, {}},
                         {Sentence::ReturnWhyMasquerade, {}});
    const auto &way = it.director.host.routeToPeer;
    if (way && !way->gateway) {
        const std::string family = it.serverAddress().isIPv4() ? "ip" : "ip -6";
        check.fixes = {
            runCommands({family + " route replace default via " + way->source.toString()}, "eth0")};
    }
    return check;
}

} // namespace

Check checkSameNetwork(const Case &it)
{
    const auto id = CheckId::SameNetwork;
    const auto server = it.serverAddress().toString();
    const auto &route = it.director.host.routeToPeer;
    if (!route)
        return checked(id, Outcome::Fail, {Sentence::NoRoute, {server}},
                       {Sentence::NoRouteWhy, {}});
    if (!it.routes())
        return skipped(id, Sentence::OnlyRoute);
    if (route->gateway)
        return checked(id, Outcome::Fail,
                       {Sentence::SameLinkRouter, {server, route->gateway->toString()}},
                       {Sentence::SameLinkRouterWhy, {}});
    const auto &probe = it.director.neighbour;
    if (probe.server == ProbeState::NoAnswer)
        return checked(id, Outcome::Fail, {Sentence::SameLinkSilent, {server}},
                       {Sentence::SameLinkSilentWhy, {}});
    if (probe.server == ProbeState::Answered)
        return checked(id, Outcome::Pass,
                       {Sentence::SameLinkTime, {server, millisecondsText(probe.microseconds)}});
    return checked(id, Outcome::Pass, {Sentence::SameLink, {server}});
}

Check checkPacketSize(const Case &it)
{
    const auto id = CheckId::PacketSize;
    const auto &probe = it.director.size;
    const auto &host = it.director.host;
    const auto client = routeMtu(host, host.routeToClient);
    const auto way = routeMtu(host, host.routeToPeer);
    const auto overhead = it.tunnels()
                              ? tunnelOverhead(it.target.server.tunnel, it.serverAddress().family())
                              : std::size_t{0};
    const auto full = std::min(client, kUsualMtu) + static_cast<std::uint32_t>(overhead);
    if (probe.small == ProbeState::NotTried)
        return it.tunnels() && full > way ? judgeTunnelSize(it, full)
                                          : skipped(id, Sentence::PortNotTried);
    if (probe.small != ProbeState::Answered)
        return checked(id, Outcome::Skipped, {Sentence::SizeUnknown, {}});
    const auto tried = std::to_string(probe.octets);
    if (probe.large == ProbeState::NoAnswer) {
        auto check =
            checked(id, Outcome::Fail, {Sentence::SizeLost, {tried}}, {Sentence::SizeLostWhy, {}});
        check.fixes = sameMtuFix(it, probe.octets);
        return check;
    }
    if (probe.large != ProbeState::Answered) {
        auto check = checked(id, Outcome::Warning,
                             {Sentence::SizeReported, {std::to_string(probe.pathMtu), tried}},
                             {Sentence::SizeReportedWhy, {}});
        check.fixes = sameMtuFix(it, probe.octets);
        return check;
    }
    if (it.tunnels() && full > way)
        return judgeTunnelSize(it, full);
    return checked(id, Outcome::Pass, {Sentence::SizePasses, {tried}});
}

Check checkReturnPath(const Case &it)
{
    if (!it.server)
        return judgeReturnProbe(it);
    if (!it.server->host.routeToClient)
        return checked(CheckId::ReturnPath, Outcome::Fail,
                       {Sentence::ReturnNone, {clientOf(it.target).toString()}},
                       {Sentence::ReturnNoneWhy, {}});
    return it.masquerades() ? judgeMasqueradeReturn(it) : judgeDirectReturn(it);
}

} // namespace vipdeck::doctor
