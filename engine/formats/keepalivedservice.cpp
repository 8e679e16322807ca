// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/keepalivedservice.h"

#include <algorithm>
#include <array>

#include "engine/config/schedulers.h"
#include "engine/config/serviceoptions.h"
#include "engine/formats/keepalivedchecks.h"

namespace vipdeck::formats {
namespace {

// Settings of virtual and real servers that rules do not have.
constexpr std::array<std::string_view, 13> kNotUsed{
    "ha_suspend",       "alpha",     "omega",     "quorum_up",   "quorum_down",
    "smtp_alert",       "warmup",    "notify_up", "notify_down", "sorry_server_inhibit",
    "log_all_failures", "lvs_flush", "nat_mask"};

bool contains(const auto &list, const std::string &word)
{
    return std::ranges::find(list, word) != std::end(list);
}

std::optional<bool> boolean(const std::string &word)
{
    static constexpr std::array<std::string_view, 3> kYes{"on", "true", "yes"};
    static constexpr std::array<std::string_view, 3> kNo{"off", "false", "no"};
    if (contains(kYes, word))
        return true;
    return contains(kNo, word) ? std::optional(false) : std::nullopt;
}

struct ForwardingSetting
{
    Forwarding forwarding = Forwarding::Masquerade;
    TunnelConfig tunnel;
};

struct ServerEntry
{
    PendingServer server;
    bool hasPort = false;
    bool hasForwarding = false;
    bool isSorry = false;
    CheckDefaults defaults;
    std::vector<const Statement *> checks;
};

// One virtual_server block.
class ServiceReader
{
public:
    ServiceReader(RuleBuilder &builder, const std::string &name)
        : m_builder(builder)
    {
        m_service.name = name;
    }

    void read(const Statement &block, std::vector<ServiceKey> keys)
    {
        m_service.place = block.place;
        m_service.keys = std::move(keys);
        m_service.isWrong = block.isBroken || !block.hasBlock;
        if (!block.hasBlock)
            m_builder.wrong(block.place, block.keyword(), "a virtual_server needs a block");
        for (const auto &statement : block.children)
            if (!take(statement))
                m_service.isWrong = true;
        for (auto &entry : m_entries)
            readChecks(entry);
        finishServers();
        finishKeys();
        checkGranularity();
        m_builder.add(std::move(m_service));
    }

private:
    bool take(const Statement &statement)
    {
        const auto &keyword = statement.keyword();
        if (keyword == "real_server")
            return takeServer(statement);
        if (contains(kNotUsed, keyword)) {
            m_builder.notUsed(statement.place, keyword, "rules have no such setting");
            return true;
        }
        if (const auto taken = takeCheckDefault(statement, m_defaults, m_builder);
            taken != Taken::No)
            return taken == Taken::Yes;
        const bool isGood = takeSetting(statement);
        if (isGood)
            m_builder.understood();
        return isGood;
    }

    bool takeSetting(const Statement &statement)
    {
        const auto &keyword = statement.keyword();
        if (keyword == "lvs_sched" || keyword == "lb_algo")
            return takeScheduler(statement);
        if (keyword == "lvs_method" || keyword == "lb_kind")
            return takeForwarding(statement, m_forwarding);
        if (keyword == "sorry_server")
            return takeSorryServer(statement);
        if (keyword == "sorry_server_lvs_method") {
            m_sorryForwarding.emplace();
            return takeForwarding(statement, *m_sorryForwarding);
        }
        if (keyword == "persistence_timeout")
            return takePersistence(statement);
        if (keyword == "persistence_granularity")
            return takeGranularity(statement);
        if (keyword == "protocol")
            return takeProtocol(statement);
        if (keyword == "quorum")
            return takeNumber(statement, 1, kLargestNumber, m_service.health.policy.quorum);
        if (keyword == "hysteresis")
            return takeNumber(statement, 0, kLargestNumber, m_service.health.policy.hysteresis);
        if (keyword == "inhibit_on_failure")
            return takeFlag(statement, m_service.health.policy.quiesce);
        if (keyword == "ops")
            return takeFlag(statement, m_service.config.onePacket);
        if (keyword == "ip_family")
            return takeFamily(statement);
        if (keyword == "snmp_name" || keyword == "persistence_engine")
            return takeText(statement, keyword == "snmp_name" ? m_service.name
                                                              : m_service.config.persistenceEngine);
        return takeSchedulerFlag(statement);
    }

