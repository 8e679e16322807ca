// SPDX-License-Identifier: GPL-3.0-or-later
// What the Directors of an engine are made with. Control thread.
#pragma once

#include <vector>

#include "engine/director/director.h"
#include "engine/io/connectionkeeper.h"
#include "helper/enginehost.h"

namespace vipdeck {

// One for each Director: they share the room for connections as they share the clients.
[[nodiscard]] std::vector<DirectorOptions> directorOptions(const EngineHostOptions &options);

[[nodiscard]] ConnectionKeeperOptions keeperOptions(const EngineHostOptions &options,
                                                    const std::vector<DirectorOptions> &directors);
// The same with the keeper's memory for each.
[[nodiscard]] std::vector<DirectorOptions> withMemory(std::vector<DirectorOptions> directors,
                                                      const ConnectionKeeper &keeper);
[[nodiscard]] std::vector<DirectorOptions> withoutFirst(std::vector<DirectorOptions> directors);

} // namespace vipdeck
