// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDateTime>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>
#include <initializer_list>

#include "app/views/chart/chartscale.h"
#include "app/views/history/historyscrubber.h"
#include "app/views/history/versionmark.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

constexpr int kJoinDistance = 10; // closer marks become one with a number
constexpr int kTimeMarks = 6;
constexpr qint64 kDayMilliseconds = 24 * 3600 * 1000;

int scaled(int pixels)
{
    return Theme::instance().scaled(pixels);
}

double highestOf(const QList<qreal> &values)
{
    double highest = 0;
    for (const auto value : values)
        if (!std::isnan(value))
            highest = std::max(highest, value);
    return highest;
}

// From the lowest value, which is 0 and a stronger line, to the highest.
void paintGrid(QPainter &painter, const QRect &area, std::initializer_list<double> values)
{
    const auto &tokens = Theme::instance().tokens();
    const double highest = *(values.end() - 1);
    for (const double value : values) {
        const int y = qRound(area.bottom() - value / highest * area.height());
        painter.fillRect(QRect(area.left(), y, area.width(), 1),
                         value == 0 ? tokens.line2 : tokens.line);
        painter.setPen(tokens.text3);
        painter.drawText(QRect(0, y - scaled(8), area.left() - scaled(6), scaled(16)),
                         Qt::AlignRight | Qt::AlignVCenter, axisNumber(value));
    }
}

// One line without a gap and the area below it; a single point is a short line.
void paintRun(QPainter &painter, QPolygonF line, int bottom)
{
    const auto &theme = Theme::instance();
    if (line.size() == 1)
        line.append(line.first() + QPointF(1, 0));
    QPainterPath path;
    path.addPolygon(line);
    auto area = path;
    area.lineTo(line.last().x(), bottom);
    area.lineTo(line.first().x(), bottom);
    auto fill = theme.seriesColor(0);
    fill.setAlphaF(0.14f);
    painter.fillPath(area, fill);
    painter.strokePath(path, QPen(theme.seriesColor(0), 1.4));
}

} // namespace

