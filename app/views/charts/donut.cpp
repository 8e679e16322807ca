// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/charts/donut.h"

#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>
#include <cmath>
#include <numbers>

#include "app/views/charts/distributionmodel.h"
#include "app/views/numberformat.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

constexpr int kDiameter = 150;
constexpr int kMargin = 10;
constexpr double kHole = 0.62;       // of the radius
constexpr double kTurn = 360.0;      // degrees
constexpr double kStart = 90.0;      // from the top, clockwise
constexpr double kSmallest = 0.0005; // a share that is not drawn

// The part of the ring from `start` on, degrees clockwise; without joining paths, which is slow.
QPainterPath ringPart(const QRectF &outer, const QRectF &inner, double start, double span)
{
    QPainterPath path;
    path.arcMoveTo(outer, start);
    path.arcTo(outer, start, -span);
    if (span < kTurn) {
        path.arcTo(inner, start - span, span);
    } else {
        path.closeSubpath();
        path.addEllipse(inner);
    }
    path.closeSubpath();
    return path;
}

} // namespace

Donut::Donut(QWidget *parent)
    : QWidget(parent)
{
    const auto size = Theme::instance().scaled(kDiameter + 2 * kMargin);
    setMinimumSize(size, size);
    setAccessibleName(tr("Shares of new connections"));
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize Donut::sizeHint() const
{
    return minimumSize();
}

void Donut::setRows(const QList<DistributionRow> &rows)
{
    m_slices.clear();
    QStringList words;
    for (const auto &row : rows) {
        const auto text =
            row.name + u' ' + (row.share ? formatPercent(*row.share) : unknownValue());
        m_slices.append({text, row.slot, row.share.value_or(0)});
        words.append(text);
    }
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    update();
}

void Donut::setFigure(const QString &figure, const QString &unit)
{
    m_figure = figure;
    m_unit = unit;
    update();
}

QRectF Donut::ring() const
{
    const double side = qMin(width(), height()) - 2.0 * Theme::instance().scaled(kMargin);
    return {(width() - side) / 2, (height() - side) / 2, side, side};
}

int Donut::sliceAt(const QPointF &point) const
{
    const auto box = ring();
    const auto away = point - box.center();
    const double distance = std::hypot(away.x(), away.y()) / (box.width() / 2);
    if (distance > 1 || distance < kHole)
        return -1;
    double part = std::atan2(away.x(), -away.y()) / (2 * std::numbers::pi);
    part += part < 0 ? 1 : 0;
    for (int i = 0; i < m_slices.size(); ++i) {
        if (part < m_slices[i].share)
            return i;
        part -= m_slices[i].share;
    }
    return -1;
}

void Donut::paintEvent(QPaintEvent *)
{
    const auto &theme = Theme::instance();
    const auto &tokens = theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto box = ring();
    const auto hole = box.width() * (1 - kHole) / 2;
    const auto inner = box.adjusted(hole, hole, -hole, -hole);
    painter.fillPath(ringPart(box, inner, kStart, kTurn), tokens.hover);
    double start = kStart;
    for (const auto &slice : m_slices) {
        const double span = slice.share * kTurn;
        if (slice.share < kSmallest)
            continue;
        const auto path = ringPart(box, inner, start, span);
        painter.setPen(QPen(tokens.base, 1.6));
        painter.setBrush(theme.seriesColor(slice.slot));
        painter.drawPath(path);
        if (Theme::instance().isHatched(slice.slot))
            painter.fillPath(path, theme.seriesHatch(slice.slot));
        start -= span;
    }
    auto font = theme.font(Theme::Font::EmptyTitle);
    painter.setFont(font);
    painter.setPen(tokens.text);
    const auto middle = box.center().y();
    const QFontMetricsF metrics(font);
    painter.drawText(QRectF(box.left(), middle - metrics.height(), box.width(), metrics.height()),
                     Qt::AlignCenter, m_figure);
    painter.setFont(theme.font(Theme::Font::Row));
    painter.setPen(tokens.text3);
    painter.drawText(QRectF(box.left(), middle, box.width(), metrics.height()), Qt::AlignCenter,
                     m_unit);
}

bool Donut::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int slice = sliceAt(help->pos());
    QToolTip::showText(help->globalPos(), slice < 0 ? QString() : m_slices[slice].words, this);
    return true;
}

} // namespace vipdeck
