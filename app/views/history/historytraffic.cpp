// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/history/historytraffic.h"

#include <QPointer>
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "app/document/directordocument.h"
#include "app/document/seriesstore.h"
#include "app/document/stableids.h"

namespace vipdeck {
namespace {

constexpr qint64 kMilliseconds = 1000;
constexpr qint64 kFineMilliseconds =
    qint64{api::kFineRateSeconds} * api::kFineRateSteps * kMilliseconds;
constexpr std::array<quint32, 8> kSteps{10, 30, 60, 120, 600, 1800, 3600, 21600}; // seconds
constexpr qint64 kMostSteps = 1100; // about one for each pixel
constexpr int kOwnSteps = 240;
constexpr int kOwnStepSeconds = 15;
constexpr auto kGap = std::numeric_limits<qreal>::quiet_NaN();

// The shortest step that the helper still has for all of this time.
quint32 stepFor(qint64 milliseconds)
{
    for (const auto step : kSteps) {
        const bool isKept = step >= api::kCoarseRateSeconds || milliseconds <= kFineMilliseconds;
        if (isKept && milliseconds / (qint64{step} * kMilliseconds) <= kMostSteps)
            return step;
    }
    return kSteps.back();
}

qreal perSecond(quint64 count, quint32 milliseconds)
{
    return static_cast<qreal>(count) * kMilliseconds / milliseconds;
}

} // namespace

HistoryTraffic::HistoryTraffic(DirectorDocument *document, QObject *parent)
    : QObject(parent)
    , m_document(document)
{}

void HistoryTraffic::forget()
{
    ++m_question;
    m_isAsking = false;
    m_isOwn = false;
    m_step = 0;
}

void HistoryTraffic::show(qint64 from, qint64 until)
{
    if (m_isOwn)
        return showOwn();
    const qint64 step = qint64{stepFor(until - from)} * kMilliseconds;
    const qint64 start = from / step * step;
    if (step == m_step && (m_isAsking || start == m_from))
        return;
    if (!m_document->isConnected())
        return;
    m_step = step;
    m_from = start;
    m_samples.clear();
    ++m_question;
    ask(static_cast<quint64>(std::max<qint64>(start, 0)));
}

void HistoryTraffic::ask(quint64 from)
{
    api::RatesRequest request;
    request.fromMilliseconds = from;
    request.stepSeconds = static_cast<std::uint32_t>(m_step / kMilliseconds);
    m_isAsking = true;
    m_document->link()->rates(request, [guard = QPointer(this), question = m_question](
                                           const Result<api::RatesReply> &reply) {
        if (guard)
            guard->take(question, reply);
    });
}

void HistoryTraffic::take(quint64 question, const Result<api::RatesReply> &reply)
{
    if (question != m_question)
        return;
    m_isAsking = false;
    if (!reply) {
        m_isOwn = reply.error().code == ErrorCode::NotSupported;
        m_step = 0; // is asked again
        return m_isOwn ? showOwn() : void();
    }
    m_samples.insert(m_samples.end(), reply->page.begin(), reply->page.end());
    if (reply->nextMilliseconds != 0 && m_samples.size() < 2 * kMostSteps)
        return ask(reply->nextMilliseconds);
    finish();
}

void HistoryTraffic::finish()
{
    m_traffic = {};
    m_traffic.step = m_step;
    if (!m_samples.empty()) {
        m_traffic.start = static_cast<qint64>(m_samples.front().timeMilliseconds);
        const auto last = static_cast<qint64>(m_samples.back().timeMilliseconds);
        const auto count = (last - m_traffic.start) / m_step + 1;
        m_traffic.values.fill(kGap, count);
        m_traffic.dropped.fill(kGap, count);
    }
    for (const auto &sample : m_samples) {
        const auto at = (static_cast<qint64>(sample.timeMilliseconds) - m_traffic.start) / m_step;
        if (sample.coveredMilliseconds == 0 || at < 0 || at >= m_traffic.values.size())
            continue;
        m_traffic.values[at] = perSecond(sample.gained.connections, sample.coveredMilliseconds);
        m_traffic.dropped[at] = perSecond(sample.dropped, sample.coveredMilliseconds);
    }
    Q_EMIT changed();
}

void HistoryTraffic::showOwn()
{
    const auto &series = m_document->series();
    m_traffic = {};
    if (series.newestSecond() == 0)
        return Q_EMIT changed();
    m_traffic.step = qint64{kOwnStepSeconds} * kMilliseconds;
    m_traffic.start = (series.newestSecond() - qint64{kOwnSteps} * kOwnStepSeconds) * kMilliseconds;
    m_traffic.values = series.window(SeriesStore::kDirector, SeriesStore::Metric::ConnectionRate,
                                     kOwnSteps, kOwnStepSeconds);
    Q_EMIT changed();
}

} // namespace vipdeck
