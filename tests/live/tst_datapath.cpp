// SPDX-License-Identifier: GPL-3.0-or-later
// Real packets through EngineHost: this process lives in the director's namespace of a lab.
#include <unistd.h>

#include <QCryptographicHash>
#include <QFile>
#include <QProcess>
#include <QTest>
#include <numeric>
#include <optional>

#include "helper/enginehost.h"
#include "tests/live/lab.h"

using namespace vipdeck;
using namespace vipdeck::live;

namespace {

const auto kVip = Address::fromIPv4(0xC000020A); // 192.0.2.10, also an address of the director
const auto kVipElsewhere = Address::fromIPv4(0xC0000263); // 192.0.2.99, which nobody owns

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '));
}

Address server(std::uint32_t lastOctet)
{
    return Address::fromIPv4(0x0A000000 + lastOctet);
}

ServiceConfig service(Protocol protocol, const Address &vip, std::uint16_t port,
                      const std::string &scheduler)
{
    ServiceConfig result;
    result.key = {protocol, {vip, port}, 0};
    result.scheduler = scheduler;
    if (!vip.isIPv4())
        result.persistenceNetmask = kNoNetmask6;
    return result;
}

DestinationConfig destination(const Endpoint &endpoint, std::int32_t weight,
                              Forwarding forwarding = Forwarding::Masquerade)
{
    DestinationConfig result;
    result.endpoint = endpoint;
    result.weight = weight;
    result.forwarding = forwarding;
    return result;
}

std::uint64_t dropsOf(const DirectorStatus &status, const std::string &reason)
{
    for (const auto &drop : status.engine.drops)
        if (drop.reason == reason)
            return drop.packets;
    return 0;
}

std::uint64_t allDrops(const DirectorStatus &status)
{
    return std::accumulate(status.engine.drops.begin(), status.engine.drops.end(), std::uint64_t{0},
                           [](std::uint64_t sum, const auto &drop) { return sum + drop.packets; });
}

QString errorText(const Result<> &result)
{
    return result ? QString() : QString::fromStdString(result.error().message);
}

} // namespace

#define VERIFY_RESULT(expression)                                        \
    do {                                                                 \
        const Result<> verified = (expression);                          \
        QVERIFY2(verified.has_value(), qPrintable(errorText(verified))); \
    } while (false)

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
    void datagramsAndTheirAnswersPass();
    void largeDatagramsPassInFragments();
    void portIsTranslated();
    void serviceForAnyPortTakesEveryPort();
    void firewallMarkServiceTakesWhatIsMarked();
    void directRoutingReachesServersThatOwnTheVip();
    void ipv6RequestsAreBalanced();
    void clientLearnsThatAServersPortIsClosed();
    void poolChangesUnderLoadLoseNothing();
    void malformedPacketsAreDroppedByName_data();
    void malformedPacketsAreDroppedByName();
    void noiseDoesNoHarm();
    void packetsOfOthersPassUnchanged();
    void booksBalance();
    void connectionsAreListed();
    void steeringComesAndGoesWithTheEngine();
    void tablesOfOthersStayAsTheyAre();
    void deletedTablesAreMadeAnewByTheNextChange();
    void secondEngineOnTheSameQueuesIsRefused();
    void changeThatFailsLeavesSteeringAsItWas();

private:
    void addWebService(const std::string &scheduler);
    LoadResult web(int total);

    std::optional<Lab> m_lab;
    std::unique_ptr<EngineHost> m_engine;
};

void tst_Datapath::initTestCase()
{
    if (geteuid() != 0)
        QSKIP("network namespaces, raw sockets and netfilter need root");
    m_lab.emplace();
    const auto up = m_lab->up(words("--no-helper"));
    QVERIFY2(up.exitCode == 0, qPrintable(up.output + up.errors));
    QVERIFY(m_lab->enterDirector());
}

void tst_Datapath::init()
{
    m_engine = std::make_unique<EngineHost>(EngineHostOptions());
    VERIFY_RESULT(m_engine->start());
    QVERIFY(m_engine->isRunning());
}

void tst_Datapath::cleanup()
{
    m_engine.reset();
}

void tst_Datapath::cleanupTestCase()
{
    m_lab.reset();
}

// Four servers with the weights 4:3:2:1.
void tst_Datapath::addWebService(const std::string &scheduler)
{
    const auto web = service(Protocol::Tcp, kVip, 80, scheduler);
    ChangeSet changes{AddService{web}};
    for (std::uint32_t i = 0; i < 4; ++i)
        changes.emplace_back(AddDestination{
            web.key, destination({server(11 + i), 80}, 4 - static_cast<std::int32_t>(i))});
    VERIFY_RESULT(m_engine->apply(changes));
}

