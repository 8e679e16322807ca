// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace vipdeck {

// The cookie of this thread's network namespace (SO_NETNS_COOKIE, since Linux 5.14): unlike the
// number of /proc/self/ns/net it is never used again before the next boot. 0: the kernel has none.
[[nodiscard]] std::uint64_t networkNamespaceCookie();

} // namespace vipdeck
