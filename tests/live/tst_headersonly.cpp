// SPDX-License-Identifier: GPL-3.0-or-later
// Packets whose headers come to the director, and which the kernel rewrites.
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>
#include <algorithm>
#include <thread>
#include <vector>

#include "tests/live/engineinlab.h"

using namespace vipdeck;
using namespace vipdeck::live;

namespace {

constexpr int kBulkQueue = 7100;
constexpr int kPlainQueue = 7101;
constexpr int kHeaderQueue = 7102;
constexpr int kReplyQueue = 7103; // where there are two processors

// Packets that were handed to a queue since it was bound; -1 when nobody has bound it.
qint64 packetsOfQueue(int number)
{
    const auto text = runProgram(words("cat /proc/net/netfilter/nfnetlink_queue"), 5).output;
    const auto lines = text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const auto &line : lines) {
        const auto columns = line.simplified().split(QLatin1Char(' '));
        if (columns.value(0).toInt() == number)
            return columns.value(7).toLongLong();
    }
    return -1;
}

// Of both directions.
qint64 packetsOfHeaders()
{
    return packetsOfQueue(kHeaderQueue) + std::max<qint64>(packetsOfQueue(kReplyQueue), 0);
}

std::uint32_t activeConnections(const DirectorStatus &status)
{
    std::uint32_t result = 0;
    for (const auto &one : status.services)
        for (const auto &destination : one.destinations)
            result += destination.activeConnections;
    return result;
}

// Processor time of the thread for replies, in clock ticks; -1 when there is none.
int ticksOfReplies()
{
    const QDir tasks(QStringLiteral("/proc/self/task"));
    for (const auto &task : tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile file(tasks.filePath(task + QStringLiteral("/stat")));
        if (!file.open(QIODevice::ReadOnly))
            continue; // it ended
        const auto text = QString::fromLatin1(file.readAll());
        const auto columns = text.section(QLatin1Char(')'), -1).split(QLatin1Char(' '));
        if (text.contains(QStringLiteral("(vipdeck-replies)")))
            return columns.value(12).toInt() + columns.value(13).toInt();
    }
    return -1;
}

ChangeSet serviceWith(Protocol protocol, const Address &vip, std::uint16_t port,
                      const std::vector<Address> &servers)
{
    const auto config = service(protocol, vip, port, "rr");
    ChangeSet changes{AddService{config}};
    for (const auto &address : servers)
        changes.emplace_back(AddDestination{config.key, destination({address, port}, 1)});
    return changes;
}

// Packets that the counters named `name` of a table of ours saw.
int countedBy(const QString &name)
{
    const auto text = runProgram(words("nft list counters table ip watch"), 10).output;
    const QRegularExpression pattern(name + QStringLiteral(" \\{\\s+packets (\\d+)"));
    return pattern.match(text).captured(1).toInt();
}

} // namespace

class tst_HeadersOnly : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void cleanupTestCase();

    void everyFamilyAndProtocolComesByTheHeaderQueue_data();
    void everyFamilyAndProtocolComesByTheHeaderQueue();
    void bulkComesInSuperpacketsWithoutItsPayload();
    void superpacketsOfDatagramsArrive();
    void datagramsWithoutChecksumStayWithout();
    void markedPacketsKeepTheirMarkAndTakeTheOtherQueue();
    void nobodyElseSeesTheMarksBetween();
    void whatNeedsMoreThanHeadersIsFetchedWhole();
    void poolChangesKeepTheMapInStep();
    void payloadModeHasNoHeaderQueue();
    void kernelThatRefusesTheRulesGetsWholePackets_data();
    void kernelThatRefusesTheRulesGetsWholePackets();
    void refusalIsAnErrorWhereHeadersAreWanted();
    void twoThreadsServeManySmallConnections();

private:
    void start(RewritingMode mode = RewritingMode::Headers)
    {
        EngineHostOptions options;
        options.rewritingMode = mode;
        m_ground.startEngine(options);
    }
    [[nodiscard]] Outcome python(const QString &where, const char *script) const
    {
        return m_ground.lab().run(
            where, {QStringLiteral("python3"), QStringLiteral("-c"), QString::fromLatin1(script)});
    }
    // A server that answers with how many datagrams came and with what.
    void collectDatagrams(QProcess &process, const char *preparation) const;

    EngineInLab m_ground;
};

