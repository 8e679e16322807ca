// SPDX-License-Identifier: GPL-3.0-or-later
// A director as one entry of the sidebar. GUI thread.
#pragma once

#include <QCoreApplication>

#include "app/views/window/sidebar.h"

namespace vipdeck {

class DirectorDocument;

class DirectorState
{
    Q_DECLARE_TR_FUNCTIONS(vipdeck::DirectorState)

public:
    [[nodiscard]] static Sidebar::Director describe(const DirectorDocument &document);
};

} // namespace vipdeck
