// SPDX-License-Identifier: GPL-3.0-or-later
// ldirectord.cf as ldirectord 4.12 reads it (ldirectord(8)): settings at the start of a line are
// global, a line "virtual=" starts a service, and what is indented by four blanks or a tab belongs
// to it.
#include <algorithm>
#include <array>
#include <functional>

#include "engine/config/schedulers.h"
#include "engine/formats/readers.h"
#include "engine/formats/settinglines.h"
#include "engine/rules/values.h"

namespace vipdeck::formats {
namespace {

constexpr std::uint32_t kMaximumSeconds = 4'000'000;
constexpr std::size_t kMaximumRange = 65536;

// Timers and actions of which a service has its own or the global ones.
struct Timers
{
    std::uint32_t checkTimeout = 0;
    std::uint32_t negotiateTimeout = 0;
    std::uint32_t checkInterval = 0;
    std::uint32_t failureCount = 0;
    std::optional<bool> quiescent;
};

struct ServiceName
{
    std::string_view name;
    std::uint16_t port;
    HealthCheckType type;
};

// What "service=" means, and what ldirectord takes for a port without it. Those for which VipDeck
// has no check of their own are looked at by connecting.
constexpr std::array<ServiceName, 21> kServices{{
    {"ftp", 21, HealthCheckType::TcpConnect},
    {"smtp", 25, HealthCheckType::Smtp},
    {"dns", 53, HealthCheckType::Dns},
    {"http", 80, HealthCheckType::HttpGet},
    {"pop", 110, HealthCheckType::TcpConnect},
    {"nntp", 119, HealthCheckType::TcpConnect},
    {"imap", 143, HealthCheckType::TcpConnect},
    {"ldap", 389, HealthCheckType::TcpConnect},
    {"https", 443, HealthCheckType::HttpsGet},
    {"submission", 587, HealthCheckType::Smtp},
    {"ldaps", 636, HealthCheckType::Tls},
    {"imaps", 993, HealthCheckType::Tls},
    {"pops", 995, HealthCheckType::Tls},
    {"oracle", 1521, HealthCheckType::TcpConnect},
    {"radius", 1812, HealthCheckType::TcpConnect},
    {"http_proxy", 3128, HealthCheckType::HttpGet},
    {"mysql", 3306, HealthCheckType::TcpConnect},
    {"sip", 5060, HealthCheckType::TcpConnect},
    {"pgsql", 5432, HealthCheckType::TcpConnect},
    {"simpletcp", 0, HealthCheckType::TcpConnect},
    {"none", 0, HealthCheckType::TcpConnect},
}};

const ServiceName *findService(std::string_view name)
{
    const auto found = std::ranges::find(kServices, name, &ServiceName::name);
    return found == kServices.end() ? nullptr : &*found;
}

const ServiceName *serviceOfPort(std::uint16_t port)
{
    const auto found = std::ranges::find(kServices, port, &ServiceName::port);
    return port == 0 || found == kServices.end() ? findService("none") : &*found;
}

std::optional<Forwarding> forwardingOf(std::string_view word)
{
    if (word == "gate")
        return Forwarding::DirectRoute;
    if (word == "masq")
        return Forwarding::Masquerade;
    return word == "ipip" ? std::optional(Forwarding::Tunnel) : std::nullopt;
}

bool contains(const auto &list, std::string_view word)
{
    return std::ranges::find(list, word) != std::end(list);
}

// "checktimeout" and the like; false for another setting. Wrong values are reported and set `good`
// to false.
bool takeTimer(const LinePlace &place, const Setting &setting, Timers &timers, RuleBuilder &builder,
               bool &good)
{
    std::uint32_t *timer = setting.name == "checktimeout"       ? &timers.checkTimeout
                           : setting.name == "negotiatetimeout" ? &timers.negotiateTimeout
                           : setting.name == "checkinterval"    ? &timers.checkInterval
                           : setting.name == "failurecount" || setting.name == "checkcount"
                               ? &timers.failureCount
                               : nullptr;
    if (timer) {
        const auto number = wholeNumber(setting.value, 1, kMaximumSeconds);
        good = number.has_value();
        *timer = number.value_or(0);
        if (!good)
            builder.wrong(place, setting.value, "this is no number from 1 on");
    } else if (setting.name == "quiescent") {
        timers.quiescent = yesOrNo(place, setting.value, builder);
        good = timers.quiescent.has_value();
    } else {
        return false;
    }
    if (good)
        builder.understood();
    return true;
}

// One "virtual=" with its indented lines.
class ServiceReader
{
public:
    ServiceReader(RuleBuilder &builder, const LinePlace &place, bool isIPv6)
        : m_builder(builder)
        , m_isIPv6(isIPv6)
    {
        m_service.place = place;
        m_service.config.scheduler = "wrr";
    }

