// SPDX-License-Identifier: GPL-3.0-or-later
// ipvsadm -s none: a service without a scheduler takes no new connections.
#include "engine/sched/algorithms.h"

namespace vipdeck {
namespace {

class NoScheduler : public Scheduler
{
public:
    std::size_t pick(DestinationsView, const FlowKey &, TimePoint) override
    {
        return kNoDestination;
    }
};

} // namespace

std::unique_ptr<Scheduler> createNoScheduler(const SchedulerOptions &)
{
    return std::make_unique<NoScheduler>();
}

} // namespace vipdeck
