// SPDX-License-Identifier: GPL-3.0-or-later
// Versions on a time line below the traffic of the same time, with two handles, A and B. A click
// on a mark takes it as B, Ctrl+click as A; the handles can be dragged. Left and Right go to the
// version before or after, Tab goes from A to B. GUI thread.
#pragma once

#include <QWidget>
#include <vector>

#include "app/models/historymodel.h"

namespace vipdeck {

class HistoryScrubber : public QWidget
{
    Q_OBJECT

public:
    enum class Handle { A, B };
    struct Point
    {
        quint64 number = 0; // 0: never in force, cannot be chosen
        qint64 time = 0;    // milliseconds since 1970
        VersionMark mark = VersionMark::Applied;
        QString details;
    };
    // One value for each step, oldest first, NaN for a gap.
    struct Traffic
    {
        qint64 start = 0; // milliseconds since 1970
        qint64 step = 15'000;
        QList<qreal> values;  // conn/s
        QList<qreal> dropped; // packets/s; empty: not known
    };

    explicit HistoryScrubber(QWidget *parent = nullptr);

    void setTimes(qint64 from, qint64 to);     // milliseconds since 1970
    void setPoints(std::vector<Point> points); // oldest first
    void setTraffic(const Traffic &traffic);
    void setHandles(quint64 a, quint64 b); // numbers; 0: none
    [[nodiscard]] const Traffic &traffic() const { return m_traffic; }
    [[nodiscard]] Handle active() const { return m_active; }
    [[nodiscard]] QPoint positionOf(quint64 number) const; // of its mark
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(vipdeck::HistoryScrubber::Handle handle, quint64 number);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QRect plot() const;
    [[nodiscard]] QRect dropPlot() const;
    [[nodiscard]] int lineY() const;
    [[nodiscard]] qreal xOf(qint64 time) const;
    [[nodiscard]] const Point *find(quint64 number) const;
    [[nodiscard]] const Point *nearest(int x) const; // of those in force, within reach
    void step(int direction);
    void choose(Handle handle, quint64 number);
    void describe();
    [[nodiscard]] QString trafficSummary() const;
    [[nodiscard]] QString trafficAt(int x) const;
    void paintTraffic(QPainter &painter) const;
    void paintDrops(QPainter &painter) const;
    void paintLine(QPainter &painter) const;
    void paintMarks(QPainter &painter) const;
    void paintHandles(QPainter &painter) const;
    void paintTimes(QPainter &painter) const;

    qint64 m_from = 0;
    qint64 m_to = 1;
    std::vector<Point> m_points;
    Traffic m_traffic;
    quint64 m_a = 0;
    quint64 m_b = 0;
    Handle m_active = Handle::B;
    bool m_dragging = false;
};

} // namespace vipdeck
