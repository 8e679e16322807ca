// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/enginehost.h"

#include <sys/sysinfo.h>
#include <unistd.h>

#include <QMetaObject>
#include <QTimer>
#include <algorithm>
#include <cassert>
#include <chrono>
#include <iterator>
#include <limits>
#include <set>
#include <utility>
#include <vector>

#include "engine/director/connectionrecord.h"
#include "engine/director/director.h"
#include "engine/director/impact.h"
#include "engine/director/statusmerge.h"
#include "engine/io/clientshare.h"
#include "engine/io/connectionkeeper.h"
#include "engine/io/datapath.h"
#include "engine/io/flowcacheswitch.h"
#include "engine/io/packetloop.h"
#include "engine/io/routelookup.h"
#include "helper/companions.h"
#include "helper/connectionquery.h"
#include "helper/directoroptions.h"
#include "helper/log.h"
#include "helper/rulechange.h"

namespace vipdeck {
namespace {

constexpr std::chrono::milliseconds kAdvanceInterval(100);
// Places of the connection table looked at between two batches: about 0.1 ms.
constexpr std::uint32_t kConnectionSlice = 2048;

// Services and servers copied between two batches.
constexpr std::size_t kServerSlice = 512;

constexpr std::chrono::seconds kHousekeepingInterval(5);

// As the kernel counts it for amemthresh: free and in buffers, in pages.
std::int64_t availableMemoryPages()
{
    struct sysinfo info
    {
    };
    if (sysinfo(&info) < 0)
        return std::numeric_limits<std::int64_t>::max();
    const auto octets = (std::uint64_t{info.freeram} + info.bufferram) * info.mem_unit;
    return static_cast<std::int64_t>(octets / static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE)));
}

} // namespace

class EngineHost::Private
{
public:
    Private(const EngineHostOptions &theOptions, const std::vector<DirectorOptions> &directors)
        : options(theOptions)
        , keeper(keeperOptions(theOptions, directors))
        , director(withMemory(directors, keeper).front())
        , companions(withoutFirst(withMemory(directors, keeper)))
        , stride(directors.front().connectionCapacity + 2)
        , flowCache(theOptions.flowCache, theOptions.flowCacheMode)
        , born(bootTime())
    {}

    // Between two batches of packets, or at once when there is no packet thread.
    void run(const std::function<void()> &command) const
    {
        if (datapath)
            datapath->run(command);
        else
            command();
    }

    // The same on the thread of each Director, one after the other.
    void runEverywhere(const std::function<void(Director &)> &command)
    {
        run([this, &command] { command(director); });
        companions.everywhere(command);
    }

    // On the thread of the Director whose share of the clients this is.
    void runAt(std::uint32_t share, const std::function<void(const Director &)> &command) const
    {
        if (share == 0)
            run([this, &command] { command(director); });
        else
            companions.run(share - 1, command);
    }

    [[nodiscard]] std::uint32_t shares() const
    {
        return static_cast<std::uint32_t>(1 + companions.count());
    }

    [[nodiscard]] RuleSet rules() const
    {
        RuleSet result;
        run([this, &result] { result = director.rules(); });
        return result;
    }

    [[nodiscard]] Result<> applyToDirector(const ChangeSet &changes)
    {
        Result<> result;
        run([this, &changes, &result] { result = director.apply(changes, bootTime()); });
        if (!result)
            return result;
        companions.everywhere([&changes](Director &other) {
            const auto same = other.apply(changes, bootTime());
            assert(same.has_value()); // it runs the same configuration
        });
        return result;
    }

    // Each Director those of its share of the clients. No thread runs yet.
    void inheritConnections(const ClientMask &mask)
    {
        std::uint32_t taken = 0;
        keeper.open([this, &mask, &taken](std::span<const Connection> records) {
            std::uint32_t share = 0;
            const auto isMine = [this, &mask, &share](const Address &client) {
                return shares() == 1 || shareOf(client, mask, shares()) == share;
            };
            runEverywhere([&](Director &each) {
                taken += each.inherit(records, isMine, bootTime());
                ++share;
            });
        });
        if (taken != 0)
            qCInfo(lcHelper) << taken << "connections of a killed helper go on";
    }

