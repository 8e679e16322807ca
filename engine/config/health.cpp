// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/config/health.h"

#include <algorithm>

namespace vipdeck {
namespace {

constexpr std::string_view kNotePrefix = "health: ";

bool concerns(const HealthCheck &check, const Endpoint &server)
{
    return check.server == server;
}

// The checks of one server alone, without its name.
std::vector<HealthCheck> anonymousChecks(const ServiceHealth &health, const Endpoint &server)
{
    std::vector<HealthCheck> checks;
    for (auto check : health.checks) {
        if (!concerns(check, server))
            continue;
        check.server.reset();
        checks.push_back(std::move(check));
    }
    return checks;
}

} // namespace

std::string_view healthCheckTitle(HealthCheckType type)
{
    switch (type) {
    case HealthCheckType::HttpGet: return "HTTP GET";
    case HealthCheckType::HttpsGet: return "HTTPS GET";
    case HealthCheckType::Tls: return "TLS handshake";
    case HealthCheckType::Dns: return "DNS";
    case HealthCheckType::Smtp: return "SMTP";
    case HealthCheckType::Ping: return "Ping";
    case HealthCheckType::Script: return "Script";
    case HealthCheckType::TcpConnect: break;
    }
    return "TCP connect";
}

NoteParts splitNote(const std::string &note)
{
    NoteParts parts;
    std::string_view rest = note;
    bool first = true;
    while (!rest.empty()) {
        const auto end = rest.find('\n');
        const auto line = rest.substr(0, end);
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
        if (line.starts_with(kNotePrefix)
            && readHealth(line.substr(kNotePrefix.size()), parts.health))
            continue;
        parts.text += (first ? "" : "\n") + std::string(line);
        first = false;
        if (rest.empty() && end != std::string_view::npos)
            parts.text += '\n';
    }
    return parts;
}

std::string joinNote(const NoteParts &parts)
{
    std::string note = parts.text;
    for (const auto &line : formatHealth(parts.health)) {
        if (!note.empty() && !note.ends_with('\n'))
            note += '\n';
        note += std::string(kNotePrefix) + line;
    }
    return note;
}

ServiceHealth withCommonChecks(const Service &service, const ServiceHealth &health)
{
    if (service.destinations.empty())
        return health;
    const auto common = anonymousChecks(health, service.destinations.front().endpoint);
    const bool alike = std::ranges::all_of(service.destinations, [&](const auto &server) {
        return anonymousChecks(health, server.endpoint) == common;
    });
    if (!alike)
        return health;
    ServiceHealth result{health.policy, {}};
    for (const auto &check : health.checks)
        if (!check.server || !service.findDestination(*check.server))
            result.checks.push_back(check);
    result.checks.insert(result.checks.end(), common.begin(), common.end());
    return result;
}

std::vector<HealthCheck> checksOf(const ServiceHealth &health, const Endpoint &server)
{
    std::vector<HealthCheck> checks;
    for (const auto &check : health.checks)
        if (!check.server || concerns(check, server))
            checks.push_back(check);
    return checks;
}

} // namespace vipdeck
