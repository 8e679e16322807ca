// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/networknamespace.h"

#include <sys/socket.h>
#include <unistd.h>

namespace vipdeck {

std::uint64_t networkNamespaceCookie()
{
    constexpr int kNetnsCookie = 71; // SO_NETNS_COOKIE
    std::uint64_t cookie = 0;
    socklen_t size = sizeof cookie;
    const int descriptor = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0)
        return 0;
    if (getsockopt(descriptor, SOL_SOCKET, kNetnsCookie, &cookie, &size) != 0)
        cookie = 0;
    close(descriptor);
    return cookie;
}

} // namespace vipdeck
