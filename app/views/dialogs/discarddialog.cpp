// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/dialogs/discarddialog.h"

#include <QMessageBox>
#include <QPushButton>

#include "app/document/directordocument.h"

namespace vipdeck {
namespace {

constexpr std::size_t kNamedChanges = 4;

} // namespace

bool DiscardDialog::confirm(const DirectorDocument &document, QWidget *parent)
{
    const auto &changes = document.pendingChanges();
    const auto count = static_cast<int>(changes.size());
    if (count <= kUnaskedChanges)
        return true;
    QStringList sentences;
    for (std::size_t i = 0; i < changes.size() && i < kNamedChanges; ++i)
        sentences.append(changes[i].sentence);
    const auto more = count - static_cast<int>(sentences.size());
    sentences.append(tr("and %n more", "", more));
    QMessageBox box(parent);
    box.setIcon(QMessageBox::NoIcon);
    box.setWindowTitle(tr("Discard draft - %1").arg(document.name()));
    box.setText(tr("Discard %n change(s)?", "", count));
    box.setInformativeText(sentences.join(u'\n') + QLatin1String("\n\n")
                           + tr("Live traffic is not affected. Undo brings the draft back."));
    auto *discard =
        box.addButton(tr("Discard %n change(s)", "", count), QMessageBox::DestructiveRole);
    auto *keep = box.addButton(tr("Keep the draft"), QMessageBox::RejectRole);
    box.setDefaultButton(keep);
    box.setEscapeButton(keep);
    box.exec();
    return box.clickedButton() == discard;
}

} // namespace vipdeck
