// SPDX-License-Identifier: GPL-3.0-or-later
// Pages, counts and histogram of the journal's events. Pure.
#pragma once

#include <deque>

#include "helper/api/journal.h"

namespace vipdeck {

// `events` oldest first; `now` is the end of the histogram.
[[nodiscard]] api::JournalReply queryJournal(const std::deque<api::JournalEvent> &events,
                                             const api::JournalRequest &request, std::uint64_t now);

} // namespace vipdeck
