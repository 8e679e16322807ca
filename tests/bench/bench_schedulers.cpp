// SPDX-License-Identifier: GPL-3.0-or-later
// One choice and the change of load that follows it, for every scheduler at 4, 64 and 1,000
// servers; and what a change of the list costs.
#include <benchmark/benchmark.h>

#include "engine/config/schedulers.h"
#include "engine/sched/scheduler.h"

using namespace vipdeck;

namespace {

std::vector<SchedulableDestination> makeServers(std::size_t count)
{
    std::vector<SchedulableDestination> servers(count);
    for (std::size_t index = 0; index < count; ++index) {
        const auto number = static_cast<std::uint32_t>(index);
        servers[index].endpoint = {Address::fromIPv4(0x0A020000u + number), 80};
        servers[index].weight = static_cast<std::int32_t>(1 + index % 5);
        servers[index].lastWeight = servers[index].weight;
        servers[index].id = index + 1;
    }
    return servers;
}

FlowKey flowNumber(std::uint32_t number)
{
    return {Protocol::Tcp,
            {Address::fromIPv4(0x0A090000u + number % 50000), static_cast<std::uint16_t>(number)},
            {Address::fromIPv4(0x14000000u + number % 1000), 80}};
}

void chooseAndCount(benchmark::State &state, std::string_view name)
{
    auto servers = makeServers(static_cast<std::size_t>(state.range(0)));
    const auto scheduler = createScheduler(name, {});
    scheduler->destinationsChanged(servers);
    std::uint32_t turn = 0;
    for (auto each : state) {
        static_cast<void>(each);
        const auto index = scheduler->pick(servers, flowNumber(turn++), TimePoint{});
        if (index == kNoDestination)
            continue;
        // Connections end as well: every server is emptied when it has 1000.
        auto &active = servers[index].active;
        active = active < 1000 ? active + 1 : 0;
        scheduler->loadChanged(servers, index);
    }
    state.SetItemsProcessed(state.iterations());
}

void changeList(benchmark::State &state, std::string_view name)
{
    auto servers = makeServers(static_cast<std::size_t>(state.range(0)));
    const auto scheduler = createScheduler(name, {});
    for (auto each : state) {
        static_cast<void>(each);
        servers.front().weight = servers.front().weight % 5 + 1;
        scheduler->destinationsChanged(servers);
    }
}

} // namespace

int main(int argc, char **argv)
{
    for (const auto &scheduler : knownSchedulers()) {
        const std::string name(scheduler.name);
        for (const auto servers : {4, 64, 1000}) {
            benchmark::RegisterBenchmark(("choose/" + name).c_str(), chooseAndCount, scheduler.name)
                ->Arg(servers);
            benchmark::RegisterBenchmark(("change/" + name).c_str(), changeList, scheduler.name)
                ->Arg(servers);
        }
    }
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 1;
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
