// SPDX-License-Identifier: GPL-3.0-or-later
// SipHash (Aumasson, Bernstein 2012): a keyed hash that a client who does not know the key cannot
// steer.
#pragma once

#include <cstdint>
#include <span>

namespace vipdeck {

struct SipKey
{
    std::uint64_t low = 0;
    std::uint64_t high = 0;
};

// One round per word, three at the end: fast, for hash tables.
[[nodiscard]] std::uint64_t sipHash13(const SipKey &key, std::span<const std::uint8_t> data);
// The authors' recommended strength.
[[nodiscard]] std::uint64_t sipHash24(const SipKey &key, std::span<const std::uint8_t> data);

} // namespace vipdeck
