// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/boardrows.h"

#include <QCoreApplication>
#include <algorithm>
#include <bit>
#include <cmath>

#include "app/document/directorjobs.h"
#include "app/document/directoroperations.h"
#include "app/document/endpointtext.h"
#include "app/document/seriesstore.h"
#include "app/document/serverevidence.h"
#include "app/document/stableids.h"
#include "engine/config/schedulers.h"

namespace vipdeck {
namespace {

// New connections of the last minute decide the actual share.
constexpr int kShareSeconds = 60;
constexpr double kShareHeadroom = 1.5;

// Context of the texts here.
class BoardText
{
    Q_DECLARE_TR_FUNCTIONS(vipdeck::BoardText)
};

BoardServer serverRow(const DirectorDocument &document, const ServerRef &ref,
                      const DestinationConfig *wanted, const DestinationConfig *live)
{
    BoardServer row;
    row.ref = ref;
    row.id = document.stableIds().of(ref);
    row.config = wanted ? *wanted : *live;
    if (live)
        row.liveWeight = live->weight;
    row.name = document.serverName(ref.endpoint.address);
    row.address = EndpointText::toString(ref.endpoint);
    if (!live)
        row.mark = DraftMark::Added;
    else if (!wanted)
        row.mark = DraftMark::Removed;
    else if (*wanted != *live)
        row.mark = DraftMark::Changed;
    return row;
}

void addServers(const DirectorDocument &document, const Service *wanted, const Service *live,
                BoardService &row)
{
    const auto &key = row.config.key;
    if (live) {
        for (const auto &server : live->destinations)
            row.servers.push_back(
                serverRow(document, {key, server.endpoint},
                          wanted ? wanted->findDestination(server.endpoint) : nullptr, &server));
    }
    if (wanted) {
        for (const auto &server : wanted->destinations)
            if (!live || !live->findDestination(server.endpoint))
                row.servers.push_back(
                    serverRow(document, {key, server.endpoint}, &server, nullptr));
    }
    for (const auto &server : row.servers)
        row.highestWeight =
            std::max({row.highestWeight, server.config.weight, server.liveWeight.value_or(0)});
}

BoardService serviceRow(const DirectorDocument &document, const Service *wanted,
                        const Service *live)
{
    BoardService row;
    row.config = wanted ? wanted->config : live->config;
    const auto &key = row.config.key;
    row.id = document.stableIds().of(key);
    if (!live)
        row.mark = DraftMark::Added;
    else if (!wanted)
        row.mark = DraftMark::Removed;
    else if (wanted->config != live->config)
        row.mark = DraftMark::Changed;
    row.address = key.isFirewallMark() ? BoardText::tr("mark %1").arg(key.firewallMark)
                                       : EndpointText::toString(key.endpoint);
    const auto name = document.serviceName(key);
    if (name != EndpointText::toString(key))
        row.name = name;
    addServers(document, wanted, live, row);
    return row;
}

// How the scheduler would share new connections by the live weights; nullopt where it depends on
// more than weights.
std::optional<double> weightOf(const SchedulerDescription *scheduler, const BoardServer &server)
{
    if (!scheduler || !server.liveWeight || *server.liveWeight <= 0
        || server.state == ServerState::Down)
        return std::nullopt;
    return scheduler->usesWeights ? *server.liveWeight : 1;
}

void fillExpectedShares(BoardService &service)
{
    for (auto &server : service.servers)
        server.expectedShare.reset();
    const auto *scheduler = findScheduler(service.config.scheduler);
    if (service.config.scheduler == "ovf")
        return;
    double total = 0;
    double highest = 0;
    for (const auto &server : service.servers) {
        const auto weight = weightOf(scheduler, server).value_or(0);
        total += weight;
        highest = std::max(highest, weight);
    }
    const bool failover = service.config.scheduler == "fo";
    bool chosen = false;
    for (auto &server : service.servers) {
        const auto weight = weightOf(scheduler, server);
        if (!weight)
            continue;
        if (failover) {
            const bool takesAll = !chosen && *weight == highest;
            chosen = chosen || takesAll;
            server.expectedShare = takesAll ? 1.0 : 0.0;
        } else {
            server.expectedShare = *weight / total;
        }
    }
}

void fillActualShares(const SeriesStore &series, BoardService &service)
{
    using Metric = SeriesStore::Metric;
    std::vector<double> sums;
    double total = 0;
    for (const auto &server : service.servers) {
        sums.push_back(series.sum(server.id, Metric::ConnectionRate, kShareSeconds));
        total += std::max(0.0, sums.back());
    }
    for (std::size_t i = 0; i < sums.size(); ++i)
        service.servers[i].actualShare =
            total > 0 && sums[i] >= 0 ? std::optional(sums[i] / total) : std::nullopt;
}

void fillServer(const DirectorDocument &document, BoardServer &server)
{
    const auto *status = document.serverStatus(server.ref);
    server.active.reset();
    server.inactive.reset();
    server.rate.reset();
    if (server.mark == DraftMark::Added) {
        server.state = ServerState::New;
        return;
    }
    server.state = document.evidence().state(server.ref);
    if (!status)
        return;
    server.active = status->activeConnections;
    server.inactive = status->inactiveConnections;
    server.rate = static_cast<double>(status->rates.connections);
}

void fillJob(const DirectorDocument &document, BoardServer &server)
{
    const auto *job = document.jobs()->running(server.ref);
    server.jobShare.reset();
    server.jobRises = false;
    server.jobText.clear();
    server.jobDetail.clear();
    if (!job)
        return;
    const auto *status = document.status();
    server.jobShare = jobProgress(*job);
    server.jobRises = job->order.kind == api::JobKind::Rise;
    server.jobText = jobShortText(*job);
    server.jobDetail =
        jobProgressText(*job, status ? static_cast<qint64>(status->timeMilliseconds) : 0);
}

// Was it changed by the version that waits to be kept?
void fillUnconfirmed(const DirectorDocument &document, BoardService &service)
{
    const auto &rules = document.operations()->rulesBefore();
    const auto *before = rules ? rules->findService(service.config.key) : nullptr;
    for (auto &server : service.servers) {
        const auto *old = before ? before->findDestination(server.ref.endpoint) : nullptr;
        const auto *now = findDestination(document.live(), server.ref);
        server.unconfirmed = rules && now && (!old || *old != *now);
        server.weightBefore.reset();
        if (server.unconfirmed && old && old->weight != now->weight)
            server.weightBefore = old->weight;
    }
}

} // namespace

std::vector<BoardService> boardRows(const DirectorDocument &document, bool draft)
{
    std::vector<BoardService> rows;
    const auto &live = document.live();
    const auto &wanted = draft ? document.draft() : live;
    for (const auto &service : live.services)
        rows.push_back(serviceRow(document, wanted.findService(service.config.key), &service));
    for (const auto &service : wanted.services)
        if (!live.findService(service.config.key))
            rows.push_back(serviceRow(document, &service, nullptr));
    return rows;
}

std::optional<BoardService> liveService(const DirectorDocument &document, const ServiceKey &key)
{
    const auto *live = document.live().findService(key);
    if (!live)
        return std::nullopt;
    auto row = serviceRow(document, live, live);
    fillLiveNumbers(document, row);
    return row;
}

void fillLiveNumbers(const DirectorDocument &document, BoardService &service)
{
    const auto *status = document.serviceStatus(service.config.key);
    service.active.reset();
    service.rate.reset();
    service.downCount = 0;
    for (auto &server : service.servers) {
        fillServer(document, server);
        fillJob(document, server);
        service.downCount += server.state == ServerState::Down ? 1 : 0;
        if (server.active)
            service.active = service.active.value_or(0) + *server.active;
    }
    if (status) {
        service.rate = static_cast<double>(status->rates.connections);
        service.active = service.active.value_or(0);
    }
    fillUnconfirmed(document, service);
    fillActualShares(document.series(), service);
    fillExpectedShares(service);
    double highest = 0;
    for (const auto &server : service.servers)
        highest = std::max(highest, server.expectedShare.value_or(0));
    service.shareScale = highest > 0 ? highest * kShareHeadroom : 1.0;
}

QString stateReason(const DirectorDocument &document, const BoardServer &server)
{
    return server.mark == DraftMark::Added ? BoardText::tr("It takes connections after Apply.")
                                           : document.evidence().finding(server.ref).reason;
}

QString schedulerText(const ServiceConfig &service)
{
    QStringList parts{QString::fromStdString(service.scheduler)};
    const auto *scheduler = findScheduler(service.scheduler);
    std::uint32_t unnamed = service.schedulerFlags;
    if (scheduler) {
        for (const auto &flag : scheduler->flags) {
            if (!(service.schedulerFlags & flag.flag))
                continue;
            // "mh-port" of mh is shown as "port".
            const auto dash = flag.name.find('-');
            const auto shown =
                dash == std::string_view::npos ? flag.name : flag.name.substr(dash + 1);
            parts.append(QString::fromUtf8(shown.data(), static_cast<qsizetype>(shown.size())));
            unnamed &= ~flag.flag;
        }
    }
    for (const auto &[flag, name] : {std::pair{kSchedulerFlag1, "flag-1"},
                                     {kSchedulerFlag2, "flag-2"},
                                     {kSchedulerFlag3, "flag-3"}})
        if (unnamed & flag)
            parts.append(QString::fromLatin1(name));
    return parts.join(QLatin1String(", "));
}

QString persistenceText(const ServiceConfig &service)
{
    if (!service.persistent)
        return {};
    QString text = BoardText::tr("%1 s").arg(service.persistenceTimeoutSeconds);
    const auto mask = service.persistenceNetmask;
    if (service.key.family() == AddressFamily::IPv6) {
        if (mask != kNoNetmask6)
            text += QStringLiteral(" /%1").arg(mask);
    } else if (mask != kNoNetmask4) {
        const int length = std::countl_one(mask);
        const bool contiguous = std::popcount(mask) == length;
        text += contiguous ? QStringLiteral(" /%1").arg(length)
                           : u' ' + EndpointText::toString(Address::fromIPv4(mask));
    }
    if (!service.persistenceEngine.empty())
        text += QStringLiteral(", ") + QString::fromStdString(service.persistenceEngine);
    return text;
}

} // namespace vipdeck
