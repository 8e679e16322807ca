// SPDX-License-Identifier: GPL-3.0-or-later
// Transfers through the director that go on whatever happens to its interfaces.
#include <unistd.h>

#include <QTest>

#include "tests/live/engineinlab.h"
#include "tests/live/transfer.h"

using namespace vipdeck;
using namespace vipdeck::live;

namespace {

const QString kVipText = QStringLiteral("192.0.2.10");
constexpr int kOutageMilliseconds = 1000;

ChangeSet transferService()
{
    const auto config = service(Protocol::Tcp, kVip, Transfer::kPort, "rr");
    return {AddService{config}, AddDestination{config.key, destination({server(11), 9000}, 1)}};
}

void addDirections()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("fetch") << QStringLiteral("fetch");
    QTest::newRow("send") << QStringLiteral("send");
}

} // namespace

class tst_Unbroken : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void interfaceThatGoesDownAndComesBack_data();
    void interfaceThatGoesDownAndComesBack();
    void interfaceThatIsDeletedAndMadeAnew();
    void offloadsThatChange_data();
    void offloadsThatChange();
    void rulesOfOtherServicesThatChange_data();
    void rulesOfOtherServicesThatChange();

private:
    void change(const char *command) const;

    EngineInLab m_ground;
    std::unique_ptr<Transfer> m_server;
};

void tst_Unbroken::initTestCase()
{
    if (geteuid() != 0)
        QSKIP("network namespaces, raw sockets and netfilter need root");
    QString reason;
    QVERIFY2(m_ground.build(reason), qPrintable(reason));
    m_server = std::make_unique<Transfer>(m_ground.lab());
    QVERIFY(m_server->serve(QStringLiteral("web-01")));
    m_ground.startEngine();
    VERIFY_RESULT(m_ground.engine().apply(transferService()));
}

void tst_Unbroken::cleanupTestCase()
{
    m_ground.stopEngine();
    m_server.reset();
    m_ground.demolish();
}

// In the director's namespace.
void tst_Unbroken::change(const char *command) const
{
    const auto done = runProgram(words(command), 10);
    QVERIFY2(done.exitCode == 0, qPrintable(QLatin1String(command) + done.errors));
}

void tst_Unbroken::interfaceThatGoesDownAndComesBack_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("device");
    for (const auto *kind : {"fetch", "send"})
        for (const auto *device : {"clients", "eth0"})
            QTest::addRow("%s, %s", kind, device)
                << QString::fromLatin1(kind) << QString::fromLatin1(device);
}

void tst_Unbroken::interfaceThatGoesDownAndComesBack()
{
    QFETCH(QString, kind);
    QFETCH(QString, device);
    Transfer transfer(m_ground.lab());
    QVERIFY2(transfer.begin(kind, kVipText, 50), qPrintable(transfer.text()));
    change(qPrintable(QStringLiteral("ip link set %1 down").arg(device)));
    QTest::qWait(kOutageMilliseconds);
    QVERIFY(transfer.isRunning());
    change(qPrintable(QStringLiteral("ip link set %1 up").arg(device)));
    QVERIFY2(transfer.isWhole(), qPrintable(transfer.text()));
    QVERIFY(m_ground.engine().isRunning());
}

void tst_Unbroken::interfaceThatIsDeletedAndMadeAnew()
{
    Transfer transfer(m_ground.lab());
    QVERIFY2(transfer.begin(QStringLiteral("fetch"), kVipText, 50), qPrintable(transfer.text()));
    change("ip link delete clients");
    QTest::qWait(kOutageMilliseconds);
    QVERIFY(transfer.isRunning());
    const auto client = m_ground.lab().nameOf(QStringLiteral("client"));
    change(qPrintable(
        QStringLiteral("ip link add clients type veth peer name eth0 netns %1").arg(client)));
    change("ip addr add 198.51.100.1/24 dev clients");
    change("ip link set clients up");
    for (const auto *command : {"ip addr add 198.51.100.10/24 dev eth0", "ip link set eth0 up",
                                "ip route add default via 198.51.100.1"}) {
        const auto done = m_ground.lab().run(QStringLiteral("client"), words(command));
        QVERIFY2(done.exitCode == 0, qPrintable(QLatin1String(command) + done.errors));
    }
    QVERIFY2(transfer.isWhole(), qPrintable(transfer.text()));
    QVERIFY(m_ground.engine().isRunning());
}

void tst_Unbroken::offloadsThatChange_data()
{
    addDirections();
}

void tst_Unbroken::offloadsThatChange()
{
    QFETCH(QString, kind);
    Transfer transfer(m_ground.lab());
    QVERIFY2(transfer.begin(kind, kVipText, 80), qPrintable(transfer.text()));
    for (const auto *features :
         {"gro off", "gso off tso off", "tx off", "rx off", "sg off", "tx on rx on sg on",
          "gso on tso on gro on", "gro off gso off tso off tx off rx off sg off",
          "sg on rx on tx on tso on gso on gro on"}) {
        for (const auto *device : {"clients", "eth0"})
            change(qPrintable(QStringLiteral("ethtool -K %1 %2")
                                  .arg(QLatin1String(device), QLatin1String(features))));
        QTest::qWait(200);
    }
    QVERIFY2(transfer.isRunning(), "the transfer ended before the last change");
    QVERIFY2(transfer.isWhole(), qPrintable(transfer.text()));
}

void tst_Unbroken::rulesOfOtherServicesThatChange_data()
{
    addDirections();
}

// Other services make other steering rules necessary, which replaces the rules of the chains.
void tst_Unbroken::rulesOfOtherServicesThatChange()
{
    QFETCH(QString, kind);
    const auto dropped = allDrops(m_ground.engine().status());
    Transfer transfer(m_ground.lab());
    QVERIFY2(transfer.begin(kind, kVipText, 60), qPrintable(transfer.text()));
    for (int i = 0; i < 20; ++i) {
        auto other =
            service(i % 2 == 0 ? Protocol::Udp : Protocol::Tcp, kVip, i % 4 < 2 ? 53 : 0, "rr");
        other.persistent = other.key.endpoint.port == 0;
        other.persistenceTimeoutSeconds = 300;
        const auto config = destination({server(12), 53}, 1, Forwarding::DirectRoute);
        VERIFY_RESULT(
            m_ground.engine().apply({AddService{other}, AddDestination{other.key, config}}));
        QTest::qWait(40);
        VERIFY_RESULT(m_ground.engine().apply({RemoveService{other.key}}));
        QTest::qWait(20);
    }
    QVERIFY2(transfer.isRunning(), "the transfer ended before the last change");
    QVERIFY2(transfer.isWhole(), qPrintable(transfer.text()));
    QCOMPARE(allDrops(m_ground.engine().status()), dropped);
    QCOMPARE(m_ground.engine().status().engine.queueDrops, std::uint64_t{0});
}

QTEST_GUILESS_MAIN(tst_Unbroken)
#include "tst_unbroken.moc"
