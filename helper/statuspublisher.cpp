// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/statuspublisher.h"

#include "helper/api/limits.h"

namespace vipdeck {

StatusPublisher::StatusPublisher(std::function<DirectorStatus()> compose, QObject *parent)
    : QObject(parent)
    , m_compose(std::move(compose))
{
    m_clock.start();
    m_timer.setInterval(api::kMinimumSubscribeMilliseconds);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &StatusPublisher::tick);
}

void StatusPublisher::subscribe(Peer &peer, std::chrono::milliseconds interval)
{
    m_subscriptions.insert_or_assign(&peer, Subscription{interval, m_clock.elapsed()});
    if (!m_timer.isActive())
        m_timer.start();
}

void StatusPublisher::unsubscribe(Peer &peer)
{
    m_subscriptions.erase(&peer);
    if (m_subscriptions.empty())
        m_timer.stop();
}

void StatusPublisher::tick()
{
    const auto now = m_clock.elapsed();
    QByteArray frame;
    for (auto &[peer, subscription] : m_subscriptions) {
        // Half a tick early is in time: ticks and intervals must not drift apart.
        if (subscription.due > now + api::kMinimumSubscribeMilliseconds / 2)
            continue;
        if (frame.isEmpty())
            frame = api::encodeNotification(m_compose());
        peer->sendIfIdle(frame);
        subscription.due = now + subscription.interval.count();
    }
}

} // namespace vipdeck
