// SPDX-License-Identifier: GPL-3.0-or-later
// Drains servers (weight 0, the old weight is kept) or brings them back.
#pragma once

#include <vector>

#include "app/document/commands/draftcommand.h"

namespace vipdeck {

class DrainCommand : public DraftCommand
{
public:
    enum class Direction { Drain, Undrain };

    DrainCommand(DirectorDocument *document, ServerRefs servers, Direction direction,
                 const QString &text);

    Result<> execute(DraftState &state) override;
    Result<> revert(DraftState &state) override;

private:
    struct Before
    {
        ServerRef server;
        std::int32_t weight = 0;
        std::optional<std::int32_t> weightBeforeDrain;
        bool removeWhenEmpty = false;
    };

    ServerRefs m_servers;
    Direction m_direction;
    std::vector<Before> m_before;
};

} // namespace vipdeck
