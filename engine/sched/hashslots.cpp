// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sched/hashslots.h"

#include <cassert>
#include <vector>

#include "engine/config/service.h"
#include "engine/sched/addresshash.h"
#include "engine/sched/slottables.h"

namespace vipdeck {
namespace {

constexpr std::uint16_t kClientPort = 40000;

bool usesPort(std::uint32_t flags)
{
    return (flags & kSchedulerFlag2) != 0;
}

std::uint32_t slotCount(std::string_view scheduler)
{
    if (scheduler == "mh")
        return kMaglevSlots;
    return isHashScheduler(scheduler) ? 1u << kAddressSlotBits : 0;
}

// Tries one address after the other until every slot has a flow: for n slots about n ln n of them.
std::vector<FlowKey> makeFlows(std::string_view scheduler, std::uint32_t flags)
{
    const auto count = slotCount(scheduler);
    std::vector<FlowKey> flows(count);
    std::vector<bool> found(count, false);
    std::uint32_t missing = count;
    for (std::uint32_t number = 1; missing > 0; ++number) {
        FlowKey flow;
        flow.protocol = Protocol::Tcp;
        flow.client = {Address::fromIPv4(number), kClientPort};
        flow.virtualEndpoint.address = Address::fromIPv4(number);
        const auto slot = hashSlotOf(scheduler, flags, flow);
        if (found[slot])
            continue;
        found[slot] = true;
        flows[slot] = flow;
        --missing;
    }
    return flows;
}

} // namespace

bool isHashScheduler(std::string_view scheduler)
{
    return scheduler == "sh" || scheduler == "dh" || scheduler == "mh";
}

std::uint32_t hashSlotOf(std::string_view scheduler, std::uint32_t flags, const FlowKey &flow)
{
    assert(isHashScheduler(scheduler));
    const auto port = usesPort(flags) ? flow.client.port : std::uint16_t{0};
    if (scheduler == "mh")
        return maglevSlot({flow.client.address, port});
    if (scheduler == "sh")
        return goldenRatioHash(foldAddress(flow.client.address) + port, kAddressSlotBits);
    return goldenRatioHash(foldAddress(flow.virtualEndpoint.address), kAddressSlotBits);
}

std::span<const FlowKey> hashSlotFlows(std::string_view scheduler, std::uint32_t flags)
{
    static const auto dh = makeFlows("dh", 0);
    static const auto sh = makeFlows("sh", 0);
    static const auto shWithPort = makeFlows("sh", kSchedulerFlag2);
    static const auto mh = makeFlows("mh", 0);
    static const auto mhWithPort = makeFlows("mh", kSchedulerFlag2);
    if (scheduler == "dh")
        return dh;
    if (scheduler == "sh")
        return usesPort(flags) ? shWithPort : sh;
    if (scheduler == "mh")
        return usesPort(flags) ? mhWithPort : mh;
    return {};
}

} // namespace vipdeck
