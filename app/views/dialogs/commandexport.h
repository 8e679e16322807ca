// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of pending changes as a shell script that root can run: text, check, file. GUI
// thread for save(), the rest is pure.
#pragma once

#include <QCoreApplication>
#include <QString>

#include "app/document/pendingchange.h"
#include "engine/base/result.h"

class QWidget;

namespace vipdeck {

class CommandExport
{
    Q_DECLARE_TR_FUNCTIONS(vipdeck::CommandExport)

public:
    // "#!/bin/sh", stops at the first error.
    [[nodiscard]] static QString script(const PendingChanges &changes);
    // Writes the script and reads it back: the file must give exactly these changes.
    [[nodiscard]] static Result<> write(const QString &path, const PendingChanges &changes);
    // Asks for a file, writes, and says what came of it. True when it was written.
    static bool save(QWidget *parent, const QString &directorName, const PendingChanges &changes);
};

} // namespace vipdeck
