// SPDX-License-Identifier: GPL-3.0-or-later
// lvs.cf of Piranha (lvs.cf(5)): "name = value" lines, blocks "virtual NAME {" and in them
// "server NAME {".
#include <algorithm>
#include <array>

#include "engine/base/quoting.h"
#include "engine/config/schedulers.h"
#include "engine/formats/readers.h"
#include "engine/formats/settinglines.h"

namespace vipdeck::formats {
namespace {

constexpr std::uint32_t kMaximumSeconds = 31 * 24 * 3600;

bool contains(const auto &list, std::string_view word)
{
    return std::ranges::find(list, word) != std::end(list);
}

struct ServerBlock
{
    PendingServer server;
    bool hasPort = false;
    bool isActive = false;
    bool hasAddress = false;
};

struct VirtualBlock
{
    PendingService service;
    Protocol protocol = Protocol::Tcp;
    Endpoint endpoint;
    std::uint32_t mark = 0;
    bool isActive = false;
    bool hasAddress = false;
    HealthCheck check;
    std::string program; // send_program
    std::vector<ServerBlock> servers;
};

class FileReader
{
public:
    explicit FileReader(RuleBuilder &builder)
        : m_builder(builder)
    {}

    void read(std::string_view text)
    {
        LinePlace place;
        for (const auto line : linesOf(text)) {
            ++place.line;
            place.text = line;
            const auto content = trimmed(withoutComment(line));
            if (!content.empty())
                takeLine(place, content);
        }
        if (m_ignoredDepth > 0 || m_virtual)
            m_builder.wrong(place, {}, "a block has no end");
        for (auto &block : m_virtuals)
            finish(block);
        finishTimeouts();
    }

private:
    static std::string_view withoutComment(std::string_view line)
    {
        bool inQuotes = false;
        for (std::size_t i = 0; i < line.size(); ++i) {
            if (line[i] == '"' && (i == 0 || line[i - 1] != '\\'))
                inQuotes = !inQuotes;
            if (line[i] == '#' && !inQuotes)
                return line.substr(0, i);
        }
        return line;
    }

    void takeLine(const LinePlace &place, std::string_view content)
    {
        if (content == "}") {
            closeBlock(place);
        } else if (content.ends_with('{')) {
            openBlock(place, wordsOf(content.substr(0, content.size() - 1)));
        } else if (m_ignoredDepth == 0) {
            takeSetting(place, settingOf(content));
        }
    }

    void openBlock(const LinePlace &place, const std::vector<std::string> &words)
    {
        if (m_ignoredDepth > 0) {
            ++m_ignoredDepth;
        } else if (words.size() == 2 && words[0] == "virtual" && !m_virtual) {
            m_virtual.emplace();
            m_virtual->service.place = place;
            m_virtual->service.name = words[1];
            m_virtual->service.config.scheduler = "wlc";
        } else if (words.size() == 2 && words[0] == "server" && m_virtual && !m_server) {
            m_server.emplace();
            m_server->server.place = place;
            m_server->server.name = words[1];
        } else {
            ++m_ignoredDepth;
            const bool isFailover = !words.empty() && words[0] == "failover";
            if (isFailover && !m_virtual)
                m_builder.notUsed(place, "failover", "failover services are no virtual servers");
            else
                wrong(place, words.empty() ? "{" : words[0], "there is no such block here");
        }
    }

    void closeBlock(const LinePlace &place)
    {
        if (m_ignoredDepth > 0) {
            --m_ignoredDepth;
        } else if (m_server) {
            m_virtual->servers.push_back(std::move(*m_server));
            m_server.reset();
        } else if (m_virtual) {
            m_virtuals.push_back(std::move(*m_virtual));
            m_virtual.reset();
        } else {
            m_builder.wrong(place, "}", "there is no open block here");
        }
    }

    // Also marks what the line belongs to.
    bool wrong(const LinePlace &place, const std::string &word, const std::string &reason)
    {
        m_builder.wrong(place, word, reason);
        if (m_server)
            m_server->server.isWrong = true;
        else if (m_virtual)
            m_virtual->service.isWrong = true;
        return false;
    }

    void takeSetting(const LinePlace &place, const Setting &setting)
    {
        if (!setting.hasValue) {
            wrong(place, setting.name, "a setting is a name, an equals sign and a value");
            return;
        }
        const bool good = m_server    ? takeServerSetting(place, setting)
                          : m_virtual ? takeVirtualSetting(place, setting)
                                      : takeGlobalSetting(place, setting);
        if (good)
            m_builder.understood();
    }

    bool number(const LinePlace &place, const Setting &setting, std::uint32_t maximum,
                std::uint32_t &value)
    {
        const auto read = wholeNumber(setting.value, 0, maximum);
        value = read.value_or(0);
        return read
               || wrong(place, setting.value, "this is no number up to " + std::to_string(maximum));
    }

