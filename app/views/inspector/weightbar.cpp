// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/inspector/weightbar.h"

#include <QMouseEvent>
#include <QPainter>

#include "app/views/theme.h"

namespace vipdeck {

WeightBar::WeightBar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    setToolTip(tr("Click or drag to set the weight"));
}

void WeightBar::setWeight(int weight, int live, int highest)
{
    m_weight = weight;
    m_live = live;
    m_highest = qMax(1, highest);
    update();
}

QSize WeightBar::sizeHint() const
{
    auto &theme = Theme::instance();
    return {theme.scaled(80), theme.scaled(22)};
}

int WeightBar::positionOf(int weight) const
{
    return static_cast<int>(qint64{width() - 5} * qBound(0, weight, m_highest) / m_highest);
}

void WeightBar::paintEvent(QPaintEvent *)
{
    auto &theme = Theme::instance();
    const auto &tokens = theme.tokens();
    QPainter painter(this);
    const int high = theme.scaled(10);
    const QRect bar(0, (height() - high) / 2, width() - 1, high);
    painter.setPen(tokens.line2);
    painter.setBrush(tokens.hover);
    painter.drawRect(bar);
    if (m_weight < 0 || !isEnabled())
        return;
    const bool draft = m_live >= 0 && m_live != m_weight;
    const int x = positionOf(m_weight);
    painter.fillRect(QRect(1, bar.top() + 1, x + 1, high - 1), draft ? tokens.draft : tokens.ctl);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tokens.text2);
    painter.setBrush(tokens.base);
    painter.drawRoundedRect(QRectF(x + 0.5, bar.top() - 2.5, 4, high + 5), 1.5, 1.5);
    if (!draft)
        return;
    QPen dots(tokens.text, 2, Qt::DotLine);
    painter.setPen(dots);
    const int live = positionOf(m_live) + 2;
    painter.drawLine(live, bar.top() - 2, live, bar.bottom() + 2);
}

void WeightBar::choose(const QPointF &position)
{
    const auto share = qBound(0.0, (position.x() - 2) / qMax(1, width() - 5), 1.0);
    Q_EMIT weightChosen(qRound(share * m_highest));
}

void WeightBar::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        choose(event->position());
}

void WeightBar::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        choose(event->position());
}

} // namespace vipdeck
