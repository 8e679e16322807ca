// SPDX-License-Identifier: GPL-3.0-or-later
// The line below a form field: a hint, or what is wrong with the value and a link that mends it.
// GUI thread.
#pragma once

#include <QLabel>
#include <QWidget>

class QAction;
class QLineEdit;

namespace vipdeck {

class FieldNote : public QWidget
{
    Q_OBJECT

public:
    // `field` gets a red border, a sign and the text as its accessible description while there is
    // a problem. May be null.
    explicit FieldNote(QWidget *field, QWidget *parent = nullptr);

    // For lines with several fields: the one that the next problem is about.
    void setField(QWidget *field);
    void setHint(const QString &text);
    // `fix` is the text of a link behind the sentence; empty = none.
    void setProblem(const QString &text, const QString &fix = {});
    void clear() { setProblem({}); } // back to the hint
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] QWidget *field() const { return m_field; }

Q_SIGNALS:
    void fixRequested();

private:
    void refresh();
    void markField(QLineEdit &edit, bool wrong);

    QWidget *m_field;
    QAction *m_mark = nullptr; // in the field, once there was a problem
    QLabel *m_icon;
    QLabel *m_text;
    QString m_hint;
    QString m_problem;
    QString m_fix;
};

} // namespace vipdeck
