// SPDX-License-Identifier: GPL-3.0-or-later
// Real packets through EngineHost: this process lives in the director's namespace of a lab.
#include <unistd.h>

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QScopeGuard>
#include <QTest>

#include "tests/live/engineinlab.h"

using namespace vipdeck;
using namespace vipdeck::live;

Q_DECLARE_METATYPE(vipdeck::TunnelConfig)

class tst_Datapath : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();

    void requestsReachTheServersByWeight();
    void tenThousandShortRequestsHaveNoErrors();
    void aGigabyteArrivesIntact();
    void uploadArrivesIntact();
    void datagramsAndTheirAnswersPass();
    void largeDatagramsPassInFragments();
    void portIsTranslated();
    void serviceForAnyPortTakesEveryPort();
    void firewallMarkServiceTakesWhatIsMarked();
    void directRoutingReachesServersThatOwnTheVip();
    void tunnelsReachServersThatOwnTheVip_data();
    void tunnelsReachServersThatOwnTheVip();
    void ipv6RequestsAreBalanced();
    void clientLearnsThatAServersPortIsClosed();
    void poolChangesUnderLoadLoseNothing();
    void malformedPacketsAreDroppedByName_data();
    void malformedPacketsAreDroppedByName();
    void noiseDoesNoHarm();
    void packetsOfOthersPassUnchanged();
    void strictReversePathFilterIsNoHindrance();
    void booksBalance();
    void connectionsAreListed();

private:
    EngineInLab m_ground;
};

void tst_Datapath::initTestCase()
{
    if (geteuid() != 0)
        QSKIP("network namespaces, raw sockets and netfilter need root");
    QString reason;
    QVERIFY2(m_ground.build(reason), qPrintable(reason));
}

void tst_Datapath::init()
{
    m_ground.startEngine();
}

void tst_Datapath::cleanup()
{
    m_ground.stopEngine();
}

void tst_Datapath::cleanupTestCase()
{
    m_ground.demolish();
}

void tst_Datapath::requestsReachTheServersByWeight()
{
    VERIFY_RESULT(m_ground.engine().apply(webService("wrr")));
    const auto result = m_ground.web(1000);
    QVERIFY2(result.errors == 0, qPrintable(result.text));
    const QMap<QString, int> expected{{QStringLiteral("web-01"), 400},
                                      {QStringLiteral("web-02"), 300},
                                      {QStringLiteral("web-03"), 200},
                                      {QStringLiteral("web-04"), 100}};
    QVERIFY2(result.servers == expected, qPrintable(result.text));
    const auto status = m_ground.engine().status();
    QCOMPARE(status.services.at(0).counters.connections, 1000u);
    QVERIFY(status.engine.datapathRunning);
    QCOMPARE(status.engine.queueDrops, 0u);
}

void tst_Datapath::tenThousandShortRequestsHaveNoErrors()
{
    VERIFY_RESULT(m_ground.engine().apply(webService("wlc")));
    const auto result = m_ground.web(10000);
    QVERIFY2(result.errors == 0 && result.answers == 10000, qPrintable(result.text));
    QCOMPARE(result.servers.size(), 4);
}

