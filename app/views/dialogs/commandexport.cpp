// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/dialogs/commandexport.h"

#include <QFile>
#include <QFileDialog>
#include <QMessageBox>
#include <QSaveFile>
#include <algorithm>

#include "engine/rules/commandtext.h"
#include "engine/rules/rulefile.h"

namespace vipdeck {
namespace {

// What ipvsadm can express, in the order of execution.
ChangeSet expressible(const PendingChanges &changes)
{
    ChangeSet result;
    for (const auto &pending : changes)
        for (const auto &change : pending.changes)
            if (!rules::commandLine(change).empty())
                result.push_back(change);
    return result;
}

QByteArray commandLinesOf(const QByteArray &script)
{
    QByteArray lines;
    for (const auto &line : script.split('\n'))
        if (line.startsWith("ipvsadm "))
            lines += line + '\n';
    return lines;
}

} // namespace

QString CommandExport::script(const PendingChanges &changes)
{
    QStringList lines{QStringLiteral("#!/bin/sh"), QStringLiteral("set -e")};
    for (const auto &change : changes) {
        if (change.commands.isEmpty())
            continue;
        lines.append(QStringLiteral("# ") + change.sentence);
        lines += change.commands;
        for (const auto &later : change.later)
            lines.append(tr("# later, when empty: %1").arg(later));
    }
    return lines.join(u'\n') + u'\n';
}

Result<> CommandExport::write(const QString &path, const PendingChanges &changes)
{
    const auto failed = [&path](const QString &reason) {
        return makeError(ErrorCode::Io, (path + QLatin1String(": ") + reason).toStdString());
    };
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failed(file.errorString());
    file.write(script(changes).toUtf8());
    file.setPermissions(file.permissions() | QFileDevice::ExeOwner | QFileDevice::ReadOwner);
    if (!file.commit())
        return failed(file.errorString());
    QFile written(path);
    if (!written.open(QIODevice::ReadOnly))
        return failed(written.errorString());
    const auto read = rules::parseRuleFile(commandLinesOf(written.readAll()).toStdString());
    if (!read.problems.empty() || read.changes != expressible(changes))
        return makeError(ErrorCode::Internal,
                         path.toStdString() + ": the file does not read back as it was written");
    return {};
}

bool CommandExport::save(QWidget *parent, const QString &directorName,
                         const PendingChanges &changes)
{
    const auto path = QFileDialog::getSaveFileName(
        parent, tr("Export commands"), QStringLiteral("vipdeck-%1.sh").arg(directorName),
        tr("Shell scripts (*.sh);;All files (*)"));
    if (path.isEmpty())
        return false;
    const auto done = write(path, changes);
    if (!done) {
        QMessageBox::warning(parent, tr("Not exported"),
                             QString::fromStdString(done.error().message));
        return false;
    }
    const auto count = static_cast<int>(expressible(changes).size());
    QMessageBox::information(
        parent, tr("Exported"),
        tr("%n command(s) written to %1 and read back without a difference. Run the file as root "
           "on the director.",
           "", count)
            .arg(path));
    return true;
}

} // namespace vipdeck