void tst_HeadersOnly::initTestCase()
{
    if (geteuid() != 0)
        QSKIP("network namespaces, raw sockets and netfilter need root");
    // The flow cache would take what belongs here, and payloads are the other way.
    qunsetenv("VIPDECK_FLOW_CACHE");
    qunsetenv("VIPDECK_REWRITING");
    QString reason;
    QVERIFY2(m_ground.build(reason), qPrintable(reason));
}

void tst_HeadersOnly::cleanup()
{
    m_ground.stopEngine();
    static_cast<void>(runProgram(words("nft delete table ip watch"), 10));
}

void tst_HeadersOnly::cleanupTestCase()
{
    m_ground.demolish();
}

void tst_HeadersOnly::everyFamilyAndProtocolComesByTheHeaderQueue_data()
{
    QTest::addColumn<bool>("isTcp");
    QTest::addColumn<QString>("vip");
    QTest::addColumn<QStringList>("servers");
    const QStringList web4{QStringLiteral("10.0.0.11"), QStringLiteral("10.0.0.12")};
    const QStringList web6{QStringLiteral("fd00::11"), QStringLiteral("fd00::12")};
    const QStringList dns4{QStringLiteral("10.0.0.31"), QStringLiteral("10.0.0.32")};
    const QStringList dns6{QStringLiteral("fd00::31"), QStringLiteral("fd00::32")};
    const auto vip4 = QStringLiteral("192.0.2.10");
    const auto vip6 = QStringLiteral("2001:db8:a::10");
    QTest::newRow("TCP IPv4") << true << vip4 << web4;
    QTest::newRow("TCP IPv6") << true << vip6 << web6;
    QTest::newRow("UDP IPv4") << false << vip4 << dns4;
    QTest::newRow("UDP IPv6") << false << vip6 << dns6;
}

void tst_HeadersOnly::everyFamilyAndProtocolComesByTheHeaderQueue()
{
    QFETCH(bool, isTcp);
    QFETCH(QString, vip);
    QFETCH(QStringList, servers);
    start();
    // Whole checksums on the way, which the other end verifies.
    for (const auto *where : {"client", "web-01", "web-02", "dns-01", "dns-02"})
        static_cast<void>(
            m_ground.lab().run(QString::fromLatin1(where), words("ethtool -K eth0 tx off rx off")));
    const auto address = *Address::parse(vip.toStdString());
    std::vector<Address> pool;
    for (const auto &one : servers)
        pool.push_back(*Address::parse(one.toStdString()));
    const std::uint16_t port = isTcp ? 80 : 53;
    VERIFY_RESULT(m_ground.engine().apply(
        serviceWith(isTcp ? Protocol::Tcp : Protocol::Udp, address, port, pool)));
    const auto target = (address.isIPv4() ? vip : QStringLiteral("[%1]").arg(vip))
                        + QStringLiteral(":%1").arg(port);
    const auto result =
        m_ground.lab().load(isTcp ? QStringLiteral("http-load") : QStringLiteral("udp-load"),
                            words("--rate 0 --seconds 60 --total 600 --to") << target);
    QVERIFY2(result.errors == 0 && result.answers == 600, qPrintable(result.text));
    QCOMPARE(result.servers.size(), 2);
    QVERIFY(packetsOfHeaders() >= 1200);
    QCOMPARE(packetsOfQueue(kBulkQueue), 0);
    QCOMPARE(packetsOfQueue(kPlainQueue), 0);
    QCOMPARE(allDrops(m_ground.engine().status()), std::uint64_t{0});
    for (const auto *where : {"client", "web-01", "web-02", "dns-01", "dns-02"})
        static_cast<void>(
            m_ground.lab().run(QString::fromLatin1(where), words("ethtool -K eth0 tx on rx on")));
}

