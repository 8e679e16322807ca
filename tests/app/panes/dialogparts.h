// SPDX-License-Identifier: GPL-3.0-or-later
// Controls and problems of a dialog, found as its user finds them: by their words.
#pragma once

#include <QLineEdit>
#include <QPushButton>

#include "app/views/parts/fieldnote.h"

namespace vipdeck::test {

inline QPushButton *button(QWidget &dialog, const char *part)
{
    for (auto *candidate : dialog.findChildren<QPushButton *>())
        if (candidate->text().remove(u'&').contains(QLatin1String(part)))
            return candidate;
    return nullptr;
}

inline QLineEdit *field(QWidget &dialog, const char *name)
{
    for (auto *candidate : dialog.findChildren<QLineEdit *>())
        if (candidate->accessibleName() == QLatin1String(name))
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
