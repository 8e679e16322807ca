// SPDX-License-Identifier: GPL-3.0-or-later
// The names that recordings give the director's switches: those of /proc/sys/net/ipv4/vs.
#pragma once

#include <cstdint>
#include <string_view>

#include "engine/config/tunables.h"

namespace vipdeck::replay {

// False for a name that is not known.
bool setTunable(Tunables &tunables, std::string_view name, std::int64_t value);

} // namespace vipdeck::replay
