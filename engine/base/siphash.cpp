// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/siphash.h"

#include <bit>

namespace vipdeck {
namespace {

class State
{
public:
    explicit State(const SipKey &key)
        : m_v0(key.low ^ 0x736F6D6570736575u)
        , m_v1(key.high ^ 0x646F72616E646F6Du)
        , m_v2(key.low ^ 0x6C7967656E657261u)
        , m_v3(key.high ^ 0x7465646279746573u)
    {}

    void compress(std::uint64_t word, int rounds)
    {
        m_v3 ^= word;
        run(rounds);
        m_v0 ^= word;
    }
    std::uint64_t finish(int rounds)
    {
        m_v2 ^= 0xFF;
        run(rounds);
        return m_v0 ^ m_v1 ^ m_v2 ^ m_v3;
    }

private:
    void run(int rounds)
    {
        for (; rounds > 0; --rounds) {
            m_v0 += m_v1;
            m_v2 += m_v3;
            m_v1 = std::rotl(m_v1, 13) ^ m_v0;
            m_v3 = std::rotl(m_v3, 16) ^ m_v2;
            m_v0 = std::rotl(m_v0, 32);
            m_v2 += m_v1;
            m_v0 += m_v3;
            m_v1 = std::rotl(m_v1, 17) ^ m_v2;
            m_v3 = std::rotl(m_v3, 21) ^ m_v0;
            m_v2 = std::rotl(m_v2, 32);
        }
    }

    std::uint64_t m_v0;
    std::uint64_t m_v1;
    std::uint64_t m_v2;
    std::uint64_t m_v3;
};

// Octets as a little-endian word.
std::uint64_t wordOf(std::span<const std::uint8_t> octets)
{
    std::uint64_t word = 0;
    for (auto index = octets.size(); index > 0; --index)
        word = (word << 8) | octets[index - 1];
    return word;
}

std::uint64_t sipHash(const SipKey &key, std::span<const std::uint8_t> data, int rounds,
                      int finalRounds)
{
    State state(key);
    const auto length = static_cast<std::uint64_t>(data.size());
    for (; data.size() >= 8; data = data.subspan(8))
        state.compress(wordOf(data.first(8)), rounds);
    state.compress((length << 56) | wordOf(data), rounds);
    return state.finish(finalRounds);
}

} // namespace

std::uint64_t sipHash13(const SipKey &key, std::span<const std::uint8_t> data)
{
    return sipHash(key, data, 1, 3);
}

std::uint64_t sipHash24(const SipKey &key, std::span<const std::uint8_t> data)
{
    return sipHash(key, data, 2, 4);
}

} // namespace vipdeck
