// SPDX-License-Identifier: GPL-3.0-or-later
// A user's hand on the X display: pointer and keys through XTEST (xdotool), as the window system
// delivers them.
#pragma once

#include <QPoint>
#include <QString>
#include <QStringList>

class QWidget;

class Hand
{
public:
    enum class Button { Left = 1, Right = 3 };

    // Each returns when the gesture has been made and the event loop has seen it; false when
    // xdotool failed.
    [[nodiscard]] bool click(const QPoint &global, Button button = Button::Left);
    [[nodiscard]] bool doubleClick(const QPoint &global);
    // Press, several moves, release. `held` are modifier keys such as "ctrl", pressed before the
    // release.
    [[nodiscard]] bool drag(const QPoint &from, const QPoint &to, const QString &held = {});
    [[nodiscard]] bool key(const QString &combination); // "ctrl+r"
    [[nodiscard]] bool type(const QString &text);

private:
    [[nodiscard]] bool run(const QStringList &arguments);
};
