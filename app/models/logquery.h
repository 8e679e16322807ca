// SPDX-License-Identifier: GPL-3.0-or-later
// The filter of the Log view as people type it: words, and words with a field before them.
//   web-07 who:anna not source:auth object:"my service"
// Pure; any thread.
#pragma once

#include <QString>
#include <vector>

#include "helper/api/journal.h"

namespace vipdeck {

// Words that are no filter yet (a field without a value) are left out.
[[nodiscard]] std::vector<api::JournalFilter> parseLogFilter(const QString &text);

// One event as a line of text, of CSV, as JSON. Times in the local zone.
[[nodiscard]] QString logTime(std::uint64_t milliseconds); // 14:03:23.641
[[nodiscard]] QString logText(const api::JournalEvent &event);
// The same, and below it the commands that were carried out.
[[nodiscard]] QString logTextWithCommands(const api::JournalEvent &event);
[[nodiscard]] QString logCsv(const api::JournalEvent &event);
[[nodiscard]] QString logCsvHead();
[[nodiscard]] QString logJson(const api::JournalEvent &event);
[[nodiscard]] QString logLevelKey(api::EventLevel level); // "error", not translated
[[nodiscard]] QString logLevelName(api::EventLevel level);
[[nodiscard]] QString logActor(const api::JournalEvent &event);

} // namespace vipdeck
