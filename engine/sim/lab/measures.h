// SPDX-License-Identifier: GPL-3.0-or-later
// How evenly a pool is loaded. `inPool` says which servers count; all lists have one order.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/config/service.h"

namespace vipdeck {

// Jain, Chiu, Hawe 1984: (sum x)^2 / (n sum x^2) with x = connections / weight, over servers with a
// weight above 0. 1 when there are no connections.
[[nodiscard]] double weightedFairness(const std::vector<DestinationConfig> &servers,
                                      const std::vector<bool> &inPool,
                                      const std::vector<std::uint32_t> &open);
// The largest ratio of a server's connections to its share by weight; 1 without connections.
[[nodiscard]] double peakLoad(const std::vector<DestinationConfig> &servers,
                              const std::vector<bool> &inPool,
                              const std::vector<std::uint32_t> &open);
// Weight of one server over the weight of the pool, 0..1.
[[nodiscard]] double weightShare(const std::vector<DestinationConfig> &servers,
                                 const std::vector<bool> &inPool, std::size_t server);
// The smallest value that at least `percent` of 100 values do not exceed. `values` is not empty.
[[nodiscard]] double percentile(std::vector<double> values, int percent);

} // namespace vipdeck
