// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/matrix/upload.h"

#include <sys/socket.h>
#include <sys/time.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>

#include "tests/matrix/realserver.h"

namespace vipdeck::matrix {
namespace {

constexpr std::size_t kPiece = 4096;
constexpr std::uint32_t kTotal = 16'000'000;
constexpr int kSendBuffer = 8192; // what may wait without being acknowledged, doubled by the kernel
constexpr timeval kPatience{5, 0};
constexpr auto kPause = std::chrono::milliseconds(4);

} // namespace

Upload::Upload(const Space &client, const Endpoint &service)
    : m_thread(client.start([this, service] { run(service); }))
{}

Upload::~Upload()
{
    m_stop = true;
    if (m_thread.joinable())
        m_thread.join();
}

void Upload::finish()
{
    m_hurry = true;
    m_thread.join();
}

QString Upload::problem() const
{
    const std::lock_guard lock(m_mutex);
    return m_problem;
}

void Upload::fail(const QString &problem)
{
    const std::lock_guard lock(m_mutex);
    m_problem = problem + QStringLiteral(": ") + QString::fromLocal8Bit(strerror(errno));
}

bool Upload::send(int socket, const Octets &octets) const
{
    for (std::size_t at = 0; at < octets.size();) {
        const auto done = ::send(socket, &octets[at], octets.size() - at, MSG_NOSIGNAL);
        if (done <= 0)
            return false;
        at += static_cast<std::size_t>(done);
    }
    return true;
}

// As RealServer wants it: how much comes, how much is to come back, and the pattern.
void Upload::run(const Endpoint &service)
{
    const bool v4 = service.address.isIPv4();
    const Descriptor connection(socket(v4 ? AF_INET : AF_INET6, SOCK_STREAM | SOCK_CLOEXEC, 0));
    setsockopt(connection.get(), SOL_SOCKET, SO_SNDBUF, &kSendBuffer, sizeof kSendBuffer);
    setsockopt(connection.get(), SOL_SOCKET, SO_SNDTIMEO, &kPatience, sizeof kPatience);
    setsockopt(connection.get(), SOL_SOCKET, SO_RCVTIMEO, &kPatience, sizeof kPatience);
    const SocketAddress to(service);
    if (connect(connection.get(), to.get(), to.size()) != 0)
        return fail(QStringLiteral("connect"));
    Octets head;
    for (const int shift : {24, 16, 8, 0})
        head.push_back(static_cast<std::uint8_t>(kTotal >> shift));
    head.resize(8);
    if (!send(connection.get(), head))
        return fail(QStringLiteral("send"));
    while (m_sent < kTotal && !m_stop) {
        Octets piece(std::min<std::size_t>(kPiece, kTotal - m_sent));
        for (std::size_t i = 0; i < piece.size(); ++i)
            piece[i] = patternAt(m_sent + i);
        if (!send(connection.get(), piece))
            return fail(QStringLiteral("send"));
        m_sent += piece.size();
        if (!m_hurry)
            std::this_thread::sleep_for(kPause);
    }
    std::array<std::uint8_t, 2> answer{};
    if (!m_stop
        && (recv(connection.get(), answer.data(), answer.size(), MSG_WAITALL) != 2
            || answer[1] != 1))
        fail(QStringLiteral("the server did not get it intact"));
}

} // namespace vipdeck::matrix
