// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sim/lab/experiment.h"

#include <algorithm>

#include "engine/sched/scheduler.h"
#include "engine/sim/lab/measures.h"

namespace vipdeck {
namespace {

constexpr Duration kTick = std::chrono::milliseconds(100);
constexpr double kTimeWaitSeconds = 120; // an ended connection stays in the table so long
constexpr std::uint32_t kMaximumCapacity = 1u << 22;
constexpr std::uint16_t kFirstPort = 1024;
constexpr std::uint16_t kPorts = 60000;
const Endpoint kMarkedEndpoint{Address::fromIPv4(0xC6336401), 80}; // 198.51.100.1

std::uint32_t capacityFor(const Workload &workload)
{
    const auto seconds =
        std::min(kTimeWaitSeconds + std::chrono::duration<double>(workload.longLength).count(),
                 std::chrono::duration<double>(workload.duration).count());
    const auto entries = workload.arrivalsPerSecond * seconds * 1.25 + 2.0 * workload.clients;
    return static_cast<std::uint32_t>(
        std::clamp(entries, 65536.0, static_cast<double>(kMaximumCapacity)));
}

DirectorOptions optionsFor(const ExperimentSetup &setup)
{
    DirectorOptions options;
    options.seed = setup.workload.seed;
    options.connectionCapacity = capacityFor(setup.workload);
    return options;
}

// Clients are spread over 100.64.0.0/10 (RFC 6598) or fd00:64::/32; different ones differ.
Address clientAddress(std::uint32_t client, AddressFamily family)
{
    const auto scattered = (client * 0x9E3779B1u) & 0x3FFFFFu;
    if (family == AddressFamily::IPv4)
        return Address::fromIPv4(0x64400000u | scattered);
    std::array<std::uint8_t, 16> octets{0xFD, 0x00, 0x00, 0x64};
    for (std::size_t octet = 0; octet < 4; ++octet)
        octets[15 - octet] = static_cast<std::uint8_t>(scattered >> (8 * octet));
    return Address::fromIPv6(octets);
}

} // namespace

Result<std::unique_ptr<Experiment>> Experiment::create(const ExperimentSetup &setup)
{
    if (const auto valid = validate(setup.workload); !valid)
        return tl::unexpected(valid.error());
    if (setup.service.key.protocol == Protocol::Sctp)
        return makeError(ErrorCode::NotSupported, "the lab has no SCTP clients");
    if (setup.samplePeriod <= Duration::zero())
        return makeError(ErrorCode::OutOfRange, "the time between samples must be above 0");
    for (const auto &event : setup.events)
        if (event.server >= setup.servers.size() || !(event.speed > 0 && event.speed <= 1))
            return makeError(ErrorCode::OutOfRange,
                             "event for server " + std::to_string(event.server) + " with speed "
                                 + std::to_string(event.speed));
    std::unique_ptr<Experiment> experiment(new Experiment(setup));
    if (const auto done = experiment->configure(); !done)
        return tl::unexpected(done.error());
    return experiment;
}

Experiment::Experiment(const ExperimentSetup &setup)
    : m_setup(setup)
    , m_virtual(setup.service.key.isFirewallMark() ? kMarkedEndpoint : setup.service.key.endpoint)
    , m_network(optionsFor(setup))
    , m_source(setup.workload)
    , m_clients(setup.workload.clients)
    , m_open(setup.servers.size())
    , m_speed(setup.servers.size(), 1.0)
    , m_inPool(setup.servers.size(), true)
{
    m_result.chosen.resize(setup.servers.size());
    if (m_virtual.port == 0)
        m_virtual.port = kMarkedEndpoint.port;
}

Result<> Experiment::configure()
{
    ChangeSet changes{AddService{m_setup.service}};
    for (std::size_t index = 0; index < m_setup.servers.size(); ++index) {
        const auto &server = m_setup.servers[index];
        changes.push_back(AddDestination{m_setup.service.key, server});
        m_byEndpoint.emplace(server.endpoint, index);
        m_byAddress.emplace(server.endpoint.address, index);
    }
    if (auto applied = m_network.director().apply(changes, m_network.now()); !applied)
        return applied;
    auto &events = m_network.events();
    for (const auto &event : m_setup.events)
        events.at(TimePoint(event.at), [this, event] { happen(event); });
    events.after(m_setup.samplePeriod, [this] { sample(); });
    events.after(m_source.nextGap(), [this] { arrive(); });
    return {};
}

void Experiment::runFor(Duration simulated)
{
    const auto end = std::min(m_network.now() + simulated, TimePoint(m_setup.workload.duration));
    while (m_network.now() < end) {
        m_network.events().runUntil(std::min(end, m_network.now() + kTick));
        m_network.director().advance(m_network.now());
    }
    summarize();
}

Endpoint Experiment::newEndpoint(std::uint32_t client)
{
    auto &port = m_clients[client].nextPort;
    const auto used = port;
    port = static_cast<std::uint16_t>((port + 1) % kPorts);
    return {clientAddress(client, m_virtual.address.family()),
            static_cast<std::uint16_t>(kFirstPort + used)};
}

PacketBytes Experiment::fromClient(const Endpoint &client, std::uint8_t tcpFlags) const
{
    if (m_setup.service.key.protocol == Protocol::Udp)
        return udpPacket(client, m_virtual, {});
    return tcpPacket({client, m_virtual, tcpFlags, 1, 1, {}});
}

std::optional<Experiment::OpenConnection> Experiment::open(const Endpoint &client)
{
    const auto mark = m_setup.service.key.firewallMark;
    const auto delivery = m_network.fromClient(fromClient(client, kTcpSyn), mark);
    if (delivery.to != Delivery::To::Server)
        return std::nullopt;
    const auto exact = m_byEndpoint.find({delivery.machine, delivery.destination.port});
    const auto any = m_byAddress.find(delivery.machine);
    if (exact == m_byEndpoint.end() && any == m_byAddress.end())
        return std::nullopt;
    if (m_setup.service.key.protocol != Protocol::Udp)
        m_network.fromClient(fromClient(client, kTcpAck), mark);
    return OpenConnection{client, delivery.destination,
                          exact != m_byEndpoint.end() ? exact->second : any->second};
}

void Experiment::arrive()
{
    const auto client = m_source.nextClient();
    const auto length = m_source.nextLength();
    m_network.events().after(m_source.nextGap(), [this] { arrive(); });
    const auto connection = open(newEndpoint(client));
    if (!connection) {
        ++m_result.refused;
        return;
    }
    ++m_result.connections;
    ++m_result.chosen[connection->index];
    ++m_open[connection->index];
    remember(client, connection->index);
    const auto stay = std::chrono::duration_cast<Duration>(std::chrono::duration<double>(length)
                                                           / m_speed[connection->index]);
    m_network.events().after(stay, [this, connection] { end(*connection); });
}

void Experiment::remember(std::uint32_t client, std::size_t server)
{
    auto &memory = m_clients[client];
    if (!m_wasRemoved)
        memory.before = static_cast<std::uint32_t>(server);
    else if (memory.before != kNoServer && memory.after == kNoServer) {
        memory.after = static_cast<std::uint32_t>(server);
        ++m_result.returningClients;
        m_result.changedClients += memory.after != memory.before ? 1 : 0;
    }
}

void Experiment::end(const OpenConnection &connection)
{
    --m_open[connection.index];
    if (m_setup.service.key.protocol == Protocol::Udp)
        return;
    const auto mark = m_setup.service.key.firewallMark;
    m_network.fromClient(fromClient(connection.client, kTcpFin | kTcpAck), mark);
    if (connection.server == m_virtual)
        return; // the server answers the client directly
    m_network.fromServer(
        tcpPacket({connection.server, connection.client, kTcpFin | kTcpAck, 1, 1, {}}));
    m_network.fromClient(fromClient(connection.client, kTcpAck), mark);
}

void Experiment::happen(const PoolEvent &event)
{
    if (event.kind == PoolEvent::Kind::SlowServer) {
        m_speed[event.server] = event.speed;
        return;
    }
    if (!m_inPool[event.server])
        return;
    if (!m_wasRemoved)
        m_result.leastChanged = weightShare(m_setup.servers, m_inPool, event.server);
    const auto removed = m_network.director().apply(
        {RemoveDestination{m_setup.service.key, m_setup.servers[event.server].endpoint}},
        m_network.now());
    m_inPool[event.server] = !removed;
    m_wasRemoved = true;
}

void Experiment::sample()
{
    m_network.events().after(m_setup.samplePeriod, [this] { sample(); });
    m_result.samples.push_back({elapsed(), m_open,
                                weightedFairness(m_setup.servers, m_inPool, m_open),
                                peakLoad(m_setup.servers, m_inPool, m_open)});
}

void Experiment::summarize()
{
    const auto warmUp = m_setup.workload.duration / 10;
    std::vector<double> peaks;
    double sum = 0;
    for (const auto &each : m_result.samples) {
        if (each.at < warmUp)
            continue;
        peaks.push_back(each.peakLoad);
        sum += each.fairness;
    }
    if (peaks.empty())
        return;
    m_result.fairness = sum / static_cast<double>(peaks.size());
    m_result.peakLoad = percentile(std::move(peaks), 99);
}

std::uint32_t makeChoices(const ExperimentSetup &setup, std::uint32_t count)
{
    const auto scheduler = createScheduler(setup.service.scheduler,
                                           {setup.service.schedulerFlags, setup.workload.seed});
    if (!scheduler)
        return 0;
    std::vector<SchedulableDestination> servers;
    for (const auto &server : setup.servers)
        servers.insert(servers.begin(), {.endpoint = server.endpoint,
                                         .weight = server.weight,
                                         .id = servers.size() + 1,
                                         .lastWeight = server.weight});
    scheduler->destinationsChanged(servers);
    const auto &virtualEndpoint = setup.service.key.endpoint;
    std::uint32_t found = 0;
    for (std::uint32_t turn = 0; turn < count; ++turn) {
        const FlowKey flow{
            setup.service.key.protocol,
            {clientAddress(turn % setup.workload.clients, virtualEndpoint.address.family()),
             static_cast<std::uint16_t>(turn)},
            virtualEndpoint};
        const auto index = scheduler->pick(servers, flow, TimePoint{});
        if (index == kNoDestination)
            continue;
        ++found;
        ++servers[index].active;
        scheduler->loadChanged(servers, index);
    }
    return found;
}

} // namespace vipdeck
