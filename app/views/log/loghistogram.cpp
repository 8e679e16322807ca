// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/log/loghistogram.h"

#include <QDateTime>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

#include "app/views/theme.h"

namespace vipdeck {
namespace {

constexpr quint64 kMinuteMilliseconds = 60'000;
constexpr int kMinutesPerMark = 15;

int scaled(int pixels)
{
    return Theme::instance().scaled(pixels);
}

int eventsOf(const api::JournalMinute &minute)
{
    return static_cast<int>(minute.errors + minute.warnings + minute.others);
}

// 2, 4, 10, 20, 40, 100 ...: twice a round number, so that the middle is one too.
int roundTop(int highest)
{
    for (int decade = 1;; decade *= 10)
        for (const int step : {2, 4, 10})
            if (highest <= step * decade)
                return step * decade;
}

QString clockOf(quint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(milliseconds))
        .toString(QStringLiteral("hh:mm"));
}

} // namespace

LogHistogram::LogHistogram(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::CrossCursor);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
    describe();
}

QSize LogHistogram::sizeHint() const
{
    return {scaled(600), scaled(72)};
}

void LogHistogram::setMinutes(std::uint64_t firstMilliseconds,
                              const std::vector<api::JournalMinute> &minutes)
{
    m_firstMilliseconds = firstMilliseconds;
    m_minutes = minutes;
    if (m_rangeTo != 0) {
        const auto at = [this](quint64 time) {
            const auto offset =
                static_cast<qint64>(time) - static_cast<qint64>(m_firstMilliseconds);
            return static_cast<int>(std::max<qint64>(0, offset) / qint64{kMinuteMilliseconds});
        };
        m_first = at(m_rangeFrom);
        m_last = std::max(m_first, at(m_rangeTo - 1));
    }
    describe();
    update();
}

void LogHistogram::describe()
{
    int errors = 0;
    int all = 0;
    for (const auto &minute : m_minutes) {
        errors += static_cast<int>(minute.errors);
        all += eventsOf(minute);
    }
    setAccessibleName(tr("Events per minute"));
    setAccessibleDescription(tr("%n event(s) in the last minutes shown", "", all)
                             + QStringLiteral(", ") + tr("%n error(s)", "", errors));
}

void LogHistogram::clearRange()
{
    m_first = m_last = -1;
    m_rangeFrom = m_rangeTo = 0;
    update();
}

QRect LogHistogram::plot() const
{
    return rect().adjusted(scaled(38), scaled(6), -scaled(8), -scaled(18));
}

int LogHistogram::leftOf(int minute) const
{
    const auto count = std::max<std::size_t>(1, m_minutes.size());
    return plot().left() + static_cast<int>(qint64{minute} * plot().width() / qint64(count));
}

int LogHistogram::minuteAt(int x) const
{
    const auto count = static_cast<int>(m_minutes.size());
    const int minute = (x - plot().left()) * count / std::max(1, plot().width());
    return std::clamp(minute, 0, std::max(0, count - 1));
}

quint64 LogHistogram::timeOf(int minute) const
{
    return m_firstMilliseconds + static_cast<quint64>(minute) * kMinuteMilliseconds;
}

