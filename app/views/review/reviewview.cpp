// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/review/reviewview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

#include "app/views/review/reviewdelegate.h"
#include "app/views/review/reviewmodel.h"

namespace vipdeck {
namespace {

constexpr int kFoldedGroupSize = 50; // larger groups start folded

} // namespace

ReviewView::ReviewView(ReviewModel *model, QWidget *parent)
    : QTreeView(parent)
    , m_model(model)
    , m_delegate(new ReviewDelegate(this))
{
    setItemDelegate(m_delegate);
    setModel(model);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setIndentation(0);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setSelectionMode(SingleSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    setExpandsOnDoubleClick(false);
    setAccessibleName(tr("Changes"));
    header()->setSectionResizeMode(QHeaderView::Fixed);
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(40);
    showGroups();
}

void ReviewView::reset()
{
    QTreeView::reset();
    showGroups();
}

void ReviewView::showGroups()
{
    for (int row = 0; model() && row < model()->rowCount(); ++row) {
        const auto index = model()->index(row, 0);
        if (!index.data(ReviewRole::IsGroup).toBool())
            return;
        setFirstColumnSpanned(row, {}, true);
        setExpanded(index, index.data(ReviewRole::GroupCount).toInt() <= kFoldedGroupSize);
    }
}

void ReviewView::drawBranches(QPainter *, const QRect &, const QModelIndex &) const {}

QRect ReviewView::rowRect(const QModelIndex &index) const
{
    auto rect = visualRect(index.siblingAtColumn(0));
    if (index.data(ReviewRole::IsGroup).toBool())
        rect.setWidth(viewport()->width());
    return rect;
}

void ReviewView::toggle(const QModelIndex &index)
{
    const auto first = index.siblingAtColumn(0);
    const bool checked = first.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    m_model->setData(first, checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

void ReviewView::triggerFix()
{
    for (auto index = currentIndex().siblingAtColumn(0); index.isValid();
         index = indexBelow(index)) {
        const auto *change = m_model->changeAt(index);
        if (!change)
            continue;
        for (const auto &warning : change->warnings)
            if (warning.fix != ChangeWarning::Fix::None) {
                const auto copy = warning; // the change may be gone while the fix is carried out
                Q_EMIT fixRequested(copy);
                return;
            }
        return;
    }
}

void ReviewView::copyCommands()
{
    QStringList lines;
    if (const auto *change = m_model->changeAt(currentIndex()))
        lines = change->commands;
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n') + u'\n');
}

void ReviewView::keyPressEvent(QKeyEvent *event)
{
    const auto current = currentIndex();
    if (event->key() == Qt::Key_Space && current.isValid() && event->modifiers() == Qt::NoModifier)
        toggle(current);
    else if (event->key() == Qt::Key_D && event->modifiers() == Qt::ControlModifier)
        triggerFix();
    else if (event->matches(QKeySequence::Copy))
        copyCommands();
    else
        QTreeView::keyPressEvent(event);
}

void ReviewView::mousePressEvent(QMouseEvent *event)
{
    const auto index = indexAt(event->pos());
    QTreeView::mousePressEvent(event);
    if (!index.isValid() || event->button() != Qt::LeftButton)
        return;
    const auto hit = m_delegate->hitTest(event->pos(), rowRect(index), index.siblingAtColumn(0));
    using Part = ReviewDelegate::Hit::Part;
    if (hit.part == Part::CheckBox) {
        toggle(index);
    } else if (hit.part == Part::Fix) {
        const auto *change = m_model->changeAt(index);
        const auto warning = change->warnings.at(static_cast<std::size_t>(hit.warning));
        Q_EMIT fixRequested(warning);
    } else if (index.data(ReviewRole::IsGroup).toBool()) {
        setExpanded(index.siblingAtColumn(0), !isExpanded(index.siblingAtColumn(0)));
    }
}

// The second press of a double click is a press like the first.
void ReviewView::mouseDoubleClickEvent(QMouseEvent *event)
{
    mousePressEvent(event);
}

void ReviewView::mouseMoveEvent(QMouseEvent *event)
{
    m_delegate->setPointer(event->pos());
    viewport()->update();
    QTreeView::mouseMoveEvent(event);
}

void ReviewView::leaveEvent(QEvent *event)
{
    m_delegate->setPointer({-1, -1});
    viewport()->update();
    QTreeView::leaveEvent(event);
}

int ReviewView::sentenceWidth() const
{
    return viewport()->width() * kSentencePercent / 100;
}

void ReviewView::resizeEvent(QResizeEvent *event)
{
    const int left = sentenceWidth();
    header()->resizeSection(0, left);
    header()->resizeSection(1, viewport()->width() - left);
    scheduleDelayedItemsLayout();
    QTreeView::resizeEvent(event);
}

} // namespace vipdeck
