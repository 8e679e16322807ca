// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/rules/optioncheck.h"

#include <span>

namespace vipdeck::rules {
namespace {

using enum OptionGroup;

constexpr std::size_t kGroupCount = static_cast<std::size_t>(TunnelRemoteChecksum) + 1;

constexpr std::string_view kGroupNames[kGroupCount] = {
    "numeric",
    "connection",
    "service-address",
    "scheduler",
    "persistent",
    "netmask",
    "real-server",
    "forwarding-method",
    "weight",
    "u-threshold",
    "l-threshold",
    "mcast-interface",
    "timeout",
    "daemon",
    "stats",
    "rate",
    "thresholds",
    "persistent-conn",
    "nosort",
    "syncid",
    "exact",
    "ops",
    "pe",
    "sched-flags",
    "mcast-group",
    "mcast-port",
    "mcast-ttl",
    "sync-maxlen",
    "tun-info",
    "tun-type",
    "tun-port",
    "tun-nocsum",
    "tun-csum",
    "tun-remcsum",
};

enum class Rule : std::uint8_t { Illegal, Allowed, Needed, Exclusive };

struct Rules
{
    OptionSet needed;
    OptionSet allowed;
    OptionSet exclusive; // at most one of them

    [[nodiscard]] Rule of(OptionGroup group) const
    {
        return needed.has(group)      ? Rule::Needed
               : allowed.has(group)   ? Rule::Allowed
               : exclusive.has(group) ? Rule::Exclusive
                                      : Rule::Illegal;
    }
};

Rules rulesFor(CommandKind kind)
{
    switch (kind) {
    case CommandKind::AddService:
    case CommandKind::EditService:
        return {{Service},
                {Scheduler, Persistent, Netmask, OnePacket, PersistenceEngine, SchedFlags},
                {}};
    case CommandKind::DeleteService: return {{Service}, {}, {}};
    case CommandKind::List:
        return {
            {},
            {Numeric, Stats, Rate, Thresholds, PersistentConn, NoSort, SyncId, Exact, TunnelInfo},
            {Connection, Service, Timeout, Daemon}};
    case CommandKind::AddServer:
    case CommandKind::EditServer:
        return {{Service, Server},
                {Forward, Weight, UpperThreshold, LowerThreshold, TunnelType, TunnelPort,
                 TunnelNoChecksum, TunnelChecksum, TunnelRemoteChecksum},
                {}};
    case CommandKind::DeleteServer: return {{Service, Server}, {}, {}};
    case CommandKind::StartDaemon:
        return {{}, {Mcast, SyncId, McastGroup, McastPort, McastTtl, SyncMaxLength}, {}};
    case CommandKind::StopDaemon: return {{}, {SyncId}, {}};
    case CommandKind::Save: return {{}, {Numeric}, {}};
    case CommandKind::Zero: return {{}, {Service}, {}};
    case CommandKind::Flush:
    case CommandKind::SetTimeouts:
    case CommandKind::Restore:
    case CommandKind::Help:
    case CommandKind::Version: break;
    }
    return {{}, {}, {}};
}

Rules rulesFor(vipdeck::TunnelType type)
{
    switch (type) {
    case vipdeck::TunnelType::Gue:
        return {{TunnelPort}, {}, {TunnelNoChecksum, TunnelChecksum, TunnelRemoteChecksum}};
    case vipdeck::TunnelType::Gre: return {{}, {}, {TunnelNoChecksum, TunnelChecksum}};
    case vipdeck::TunnelType::IpIp: break;
    }
    return {{}, {}, {}};
}

std::string quoted(std::string_view name)
{
    return '\'' + std::string(name) + '\'';
}

// `subject` is what the options go with: "the 'list' command".
std::optional<std::string> firstFault(const Rules &rules, std::span<const OptionGroup> groups,
                                      const OptionSet &options, const std::string &subject)
{
    std::optional<OptionGroup> exclusive;
    for (const auto group : groups) {
        const auto rule = rules.of(group);
        const auto fault = [&](const char *before, const std::string &between) {
            std::string text = before;
            text += quoted(optionGroupName(group));
            text += between;
            return text += subject;
        };
        if (!options.has(group)) {
            if (rule == Rule::Needed)
                return fault("You need to supply the ", " option for ");
            continue;
        }
        if (rule == Rule::Illegal)
            return fault("Illegal ", " option with ");
        if (rule != Rule::Exclusive)
            continue;
        if (exclusive)
            return fault("The option ", " conflicts with the " + quoted(optionGroupName(*exclusive))
                                            + " option in ");
        exclusive = group;
    }
    return std::nullopt;
}

} // namespace

std::string_view optionGroupName(OptionGroup group)
{
    return kGroupNames[static_cast<std::size_t>(group)];
}

std::optional<std::string> checkOptions(CommandKind kind, const OptionSet &options)
{
    OptionGroup all[kGroupCount];
    for (std::size_t i = 0; i < kGroupCount; ++i)
        all[i] = static_cast<OptionGroup>(i);
    return firstFault(rulesFor(kind), all, options,
                      "the " + quoted(commandName(kind)) + " command");
}

std::optional<std::string> checkTunnelOptions(vipdeck::TunnelType type, const OptionSet &options)
{
    static constexpr OptionGroup kTunnelGroups[] = {TunnelPort, TunnelNoChecksum, TunnelChecksum,
                                                    TunnelRemoteChecksum};
    static constexpr std::string_view kNames[] = {"ipip", "gue", "gre"};
    return firstFault(rulesFor(type), kTunnelGroups, options,
                      "the " + quoted(kNames[static_cast<int>(type)]) + " tunnel type");
}

} // namespace vipdeck::rules
