// SPDX-License-Identifier: GPL-3.0-or-later
// Controls and problems of a window, found as its user finds them: by their words.
#pragma once

#include <QLineEdit>
#include <QPushButton>

#include "app/views/parts/fieldnote.h"

namespace vipdeck::test {

// With these words or, where there is none, with these among its words.
inline QPushButton *findButton(QWidget &window, const QString &words, bool hiddenToo)
{
    QPushButton *best = nullptr;
    for (auto *candidate : window.findChildren<QPushButton *>()) {
        const auto text = candidate->text().remove(u'&');
        if (!hiddenToo && !candidate->isVisible())
            continue;
        if (text == words && candidate->isVisible())
            return candidate;
        if (!best && text.contains(words))
            best = candidate;
    }
    return best;
}

// nullptr: nobody can see such a button.
inline QPushButton *shownButton(QWidget &window, const char *words)
{
    return findButton(window, QString::fromUtf8(words), false);
}

// Also one that is hidden, when no other is shown.
inline QPushButton *button(QWidget &window, const char *words)
{
    auto *shown = shownButton(window, words);
    return shown ? shown : findButton(window, QString::fromUtf8(words), true);
}

inline QLineEdit *field(QWidget &dialog, const char *name)
{
    for (auto *candidate : dialog.findChildren<QLineEdit *>())
        if (candidate->accessibleName() == QString::fromUtf8(name))
            return candidate;
    return nullptr;
}

inline QStringList problems(QWidget &dialog)
{
    QStringList result;
    for (const auto *note : dialog.findChildren<FieldNote *>())
        if (note->isVisible() && !note->problem().isEmpty())
            result.append(note->problem());
    return result;
}

} // namespace vipdeck::test
