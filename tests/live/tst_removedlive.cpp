// SPDX-License-Identifier: GPL-3.0-or-later
// Connections whose server or service is removed, with real packets: as IPVS has it, requests are
// dropped without a word, replies still carry the virtual address, and a server that returns finds
// its connections again.
#include <unistd.h>

#include <QTest>

#include "tests/live/engineinlab.h"
#include "tests/live/transfer.h"

using namespace vipdeck;
using namespace vipdeck::live;

namespace {

constexpr int kMegabytes = 60; // more than two seconds

struct Addresses
{
    Address vip;
    Endpoint server;
    QString text;  // of the VIP
    QString table; // of nft
};

Addresses addressesOf(bool ipv6)
{
    if (!ipv6)
        return {kVip,
                {server(11), Transfer::kPort},
                QStringLiteral("192.0.2.10"),
                QStringLiteral("ip vipdeck")};
    return {Address::parse("2001:db8:80::10").value(),
            {Address::parse("fd00::11").value(), Transfer::kPort},
            QStringLiteral("2001:db8:80::10"),
            QStringLiteral("ip6 vipdeck")};
}

} // namespace

class tst_RemovedLive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();

    void connectionsOutliveTheAbsenceOfTheirServer_data();
    void connectionsOutliveTheAbsenceOfTheirServer();
    void withoutAnyServiceTheDirectorIsOff();
    void connectionsKeepTheForwardingTheyBeganWith();
    void steeringEndsWithTheLastConnection();

private:
    void watchClient() const;
    // What reached the client from a server's own address since watchClient().
    [[nodiscard]] QString seenOfServers() const;
    // A connection that the server has not finished yet sends again, also to the next test.
    [[nodiscard]] bool hasServerFinished() const;
    [[nodiscard]] static bool isSteered(const Addresses &addresses);

    EngineInLab m_ground;
};

void tst_RemovedLive::initTestCase()
{
    if (geteuid() != 0)
        QSKIP("network namespaces, raw sockets and netfilter need root");
    QString reason;
    QVERIFY2(m_ground.build(reason), qPrintable(reason));
}

// Another service keeps the director on.
void tst_RemovedLive::init()
{
    m_ground.startEngine();
    VERIFY_RESULT(m_ground.engine().apply(
        {AddService{service(Protocol::Tcp, kVip, 99, "rr")},
         AddService{service(Protocol::Tcp, Address::parse("2001:db8:80::10").value(), 99, "rr")}}));
    watchClient();
}

void tst_RemovedLive::cleanup()
{
    m_ground.stopEngine();
    QTRY_VERIFY_WITH_TIMEOUT(hasServerFinished(), 20000);
}

void tst_RemovedLive::cleanupTestCase()
{
    m_ground.demolish();
}

void tst_RemovedLive::watchClient() const
{
    const auto rules =
        QStringLiteral("add table inet watch\n"
                       "delete table inet watch\n"
                       "table inet watch { chain in { type filter hook prerouting priority -400; "
                       "ip saddr 10.0.0.0/24 counter; ip6 saddr fd00::/64 counter; }; }\n");
    const auto loaded = m_ground.lab().run(QStringLiteral("client"),
                                           {QStringLiteral("bash"), QStringLiteral("-c"),
                                            QStringLiteral("nft -f - <<<'%1'").arg(rules)});
    QVERIFY2(loaded.exitCode == 0, qPrintable(loaded.errors));
}

QString tst_RemovedLive::seenOfServers() const
{
    const auto listed =
        m_ground.lab().run(QStringLiteral("client"), words("nft list table inet watch"));
    return listed.output.count(QStringLiteral("packets 0 ")) == 2 ? QString() : listed.output;
}

bool tst_RemovedLive::hasServerFinished() const
{
    const auto open = m_ground.lab().run(QStringLiteral("web-01"),
                                         words("ss -Htn state connected exclude time-wait sport =")
                                             << QStringLiteral(":%1").arg(Transfer::kPort));
    return open.exitCode == 0 && open.output.isEmpty();
}

bool tst_RemovedLive::isSteered(const Addresses &addresses)
{
    const auto listed =
        runProgram(words("nft list table") << addresses.table.split(QLatin1Char(' ')), 10);
    const auto element = QString::fromStdString(addresses.server.address.toString())
                         + QStringLiteral(" . tcp . %1").arg(Transfer::kPort);
    return listed.output.contains(element);
}

void tst_RemovedLive::connectionsOutliveTheAbsenceOfTheirServer_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("ipv6");
    QTest::addColumn<bool>("removesService");
    for (const char *kind : {"fetch", "send"})
        for (const bool ipv6 : {false, true})
            for (const bool service : {false, true})
                QTest::addRow("%s, IPv%d, %s", kind, ipv6 ? 6 : 4, service ? "service" : "server")
                    << QString::fromLatin1(kind) << ipv6 << service;
}

