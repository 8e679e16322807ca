// SPDX-License-Identifier: GPL-3.0-or-later
// Base of all undo steps. A step is carried out on a copy and taken over as a whole, so a step that
// no longer fits (the live rules changed under the draft) does nothing. GUI thread.
#pragma once

#include <QUndoCommand>

#include "app/document/directordocument.h"

namespace vipdeck {

class DraftCommand : public QUndoCommand
{
public:
    DraftCommand(DirectorDocument *document, const QString &text);

    // Both may leave `state` half done when they fail; the caller throws the copy away.
    virtual Result<> execute(DraftState &state) = 0;
    virtual Result<> revert(DraftState &state) = 0;

    void redo() final;
    void undo() final;

protected:
    [[nodiscard]] DirectorDocument *document() const { return m_document; }

private:
    DirectorDocument *m_document;
};

// The server in the draft, or DestinationNotFound / ServiceNotFound.
[[nodiscard]] Result<DestinationConfig *> findServer(RuleSet &rules, const ServerRef &server);

} // namespace vipdeck
