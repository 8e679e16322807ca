// SPDX-License-Identifier: GPL-3.0-or-later
// Where the records of a connection table lie when that is not ordinary memory. Asked on the
// Director's thread.
#pragma once

#include <cstdint>

namespace vipdeck {

struct Connection;

class RecordMemory
{
public:
    RecordMemory() = default;
    virtual ~RecordMemory() = default;
    RecordMemory(const RecordMemory &) = delete;
    RecordMemory &operator=(const RecordMemory &) = delete;

    // Room for the records [first, first + count), all octets 0, for as long as this object lives.
    // Null: there is none, and the table takes ordinary memory.
    [[nodiscard]] virtual Connection *room(std::uint32_t first, std::uint32_t count) = 0;
};

} // namespace vipdeck
