// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/parts/savedfilterbutton.h"

#include <QLineEdit>
#include <QMenu>

#include "app/models/filtergrammar.h"
#include "app/models/savedfilters.h"
#include "app/views/parts/filteredit.h"
#include "app/views/parts/savedfiltersdialog.h"
#include "app/views/parts/savefilterdialog.h"

namespace vipdeck {

SavedFilterButton::SavedFilterButton(SavedFilters &saved, FilterEdit *filter,
                                     const FilterGrammar *grammar, QWidget *parent)
    : QToolButton(parent)
    , m_saved(saved)
    , m_filter(filter)
    , m_grammar(grammar)
{
    setText(tr("Save filter"));
    setToolTip(tr("Keep this filter under a name (Ctrl+B); the arrow has the saved ones "
                  "(Ctrl+Shift+B)"));
    setAccessibleDescription(toolTip());
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setPopupMode(QToolButton::MenuButtonPopup);
    setFocusPolicy(Qt::StrongFocus);
    auto *menu = new QMenu(this);
    menu->setToolTipsVisible(true);
    setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, &SavedFilterButton::fillMenu);
    connect(this, &QToolButton::clicked, this, &SavedFilterButton::save);
    fillMenu();
}

QString SavedFilterButton::nameInUse() const
{
    const auto filters = m_saved.all();
    for (const auto &filter : filters)
        if (filter.tokens == m_filter->tokens())
            return filter.name;
    return {};
}

void SavedFilterButton::fillMenu()
{
    menu()->clear();
    const auto used = nameInUse();
    const auto filters = m_saved.all();
    for (const auto &filter : filters) {
        auto text = filter.name;
        auto *action = menu()->addAction(text.replace(u'&', QStringLiteral("&&")));
        action->setToolTip(filter.tokens.join(u' '));
        action->setCheckable(true);
        action->setChecked(filter.name == used);
        connect(action, &QAction::triggered, this, [this, name = filter.name] { apply(name); });
    }
    if (filters.isEmpty())
        menu()->addAction(tr("No filter is saved"))->setEnabled(false);
    menu()->addSeparator();
    auto *edit = menu()->addAction(tr("&Manage saved filters..."));
    edit->setEnabled(!filters.isEmpty());
    connect(edit, &QAction::triggered, this, &SavedFilterButton::manage);
}

void SavedFilterButton::save()
{
    if (m_filter->tokens().isEmpty()) {
        m_filter->field()->setFocus();
        return Q_EMIT refused(tr("There is no filter to save. Type one, with Enter behind it."));
    }
    auto *dialog =
        new SaveFilterDialog(m_saved, *m_grammar, m_filter->tokens(), nameInUse(), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SaveFilterDialog::saved, this,
            [this](const QString &name) { Q_EMIT announced(tr("Filter %1 is saved.").arg(name)); });
    dialog->open();
}

void SavedFilterButton::manage()
{
    auto *dialog = new SavedFiltersDialog(m_saved, *m_grammar, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SavedFiltersDialog::chosen, this, &SavedFilterButton::apply);
    dialog->open();
}

void SavedFilterButton::apply(const QString &name)
{
    const auto filters = m_saved.all();
    const int place = m_saved.find(name);
    if (place < 0)
        return;
    const auto tokens = filters.at(place).tokens;
    QStringList problems;
    for (const auto &token : tokens)
        if (const auto problem = m_grammar->problem(token); !problem.isEmpty())
            problems.append(problem);
    // All of them out would show everything, which nobody asked for.
    if (problems.size() < tokens.size())
        m_filter->setTokens(tokens);
    Q_EMIT refused(
        problems.isEmpty()
            ? QString()
            : tr("Not all of %1 can be applied here. %2").arg(name, problems.join(u' ')));
    if (problems.isEmpty())
        Q_EMIT announced(tr("Filter %1 is applied.").arg(name));
}

} // namespace vipdeck
