// SPDX-License-Identifier: GPL-3.0-or-later
// Sets one weight for one or more servers. Steps for the same servers within a second become one.
#pragma once

#include <QElapsedTimer>
#include <vector>

#include "app/document/commands/draftcommand.h"

namespace vipdeck {

class WeightCommand : public DraftCommand
{
public:
    WeightCommand(DirectorDocument *document, ServerRefs servers, int weight, const QString &text);

    Result<> execute(DraftState &state) override;
    Result<> revert(DraftState &state) override;
    [[nodiscard]] int id() const override;
    bool mergeWith(const QUndoCommand *other) override;

private:
    ServerRefs m_servers;
    int m_weight;
    std::vector<std::int32_t> m_oldWeights;
    QElapsedTimer m_age;
};

} // namespace vipdeck