    bool flag(const LinePlace &place, const Setting &setting, bool &value)
    {
        value = setting.value == "1";
        return value || setting.value == "0"
               || wrong(place, setting.value, "this is neither 0 nor 1");
    }

    bool notUsed(const LinePlace &place, const Setting &setting, const std::string &reason)
    {
        m_builder.notUsed(place, setting.name, reason);
        return false;
    }

    bool takeGlobalSetting(const LinePlace &place, const Setting &setting)
    {
        static constexpr std::array<std::string_view, 21> kNotUsed{
            "serial_no",      "primary",       "primary_private",
            "service",        "rsh_command",   "backup",
            "backup_private", "backup_active", "heartbeat",
            "heartbeat_port", "keepalive",     "deadtime",
            "nat_router",     "nat_nmask",     "debug_level",
            "monitor_links",  "syncdaemon",    "syncd_iface",
            "syncd_id",       "hard_shutdown", "reservation_conflict_action"};
        const auto &name = setting.name;
        if (name == "network")
            return takeNetwork(place, setting);
        if (name == "tcp_timeout" || name == "tcpfin_timeout" || name == "udp_timeout") {
            auto &field = name == "tcp_timeout"      ? m_timeouts.tcpSeconds
                          : name == "tcpfin_timeout" ? m_timeouts.tcpFinSeconds
                                                     : m_timeouts.udpSeconds;
            m_timeoutPlace = place;
            return number(place, setting, kMaximumSeconds, field);
        }
        if (contains(kNotUsed, name))
            return notUsed(place, setting, "this is about the two directors, not about rules");
        return wrong(place, name, "lvs.cf has no such setting here");
    }

    bool takeNetwork(const LinePlace &place, const Setting &setting)
    {
        if (setting.value == "nat")
            m_forwarding = Forwarding::Masquerade;
        else if (setting.value == "direct")
            m_forwarding = Forwarding::DirectRoute;
        else if (setting.value == "tunnel")
            m_forwarding = Forwarding::Tunnel;
        else
            m_networkIsWrong = true;
        return !m_networkIsWrong
               || wrong(place, setting.value, "this is none of nat, direct and tunnel");
    }

    bool takeVirtualSetting(const LinePlace &place, const Setting &setting)
    {
        static constexpr std::array<std::string_view, 6> kNotUsed{
            "vip_nmask", "load_monitor", "reentry", "use_regex", "quiesce_server", "start_cmd"};
        auto &block = *m_virtual;
        auto &config = block.service.config;
        const auto &name = setting.name;
        std::uint32_t value = 0;
        if (name == "active")
            return flag(place, setting, block.isActive);
        if (name == "address")
            return takeAddress(place, setting, block.endpoint.address, block.hasAddress);
        if (name == "port") {
            const bool good = number(place, setting, 65535, value);
            block.endpoint.port = static_cast<std::uint16_t>(value);
            return good;
        }
        if (name == "fwmark")
            return takeMark(place, setting);
        if (name == "persistent") {
            const bool good = number(place, setting, kMaximumSeconds, value);
            config.persistent = value != 0;
            config.persistenceTimeoutSeconds = value;
            return good;
        }
        if (name == "pmask")
            return takeMask(place, setting);
        if (name == "scheduler") {
            config.scheduler = setting.value;
            return findScheduler(setting.value)
                   || wrong(place, setting.value, "there is no such scheduler");
        }
        if (name == "protocol") {
            block.protocol = setting.value == "udp" ? Protocol::Udp : Protocol::Tcp;
            return setting.value == "udp" || setting.value == "tcp"
                   || wrong(place, setting.value, "this is neither tcp nor udp");
        }
        if (contains(kNotUsed, name))
            return notUsed(place, setting, "rules and checks have no such setting");
        return takeCheckSetting(place, setting);
    }

    bool takeCheckSetting(const LinePlace &place, const Setting &setting)
    {
        auto &block = *m_virtual;
        const auto &name = setting.name;
        if (name == "timeout") {
            std::uint32_t seconds = 0;
            const bool good = number(place, setting, kMaximumSeconds, seconds);
            block.check.timeoutMilliseconds = seconds * 1000;
            return good;
        }
        if (name == "sorry_server") {
            const auto address = m_builder.address(
                wordsOf(setting.value).empty() ? setting.value : wordsOf(setting.value)[0]);
            if (!address)
                return wrong(place, setting.value, "this is no address");
            block.service.health.policy.sorryServer.emplace().endpoint.address = *address;
            return true;
        }
        if (name != "send" && name != "expect" && name != "send_program"
            && name != "expect_program")
            return wrong(place, name, "a virtual has no such setting");
        const auto words = splitQuoted(setting.value);
        if (!words || words->size() != 1)
            return wrong(place, setting.value, "one text in quotes belongs here");
        auto &field = name == "send"     ? block.check.send
                      : name == "expect" ? block.check.expect
                                         : block.program;
        field = words->front();
        return true;
    }