void tst_Datapath::aGigabyteArrivesIntact()
{
    VERIFY_RESULT(m_ground.engine().apply(webService("rr")));
    QFile file(m_ground.lab().runDirectory() + QStringLiteral("/big"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto content = file.readAll();
    constexpr int kTimes = 17;
    QCryptographicHash expected(QCryptographicHash::Sha256);
    for (int i = 0; i < kTimes; ++i)
        expected.addData(content);
    QVERIFY(content.size() * kTimes >= 1'000'000'000);
    // Several URLs of one host share a connection.
    const auto outcome = m_ground.lab().run(
        QStringLiteral("client"),
        {QStringLiteral("bash"), QStringLiteral("-c"),
         QStringLiteral("set -o pipefail; curl -sS --fail $(yes http://192.0.2.10/big | head -%1) "
                        "| sha256sum")
             .arg(kTimes)},
        120);
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.errors));
    QCOMPARE(outcome.output.left(64), QString::fromLatin1(expected.result().toHex()));
    QCOMPARE(m_ground.engine().status().services.at(0).counters.connections, 1u);
}

void tst_Datapath::uploadArrivesIntact()
{
    const auto web = service(Protocol::Tcp, kVip, 80, "rr");
    VERIFY_RESULT(m_ground.engine().apply(
        {AddService{web}, AddDestination{web.key, destination({server(22), 80}, 1)}}));
    const auto sent = m_ground.lab().runDirectory() + QStringLiteral("/big");
    const auto outcome = m_ground.lab().run(QStringLiteral("client"),
                                            words("curl -sS --fail -H Expect: --data-binary")
                                                + QStringList(QLatin1Char('@') + sent)
                                                + words("http://192.0.2.10/keep"),
                                            60);
    QVERIFY2(outcome.output == QStringLiteral("app-02\n"), qPrintable(outcome.errors));
    const QDir kept(m_ground.lab().runDirectory() + QStringLiteral("/app-02/body"));
    const auto files = kept.entryInfoList(QDir::Files);
    QCOMPARE(files.size(), 1);
    QFile original(sent);
    QFile arrived(files.first().filePath());
    QVERIFY(original.open(QIODevice::ReadOnly) && arrived.open(QIODevice::ReadOnly));
    QVERIFY(original.size() > 60'000'000 && arrived.size() == original.size());
    QVERIFY(original.readAll() == arrived.readAll());
    QVERIFY(arrived.remove());
}

void tst_Datapath::datagramsAndTheirAnswersPass()
{
    const auto dns = service(Protocol::Udp, kVip, 53, "rr");
    VERIFY_RESULT(m_ground.engine().apply(
        {AddService{dns}, AddDestination{dns.key, destination({server(31), 53}, 1)},
         AddDestination{dns.key, destination({server(32), 53}, 1)}}));
    const auto result = m_ground.lab().load(
        QStringLiteral("udp-load"), words("--to 192.0.2.10:53 --rate 0 --seconds 60 --total 5000"));
    QVERIFY2(result.errors == 0 && result.answers == 5000, qPrintable(result.text));
    // A port that is used again belongs to its old connection, so the halves are not exact.
    QVERIFY2(result.servers.size() == 2 && result.servers.first() > 2000
                 && result.servers.last() > 2000,
             qPrintable(result.text));
}

void tst_Datapath::largeDatagramsPassInFragments()
{
    const auto dns = service(Protocol::Udp, kVip, 53, "rr");
    VERIFY_RESULT(m_ground.engine().apply(
        {AddService{dns}, AddDestination{dns.key, destination({server(31), 53}, 1)}}));
    const auto result = m_ground.lab().load(
        QStringLiteral("udp-load"),
        words("--to 192.0.2.10:53 --rate 0 --seconds 60 --total 200 --size 5000"));
    QVERIFY2(result.errors == 0 && result.answers == 200, qPrintable(result.text));
}

void tst_Datapath::portIsTranslated()
{
    const auto app = service(Protocol::Tcp, kVip, 8080, "rr");
    VERIFY_RESULT(m_ground.engine().apply(
        {AddService{app}, AddDestination{app.key, destination({server(21), 80}, 1)}}));
    const auto result = m_ground.lab().load(QStringLiteral("http-load"),
                                            words("--to 192.0.2.10:8080 --rate 0 --total 200"));
    QVERIFY2(result.errors == 0 && result.servers.value(QStringLiteral("app-01")) == 200,
             qPrintable(result.text));
}

void tst_Datapath::serviceForAnyPortTakesEveryPort()
{
    auto any = service(Protocol::Tcp, kVip, 0, "rr");
    any.persistent = true;
    any.persistenceTimeoutSeconds = 60;
    VERIFY_RESULT(m_ground.engine().apply(
        {AddService{any}, AddDestination{any.key, destination({server(12), 0}, 1)}}));
    const auto result = m_ground.lab().load(QStringLiteral("http-load"),
                                            words("--to 192.0.2.10:80 --rate 0 --total 100"));
    QVERIFY2(result.errors == 0 && result.servers.value(QStringLiteral("web-02")) == 100,
             qPrintable(result.text));
}

void tst_Datapath::firewallMarkServiceTakesWhatIsMarked()
{
    ServiceConfig marked;
    marked.key = ServiceKey::forMark(7, AddressFamily::IPv4);
    marked.scheduler = "rr";
    VERIFY_RESULT(m_ground.engine().apply(
        {AddService{marked}, AddDestination{marked.key, destination({server(13), 80}, 1)}}));
    const auto nft =
        loadNft("table ip marking { chain pre { type filter hook prerouting priority mangle; "
                "ip daddr 192.0.2.20 tcp dport 80 meta mark set 7; }; }\n");
    QVERIFY2(nft.exitCode == 0, qPrintable(nft.errors));
    const auto result = m_ground.lab().load(QStringLiteral("http-load"),
                                            words("--to 192.0.2.20:80 --rate 0 --total 100"));
    QCOMPARE(runProgram(words("nft delete table ip marking"), 10).exitCode, 0);
    QVERIFY2(result.errors == 0 && result.servers.value(QStringLiteral("web-03")) == 100,
             qPrintable(result.text));
}

void tst_Datapath::directRoutingReachesServersThatOwnTheVip()
{
    for (const auto *name : {"app-01", "app-02"})
        QCOMPARE(m_ground.lab()
                     .run(QString::fromLatin1(name), words("ip addr add 192.0.2.99/32 dev lo"))
                     .exitCode,
                 0);
    const auto direct = service(Protocol::Tcp, kVipElsewhere, 80, "rr");
    VERIFY_RESULT(m_ground.engine().apply(
        {AddService{direct},
         AddDestination{direct.key, destination({server(21), 80}, 1, Forwarding::DirectRoute)},
         AddDestination{direct.key, destination({server(22), 80}, 1, Forwarding::DirectRoute)}}));
    const auto result = m_ground.lab().load(QStringLiteral("http-load"),
                                            words("--to 192.0.2.99:80 --rate 0 --total 500"));
    QVERIFY2(result.errors == 0, qPrintable(result.text));
    QCOMPARE(result.servers.value(QStringLiteral("app-01")), 250);
    QCOMPARE(result.servers.value(QStringLiteral("app-02")), 250);
    // Replies do not come by the director's queues.
    QCOMPARE(m_ground.engine().status().services.at(0).counters.packetsOut, 0u);
}

void tst_Datapath::tunnelsReachServersThatOwnTheVip_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<TunnelConfig>("tunnel");
    QTest::newRow("ipip") << QStringLiteral("ipip") << TunnelConfig();
    QTest::newRow("gre") << QStringLiteral("gre")
                         << TunnelConfig{TunnelType::Gre, 0, TunnelChecksum::None};
    QTest::newRow("gre with checksum")
        << QStringLiteral("gre") << TunnelConfig{TunnelType::Gre, 0, TunnelChecksum::Checksum};
    QTest::newRow("gue") << QStringLiteral("gue")
                         << TunnelConfig{TunnelType::Gue, 6080, TunnelChecksum::None};
    // The kernel of the server checks it.
    QTest::newRow("gue with checksum")
        << QStringLiteral("gue") << TunnelConfig{TunnelType::Gue, 6080, TunnelChecksum::Checksum};
}

