// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/keepalivedwriter.h"

#include <algorithm>

#include "engine/config/health.h"
#include "engine/rules/order.h"

namespace vipdeck::formats {
namespace {

constexpr std::string_view kIndent = "    ";

// In quotes, with everything that would end them or the line escaped.
std::string inKeepalivedQuotes(std::string_view text)
{
    std::string result = "\"";
    for (const char c : text) {
        const auto octet = static_cast<unsigned char>(c);
        if (c == '\n')
            result += "\\n";
        else if (c == '\t')
            result += "\\t";
        else if (octet < 0x20 || octet == 0x7F)
            result += '?';
        else if (c == '"' || c == '\\')
            result += std::string{'\\', c};
        else
            result += c;
    }
    return result + '"';
}

// Seconds with a fraction where it is needed.
std::string secondsText(std::uint32_t milliseconds)
{
    auto text = std::to_string(milliseconds / 1000);
    if (milliseconds % 1000 == 0)
        return text;
    auto fraction = std::to_string(milliseconds % 1000);
    fraction.insert(0, 3 - fraction.size(), '0');
    return text + '.' + fraction.substr(0, fraction.find_last_not_of('0') + 1);
}

std::string addressAndPort(const Endpoint &endpoint)
{
    return endpoint.address.toString() + ' ' + std::to_string(endpoint.port);
}

std::string netmaskText(const ServiceConfig &service)
{
    return service.key.family() == AddressFamily::IPv6
               ? std::to_string(service.persistenceNetmask)
               : Address::fromIPv4(service.persistenceNetmask).toString();
}

std::string methodText(const DestinationConfig &server)
{
    if (server.forwarding == Forwarding::Masquerade)
        return "NAT";
    if (server.forwarding != Forwarding::Tunnel)
        return "DR";
    static constexpr const char *kTypes[] = {"ipip", "gue", "gre"};
    static constexpr const char *kChecksums[] = {"nocsum", "csum", "remcsum"};
    auto text = std::string("TUN type ") + kTypes[static_cast<std::size_t>(server.tunnel.type)];
    if (server.tunnel.type == TunnelType::Gue)
        text += " port " + std::to_string(server.tunnel.port);
    if (server.tunnel.type != TunnelType::IpIp)
        text += std::string(" ") + kChecksums[static_cast<std::size_t>(server.tunnel.checksum)];
    return text;
}

// Why keepalived does not take the service; empty when it does.
std::string serviceObstacle(const Service &service)
{
    if (service.config.scheduler == kNoScheduler)
        return "keepalived has no service without a scheduler";
    if (service.destinations.empty())
        return "keepalived takes no service without servers";
    if (service.config.onePacket && service.config.key.protocol != Protocol::Udp)
        return "keepalived takes ops for UDP only";
    return {};
}

std::string serverObstacle(const ServiceConfig &service, const DestinationConfig &server)
{
    if (service.key.isFirewallMark() && server.endpoint.port != 0)
        return "keepalived takes no port for a server of a firewall mark";
    if (server.tunnel.type == TunnelType::Gre && server.tunnel.checksum == TunnelChecksum::Remote)
        return "keepalived has no remote checksum for gre";
    // Larger ones make it count the weight of all servers wrongly.
    if (server.weight > kMaximumWeight)
        return "keepalived takes weights up to 65535";
    return {};
}

class Writer
{
public:
    WrittenFile write(const RuleSet &rules)
    {
        line(0, "! Written by VipDeck.");
        writeGlobals(rules);
        for (const auto *service : rules::orderedServices(rules.services, rules::Order::Natural))
            writeService(rules, *service);
        return std::move(m_file);
    }

private:
    void line(int depth, const std::string &text)
    {
        for (int i = 0; i < depth; ++i)
            m_file.text += kIndent;
        m_file.text += text + '\n';
    }

    void omit(const std::string &subject, const std::string &reason)
    {
        line(0, "! Left out: " + subject + ": " + reason);
        m_file.omissions.push_back({subject, reason});
    }

    void comment(int depth, const std::string &text)
    {
        std::string_view rest = text;
        while (!rest.empty()) {
            const auto end = rest.find('\n');
            std::string shown;
            for (const char c : rest.substr(0, end))
                shown += static_cast<unsigned char>(c) < 0x20 || c == '\\' ? '?' : c;
            line(depth, "! " + shown);
            rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
        }
    }

    void writeGlobals(const RuleSet &rules)
    {
        const auto &timeouts = rules.timeouts;
        const bool hasTimeouts = timeouts != Timeouts();
        const bool runsScripts = hasScripts(rules);
        if (hasTimeouts || runsScripts)
            line(0, "global_defs {");
        if (hasTimeouts)
            line(1, "lvs_timeouts tcp " + std::to_string(timeouts.tcpSeconds) + " tcpfin "
                        + std::to_string(timeouts.tcpFinSeconds) + " udp "
                        + std::to_string(timeouts.udpSeconds));
        if (runsScripts) {
            line(1, "enable_script_security");
            line(1, "script_user root");
        }
        if (hasTimeouts || runsScripts)
            line(0, "}");
        for (const auto &daemon : rules.syncDaemons)
            omit("sync daemon on " + daemon.interfaceName, "keepalived ties it to a vrrp_instance");
    }

