// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/enginehost.h"

#include <sys/sysinfo.h>
#include <unistd.h>

#include <QMetaObject>
#include <QRandomGenerator>
#include <QTimer>
#include <algorithm>
#include <chrono>
#include <limits>
#include <set>
#include <utility>
#include <variant>
#include <vector>

#include "engine/director/connectionrecord.h"
#include "engine/director/director.h"
#include "engine/director/impact.h"
#include "engine/io/datapath.h"
#include "engine/io/packetloop.h"
#include "engine/io/routelookup.h"
#include "helper/connectionquery.h"

namespace vipdeck {
namespace {

constexpr std::chrono::milliseconds kAdvanceInterval(100);
// Places of the connection table looked at between two batches: about 0.1 ms.
constexpr std::uint32_t kConnectionSlice = 2048;

// Services and servers copied between two batches.
constexpr std::size_t kServerSlice = 512;

DirectorOptions directorOptions(const EngineHostOptions &options)
{
    DirectorOptions result;
    result.seed = QRandomGenerator::system()->generate64();
    result.connectionCapacity = options.connectionCapacity;
    result.ftpPorts = options.ftpPorts;
    return result;
}

bool isLabel(const Change &change)
{
    return std::holds_alternative<LabelService>(change)
           || std::holds_alternative<LabelServer>(change)
           || std::holds_alternative<ForgetServer>(change);
}

ChangeSet withoutLabels(const ChangeSet &changes)
{
    ChangeSet result;
    std::ranges::remove_copy_if(changes, std::back_inserter(result), isLabel);
    return result;
}

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

// Servers that are not masqueraded need the way to them (RouteInfo); of those that are, IPv6 ones,
// for errors about stray packets.
std::set<Address> routedServers(const RuleSet &rules)
{
    std::set<Address> result;
    for (const auto &service : rules.services)
        for (const auto &destination : service.destinations)
            if (destination.forwarding != Forwarding::Masquerade
                || !destination.endpoint.address.isIPv4())
                result.insert(destination.endpoint.address);
    return result;
}

} // namespace

class EngineHost::Private
{
public:
    explicit Private(const EngineHostOptions &theOptions)
        : options(theOptions)
        , director(directorOptions(theOptions))
        , flowCacheMode(theOptions.flowCacheMode)
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
        run([this, &routes] {
            for (const auto &[server, route] : routes)
                director.setRoute(server, route);
        });
    }

    const EngineHostOptions options;
    Director director;
    std::unique_ptr<Datapath> datapath;
    FlowCacheMode flowCacheMode;
    std::set<Address> routedTo;
    QTimer housekeeping; // routes and free memory
    QTimer timer;        // moves the director's time while no packet thread does
    QString problem;
    TimePoint born;
    bool running = false;
};

EngineHost::EngineHost(const EngineHostOptions &options, QObject *parent)
    : EnginePort(parent)
    , d(std::make_unique<Private>(options))
{
    d->timer.setInterval(kAdvanceInterval);
    connect(&d->timer, &QTimer::timeout, this, [this] { d->director.advance(bootTime()); });
    d->timer.start();
    d->housekeeping.setInterval(kHousekeepingInterval);
    connect(&d->housekeeping, &QTimer::timeout, this, [this] {
        d->refreshRoutes();
        d->run([this] { d->director.setAvailableMemory(availableMemoryPages()); });
        if (d->datapath)
            d->datapath->refreshInterfaces();
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
    options.failOpen = d->options.failOpen;
    options.ftpPorts = d->options.ftpPorts;
    options.flowCacheMode = d->flowCacheMode;
    options.flowCache = d->options.flowCache;
    options.failed = [this](const Error &error) {
        const auto reason = QString::fromStdString(error.message);
        QMetaObject::invokeMethod(
            this, [this, reason] { datapathFailed(reason); }, Qt::QueuedConnection);
    };
    d->timer.stop(); // from now on the director belongs to the packet thread
    auto datapath = std::make_unique<Datapath>(d->director, options);
    if (auto started = datapath->start(); !started) {
        d->problem = QString::fromStdString(started.error().message);
        d->timer.start();
        return started;
    }
    d->datapath = std::move(datapath);
    d->problem.clear();
    d->running = true;
    return {};
}

void EngineHost::stop()
{
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
    if (!d->running || !d->datapath || d->datapath->isThreadAlive())
        return;
    d->datapath->abandon();
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
    // Steering first: it can fail for reasons of the system and is easy to take back, while the
    // director would lose the connections of what it removed.
    if (auto steered = d->datapath->steer(after); !steered)
        return steered;
    // Before the first packet: its outer checksum covers the source address.
    d->routedTo = routedServers(after);
    d->refreshRoutes();
    auto applied = d->applyToDirector(effective);
    if (!applied) {
        if (auto restored = d->datapath->steer(before); !restored)
            applied.error().message +=
                "; the steering rules could not be restored: " + restored.error().message;
    }
    return applied;
}

void EngineHost::forgetClients(const ServiceKey &service, const Endpoint &server)
{
    std::uint32_t next = 1;
    while (next != 0) {
        d->run([&] { next = d->director.forgetClients(service, server, next, kConnectionSlice); });
    }
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
    return result;
}

Result<> EngineHost::zeroCounters(const ServiceKey *key)
{
    Result<> result;
    d->run([this, key, &result] { result = d->director.zeroCounters(key); });
    return result;
}

DirectorStatus EngineHost::status() const
{
    DirectorStatus result;
    d->run([this, &result] { result = d->director.status(bootTime()); });
    const auto uptime = std::chrono::duration_cast<std::chrono::milliseconds>(bootTime() - d->born);
    result.uptimeMilliseconds = static_cast<std::uint64_t>(uptime.count());
    result.engine.datapath = "none";
    result.engine.datapathRunning = false;
    if (d->datapath)
        d->datapath->complete(result.engine);
    result.engine.problem = d->problem.toStdString();
    return result;
}

Result<> EngineHost::setFlowCacheMode(FlowCacheMode mode)
{
    if (!d->options.datapath && mode == FlowCacheMode::On)
        return makeError(ErrorCode::NotSupported, "this helper handles no packets (--no-datapath)");
    d->flowCacheMode = mode;
    return d->datapath ? d->datapath->setFlowCacheMode(mode) : Result<>();
}

FlowCacheStatus EngineHost::flowCacheStatus() const
{
    if (d->datapath)
        return d->datapath->flowCacheStatus();
    FlowCacheStatus status;
    if (!d->options.datapath)
        return status;
    status.mode = d->flowCacheMode;
    if (status.mode != FlowCacheMode::Off)
        status.problem = "the engine does not run";
    return status;
}

// In slices, so that packets never wait long.
api::ConnectionsReply EngineHost::connections(const api::ConnectionsRequest &request) const
{
    const auto now = bootTime();
    ConnectionQuery query(request, now);
    const auto look = [&query](const ConnectionRecord &record) { query.look(record); };
    auto next = std::max<std::uint32_t>(request.place, 1);
    while (const auto count = next == 0 ? 0 : query.roomFor(kConnectionSlice)) {
        const auto first = next;
        d->run([this, first, count, &next, &look] {
            next = d->director.visitRecords(first, count, look);
        });
    }
    const auto window = query.takeWindow();
    auto reply = query.takeCounts();
    reply.next = request.place == 0 ? 0 : next;
    reply.rows.reserve(window.size());
    d->run([this, now, &window, &reply] {
        for (const auto &row : window)
            if (auto status = d->director.connectionAt(row.index, row.generation, now))
                reply.rows.push_back(std::move(*status));
    });
    return reply;
}

} // namespace vipdeck
