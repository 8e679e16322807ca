// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/window/editcontroller.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QInputDialog>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <algorithm>
#include <utility>

#include "app/document/directoroperations.h"
#include "app/document/directorsafeguards.h"
#include "app/document/endpointtext.h"
#include "app/document/serverwords.h"
#include "app/models/boardmodel.h"
#include "app/models/selection.h"
#include "app/views/board/boardview.h"
#include "app/views/dialogs/pathdialog.h"
#include "app/views/icons.h"
#include "app/views/settings/applysettings.h"
#include "app/views/window/consoleactions.h"
#include "app/views/window/poolspage.h"
#include "app/views/window/servicepicker.h"
#include "engine/rules/commandtext.h"

namespace vipdeck {
namespace {

constexpr int kMaximumName = 40; // characters of what a menu entry is about

} // namespace

EditController::EditController(DirectorDocument *document, Selection *selection,
                               ConsoleActions *actions, PoolsPage *page, QWidget *window)
    : QObject(window)
    , m_document(document)
    , m_selection(selection)
    , m_actions(actions)
    , m_page(page)
    , m_window(window)
{
    connectActions();
    connectBoard();
    connect(selection, &Selection::changed, this, &EditController::updateActions);
    connect(page, &PoolsPage::sideChanged, this, &EditController::updateActions);
    connect(document, &DirectorDocument::changed, this, [this](DocumentParts parts) {
        if (parts & ~DocumentParts(DocumentPart::Status))
            updateActions();
    });
    connect(document, &DirectorDocument::applyFinished, this, &EditController::applyFinished);
    connect(document->operations(), &DirectorOperations::confirmationChanged, this,
            &EditController::confirmationChanged);
    connect(document->safeguards(), &DirectorSafeguards::changed, this,
            &EditController::updateActions);
    if (document->isFile()) {
        m_actions->apply->setText(tr("&Save"));
        m_actions->apply->setShortcuts({QKeySequence(tr("Ctrl+S")), m_actions->apply->shortcut()});
        describeAction(m_actions->apply, tr("Write the rules to their file"));
    }
    updateActions();
}

void EditController::connectActions()
{
    const auto on = [this](QAction *action, void (EditController::*slot)()) {
        connect(action, &QAction::triggered, this, [this, slot] { (this->*slot)(); });
    };
    on(m_actions->addService, &EditController::addService);
    on(m_actions->addServer, &EditController::addServer);
    on(m_actions->drain, &EditController::drainOrUndrain);
    on(m_actions->drainNow, &EditController::drainNow);
    on(m_actions->restoreWeight, &EditController::restoreWeight);
    on(m_actions->startGently, &EditController::startGently);
    on(m_actions->cancelDrain, &EditController::cancelDrain);
    on(m_actions->remove, &EditController::removeSelected);
    on(m_actions->moveTo, &EditController::moveSelected);
    on(m_actions->rename, &EditController::renameSelected);
    on(m_actions->copyCommand, &EditController::copyCommands);
    on(m_actions->checkServers, &EditController::checkSelected);
    on(m_actions->exportRules, &EditController::exportRules);
    on(m_actions->review, &EditController::review);
    on(m_actions->apply, &EditController::apply);
    on(m_actions->discard, &EditController::discard);
    connect(m_actions->saveAs, &QAction::triggered, this, [this] { saveFileAs(); });
    connect(m_actions->importRules, &QAction::triggered, this, [this] { openImport(); });
    connect(m_actions->startEngine, &QAction::triggered, this,
            [this] { m_document->runEngine(true); });
    connect(m_actions->stopEngine, &QAction::triggered, this,
            [this] { m_document->runEngine(false); });
    connect(m_actions->zeroCounters, &QAction::triggered, this,
            [this] { m_document->zeroCounters(m_selection->service()); });
    connect(m_actions->path, &QAction::triggered, this,
            [this] { PathDialog(m_document, m_window).exec(); });
    connect(m_actions->reconnect, &QAction::triggered, this,
            [this] { m_document->link()->retryNow(); });
    connect(m_actions->workOffline, &QAction::triggered, this, [this](bool offline) {
        if (offline)
            m_document->link()->stop();
        else
            m_document->link()->start();
    });
}

void EditController::connectBoard()
{
    auto *board = m_page->board();
    connect(m_actions->heavier, &QAction::triggered, board,
            [board] { board->changeSelectedWeights(1); });
    connect(m_actions->lighter, &QAction::triggered, board,
            [board] { board->changeSelectedWeights(-1); });
    connect(m_actions->editWeight, &QAction::triggered, board, [board] {
        if (board->currentIndex().isValid())
            board->edit(board->currentIndex());
    });
    connect(board, &BoardView::drainRequested, m_actions->drain, &QAction::trigger);
    connect(board, &BoardView::removeRequested, m_actions->remove, &QAction::trigger);
    connect(board, &BoardView::moveRequested, m_actions->moveTo, &QAction::trigger);
    connect(board, &BoardView::announced, this, &EditController::announced);
    connect(board, &BoardView::menuRequested, this,
            [this](const QModelIndex &, const QPoint &position) {
                auto *menu = createContextMenu(m_window);
                menu->setAttribute(Qt::WA_DeleteOnClose);
                menu->popup(position);
            });
    connect(m_page, &PoolsPage::addServiceRequested, m_actions->addService, &QAction::trigger);
    connect(m_page, &PoolsPage::importRequested, m_actions->importRules, &QAction::trigger);
    connect(m_page, &PoolsPage::announced, this, &EditController::announced);
    connect(m_page->model(), &BoardModel::dropRefused, this, &EditController::refused);
}

QMenu *EditController::createContextMenu(QWidget *parent) const
{
    auto *menu = new QMenu(parent);
    const bool servers = !m_selection->servers().empty();
    if (servers)
        menu->addActions({m_actions->editWeight, m_actions->drain, m_actions->drainNow,
                          m_actions->restoreWeight, m_actions->startGently, m_actions->cancelDrain,
                          m_actions->moveTo});
    else
        menu->addActions({m_actions->addServer, m_actions->zeroCounters});
    menu->addSeparator();
    menu->addActions({m_actions->checkServers, m_actions->rename, m_actions->copyCommand});
    menu->addSeparator();
    menu->addAction(m_actions->remove);
    return menu;
}

void EditController::updateActions()
{
    const bool editable = !m_page->showsLive();
    const auto &servers = m_selection->servers();
    const bool hasServers = editable && !servers.empty();
    const bool hasService = editable && m_selection->service().has_value();
    const bool connected = m_document->isConnected();
    const bool pending = m_document->pendingCount() > 0;
    for (auto *action : {m_actions->drain, m_actions->moveTo, m_actions->editWeight,
                         m_actions->heavier, m_actions->lighter})
        action->setEnabled(hasServers);
    updateDrainActions();
    m_actions->remove->setEnabled(hasServers || hasService || !m_selection->spares().empty());
    m_actions->rename->setEnabled(hasService || (hasServers && servers.size() == 1)
                                  || m_selection->spares().size() == 1);
    m_actions->copyCommand->setEnabled(!servers.empty() || m_selection->service());
    m_actions->checkServers->setEnabled(connected && (!servers.empty() || m_selection->service()));
    nameSelected();
    for (auto *action : {m_actions->addService, m_actions->importRules})
        action->setEnabled(editable);
    m_actions->addServer->setEnabled(editable && !m_document->draft().services.empty());
    m_actions->review->setEnabled(pending);
    m_actions->discard->setEnabled(pending && !m_document->isApplying());
    if (!m_document->isFile())
        m_actions->apply->setText(m_document->safeguards()->needsSecondPerson() ? tr("Pro&pose")
                                                                                : tr("A&pply"));
    m_actions->apply->setEnabled(pending && (connected || m_document->isFile())
                                 && !m_document->isApplying()
                                 && !m_document->operations()->isWaiting());
    for (auto *action :
         {m_actions->startEngine, m_actions->stopEngine, m_actions->zeroCounters, m_actions->lock})
        action->setEnabled(connected);
    m_actions->saveAs->setEnabled(m_document->isFile());
    m_actions->path->setEnabled(!m_document->isFile());
    m_actions->reconnect->setEnabled(!m_document->isFile() && !connected);
    m_actions->workOffline->setEnabled(!m_document->isFile());
}

// Menus say what a command is about; the toolbar does not change its width with it.
void EditController::nameSelected()
{
    const auto &servers = m_selection->servers();
    const auto &spares = m_selection->spares();
    QString name;
    if (!servers.empty())
        name = m_document->words(servers);
    else if (m_selection->service())
        name = m_document->serviceName(*m_selection->service());
    else if (spares.size() == 1)
        name = spareName(spares.front());
    else if (!spares.empty())
        name = tr("%n server(s)", "", static_cast<int>(spares.size()));
    if (name.size() > kMaximumName)
        name = name.left(kMaximumName - 1) + QChar(0x2026);
    name.replace(u'&', QLatin1String("&&"));
    m_actions->remove->setIconText(tr("Remove"));
    m_actions->remove->setText(name.isEmpty() ? tr("Remo&ve") : tr("Remo&ve %1").arg(name));
    const bool back = !m_page->showsLive() && !servers.empty() && allDrained(servers);
    m_actions->drain->setIconText(back ? tr("Undrain") : tr("Drain"));
    if (servers.empty())
        m_actions->drain->setText(tr("&Drain"));
    else
        m_actions->drain->setText((back ? tr("Un&drain %1") : tr("&Drain %1")).arg(name));
}

QString EditController::spareName(const Address &address) const
{
    return serverWords(*m_document, address);
}

void EditController::take(const Result<> &done, const QString &sentence)
{
    if (done && !sentence.isEmpty())
        Q_EMIT announced(sentence);
    else if (!done)
        Q_EMIT refused(QString::fromStdString(done.error().message));
}

bool EditController::allDrained(const ServerRefs &servers) const
{
    return std::ranges::all_of(servers, [this](const ServerRef &server) {
        const auto *config = findDestination(m_document->draft(), server);
        return config && config->weight == 0;
    });
}

void EditController::drainOrUndrain()
{
    const auto servers = m_selection->servers();
    if (servers.empty())
        return;
    const int count = static_cast<int>(servers.size());
    if (allDrained(servers))
        take(m_document->undrain(servers), tr("%n server(s) back in the draft", "", count));
    else
        take(m_document->drain(servers), tr("%n server(s) drained in the draft", "", count));
    updateActions();
}

quint64 EditController::activeConnections(const ServerRefs &servers) const
{
    quint64 active = 0;
    for (const auto &server : servers)
        if (const auto *status = m_document->serverStatus(server))
            active += status->activeConnections;
    return active;
}

bool EditController::confirmRemoval(quint64 active)
{
    QMessageBox box(m_window);
    box.setIcon(QMessageBox::Warning);
    box.setWindowTitle(plainTextOf(m_actions->remove));
    box.setText(tr("%n active connection(s) would be cut.", "", static_cast<int>(active)));
    box.setInformativeText(tr("A drained server takes no new connections and can be removed when "
                              "it is empty."));
    auto *drain = m_selection->servers().empty()
                      ? nullptr
                      : box.addButton(tr("Drain instead"), QMessageBox::AcceptRole);
    auto *remove = box.addButton(tr("Remove anyway"), QMessageBox::DestructiveRole);
    box.addButton(QMessageBox::Cancel);
    box.setDefaultButton(drain ? drain
                               : qobject_cast<QPushButton *>(box.button(QMessageBox::Cancel)));
    box.exec();
    if (drain && box.clickedButton() == drain) {
        take(m_document->releaseServers(m_selection->servers()),
             tr("Drained in the draft, removed when empty"));
        return false;
    }
    return box.clickedButton() == remove;
}

void EditController::removeSelected()
{
    const auto servers = m_selection->servers();
    const auto service = m_selection->service();
    if (!servers.empty()) {
        const auto active = activeConnections(servers);
        if (active == 0 || confirmRemoval(active))
            take(m_document->removeServers(servers, active > 0),
                 tr("%n server(s) removed in the draft", "", static_cast<int>(servers.size())));
        return;
    }
    if (service) {
        ServerRefs members;
        if (const auto *rules = m_document->draft().findService(*service))
            for (const auto &server : rules->destinations)
                members.push_back({*service, server.endpoint});
        const auto active = activeConnections(members);
        if (active == 0 || confirmRemoval(active))
            take(m_document->removeService(*service), tr("Service removed in the draft"));
        return;
    }
    for (const auto &address : m_selection->spares())
        take(m_document->forgetServer(address),
             tr("%1 forgotten in the draft").arg(spareName(address)));
}

void EditController::moveSelected()
{
    const auto servers = m_selection->servers();
    if (servers.empty())
        return;
    ServicePicker picker(m_document, servers, m_window);
    if (picker.exec() == QDialog::Accepted && picker.chosen())
        take(m_document->moveServers(servers, *picker.chosen()),
             tr("Moved to %1 in the draft").arg(m_document->serviceName(*picker.chosen())));
}

void EditController::renameSelected()
{
    const auto ask = [this](const QString &of, const QString &old) -> std::optional<QString> {
        bool accepted = false;
        const auto name = QInputDialog::getText(m_window, tr("Rename"), tr("Name of %1").arg(of),
                                                QLineEdit::Normal, old, &accepted);
        return accepted ? std::optional(name.trimmed()) : std::nullopt;
    };
    if (const auto service = m_selection->service()) {
        const auto old = m_document->draft().serviceLabels.find(*service);
        Label label = old == m_document->draft().serviceLabels.end() ? Label{} : old->second;
        const auto name = ask(EndpointText::toString(*service), QString::fromStdString(label.name));
        if (!name)
            return;
        label.name = name->toStdString();
        take(m_document->setServiceLabel(*service, label), tr("Renamed in the draft"));
        return;
    }
    if (m_selection->servers().empty() && m_selection->spares().empty())
        return;
    const auto address = m_selection->servers().empty()
                             ? m_selection->spares().front()
                             : m_selection->servers().front().endpoint.address;
    const auto old = m_document->draft().serverLabels.find(address);
    Label label = old == m_document->draft().serverLabels.end() ? Label{} : old->second;
    const auto name = ask(EndpointText::toString(address), QString::fromStdString(label.name));
    if (!name)
        return;
    label.name = name->toStdString();
    take(m_document->setServerLabel(address, label), tr("Renamed in the draft"));
}

void EditController::copyCommands()
{
    QStringList lines;
    const auto append = [&lines](const Change &change) {
        lines << QString::fromStdString(rules::commandLine(change));
    };
    for (const auto &server : m_selection->servers())
        if (const auto *config = findDestination(m_document->draft(), server))
            append(AddDestination{server.service, *config});
    if (const auto service = m_selection->service()) {
        if (const auto *rules = m_document->draft().findService(*service)) {
            append(AddService{rules->config});
            for (const auto &server : rules->destinations)
                append(AddDestination{*service, server});
        }
    }
    if (lines.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(lines.join(u'\n') + u'\n');
    Q_EMIT announced(tr("%n command(s) copied", "", static_cast<int>(lines.size())));
}

void EditController::apply()
{
    if (m_document->isFile()) {
        static_cast<void>(saveFile());
        return;
    }
    take(m_document->drainRemovals(m_document->draftState().removeAtOnce), {});
    if (const auto reason = reviewReason(*m_document, m_document->pendingChanges());
        !reason.isEmpty()) {
        Q_EMIT announced(reason);
        return review();
    }
    m_document->applyAll(applyOptionsOfSettings());
}

// What was applied is looked at while it waits; then the board is as it was.
void EditController::confirmationChanged()
{
    if (m_document->operations()->isWaiting())
        showApplied();
    else if (std::exchange(m_showsApplied, false))
        m_page->setShowsLive(false);
    updateActions();
}

// Once for each version that was applied here.
void EditController::showApplied()
{
    const auto version = m_document->operations()->confirmation().version;
    if (m_appliedVersion == 0 || version != m_appliedVersion)
        return;
    m_appliedVersion = 0;
    m_showsApplied = m_showsApplied || !m_page->showsLive();
    m_page->setShowsLive(true);
}

void EditController::applyFinished(const ApplyOutcome &outcome)
{
    if (!outcome.applied)
        return;
    m_appliedVersion = outcome.version;
    if (!m_document->operations()->isWaiting()) {
        Q_EMIT announced(tr("%n change(s) applied", "", outcome.changes));
        return;
    }
    showApplied();
}

} // namespace vipdeck
