// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/director/director.h"

#include <algorithm>
#include <array>

#include "engine/director/core.h"
#include "engine/director/impact.h"
#include "engine/director/packetpath.h"
#include "engine/director/statusreport.h"

namespace vipdeck {
namespace {

// Timers looked at per packet and per call of advance(): bounds the longest pause.
constexpr std::uint32_t kTimersPerPacket = 64;
constexpr std::uint32_t kTimersPerAdvance = 512;

constexpr std::uint32_t kRecordsPerSweep = 2048;
constexpr std::uint32_t kBucketsPerAdvance = 512;
// drop_entry looks at this part of the table once a second.
constexpr std::uint32_t kDropEntryPart = 32;

// Records of so many connections no longer fit into the second-level cache of common processors.
constexpr std::uint32_t kConnectionsBeyondCache = 4096;

constexpr Duration kSecondTick = std::chrono::seconds(1);
constexpr Duration kEstimatorPeriod = std::chrono::seconds(kEstimatorPeriodSeconds);
constexpr int kMaximumEstimates = 64;
constexpr Duration kTrashLookPeriod = std::chrono::seconds(60);

} // namespace

class Director::Private
{
public:
    explicit Private(const DirectorOptions &options)
        : core(options)
        , path(core)
    {}

    void book(const Verdict &verdict)
    {
        switch (verdict.action) {
        case Action::Pass: ++books.passed; break;
        case Action::Drop: ++books.drops[static_cast<std::size_t>(verdict.reason)]; break;
        case Action::Accept:
        case Action::SendTo: ++books.forwarded; break;
        }
    }

    DirectorCore core;
    PacketPath path;
    Books books;
    // Schedulers expire their caches, the defence looks at the memory.
    void everySecond(TimePoint now)
    {
        core.services.advanceSchedulers(now);
        updateDefence();
        if (core.defence.dropsEntries())
            bucketsToScan = core.connections.table().bucketCount() / kDropEntryPart;
    }

    void updateDefence()
    {
        core.defence.update(core.tunables);
        core.connections.setSecureTcp(core.defence.usesSecureTcp());
    }

    void dropEntries(TimePoint now)
    {
        const auto buckets = std::min(bucketsToScan, kBucketsPerAdvance);
        core.connections.dropRandomEntries(buckets, now);
        bucketsToScan -= buckets;
    }

