// SPDX-License-Identifier: GPL-3.0-or-later
// What the main window keeps between runs, opening of rule files, and leaving.
#include <QCloseEvent>
#include <QDir>
#include <QDragEnterEvent>
#include <QFile>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QUrl>

#include "app/document/directordocument.h"
#include "app/models/recentfiles.h"
#include "app/models/ruleimport.h"
#include "app/views/chart/chartpane.h"
#include "app/views/mainwindow.h"
#include "app/views/settings/preferences.h"
#include "app/views/theme.h"
#include "app/views/window/consoleactions.h"
#include "app/views/window/editcontroller.h"
#include "app/views/window/poolspage.h"
#include "app/views/window/view.h"
#include "app/views/window/viewstack.h"

namespace vipdeck {
namespace {

// Empty unless all of it is files of this machine.
QStringList localFiles(const QMimeData &data)
{
    QStringList files;
    for (const auto &url : data.urls()) {
        if (!url.isLocalFile())
            return {};
        files.append(url.toLocalFile());
    }
    return files;
}

} // namespace

// XDG base directories; QStandardPaths knows the state directory from Qt 6.7 on only.
QString MainWindow::stateDirectory()
{
    const auto home =
        qEnvironmentVariable("XDG_STATE_HOME", QDir::homePath() + QStringLiteral("/.local/state"));
    return home + QStringLiteral("/vipdeck");
}

bool MainWindow::openFile(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly)) {
        QMessageBox::critical(this, tr("VipDeck"),
                              tr("%1 cannot be read: %2").arg(fileName, file.errorString()));
        return false;
    }
    if (file.size() > kMaximumRuleFileOctets) {
        QMessageBox::critical(this, tr("VipDeck"), tr("%1 is too large.").arg(fileName));
        return false;
    }
    const auto import = RuleImport::read(file.readAll(), {}, QFileInfo(fileName).absolutePath());
    if (!import.problems.isEmpty()) {
        const auto &problem = import.problems.first();
        QMessageBox::critical(this, tr("VipDeck"),
                              tr("%1 has lines that are not understood. Line %2: %3")
                                  .arg(fileName, QString::number(problem.line), problem.reason));
        return false;
    }
    m_document->setName(QFileInfo(fileName).fileName());
    m_document->loadFile(import.rules);
    // Saved is a rule file: the configuration of another program is left as it is.
    if (import.format == formats::FileFormat::Ipvsadm)
        m_edits->setFileName(fileName);
    else
        m_edits->setFileName({}, fileName + QStringLiteral(".rules"));
    RecentFiles::add(fileName);
    return true;
}

void MainWindow::createRecentMenu(QMenu *file)
{
    auto *menu = file->addMenu(tr("Open &recent"));
    menu->setObjectName(QStringLiteral("recentMenu"));
    connect(file, &QMenu::aboutToShow, menu, [this, menu] {
        menu->clear();
        const auto files = RecentFiles::all();
        for (qsizetype i = 0; i < files.size(); ++i) {
            // Names of files have ampersands, too.
            auto name = QDir::toNativeSeparators(files[i]);
            name.replace(u'&', QLatin1String("&&"));
            menu->addAction(QStringLiteral("&%1 %2").arg(i + 1).arg(name), this,
                            [this, path = files[i]] { Q_EMIT filesRequested({path}); });
        }
        menu->addSeparator();
        menu->addAction(tr("&Clear this list"), this, &RecentFiles::clear);
        menu->menuAction()->setEnabled(!files.isEmpty() && m_actions->openFile->isEnabled());
    });
}

void MainWindow::restoreSession()
{
    m_keepsSession = true;
    m_document->setAutosaveDirectory(stateDirectory() + QStringLiteral("/drafts"));
    m_autosave.start();
    QSettings settings;
    if (const auto geometry = settings.value(QLatin1String("window/geometry")); geometry.isValid())
        restoreGeometry(geometry.toByteArray());
    if (const auto layout = settings.value(QLatin1String("window/pools")); layout.isValid())
        restorePoolsLayout(layout.toByteArray());
    const int range = Preferences::instance().value(Preferences::Key::ChartRange).toInt();
    m_chart->setRange(
        range > 0 ? range
                  : settings.value(QLatin1String("window/chartRange"), m_chart->range()).toInt());
    for (auto *view : m_views->views()) {
        settings.beginGroup(view->key());
        view->restoreSession(settings);
        settings.endGroup();
    }
    if (auto *view = m_views->find(settings.value(QLatin1String("window/view")).toString()))
        m_views->open(view);
}

void MainWindow::saveSession()
{
    QSettings settings;
    settings.setValue(QLatin1String("window/geometry"), saveGeometry());
    settings.setValue(QLatin1String("window/pools"),
                      m_poolsLayout.isEmpty() ? saveState(kLayoutVersion) : m_poolsLayout);
    settings.setValue(QLatin1String("window/chartRange"), m_chart->range());
    settings.setValue(QLatin1String("window/view"), m_views->current()->key());
    for (const auto *view : m_views->views()) {
        settings.beginGroup(view->key());
        view->saveSession(settings);
        settings.endGroup();
    }
    settings.setValue(QLatin1String("theme"), static_cast<int>(Theme::instance().mode()));
}

bool MainWindow::confirmClose()
{
    const int count = m_document->pendingCount();
    if (count == 0)
        return true;
    if (m_document->isFile())
        return confirmCloseOfFile(count);
    QMessageBox box(this);
    box.setIcon(QMessageBox::NoIcon);
    box.setWindowTitle(tr("Quit VipDeck"));
    box.setText(tr("%n change(s) are not applied.", "", count));
    box.setInformativeText(tr("A saved draft is there again when you come back."));
    auto *save = box.addButton(tr("Save draft"), QMessageBox::AcceptRole);
    auto *discard = box.addButton(tr("Discard"), QMessageBox::DestructiveRole);
    box.addButton(QMessageBox::Cancel);
    box.setDefaultButton(save);
    box.exec();
    if (box.clickedButton() == discard)
        return m_document->discardDraft().has_value();
    return box.clickedButton() == save;
}

bool MainWindow::confirmCloseOfFile(int count)
{
    QMessageBox box(this);
    box.setIcon(QMessageBox::NoIcon);
    box.setWindowTitle(tr("Close %1").arg(m_document->name()));
    box.setText(tr("Not saved: %n change(s) of %1.", "", count).arg(m_document->name()));
    auto *save = box.addButton(tr("Save"), QMessageBox::AcceptRole);
    auto *discard = box.addButton(tr("Discard"), QMessageBox::DestructiveRole);
    box.addButton(QMessageBox::Cancel);
    box.setDefaultButton(save);
    box.exec();
    if (box.clickedButton() == save)
        return m_edits->saveFile();
    return box.clickedButton() == discard && m_document->discardDraft().has_value();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const auto files = localFiles(*event->mimeData());
    if (files.isEmpty())
        return;
    event->acceptProposedAction();
    Q_EMIT filesRequested(files);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_document->isFile())
        return event->setAccepted(confirmClose());
    if (!m_keepsSession)
        return event->accept();
    if (!confirmClose())
        return event->ignore();
    if (const auto saved = m_document->saveDraft(); !saved) {
        QMessageBox::warning(this, tr("Quit VipDeck"),
                             QString::fromStdString(saved.error().message));
        return event->ignore();
    }
    saveSession();
    event->accept();
}

} // namespace vipdeck
