// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/history/historyscrubber.h"

#include <QDateTime>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>
#include <algorithm>
#include <cmath>
#include <limits>

#include "app/views/chart/chartscale.h"
#include "app/views/history/versionmark.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

constexpr int kReach = 24;        // of a click around a mark
constexpr int kJoinDistance = 10; // closer marks become one with a number
constexpr int kTimeMarks = 6;
constexpr qint64 kDayMilliseconds = 24 * 3600 * 1000;

int scaled(int pixels)
{
    return Theme::instance().scaled(pixels);
}

} // namespace

HistoryScrubber::HistoryScrubber(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMinimumHeight(scaled(120));
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
    setAccessibleName(tr("Versions on a time line"));
    describe();
}

QSize HistoryScrubber::sizeHint() const
{
    return {scaled(600), scaled(176)};
}

void HistoryScrubber::setTimes(qint64 from, qint64 to)
{
    m_from = from;
    m_to = std::max(to, from + 1000);
    update();
}

void HistoryScrubber::setPoints(std::vector<Point> points)
{
    m_points = std::move(points);
    describe();
    update();
}

void HistoryScrubber::setTraffic(const Traffic &traffic)
{
    m_traffic = traffic;
    update();
}

void HistoryScrubber::setHandles(quint64 a, quint64 b)
{
    m_a = a;
    m_b = b;
    describe();
    update();
}

void HistoryScrubber::describe()
{
    const auto words = [](quint64 number) {
        return number == 0 ? tr("none") : tr("version %1").arg(number);
    };
    setAccessibleDescription(
        tr("A: %1, B: %2. Left and Right move %3, Tab goes to the other one.")
            .arg(words(m_a), words(m_b),
                 m_active == Handle::A ? QStringLiteral("A") : QStringLiteral("B")));
}

QRect HistoryScrubber::plot() const
{
    return rect().adjusted(scaled(52), scaled(6), -scaled(16), -scaled(66));
}

int HistoryScrubber::lineY() const
{
    return plot().bottom() + scaled(16);
}

qreal HistoryScrubber::xOf(qint64 time) const
{
    const auto share = static_cast<qreal>(time - m_from) / static_cast<qreal>(m_to - m_from);
    return plot().left() + share * plot().width();
}

const HistoryScrubber::Point *HistoryScrubber::find(quint64 number) const
{
    const auto found = std::ranges::find(m_points, number, &Point::number);
    return number == 0 || found == m_points.end() ? nullptr : &*found;
}

QPoint HistoryScrubber::positionOf(quint64 number) const
{
    const auto *point = find(number);
    return point ? QPoint(qRound(xOf(point->time)), lineY()) : QPoint(-1, -1);
}

const HistoryScrubber::Point *HistoryScrubber::nearest(int x) const
{
    const Point *best = nullptr;
    qreal bestDistance = scaled(kReach);
    for (const auto &point : m_points) {
        const auto distance = std::abs(xOf(point.time) - x);
        if (point.number == 0 || point.time < m_from || distance > bestDistance)
            continue;
        best = &point;
        bestDistance = distance;
    }
    return best;
}