void tst_Datapath::tunnelsReachServersThatOwnTheVip()
{
    QFETCH(QString, type);
    QFETCH(TunnelConfig, tunnel);
    const auto dns = QStringLiteral("dns-01");
    QCOMPARE(m_ground.lab().run(dns, words("ip addr replace 192.0.2.99/32 dev lo")).exitCode, 0);
    QProcess decapsulator;
    m_ground.lab().start(
        decapsulator, dns,
        {Lab::peerProgram(), QStringLiteral("decapsulate"), QStringLiteral("--type"), type});
    QVERIFY(decapsulator.waitForStarted() && decapsulator.waitForReadyRead(5000));
    QCOMPARE(m_ground.lab().run(dns, words("ip link set tun0 up")).exitCode, 0);
    // As on a wire: a program sees the checksums that the link's offloads promise to complete.
    const auto director = QStringLiteral("director");
    QCOMPARE(m_ground.lab().run(director, words("ethtool -K eth0 tx off")).exitCode, 0);
    const auto offloads = qScopeGuard([&] {
        QCOMPARE(m_ground.lab().run(director, words("ethtool -K eth0 tx on")).exitCode, 0);
    });

    const auto web = service(Protocol::Tcp, kVipElsewhere, 80, "rr");
    auto end = destination({server(31), 80}, 1, Forwarding::Tunnel);
    end.tunnel = tunnel;
    VERIFY_RESULT(m_ground.engine().apply({AddService{web}, AddDestination{web.key, end}}));
    const auto result = m_ground.lab().load(QStringLiteral("http-load"),
                                            words("--to 192.0.2.99:80 --rate 0 --total 100"));
    // Full-size segments do not fit into the tunnel: the client must learn the smaller size.
    const auto upload = m_ground.lab().run(
        QStringLiteral("client"),
        {QStringLiteral("bash"), QStringLiteral("-c"),
         QStringLiteral("head -c 500000 /dev/zero | curl -sS -m 10 -H Expect: --data-binary @- "
                        "http://192.0.2.99/")},
        20);
    decapsulator.kill();
    QVERIFY(decapsulator.waitForFinished());
    QVERIFY2(result.errors == 0 && result.answers == 100, qPrintable(result.text));
    QCOMPARE(upload.output, QStringLiteral("dns-01\n"));
}

