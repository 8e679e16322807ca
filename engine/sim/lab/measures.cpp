// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sim/lab/measures.h"

#include <algorithm>
#include <cassert>

namespace vipdeck {
namespace {

double totalWeight(const std::vector<DestinationConfig> &servers, const std::vector<bool> &inPool)
{
    double total = 0;
    for (std::size_t index = 0; index < servers.size(); ++index)
        total += inPool[index] ? servers[index].weight : 0;
    return total;
}

} // namespace

double weightedFairness(const std::vector<DestinationConfig> &servers,
                        const std::vector<bool> &inPool, const std::vector<std::uint32_t> &open)
{
    double sum = 0;
    double squares = 0;
    double count = 0;
    for (std::size_t index = 0; index < servers.size(); ++index) {
        if (!inPool[index] || servers[index].weight <= 0)
            continue;
        const auto value = static_cast<double>(open[index]) / servers[index].weight;
        sum += value;
        squares += value * value;
        ++count;
    }
    return squares > 0 ? sum * sum / (count * squares) : 1.0;
}

double peakLoad(const std::vector<DestinationConfig> &servers, const std::vector<bool> &inPool,
                const std::vector<std::uint32_t> &open)
{
    const auto weights = totalWeight(servers, inPool);
    double connections = 0;
    for (std::size_t index = 0; index < servers.size(); ++index)
        connections += inPool[index] ? open[index] : 0;
    if (connections <= 0 || weights <= 0)
        return 1;
    double peak = 0;
    for (std::size_t index = 0; index < servers.size(); ++index)
        if (inPool[index] && servers[index].weight > 0)
            peak = std::max(peak, open[index] * weights / (connections * servers[index].weight));
    return peak;
}

double weightShare(const std::vector<DestinationConfig> &servers, const std::vector<bool> &inPool,
                   std::size_t server)
{
    const auto total = totalWeight(servers, inPool);
    return total > 0 ? servers[server].weight / total : 0;
}

double percentile(std::vector<double> values, int percent)
{
    assert(!values.empty());
    std::sort(values.begin(), values.end());
    const auto count = values.size();
    const auto rank = (count * static_cast<std::size_t>(percent) + 99) / 100;
    return values[std::clamp<std::size_t>(rank, 1, count) - 1];
}

} // namespace vipdeck