    // What an earlier helper steers to the queues waits there until the threads start: by then
    // their Directors know the connections that it left in its records and in the flow cache.
    // Steering last.
    [[nodiscard]] Result<> startDatapaths(const DatapathOptions &datapathOptions, Datapath &first)
    {
        auto started = companions.open(datapathOptions, first);
        if (started)
            started = first.open();
        if (started) {
            inheritConnections(first.clientMask());
            flowCache.start(companions.withFirst(first));
            started = companions.start();
        }
        if (started)
            started = first.start();
        if (!started) {
            companions.stop();
            flowCache.stop();
            companions.clear();
        }
        return started;
    }

    // Of all Directors: what each of them has connections of.
    [[nodiscard]] std::vector<Service> lingering() const
    {
        std::vector<Service> result;
        for (std::uint32_t share = 0; share < shares(); ++share)
            runAt(share, [&result](const Director &each) {
                std::ranges::move(each.lingering(), std::back_inserter(result));
            });
        return result;
    }

    // Steers to nobody any more whose last connection has gone. Elements too many harm nothing, so
    // an error waits for the next time.
    void settleSteering()
    {
        auto present = lingering();
        if (present != steeredLingering && datapath->steer(rules(), present))
            steeredLingering = std::move(present);
    }

    void askAboutEverything()
    {
        datapath->askAboutEverything();
        companions.askAboutEverything();
    }

    // Shows `count` places of the tables, which follow one another, to the query; the place to go
    // on with, 0 after the last.
    [[nodiscard]] std::uint32_t lookFrom(std::uint32_t place, std::uint32_t count,
                                         ConnectionQuery &query) const
    {
        const auto share = place / stride;
        const auto base = share * stride;
        std::uint32_t next = 0;
        if (share >= shares())
            return 0;
        runAt(share, [&](const Director &each) {
            next = each.visitRecords(place - base, count, [&](const ConnectionRecord &record) {
                query.look({record.index + base, record.connection, record.service}, share);
            });
        });
        if (next != 0)
            return base + next;
        return share + 1 < shares() ? base + stride + 1 : 0;
    }

    // In the order of the rows; empty for those that are gone.
    [[nodiscard]] std::vector<std::optional<ConnectionStatus>>
    connectionsOf(const std::vector<ConnectionQuery::Row> &rows, TimePoint now) const
    {
        std::vector<std::optional<ConnectionStatus>> result(rows.size());
        for (std::uint32_t share = 0; share < shares(); ++share)
            runAt(share, [&](const Director &each) {
                for (std::size_t i = 0; i < rows.size(); ++i)
                    if (const auto &[index, generation] = rows[i]; index / stride == share)
                        result[i] = each.connectionAt(index % stride, generation, now);
            });
        return result;
    }

    // The way to a server may change at any time.
    void refreshRoutes()
    {
        std::vector<std::pair<Address, RouteInfo>> routes;
        for (const auto &server : routedTo)
            routes.emplace_back(server, lookUpRoute(server).value_or(RouteInfo()));
        if (routes.empty())
            return;
        runEverywhere([&routes](Director &each) {
            for (const auto &[server, route] : routes)
                each.setRoute(server, route);
        });
    }

    const EngineHostOptions options;
    ConnectionKeeper keeper;
    Director director;
    Companions companions;
    const std::uint32_t stride; // places of one Director's table, in the numbers of listings
    std::unique_ptr<Datapath> datapath;
    FlowCacheSwitch flowCache;
    std::vector<Service> steeredLingering; // besides the rules
    std::set<Address> routedTo;
    QTimer housekeeping; // routes and free memory
    QTimer timer;        // moves the director's time while no packet thread does
    QString problem;
    TimePoint born;
    bool running = false;
};