void tst_Datapath::ipv6RequestsAreBalanced()
{
    const auto vip = Address::parse("2001:db8:a::10");
    QVERIFY(vip);
    const auto web6 = service(Protocol::Tcp, *vip, 80, "rr");
    VERIFY_RESULT(m_ground.engine().apply(
        {AddService{web6},
         AddDestination{web6.key, destination({*Address::parse("fd00::11"), 80}, 1)},
         AddDestination{web6.key, destination({*Address::parse("fd00::12"), 80}, 1)}}));
    const auto result = m_ground.lab().load(QStringLiteral("http-load"),
                                            words("--to [2001:db8:a::10]:80 --rate 0 --total 400"));
    QVERIFY2(result.errors == 0, qPrintable(result.text));
    QCOMPARE(result.servers.value(QStringLiteral("web-01")), 200);
    QCOMPARE(result.servers.value(QStringLiteral("web-02")), 200);
}

// The server's ICMP error is about 10.0.0.31:9; the client must hear of 192.0.2.10:9.
void tst_Datapath::clientLearnsThatAServersPortIsClosed()
{
    const auto closed = service(Protocol::Udp, kVip, 9, "rr");
    VERIFY_RESULT(m_ground.engine().apply(
        {AddService{closed}, AddDestination{closed.key, destination({server(31), 9}, 1)}}));
    const auto result = m_ground.lab().load(
        QStringLiteral("udp-load"), words("--to 192.0.2.10:9 --rate 0 --seconds 10 --total 1"));
    QVERIFY2(result.text.contains(QStringLiteral("error receive-%1 1").arg(ECONNREFUSED)),
             qPrintable(result.text));
}

