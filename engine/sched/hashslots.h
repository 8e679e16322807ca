// SPDX-License-Identifier: GPL-3.0-or-later
// The hash tables of sh, dh and mh seen from outside: one flow for each slot, so that whoever picks
// for all of them has seen the whole table. Pure; any thread.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "engine/net/flowkey.h"

namespace vipdeck {

// Does this scheduler send every client, or address, to a server by a hash table?
[[nodiscard]] bool isHashScheduler(std::string_view scheduler);

// The slot of a flow in the table of a hash scheduler with these flags (SchedulerFlag).
[[nodiscard]] std::uint32_t hashSlotOf(std::string_view scheduler, std::uint32_t flags,
                                       const FlowKey &flow);

// One flow for each slot, in the order of the slots: of sh and mh they differ in their IPv4 client
// (only the folded address counts, whatever the family), of dh in their IPv4 virtual address. All
// have a client port. Empty for other schedulers.
[[nodiscard]] std::span<const FlowKey> hashSlotFlows(std::string_view scheduler,
                                                     std::uint32_t flags);

} // namespace vipdeck
