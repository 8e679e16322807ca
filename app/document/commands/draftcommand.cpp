// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/commands/draftcommand.h"

#include <algorithm>

namespace vipdeck {

DraftCommand::DraftCommand(DirectorDocument *document, const QString &text)
    : QUndoCommand(text)
    , m_document(document)
{}

void DraftCommand::redo()
{
    DraftState state = m_document->draftState();
    if (execute(state))
        m_document->replaceDraft(std::move(state));
}

void DraftCommand::undo()
{
    DraftState state = m_document->draftState();
    if (revert(state))
        m_document->replaceDraft(std::move(state));
}

Result<DestinationConfig *> findServer(RuleSet &rules, const ServerRef &server)
{
    auto *service = rules.findService(server.service);
    if (!service)
        return makeError(ErrorCode::ServiceNotFound,
                         "there is no service " + server.service.toString());
    const auto found =
        std::ranges::find(service->destinations, server.endpoint, &DestinationConfig::endpoint);
    if (found == service->destinations.end())
        return makeError(ErrorCode::DestinationNotFound,
                         "there is no server " + server.endpoint.toString() + " in service "
                             + server.service.toString());
    return &*found;
}

} // namespace vipdeck
