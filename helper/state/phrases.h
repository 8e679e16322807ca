// SPDX-License-Identifier: GPL-3.0-or-later
// Phrases of helper/api/eventphrases.h: made from kinds and values, and as values of JSON in the
// files of the state directory. Control thread.
#pragma once

#include <QJsonArray>
#include <string>
#include <vector>

#include "engine/base/result.h"
#include "helper/api/journal.h"

namespace vipdeck {

// A phrase of a kind of eventphrases.h.
[[nodiscard]] api::EventPhrase phrase(std::string kind, std::vector<std::string> values = {});
// One whose last place is the reason of an error.
[[nodiscard]] api::EventPhrase failurePhrase(std::string kind, const Error &error);
// A user as the value of a phrase.
[[nodiscard]] std::string userValue(std::uint32_t id, const std::string &name);

// [["kind", "value", ...], ...]
[[nodiscard]] QJsonArray printPhrases(const std::vector<api::EventPhrase> &phrases);
[[nodiscard]] std::vector<api::EventPhrase> parsePhrases(const QJsonArray &all);

} // namespace vipdeck
