// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/numberformat.h"

#include <QLocale>
#include <algorithm>
#include <cmath>
#include <limits>

namespace vipdeck {
namespace {

constexpr quint64 kExactLimit = 999'999;

QString shortForm(double value)
{
    struct Unit
    {
        double size;
        const char *letter;
    };
    constexpr Unit kUnits[] = {{1e12, " T"}, {1e9, " G"}, {1e6, " M"}};
    for (const Unit &unit : kUnits) {
        if (value >= unit.size)
            return QLocale().toString(value / unit.size, 'f', 2) + QLatin1String(unit.letter);
    }
    return QLocale().toString(value, 'f', 0);
}

} // namespace

QString unknownValue()
{
    return QStringLiteral("-");
}

QString formatCount(quint64 count)
{
    if (count > kExactLimit)
        return shortForm(static_cast<double>(count));
    return QLocale().toString(count);
}

QString formatCount(const QVariant &count)
{
    return count.isValid() ? formatCount(count.toULongLong()) : unknownValue();
}

QString formatRate(const QVariant &rate)
{
    if (!rate.isValid())
        return unknownValue();
    return formatCount(static_cast<quint64>(std::llround(std::fmax(0.0, rate.toDouble()))));
}

QString formatPercent(double share)
{
    return QLocale().toString(share * 100.0, 'f', 1) + QLatin1Char('%');
}

int pluralCount(quint64 count)
{
    return static_cast<int>(std::min<quint64>(count, std::numeric_limits<int>::max()));
}

} // namespace vipdeck
