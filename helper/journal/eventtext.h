// SPDX-License-Identifier: GPL-3.0-or-later
// Events as lines of the journal's file, and the sentences of common events. Control thread.
#pragma once

#include <sys/types.h>

#include <QByteArray>
#include <optional>
#include <string>
#include <vector>

#include "engine/config/ruleset.h"
#include "helper/api/journal.h"
#include "helper/state/phrases.h"

namespace vipdeck {

// One line of JSON with its line feed, and back; nothing for what is no event.
[[nodiscard]] QByteArray printEvent(const api::JournalEvent &event);
[[nodiscard]] std::optional<api::JournalEvent> parseEvent(const QByteArray &line);

// Gives the event its sentence: the phrase for consoles, the English text for the file and others.
void say(api::JournalEvent &event, api::EventPhrase phrase);
void say(api::JournalEvent &event, std::vector<api::EventPhrase> phrases);
[[nodiscard]] api::JournalEvent engineEvent(api::EventLevel level, api::EventPhrase phrase);
[[nodiscard]] api::JournalEvent helperEvent(api::EventPhrase phrase);

// Fills in sentence, object, commands and note of changes that were applied to `before`.
void describeApply(api::JournalEvent &event, const RuleSet &before, const ChangeSet &changes);

// Name of the user, empty when there is none.
[[nodiscard]] std::string userName(uid_t user);
// "web-https", or the key of the service when it has no name.
[[nodiscard]] std::string serviceName(const RuleSet &rules, const ServiceKey &key);
[[nodiscard]] std::string serverName(const RuleSet &rules, const Endpoint &server);

} // namespace vipdeck
