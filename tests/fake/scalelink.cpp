// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fake/scalelink.h"

#include <QTimer>
#include <algorithm>
#include <cmath>
#include <ctime>

#include "engine/conn/tcpstate.h"
#include "helper/connectionquery.h"

namespace vipdeck {
namespace {

// Processor time of this thread: other programs on the machine do not count.
qint64 threadNanoseconds()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return qint64{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
}

constexpr TimePoint kNow{std::chrono::seconds(500'000)};
constexpr std::uint32_t kSlice = 2048;     // records between two looks at how many rows there are
constexpr std::size_t kMostServers = 1024; // numbers the servers of a service
const Endpoint kMarkedTarget{Address::fromIPv4(0xC0000250u), 443}; // what marked clients ask for

Endpoint serverOf(int service, int server)
{
    return {Address::fromIPv4(0x0A000001u + static_cast<std::uint32_t>(service) * 256
                              + static_cast<std::uint32_t>(server)),
            443};
}

ServiceKey serviceOf(int service)
{
    ServiceKey key;
    key.endpoint = {Address::fromIPv4(0xC6120001u + static_cast<std::uint32_t>(service)), 443};
    return key;
}

RuleSet rulesOf(const ScaleSizes &sizes)
{
    RuleSet rules;
    for (int i = 0; i < sizes.services; ++i) {
        Service service;
        service.config.key = serviceOf(i);
        rules.serviceLabels[service.config.key] = {"service-" + std::to_string(i + 1), {}};
        for (int j = 0; j < sizes.serversEach; ++j) {
            DestinationConfig server;
            server.endpoint = serverOf(i, j);
            server.forwarding = Forwarding::Masquerade;
            server.weight = 100;
            service.destinations.push_back(server);
            rules.serverLabels[server.endpoint.address] = {
                "server-" + std::to_string(i + 1) + '-' + std::to_string(j + 1), {}};
        }
        rules.services.push_back(std::move(service));
    }
    return rules;
}

template<typename T> // Rates or Counters
T sumOf(const T &a, const T &b)
{
    return {a.connections + b.connections, a.packetsIn + b.packetsIn, a.packetsOut + b.packetsOut,
            a.bytesIn + b.bytesIn, a.bytesOut + b.bytesOut};
}

// Between -1 and 1, slow and different for each seed; no generator, so that runs are equal.
double swing(std::uint64_t second, std::uint64_t seed)
{
    const auto time = static_cast<double>(second % 1'000'000);
    const auto phase = static_cast<double>(seed % 97);
    return 0.6 * std::sin(time / 37.0 + phase) + 0.4 * std::sin(time / 7.3 + 3 * phase);
}

} // namespace

ScaleLink::ScaleLink(const ScaleSizes &sizes)
    : ScaleLink(rulesOf(sizes), sizes.connections)
{}

ScaleLink::ScaleLink(const RuleSet &rules, std::uint32_t connections)
    : m_rules(rules)
{
    setConnections(connections);
}

Connection ScaleLink::makeConnection(std::uint32_t number) const
{
    // Spread without a generator: the same number is the same connection.
    const auto spread = number * 2654435761u;
    const auto &service = m_rules.services[number % m_rules.services.size()];
    const auto &key = service.config.key;
    const auto server = spread % service.destinations.size();
    Connection connection;
    const Endpoint client{Address::fromIPv4(0x0B000000u + (spread >> 8)),
                          static_cast<std::uint16_t>(1024 + number % 60000)};
    connection.setEndpoints({key.isFirewallMark() ? Protocol::Tcp : key.protocol, client,
                             key.isFirewallMark() ? kMarkedTarget : key.endpoint});
    auto target = service.destinations[server].endpoint;
    if (target.port == 0)
        target.port = kMarkedTarget.port;
    connection.setServer(target);
    connection.destination = {
        static_cast<std::uint32_t>(number % m_rules.services.size() * kMostServers + server), 1};
    constexpr TcpState kStates[]{TcpState::Established, TcpState::Established, TcpState::FinWait,
                                 TcpState::TimeWait, TcpState::SynReceived};
    if (connection.protocol != Protocol::Udp)
        connection.state = static_cast<std::uint8_t>(kStates[(spread >> 4) % 5]);
    connection.timeoutMilliseconds = 900'000;
    connection.expiry = kNow + std::chrono::seconds((spread >> 3) % 900);
    connection.startSeconds = 500'000 - (spread >> 5) % 5000;
    connection.packetsIn = spread % 700 + 1;
    connection.octets = std::uint64_t{connection.packetsIn} * (spread % 1300 + 60);
    return connection;
}

void ScaleLink::setConnections(std::uint32_t count)
{
    const auto before = static_cast<std::uint32_t>(m_table.size());
    m_table.resize(count);
    for (auto i = before; i < count; ++i)
        m_table[i] = makeConnection(i);
}

api::HelloReply ScaleLink::hello() const
{
    api::HelloReply reply;
    reply.hostName = "gw-scale";
    reply.generation = m_generation;
    return reply;
}

void ScaleLink::start()
{
    m_state = State::Connected;
    Q_EMIT stateChanged();
}

void ScaleLink::stop()
{
    m_state = State::Idle;
    Q_EMIT stateChanged();
}

void ScaleLink::fetchRules(Callback<api::RulesReply> callback)
{
    callback(api::RulesReply{m_generation, m_rules});
}

void ScaleLink::apply(const api::ApplyRequest &request, Callback<api::ApplyReply> callback)
{
    if (auto done = applyChanges(m_rules, request.changes); !done)
        return callback(tl::unexpected<Error>(done.error()));
    callback(api::ApplyReply{++m_generation});
}

void ScaleLink::importRules(const api::ApplyRequest &request, Callback<api::ApplyReply> callback)
{
    apply(request, std::move(callback));
}

void ScaleLink::authorize(const api::AuthorizeRequest &, Callback<api::AuthorizeReply> callback)
{
    callback(api::AuthorizeReply{true, false});
}

void ScaleLink::zero(const api::ZeroRequest &, Callback<api::Nothing> callback)
{
    callback(api::Nothing{});
}

void ScaleLink::engine(const api::EngineRequest &, Callback<api::Nothing> callback)
{
    callback(api::Nothing{});
}

void ScaleLink::connections(const api::ConnectionsRequest &request,
                            Callback<api::ConnectionsReply> callback)
{
    ++m_listings;
    const auto before = threadNanoseconds();
    ConnectionQuery query(request, kNow);
    std::size_t next = std::max<std::size_t>(request.place, 1) - 1;
    while (const auto room = next < m_table.size() ? query.roomFor(kSlice) : 0) {
        const auto end = std::min(m_table.size(), next + room);
        for (; next < end; ++next) {
            const auto &key = m_rules.services[next % m_rules.services.size()].config.key;
            query.look({static_cast<ConnectionIndex>(next + 1), m_table[next], &key});
        }
    }
    const auto window = query.takeWindow();
    auto reply = query.takeCounts();
    if (request.place != 0 && next < m_table.size())
        reply.next = static_cast<std::uint32_t>(next + 1);
    for (const auto &row : window)
        reply.rows.push_back(connectionStatus(m_table[row.index - 1], kNow));
    m_rowsSent += reply.rows.size();
    m_listingNanoseconds += threadNanoseconds() - before;
    QTimer::singleShot(
        0, this, [callback = std::move(callback), reply = std::move(reply)] { callback(reply); });
}

void ScaleLink::setOverloaded(const ServerRef &server, bool overloaded)
{
    if (overloaded)
        m_overloaded.insert(server);
    else
        m_overloaded.erase(server);
}

void ScaleLink::setSilent(const ServerRef &server, bool silent)
{
    if (silent)
        m_silent.insert(server);
    else
        m_silent.erase(server);
}

std::uint64_t ScaleLink::addTraffic(std::size_t service, std::size_t server,
                                    DestinationStatus &status)
{
    const auto &key = m_rules.services[service].config.key;
    const ServerRef ref{key, status.config.endpoint};
    const bool overloaded = !m_overloaded.empty() && m_overloaded.contains(ref);
    const bool silent = !m_silent.empty() && m_silent.contains(ref);
    const double wave = 1 + 0.12 * swing(m_second, service * 31 + server * 7);
    const double busy = 1000.0 / static_cast<double>(service + 2) * wave;
    const bool drained = status.config.weight == 0;
    const auto opened = static_cast<std::uint64_t>(drained ? 0 : overloaded ? busy / 8 : busy);
    auto &counters = m_counters[service][server];
    counters.connections += opened;
    counters.packetsIn += opened * 9 + 3;
    counters.packetsOut += silent ? 0 : opened * 8 + 3;
    counters.bytesIn += opened * 1'300;
    counters.bytesOut += silent ? 0 : opened * 9'400;
    status.counters = counters;
    status.overloaded = overloaded;
    const auto limit = status.config.upperThreshold;
    status.activeConnections = static_cast<std::uint32_t>(silent                    ? 0
                                                          : overloaded && limit > 0 ? limit
                                                          : drained                 ? 96
                                                                                    : busy * 5);
    status.inactiveConnections = status.activeConnections / 5;
    status.rates = {opened, opened * 9, opened * 8, opened * 1'300, opened * 9'400};
    return opened;
}

void ScaleLink::sendStatus()
{
    DirectorStatus status;
    status.generation = m_generation;
    status.timeMilliseconds = ++m_second * 1000;
    status.uptimeMilliseconds = m_second * 1000;
    status.engine.datapathRunning = true;
    status.engine.connections = m_table.size();
    status.engine.connectionCapacity = m_table.size() * 2;
    m_counters.resize(m_rules.services.size());
    status.services.reserve(m_rules.services.size());
    for (std::size_t i = 0; i < m_rules.services.size(); ++i) {
        const auto &service = m_rules.services[i];
        m_counters[i].resize(service.destinations.size());
        ServiceStatus row;
        row.config = service.config;
        row.destinations.reserve(service.destinations.size());
        for (std::size_t j = 0; j < service.destinations.size(); ++j) {
            DestinationStatus server;
            server.config = service.destinations[j];
            addTraffic(i, j, server);
            row.rates = sumOf(row.rates, server.rates);
            row.counters = sumOf(row.counters, server.counters);
            row.destinations.push_back(server);
        }
        status.rates = sumOf(status.rates, row.rates);
        status.services.push_back(std::move(row));
    }
    Q_EMIT statusReceived(status);
}

} // namespace vipdeck
