// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/board/boardaccessible.h"

#include "app/views/board/boardview.h"

namespace vipdeck {
namespace {

class BoardItemAccessible : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    BoardItemAccessible(BoardView *view, int item)
        : m_view(view)
        , m_item(item)
    {}

    [[nodiscard]] int item() const { return m_item; }

    bool isValid() const override { return m_view && index().isValid(); }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_view->window()->windowHandle(); }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_view);
    }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    void setText(QAccessible::Text, const QString &) override {}
    QAccessible::Role role() const override { return QAccessible::TreeItem; }

    QString text(QAccessible::Text which) const override
    {
        if (which == QAccessible::Name)
            return index().data(Qt::AccessibleTextRole).toString();
        if (which == QAccessible::Description)
            return index().data(Qt::AccessibleDescriptionRole).toString();
        return {};
    }

    QRect rect() const override
    {
        const QRect area = m_view->visualRect(index());
        return {m_view->viewport()->mapToGlobal(area.topLeft()), area.size()};
    }

    QAccessible::State state() const override
    {
        const QModelIndex where = index();
        QAccessible::State state;
        state.selectable = true;
        state.multiSelectable = true;
        state.focusable = true;
        state.selected = m_view->selectionModel()->isSelected(where);
        state.focused = m_view->hasFocus() && m_view->currentIndex() == where;
        state.offscreen = !m_view->viewport()->rect().intersects(m_view->visualRect(where));
        if (!where.parent().isValid()) {
            state.expandable = true;
            state.expanded = !m_view->isFolded(where);
            state.collapsed = m_view->isFolded(where);
        } else {
            state.editable = where.flags().testFlag(Qt::ItemIsEditable) && !m_view->showsLive();
        }
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ActionInterface)
            return static_cast<QAccessibleActionInterface *>(this);
        return nullptr;
    }

    QStringList actionNames() const override
    {
        QStringList names{setFocusAction(), toggleAction()};
        if (!index().parent().isValid())
            names.append(pressAction());
        return names;
    }

    // Toggle selects, press folds or unfolds.
    void doAction(const QString &name) override
    {
        const QModelIndex where = index();
        if (name == setFocusAction())
            m_view->setCurrentIndex(where);
        else if (name == toggleAction())
            m_view->selectionModel()->select(where, QItemSelectionModel::Toggle);
        else if (name == pressAction() && !where.parent().isValid())
            m_view->setFolded(where, !m_view->isFolded(where));
    }

    QStringList keyBindingsForAction(const QString &name) const override
    {
        return name == toggleAction() ? QStringList{QStringLiteral("Space")} : QStringList();
    }

private:
    [[nodiscard]] QModelIndex index() const { return m_view->indexOfItem(m_item); }

    BoardView *m_view;
    int m_item;
};

QAccessibleInterface *createInterface(const QString &className, QObject *object)
{
    auto *view = qobject_cast<BoardView *>(object);
    if (view && className == QLatin1String("vipdeck::BoardView"))
        return new BoardAccessible(view);
    return nullptr;
}

} // namespace

void installBoardAccessibility()
{
    QAccessible::installFactory(createInterface); // Qt ignores one that it has
}

BoardAccessible::BoardAccessible(BoardView *view)
    : QAccessibleWidget(view, QAccessible::Tree)
{}

BoardAccessible::~BoardAccessible()
{
    for (const QAccessible::Id id : std::as_const(m_children))
        QAccessible::deleteAccessibleInterface(id);
}

BoardView *BoardAccessible::view() const
{
    return qobject_cast<BoardView *>(object());
}

int BoardAccessible::childCount() const
{
    return view()->boardLayout().itemCount();
}

QAccessibleInterface *BoardAccessible::child(int item) const
{
    if (item < 0 || item >= childCount())
        return nullptr;
    const auto known = m_children.constFind(item);
    if (known != m_children.constEnd())
        return QAccessible::accessibleInterface(*known);
    auto *created = new BoardItemAccessible(view(), item);
    m_children.insert(item, QAccessible::registerAccessibleInterface(created));
    return created;
}

int BoardAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *item = dynamic_cast<const BoardItemAccessible *>(child);
    return item ? item->item() : -1;
}

QAccessibleInterface *BoardAccessible::childAt(int x, int y) const
{
    const QPoint point = view()->viewport()->mapFromGlobal(QPoint(x, y));
    return child(view()->itemOf(view()->indexAt(point)));
}

QAccessibleInterface *BoardAccessible::focusChild() const
{
    return view()->hasFocus() ? child(view()->itemOf(view()->currentIndex())) : nullptr;
}

} // namespace vipdeck