void tst_Datapath::poolChangesUnderLoadLoseNothing()
{
    VERIFY_RESULT(m_ground.engine().apply(webService("wlc")));
    QProcess load;
    m_ground.lab().start(load, QStringLiteral("client"),
                         QStringList(Lab::peerProgram())
                             + words("http-load --to 192.0.2.10:80 --rate 400 --seconds 5"));
    QVERIFY(load.waitForStarted());
    const auto key = service(Protocol::Tcp, kVip, 80, "wlc").key;
    const Endpoint fifth{server(15), 80};
    for (int round = 0; round < 15; ++round) {
        QTest::qWait(100);
        VERIFY_RESULT(m_ground.engine().apply({AddDestination{key, destination(fifth, 5)}}));
        QTest::qWait(100);
        // Quiesced, its requests end; then it can go.
        VERIFY_RESULT(m_ground.engine().apply({EditDestination{key, destination(fifth, 0)}}));
        QTest::qWait(100);
        VERIFY_RESULT(m_ground.engine().apply({RemoveDestination{key, fifth}}));
    }
    QVERIFY(load.waitForFinished(20000));
    const auto result = parseLoad(QString::fromUtf8(load.readAllStandardOutput()));
    QVERIFY2(result.errors == 0 && result.answers > 1500, qPrintable(result.text));
    QVERIFY2(result.servers.value(QStringLiteral("web-05")) > 50, qPrintable(result.text));
}

void tst_Datapath::malformedPacketsAreDroppedByName_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("reason");
    QTest::newRow("cut behind the ports")
        << QStringLiteral("truncated") << QStringLiteral("truncated");
    QTest::newRow("data offset behind the packet")
        << QStringLiteral("lying-offset") << QStringLiteral("bad-header-length");
}

void tst_Datapath::malformedPacketsAreDroppedByName()
{
    QFETCH(QString, kind);
    QFETCH(QString, reason);
    VERIFY_RESULT(m_ground.engine().apply(webService("rr")));
    const auto udp = service(Protocol::Udp, kVip, 80, "rr");
    VERIFY_RESULT(m_ground.engine().apply(
        {AddService{udp}, AddDestination{udp.key, destination({server(31), 53}, 1)}}));
    const auto injected = m_ground.lab().run(
        QStringLiteral("client"),
        QStringList(Lab::peerProgram())
            + words("inject --to 192.0.2.10:80 --from 198.51.100.10 --count 2000 --kind")
            + QStringList(kind));
    QVERIFY2(injected.exitCode == 0, qPrintable(injected.output + injected.errors));
    QTRY_COMPARE(dropsOf(m_ground.engine().status(), reason.toStdString()), 2000u);
    QCOMPARE(allDrops(m_ground.engine().status()), 2000u);
    const auto result = m_ground.web(200);
    QVERIFY2(result.errors == 0, qPrintable(result.text));
}

void tst_Datapath::noiseDoesNoHarm()
{
    VERIFY_RESULT(m_ground.engine().apply(webService("rr")));
    const auto udp = service(Protocol::Udp, kVip, 80, "rr");
    const auto sctp = service(Protocol::Sctp, kVip, 80, "rr");
    VERIFY_RESULT(m_ground.engine().apply(
        {AddService{udp}, AddDestination{udp.key, destination({server(31), 53}, 1)},
         AddService{sctp}, AddDestination{sctp.key, destination({server(31), 53}, 1)}}));
    const auto injected = m_ground.lab().run(
        QStringLiteral("client"),
        QStringList(Lab::peerProgram())
            + words("inject --to 192.0.2.10:80 --from 198.51.100.10 --count 20000 "
                    "--kind garbage --seed 4"));
    QVERIFY2(injected.exitCode == 0, qPrintable(injected.output + injected.errors));
    const auto result = m_ground.web(500);
    QVERIFY2(result.errors == 0, qPrintable(result.text));
    const auto status = m_ground.engine().status();
    QVERIFY(status.engine.packetsReceived > 20000);
    QCOMPARE(status.engine.packetsReceived,
             status.engine.packetsForwarded + status.engine.packetsPassed + allDrops(status));
}

