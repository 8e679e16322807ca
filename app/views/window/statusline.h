// SPDX-License-Identifier: GPL-3.0-or-later
// Fills the status bar: engine, queues, packets, queue depth, drops, connections, age of the data.
// GUI thread.
#pragma once

#include <QObject>
#include <QTimer>
#include <optional>

#include "engine/config/status.h"

class QLabel;
class QStatusBar;

namespace vipdeck {

class DirectorDocument;

class StatusLine : public QObject
{
    Q_OBJECT

public:
    explicit StatusLine(QStatusBar *bar);

    void setDocument(DirectorDocument *document);
    // Shows a sentence for a while and tells screen readers.
    void announce(const QString &sentence);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void statusReceived();
    void fit();
    void refresh();
    void showEngine();
    void showNumbers();
    void showAge();
    void addSeparator();
    void showLines();
    void showTip(const QString &tip);

    QStatusBar *m_bar;
    DirectorDocument *m_document = nullptr;
    QTimer m_second;
    QList<QPair<QWidget *, QLabel *>> m_lines; // each before what it leads
    QLabel *m_engineIcon;
    QLabel *m_engine;
    QLabel *m_queues;
    QLabel *m_packets;
    QLabel *m_queue;
    QLabel *m_path;
    QLabel *m_drops;
    QLabel *m_connections;
    QLabel *m_announcement;
    QTimer m_announcementTimer;
    QLabel *m_age;
    std::optional<EngineStatus> m_previous;
    quint64 m_previousUptime = 0;
    std::optional<double> m_packetRate;
    std::optional<double> m_dropRate;
    quint64 m_dropsSinceStart = 0;
};

// All packets that the engine or its queue dropped since start.
[[nodiscard]] quint64 totalDrops(const EngineStatus &engine);

} // namespace vipdeck
