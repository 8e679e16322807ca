// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fake/scalelink.h"

#include <QTimer>

#include "engine/conn/tcpstate.h"
#include "helper/connectionquery.h"

namespace vipdeck {
namespace {

constexpr TimePoint kNow{std::chrono::seconds(500'000)};

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

} // namespace

ScaleLink::ScaleLink(const ScaleSizes &sizes)
    : m_sizes(sizes)
{
    for (int i = 0; i < sizes.services; ++i) {
        Service service;
        service.config.key = serviceOf(i);
        m_rules.serviceLabels[service.config.key] = {"service-" + std::to_string(i + 1), {}};
        for (int j = 0; j < sizes.serversEach; ++j) {
            DestinationConfig server;
            server.endpoint = serverOf(i, j);
            server.forwarding = Forwarding::Masquerade;
            server.weight = 100;
            service.destinations.push_back(server);
            m_rules.serverLabels[server.endpoint.address] = {
                "server-" + std::to_string(i + 1) + '-' + std::to_string(j + 1), {}};
        }
        m_rules.services.push_back(std::move(service));
    }
    setConnections(sizes.connections);
}

Connection ScaleLink::makeConnection(std::uint32_t number) const
{
    // Spread without a generator: the same number is the same connection.
    const auto spread = number * 2654435761u;
    const int service = static_cast<int>(number % static_cast<std::uint32_t>(m_sizes.services));
    const int server = static_cast<int>(spread % static_cast<std::uint32_t>(m_sizes.serversEach));
    Connection connection;
    const Endpoint client{Address::fromIPv4(0x0B000000u + (spread >> 8)),
                          static_cast<std::uint16_t>(1024 + number % 60000)};
    connection.setEndpoints({Protocol::Tcp, client, serviceOf(service).endpoint});
    connection.setServer(serverOf(service, server));
    connection.destination = {static_cast<std::uint32_t>(service * m_sizes.serversEach + server),
                              1};
    constexpr TcpState kStates[]{TcpState::Established, TcpState::Established, TcpState::FinWait,
                                 TcpState::TimeWait, TcpState::SynReceived};
    connection.state = static_cast<std::uint8_t>(kStates[(spread >> 4) % 5]);
    connection.timeoutMilliseconds = 900'000;
    connection.expiry = kNow + std::chrono::seconds((spread >> 3) % 900);
    connection.startSeconds = 500'000 - (spread >> 5) % 5000;
    connection.packetsIn = spread % 700 + 1;
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
    ConnectionQuery query(request, kNow);
    for (std::size_t i = 0; i < m_table.size(); ++i) {
        const auto key =
            serviceOf(static_cast<int>(i % static_cast<std::size_t>(m_sizes.services)));
        query.look({static_cast<ConnectionIndex>(i + 1), m_table[i], &key});
    }
    const auto window = query.takeWindow();
    auto reply = query.takeCounts();
    for (const auto &row : window)
        reply.rows.push_back(connectionStatus(m_table[row.index - 1], kNow));
    m_rowsSent += reply.rows.size();
    QTimer::singleShot(
        0, this, [callback = std::move(callback), reply = std::move(reply)] { callback(reply); });
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
    for (std::size_t i = 0; i < m_rules.services.size(); ++i) {
        const auto &service = m_rules.services[i];
        ServiceStatus row;
        row.config = service.config;
        for (std::size_t j = 0; j < service.destinations.size(); ++j) {
            DestinationStatus server;
            server.config = service.destinations[j];
            server.activeConnections =
                static_cast<std::uint32_t>((m_second + i * 7 + j * 3) % 4000);
            server.rates.connections = (m_second + i + j) % 97;
            server.rates.packetsIn = (m_second + i + j) % 4001;
            server.rates.bytesIn = server.rates.packetsIn * 400;
            server.rates.bytesOut = server.rates.packetsIn * 900;
            server.counters.connections = m_second * 10 + j;
            server.counters.packetsIn = m_second * 100;
            server.counters.packetsOut = m_second * 90;
            row.rates.connections += server.rates.connections;
            row.rates.packetsIn += server.rates.packetsIn;
            row.rates.bytesIn += server.rates.bytesIn;
            row.rates.bytesOut += server.rates.bytesOut;
            row.destinations.push_back(server);
        }
        status.rates.connections += row.rates.connections;
        status.rates.packetsIn += row.rates.packetsIn;
        status.rates.bytesIn += row.rates.bytesIn;
        status.rates.bytesOut += row.rates.bytesOut;
        status.services.push_back(std::move(row));
    }
    Q_EMIT statusReceived(status);
}

} // namespace vipdeck
