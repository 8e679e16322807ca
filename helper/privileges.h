// SPDX-License-Identifier: GPL-3.0-or-later
// Gives up what the process does not need any more. Before any thread is started.
#pragma once

#include "engine/base/result.h"

namespace vipdeck {

// Keeps CAP_NET_ADMIN and CAP_NET_RAW for the datapath (as far as the process has them), nothing
// without one, and with it the right to the lowest real-time priority (RLIMIT_RTPRIO), as far as
// the process may raise it; no exec gains anything (no_new_privs); system calls that a director
// never makes fail with EPERM. Errors: Io with the call.
[[nodiscard]] Result<> dropPrivileges(bool datapath);

} // namespace vipdeck
