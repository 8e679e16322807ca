// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/window/view.h"

namespace vipdeck {

View::View(Description description, QWidget *parent)
    : QWidget(parent)
    , m_description(std::move(description))
{
    setObjectName(m_description.key + QStringLiteral("View"));
    setAccessibleName(m_description.title);
}

void View::setNote(const QString &note)
{
    if (m_note == note)
        return;
    m_note = note;
    Q_EMIT noteChanged(note);
}

} // namespace vipdeck
