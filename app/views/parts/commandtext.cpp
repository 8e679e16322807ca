// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/parts/commandtext.h"

#include <QRegularExpression>

namespace vipdeck {

QList<QTextLayout::FormatRange> commandFormats(const QString &command, const Tokens &tokens)
{
    QList<QTextLayout::FormatRange> formats;
    if (command.startsWith(u'#'))
        return formats;
    static const QRegularExpression kOption(QStringLiteral("(?<=\\s)--?[A-Za-z][A-Za-z-]*"));
    for (auto match = kOption.globalMatch(command); match.hasNext();) {
        const auto found = match.next();
        QTextLayout::FormatRange range;
        range.start = static_cast<int>(found.capturedStart());
        range.length = static_cast<int>(found.capturedLength());
        range.format.setForeground(tokens.accent);
        formats.append(range);
    }
    return formats;
}

QList<QTextLayout::FormatRange> problemFormats(const QString &command, const QStringList &words,
                                               const Tokens &tokens)
{
    QList<QTextLayout::FormatRange> formats;
    for (const auto &word : words) {
        const auto start = word.isEmpty() ? -1 : command.indexOf(word);
        if (start < 0)
            continue;
        QTextLayout::FormatRange range;
        range.start = static_cast<int>(start);
        range.length = static_cast<int>(word.size());
        range.format.setForeground(tokens.down);
        range.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        range.format.setUnderlineColor(tokens.down);
        formats.append(range);
    }
    return formats;
}

} // namespace vipdeck
