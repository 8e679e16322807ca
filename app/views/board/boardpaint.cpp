// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/board/boardpaint.h"

#include <QPainter>
#include <cmath>

#include "app/views/icons.h"
#include "app/views/mirroring.h"

namespace vipdeck {
namespace {

QFont weighted(QFont font, QFont::Weight weight)
{
    font.setWeight(weight);
    return font;
}

constexpr int kBadgePadding = 6;
constexpr int kBadgeIcon = 12;
constexpr int kBadgeIconGap = 4;

} // namespace

BoardFonts::BoardFonts()
    : row(Theme::instance().font(Theme::Font::Row))
    , rowMedium(weighted(row, QFont::Medium))
    , rowStrong(Theme::instance().font(Theme::Font::RowStrong))
    , caption(Theme::instance().font(Theme::Font::Caption))
    , captionStrong(Theme::instance().font(Theme::Font::CaptionStrong))
    , body(Theme::instance().font(Theme::Font::Body))
    , bodyStrong(Theme::instance().font(Theme::Font::BodyStrong))
    , mono(Theme::instance().font(Theme::Font::Mono))
    , monoStrong(Theme::instance().font(Theme::Font::MonoStrong))
    , number(row)
    , numberStrong(rowStrong)
{}

void BoardPaintContext::updateStaleTokens()
{
    staleTokens = Theme::instance().tokens();
    for (auto color : {&Tokens::up, &Tokens::drain, &Tokens::down, &Tokens::over})
        staleTokens.*color = staleTokens.text3;
    staleTokens.accentFill = staleTokens.ctl;
}

namespace boardpaint {

int textWidth(const QString &text, const QFont &font)
{
    return QFontMetrics(font).horizontalAdvance(text);
}

namespace {

struct Words
{
    const QString &text;
    Qt::TextElideMode elide;
};

int drawWords(QPainter *painter, const QRect &rect, const Words &words, const QFont &font,
              const QColor &color)
{
    const auto &[text, elide] = words;
    if (rect.width() <= 0 || text.isEmpty())
        return 0;
    const QFontMetrics metrics(font);
    int width = metrics.horizontalAdvance(text);
    const bool fits = width <= rect.width();
    const QString shown = fits ? text : metrics.elidedText(text, elide, rect.width());
    if (!fits)
        width = rect.width();
    painter->setFont(font);
    painter->setPen(color);
    const int baseline = rect.top() + (rect.height() - metrics.height()) / 2 + metrics.ascent();
    const Upright upright(painter, QRectF(rect.left(), rect.top(), width, rect.height()));
    painter->drawText(rect.left(), baseline, shown);
    return width;
}

} // namespace

int text(QPainter *painter, const QRect &rect, const QString &text, const QFont &font,
         const QColor &color)
{
    return drawWords(painter, rect, {text, Qt::ElideRight}, font, color);
}

int address(QPainter *painter, const QRect &rect, const QString &text, const QFont &font,
            const QColor &color)
{
    return drawWords(painter, rect, {text, Qt::ElideMiddle}, font, color);
}

int textRight(QPainter *painter, const QRect &rect, const QString &content, const QFont &font,
              const QColor &color)
{
    const int width = qMin(textWidth(content, font), rect.width());
    return text(painter, rect.adjusted(rect.width() - width, 0, 0, 0), content, font, color);
}

int numberLeft(QPainter *painter, const QRect &rect, const QString &text,
               const TabularNumbers &numbers, const QColor &color)
{
    const QFontMetrics metrics(numbers.font());
    painter->setPen(color);
    const int baseline = rect.top() + (rect.height() - metrics.height()) / 2 + metrics.ascent();
    const auto width = static_cast<int>(std::ceil(numbers.width(text)));
    const Upright upright(painter, QRectF(rect.left(), rect.top(), width, rect.height()));
    numbers.draw(painter, QPointF(rect.left(), baseline), text);
    return width;
}

int number(QPainter *painter, const QRect &rect, const QString &text, const TabularNumbers &numbers,
           const QColor &color)
{
    const int width = static_cast<int>(std::ceil(numbers.width(text)));
    const QRect right(rect.left() + rect.width() - width, rect.top(), width, rect.height());
    return numberLeft(painter, right, text, numbers, color);
}

int badgeWidth(const BoardPaintContext &context, const QString &text, bool withIcon)
{
    const int icon = withIcon ? kBadgeIcon + kBadgeIconGap : 0;
    return context.scaled(2 * kBadgePadding + icon) + textWidth(text, context.fonts.caption) + 2;
}

int badge(QPainter *painter, const QRect &rect, const BoardPaintContext &context,
          const QString &content, const BadgeLook &look)
{
    const QFont &font =
        look.fill == context.tokens().hover ? context.fonts.caption : context.fonts.captionStrong;
    const int height = QFontMetrics(font).height() + context.scaled(4) + 1;
    int iconWidth = 0;
    if (!look.icon.isEmpty())
        iconWidth = context.scaled(kBadgeIcon + kBadgeIconGap);
    const int padding = context.scaled(kBadgePadding);
    const int width = qMin(rect.width(), textWidth(content, font) + iconWidth + 2 * padding);
    const QRect box(rect.left(), rect.top() + (rect.height() - height) / 2, width, height);
    roundedBox(painter, box, look.fill, look.border, 3);
    if (iconWidth > 0) {
        const int side = context.scaled(kBadgeIcon);
        icons::paint(painter, QRect(box.left() + padding, box.top(), side, box.height()), look.icon,
                     look.text, side);
    }
    text(painter, box.adjusted(padding + iconWidth, 0, -padding + 1, 0), content, font, look.text);
    return width;
}

BadgeLook plainBadge(const Tokens &tokens, const QString &icon)
{
    return {tokens.text2, tokens.hover, tokens.line, icon};
}

BadgeLook draftTag(const Tokens &tokens, bool onDraftGround)
{
    return {tokens.draft, onDraftGround ? tokens.base : tokens.draftBg, tokens.draft, {}};
}

BadgeLook troubleBadge(const Tokens &tokens)
{
    return {tokens.over, tokens.overBg, tokens.over, {}};
}

void roundedBox(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &border,
                qreal radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(border.isValid() ? QPen(border, 1) : QPen(Qt::NoPen));
    painter->setBrush(fill);
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter->restore();
}

} // namespace boardpaint
} // namespace vipdeck