LoadResult tst_Datapath::web(int total)
{
    return m_lab->load(QStringLiteral("http-load"),
                       words("--to 192.0.2.10:80 --rate 0 --seconds 60 --concurrency 32 --total")
                           + QStringList(QString::number(total)));
}

void tst_Datapath::requestsReachTheServersByWeight()
{
    addWebService("wrr");
    const auto result = web(1000);
    QVERIFY2(result.errors == 0, qPrintable(result.text));
    const QMap<QString, int> expected{{QStringLiteral("web-01"), 400},
                                      {QStringLiteral("web-02"), 300},
                                      {QStringLiteral("web-03"), 200},
                                      {QStringLiteral("web-04"), 100}};
    QVERIFY2(result.servers == expected, qPrintable(result.text));
    const auto status = m_engine->status();
    QCOMPARE(status.services.at(0).counters.connections, 1000u);
    QVERIFY(status.engine.datapathRunning);
    QCOMPARE(status.engine.queueDrops, 0u);
}

void tst_Datapath::tenThousandShortRequestsHaveNoErrors()
{
    addWebService("wlc");
    const auto result = web(10000);
    QVERIFY2(result.errors == 0 && result.answers == 10000, qPrintable(result.text));
    QCOMPARE(result.servers.size(), 4);
}

