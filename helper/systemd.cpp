// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/systemd.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/un.h>

#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <string>

#include "helper/systemerror.h"

namespace vipdeck {
namespace {

constexpr int kFirstDescriptor = 3; // SD_LISTEN_FDS_START

bool isListeningUnixSocket(int descriptor)
{
    int listening = 0;
    socklen_t size = sizeof listening;
    if (::getsockopt(descriptor, SOL_SOCKET, SO_ACCEPTCONN, &listening, &size) != 0 || !listening)
        return false;
    int domain = 0;
    size = sizeof domain;
    return ::getsockopt(descriptor, SOL_SOCKET, SO_DOMAIN, &domain, &size) == 0
           && domain == AF_UNIX;
}

} // namespace

Result<std::optional<FileDescriptor>> takeActivatedSocket()
{
    const char *process = std::getenv("LISTEN_PID");
    const char *count = std::getenv("LISTEN_FDS");
    const bool ours = process && count && std::to_string(::getpid()) == process;
    const std::string descriptors = ours ? count : "0";
    ::unsetenv("LISTEN_PID");
    ::unsetenv("LISTEN_FDS");
    ::unsetenv("LISTEN_FDNAMES");
    if (descriptors == "0")
        return std::nullopt;
    if (descriptors != "1" || !isListeningUnixSocket(kFirstDescriptor))
        return makeError(ErrorCode::InvalidArgument,
                         "expected one listening unix socket from the service manager, got "
                             + descriptors + " descriptors");
    ::fcntl(kFirstDescriptor, F_SETFD, FD_CLOEXEC);
    return FileDescriptor(kFirstDescriptor);
}

void notifyServiceManager(const char *state)
{
    const char *path = std::getenv("NOTIFY_SOCKET");
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (!path || (path[0] != '/' && path[0] != '@') || std::strlen(path) >= sizeof address.sun_path)
        return;
    const auto length = std::strlen(path);
    std::memcpy(address.sun_path, path, length);
    if (path[0] == '@')
        address.sun_path[0] = '\0'; // the abstract namespace
    const FileDescriptor socket(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0));
    if (!socket.isValid())
        return;
    const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + length);
    // Nobody to tell when this fails; the service manager notices by its timeout.
    (void)::sendto(socket.get(), state, std::strlen(state), MSG_NOSIGNAL,
                   reinterpret_cast<const sockaddr *>(&address), size);
}

} // namespace vipdeck
