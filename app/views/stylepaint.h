// SPDX-License-Identifier: GPL-3.0-or-later
// Colours, sizes and shapes that the parts of the console's style share.
#pragma once

#include <QPainter>
#include <QStyleOption>

#include "app/views/theme.h"

namespace vipdeck::stylepaint {

inline constexpr int kRadius = 4;
inline constexpr int kControlHeight = 28;
inline constexpr int kIconGap = 6;     // between an icon and its words
inline constexpr int kToolPadding = 8; // left and right of the words of a tool button
inline constexpr int kMenuMark = 14;   // of a button that opens a menu
inline constexpr int kSortMark = 10;

inline const Tokens &tokens()
{
    return Theme::instance().tokens();
}

inline int scaled(int pixels)
{
    return Theme::instance().scaled(pixels);
}

inline bool isPrimary(const QStyleOption *option)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    return button && (button->features & QStyleOptionButton::DefaultButton)
           && (option->state & QStyle::State_Enabled);
}

inline bool isToolWithWords(const QStyleOption *option)
{
    const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    return tool && tool->toolButtonStyle == Qt::ToolButtonTextBesideIcon && !tool->text.isEmpty();
}

// Chinese texts have their access key in brackets at the end; a tool bar shows no access keys.
inline QString wordsOf(const QStyleOptionToolButton &tool)
{
    const auto &text = tool.text;
    const auto size = text.size();
    const bool hasKey = size > 3 && text.endsWith(u')') && text.at(size - 3) == u'('
                        && text.at(size - 2).isUpper()
                        && text.at(size - 4).script() == QChar::Script_Han;
    return hasKey ? text.chopped(3) : text;
}

inline bool isFlat(const QStyleOption *option)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    return button && (button->features & QStyleOptionButton::Flat);
}

// A rounded rectangle with a crisp border of `width` pixels inside `rect`.
inline void drawFrame(QPainter *painter, const QRect &rect, const QColor &fill,
                      const QColor &border, int width = 1, int radius = kRadius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const auto half = width / 2.0;
    painter->setPen(border.isValid() ? QPen(border, width) : QPen(Qt::NoPen));
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), radius, radius);
    painter->restore();
}

} // namespace vipdeck::stylepaint