    void takeAddress(const std::string &value)
    {
        if (const auto mark = wholeNumber(value, 1, 0xFFFFFFFF)) {
            m_key = ServiceKey::forMark(*mark, family());
            return;
        }
        m_address = value;
        // ldirectord: port 53 is UDP unless told otherwise.
        m_protocol =
            value.ends_with(":53") || value.ends_with(":domain") ? Protocol::Udp : Protocol::Tcp;
    }

    void take(const LinePlace &place, const Setting &setting)
    {
        bool good = true;
        if (takeTimer(place, setting, m_timers, m_builder, good)) {
            m_service.isWrong = m_service.isWrong || !good;
            return;
        }
        static constexpr std::array<std::string_view, 15> kNotUsed{
            "login",       "passwd",         "database",       "secret",
            "load",        "emailalert",     "emailalertfreq", "emailalertstatus",
            "monitorfile", "cleanstop",      "smtp",           "fallbackcommand",
            "httpmethod",  "emailalertfrom", "readdquiescent"};
        if (contains(kNotUsed, setting.name)) {
            m_builder.notUsed(place, setting.name, "rules and checks have no such setting");
        } else if (setting.name == "real" || setting.name == "real6") {
            if (rightFamily(place, setting.name))
                m_reals.emplace_back(place, setting.value);
        } else if (setting.name == "fallback" || setting.name == "fallback6") {
            if (rightFamily(place, setting.name))
                m_fallback.emplace(place, setting.value);
        } else if (takeSetting(place, setting)) {
            m_builder.understood();
        } else {
            m_service.isWrong = true;
        }
    }

    // Ports are names of the protocol's services, so everything waits for the last line.
    void finish(const Timers &global,
                const std::optional<std::pair<LinePlace, std::string>> &fallback)
    {
        finishAddress();
        takeReals();
        if (!m_fallback && !m_key.isFirewallMark() && !m_service.isWrong)
            m_fallback = fallback;
        if (m_fallback && !m_service.isWrong)
            takeFallback(m_fallback->first, m_fallback->second);
        finishChecks(global);
        m_service.keys = {m_key};
        m_builder.add(std::move(m_service));
    }

private:
    [[nodiscard]] AddressFamily family() const
    {
        return m_isIPv6 ? AddressFamily::IPv6 : AddressFamily::IPv4;
    }

    bool refuse(const LinePlace &place, const std::string &word, const std::string &reason)
    {
        m_builder.wrong(place, word, reason);
        return false;
    }

    bool rightFamily(const LinePlace &place, const std::string &name)
    {
        if (name.ends_with('6') == m_isIPv6)
            return true;
        m_service.isWrong = true;
        return refuse(place, name,
                      m_isIPv6 ? "a virtual6 takes real6 and fallback6"
                               : "a virtual takes real and fallback");
    }

    // A reader per setting.
    bool takeSetting(const LinePlace &place, const Setting &setting)
    {
        if (!setting.hasValue)
            return refuse(place, setting.name, "a setting is a name, an equals sign and a value");
        const auto &name = setting.name;
        const auto text = withoutQuotes(setting.value);
        auto &config = m_service.config;
        if (name == "scheduler") {
            config.scheduler = text;
            return findScheduler(text) || refuse(place, text, "there is no such scheduler");
        }
        if (name == "schedflags")
            return takeFlags(place, text);
        if (name == "persistent")
            return takePersistence(place, text);
        if (name == "netmask")
            return takeNetmask(place, text);
        if (name == "protocol")
            return takeProtocol(place, text);
        if (name == "ops") {
            const auto read = yesOrNo(place, text, m_builder);
            config.onePacket = read.value_or(false);
            return read.has_value();
        }
        if (name == "servicename" || name == "comment") {
            (name == "comment" ? m_service.note : m_service.name) = text;
            return true;
        }
        return takeCheckSetting(place, name, text);
    }