void tst_Datapath::aGigabyteArrivesIntact()
{
    addWebService("rr");
    QFile file(m_lab->runDirectory() + QStringLiteral("/big"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto content = file.readAll();
    constexpr int kTimes = 17;
    QCryptographicHash expected(QCryptographicHash::Sha256);
    for (int i = 0; i < kTimes; ++i)
        expected.addData(content);
    QVERIFY(content.size() * kTimes >= 1'000'000'000);
    // Several URLs of one host share a connection.
    const auto outcome = m_lab->run(
        QStringLiteral("client"),
        {QStringLiteral("bash"), QStringLiteral("-c"),
         QStringLiteral("set -o pipefail; curl -sS --fail $(yes http://192.0.2.10/big | head -%1) "
                        "| sha256sum")
             .arg(kTimes)},
        120);
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.errors));
    QCOMPARE(outcome.output.left(64), QString::fromLatin1(expected.result().toHex()));
    QCOMPARE(m_engine->status().services.at(0).counters.connections, 1u);
}

void tst_Datapath::datagramsAndTheirAnswersPass()
{
    const auto dns = service(Protocol::Udp, kVip, 53, "rr");
    VERIFY_RESULT(
        m_engine->apply({AddService{dns}, AddDestination{dns.key, destination({server(31), 53}, 1)},
                         AddDestination{dns.key, destination({server(32), 53}, 1)}}));
    const auto result = m_lab->load(QStringLiteral("udp-load"),
                                    words("--to 192.0.2.10:53 --rate 0 --seconds 60 --total 5000"));
    QVERIFY2(result.errors == 0 && result.answers == 5000, qPrintable(result.text));
    // A port that is used again belongs to its old connection, so the halves are not exact.
    QVERIFY2(result.servers.size() == 2 && result.servers.first() > 2000
                 && result.servers.last() > 2000,
             qPrintable(result.text));
}

void tst_Datapath::largeDatagramsPassInFragments()
{
    const auto dns = service(Protocol::Udp, kVip, 53, "rr");
    VERIFY_RESULT(m_engine->apply(
        {AddService{dns}, AddDestination{dns.key, destination({server(31), 53}, 1)}}));
    const auto result =
        m_lab->load(QStringLiteral("udp-load"),
                    words("--to 192.0.2.10:53 --rate 0 --seconds 60 --total 200 --size 5000"));
    QVERIFY2(result.errors == 0 && result.answers == 200, qPrintable(result.text));
}

void tst_Datapath::portIsTranslated()
{
    const auto app = service(Protocol::Tcp, kVip, 8080, "rr");
    VERIFY_RESULT(m_engine->apply(
        {AddService{app}, AddDestination{app.key, destination({server(21), 80}, 1)}}));
    const auto result = m_lab->load(QStringLiteral("http-load"),
                                    words("--to 192.0.2.10:8080 --rate 0 --total 200"));
    QVERIFY2(result.errors == 0 && result.servers.value(QStringLiteral("app-01")) == 200,
             qPrintable(result.text));
}

void tst_Datapath::serviceForAnyPortTakesEveryPort()
{
    auto any = service(Protocol::Tcp, kVip, 0, "rr");
    any.persistent = true;
    any.persistenceTimeoutSeconds = 60;
    VERIFY_RESULT(m_engine->apply(
        {AddService{any}, AddDestination{any.key, destination({server(12), 0}, 1)}}));
    const auto result =
        m_lab->load(QStringLiteral("http-load"), words("--to 192.0.2.10:80 --rate 0 --total 100"));
    QVERIFY2(result.errors == 0 && result.servers.value(QStringLiteral("web-02")) == 100,
             qPrintable(result.text));
}

void tst_Datapath::firewallMarkServiceTakesWhatIsMarked()
{
    ServiceConfig marked;
    marked.key = ServiceKey::forMark(7, AddressFamily::IPv4);
    marked.scheduler = "rr";
    VERIFY_RESULT(m_engine->apply(
        {AddService{marked}, AddDestination{marked.key, destination({server(13), 80}, 1)}}));
    QProcess nft;
    nft.start(QStringLiteral("nft"), words("-f -"));
    nft.write("table ip marking { chain pre { type filter hook prerouting priority mangle; "
              "ip daddr 192.0.2.20 tcp dport 80 meta mark set 7; }; }\n");
    nft.closeWriteChannel();
    QVERIFY2(nft.waitForFinished() && nft.exitCode() == 0, nft.readAllStandardError());
    const auto result =
        m_lab->load(QStringLiteral("http-load"), words("--to 192.0.2.20:80 --rate 0 --total 100"));
    QCOMPARE(runProgram(words("nft delete table ip marking"), 10).exitCode, 0);
    QVERIFY2(result.errors == 0 && result.servers.value(QStringLiteral("web-03")) == 100,
             qPrintable(result.text));
}

void tst_Datapath::directRoutingReachesServersThatOwnTheVip()
{
    for (const auto *name : {"app-01", "app-02"})
        QCOMPARE(m_lab->run(QString::fromLatin1(name), words("ip addr add 192.0.2.99/32 dev lo"))
                     .exitCode,
                 0);
    const auto direct = service(Protocol::Tcp, kVipElsewhere, 80, "rr");
    VERIFY_RESULT(m_engine->apply(
        {AddService{direct},
         AddDestination{direct.key, destination({server(21), 80}, 1, Forwarding::DirectRoute)},
         AddDestination{direct.key, destination({server(22), 80}, 1, Forwarding::DirectRoute)}}));
    const auto result =
        m_lab->load(QStringLiteral("http-load"), words("--to 192.0.2.99:80 --rate 0 --total 500"));
    QVERIFY2(result.errors == 0, qPrintable(result.text));
    QCOMPARE(result.servers.value(QStringLiteral("app-01")), 250);
    QCOMPARE(result.servers.value(QStringLiteral("app-02")), 250);
    // Replies do not come by the director's queues.
    QCOMPARE(m_engine->status().services.at(0).counters.packetsOut, 0u);
}

void tst_Datapath::ipv6RequestsAreBalanced()
{
    const auto vip = Address::parse("2001:db8:a::10");
    QVERIFY(vip);
    const auto web6 = service(Protocol::Tcp, *vip, 80, "rr");
    VERIFY_RESULT(m_engine->apply(
        {AddService{web6},
         AddDestination{web6.key, destination({*Address::parse("fd00::11"), 80}, 1)},
         AddDestination{web6.key, destination({*Address::parse("fd00::12"), 80}, 1)}}));
    const auto result = m_lab->load(QStringLiteral("http-load"),
                                    words("--to [2001:db8:a::10]:80 --rate 0 --total 400"));
    QVERIFY2(result.errors == 0, qPrintable(result.text));
    QCOMPARE(result.servers.value(QStringLiteral("web-01")), 200);
    QCOMPARE(result.servers.value(QStringLiteral("web-02")), 200);
}

// The server's ICMP error is about 10.0.0.31:9; the client must hear of 192.0.2.10:9.
void tst_Datapath::clientLearnsThatAServersPortIsClosed()
{
    const auto closed = service(Protocol::Udp, kVip, 9, "rr");
    VERIFY_RESULT(m_engine->apply(
        {AddService{closed}, AddDestination{closed.key, destination({server(31), 9}, 1)}}));
    const auto result = m_lab->load(QStringLiteral("udp-load"),
                                    words("--to 192.0.2.10:9 --rate 0 --seconds 10 --total 1"));
    QVERIFY2(result.text.contains(QStringLiteral("error receive-%1 1").arg(ECONNREFUSED)),
             qPrintable(result.text));
}

void tst_Datapath::poolChangesUnderLoadLoseNothing()
{
    addWebService("wlc");
    QProcess load;
    m_lab->start(load, QStringLiteral("client"),
                 QStringList(Lab::peerProgram())
                     + words("http-load --to 192.0.2.10:80 --rate 400 --seconds 5"));
    QVERIFY(load.waitForStarted());
    const auto key = service(Protocol::Tcp, kVip, 80, "wlc").key;
    const Endpoint fifth{server(15), 80};
    for (int round = 0; round < 15; ++round) {
        QTest::qWait(100);
        VERIFY_RESULT(m_engine->apply({AddDestination{key, destination(fifth, 5)}}));
        QTest::qWait(100);
        // Quiesced, its requests end; then it can go.
        VERIFY_RESULT(m_engine->apply({EditDestination{key, destination(fifth, 0)}}));
        QTest::qWait(100);
        VERIFY_RESULT(m_engine->apply({RemoveDestination{key, fifth}}));
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
    addWebService("rr");
    const auto udp = service(Protocol::Udp, kVip, 80, "rr");
    VERIFY_RESULT(m_engine->apply(
        {AddService{udp}, AddDestination{udp.key, destination({server(31), 53}, 1)}}));
    const auto injected =
        m_lab->run(QStringLiteral("client"),
                   QStringList(Lab::peerProgram())
                       + words("inject --to 192.0.2.10:80 --from 198.51.100.10 --count 2000 --kind")
                       + QStringList(kind));
    QVERIFY2(injected.exitCode == 0, qPrintable(injected.output + injected.errors));
    QTRY_COMPARE(dropsOf(m_engine->status(), reason.toStdString()), 2000u);
    QCOMPARE(allDrops(m_engine->status()), 2000u);
    const auto result = web(200);
    QVERIFY2(result.errors == 0, qPrintable(result.text));
}

void tst_Datapath::noiseDoesNoHarm()
{
    addWebService("rr");
    const auto udp = service(Protocol::Udp, kVip, 80, "rr");
    const auto sctp = service(Protocol::Sctp, kVip, 80, "rr");
    VERIFY_RESULT(m_engine->apply(
        {AddService{udp}, AddDestination{udp.key, destination({server(31), 53}, 1)},
         AddService{sctp}, AddDestination{sctp.key, destination({server(31), 53}, 1)}}));
    const auto injected =
        m_lab->run(QStringLiteral("client"),
                   QStringList(Lab::peerProgram())
                       + words("inject --to 192.0.2.10:80 --from 198.51.100.10 --count 20000 "
                               "--kind garbage --seed 4"));
    QVERIFY2(injected.exitCode == 0, qPrintable(injected.output + injected.errors));
    const auto result = web(500);
    QVERIFY2(result.errors == 0, qPrintable(result.text));
    const auto status = m_engine->status();
    QVERIFY(status.engine.packetsReceived > 20000);
    QCOMPARE(status.engine.packetsReceived,
             status.engine.packetsForwarded + status.engine.packetsPassed + allDrops(status));
}

// The server is reached directly on the port that it serves for the VIP. No other test uses it: a
// connection to the VIP from the same client port could meet one that is in TIME-WAIT there.
void tst_Datapath::packetsOfOthersPassUnchanged()
{
    const auto app = service(Protocol::Tcp, kVip, 8080, "rr");
    VERIFY_RESULT(m_engine->apply(
        {AddService{app}, AddDestination{app.key, destination({server(23), 80}, 1)}}));
    const auto result =
        m_lab->load(QStringLiteral("http-load"), words("--to 10.0.0.23:80 --rate 0 --total 200"));
    QVERIFY2(result.errors == 0 && result.servers.value(QStringLiteral("app-03")) == 200,
             qPrintable(result.text));
    const auto status = m_engine->status();
    QVERIFY(status.engine.packetsPassed >= 200);
    QCOMPARE(status.engine.packetsForwarded, 0u);
}

void tst_Datapath::booksBalance()
{
    addWebService("rr");
    QCOMPARE(web(500).errors, 0);
    QTRY_COMPARE(m_engine->status().engine.queueDepth, 0u);
    const auto engine = m_engine->status().engine;
    QCOMPARE(engine.packetsReceived,
             engine.packetsForwarded + engine.packetsPassed + allDrops(m_engine->status()));
    const auto totals = m_engine->status().counters;
    QCOMPARE(totals.connections, 500u);
    QCOMPARE(totals.packetsIn + totals.packetsOut, engine.packetsForwarded);
}

void tst_Datapath::connectionsAreListed()
{
    addWebService("rr");
    QCOMPARE(web(48).errors, 0);
    api::ConnectionsRequest request;
    request.limit = 10;
    request.sort = api::ConnectionSort::Client;
    request.destination = server(11);
    const auto page = m_engine->connections(request);
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

void tst_Datapath::steeringComesAndGoesWithTheEngine()
{
    addWebService("rr");
    const auto table = words("nft list table ip vipdeck");
    const auto running = runProgram(table, 10);
    QCOMPARE(running.exitCode, 0);
    QVERIFY(running.output.contains(QStringLiteral("192.0.2.10 . tcp . 80")));
    QVERIFY(running.output.contains(QStringLiteral("10.0.0.14 . tcp . 80")));
    m_engine->stop();
    QVERIFY(runProgram(table, 10).exitCode != 0);
    QVERIFY(runProgram(words("nft list table ip6 vipdeck"), 10).exitCode != 0);
    QVERIFY(!m_engine->isRunning());
    QCOMPARE(m_engine->status().engine.datapath, std::string("none"));

    VERIFY_RESULT(m_engine->start());
    QCOMPARE(runProgram(table, 10).output, running.output);
    const auto result = web(100);
    QVERIFY2(result.errors == 0, qPrintable(result.text));
}

void tst_Datapath::tablesOfOthersStayAsTheyAre()
{
    QProcess nft;
    nft.start(QStringLiteral("nft"), words("-f -"));
    nft.write("table ip somebody { set hosts { type ipv4_addr; elements = { 192.0.2.10 } } "
              "; chain forward { type filter hook forward priority 0; policy accept; "
              "ct state invalid counter drop; ip daddr @hosts drop; }; }\n"
              "table inet vipdeck-like { chain input { type filter hook input priority 0; }; }\n");
    nft.closeWriteChannel();
    QVERIFY2(nft.waitForFinished() && nft.exitCode() == 0, nft.readAllStandardError());
    const auto list = words("nft -s list ruleset");
    const auto ours = [](QString text) {
        // What is not of our tables.
        QStringList kept;
        const auto parts = text.split(QStringLiteral("\n}\n"));
        for (const auto &part : parts)
            if (!part.contains(QStringLiteral("table ip vipdeck {"))
                && !part.contains(QStringLiteral("table ip6 vipdeck {")))
                kept << part;
        return kept.join(QStringLiteral("\n}\n"));
    };
    const auto before = ours(runProgram(list, 10).output);
    QVERIFY(before.contains(QStringLiteral("somebody")));
    addWebService("rr");
    // With connection tracking on, and a firewall that drops what it takes for invalid.
    const auto result = web(300);
    QVERIFY2(result.errors == 0, qPrintable(result.text));
    QCOMPARE(ours(runProgram(list, 10).output), before);
    m_engine->stop();
    QCOMPARE(runProgram(list, 10).output.trimmed(), before.trimmed());
    QCOMPARE(runProgram(words("nft delete table ip somebody"), 10).exitCode, 0);
    QCOMPARE(runProgram(words("nft delete table inet vipdeck-like"), 10).exitCode, 0);
}

void tst_Datapath::deletedTablesAreMadeAnewByTheNextChange()
{
    addWebService("rr");
    QCOMPARE(runProgram(words("nft delete table ip vipdeck"), 10).exitCode, 0);
    const auto key = service(Protocol::Tcp, kVip, 80, "rr").key;
    VERIFY_RESULT(m_engine->apply({RemoveDestination{key, {server(14), 80}}}));
    const auto result = web(90);
    QVERIFY2(result.errors == 0 && result.servers.size() == 3, qPrintable(result.text));
}

void tst_Datapath::secondEngineOnTheSameQueuesIsRefused()
{
    EngineHost second{EngineHostOptions()};
    const auto started = second.start();
    QVERIFY(!started);
    QVERIFY2(errorText(started).contains(QStringLiteral("queue 7100")),
             qPrintable(errorText(started)));
    QVERIFY(!second.isRunning());
    QVERIFY(second.status().engine.problem.find("7100") != std::string::npos);
}

void tst_Datapath::changeThatFailsLeavesSteeringAsItWas()
{
    addWebService("rr");
    const auto table = words("nft list table ip vipdeck");
    const auto before = runProgram(table, 10).output;
    const auto other = service(Protocol::Tcp, kVip, 8080, "rr");
    const auto result =
        m_engine->apply({AddService{other}, AddService{service(Protocol::Tcp, kVip, 80, "rr")}});
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::AlreadyExists);
    QCOMPARE(runProgram(table, 10).output, before);
    QCOMPARE(m_engine->status().services.size(), 1u);
}

QTEST_GUILESS_MAIN(tst_Datapath)
#include "tst_datapath.moc"