void tst_HeadersOnly::bulkComesInSuperpacketsWithoutItsPayload()
{
    start();
    VERIFY_RESULT(m_ground.engine().apply(webService("rr")));
    const auto file = QStringLiteral("%1/big").arg(m_ground.lab().runDirectory());
    const auto expected = runProgram({QStringLiteral("sha256sum"), file}, 30).output.left(64);
    const auto fetched =
        m_ground.lab().run(QStringLiteral("client"),
                           {QStringLiteral("bash"), QStringLiteral("-c"),
                            QStringLiteral("curl -sS --fail http://192.0.2.10/big | sha256sum")});
    QCOMPARE(fetched.output.left(64), expected);
    const auto counters = m_ground.engine().status().services.at(0).counters;
    const auto size = static_cast<std::uint64_t>(QFileInfo(file).size());
    QVERIFY(counters.bytesOut > size);
    QVERIFY2(counters.bytesOut / counters.packetsOut > 5000, "no superpackets");
    QCOMPARE(packetsOfQueue(kBulkQueue), 0);
}

void tst_HeadersOnly::collectDatagrams(QProcess &process, const char *preparation) const
{
    const auto script =
        QStringLiteral("import socket\n"
                       "s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)\n"
                       "s.bind(('', 5555)); s.settimeout(10)\n"
                       "%1\n"
                       "print('ready', flush=True)\n"
                       "sizes = []\n"
                       "try:\n"
                       "    while True:\n"
                       "        data = s.recv(65535)\n"
                       "        assert data == bytes([len(sizes) %% 256]) * len(data)\n"
                       "        sizes.append(len(data)); s.settimeout(1)\n"
                       "except TimeoutError:\n"
                       "    print(len(sizes), sum(sizes), max(sizes, default=0), flush=True)\n")
            .replace(QStringLiteral("%%"), QStringLiteral("%"))
            .arg(QString::fromLatin1(preparation));
    m_ground.lab().start(process, QStringLiteral("web-01"),
                         {QStringLiteral("python3"), QStringLiteral("-c"), script});
    QVERIFY(process.waitForReadyRead(10000));
    QCOMPARE(process.readLine().trimmed(), QByteArray("ready"));
}

void tst_HeadersOnly::superpacketsOfDatagramsArrive()
{
    start();
    VERIFY_RESULT(m_ground.engine().apply(serviceWith(Protocol::Udp, kVip, 5555, {server(11)})));
    QProcess collecting;
    // SO_RCVBUFFORCE is option 33.
    collectDatagrams(collecting, "s.setsockopt(socket.SOL_SOCKET, 33, 8 << 20)");
    // Ten sends of forty datagrams; UDP_SEGMENT is option 103.
    const auto sent = python(QStringLiteral("client"),
                             "import socket\n"
                             "s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)\n"
                             "s.setsockopt(socket.IPPROTO_UDP, 103, 500)\n"
                             "for turn in range(10):\n"
                             "    first = turn * 40\n"
                             "    s.sendto(b''.join(bytes([(first + i) % 256]) * 500\n"
                             "                      for i in range(40)), ('192.0.2.10', 5555))\n");
    QVERIFY2(sent.exitCode == 0, qPrintable(sent.errors));
    QVERIFY(collecting.waitForFinished(15000));
    QCOMPARE(collecting.readAllStandardOutput().trimmed(), QByteArray("400 200000 500"));
    QCOMPARE(packetsOfQueue(kPlainQueue), 0);
    QVERIFY2(packetsOfHeaders() <= 20, "the kernel cut them first");
}

void tst_HeadersOnly::datagramsWithoutChecksumStayWithout()
{
    start();
    VERIFY_RESULT(m_ground.engine().apply(serviceWith(Protocol::Udp, kVip, 5555, {server(11)})));
    QVERIFY(loadNft("table ip watch { counter without { }; chain forward { type filter hook "
                    "postrouting priority 0; ip daddr 10.0.0.11 udp checksum 0 counter name "
                    "without; }; }\n")
                .exitCode
            == 0);
    QProcess collecting;
    collectDatagrams(collecting, "");
    // SO_NO_CHECK is option 11.
    const auto sent =
        python(QStringLiteral("client"), "import socket\n"
                                         "s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)\n"
                                         "s.setsockopt(socket.SOL_SOCKET, 11, 1)\n"
                                         "for i in range(5):\n"
                                         "    s.sendto(bytes([i]) * 300, ('192.0.2.10', 5555))\n");
    QVERIFY2(sent.exitCode == 0, qPrintable(sent.errors));
    QVERIFY(collecting.waitForFinished(15000));
    QCOMPARE(collecting.readAllStandardOutput().trimmed(), QByteArray("5 1500 300"));
    QCOMPARE(countedBy(QStringLiteral("without")), 5);
}

