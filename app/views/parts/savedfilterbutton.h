// SPDX-License-Identifier: GPL-3.0-or-later
// "Save filter" beside the filter field: saves what the field has under a name; its menu has the
// saved filters, the one in use ticked. GUI thread.
#pragma once

#include <QToolButton>

namespace vipdeck {

class FilterEdit;
class FilterGrammar;
class SavedFilters;

class SavedFilterButton : public QToolButton
{
    Q_OBJECT

public:
    // All three outlive the button.
    SavedFilterButton(SavedFilters &saved, FilterEdit *filter, const FilterGrammar *grammar,
                      QWidget *parent = nullptr);

    void save();   // asks for the name; without a filter in the field it says so
    void manage(); // the list with apply, rename and delete
    // Words that say nothing here (a service that this director does not have) are left out and
    // told.
    void apply(const QString &name);

Q_SIGNALS:
    void announced(const QString &sentence);
    void refused(const QString &problem); // empty: no problem any more

private:
    void fillMenu();
    [[nodiscard]] QString nameInUse() const; // of the saved filter that the field shows

    SavedFilters &m_saved;
    FilterEdit *m_filter;
    const FilterGrammar *m_grammar;
};

} // namespace vipdeck
