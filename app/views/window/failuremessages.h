// SPDX-License-Identifier: GPL-3.0-or-later
// Turns what happens to a document into lines of the message bar: helper not running, connection
// lost, denied, rules changed outside, servers that are empty now, queue full. GUI thread.
#pragma once

#include <QObject>
#include <QTimer>
#include <optional>

#include "app/document/directordocument.h"

namespace vipdeck {

class ConsoleActions;
class MessageBar;
struct Message;

class FailureMessages : public QObject
{
    Q_OBJECT

public:
    FailureMessages(DirectorDocument *document, MessageBar *bar, ConsoleActions *actions,
                    QWidget *window);

Q_SIGNALS:
    void deniedDialogRequested(const vipdeck::ApplyOutcome &outcome);
    void tunablesRequested();

private:
    void documentChanged(DocumentParts parts);
    void refreshConnection();
    void showNotReached();
    void showNotRunning();
    void showLost();
    void showEngine();
    void showQueue();
    void showFollowUps();
    void applyFinished(const ApplyOutcome &outcome);
    void showDenied(const ApplyOutcome &outcome);
    void liveChanged(const QStringList &notes);
    void startHelper();
    void showDetails();

    DirectorDocument *m_document;
    MessageBar *m_bar;
    ConsoleActions *m_actions;
    QWidget *m_window;
    QTimer m_second; // countdown of the next try
    std::optional<quint64> m_lastDrops;
    int m_secondsWithDrops = 0;
    quint64 m_lastDropsTime = 0;    // the helper's clock, milliseconds
    quint64 m_dropsInLastFrame = 0; // a second
    bool m_deniedDialogShown = false;
};

} // namespace vipdeck
