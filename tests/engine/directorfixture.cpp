// SPDX-License-Identifier: GPL-3.0-or-later
#include "directorfixture.h"

#include <cstdlib>
#include <iostream>

namespace vipdeck::test {
namespace {

constexpr Duration kStep = std::chrono::milliseconds(50);

DirectorOptions optionsFor(std::uint32_t capacity)
{
    DirectorOptions options;
    options.seed = 42;
    options.connectionCapacity = capacity;
    return options;
}

} // namespace

DirectorFixture::DirectorFixture(std::uint32_t capacity)
    : DirectorFixture(optionsFor(capacity))
{}

DirectorFixture::DirectorFixture(const DirectorOptions &options)
    : m_director(options)
{
    m_director.advance(m_now);
}

void DirectorFixture::pass(Duration time)
{
    for (; time > Duration(0); time -= kStep) {
        m_now += std::min(time, kStep);
        m_director.advance(m_now);
    }
}

void DirectorFixture::jump(Duration time)
{
    m_now += time;
    while (m_director.advance(m_now)) {
    }
}

void DirectorFixture::apply(const Change &change)
{
    const auto done = m_director.apply({change}, m_now);
    if (!done) {
        std::cerr << "the change was refused: " << done.error().message << '\n';
        std::abort();
    }
}

void DirectorFixture::tune(const std::function<void(Tunables &)> &change)
{
    auto tunables = m_director.tunables();
    change(tunables);
    m_director.setTunables(tunables, m_now);
}

DirectorFixture::Sent DirectorFixture::send(const Octets &octets, const PacketMeta &meta)
{
    Held held(octets);
    auto packet = held.parse();
    if (!packet) {
        Verdict verdict;
        verdict.action = Action::Drop;
        verdict.reason = packet.error();
        return {verdict, octets};
    }
    const auto verdict = m_director.process(*packet, meta, m_now);
    return {verdict, held.octets()};
}

DirectorFixture::Sent DirectorFixture::reply(const Octets &octets)
{
    PacketMeta meta;
    meta.fromReplyHook = true;
    return send(octets, meta);
}

Endpoint DirectorFixture::Sent::source() const
{
    Held held(octets);
    return held.parse().value().source();
}

Endpoint DirectorFixture::Sent::destination() const
{
    Held held(octets);
    return held.parse().value().destination();
}

std::vector<ConnectionStatus> DirectorFixture::connections() const
{
    std::vector<ConnectionStatus> all;
    m_director.visitConnections(m_now, [&](const ConnectionStatus &connection) {
        all.push_back(connection);
        return true;
    });
    return all;
}

ServiceStatus DirectorFixture::service(std::size_t index) const
{
    return m_director.status(m_now).services.at(index);
}

DestinationStatus DirectorFixture::server(const Endpoint &endpoint, std::size_t index) const
{
    for (const auto &destination : service(index).destinations)
        if (destination.config.endpoint == endpoint)
            return destination;
    std::cerr << "there is no server " << endpoint.toString() << '\n';
    std::abort();
}

std::uint64_t DirectorFixture::dropped(DropReason reason) const
{
    for (const auto &drop : m_director.status(m_now).engine.drops)
        if (drop.reason == dropReasonName(reason))
            return drop.packets;
    return 0;
}

bool DirectorFixture::booksBalance() const
{
    const auto engine = m_director.status(m_now).engine;
    auto sum = engine.packetsForwarded + engine.packetsPassed;
    for (const auto &drop : engine.drops)
        sum += drop.packets;
    return sum == engine.packetsReceived;
}

ServiceConfig makeService(Protocol protocol, const Endpoint &endpoint, std::string scheduler)
{
    ServiceConfig config;
    config.key.protocol = protocol;
    config.key.endpoint = endpoint;
    config.scheduler = std::move(scheduler);
    return config;
}

DestinationConfig makeServer(const Endpoint &endpoint, Forwarding how, std::int32_t weight)
{
    DestinationConfig config;
    config.endpoint = endpoint;
    config.forwarding = how;
    config.weight = weight;
    return config;
}

} // namespace vipdeck::test