    static bool hasScripts(const RuleSet &rules)
    {
        return std::ranges::any_of(rules.serviceLabels, [](const auto &entry) {
            return std::ranges::any_of(
                splitNote(entry.second.note).health.checks,
                [](const HealthCheck &check) { return check.type == HealthCheckType::Script; });
        });
    }

    void writeService(const RuleSet &rules, const Service &service)
    {
        const auto subject = service.config.key.toString();
        auto servers = rules::orderedDestinations(service.destinations, rules::Order::Natural);
        auto obstacle = serviceObstacle(service);
        line(0, "");
        if (obstacle.empty())
            std::erase_if(servers, [&](const DestinationConfig *server) {
                const auto reason = serverObstacle(service.config, *server);
                if (!reason.empty())
                    omit(subject + ", server " + server->endpoint.toString(), reason);
                return !reason.empty();
            });
        const auto weight = totalWeight(servers);
        if (obstacle.empty() && servers.empty())
            obstacle = "keepalived takes none of its servers";
        else if (obstacle.empty() && weight == 0)
            obstacle = "keepalived takes no service without a server of weight 1 or more";
        if (!obstacle.empty()) {
            omit(subject, obstacle);
            return;
        }
        const auto label = rules.serviceLabels.find(service.config.key);
        const auto note =
            label == rules.serviceLabels.end() ? NoteParts() : splitNote(label->second.note);
        comment(0, note.text);
        line(0, "virtual_server " + keyText(service.config.key) + " {");
        if (label != rules.serviceLabels.end() && !label->second.name.empty())
            line(1, "snmp_name " + inKeepalivedQuotes(label->second.name));
        writeSettings(service.config, *servers.front());
        writePolicy(service.config.key, note.health.policy, weight);
        for (const auto *server : servers)
            writeServer(rules, service.config, *server, checksOf(note.health, server->endpoint));
        line(0, "}");
    }

    static std::int64_t totalWeight(const std::vector<const DestinationConfig *> &servers)
    {
        std::int64_t weight = 0;
        for (const auto *server : servers)
            weight += server->weight;
        return weight;
    }

    static std::string keyText(const ServiceKey &key)
    {
        return key.isFirewallMark() ? "fwmark " + std::to_string(key.firewallMark)
                                    : addressAndPort(key.endpoint);
    }

    void writeSettings(const ServiceConfig &service, const DestinationConfig &first)
    {
        if (service.key.isFirewallMark())
            line(1, service.key.family() == AddressFamily::IPv6 ? "ip_family inet6"
                                                                : "ip_family inet");
        line(1, "lvs_sched " + service.scheduler);
        for (const auto &[flag, name] :
             {std::pair{kSchedulerFlag1, "flag-1"}, std::pair{kSchedulerFlag2, "flag-2"},
              std::pair{kSchedulerFlag3, "flag-3"}})
            if ((service.schedulerFlags & flag) != 0)
                line(1, name);
        line(1, "lvs_method " + methodText(first));
        if (!service.key.isFirewallMark())
            line(1, service.key.protocol == Protocol::Udp    ? "protocol UDP"
                    : service.key.protocol == Protocol::Sctp ? "protocol SCTP"
                                                             : "protocol TCP");
        if (service.onePacket)
            line(1, "ops");
        if (!service.persistenceEngine.empty())
            line(1, "persistence_engine " + service.persistenceEngine);
        if (!service.persistent)
            return;
        line(1, "persistence_timeout " + std::to_string(service.persistenceTimeoutSeconds));
        const bool isIPv6 = service.key.family() == AddressFamily::IPv6;
        if (service.persistenceNetmask != (isIPv6 ? kNoNetmask6 : kNoNetmask4))
            line(1, "persistence_granularity " + netmaskText(service));
    }

    void writePolicy(const ServiceKey &key, const HealthPolicy &policy, std::int64_t weight)
    {
        const bool isReachable = policy.quorum <= weight && policy.hysteresis < policy.quorum;
        if (policy.quorum != 0 && isReachable)
            line(1, "quorum " + std::to_string(policy.quorum));
        if (policy.hysteresis != 0 && isReachable)
            line(1, "hysteresis " + std::to_string(policy.hysteresis));
        if ((policy.quorum != 0 || policy.hysteresis != 0) && !isReachable)
            omit("quorum of " + key.toString(),
                 "keepalived takes no quorum above the weight of all servers, and no hysteresis "
                 "that is not below the quorum");
        if (policy.quiesce)
            line(1, "inhibit_on_failure");
        if (!policy.sorryServer)
            return;
        auto endpoint = policy.sorryServer->endpoint;
        if (key.isFirewallMark() || policy.sorryServer->forwarding != Forwarding::Masquerade)
            endpoint.port = key.endpoint.port;
        line(1, "sorry_server " + addressAndPort(endpoint));
        line(1, "sorry_server_lvs_method " + methodText(*policy.sorryServer));
    }

