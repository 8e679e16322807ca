// SPDX-License-Identifier: GPL-3.0-or-later
// The picture of one frame: stacked areas or lines, ticks, event marks, labels in the bands, one
// cursor with its readout. Qt Charts draws the series, this view what lies around them. It asks for
// another stretch of time (wheel, dragging, keys) and shows what setFrame() brings. GUI thread.
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
    enum class Readout { None, Value, Full }; // beside the cursor: nothing, the total, all lines
    Q_ENUM(Readout)

    explicit ChartPlot(QWidget *parent = nullptr);

    void setFrame(const ChartFrame &frame);
    [[nodiscard]] const ChartFrame &frame() const { return m_frame; }
    void setShape(Shape shape);
    [[nodiscard]] Shape shape() const { return m_shape; }
    void setFilled(bool filled); // the first line has a light area below it
    void setReadout(Readout readout);
    // What is shown is old since then: it turns pale, with these words; nothing: it is live.
    void setStoppedSince(std::optional<qint64> time);
    [[nodiscard]] QString stoppedText() const; // "No data since 14:00:52"; empty while it is live
    // Why there are no values at all; empty: they are still to come.
    void setEmptyReason(const QString &reason);
    [[nodiscard]] const QString &emptyReason() const { return m_emptyReason; }
    void setHighlighted(const QSet<quint64> &servers); // the others step back; empty = all equal
    // Word for a server at a time, for the readout.
    void setStateReader(std::function<QString(quint64, qint64)> reader);

    void setCursorTime(std::optional<qint64> time);
    [[nodiscard]] std::optional<qint64> cursorTime() const { return m_cursor; }
    [[nodiscard]] const ValueScale &valueScale() const { return m_scale.scale(); }
    struct Mark
    {
        double x = 0; // of the viewport, the first one's
        QString text;
        ChartEvent::Kind kind = ChartEvent::Kind::Other;
        int count = 1;

        [[nodiscard]] QString words() const; // "rules applied (3)"
    };
    [[nodiscard]] QList<Mark> marks() const; // of what happened, as they are painted
    // Lines of the readout, for tests and screen readers.
    [[nodiscard]] QStringList readout() const;
    // Band under a point of the viewport; -1 = none.
    [[nodiscard]] int bandAt(const QPointF &point) const;
    [[nodiscard]] qint64 timeAt(double x) const; // of the viewport
    // The band that the readout tells about; -1 = none. Up and Down move it.
    [[nodiscard]] int chosenBand() const { return m_hoveredBand; }

    void themeChanged();

Q_SIGNALS:
    void cursorMoved(std::optional<qint64> time);
    void windowRequested(qint64 from, qint64 to);
    void zoomRequested(double factor, qint64 center);
    void panRequested(qint64 milliseconds); // positive = later
    void liveRequested();                   // the whole range up to now
    void chosen();                          // by a click or by the keyboard

protected:
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
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
    void addFill(const Points &points, const ChartBand &band);
    void addPoints(const ChartBand &band, qsizetype position, Points *points) const;
    [[nodiscard]] int columns() const; // of pixels
    QAreaSeries *nextArea();
    QLineSeries *nextLine();
    void hideUnused();
    void placePlot();
    [[nodiscard]] bool isDimmed(const ChartBand &band) const;
    [[nodiscard]] QPointF toViewport(double seconds, double value) const;
    [[nodiscard]] double secondsOf(qint64 time) const;
    [[nodiscard]] QPair<double, double> bandEdges(int band, qsizetype position) const;
    void moveCursorTo(qint64 time);
    bool moveByKey(int key, bool pans);
    bool zoomByKey(int key);
    void chooseBand(int step);
    void paintTimes(QPainter *painter) const;
    void paintSelection(QPainter *painter) const;
    void paintBandLabels(QPainter *painter) const;
    void paintEvents(QPainter *painter) const;
    void paintStopped(QPainter *painter) const;
    void paintEmpty(QPainter *painter, const QRectF &area) const;
    void paintCursor(QPainter *painter) const;
    void paintReadout(QPainter *painter, double x) const;
    void paintTag(QPainter *painter, const QPointF &left, const QString &text,
                  const QColor &color) const;

    ChartFrame m_frame;
    Shape m_shape = Shape::Stacked;
    SteadyScale m_scale;
    std::optional<qint64> m_cursor;
    std::optional<qint64> m_stoppedSince;
    QString m_emptyReason;
    int m_hoveredBand = -1;
    bool m_filled = false;
    Readout m_readout = Readout::Full;
    std::optional<double> m_selectFrom; // x where the rubber band began
    std::optional<double> m_panFrom;    // x where the picture was taken
    double m_mouseX = 0;
    QSet<quint64> m_highlighted;
    std::function<QString(quint64, qint64)> m_stateReader;
    QValueAxis *m_timeAxis;
    QValueAxis *m_valueAxis;
    Pieces m_pieces;
};

} // namespace vipdeck