    bool takeCheckSetting(const LinePlace &place, const std::string &name, const std::string &text)
    {
        if (name == "checktype") {
            static constexpr std::array<std::string_view, 7> kTypes{
                "connect", "negotiate", "ping", "off", "on", "external", "external-perl"};
            m_checkType = text;
            if (wholeNumber(text, 0, kLargestNumber))
                m_checkType = "negotiate"; // ldirectord: so many connects between negotiations
            return contains(kTypes, m_checkType) || refuse(place, text, "there is no such check");
        }
        if (name == "service") {
            m_checkService = findService(text);
            return m_checkService || refuse(place, text, "there is no such service");
        }
        if (name == "checkport") {
            const auto port = wholeNumber(text, 1, 65535);
            m_checkPort = static_cast<std::uint16_t>(port.value_or(0));
            return port || refuse(place, text, "this is no port");
        }
        if (name == "request" || name == "receive" || name == "virtualhost"
            || name == "checkcommand") {
            auto &field = name == "request"       ? m_request
                          : name == "receive"     ? m_receive
                          : name == "virtualhost" ? m_host
                                                  : m_command;
            field = text;
            return !text.empty() || refuse(place, name, "the value is missing");
        }
        return refuse(place, name, "a virtual has no such setting");
    }

    bool takeFlags(const LinePlace &place, const std::string &text)
    {
        static constexpr std::array<std::pair<std::string_view, std::uint32_t>, 7> kFlags{
            {{"flag-1", kSchedulerFlag1},
             {"flag-2", kSchedulerFlag2},
             {"flag-3", kSchedulerFlag3},
             {"sh-fallback", kSchedulerFlag1},
             {"sh-port", kSchedulerFlag2},
             {"mh-fallback", kSchedulerFlag1},
             {"mh-port", kSchedulerFlag2}}};
        auto rest = text;
        std::ranges::replace(rest, ',', ' ');
        for (const auto &word : wordsOf(rest)) {
            const auto found =
                std::ranges::find(kFlags, word, &decltype(kFlags)::value_type::first);
            if (found == kFlags.end())
                return refuse(place, word, "there is no such flag of a scheduler");
            m_service.config.schedulerFlags |= found->second;
        }
        return true;
    }

    bool takePersistence(const LinePlace &place, const std::string &text)
    {
        const auto seconds = wholeNumber(text, 1, 31 * 24 * 3600);
        m_service.config.persistent = true;
        m_service.config.persistenceTimeoutSeconds = seconds.value_or(0);
        return seconds || refuse(place, text, "this is no number of seconds up to 31 days");
    }

    bool takeNetmask(const LinePlace &place, const std::string &text)
    {
        auto &netmask = m_service.config.persistenceNetmask;
        if (m_isIPv6) {
            const auto length = wholeNumber(text, 1, 128);
            netmask = length.value_or(128);
            return length || refuse(place, text, "this is no prefix length from 1 to 128");
        }
        const auto mask = Address::parse(text);
        if (!mask || !mask->isIPv4())
            return refuse(place, text, "this is no netmask");
        netmask = mask->ipv4();
        return true;
    }

    bool takeProtocol(const LinePlace &place, const std::string &text)
    {
        if (m_key.isFirewallMark())
            return text == "fwm" || refuse(place, text, "the protocol of a mark is fwm");
        m_protocol = text == "udp" ? Protocol::Udp : Protocol::Tcp;
        return text == "udp" || text == "tcp"
               || refuse(place, text, "the protocol of an address is tcp or udp");
    }