void HistoryScrubber::paintEvent(QPaintEvent *)
{
    const auto &tokens = Theme::instance().tokens();
    QPainter painter(this);
    painter.fillRect(rect(), tokens.base);
    paintTraffic(painter);
    paintDrops(painter);
    paintLine(painter);
    paintMarks(painter);
    paintHandles(painter);
    paintTimes(painter);
    if (hasFocus()) {
        painter.setPen(QPen(tokens.selLine, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void HistoryScrubber::paintTraffic(QPainter &painter) const
{
    const auto &theme = Theme::instance();
    const auto scale = scaleFor(highestOf(m_traffic.values));
    painter.setFont(theme.font(Theme::Font::Caption));
    paintGrid(painter, plot(), {0, scale.top() / 2, scale.top()});
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(plot().adjusted(0, -1, 1, 1));
    // A gap ends the line; the next one begins behind it.
    QPolygonF line;
    for (qsizetype i = 0; i <= m_traffic.values.size(); ++i) {
        const bool isGap = i == m_traffic.values.size() || std::isnan(m_traffic.values[i]);
        if (!isGap) {
            line.append({xOf(m_traffic.start + i * m_traffic.step),
                         plot().bottom() - m_traffic.values[i] / scale.top() * plot().height()});
        } else if (!line.isEmpty()) {
            paintRun(painter, line, plot().bottom());
            line.clear();
        }
    }
    painter.restore();
}

// Bars, so that a single one is seen.
void HistoryScrubber::paintDrops(QPainter &painter) const
{
    if (m_traffic.dropped.isEmpty())
        return;
    const auto &tokens = Theme::instance().tokens();
    const auto area = dropPlot();
    const auto scale = scaleFor(highestOf(m_traffic.dropped));
    paintGrid(painter, area, {0, scale.top()});
    painter.save();
    painter.setClipRect(area.adjusted(0, -1, 1, 1));
    for (qsizetype i = 0; i < m_traffic.dropped.size(); ++i) {
        if (std::isnan(m_traffic.dropped[i]) || m_traffic.dropped[i] <= 0)
            continue;
        const qreal left = xOf(m_traffic.start + i * m_traffic.step);
        const qreal right = xOf(m_traffic.start + (i + 1) * m_traffic.step);
        const qreal height = std::max(m_traffic.dropped[i] / scale.top() * area.height(), 1.0);
        painter.fillRect(
            QRectF(left, area.bottom() + 1 - height, std::max(right - left, 1.0), height),
            tokens.over);
    }
    painter.restore();
}

void HistoryScrubber::paintLine(QPainter &painter) const
{
    const auto &tokens = Theme::instance().tokens();
    const int height = scaled(6);
    const QRect groove(plot().left(), lineY() - height / 2, plot().width(), height);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tokens.line2);
    painter.setBrush(tokens.hover);
    painter.drawRoundedRect(groove, height / 2.0, height / 2.0);
    const auto *a = find(m_a);
    const auto *b = find(m_b);
    if (a && b) {
        const qreal left = std::max<qreal>(xOf(std::min(a->time, b->time)), plot().left());
        const qreal right = std::max<qreal>(xOf(std::max(a->time, b->time)), plot().left());
        auto fill = tokens.accentFill;
        fill.setAlphaF(0.45f);
        painter.fillRect(QRectF(left, groove.top(), right - left, height), fill);
        fill.setAlphaF(0.07f);
        painter.fillRect(
            QRectF(left, plot().top(), right - left, dropPlot().bottom() - plot().top()), fill);
    }
    painter.restore();
}

void HistoryScrubber::paintMarks(QPainter &painter) const
{
    const auto &theme = Theme::instance();
    const auto &tokens = theme.tokens();
    const int join = scaled(kJoinDistance);
    std::size_t i = 0;
    while (i < m_points.size()) {
        if (m_points[i].time < m_from) {
            ++i;
            continue;
        }
        const qreal x = xOf(m_points[i].time);
        std::size_t end = i + 1;
        while (end < m_points.size() && xOf(m_points[end].time) - x < join)
            ++end;
        const auto mark = m_points[end - 1].mark;
        painter.setPen(QPen(markColor(mark, tokens), 1, Qt::DashLine));
        painter.setOpacity(0.45);
        painter.drawLine(QPointF(x, plot().top()), QPointF(x, dropPlot().bottom()));
        painter.setOpacity(1);
        if (end - i == 1) {
            paintMark(&painter, mark, QPointF(x, lineY()), scaled(5));
        } else {
            const int radius = scaled(8);
            painter.save();
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(tokens.text2, 1));
            painter.setBrush(tokens.base);
            painter.drawEllipse(QPointF(x, lineY()), radius, radius);
            painter.setFont(theme.font(Theme::Font::CaptionStrong));
            painter.setPen(tokens.text);
            painter.drawText(QRectF(x - radius, lineY() - radius, 2 * radius, 2 * radius),
                             Qt::AlignCenter, QString::number(end - i));
            painter.restore();
        }
        i = end;
    }
}

void HistoryScrubber::paintHandles(QPainter &painter) const
{
    const auto &tokens = Theme::instance().tokens();
    for (const auto handle : {Handle::A, Handle::B}) {
        const bool isA = handle == Handle::A;
        const auto *point = find(isA ? m_a : m_b);
        if (!point || point->time < m_from)
            continue;
        const qreal x = xOf(point->time);
        const qreal radius = scaled(9);
        const QPointF centre(x, lineY() + scaled(19));
        painter.setPen(QPen(tokens.text, 1.4));
        painter.drawLine(QPointF(x, plot().top()), QPointF(x, centre.y() - radius));
        paintHandle(&painter, isA ? u'A' : u'B', centre, radius);
        if (hasFocus() && handle == m_active) {
            painter.save();
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(tokens.selLine, 2));
            painter.drawEllipse(centre, radius + 2, radius + 2);
            painter.restore();
        }
    }
}

void HistoryScrubber::paintTimes(QPainter &painter) const
{
    const auto &theme = Theme::instance();
    painter.setFont(theme.font(Theme::Font::Caption));
    painter.setPen(theme.tokens().text3);
    const bool days = m_to - m_from > 2 * kDayMilliseconds;
    for (int i = 0; i <= kTimeMarks; ++i) {
        const auto time = QDateTime::fromMSecsSinceEpoch(m_from + (m_to - m_from) * i / kTimeMarks);
        const auto text = i == kTimeMarks ? tr("now")
                          : days          ? QLocale().toString(time.date(), QStringLiteral("d MMM"))
                                 : QLocale().toString(time.time(), QStringLiteral("HH:mm"));
        const int width = painter.fontMetrics().horizontalAdvance(text);
        const int x = std::clamp(plot().left() + plot().width() * i / kTimeMarks - width / 2,
                                 plot().left(), plot().right() - width);
        painter.drawText(QRect(x, height() - scaled(20), width + 2, scaled(16)), Qt::AlignLeft,
                         text);
    }
}

} // namespace vipdeck
