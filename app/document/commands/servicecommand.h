// SPDX-License-Identifier: GPL-3.0-or-later
// Adds, edits or removes one virtual service with its servers and its name.
#pragma once

#include "app/document/commands/draftcommand.h"

namespace vipdeck {

class ServiceCommand : public DraftCommand
{
public:
    struct Version
    {
        Service service;
        Label label;
    };

    // Without `before` it is added, without `after` removed.
    ServiceCommand(DirectorDocument *document, std::optional<Version> before,
                   std::optional<Version> after, const QString &text);

    Result<> execute(DraftState &state) override;
    Result<> revert(DraftState &state) override;

private:
    Result<> replace(DraftState &state, const std::optional<Version> &from,
                     const std::optional<Version> &to);

    std::optional<Version> m_before;
    std::optional<Version> m_after;
    std::size_t m_position = 0;
    std::vector<Address> m_remembered; // servers that only this service used
};

} // namespace vipdeck
