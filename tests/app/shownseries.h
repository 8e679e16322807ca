// SPDX-License-Identifier: GPL-3.0-or-later
// How many series a plot shows.
#pragma once

#include <QtCharts/QAreaSeries>
#include <QtCharts/QChart>
#include <QtCharts/QLineSeries>

#include "app/views/chart/chartplot.h"

namespace vipdeck::test {

inline int shownAreas(ChartPlot *plot)
{
    int count = 0;
    for (QAbstractSeries *series : plot->chart()->series())
        count += series->isVisible() && qobject_cast<QAreaSeries *>(series) ? 1 : 0;
    return count;
}

inline int shownLines(ChartPlot *plot)
{
    int count = 0;
    for (QAbstractSeries *series : plot->chart()->series())
        count += series->isVisible() && qobject_cast<QLineSeries *>(series) ? 1 : 0;
    return count;
}

} // namespace vipdeck::test
