// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences of the helper's journal and history in the user's language. What has no phrases, or
// some of a kind that this console does not know, keeps the helper's English text. Any thread that
// may translate.
#pragma once

#include <QString>
#include <QStringList>

#include "helper/api/journal.h"
#include "helper/api/operations.h"

namespace vipdeck {

struct LogText
{
    [[nodiscard]] static QString sentence(const api::JournalEvent &event);
    [[nodiscard]] static QString note(const api::JournalEvent &event);
    // Of a version: what changed, and why it failed or how it ended.
    [[nodiscard]] static QString summary(const api::VersionInfo &version);
    [[nodiscard]] static QString note(const api::VersionInfo &version);
    [[nodiscard]] static QString note(const std::string &text,
                                      const std::vector<api::EventPhrase> &phrases);
    // The English texts that translators see: those of helper/api/eventphrases.h.
    [[nodiscard]] static QStringList knownTexts();
};

} // namespace vipdeck
