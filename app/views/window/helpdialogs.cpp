// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/window/helpdialogs.h"

#include <QAction>
#include <QCoreApplication>
#include <QMessageBox>

#include "app/views/window/view.h"

namespace vipdeck {
namespace {

// Context of the texts here.
class Help
{
    Q_DECLARE_TR_FUNCTIONS(vipdeck::Help)
};

// Empty when none of them has a key.
QString shortcutTable(const QList<QAction *> &actions)
{
    QString rows;
    for (const auto *action : actions) {
        const auto shortcut = action->shortcut().toString(QKeySequence::NativeText);
        if (!shortcut.isEmpty())
            rows +=
                QStringLiteral("<tr><td style='padding-right:24px'><b>%1</b></td><td>%2</td></tr>")
                    .arg(shortcut.toHtmlEscaped(), action->statusTip().toHtmlEscaped());
    }
    return rows.isEmpty() ? QString() : QStringLiteral("<table>%1</table>").arg(rows);
}

} // namespace

void showViewHelp(const View &view, QWidget *parent)
{
    QMessageBox box(parent);
    box.setObjectName(QStringLiteral("viewHelp"));
    box.setWindowTitle(Help::tr("Help: %1").arg(view.title()));
    box.setTextFormat(Qt::RichText);
    box.setText(view.help() + shortcutTable(view.actions()));
    box.exec();
}

void showShortcuts(const QList<QAction *> &actions, QWidget *parent)
{
    QMessageBox box(parent);
    box.setWindowTitle(Help::tr("Keyboard shortcuts"));
    box.setText(shortcutTable(actions));
    box.exec();
}

void showAbout(QWidget *parent)
{
    QMessageBox::about(parent, Help::tr("About VipDeck"),
                       Help::tr("<h3>VipDeck %1</h3><p>Desktop console and userspace director for "
                                "Linux Virtual Server load balancing.</p><p>GPL-3.0-or-later. "
                                "There is no warranty.</p>")
                           .arg(QStringLiteral(VIPDECK_VERSION)));
}

} // namespace vipdeck