void HistoryScrubber::paintEvent(QPaintEvent *)
{
    const auto &tokens = Theme::instance().tokens();
    QPainter painter(this);
    painter.fillRect(rect(), tokens.base);
    paintTraffic(painter);
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
    const auto &tokens = theme.tokens();
    double highest = 0;
    for (const auto value : m_traffic.values)
        if (!std::isnan(value))
            highest = std::max(highest, value);
    const auto scale = scaleFor(highest);
    const auto yOf = [&](double value) {
        return plot().bottom() - value / scale.top() * plot().height();
    };
    painter.setFont(theme.font(Theme::Font::Caption));
    for (const double value : {0.0, scale.top() / 2, scale.top()}) {
        const int y = qRound(yOf(value));
        painter.fillRect(QRect(plot().left(), y, plot().width(), 1),
                         value == 0 ? tokens.line2 : tokens.line);
        painter.setPen(tokens.text3);
        painter.drawText(QRect(0, y - scaled(8), plot().left() - scaled(6), scaled(16)),
                         Qt::AlignRight | Qt::AlignVCenter, axisNumber(value));
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(plot().adjusted(0, -1, 1, 1));
    QPainterPath line;
    bool open = false;
    qreal left = 0;
    const auto close = [&](qreal right) {
        auto area = line;
        area.lineTo(right, plot().bottom());
        area.lineTo(left, plot().bottom());
        auto fill = theme.seriesColor(0);
        fill.setAlphaF(0.14f);
        painter.fillPath(area, fill);
        painter.strokePath(line, QPen(theme.seriesColor(0), 1.4));
        line = {};
        open = false;
    };
    qreal last = 0;
    for (qsizetype i = 0; i < m_traffic.values.size(); ++i) {
        const auto value = m_traffic.values[i];
        if (std::isnan(value)) {
            if (open)
                close(last);
            continue;
        }
        const QPointF at(xOf(m_traffic.start + i * m_traffic.step), yOf(value));
        if (open) {
            line.lineTo(at);
        } else {
            line.moveTo(at);
            left = at.x();
        }
        open = true;
        last = at.x();
    }
    if (open)
        close(last);
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
        painter.fillRect(QRectF(left, plot().top(), right - left, plot().height()), fill);
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
        painter.drawLine(QPointF(x, plot().top()), QPointF(x, plot().bottom()));
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

void HistoryScrubber::choose(Handle handle, quint64 number)
{
    const auto current = handle == Handle::A ? m_a : m_b;
    if (number != current)
        Q_EMIT chosen(handle, number);
}

void HistoryScrubber::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const auto at = event->position().toPoint();
    const int reach = scaled(11);
    const auto isOn = [&](quint64 number) {
        const auto mark = positionOf(number);
        return number != 0 && at.y() > lineY() + scaled(8) && std::abs(mark.x() - at.x()) <= reach;
    };
    const bool onHandle = isOn(m_a) || isOn(m_b);
    if (event->modifiers() & Qt::ControlModifier)
        m_active = Handle::A;
    else
        m_active = isOn(m_b) || !isOn(m_a) ? Handle::B : Handle::A;
    m_dragging = true;
    if (const auto *point = nearest(at.x()); point && !onHandle)
        choose(m_active, point->number);
    describe();
    update();
}

void HistoryScrubber::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_dragging)
        return;
    if (const auto *point = nearest(event->position().toPoint().x()))
        choose(m_active, point->number);
}

void HistoryScrubber::mouseReleaseEvent(QMouseEvent *)
{
    m_dragging = false;
}

void HistoryScrubber::step(int direction)
{
    const auto current = m_active == Handle::A ? m_a : m_b;
    std::vector<quint64> numbers;
    for (const auto &point : m_points)
        if (point.number != 0)
            numbers.push_back(point.number);
    if (numbers.empty())
        return;
    const auto found = std::ranges::find(numbers, current);
    const auto last = static_cast<std::ptrdiff_t>(numbers.size()) - 1;
    const auto at = found == numbers.end() ? last : found - numbers.begin() + direction;
    choose(m_active, numbers[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(at, 0, last))]);
}

void HistoryScrubber::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left: step(-1); return;
    case Qt::Key_Right: step(1); return;
    case Qt::Key_Home: step(std::numeric_limits<int>::min() / 2); return;
    case Qt::Key_End: step(std::numeric_limits<int>::max() / 2); return;
    default: QWidget::keyPressEvent(event);
    }
}

void HistoryScrubber::focusInEvent(QFocusEvent *event)
{
    if (event->reason() == Qt::TabFocusReason)
        m_active = Handle::A;
    else if (event->reason() == Qt::BacktabFocusReason)
        m_active = Handle::B;
    describe();
    QWidget::focusInEvent(event);
}

// Tab goes from A to B before it leaves.
bool HistoryScrubber::focusNextPrevChild(bool next)
{
    const auto other = next ? Handle::B : Handle::A;
    if (m_active == other)
        return QWidget::focusNextPrevChild(next);
    m_active = other;
    describe();
    update();
    return true;
}

bool HistoryScrubber::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QStringList lines;
    for (const auto &point : m_points)
        if (std::abs(xOf(point.time) - help->pos().x()) <= scaled(6))
            lines.append(point.details);
    constexpr qsizetype kLines = 6;
    if (lines.size() > kLines)
        lines = lines.mid(lines.size() - kLines);
    QToolTip::showText(help->globalPos(), lines.join(u'\n'), this);
    return true;
}

} // namespace vipdeck
