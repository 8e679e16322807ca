// SPDX-License-Identifier: GPL-3.0-or-later
// Which options of a service mean something together: the one place for the command line, forms and
// validation. Pure.
#pragma once

#include <cstdint>
#include <string_view>

#include "engine/config/ruleset.h"

namespace vipdeck {

inline constexpr std::uint32_t kMaximumPersistenceSeconds = 31 * 24 * 3600;

enum class ServiceOption {
    AnyPort,            // port 0
    OnePacket,          // a new choice for every packet
    PersistenceDetails, // time and client network
    SipEngine,          // clients told apart by Call-ID
};

enum class OptionRefusal {
    None,
    NeedsUdp, // or a firewall mark, where the mark may stand for UDP
    NeedsPersistence,
    MarkHasNoPort,
};

// Whether the option can be chosen for a service like this one, whatever it has chosen so far.
[[nodiscard]] OptionRefusal refusalOf(ServiceOption option, const ServiceConfig &service);

// All bits that `schedulerFlags` may have with this scheduler.
[[nodiscard]] std::uint32_t offeredFlags(std::string_view scheduler);

// Longest prefix of a client network: 32 or 128.
[[nodiscard]] int longestClientPrefix(AddressFamily family);

} // namespace vipdeck
