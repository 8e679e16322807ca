// SPDX-License-Identifier: GPL-3.0-or-later
// One view of the console: a page with what the window must know of it. Actions that the view
// registers with QWidget::addAction() before it is added to the stack appear in the View menu, in
// the finder and in its help, and only while the view is shown: switch them off with setEnabled(),
// never with setVisible(). GUI thread.
#pragma once

#include <QWidget>

class QSettings;

namespace vipdeck {

class View : public QWidget
{
    Q_OBJECT

public:
    struct Description
    {
        QString key;   // "connections": settings and tests; never translated
        QString title; // sidebar, window title, accessible name
        QString icon;
        QString help; // F1: a few sentences of rich text
    };

    View(Description description, QWidget *parent);

    [[nodiscard]] const QString &key() const { return m_description.key; }
    [[nodiscard]] const QString &title() const { return m_description.title; }
    [[nodiscard]] const QString &icon() const { return m_description.icon; }
    [[nodiscard]] const QString &help() const { return m_description.help; }
    [[nodiscard]] const QString &note() const { return m_note; }

    // What takes the keyboard when the view opens. Not a focus proxy: Tab would jump to that widget
    // whenever it comes to the view, past what stands before it.
    [[nodiscard]] virtual QWidget *keyboardStart() const { return nullptr; }
    // Where Ctrl+F goes; nullptr: nothing to filter.
    [[nodiscard]] virtual QWidget *filterField() const { return nullptr; }
    // Stations of F6 in order.
    [[nodiscard]] virtual QList<QWidget *> panes() const { return {}; }
    // What is remembered between runs; the group is the view's own.
    virtual void saveSession(QSettings &) const {}
    virtual void restoreSession(const QSettings &) {}

Q_SIGNALS:
    void noteChanged(const QString &note);
    // For the status line and screen readers.
    void announced(const QString &sentence);
    // A service or server (StableIds) is to be shown in Pools.
    void revealRequested(quint64 stableId);

protected:
    // Right end of the view's sidebar row: a count.
    void setNote(const QString &note);

private:
    Description m_description;
    QString m_note;
};

} // namespace vipdeck
