// SPDX-License-Identifier: GPL-3.0-or-later
// The dialogs that EditController opens: add servers, review, import, export, denied.
#include <QAction>
#include <QFileDialog>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QSaveFile>

#include "app/models/boardmodel.h"
#include "app/models/serverlist.h"
#include "app/views/board/boardview.h"
#include "app/views/dialogs/commandexport.h"
#include "app/views/review/reviewdialog.h"
#include "app/views/window/consoleactions.h"
#include "app/views/window/editcontroller.h"
#include "app/views/window/poolspage.h"
#include "engine/rules/commandtext.h"
#include "engine/rules/rulefile.h"

namespace vipdeck {
namespace {

QString ruleFileFilter()
{
    return EditController::tr("Rule files of ipvsadm (*.rules *.txt);;All files (*)");
}

} // namespace

void EditController::addServer()
{
    const auto target = m_page->board()->currentService();
    const auto service = m_page->model()->serviceAt(target);
    if (!service) {
        Q_EMIT refused(tr("Select the service that the servers are for."));
        return;
    }
    bool accepted = false;
    const auto text = QInputDialog::getMultiLineText(
        m_window, tr("Add real servers"),
        tr("Addresses for %1, one a line").arg(m_document->serviceName(*service)), QString(),
        &accepted);
    if (!accepted)
        return;
    const auto list =
        ServerListParser::parse(text, {&m_document->draft(), service, ServerDefaults{}, {}});
    std::vector<DestinationConfig> servers;
    std::map<Address, Label> labels;
    for (const auto &entry : list.entries) {
        if (entry.alreadyThere)
            continue;
        servers.push_back(entry.destination);
        if (!entry.name.isEmpty())
            labels[entry.destination.endpoint.address].name = entry.name.toStdString();
    }
    take(m_document->addServers(*service, servers, labels),
         tr("%n server(s) added in the draft", "", static_cast<int>(servers.size())));
}

void EditController::review()
{
    ReviewDialog dialog(m_document, m_window);
    dialog.exec();
}

void EditController::openImport(const QString &fileName)
{
    const auto path = fileName.isEmpty() ? QFileDialog::getOpenFileName(
                          m_window, tr("Import rules"), QString(), ruleFileFilter())
                                         : fileName;
    QFile file(path);
    if (path.isEmpty())
        return;
    if (!file.open(QIODevice::ReadOnly)) {
        Q_EMIT refused(tr("%1 cannot be read: %2").arg(path, file.errorString()));
        return;
    }
    RuleSet ruleSet;
    const auto parsed = rules::parseRuleFile(file.readAll().toStdString());
    auto problems = parsed.problems;
    if (problems.empty())
        problems = rules::importRuleFile(ruleSet, parsed);
    if (!problems.empty()) {
        Q_EMIT refused(QString::fromStdString(problems.front().toString()));
        return;
    }
    take(
        m_document->importRules(ruleSet, DirectorDocument::ImportMode::Merge),
        tr("%n service(s) imported into the draft", "", static_cast<int>(ruleSet.services.size())));
}

void EditController::exportRules()
{
    const auto path = QFileDialog::getSaveFileName(
        m_window, tr("Export rules"), QStringLiteral("ipvsadm.rules"), ruleFileFilter());
    if (path.isEmpty())
        return;
    const auto text = QByteArray::fromStdString(
        rules::formatRuleFile(m_document->draft(), {false, true, nullptr}));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        Q_EMIT refused(tr("%1 was not written: %2").arg(path, file.errorString()));
    else
        Q_EMIT announced(tr("%1 written").arg(path));
}

void EditController::showDenied(const ApplyOutcome &outcome)
{
    QMessageBox box(m_window);
    box.setIcon(QMessageBox::Warning);
    box.setWindowTitle(tr("Authentication denied"));
    box.setText(tr("You are not allowed to change rules on %1").arg(m_document->name()));
    box.setInformativeText(tr("polkit refused this action. An administrator can allow it, or you "
                              "can export the commands and run them as root.\n\nAction: %1\n"
                              "Reply: %2")
                               .arg(outcome.action, outcome.message));
    auto *save = box.addButton(tr("Export commands"), QMessageBox::ActionRole);
    auto *again = box.addButton(tr("Try again"), QMessageBox::AcceptRole);
    box.addButton(QMessageBox::Close);
    box.setDefaultButton(again);
    box.exec();
    if (box.clickedButton() == save)
        CommandExport::save(m_window, m_document->name(), m_document->pendingChanges());
    else if (box.clickedButton() == again)
        m_actions->apply->trigger();
}

} // namespace vipdeck
