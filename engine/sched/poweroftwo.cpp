// SPDX-License-Identifier: GPL-3.0-or-later
// twos: draws two servers, heavy ones more often, and takes the one with the smaller load for its
// weight. Mitzenmacher, Richa, Sitaraman: The Power of Two Random Choices, 2001.
#include "engine/base/random.h"
#include "engine/sched/algorithms.h"
#include "engine/sched/load.h"

namespace vipdeck {
namespace {

class PowerOfTwo final : public Scheduler
{
public:
    explicit PowerOfTwo(std::uint64_t seed)
        : m_random(seed)
    {}

    std::size_t pick(DestinationsView destinations, const FlowKey &, TimePoint) override
    {
        std::uint64_t total = 0;
        for (const auto &each : destinations)
            total += isEligible(each) ? static_cast<std::uint64_t>(each.weight) : 0;
        if (total == 0)
            return kNoDestination;
        const auto first = draw(destinations, total);
        const auto second = draw(destinations, total);
        return LeastWeightedLoad::isBetter(destinations[second], destinations[first]) ? second
                                                                                      : first;
    }

private:
    // The kernel draws from [0, total], both ends included, and takes the first server at which the
    // sum of weights reaches the number: the newest server has one chance more.
    std::size_t draw(DestinationsView destinations, std::uint64_t total)
    {
        const auto number = m_random.next() % (total + 1);
        std::uint64_t sum = 0;
        auto chosen = kNoDestination;
        for (std::size_t index = 0; index < destinations.size(); ++index) {
            if (!isEligible(destinations[index]))
                continue;
            chosen = index;
            sum += static_cast<std::uint64_t>(destinations[index].weight);
            if (sum >= number)
                break;
        }
        return chosen;
    }

    Random m_random;
};

} // namespace

std::unique_ptr<Scheduler> createPowerOfTwo(const SchedulerOptions &options)
{
    return std::make_unique<PowerOfTwo>(options.seed);
}

} // namespace vipdeck
