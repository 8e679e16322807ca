// SPDX-License-Identifier: GPL-3.0-or-later
// The configuration of a director for paper and archives: services, servers, names, switches, date,
// as PDF. GUI thread.
#pragma once

#include <QCoreApplication>
#include <QDateTime>
#include <QString>

#include "engine/base/result.h"

class QPdfWriter;

namespace vipdeck {

class DirectorDocument;

class ConfigurationReport
{
    Q_DECLARE_TR_FUNCTIONS(vipdeck::ConfigurationReport)

public:
    // Of the live rules; of a rule file, what it has.
    [[nodiscard]] static QString html(const DirectorDocument &document, const QDateTime &time);
    // Errors: Io.
    [[nodiscard]] static Result<> write(const DirectorDocument &document, const QDateTime &time,
                                        const QString &fileName);

private:
    static void paint(QPdfWriter *writer, const QString &html);
};

} // namespace vipdeck
