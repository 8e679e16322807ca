// SPDX-License-Identifier: GPL-3.0-or-later
// Notifications of the desktop over a session bus of the test's own: what the receiver gets, and
// that a click on one shows the director that it is about.
#include <QDBusConnection>
#include <QDBusMessage>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QVariantMap>

#include "app/views/console/notifier.h"
#include "tests/app/document/fakelink.h"

using namespace vipdeck;

namespace {

// What a desktop does with notifications.
class Receiver : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    QList<QStringList> shown; // title, text, program
    QStringList actions;
    QVariantMap hints;

public Q_SLOTS:
    uint Notify(const QString &, uint, const QString &icon, const QString &title,
                const QString &text, const QStringList &offered, const QVariantMap &given, int)
    {
        shown.append({title, text, icon});
        actions = offered;
        hints = given;
        return static_cast<uint>(shown.size());
    }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);
};

} // namespace

class TestNotifications : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("dbus-daemon")).isEmpty())
            QSKIP("dbus-daemon is not installed");
        m_bus.start(QStringLiteral("dbus-daemon"),
                    {QStringLiteral("--session"), QStringLiteral("--nofork"),
                     QStringLiteral("--print-address=1")});
        QVERIFY(m_bus.waitForReadyRead());
        const auto address = QString::fromUtf8(m_bus.readLine()).trimmed();
        qputenv("DBUS_SESSION_BUS_ADDRESS", address.toUtf8());
        auto desktop = QDBusConnection::connectToBus(address, QStringLiteral("desktop"));
        QVERIFY(desktop.isConnected());
        QVERIFY(desktop.registerObject(
            QStringLiteral("/org/freedesktop/Notifications"), &m_receiver,
            QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        QVERIFY(desktop.registerService(QStringLiteral("org.freedesktop.Notifications")));
    }

    void cleanupTestCase()
    {
        QDBusConnection::disconnectFromBus(QStringLiteral("desktop"));
        m_bus.terminate();
        m_bus.waitForFinished();
    }

    void theDesktopIsToldAndAClickLeadsToTheDirector()
    {
        ConnectedDocument t;
        DesktopNotifications desktop;
        QSignalSpy activated(&desktop, &DesktopNotifications::activated);
        Notifier notifier(&desktop, [] { return 0; });
        notifier.watch(t.document.get());
        t.link->setState(DirectorLink::State::Connected);
        t.link->setState(DirectorLink::State::Lost);
        QTRY_COMPARE(m_receiver.shown.size(), 1);
        QCOMPARE(m_receiver.shown[0][0], QStringLiteral("No connection to gw-a"));
        QCOMPARE(m_receiver.shown[0][2], QStringLiteral("org.vipdeck.VipDeck"));
        QVERIFY(m_receiver.actions.contains(QStringLiteral("default")));
        QCOMPARE(m_receiver.hints.value(QStringLiteral("urgency")).toInt(), 2);
        QTest::qWait(50); // the answer with the number is on its way
        Q_EMIT m_receiver.ActionInvoked(99, QStringLiteral("default")); // of another program
        Q_EMIT m_receiver.ActionInvoked(1, QStringLiteral("default"));
        QTRY_COMPARE(activated.size(), 1);
        QCOMPARE(activated[0][0].value<DirectorDocument *>(), t.document.get());
    }

private:
    QProcess m_bus;
    Receiver m_receiver;
};

QTEST_GUILESS_MAIN(TestNotifications)
#include "tst_notifications.moc"
