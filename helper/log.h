// SPDX-License-Identifier: GPL-3.0-or-later
// The helper's log: to standard error, which systemd takes to the journal. Says what the helper and
// its administrators do; never what clients of the services do.
#pragma once

#include <QLoggingCategory>
#include <string>

namespace vipdeck {

Q_DECLARE_LOGGING_CATEGORY(lcHelper)

// Sets the form of the lines: with the time for people, with syslog levels for the journal.
void setUpLog(bool forPeople);

// Text from outside, so that it cannot forge a line of the log.
[[nodiscard]] QString printable(const std::string &text);

} // namespace vipdeck
