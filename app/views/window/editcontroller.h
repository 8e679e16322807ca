// SPDX-License-Identifier: GPL-3.0-or-later
// Carries out the commands of menus, toolbar and keys on the document and the shared selection, and
// opens the dialogs they need. Knows which commands are possible now. GUI thread.
#pragma once

#include <QModelIndexList>
#include <QObject>

#include "app/document/directordocument.h"

class QMenu;

namespace vipdeck {

class ConsoleActions;
class PoolsPage;
class Selection;

class EditController : public QObject
{
    Q_OBJECT

public:
    EditController(DirectorDocument *document, Selection *selection, ConsoleActions *actions,
                   PoolsPage *page, QWidget *window);

    // Draft of a rule file: where it is written to. Empty: it has no file yet, saving asks for one
    // and suggests `suggestion`.
    void setFileName(const QString &fileName, const QString &suggestion = {});
    // True when the draft of a rule file is on the disk; otherwise it was said why not.
    [[nodiscard]] bool saveFile();
    void openImport(const QString &fileName = {});
    void addServersTo(const std::optional<ServiceKey> &service);
    // Opens the real-server doctor.
    void checkServers(const ServerRefs &servers);
    void showDenied(const ApplyOutcome &outcome);
    void drainServers(const ServerRefs &servers); // asks first
    void startServersGently(const ServerRefs &servers);
    void restoreServers(const ServerRefs &servers); // asks why where the director does
    [[nodiscard]] QMenu *createContextMenu(QWidget *parent) const;

Q_SIGNALS:
    void announced(const QString &sentence);
    void refused(const QString &reason);
    // The draft is that of another rule file from now on.
    void fileNameChanged(const QString &fileName);

private:
    void connectActions();
    void connectBoard();
    void updateActions();
    void nameSelected();
    [[nodiscard]] QString spareName(const Address &address) const;
    void addService();
    void addServer();
    void checkSelected();
    void drainOrUndrain();
    void updateDrainActions();
    void drainNow();
    void restoreWeight();
    void startGently();
    void cancelDrain();
    void removeSelected();
    [[nodiscard]] bool confirmRemoval(quint64 activeConnections);
    void moveSelected();
    void renameSelected();
    void copyCommands();
    void exportRules();
    void review();
    void apply();
    bool saveFileAs();
    [[nodiscard]] bool write(const QString &path);
    void discard();
    void applyFinished(const ApplyOutcome &outcome);
    void confirmationChanged();
    void showApplied();
    void take(const Result<> &done, const QString &sentence);
    [[nodiscard]] bool allDrained(const ServerRefs &servers) const;
    [[nodiscard]] quint64 activeConnections(const ServerRefs &servers) const;

    DirectorDocument *m_document;
    Selection *m_selection;
    ConsoleActions *m_actions;
    PoolsPage *m_page;
    QWidget *m_window;
    QString m_fileName;
    QString m_suggestion;         // for a name, while there is none
    quint64 m_appliedVersion = 0; // waits for its confirmation to be told
    bool m_showsApplied = false;  // the board was turned to Live because an apply waits
};

} // namespace vipdeck
