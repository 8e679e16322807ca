// SPDX-License-Identifier: GPL-3.0-or-later
// The end of AddServersDialog: questions, the doctor, one step of the draft.
#include <QCheckBox>
#include <QMessageBox>
#include <QPushButton>

#include "app/document/directordocument.h"
#include "app/views/dialogs/addserversdialog.h"
#include "app/views/dialogs/serverpreviewmodel.h"
#include "app/views/doctor/doctordialog.h"

namespace vipdeck {

bool AddServersDialog::askDoctor(std::vector<AddDestination> &servers)
{
    std::vector<doctor::Target> targets;
    for (const auto &[key, server] : servers)
        targets.push_back({key, server, {}});
    DoctorDialog dialog(m_document, targets, DoctorDialog::Purpose::Accept, this);
    if (dialog.exec() != QDialog::Accepted)
        return false;
    for (auto &[key, server] : servers)
        if (dialog.switchedOff().contains({key, server.endpoint}))
            server.weight = 0;
    return true;
}

// A range is typed faster than it is meant.
bool AddServersDialog::confirmCount(qsizetype count)
{
    if (count <= kMaximumServersUnasked)
        return true;
    QMessageBox box(this);
    box.setIcon(QMessageBox::Question);
    box.setWindowTitle(tr("Add real servers"));
    box.setText(tr("Add %n server(s) at once?", "", static_cast<int>(count)));
    box.setInformativeText(tr("One Undo takes them all out of the draft again."));
    auto *add =
        box.addButton(tr("Add %n server(s)", "", static_cast<int>(count)), QMessageBox::AcceptRole);
    box.setDefaultButton(box.addButton(QMessageBox::Cancel));
    box.exec();
    return box.clickedButton() == add;
}

Result<> AddServersDialog::addToPools(const QList<ServerListEntry> &entries, bool &stopped)
{
    std::vector<AddDestination> servers;
    std::map<vipdeck::Address, Label> labels;
    for (const auto &entry : entries) {
        const auto address = entry.destination.endpoint.address;
        servers.push_back({*entry.service, entry.destination});
        if (!entry.name.isEmpty() && entry.name != m_document->serverName(address))
            labels[address] = Label{entry.name.toStdString(), {}};
    }
    stopped = m_doctor->isChecked() && !askDoctor(servers);
    return stopped ? Result<>() : m_document->addServers(servers, labels, gentleStart());
}

Result<> AddServersDialog::addToNoPool(const QList<ServerListEntry> &entries)
{
    Result<> done;
    m_document->undoStack()->beginMacro(
        tr("add %n server(s) to no pool", "", static_cast<int>(entries.size())));
    for (const auto &entry : entries) {
        Label label;
        const auto address = entry.destination.endpoint.address;
        if (entry.name != m_document->serverName(address))
            label.name = entry.name.toStdString();
        if (done)
            done = m_document->setServerLabel(address, label);
    }
    m_document->undoStack()->endMacro();
    return done;
}

void AddServersDialog::accept()
{
    parse();
    const auto entries = m_preview->checkedEntries();
    if (entries.isEmpty() || !m_numbersValid || !confirmCount(entries.size()))
        return;
    bool stopped = false;
    const auto done = targets().empty() ? addToNoPool(entries) : addToPools(entries, stopped);
    if (stopped)
        return;
    if (!done) {
        QMessageBox::warning(this, tr("Not added"),
                             tr("The servers were not added to the draft: %1.")
                                 .arg(QString::fromStdString(done.error().message)));
        return;
    }
    QDialog::accept();
}

} // namespace vipdeck
