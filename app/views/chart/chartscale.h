// SPDX-License-Identifier: GPL-3.0-or-later
// Value axes that start at zero with 3 to 5 ticks in steps of 1, 2 or 5, and numbers short enough
// for them. Pure.
#pragma once

#include <QString>
#include <QtGlobal>

namespace vipdeck {

struct ValueScale
{
    double step = 1; // 1, 2 or 5 times a power of ten
    int ticks = 3;   // steps above zero

    [[nodiscard]] double top() const { return step * ticks; }
};

[[nodiscard]] ValueScale scaleFor(double highest);

// Grows at once, shrinks only when ten seconds of data would have fitted a smaller one.
class SteadyScale
{
public:
    static constexpr qint64 kPatienceMilliseconds = 10'000;

    const ValueScale &update(double highest, qint64 now);
    [[nodiscard]] const ValueScale &scale() const { return m_scale; }
    void reset() { *this = {}; }

private:
    ValueScale m_scale;
    bool m_started = false;
    qint64 m_smallerSince = 0; // 0 = not smaller now
};

// "8,000"; from ten thousand millions on "12 G".
[[nodiscard]] QString axisNumber(double value);

} // namespace vipdeck