    void finishAddress()
    {
        if (m_key.isFirewallMark())
            return;
        const rules::Names none;
        const auto *names = m_builder.surroundings().names;
        const auto parsed = rules::parseEndpoint(m_address, m_protocol, names ? *names : none);
        if (!parsed || !parsed->port || parsed->address.family() != family()) {
            m_service.isWrong = true;
            m_builder.wrong(m_service.place, m_address, "this is no address with a port");
            return;
        }
        m_key.protocol = m_protocol;
        m_key.endpoint = {parsed->address, *parsed->port};
    }

    // ADDRESS[->ADDRESS][:PORT] gate|masq|ipip [WEIGHT] ["REQUEST", "RECEIVE"] [l:N] [u:N]
    void takeReals()
    {
        for (const auto &[place, value] : m_reals) {
            PendingServer server;
            server.place = place;
            std::string_view rest = value;
            const auto where = rest.substr(0, rest.find_first_of(" \t"));
            rest = trimmed(rest.substr(where.size()));
            if (!takeFlagsOfReal(rest, server))
                server.isWrong = true;
            takeRange(std::string(where), server);
        }
    }

    void takeRange(const std::string &where, PendingServer server)
    {
        const auto arrow = where.find("->");
        const auto last = arrow == std::string::npos ? where : where.substr(arrow + 2);
        const auto end = serverEndpoint(last);
        const auto start =
            arrow == std::string::npos ? end : serverEndpoint(where.substr(0, arrow));
        const bool isRange = start && end && arrow != std::string::npos;
        if (!start || !end || start->address.family() != family()
            || end->address.family() != family()) {
            m_builder.wrong(server.place, where, "this is no address of a server");
            server.isWrong = true;
        } else if (isRange && m_isIPv6) {
            m_builder.wrong(server.place, where, "ranges are for IPv4 only");
            server.isWrong = true;
        } else if (isRange
                   && (end->address < start->address
                       || end->address.ipv4() - start->address.ipv4() >= kMaximumRange)) {
            m_builder.wrong(server.place, where, "this is no range of addresses");
            server.isWrong = true;
        }
        const bool hasPort =
            end && (end->port != 0 || server.config.forwarding == Forwarding::Masquerade);
        if (server.isWrong) {
            m_service.servers.push_back(std::move(server));
            m_service.serverHasPort.push_back(true);
            return;
        }
        server.config.endpoint = *end;
        const std::uint32_t count = isRange ? end->address.ipv4() - start->address.ipv4() : 0;
        for (std::uint32_t i = 0; i <= count; ++i) {
            if (isRange)
                server.config.endpoint.address = Address::fromIPv4(start->address.ipv4() + i);
            m_service.servers.push_back(server);
            m_service.serverHasPort.push_back(hasPort);
        }
    }

    [[nodiscard]] std::optional<Endpoint> serverEndpoint(const std::string &text) const
    {
        const rules::Names none;
        const auto *names = m_builder.surroundings().names;
        const auto parsed = rules::parseEndpoint(text, m_protocol, names ? *names : none);
        if (!parsed)
            return std::nullopt;
        return Endpoint{parsed->address, parsed->port.value_or(0)};
    }

    bool takeFlagsOfReal(std::string_view text, PendingServer &server)
    {
        const auto word = text.substr(0, text.find_first_of(" \t,\""));
        const auto forwarding = forwardingOf(word);
        if (!forwarding)
            return refuse(server.place, std::string(word), "this is none of gate, masq and ipip");
        server.config.forwarding = *forwarding;
        text = trimmed(text.substr(word.size()));
        const auto weight = wholeNumber(text.substr(0, text.find_first_of(" \t\"")), 0, 65535);
        if (weight) {
            server.config.weight = static_cast<std::int32_t>(*weight);
            text = trimmed(text.substr(text.find_first_not_of("0123456789") == text.npos
                                           ? text.size()
                                           : text.find_first_not_of("0123456789")));
        }
        if (!takeRequestOfReal(text, server))
            return false;
        return takeThresholds(text, server);
    }

