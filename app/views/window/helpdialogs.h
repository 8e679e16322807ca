// SPDX-License-Identifier: GPL-3.0-or-later
// What the Help menu shows: the view's own page, all keys, the version. GUI thread.
#pragma once

#include <QList>

class QAction;
class QWidget;

namespace vipdeck {

class View;

void showViewHelp(const View &view, QWidget *parent);
void showShortcuts(const QList<QAction *> &actions, QWidget *parent);
void showAbout(QWidget *parent);

} // namespace vipdeck
