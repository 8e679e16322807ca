// SPDX-License-Identifier: GPL-3.0-or-later
// The page of settings that a director keeps: collected here, saved together by its helper as one
// version of its history, for one director or for all. Where directors differ, a field is empty
// until somebody decides. GUI thread; the directors outlive the page.
#pragma once

#include <QStringList>
#include <QWidget>
#include <vector>

#include "app/document/directordocument.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace vipdeck {

class FieldNote;

class DirectorSettings : public QWidget
{
    Q_OBJECT

public:
    // Rule files are left out.
    explicit DirectorSettings(const QList<DirectorDocument *> &directors,
                              QWidget *parent = nullptr);

    [[nodiscard]] QStringList waiting() const; // what differs from what runs, by its label
    [[nodiscard]] int directorsToSave() const; // in which something differs
    [[nodiscard]] bool isValid() const;
    [[nodiscard]] bool isSaving() const { return m_answersDue > 0; }
    [[nodiscard]] bool differsFromDefault() const;
    [[nodiscard]] QString labels() const; // for the search
    [[nodiscard]] QString report() const; // of the last save, a line for each director
    [[nodiscard]] QComboBox *chooser() const { return m_for; }

    void save(); // asks the helpers; changed() tells each answer
    void useDefaults();
    void forgetEdits();

Q_SIGNALS:
    void changed();

private:
    // Exactly one of the two controls; values are texts, "0" and "1" for a check.
    struct Field
    {
        const char *tunable; // nullptr: a timeout
        std::uint32_t Timeouts::*timeout;
        QString label;
        QLineEdit *edit = nullptr;
        QCheckBox *check = nullptr;
        FieldNote *note = nullptr;
        bool touched = false;
    };

    void addTimeout(QFormLayout *form, std::uint32_t Timeouts::*timeout, const QString &label,
                    const QString &hint);
    void addSwitch(QFormLayout *form, const char *tunable, const QString &label,
                   const QString &text);
    void show(Field &field);
    void showAll();
    void edited(std::size_t place);
    [[nodiscard]] QList<DirectorDocument *> chosen() const;
    [[nodiscard]] static QString valueIn(const Field &field, const RuleSet &rules);
    [[nodiscard]] static QString wanted(const Field &field);
    [[nodiscard]] static QString problem(const Field &field);
    [[nodiscard]] bool waits(const Field &field, const DirectorDocument &director) const;
    [[nodiscard]] ChangeSet changesFor(const DirectorDocument &director) const;
    void answered(const DirectorDocument &director, const ApplyOutcome &outcome);

    QList<DirectorDocument *> m_directors;
    std::vector<Field> m_fields;
    QComboBox *m_for;
    QLabel *m_result;
    int m_answersDue = 0;
};

} // namespace vipdeck
