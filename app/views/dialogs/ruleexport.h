// SPDX-License-Identifier: GPL-3.0-or-later
// The draft as a rule file that ipvsadm-restore takes, plain or with comments, or as
// keepalived.conf. What was written is read back and compared before it is called exported. GUI
// thread for save(), the rest is pure but for the file.
#pragma once

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include "engine/base/result.h"
#include "engine/formats/exported.h"

class QWidget;

namespace vipdeck {

class RuleExport
{
    Q_DECLARE_TR_FUNCTIONS(vipdeck::RuleExport)

public:
    // Replaces the file atomically. Errors: Io, or Internal when it does not read back as the same
    // services.
    [[nodiscard]] static Result<>
    write(const QString &path, const RuleSet &rules,
          formats::ExportFormat format = formats::ExportFormat::Rules);
    // Asks for a file, writes, and says what came of it: an empty string means not written.
    [[nodiscard]] static QString save(QWidget *parent, const QString &suggestion,
                                      const RuleSet &rules);
    // "4 services and 14 servers written to ... and read back without a difference."
    [[nodiscard]] static QString report(const QString &path, const RuleSet &rules);
    // A line for everything that a file of this format does not have.
    [[nodiscard]] static QStringList omissions(const RuleSet &rules, formats::ExportFormat format);
};

} // namespace vipdeck
