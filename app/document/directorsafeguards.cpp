// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/directorsafeguards.h"

#include <QPointer>

#include "app/document/directordocument.h"

namespace vipdeck {
namespace {

Error noConnection()
{
    return {ErrorCode::NotConnected, "there is no connection"};
}

} // namespace

DirectorSafeguards::DirectorSafeguards(DirectorDocument *document)
    : m_document(document)
{
    auto *link = document->link();
    if (!link)
        return;
    connect(link, &DirectorLink::stateChanged, this, &DirectorSafeguards::refresh);
    connect(link, &DirectorLink::safeguardsChanged, this,
            [this](const api::SafeguardsReply &reply) { take(reply); });
    connect(link, &DirectorLink::proposalsChanged, this, &DirectorSafeguards::takeProposals);
}

QString DirectorSafeguards::secondPersonGroup() const
{
    return m_known ? QString::fromStdString(m_known->settings.secondPersonGroup) : QString();
}

QString DirectorSafeguards::waitingText(quint64 proposal) const
{
    const auto group = secondPersonGroup();
    return group.isEmpty()
               ? tr("Proposal %1 waits for a second person").arg(proposal)
               : tr("Proposal %1 waits for another member of %2").arg(proposal).arg(group);
}

void DirectorSafeguards::refresh()
{
    if (!m_document->isConnected()) {
        takeProposals({});
        return take(tl::unexpected(noConnection()));
    }
    m_document->link()->safeguards(
        [guard = QPointer(this)](const Result<api::SafeguardsReply> &reply) {
            if (guard)
                guard->take(reply);
        });
    m_document->link()->proposals(
        [guard = QPointer(this)](const Result<api::ProposalsReply> &reply) {
            if (guard)
                guard->takeProposals(reply ? *reply : api::ProposalsReply());
        });
}

void DirectorSafeguards::take(const Result<api::SafeguardsReply> &reply)
{
    const bool wasKnown = m_known.has_value();
    m_known = reply ? std::optional(*reply) : std::nullopt;
    if (wasKnown || m_known)
        Q_EMIT changed();
}

void DirectorSafeguards::takeProposals(const api::ProposalsReply &reply)
{
    if (m_proposals.empty() && reply.proposals.empty())
        return;
    m_proposals = reply.proposals;
    Q_EMIT proposalsChanged();
}

void DirectorSafeguards::set(const api::SetSafeguardsRequest &request,
                             const std::function<void(const Result<quint64> &)> &answer)
{
    if (!m_document->isConnected())
        return answer(tl::unexpected(noConnection()));
    m_document->link()->setSafeguards(request, [guard = QPointer(this), answer](const auto &reply) {
        if (!guard)
            return;
        if (reply)
            guard->take(reply);
        answer(reply ? Result<quint64>(reply->proposal) : tl::unexpected(reply.error()));
    });
}

void DirectorSafeguards::agree(quint64 proposal, const Answer &answer)
{
    if (!m_document->isConnected())
        return answer(tl::unexpected(noConnection()));
    m_document->link()->agree({proposal, {}}, [guard = QPointer(this), answer](const auto &reply) {
        if (guard)
            answer(reply ? Result<>() : Result<>(tl::unexpected(reply.error())));
    });
}

void DirectorSafeguards::refuse(quint64 proposal, const QString &comment, const Answer &answer)
{
    if (!m_document->isConnected())
        return answer(tl::unexpected(noConnection()));
    m_document->link()->refuseProposal(
        {proposal, comment.toStdString()}, [guard = QPointer(this), answer](const auto &reply) {
            if (guard)
                answer(reply ? Result<>() : Result<>(tl::unexpected(reply.error())));
        });
}

} // namespace vipdeck
