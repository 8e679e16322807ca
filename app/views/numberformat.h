// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers as the console writes them: grouping of the locale, exact up to 999,999, then "1.24 M".
// An unknown value is "-", never 0. Pure, GUI or any thread.
#pragma once

#include <QString>
#include <QVariant>

namespace vipdeck {

[[nodiscard]] QString formatCount(quint64 count);
[[nodiscard]] QString formatCount(const QVariant &count); // invalid = "-"
[[nodiscard]] QString formatRate(const QVariant &rate); // rounded to a whole number; invalid = "-"
[[nodiscard]] QString formatPercent(double share);      // 0..1 as "24.1%"
[[nodiscard]] QString unknownValue();                   // "-"
// What tr() chooses the plural form of a text by.
[[nodiscard]] int pluralCount(quint64 count);

} // namespace vipdeck
