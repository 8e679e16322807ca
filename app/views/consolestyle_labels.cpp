// SPDX-License-Identifier: GPL-3.0-or-later
// Words and icons of buttons, headers and the menu bar.
#include <QPainter>
#include <QStyleOption>
#include <QWidget>

#include "app/views/consolestyle.h"
#include "app/views/icons.h"
#include "app/views/stylepaint.h"

namespace vipdeck {

using namespace stylepaint;

namespace {

// Icon and words side by side, as one piece in `rect`: in its middle, or at its start.
struct IconAndWords
{
    QRect icon;
    QRect words;

    IconAndWords(const QRect &rect, QSize iconSize, int wordsWidth, bool centred,
                 Qt::LayoutDirection direction)
    {
        const int gap = iconSize.isEmpty() || wordsWidth == 0 ? 0 : scaled(kIconGap);
        const int room = rect.width() - (iconSize.isEmpty() ? 0 : iconSize.width()) - gap;
        const int width = qMin(wordsWidth, room);
        const int start = rect.left() + (centred ? (room - width) / 2 : 0);
        const int iconWidth = iconSize.isEmpty() ? 0 : iconSize.width();
        icon = QRect(start, rect.top() + (rect.height() - iconSize.height()) / 2, iconWidth,
                     iconSize.height());
        words = QRect(start + iconWidth + gap, rect.top(), width, rect.height());
        icon = QStyle::visualRect(direction, rect, icon);
        words = QStyle::visualRect(direction, rect, words);
    }
};

QIcon::Mode iconMode(const QStyleOption *option)
{
    return option->state & QStyle::State_Enabled ? QIcon::Normal : QIcon::Disabled;
}

void paintSortMark(QPainter *painter, const QRect &rect, bool up)
{
    painter->save();
    painter->translate(QRectF(rect).center());
    if (up)
        painter->rotate(180);
    const int half = scaled(kSortMark) / 2;
    icons::paint(painter, QRect(-half, -half, 2 * half, 2 * half), QStringLiteral("chevron-down"),
                 tokens().text2);
    painter->restore();
}

} // namespace

void ConsoleStyle::drawButtonLabel(const QStyleOption *option, QPainter *painter,
                                   const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (!button) {
        QProxyStyle::drawControl(CE_PushButtonLabel, option, painter, widget);
        return;
    }
    const bool primary = isPrimary(option);
    painter->save();
    if (primary) {
        auto font = painter->font();
        font.setWeight(QFont::DemiBold);
        painter->setFont(font);
    }
    const auto iconSize = button->icon.isNull() ? QSize() : button->iconSize;
    const auto words = painter->fontMetrics().size(Qt::TextShowMnemonic, button->text).width();
    const int margin = scaled(isFlat(option) ? 6 : 4);
    const int mark = button->features & QStyleOptionButton::HasMenu ? scaled(kMenuMark) : 0;
    auto contents = option->rect.adjusted(margin, 0, -margin, 0);
    if (mark > 0) {
        const QRect place(contents.right() + 1 - mark - margin, contents.top(), mark,
                          contents.height());
        icons::paint(painter, visualRect(option->direction, option->rect, place),
                     QStringLiteral("chevron-down"), tokens().text3, scaled(12));
        contents =
            visualRect(option->direction, option->rect, contents.adjusted(0, 0, -mark - margin, 0));
    }
    const IconAndWords parts(contents, iconSize, words, true, option->direction);
    if (!iconSize.isEmpty())
        button->icon.paint(painter, parts.icon, Qt::AlignCenter, iconMode(option),
                           option->state & State_On ? QIcon::On : QIcon::Off);
    auto palette = button->palette;
    if (primary)
        palette.setColor(QPalette::ButtonText, tokens().onAccent);
    const bool showsKeys = styleHint(SH_UnderlineShortcut, option, widget, nullptr) != 0;
    proxy()->drawItemText(painter, parts.words,
                          Qt::AlignLeft | Qt::AlignVCenter
                              | (showsKeys ? Qt::TextShowMnemonic : Qt::TextHideMnemonic),
                          palette, option->state & State_Enabled, button->text,
                          QPalette::ButtonText);
    painter->restore();
}

bool ConsoleStyle::drawToolButtonLabel(const QStyleOption *option, QPainter *painter) const
{
    if (!isToolWithWords(option))
        return false;
    const auto &tool = *qstyleoption_cast<const QStyleOptionToolButton *>(option);
    const int padding = scaled(kToolPadding);
    const auto text = wordsOf(tool);
    painter->setFont(tool.font);
    const auto iconSize = tool.icon.isNull() ? QSize() : tool.iconSize;
    const int words = painter->fontMetrics().size(Qt::TextShowMnemonic, text).width();
    const IconAndWords parts(option->rect.adjusted(padding, 0, -padding, 0), iconSize, words, false,
                             option->direction);
    if (!iconSize.isEmpty())
        tool.icon.paint(painter, parts.icon, Qt::AlignCenter, iconMode(option),
                        option->state & State_On ? QIcon::On : QIcon::Off);
    proxy()->drawItemText(painter, parts.words,
                          Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic, tool.palette,
                          option->state & State_Enabled, text, QPalette::ButtonText);
    return true;
}

void ConsoleStyle::drawMenuBarItem(const QStyleOption *option, QPainter *painter) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    painter->fillRect(option->rect, tokens().window);
    if (!item)
        return;
    const bool open = option->state & State_Sunken;
    if (open || (option->state & State_Selected))
        drawFrame(painter, option->rect.adjusted(0, 1, 0, -1), open ? tokens().sel : tokens().hover,
                  {});
    proxy()->drawItemText(
        painter, option->rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine,
        item->palette, option->state & State_Enabled, item->text, QPalette::ButtonText);
}

// The mark of the order stands right behind the words.
void ConsoleStyle::drawHeaderLabel(const QStyleOption *option, QPainter *painter,
                                   const QWidget *widget) const
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    if (!header || !header->icon.isNull()) {
        QProxyStyle::drawControl(CE_HeaderLabel, option, painter, widget);
        return;
    }
    const int margin = pixelMetric(PM_HeaderMargin, option, widget);
    auto rect = option->rect;
    rect.setRight(qMin(rect.right(), widget ? widget->width() : rect.right()));
    const int mark = header->sortIndicator == QStyleOptionHeader::None ? 0 : scaled(kSortMark + 2);
    const auto shown = painter->fontMetrics().elidedText(header->text, Qt::ElideRight,
                                                         qMax(0, rect.width() - mark));
    const auto alignment = visualAlignment(option->direction, header->textAlignment);
    const bool right = alignment & Qt::AlignRight;
    if (mark > 0) {
        const int words = painter->fontMetrics().horizontalAdvance(shown);
        const int left = right ? rect.right() + 1 - mark : rect.left() + words + scaled(2);
        paintSortMark(painter, QRect(left, rect.top(), mark, rect.height()),
                      header->sortIndicator == QStyleOptionHeader::SortDown); // ascending
        if (right)
            rect.adjust(0, 0, -mark, 0);
    }
    painter->setPen(tokens().text2);
    painter->drawText(rect.adjusted(0, -margin, 0, margin),
                      static_cast<int>(alignment) | Qt::AlignVCenter | Qt::TextSingleLine, shown);
}

} // namespace vipdeck