    bool takeText(const Statement &statement, std::string &text)
    {
        if (!hasWords(statement, 2, 2, m_builder))
            return false;
        text = statement.words[1];
        return true;
    }

    bool takeNumber(const Statement &statement, std::uint32_t minimum, std::uint32_t maximum,
                    std::uint32_t &number)
    {
        if (!hasWords(statement, 2, 2, m_builder))
            return false;
        const auto read = wholeNumber(statement.words[1], minimum, maximum);
        if (!read)
            return refuse(statement, statement.words[1],
                          "this is no number from " + std::to_string(minimum) + " to "
                              + std::to_string(maximum));
        number = *read;
        return true;
    }

    bool takeFlag(const Statement &statement, bool &flag)
    {
        if (!hasWords(statement, 1, 2, m_builder))
            return false;
        const auto read = statement.words.size() < 2 ? true : boolean(statement.words[1]);
        if (!read)
            return refuse(statement, statement.words[1], "this is neither true nor false");
        flag = *read;
        return true;
    }

    bool takeScheduler(const Statement &statement)
    {
        if (!takeText(statement, m_service.config.scheduler))
            return false;
        return findScheduler(m_service.config.scheduler)
               || refuse(statement, statement.words[1], "there is no such scheduler");
    }

    bool takeSchedulerFlag(const Statement &statement)
    {
        struct Flag
        {
            std::string_view word;
            std::uint32_t flag;
        };
        static constexpr std::array<Flag, 7> kFlags{{{"flag-1", kSchedulerFlag1},
                                                     {"flag-2", kSchedulerFlag2},
                                                     {"flag-3", kSchedulerFlag3},
                                                     {"sh-fallback", kSchedulerFlag1},
                                                     {"sh-port", kSchedulerFlag2},
                                                     {"mh-fallback", kSchedulerFlag1},
                                                     {"mh-port", kSchedulerFlag2}}};
        const auto found = std::ranges::find(kFlags, statement.keyword(), &Flag::word);
        if (found == kFlags.end())
            return refuse(statement, statement.keyword(), "a virtual_server has no such setting");
        if (!hasWords(statement, 1, 1, m_builder))
            return false;
        m_service.config.schedulerFlags |= found->flag;
        return true;
    }

    bool takePersistence(const Statement &statement)
    {
        m_service.config.persistent = true;
        m_service.config.persistenceTimeoutSeconds = kDefaultPersistenceTimeoutSeconds;
        if (statement.words.size() == 1)
            return hasWords(statement, 1, 1, m_builder);
        return takeNumber(statement, 1, kMaximumPersistenceSeconds,
                          m_service.config.persistenceTimeoutSeconds);
    }

    bool takeGranularity(const Statement &statement)
    {
        if (!hasWords(statement, 2, 2, m_builder))
            return false;
        m_granularityPlace = statement.place;
        const auto &value = statement.words[1];
        if (const auto prefix = wholeNumber(value, 1, 128)) {
            m_service.config.persistenceNetmask = *prefix;
            m_granularityFamily = AddressFamily::IPv6;
            return true;
        }
        const auto mask = Address::parse(value);
        if (!mask || !mask->isIPv4())
            return refuse(statement, value, "this is neither a netmask nor a prefix length");
        m_service.config.persistenceNetmask = mask->ipv4();
        m_granularityFamily = AddressFamily::IPv4;
        return true;
    }

    bool takeProtocol(const Statement &statement)
    {
        if (!hasWords(statement, 2, 2, m_builder))
            return false;
        const auto &value = statement.words[1];
        m_protocol = value == "UDP"    ? Protocol::Udp
                     : value == "SCTP" ? Protocol::Sctp
                                       : Protocol::Tcp;
        return *m_protocol != Protocol::Tcp || value == "TCP"
               || refuse(statement, value, "this is none of TCP, UDP and SCTP");
    }

    bool takeFamily(const Statement &statement)
    {
        if (!hasWords(statement, 2, 2, m_builder))
            return false;
        const bool isIPv6 = statement.words[1] == "inet6";
        m_family = isIPv6 ? AddressFamily::IPv6 : AddressFamily::IPv4;
        return isIPv6 || statement.words[1] == "inet"
               || refuse(statement, statement.words[1], "this is neither inet nor inet6");
    }

