// SPDX-License-Identifier: GPL-3.0-or-later
// The list of views that follow Pools, in the order of the sidebar. GUI thread.
#pragma once

#include <QList>

class QWidget;

namespace vipdeck {

class DirectorDocument;
class Selection;
class View;

struct ViewContext
{
    DirectorDocument *document;
    Selection *selection; // shared by all views and docks
    QWidget *parent;
};

QList<View *> createViews(const ViewContext &context);

} // namespace vipdeck
