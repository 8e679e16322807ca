// SPDX-License-Identifier: GPL-3.0-or-later
// The director's tables as the recordings have them.
#pragma once

#include <string>
#include <vector>

#include "engine/director/director.h"

namespace vipdeck::replay {

// ipvsadm -L -n
[[nodiscard]] std::string listServices(const Director &director, TimePoint now);
// ipvsadm -L -n -c
[[nodiscard]] std::string listConnections(const Director &director, TimePoint now);
// "0A00020B"; IPv4 only.
[[nodiscard]] std::string hexAddress(const Address &address);
// The columns of /proc/net/ip_vs_conn: {"UDP", "0A090009", "115C", ... "UDP", "299"}.
[[nodiscard]] std::vector<std::string> connectionWords(const ConnectionStatus &connection);

} // namespace vipdeck::replay
