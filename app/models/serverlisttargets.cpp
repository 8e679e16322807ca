// SPDX-License-Identifier: GPL-3.0-or-later
// One list of servers for several services: what each line gives in each of them.
#include "app/document/endpointtext.h"
#include "app/models/serverlist.h"

namespace vipdeck {
namespace {

// The worst that a line gives anywhere; one that adds something is good.
ServerLineKind together(ServerLineKind a, ServerLineKind b)
{
    for (const auto kind : {ServerLineKind::Problem, ServerLineKind::Pending, ServerLineKind::Good,
                            ServerLineKind::AlreadyThere})
        if (a == kind || b == kind)
            return kind;
    return ServerLineKind::Blank;
}

// What is the same in every service is said once.
void merge(ServerListLine &line, const QList<ServerListLine> &parts, const QStringList &services)
{
    line = parts.first();
    bool same = true;
    QStringList results;
    QStringList details;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const auto &part = parts.at(i);
        same = same && part.result == line.result && part.details == line.details;
        line.kind = together(line.kind, part.kind);
        // "already in web-https" names its service itself.
        results.append(part.kind == ServerLineKind::AlreadyThere || part.result.isEmpty()
                           ? part.result
                           : QStringLiteral("%1: %2").arg(services.at(i), part.result));
        details.append(QStringLiteral("%1: %2").arg(services.at(i), part.details));
    }
    if (same)
        return;
    line.result = results.join(QStringLiteral("; "));
    line.details = details.join(u'\n');
}

} // namespace

ServerList ServerListParser::parse(const QString &text, ServerListContext context,
                                   const std::vector<ServiceKey> &targets)
{
    context.target.reset();
    if (targets.empty())
        return parse(text, context);
    std::vector<ServerList> lists;
    QStringList services;
    for (const auto &target : targets) {
        context.target = target;
        lists.push_back(parse(text, context));
        services.append(context.rules ? EndpointText::serviceName(*context.rules, target)
                                      : EndpointText::toString(target));
    }
    ServerList whole = lists.front();
    for (std::size_t i = 1; i < lists.size(); ++i) {
        whole.entries += lists[i].entries;
        for (const auto &host : lists[i].hostsToLookUp)
            if (!whole.hostsToLookUp.contains(host))
                whole.hostsToLookUp.append(host);
    }
    for (qsizetype line = 0; line < whole.lines.size(); ++line) {
        QList<ServerListLine> parts;
        for (const auto &list : lists)
            parts.append(list.lines.at(line));
        merge(whole.lines[line], parts, services);
    }
    return whole;
}

} // namespace vipdeck
