// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <list>
#include <map>

#include "engine/base/random.h"
#include "tools/labpeer/peers.h"
#include "tools/labpeer/tally.h"

namespace vipdeck::lab {
namespace {

constexpr auto kTimeout = std::chrono::seconds(10);
constexpr std::string_view kRequest = "GET / HTTP/1.1\r\nHost: lab\r\nConnection: close\r\n\r\n";

struct Exchange
{
    int descriptor = -1;
    bool sent = false;
    bool held = false;       // connected; its request goes out at `begin`
    Clock::time_point begin; // of the request
    std::string answer;
    std::list<Exchange>::iterator self;
};

class HttpLoad
{
public:
    explicit HttpLoad(const Arguments &arguments)
        : m_to(arguments.endpoint("to"))
        , m_pace(arguments.number("rate", 200), arguments.number("total", 0),
                 arguments.number("seconds", 10), arguments.number("wave", 0))
        , m_concurrency(arguments.number("concurrency", 64))
        , m_holdMilliseconds(static_cast<std::uint32_t>(arguments.number("hold", 0)))
        , m_epoll(epoll_create1(EPOLL_CLOEXEC))
    {}
    ~HttpLoad() { close(m_epoll); }
    HttpLoad(const HttpLoad &) = delete;
    HttpLoad &operator=(const HttpLoad &) = delete;

    int run()
    {
        while (!m_pace.isOver(Clock::now()) || !m_exchanges.empty()) {
            while (m_exchanges.size() < m_concurrency && m_pace.mayStart(Clock::now()))
                start();
            wait();
            sendHeld();
            dropOverdue();
        }
        m_tally.print(Clock::now() - m_pace.begin());
        return m_tally.errors() == 0 ? 0 : 1;
    }

private:
    void start()
    {
        m_pace.started();
        const int descriptor =
            socket(m_to.family(), SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, IPPROTO_TCP);
        if (descriptor < 0
            || (connect(descriptor, m_to.get(), m_to.size) < 0 && errno != EINPROGRESS)) {
            m_tally.error("connect-" + std::to_string(errno));
            if (descriptor >= 0)
                close(descriptor);
            return;
        }
        m_exchanges.emplace_back();
        auto &exchange = m_exchanges.back();
        exchange.descriptor = descriptor;
        exchange.begin = Clock::now();
        exchange.self = std::prev(m_exchanges.end());
        epoll_event event{};
        event.events = EPOLLOUT;
        event.data.ptr = &exchange;
        epoll_ctl(m_epoll, EPOLL_CTL_ADD, descriptor, &event);
    }

    void wait()
    {
        std::array<epoll_event, 64> events{};
        const int count = epoll_wait(m_epoll, events.data(), static_cast<int>(events.size()), 2);
        for (int i = 0; i < count; ++i) {
            auto &exchange = *static_cast<Exchange *>(events[static_cast<std::size_t>(i)].data.ptr);
            if (exchange.sent)
                receive(exchange);
            else if (exchange.held)
                finishHeld(exchange);
            else if (m_holdMilliseconds == 0)
                send(exchange);
            else
                hold(exchange);
        }
    }

    // Keeps the connection idle for up to twice the mean before its request goes out.
    void hold(Exchange &exchange)
    {
        watch(exchange, 0);
        exchange.begin =
            Clock::now() + std::chrono::milliseconds(m_random.below(2 * m_holdMilliseconds));
        exchange.held = true;
        m_held.emplace(exchange.begin, &exchange);
    }

    // Without a request to come only the end of the connection is an event.
    void finishHeld(Exchange &exchange)
    {
        const auto [first, last] = m_held.equal_range(exchange.begin);
        const auto place = std::find_if(
            first, last, [&exchange](const auto &entry) { return entry.second == &exchange; });
        m_held.erase(place);
        finish(exchange, "broken-while-held");
    }

    void sendHeld()
    {
        while (!m_held.empty() && m_held.begin()->first <= Clock::now()) {
            auto &exchange = *m_held.begin()->second;
            m_held.erase(m_held.begin());
            exchange.held = false;
            send(exchange);
        }
    }

    void watch(Exchange &exchange, std::uint32_t events) const
    {
        epoll_event event{};
        event.events = events;
        event.data.ptr = &exchange;
        epoll_ctl(m_epoll, EPOLL_CTL_MOD, exchange.descriptor, &event);
    }

    void send(Exchange &exchange)
    {
        if (::send(exchange.descriptor, kRequest.data(), kRequest.size(), MSG_NOSIGNAL)
            != static_cast<ssize_t>(kRequest.size())) {
            finish(exchange, "connect-" + std::to_string(errno));
            return;
        }
        exchange.sent = true;
        watch(exchange, EPOLLIN);
    }

    void receive(Exchange &exchange)
    {
        std::array<char, 4096> buffer{};
        for (;;) {
            const ssize_t got = recv(exchange.descriptor, buffer.data(), buffer.size(), 0);
            if (got < 0 && errno == EAGAIN)
                return;
            if (got < 0) {
                finish(exchange, "receive-" + std::to_string(errno));
                return;
            }
            if (got == 0)
                break;
            exchange.answer.append(buffer.data(), static_cast<std::size_t>(got));
        }
        const auto body = exchange.answer.find("\r\n\r\n");
        const auto end = exchange.answer.find('\n', body == std::string::npos ? 0 : body + 4);
        const bool complete = exchange.answer.starts_with("HTTP/1.1 200")
                              && body != std::string::npos && end != std::string::npos;
        if (complete)
            m_tally.answer(exchange.answer.substr(body + 4, end - body - 4),
                           Clock::now() - exchange.begin);
        finish(exchange, complete ? std::string() : std::string("bad-answer"));
    }

    void finish(Exchange &exchange, const std::string &error)
    {
        if (!error.empty())
            m_tally.error(error);
        close(exchange.descriptor);
        m_exchanges.erase(exchange.self);
    }

    // Held connections have their begin in the future, so they are not overdue.
    void dropOverdue()
    {
        const auto now = Clock::now();
        for (auto it = m_exchanges.begin(); it != m_exchanges.end();) {
            auto &exchange = *it++;
            if (now - exchange.begin > kTimeout)
                finish(exchange, "timeout");
        }
    }

    SocketAddress m_to;
    Pace m_pace;
    std::size_t m_concurrency;
    std::uint32_t m_holdMilliseconds;
    int m_epoll;
    std::list<Exchange> m_exchanges;
    std::multimap<Clock::time_point, Exchange *> m_held; // connected, request still to come
    Random m_random{1};
    Tally m_tally;
};

} // namespace

int runHttpLoad(const Arguments &arguments)
{
    return HttpLoad(arguments).run();
}

} // namespace vipdeck::lab
