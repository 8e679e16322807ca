// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/parts/tokenlabel.h"

namespace vipdeck {

TokenLabel::TokenLabel(const QString &text, Theme::Font font, QColor Tokens::*color,
                       QWidget *parent)
    : QLabel(text, parent)
    , m_font(font)
    , m_color(color)
{
    connect(&Theme::instance(), &Theme::changed, this, &TokenLabel::refresh);
    refresh();
}

void TokenLabel::setColor(QColor Tokens::*color)
{
    m_color = color;
    refresh();
}

void TokenLabel::refresh()
{
    setFont(Theme::instance().font(m_font));
    auto colors = Theme::instance().palette();
    colors.setColor(QPalette::Active, QPalette::WindowText, Theme::instance().tokens().*m_color);
    colors.setColor(QPalette::Inactive, QPalette::WindowText, Theme::instance().tokens().*m_color);
    setPalette(colors);
}

TokenLabel *createCaption(const QString &text, Theme::Font font, int width, QWidget *parent)
{
    auto *caption = new TokenLabel(text, font, &Tokens::text2, parent);
    caption->setMinimumWidth(qMax(Theme::instance().scaled(width), caption->sizeHint().width()));
    caption->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return caption;
}

} // namespace vipdeck
