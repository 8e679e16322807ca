// SPDX-License-Identifier: GPL-3.0-or-later
// dh: the address that the client asked for picks one of 256 slots; the slots are dealt out to the
// servers in turn, whatever their weights. A quiesced server keeps its slots and refuses.
#include "engine/sched/addresshash.h"
#include "engine/sched/algorithms.h"
#include "engine/sched/load.h"
#include "engine/sched/slottables.h"

namespace vipdeck {
namespace {

constexpr unsigned kSlotBits = kAddressSlotBits;

class DestinationHash final : public Scheduler
{
public:
    std::size_t pick(DestinationsView destinations, const FlowKey &flow, TimePoint) override
    {
        if (destinations.empty())
            return kNoDestination;
        const auto slot = goldenRatioHash(foldAddress(flow.virtualEndpoint.address), kSlotBits);
        const auto index = slot % destinations.size();
        return isEligible(destinations[index]) ? index : kNoDestination;
    }
};

} // namespace

std::unique_ptr<Scheduler> createDestinationHash(const SchedulerOptions &)
{
    return std::make_unique<DestinationHash>();
}

} // namespace vipdeck
