// SPDX-License-Identifier: GPL-3.0-or-later
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <thread>
#include <vector>

#include "tools/labpeer/peers.h"
#include "tools/labpeer/tally.h"

namespace vipdeck::lab {
namespace {

constexpr int kAnswerTimeoutMilliseconds = 2000;
constexpr std::size_t kLargest = 65000;

// Sends one datagram and checks that the same comes back from the same address (a connected socket
// takes no other).
void exchange(const SocketAddress &to, std::uint64_t number, std::size_t size, Tally &tally)
{
    const auto begin = Clock::now();
    const int descriptor = socket(to.family(), SOCK_DGRAM | SOCK_CLOEXEC, 0);
    std::string question = "request " + std::to_string(number) + ' ';
    question.resize(std::max(question.size(), size), static_cast<char>('a' + number % 26));
    std::vector<char> answer(kLargest);
    if (descriptor < 0 || connect(descriptor, to.get(), to.size) < 0
        || send(descriptor, question.data(), question.size(), 0) < 0) {
        tally.error("send-" + std::to_string(errno));
    } else {
        pollfd waiting{descriptor, POLLIN, 0};
        if (poll(&waiting, 1, kAnswerTimeoutMilliseconds) <= 0) {
            tally.error("timeout");
        } else {
            const ssize_t got = recv(descriptor, answer.data(), answer.size(), 0);
            const std::string text(answer.data(),
                                   static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
            const auto end = text.find('\n');
            if (got < 0)
                tally.error("receive-" + std::to_string(errno));
            else if (end == std::string::npos || text.substr(end + 1) != question)
                tally.error("bad-answer");
            else
                tally.answer(text.substr(0, end), Clock::now() - begin);
        }
    }
    if (descriptor >= 0)
        close(descriptor);
}

} // namespace

int runUdpLoad(const Arguments &arguments)
{
    const SocketAddress to(arguments.endpoint("to"));
    const auto size = arguments.number("size", 64);
    Pace pace(arguments.number("rate", 200), arguments.number("total", 0),
              arguments.number("seconds", 10));
    Tally tally;
    for (std::uint64_t number = 0; !pace.isOver(Clock::now());) {
        if (!pace.mayStart(Clock::now())) {
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
            continue;
        }
        pace.started();
        exchange(to, number++, size, tally);
    }
    tally.print(Clock::now() - pace.begin());
    return tally.errors() == 0 ? 0 : 1;
}

int runUdpServer(const Arguments &arguments)
{
    const auto name = arguments.text("name", "unnamed") + '\n';
    const int descriptor = socket(AF_INET6, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    const Endpoint any{Address::fromIPv6({}),
                       static_cast<std::uint16_t>(arguments.number("port", 53))};
    const SocketAddress local(any);
    if (descriptor < 0 || bind(descriptor, local.get(), local.size) < 0) {
        std::perror("bind");
        return 2;
    }
    std::vector<char> buffer(kLargest);
    for (;;) {
        sockaddr_storage from{};
        socklen_t size = sizeof from;
        auto *address = reinterpret_cast<sockaddr *>(&from);
        const ssize_t got = recvfrom(descriptor, buffer.data(), buffer.size(), 0, address, &size);
        if (got < 0)
            continue;
        const auto answer = name + std::string(buffer.data(), static_cast<std::size_t>(got));
        sendto(descriptor, answer.data(), answer.size(), 0, address, size);
    }
}

} // namespace vipdeck::lab
