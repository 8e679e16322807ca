// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/matrix/client.h"

#include <sys/socket.h>
#include <sys/time.h>

#include <cerrno>
#include <cstring>

#include "tests/matrix/realserver.h"

namespace vipdeck::matrix {
namespace {

constexpr timeval kPatience{3, 0};
constexpr timeval kShortPatience{1, 0};

Answer failed(const char *what)
{
    return {0, QStringLiteral("%1: %2").arg(QLatin1String(what), QLatin1String(strerror(errno)))};
}

Descriptor openFor(const Endpoint &service, int type, const timeval &patience)
{
    Descriptor opened(
        socket(service.address.isIPv4() ? AF_INET : AF_INET6, type | SOCK_CLOEXEC, 0));
    setsockopt(opened.get(), SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    setsockopt(opened.get(), SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    return opened;
}

bool connectTo(int socket, const Endpoint &service)
{
    const SocketAddress to(service);
    return connect(socket, to.get(), to.size()) == 0;
}

void putLength(Octets &octets, std::size_t value)
{
    for (const int shift : {24, 16, 8, 0})
        octets.push_back(static_cast<std::uint8_t>(value >> shift));
}

Octets requestOf(std::size_t up, std::size_t down)
{
    Octets request;
    putLength(request, up);
    putLength(request, down);
    for (std::size_t i = 0; i < up; ++i)
        request.push_back(patternAt(i));
    return request;
}

bool bindTo(int socket, const Endpoint &service, std::uint16_t port)
{
    const bool v4 = service.address.isIPv4();
    const SocketAddress local({v4 ? Address() : Address::fromIPv6({}), port});
    return bind(socket, local.get(), local.size()) == 0;
}

Answer transferNow(const Endpoint &service, std::uint16_t port, std::size_t up, std::size_t down)
{
    const auto connection = openFor(service, SOCK_STREAM, kPatience);
    if (!bindTo(connection.get(), service, port))
        return failed("bind");
    if (!connectTo(connection.get(), service))
        return failed("connect");
    const auto request = requestOf(up, down);
    for (std::size_t at = 0; at < request.size();) {
        const auto done = send(connection.get(), &request[at], request.size() - at, MSG_NOSIGNAL);
        if (done <= 0)
            return failed("send");
        at += static_cast<std::size_t>(done);
    }
    Octets answer(down + 3);
    std::size_t length = 0;
    for (;;) {
        const auto got = recv(connection.get(), &answer[length], answer.size() - length, 0);
        if (got < 0)
            return failed("receive");
        if (got == 0)
            break;
        length += static_cast<std::size_t>(got);
    }
    if (length != down + 2 || answer[1] != 1)
        return {0, QStringLiteral("%1 octets came, upload intact: %2").arg(length).arg(answer[1])};
    for (std::size_t i = 0; i < down; ++i)
        if (answer[i + 2] != patternAt(i))
            return {0, QStringLiteral("octet %1 of the download is wrong").arg(i)};
    return {answer[0], {}};
}

Answer askNow(const Endpoint &service, const DatagramOptions &options)
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(options.patience);
    const std::chrono::microseconds rest = options.patience - seconds;
    const auto socket = openFor(service, SOCK_DGRAM, {seconds.count(), rest.count()});
    const bool v4 = service.address.isIPv4();
    const int trafficClass = options.trafficClass;
    setsockopt(socket.get(), v4 ? IPPROTO_IP : IPPROTO_IPV6, v4 ? IP_TOS : IPV6_TCLASS,
               &trafficClass, sizeof trafficClass);
    if (options.sourcePort != 0 && !bindTo(socket.get(), service, options.sourcePort))
        return failed("bind");
    if (!connectTo(socket.get(), service))
        return failed("connect");
    Octets question(options.size);
    for (std::size_t i = 0; i < question.size(); ++i)
        question[i] = patternAt(i);
    if (send(socket.get(), question.data(), question.size(), 0) < 0)
        return failed("send");
    Octets answer(options.size + 2);
    const auto length = recv(socket.get(), answer.data(), answer.size(), 0);
    if (length < 0)
        return failed("receive");
    if (static_cast<std::size_t>(length) != options.size + 1
        || !std::equal(question.begin(), question.end(), answer.begin() + 1))
        return {0, QStringLiteral("the answer is not what was sent")};
    return {answer[0], {}};
}

} // namespace

Answer Client::transfer(const Endpoint &service, std::size_t up, std::size_t down)
{
    Answer answer;
    m_space->run([&] { answer = transferNow(service, m_nextPort++, up, down); });
    return answer;
}

Answer Client::ask(const Endpoint &service, const DatagramOptions &options) const
{
    Answer answer;
    m_space->run([&] { answer = askNow(service, options); });
    return answer;
}

int Client::errorOf(const Endpoint &service, int socketType) const
{
    int error = 0;
    m_space->run([&] {
        const auto socket = openFor(service, socketType, kShortPatience);
        if (!connectTo(socket.get(), service)) {
            error = errno;
            return;
        }
        std::uint8_t octet = 0;
        if (send(socket.get(), &octet, 1, 0) < 0 || recv(socket.get(), &octet, 1, 0) < 0)
            error = errno == EAGAIN ? 0 : errno;
    });
    return error;
}

} // namespace vipdeck::matrix
