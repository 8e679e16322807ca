// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/parts/surface.h"

#include <QPainter>

#include "app/views/theme.h"

namespace vipdeck {

Surface::Surface(QColor Tokens::*fill, Qt::Edges lines, QWidget *parent)
    : QWidget(parent)
    , m_fill(fill)
    , m_lines(lines)
{
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Surface::setStripe(QColor Tokens::*color)
{
    m_stripe = color;
    update();
}

void Surface::paintEvent(QPaintEvent *)
{
    const auto &tokens = Theme::instance().tokens();
    QPainter painter(this);
    painter.fillRect(rect(), tokens.*m_fill);
    const auto line = tokens.*m_lineColor;
    if (m_lines & Qt::TopEdge)
        painter.fillRect(0, 0, width(), 1, line);
    if (m_lines & Qt::BottomEdge)
        painter.fillRect(0, height() - 1, width(), 1, line);
    if (m_lines & Qt::LeftEdge)
        painter.fillRect(0, 0, 1, height(), line);
    if (m_lines & Qt::RightEdge)
        painter.fillRect(width() - 1, 0, 1, height(), line);
    if (m_stripe)
        painter.fillRect(0, 0, Theme::instance().scaled(3), height(), tokens.*m_stripe);
}

QWidget *createLine(QWidget *parent)
{
    auto *line = new Surface(&Tokens::line, {}, parent);
    line->setFixedHeight(1);
    return line;
}

} // namespace vipdeck
