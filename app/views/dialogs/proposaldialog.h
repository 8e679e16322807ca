// SPDX-License-Identifier: GPL-3.0-or-later
// A change that waits for a second person: who proposes it and why, and what would be carried out.
// Looks only; agreeing is done where it was opened. GUI thread.
#pragma once

#include <QDialog>

#include "helper/api/safeguards.h"

namespace vipdeck {

class ProposalDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ProposalDialog(const api::Proposal &proposal, QWidget *parent = nullptr);

    [[nodiscard]] static QString titleOf(const api::Proposal &proposal);
    // Comment and ticket; empty when there are none.
    [[nodiscard]] static QString reasonOf(const api::Proposal &proposal);
    [[nodiscard]] QSize sizeHint() const override;
};

} // namespace vipdeck
