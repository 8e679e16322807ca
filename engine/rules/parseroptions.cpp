// SPDX-License-Identifier: GPL-3.0-or-later
// What each option does to the state of the parser.
#include <algorithm>
#include <limits>

#include "engine/config/schedulers.h"
#include "engine/rules/parser.h"
#include "engine/rules/values.h"

namespace vipdeck::rules {
namespace {

constexpr std::int64_t kMaximumInt = std::numeric_limits<std::int32_t>::max();
constexpr std::size_t kMaximumNameLength = 15; // schedulers, engines and interfaces are cut there
constexpr std::size_t kMaximumFlagsLength = 127;
constexpr std::int64_t kMaximumSyncLength = 65535 - 20 - 8;

struct FlagLookUp
{
    bool known = false;      // a flag of some scheduler
    std::uint32_t value = 0; // 0: not of this one
};

// "flag-1" to "flag-3" go with every scheduler, names only with their own.
FlagLookUp lookUpFlag(const std::string &schedulerName, const std::string &name)
{
    static constexpr std::uint32_t kFlags[] = {kSchedulerFlag1, kSchedulerFlag2, kSchedulerFlag3};
    FlagLookUp result;
    if (name.size() == 6 && name.starts_with("flag-") && name[5] >= '1' && name[5] <= '3')
        return {true, kFlags[name[5] - '1']};
    for (const auto &scheduler : knownSchedulers()) {
        for (const auto &entry : scheduler.flags) {
            if (entry.name != name)
                continue;
            result.known = true;
            if (scheduler.name == schedulerName)
                result.value = entry.flag;
        }
    }
    return result;
}

} // namespace

std::optional<CommandFailure> Parser::mark(OptionGroup group)
{
    if (has(group))
        return fail("multiple '" + std::string(optionGroupName(group)) + "' options specified",
                    m_scanner.lastWord());
    m_options.add(group);
    return std::nullopt;
}

std::optional<CommandFailure> Parser::take(Option option, const std::string &value)
{
    switch (option) {
    case Option::TcpService:
    case Option::UdpService:
    case Option::SctpService:
    case Option::FwmarkService:
    case Option::Scheduler:
    case Option::Netmask:
    case Option::Ipv6:
    case Option::Ops:
    case Option::PersistenceEngine:
    case Option::SchedFlags: return takeServiceOption(option, value);
    case Option::McastInterface:
    case Option::SyncId:
    case Option::McastGroup:
    case Option::McastPort:
    case Option::McastTtl:
    case Option::SyncMaxLength: return takeDaemonOption(option, value);
    case Option::Numeric:
    case Option::Connection:
    case Option::Timeout:
    case Option::Daemon:
    case Option::Stats:
    case Option::Rate:
    case Option::Thresholds:
    case Option::PersistentConn:
    case Option::NoSort:
    case Option::Sort:
    case Option::Exact:
    case Option::TunnelInfo: return takeListOption(option);
    default: return takeServerOption(option, value);
    }
}

std::optional<CommandFailure> Parser::takeServiceOption(Option option, const std::string &value)
{
    switch (option) {
    case Option::FwmarkService: return takeMark(value);
    case Option::Scheduler:
        m_scheduler = value.substr(0, kMaximumNameLength);
        return mark(OptionGroup::Scheduler);
    case Option::Netmask: return takeNetmask(value);
    case Option::Ipv6: return takeIpv6();
    case Option::Ops: m_service.onePacket = true; return mark(OptionGroup::OnePacket);
    case Option::PersistenceEngine:
        m_service.persistenceEngine = value.substr(0, kMaximumNameLength);
        return mark(OptionGroup::PersistenceEngine);
    case Option::SchedFlags: return takeSchedulerFlags(value);
    default: return takeService(option, value);
    }
}

std::optional<CommandFailure> Parser::takeServerOption(Option option, const std::string &value)
{
    auto &destination = m_destination;
    switch (option) {
    case Option::RealServer: return takeServer(value);
    case Option::Masquerading: return takeForwarding(Forwarding::Masquerade);
    case Option::IpIp: return takeForwarding(Forwarding::Tunnel);
    case Option::Gatewaying: return takeForwarding(Forwarding::DirectRoute);
    case Option::Weight:
        return takeNumber(OptionGroup::Weight, value, 0, kMaximumInt, destination.weight,
                          "illegal weight specified");
    case Option::UpperThreshold:
        return takeNumber(OptionGroup::UpperThreshold, value, 0, kMaximumInt,
                          destination.upperThreshold, "illegal u_threshold specified");
    case Option::LowerThreshold:
        return takeNumber(OptionGroup::LowerThreshold, value, 0, kMaximumInt,
                          destination.lowerThreshold, "illegal l_threshold specified");
    case Option::TunnelType: return takeTunnelType(value);
    case Option::TunnelPort:
        return takeNumber(OptionGroup::TunnelPort, value, 1, 65535, destination.tunnel.port,
                          "illegal tunnel port specified");
    case Option::TunnelNoChecksum:
        return takeTunnelChecksum(OptionGroup::TunnelNoChecksum, TunnelChecksum::None);
    case Option::TunnelChecksum:
        return takeTunnelChecksum(OptionGroup::TunnelChecksum, TunnelChecksum::Checksum);
    case Option::TunnelRemoteChecksum:
        return takeTunnelChecksum(OptionGroup::TunnelRemoteChecksum, TunnelChecksum::Remote);
    default: return fail("invalid option `" + m_scanner.lastWord() + '\'', m_scanner.lastWord());
    }
}

std::optional<CommandFailure> Parser::takeDaemonOption(Option option, const std::string &value)
{
    switch (option) {
    case Option::McastInterface:
        m_daemon.interfaceName = value.substr(0, kMaximumNameLength);
        return mark(OptionGroup::Mcast);
    case Option::SyncId:
        return takeNumber(OptionGroup::SyncId, value, 0, 255, m_daemon.syncId,
                          "illegal syncid specified");
    case Option::McastGroup: return takeMcastGroup(value);
    case Option::McastPort:
        return takeNumber(OptionGroup::McastPort, value, 1, 65535, m_daemon.port,
                          "illegal mcast-port specified");
    case Option::McastTtl:
        return takeNumber(OptionGroup::McastTtl, value, 1, 255, m_daemon.ttl,
                          "illegal mcast-ttl specified");
    default:
        return takeNumber(OptionGroup::SyncMaxLength, value, 1, kMaximumSyncLength,
                          m_daemon.maximumLength, "illegal sync-maxlen specified");
    }
}

std::optional<CommandFailure> Parser::takeListOption(Option option)
{
    auto &format = m_command.format;
    switch (option) {
    case Option::Numeric: format.numeric = true; return mark(OptionGroup::Numeric);
    case Option::Connection: return mark(OptionGroup::Connection);
    case Option::Timeout: return mark(OptionGroup::Timeout);
    case Option::Daemon: return mark(OptionGroup::Daemon);
    case Option::Stats: format.stats = true; return mark(OptionGroup::Stats);
    case Option::Rate: format.rate = true; return mark(OptionGroup::Rate);
    case Option::Thresholds: format.thresholds = true; return mark(OptionGroup::Thresholds);
    case Option::PersistentConn:
        format.persistentConnections = true;
        return mark(OptionGroup::PersistentConn);
    case Option::NoSort: format.noSort = true; return mark(OptionGroup::NoSort);
    case Option::Exact: format.exact = true; return mark(OptionGroup::Exact);
    case Option::TunnelInfo: format.tunnelInfo = true; return mark(OptionGroup::TunnelInfo);
    default: return std::nullopt; // --sort: sorting is what happens anyway
    }
}

std::optional<CommandFailure> Parser::takeService(Option option, const std::string &value)
{
    if (auto failure = mark(OptionGroup::Service))
        return failure;
    m_protocol = option == Option::TcpService   ? Protocol::Tcp
                 : option == Option::UdpService ? Protocol::Udp
                                                : Protocol::Sctp;
    const auto endpoint = parseEndpoint(value, m_protocol, m_names);
    if (!endpoint)
        return fail("illegal virtual server address[:port] specified", value);
    m_virtual = {endpoint->address, endpoint->port.value_or(0)};
    m_family = endpoint->address.family();
    if (m_family == AddressFamily::IPv6)
        m_service.persistenceNetmask = kNoNetmask6;
    return std::nullopt;
}

std::optional<CommandFailure> Parser::takeMark(const std::string &value)
{
    if (auto failure = mark(OptionGroup::Service))
        return failure;
    const auto number = parseNumber(value, 1, 0xFFFFFFFF);
    if (!number)
        return fail("invalid fwmark value `" + value + "' specified", value);
    m_mark = static_cast<std::uint32_t>(*number);
    m_family = AddressFamily::IPv4;
    m_protocol = Protocol::Tcp;
    return std::nullopt;
}

std::optional<CommandFailure> Parser::takeTimeout(const std::optional<std::string> &value)
{
    if (auto failure = mark(OptionGroup::Persistent))
        return failure;
    m_service.persistent = true;
    m_service.persistenceTimeoutSeconds = kDefaultPersistenceTimeoutSeconds;
    if (!value)
        return std::nullopt;
    const auto number = parseNumber(*value, 1, kMaximumTimeoutSeconds);
    if (!number)
        return fail("invalid timeout value `" + *value + "' specified", *value);
    m_service.persistenceTimeoutSeconds = static_cast<std::uint32_t>(*number);
    return std::nullopt;
}

std::optional<CommandFailure> Parser::takeNetmask(const std::string &value)
{
    if (auto failure = mark(OptionGroup::Netmask))
        return failure;
    if (m_family == AddressFamily::IPv6) {
        const auto length = leadingNumber(value);
        if (length < 1 || length > 128)
            return fail("illegal ipv6 netmask specified", value);
        m_service.persistenceNetmask = static_cast<std::uint32_t>(length);
        return std::nullopt;
    }
    const auto mask = parseHost(value, m_names);
    if (!mask)
        return fail("illegal virtual server persistent mask specified", value);
    m_service.persistenceNetmask = mask->ipv4();
    return std::nullopt;
}

// The names are looked up when all words are read, for the scheduler named anywhere among them.
std::optional<CommandFailure> Parser::takeSchedulerFlags(const std::string &value)
{
    m_schedulerFlags = value.substr(0, kMaximumFlagsLength);
    return mark(OptionGroup::SchedFlags);
}

std::optional<CommandFailure> Parser::readSchedulerFlags()
{
    const auto &text = m_schedulerFlags;
    std::size_t at = 0;
    while (at <= text.size()) {
        const auto comma = std::min(text.find(',', at), text.size());
        const auto name = text.substr(at, comma - at);
        at = comma + 1;
        if (name.empty())
            continue;
        const auto flag = lookUpFlag(m_scheduler.empty() ? "wlc" : m_scheduler, name);
        if (!flag.known)
            return fail("invalid scheduler flag `" + name + '\'', name);
        if (flag.value == 0)
            return fail("incompatible scheduler flag `" + name + '\'', name);
        m_service.schedulerFlags |= flag.value;
    }
    return std::nullopt;
}

std::optional<CommandFailure> Parser::takeIpv6()
{
    if (m_mark == 0)
        return fail("-6 used before -f\n", m_scanner.lastWord());
    m_family = AddressFamily::IPv6;
    m_service.persistenceNetmask = kNoNetmask6;
    return std::nullopt;
}

std::optional<CommandFailure> Parser::takeServer(const std::string &value)
{
    if (auto failure = mark(OptionGroup::Server))
        return failure;
    const auto endpoint = parseEndpoint(value, m_protocol, m_names);
    if (!endpoint)
        return fail("illegal real server address[:port] specified", value);
    m_destination.endpoint = {endpoint->address, endpoint->port.value_or(m_virtual.port)};
    return std::nullopt;
}

std::optional<CommandFailure> Parser::takeForwarding(Forwarding forwarding)
{
    m_destination.forwarding = forwarding;
    return mark(OptionGroup::Forward);
}

std::optional<CommandFailure> Parser::takeTunnelType(const std::string &value)
{
    if (auto failure = mark(OptionGroup::TunnelType))
        return failure;
    if (value == "ipip")
        m_destination.tunnel.type = TunnelType::IpIp;
    else if (value == "gue")
        m_destination.tunnel.type = TunnelType::Gue;
    else if (value == "gre")
        m_destination.tunnel.type = TunnelType::Gre;
    else
        return fail("illegal tunnel type specified", value);
    return std::nullopt;
}

std::optional<CommandFailure> Parser::takeTunnelChecksum(OptionGroup group, TunnelChecksum checksum)
{
    m_destination.tunnel.checksum = checksum;
    return mark(group);
}

std::optional<CommandFailure> Parser::takeMcastGroup(const std::string &value)
{
    if (auto failure = mark(OptionGroup::McastGroup))
        return failure;
    const auto address = Address::parse(value);
    const bool ipv6 = value.find(':') != std::string::npos;
    const bool multicast =
        address && address->isIPv4() != ipv6
        && (ipv6 ? address->octets()[0] == 0xFF : (address->octets()[0] & 0xF0) == 0xE0);
    if (!multicast)
        return fail(std::string("invalid ") + (ipv6 ? "IPv6" : "IPv4") + " mcast-group `" + value
                        + '\'',
                    value);
    m_daemon.group = *address;
    return std::nullopt;
}

std::optional<CommandFailure> Parser::takeRole(const std::string &value, const char *complaint)
{
    if (value != "master" && value != "backup")
        return fail(complaint, value);
    m_daemon.role = value == "master" ? SyncRole::Master : SyncRole::Backup;
    return std::nullopt;
}

template<typename Number>
std::optional<CommandFailure> Parser::takeNumber(OptionGroup group, const std::string &value,
                                                 std::int64_t minimum, std::int64_t maximum,
                                                 Number &number, const char *complaint)
{
    if (auto failure = mark(group))
        return failure;
    const auto parsed = parseNumber(value, minimum, maximum);
    if (!parsed)
        return fail(complaint, value);
    number = static_cast<Number>(*parsed);
    return std::nullopt;
}

} // namespace vipdeck::rules
