// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace vipdeck {

// How the rules are written that rewrite packets for the header queue. Tests write what the kernel
// refuses, as an older one would refuse all of it.
struct RewritingForm
{
    std::string lookup = "lookup";      // the expression that finds an endpoint by its mark
    std::uint32_t endpointRegister = 9; // NFT_REG32_01: address, then port
};

} // namespace vipdeck