EngineHost::EngineHost(const EngineHostOptions &options, QObject *parent)
    : EnginePort(parent)
    , d(std::make_unique<Private>(options, directorOptions(options)))
{
    d->timer.setInterval(kAdvanceInterval);
    connect(&d->timer, &QTimer::timeout, this,
            [this] { d->runEverywhere([](Director &each) { each.advance(bootTime()); }); });
    d->timer.start();
    d->housekeeping.setInterval(kHousekeepingInterval);
    connect(&d->housekeeping, &QTimer::timeout, this, [this] {
        d->refreshRoutes();
        d->runEverywhere([](Director &each) { each.setAvailableMemory(availableMemoryPages()); });
        if (d->datapath) {
            d->flowCache.refreshInterfaces();
            d->settleSteering();
        }
    });
    if (options.datapath)
        d->housekeeping.start();
}

EngineHost::~EngineHost()
{
    stop();
}

Result<> EngineHost::start()
{
    if (d->running)
        return {};
    stop(); // what a failed packet thread left
    if (!d->options.datapath) {
        d->running = true;
        return {};
    }
    DatapathOptions options;
    options.firstQueue = d->options.queueNumber;
    options.shares = static_cast<std::uint16_t>(d->shares());
    options.failOpen = d->options.failOpen;
    options.ftpPorts = d->options.ftpPorts;
    options.rewritingMode = d->options.rewritingMode;
    options.rewritingForm = d->options.rewritingForm;
    options.failed = [this](const Error &error) {
        const auto reason = QString::fromStdString(error.message);
        QMetaObject::invokeMethod(
            this, [this, reason] { datapathFailed(reason); }, Qt::QueuedConnection);
    };
    d->timer.stop(); // from now on the director belongs to the packet thread
    const bool hasConnections = status().engine.connections != 0;
    auto datapath = std::make_unique<Datapath>(d->director, options);
    auto started = d->startDatapaths(options, *datapath);
    if (!started) {
        d->problem = QString::fromStdString(started.error().message);
        d->timer.start();
        return started;
    }
    d->datapath = std::move(datapath);
    d->steeredLingering.clear();
    d->settleSteering();
    // The rules of today may divide the clients in another way.
    if (hasConnections && d->shares() > 1)
        d->askAboutEverything();
    d->problem.clear();
    d->running = true;
    return {};
}

void EngineHost::stop()
{
    if (d->datapath)
        d->datapath->stop();
    d->companions.stop();
    d->flowCache.stop();
    d->companions.clear();
    d->datapath.reset();
    d->timer.start();
    d->running = false;
}

bool EngineHost::isRunning() const
{
    return d->running;
}

void EngineHost::datapathFailed(const QString &reason)
{
    // Stopped or started again since the message was sent.
    if (!d->running || !d->datapath
        || (d->datapath->isThreadAlive() && d->companions.areThreadsAlive()))
        return;
    d->datapath->abandon();
    d->companions.abandon();
    d->flowCache.stop();
    d->timer.start();
    d->running = false;
    d->problem = reason;
    Q_EMIT failed(reason);
}

Result<> EngineHost::apply(const ChangeSet &changes)
{
    const auto effective = withoutLabels(changes);
    if (!d->datapath) {
        auto applied = d->applyToDirector(effective);
        if (applied && d->options.datapath) {
            d->routedTo = routedServers(d->director.rules());
            d->refreshRoutes();
        }
        return applied;
    }
    const auto before = d->rules();
    auto after = before;
    if (auto possible = applyChanges(after, effective); !possible)
        return possible;
    if (d->datapath->wouldRegroup(after))
        d->askAboutEverything();
    // Steering first: it can fail for reasons of the system and is easy to take back, while the
    // director would lose the connections of what it removed. What goes is steered to until it is
    // known whether it has connections.
    auto lingering = d->steeredLingering;
    if (takesAway(effective, before, after))
        lingering.insert(lingering.end(), before.services.begin(), before.services.end());
    if (auto steered = d->datapath->steer(after, lingering); !steered)
        return steered;
    std::swap(d->steeredLingering, lingering);
    // Before the first packet: its outer checksum covers the source address.
    d->routedTo = routedServers(after);
    d->refreshRoutes();
    auto applied = d->applyToDirector(effective);
    if (applied) {
        d->settleSteering();
        return applied;
    }
    if (auto restored = d->datapath->steer(before, lingering); !restored)
        applied.error().message +=
            "; the steering rules could not be restored: " + restored.error().message;
    else
        d->steeredLingering = std::move(lingering);
    return applied;
}

