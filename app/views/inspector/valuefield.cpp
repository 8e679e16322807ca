// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/inspector/valuefield.h"

#include <QKeyEvent>

namespace vipdeck {

ValueField::ValueField(const QString &name, QWidget *parent)
    : QLineEdit(parent)
{
    setAccessibleName(name);
}

QString ValueField::mixedText(const QStringList &values)
{
    auto different = values;
    different.removeDuplicates();
    return different.size() > 1 ? tr("%n values", "", static_cast<int>(different.size()))
                                : QString();
}

void ValueField::setValues(const QStringList &values)
{
    if (hasFocus() && isModified())
        m_values = values;
    else
        resetTo(values);
}

void ValueField::resetTo(const QStringList &values)
{
    m_values = values;
    const auto mixed = mixedText(values);
    setPlaceholderText(mixed);
    setText(mixed.isEmpty() ? values.value(0) : QString());
    setModified(false);
}

void ValueField::commit()
{
    if (!isModified())
        return;
    setModified(false);
    Q_EMIT committed(text());
}

void ValueField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        commit();
        selectAll();
        return;
    }
    if (event->key() == Qt::Key_Escape && isModified()) {
        resetTo(m_values);
        selectAll();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void ValueField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        commit();
}

} // namespace vipdeck
