// SPDX-License-Identifier: GPL-3.0-or-later
// A plain area in a colour of the theme with lines at chosen edges: heads, feet and strips of
// dialogs. Follows the theme. GUI thread.
#pragma once

#include <QWidget>

#include "app/views/tokens.h"

namespace vipdeck {

class Surface : public QWidget
{
    Q_OBJECT

public:
    explicit Surface(QColor Tokens::*fill, Qt::Edges lines = {}, QWidget *parent = nullptr);
    void setLineColor(QColor Tokens::*color) { m_lineColor = color; }
    void setStripe(QColor Tokens::*color); // 3 px at the left edge

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QColor Tokens::*m_fill;
    QColor Tokens::*m_lineColor = &Tokens::line;
    QColor Tokens::*m_stripe = nullptr;
    Qt::Edges m_lines;
};

// One line across, inside a form.
[[nodiscard]] QWidget *createLine(QWidget *parent = nullptr);

} // namespace vipdeck
