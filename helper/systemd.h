// SPDX-License-Identifier: GPL-3.0-or-later
// The two protocols of systemd that a service needs: sd_listen_fds(3) and sd_notify(3).
#pragma once

#include <optional>

#include "engine/base/result.h"
#include "helper/filedescriptor.h"

namespace vipdeck {

// The listening socket that systemd opened for this process, if it did. Takes the variables out of
// the environment. Errors: InvalidArgument when it is more than one or no listening unix socket.
[[nodiscard]] Result<std::optional<FileDescriptor>> takeActivatedSocket();

// Tells the service manager, for example "READY=1"; does nothing without one.
void notifyServiceManager(const char *state);

} // namespace vipdeck
