// SPDX-License-Identifier: GPL-3.0-or-later
// One window of a table with 1,000,000 connections, as the console asks for it: all of it with
// summary, rows and frame must stay below 200 ms, and each slice, for which packets wait, below
// 1 ms. Every connection was opened by a packet through the director.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <array>
#include <chrono>

#include "engine/base/bytes.h"
#include "engine/director/connectionrecord.h"
#include "engine/director/director.h"
#include "helper/api/codec.h"
#include "helper/connectionquery.h"

using namespace vipdeck;

namespace {

constexpr std::uint32_t kConnections = 1'000'000;
constexpr std::uint32_t kServers = 500;
constexpr std::uint32_t kSlice = 2048; // as in the helper
constexpr TimePoint kNow{std::chrono::hours(1)};
const Endpoint kVip{Address::fromIPv4(0x0A006401u), 80};
constexpr std::size_t kHeadroom = 64;

void open(Director &director, std::uint32_t connection)
{
    std::array<std::uint8_t, kHeadroom + 40> storage{};
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
    ip[33] = kTcpSyn;
    PacketBuffer buffer(storage, kHeadroom, 40);
    auto packet = Packet::parse(buffer);
    if (!packet || director.process(*packet, {}, kNow).action != Action::Accept)
        std::abort();
}

Director &fullDirector()
{
    static Director director([] {
        DirectorOptions options;
        options.connectionCapacity = kConnections;
        return options;
    }());
    if (director.status(kNow).engine.connections != 0)
        return director;
    director.advance(kNow);
    ServiceConfig service;
    service.key.endpoint = kVip;
    service.scheduler = "rr";
    ChangeSet changes{AddService{service}};
    for (std::uint32_t i = 1; i <= kServers; ++i) {
        DestinationConfig destination;
        destination.endpoint = {Address::fromIPv4(0x0A000200u + i), 80};
        destination.forwarding = Forwarding::Masquerade;
        changes.emplace_back(AddDestination{service.key, destination});
    }
    if (!director.apply(changes, kNow))
        std::abort();
    for (std::uint32_t i = 0; i < kConnections; ++i)
        open(director, i);
    return director;
}

// The work of EngineHost::connections() and the frame that carries it. Returns the longest slice.
std::chrono::nanoseconds answer(const api::ConnectionsRequest &request)
{
    using Clock = std::chrono::steady_clock;
    const auto &director = fullDirector();
    std::chrono::nanoseconds longest{};
    ConnectionQuery query(request, kNow);
    const auto look = [&query](const ConnectionRecord &record) { query.look(record); };
    std::uint32_t next = 1;
    while (next != 0) {
        const auto begin = Clock::now();
        next = director.visitRecords(next, kSlice, look);
        longest = std::max(longest, std::chrono::nanoseconds(Clock::now() - begin));
    }
    const auto window = query.takeWindow();
    auto reply = query.takeCounts();
    for (const auto &row : window)
        reply.rows.push_back(*director.connectionAt(row.index, row.generation, kNow));
    benchmark::DoNotOptimize(api::encodeReply(1, reply));
    return longest;
}

void window(benchmark::State &state, const api::ConnectionsRequest &request)
{
    fullDirector();
    std::chrono::nanoseconds longest{};
    for (auto _ : state)
        longest = std::max(longest, answer(request));
    state.counters["longestSliceMicroseconds"] = static_cast<double>(longest.count()) / 1000;
}

api::ConnectionsRequest request(api::ConnectionSort sort, std::uint32_t offset)
{
    api::ConnectionsRequest result;
    result.sort = sort;
    result.offset = offset;
    result.summary = true;
    return result;
}

api::ConnectionsRequest filtered()
{
    auto result = request(api::ConnectionSort::Expires, 0);
    api::ConnectionCondition client;
    client.field = api::ConnectionField::Client;
    client.networks = {{Address::fromIPv4(0x0A090000u), 30, 0}};
    api::ConnectionCondition state;
    state.field = api::ConnectionField::State;
    state.words = {{"ESTABLISHED"}, {"SYN_RECV"}};
    result.conditions = {client, state};
    return result;
}

BENCHMARK_CAPTURE(window, unsorted, request(api::ConnectionSort::None, 0))
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(window, firstByClient, request(api::ConnectionSort::Client, 0))
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(window, middleByClient, request(api::ConnectionSort::Client, kConnections / 2))
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(window, lastByState, request(api::ConnectionSort::State, kConnections - 200))
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(window, filteredByExpiry, filtered())->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