    void writeServer(const RuleSet &rules, const ServiceConfig &service,
                     const DestinationConfig &server, const std::vector<HealthCheck> &checks)
    {
        const auto label = rules.serverLabels.find(server.endpoint.address);
        line(1, "real_server " + addressAndPort(server.endpoint) + " {");
        if (label != rules.serverLabels.end()) {
            comment(2, label->second.note);
            if (!label->second.name.empty())
                line(2, "snmp_name " + inKeepalivedQuotes(label->second.name));
        }
        line(2, "weight " + std::to_string(server.weight));
        line(2, "lvs_method " + methodText(server));
        if (server.upperThreshold != 0)
            line(2, "uthreshold " + std::to_string(server.upperThreshold));
        if (server.lowerThreshold != 0)
            line(2, "lthreshold " + std::to_string(server.lowerThreshold));
        for (const auto &check : checks)
            writeCheck("check of " + server.endpoint.toString() + " in " + service.key.toString(),
                       check);
        line(1, "}");
    }

    void writeCheck(const std::string &subject, const HealthCheck &check)
    {
        if (check.type == HealthCheckType::Script && check.command.empty()) {
            omit(subject, "a script check without a command");
            return;
        }
        static constexpr const char *kNames[] = {"TCP_CHECK",  "HTTP_GET",  "SSL_GET",
                                                 "TCP_CHECK",  "DNS_CHECK", "SMTP_CHECK",
                                                 "PING_CHECK", "MISC_CHECK"};
        if (check.type == HealthCheckType::Tls)
            omit(subject, "keepalived has no check of a TLS handshake: TCP_CHECK is in its place");
        else if (check.type == HealthCheckType::TcpConnect
                 && !(check.send.empty() && check.expect.empty()))
            omit(subject, "keepalived has no check that sends a text: it only connects");
        line(2, std::string(kNames[static_cast<std::size_t>(check.type)]) + " {");
        if (check.type == HealthCheckType::Script)
            writeScript(check);
        else
            writeConnection(check);
        if (check.type == HealthCheckType::HttpGet || check.type == HealthCheckType::HttpsGet)
            writeUrl(check);
        if (check.type == HealthCheckType::Dns && !check.recordType.empty())
            line(3, "type " + check.recordType);
        if (check.type == HealthCheckType::Dns && !check.name.empty())
            line(3, "name " + check.name);
        if (check.type == HealthCheckType::Smtp && !check.host.empty())
            line(3, "helo_name " + inKeepalivedQuotes(check.host));
        if (check.intervalMilliseconds != 0)
            line(3, "delay_loop " + secondsText(check.intervalMilliseconds));
        if (check.retryDelayMilliseconds != 0)
            line(3, "delay_before_retry " + secondsText(check.retryDelayMilliseconds));
        if (check.fall != 0)
            line(3, "retry " + std::to_string(check.fall - 1));
        line(2, "}");
    }

    void writeScript(const HealthCheck &check)
    {
        line(3, "misc_path " + inKeepalivedQuotes(check.command));
        if (check.timeoutMilliseconds != 0)
            line(3, "misc_timeout " + std::to_string((check.timeoutMilliseconds + 999) / 1000));
    }

    void writeConnection(const HealthCheck &check)
    {
        if (check.address)
            line(3, "connect_ip " + check.address->toString());
        if (check.port != 0)
            line(3, "connect_port " + std::to_string(check.port));
        if (check.timeoutMilliseconds != 0)
            line(3, "connect_timeout " + secondsText(check.timeoutMilliseconds));
    }

    void writeUrl(const HealthCheck &check)
    {
        line(3, "url {");
        line(4, "path " + inKeepalivedQuotes(check.path.empty() ? "/" : check.path));
        if (!check.digest.empty())
            line(4, "digest " + inKeepalivedQuotes(check.digest));
        if (!check.statuses.empty()) {
            std::string text = "status_code";
            for (const auto &range : check.statuses) {
                text += ' ' + std::to_string(range.first);
                if (range.last != range.first)
                    text += '-' + std::to_string(range.last);
            }
            line(4, text);
        }
        if (!check.host.empty())
            line(4, "virtualhost " + inKeepalivedQuotes(check.host));
        if (!check.expect.empty())
            line(4, "regex " + inKeepalivedQuotes(check.expect));
        line(3, "}");
    }

    WrittenFile m_file;
};

} // namespace

WrittenFile writeKeepalived(const RuleSet &rules)
{
    return Writer().write(rules);
}

} // namespace vipdeck::formats
