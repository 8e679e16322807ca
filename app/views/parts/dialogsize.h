// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QScreen>

namespace vipdeck {

// Qt opens a dialog at no more than two thirds of the screen. The large dialogs are designed for
// their size hint and take it whenever the screen has room. Call at the end of the constructor.
inline void takeDesignedSize(QDialog *dialog)
{
    dialog->resize(dialog->sizeHint().boundedTo(dialog->screen()->availableSize()));
}

} // namespace vipdeck
