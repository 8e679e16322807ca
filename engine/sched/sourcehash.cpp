// SPDX-License-Identifier: GPL-3.0-or-later
// sh: the client's address, with sh-port also its port, picks one of 256 slots; the slots are dealt
// out to the servers in turn, each taking as many as its weight.
#include <array>

#include "engine/sched/addresshash.h"
#include "engine/sched/algorithms.h"
#include "engine/sched/load.h"
#include "engine/sched/slottables.h"

namespace vipdeck {
namespace {

constexpr unsigned kSlotBits = kAddressSlotBits;
constexpr std::size_t kSlots = 1u << kSlotBits;

class SourceHash final : public Scheduler
{
public:
    explicit SourceHash(std::uint32_t flags)
        : m_flags(flags)
    {}

    void flagsChanged(std::uint32_t flags) override { m_flags = flags; }
    void destinationsChanged(DestinationsView destinations) override;
    std::size_t pick(DestinationsView destinations, const FlowKey &flow, TimePoint) override;

private:
    std::array<std::uint32_t, kSlots> m_slots{}; // index of a server
    std::uint32_t m_flags;
};

// A server of weight 0 gets one slot as well: its clients are refused, or fall back.
void SourceHash::destinationsChanged(DestinationsView destinations)
{
    if (destinations.empty())
        return;
    std::uint32_t index = 0;
    std::int32_t dealt = 0;
    for (auto &slot : m_slots) {
        slot = index;
        if (++dealt < destinations[index].weight)
            continue;
        dealt = 0;
        index = (index + 1) % static_cast<std::uint32_t>(destinations.size());
    }
}

// The first retry of the kernel's fallback adds the slot number itself: it does not try the next
// slot, but the one at twice the number, and goes on from there.
std::size_t SourceHash::pick(DestinationsView destinations, const FlowKey &flow, TimePoint)
{
    if (destinations.empty())
        return kNoDestination;
    const std::uint32_t port = (m_flags & kSchedulerFlag2) != 0 ? flow.client.port : 0;
    const auto hash = goldenRatioHash(foldAddress(flow.client.address) + port, kSlotBits);
    if (isEligible(destinations[m_slots[hash]]))
        return m_slots[hash];
    if ((m_flags & kSchedulerFlag1) == 0)
        return kNoDestination;
    for (std::size_t offset = 0; offset < kSlots; ++offset) {
        const auto candidate = m_slots[(2 * hash + offset) % kSlots];
        if (isEligible(destinations[candidate]))
            return candidate;
    }
    return kNoDestination;
}

} // namespace

std::unique_ptr<Scheduler> createSourceHash(const SchedulerOptions &options)
{
    return std::make_unique<SourceHash>(options.flags);
}

} // namespace vipdeck