    bool takeAddress(const LinePlace &place, const Setting &setting, Address &address, bool &known)
    {
        // The virtual address is followed by the device that carries it.
        const auto words = wordsOf(setting.value);
        const auto read = words.empty() ? std::nullopt : m_builder.address(words[0]);
        known = read.has_value();
        if (!read)
            return wrong(place, setting.value, "this is no address");
        address = *read;
        return true;
    }

    bool takeMark(const LinePlace &place, const Setting &setting)
    {
        const auto mark = wholeNumber(setting.value, 1, 0xFFFFFFFF);
        m_virtual->mark = mark.value_or(0);
        return mark || wrong(place, setting.value, "this is no firewall mark");
    }

    bool takeMask(const LinePlace &place, const Setting &setting)
    {
        const auto mask = Address::parse(setting.value);
        if (!mask || !mask->isIPv4())
            return wrong(place, setting.value, "this is no netmask");
        m_virtual->service.config.persistenceNetmask = mask->ipv4();
        return true;
    }

    bool takeServerSetting(const LinePlace &place, const Setting &setting)
    {
        auto &block = *m_server;
        auto &config = block.server.config;
        std::uint32_t value = 0;
        if (setting.name == "active")
            return flag(place, setting, block.isActive);
        if (setting.name == "address")
            return takeAddress(place, setting, config.endpoint.address, block.hasAddress);
        if (setting.name == "port" || setting.name == "weight") {
            const bool good = number(place, setting, 65535, value);
            block.hasPort = block.hasPort || setting.name == "port";
            if (setting.name == "port")
                config.endpoint.port = static_cast<std::uint16_t>(value);
            else
                config.weight = static_cast<std::int32_t>(value);
            return good;
        }
        return wrong(place, setting.name, "a server has no such setting");
    }

    void finish(VirtualBlock &block)
    {
        auto &service = block.service;
        if (!block.isActive) {
            m_builder.notUsed(service.place, service.name, "this service is not active");
            return;
        }
        if (!block.hasAddress && block.mark == 0 && !service.isWrong) {
            m_builder.wrong(service.place, service.name, "this service has no address");
            service.isWrong = true;
        }
        service.isWrong = service.isWrong || m_networkIsWrong;
        const auto family = block.endpoint.address.family();
        service.keys = {block.mark != 0 ? ServiceKey::forMark(block.mark, family)
                                        : ServiceKey{block.protocol, block.endpoint, 0}};
        finishCheck(block);
        for (auto &server : block.servers)
            finishServer(block, server);
        m_builder.add(std::move(service));
    }

    void finishCheck(VirtualBlock &block)
    {
        auto &check = block.check;
        if (!block.program.empty()) {
            check.type = HealthCheckType::Script;
            check.command = block.program;
            check.send.clear();
        }
        check.port = block.mark != 0 ? block.endpoint.port : std::uint16_t{0};
        if (!check.send.empty() || !check.expect.empty() || !check.command.empty())
            block.service.health.checks.push_back(check);
        if (auto &sorry = block.service.health.policy.sorryServer) {
            sorry->endpoint.port = block.endpoint.port;
            sorry->forwarding = m_forwarding;
        }
    }

    void finishServer(VirtualBlock &block, ServerBlock &server)
    {
        if (!server.isActive) {
            m_builder.notUsed(server.server.place, server.server.name, "this server is not active");
            return;
        }
        if (!server.hasAddress && !server.server.isWrong) {
            m_builder.wrong(server.server.place, server.server.name, "this server has no address");
            server.server.isWrong = true;
        }
        server.server.config.forwarding = m_forwarding;
        block.service.serverHasPort.push_back(server.hasPort);
        block.service.servers.push_back(std::move(server.server));
    }

    void finishTimeouts()
    {
        if (m_timeoutPlace.line != 0)
            m_builder.apply(m_timeoutPlace, SetTimeouts{m_timeouts});
    }

    RuleBuilder &m_builder;
    Forwarding m_forwarding = Forwarding::Masquerade;
    bool m_networkIsWrong = false;
    Timeouts m_timeouts{0, 0, 0};
    LinePlace m_timeoutPlace;
    int m_ignoredDepth = 0; // of blocks that are passed over
    std::optional<VirtualBlock> m_virtual;
    std::optional<ServerBlock> m_server;
    std::vector<VirtualBlock> m_virtuals;
};

} // namespace

void readPiranha(std::string_view text, RuleBuilder &builder)
{
    FileReader(builder).read(text);
}

} // namespace vipdeck::formats
