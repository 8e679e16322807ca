// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/parts/wrappingdelegate.h"

#include <QHeaderView>
#include <QTreeView>

namespace vipdeck {

WrappingDelegate::WrappingDelegate(QTreeView *view)
    : QStyledItemDelegate(view)
    , m_view(view)
{
    view->setItemDelegate(this);
    view->setUniformRowHeights(false);
    view->setWordWrap(true);
    connect(view->header(), &QHeaderView::sectionResized, view, &QTreeView::doItemsLayout);
}

QSize WrappingDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize plain = QStyledItemDelegate::sizeHint(option, index);
    if (m_view->header()->sectionResizeMode(index.column()) == QHeaderView::ResizeToContents)
        return plain;
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const int margin = m_view->style()->pixelMetric(QStyle::PM_FocusFrameHMargin) + 1;
    int room = m_view->columnWidth(index.column()) - 2 * margin;
    if (item.features.testFlag(QStyleOptionViewItem::HasDecoration))
        room -= item.decorationSize.width() + 2 * margin;
    const QFontMetrics metrics(item.font);
    const int height =
        metrics.boundingRect(QRect(0, 0, room, 0), Qt::TextWordWrap, item.text).height();
    return {plain.width(), plain.height() + qMax(0, height - metrics.height())};
}

} // namespace vipdeck
