// SPDX-License-Identifier: GPL-3.0-or-later
// The draft as a rule file that ipvsadm-restore takes. What was written is read back and compared
// before it is called exported. GUI thread for save(), the rest is pure but for the file.
#pragma once

#include <QCoreApplication>
#include <QString>

#include "engine/base/result.h"
#include "engine/config/ruleset.h"

class QWidget;

namespace vipdeck {

class RuleExport
{
    Q_DECLARE_TR_FUNCTIONS(vipdeck::RuleExport)

public:
    // Replaces the file atomically. Errors: Io, or Internal when it does not read back as the same
    // services.
    [[nodiscard]] static Result<> write(const QString &path, const RuleSet &rules);
    // Asks for a file, writes, and says what came of it: an empty string means not written.
    [[nodiscard]] static QString save(QWidget *parent, const QString &suggestion,
                                      const RuleSet &rules);
    // "4 services and 14 servers written to ... and read back without a difference."
    [[nodiscard]] static QString report(const QString &path, const RuleSet &rules);
};

} // namespace vipdeck
