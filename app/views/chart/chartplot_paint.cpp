// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDateTime>
#include <QLocale>
#include <QPainter>
#include <QtCharts/QChart>
#include <algorithm>
#include <array>
#include <cmath>

#include "app/views/chart/chartplot.h"
#include "app/views/icons.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

constexpr int kLabelledBand = 14;    // pixels: thinner bands have no label of their own
constexpr double kLabelPlace = 0.06; // of the width
constexpr float kTagOpacity = 0.92F;
constexpr float kSelectionOpacity = 0.2F;
constexpr float kVeilOpacity = 0.5F; // over a picture that is old
constexpr double kSamePlace = 5;     // pixels between marks that nobody can tell apart
constexpr int kMarkRows = 3;         // of words, so that marks close together can be read

QFont captionFont()
{
    return Theme::instance().font(Theme::Font::Caption);
}

QColor markColor(const Tokens &t, ChartEvent::Kind kind)
{
    switch (kind) {
    case ChartEvent::Kind::Trouble: return t.over;
    case ChartEvent::Kind::Good: return t.up;
    case ChartEvent::Kind::Drain: return t.drain;
    case ChartEvent::Kind::Apply: return t.accent;
    case ChartEvent::Kind::Other: break;
    }
    return t.text2;
}

QString clockTime(qint64 time)
{
    return QDateTime::fromMSecsSinceEpoch(time).toString(QStringLiteral("HH:mm:ss"));
}

// Round steps: 15 s of a minute, 1 min of five, 3 min of fifteen, 15 min of an hour.
int timeSteps(double seconds)
{
    return seconds <= 60 || seconds >= 3600 ? 4 : 5;
}

// As many as there is room for, in equal parts of the round steps.
int fewerSteps(int steps, int most)
{
    int fitting = steps;
    while (fitting > 1 && (fitting > most || steps % fitting != 0))
        --fitting;
    return fitting;
}

void paintVeil(QPainter *painter, const QRectF &area)
{
    auto veil = Theme::instance().tokens().base;
    veil.setAlphaF(kVeilOpacity);
    painter->fillRect(area, veil);
}

} // namespace

QString ChartPlot::stoppedText() const
{
    return m_stoppedSince ? tr("No data since %1").arg(clockTime(*m_stoppedSince)) : QString();
}

// At the right, where the line ends; only the time where there is no room for words.
void ChartPlot::paintStopped(QPainter *painter) const
{
    const Theme &theme = Theme::instance();
    const Tokens &t = theme.tokens();
    const QFont font = theme.font(Theme::Font::RowStrong);
    const QFontMetrics metrics(font);
    const int side = theme.scaled(14);
    const int padding = theme.scaled(6);
    const QRectF plot = chart()->plotArea();
    const auto widthOf = [&](const QString &text) {
        return metrics.horizontalAdvance(text) + side + 3 * padding;
    };
    QString text = stoppedText();
    if (widthOf(text) > plot.width() - padding)
        text = clockTime(*m_stoppedSince);
    QRectF box(0, 0, widthOf(text), metrics.height() + padding);
    box.moveRight(plot.right() - padding);
    box.moveTop(plot.center().y() - box.height() / 2);
    painter->setPen(QPen(t.down, 1));
    painter->setBrush(t.raised);
    painter->drawRoundedRect(box, 4, 4);
    const QPointF corner(box.left() + padding, box.center().y() - side / 2.0);
    painter->drawPixmap(corner, icons::icon(QStringLiteral("unlink"), &Tokens::down).pixmap(side));
    painter->setFont(font);
    painter->setPen(t.down);
    painter->drawText(box.adjusted(2 * padding + side, 0, 0, 0), Qt::AlignVCenter, text);
}

void ChartPlot::drawBackground(QPainter *painter, const QRectF &rect)
{
    QChartView::drawBackground(painter, rect);
    const Tokens &t = Theme::instance().tokens();
    const QRectF plot = chart()->plotArea();
    const ValueScale &scale = m_scale.scale();
    painter->save();
    painter->setLayoutDirection(Qt::LayoutDirectionAuto);
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
    const bool isLive = m_frame.isLive && !m_stoppedSince;
    painter->save();
    painter->setLayoutDirection(Qt::LayoutDirectionAuto); // "-5" is no sum in any language
    painter->setFont(captionFont());
    painter->setPen(Theme::instance().tokens().text3);
    const double base = plot.bottom() + metrics.ascent() + 3;
    const int most = static_cast<int>(
        plot.width() / (1.4 * metrics.horizontalAdvance(clockTime(m_frame.to)))); // with room
    const int steps = fewerSteps(timeSteps(seconds), most);
    for (int i = 0; i <= steps; ++i) {
        const double back = seconds * (steps - i) / steps;
        QString text = tr("now");
        if (!isLive)
            text = clockTime(m_frame.to - static_cast<qint64>(back * 1000));
        else if (i < steps)
            text = QStringLiteral("-%1").arg(back / unit, 0, 'g', 3);
        if (i == 0 && isLive)
            text = (minutes ? tr("%1 min") : tr("%1 s")).arg(text);
        const int width = metrics.horizontalAdvance(text);
        double x = toViewport(-back, 0).x() - width / 2.0;
        x = qBound(plot.left(), x, plot.right() - width);
        painter->drawText(QPointF(x, base), text);
    }
    painter->restore();
}

