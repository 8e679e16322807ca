// SPDX-License-Identifier: GPL-3.0-or-later
// Failures of the operating system as values.
#pragma once

#include <cerrno>
#include <string>
#include <system_error>

#include "engine/base/result.h"

namespace vipdeck {

// "open /var/lib/vipdeck: Permission denied"; takes errno as it is now unless told.
[[nodiscard]] inline tl::unexpected<Error> systemError(const std::string &call, int number = errno)
{
    return makeError(ErrorCode::Io, call + ": " + std::generic_category().message(number));
}

} // namespace vipdeck
