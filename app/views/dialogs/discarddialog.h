// SPDX-License-Identifier: GPL-3.0-or-later
// "Discard the draft?" names what would be lost. Asked only for more than a few changes. GUI
// thread.
#pragma once

#include <QCoreApplication>

class QWidget;

namespace vipdeck {

class DirectorDocument;

class DiscardDialog
{
    Q_DECLARE_TR_FUNCTIONS(vipdeck::DiscardDialog)

public:
    static constexpr int kUnaskedChanges = 5;

    // True when the draft may be discarded; asks only when there are more changes than above.
    [[nodiscard]] static bool confirm(const DirectorDocument &document, QWidget *parent);
};

} // namespace vipdeck
