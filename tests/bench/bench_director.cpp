// SPDX-License-Identifier: GPL-3.0-or-later
// The director alone: a packet of one of many connections, the birth of connections, and their
// expiry.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <array>
#include <chrono>

#include "engine/base/bytes.h"
#include "engine/conn/connectiontable.h"
#include "engine/director/director.h"

using namespace vipdeck;

namespace {

const Endpoint kVip{Address::fromIPv4(0x0A006401u), 80};
constexpr std::size_t kHeadroom = 64;
using Storage = std::array<std::uint8_t, kHeadroom + 40>;

// A TCP segment without data; the director does not look at its checksums.
Storage segmentOf(std::uint32_t connection, std::uint8_t flags)
{
    Storage storage{};
    auto *ip = storage.data() + kHeadroom;
    ip[0] = 0x45;
    storeU16(ip + 2, 40);
    ip[8] = 64;
    ip[9] = static_cast<std::uint8_t>(Protocol::Tcp);
    storeU32(ip + 12, 0x0A090000u + connection / 50000);
    storeU32(ip + 16, kVip.address.ipv4());
    storeU16(ip + 20, static_cast<std::uint16_t>(1024 + connection % 50000));
    storeU16(ip + 22, kVip.port);
    ip[32] = 0x50;
    ip[33] = flags;
    return storage;
}

Action send(Director &director, std::uint32_t connection, std::uint8_t flags, TimePoint now)
{
    auto storage = segmentOf(connection, flags);
    PacketBuffer buffer(storage, kHeadroom, 40);
    auto packet = Packet::parse(buffer);
    return director.process(*packet, {}, now).action;
}

std::unique_ptr<Director> directorWith(std::uint32_t connections, TimePoint now)
{
    DirectorOptions options;
    options.connectionCapacity = std::max(connections, 1u) * 2;
    auto director = std::make_unique<Director>(options);
    director->advance(now);
    ServiceConfig service;
    service.key.endpoint = kVip;
    service.scheduler = "rr";
    ChangeSet changes{AddService{service}};
    for (std::uint32_t i = 1; i <= 8; ++i) {
        DestinationConfig destination;
        destination.endpoint = {Address::fromIPv4(0x0A000200u + i), 80};
        destination.forwarding = Forwarding::Masquerade;
        changes.emplace_back(AddDestination{service.key, destination});
    }
    if (!director->apply(changes, now))
        std::abort();
    for (std::uint32_t i = 0; i < connections; ++i) {
        send(*director, i, kTcpSyn, now);
        send(*director, i, kTcpAck, now);
    }
    return director;
}

void packetOfAConnection(benchmark::State &state)
{
    const auto connections = static_cast<std::uint32_t>(state.range(0));
    TimePoint now{std::chrono::hours(1)};
    const auto director = directorWith(connections, now);
    std::uint32_t number = 1;
    for (auto _ : state) {
        number = number * 1664525u + 1013904223u;
        now += std::chrono::microseconds(1);
        benchmark::DoNotOptimize(send(*director, number % connections, kTcpAck, now));
    }
}
BENCHMARK(packetOfAConnection)->Arg(100)->Arg(10000)->Arg(1000000);

// As the packet thread takes them: 64 packets at a time. Counts single packets.
void packetsInBatches(benchmark::State &state)
{
    constexpr std::size_t kBatch = 64;
    const auto connections = static_cast<std::uint32_t>(state.range(0));
    const bool anticipates = state.range(1) != 0;
    TimePoint now{std::chrono::hours(1)};
    const auto director = directorWith(connections, now);
    std::uint32_t number = 1;
    std::vector<Storage> storages(kBatch);
    std::vector<PacketBuffer> buffers(kBatch, PacketBuffer({}, 0, 0));
    std::vector<Packet> packets;
    std::array<Director::Anticipation, kBatch> anticipations;
    while (state.KeepRunningBatch(kBatch)) {
        packets.clear();
        for (std::size_t i = 0; i < kBatch; ++i) {
            number = number * 1664525u + 1013904223u;
            storages[i] = segmentOf(number % connections, kTcpAck);
            buffers[i] = PacketBuffer(storages[i], kHeadroom, 40);
            packets.push_back(*Packet::parse(buffers[i]));
        }
        now += std::chrono::microseconds(kBatch);
        for (std::size_t i = 0; anticipates && i < kBatch; ++i)
            anticipations[i] = director->anticipate(packets[i], {});
        for (std::size_t i = 0; anticipates && i < kBatch; ++i)
            director->approach(anticipations[i]);
        for (auto &packet : packets)
            benchmark::DoNotOptimize(director->process(packet, {}, now).action);
    }
}
BENCHMARK(packetsInBatches)->ArgsProduct({{100, 10000, 40000, 200000, 1000000}, {0, 1}});

void newConnection(benchmark::State &state)
{
    TimePoint now{std::chrono::hours(1)};
    const auto director = directorWith(1, now);
    std::uint32_t number = 0;
    for (auto _ : state) {
        now += std::chrono::microseconds(100); // so that old ones expire: 10000 a second
        benchmark::DoNotOptimize(send(*director, ++number % 2000000, kTcpSyn, now));
    }
}
BENCHMARK(newConnection);

// Connections of the same instant expire: the longest call of advance(), and what one connection
// costs in all of them.
void expiryOfAllConnections(benchmark::State &state)
{
    using Clock = std::chrono::steady_clock;
    const auto connections = static_cast<std::uint32_t>(state.range(0));
    for (auto _ : state) {
        state.PauseTiming();
        TimePoint now{std::chrono::hours(1)};
        const auto director = directorWith(connections, now);
        now += std::chrono::seconds(899);
        director->advance(now);
        state.ResumeTiming();
        Clock::duration longest{};
        Clock::duration total{};
        while (director->status(now).engine.connections != 0) {
            now += std::chrono::milliseconds(4);
            const auto start = Clock::now();
            director->advance(now);
            const auto took = Clock::now() - start;
            longest = std::max(longest, took);
            total += took;
        }
        state.counters["longest_us"] = std::chrono::duration<double, std::micro>(longest).count();
        state.counters["ns_each"] =
            std::chrono::duration<double, std::nano>(total).count() / connections;
    }
}
BENCHMARK(expiryOfAllConnections)
    ->Arg(10000)
    ->Arg(1000000)
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);

// Octets for each of a million connections: the record, and its share of the indices.
void memoryOfAMillionConnections(benchmark::State &state)
{
    constexpr std::uint32_t kConnections = 1'000'000;
    for (auto _ : state) {
        ConnectionTable table(kConnections, 1);
        for (std::uint32_t i = 0; i < kConnections; ++i) {
            const auto index = table.allocate();
            const Endpoint client{Address::fromIPv4(0x0A090000u + i / 50000),
                                  static_cast<std::uint16_t>(1024 + i % 50000)};
            table[index].setEndpoints({Protocol::Tcp, client, kVip});
            table.hash(index);
        }
        state.counters["octets"] =
            static_cast<double>(table.memoryBytes()) / static_cast<double>(table.size());
        state.counters["record"] = sizeof(Connection);
    }
}
BENCHMARK(memoryOfAMillionConnections)->Iterations(1)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
