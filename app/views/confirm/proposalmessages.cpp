// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/confirm/proposalmessages.h"

#include <unistd.h>

#include <QWidget>
#include <algorithm>

#include "app/document/directordocument.h"
#include "app/views/dialogs/proposaldialog.h"
#include "app/views/window/messagebar.h"

namespace vipdeck {
namespace {

QString proposalSlot()
{
    return QStringLiteral("proposal");
}

} // namespace

ProposalMessages::ProposalMessages(DirectorDocument *document, MessageBar *bar, QWidget *window)
    : QObject(window)
    , m_document(document)
    , m_bar(bar)
    , m_window(window)
{
    connect(document->safeguards(), &DirectorSafeguards::proposalsChanged, this,
            &ProposalMessages::refresh);
}

const api::Proposal *ProposalMessages::shown() const
{
    const auto &proposals = m_document->safeguards()->proposals();
    const auto found = std::ranges::find(proposals, m_shown, &api::Proposal::id);
    return found == proposals.end() ? nullptr : &*found;
}

void ProposalMessages::refresh()
{
    const auto &proposals = m_document->safeguards()->proposals();
    if (proposals.empty()) {
        m_shown = 0;
        return m_bar->remove(proposalSlot());
    }
    const auto &proposal = proposals.front();
    m_shown = proposal.id;
    Message message;
    message.icon = QStringLiteral("user");
    message.title = ProposalDialog::titleOf(proposal);
    message.text = m_document->safeguards()->waitingText(proposal.id) + u'.';
    message.second = ProposalDialog::reasonOf(proposal);
    if (proposals.size() > 1)
        message.second += u' ' + tr("%n more wait(s).", "", static_cast<int>(proposals.size()) - 1);
    message.buttons = {{tr("Look"), [this] { review(); }, false, {}}};
    if (isOwn(proposal))
        message.buttons.append({tr("Withdraw"), [this] { decide(false); }, false, {}});
    else
        message.buttons += {{tr("Refuse"), [this] { decide(false); }, false, {}},
                            {tr("Agree"), [this] { decide(true); }, true, {}}};
    m_bar->show(proposalSlot(), message);
}

// Over ssh the account there is not known here; the director decides.
bool ProposalMessages::isOwn(const api::Proposal &proposal) const
{
    return !m_document->link()->isRemote() && proposal.actor.userId == ::getuid();
}

void ProposalMessages::review()
{
    if (const auto *proposal = shown())
        ProposalDialog(*proposal, m_window).exec();
}

void ProposalMessages::decide(bool agrees)
{
    const auto *proposal = shown();
    if (!proposal)
        return;
    const auto id = m_shown;
    const auto done = agrees             ? tr("Agreed to proposal %1.").arg(id)
                      : isOwn(*proposal) ? tr("Withdrew proposal %1.").arg(id)
                                         : tr("Refused proposal %1.").arg(id);
    const auto answered = [this, done](const Result<> &answer) {
        if (!answer)
            return m_document->tellRefusal(answer.error());
        Q_EMIT announced(done);
    };
    if (agrees)
        m_document->safeguards()->agree(id, answered);
    else
        m_document->safeguards()->refuse(id, {}, answered);
}

} // namespace vipdeck
