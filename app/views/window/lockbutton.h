// SPDX-License-Identifier: GPL-3.0-or-later
// Shows whether rules may be changed now: Locked, Unlocked (with the time left where it is known),
// Locked, not allowed, Not connected. GUI thread.
#pragma once

#include <QTimer>
#include <QToolButton>

namespace vipdeck {

class DirectorDocument;

class LockButton : public QToolButton
{
    Q_OBJECT

public:
    explicit LockButton(QWidget *parent = nullptr);

    void setDocument(DirectorDocument *document);
    void toggle(); // asks for the right, or forgets it

private:
    struct Look
    {
        QString icon;
        QString text;
        bool warning = false;
    };

    void refresh();
    [[nodiscard]] Look look() const;

    DirectorDocument *m_document = nullptr;
    QTimer m_second;
};

} // namespace vipdeck
