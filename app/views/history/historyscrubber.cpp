// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/history/historyscrubber.h"

#include <QDateTime>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QToolTip>
#include <algorithm>
#include <cmath>
#include <limits>

#include "app/views/theme.h"

namespace vipdeck {
namespace {

constexpr int kReach = 24; // of a click around a mark

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
    setMinimumHeight(scaled(150));
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
    setAccessibleName(tr("Versions on a time line"));
    describe();
}

QSize HistoryScrubber::sizeHint() const
{
    return {scaled(600), scaled(208)};
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
    describe();
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
                 m_active == Handle::A ? QStringLiteral("A") : QStringLiteral("B"))
        + trafficSummary());
}

// With a space in front; empty without traffic.
QString HistoryScrubber::trafficSummary() const
{
    const auto highestOf = [](const QList<qreal> &values) {
        qreal highest = -1;
        for (const auto value : values)
            if (!std::isnan(value))
                highest = std::max(highest, value);
        return highest;
    };
    const auto highest = highestOf(m_traffic.values);
    if (highest < 0)
        return {};
    auto text = tr(" Traffic: at most %1 new connection(s) per second.", "",
                   static_cast<int>(qRound64(highest)))
                    .arg(QLocale().toString(qRound64(highest)));
    if (const auto dropped = highestOf(m_traffic.dropped); dropped > 0)
        text += tr(" At most %1 packets per second were dropped.")
                    .arg(QLocale().toString(dropped, 'f', 1));
    return text;
}

// "14:03: 2,418 conn/s, 3.5 packets/s dropped"; empty where nothing is known.
QString HistoryScrubber::trafficAt(int x) const
{
    const auto time =
        m_from + static_cast<qint64>((x - plot().left()) * 1.0 / plot().width() * (m_to - m_from));
    const auto at = m_traffic.step > 0 ? (time - m_traffic.start) / m_traffic.step : -1;
    if (time < m_traffic.start || at < 0 || at >= m_traffic.values.size()
        || std::isnan(m_traffic.values[at]))
        return {};
    const QLocale locale;
    const auto clock =
        locale.toString(QDateTime::fromMSecsSinceEpoch(time).time(), QStringLiteral("HH:mm"));
    const auto dropped = at < m_traffic.dropped.size() ? m_traffic.dropped[at] : 0;
    const auto rate = locale.toString(qRound64(m_traffic.values[at]));
    return dropped > 0 ? tr("%1: %2 conn/s, %3 packets/s dropped")
                             .arg(clock, rate, locale.toString(dropped, 'f', 1))
                       : tr("%1: %2 conn/s").arg(clock, rate);
}

QRect HistoryScrubber::plot() const
{
    return rect().adjusted(scaled(52), scaled(6), -scaled(16), -scaled(98));
}

QRect HistoryScrubber::dropPlot() const
{
    return {plot().left(), plot().bottom() + scaled(12), plot().width(), scaled(22)};
}

int HistoryScrubber::lineY() const
{
    return dropPlot().bottom() + scaled(14);
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
    if (const auto traffic = trafficAt(help->pos().x()); !traffic.isEmpty())
        lines.append(traffic);
    QToolTip::showText(help->globalPos(), lines.join(u'\n'), this);
    return true;
}

} // namespace vipdeck
