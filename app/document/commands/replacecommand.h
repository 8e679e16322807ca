// SPDX-License-Identifier: GPL-3.0-or-later
// Replaces the whole draft: import, discard. When the live rules changed in between, only the
// differences of this step are taken back.
#pragma once

#include "app/document/commands/draftcommand.h"

namespace vipdeck {

class ReplaceCommand : public DraftCommand
{
public:
    ReplaceCommand(DirectorDocument *document, DraftState after, const QString &text);

    Result<> execute(DraftState &state) override;
    Result<> revert(DraftState &state) override;

private:
    static void change(DraftState &state, const DraftState &from, const DraftState &to);

    DraftState m_before;
    DraftState m_after;
};

} // namespace vipdeck
