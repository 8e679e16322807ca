// SPDX-License-Identifier: GPL-3.0-or-later
// Charts as files: what is shown as PNG (twice the size) or SVG, the numbers as CSV. GUI thread.
#pragma once

#include <QByteArray>
#include <QString>
#include <functional>

class QWidget;

namespace vipdeck {

struct ChartSource
{
    QWidget *picture = nullptr;
    QString title;
    std::function<QByteArray()> csv;
};

// By the suffix of `path`: .png, .svg or .csv. Whole or not at all. An empty text = done, else the
// reason.
[[nodiscard]] QString saveChart(const ChartSource &source, const QString &path);
// Asks for a file name first; empty = the person thought otherwise. Otherwise a sentence about what
// became of it.
[[nodiscard]] QString saveChartWithDialog(const ChartSource &source, const QString &suffix);

} // namespace vipdeck
