// SPDX-License-Identifier: GPL-3.0-or-later
// The heat strips of one service's servers with what a full strip means. GUI thread.
#pragma once

#include "app/models/chartdata.h"
#include "app/views/charts/cardframe.h"
#include "app/views/charts/heatstrip.h"

namespace vipdeck {

struct BoardService;

struct LoadReading
{
    HeatPicture picture;
    bool ofLimit = false; // else of the highest count in the picture
    int left = 0;         // servers that are not shown
};

// Active connections of the servers as a part of their upper limits, or of the busiest when not all
// have one. At most LoadCard::kMostServers, the busiest, in the order of the pool.
[[nodiscard]] LoadReading readLoad(const ChartData &data, const BoardService &service, qint64 from,
                                   qint64 to);

class LoadCard : public CardFrame
{
    Q_OBJECT

public:
    static constexpr int kMostServers = 16;
    static constexpr int kMostSteps = 100;

    explicit LoadCard(QWidget *parent = nullptr);

    void show(const QString &service, const LoadReading &reading);
    [[nodiscard]] HeatStrip *strip() const { return m_strip; }

private:
    HeatStrip *m_strip;
};

} // namespace vipdeck
