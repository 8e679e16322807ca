// SPDX-License-Identifier: GPL-3.0-or-later
// Memory of the connection records, ordinary or a RecordMemory's. Grows by blocks, so that neither
// start nor growth causes a pause; records never move.
#pragma once

#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

#include "engine/conn/connection.h"
#include "engine/conn/recordmemory.h"

namespace vipdeck {

class ConnectionArena
{
public:
    explicit ConnectionArena(std::uint32_t capacity, std::shared_ptr<RecordMemory> memory = nullptr)
        : m_memory(std::move(memory))
        , m_capacity(capacity)
    {}

    // A cleared record, or kNoConnection when all are in use.
    [[nodiscard]] ConnectionIndex allocate();
    void release(ConnectionIndex index);

    [[nodiscard]] Connection &operator[](ConnectionIndex index)
    {
        return m_blocks[index / kBlockSize][index % kBlockSize];
    }
    [[nodiscard]] const Connection &operator[](ConnectionIndex index) const
    {
        return m_blocks[index / kBlockSize][index % kBlockSize];
    }

    [[nodiscard]] std::uint32_t used() const { return m_used; }
    [[nodiscard]] std::uint32_t capacity() const { return m_capacity; }
    // Indices that were ever given out are below this.
    [[nodiscard]] ConnectionIndex end() const { return m_end; }
    [[nodiscard]] std::size_t memoryBytes() const;

private:
    static constexpr std::uint32_t kBlockSize = 2048;

    void addBlock();

    std::shared_ptr<RecordMemory> m_memory;
    std::vector<Connection *> m_blocks;
    std::vector<std::unique_ptr<Connection[]>> m_ownBlocks; // those of ordinary memory
    std::uint32_t m_capacity;
    std::uint32_t m_used = 0;
    ConnectionIndex m_end = 1; // 0 means "none"
    ConnectionIndex m_free = kNoConnection;
};

} // namespace vipdeck
