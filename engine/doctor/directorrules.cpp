// SPDX-License-Identifier: GPL-3.0-or-later
// What must be right on the director itself.
#include "engine/doctor/rules.h"

namespace vipdeck::doctor {
namespace {

std::string numberOr(std::string_view text, const char *otherwise)
{
    return text.empty() ? otherwise : std::string(text);
}

// Where packets of clients come in: the interface that has the virtual address, unless that is the
// loopback; else the one towards clients.
std::string clientLink(const Case &it)
{
    const auto &host = it.director.host;
    const auto *holder = holderOf(host, it.virtualAddress());
    if (holder && holder->kind != "loopback")
        return holder->name;
    return host.routeToClient ? host.routeToClient->interfaceName : std::string();
}

} // namespace

Check checkPacketQueue(const DirectorFacts &director)
{
    const auto id = CheckId::PacketQueue;
    if (director.datapathRunning)
        return checked(id, Outcome::Pass, {Sentence::QueueRuns, {}});
    if (!director.packetQueue) {
        auto check =
            checked(id, Outcome::Fail, {Sentence::QueueMissing, {}}, {Sentence::QueueWhy, {}});
        FixStep step;
        step.now = {"modprobe nfnetlink_queue"};
        step.permanent = {"echo nfnetlink_queue >> /etc/modules-load.d/vipdeck.conf",
                          "modprobe nfnetlink_queue"};
        step.ansible = {"- name: Load nfnetlink_queue",
                        "  community.general.modprobe:", "    name: nfnetlink_queue",
                        "    persistent: present"};
        check.fixes = {step};
        return check;
    }
    if (director.datapathProblem.empty())
        return checked(id, Outcome::Warning, {Sentence::QueueStoppedPlain, {}},
                       {Sentence::QueueStoppedWhy, {}});
    return checked(id, Outcome::Warning, {Sentence::QueueStopped, {director.datapathProblem}},
                   {Sentence::QueueStoppedWhy, {}});
}

Check checkKernelIpvs(const DirectorFacts &director)
{
    const auto id = CheckId::KernelIpvs;
    if (!director.kernelIpvs || director.kernelServices == 0)
        return checked(id, Outcome::Pass, {Sentence::KernelAbsent, {}});
    auto check = checked(id, Outcome::Warning,
                         {Sentence::KernelServices, {std::to_string(director.kernelServices)}},
                         {Sentence::KernelWhy, {}});
    FixStep step;
    step.now = {"ipvsadm -Sn > kernel.rules", "vipdeckadm -R < kernel.rules", "ipvsadm -C"};
    step.permanent = step.now;
    step.ansible = {"- name: Clear the kernel's IPVS", "  ansible.builtin.command: ipvsadm -C"};
    check.fixes = {step};
    return check;
}

Check checkIpForwarding(const DirectorFacts &director, bool isIPv4, bool needed)
{
    const auto id = CheckId::IpForwarding;
    const std::string name = isIPv4 ? "net/ipv4/ip_forward" : "net/ipv6/conf/all/forwarding";
    if (settingOf(director.host, name) == "1")
        return checked(id, Outcome::Pass, {Sentence::ForwardOn, {}});
    auto check = checked(id, needed ? Outcome::Fail : Outcome::Warning, {Sentence::ForwardOff, {}},
                         {Sentence::ForwardWhy, {}});
    check.fixes = {setSetting(name, "1")};
    return check;
}

// Replies of the server come in where it is reached, so only the side of the clients can differ.
Check checkDirectorPathFilter(const Case &it)
{
    const auto id = CheckId::DirectorPathFilter;
    if (!it.masquerades())
        return skipped(id, Sentence::OnlyMasquerade);
    if (!it.isIPv4())
        return skipped(id, Sentence::OnlyIPv4);
    const auto link = clientLink(it);
    if (link.empty())
        return checked(id, Outcome::Skipped, {Sentence::NoRoute, {clientOf(it.target).toString()}});
    const auto &host = it.director.host;
    const int filter = effectiveSetting(host, link, "rp_filter");
    if (filter == 2)
        return checked(id, Outcome::Pass, {Sentence::FilterLoose, {link}});
    if (filter != 1)
        return checked(id, Outcome::Pass, {Sentence::FilterOff, {"0", link}});
    const auto way = host.routeToClient ? host.routeToClient->interfaceName : std::string("-");
    auto check = way == link
                     ? checked(id, Outcome::Warning, {Sentence::FilterStrictWorks, {link}},
                               {Sentence::FilterStrictWorksWhy, {}})
                     : checked(id, Outcome::Fail, {Sentence::FilterStrictDrops, {link, way}},
                               {Sentence::FilterStrictDropsWhy, {}});
    check.fixes = {setSetting(ipv4Setting(link, "rp_filter"), "2")};
    return check;
}

// The kernel sends redirects when the setting of "all" or of the interface says so.
Check checkRedirects(const Case &it)
{
    const auto id = CheckId::Redirects;
    if (!it.masquerades())
        return skipped(id, Sentence::OnlyMasquerade);
    if (!it.isIPv4())
        return skipped(id, Sentence::OnlyIPv4);
    const auto &host = it.director.host;
    const auto &way = host.routeToPeer;
    if (!way || clientLink(it) != way->interfaceName)
        return checked(id, Outcome::Pass, {Sentence::RedirectsOff, {}});
    const auto &link = way->interfaceName;
    const auto all = numberOr(settingOf(host, ipv4Setting("all", "send_redirects")), "0");
    const auto own = numberOr(settingOf(host, ipv4Setting(link, "send_redirects")), "0");
    if (all == "0" && own == "0")
        return checked(id, Outcome::Pass, {Sentence::RedirectsOff, {}});
    auto check =
        checked(id, Outcome::Fail, {Sentence::RedirectsOn, {link}}, {Sentence::RedirectsWhy, {}});
    if (all != "0")
        check.fixes.push_back(setSetting(ipv4Setting("all", "send_redirects"), "0"));
    if (own != "0")
        check.fixes.push_back(setSetting(ipv4Setting(link, "send_redirects"), "0"));
    return check;
}

Check checkOffloads(const Case &it)
{
    const auto id = CheckId::Offloads;
    for (const auto &offload : it.director.offloads) {
        if (!offload.largeReceive || !*offload.largeReceive)
            continue;
        auto check = checked(id, Outcome::Warning, {Sentence::OffloadOn, {offload.interfaceName}},
                             {Sentence::OffloadWhy, {}});
        check.fixes = {disableLargeReceive(offload.interfaceName)};
        return check;
    }
    for (const auto &offload : it.director.offloads)
        if (!offload.largeReceive)
            return checked(id, Outcome::Skipped,
                           {Sentence::OffloadUnknown, {offload.interfaceName}});
    return checked(id, Outcome::Pass, {Sentence::OffloadOff, {}});
}

Check checkTrial(const Case &it)
{
    const auto id = CheckId::TrialConnection;
    const auto &trial = it.director.trial;
    switch (trial.state) {
    case ProbeState::Answered: return checked(id, Outcome::Pass, {Sentence::TrialAnswered, {}});
    case ProbeState::Refused:
        return checked(id, Outcome::Fail, {Sentence::TrialRefused, {}},
                       {Sentence::ListensNotWhy, {}});
    case ProbeState::NoAnswer:
    case ProbeState::Unreachable:
        return checked(id, Outcome::Fail, {Sentence::TrialSilent, {}},
                       {Sentence::TrialSilentWhy, {}});
    case ProbeState::NotTried: break;
    }
    if (trial.problem.empty())
        return skipped(id, Sentence::PortNotTried);
    return checked(id, Outcome::Skipped, {Sentence::TrialNotTried, {trial.problem}});
}

} // namespace vipdeck::doctor
