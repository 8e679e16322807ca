// SPDX-License-Identifier: GPL-3.0-or-later
// ipvsadm's options and the way popt(3) takes them from the command line.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vipdeck::rules {

enum class Option : std::uint8_t {
    // commands
    AddService,
    EditService,
    DeleteService,
    Clear,
    List,
    Zero,
    AddServer,
    EditServer,
    DeleteServer,
    Set,
    Help,
    Version,
    Restore,
    Save,
    StartDaemon,
    StopDaemon,
    // options
    TcpService,
    UdpService,
    SctpService,
    FwmarkService,
    Scheduler,
    Persistent,
    Netmask,
    RealServer,
    Masquerading,
    IpIp,
    Gatewaying,
    Weight,
    UpperThreshold,
    LowerThreshold,
    Numeric,
    Connection,
    McastInterface,
    SyncId,
    Timeout,
    Daemon,
    Stats,
    Rate,
    Thresholds,
    PersistentConn,
    NoSort,
    Sort,
    Exact,
    Ipv6,
    Ops,
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

enum class OptionArgument : std::uint8_t { None, Required, Optional };

struct OptionInfo
{
    std::string_view longName;
    Option option;
    char shortName; // 0: none
    OptionArgument argument;
};

// Every option, for completion and help.
[[nodiscard]] std::span<const OptionInfo> knownOptions();

// Reads options one by one; words that are no options are set aside. Long names are never
// abbreviated, short ones may be combined, values may be attached ("-p600", "--weight=7"), "--"
// ends the options, and an optional value is taken from the next word unless that starts with "-".
class OptionScanner
{
public:
    enum class Outcome { Found, End, Unknown, MissingValue, UnwantedValue };

    // `program` stands for the word before the first.
    OptionScanner(std::span<const std::string> words, std::string program);

    [[nodiscard]] Outcome next();
    // After Found.
    [[nodiscard]] Option option() const { return m_option; }
    [[nodiscard]] const std::optional<std::string> &value() const { return m_value; }
    // The word consumed last: what popt names in its complaints.
    [[nodiscard]] const std::string &lastWord() const;
    // The next word that is no option. Call after End.
    [[nodiscard]] std::optional<std::string> takeWord();

    // popt's text for an outcome, "unknown option".
    [[nodiscard]] static std::string_view complaint(Outcome outcome);

private:
    const OptionInfo *nextFromWord();
    const OptionInfo *nextFromCluster();
    Outcome takeValue(const OptionInfo &info);

    std::span<const std::string> m_words;
    std::string m_program;
    std::size_t m_position = 0;
    std::vector<std::string> m_others;
    std::size_t m_othersTaken = 0;
    bool m_onlyOthers = false;                  // after "--"
    std::optional<std::string_view> m_cluster;  // rest of a word of short options
    std::optional<std::string_view> m_attached; // "=value" of a long option
    bool m_clusterAfterEquals = false;
    bool m_unknown = false;
    Option m_option = Option::Help;
    std::optional<std::string> m_value;
};

} // namespace vipdeck::rules
