// SPDX-License-Identifier: GPL-3.0-or-later
// Shows the oldest change that waits for a second person in the message bar, to be looked at,
// agreed to or refused. Who may decide is the helper's business; it says why somebody may not.
// GUI thread.
#pragma once

#include <QObject>

#include "app/document/directorsafeguards.h"

namespace vipdeck {

class MessageBar;

class ProposalMessages : public QObject
{
    Q_OBJECT

public:
    // The document and the bar outlive this.
    ProposalMessages(DirectorDocument *document, MessageBar *bar, QWidget *window);

Q_SIGNALS:
    void announced(const QString &sentence);

private:
    void refresh();
    void review();
    void decide(bool agrees);
    [[nodiscard]] const api::Proposal *shown() const;
    [[nodiscard]] bool isOwn(const api::Proposal &proposal) const;

    DirectorDocument *m_document;
    MessageBar *m_bar;
    QWidget *m_window;
    quint64 m_shown = 0; // id
};

} // namespace vipdeck