void tst_HeadersOnly::markedPacketsKeepTheirMarkAndTakeTheOtherQueue()
{
    start();
    VERIFY_RESULT(m_ground.engine().apply(webService("rr")));
    QVERIFY(loadNft("table ip watch { counter marked { }; chain pre { type filter hook prerouting "
                    "priority mangle; ip daddr 192.0.2.10 meta mark set 5; }; chain forward { "
                    "type filter hook forward priority 0; meta mark 5 counter name marked; }; }\n")
                .exitCode
            == 0);
    const auto result = m_ground.web(200);
    QVERIFY2(result.errors == 0, qPrintable(result.text));
    QVERIFY(countedBy(QStringLiteral("marked")) >= 800);
    QVERIFY(packetsOfQueue(kBulkQueue) >= 800);
    QVERIFY(packetsOfHeaders() >= 600); // replies have no mark
    QCOMPARE(allDrops(m_ground.engine().status()), std::uint64_t{0});
}

void tst_HeadersOnly::nobodyElseSeesTheMarksBetween()
{
    start();
    VERIFY_RESULT(m_ground.engine().apply(webService("rr")));
    QVERIFY(loadNft("table ip watch { counter ours { }; counter seen { }; "
                    "chain pre { type filter hook prerouting priority dstnat; meta mark != 0 "
                    "counter name ours; }; "
                    "chain forward { type filter hook forward priority 0; counter name seen; meta "
                    "mark != 0 counter name ours; }; "
                    "chain post { type filter hook postrouting priority 0; meta mark != 0 counter "
                    "name ours; }; }\n")
                .exitCode
            == 0);
    const auto result = m_ground.web(200);
    QVERIFY2(result.errors == 0, qPrintable(result.text));
    QVERIFY(countedBy(QStringLiteral("seen")) >= 1600);
    QCOMPARE(countedBy(QStringLiteral("ours")), 0);
}

void tst_HeadersOnly::whatNeedsMoreThanHeadersIsFetchedWhole()
{
    start();
    const auto changes = serviceWith(Protocol::Udp, kVip, 5555, {});
    VERIFY_RESULT(m_ground.engine().apply(changes));
    // No server: the client hears of it, in an error that quotes its datagram.
    const auto refused =
        python(QStringLiteral("client"), "import socket\n"
                                         "s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)\n"
                                         "s.connect(('192.0.2.10', 5555)); s.settimeout(5)\n"
                                         "s.send(b'x' * 1000)\n"
                                         "try:\n"
                                         "    s.recv(100)\n"
                                         "except ConnectionRefusedError:\n"
                                         "    print('refused')\n");
    QCOMPARE(refused.output.trimmed(), QStringLiteral("refused"));
    QCOMPARE(packetsOfQueue(kHeaderQueue), 1);
    QCOMPARE(packetsOfQueue(kPlainQueue), 1);
    QCOMPARE(m_ground.engine().status().engine.packetsReceived, std::uint64_t{1});
    QCOMPARE(dropsOf(m_ground.engine().status(), "no-destination"), std::uint64_t{1});
}

