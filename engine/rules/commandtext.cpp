// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/rules/commandtext.h"

#include <algorithm>

#include "engine/config/schedulers.h"
#include "engine/rules/addresstext.h"
#include "engine/rules/order.h"
#include "engine/rules/rulecomments.h"

namespace vipdeck::rules {
namespace {

using Words = std::vector<std::string>;

Words words(std::initializer_list<std::string> list)
{
    return Words(list);
}

void append(Words &to, const Words &more)
{
    to.insert(to.end(), more.begin(), more.end());
}

std::string join(const Words &list)
{
    std::string line;
    for (const auto &word : list)
        line += (line.empty() ? "" : " ") + word;
    return line;
}

// Writes services and servers in one style.
class Writer
{
public:
    explicit Writer(const RuleFileStyle &style)
        : m_style(style)
    {}

    [[nodiscard]] Words key(const ServiceKey &key) const
    {
        if (key.isFirewallMark()) {
            auto list = words({"-f", markText(key.firewallMark)});
            if (key.family() == AddressFamily::IPv6)
                list.emplace_back("-6");
            return list;
        }
        const char *option = key.protocol == Protocol::Udp    ? "-u"
                             : key.protocol == Protocol::Sctp ? "--sctp-service"
                                                              : "-t";
        return words({option, endpoint(key.endpoint, key.protocol)});
    }

    [[nodiscard]] Words service(const ServiceConfig &service) const
    {
        auto list = key(service.key);
        append(list, words({"-s", service.scheduler}));
        if (service.persistent)
            append(list, persistence(service));
        if (!service.persistenceEngine.empty())
            append(list, words({"--pe", service.persistenceEngine}));
        if (service.onePacket)
            list.emplace_back("-o");
        if (service.schedulerFlags != 0)
            append(list, words({"-b", schedulerFlagsText(service, !m_style.asIpvsadm)}));
        return list;
    }

    [[nodiscard]] Words destination(const ServiceKey &serviceKey,
                                    const DestinationConfig &destination) const
    {
        auto list = key(serviceKey);
        append(list, words({"-r", endpoint(destination.endpoint, serviceKey.protocol),
                            forwardingOption(destination.forwarding), "-w",
                            std::to_string(destination.weight)}));
        const bool limited = destination.upperThreshold != 0 || destination.lowerThreshold != 0;
        if (limited && !m_style.asIpvsadm)
            append(list, words({"-x", std::to_string(destination.upperThreshold), "-y",
                                std::to_string(destination.lowerThreshold)}));
        if (destination.forwarding == Forwarding::Tunnel)
            append(list, tunnel(destination.tunnel));
        return list;
    }

    [[nodiscard]] std::string endpoint(const Endpoint &endpoint, Protocol protocol) const
    {
        return m_style.names ? endpointText(endpoint, protocol, *m_style.names)
                             : endpointText(endpoint);
    }

private:
    [[nodiscard]] std::string markText(std::uint32_t mark) const
    {
        return m_style.asIpvsadm ? std::to_string(static_cast<std::int32_t>(mark))
                                 : std::to_string(mark);
    }

    static Words persistence(const ServiceConfig &service)
    {
        auto list = words({"-p", std::to_string(service.persistenceTimeoutSeconds)});
        const bool ipv4 = service.key.family() == AddressFamily::IPv4;
        if (service.persistenceNetmask != (ipv4 ? kNoNetmask4 : kNoNetmask6))
            append(list, words({"-M", ipv4 ? maskText(service.persistenceNetmask)
                                           : std::to_string(service.persistenceNetmask)}));
        return list;
    }

    static const char *forwardingOption(Forwarding forwarding)
    {
        switch (forwarding) {
        case Forwarding::Masquerade: return "-m";
        case Forwarding::Tunnel: return "-i";
        case Forwarding::LocalNode:
        case Forwarding::DirectRoute: break;
        }
        return "-g";
    }

    static Words tunnel(const TunnelConfig &tunnel)
    {
        static constexpr const char *kTypes[] = {"ipip", "gue", "gre"};
        static constexpr const char *kChecksums[] = {"--tun-nocsum", "--tun-csum", "--tun-remcsum"};
        auto list = words({"--tun-type", kTypes[static_cast<int>(tunnel.type)]});
        if (tunnel.type == TunnelType::Gue)
            append(list, words({"--tun-port", std::to_string(tunnel.port)}));
        if (tunnel.type != TunnelType::IpIp)
            list.emplace_back(kChecksums[static_cast<int>(tunnel.checksum)]);
        return list;
    }

