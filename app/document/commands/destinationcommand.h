// SPDX-License-Identifier: GPL-3.0-or-later
// Sets fields of servers from a patch. A new port is a new identity inside the service.
#pragma once

#include <vector>

#include "app/document/commands/draftcommand.h"

namespace vipdeck {

class DestinationCommand : public DraftCommand
{
public:
    DestinationCommand(DirectorDocument *document, ServerRefs servers,
                       const DestinationPatch &patch, const QString &text);

    Result<> execute(DraftState &state) override;
    Result<> revert(DraftState &state) override;

private:
    ServerRefs m_servers;
    DestinationPatch m_patch;
    std::vector<DestinationConfig> m_before;
};

} // namespace vipdeck