void tst_HeadersOnly::poolChangesKeepTheMapInStep()
{
    start();
    VERIFY_RESULT(
        m_ground.engine().apply(serviceWith(Protocol::Tcp, kVip, 80, {server(11), server(12)})));
    const auto key = service(Protocol::Tcp, kVip, 80, "rr").key;
    const auto endpoints = [] {
        const auto text = runProgram(words("nft list map ip vipdeck endpoints"), 10).output;
        const QRegularExpression pattern(QStringLiteral("0x7669([0-9a-f]{4}) : (\\S+ \\. \\w+)"));
        QMap<QString, QString> result; // mark by endpoint
        auto matches = pattern.globalMatch(text);
        while (matches.hasNext()) {
            const auto match = matches.next();
            result.insert(match.captured(2).section(QLatin1Char(' '), 0, 0), match.captured(1));
        }
        return result;
    };
    const auto before = endpoints();
    QCOMPARE(before.keys(), (QStringList{QStringLiteral("10.0.0.11"), QStringLiteral("10.0.0.12"),
                                         QStringLiteral("192.0.2.10")}));
    VERIFY_RESULT(m_ground.engine().apply({RemoveDestination{key, {server(12), 80}},
                                           AddDestination{key, destination({server(13), 80}, 1)}}));
    const auto after = endpoints();
    QCOMPARE(after.keys(), (QStringList{QStringLiteral("10.0.0.11"), QStringLiteral("10.0.0.13"),
                                        QStringLiteral("192.0.2.10")}));
    QCOMPARE(after.value(QStringLiteral("10.0.0.11")), before.value(QStringLiteral("10.0.0.11")));
    QVERIFY(!before.values().contains(after.value(QStringLiteral("10.0.0.13"))));
    // Somebody deletes everything: the next change makes it anew.
    QCOMPARE(runProgram(words("nft delete table ip vipdeck"), 10).exitCode, 0);
    VERIFY_RESULT(m_ground.engine().apply({AddDestination{key, destination({server(14), 80}, 1)}}));
    QCOMPARE(endpoints().size(), 4);
    const auto result = m_ground.web(300);
    QVERIFY2(result.errors == 0 && result.servers.size() == 3, qPrintable(result.text));
    QVERIFY(packetsOfHeaders() >= 2400);
    QCOMPARE(packetsOfQueue(kBulkQueue), 0);
    QCOMPARE(allDrops(m_ground.engine().status()), std::uint64_t{0});
}

// While the rules change, counts are read and time goes by: nothing is lost or counted twice.
void tst_HeadersOnly::twoThreadsServeManySmallConnections()
{
    if (std::thread::hardware_concurrency() < 2)
        QSKIP("replies have a thread of their own only where there are two processors");
    start();
    QCOMPARE(m_ground.engine().status().engine.queues, 4u);
    VERIFY_RESULT(m_ground.engine().apply(webService("wrr")));
    const auto key = service(Protocol::Tcp, kVip, 80, "wrr").key;
    constexpr int kSeconds = 6;
    QProcess client;
    m_ground.lab().start(client, QStringLiteral("client"),
                         {Lab::peerProgram(), QStringLiteral("http-load"), QStringLiteral("--to"),
                          QStringLiteral("192.0.2.10:80"), QStringLiteral("--rate"),
                          QStringLiteral("0"), QStringLiteral("--concurrency"),
                          QStringLiteral("64"), QStringLiteral("--seconds"),
                          QString::number(kSeconds)});
    std::uint64_t seen = 0;
    for (std::int32_t weight = 0; client.state() != QProcess::NotRunning;
         weight = (weight + 1) % 5) {
        VERIFY_RESULT(
            m_ground.engine().apply({EditDestination{key, destination({server(11), 80}, weight)}}));
        const auto connections = m_ground.engine().status().services.at(0).counters.connections;
        QVERIFY(connections >= seen);
        seen = connections;
        client.waitForFinished(30);
    }
    const auto result = parseLoad(QString::fromUtf8(client.readAllStandardOutput()));
    QVERIFY2(result.errors == 0 && result.answers > 0, qPrintable(result.text));
    // The last packets of the last connections.
    QTRY_COMPARE(activeConnections(m_ground.engine().status()), 0u);
    const auto status = m_ground.engine().status();
    QCOMPARE(status.services.at(0).counters.connections,
             static_cast<std::uint64_t>(result.answers));
    QCOMPARE(allDrops(status), std::uint64_t{0});
    QCOMPARE(status.engine.queueDrops, std::uint64_t{0});
    QCOMPARE(static_cast<qint64>(status.engine.packetsReceived), packetsOfHeaders());
    QVERIFY(packetsOfQueue(kReplyQueue) > result.answers * 3);
    const auto ticks = ticksOfReplies();
    QVERIFY(ticks >= 0);
    // Nine packets each, 30,000 a second and more: then the second thread had its part.
    if (result.answers / kSeconds > 5000)
        QVERIFY2(ticks > 10, qPrintable(QString::number(ticks)));
}

