// SPDX-License-Identifier: GPL-3.0-or-later
// All directors of the console: one window each with its own draft and undo stack, of which one is
// shown; switching keeps place and size. Remembers remote directors between runs. GUI thread.
#pragma once

#include <QObject>
#include <memory>
#include <optional>
#include <vector>

#include "app/views/settings/directorroster.h"
#include "app/views/settings/preferences.h"

namespace vipdeck {

class DesktopNotifications;
class DirectorDocument;
class MainWindow;
class Notifier;

class Console : public DirectorRoster
{
    Q_OBJECT

public:
    // `keepsSession`: layout, drafts and the list of directors are kept.
    explicit Console(bool keepsSession, QObject *parent = nullptr);
    ~Console() override;

    MainWindow *addLocal(const QString &socket);
    MainWindow *addRemote(const SshTarget &target, bool connectsAtStart = true);
    // Null, after a message, when it cannot be read. A file that is open already is shown.
    MainWindow *openFile(const QString &fileName);
    void restoreRemote(); // those of the last run
    void notify();        // desktop notifications from now on

    [[nodiscard]] int count() const { return static_cast<int>(m_entries.size()); }
    [[nodiscard]] int current() const { return m_current; }
    [[nodiscard]] MainWindow *window(int index) const;
    void show(int index);
    void showNext(int step);
    // Asks when there is a draft. The last one stays.
    void remove(int index);
    // Of another start: the window comes to the front with the files.
    void open(const QStringList &files);
    void start(); // connects all directors that are to be connected at start

    [[nodiscard]] QList<RememberedDirector> remembered() const override;
    [[nodiscard]] QList<DirectorDocument *> openDirectors() const override;
    [[nodiscard]] QStringList suggestedHosts() const override;
    void addRemembered(const RememberedDirector &director) override;
    void changeRemembered(int place, const RememberedDirector &director) override;
    void moveRemembered(int from, int to) override;
    [[nodiscard]] bool canForget(int place) const override;
    void forgetRemembered(int place) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Entry
    {
        std::unique_ptr<MainWindow> window;
        std::optional<SshTarget> target; // of a remote one
        QString fileName;                // of a rule file
        bool connectsAtStart = true;
    };

    MainWindow *add(std::unique_ptr<DirectorDocument> document, Entry entry);
    void connectWindow(MainWindow *window);
    void addDirector();
    void chooseFiles();
    void saveReport();
    void showSettings();
    void refreshSidebars();
    void saveRemote() const;
    void takePreference(Preferences::Key key);
    [[nodiscard]] int indexOf(const QObject *window) const;
    [[nodiscard]] int indexOfRemembered(int place) const; // of all entries
    bool closeOthers();

    bool m_keepsSession;
    bool m_closing = false;
    int m_current = -1;
    std::vector<Entry> m_entries;
    DesktopNotifications *m_notifications = nullptr;
    Notifier *m_notifier = nullptr;
};

} // namespace vipdeck
