// SPDX-License-Identifier: GPL-3.0-or-later
// The dialogs that EditController opens: add servers, review, import, export, denied.
#include "app/views/window/editcontroller.h"

#include "app/models/selection.h"

namespace vipdeck {

void EditController::addServer()
{
}

void EditController::review()
{
}

void EditController::openImport(const QString &fileName)
{
    Q_UNUSED(fileName);
}

void EditController::exportRules()
{
}

void EditController::showDenied(const ApplyOutcome &outcome)
{
    Q_UNUSED(outcome);
}

} // namespace vipdeck
