// SPDX-License-Identifier: GPL-3.0-or-later
// The saved filters: apply (Enter), rename (F2), delete (Del). Each change is kept at once. GUI
// thread.
#pragma once

#include <QDialog>

class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace vipdeck {

class FieldNote;
class FilterGrammar;
class SavedFilters;

class SavedFiltersDialog : public QDialog
{
    Q_OBJECT

public:
    // Both outlive the dialog.
    SavedFiltersDialog(SavedFilters &saved, const FilterGrammar &grammar,
                       QWidget *parent = nullptr);

    [[nodiscard]] QListWidget *list() const { return m_list; }

Q_SIGNALS:
    void chosen(const QString &name);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *createFoot();
    void fill();
    void refresh();
    void apply();
    void rename(QListWidgetItem *item);
    void remove();

    SavedFilters &m_saved;
    const FilterGrammar &m_grammar;
    QListWidget *m_list;
    FieldNote *m_note;
    QPushButton *m_apply;
    QPushButton *m_rename;
    QPushButton *m_remove;
};

} // namespace vipdeck
