// SPDX-License-Identifier: GPL-3.0-or-later
// A line edit that shows the values of several objects: one value when they are equal, else empty
// with "2 values" as placeholder. Commits on Enter and when the focus leaves, if it was typed in;
// Escape gives the old value back. GUI thread.
#pragma once

#include <QLineEdit>

namespace vipdeck {

class ValueField : public QLineEdit
{
    Q_OBJECT

public:
    explicit ValueField(const QString &name, QWidget *parent = nullptr);

    // Does not disturb what is being typed.
    void setValues(const QStringList &values);
    // Makes the field show `values` also while it is being edited.
    void resetTo(const QStringList &values);
    // "2 values" for different values; empty when they are equal.
    [[nodiscard]] static QString mixedText(const QStringList &values);

Q_SIGNALS:
    void committed(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void commit();

    QStringList m_values;
};

} // namespace vipdeck