    TimePoint lastSecond{};
    std::uint32_t bucketsToScan = 0; // by drop_entry, within this second
    TimePoint lastEstimate{};
    TimePoint lastTrashLook{};
    bool started = false;
};

Director::Director(const DirectorOptions &options)
    : d(std::make_unique<Private>(options))
{}

Director::~Director() = default;

Verdict Director::process(Packet &packet, const PacketMeta &meta, TimePoint now)
{
    d->core.now = now;
    d->core.connections.expire(now, kTimersPerPacket);
    ++d->books.received;
    const auto verdict = d->path.handle(packet, meta);
    d->book(verdict);
    return verdict;
}

Director::Anticipation Director::anticipate(const Packet &packet, const PacketMeta &meta) const
{
    if (!packet.hasPorts())
        return {};
    const auto &table = d->core.connections.table();
    if (meta.fromReplyHook)
        return {
            table.anticipateReverse({packet.protocol(), packet.destination(), packet.source()})};
    return {table.anticipateForward({packet.protocol(), packet.source(), packet.destination()})};
}

void Director::approach(const Anticipation &anticipation) const
{
    if (anticipation.bucket)
        d->core.connections.table().anticipateRecord(anticipation.bucket);
}

bool Director::gainsByAnticipation() const
{
    return d->core.connections.table().size() >= kConnectionsBeyondCache;
}

std::vector<OutputPacket> Director::takeOutput()
{
    return std::exchange(d->core.output, {});
}

Result<> Director::apply(const ChangeSet &changes, TimePoint now)
{
    d->core.now = now;
    auto wanted = d->core.rules;
    if (auto done = applyChanges(wanted, changes); !done)
        return done;
    for (const auto &change : changes)
        d->core.services.carryOut(change);
    if (wanted.tunables != d->core.tunables)
        setTunables(wanted.tunables, now);
    d->core.rules = std::move(wanted);
    d->core.connections.setTimeouts(d->core.rules.timeouts);
    if (d->core.tunables.expireNodestConn != 0) {
        d->core.connections.startSweep();
        d->core.connections.continueSweep(kRecordsPerSweep);
    }
    ++d->books.generation;
    return {};
}

bool Director::advance(TimePoint now)
{
    auto &core = d->core;
    core.now = now;
    if (!d->started) {
        d->started = true;
        d->lastSecond = d->lastEstimate = d->lastTrashLook = now;
    }
    const bool moreTimers = core.connections.expire(now, kTimersPerAdvance);
    core.connections.continueSweep(kRecordsPerSweep);
    if (now - d->lastSecond >= kSecondTick) {
        d->lastSecond = now;
        d->everySecond(now);
    }
    d->dropEntries(now);
    if (now - d->lastTrashLook >= kTrashLookPeriod) {
        d->lastTrashLook = now;
        core.services.emptyTrash(now);
    }
    // After a long jump the rates have died down long before the present.
    d->lastEstimate = std::max(d->lastEstimate, now - kEstimatorPeriod * kMaximumEstimates);
    for (; now - d->lastEstimate >= kEstimatorPeriod; d->lastEstimate += kEstimatorPeriod) {
        if (core.tunables.runEstimation == 0)
            continue;
        core.services.estimate();
        core.totals.estimate();
    }
    return moreTimers;
}

Result<> Director::zeroCounters(const ServiceKey *key)
{
    if (key && !d->core.services.find(*key))
        return makeError(ErrorCode::ServiceNotFound, "there is no service " + key->toString());
    d->core.services.zero(key);
    if (!key)
        d->core.totals.zero();
    return {};
}

const RuleSet &Director::rules() const
{
    return d->core.rules;
}

const Tunables &Director::tunables() const
{
    return d->core.tunables;
}

void Director::setTunables(const Tunables &tunables, TimePoint now)
{
    d->core.now = now;
    d->core.tunables = d->core.rules.tunables = tunables;
    d->updateDefence();
}

void Director::setRoute(const Address &server, const RouteInfo &route)
{
    d->core.routes[server] = route;
}

void Director::setAvailableMemory(std::int64_t pages)
{
    d->core.defence.setAvailableMemory(pages);
}

DirectorStatus Director::status(TimePoint now) const
{
    return makeStatus(d->core, d->books, now);
}

void Director::visitConnections(TimePoint now,
                                const std::function<bool(const ConnectionStatus &)> &visitor) const
{
    visitTable(d->core.connections, now, {}, visitor);
}

std::uint32_t
Director::visitConnections(TimePoint now, std::uint32_t first, std::uint32_t count,
                           const std::function<bool(const ConnectionStatus &)> &visitor) const
{
    return visitTable(d->core.connections, now, {first, count}, visitor);
}

std::uint32_t
Director::visitRecords(std::uint32_t first, std::uint32_t count,
                       const std::function<void(const ConnectionRecord &)> &visitor) const
{
    return vipdeck::visitRecords(d->core, {first, count}, visitor);
}

std::optional<ConnectionStatus>
Director::connectionAt(std::uint32_t index, std::uint32_t generation, TimePoint now) const
{
    std::optional<ConnectionStatus> result;
    visitTable(d->core.connections, now, {index, 1}, [&](const ConnectionStatus &status) {
        if (d->core.connections.table()[index].generation == generation)
            result = status;
        return false;
    });
    return result;
}

std::uint32_t Director::forgetClients(const ServiceKey &service, const Endpoint &server,
                                      std::uint32_t first, std::uint32_t count)
{
    auto &connections = d->core.connections;
    auto &table = connections.table();
    auto index = std::max<ConnectionIndex>(first, 1);
    const auto end = std::min<std::uint64_t>(std::uint64_t{index} + count, table.end());
    for (; index < end; ++index) {
        const auto &connection = table[index];
        if (!connection.has(kConnectionHashed) || !connection.isTemplate())
            continue;
        const auto *destination = d->core.services.resolve(connection.destination);
        if (!destination || destination->serviceKey != service
            || destination->config.endpoint != server)
            continue;
        if (!connections.expireNow(index))
            connections.invalidateTemplate(index);
    }
    return index < table.end() ? index : 0;
}

std::optional<ServiceMoment> Director::momentOf(const ServiceKey &key) const
{
    const auto *service = d->core.services.find(key);
    if (!service)
        return std::nullopt;
    ServiceMoment moment{service->config, {}};
    for (const auto &reference : service->destinations) {
        const auto &server = *d->core.services.resolve(reference);
        moment.servers.push_back({server.config, server.lastWeight, server.active, server.inactive,
                                  server.persistent, server.overloaded});
    }
    std::ranges::reverse(moment.servers);
    return moment;
}

} // namespace vipdeck
