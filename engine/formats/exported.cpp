// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/exported.h"

#include <algorithm>

#include "engine/config/schedulers.h"
#include "engine/formats/configurationfile.h"
#include "engine/rules/commandtext.h"

namespace vipdeck::formats {
namespace {

// Why ipvsadm 1.31 on a Linux kernel could not make this service; empty when it can.
std::string ipvsadmObstacle(const ServiceConfig &service)
{
    if (service.scheduler == "twos")
        return "its scheduler twos is not part of every kernel";
    if (service.scheduler == kNoScheduler)
        return "kernels before 4.4 have no service without a scheduler";
    return {};
}

// What a rule file says about the service, read again as ipvsadm reads it.
std::string differenceAsRules(const Service &service)
{
    RuleSet alone;
    alone.services.push_back(service);
    const auto read = readConfiguration(rules::formatRuleFile(alone), FileFormat::Ipvsadm);
    for (const auto &report : read.reports)
        return report.reason;
    const auto *again = read.rules.findService(service.config.key);
    if (!again || again->config != service.config)
        return "its settings read back in another way";
    for (const auto &server : service.destinations) {
        const auto *same = again->findDestination(server.endpoint);
        if (!same || *same != server)
            return "server " + server.endpoint.toString() + " reads back in another way";
    }
    return {};
}

WrittenFile exportRuleFile(const RuleSet &rules, bool comments)
{
    rules::RuleFileStyle style;
    style.comments = comments;
    WrittenFile file{rules::formatRuleFile(rules, style), {}};
    for (const auto &service : rules.services)
        for (const auto &reason : {ipvsadmObstacle(service.config), differenceAsRules(service)})
            if (!reason.empty())
                file.omissions.push_back({service.config.key.toString(), reason});
    if (comments)
        return file;
    if (!rules.serviceLabels.empty() || !rules.serverLabels.empty())
        file.omissions.push_back(
            {std::to_string(rules.serviceLabels.size() + rules.serverLabels.size())
                 + " names and notes",
             "they need comments"});
    if (rules.timeouts != Timeouts())
        file.omissions.push_back({"timeouts", "they need comments"});
    for (const auto &daemon : rules.syncDaemons)
        file.omissions.push_back({"sync daemon on " + daemon.interfaceName, "it needs comments"});
    return file;
}

bool isOmitted(const std::vector<Omission> &omissions, const std::string &subject)
{
    return std::ranges::find(omissions, subject, &Omission::subject) != omissions.end();
}

Result<> different(const std::string &subject)
{
    return makeError(ErrorCode::Internal, subject + " reads back as something else");
}

Result<> compareServices(const RuleSet &read, const RuleSet &wanted,
                         const std::vector<Omission> &omissions)
{
    std::size_t count = 0;
    for (const auto &service : wanted.services) {
        const auto subject = service.config.key.toString();
        if (isOmitted(omissions, subject))
            continue;
        ++count;
        const auto *again = read.findService(service.config.key);
        if (!again || again->config != service.config)
            return different(subject);
        std::size_t servers = 0;
        for (const auto &server : service.destinations) {
            const auto name = subject + ", server " + server.endpoint.toString();
            if (isOmitted(omissions, name))
                continue;
            ++servers;
            const auto *same = again->findDestination(server.endpoint);
            if (!same || *same != server)
                return different(name);
        }
        if (servers != again->destinations.size())
            return different(subject);
    }
    const auto omitted =
        static_cast<std::size_t>(std::ranges::count_if(read.services, [&](const Service &service) {
            return isOmitted(omissions, service.config.key.toString());
        }));
    return count + omitted == read.services.size() ? Result<>() : different("the list of services");
}

} // namespace

WrittenFile exportRules(const RuleSet &rules, ExportFormat format)
{
    if (format == ExportFormat::Keepalived)
        return writeKeepalived(rules);
    return exportRuleFile(rules, format == ExportFormat::RulesWithComments);
}

Result<> verifyExport(std::string_view text, const RuleSet &rules, ExportFormat format)
{
    const bool isKeepalived = format == ExportFormat::Keepalived;
    const auto read =
        readConfiguration(text, isKeepalived ? FileFormat::Keepalived : FileFormat::Ipvsadm);
    for (const auto &report : read.reports)
        if (report.verdict == LineVerdict::Wrong)
            return makeError(ErrorCode::Internal, "it does not read back: " + report.toString());
    const auto omissions = exportRules(rules, format).omissions;
    if (const auto same = compareServices(read.rules, rules, omissions); !same)
        return same;
    if (format != ExportFormat::RulesWithComments)
        return {};
    if (read.rules.serviceLabels != rules.serviceLabels)
        return different("the names and notes of services");
    if (read.rules.serverLabels != rules.serverLabels)
        return different("the names and notes of servers");
    return read.rules.timeouts == rules.timeouts && read.rules.syncDaemons == rules.syncDaemons
               ? Result<>()
               : different("the timeouts or sync daemons");
}

} // namespace vipdeck::formats
