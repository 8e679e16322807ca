// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/dialogs/reasondialog.h"

#include <QFormLayout>
#include <QPushButton>

#include "app/document/directordocument.h"
#include "app/views/icons.h"
#include "app/views/parts/reasonfields.h"

namespace vipdeck {
namespace {

QPushButton *createButton(const QString &text)
{
    return new QPushButton(icons::icon(QStringLiteral("restore"), &Tokens::onAccent), text);
}

} // namespace

ReasonDialog *ReasonDialog::forRestore(const DirectorDocument *document, const ServerRefs &servers,
                                       QWidget *parent)
{
    auto *dialog = new ReasonDialog(document, servers, parent);
    const auto count = static_cast<int>(servers.size());
    dialog->setWindowTitle(
        tr("Restore the weight of %n server(s) - %1", "", count).arg(document->name()));
    dialog->build(
        tr("%1: new connections again, with the weight from before.").arg(dialog->namedServers()),
        new QFormLayout,
        createButton(dialog->isProposal() ? tr("&Propose") : tr("&Restore weight")));
    return dialog;
}

ReasonDialog *ReasonDialog::forRevert(const DirectorDocument *document, const ServerRef &server,
                                      const QString &comment, QWidget *parent)
{
    auto *dialog = new ReasonDialog(document, {server}, parent);
    dialog->setWindowTitle(tr("Revert one server - %1").arg(document->name()));
    dialog->reasonFields()->setComment(comment);
    dialog->build(tr("%1: as before the version that waits to be kept. The rest of it stays.")
                      .arg(dialog->namedServers()),
                  new QFormLayout,
                  createButton(dialog->isProposal() ? tr("&Propose") : tr("&Revert")));
    return dialog;
}

} // namespace vipdeck
