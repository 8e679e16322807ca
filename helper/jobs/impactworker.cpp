// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/jobs/impactworker.h"

namespace vipdeck {

ImpactWorker::ImpactWorker(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

ImpactWorker::~ImpactWorker()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void ImpactWorker::start(std::function<api::ImpactReply()> work, Answer answer)
{
    if (m_waiting >= kMaximumWaiting)
        return answer(makeError(ErrorCode::Busy,
                                std::to_string(m_waiting) + " requests for impact wait already"));
    ++m_waiting;
    m_pool.start([this, work = std::move(work), answer = std::move(answer)] {
        auto reply = work();
        QMetaObject::invokeMethod(
            this,
            [this, answer, reply = std::move(reply)] {
                --m_waiting;
                answer(reply);
            },
            Qt::QueuedConnection);
    });
}

} // namespace vipdeck
