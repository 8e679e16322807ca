// SPDX-License-Identifier: GPL-3.0-or-later
// Values of the director's switches as people say them: off and on, not 0 and 1. Any thread that
// may translate.
#pragma once

#include <QString>
#include <string_view>

namespace vipdeck {

// An option that is only off or on, by its name in /proc/sys/net/ipv4/vs.
[[nodiscard]] bool isSwitch(std::string_view name);
// "off", "on"; "on (2)" for another value that means on.
[[nodiscard]] QString switchWord(const QString &value);

} // namespace vipdeck