// What there is not, and below it why.
void ChartPlot::paintEmpty(QPainter *painter, const QRectF &area) const
{
    const auto &theme = Theme::instance();
    painter->setPen(theme.tokens().text3);
    if (m_emptyReason.isEmpty()) {
        painter->setFont(theme.font(Theme::Font::Row));
        painter->drawText(area, Qt::AlignCenter, tr("No data yet"));
        return;
    }
    const QRectF upper = area.adjusted(0, 0, 0, -area.height() / 2 - theme.scaled(2));
    const QRectF lower = area.adjusted(0, area.height() / 2 + theme.scaled(2), 0, 0);
    painter->setFont(theme.font(Theme::Font::Row));
    painter->drawText(lower, Qt::AlignTop | Qt::AlignHCenter | Qt::TextWordWrap, m_emptyReason);
    painter->setFont(theme.font(Theme::Font::RowStrong));
    painter->setPen(theme.tokens().text);
    painter->drawText(upper, Qt::AlignBottom | Qt::AlignHCenter, tr("No live data"));
}

void ChartPlot::drawForeground(QPainter *painter, const QRectF &rect)
{
    QChartView::drawForeground(painter, rect);
    painter->save();
    painter->setLayoutDirection(Qt::LayoutDirectionAuto);
    if (m_frame.isEmpty()) {
        paintEmpty(painter, chart()->plotArea());
    } else {
        if (m_stoppedSince)
            paintVeil(painter, chart()->plotArea());
        if (m_shape == Shape::Stacked)
            paintBandLabels(painter);
        paintEvents(painter);
        if (m_stoppedSince)
            paintStopped(painter);
        paintCursor(painter);
        paintSelection(painter);
    }
    if (hasFocus()) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(Theme::instance().tokens().selLine, 2));
        painter->drawRoundedRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
    painter->restore();
}

void ChartPlot::paintSelection(QPainter *painter) const
{
    if (!m_selectFrom)
        return;
    const Tokens &t = Theme::instance().tokens();
    const QRectF plot = chart()->plotArea();
    const double from = qBound(plot.left(), qMin(*m_selectFrom, m_mouseX), plot.right());
    const double to = qBound(plot.left(), qMax(*m_selectFrom, m_mouseX), plot.right());
    QColor ground = t.selLine;
    ground.setAlphaF(kSelectionOpacity);
    painter->setPen(QPen(t.selLine, 1));
    painter->setBrush(ground);
    painter->drawRect(QRectF(QPointF(from, plot.top()), QPointF(to, plot.bottom())));
}

void ChartPlot::paintTag(QPainter *painter, const QPointF &left, const QString &text,
                         const QColor &color) const
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
    painter->setPen(color);
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
        paintTag(painter, {top.x(), (top.y() + bottom.y()) / 2}, m_frame.bands[band].name,
                 Theme::instance().tokens().text);
    }
}

// The same again in the same place is one mark with a number.
QList<ChartPlot::Mark> ChartPlot::marks() const
{
    const QRectF plot = chart()->plotArea();
    QList<Mark> marks;
    for (const ChartEvent &event : m_frame.events) {
        const double x = toViewport(secondsOf(event.time), 0).x();
        if (x < plot.left() || x > plot.right())
            continue;
        if (!marks.isEmpty() && marks.last().text == event.text && x - marks.last().x < kSamePlace)
            ++marks.last().count;
        else
            marks.append({x, event.text, event.kind, 1});
    }
    return marks;
}

QString ChartPlot::Mark::words() const
{
    return count == 1 ? text : QStringLiteral("%1 (%2)").arg(text, QLocale().toString(count));
}

void ChartPlot::paintEvents(QPainter *painter) const
{
    const QRectF plot = chart()->plotArea();
    const Tokens &t = Theme::instance().tokens();
    const QFontMetrics metrics(Theme::instance().font(Theme::Font::CaptionStrong));
    std::array<double, kMarkRows> ends; // of the words in each row
    ends.fill(plot.left() - 1);
    for (const Mark &mark : marks()) {
        QPen dashed(markColor(t, mark.kind), 1);
        dashed.setDashPattern({3, 3});
        painter->setPen(dashed);
        painter->drawLine(QPointF(mark.x, plot.top() - 4), QPointF(mark.x, plot.bottom()));
        // Near the right edge the words go to the left of the mark.
        const QString words = mark.words();
        const int width = metrics.horizontalAdvance(words);
        const bool fits = mark.x + width + 8 < plot.right();
        const double left = fits ? mark.x + 5 : qMax(plot.left() + 4, mark.x - width - 5);
        const auto row =
            std::find_if(ends.begin(), ends.end(), [left](double end) { return end < left - 4; });
        if (row == ends.end())
            continue; // the mark stays, the words are in events() and in the table
        *row = left + width + 4;
        const auto down = static_cast<double>(row - ends.begin()) * (metrics.height() + 1);
        paintTag(painter, {left, plot.top() + metrics.height() / 2.0 - 4 + down}, words,
                 markColor(t, mark.kind));
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
    if (m_readout != Readout::None)
        paintReadout(painter, x);
}

QStringList ChartPlot::readout() const
{
    if (!m_cursor || m_frame.isEmpty())
        return {};
    const qsizetype position = m_frame.positionAt(*m_cursor);
    const qint64 time = m_frame.times[position];
    QStringList lines;
    if (m_readout == Readout::Value) {
        for (const ChartBand &band : m_frame.bands)
            lines << (m_frame.bands.size() == 1
                          ? formatMeasure(band.values[position], m_frame.measure)
                          : QStringLiteral("%1  %2").arg(
                              formatMeasure(band.values[position], m_frame.measure),
                              band.shortName));
        return lines;
    }
    lines << tr("%1   total %2")
                 .arg(clockTime(time), formatMeasure(m_frame.totalAt(position), m_frame.measure));
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
