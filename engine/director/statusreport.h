// SPDX-License-Identifier: GPL-3.0-or-later
// Turns the running state into the plain records of config/status.h.
#pragma once

#include <array>
#include <functional>

#include "engine/director/connectionrecord.h"
#include "engine/director/core.h"

namespace vipdeck {

// What became of the packets: received = forwarded + passed + the sum of drops.
struct Books
{
    std::uint64_t received = 0;
    std::uint64_t forwarded = 0;
    std::uint64_t passed = 0;
    std::array<std::uint64_t, static_cast<std::size_t>(DropReason::Count)> drops{};
    std::uint64_t generation = 0; // of the configuration
};

struct TablePart
{
    std::uint32_t first = 0;
    std::uint32_t count = UINT32_MAX;
};

[[nodiscard]] DirectorStatus makeStatus(const DirectorCore &core, const Books &books,
                                        TimePoint now);

// Places [first, first + count) of the table; returns the next place, 0 at the end.
std::uint32_t visitRecords(const DirectorCore &core, TablePart part,
                           const std::function<void(const ConnectionRecord &)> &visitor);
std::uint32_t visitTable(const ConnectionTracker &connections, TimePoint now, TablePart part,
                         const std::function<bool(const ConnectionStatus &)> &visitor);

} // namespace vipdeck
