// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/window/viewstack.h"

#include <QAction>

#include "app/views/icons.h"
#include "app/views/window/consoleactions.h"
#include "app/views/window/sidebar.h"
#include "app/views/window/view.h"

namespace vipdeck {
namespace {

constexpr int kLastDigit = 9;

} // namespace

ViewStack::ViewStack(Sidebar *sidebar, QWidget *parent)
    : QStackedWidget(parent)
    , m_sidebar(sidebar)
{
    connect(this, &QStackedWidget::currentChanged, this, &ViewStack::follow);
    connect(m_sidebar, &Sidebar::viewChosen, this, [this](int index) {
        if (auto *view = qobject_cast<View *>(widget(index)))
            open(view);
    });
}

void ViewStack::add(View *view)
{
    const int row = m_sidebar->addView(view->title(), view->icon());
    m_sidebar->setViewNote(row, view->note());
    connect(view, &View::noteChanged, this,
            [this, row](const QString &note) { m_sidebar->setViewNote(row, note); });
    m_switches.append(createSwitch(view));
    for (auto *action : view->actions())
        action->setVisible(count() == 0);
    addWidget(view);
}

QAction *ViewStack::createSwitch(View *view)
{
    auto *action = new QAction(icons::icon(view->icon()), view->title(), this);
    action->setObjectName(QStringLiteral("go-") + view->key());
    if (const auto digit = m_switches.size() + 1; digit <= kLastDigit)
        action->setShortcut(QKeySequence(tr("Ctrl+%1").arg(digit)));
    action->setCheckable(true);
    action->setChecked(count() == 0);
    describeAction(action, tr("Go to %1").arg(view->title()));
    connect(action, &QAction::triggered, this, [this, view] { open(view); });
    return action;
}

View *ViewStack::current() const
{
    return qobject_cast<View *>(currentWidget());
}

View *ViewStack::find(const QString &key) const
{
    for (auto *view : views())
        if (view->key() == key)
            return view;
    return nullptr;
}

QList<View *> ViewStack::views() const
{
    QList<View *> views;
    for (int i = 0; i < count(); ++i)
        views.append(qobject_cast<View *>(widget(i)));
    return views;
}

QList<QAction *> ViewStack::viewActions() const
{
    QList<QAction *> actions;
    for (const auto *view : views())
        actions += view->actions();
    return actions;
}

void ViewStack::open(View *view)
{
    setCurrentWidget(view);
    m_switches[indexOf(view)]->setChecked(true);
    auto *start = view->keyboardStart();
    (start ? start : view)->setFocus(Qt::ShortcutFocusReason);
}

void ViewStack::follow(int index)
{
    if (index < 0)
        return;
    m_sidebar->setCurrentView(index);
    for (int i = 0; i < count(); ++i) {
        m_switches[i]->setChecked(i == index);
        for (auto *action : widget(i)->actions())
            action->setVisible(i == index);
    }
    updateGeometry();
    Q_EMIT viewChanged(current());
}

QSize ViewStack::minimumSizeHint() const
{
    return currentWidget() ? currentWidget()->minimumSizeHint() : QSize();
}

} // namespace vipdeck
