// SPDX-License-Identifier: GPL-3.0-or-later
// Bounds-checked big-endian reading and writing of octets.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>

namespace vipdeck {

// Reads in order. After the first read beyond the end ok() is false, every later read yields 0 and
// the position no longer moves, so a whole header can be read and checked once.
class ByteReader
{
public:
    explicit ByteReader(std::span<const std::uint8_t> bytes)
        : m_bytes(bytes)
    {}

    std::uint8_t u8() { return take(1) ? m_bytes[m_position - 1] : std::uint8_t{0}; }
    std::uint16_t u16()
    {
        if (!take(2))
            return 0;
        const auto *p = &m_bytes[m_position - 2];
        return static_cast<std::uint16_t>((p[0] << 8) | p[1]);
    }
    std::uint32_t u32()
    {
        const std::uint32_t high = u16();
        return (high << 16) | u16();
    }
    std::span<const std::uint8_t> bytes(std::size_t count)
    {
        return take(count) ? m_bytes.subspan(m_position - count, count)
                           : std::span<const std::uint8_t>{};
    }
    void skip(std::size_t count) { take(count); }

    [[nodiscard]] bool ok() const { return m_ok; }
    [[nodiscard]] std::size_t position() const { return m_position; }
    [[nodiscard]] std::size_t remaining() const { return m_bytes.size() - m_position; }

private:
    bool take(std::size_t count)
    {
        if (!m_ok || count > remaining()) {
            m_ok = false;
            return false;
        }
        m_position += count;
        return true;
    }

    std::span<const std::uint8_t> m_bytes;
    std::size_t m_position = 0;
    bool m_ok = true;
};

// Single big-endian accesses at places that were checked before. The caller vouches for the bounds.
inline std::uint16_t loadU16(const std::uint8_t *at)
{
    return static_cast<std::uint16_t>((at[0] << 8) | at[1]);
}

inline std::uint32_t loadU32(const std::uint8_t *at)
{
    return (std::uint32_t{loadU16(at)} << 16) | loadU16(at + 2);
}

inline void storeU16(std::uint8_t *at, std::uint16_t value)
{
    at[0] = static_cast<std::uint8_t>(value >> 8);
    at[1] = static_cast<std::uint8_t>(value);
}

inline void storeU32(std::uint8_t *at, std::uint32_t value)
{
    storeU16(at, static_cast<std::uint16_t>(value >> 16));
    storeU16(at + 2, static_cast<std::uint16_t>(value));
}

// Writes in order into memory of fixed size; ok() turns false at the first write that does not fit.
class ByteWriter
{
public:
    explicit ByteWriter(std::span<std::uint8_t> bytes)
        : m_bytes(bytes)
    {}

    void u8(std::uint8_t value)
    {
        if (take(1))
            m_bytes[m_position - 1] = value;
    }
    void u16(std::uint16_t value)
    {
        if (take(2))
            storeU16(&m_bytes[m_position - 2], value);
    }
    void u32(std::uint32_t value)
    {
        if (take(4))
            storeU32(&m_bytes[m_position - 4], value);
    }
    void bytes(std::span<const std::uint8_t> data)
    {
        if (take(data.size()) && !data.empty())
            std::memcpy(&m_bytes[m_position - data.size()], data.data(), data.size());
    }

    [[nodiscard]] bool ok() const { return m_ok; }
    [[nodiscard]] std::size_t position() const { return m_position; }

private:
    bool take(std::size_t count)
    {
        if (!m_ok || count > m_bytes.size() - m_position) {
            m_ok = false;
            return false;
        }
        m_position += count;
        return true;
    }

    std::span<std::uint8_t> m_bytes;
    std::size_t m_position = 0;
    bool m_ok = true;
};

} // namespace vipdeck
