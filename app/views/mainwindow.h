// SPDX-License-Identifier: GPL-3.0-or-later
// The console's window for one director: menus, toolbar, sidebar, message bar, pages, pending bar,
// docks, status bar. Remembers its layout. GUI thread.
#pragma once

#include <QMainWindow>
#include <QTimer>
#include <memory>

#include "app/document/serverref.h"
#include "app/views/window/sidebar.h"

class QDockWidget;
class QScrollArea;
class QMenu;
class QToolBar;

namespace vipdeck {

class ChartPane;
class ConfirmBar;
class ConsoleActions;
class DirectorDocument;
class DockTitle;
class EditController;
class FailureMessages;
class InspectorPane;
class LockButton;
class MessageBar;
class OperationMessages;
class PendingBar;
class PoolsPage;
class SearchBox;
class Selection;
class ServersPane;
class StatusLine;
class ViewStack;

class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(std::unique_ptr<DirectorDocument> document);
    ~MainWindow() override;

    [[nodiscard]] DirectorDocument *document() const { return m_document.get(); }
    [[nodiscard]] ConsoleActions *actions() const { return m_actions; }
    [[nodiscard]] ViewStack *views() const { return m_views; }
    [[nodiscard]] PoolsPage *poolsPage() const { return m_pools; }
    [[nodiscard]] MessageBar *messageBar() const { return m_messages; }
    [[nodiscard]] EditController *edits() const { return m_edits; }
    [[nodiscard]] ChartPane *chart() const { return m_chart; }
    [[nodiscard]] ConfirmBar *confirmBar() const { return m_confirm; }

    // Layout, theme, density and drafts are kept in the user's settings; without this the window
    // starts as designed and leaves no trace.
    void restoreSession();
    // Shows a rule file instead of a director. False, after a message, when it cannot be read.
    bool openFile(const QString &fileName);

    // Directors of the sidebar; without this it has the one of the window.
    void setDirectors(const QList<Sidebar::Director> &directors, int current);
    // Asks what becomes of the draft, if there is one. False: the window stays.
    [[nodiscard]] bool confirmClose();
    [[nodiscard]] static QString stateDirectory();

Q_SIGNALS:
    void directorChosen(int director);
    // To be opened, each in a window of its own.
    void filesRequested(const QStringList &fileNames);

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    static constexpr int kLayoutVersion = 1;

    void createViews();
    void createCentre();
    QScrollArea *createScrollArea(QWidget *content);
    void arrangeCorner();
    void createToolBar();
    void createMenus();
    void createDocks();
    QDockWidget *createDock(const QString &name, const QString &title, QWidget *content);
    void createChartDock();
    void connectDocks();
    void revealServer(const ServerRef &server);
    void reveal(quint64 stableId);
    void arrangeDocks();
    void restorePoolsLayout(const QByteArray &layout);
    [[nodiscard]] QList<QAction *> allActions() const;
    void adoptShortcuts();
    void chartFollowsSelection();
    [[nodiscard]] QString noDataReason() const; // of the live chart; empty: there is data
    void connectActions();
    void connectTheme();
    void documentChanged();
    void updateTitle();
    void createRecentMenu(QMenu *file);
    void showVersion(quint64 number);
    void showCharts(qint64 time); // milliseconds since the epoch
    void updateDirectors();
    [[nodiscard]] static QWidget *keyboardTarget(QWidget *pane);
    void movePane(int step);
    void announce(const QString &sentence);
    [[nodiscard]] bool confirmCloseOfFile(int count);
    void saveSession();

    std::unique_ptr<DirectorDocument> m_document;
    Selection *m_selection;
    ConsoleActions *m_actions;
    Sidebar *m_sidebar;
    MessageBar *m_messages;
    PendingBar *m_pending;
    ConfirmBar *m_confirm;
    ViewStack *m_views;
    PoolsPage *m_pools;
    QToolBar *m_toolBar = nullptr;
    SearchBox *m_search = nullptr;
    LockButton *m_lock = nullptr;
    StatusLine *m_status;
    EditController *m_edits;
    FailureMessages *m_failures;
    OperationMessages *m_operations;
    ServersPane *m_servers = nullptr;
    InspectorPane *m_inspector = nullptr;
    ChartPane *m_chart = nullptr;
    QList<QDockWidget *> m_docks; // servers, inspector, chart: shown with Pools
    QByteArray m_poolsLayout;     // of the docks, while another view is shown
    QTimer m_autosave;
    bool m_keepsSession = false;
    bool m_hasDirectors = false; // told by setDirectors()
};

} // namespace vipdeck
