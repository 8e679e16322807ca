// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/charts/heatstrip.h"

#include <QDateTime>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <cmath>

#include "app/views/board/boardpaint.h"
#include "app/views/numberformat.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

using Font = Theme::Font;

constexpr int kPadding = 12;
constexpr int kGap = 8;
constexpr int kRowSpace = 6;    // above and below the words of a row
constexpr int kValueWidth = 44; // "100%", "down"
constexpr int kMostName = 120;

} // namespace

qsizetype HeatPicture::stepAt(qint64 time) const
{
    if (steps() == 0 || to <= from)
        return -1;
    const double part = static_cast<double>(time - from) / static_cast<double>(to - from);
    return qBound<qsizetype>(0, static_cast<qsizetype>(part * static_cast<double>(steps())),
                             steps() - 1);
}

QString loadText(const HeatRow &row, qsizetype step)
{
    if (step < 0)
        return unknownValue();
    if (row.down.value(step))
        return HeatStrip::tr("down");
    const double load = row.load.value(step, std::nan(""));
    return std::isnan(load) ? unknownValue()
                            : QLocale().toString(qRound(load * 100)) + QLatin1Char('%');
}

int heatStepOf(double load)
{
    return qBound(0, static_cast<int>(load * kHeatSteps), kHeatSteps - 1);
}

HeatStrip::HeatStrip(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Load per server"));
    measureNames();
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        measureNames();
        updateGeometry();
        update();
    });
}

void HeatStrip::setPicture(const HeatPicture &picture)
{
    const bool sameRows = picture.rows.size() == m_picture.rows.size();
    m_picture = picture;
    m_chosen = qBound(0, m_chosen, qMax(0, static_cast<int>(picture.rows.size()) - 1));
    measureNames();
    if (!sameRows)
        updateGeometry();
    describe();
    update();
}

void HeatStrip::setCursorTime(std::optional<qint64> time)
{
    if (time == m_cursor)
        return;
    m_cursor = time;
    describe();
    update();
}

int HeatStrip::rowHeight() const
{
    const auto &theme = Theme::instance();
    return QFontMetrics(theme.font(Font::Row)).height() + theme.scaled(kRowSpace);
}

QSize HeatStrip::sizeHint() const
{
    const int rows = qMax(1, static_cast<int>(m_picture.rows.size()));
    return {Theme::instance().scaled(280), rows * rowHeight() + Theme::instance().scaled(6)};
}

// Once per picture: every row is placed beside the widest name.
void HeatStrip::measureNames()
{
    const auto &theme = Theme::instance();
    const QFontMetrics metrics(theme.font(Font::Row));
    int width = 0;
    for (const auto &row : std::as_const(m_picture.rows))
        width = qMax(width, metrics.horizontalAdvance(row.name));
    m_nameWidth = qMin(width, theme.scaled(kMostName));
    const QFontMetrics strong(theme.font(Font::RowStrong));
    m_valueWidth =
        qMax(theme.scaled(kValueWidth), strong.horizontalAdvance(tr("down")) + theme.scaled(kGap));
}

QRect HeatStrip::strip(int row) const
{
    const auto &theme = Theme::instance();
    const int left = theme.scaled(kPadding + kGap) + m_nameWidth;
    const int right = width() - theme.scaled(kPadding) - m_valueWidth;
    return {left, row * rowHeight() + theme.scaled(3) + 1, qMax(1, right - left), rowHeight() - 3};
}

qsizetype HeatStrip::shownStep() const
{
    return m_cursor ? m_picture.stepAt(*m_cursor) : m_picture.steps() - 1;
}

qint64 HeatStrip::timeOf(qsizetype step) const
{
    return m_picture.from
           + (m_picture.to - m_picture.from) * (2 * step + 1) / (2 * m_picture.steps());
}

void HeatStrip::describe()
{
    QStringList words;
    if (m_cursor)
        words.append(
            QDateTime::fromMSecsSinceEpoch(*m_cursor).toString(QStringLiteral("HH:mm:ss")));
    const auto step = shownStep();
    if (m_chosen < m_picture.rows.size() && hasFocus())
        words.append(
            tr("%1: %2", "server, load")
                .arg(m_picture.rows[m_chosen].name, loadText(m_picture.rows[m_chosen], step)));
    else
        for (const auto &row : std::as_const(m_picture.rows))
            words.append(row.name + u' ' + loadText(row, step));
    setAccessibleDescription(words.join(QStringLiteral(", ")));
}

void HeatStrip::paintHatch(QPainter *painter, const QRectF &rect)
{
    const auto &tokens = Theme::instance().tokens();
    painter->fillRect(rect, tokens.hover);
    painter->fillRect(rect, QBrush(tokens.ctl, Qt::BDiagPattern));
}

