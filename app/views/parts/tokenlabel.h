// SPDX-License-Identifier: GPL-3.0-or-later
// A label in a font and colour of the theme that follows it. GUI thread.
#pragma once

#include <QLabel>

#include "app/views/theme.h"

namespace vipdeck {

class TokenLabel : public QLabel
{
    Q_OBJECT

public:
    TokenLabel(const QString &text, Theme::Font font, QColor Tokens::*color,
               QWidget *parent = nullptr);

    void setColor(QColor Tokens::*color);

private:
    void refresh();

    Theme::Font m_font;
    QColor Tokens::*m_color;
};

// The label of a field in a form: right aligned, at least `width` pixels of the design wide.
[[nodiscard]] TokenLabel *createCaption(const QString &text, Theme::Font font, int width,
                                        QWidget *parent);

} // namespace vipdeck
