// SPDX-License-Identifier: GPL-3.0-or-later
// Pushes the status to subscribers: composed and encoded once for all who are due, left out for one
// who has not read the last one. Control thread.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <chrono>
#include <functional>
#include <map>

#include "engine/config/status.h"
#include "helper/peer.h"

namespace vipdeck {

class StatusPublisher : public QObject
{
    Q_OBJECT

public:
    explicit StatusPublisher(std::function<DirectorStatus()> compose, QObject *parent = nullptr);

    // Replaces an earlier subscription. The first frame goes out within a quarter of a second.
    void subscribe(Peer &peer, std::chrono::milliseconds interval);
    void unsubscribe(Peer &peer);

private:
    void tick();

    struct Subscription
    {
        std::chrono::milliseconds interval;
        qint64 due; // of m_clock
    };

    std::function<DirectorStatus()> m_compose;
    std::map<Peer *, Subscription> m_subscriptions;
    QTimer m_timer;
    QElapsedTimer m_clock;
};

} // namespace vipdeck
