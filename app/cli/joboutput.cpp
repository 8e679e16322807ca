// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/joboutput.h"

#include <array>
#include <cstdio>

namespace vipdeck {
namespace {

constexpr std::array<const char *, 6> kStates{"running",  "finished",  "removed",
                                              "restored", "cancelled", "ended"};
constexpr std::array<const char *, 3> kImpacts{"cut", "drains", "leaves"};
constexpr std::array<const char *, 3> kRemembered{"serve", "wait", "stop"};

const char *stateOf(const api::Job &job)
{
    return kStates.at(static_cast<std::size_t>(job.state));
}

const char *kindOf(const api::Job &job)
{
    return job.order.kind == api::JobKind::Drain ? "drain" : "rise";
}

std::string counted(std::uint64_t count, const char *what)
{
    return std::to_string(count) + ' ' + what + (count == 1 ? "" : "s");
}

void append(std::string &text, const std::string &part)
{
    text += (text.empty() ? "" : ", ") + part;
}

QString textOf(const std::string &text)
{
    return QString::fromStdString(text);
}

std::string impactOf(const api::ServiceImpact &service)
{
    std::string text;
    if (service.connectionsCut != 0)
        append(text, counted(service.connectionsCut, "connection") + " ("
                         + std::to_string(service.activeCut) + " active) would lose "
                         + (service.connectionsCut == 1 ? "its" : "their") + " server");
    if (service.connectionsDraining != 0)
        append(text, counted(service.connectionsDraining, "connection") + " ("
                         + std::to_string(service.activeDraining) + " active) would drain");
    if (service.rememberedLost != 0)
        append(text, counted(service.rememberedLost, "remembered client") + " would be forgotten");
    const auto shareOf = [&service](std::uint32_t count) {
        std::array<char, 16> share{};
        std::snprintf(share.data(), share.size(), "%.1f", 100.0 * count / service.hashSlots);
        return std::to_string(count) + " of " + std::to_string(service.hashSlots) + " hash slots ("
               + share.data() + " %) would ";
    };
    if (service.slotsMoved != 0)
        append(text, shareOf(service.slotsMoved) + "lead to another server");
    if (service.slotsRefused != 0)
        append(text, shareOf(service.slotsRefused) + "find no server");
    return text;
}

} // namespace

std::string lineOf(const api::Job &job)
{
    auto number = std::to_string(job.id);
    number.insert(0, number.size() < 5 ? 5 - number.size() : 0, ' ');
    std::string state = stateOf(job);
    state.resize(9, ' ');
    auto line = number + "  " + state + "  " + kindOf(job) + "  "
                + job.order.server.server.toString() + " of " + job.order.server.service.toString()
                + ": ";
    if (job.state != api::JobState::Running)
        return line + job.note + '\n';
    if (job.order.kind == api::JobKind::Rise)
        return line + "weight " + std::to_string(job.weight) + " of "
               + std::to_string(job.order.weight) + (job.held ? ", held" : "") + '\n';
    line += std::to_string(job.active) + " active, " + std::to_string(job.inactive) + " inactive";
    if (job.remembered != 0)
        line += ", " + counted(job.remembered, "remembered client");
    if (job.estimateSeconds)
        line += ", about " + std::to_string(*job.estimateSeconds) + " s";
    if (job.order.weight != 0)
        line += ", weight " + std::to_string(job.order.weight) + " is kept";
    if (job.order.remove)
        line += ", removed at the end";
    if (job.held)
        line += ", held until the rules are kept or reverted";
    return line + '\n';
}

QJsonObject toJson(const api::Job &job)
{
    const auto number = [](std::uint64_t value) { return static_cast<qint64>(value); };
    const auto &order = job.order;
    QJsonObject object{
        {QStringLiteral("id"), number(job.id)},
        {QStringLiteral("kind"), QLatin1String(kindOf(job))},
        {QStringLiteral("state"), QLatin1String(stateOf(job))},
        {QStringLiteral("service"), textOf(order.server.service.toString())},
        {QStringLiteral("server"), textOf(order.server.server.toString())},
        {QStringLiteral("weight"), job.weight},
        {QStringLiteral("keptWeight"), order.weight},
        {QStringLiteral("remove"), order.remove},
        {QStringLiteral("rememberedClients"),
         QLatin1String(kRemembered.at(static_cast<std::size_t>(order.remembered)))},
        {QStringLiteral("active"), number(job.active)},
        {QStringLiteral("inactive"), number(job.inactive)},
        {QStringLiteral("remembered"), number(job.remembered)},
        {QStringLiteral("activeAtStart"), number(job.activeAtStart)},
        {QStringLiteral("inactiveAtStart"), number(job.inactiveAtStart)},
        {QStringLiteral("startedMilliseconds"), number(job.startedMilliseconds)},
        {QStringLiteral("held"), job.held},
        {QStringLiteral("uid"), number(job.actor.userId)},
        {QStringLiteral("user"), textOf(job.actor.userName)},
        {QStringLiteral("comment"), textOf(job.comment)},
        {QStringLiteral("note"), textOf(job.note)},
    };
    if (job.endedMilliseconds != 0)
        object.insert(QStringLiteral("endedMilliseconds"), number(job.endedMilliseconds));
    if (job.deadlineMilliseconds != 0)
        object.insert(QStringLiteral("deadlineMilliseconds"), number(job.deadlineMilliseconds));
    if (job.estimateSeconds)
        object.insert(QStringLiteral("estimateSeconds"), number(*job.estimateSeconds));
    return object;
}

QJsonArray toJson(const api::ImpactReply &impact)
{
    const auto number = [](std::uint64_t value) { return static_cast<qint64>(value); };
    QJsonArray services;
    for (const auto &service : impact.services) {
        QJsonArray servers;
        for (const auto &server : service.servers)
            servers.append(QJsonObject{
                {QStringLiteral("server"), textOf(server.server.toString())},
                {QStringLiteral("what"),
                 QLatin1String(kImpacts.at(static_cast<std::size_t>(server.kind)))},
                {QStringLiteral("active"), number(server.active)},
                {QStringLiteral("inactive"), number(server.inactive)},
                {QStringLiteral("remembered"), number(server.remembered)},
            });
        services.append(QJsonObject{
            {QStringLiteral("service"), textOf(service.service.toString())},
            {QStringLiteral("removed"), service.removed},
            {QStringLiteral("connectionsCut"), number(service.connectionsCut)},
            {QStringLiteral("activeCut"), number(service.activeCut)},
            {QStringLiteral("connectionsDraining"), number(service.connectionsDraining)},
            {QStringLiteral("activeDraining"), number(service.activeDraining)},
            {QStringLiteral("rememberedLost"), number(service.rememberedLost)},
            {QStringLiteral("hashSlots"), number(service.hashSlots)},
            {QStringLiteral("slotsMoved"), number(service.slotsMoved)},
            {QStringLiteral("slotsRefused"), number(service.slotsRefused)},
            {QStringLiteral("servers"), servers},
        });
    }
    return services;
}

std::string linesOf(const api::ImpactReply &impact)
{
    std::string lines;
    for (const auto &service : impact.services)
        if (const auto text = impactOf(service); !text.empty())
            lines += "# " + service.service.toString() + ": " + text + '\n';
    return lines;
}

} // namespace vipdeck
