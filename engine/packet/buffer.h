// SPDX-License-Identifier: GPL-3.0-or-later
// Memory of one packet, from the first octet of its IP header, with room in front for outer
// headers.
#pragma once

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <span>

namespace vipdeck {

// Does not own: the packet lives in a receive buffer of io, or in a test's array.
class PacketBuffer
{
public:
    // `storage` holds headroom, packet, tailroom in this order.
    PacketBuffer(std::span<std::uint8_t> storage, std::size_t headroom, std::size_t length)
        : m_storage(storage)
        , m_offset(headroom)
        , m_length(length)
    {
        assert(headroom + length <= storage.size());
    }

    [[nodiscard]] std::span<std::uint8_t> bytes() { return m_storage.subspan(m_offset, m_length); }
    [[nodiscard]] std::span<const std::uint8_t> bytes() const
    {
        return m_storage.subspan(m_offset, m_length);
    }
    [[nodiscard]] std::size_t size() const { return m_length; }
    [[nodiscard]] std::size_t headroom() const { return m_offset; }
    [[nodiscard]] std::size_t tailroom() const { return m_storage.size() - m_offset - m_length; }

    // Grows at the front; false when there is no room.
    [[nodiscard]] bool prepend(std::size_t octets)
    {
        if (octets > m_offset)
            return false;
        m_offset -= octets;
        m_length += octets;
        return true;
    }
    // Grows or shrinks at the end; false when there is no room.
    [[nodiscard]] bool resize(std::size_t length)
    {
        if (length > m_storage.size() - m_offset)
            return false;
        m_length = length;
        return true;
    }

private:
    std::span<std::uint8_t> m_storage;
    std::size_t m_offset;
    std::size_t m_length;
};

} // namespace vipdeck
