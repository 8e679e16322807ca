// SPDX-License-Identifier: GPL-3.0-or-later
// One or two lines below a chart: line, name and value of each series, at the cursor or now. What
// does not fit is counted; the chart's accessible text has all. GUI thread.
#pragma once

#include <QWidget>
#include <optional>

#include "app/views/chart/chartframe.h"

namespace vipdeck {

class SeriesLegend : public QWidget
{
    Q_OBJECT

public:
    explicit SeriesLegend(QWidget *parent = nullptr);

    void setFrame(const ChartFrame &frame, std::optional<qint64> cursor);
    [[nodiscard]] QStringList entries() const; // "web-01 569"
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Entry
    {
        QString name;
        QString value;
        int slot = 0;
    };

    [[nodiscard]] int widthOf(const Entry &entry) const;
    [[nodiscard]] int lineHeight() const;
    void paintEntry(QPainter *painter, const QRect &rect, const Entry &entry) const;

    QList<Entry> m_entries;
};

} // namespace vipdeck
