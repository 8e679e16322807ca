// SPDX-License-Identifier: GPL-3.0-or-later
// What the helper of one director asks for and watches when its rules change, and the changes that
// wait there for a second person, as it told them last. Owned by the document. GUI thread.
#pragma once

#include <QObject>
#include <functional>
#include <optional>

#include "app/document/directorlink.h"

namespace vipdeck {

class DirectorDocument;

class DirectorSafeguards : public QObject
{
    Q_OBJECT

public:
    explicit DirectorSafeguards(DirectorDocument *document);

    // Nothing: not connected, or a helper that has none.
    [[nodiscard]] const std::optional<api::SafeguardsReply> &known() const { return m_known; }
    [[nodiscard]] bool asksForComment() const { return asked() != api::AskFor::Nothing; }
    [[nodiscard]] bool asksForTicket() const { return asked() == api::AskFor::CommentAndTicket; }
    [[nodiscard]] api::AskFor asked() const
    {
        return m_known ? m_known->settings.askFor : api::AskFor::Nothing;
    }
    // Whoever of this group agrees to changes; empty: one person is enough.
    [[nodiscard]] QString secondPersonGroup() const;
    [[nodiscard]] bool needsSecondPerson() const { return !secondPersonGroup().isEmpty(); }
    // "Proposal 4 waits for another member of lb-team", without a full stop.
    [[nodiscard]] QString waitingText(quint64 proposal) const;
    [[nodiscard]] const std::vector<api::Proposal> &proposals() const { return m_proposals; }

    // Each asks the helper at once and answers once; never when this is gone.
    using Answer = std::function<void(const Result<> &)>;
    // The answer to `set` is the number of a proposal, 0 when the settings are in force.
    void set(const api::SetSafeguardsRequest &request,
             const std::function<void(const Result<quint64> &)> &answer);
    void agree(quint64 proposal, const Answer &answer);
    void refuse(quint64 proposal, const QString &comment, const Answer &answer);

Q_SIGNALS:
    void changed();
    void proposalsChanged();

private:
    void refresh();
    void take(const Result<api::SafeguardsReply> &reply);
    void takeProposals(const api::ProposalsReply &reply);

    DirectorDocument *m_document;
    std::optional<api::SafeguardsReply> m_known;
    std::vector<api::Proposal> m_proposals; // oldest first
};

} // namespace vipdeck
