// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDateTime>
#include <QPainter>
#include <QtCharts/QChart>
#include <cmath>

#include "app/views/chart/chartplot.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

constexpr int kLabelledBand = 14;    // pixels: thinner bands have no label of their own
constexpr double kLabelPlace = 0.06; // of the width
constexpr float kTagOpacity = 0.92F;

QFont captionFont()
{
    return Theme::instance().font(Theme::Font::Caption);
}

// Round steps: 15 s of a minute, 1 min of five, 3 min of fifteen, 15 min of an hour.
int timeSteps(double seconds)
{
    return seconds <= 60 || seconds >= 3600 ? 4 : 5;
}

} // namespace

void ChartPlot::drawBackground(QPainter *painter, const QRectF &rect)
{
    QChartView::drawBackground(painter, rect);
    const Tokens &t = Theme::instance().tokens();
    const QRectF plot = chart()->plotArea();
    const ValueScale &scale = m_scale.scale();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setFont(captionFont());
    const QFontMetrics metrics(captionFont());
    for (int tick = 0; tick <= scale.ticks; ++tick) {
        const double y = std::round(toViewport(0, tick * scale.step).y());
        painter->setPen(QPen(tick == 0 ? t.ctl : t.line, 1));
        painter->drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter->setPen(t.text3);
        const QString number = axisNumber(tick * scale.step);
        painter->drawText(QPointF(plot.left() - 6 - metrics.horizontalAdvance(number),
                                  y + metrics.ascent() / 2.0 - 1),
                          number);
    }
    painter->restore();
    paintTimes(painter);
}

void ChartPlot::paintTimes(QPainter *painter) const
{
    const qint64 range = m_frame.to - m_frame.from;
    if (range <= 0)
        return;
    const QRectF plot = chart()->plotArea();
    const QFontMetrics metrics(captionFont());
    const double seconds = static_cast<double>(range) / 1000.0;
    const bool minutes = seconds >= 120;
    const double unit = minutes ? 60 : 1;
    painter->save();
    painter->setFont(captionFont());
    painter->setPen(Theme::instance().tokens().text3);
    const double base = plot.bottom() + metrics.ascent() + 3;
    const int steps = timeSteps(seconds);
    for (int i = 0; i <= steps; ++i) {
        const double back = seconds * (steps - i) / steps;
        QString text = tr("now");
        if (i < steps)
            text = QStringLiteral("-%1").arg(back / unit, 0, 'g', 3);
        if (i == 0)
            text = (minutes ? tr("%1 min") : tr("%1 s")).arg(text);
        const int width = metrics.horizontalAdvance(text);
        double x = toViewport(-back, 0).x() - width / 2.0;
        x = qBound(plot.left(), x, plot.right() - width);
        painter->drawText(QPointF(x, base), text);
    }
    painter->restore();
}

void ChartPlot::drawForeground(QPainter *painter, const QRectF &rect)
{
    QChartView::drawForeground(painter, rect);
    painter->save();
    if (m_frame.isEmpty()) {
        painter->setFont(Theme::instance().font(Theme::Font::Row));
        painter->setPen(Theme::instance().tokens().text3);
        painter->drawText(chart()->plotArea(), Qt::AlignCenter, tr("No data yet"));
    } else {
        if (m_shape == Shape::Stacked)
            paintBandLabels(painter);
        paintEvents(painter);
        paintCursor(painter);
    }
    painter->restore();
}

void ChartPlot::paintTag(QPainter *painter, const QPointF &left, const QString &text) const
{
    const Tokens &t = Theme::instance().tokens();
    const QFont font = Theme::instance().font(Theme::Font::CaptionStrong);
    const QFontMetrics metrics(font);
    const QRectF box(left.x() - 4, left.y() - metrics.height() / 2.0,
                     metrics.horizontalAdvance(text) + 8, metrics.height());
    QColor ground = t.base;
    ground.setAlphaF(kTagOpacity);
    painter->setPen(Qt::NoPen);
    painter->setBrush(ground);
    painter->drawRoundedRect(box, 2, 2);
    painter->setFont(font);
    painter->setPen(t.text);
    painter->drawText(QPointF(left.x(), box.top() + metrics.ascent()), text);
}

void ChartPlot::paintBandLabels(QPainter *painter) const
{
    const auto position =
        static_cast<qsizetype>(static_cast<double>(m_frame.times.size()) * kLabelPlace);
    const double seconds = secondsOf(m_frame.times[position]);
    for (int band = 0; band < m_frame.bands.size(); ++band) {
        const auto [low, high] = bandEdges(band, position);
        const QPointF bottom = toViewport(seconds, low);
        const QPointF top = toViewport(seconds, high);
        if (bottom.y() - top.y() < Theme::instance().scaled(kLabelledBand))
            continue;
        paintTag(painter, {top.x(), (top.y() + bottom.y()) / 2}, m_frame.bands[band].name);
    }
}

