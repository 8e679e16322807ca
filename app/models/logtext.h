// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences of the helper's journal in the user's language. An event without phrases, or of a kind
// that this console does not know, keeps the helper's English text. Any thread that may translate.
#pragma once

#include <QString>
#include <QStringList>

#include "helper/api/journal.h"

namespace vipdeck {

struct LogText
{
    [[nodiscard]] static QString sentence(const api::JournalEvent &event);
    [[nodiscard]] static QString note(const api::JournalEvent &event);
    // The English texts that translators see: those of helper/api/eventphrases.h.
    [[nodiscard]] static QStringList knownTexts();
};

} // namespace vipdeck
