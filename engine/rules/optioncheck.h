// SPDX-License-Identifier: GPL-3.0-or-later
// Which options go with which command and tunnel type.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>

#include "engine/config/service.h"
#include "engine/rules/command.h"

namespace vipdeck::rules {

// What ipvsadm counts as one option: -t, -u and -f are all "service-address". In the order in which
// it looks for faults.
enum class OptionGroup : std::uint8_t {
    Numeric,
    Connection,
    Service,
    Scheduler,
    Persistent,
    Netmask,
    Server,
    Forward,
    Weight,
    UpperThreshold,
    LowerThreshold,
    Mcast,
    Timeout,
    Daemon,
    Stats,
    Rate,
    Thresholds,
    PersistentConn,
    NoSort,
    SyncId,
    Exact,
    OnePacket,
    PersistenceEngine,
    SchedFlags,
    McastGroup,
    McastPort,
    McastTtl,
    SyncMaxLength,
    TunnelInfo,
    TunnelType,
    TunnelPort,
    TunnelNoChecksum,
    TunnelChecksum,
    TunnelRemoteChecksum,
};

class OptionSet
{
public:
    constexpr OptionSet() = default;
    constexpr OptionSet(std::initializer_list<OptionGroup> groups)
    {
        for (const auto group : groups)
            add(group);
    }
    [[nodiscard]] constexpr bool has(OptionGroup group) const { return (m_bits & bit(group)) != 0; }
    constexpr void add(OptionGroup group) { m_bits |= bit(group); }

private:
    static constexpr std::uint64_t bit(OptionGroup group)
    {
        return std::uint64_t{1} << static_cast<unsigned>(group);
    }
    std::uint64_t m_bits = 0;
};

[[nodiscard]] std::string_view optionGroupName(OptionGroup group);

// The first fault in ipvsadm's words, or nothing.
[[nodiscard]] std::optional<std::string> checkOptions(CommandKind kind, const OptionSet &options);
[[nodiscard]] std::optional<std::string> checkTunnelOptions(TunnelType type,
                                                            const OptionSet &options);

} // namespace vipdeck::rules
