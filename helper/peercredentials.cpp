// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/peercredentials.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>

#include <array>
#include <charconv>
#include <string>
#include <string_view>

#include "helper/filedescriptor.h"
#include "helper/systemerror.h"

#ifndef SO_PEERPIDFD
#define SO_PEERPIDFD 77 // asm-generic/socket.h since Linux 6.5
#endif

namespace vipdeck {
namespace {

// Field 22 of /proc/PID/stat (proc(5)). The name in field 2 is in parentheses and may hold
// anything.
Result<std::uint64_t> readStartTime(pid_t pid)
{
    const auto path = "/proc/" + std::to_string(pid) + "/stat";
    const FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file.isValid())
        return systemError("open " + path);
    std::array<char, 1024> buffer{};
    const auto octets = ::read(file.get(), buffer.data(), buffer.size());
    if (octets <= 0)
        return systemError("read " + path);
    std::string_view text(buffer.data(), static_cast<std::size_t>(octets));
    const auto nameEnd = text.rfind(')');
    text.remove_prefix(nameEnd == std::string_view::npos ? text.size() : nameEnd + 1);
    constexpr int kFieldsBetween = 20; // the name is field 2, the start time field 22
    for (int i = 0; i < kFieldsBetween; ++i) {
        const auto space = text.find(' ');
        text.remove_prefix(space == std::string_view::npos ? text.size() : space + 1);
    }
    std::uint64_t ticks = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), ticks);
    if (parsed.ec != std::errc())
        return makeError(ErrorCode::Io, path + " has no start time");
    return ticks;
}

// A descriptor of the process turns readable when the process ends.
bool hasEnded(const FileDescriptor &process)
{
    pollfd entry{process.get(), POLLIN, 0};
    return ::poll(&entry, 1, 0) != 0;
}

} // namespace

Result<PeerCredentials> readPeerCredentials(int socket)
{
    ucred credentials{};
    socklen_t size = sizeof credentials;
    if (::getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &credentials, &size) != 0)
        return systemError("getsockopt SO_PEERCRED");
    int descriptor = -1;
    size = sizeof descriptor;
    if (::getsockopt(socket, SOL_SOCKET, SO_PEERPIDFD, &descriptor, &size) != 0)
        descriptor = -1; // an older kernel: the start time alone has to do
    const FileDescriptor process(descriptor);
    const auto startTime = readStartTime(credentials.pid);
    if (!startTime)
        return tl::unexpected(startTime.error());
    if (process.isValid() && hasEnded(process))
        return makeError(ErrorCode::NotConnected,
                         "process " + std::to_string(credentials.pid) + " has ended");
    return PeerCredentials{credentials.pid, credentials.uid, *startTime};
}

} // namespace vipdeck
