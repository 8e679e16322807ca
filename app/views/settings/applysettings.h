// SPDX-License-Identifier: GPL-3.0-or-later
// How changes are applied when nobody says otherwise, from the user's settings. GUI thread.
#pragma once

#include "app/document/directordocument.h"

namespace vipdeck {

[[nodiscard]] ApplyOptions applyOptionsOfSettings();
// Why Apply opens Review first, as a sentence; empty: it need not.
[[nodiscard]] QString reviewReason(const DirectorDocument &director, const PendingChanges &changes);
[[nodiscard]] quint32 drainSecondsOfSettings(); // 0: no time limit

} // namespace vipdeck
