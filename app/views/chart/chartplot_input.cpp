// SPDX-License-Identifier: GPL-3.0-or-later
// The mouse and the keys of a chart.
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>
#include <QtCharts/QChart>
#include <cmath>

#include "app/views/chart/chartplot.h"

namespace vipdeck {
namespace {

constexpr double kZoomStep = 1.25; // one notch of the wheel, one key
constexpr double kNotch = 120;     // eighths of a degree
constexpr double kPanPart = 0.25;  // of what is shown
constexpr double kClick = 4;       // pixels: less is no rubber band

} // namespace

void ChartPlot::moveCursorTo(qint64 time)
{
    setCursorTime(time);
    viewport()->update();
    Q_EMIT cursorMoved(m_cursor);
}

void ChartPlot::mousePressEvent(QMouseEvent *event)
{
    QChartView::mousePressEvent(event);
    m_mouseX = event->position().x();
    Q_EMIT chosen();
    if (m_frame.isEmpty())
        return;
    const bool pans =
        event->button() == Qt::MiddleButton
        || (event->button() == Qt::LeftButton && (event->modifiers() & Qt::ShiftModifier));
    if (pans) {
        m_panFrom = m_mouseX;
        viewport()->setCursor(Qt::ClosedHandCursor);
    } else if (event->button() == Qt::LeftButton) {
        m_selectFrom = m_mouseX;
    }
    event->accept();
}

void ChartPlot::mouseMoveEvent(QMouseEvent *event)
{
    QChartView::mouseMoveEvent(event);
    const QRectF plot = chart()->plotArea();
    const QPointF point = event->position();
    if (m_frame.isEmpty())
        return;
    if (m_panFrom) {
        const auto moved = static_cast<double>(m_frame.to - m_frame.from) * (*m_panFrom - point.x())
                           / plot.width();
        // Whole seconds; the rest is kept for the next move.
        const auto seconds = static_cast<qint64>(moved / 1000);
        if (seconds != 0) {
            m_panFrom = *m_panFrom
                        - static_cast<double>(seconds) * 1000 * plot.width()
                              / static_cast<double>(m_frame.to - m_frame.from);
            Q_EMIT panRequested(seconds * 1000);
        }
    }
    m_mouseX = point.x();
    if (m_selectFrom)
        viewport()->update();
    if (point.x() < plot.left() || point.x() > plot.right())
        return;
    m_hoveredBand = bandAt(point);
    moveCursorTo(m_frame.times[m_frame.positionAt(timeAt(point.x()))]);
}

void ChartPlot::mouseReleaseEvent(QMouseEvent *event)
{
    QChartView::mouseReleaseEvent(event);
    const auto from = std::exchange(m_selectFrom, std::nullopt);
    m_panFrom.reset();
    viewport()->unsetCursor();
    viewport()->update();
    const double x = event->position().x();
    if (!from || m_frame.isEmpty() || std::abs(x - *from) < kClick)
        return;
    const QRectF plot = chart()->plotArea();
    const auto begin = timeAt(qBound(plot.left(), qMin(*from, x), plot.right()));
    const auto end = timeAt(qBound(plot.left(), qMax(*from, x), plot.right()));
    Q_EMIT windowRequested(begin, end);
}

void ChartPlot::mouseDoubleClickEvent(QMouseEvent *event)
{
    QChartView::mouseDoubleClickEvent(event);
    if (event->button() == Qt::LeftButton)
        Q_EMIT liveRequested();
}

// Without Ctrl only a chart that was clicked takes the wheel: others let the page scroll.
void ChartPlot::wheelEvent(QWheelEvent *event)
{
    const auto angle = event->angleDelta();
    const bool wanted = hasFocus() || (event->modifiers() & Qt::ControlModifier);
    if (m_frame.isEmpty() || !wanted) {
        event->ignore();
        return;
    }
    event->accept();
    const auto span = static_cast<double>(m_frame.to - m_frame.from);
    const bool sideways = std::abs(angle.x()) > std::abs(angle.y());
    if (sideways || (event->modifiers() & Qt::ShiftModifier)) {
        const double notches = (sideways ? angle.x() : angle.y()) / kNotch;
        Q_EMIT panRequested(static_cast<qint64>(-notches * span * kPanPart / 2));
        return;
    }
    const double factor = std::pow(kZoomStep, -angle.y() / kNotch);
    Q_EMIT zoomRequested(factor, qBound(m_frame.from, timeAt(event->position().x()), m_frame.to));
}

void ChartPlot::leaveEvent(QEvent *event)
{
    QChartView::leaveEvent(event);
    if (m_selectFrom || m_panFrom)
        return;
    m_hoveredBand = -1;
    setCursorTime(std::nullopt);
    Q_EMIT cursorMoved(m_cursor);
}

void ChartPlot::focusInEvent(QFocusEvent *event)
{
    QChartView::focusInEvent(event);
    viewport()->update();
    if (event->reason() != Qt::MouseFocusReason)
        Q_EMIT chosen();
}

void ChartPlot::focusOutEvent(QFocusEvent *event)
{
    QChartView::focusOutEvent(event);
    viewport()->update();
}

void ChartPlot::chooseBand(int step)
{
    const auto count = static_cast<int>(m_frame.bands.size());
    m_hoveredBand =
        m_hoveredBand < 0 ? (step > 0 ? 0 : count - 1) : qBound(0, m_hoveredBand + step, count - 1);
    moveCursorTo(m_cursor.value_or(m_frame.times.last()));
}

bool ChartPlot::moveByKey(int key, bool pans)
{
    const bool left = key == Qt::Key_Left;
    const auto span = static_cast<double>(m_frame.to - m_frame.from);
    if (pans) {
        Q_EMIT panRequested(static_cast<qint64>((left ? -1 : 1) * span * kPanPart));
        return true;
    }
    const qsizetype last = m_frame.times.size() - 1;
    const qsizetype position = m_cursor ? m_frame.positionAt(*m_cursor) : last + (left ? 1 : 0);
    const qsizetype next = position + (left ? -1 : 1);
    if (m_cursor && (next < 0 || next > last)) // the picture goes along
        Q_EMIT panRequested(static_cast<qint64>((left ? -1 : 1) * span * kPanPart));
    else
        moveCursorTo(m_frame.times[qBound<qsizetype>(0, next, last)]);
    return true;
}

bool ChartPlot::zoomByKey(int key)
{
    const auto center = m_cursor.value_or(m_frame.to);
    switch (key) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: Q_EMIT zoomRequested(1 / kZoomStep, center); return true;
    case Qt::Key_Minus: Q_EMIT zoomRequested(kZoomStep, center); return true;
    case Qt::Key_0: Q_EMIT liveRequested(); return true;
    default: return false;
    }
}

void ChartPlot::keyPressEvent(QKeyEvent *event)
{
    bool taken = !m_frame.isEmpty();
    const bool pans = event->modifiers() & Qt::ControlModifier;
    switch (taken ? event->key() : 0) {
    case Qt::Key_Left:
    case Qt::Key_Right: taken = moveByKey(event->key(), pans); break;
    case Qt::Key_Home: moveCursorTo(m_frame.times.first()); break;
    case Qt::Key_End: moveCursorTo(m_frame.times.last()); break;
    case Qt::Key_Up: chooseBand(1); break;
    case Qt::Key_Down: chooseBand(-1); break;
    case Qt::Key_Escape:
        taken = m_cursor.has_value();
        m_hoveredBand = -1;
        setCursorTime(std::nullopt);
        Q_EMIT cursorMoved(m_cursor);
        break;
    default: taken = taken && zoomByKey(event->key());
    }
    if (taken)
        event->accept();
    else
        QChartView::keyPressEvent(event);
}

} // namespace vipdeck
