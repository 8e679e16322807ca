// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/conn/connectionarena.h"

namespace vipdeck {

ConnectionIndex ConnectionArena::allocate()
{
    if (m_used == m_capacity)
        return kNoConnection;
    ConnectionIndex index = m_free;
    if (index != kNoConnection) {
        m_free = (*this)[index].nextForward;
    } else {
        index = m_end++;
        if (index / kBlockSize == m_blocks.size())
            addBlock();
    }
    ++m_used;
    auto &record = (*this)[index];
    const auto generation = record.generation + 1;
    record = Connection{};
    record.generation = generation;
    return index;
}

void ConnectionArena::addBlock()
{
    const auto first = static_cast<std::uint32_t>(m_blocks.size()) * kBlockSize;
    auto *block = m_memory ? m_memory->room(first, kBlockSize) : nullptr;
    if (!block) {
        m_ownBlocks.push_back(std::make_unique<Connection[]>(kBlockSize));
        block = m_ownBlocks.back().get();
    }
    m_blocks.push_back(block);
}

void ConnectionArena::release(ConnectionIndex index)
{
    auto &record = (*this)[index];
    record.flags = 0;
    record.nextForward = m_free;
    m_free = index;
    --m_used;
}

std::size_t ConnectionArena::memoryBytes() const
{
    return m_blocks.size() * kBlockSize * sizeof(Connection)
           + m_blocks.capacity() * sizeof(m_blocks[0]);
}

} // namespace vipdeck
