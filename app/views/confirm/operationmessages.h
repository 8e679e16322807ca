// SPDX-License-Identifier: GPL-3.0-or-later
// Tells how what the helper does over time ended: a version that was kept or taken back, a drain;
// and of what was asked for and only became a proposal.
// In the message bar what needs a person, else in the status line. GUI thread.
#pragma once

#include <QObject>

#include "helper/api/operations.h"

namespace vipdeck {

class DirectorDocument;
class MessageBar;

class OperationMessages : public QObject
{
    Q_OBJECT

public:
    OperationMessages(DirectorDocument *document, MessageBar *bar, QObject *parent);

Q_SIGNALS:
    void announced(const QString &sentence);
    void historyRequested(quint64 version); // to be shown in History

private:
    void confirmationEnded(quint64 version, api::VersionOutcome outcome);
    void openAsDraft(quint64 version);
    void tellProposal(quint64 proposal);

    DirectorDocument *m_document;
    MessageBar *m_bar;
};

} // namespace vipdeck
