// SPDX-License-Identifier: GPL-3.0-or-later
// What changes do to the traffic of a moment: plain records, filled by the engine, carried by the
// contract.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/config/service.h"

namespace vipdeck {

struct ServerImpact
{
    enum class Kind : std::uint8_t {
        Cut,    // removed: its connections lose their server
        Drains, // takes no new ones from now on; those that it has may end
        Leaves, // drains and is removed at the end
    };

    Kind kind = Kind::Cut;
    Endpoint server;
    std::uint32_t active = 0;
    std::uint32_t inactive = 0;
    std::uint32_t remembered = 0; // clients that persistence brings back to it
};

struct ServiceImpact
{
    ServiceKey service;
    bool removed = false;
    std::uint64_t connectionsCut = 0;      // active and inactive ones that lose their server
    std::uint64_t activeCut = 0;           // of these
    std::uint64_t connectionsDraining = 0; // active and inactive ones that may end
    std::uint64_t activeDraining = 0;      // of these
    std::uint64_t rememberedLost = 0;      // persistence templates that lead nowhere afterwards
    // Of the hash table of sh, dh and mh, afterwards or, if it has none then, before; 0: none, or
    // nothing in it changes. A dh service with an address of its own uses one slot.
    std::uint32_t hashSlots = 0;
    std::uint32_t slotsMoved = 0;   // that send new connections to another server than now
    std::uint32_t slotsRefused = 0; // that find no server afterwards but do now; not in slotsMoved
    std::vector<ServerImpact> servers;
};

} // namespace vipdeck