    // "REQUEST", "RECEIVE": a check of this server alone.
    bool takeRequestOfReal(std::string_view &text, PendingServer &server)
    {
        if (!text.starts_with('"'))
            return true;
        const auto close = text.find('"', 1);
        const auto open = close == text.npos ? text.npos : text.find('"', close + 1);
        const auto last = open == text.npos ? text.npos : text.rfind('"');
        if (last == text.npos || last == open)
            return refuse(server.place, std::string(text),
                          "a request and what is received belong "
                          "here, both in quotes");
        HealthCheck check;
        check.path = text.substr(1, close - 1);
        check.expect = text.substr(open + 1, last - open - 1);
        server.checks.push_back(std::move(check));
        text = trimmed(text.substr(last + 1));
        return true;
    }

    bool takeThresholds(std::string_view text, PendingServer &server)
    {
        for (const auto &word : wordsOf(text)) {
            const auto number =
                word.size() > 2 ? wholeNumber(word.substr(2), 0, kLargestNumber) : std::nullopt;
            if (!number || (!word.starts_with("l:") && !word.starts_with("u:")))
                return refuse(server.place, word, "this has no meaning for a real server");
            (word[0] == 'l' ? server.config.lowerThreshold : server.config.upperThreshold) =
                *number;
        }
        return true;
    }

    // ADDRESS[:PORT] [gate|masq|ipip]
    void takeFallback(const LinePlace &place, const std::string &value)
    {
        const auto words = wordsOf(value);
        const auto endpoint = words.empty() ? std::nullopt : serverEndpoint(words[0]);
        const auto forwarding =
            words.size() < 2 ? std::optional(Forwarding::DirectRoute) : forwardingOf(words[1]);
        if (!endpoint || !forwarding || words.size() > 2) {
            m_builder.wrong(place, value,
                            "a fallback is an address, a port and perhaps one of "
                            "gate, masq and ipip");
            m_service.isWrong = true;
            return;
        }
        DestinationConfig sorry;
        sorry.endpoint = *endpoint;
        if (sorry.endpoint.port == 0)
            sorry.endpoint.port = m_key.endpoint.port;
        sorry.forwarding = *forwarding;
        m_service.health.policy.sorryServer = sorry;
        m_builder.understood();
    }

    [[nodiscard]] HealthCheck commonCheck(const Timers &global) const
    {
        const auto first = [](std::initializer_list<std::uint32_t> values) {
            for (const auto value : values)
                if (value != 0)
                    return value * 1000;
            return 0U;
        };
        HealthCheck check;
        const bool negotiates = m_checkType == "negotiate";
        check.timeoutMilliseconds = negotiates
                                        ? first({m_timers.negotiateTimeout, m_timers.checkTimeout,
                                                 global.negotiateTimeout, global.checkTimeout})
                                        : first({m_timers.checkTimeout, m_timers.negotiateTimeout,
                                                 global.checkTimeout, global.negotiateTimeout});
        check.intervalMilliseconds = first({m_timers.checkInterval, global.checkInterval});
        check.fall = m_timers.failureCount != 0 ? m_timers.failureCount : global.failureCount;
        check.port = m_checkPort;
        return check;
    }

    [[nodiscard]] HealthCheckType checkType() const
    {
        if (m_checkType == "ping")
            return HealthCheckType::Ping;
        if (m_checkType.starts_with("external"))
            return HealthCheckType::Script;
        if (m_checkType == "connect")
            return HealthCheckType::TcpConnect;
        const auto *service = m_checkService ? m_checkService : serviceOfPort(m_key.endpoint.port);
        return service->type;
    }

    void finishChecks(const Timers &global)
    {
        const auto quiescent = m_timers.quiescent ? m_timers.quiescent : global.quiescent;
        m_service.health.policy.quiesce = quiescent.value_or(true); // ldirectord's default
        if (m_checkType == "on" || m_checkType == "off") {
            if (m_checkType == "off")
                m_builder.notUsed(m_service.place, m_checkType,
                                  "ldirectord would keep these servers out of the service");
            return;
        }
        auto check = commonCheck(global);
        check.type = checkType();
        fillCheck(check, m_request, m_receive);
        const bool differs = std::ranges::any_of(
            m_service.servers, [](const PendingServer &server) { return !server.checks.empty(); });
        if (!differs) {
            m_service.health.checks.push_back(check);
            return;
        }
        for (auto &server : m_service.servers) {
            auto own = check;
            if (!server.checks.empty())
                fillCheck(own, server.checks.front().path, server.checks.front().expect);
            server.checks = {own};
        }
    }

