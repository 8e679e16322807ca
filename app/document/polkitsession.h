// SPDX-License-Identifier: GPL-3.0-or-later
// The authentications that polkit remembers for this login session. GUI thread.
#pragma once

#include <QObject>
#include <functional>

#include "engine/base/result.h"

namespace vipdeck {

class PolkitSession
{
public:
    // Has polkit forget all of them (pkcheck --revoke-temp). Answers once; never when `context` is
    // gone. Errors: NotSupported without the program, Io with what it said.
    static void forget(QObject *context, const std::function<void(const Result<> &)> &answer);
};

} // namespace vipdeck
