// SPDX-License-Identifier: GPL-3.0-or-later
// Works out what changes would do, on a thread of its own: hash tables of many services take
// seconds. Called from the control thread; answers come there too, from the event loop.
#pragma once

#include <QObject>
#include <QThreadPool>
#include <functional>

#include "engine/base/result.h"
#include "helper/api/impact.h"

namespace vipdeck {

class ImpactWorker : public QObject
{
    Q_OBJECT

public:
    static constexpr int kMaximumWaiting = 16; // of all clients together

    using Answer = std::function<void(Result<api::ImpactReply>)>;

    explicit ImpactWorker(QObject *parent = nullptr);
    ~ImpactWorker() override; // waits for the one under way

    // `work` touches nothing that others use. Errors: Busy.
    void start(std::function<api::ImpactReply()> work, Answer answer);

private:
    QThreadPool m_pool;
    int m_waiting = 0;
};

} // namespace vipdeck