    void fillCheck(HealthCheck &check, const std::string &request, const std::string &receive) const
    {
        switch (check.type) {
        case HealthCheckType::HttpGet:
        case HealthCheckType::HttpsGet:
            check.path = request.empty() || request.starts_with('/') ? request : '/' + request;
            if (check.path.empty())
                check.path = "/";
            check.host = m_host;
            check.expect = receive;
            break;
        case HealthCheckType::Dns: check.name = request; break;
        case HealthCheckType::Script: check.command = m_command; break;
        case HealthCheckType::TcpConnect:
            if (m_checkType == "negotiate") {
                check.send = request;
                check.expect = receive;
            }
            break;
        case HealthCheckType::Tls:
        case HealthCheckType::Smtp:
        case HealthCheckType::Ping: break;
        }
    }

    RuleBuilder &m_builder;
    bool m_isIPv6;
    PendingService m_service;
    ServiceKey m_key;
    std::string m_address;
    Protocol m_protocol = Protocol::Tcp;
    Timers m_timers;
    std::vector<std::pair<LinePlace, std::string>> m_reals;
    std::optional<std::pair<LinePlace, std::string>> m_fallback;
    std::string m_checkType = "negotiate";
    const ServiceName *m_checkService = nullptr;
    std::uint16_t m_checkPort = 0;
    std::string m_request;
    std::string m_receive;
    std::string m_host;
    std::string m_command = "/bin/true";
};

class FileReader
{
public:
    explicit FileReader(RuleBuilder &builder)
        : m_builder(builder)
    {}

    // Global settings count wherever they stand, so services wait for the end of the file.
    void read(std::string_view text)
    {
        std::vector<ServiceReader> services;
        std::vector<bool> isIPv6;
        LinePlace place;
        for (const auto line : linesOf(text)) {
            ++place.line;
            place.text = line;
            const bool isIndented = line.starts_with('\t') || line.starts_with("    ");
            const auto content = trimmed(line.substr(0, line.find('#')));
            if (content.empty()) {
                continue;
            }
            const auto setting = settingOf(content);
            if (isIndented && !services.empty()) {
                services.back().take(place, setting);
            } else if (setting.name == "virtual" || setting.name == "virtual6") {
                isIPv6.push_back(setting.name == "virtual6");
                services.emplace_back(m_builder, place, isIPv6.back());
                services.back().takeAddress(setting.value);
            } else {
                takeGlobal(place, setting);
            }
        }
        for (std::size_t i = 0; i < services.size(); ++i)
            services[i].finish(m_timers, isIPv6[i] ? m_fallback6 : m_fallback);
    }

private:
    void takeGlobal(const LinePlace &place, const Setting &setting)
    {
        static constexpr std::array<std::string_view, 16> kNotUsed{
            "autoreload",     "callback",       "logfile",          "execute",
            "fork",           "supervised",     "readdquiescent",   "emailalert",
            "emailalertfreq", "smtp",           "emailalertstatus", "emailalertfrom",
            "cleanstop",      "maintenancedir", "fallbackcommand",  "monitorfile"};
        bool good = true;
        if (takeTimer(place, setting, m_timers, m_builder, good))
            return;
        if (contains(kNotUsed, setting.name))
            m_builder.notUsed(place, setting.name, "this is a setting of ldirectord itself");
        else if (setting.name == "fallback")
            m_fallback.emplace(place, setting.value);
        else if (setting.name == "fallback6")
            m_fallback6.emplace(place, setting.value);
        else
            m_builder.wrong(place, setting.name, "ldirectord.cf has no such setting here");
    }

    RuleBuilder &m_builder;
    Timers m_timers;
    std::optional<std::pair<LinePlace, std::string>> m_fallback;
    std::optional<std::pair<LinePlace, std::string>> m_fallback6;
};

} // namespace

void readLdirectord(std::string_view text, RuleBuilder &builder)
{
    FileReader(builder).read(text);
}

} // namespace vipdeck::formats
