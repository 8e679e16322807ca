// SPDX-License-Identifier: GPL-3.0-or-later
// Colours of an ipvsadm command line: options, later steps, and words that are wrong. Pure.
#pragma once

#include <QList>
#include <QString>
#include <QTextLayout>

#include "app/views/tokens.h"

namespace vipdeck {

// Options in the accent colour, the rest as the painter's pen; a line that starts with '#' is a
// remark and has none.
[[nodiscard]] QList<QTextLayout::FormatRange> commandFormats(const QString &command,
                                                             const Tokens &tokens);
// The first place of each of `words` gets a wavy underline.
[[nodiscard]] QList<QTextLayout::FormatRange>
problemFormats(const QString &command, const QStringList &words, const Tokens &tokens);

} // namespace vipdeck
