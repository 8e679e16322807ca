// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/console/notifier.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>
#include <QLocale>
#include <QVariantMap>

#include "app/document/directordocument.h"
#include "app/document/directorjobs.h"
#include "app/document/directoroperations.h"
#include "app/document/endpointtext.h"
#include "app/document/serverevidence.h"
#include "app/document/serverwords.h"
#include "app/models/logtext.h"

namespace vipdeck {
namespace {

using Key = Preferences::Key;

constexpr int kMaximumRemembered = 2000; // objects in the rate limit
constexpr int kShownMilliseconds = 10'000;
constexpr int kMaximumNamed = 3; // servers in one notification

QString service()
{
    return QStringLiteral("org.freedesktop.Notifications");
}
QString path()
{
    return QStringLiteral("/org/freedesktop/Notifications");
}

QString aboutServer(const DirectorDocument &document, const ServerRef &server)
{
    return QStringLiteral("%1 server %2 %3")
        .arg(document.name(), EndpointText::toString(server.service),
             EndpointText::toString(server.endpoint));
}

QString nameOf(const DirectorDocument &document, const ServerRef &server)
{
    return serverWords(document, server.endpoint);
}

} // namespace

DesktopNotifications::DesktopNotifications(QObject *parent)
    : QObject(parent)
{
    auto bus = QDBusConnection::sessionBus();
    bus.connect(service(), path(), service(), QStringLiteral("ActionInvoked"), this,
                SLOT(actionInvoked(uint, QString)));
    bus.connect(service(), path(), service(), QStringLiteral("NotificationClosed"), this,
                SLOT(closed(uint, uint)));
}

void DesktopNotifications::send(const Notification &notification, DirectorDocument *document)
{
    auto message =
        QDBusMessage::createMethodCall(service(), path(), service(), QStringLiteral("Notify"));
    const QVariantMap hints{
        {QStringLiteral("desktop-entry"), QStringLiteral("org.vipdeck.VipDeck")},
        {QStringLiteral("urgency"), QVariant::fromValue<uchar>(notification.urgent ? 2 : 1)}};
    const QStringList actions{QStringLiteral("default"), tr("Show"), QStringLiteral("show"),
                              tr("Show")};
    message << QStringLiteral("VipDeck") << 0u << QStringLiteral("org.vipdeck.VipDeck")
            << notification.title << notification.text.toHtmlEscaped() << actions << hints
            << kShownMilliseconds;
    auto *watcher =
        new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, document] {
        const QDBusPendingReply<uint> reply = *watcher;
        if (reply.isValid())
            m_shown.insert(reply.value(), document);
        watcher->deleteLater();
    });
}

void DesktopNotifications::actionInvoked(uint id, const QString &)
{
    if (m_shown.contains(id))
        Q_EMIT activated(m_shown.value(id));
}

void DesktopNotifications::closed(uint id, uint)
{
    m_shown.remove(id);
}

Notifier::Notifier(NotificationSink *sink, Clock clock, QObject *parent)
    : QObject(parent)
    , m_sink(sink)
    , m_clock(std::move(clock))
{}

void Notifier::watch(DirectorDocument *document)
{
    m_watched.emplace(document, Watched());
    watchOperations(document);
    connect(document, &QObject::destroyed, this, [this, document] { m_watched.erase(document); });
    connect(document, &DirectorDocument::changed, this, [this, document](DocumentParts parts) {
        auto &watched = m_watched[document];
        if (parts & DocumentPart::Connection)
            lookAtConnection(document, watched);
        if ((parts & DocumentPart::Status) && document->status()) {
            lookAtServers(document, watched);
            lookAtEngine(document, watched);
        }
    });
}

// A person who looks at the window sees the bar; another one is told twice.
void Notifier::watchOperations(DirectorDocument *document)
{
    auto *operations = document->operations();
    connect(
        operations, &DirectorOperations::confirmationChanged, this, [this, document, operations] {
            if (!operations->isWaiting()
                || QGuiApplication::applicationState() == Qt::ApplicationActive)
                return;
            const auto seconds = (operations->remainingMilliseconds() + 999) / 1000;
            tell(document, {Key::NotifyOperations,
                            QStringLiteral("version %1").arg(operations->confirmation().version),
                            tr("A change of %1 waits").arg(document->name()),
                            tr("It is taken back in %n s unless somebody keeps it.", "",
                               static_cast<int>(seconds)),
                            true});
        });
    connect(operations, &DirectorOperations::confirmationEnded, this,
            [this, document, operations](quint64 version, api::VersionOutcome outcome) {
                if (outcome != api::VersionOutcome::Reverted)
                    return;
                const auto &ended = operations->confirmation();
                tell(document, {Key::NotifyOperations, QStringLiteral("reverted %1").arg(version),
                                tr("%1 went back").arg(document->name()),
                                LogText::note(ended.note, ended.notePhrases), true});
            });
    connect(document->jobs(), &DirectorJobs::ended, this, [this, document](const api::Job &job) {
        tell(document,
             {Key::NotifyOperations, QStringLiteral("job %1").arg(job.id),
              tr("A drain on %1 ended").arg(document->name()), jobEndText(*document, job), false});
    });
}

