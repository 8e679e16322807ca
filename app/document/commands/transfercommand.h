// SPDX-License-Identifier: GPL-3.0-or-later
// Adds, removes, copies or moves real servers. A move quiesces the source and asks to remove it
// there when it is empty. A server that leaves its last pool stays known.
#pragma once

#include <map>
#include <vector>

#include "app/document/commands/draftcommand.h"

namespace vipdeck {

struct Transfer
{
    std::vector<AddDestination> add;
    ServerRefs remove;
    bool atOnce = false;             // removed without a drain, whatever connections they have
    ServerRefs quiesce;              // weight 0 now, removed when empty
    std::map<Address, Label> labels; // for servers that have none
    GentleStart start;               // of what is added
};

class TransferCommand : public DraftCommand
{
public:
    TransferCommand(DirectorDocument *document, Transfer transfer, const QString &text);

    Result<> execute(DraftState &state) override;
    Result<> revert(DraftState &state) override;

private:
    struct Removed
    {
        ServiceKey service;
        DestinationConfig server;
        std::size_t position = 0;
        std::optional<std::int32_t> weightBeforeDrain;
        bool removeWhenEmpty = false;
        std::optional<GentleStart> start;
    };
    struct Quiesced
    {
        ServerRef server;
        std::int32_t weight = 0;
        bool wasMarked = false;
    };
    struct Undo
    {
        std::vector<Removed> removed;
        std::vector<Quiesced> quiesced;
        std::vector<Address> labelled;
    };

    static Result<> removeServer(DraftState &state, const ServerRef &server, Undo &undo);
    static Result<> quiesceServer(DraftState &state, const ServerRef &server, Undo &undo);

    Transfer m_transfer;
    Undo m_undo;
};

} // namespace vipdeck
