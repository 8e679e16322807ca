// SPDX-License-Identifier: GPL-3.0-or-later
// Who is at the other end of a unix socket, as the kernel says.
#pragma once

#include <sys/types.h>

#include <cstdint>

#include "engine/base/result.h"

namespace vipdeck {

struct PeerCredentials
{
    pid_t pid = 0;
    uid_t uid = 0;
    // Start of the process in clock ticks since boot. Together with the pid it names one process
    // for ever.
    std::uint64_t startTime = 0;
};

// SO_PEERCRED, with the start time read from /proc while SO_PEERPIDFD (Linux 6.5) vouches that the
// process is still the one that connected. Errors: Io, NotConnected when the process is gone.
[[nodiscard]] Result<PeerCredentials> readPeerCredentials(int socket);

} // namespace vipdeck
