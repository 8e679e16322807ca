// SPDX-License-Identifier: GPL-3.0-or-later
// Desktop notifications (org.freedesktop.Notifications) about the directors: servers that stop or
// start answering, overload, lost connections. Rate limited per object; a click shows the director.
// Of a server the newest state is told when its pause is over, so that the last word about it is
// true; several of one status are one notification. GUI thread.
#pragma once

#include <QHash>
#include <QObject>
#include <QString>
#include <functional>
#include <map>

#include "app/document/serverref.h"
#include "app/views/settings/preferences.h"

class QDBusInterface;

namespace vipdeck {

class DirectorDocument;

struct Notification
{
    Preferences::Key kind = Preferences::Key::NotifyServers;
    QString about; // what the rate limit counts by
    QString title;
    QString text;
    bool urgent = false;
};

// Where notifications go; tests have their own.
class NotificationSink
{
public:
    virtual ~NotificationSink() = default;
    virtual void send(const Notification &notification, DirectorDocument *document) = 0;
};

class DesktopNotifications : public QObject, public NotificationSink
{
    Q_OBJECT

public:
    explicit DesktopNotifications(QObject *parent = nullptr);
    void send(const Notification &notification, DirectorDocument *document) override;

Q_SIGNALS:
    void activated(vipdeck::DirectorDocument *document);

private Q_SLOTS:
    void actionInvoked(uint id, const QString &action);
    void closed(uint id, uint reason);

private:
    QHash<uint, DirectorDocument *> m_shown; // never dereferenced here
};

class Notifier : public QObject
{
    Q_OBJECT

public:
    using Clock = std::function<qint64()>; // milliseconds, never backwards

    Notifier(NotificationSink *sink, Clock clock, QObject *parent = nullptr);

    void watch(DirectorDocument *document);

private:
    struct WatchedServer
    {
        bool isDown = false;
        bool toldDown = false; // the last word about it
    };
    struct Watched
    {
        std::map<ServerRef, WatchedServer> servers;
        bool wasConnected = false;
        bool wasRunning = false;
        bool lookedAtEngine = false;
        quint64 queueDrops = 0;
    };

    void lookAtServers(DirectorDocument *document, Watched &watched);
    void tellServers(DirectorDocument *document, Watched &watched, const ServerRefs &servers);
    [[nodiscard]] bool isPaused(const QString &about) const;
    void startPause(const QString &about);
    void lookAtEngine(DirectorDocument *document, Watched &watched);
    void watchOperations(DirectorDocument *document);
    void lookAtConnection(DirectorDocument *document, Watched &watched);
    void tell(DirectorDocument *document, const Notification &notification);

    NotificationSink *m_sink;
    Clock m_clock;
    std::map<DirectorDocument *, Watched> m_watched;
    QHash<QString, qint64> m_lastTold;
};

} // namespace vipdeck
