// SPDX-License-Identifier: GPL-3.0-or-later
// The picture of one frame: stacked areas or lines, ticks, event marks, labels in the bands, one
// cursor with its readout. Qt Charts draws the series, this view what lies around them. GUI thread.
#pragma once

#include <QtCharts/QChartView>
#include <functional>
#include <optional>
#include <vector>

#include "app/views/chart/chartframe.h"
#include "app/views/chart/chartscale.h"

class QAreaSeries;
class QLineSeries;
class QValueAxis;

namespace vipdeck {

class ChartPlot : public QChartView
{
    Q_OBJECT

public:
    enum class Shape { Stacked, Lines };
    Q_ENUM(Shape)

    explicit ChartPlot(QWidget *parent = nullptr);

    void setFrame(const ChartFrame &frame);
    [[nodiscard]] const ChartFrame &frame() const { return m_frame; }
    void setShape(Shape shape);
    [[nodiscard]] Shape shape() const { return m_shape; }
    void setHighlighted(const QSet<quint64> &servers); // the others step back; empty = all equal
    // Word for a server at a time, for the readout.
    void setStateReader(std::function<QString(quint64, qint64)> reader);

    void setCursorTime(std::optional<qint64> time);
    [[nodiscard]] std::optional<qint64> cursorTime() const { return m_cursor; }
    [[nodiscard]] const ValueScale &valueScale() const { return m_scale.scale(); }
    // Lines of the readout, for tests and screen readers.
    [[nodiscard]] QStringList readout() const;
    // Band under a point of the viewport; -1 = none.
    [[nodiscard]] int bandAt(const QPointF &point) const;

    void themeChanged();

Q_SIGNALS:
    void cursorMoved(std::optional<qint64> time);

protected:
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Pieces // series objects that are used again for each frame
    {
        std::vector<QAreaSeries *> areas;
        std::vector<QLineSeries *> lines;
        std::size_t usedAreas = 0;
        std::size_t usedLines = 0;
    };
    using Points = QList<QPointF>;

    void rebuild();
    void addStack();
    void addLines();
    void addArea(const Points &upper, const Points &lower, const ChartBand &band);
    void addLine(const Points &points, const ChartBand &band);
    QAreaSeries *nextArea();
    QLineSeries *nextLine();
    void hideUnused();
    void placePlot();
    [[nodiscard]] bool isDimmed(const ChartBand &band) const;
    [[nodiscard]] QPointF toViewport(double seconds, double value) const;
    [[nodiscard]] double secondsOf(qint64 time) const;
    [[nodiscard]] QPair<double, double> bandEdges(int band, qsizetype position) const;
    void paintTimes(QPainter *painter) const;
    void paintBandLabels(QPainter *painter) const;
    void paintEvents(QPainter *painter) const;
    void paintCursor(QPainter *painter) const;
    void paintReadout(QPainter *painter, double x) const;
    void paintTag(QPainter *painter, const QPointF &left, const QString &text) const;

    ChartFrame m_frame;
    Shape m_shape = Shape::Stacked;
    SteadyScale m_scale;
    std::optional<qint64> m_cursor;
    int m_hoveredBand = -1;
    QSet<quint64> m_highlighted;
    std::function<QString(quint64, qint64)> m_stateReader;
    QValueAxis *m_timeAxis;
    QValueAxis *m_valueAxis;
    Pieces m_pieces;
};

} // namespace vipdeck