    // NAT | DR | TUN [type ipip|gue port N|gre] [nocsum|csum|remcsum]
    bool takeForwarding(const Statement &statement, ForwardingSetting &setting)
    {
        if (!hasWords(statement, 2, 7, m_builder))
            return false;
        const auto &words = statement.words;
        setting = {};
        if (words[1] == "NAT")
            setting.forwarding = Forwarding::Masquerade;
        else if (words[1] == "DR")
            setting.forwarding = Forwarding::DirectRoute;
        else if (words[1] == "TUN")
            setting.forwarding = Forwarding::Tunnel;
        else
            return refuse(statement, words[1], "this is none of NAT, DR and TUN");
        for (std::size_t i = 2; i < words.size(); ++i)
            if (setting.forwarding != Forwarding::Tunnel || !takeTunnelWord(words, i, setting))
                return refuse(statement, words[std::min(i, words.size() - 1)],
                              "this is no setting of a tunnel");
        return setting.tunnel.type != TunnelType::Gue || setting.tunnel.port != 0
               || refuse(statement, words.back(), "a gue tunnel needs a port");
    }

    static bool takeTunnelWord(const std::vector<std::string> &words, std::size_t &i,
                               ForwardingSetting &setting)
    {
        static constexpr std::array<std::string_view, 3> kTypes{"ipip", "gue", "gre"};
        static constexpr std::array<std::string_view, 3> kChecksums{"nocsum", "csum", "remcsum"};
        const auto checksum = std::ranges::find(kChecksums, words[i]);
        if (checksum != kChecksums.end()) {
            setting.tunnel.checksum =
                static_cast<TunnelChecksum>(std::distance(kChecksums.begin(), checksum));
            return true;
        }
        if (i + 1 >= words.size() || (words[i] != "type" && words[i] != "port"))
            return false;
        const auto &value = words[i + 1];
        if (words[i++] == "port") {
            const auto port = wholeNumber(value, 1, 65535);
            setting.tunnel.port = static_cast<std::uint16_t>(port.value_or(0));
            return port.has_value();
        }
        const auto type = std::ranges::find(kTypes, value);
        if (type != kTypes.end())
            setting.tunnel.type = static_cast<TunnelType>(std::distance(kTypes.begin(), type));
        return type != kTypes.end();
    }

    // "ADDRESS [PORT]" behind the keyword.
    bool takeEndpoint(const Statement &statement, ServerEntry &entry)
    {
        if (statement.words.size() < 2 || statement.words.size() > 3)
            return refuse(statement, statement.words.back(), "an address and a port belong here");
        entry.server.place = statement.place;
        const auto address = m_builder.address(statement.words[1]);
        if (!address)
            return refuse(statement, statement.words[1], "this is no address");
        entry.server.config.endpoint.address = *address;
        entry.hasPort = statement.words.size() == 3;
        if (!entry.hasPort)
            return true;
        const auto port = m_builder.port(statement.words[2], Protocol::Tcp);
        if (!port)
            return refuse(statement, statement.words[2], "this is no port");
        entry.server.config.endpoint.port = *port;
        return true;
    }

    bool takeSorryServer(const Statement &statement)
    {
        ServerEntry entry;
        entry.isSorry = true;
        if (!takeEndpoint(statement, entry))
            return false;
        m_entries.push_back(std::move(entry));
        return true;
    }

    // What is wrong in it is wrong for this server alone.
    bool takeServer(const Statement &statement)
    {
        ServerEntry entry;
        entry.server.isWrong = statement.isBroken;
        if (!takeEndpoint(statement, entry))
            entry.server.isWrong = true;
        for (const auto &child : statement.children)
            if (!takeServerSetting(child, entry))
                entry.server.isWrong = true;
        m_entries.push_back(std::move(entry));
        return true;
    }

    bool takeServerSetting(const Statement &statement, ServerEntry &entry)
    {
        const auto &keyword = statement.keyword();
        if (isCheck(keyword)) {
            entry.checks.push_back(&statement);
            return true;
        }
        if (contains(kNotUsed, keyword) || keyword == "inhibit_on_failure") {
            m_builder.notUsed(statement.place, keyword, "rules have no such setting of a server");
            return true;
        }
        if (const auto taken = takeCheckDefault(statement, entry.defaults, m_builder);
            taken != Taken::No)
            return taken == Taken::Yes;
        const bool isGood = takeServerValue(statement, entry);
        if (isGood)
            m_builder.understood();
        return isGood;
    }