// The VIP is the director's own: packets that nobody steers would be answered with a reset.
void tst_RemovedLive::connectionsOutliveTheAbsenceOfTheirServer()
{
    QFETCH(QString, kind);
    QFETCH(bool, ipv6);
    QFETCH(bool, removesService);
    const auto place = addressesOf(ipv6);
    auto &engine = m_ground.engine();
    const auto config = service(Protocol::Tcp, place.vip, Transfer::kPort, "rr");
    const AddDestination added{config.key, destination(place.server, 1)};
    VERIFY_RESULT(engine.apply({AddService{config}, added}));
    Transfer serving(m_ground.lab());
    QVERIFY(serving.serve(QStringLiteral("web-01")));
    Transfer transfer(m_ground.lab());
    QVERIFY2(transfer.begin(kind, place.text, kMegabytes), qPrintable(transfer.text()));

    const Change removal = removesService ? Change(RemoveService{config.key})
                                          : Change(RemoveDestination{config.key, place.server});
    VERIFY_RESULT(engine.apply({removal}));
    QVERIFY(isSteered(place));
    QTest::qWait(700);
    const auto stalled = engine.status();
    QVERIFY(dropsOf(stalled, "destination-gone") > 0);
    QTest::qWait(300);
    // Only what is sent again: after a second of silence nothing else is under way.
    const auto later = engine.status();
    const auto more = later.engine.packetsReceived - stalled.engine.packetsReceived;
    QVERIFY2(more < 20, qPrintable(QString::number(more)));
    QVERIFY(transfer.isRunning());

    VERIFY_RESULT(
        engine.apply(removesService ? ChangeSet{AddService{config}, added} : ChangeSet{added}));
    QVERIFY2(transfer.isWhole(), qPrintable(transfer.text()));
    QCOMPARE(seenOfServers(), QString());
}

// beh-nodest-delsvc-only: the local stack answers the next packet with a reset.
void tst_RemovedLive::withoutAnyServiceTheDirectorIsOff()
{
    const auto place = addressesOf(false);
    auto &engine = m_ground.engine();
    const auto config = service(Protocol::Tcp, place.vip, Transfer::kPort, "rr");
    VERIFY_RESULT(engine.apply(
        {AddService{config}, AddDestination{config.key, destination(place.server, 1)}}));
    Transfer serving(m_ground.lab());
    QVERIFY(serving.serve(QStringLiteral("web-01")));
    Transfer transfer(m_ground.lab());
    QVERIFY2(transfer.begin(QStringLiteral("send"), place.text, kMegabytes),
             qPrintable(transfer.text()));
    // The other family does not count.
    VERIFY_RESULT(engine.apply(
        {RemoveService{config.key}, RemoveService{service(Protocol::Tcp, kVip, 99, "rr").key}}));
    QVERIFY(!isSteered(place));
    QVERIFY(!transfer.isWhole());
    QVERIFY2(transfer.text().contains(QStringLiteral("ConnectionResetError")),
             qPrintable(transfer.text()));
}

void tst_RemovedLive::connectionsKeepTheForwardingTheyBeganWith()
{
    const auto place = addressesOf(false);
    auto &engine = m_ground.engine();
    const auto config = service(Protocol::Tcp, place.vip, Transfer::kPort, "rr");
    VERIFY_RESULT(engine.apply(
        {AddService{config}, AddDestination{config.key, destination(place.server, 1)}}));
    Transfer serving(m_ground.lab());
    QVERIFY(serving.serve(QStringLiteral("web-01")));
    Transfer transfer(m_ground.lab());
    QVERIFY2(transfer.begin(QStringLiteral("fetch"), place.text, kMegabytes),
             qPrintable(transfer.text()));
    VERIFY_RESULT(engine.apply(
        {EditDestination{config.key, destination(place.server, 1, Forwarding::DirectRoute)}}));
    QVERIFY(isSteered(place));
    QVERIFY2(transfer.isWhole(), qPrintable(transfer.text()));
    QCOMPARE(seenOfServers(), QString());
}

void tst_RemovedLive::steeringEndsWithTheLastConnection()
{
    auto &engine = m_ground.engine();
    const auto config = service(Protocol::Udp, kVip, 53, "rr");
    Timeouts timeouts;
    timeouts.udpSeconds = 2;
    VERIFY_RESULT(engine.apply({SetTimeouts{timeouts}, AddService{config},
                                AddDestination{config.key, destination({server(31), 53}, 1)},
                                AddDestination{config.key, destination({server(32), 53}, 1)}}));
    const auto asked = m_ground.lab().load(QStringLiteral("udp-load"),
                                           words("--to 192.0.2.10:53 --rate 0 --seconds 5 "
                                                 "--total 1"));
    QVERIFY2(asked.answers == 1, qPrintable(asked.text));
    const auto table = [] { return runProgram(words("nft list table ip vipdeck"), 10).output; };
    VERIFY_RESULT(engine.apply({RemoveService{config.key}}));
    // Only the one that had the question.
    const auto left = table();
    QVERIFY(left.contains(QStringLiteral("192.0.2.10 . udp . 53")));
    const bool first = left.contains(QStringLiteral("10.0.0.31 . udp . 53"));
    const bool second = left.contains(QStringLiteral("10.0.0.32 . udp . 53"));
    QVERIFY2(first != second, qPrintable(left));
    QTRY_VERIFY_WITH_TIMEOUT(!table().contains(QStringLiteral(". udp . 53")), 12000);
}

QTEST_GUILESS_MAIN(tst_RemovedLive)
#include "tst_removedlive.moc"
