// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/doctor/doctor.h"

#include <algorithm>
#include <charconv>

#include "engine/doctor/rules.h"

namespace vipdeck::doctor {
namespace {

int numberOf(std::string_view text)
{
    int number = -1;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), number);
    return parsed.ec == std::errc() ? number : -1;
}

// Nothing leaves the machine: only what the engine needs is looked at.
Check localCheck(CheckId id, const Case &it)
{
    if (id == CheckId::PacketQueue)
        return checkPacketQueue(it.director);
    if (id == CheckId::KernelIpvs)
        return checkKernelIpvs(it.director);
    if (id == CheckId::PortOpen)
        return checkPortOpen(it);
    return skipped(id, Sentence::LocalServer);
}

Check judge(CheckId id, const Case &it)
{
    if (it.target.server.forwarding == Forwarding::LocalNode)
        return localCheck(id, it);
    switch (id) {
    case CheckId::ArpFlux: return checkArpFlux(it);
    case CheckId::TunnelDevice: return checkTunnelDevice(it);
    case CheckId::ServerPathFilter: return checkServerPathFilter(it);
    case CheckId::VirtualAddress: return checkVirtualAddress(it);
    case CheckId::PortOpen: return checkPortOpen(it);
    case CheckId::SameNetwork: return checkSameNetwork(it);
    case CheckId::PacketSize: return checkPacketSize(it);
    case CheckId::ReturnPath: return checkReturnPath(it);
    case CheckId::PacketQueue: return checkPacketQueue(it.director);
    case CheckId::IpForwarding:
        return it.masquerades() ? checkIpForwarding(it.director, it.isIPv4(), true)
                                : skipped(id, Sentence::OnlyMasquerade);
    case CheckId::DirectorPathFilter: return checkDirectorPathFilter(it);
    case CheckId::Redirects: return checkRedirects(it);
    case CheckId::Offloads: return checkOffloads(it);
    case CheckId::KernelIpvs: return checkKernelIpvs(it.director);
    case CheckId::TrialConnection: break;
    }
    return checkTrial(it);
}

std::string headingOf(const Report &report, Place place)
{
    const bool onServer = place != Place::Director;
    return onServer ? "# On the server " + report.target.server.endpoint.address.toString()
                    : std::string("# On the director");
}

// A fix of "on the way" is made on the server, but for the director's own settings.
Place machineOf(const Check &check)
{
    const auto place = checkInfo(check.id).place;
    const bool isDirector =
        place == Place::Director || check.found.sentence == Sentence::ReturnDirectorOwns;
    return isDirector ? Place::Director : Place::Server;
}

void appendFixes(const Report &report, Place machine, FixStyle style,
                 std::vector<std::string> &lines)
{
    bool headed = false;
    for (const auto &check : report.checks) {
        if (machineOf(check) != machine)
            continue;
        for (const auto &step : check.fixes) {
            const auto &more = linesOf(step, style);
            if (std::search(lines.begin(), lines.end(), more.begin(), more.end()) != lines.end()
                && machine == Place::Director)
                continue;
            if (!headed)
                lines.push_back(headingOf(report, machine));
            headed = true;
            lines.insert(lines.end(), more.begin(), more.end());
        }
    }
}

} // namespace

Address clientOf(const Target &target)
{
    if (!target.client.isUnspecified() && target.client.family() == target.service.family())
        return target.client;
    if (target.service.family() == AddressFamily::IPv4)
        return Address::fromIPv4(0xCB007101); // 203.0.113.1
    return Address::fromIPv6({0x20, 0x01, 0x0d, 0xb8, 0xff, 0xff, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1});
}

std::uint16_t serverPort(const Target &target)
{
    const bool ownPort =
        target.server.forwarding == Forwarding::Masquerade && target.server.endpoint.port != 0;
    return ownPort || target.service.isFirewallMark() ? target.server.endpoint.port
                                                      : target.service.endpoint.port;
}

std::string_view settingOf(const HostFacts &host, std::string_view name)
{
    const auto found = std::ranges::find(host.settings, name, &Setting::name);
    return found == host.settings.end() ? std::string_view() : std::string_view(found->value);
}

const InterfaceFacts *findInterface(const HostFacts &host, std::string_view name)
{
    const auto found = std::ranges::find(host.interfaces, name, &InterfaceFacts::name);
    return found == host.interfaces.end() ? nullptr : &*found;
}

const InterfaceFacts *holderOf(const HostFacts &host, const Address &address)
{
    const auto holds = [&](const InterfaceFacts &candidate) {
        return std::ranges::find(candidate.addresses, address, &InterfaceAddress::address)
               != candidate.addresses.end();
    };
    const auto found = std::ranges::find_if(host.interfaces, holds);
    return found == host.interfaces.end() ? nullptr : &*found;
}

bool ownsAddress(const HostFacts &host, const Address &address)
{
    return holderOf(host, address) != nullptr;
}

Check checked(CheckId id, Outcome outcome, Message found, Message why)
{
    return {id, outcome, std::move(found), std::move(why), {}};
}

Check skipped(CheckId id, Sentence reason)
{
    return checked(id, Outcome::Skipped, {reason, {}});
}

Check notLooked(CheckId id)
{
    return checked(id, Outcome::Skipped, {Sentence::NotLooked, {}}, {Sentence::NotLookedWhy, {}});
}

std::string ipv4Setting(const std::string &interfaceName, const std::string &name)
{
    return "net/ipv4/conf/" + interfaceName + '/' + name;
}

int effectiveSetting(const HostFacts &host, const std::string &interfaceName,
                     const std::string &name)
{
    return std::max(numberOf(settingOf(host, ipv4Setting("all", name))),
                    numberOf(settingOf(host, ipv4Setting(interfaceName, name))));
}

std::string millisecondsText(std::uint32_t microseconds)
{
    const auto tenths = (microseconds + 50) / 100;
    return std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10);
}

std::size_t Report::count(Outcome outcome) const
{
    return static_cast<std::size_t>(std::ranges::count(checks, outcome, &Check::outcome));
}

const Check *Report::find(CheckId id) const
{
    const auto found = std::ranges::find(checks, id, &Check::id);
    return found == checks.end() ? nullptr : &*found;
}

Report examine(const Target &target, const DirectorFacts &director,
               const std::optional<ServerFacts> &server)
{
    const Case it{target, director, server};
    Report report;
    report.target = target;
    for (std::size_t i = 0; i < kCheckCount; ++i)
        report.checks.push_back(judge(static_cast<CheckId>(i), it));
    return report;
}

std::vector<Check> examineMachine(const DirectorFacts &director, bool masquerades)
{
    return {checkPacketQueue(director), checkIpForwarding(director, true, masquerades),
            checkKernelIpvs(director)};
}

std::vector<std::string> fixesInOrder(const std::vector<Report> &reports, FixStyle style)
{
    std::vector<std::string> lines;
    for (const auto &report : reports)
        appendFixes(report, Place::Server, style, lines);
    for (const auto &report : reports)
        appendFixes(report, Place::Director, style, lines);
    return lines;
}

} // namespace vipdeck::doctor
