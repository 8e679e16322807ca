// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/window/views.h"

#include "app/views/charts/chartsview.h"
#include "app/views/connections/connectionsview.h"
#include "app/views/history/historyview.h"
#include "app/views/log/logview.h"
#include "app/views/tunables/tunablesview.h"
#include "app/views/window/view.h"

namespace vipdeck {

QList<View *> createViews(const ViewContext &context)
{
    return {new ConnectionsView(context.document, context.parent),
            new ChartsView(context.document, context.parent),
            new TunablesView(context.document, context.parent),
            new HistoryView(context.document, context.parent),
            new LogView(context.document, context.parent)};
}

} // namespace vipdeck
