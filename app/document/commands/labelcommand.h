// SPDX-License-Identifier: GPL-3.0-or-later
// Names and notes of services and servers; also what makes a server known or forgotten.
#pragma once

#include "app/document/commands/draftcommand.h"

namespace vipdeck {

class ServiceLabelCommand : public DraftCommand
{
public:
    ServiceLabelCommand(DirectorDocument *document, const ServiceKey &key, const Label &label,
                        const QString &text);

    Result<> execute(DraftState &state) override;
    Result<> revert(DraftState &state) override;

private:
    ServiceKey m_key;
    Label m_label;
    Label m_before;
};

class ServerLabelCommand : public DraftCommand
{
public:
    // No label: the server is forgotten.
    ServerLabelCommand(DirectorDocument *document, const Address &address,
                       const std::optional<Label> &label, const QString &text);

    Result<> execute(DraftState &state) override;
    Result<> revert(DraftState &state) override;

private:
    static void set(DraftState &state, const Address &address, const std::optional<Label> &label);

    Address m_address;
    std::optional<Label> m_label;
    std::optional<Label> m_before;
};

} // namespace vipdeck