void LogHistogram::paintEvent(QPaintEvent *)
{
    const auto &tokens = Theme::instance().tokens();
    QPainter painter(this);
    painter.fillRect(rect(), tokens.base);
    int highest = 1;
    for (const auto &minute : m_minutes)
        highest = std::max(highest, eventsOf(minute));
    const int top = roundTop(highest);
    painter.setFont(Theme::instance().font(Theme::Font::Caption));
    paintScale(painter, top);
    if (m_first >= 0) {
        const QRect range(leftOf(m_first), plot().top(), leftOf(m_last + 1) - leftOf(m_first),
                          plot().height());
        painter.fillRect(range, tokens.sel);
        painter.fillRect(QRect(range.left(), range.top(), 2, range.height()), tokens.selLine);
        painter.fillRect(QRect(range.right(), range.top(), 2, range.height()), tokens.selLine);
    }
    paintBars(painter, top);
    paintTimes(painter);
    if (hasFocus()) {
        painter.setPen(QPen(tokens.selLine, 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void LogHistogram::paintScale(QPainter &painter, int top) const
{
    const auto &tokens = Theme::instance().tokens();
    for (const int value : {0, top / 2, top}) {
        const int y = plot().bottom() - value * plot().height() / top;
        painter.fillRect(QRect(plot().left(), y, plot().width(), 1),
                         value == 0 ? tokens.line2 : tokens.line);
        painter.setPen(tokens.text3);
        painter.drawText(QRect(0, y - scaled(8), plot().left() - scaled(6), scaled(16)),
                         Qt::AlignRight | Qt::AlignVCenter, QString::number(value));
    }
}

// Errors are dotted besides being red.
void LogHistogram::paintPart(QPainter *painter, const QRect &rect, Kind kind)
{
    const auto &tokens = Theme::instance().tokens();
    painter->fillRect(rect, kind == Kind::Error     ? tokens.down
                            : kind == Kind::Warning ? tokens.over
                                                    : tokens.line2);
    if (kind == Kind::Error)
        painter->fillRect(rect, QBrush(tokens.base, Qt::Dense6Pattern));
}

void LogHistogram::paintBars(QPainter &painter, int top) const
{
    for (int i = 0; i < static_cast<int>(m_minutes.size()); ++i) {
        const auto &minute = m_minutes[static_cast<std::size_t>(i)];
        const int left = leftOf(i) + 1;
        const int width = std::max(1, leftOf(i + 1) - left - 1);
        int bottom = plot().bottom();
        const auto bar = [&](std::uint32_t events, Kind kind) {
            if (events == 0)
                return;
            const int height =
                std::max(2, static_cast<int>(events) * plot().height() / std::max(1, top));
            paintPart(&painter, QRect(left, bottom - height, width, height), kind);
            bottom -= height + 1;
        };
        bar(minute.others, Kind::Other);
        bar(minute.warnings, Kind::Warning);
        bar(minute.errors, Kind::Error);
    }
}

void LogHistogram::paintTimes(QPainter &painter) const
{
    painter.setPen(Theme::instance().tokens().text3);
    const int count = static_cast<int>(m_minutes.size());
    for (int minute = 0; minute <= count && count > 0; minute += kMinutesPerMark) {
        const auto text = clockOf(timeOf(minute));
        const int width = painter.fontMetrics().horizontalAdvance(text);
        const int x = std::clamp(leftOf(minute) - width / 2, plot().left(), plot().right() - width);
        painter.drawText(QRect(x, plot().bottom() + 2, width + 2, scaled(16)), Qt::AlignLeft, text);
    }
}

void LogHistogram::choose(int first, int last)
{
    m_first = std::min(first, last);
    m_last = std::max(first, last);
    m_rangeFrom = timeOf(m_first);
    m_rangeTo = timeOf(m_last + 1);
    update();
}

void LogHistogram::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_minutes.empty())
        return;
    m_pressed = minuteAt(event->position().toPoint().x());
    choose(m_pressed, m_pressed);
}

void LogHistogram::mouseMoveEvent(QMouseEvent *event)
{
    if (m_pressed >= 0)
        choose(m_pressed, minuteAt(event->position().toPoint().x()));
}

void LogHistogram::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_pressed < 0 || event->button() != Qt::LeftButton)
        return;
    m_pressed = -1;
    Q_EMIT rangeChosen(m_rangeFrom, m_rangeTo);
}

void LogHistogram::keyPressEvent(QKeyEvent *event)
{
    const int count = static_cast<int>(m_minutes.size());
    const int step = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    if (event->key() == Qt::Key_Escape && hasRange()) {
        clearRange();
        Q_EMIT rangeChosen(0, 0);
        return;
    }
    if (step == 0 || count == 0)
        return QWidget::keyPressEvent(event);
    const bool extends = (event->modifiers() & Qt::ShiftModifier) && hasRange();
    const int last = std::clamp((hasRange() ? m_last : count) + step, 0, count - 1);
    choose(extends ? std::min(m_first, last) : last, last);
    Q_EMIT rangeChosen(m_rangeFrom, m_rangeTo);
}

bool LogHistogram::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || m_minutes.empty())
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int at = minuteAt(help->pos().x());
    const auto &minute = m_minutes[static_cast<std::size_t>(at)];
    QToolTip::showText(help->globalPos(),
                       tr("%1: %2, %3, %4", "time, errors, warnings, others")
                           .arg(clockOf(timeOf(at)),
                                tr("%n error(s)", "", static_cast<int>(minute.errors)),
                                tr("%n warning(s)", "", static_cast<int>(minute.warnings)),
                                tr("%n other(s)", "", static_cast<int>(minute.others))),
                       this);
    return true;
}

} // namespace vipdeck