// The server is reached directly on the port that it serves for the VIP. No other test uses it: a
// connection to the VIP from the same client port could meet one that is in TIME-WAIT there.
void tst_Datapath::packetsOfOthersPassUnchanged()
{
    const auto app = service(Protocol::Tcp, kVip, 8080, "rr");
    VERIFY_RESULT(m_ground.engine().apply(
        {AddService{app}, AddDestination{app.key, destination({server(23), 80}, 1)}}));
    const auto result = m_ground.lab().load(QStringLiteral("http-load"),
                                            words("--to 10.0.0.23:80 --rate 0 --total 200"));
    QVERIFY2(result.errors == 0 && result.servers.value(QStringLiteral("app-03")) == 200,
             qPrintable(result.text));
    const auto status = m_ground.engine().status();
    QVERIFY(status.engine.packetsPassed >= 200);
    QCOMPARE(status.engine.packetsForwarded, 0u);
}

// The VIP is an address of the director, too: a reply rewritten before routing would be a martian.
void tst_Datapath::strictReversePathFilterIsNoHindrance()
{
    const auto set = [](const QString &value) {
        return runProgram({QStringLiteral("sysctl"), QStringLiteral("-qw"),
                           QStringLiteral("net.ipv4.conf.all.rp_filter=") + value},
                          10)
            .exitCode;
    };
    VERIFY_RESULT(m_ground.engine().apply(webService("rr")));
    QCOMPARE(set(QStringLiteral("1")), 0);
    const auto result = m_ground.web(100);
    QCOMPARE(set(QStringLiteral("0")), 0);
    QVERIFY2(result.errors == 0, qPrintable(result.text));
}

// In a lab of its own: servers still have half-open and closing connections of the tests before,
// and a client's port that meets one of them needs a second SYN, which counts as IPVS counts it.
void tst_Datapath::booksBalance()
{
    m_ground.stopEngine();
    m_ground.demolish();
    QString reason;
    QVERIFY2(m_ground.build(reason), qPrintable(reason));
    m_ground.startEngine();
    VERIFY_RESULT(m_ground.engine().apply(webService("rr")));
    QCOMPARE(m_ground.web(500).errors, 0);
    QTRY_COMPARE(m_ground.engine().status().engine.queueDepth, 0u);
    const auto engine = m_ground.engine().status().engine;
    QCOMPARE(engine.packetsReceived,
             engine.packetsForwarded + engine.packetsPassed + allDrops(m_ground.engine().status()));
    const auto totals = m_ground.engine().status().counters;
    QCOMPARE(totals.connections, 500u);
    QCOMPARE(totals.packetsIn + totals.packetsOut, engine.packetsForwarded);
}

void tst_Datapath::connectionsAreListed()
{
    VERIFY_RESULT(m_ground.engine().apply(webService("rr")));
    QCOMPARE(m_ground.web(48).errors, 0);
    api::ConnectionsRequest request;
    request.limit = 10;
    request.sort = api::ConnectionSort::Client;
    api::ConnectionCondition condition;
    condition.field = api::ConnectionField::Destination;
    condition.networks = {{server(11), 32, 80}};
    request.conditions = {condition};
    const auto page = m_ground.engine().connections(request);
    QCOMPARE(page.total, 48u);
    QCOMPARE(page.matching, 12u);
    QCOMPARE(page.rows.size(), 10u);
    for (const auto &row : page.rows) {
        QCOMPARE(row.virtualEndpoint, (Endpoint{kVip, 80}));
        QCOMPARE(row.destination, (Endpoint{server(11), 80}));
    }
    for (std::size_t i = 1; i < page.rows.size(); ++i)
        QVERIFY(page.rows[i - 1].client <= page.rows[i].client);
}

QTEST_GUILESS_MAIN(tst_Datapath)
#include "tst_datapath.moc"
