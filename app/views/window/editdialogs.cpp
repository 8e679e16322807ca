// SPDX-License-Identifier: GPL-3.0-or-later
// The dialogs that EditController opens: add service and servers, review, import, export, denied.
#include <QAction>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>

#include "app/models/boardmodel.h"
#include "app/models/recentfiles.h"
#include "app/models/selection.h"
#include "app/views/board/boardview.h"
#include "app/views/dialogs/addserversdialog.h"
#include "app/views/dialogs/denieddialog.h"
#include "app/views/dialogs/discarddialog.h"
#include "app/views/dialogs/importdialog.h"
#include "app/views/dialogs/ruleexport.h"
#include "app/views/dialogs/servicedialog.h"
#include "app/views/doctor/doctordialog.h"
#include "app/views/review/reviewdialog.h"
#include "app/views/window/consoleactions.h"
#include "app/views/window/editcontroller.h"
#include "app/views/window/poolspage.h"

namespace vipdeck {

void EditController::addService()
{
    ServiceDialog dialog(m_document, m_window);
    if (dialog.exec() == QDialog::Accepted)
        m_selection->setService(dialog.serviceKey());
}

void EditController::addServer()
{
    addServersTo(m_page->model()->serviceAt(m_page->board()->currentService()));
}

void EditController::addServersTo(const std::optional<ServiceKey> &service)
{
    AddServersDialog dialog(m_document, service, m_window);
    dialog.exec();
}

void EditController::checkSelected()
{
    auto servers = m_selection->servers();
    const auto key = m_selection->service();
    const auto *service = key ? m_document->draft().findService(*key) : nullptr;
    if (servers.empty() && service)
        for (const auto &server : service->destinations)
            servers.push_back({*key, server.endpoint});
    checkServers(servers);
}

void EditController::checkServers(const ServerRefs &servers)
{
    std::vector<doctor::Target> targets;
    for (const auto &server : servers)
        if (const auto *config = findDestination(m_document->draft(), server))
            targets.push_back({server.service, *config, {}});
    if (targets.empty()) {
        Q_EMIT refused(tr("There are no servers to check."));
        return;
    }
    DoctorDialog dialog(m_document, targets, DoctorDialog::Purpose::Look, m_window);
    dialog.exec();
}

void EditController::review()
{
    ReviewDialog dialog(m_document, m_window);
    dialog.exec();
}

void EditController::openImport(const QString &fileName)
{
    const auto path = fileName.isEmpty() ? QFileDialog::getOpenFileName(
                          m_window, tr("Import rules"), QString(),
                          tr("Rules and configurations (*.rules *.txt *.conf *.cf);;"
                             "All files (*)"))
                                         : fileName;
    if (path.isEmpty())
        return;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > kMaximumRuleFileOctets) {
        Q_EMIT refused(tr("%1 cannot be read: %2")
                           .arg(path, file.isOpen() ? tr("it is too large") : file.errorString()));
        return;
    }
    ImportDialog dialog(m_document, QFileInfo(path).fileName(), file.readAll(), m_window,
                        QFileInfo(path).absolutePath());
    if (dialog.exec() != QDialog::Accepted)
        return;
    RecentFiles::add(path);
    Q_EMIT announced(dialog.report());
}

void EditController::exportRules()
{
    const auto suggestion =
        m_fileName.isEmpty() ? m_document->name() + QStringLiteral(".rules") : m_fileName;
    const auto report = RuleExport::save(m_window, suggestion, m_document->draft());
    if (!report.isEmpty())
        Q_EMIT announced(report);
}

void EditController::setFileName(const QString &fileName, const QString &suggestion)
{
    m_fileName = fileName;
    m_suggestion = suggestion;
}

bool EditController::write(const QString &path)
{
    if (const auto done =
            RuleExport::write(path, m_document->draft(), formats::ExportFormat::RulesWithComments);
        !done) {
        Q_EMIT refused(QString::fromStdString(done.error().message));
        return false;
    }
    m_document->fileSaved();
    Q_EMIT announced(tr("%1 written").arg(path));
    return true;
}

bool EditController::saveFile()
{
    return m_fileName.isEmpty() ? saveFileAs() : write(m_fileName);
}

bool EditController::saveFileAs()
{
    const auto path = QFileDialog::getSaveFileName(
        m_window, tr("Save rule file"), m_fileName.isEmpty() ? m_suggestion : m_fileName,
        tr("Rule files (*.rules *.ipvsadm);;All files (*)"));
    if (path.isEmpty() || !write(path))
        return false;
    m_fileName = path;
    m_document->setName(QFileInfo(path).fileName());
    RecentFiles::add(path);
    Q_EMIT fileNameChanged(path);
    return true;
}

void EditController::discard()
{
    if (DiscardDialog::confirm(*m_document, m_window))
        take(m_document->discardDraft(), tr("Draft discarded"));
}

void EditController::showDenied(const ApplyOutcome &outcome)
{
    DeniedDialog dialog(m_document, outcome, m_window);
    if (dialog.exec() == QDialog::Accepted)
        m_actions->apply->trigger();
}

} // namespace vipdeck
