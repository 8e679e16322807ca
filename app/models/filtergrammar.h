// SPDX-License-Identifier: GPL-3.0-or-later
// What may be typed into a token filter (FilterEdit): each view that filters by tokens has one.
// GUI thread.
#pragma once

#include <QString>
#include <QStringList>

namespace vipdeck {

class FilterGrammar
{
public:
    virtual ~FilterGrammar() = default;

    // Why `token` says nothing, with the value and what may be there; empty: it is a filter.
    [[nodiscard]] virtual QString problem(const QString &token) const = 0;
    // How an accepted token reads: "state: not TIME_WAIT".
    [[nodiscard]] virtual QString label(const QString &token) const = 0;
    // Whole tokens that begin with what is typed, best first.
    [[nodiscard]] virtual QStringList completions(const QString &typed) const = 0;
};

} // namespace vipdeck
