// SPDX-License-Identifier: GPL-3.0-or-later
// One virtual_server block of keepalived.conf. Pure.
#pragma once

#include <string>
#include <vector>

#include "engine/formats/keepalivedlines.h"

namespace vipdeck::formats {

// Adds a service for each key to the builder. The protocol of `keys` is told inside the block, and
// so may be the address family of marks. `name` is used unless the block has one.
void readKeepalivedService(const Statement &block, std::vector<ServiceKey> keys,
                           const std::string &name, RuleBuilder &builder);

} // namespace vipdeck::formats
