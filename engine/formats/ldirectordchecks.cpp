// SPDX-License-Identifier: GPL-3.0-or-later
// What a "virtual=" says about health checks.
#include <array>

#include "engine/formats/ldirectordservice.h"

namespace vipdeck::formats {

struct LdirectordServiceName
{
    std::string_view name;
    std::uint16_t port;
    HealthCheckType type;
};

namespace {

// What "service=" means, and what ldirectord takes for a port without it. Those for which VipDeck
// has no check of their own are looked at by connecting.
constexpr std::array<LdirectordServiceName, 21> kServices{{
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

const LdirectordServiceName *findService(std::string_view name)
{
    const auto found = std::ranges::find(kServices, name, &LdirectordServiceName::name);
    return found == kServices.end() ? nullptr : &*found;
}

const LdirectordServiceName *serviceOfPort(std::uint16_t port)
{
    const auto found = std::ranges::find(kServices, port, &LdirectordServiceName::port);
    return port == 0 || found == kServices.end() ? findService("none") : &*found;
}

} // namespace

bool LdirectordService::takeCheckSetting(const LinePlace &place, const std::string &name,
                                         const std::string &text)
{
    if (name == "checktype") {
        static constexpr std::array<std::string_view, 7> kTypes{
            "connect", "negotiate", "ping", "off", "on", "external", "external-perl"};
        m_checkType = text;
        if (wholeNumber(text, 0, kLargestNumber))
            m_checkType = "negotiate"; // ldirectord: so many connects between negotiations
        return isOneOf(kTypes, m_checkType) || refuse(place, text, "there is no such check");
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
    if (name == "request" || name == "receive" || name == "virtualhost" || name == "checkcommand") {
        auto &field = name == "request"       ? m_request
                      : name == "receive"     ? m_receive
                      : name == "virtualhost" ? m_host
                                              : m_command;
        field = text;
        return !text.empty() || refuse(place, name, "the value is missing");
    }
    return refuse(place, name, "a virtual has no such setting");
}

HealthCheck LdirectordService::commonCheck(const LdirectordTimers &global) const
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

HealthCheckType LdirectordService::checkType() const
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

void LdirectordService::finishChecks(const LdirectordTimers &global)
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

void LdirectordService::fillCheck(HealthCheck &check, const std::string &request,
                                  const std::string &receive) const
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

} // namespace vipdeck::formats
