// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for the name under which a filter is kept, and saves it. GUI thread.
#pragma once

#include <QDialog>
#include <QStringList>

class QLineEdit;
class QPushButton;

namespace vipdeck {

class FieldNote;
class FilterGrammar;
class SavedFilters;

class SaveFilterDialog : public QDialog
{
    Q_OBJECT

public:
    // `saved` outlives the dialog; `tokens`: at least one; `name`: to begin with.
    SaveFilterDialog(SavedFilters &saved, const FilterGrammar &grammar, const QStringList &tokens,
                     const QString &name, QWidget *parent = nullptr);

    [[nodiscard]] QLineEdit *field() const { return m_name; }
    void accept() override;

Q_SIGNALS:
    void saved(const QString &name);

private:
    void check();

    SavedFilters &m_saved;
    QStringList m_tokens;
    QLineEdit *m_name;
    FieldNote *m_note;
    QPushButton *m_save;
};

} // namespace vipdeck
