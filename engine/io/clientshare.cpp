// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/clientshare.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <functional>

#include "engine/base/bytes.h"

namespace vipdeck {
namespace {

struct State
{
    std::uint32_t a;
    std::uint32_t b;
    std::uint32_t c;

    // Linux reads whole blocks as the machine's words,
    void addBlock(std::span<const std::uint8_t> octets)
    {
        std::array<std::uint32_t, 3> words{};
        std::memcpy(words.data(), octets.data(), sizeof words);
        a += words[0];
        b += words[1];
        c += words[2];
    }
    // and the last 1 to 12 octets as little-endian ones.
    void addRest(std::span<const std::uint8_t> octets)
    {
        std::uint32_t *words[] = {&a, &b, &c};
        for (std::size_t i = 0; i < octets.size(); ++i)
            *words[i / 4] += std::uint32_t{octets[i]} << (8 * (i % 4));
    }

    void mix()
    {
        const auto step = [](std::uint32_t &x, std::uint32_t &y, std::uint32_t &z, int bits) {
            x -= z;
            x ^= std::rotl(z, bits);
            z += y;
        };
        step(a, b, c, 4);
        step(b, c, a, 6);
        step(c, a, b, 8);
        step(a, b, c, 16);
        step(b, c, a, 19);
        step(c, a, b, 4);
    }

    void finish()
    {
        const auto step = [](std::uint32_t &x, std::uint32_t y, int bits) {
            x ^= y;
            x -= std::rotl(y, bits);
        };
        step(c, b, 14);
        step(a, c, 11);
        step(b, a, 25);
        step(c, b, 16);
        step(a, c, 4);
        step(b, a, 14);
        step(c, b, 24);
    }
};

} // namespace

std::uint32_t jenkinsHash(std::span<const std::uint8_t> key, std::uint32_t seed)
{
    constexpr std::size_t kBlock = 12;
    const auto start = 0xDEADBEEF + static_cast<std::uint32_t>(key.size()) + seed;
    State state{start, start, start};
    for (; key.size() > kBlock; key = key.subspan(kBlock)) {
        state.addBlock(key);
        state.mix();
    }
    if (key.empty())
        return state.c;
    state.addRest(key);
    state.finish();
    return state.c;
}

std::array<std::uint8_t, 16> maskOctets(const ClientMask &clients, AddressFamily family)
{
    std::array<std::uint8_t, 16> octets{};
    if (family == AddressFamily::IPv4) {
        storeU32(octets.data(), clients.ipv4);
        return octets;
    }
    for (std::uint32_t bit = 0; bit < clients.ipv6; ++bit)
        octets[bit / 8] = static_cast<std::uint8_t>(octets[bit / 8] | (0x80u >> (bit % 8)));
    return octets;
}

std::uint32_t shareOf(const Address &client, const ClientMask &clients, std::uint32_t shares)
{
    auto octets = maskOctets(clients, client.family());
    std::ranges::transform(client.octets(), octets, octets.begin(), std::bit_and<>());
    const auto hash = jenkinsHash(std::span(octets).first(client.size()), kClientShareSeed);
    return static_cast<std::uint32_t>((std::uint64_t{hash} * shares) >> 32);
}

} // namespace vipdeck
