// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/replyhand.h"

#include <poll.h>
#include <pthread.h>

#include <cerrno>
#include <utility>

#include "engine/io/netlinksocket.h"

namespace vipdeck {
namespace {

// After so long without a packet it looks whether it is still active.
constexpr int kPatienceMilliseconds = 20;

} // namespace

void ReplyDivision::served(const Batch &batch, TimePoint now)
{
    m_sum.packets += batch.packets;
    m_sum.superpackets += batch.superpackets;
    m_sum.datagrams += batch.datagrams;
    const auto took = now - m_begin;
    if (took < kWindow)
        return;
    const auto windows = static_cast<std::size_t>(took / kWindow);
    m_divides = m_sum.packets / windows >= kManyPackets
                && m_sum.superpackets * kFewSuperpackets < m_sum.packets
                && m_sum.datagrams * 2 < m_sum.packets;
    m_sum = {};
    m_begin = now;
}

void ReplyHand::start(int descriptor, Serve serve)
{
    m_ends = false;
    m_active = false;
    m_failed = false;
    m_thread =
        std::thread([this, descriptor, serve = std::move(serve)] { run(descriptor, serve); });
    pthread_setname_np(m_thread.native_handle(), "vipdeck-replies");
}

void ReplyHand::setActive(bool active)
{
    if (m_active.exchange(active) != active && active)
        m_active.notify_one();
}

void ReplyHand::stop()
{
    if (!m_thread.joinable())
        return;
    m_ends = true;
    setActive(true);
    m_thread.join();
}

std::optional<Error> ReplyHand::error() const
{
    return m_failed ? m_error : std::nullopt;
}

void ReplyHand::run(int descriptor, const Serve &serve)
{
    pollfd waiting{descriptor, POLLIN, 0};
    for (;;) {
        m_active.wait(false);
        if (m_ends)
            return;
        const int ready = poll(&waiting, 1, kPatienceMilliseconds);
        Result<> result;
        if (ready > 0)
            result = serve();
        else if (ready < 0 && errno != EINTR)
            result = systemError("poll", errno);
        if (!result) {
            m_error = result.error();
            m_failed = true;
            return;
        }
    }
}

} // namespace vipdeck
