// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/machinefit.h"

#include "engine/doctor/machinechecks.h"
#include "engine/io/interfaces.h"
#include "helper/log.h"

namespace vipdeck {

Result<> fitToThisMachine(ChangeSet &changes)
{
    if (!doctor::dependsOnMachine(changes))
        return {};
    const auto interfaces = readInterfaces();
    if (interfaces)
        return doctor::fitToMachine(changes, *interfaces);
    qCWarning(lcHelper).noquote() << "changes are not checked against this machine:"
                                  << printable(interfaces.error().message);
    return {};
}

} // namespace vipdeck
