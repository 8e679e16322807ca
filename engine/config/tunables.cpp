// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/config/tunables.h"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <limits>
#include <optional>

namespace vipdeck {
namespace {

enum class Range { Any, NotNegative, ZeroOrOne, ZeroToThree, PowerOfTwo, ThresholdAndPeriod };

struct Row
{
    std::int64_t Tunables::*field;
    Range range;
};

constexpr std::string_view kNoSync = "this director sends and takes no sync messages";

constexpr std::array kDescriptions = {
    TunableDescription{"am_droprate",
                       "With drop_packet 3, one new connection in so many is dropped."},
    TunableDescription{"amemthresh", "Memory is short below so many free pages."},
    TunableDescription{"backup_only", "A sync backup forwards nothing itself."},
    TunableDescription{"cache_bypass",
                       "Without a cache server, fwmark services send clients where they wanted."},
    TunableDescription{"conn_reuse_mode", "When a client's port comes again: 0 keeps the server, 1 "
                                          "schedules after the end, 2 also when half closed."},
    TunableDescription{"conntrack", "Keeps connection tracking of the kernel for IPVS connections.",
                       "packets of services bypass the kernel's connection tracking"},
    TunableDescription{"drop_entry", "Drops random entries of half-open connections."},
    TunableDescription{"drop_packet", "Drops some of the packets that start connections."},
    TunableDescription{"expire_nodest_conn",
                       "Ends connections at once when their server is removed."},
    TunableDescription{"expire_quiescent_template",
                       "Persistence ends when the server's weight is 0."},
    TunableDescription{"ignore_tunneled", "Leaves tunnelled packets alone.",
                       "tunnelled packets are never scheduled"},
    TunableDescription{"nat_icmp_send",
                       "Tells real servers about packets that belong to no connection."},
    TunableDescription{"pmtu_disc", "Honours path MTU discovery in tunnels."},
    TunableDescription{"run_estimation", "Computes rates."},
    TunableDescription{"schedule_icmp", "Schedules ICMP errors that belong to no connection."},
    TunableDescription{"secure_tcp", "Takes the stricter TCP states against floods of SYN."},
    TunableDescription{"sloppy_sctp", "Lets any SCTP packet start a connection."},
    TunableDescription{"sloppy_tcp", "Lets any TCP packet start a connection."},
    TunableDescription{"snat_reroute", "Routes replies anew after masquerading.",
                       "replies are rewritten after the kernel routed them"},
    TunableDescription{"sync_persist_mode", "Sends only templates of persistent connections.",
                       kNoSync},
    TunableDescription{"sync_ports", "Number of threads and UDP ports for sync messages.", kNoSync},
    TunableDescription{"sync_qlen_max", "Sync messages that may wait.", kNoSync},
    TunableDescription{"sync_refresh_period", "Least seconds between two messages about a state.",
                       kNoSync},
    TunableDescription{"sync_retries", "Repetitions of sync messages.", kNoSync},
    TunableDescription{"sync_sock_size", "Buffer of the sync sockets; 0 is the system's default.",
                       kNoSync},
    TunableDescription{"sync_threshold", "First packet and period of sync messages.", kNoSync},
    TunableDescription{"sync_version", "Version of the sync messages sent.", kNoSync},
};

constexpr std::array<Row, kDescriptions.size()> kRows = {{
    {&Tunables::amDropRate, Range::Any},
    {&Tunables::amemThreshold, Range::Any},
    {&Tunables::backupOnly, Range::Any},
    {&Tunables::cacheBypass, Range::Any},
    {&Tunables::connReuseMode, Range::Any},
    {&Tunables::conntrack, Range::Any},
    {&Tunables::dropEntry, Range::ZeroToThree},
    {&Tunables::dropPacket, Range::ZeroToThree},
    {&Tunables::expireNodestConn, Range::Any},
    {&Tunables::expireQuiescentTemplate, Range::Any},
    {&Tunables::ignoreTunneled, Range::Any},
    {&Tunables::natIcmpSend, Range::Any},
    {&Tunables::pmtuDisc, Range::Any},
    {&Tunables::runEstimation, Range::Any},
    {&Tunables::scheduleIcmp, Range::Any},
    {&Tunables::secureTcp, Range::ZeroToThree},
    {&Tunables::sloppySctp, Range::Any},
    {&Tunables::sloppyTcp, Range::Any},
    {&Tunables::snatReroute, Range::Any},
    {&Tunables::syncPersistMode, Range::Any},
    {&Tunables::syncPorts, Range::PowerOfTwo},
    {&Tunables::syncQlenMax, Range::NotNegative},
    {&Tunables::syncRefreshPeriod, Range::Any},
    {&Tunables::syncRetries, Range::ZeroToThree},
    {&Tunables::syncSockSize, Range::Any},
    {&Tunables::syncThreshold, Range::ThresholdAndPeriod},
    {&Tunables::syncVersion, Range::ZeroOrOne},
}};

const Row *findRow(std::string_view name)
{
    const auto found = std::ranges::find(kDescriptions, name, &TunableDescription::name);
    return found == kDescriptions.end()
               ? nullptr
               : &kRows[static_cast<std::size_t>(found - kDescriptions.begin())];
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n';
}

void skipBlanks(std::string_view &text)
{
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
}

// Takes one number off the text; it must end at a blank. C notation: 0x1F, 017, 15.
std::optional<std::int64_t> takeNumber(std::string_view &text)
{
    const bool negative = text.starts_with('-');
    if (negative)
        text.remove_prefix(1);
    int base = 10;
    if (text.starts_with("0x") || text.starts_with("0X")) {
        base = 16;
        text.remove_prefix(2);
    } else if (text.size() > 1 && text[0] == '0' && !isBlank(text[1])) {
        base = 8;
        text.remove_prefix(1);
    }
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, base);
    if (error != std::errc{})
        return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    if (!text.empty() && !isBlank(text.front()))
        return std::nullopt;
    skipBlanks(text);
    const auto value = negative ? -std::int64_t{number} : std::int64_t{number};
    if (value < std::numeric_limits<std::int32_t>::min()
        || value > std::numeric_limits<std::int32_t>::max())
        return std::nullopt;
    return value;
}

bool isIn(Range range, std::int64_t value)
{
    switch (range) {
    case Range::Any: return true;
    case Range::NotNegative: return value >= 0;
    case Range::ZeroOrOne: return value == 0 || value == 1;
    case Range::ZeroToThree: return value >= 0 && value <= 3;
    case Range::PowerOfTwo:
        return value > 0 && std::has_single_bit(static_cast<std::uint64_t>(value));
    case Range::ThresholdAndPeriod: break;
    }
    return true;
}

tl::unexpected<Error> refuse(ErrorCode code, std::string_view name, std::string_view text)
{
    return makeError(code, std::string(name) + " does not take \"" + std::string(text) + '"');
}

} // namespace

