// SPDX-License-Identifier: GPL-3.0-or-later
// History, confirmation and jobs as a helper keeps them, for the director of the tests. Answers at
// once; its time stands still until a test moves it.
#pragma once

#include <QtGlobal>
#include <map>
#include <optional>
#include <vector>

#include "helper/api/impact.h"
#include "helper/api/jobs.h"
#include "helper/api/operations.h"

namespace vipdeck::test {

class SampleHistory
{
public:
    // Keeps `rules` as the next version. Returns its number.
    quint64 add(api::VersionInfo info, const RuleSet &rules);
    void addFailure(api::VersionInfo info);
    [[nodiscard]] quint64 current() const;
    [[nodiscard]] quint64 last() const { return m_lastNumber; }

    [[nodiscard]] Result<api::HistoryReply> page(const api::HistoryRequest &request) const;
    [[nodiscard]] Result<api::VersionReply> version(quint64 number) const;
    [[nodiscard]] Result<api::Nothing> mark(const api::MarkRequest &request);

    // What was applied waits; `before` comes back unless it is kept.
    void wait(quint64 version, const api::ApplyRequest &request, quint64 now);
    [[nodiscard]] const api::ConfirmStatus &confirmation() const { return m_confirmation; }
    [[nodiscard]] Result<api::ConfirmStatus> settle(api::VersionOutcome outcome,
                                                    const std::string &note);
    [[nodiscard]] Result<api::ConfirmStatus> extend(quint32 seconds);
    void setRemaining(quint64 milliseconds) { m_confirmation.remainingMilliseconds = milliseconds; }

    std::vector<api::VersionInfo> m_entries; // oldest first
    std::optional<Error> m_refusal;          // what the next questions get
    int m_pagesAsked = 0;
    quint64 m_lastNumber = 0;

private:
    std::map<quint64, RuleSet> m_rules;
    api::ConfirmStatus m_confirmation;
};

} // namespace vipdeck::test
