// SPDX-License-Identifier: GPL-3.0-or-later
// One scheduling algorithm of one virtual service. Owns its cursor or table, nothing else.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "engine/base/time.h"
#include "engine/config/service.h"
#include "engine/net/flowkey.h"

namespace vipdeck {

// A real server as a scheduler sees it. Kept by the service; position = index in DestinationsView.
struct SchedulableDestination
{
    Endpoint endpoint;
    std::int32_t weight = 0;
    std::uint32_t active = 0; // connections in a state that counts as active
    std::uint32_t inactive = 0;
    bool overloaded = false;
    std::uint64_t id = 0; // unique for the life of the director: survives re-ordering, never reused
    // The weight before the server was quiesced by an edit, else the weight; 0 for one that was
    // added quiesced (mh keeps its slots by it).
    std::int32_t lastWeight = 0;
};

// The servers of a service in kernel order: newest added first. That order decides ties and round
// robin.
using DestinationsView = std::span<const SchedulableDestination>;

inline constexpr std::size_t kNoDestination = static_cast<std::size_t>(-1);

// Called by the Director's thread only. Deterministic: same calls, same seed, same answers.
class Scheduler
{
public:
    virtual ~Scheduler() = default;

    // One server was added, removed or edited: rebuilds tables, moves the cursor as the kernel
    // does. Must be called once after every single such change, also one without effect (wrr starts
    // its round again), and before the first pick. A removal and an addition are two changes.
    virtual void destinationsChanged(DestinationsView) {}
    // ipvsadm -E gave the service other SchedulerFlags and kept its scheduler.
    virtual void flagsChanged(std::uint32_t /*flags*/) {}
    // The counts (active, inactive) or the overloaded flag of one server changed; must be called
    // every time, since lc, wlc, sed and nq keep an ordered index.
    virtual void loadChanged(DestinationsView, std::size_t /*index*/) {}
    // Index of the chosen server, or kNoDestination.
    virtual std::size_t pick(DestinationsView destinations, const FlowKey &flow, TimePoint now) = 0;
    // Periodic work (lblc and lblcr expire their caches). Called about once a second.
    virtual void advance(DestinationsView, TimePoint) {}
};

struct SchedulerOptions
{
    std::uint32_t flags = 0; // SchedulerFlag
    std::uint64_t seed = 0;  // for schedulers that draw (twos)
};

// Null for an unknown name. The names are those of config/schedulers.h and kNoScheduler.
[[nodiscard]] std::unique_ptr<Scheduler> createScheduler(std::string_view name,
                                                         const SchedulerOptions &options);

} // namespace vipdeck
