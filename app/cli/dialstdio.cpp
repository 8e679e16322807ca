// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/dialstdio.h"

#include <cerrno>
#include <cstring>
#include <poll.h>
#include <string_view>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace vipdeck {
namespace {

constexpr std::size_t kBufferOctets = 64 * 1024;

tl::unexpected<Error> systemError(const std::string &call, int number)
{
    const auto code = number == EACCES || number == EPERM          ? ErrorCode::PermissionDenied
                      : number == ENOENT || number == ECONNREFUSED ? ErrorCode::NotConnected
                                                                   : ErrorCode::Io;
    return makeError(code, call + ": " + std::strerror(number));
}

class Descriptor
{
public:
    explicit Descriptor(int number)
        : m_number(number)
    {}
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    [[nodiscard]] int number() const { return m_number; }

private:
    int m_number;
};

// One direction: reads what there is and writes all of it.
class Pump
{
public:
    Pump(int from, int to)
        : m_from(from)
        , m_to(to)
    {}

    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] pollfd wish() const { return {m_open ? m_from : -1, POLLIN, 0}; }

    Result<> run()
    {
        char buffer[kBufferOctets];
        const auto count = ::read(m_from, buffer, sizeof buffer);
        if (count < 0 && (errno == EINTR || errno == EAGAIN))
            return {};
        if (count < 0)
            return systemError("read", errno);
        m_open = count > 0;
        return writeAll({buffer, static_cast<std::size_t>(count)});
    }

private:
    Result<> writeAll(std::string_view data) const
    {
        while (!data.empty()) {
            const auto written = ::write(m_to, data.data(), data.size());
            if (written > 0)
                data.remove_prefix(static_cast<std::size_t>(written));
            else if (errno == EAGAIN)
                waitWritable();
            else if (errno != EINTR)
                return systemError("write", errno);
        }
        return {};
    }
    void waitWritable() const
    {
        pollfd wish{m_to, POLLOUT, 0};
        ::poll(&wish, 1, -1);
    }

    int m_from;
    int m_to;
    bool m_open = true;
};

Result<> pumpBothWays(int socket)
{
    Pump toHelper(STDIN_FILENO, socket);
    Pump fromHelper(socket, STDOUT_FILENO);
    while (fromHelper.isOpen()) {
        pollfd wishes[] = {toHelper.wish(), fromHelper.wish()};
        if (::poll(wishes, 2, -1) < 0) {
            if (errno == EINTR)
                continue;
            return systemError("poll", errno);
        }
        if (wishes[1].revents != 0)
            if (auto done = fromHelper.run(); !done)
                return done;
        if (wishes[0].revents == 0)
            continue;
        if (auto done = toHelper.run(); !done)
            return done;
        if (!toHelper.isOpen())
            ::shutdown(socket, SHUT_WR);
    }
    return {};
}

} // namespace

Result<> dialStandardStreams(const std::string &socketPath)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (socketPath.size() >= sizeof address.sun_path)
        return makeError(ErrorCode::InvalidArgument,
                         "the socket's path is too long: " + socketPath);
    std::memcpy(address.sun_path, socketPath.data(), socketPath.size());
    const Descriptor socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    if (socket.number() < 0)
        return systemError("socket", errno);
    if (::connect(socket.number(), reinterpret_cast<const sockaddr *>(&address), sizeof address)
        != 0)
        return systemError("connect " + socketPath, errno);
    return pumpBothWays(socket.number());
}

} // namespace vipdeck
