// SPDX-License-Identifier: GPL-3.0-or-later
// Names and current values right of a chart, in the order of the stack (top first), with the total.
// GUI thread.
#pragma once

#include <QWidget>

#include "app/views/chart/chartframe.h"

namespace vipdeck {

class ChartLegend : public QWidget
{
    Q_OBJECT

public:
    explicit ChartLegend(QWidget *parent = nullptr);

    void setFrame(const ChartFrame &frame, bool dashes); // dashes: swatches are lines
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void serverClicked(quint64 server);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] int rowHeight() const;
    void paintSwatch(QPainter *painter, const QRect &rect, int slot) const;

    ChartFrame m_frame;
    bool m_dashes = false;
};

} // namespace vipdeck
