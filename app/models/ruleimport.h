// SPDX-License-Identifier: GPL-3.0-or-later
// A rule file as it would be imported: the services of its good lines and every bad line with its
// reason. Pure.
#pragma once

#include <QByteArray>
#include <QCoreApplication>
#include <QList>
#include <QString>

#include "engine/config/ruleset.h"

namespace vipdeck {

struct RuleImportProblem
{
    int line = 0; // from 1
    QString text;
    QString reason;
};

struct RuleImport
{
    Q_DECLARE_TR_FUNCTIONS(vipdeck::RuleImport)

public:
    RuleSet rules; // of the good lines
    QList<RuleImportProblem> problems;
    int goodCommands = 0;

    [[nodiscard]] static RuleImport read(const QByteArray &text);
    [[nodiscard]] QString summary() const; // "3 services, 12 servers, 2 lines with problems"
};

} // namespace vipdeck
