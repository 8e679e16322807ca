// SPDX-License-Identifier: GPL-3.0-or-later
// The fields for comment and ticket of a change, as every window has them that asks the director
// for one. The ticket is shown where the director asks for it; what it asks for and has not got is
// said beside the field. GUI thread.
#pragma once

#include <QObject>

#include "app/document/changereasons.h"
#include "helper/api/safeguards.h"

class QFormLayout;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace vipdeck {

class FieldNote;

class ReasonFields : public QObject
{
    Q_OBJECT

public:
    // The fields are children of `window`.
    explicit ReasonFields(QWidget *window);

    // One of these, once.
    void addLines(QFormLayout *form);
    // Side by side, notes below. The row may take more.
    QHBoxLayout *addSideBySide(QVBoxLayout *column);

    void setAsked(api::AskFor asked);
    void setComment(const QString &comment);
    [[nodiscard]] ChangeReasons reasons() const; // without blanks around them
    // The first of what is asked for and is not there, as a sentence; empty: nothing.
    [[nodiscard]] QString missing() const;
    // Is everything there? If not, it is said beside the field, which takes the keyboard.
    bool check();
    void focus();
    void clear();

Q_SIGNALS:
    void changed();

private:
    struct Field
    {
        QLabel *label = nullptr;
        QLineEdit *edit = nullptr;
        FieldNote *note = nullptr;
    };
    [[nodiscard]] Field createField(QWidget *window, const QString &name, int octets);
    void edited();
    void showTicket();
    [[nodiscard]] bool isMissing(const Field &field) const;
    [[nodiscard]] QString problemOf(const Field &field) const;

    api::AskFor m_asked = api::AskFor::Nothing;
    Field m_comment;
    Field m_ticket;
    QFormLayout *m_form = nullptr;
};

} // namespace vipdeck