void Notifier::lookAtServers(DirectorDocument *document, Watched &watched)
{
    ServerRefs down;
    ServerRefs up;
    for (const auto &service : document->live().services) {
        for (const auto &server : service.destinations) {
            const ServerRef ref{service.config.key, server.endpoint};
            auto &known = watched.servers[ref];
            const auto state = document->evidence().state(ref);
            if (state == ServerState::Down)
                known.isDown = true;
            else if (state == ServerState::Up)
                known.isDown = false;
            if (known.isDown != known.toldDown && !isPaused(aboutServer(*document, ref)))
                (known.isDown ? down : up).push_back(ref);
        }
    }
    for (const auto *servers : {&down, &up})
        if (!servers->empty())
            tellServers(document, watched, *servers);
}

// All of them went the same way. When people do not want to hear of servers, this is past too.
void Notifier::tellServers(DirectorDocument *document, Watched &watched, const ServerRefs &servers)
{
    const bool down = watched.servers[servers.front()].isDown;
    QStringList names;
    for (const auto &ref : servers) {
        watched.servers[ref].toldDown = down;
        startPause(aboutServer(*document, ref));
        if (names.size() < kMaximumNamed)
            names.append(nameOf(*document, ref));
    }
    Notification notification{Key::NotifyServers, {}, {}, {}, down};
    const auto count = static_cast<int>(servers.size());
    if (count == 1) {
        const auto where = document->serviceName(servers.front().service);
        notification.title =
            (down ? tr("%1 does not answer") : tr("%1 answers again")).arg(names.front());
        notification.text = down ? tr("In %1 on %2. %3")
                                       .arg(where, document->name(),
                                            document->evidence().finding(servers.front()).reason)
                                 : tr("In %1 on %2.").arg(where, document->name());
    } else {
        notification.title = down ? tr("%n server(s) do not answer", "", count)
                                  : tr("%n server(s) answer again", "", count);
        const auto others = count - static_cast<int>(names.size());
        notification.text =
            others > 0
                ? tr("On %1: %2 and %n more.", "", others)
                      .arg(document->name(), names.join(QStringLiteral(", ")))
                : tr("On %1: %2.").arg(document->name(), QLocale().createSeparatedList(names));
    }
    if (Preferences::instance().value(notification.kind).toBool())
        m_sink->send(notification, document);
}

void Notifier::lookAtEngine(DirectorDocument *document, Watched &watched)
{
    const auto &engine = document->status()->engine;
    if (watched.lookedAtEngine && engine.queueDrops > watched.queueDrops)
        tell(document, {Key::NotifyEngine, QStringLiteral("overload"),
                        tr("%1 is overloaded").arg(document->name()),
                        tr("%n packet(s) were dropped because the queue is full.", "",
                           static_cast<int>(engine.queueDrops - watched.queueDrops)),
                        true});
    if (watched.wasRunning && !engine.datapathRunning)
        tell(document, {Key::NotifyEngine, QStringLiteral("stopped"),
                        tr("%1 takes no packets any more").arg(document->name()),
                        QString::fromStdString(engine.problem), true});
    watched.lookedAtEngine = true;
    watched.wasRunning = engine.datapathRunning;
    watched.queueDrops = engine.queueDrops;
}

void Notifier::lookAtConnection(DirectorDocument *document, Watched &watched)
{
    if (document->isFile())
        return;
    const bool lost = document->link()->state() == DirectorLink::State::Lost;
    if (watched.wasConnected && lost)
        tell(document,
             {Key::NotifyConnection, QStringLiteral("connection"),
              tr("No connection to %1").arg(document->name()), document->link()->problem(), true});
    watched.wasConnected = document->isConnected();
}

void Notifier::tell(DirectorDocument *document, const Notification &notification)
{
    const auto about = document->name() + u' ' + notification.about;
    if (!Preferences::instance().value(notification.kind).toBool() || isPaused(about))
        return;
    startPause(about);
    m_sink->send(notification, document);
}

bool Notifier::isPaused(const QString &about) const
{
    const auto pause = Preferences::instance().value(Key::NotifyPauseSeconds).toLongLong() * 1000;
    const auto last = m_lastTold.constFind(about);
    return last != m_lastTold.constEnd() && m_clock() - *last < pause;
}

void Notifier::startPause(const QString &about)
{
    if (m_lastTold.size() >= kMaximumRemembered)
        m_lastTold.clear();
    m_lastTold.insert(about, m_clock());
}

} // namespace vipdeck