std::span<const TunableDescription> knownTunables()
{
    return kDescriptions;
}

std::string tunableText(const Tunables &tunables, std::string_view name)
{
    const auto *row = findRow(name);
    if (!row)
        return {};
    auto text = std::to_string(tunables.*row->field);
    if (row->range == Range::ThresholdAndPeriod)
        text += '\t' + std::to_string(tunables.syncPeriod);
    return text;
}

Result<> setTunable(Tunables &tunables, std::string_view name, std::string_view text)
{
    const auto *row = findRow(name);
    if (!row)
        return makeError(ErrorCode::InvalidArgument,
                         "there is no tunable \"" + std::string(name) + '"');
    auto rest = text;
    skipBlanks(rest);
    if (rest.empty())
        return {};
    const auto value = takeNumber(rest);
    if (!value)
        return refuse(ErrorCode::InvalidArgument, name, text);
    if (!isIn(row->range, *value))
        return refuse(ErrorCode::OutOfRange, name, text);
    if (row->range == Range::ThresholdAndPeriod) {
        const auto period = rest.empty() ? tunables.syncPeriod : takeNumber(rest);
        if (!period)
            return refuse(ErrorCode::InvalidArgument, name, text);
        // A period of 0 means: the threshold only.
        if (*value < 0 || *period < 0 || (*period != 0 && *value >= *period))
            return refuse(ErrorCode::OutOfRange, name, text);
        tunables.syncPeriod = *period;
    }
    tunables.*row->field = *value;
    return {};
}

} // namespace vipdeck
