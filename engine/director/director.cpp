// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/director/director.h"

#include <algorithm>
#include <array>

#include "engine/director/core.h"
#include "engine/director/impact.h"
#include "engine/director/inheritance.h"
#include "engine/director/packetpath.h"
#include "engine/director/statusreport.h"

namespace vipdeck {
namespace {

// Timers looked at per packet and per call of advance(): bounds the longest pause.
constexpr std::uint32_t kTimersPerPacket = 64;
constexpr std::uint32_t kTimersPerAdvance = 512;

constexpr std::uint32_t kRecordsPerSweep = 2048;
constexpr std::uint32_t kFlowsPerAdvance = 4096;
// About a millisecond; with more flows a report may be some seconds old in part.
constexpr std::uint32_t kFlowsPerReport = 16384;
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
        case Action::FetchWhole: --books.received; break; // it comes again
        }
    }

    DirectorCore core;
    PacketPath path;
    Books books;
    // Schedulers expire their caches, the defence looks at the memory.
    void everySecond(TimePoint now)
    {
        core.services.advanceSchedulers(now);
        core.forgetOldMtus();
        updateDefence();
        if (core.defence.dropsEntries())
            bucketsToScan = core.connections.table().bucketCount() / kDropEntryPart;
    }

    void updateDefence()
    {
        const bool before = core.defence.usesSecureTcp();
        core.defence.update(core.tunables);
        core.connections.setSecureTcp(core.defence.usesSecureTcp());
        if (core.flows.isOn() && core.defence.usesSecureTcp() != before)
            core.publishServers();
    }

    void dropEntries(TimePoint now)
    {
        const auto buckets = std::min(bucketsToScan, kBucketsPerAdvance);
        core.connections.dropRandomEntries(buckets, now);
        bucketsToScan -= buckets;
    }

    // Connections of this part of the table as they are, what the flow cache handled included.
    void refresh(TablePart part)
    {
        if (core.flows.used() == 0)
            return;
        const auto first = std::max<ConnectionIndex>(part.first, 1);
        const auto end = std::min<std::uint64_t>(std::uint64_t{first} + part.count,
                                                 core.connections.table().end());
        for (auto index = first; index < end; ++index)
            core.connections.refresh(index);
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
    d->core.connections.setFlowTime(now);
    d->core.connections.expire(now, kTimersPerPacket);
    ++d->books.received;
    const auto verdict = d->path.handle(packet, meta);
    d->book(verdict);
    return verdict;
}

bool Director::knows(const Packet &packet, const PacketMeta &meta) const
{
    return d->path.knows(packet, meta);
}

void Director::overhear(const Packet &packet, TimePoint now)
{
    d->core.now = now;
    d->path.overhear(packet);
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

void Director::useFlowCache(const FlowMemory &memory, TimePoint now)
{
    auto &core = d->core;
    core.now = now;
    core.connections.setFlowTime(now);
    auto &table = core.connections.table();
    for (ConnectionIndex i = 1; core.flows.used() > 0 && i < table.end(); ++i)
        if (table[i].flowPlace() != 0)
            core.connections.forgetFlow(i);
    core.connections.useFlows(memory);
    core.publishServers();
}

std::vector<FlowRequest> Director::takeFlowRequests()
{
    return d->core.flows.takeRequests();
}

void Director::flowRefused(std::uint32_t slot, TimePoint now)
{
    d->core.connections.setFlowTime(now);
    if (const auto index = d->core.flows.refused(slot); index != kNoConnection)
        d->core.connections.forgetFlow(index);
}

// The port of a server that takes any port is the one that the client wanted.
void Director::learnFromCache(TimePoint now)
{
    d->core.now = now;
    d->core.connections.setFlowTime(now);
    d->core.connections.refreshMoved();
}

bool Director::adoptFlow(const FoundFlow &found, TimePoint now)
{
    auto &core = d->core;
    core.now = now;
    core.connections.setFlowTime(now);
    const auto &flow = found.flow;
    const auto *service =
        core.services.lookUp(flow.flow.protocol, flow.flow.virtualEndpoint, flow.firewallMark);
    if (!service)
        return false;
    if (const auto known = core.connections.findForward(flow.flow); known != kNoConnection) {
        const auto &connection = core.connections.table()[known];
        return connection.server() == flow.server && connection.forwarding() == flow.forwarding
               && core.connections.rejoin(known, found);
    }
    for (const auto &reference : service->destinations) {
        const auto &config = core.services.resolve(reference)->config;
        const auto &endpoint = config.endpoint;
        if (endpoint.address != flow.server.address || config.forwarding != flow.forwarding
            || (endpoint.port != 0 && endpoint.port != flow.server.port))
            continue;
        ConnectionTracker::NewConnection wanted;
        wanted.flow = flow.flow;
        wanted.server = flow.server;
        wanted.destination = reference;
        wanted.firewallMark = flow.firewallMark;
        return core.connections.adopt(wanted, found, now);
    }
    return false;
}

std::uint32_t Director::inherit(std::span<const Connection> records,
                                const std::function<bool(const Address &)> &isMine, TimePoint now)
{
    d->core.now = now;
    d->core.connections.setFlowTime(now);
    return Inheritance(d->core).take(records, isMine);
}

std::uint64_t Director::cachedPackets() const
{
    d->core.connections.refreshSome(kFlowsPerReport);
    return d->core.flows.packets();
}

std::uint32_t Director::cachedFlows() const
{
    return d->core.flows.used();
}

Result<> Director::apply(const ChangeSet &changes, TimePoint now)
{
    d->core.now = now;
    d->core.connections.setFlowTime(now);
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
    d->core.publishServers();
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
    core.connections.setFlowTime(now);
    const bool moreTimers = core.connections.expire(now, kTimersPerAdvance);
    core.connections.refreshSome(kFlowsPerAdvance);
    core.connections.leaveClosed();
    core.connections.continueSweep(kRecordsPerSweep);
    if (now - d->lastSecond >= kSecondTick) {
        d->lastSecond = now;
        d->everySecond(now);
    }
    d->dropEntries(now);
    core.services.refreshOverloads();
    core.publishPaths();
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

std::vector<Service> Director::lingering() const
{
    return d->core.services.lingering();
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
    d->core.publishServers();
}

void Director::setRoute(const Address &server, const RouteInfo &route)
{
    d->core.setRoute(server, route);
}

void Director::setAvailableMemory(std::int64_t pages)
{
    d->core.defence.setAvailableMemory(pages);
}

DirectorStatus Director::status(TimePoint now) const
{
    d->core.connections.refreshSome(kFlowsPerReport);
    return makeStatus(d->core, d->books, now);
}

void Director::visitConnections(TimePoint now,
                                const std::function<bool(const ConnectionStatus &)> &visitor) const
{
    d->refresh({});
    visitTable(d->core.connections, now, {}, visitor);
}

std::uint32_t
Director::visitConnections(TimePoint now, std::uint32_t first, std::uint32_t count,
                           const std::function<bool(const ConnectionStatus &)> &visitor) const
{
    d->refresh({first, count});
    return visitTable(d->core.connections, now, {first, count}, visitor);
}

std::uint32_t
Director::visitRecords(std::uint32_t first, std::uint32_t count,
                       const std::function<void(const ConnectionRecord &)> &visitor) const
{
    d->refresh({first, count});
    return vipdeck::visitRecords(d->core, {first, count}, visitor);
}

std::optional<ConnectionStatus>
Director::connectionAt(std::uint32_t index, std::uint32_t generation, TimePoint now) const
{
    std::optional<ConnectionStatus> result;
    d->refresh({index, 1});
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
