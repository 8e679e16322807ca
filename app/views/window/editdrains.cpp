// SPDX-License-Identifier: GPL-3.0-or-later
// The drains that EditController asks the helper for at once.
#include <QAction>
#include <algorithm>
#include <memory>

#include "app/document/directorjobs.h"
#include "app/document/directorsafeguards.h"
#include "app/models/selection.h"
#include "app/views/dialogs/draindialog.h"
#include "app/views/dialogs/gentlestartdialog.h"
#include "app/views/dialogs/reasondialog.h"
#include "app/views/window/consoleactions.h"
#include "app/views/window/editcontroller.h"

namespace vipdeck {

// Both sides of the board: what is live can be drained while it is shown as a draft.
void EditController::updateDrainActions()
{
    const auto &servers = m_selection->servers();
    const auto *jobs = m_document->jobs();
    const bool possible = jobs->isSupported() && !servers.empty();
    const auto liveWeight = [this](const ServerRef &server) {
        const auto *config = findDestination(m_document->live(), server);
        return config ? config->weight : -1;
    };
    const auto isBusy = [jobs](const ServerRef &server) { return jobs->running(server); };
    m_actions->drainNow->setEnabled(possible
                                    && std::ranges::all_of(servers, [&](const ServerRef &server) {
                                           return liveWeight(server) >= 0 && !jobs->drain(server);
                                       }));
    m_actions->restoreWeight->setEnabled(
        possible && std::ranges::all_of(servers, [&](const ServerRef &server) {
            return liveWeight(server) == 0;
        }));
    m_actions->restoreWeight->setText(m_document->safeguards()->needsSecondPerson()
                                          ? tr("Propose wei&ght back")
                                          : tr("Restore wei&ght"));
    m_actions->startGently->setEnabled(
        possible && std::ranges::all_of(servers, [&](const ServerRef &server) {
            return liveWeight(server) >= 0 && !jobs->rise(server);
        }));
    m_actions->cancelDrain->setEnabled(possible && std::ranges::any_of(servers, isBusy));
}

void EditController::drainNow()
{
    drainServers(m_selection->servers());
}

void EditController::drainServers(const ServerRefs &servers)
{
    if (servers.empty())
        return;
    DrainDialog dialog(m_document, servers, m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_document->jobs()->drainNow(dialog.orders(), dialog.reasons(), [this](int count) {
        Q_EMIT announced(tr("%n server(s) to be drained", "", count));
    });
}

void EditController::restoreWeight()
{
    restoreServers(m_selection->servers());
}

// At once, unless the director wants to know why.
void EditController::restoreServers(const ServerRefs &servers)
{
    ChangeReasons reasons;
    if (servers.empty())
        return;
    if (m_document->safeguards()->asksForComment()) {
        const std::unique_ptr<ReasonDialog> dialog(
            ReasonDialog::forRestore(m_document, servers, m_window));
        if (dialog->exec() != QDialog::Accepted)
            return;
        reasons = dialog->reasons();
    }
    m_document->jobs()->restore(servers, reasons, [this](int count) {
        Q_EMIT announced(tr("Weight of %n server(s) is back", "", count));
    });
}

void EditController::startGently()
{
    startServersGently(m_selection->servers());
}

void EditController::startServersGently(const ServerRefs &servers)
{
    if (servers.empty())
        return;
    GentleStartDialog dialog(m_document, servers, m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_document->jobs()->startGently(
        servers, {dialog.seconds(), dialog.weight()}, dialog.reasons(), [this](int count) {
            Q_EMIT announced(tr("%n server(s) to be started gently", "", count));
        });
}

void EditController::cancelDrain()
{
    m_document->jobs()->cancel(m_selection->servers());
}

} // namespace vipdeck
