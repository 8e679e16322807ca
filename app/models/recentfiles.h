// SPDX-License-Identifier: GPL-3.0-or-later
// Rule files that were opened, imported or saved, newest first; remembered in the person's
// settings. GUI thread.
#pragma once

#include <QStringList>

namespace vipdeck {

class RecentFiles
{
public:
    static constexpr qsizetype kMost = 8;

    // Absolute paths of those that are still there.
    [[nodiscard]] static QStringList all();
    static void add(const QString &fileName);
    static void clear();
};

} // namespace vipdeck
