// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/chart/chartscale.h"

#include <QLocale>
#include <cmath>

namespace vipdeck {
namespace {

constexpr int kMostTicks = 5;
constexpr double kShortFrom = 1e6; // longer numbers get a letter

double niceStep(double atLeast)
{
    const double power = std::pow(10.0, std::floor(std::log10(atLeast)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= atLeast * (1 - 1e-9))
            return factor * power;
    }
    return 10 * power;
}

} // namespace

ValueScale scaleFor(double highest)
{
    ValueScale scale;
    if (!(highest > 0) || !std::isfinite(highest))
        return scale;
    scale.step = niceStep(highest / (kMostTicks - 1)); // the tick at zero counts
    scale.ticks = qMax(2, static_cast<int>(std::ceil(highest / scale.step - 1e-9)));
    return scale;
}

const ValueScale &SteadyScale::update(double highest, qint64 now)
{
    const ValueScale wanted = scaleFor(highest);
    if (!m_started || wanted.top() >= m_scale.top()) {
        m_started = true;
        m_scale = wanted;
        m_smallerSince = 0;
    } else if (m_smallerSince == 0) {
        m_smallerSince = now;
    } else if (now - m_smallerSince >= kPatienceMilliseconds) {
        m_scale = wanted;
        m_smallerSince = 0;
    }
    return m_scale;
}

QString axisNumber(double value)
{
    const QLocale locale;
    constexpr const char *kLetters[] = {"", " k", " M", " G", " T"};
    if (std::abs(value) < kShortFrom) {
        const int decimals = std::abs(value) < 10 && value != std::floor(value) ? 1 : 0;
        return locale.toString(value, 'f', decimals);
    }
    int letter = 0;
    while (std::abs(value) >= 1000 && letter < 4) {
        value /= 1000;
        ++letter;
    }
    const int decimals = value == std::floor(value) ? 0 : 1;
    return locale.toString(value, 'f', decimals) + QLatin1String(kLetters[letter]);
}

} // namespace vipdeck