void tst_HeadersOnly::payloadModeHasNoHeaderQueue()
{
    start(RewritingMode::Payload);
    VERIFY_RESULT(m_ground.engine().apply(webService("rr")));
    const auto result = m_ground.web(100);
    QVERIFY2(result.errors == 0, qPrintable(result.text));
    QCOMPARE(packetsOfQueue(kHeaderQueue), -1);
    QCOMPARE(packetsOfQueue(kReplyQueue), -1);
    QCOMPARE(ticksOfReplies(), -1);
    QVERIFY(packetsOfQueue(kBulkQueue) >= 800);
    QCOMPARE(m_ground.engine().flowCacheStatus().rewriting, std::string("payload"));
    QCOMPARE(m_ground.engine().status().engine.queues, 2u);
}

void tst_HeadersOnly::kernelThatRefusesTheRulesGetsWholePackets_data()
{
    QTest::addColumn<QString>("lookup");
    QTest::addColumn<int>("endpointRegister");
    QTest::addColumn<QString>("reason");
    QTest::newRow("no such expression")
        << QStringLiteral("vipdeck-none") << 9 << QStringLiteral("No such file or directory");
    QTest::newRow("another use of the registers")
        << QStringLiteral("lookup") << 23 << QStringLiteral("out of range");
}

// The kernel itself refuses; everything else is as on an old one.
void tst_HeadersOnly::kernelThatRefusesTheRulesGetsWholePackets()
{
    QFETCH(QString, lookup);
    QFETCH(int, endpointRegister);
    QFETCH(QString, reason);
    EngineHostOptions options;
    options.rewritingForm = {lookup.toStdString(), static_cast<std::uint32_t>(endpointRegister)};
    m_ground.startEngine(options);
    auto &engine = m_ground.engine();
    const auto status = engine.flowCacheStatus();
    QCOMPARE(status.rewriting, std::string("payload"));
    const auto problem = QString::fromStdString(status.rewritingProblem);
    QVERIFY2(problem.contains(QStringLiteral("rewrite-requests"))
                 && problem.contains(reason, Qt::CaseInsensitive),
             qPrintable(problem));
    VERIFY_RESULT(engine.apply(webService("rr")));
    VERIFY_RESULT(engine.apply(serviceWith(Protocol::Udp, kVip, 53, {server(31), server(32)})));
    const auto web = m_ground.web(400);
    QVERIFY2(web.errors == 0 && web.answers == 400 && web.servers.size() == 4,
             qPrintable(web.text));
    const auto names = m_ground.lab().load(
        QStringLiteral("udp-load"), words("--to 192.0.2.10:53 --rate 0 --seconds 60 --total 400"));
    QVERIFY2(names.errors == 0 && names.answers == 400, qPrintable(names.text));
    // A change goes the same way.
    const auto key = service(Protocol::Tcp, kVip, 80, "rr").key;
    VERIFY_RESULT(engine.apply({RemoveDestination{key, {server(11), 80}},
                                AddDestination{key, destination({server(15), 80}, 1)}}));
    const auto changed = m_ground.web(400);
    QVERIFY2(changed.errors == 0 && changed.servers.contains(QStringLiteral("web-05")),
             qPrintable(changed.text));
    QVERIFY(packetsOfQueue(kBulkQueue) >= 4000 && packetsOfQueue(kPlainQueue) >= 800);
    QCOMPARE(packetsOfQueue(kHeaderQueue), 0);
    QVERIFY(!runProgram(words("nft list ruleset"), 10).output.contains(QStringLiteral("rewrite-")));
    QCOMPARE(allDrops(engine.status()), std::uint64_t{0});
    QCOMPARE(engine.status().engine.queueDrops, std::uint64_t{0});
}

void tst_HeadersOnly::refusalIsAnErrorWhereHeadersAreWanted()
{
    EngineHostOptions options;
    options.rewritingMode = RewritingMode::Headers;
    options.rewritingForm.lookup = "vipdeck-none";
    EngineHost engine(options);
    const auto started = engine.start();
    QVERIFY(!started);
    QVERIFY2(errorText(started).contains(QStringLiteral("the kernel does not rewrite headers")),
             qPrintable(errorText(started)));
    QVERIFY(!engine.isRunning());
    QVERIFY(!runProgram(words("nft list ruleset"), 10).output.contains(QStringLiteral("vipdeck")));
    QCOMPARE(packetsOfQueue(kBulkQueue), -1);
}

QTEST_GUILESS_MAIN(tst_HeadersOnly)
#include "tst_headersonly.moc"
