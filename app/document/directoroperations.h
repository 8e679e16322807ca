// SPDX-License-Identifier: GPL-3.0-or-later
// What the helper of one director keeps about changes over time: its history of versions, and the
// version that waits to be kept. The timer is the helper's; here is only what it said last. Owned
// by the document. GUI thread.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <optional>

#include "app/document/directorlink.h"

namespace vipdeck {

class DirectorDocument;

class DirectorOperations : public QObject
{
    Q_OBJECT

public:
    explicit DirectorOperations(DirectorDocument *document);

    // --- history; each answers once, at once with NotConnected without a director
    void history(const api::HistoryRequest &request,
                 const DirectorLink::Callback<api::HistoryReply> &callback);
    void version(quint64 number, const DirectorLink::Callback<api::VersionReply> &callback);
    void mark(quint64 number, bool marked); // refused() of the document tells a failure

    // How much is kept; nothing while it is not known, or the helper is older.
    [[nodiscard]] const std::optional<api::HistoryLimitsReply> &historyLimits() const
    {
        return m_limits;
    }
    // How many versions go for good with these limits, as far as known here. Where marked ones are
    // nearly all that stay, up to two less.
    [[nodiscard]] quint64 versionsRemovedBy(const api::HistoryLimits &limits) const;
    void refreshHistoryLimits();
    void setHistoryLimits(const api::HistoryLimits &limits,
                          const std::function<void(const Result<> &)> &answer);

    // --- confirmation
    // As the helper told it last; version 0: none waits.
    [[nodiscard]] const api::ConfirmStatus &confirmation() const { return m_confirmation; }
    [[nodiscard]] bool isWaiting() const { return m_confirmation.version != 0; }
    // Until the helper goes back by itself, by this machine's clock since it told.
    [[nodiscard]] qint64 remainingMilliseconds() const;
    [[nodiscard]] qint64 elapsedMilliseconds() const; // since the apply
    // The rules before the version that waits; nothing while they are not known.
    [[nodiscard]] const std::optional<RuleSet> &rulesBefore() const { return m_rulesBefore; }
    [[nodiscard]] bool isDeciding() const { return m_deciding; } // an answer is on its way
    void keep();
    void revert();
    void extend(quint32 seconds);

Q_SIGNALS:
    void historyChanged();
    void historyLimitsChanged();
    void confirmationChanged(); // another version waits, or none, or its time changed
    // `version` waits no more; confirmation() has what became of it.
    void confirmationEnded(quint64 version, vipdeck::api::VersionOutcome outcome);

private:
    void linkStateChanged();
    void takeConfirmation(const api::ConfirmStatus &status);
    void fetchRulesBefore();
    void takeHistoryLimits(const Result<api::HistoryLimitsReply> &reply);
    [[nodiscard]] DirectorLink::Callback<api::ConfirmStatus> decided();

    DirectorDocument *m_document;
    api::ConfirmStatus m_confirmation;
    QElapsedTimer m_told; // since m_confirmation came
    std::optional<RuleSet> m_rulesBefore;
    bool m_deciding = false;
    std::optional<api::HistoryLimitsReply> m_limits;
};

} // namespace vipdeck
