// SPDX-License-Identifier: GPL-3.0-or-later
// Comment and ticket before something that is done at once by one click otherwise: opened only
// where the director asks for them. GUI thread.
#pragma once

#include "app/views/dialogs/jobdialog.h"

namespace vipdeck {

class ReasonDialog : public JobDialog
{
    Q_OBJECT

public:
    // Their weight from before a drain comes back.
    [[nodiscard]] static ReasonDialog *forRestore(const DirectorDocument *document,
                                                  const ServerRefs &servers, QWidget *parent);
    // A server of the version that waits becomes as it was before; `comment` is suggested.
    [[nodiscard]] static ReasonDialog *forRevert(const DirectorDocument *document,
                                                 const ServerRef &server, const QString &comment,
                                                 QWidget *parent);

private:
    ReasonDialog(const DirectorDocument *document, const ServerRefs &servers, QWidget *parent)
        : JobDialog(document, servers, parent)
    {}
};

} // namespace vipdeck
