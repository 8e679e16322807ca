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

    // Draft of a rule file: where it is written to. Empty for a live director.
    void setFileName(const QString &fileName) { m_fileName = fileName; }
    void openImport(const QString &fileName = {});
    void addServersTo(const std::optional<ServiceKey> &service);
    // Opens the real-server doctor.
    void checkServers(const ServerRefs &servers);
    void showDenied(const ApplyOutcome &outcome);
    void drainServers(const ServerRefs &servers); // asks first
    [[nodiscard]] QMenu *createContextMenu(QWidget *parent) const;

Q_SIGNALS:
    void announced(const QString &sentence);
    void refused(const QString &reason);

private:
    void connectActions();
    void connectBoard();
    void updateActions();
    void addService();
    void addServer();
    void checkSelected();
    void drainOrUndrain();
    void updateDrainActions();
    void drainNow();
    void restoreWeight();
    void cancelDrain();
    void removeSelected();
    [[nodiscard]] bool confirmRemoval(quint64 activeConnections);
    void moveSelected();
    void renameSelected();
    void copyCommands();
    void exportRules();
    void review();
    void apply();
    void saveFile();
    void discard();
    void applyFinished(const ApplyOutcome &outcome);
    void take(const Result<> &done, const QString &sentence);
    [[nodiscard]] bool allDrained(const ServerRefs &servers) const;
    [[nodiscard]] quint64 activeConnections(const ServerRefs &servers) const;

    DirectorDocument *m_document;
    Selection *m_selection;
    ConsoleActions *m_actions;
    PoolsPage *m_page;
    QWidget *m_window;
    QString m_fileName;
};

} // namespace vipdeck
