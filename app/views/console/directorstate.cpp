// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/console/directorstate.h"

#include "app/document/directordocument.h"

namespace vipdeck {

Sidebar::Director DirectorState::describe(const DirectorDocument &document)
{
    Sidebar::Director director{document.name(), QStringLiteral("host"), {}, {}};
    if (document.isFile()) {
        director.icon = QStringLiteral("file");
        director.state = tr("Rule file, offline");
        return director;
    }
    const bool remote = document.link()->isRemote();
    if (remote)
        director.icon = QStringLiteral("ssh");
    if (document.isConnected()) {
        const auto *status = document.status();
        const bool running = status && status->engine.datapathRunning;
        director.state = remote    ? running ? tr("ssh, running") : tr("ssh, not running")
                            : running ? tr("This machine, running")
                                   : tr("This machine, not running");
        director.stateIcon = running ? QStringLiteral("state-up") : QStringLiteral("state-unknown");
        return director;
    }
    using State = DirectorLink::State;
    const auto state = document.link()->state();
    if (state == State::Lost || (remote && state == State::NotRunning)) {
        director.state = remote ? tr("ssh, no answer") : tr("No answer");
        director.stateIcon = QStringLiteral("unlink");
    } else if (state == State::Connecting || (remote && state == State::Idle)) {
        director.state = state == State::Idle ? tr("ssh, offline") : tr("Connecting");
        director.stateIcon = QStringLiteral("state-unknown");
    } else {
        director.state = tr("Helper not running");
        director.stateIcon = QStringLiteral("state-down");
    }
    return director;
}

} // namespace vipdeck
