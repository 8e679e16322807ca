// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/confirm/operationmessages.h"

#include "app/document/directordocument.h"
#include "app/document/directorjobs.h"
#include "app/document/directoroperations.h"
#include "app/document/directorsafeguards.h"
#include "app/models/logtext.h"
#include "app/views/window/messagebar.h"

namespace vipdeck {
namespace {

QString endedSlot()
{
    return QStringLiteral("confirmation");
}

} // namespace

OperationMessages::OperationMessages(DirectorDocument *document, MessageBar *bar, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_bar(bar)
{
    auto *operations = document->operations();
    connect(operations, &DirectorOperations::confirmationEnded, this,
            &OperationMessages::confirmationEnded);
    connect(document->jobs(), &DirectorJobs::ended, this,
            [this](const api::Job &job) { Q_EMIT announced(jobEndText(*m_document, job)); });
    connect(document->jobs(), &DirectorJobs::proposed, this, &OperationMessages::tellProposal);
    connect(document, &DirectorDocument::applyFinished, this, [this](const ApplyOutcome &outcome) {
        if (outcome.proposal != 0)
            tellProposal(outcome.proposal);
    });
    connect(operations, &DirectorOperations::confirmationChanged, this, [this, operations] {
        if (operations->isWaiting())
            m_bar->remove(endedSlot());
    });
}

void OperationMessages::tellProposal(quint64 proposal)
{
    Q_EMIT announced(m_document->safeguards()->waitingText(proposal) + u'.');
}

void OperationMessages::confirmationEnded(quint64 version, api::VersionOutcome outcome)
{
    if (outcome == api::VersionOutcome::Kept) {
        Q_EMIT announced(tr("Version %1 is kept.").arg(version));
        return;
    }
    const auto title = tr("Version %1 was taken back.").arg(version);
    const auto &ended = m_document->operations()->confirmation();
    const auto note = LogText::note(ended.note, ended.notePhrases);
    Message message{Message::Level::Warning,
                    QStringLiteral("restore"),
                    title,
                    note + u' ' + tr("The rules before are in force again."),
                    {},
                    {{tr("Show in History"), [this, version] { Q_EMIT historyRequested(version); },
                      false, QStringLiteral("history")},
                     {tr("Open as draft"), [this, version] { openAsDraft(version); }, true, {}}},
                    true};
    m_bar->show(endedSlot(), message);
}

// What was taken back, to be corrected and applied again.
void OperationMessages::openAsDraft(quint64 version)
{
    m_document->operations()->version(version, [this, version](const auto &reply) {
        auto done =
            reply ? m_document->restoreRules(reply->rules, tr("restore version %1").arg(version))
                  : Result<>(tl::unexpected(reply.error()));
        if (!done)
            return m_document->tellRefusal(done.error());
        m_bar->remove(endedSlot());
        Q_EMIT announced(tr("Version %1 is in the draft, %n change(s) to review.", "",
                            m_document->pendingCount())
                             .arg(version));
    });
}

} // namespace vipdeck
