// SPDX-License-Identifier: GPL-3.0-or-later
// The grammar of logquery.h for a filter of tokens: words, who:anna, not source:auth. GUI thread.
#pragma once

#include <QCoreApplication>

#include "app/models/filtergrammar.h"

namespace vipdeck {

class LogFilterGrammar : public FilterGrammar
{
    Q_DECLARE_TR_FUNCTIONS(vipdeck::LogFilterGrammar)

public:
    [[nodiscard]] QString problem(const QString &token) const override;
    [[nodiscard]] QString label(const QString &token) const override;
    [[nodiscard]] QStringList completions(const QString &typed) const override;
};

} // namespace vipdeck
