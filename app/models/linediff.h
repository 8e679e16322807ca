// SPDX-License-Identifier: GPL-3.0-or-later
// Which lines differ between two texts. Anchors are the lines that occur once in both texts (in a
// rule file every line does), so the cost is O(n log n).
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace vipdeck {

struct DiffLine
{
    enum class Kind { Equal, Removed, Added, Folded };

    Kind kind = Kind::Equal;
    QString text;        // empty for Folded
    int foldedCount = 0; // equal lines behind a Folded one
    int number = 0;      // of the line in its text, from 1: Removed before, others after; 0: Folded

    friend bool operator==(const DiffLine &, const DiffLine &) = default;
};

// Removed lines stand before the added ones that take their place.
[[nodiscard]] QList<DiffLine> diffLines(const QStringList &before, const QStringList &after);

// Replaces runs of equal lines by one Folded line, but for `context` lines around each difference.
[[nodiscard]] QList<DiffLine> foldEqualLines(const QList<DiffLine> &lines, int context);

} // namespace vipdeck
