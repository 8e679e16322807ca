// SPDX-License-Identifier: GPL-3.0-or-later
// A rule file, or a configuration of keepalived, ldirectord or Piranha, as it would be imported:
// the services of its good lines and every other line with its reason. Pure but for files that are
// included.
#pragma once

#include <QByteArray>
#include <QCoreApplication>
#include <QList>
#include <QString>

#include "engine/formats/configurationfile.h"

namespace vipdeck {

inline constexpr qint64 kMaximumRuleFileOctets = 64 << 20;

struct RuleImportProblem
{
    QString file; // name of an included file; empty for the one that was given
    int line = 0; // from 1
    QString text;
    QString reason;
    bool isWrong = true; // otherwise it is understood, but rules do not have it
};

struct RuleImport
{
    Q_DECLARE_TR_FUNCTIONS(vipdeck::RuleImport)

public:
    formats::FileFormat format = formats::FileFormat::Ipvsadm;
    RuleSet rules;                     // of the good lines
    QList<RuleImportProblem> problems; // wrong lines
    QList<RuleImportProblem> unused;   // lines that rules do not have
    int goodCommands = 0;

    // Without a format the text tells it. Other files that it includes are read when they are in
    // `folder`; without one, such a line is a problem.
    [[nodiscard]] static RuleImport read(const QByteArray &text,
                                         std::optional<formats::FileFormat> format = {},
                                         const QString &folder = {});
    // Both lists in the order of the lines.
    [[nodiscard]] QList<RuleImportProblem> remarks() const;
    [[nodiscard]] QString summary() const; // "3 services, 12 servers, 2 lines with problems"
};

} // namespace vipdeck