void EngineHost::forgetClients(const ServiceKey &service, const Endpoint &server)
{
    const auto forget = [&service, &server](Director &each, std::uint32_t first) {
        return each.forgetClients(service, server, first, kConnectionSlice);
    };
    for (std::uint32_t next = 1; next != 0;)
        d->run([&] { next = forget(d->director, next); });
    for (std::size_t i = 0; i < d->companions.count(); ++i)
        for (std::uint32_t next = 1; next != 0;)
            d->companions.run(i, [&](Director &each) { next = forget(each, next); });
}

std::vector<ServiceMoment> EngineHost::moments(const std::vector<ServiceKey> &services) const
{
    std::vector<ServiceMoment> result;
    for (std::size_t next = 0; next < services.size();) {
        d->run([&] {
            for (std::size_t servers = 0; next < services.size() && servers < kServerSlice; ++next)
                if (auto moment = d->director.momentOf(services[next])) {
                    servers += 1 + moment->servers.size();
                    result.push_back(std::move(*moment));
                }
        });
    }
    if (d->companions.count() == 0)
        return result;
    for (auto &moment : result)
        d->companions.everywhere([&moment](Director &each) {
            if (const auto part = each.momentOf(moment.config.key))
                addMoment(moment, *part);
        });
    return result;
}

Result<> EngineHost::zeroCounters(const ServiceKey *key)
{
    Result<> result;
    d->runEverywhere([key, &result](Director &each) { result = each.zeroCounters(key); });
    return result;
}

DirectorStatus EngineHost::status() const
{
    DirectorStatus result;
    const auto now = bootTime();
    d->run([this, now, &result] { result = d->director.status(now); });
    const auto uptime = std::chrono::duration_cast<std::chrono::milliseconds>(bootTime() - d->born);
    result.uptimeMilliseconds = static_cast<std::uint64_t>(uptime.count());
    result.engine.datapath = "none";
    result.engine.datapathRunning = false;
    if (d->datapath)
        d->datapath->complete(result.engine);
    d->companions.addTo(result, now);
    result.engine.problem = d->problem.toStdString();
    return result;
}

Result<> EngineHost::setFlowCacheMode(FlowCacheMode mode)
{
    if (!d->options.datapath && mode == FlowCacheMode::On)
        return makeError(ErrorCode::NotSupported, "this helper handles no packets (--no-datapath)");
    return d->flowCache.setMode(mode);
}

FlowCacheStatus EngineHost::flowCacheStatus() const
{
    if (!d->options.datapath)
        return {};
    auto status = d->flowCache.status();
    status.keepsConnections = d->keeper.isKept();
    status.keepingProblem = d->keeper.problem();
    return status;
}

// In slices, so that packets never wait long.
api::ConnectionsReply EngineHost::connections(const api::ConnectionsRequest &request) const
{
    const auto now = bootTime();
    ConnectionQuery query(request, now, d->shares());
    auto next = std::max<std::uint32_t>(request.place, 1);
    while (const auto count = next == 0 ? 0 : query.roomFor(kConnectionSlice))
        next = d->lookFrom(next, count, query);
    const auto window = query.takeWindow();
    auto reply = query.takeCounts();
    reply.next = request.place == 0 ? 0 : next;
    reply.rows.reserve(window.size());
    for (auto &status : d->connectionsOf(window, now))
        if (status)
            reply.rows.push_back(std::move(*status));
    return reply;
}

} // namespace vipdeck
