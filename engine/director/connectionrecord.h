// SPDX-License-Identifier: GPL-3.0-or-later
// One entry of the connection table as a visitor sees it, and what is read off it. Valid during the
// visit only.
#pragma once

#include <string_view>

#include "engine/config/status.h"
#include "engine/conn/connection.h"

namespace vipdeck {

struct ConnectionRecord
{
    ConnectionIndex index;
    const Connection &connection;
    const ServiceKey *service; // null when its server is gone for good
};

// As ipvsadm -Lc prints it; the texts live for ever.
[[nodiscard]] std::string_view connectionStateName(const Connection &connection);
// Seconds, rounded down: until it expires, since its last packet, since its first.
[[nodiscard]] std::uint32_t connectionExpires(const Connection &connection, TimePoint now);
[[nodiscard]] std::uint32_t connectionIdle(const Connection &connection, TimePoint now);
[[nodiscard]] std::uint32_t connectionAge(const Connection &connection, TimePoint now);
[[nodiscard]] ConnectionStatus connectionStatus(const Connection &connection, TimePoint now);

} // namespace vipdeck
