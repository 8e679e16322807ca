// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/console/console.h"

#include <QElapsedTimer>
#include <QEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QSettings>
#include <QTimer>

#include "app/document/directordocument.h"
#include "app/views/console/adddirectordialog.h"
#include "app/views/console/configurationreport.h"
#include "app/views/console/directorstate.h"
#include "app/views/console/notifier.h"
#include "app/views/mainwindow.h"
#include "app/views/settings/settingsdialog.h"
#include "app/views/theme.h"
#include "app/views/window/consoleactions.h"
#include "app/views/window/editcontroller.h"
#include "app/views/window/poolspage.h"
#include "app/views/window/sidebar.h"

namespace vipdeck {
namespace {

// A name of the state directory for the drafts of one remote director.
QString folderOf(const SshTarget &target)
{
    QString name;
    for (const QChar c : target.host)
        name += c.isLetterOrNumber() || c == u'-' || c == u'.' ? c : QChar(u'_');
    return QStringLiteral("/drafts/ssh-") + name;
}

} // namespace

Console::Console(bool keepsSession, QObject *parent)
    : DirectorRoster(parent)
    , m_keepsSession(keepsSession)
{
    connect(&Preferences::instance(), &Preferences::changed, this, &Console::takePreference);
    takePreference(Preferences::Key::ChartPatterns);
}

Console::~Console() = default;

MainWindow *Console::window(int index) const
{
    return m_entries[static_cast<std::size_t>(index)].window.get();
}

int Console::indexOf(const QObject *window) const
{
    for (int i = 0; i < count(); ++i)
        if (this->window(i) == window)
            return i;
    return -1;
}

MainWindow *Console::add(std::unique_ptr<DirectorDocument> document, Entry entry)
{
    entry.window = std::make_unique<MainWindow>(std::move(document));
    auto *window = entry.window.get();
    window->document()->setUnlockSeconds(
        Preferences::instance().value(Preferences::Key::LockSeconds).toInt());
    if (m_keepsSession && entry.fileName.isEmpty()) {
        window->restoreSession();
        if (entry.target)
            window->document()->setAutosaveDirectory(MainWindow::stateDirectory()
                                                     + folderOf(*entry.target));
    }
    connectWindow(window);
    m_entries.push_back(std::move(entry));
    if (m_notifier)
        m_notifier->watch(window->document());
    if (m_current < 0)
        m_current = 0;
    refreshSidebars();
    return window;
}

MainWindow *Console::addLocal(const QString &socket)
{
    auto link = std::make_unique<HelperLink>(socket);
    link->setInterval(static_cast<std::uint32_t>(
        Preferences::instance().value(Preferences::Key::UpdateMilliseconds).toInt()));
    return add(std::make_unique<DirectorDocument>(std::move(link)), {});
}

MainWindow *Console::addRemote(const SshTarget &target, bool connectsAtStart)
{
    auto link = std::make_unique<SshLink>(target);
    link->setInterval(static_cast<std::uint32_t>(
        Preferences::instance().value(Preferences::Key::UpdateMilliseconds).toInt()));
    auto document = std::make_unique<DirectorDocument>(std::move(link));
    document->setName(target.host);
    Entry entry;
    entry.target = target;
    entry.connectsAtStart = connectsAtStart;
    return add(std::move(document), std::move(entry));
}

MainWindow *Console::openFile(const QString &fileName)
{
    const auto path = QFileInfo(fileName).absoluteFilePath();
    for (int i = 0; i < count(); ++i)
        if (m_entries[static_cast<std::size_t>(i)].fileName == path) {
            show(i);
            return window(i);
        }
    Entry entry;
    entry.fileName = path;
    auto document = std::make_unique<DirectorDocument>(nullptr);
    document->setName(QFileInfo(path).fileName());
    auto *opened = add(std::move(document), std::move(entry));
    if (opened->openFile(path)) {
        refreshSidebars();
        return opened;
    }
    m_entries.pop_back();
    if (m_entries.empty())
        m_current = -1;
    refreshSidebars();
    return nullptr;
}

void Console::connectWindow(MainWindow *window)
{
    window->installEventFilter(this);
    auto *actions = window->actions();
    connect(window, &MainWindow::directorChosen, this, &Console::show);
    connect(window->document(), &DirectorDocument::changed, this, [this](DocumentParts parts) {
        if (parts & (DocumentPart::Connection | DocumentPart::Status | DocumentPart::Live))
            refreshSidebars();
    });
    connect(actions->openFile, &QAction::triggered, this, &Console::chooseFiles);
    connect(window, &MainWindow::filesRequested, this, &Console::open);
    connect(window->edits(), &EditController::fileNameChanged, this,
            [this, window](const QString &fileName) {
                m_entries[static_cast<std::size_t>(indexOf(window))].fileName = fileName;
                refreshSidebars();
            });
    connect(actions->addDirector, &QAction::triggered, this, &Console::addDirector);
    connect(actions->removeDirector, &QAction::triggered, this, [this] { remove(m_current); });
    connect(actions->nextDirector, &QAction::triggered, this, [this] { showNext(1); });
    connect(actions->previousDirector, &QAction::triggered, this, [this] { showNext(-1); });
    connect(actions->report, &QAction::triggered, this, &Console::saveReport);
    connect(actions->settings, &QAction::triggered, this, &Console::showSettings);
    actions->addDirector->setEnabled(true);
    actions->openFile->setEnabled(true);
    actions->settings->setEnabled(true);
}

void Console::show(int index)
{
    if (index < 0 || index >= count())
        return;
    auto *next = window(index);
    auto *before = window(m_current);
    m_current = index;
    if (next != before && before->isVisible()) {
        next->restoreGeometry(before->saveGeometry());
        next->show();
        before->hide();
    } else {
        next->show();
    }
    next->raise();
    next->activateWindow();
    refreshSidebars();
}

void Console::showNext(int step)
{
    if (count() > 1)
        show((m_current + step + count()) % count());
}

void Console::refreshSidebars()
{
    QList<Sidebar::Director> directors;
    for (int i = 0; i < count(); ++i) {
        auto director = DirectorState::describe(*window(i)->document());
        const auto &target = m_entries[static_cast<std::size_t>(i)].target;
        if (target)
            director.name = target->host;
        directors.append(director);
    }
    for (int i = 0; i < count(); ++i) {
        window(i)->setDirectors(directors, i);
        auto *actions = window(i)->actions();
        actions->nextDirector->setEnabled(count() > 1);
        actions->previousDirector->setEnabled(count() > 1);
        const auto &entry = m_entries[static_cast<std::size_t>(i)];
        actions->removeDirector->setEnabled(count() > 1
                                            && (entry.target || !entry.fileName.isEmpty()));
    }
}

void Console::addDirector()
{
    QStringList known;
    for (const auto &entry : m_entries)
        if (entry.target)
            known.append(entry.target->host);
    AddDirectorDialog dialog(known, suggestedHosts(), window(m_current));
    if (dialog.exec() != QDialog::Accepted)
        return;
    addRemembered({dialog.target(), dialog.connectsAtStart(), nullptr});
    show(count() - 1);
}

void Console::remove(int index)
{
    auto *gone = window(index);
    if (count() < 2 || !gone->confirmClose())
        return;
    if (index == m_current)
        show((index + 1) % count());
    static_cast<void>(gone->document()->saveDraft());
    gone->hide();
    // Called from an action of this window.
    auto window = std::move(m_entries[static_cast<std::size_t>(index)].window);
    m_entries.erase(m_entries.begin() + index);
    if (m_current > index)
        --m_current;
    window.release()->deleteLater();
    saveRemote();
    refreshSidebars();
    Q_EMIT rosterChanged();
}

void Console::restoreRemote()
{
    QSettings settings;
    const int size = settings.beginReadArray(QStringLiteral("directors"));
    for (int i = 0; i < size; ++i) {
        settings.setArrayIndex(i);
        const SshTarget target{settings.value(QStringLiteral("host")).toString(),
                               settings.value(QStringLiteral("command")).toString(),
                               settings.value(QStringLiteral("options")).toStringList(),
                               {}};
        if (SshLink::checkHost(target.host))
            addRemote(target, settings.value(QStringLiteral("connectAtStart"), true).toBool());
    }
    settings.endArray();
}

void Console::saveRemote() const
{
    if (!m_keepsSession)
        return;
    QSettings settings;
    settings.remove(QStringLiteral("directors"));
    settings.beginWriteArray(QStringLiteral("directors"));
    int position = 0;
    for (const auto &entry : m_entries) {
        if (!entry.target)
            continue;
        settings.setArrayIndex(position++);
        settings.setValue(QStringLiteral("host"), entry.target->host);
        settings.setValue(QStringLiteral("command"), entry.target->command);
        settings.setValue(QStringLiteral("options"), entry.target->options);
        settings.setValue(QStringLiteral("connectAtStart"), entry.connectsAtStart);
    }
    settings.endArray();
}

void Console::start()
{
    for (const auto &entry : m_entries)
        if (auto *link = entry.window->document()->link(); link && entry.connectsAtStart)
            link->start();
}

void Console::open(const QStringList &files)
{
    for (const auto &file : files)
        if (auto *opened = openFile(file))
            show(indexOf(opened));
    show(m_current);
    auto *front = window(m_current);
    front->setWindowState(front->windowState() & ~Qt::WindowMinimized);
}

void Console::notify()
{
    m_notifications = new DesktopNotifications(this);
    m_notifier = new Notifier(
        m_notifications,
        [] {
            QElapsedTimer clock;
            clock.start();
            return clock.msecsSinceReference();
        },
        this);
    for (const auto &entry : m_entries)
        m_notifier->watch(entry.window->document());
    connect(m_notifications, &DesktopNotifications::activated, this,
            [this](const DirectorDocument *document) {
                for (int i = 0; i < count(); ++i)
                    if (window(i)->document() == document)
                        show(i);
            });
}

void Console::chooseFiles()
{
    open(QFileDialog::getOpenFileNames(
        window(m_current), tr("Open rule file"), QString(),
        tr("Rules and configurations (*.rules *.ipvsadm *.txt *.conf *.cf);;All files (*)")));
}

void Console::saveReport()
{
    auto *front = window(m_current);
    const auto *document = front->document();
    const auto name = QFileDialog::getSaveFileName(
        front, tr("Configuration report"),
        QStringLiteral("%1-%2.pdf")
            .arg(document->name(), QDate::currentDate().toString(Qt::ISODate)),
        tr("PDF (*.pdf)"));
    if (name.isEmpty())
        return;
    const auto written = ConfigurationReport::write(*document, QDateTime::currentDateTime(), name);
    if (!written)
        QMessageBox::warning(front, tr("Configuration report"),
                             QString::fromStdString(written.error().message));
}

void Console::showSettings()
{
    SettingsContext context;
    context.directors = openDirectors();
    context.roster = this;
    SettingsDialog dialog(context, window(m_current));
    dialog.exec();
}

void Console::takePreference(Preferences::Key key)
{
    const auto value = Preferences::instance().value(key);
    if (key == Preferences::Key::ChartPatterns)
        Theme::instance().setPatterns(value.toBool());
    if (key == Preferences::Key::Theme)
        Theme::instance().setMode(static_cast<Theme::Mode>(value.toInt()));
    for (const auto &entry : m_entries) {
        if (key == Preferences::Key::CompactRows)
            entry.window->poolsPage()->setCompact(value.toBool());
        auto *link = qobject_cast<HelperLink *>(entry.window->document()->link());
        if (key == Preferences::Key::LockSeconds)
            entry.window->document()->setUnlockSeconds(value.toInt());
        if (key == Preferences::Key::UpdateMilliseconds && link)
            link->setInterval(static_cast<std::uint32_t>(value.toInt()));
    }
}

// The window that is shown closes the console; each of the others may object.
bool Console::closeOthers()
{
    for (int i = 0; i < count(); ++i)
        if (i != m_current && !window(i)->close())
            return false;
    return true;
}

bool Console::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Close || m_closing || indexOf(watched) != m_current)
        return QObject::eventFilter(watched, event);
    m_closing = true;
    const bool agreed = closeOthers();
    m_closing = false;
    if (!agreed)
        event->ignore();
    return !agreed;
}

} // namespace vipdeck
