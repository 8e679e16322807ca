// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/serversdock/serversdelegate.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <QTreeView>

#include "app/models/serversmodel.h"
#include "app/views/board/boardpaint.h"
#include "app/views/icons.h"
#include "app/views/mirroring.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

using Font = Theme::Font;

constexpr int kNameWidth = 52;
constexpr int kAddressWidth = 84; // longer ones take more
constexpr int kGap = 7;

struct StateLook
{
    QString icon;
    QColor Tokens::*color;
};

StateLook lookOf(ServerState state)
{
    switch (state) {
    case ServerState::Up: return {QStringLiteral("state-up"), &Tokens::up};
    case ServerState::Draining: return {QStringLiteral("state-draining"), &Tokens::drain};
    case ServerState::Down: return {QStringLiteral("state-down"), &Tokens::down};
    case ServerState::OverLimit: return {QStringLiteral("state-over-limit"), &Tokens::over};
    case ServerState::New: return {QStringLiteral("plus"), &Tokens::draft};
    case ServerState::Unknown: break;
    }
    return {QStringLiteral("state-unknown"), &Tokens::text3};
}

int scaled(int pixels)
{
    return Theme::instance().scaled(pixels);
}

} // namespace

QSize ServersDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const QFontMetrics metrics(Theme::instance().font(Font::Row));
    return {scaled(200), qMax(scaled(24), metrics.height() + scaled(7))};
}

void ServersDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    painter->save();
    if (index.data(ServersRole::IsGroup).toBool())
        paintGroup(painter, option, index);
    else
        paintServer(painter, option, index);
    painter->restore();
}

void ServersDelegate::paintGroup(QPainter *painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    auto &theme = Theme::instance();
    const auto &tokens = theme.tokens();
    const auto rect = option.rect;
    const bool first = index.row() == 0;
    painter->fillRect(rect, tokens.alt);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tokens.line);
    if (!first)
        painter->fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), tokens.line);
    const auto *view = qobject_cast<const QTreeView *>(option.widget);
    const auto mirrored = [&](const QRect &part) {
        return QStyle::visualRect(option.direction, rect, part);
    };
    icons::paint(painter,
                 mirrored({rect.left() + scaled(6), rect.top(), scaled(14), rect.height()}),
                 view && view->isExpanded(index) ? QStringLiteral("chevron-down")
                                                 : QStringLiteral("chevron-right"),
                 tokens.text2, scaled(14));
    painter->setFont(theme.font(Font::RowStrong));
    painter->setPen(tokens.text2);
    const auto text = index.data().toString();
    const auto place = rect.adjusted(scaled(27), 0, -scaled(8), 0);
    painter->drawText(mirrored(place), Qt::AlignVCenter, text);
    const int used = painter->fontMetrics().horizontalAdvance(text) + scaled(8);
    painter->setFont(theme.font(Font::Row));
    painter->setPen(tokens.text3);
    painter->drawText(mirrored(place.adjusted(used, 0, 0, 0)), Qt::AlignVCenter,
                      QLocale().toString(index.data(ServersRole::GroupCount).toInt()));
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(tokens.selLine);
        painter->drawRect(rect.adjusted(0, 0, -1, -1));
    }
}

void ServersDelegate::paintServer(QPainter *painter, const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    auto &theme = Theme::instance();
    const auto &tokens = theme.tokens();
    const auto rect = option.rect;
    if (option.state & QStyle::State_Selected)
        painter->fillRect(rect, tokens.sel);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(rect, tokens.hover);
    painter->save();
    if (option.direction == Qt::RightToLeft)
        mirrorWithin(painter, rect);
    paintColumns(painter, rect, index);
    painter->restore();
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(tokens.selLine);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(rect.adjusted(0, 0, -1, -1));
    }
}

void ServersDelegate::paintColumns(QPainter *painter, const QRect &rect,
                                   const QModelIndex &index) const
{
    auto &theme = Theme::instance();
    const auto &tokens = theme.tokens();
    const auto mark = static_cast<DraftMark>(index.data(ServersRole::Mark).toInt());
    if (mark != DraftMark::None)
        painter->fillRect(QRect(rect.left(), rect.top(), scaled(3), rect.height()), tokens.draft);
    const auto look = lookOf(static_cast<ServerState>(index.data(ServersRole::State).toInt()));
    icons::paint(painter, QRect(rect.left() + scaled(10), rect.top(), scaled(14), rect.height()),
                 look.icon, m_stale ? tokens.text3 : tokens.*look.color, scaled(14));
    const int left = rect.left() + scaled(31);
    const int right = rect.right() - scaled(10);
    const int room = right - left;
    const auto cell = [&rect](int from, int width) {
        return QRect(from, rect.top(), width, rect.height());
    };
    const auto name = index.data(ServersRole::Name).toString();
    const auto address = index.data(ServersRole::AddressText).toString();
    const auto pools = index.data(ServersRole::PoolsText).toString();
    const QFont mono = theme.font(Font::Mono);
    const QFont caption = theme.font(Font::Caption);
    // A long name takes the room that the others leave.
    const int others = boardpaint::textWidth(address, mono) + 2 * scaled(kGap)
                       + qMin(boardpaint::textWidth(pools, caption), room / 4);
    const int nameRoom = qMax(qMin(scaled(kNameWidth), room / 3), room - others);
    const int nameNeeded =
        qMax(scaled(kNameWidth), boardpaint::textWidth(name, theme.font(Font::Row)));
    const int nameWidth = name.isEmpty() ? 0 : qMin(nameNeeded, nameRoom);
    boardpaint::text(painter, cell(left, nameWidth), name, theme.font(Font::Row), tokens.text);
    int x = left + (nameWidth == 0 ? 0 : nameWidth + scaled(kGap));
    const int addressWidth =
        qMin(qMax(scaled(kAddressWidth), boardpaint::textWidth(address, mono)), right - x);
    boardpaint::address(painter, cell(x, addressWidth), address, mono,
                        name.isEmpty() ? tokens.text : tokens.text2);
    x += addressWidth + scaled(kGap);
    boardpaint::textRight(painter, cell(x, right - x), pools, caption,
                          mark == DraftMark::None ? tokens.text3 : tokens.draft);
}

} // namespace vipdeck
