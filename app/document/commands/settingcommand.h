// SPDX-License-Identifier: GPL-3.0-or-later
// Sets one switch or the timeouts of the director. Steps for the same one within a second become
// one.
#pragma once

#include <QElapsedTimer>

#include "app/document/commands/draftcommand.h"

namespace vipdeck {

class SettingCommand : public DraftCommand
{
public:
    // `before` is the change that takes `after` back: both SetTunable of one name, or SetTimeouts.
    SettingCommand(DirectorDocument *document, Change before, Change after, const QString &text);

    Result<> execute(DraftState &state) override;
    Result<> revert(DraftState &state) override;
    [[nodiscard]] int id() const override;
    bool mergeWith(const QUndoCommand *other) override;

private:
    Change m_before;
    Change m_after;
    QElapsedTimer m_age;
};

} // namespace vipdeck
