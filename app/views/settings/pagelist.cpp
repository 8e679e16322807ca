// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/settings/pagelist.h"

#include <QPainter>
#include <QStyledItemDelegate>

#include "app/views/icons.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

using Font = Theme::Font;

constexpr int kChangedRole = Qt::UserRole + 1;
constexpr int kIconRole = Qt::UserRole + 2;
constexpr int kHitsRole = Qt::UserRole + 3;

int scaled(int pixels)
{
    return Theme::instance().scaled(pixels);
}

class PageDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override
    {
        const auto text = index.data().toString();
        const QFontMetrics metrics(Theme::instance().font(Font::BodyStrong));
        Q_UNUSED(option);
        return {scaled(37 + 34) + metrics.horizontalAdvance(text), scaled(30)};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const auto &theme = Theme::instance();
        const auto &tokens = theme.tokens();
        const bool current = option.state & QStyle::State_Selected;
        painter->save();
        if (current) {
            painter->fillRect(option.rect, tokens.sel);
            painter->fillRect(
                QRect(option.rect.left(), option.rect.top(), scaled(3), option.rect.height()),
                tokens.selLine);
        }
        const int left = option.rect.left() + scaled(12);
        icons::paint(painter, QRect(left, option.rect.top(), scaled(16), option.rect.height()),
                     index.data(kIconRole).toString(), tokens.text2, scaled(16));
        painter->setFont(theme.font(current ? Font::BodyStrong : Font::Body));
        painter->setPen(tokens.text);
        painter->drawText(option.rect.adjusted(scaled(37), 0, -scaled(26), 0),
                          Qt::AlignVCenter | Qt::AlignLeft, index.data().toString());
        paintMarks(painter, option.rect, index);
        if (option.state & QStyle::State_HasFocus) {
            painter->setBrush(Qt::NoBrush);
            painter->setPen(QPen(tokens.selLine, 2));
            painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
        }
        painter->restore();
    }

private:
    static void paintMarks(QPainter *painter, const QRect &rect, const QModelIndex &index)
    {
        const auto &theme = Theme::instance();
        const int hits = index.data(kHitsRole).toInt();
        if (hits > 0) {
            painter->setFont(theme.font(Font::Caption));
            painter->setPen(theme.tokens().text3);
            painter->drawText(rect.adjusted(0, 0, -scaled(12), 0),
                              Qt::AlignVCenter | Qt::AlignRight, QLocale().toString(hits));
        } else if (index.data(kChangedRole).toBool()) {
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(Qt::NoPen);
            painter->setBrush(theme.tokens().accentFill);
            painter->drawEllipse(QRectF(rect.right() - scaled(18), rect.center().y() - scaled(3),
                                        scaled(7), scaled(7)));
        }
    }
};

} // namespace

PageList::PageList(QWidget *parent)
    : QListWidget(parent)
{
    setItemDelegate(new PageDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Pages of settings"));
}

void PageList::addPage(const QString &title, const QString &icon)
{
    auto *item = new QListWidgetItem(title, this);
    item->setData(kIconRole, icon);
    item->setData(kHitsRole, -1);
    describe(item);
}

void PageList::setDiffers(int page, bool differs)
{
    item(page)->setData(kChangedRole, differs);
    describe(item(page));
}

void PageList::setHits(int page, int hits)
{
    item(page)->setData(kHitsRole, hits);
    item(page)->setHidden(hits == 0);
    describe(item(page));
}

void PageList::describe(QListWidgetItem *item)
{
    auto words = item->text();
    if (item->data(kChangedRole).toBool())
        words = tr("%1, differs from the default").arg(words);
    const int hits = item->data(kHitsRole).toInt();
    if (hits > 0)
        words += QStringLiteral(", ") + tr("%n match(es)", "", hits);
    item->setData(Qt::AccessibleTextRole, words);
}

} // namespace vipdeck