    bool takeServerValue(const Statement &statement, ServerEntry &entry)
    {
        const auto &keyword = statement.keyword();
        auto &config = entry.server.config;
        if (keyword == "weight") {
            std::uint32_t weight = 1;
            const bool isGood = takeNumber(statement, 0, kLargestNumber, weight);
            config.weight = static_cast<std::int32_t>(weight);
            return isGood;
        }
        if (keyword == "uthreshold")
            return takeNumber(statement, 0, 0xFFFFFFFF, config.upperThreshold);
        if (keyword == "lthreshold")
            return takeNumber(statement, 0, 0xFFFFFFFF, config.lowerThreshold);
        if (keyword == "snmp_name")
            return takeText(statement, entry.server.name);
        if (keyword != "lvs_method" && keyword != "lb_kind")
            return refuse(statement, keyword, "a real_server has no such setting");
        ForwardingSetting setting;
        if (!takeForwarding(statement, setting))
            return false;
        config.forwarding = setting.forwarding;
        config.tunnel = setting.tunnel;
        entry.hasForwarding = true;
        return true;
    }

    // Checks come last: they follow what the virtual server says below its real servers too.
    void readChecks(ServerEntry &entry)
    {
        auto defaults = m_defaults;
        const auto inherit = [](std::uint32_t &value, std::uint32_t own) {
            value = own != 0 ? own : value;
        };
        inherit(defaults.intervalMilliseconds, entry.defaults.intervalMilliseconds);
        inherit(defaults.timeoutMilliseconds, entry.defaults.timeoutMilliseconds);
        inherit(defaults.retryDelayMilliseconds, entry.defaults.retryDelayMilliseconds);
        if (entry.defaults.retries)
            defaults.retries = entry.defaults.retries;
        if (!entry.defaults.host.empty())
            defaults.host = entry.defaults.host;
        for (const auto *check : entry.checks)
            if (!readCheck(*check, defaults, m_builder, entry.server.checks))
                entry.server.isWrong = true;
    }

    void finishServers()
    {
        for (auto &entry : m_entries) {
            auto &config = entry.server.config;
            if (!entry.hasForwarding) {
                const auto &setting =
                    entry.isSorry && m_sorryForwarding ? *m_sorryForwarding : m_forwarding;
                config.forwarding = setting.forwarding;
                config.tunnel = setting.tunnel;
            }
            if (!entry.isSorry) {
                m_service.serverHasPort.push_back(entry.hasPort);
                m_service.servers.push_back(std::move(entry.server));
                continue;
            }
            if (!entry.hasPort && !m_service.keys.empty())
                config.endpoint.port = m_service.keys.front().endpoint.port;
            m_service.health.policy.sorryServer = config;
        }
    }

    // The family of a mark is that of its servers, as far as they are not tunnelled.
    void finishKeys()
    {
        if (!m_family && !m_service.servers.empty())
            m_family = m_service.servers.front().config.endpoint.address.family();
        const bool needsProtocol = std::ranges::any_of(
            m_service.keys, [](const ServiceKey &key) { return !key.isFirewallMark(); });
        if (!m_protocol && needsProtocol)
            m_builder.notUsed(m_service.place, "protocol",
                              "no protocol is told here, for which keepalived takes UDP");
        for (auto &key : m_service.keys) {
            if (!key.isFirewallMark())
                key.protocol = m_protocol.value_or(Protocol::Udp);
            else if (m_family && key.family() == AddressFamily::IPv4)
                key = ServiceKey::forMark(key.firewallMark, *m_family);
        }
    }

    void checkGranularity()
    {
        if (!m_granularityFamily)
            return;
        for (const auto &key : m_service.keys) {
            if (key.family() == *m_granularityFamily)
                continue;
            m_builder.wrong(m_granularityPlace, "persistence_granularity",
                            "this is for another address family than " + key.toString());
            m_service.isWrong = true;
        }
    }

    bool refuse(const Statement &statement, const std::string &word, const std::string &reason)
    {
        m_builder.wrong(statement.place, word, reason);
        return false;
    }

    RuleBuilder &m_builder;
    PendingService m_service;
    CheckDefaults m_defaults;
    ForwardingSetting m_forwarding;
    std::optional<ForwardingSetting> m_sorryForwarding;
    std::optional<Protocol> m_protocol;
    std::optional<AddressFamily> m_family;
    std::optional<AddressFamily> m_granularityFamily;
    LinePlace m_granularityPlace;
    std::vector<ServerEntry> m_entries;
};

} // namespace

void readKeepalivedService(const Statement &block, std::vector<ServiceKey> keys,
                           const std::string &name, RuleBuilder &builder)
{
    ServiceReader(builder, name).read(block, std::move(keys));
}

} // namespace vipdeck::formats