    const RuleFileStyle &m_style;
};

const char *roleName(SyncRole role)
{
    return role == SyncRole::Master ? "master" : "backup";
}

Words daemonWords(const SyncDaemonConfig &daemon)
{
    const SyncDaemonConfig defaults;
    auto list = words({"--start-daemon", roleName(daemon.role), "--mcast-interface",
                       daemon.interfaceName, "--syncid", std::to_string(daemon.syncId)});
    if (daemon.maximumLength != defaults.maximumLength)
        append(list, words({"--sync-maxlen", std::to_string(daemon.maximumLength)}));
    if (daemon.group != defaults.group)
        append(list, words({"--mcast-group", addressText(daemon.group)}));
    if (daemon.port != defaults.port)
        append(list, words({"--mcast-port", std::to_string(daemon.port)}));
    if (daemon.ttl != defaults.ttl)
        append(list, words({"--mcast-ttl", std::to_string(daemon.ttl)}));
    return list;
}

// One overload per alternative of Change.
struct ArgumentWriter
{
    RuleFileStyle style;
    Writer writer{style};

    [[nodiscard]] static Words with(const char *command, const Words &rest)
    {
        auto list = words({command});
        append(list, rest);
        return list;
    }

    Words operator()(const AddService &change) const
    {
        return with("-A", writer.service(change.service));
    }
    Words operator()(const EditService &change) const
    {
        return with("-E", writer.service(change.service));
    }
    Words operator()(const RemoveService &change) const
    {
        return with("-D", writer.key(change.key));
    }
    Words operator()(const AddDestination &change) const
    {
        return with("-a", writer.destination(change.key, change.destination));
    }
    Words operator()(const EditDestination &change) const
    {
        return with("-e", writer.destination(change.key, change.destination));
    }
    Words operator()(const RemoveDestination &change) const
    {
        auto list = with("-d", writer.key(change.key));
        append(list, words({"-r", endpointText(change.endpoint)}));
        return list;
    }
    Words operator()(const RemoveEverything &) const { return words({"-C"}); }
    Words operator()(const SetTimeouts &change) const
    {
        const auto &timeouts = change.timeouts;
        return words({"--set", std::to_string(timeouts.tcpSeconds),
                      std::to_string(timeouts.tcpFinSeconds), std::to_string(timeouts.udpSeconds)});
    }
    Words operator()(const StartSyncDaemon &change) const { return daemonWords(change.daemon); }
    Words operator()(const StopSyncDaemon &change) const
    {
        return words({"--stop-daemon", roleName(change.role)});
    }
    Words operator()(const LabelService &) const { return {}; }
    Words operator()(const LabelServer &) const { return {}; }
    Words operator()(const ForgetServer &) const { return {}; }
    Words operator()(const SetTunable &) const { return {}; }
};

} // namespace

std::vector<std::string> arguments(const Change &change)
{
    return std::visit(ArgumentWriter{}, change);
}

std::string commandLine(const Change &change, const std::string &program)
{
    const auto line = join(arguments(change));
    return line.empty() || program.empty() ? line : program + ' ' + line;
}

std::string formatRuleFile(const RuleSet &rules, const RuleFileStyle &style)
{
    const Writer writer(style);
    const auto order = !style.sorted     ? Order::AsGiven
                       : style.asIpvsadm ? Order::Ipvsadm
                                         : Order::Natural;
    std::string text = style.comments ? directorComments(rules) : std::string();
    for (const auto *service : orderedServices(rules.services, order)) {
        const auto &key = service->config.key;
        text += "-A " + join(writer.service(service->config)) + '\n';
        if (const auto label = rules.serviceLabels.find(key);
            style.comments && label != rules.serviceLabels.end())
            text += serviceComments(key, label->second);
        // Servers reach ipvsadm newest first. Where its comparison is not transitive, what it
        // writes depends on that.
        auto destinations = service->destinations;
        if (order == Order::Ipvsadm)
            std::ranges::reverse(destinations);
        for (const auto *destination : orderedDestinations(destinations, order))
            text += "-a " + join(writer.destination(key, *destination)) + '\n';
    }
    if (style.comments)
        for (const auto &[address, label] : rules.serverLabels)
            text += serverComment(address, label);
    return text;
}

std::string protocolName(const ServiceKey &key)
{
    if (key.isFirewallMark())
        return "FWM";
    return key.protocol == Protocol::Udp ? "UDP" : key.protocol == Protocol::Sctp ? "SCTP" : "TCP";
}

std::string schedulerFlagsText(const ServiceConfig &service, bool complete)
{
    struct Numbered
    {
        std::uint32_t flag;
        const char *name;
    };
    static constexpr Numbered kNumbered[] = {
        {kSchedulerFlag1, "flag-1"}, {kSchedulerFlag2, "flag-2"}, {kSchedulerFlag3, "flag-3"}};
    const auto *scheduler = findScheduler(service.scheduler);
    const bool hasNames = scheduler && !scheduler->flags.empty();
    std::string text;
    const auto add = [&](std::string_view name) {
        text += text.empty() ? "" : ",";
        text += name;
    };
    for (const auto &numbered : kNumbered) {
        if ((service.schedulerFlags & numbered.flag) == 0)
            continue;
        bool named = false;
        if (hasNames) {
            for (const auto &known : scheduler->flags) {
                if (known.flag == numbered.flag) {
                    add(known.name);
                    named = true;
                }
            }
        }
        if (!named && (!hasNames || complete))
            add(numbered.name);
    }
    return text;
}

} // namespace vipdeck::rules