void HeatStrip::paintRow(QPainter *painter, int row) const
{
    const auto &theme = Theme::instance();
    const auto &tokens = theme.tokens();
    const auto &server = m_picture.rows[row];
    const auto place = strip(row);
    const QRect name(theme.scaled(kPadding), place.top(), m_nameWidth, place.height());
    boardpaint::text(painter, name, server.name, theme.font(Font::Row), tokens.text);
    painter->setRenderHint(QPainter::Antialiasing, false);
    const auto steps = server.load.size();
    for (qsizetype begin = 0; begin < steps;) {
        // Runs of the same look in one piece, so that their hatch has no seams.
        const auto lookOf = [&](qsizetype step) {
            return std::isnan(server.load[step]) || server.down.value(step)
                       ? -1
                       : heatStepOf(server.load[step]);
        };
        auto end = begin + 1;
        while (end < steps && lookOf(end) == lookOf(begin))
            ++end;
        const int left = place.left() + static_cast<int>(place.width() * begin / steps);
        const int right = place.left() + static_cast<int>(place.width() * end / steps);
        const QRect piece(left, place.top(), right - left, place.height());
        if (lookOf(begin) < 0)
            paintHatch(painter, piece);
        else
            painter->fillRect(piece, tokens.heat[static_cast<std::size_t>(lookOf(begin))]);
        begin = end;
    }
    const QRect value(place.right(), place.top(), m_valueWidth, place.height());
    boardpaint::textRight(painter, value, loadText(server, shownStep()),
                          theme.font(Font::RowStrong), tokens.text);
    if (hasFocus() && row == m_chosen) {
        painter->setPen(QPen(tokens.selLine, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(place.adjusted(-1, -1, 0, 0));
    }
}

void HeatStrip::paintEvent(QPaintEvent *)
{
    const auto &theme = Theme::instance();
    QPainter painter(this);
    if (m_picture.steps() == 0) {
        boardpaint::text(&painter, rect().adjusted(theme.scaled(kPadding), 0, 0, 0),
                         tr("No data yet"), theme.font(Font::Row), theme.tokens().text3);
        return;
    }
    for (int row = 0; row < m_picture.rows.size(); ++row)
        paintRow(&painter, row);
    if (!m_cursor || *m_cursor < m_picture.from || *m_cursor > m_picture.to)
        return;
    const auto first = strip(0);
    const auto last = strip(static_cast<int>(m_picture.rows.size()) - 1);
    const double part = static_cast<double>(*m_cursor - m_picture.from)
                        / static_cast<double>(m_picture.to - m_picture.from);
    const int x = first.left() + qRound(part * first.width());
    painter.setPen(QPen(theme.tokens().base, 3));
    painter.drawLine(x, first.top(), x, last.bottom());
    painter.setPen(QPen(theme.tokens().text, 1));
    painter.drawLine(x, first.top(), x, last.bottom());
}

void HeatStrip::moveCursor(std::optional<qint64> time)
{
    setCursorTime(time);
    Q_EMIT cursorMoved(m_cursor);
}

void HeatStrip::mouseMoveEvent(QMouseEvent *event)
{
    const auto place = strip(0);
    const double part = (event->position().x() - place.left()) / place.width();
    if (m_picture.steps() == 0 || part < 0 || part > 1)
        return;
    moveCursor(m_picture.from
               + static_cast<qint64>(part * static_cast<double>(m_picture.to - m_picture.from)));
}

void HeatStrip::leaveEvent(QEvent *)
{
    moveCursor(std::nullopt);
}

void HeatStrip::keyPressEvent(QKeyEvent *event)
{
    const auto last = m_picture.steps() - 1;
    const int rows = static_cast<int>(m_picture.rows.size());
    const auto step = m_cursor ? shownStep() : last + 1;
    switch (last < 0 ? 0 : event->key()) {
    case Qt::Key_Left: moveCursor(timeOf(qMax<qsizetype>(0, step - 1))); break;
    case Qt::Key_Right: moveCursor(timeOf(qMin(last, step + 1))); break;
    case Qt::Key_Home: moveCursor(timeOf(0)); break;
    case Qt::Key_End: moveCursor(timeOf(last)); break;
    case Qt::Key_Up: m_chosen = qMax(0, m_chosen - 1); break;
    case Qt::Key_Down: m_chosen = qMin(rows - 1, m_chosen + 1); break;
    default: QWidget::keyPressEvent(event); return;
    }
    describe();
    update();
}

void HeatStrip::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    describe();
    update();
}

void HeatStrip::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    describe();
    update();
}

} // namespace vipdeck
