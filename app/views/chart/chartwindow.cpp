// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/chart/chartwindow.h"

#include <algorithm>
#include <cmath>

namespace vipdeck {
namespace {

constexpr qint64 kSecond = 1000; // samples come once a second

qint64 wholeSeconds(qint64 milliseconds)
{
    return (milliseconds + kSecond / 2) / kSecond * kSecond;
}

} // namespace

int ChartWindow::seconds(int rangeSeconds) const
{
    return m_span == 0 ? rangeSeconds : static_cast<int>(m_span / kSecond);
}

qint64 ChartWindow::from(qint64 newest, int rangeSeconds) const
{
    return to(newest) - seconds(rangeSeconds) * kSecond;
}

void ChartWindow::show(qint64 from, qint64 to, qint64 newest)
{
    const auto middle = from + (to - from) / 2;
    m_span = std::clamp(wholeSeconds(to - from), kShortest, kMemory);
    if (wholeSeconds(to - from) != m_span)
        to = middle + m_span / 2;
    const auto end = newest - wholeSeconds(newest - to);
    m_to = std::clamp(end, newest - kMemory + m_span, newest);
    if (m_to == newest)
        m_to = 0;
}

void ChartWindow::zoom(double factor, qint64 center, qint64 newest, int rangeSeconds)
{
    const auto first = from(newest, rangeSeconds);
    const auto last = to(newest);
    const auto span =
        std::clamp(static_cast<qint64>(std::llround(static_cast<double>(last - first) * factor)),
                   kShortest, kMemory);
    const double part = static_cast<double>(center - first) / static_cast<double>(last - first);
    const auto begin = center - static_cast<qint64>(part * static_cast<double>(span));
    show(begin, begin + span, newest);
}

void ChartWindow::pan(qint64 milliseconds, qint64 newest, int rangeSeconds)
{
    const auto first = from(newest, rangeSeconds);
    const auto span = to(newest) - first;
    const auto moved = std::clamp(first + milliseconds, newest - kMemory, newest - span);
    show(moved, moved + span, newest);
}

} // namespace vipdeck