void ChartPlot::paintEvents(QPainter *painter) const
{
    const QRectF plot = chart()->plotArea();
    const Tokens &t = Theme::instance().tokens();
    const QFontMetrics metrics(Theme::instance().font(Theme::Font::CaptionStrong));
    for (const ChartEvent &event : m_frame.events) {
        const double x = toViewport(secondsOf(event.time), 0).x();
        if (x < plot.left() || x > plot.right())
            continue;
        painter->setPen(QPen(t.text2, 1, Qt::CustomDashLine));
        QPen dashed(t.text2, 1);
        dashed.setDashPattern({3, 3});
        painter->setPen(dashed);
        painter->drawLine(QPointF(x, plot.top() - 4), QPointF(x, plot.bottom()));
        // Near the right edge the words go to the left of the mark.
        const int width = metrics.horizontalAdvance(event.text);
        const bool fits = x + width + 8 < plot.right();
        const double left = fits ? x + 5 : x - width - 5;
        paintTag(painter, {left, plot.top() + metrics.height() / 2.0 - 4}, event.text);
    }
}

void ChartPlot::paintCursor(QPainter *painter) const
{
    if (!m_cursor || *m_cursor < m_frame.from || *m_cursor > m_frame.to)
        return;
    const QRectF plot = chart()->plotArea();
    const Tokens &t = Theme::instance().tokens();
    const qsizetype position = m_frame.positionAt(*m_cursor);
    const double seconds = secondsOf(m_frame.times[position]);
    const double x = std::round(toViewport(seconds, 0).x()) + 0.5;
    painter->setPen(QPen(t.text, 1));
    painter->drawLine(QPointF(x, plot.top() - 4), QPointF(x, plot.bottom()));
    if (m_shape == Shape::Lines) {
        painter->setPen(QPen(t.base, 1.5));
        for (const ChartBand &band : m_frame.bands) {
            if (std::isnan(band.values[position]))
                continue;
            painter->setBrush(Theme::instance().seriesColor(band.slot));
            painter->drawEllipse(toViewport(seconds, band.values[position]), 3, 3);
        }
    }
    paintReadout(painter, x);
}

QStringList ChartPlot::readout() const
{
    if (!m_cursor || m_frame.isEmpty())
        return {};
    const qsizetype position = m_frame.positionAt(*m_cursor);
    const qint64 time = m_frame.times[position];
    QStringList lines;
    lines << tr("%1   total %2")
                 .arg(QDateTime::fromMSecsSinceEpoch(time).toString(QStringLiteral("HH:mm:ss")),
                      formatMeasure(m_frame.totalAt(position), m_frame.measure));
    if (m_hoveredBand < 0 || m_hoveredBand >= m_frame.bands.size())
        return lines;
    const ChartBand &band = m_frame.bands[m_hoveredBand];
    QString line = QStringLiteral("%1   %2").arg(
        band.name, formatMeasure(band.values[position], m_frame.measure));
    const QString state =
        m_stateReader && band.server ? m_stateReader(band.server, time) : QString();
    if (!state.isEmpty())
        line += QStringLiteral("   ") + state;
    lines << line;
    return lines;
}

void ChartPlot::paintReadout(QPainter *painter, double x) const
{
    const Theme &theme = Theme::instance();
    const Tokens &t = theme.tokens();
    const QStringList lines = readout();
    const QRectF plot = chart()->plotArea();
    const QFontMetrics metrics(theme.font(Theme::Font::RowStrong));
    int width = 0;
    for (const QString &line : lines)
        width = qMax(width, metrics.horizontalAdvance(line));
    const int padding = theme.scaled(8);
    const int lineHeight = metrics.height() + 2;
    QRectF box(x + 12, plot.center().y() - lineHeight, width + 2 * padding,
               static_cast<double>(lines.size()) * lineHeight + padding);
    if (box.right() > plot.right())
        box.moveRight(x - 12);
    painter->setPen(QPen(t.ctl, 1));
    painter->setBrush(t.raised);
    painter->drawRoundedRect(box, 4, 4);
    double base = box.top() + padding / 2.0 + metrics.ascent();
    for (qsizetype i = 0; i < lines.size(); ++i) {
        painter->setFont(theme.font(i == 0 ? Theme::Font::RowStrong : Theme::Font::Row));
        painter->setPen(i == 0 ? t.text : t.text2);
        painter->drawText(QPointF(box.left() + padding, base), lines[i]);
        base += lineHeight;
    }
}

} // namespace vipdeck
