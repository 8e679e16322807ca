// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/history/historydelegate.h"

#include <QAbstractItemView>
#include <QPainter>

#include "app/models/historydiff.h"
#include "app/models/historymodel.h"
#include "app/views/history/versionmark.h"
#include "app/views/icons.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

using Font = Theme::Font;

int scaled(int pixels)
{
    return Theme::instance().scaled(pixels);
}

QFontMetrics metrics(Font font)
{
    return QFontMetrics(Theme::instance().font(font));
}

void paintFocus(QPainter *painter, const QStyleOptionViewItem &option)
{
    if (!(option.state & QStyle::State_HasFocus))
        return;
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(Theme::instance().tokens().selLine, 1));
    painter->drawRect(option.rect.adjusted(0, 0, -1, -2));
}

struct WhatLook
{
    QString icon;
    QColor color;
};

WhatLook lookOf(HistoryDiffModel::What what)
{
    const auto &tokens = Theme::instance().tokens();
    switch (what) {
    case HistoryDiffModel::What::Added: return {QStringLiteral("plus"), tokens.up};
    case HistoryDiffModel::What::Removed: return {QStringLiteral("minus"), tokens.down};
    case HistoryDiffModel::What::Moved: return {QStringLiteral("move"), tokens.accent};
    case HistoryDiffModel::What::Drained: return {QStringLiteral("state-draining"), tokens.drain};
    case HistoryDiffModel::What::Changed: break;
    }
    return {QStringLiteral("edit"), tokens.accent};
}

int differenceTextWidth(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return (view ? view->viewport()->width() : option.rect.width()) - scaled(34) - scaled(12);
}

int wrappedHeight(const QString &text, int width)
{
    return metrics(Font::Body)
        .boundingRect(QRect(0, 0, qMax(width, 40), 10'000), Qt::TextWordWrap, text)
        .height();
}

} // namespace

void VersionDelegate::setCompared(quint64 a, quint64 b)
{
    m_a = a;
    m_b = b;
}

QSize VersionDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {scaled(200),
            metrics(Font::Row).height() + metrics(Font::Caption).height() + scaled(13)};
}

// Letters, "live" and the pin; returns what is left of the width.
int VersionDelegate::paintRightSide(QPainter *painter, const QRect &rect,
                                    const QModelIndex &index) const
{
    const auto &tokens = Theme::instance().tokens();
    const auto number = index.data(HistoryModel::NumberRole).toULongLong();
    int right = rect.right() - scaled(10);
    const qreal radius = scaled(9);
    for (const auto &[letter, of] : {std::pair{QChar(u'B'), m_b}, std::pair{QChar(u'A'), m_a}}) {
        if (number == 0 || number != of)
            continue;
        paintHandle(painter, letter, QPointF(right - radius, rect.top() + scaled(5) + radius),
                    radius);
        right -= 2 * static_cast<int>(radius) + scaled(4);
    }
    if (index.data(HistoryModel::MarkedRole).toBool()) {
        const int side = scaled(13);
        icons::paint(painter, QRect(right - side, rect.top() + scaled(5), side, scaled(18)),
                     QStringLiteral("pin"), tokens.text2, side);
        right -= side + scaled(4);
    }
    if (index.data(HistoryModel::LiveRole).toBool()) {
        const auto word = HistoryModel::tr("live");
        painter->setFont(Theme::instance().font(Font::CaptionStrong));
        painter->setPen(tokens.up);
        const int width = painter->fontMetrics().horizontalAdvance(word);
        painter->drawText(
            QRect(rect.right() - scaled(10) - width, rect.center().y(), width, rect.height() / 2),
            Qt::AlignLeft | Qt::AlignVCenter, word);
        right = qMin(right, rect.right() - scaled(16) - width);
    }
    return right - scaled(4);
}

void VersionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const auto &theme = Theme::instance();
    const auto &tokens = theme.tokens();
    const auto rect = option.rect;
    const auto number = index.data(HistoryModel::NumberRole).toULongLong();
    painter->save();
    painter->fillRect(rect, option.state & QStyle::State_Selected ? tokens.sel
                            : number != 0 && number == m_a        ? tokens.hover
                                                                  : tokens.base);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tokens.line);
    const int line = metrics(Font::Row).height();
    const int top = rect.top() + scaled(5);
    const auto mark = static_cast<VersionMark>(index.data(HistoryModel::MarkRole).toInt());
    paintMark(painter, mark, QPointF(rect.left() + scaled(17), top + line / 2.0), scaled(4));
    const int right = paintRightSide(painter, rect, index);
    const int numberLeft = rect.left() + scaled(34);
    const int numberWidth = metrics(Font::RowStrong).horizontalAdvance(QStringLiteral("00000"));
    if (number != 0) {
        painter->setFont(theme.font(Font::RowStrong));
        painter->setPen(tokens.text);
        painter->drawText(QRect(numberLeft, top, numberWidth, line), Qt::AlignVCenter,
                          QString::number(number));
    }
    const int left = numberLeft + numberWidth + scaled(4);
    const auto write = [&](const QString &text, Font font, const QColor &color, int y, int height) {
        painter->setFont(theme.font(font));
        painter->setPen(color);
        painter->drawText(QRect(left, y, right - left, height), Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, right - left));
    };
    write(index.data().toString(), Font::Row, tokens.text, top, line);
    // The word repeats what the mark says, but for what is usual.
    const auto when = index.data(HistoryModel::WhenRole).toString();
    const auto second =
        mark == VersionMark::Applied ? when : QStringLiteral("%1, %2").arg(markWord(mark), when);
    write(second, Font::Caption, tokens.text3, top + line + scaled(2),
          metrics(Font::Caption).height());
    paintFocus(painter, option);
    painter->restore();
}

QSize DifferenceDelegate::sizeHint(const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    if (index.data(HistoryDiffModel::IsGroupRole).toBool())
        return {scaled(100), qMax(scaled(27), metrics(Font::RowStrong).height() + scaled(10))};
    return {scaled(100), wrappedHeight(index.data().toString(), differenceTextWidth(option))
                             + metrics(Font::Caption).height() + scaled(13)};
}

void DifferenceDelegate::paintGroup(QPainter *painter, const QStyleOptionViewItem &option,
                                    const QModelIndex &index) const
{
    const auto &theme = Theme::instance();
    const auto &tokens = theme.tokens();
    const auto rect = option.rect;
    painter->fillRect(rect, tokens.alt);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tokens.line);
    const int side = scaled(14);
    icons::paint(painter, QRect(rect.left() + scaled(12), rect.top(), side, rect.height()),
                 QStringLiteral("pools"), tokens.text2, side);
    painter->setFont(theme.font(Font::RowStrong));
    painter->setPen(tokens.text);
    const auto title = index.data().toString();
    auto place = rect.adjusted(scaled(34), 0, -scaled(8), 0);
    painter->drawText(place, Qt::AlignVCenter, title);
    place.setLeft(place.left() + painter->fontMetrics().horizontalAdvance(title) + scaled(8));
    painter->setFont(theme.font(Font::Row));
    painter->setPen(tokens.text3);
    painter->drawText(place, Qt::AlignVCenter, index.data(HistoryDiffModel::CountRole).toString());
}

void DifferenceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    const auto &theme = Theme::instance();
    const auto &tokens = theme.tokens();
    const auto rect = option.rect;
    painter->save();
    if (index.data(HistoryDiffModel::IsGroupRole).toBool()) {
        paintGroup(painter, option, index);
        painter->restore();
        return;
    }
    painter->fillRect(rect, option.state & QStyle::State_Selected ? tokens.sel : tokens.base);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tokens.line);
    const auto look =
        lookOf(static_cast<HistoryDiffModel::What>(index.data(HistoryDiffModel::WhatRole).toInt()));
    const int side = scaled(14);
    const int top = rect.top() + scaled(6);
    icons::paint(painter, QRect(rect.left() + scaled(12), top, side, metrics(Font::Body).height()),
                 look.icon, look.color, side);
    const auto text = index.data().toString();
    const int width = differenceTextWidth(option);
    const int height = wrappedHeight(text, width);
    const int left = rect.left() + scaled(34);
    painter->setFont(theme.font(Font::Body));
    painter->setPen(tokens.text);
    painter->drawText(QRect(left, top, width, height), Qt::TextWordWrap, text);
    painter->setFont(theme.font(Font::Caption));
    painter->setPen(look.color);
    const auto word = index.data(HistoryDiffModel::WordRole).toString();
    const QRect second(left, top + height, width, painter->fontMetrics().height());
    painter->drawText(second, Qt::AlignVCenter, word);
    painter->setPen(tokens.text3);
    const int used = painter->fontMetrics().horizontalAdvance(word + u' ');
    painter->drawText(
        second.adjusted(used, 0, 0, 0), Qt::AlignVCenter,
        painter->fontMetrics().elidedText(index.data(HistoryDiffModel::DetailRole).toString(),
                                          Qt::ElideRight, qMax(0, width - used)));
    paintFocus(painter, option);
    painter->restore();
}

} // namespace vipdeck
