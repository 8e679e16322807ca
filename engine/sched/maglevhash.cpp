// SPDX-License-Identifier: GPL-3.0-or-later
// mh: consistent hashing. Eisenbud et al.: Maglev, NSDI 2016, section 3.4, with the kernel's table
// size, hashes and treatment of weights.
#include <algorithm>
#include <array>
#include <bit>
#include <numeric>

#include "engine/base/siphash.h"
#include "engine/sched/addresshash.h"
#include "engine/sched/algorithms.h"
#include "engine/sched/load.h"
#include "engine/sched/slottables.h"

namespace vipdeck {
namespace {

constexpr std::uint32_t kTableSize = kMaglevSlots;
constexpr std::uint32_t kNobody = static_cast<std::uint32_t>(-1);
constexpr int kWeightBits = 6; // larger weights are shifted right until they fit
constexpr SipKey kPositionKey{2654435761u, 2654435761u};
constexpr SipKey kSkipKey{2654446892u, 2654446892u};

std::uint32_t hashEndpoint(const Endpoint &endpoint, const SipKey &key, std::uint32_t offset = 0)
{
    const auto value = foldAddress(endpoint.address) + endpoint.port + offset;
    const std::array octets{static_cast<std::uint8_t>(value), static_cast<std::uint8_t>(value >> 8),
                            static_cast<std::uint8_t>(value >> 16),
                            static_cast<std::uint8_t>(value >> 24)};
    return static_cast<std::uint32_t>(sipHash13(key, octets));
}

class MaglevHash final : public Scheduler
{
public:
    explicit MaglevHash(std::uint32_t flags)
        : m_flags(flags)
    {
        m_table.fill(kNobody);
    }

    void flagsChanged(std::uint32_t flags) override { m_flags = flags; }
    void destinationsChanged(DestinationsView destinations) override;
    std::size_t pick(DestinationsView destinations, const FlowKey &flow, TimePoint) override;

private:
    struct Preference // the order in which a server wants the slots of the table
    {
        std::uint32_t position;
        std::uint32_t skip;
        std::int32_t turns; // slots that it takes in a row
    };

    [[nodiscard]] static std::vector<Preference> preferences(DestinationsView destinations);
    void deal(std::vector<Preference> preferences, std::uint32_t firstIndex);

    std::array<std::uint32_t, kTableSize> m_table; // index of a server
    std::uint32_t m_flags;
};

// A server that is quiesced after it had a weight keeps its slots, so that the clients of the
// others stay where they are. Only one that is added with weight 0 gets none.
std::vector<MaglevHash::Preference> MaglevHash::preferences(DestinationsView destinations)
{
    std::int32_t divisor = 0;
    std::int32_t largest = 0;
    for (const auto &each : destinations) {
        const auto weight = each.lastWeight;
        divisor = std::gcd(divisor, weight);
        largest = std::max(largest, weight);
    }
    if (divisor == 0)
        return {};
    const auto bits = std::bit_width(static_cast<std::uint32_t>(largest / divisor));
    const auto shift = std::max(static_cast<int>(bits) - kWeightBits, 0);
    std::vector<Preference> result;
    result.reserve(destinations.size());
    for (const auto &each : destinations) {
        const auto weight = each.lastWeight;
        const auto turns = (weight / divisor) >> shift;
        result.push_back({hashEndpoint(each.endpoint, kPositionKey) % kTableSize,
                          hashEndpoint(each.endpoint, kSkipKey) % (kTableSize - 1) + 1,
                          turns == 0 && weight != 0 ? 1 : turns});
    }
    return result;
}

void MaglevHash::deal(std::vector<Preference> preferences, std::uint32_t firstIndex)
{
    std::uint32_t left = kTableSize;
    while (true) {
        for (std::uint32_t index = 0; index < preferences.size(); ++index) {
            auto &[position, skip, turns] = preferences[index];
            for (auto turn = turns; turn > 0; --turn) {
                while (m_table[position] != kNobody)
                    position = (position + skip) % kTableSize;
                m_table[position] = firstIndex + index;
                if (--left == 0)
                    return;
            }
        }
    }
}

// The table has no room for more servers than slots: the newest ones are then left out.
void MaglevHash::destinationsChanged(DestinationsView destinations)
{
    const auto used = destinations.last(std::min<std::size_t>(destinations.size(), kTableSize));
    const auto wanted = preferences(used);
    m_table.fill(kNobody);
    if (!wanted.empty())
        deal(wanted, static_cast<std::uint32_t>(destinations.size() - used.size()));
}

// The kernel's fallback adds the number of the failed slot to what is hashed, then counts on.
std::size_t MaglevHash::pick(DestinationsView destinations, const FlowKey &flow, TimePoint)
{
    const auto port = (m_flags & kSchedulerFlag2) != 0 ? flow.client.port : std::uint16_t{0};
    const Endpoint client{flow.client.address, port};
    const auto first = maglevSlot(client);
    if (m_table[first] == kNobody)
        return kNoDestination;
    if (isEligible(destinations[m_table[first]]))
        return m_table[first];
    if ((m_flags & kSchedulerFlag1) == 0)
        return kNoDestination;
    for (std::uint32_t step = 0; step < kTableSize; ++step) {
        const auto offset = (first + step) % kTableSize;
        const auto index = m_table[hashEndpoint(client, kPositionKey, offset) % kTableSize];
        if (isEligible(destinations[index]))
            return index;
    }
    return kNoDestination;
}

} // namespace

std::uint32_t maglevSlot(const Endpoint &client)
{
    return hashEndpoint(client, kPositionKey) % kTableSize;
}

std::unique_ptr<Scheduler> createMaglevHash(const SchedulerOptions &options)
{
    return std::make_unique<MaglevHash>(options.flags);
}

} // namespace vipdeck
