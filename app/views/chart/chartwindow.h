// SPDX-License-Identifier: GPL-3.0-or-later
// The stretch of time that charts show: the newest part of the chosen range, or what zooming and
// panning left of it. Times are milliseconds since the epoch. Pure.
#pragma once

#include <QtGlobal>

namespace vipdeck {

struct ChartRequest;

class ChartWindow
{
public:
    static constexpr qint64 kShortest = 10'000;
    static constexpr qint64 kMemory = 3'600'000; // nothing older is kept

    // Follows the newest sample again.
    void reset() { *this = {}; }
    [[nodiscard]] bool isLive() const { return m_to == 0; }
    [[nodiscard]] bool isZoomed() const { return m_to != 0 || m_span != 0; }

    // `newest` = time of the newest sample. Ends are brought into what is kept.
    void show(qint64 from, qint64 to, qint64 newest);
    // Keeps `center` in its place; a factor below 1 shows less time.
    void zoom(double factor, qint64 center, qint64 newest, int rangeSeconds);
    void pan(qint64 milliseconds, qint64 newest, int rangeSeconds); // positive = later

    [[nodiscard]] qint64 from(qint64 newest, int rangeSeconds) const;
    [[nodiscard]] qint64 to(qint64 newest) const { return isLive() ? newest : m_to; }
    [[nodiscard]] int seconds(int rangeSeconds) const;

private:
    qint64 m_to = 0;   // 0 = the newest
    qint64 m_span = 0; // 0 = the chosen range
};

} // namespace vipdeck
