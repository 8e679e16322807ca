// SPDX-License-Identifier: GPL-3.0-or-later
// The flow cache with real packets: this process lives in the director's namespace of a lab.
#include <unistd.h>

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTest>
#include <optional>

#include "tests/live/cachehelpers.h"
#include "tests/live/engineinlab.h"

using namespace vipdeck;
using namespace vipdeck::live;

class tst_FlowCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void cleanupTestCase();

    void establishedPacketsStayInTheKernel();
    void shortConnectionsTakeTheQueueOnce();
    void countersAreThoseOfTheClient();
    void fragmentsTakeTheQueue();
    void ipv6StaysInTheKernel();
    void directRoutingStaysInTheKernel();
    void removedServerGetsNothingAnyMore_data();
    void removedServerGetsNothingAnyMore();
    void fullCacheFallsBackToTheQueue();
    void switchingLosesNothing();
    void killedHelperDoesNotStopATransfer();
    void cleanStopLeavesNothingBehind();
    void interfaceThatReturnsIsServedAgain();

private:
    [[nodiscard]] EngineHostOptions options() const;
    void startEngine(std::uint32_t capacity = 1024);
    [[nodiscard]] Outcome fetch(const QString &url) const;
    [[nodiscard]] QString expectedHash(int times) const;
    // Packets that the packet thread saw.
    [[nodiscard]] std::uint64_t queued();

    EngineInLab m_ground;
    std::optional<CacheHelpers> m_helpers;
};

namespace {

ChangeSet oneServer(Protocol protocol, const Address &vip, std::uint16_t port,
                    const Endpoint &endpoint, Forwarding how = Forwarding::Masquerade)
{
    const auto created = service(protocol, vip, port, "rr");
    return {AddService{created}, AddDestination{created.key, destination(endpoint, 1, how)}};
}

Address ipv6(const char *text)
{
    return Address::parse(text).value();
}

} // namespace

void tst_FlowCache::initTestCase()
{
    if (geteuid() != 0)
        QSKIP("network namespaces, netfilter and BPF need root");
    QString reason;
    QVERIFY2(m_ground.build(reason), qPrintable(reason));
    m_helpers.emplace();
    QVERIFY(m_helpers->isMounted());
}

void tst_FlowCache::cleanup()
{
    m_ground.stopEngine();
}

void tst_FlowCache::cleanupTestCase()
{
    m_helpers.reset();
    m_ground.demolish();
}

EngineHostOptions tst_FlowCache::options() const
{
    EngineHostOptions result;
    result.flowCacheMode = FlowCacheMode::On;
    result.flowCache.bpfDirectory = m_helpers->bpfDirectory().toStdString();
    return result;
}

void tst_FlowCache::startEngine(std::uint32_t capacity)
{
    auto wanted = options();
    wanted.flowCache.capacity = capacity;
    m_ground.startEngine(wanted);
    const auto status = m_ground.engine().flowCacheStatus();
    QVERIFY2(status.active, status.problem.c_str());
    QVERIFY2(status.pinned && status.problem.empty(), status.problem.c_str());
    QVERIFY(status.interfaces.size() >= 2);
    const auto told = flowAttachmentModeOf(qgetenv("VIPDECK_FLOW_ATTACHMENT").toStdString());
    QCOMPARE(status.attachment,
             std::string(flowAttachmentModeName(told.value_or(FlowAttachmentMode::Tcx))));
}

Outcome tst_FlowCache::fetch(const QString &url) const
{
    return m_ground.lab().run(
        QStringLiteral("client"),
        {QStringLiteral("bash"), QStringLiteral("-c"),
         QStringLiteral("set -o pipefail; curl -sS -m 60 --fail %1 | sha256sum").arg(url)},
        90);
}

QString tst_FlowCache::expectedHash(int times) const
{
    QFile file(m_ground.lab().runDirectory() + QStringLiteral("/big"));
    if (!file.open(QIODevice::ReadOnly))
        return QStringLiteral("no file");
    const auto content = file.readAll();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (int i = 0; i < times; ++i)
        hash.addData(content);
    return QString::fromLatin1(hash.result().toHex());
}

std::uint64_t tst_FlowCache::queued()
{
    const auto cached = m_ground.engine().flowCacheStatus().packets;
    return m_ground.engine().status().engine.packetsReceived - cached;
}

void tst_FlowCache::establishedPacketsStayInTheKernel()
{
    startEngine();
    VERIFY_RESULT(m_ground.engine().apply(oneServer(Protocol::Tcp, kVip, 80, {server(11), 80})));
    // Several URLs of one host share a connection: 256 MiB.
    const auto url = QStringLiteral("http://192.0.2.10/big");
    const auto outcome = fetch(QStringList{url, url, url, url}.join(QLatin1Char(' ')));
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.errors));
    QCOMPARE(outcome.output.left(64), expectedHash(4));
    const auto cache = m_ground.engine().flowCacheStatus();
    // SYN, SYN+ACK, ACK, what came before the entry was there, FINs.
    const auto slow = queued();
    QVERIFY2(slow < 200, qPrintable(QString::number(slow)));
    QVERIFY2(cache.packets > 4000, qPrintable(QString::number(cache.packets)));
    const auto status = m_ground.engine().status();
    QCOMPARE(status.services.at(0).counters.connections, 1u);
    QVERIFY(status.services.at(0).counters.bytesOut > 268'435'456u);
    QCOMPARE(allDrops(status), 0u);
    QCOMPARE(status.engine.packetsReceived,
             status.engine.packetsForwarded + status.engine.packetsPassed);
    // Both ends said FIN: the connection is not for the cache any more.
    QTRY_COMPARE(m_ground.engine().flowCacheStatus().flows, 0u);
}

// The director sees the SYN; the program in the kernel moves the states like it.
void tst_FlowCache::shortConnectionsTakeTheQueueOnce()
{
    startEngine();
    VERIFY_RESULT(m_ground.engine().apply(oneServer(Protocol::Tcp, kVip, 80, {server(11), 80})));
    const auto result = m_ground.web(400);
    QVERIFY2(result.errors == 0 && result.answers == 400, qPrintable(result.text));
    const auto slow = queued();
    QVERIFY2(slow >= 400 && slow < 800, qPrintable(QString::number(slow)));
    const auto isOver = [this] {
        const auto server = m_ground.engine().status().services.at(0).destinations.at(0);
        return server.activeConnections == 0 && server.inactiveConnections == 400;
    };
    QTRY_VERIFY(isOver());
    for (const auto &row : m_ground.engine().connections({}).rows)
        QVERIFY2(row.state == "TIME_WAIT" || row.state == "CLOSE", row.state.c_str());
    QTRY_COMPARE(m_ground.engine().flowCacheStatus().flows, 0u);
}

// Every octet of the datagrams, with their headers, in and out, at the server and the service.
void tst_FlowCache::countersAreThoseOfTheClient()
{
    startEngine();
    VERIFY_RESULT(m_ground.engine().apply(oneServer(Protocol::Udp, kVip, 53, {server(31), 53})));
    // One socket, so one connection; the answer is the server's name and the question.
    const auto talk = m_ground.lab().run(QStringLiteral("client"),
                                         {QStringLiteral("python3"), QStringLiteral("-c"),
                                          QStringLiteral("import socket\n"
                                                         "s = socket.socket(socket.AF_INET, "
                                                         "socket.SOCK_DGRAM)\n"
                                                         "s.connect(('192.0.2.10', 53))\n"
                                                         "s.settimeout(5)\n"
                                                         "for i in range(3000):\n"
                                                         "    s.send(b'q' * 400)\n"
                                                         "    assert len(s.recv(9000)) == 407\n")},
                                         60);
    QVERIFY2(talk.exitCode == 0, qPrintable(talk.errors));
    const auto status = m_ground.engine().status();
    const auto &counters = status.services.at(0).counters;
    QCOMPARE(counters.packetsIn, 3000u);
    QCOMPARE(counters.packetsOut, 3000u);
    QCOMPARE(counters.bytesIn, 3000u * (400 + 28));
    QCOMPARE(counters.bytesOut, 3000u * (407 + 28));
    QVERIFY(counters == status.services.at(0).destinations.at(0).counters);
    QVERIFY(counters == status.counters);
    QVERIFY(m_ground.engine().flowCacheStatus().packets > 5900);
    const auto rows = m_ground.engine().connections({}).rows;
    QCOMPARE(rows.size(), std::size_t{1});
    QCOMPARE(rows[0].packets, 3000u);
    QVERIFY(rows[0].idleSeconds < 5);
    QCOMPARE(rows[0].state, std::string("UDP"));
}

// Longer than the route's MTU: fragments, which the cache never takes.
void tst_FlowCache::fragmentsTakeTheQueue()
{
    startEngine();
    VERIFY_RESULT(m_ground.engine().apply(oneServer(Protocol::Udp, kVip, 53, {server(31), 53})));
    const auto result = m_ground.lab().load(
        QStringLiteral("udp-load"),
        words("--to 192.0.2.10:53 --rate 0 --seconds 60 --total 500 --size 5000"));
    QVERIFY2(result.errors == 0 && result.answers == 500, qPrintable(result.text));
    QCOMPARE(m_ground.engine().flowCacheStatus().packets, 0u);
}

void tst_FlowCache::ipv6StaysInTheKernel()
{
    startEngine();
    const auto vip = ipv6("2001:db8:80::10");
    VERIFY_RESULT(
        m_ground.engine().apply(oneServer(Protocol::Tcp, vip, 80, {ipv6("fd00::11"), 80})));
    const auto outcome = fetch(QStringLiteral("http://[2001:db8:80::10]/big"));
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.errors));
    QCOMPARE(outcome.output.left(64), expectedHash(1));
    QVERIFY2(queued() < 200, qPrintable(QString::number(queued())));
    QVERIFY(m_ground.engine().flowCacheStatus().packets > 1000);
}

void tst_FlowCache::directRoutingStaysInTheKernel()
{
    startEngine();
    const auto added =
        m_ground.lab().run(QStringLiteral("web-01"), words("ip addr replace 192.0.2.99/32 dev lo"));
    QVERIFY2(added.exitCode == 0, qPrintable(added.errors));
    VERIFY_RESULT(m_ground.engine().apply(
        oneServer(Protocol::Tcp, kVipElsewhere, 80, {server(11), 80}, Forwarding::DirectRoute)));
    const auto outcome = fetch(QStringLiteral("http://192.0.2.99/big"));
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.errors));
    QCOMPARE(outcome.output.left(64), expectedHash(1));
    QVERIFY2(queued() < 100, qPrintable(QString::number(queued())));
    // Acknowledgements only, of superpackets: about a thousand, fewer on a busy machine.
    QVERIFY(m_ground.engine().flowCacheStatus().packets > 100);
}

void tst_FlowCache::removedServerGetsNothingAnyMore_data()
{
    QTest::addColumn<bool>("cached");
    QTest::newRow("queue") << false;
    QTest::newRow("flow cache") << true;
}

// A long answer whose server is removed in the middle of it.
void tst_FlowCache::removedServerGetsNothingAnyMore()
{
    QFETCH(bool, cached);
    startEngine();
    auto &engine = m_ground.engine();
    if (!cached)
        VERIFY_RESULT(engine.setFlowCacheMode(FlowCacheMode::Off));
    const auto changes = oneServer(Protocol::Tcp, kVip, 80, {server(11), 80});
    VERIFY_RESULT(engine.apply(changes));
    QProcess curl;
    m_ground.lab().start(curl, QStringLiteral("client"),
                         words("curl -sS -m 40 --limit-rate 4M -o /dev/null "
                               "http://192.0.2.10/big"));
    QTRY_VERIFY(engine.status().engine.packetsForwarded > 100);
    const auto key = service(Protocol::Tcp, kVip, 80, "rr").key;
    VERIFY_RESULT(engine.apply({RemoveDestination{key, {server(11), 80}}}));
    // Resets answer what the server of an earlier test still sends.
    const auto watched = m_ground.lab().run(
        QStringLiteral("web-01"),
        {QStringLiteral("nft"), QStringLiteral("table ip watch { chain in { type filter hook "
                                               "prerouting priority -400; tcp dport 80 tcp flags "
                                               "& rst == 0 counter; }; }")});
    QVERIFY2(watched.exitCode == 0, qPrintable(watched.errors));
    QTest::qWait(1000);
    const auto seen =
        m_ground.lab().run(QStringLiteral("web-01"), words("nft list table ip watch"));
    QVERIFY2(seen.output.contains(QStringLiteral("packets 0 ")), qPrintable(seen.output));
    QCOMPARE(
        m_ground.lab().run(QStringLiteral("web-01"), words("nft delete table ip watch")).exitCode,
        0);
    QCOMPARE(curl.state(), QProcess::Running);
    curl.kill();
    QVERIFY(curl.waitForFinished(5000));
}

void tst_FlowCache::fullCacheFallsBackToTheQueue()
{
    startEngine(4);
    VERIFY_RESULT(m_ground.engine().apply(webService("rr")));
    const auto result = m_ground.web(3000);
    QVERIFY2(result.errors == 0 && result.answers == 3000, qPrintable(result.text));
    const auto cache = m_ground.engine().flowCacheStatus();
    QVERIFY(cache.flows <= 4 && cache.packets > 0);
    QCOMPARE(m_ground.engine().status().services.at(0).counters.connections, 3000u);
}

void tst_FlowCache::switchingLosesNothing()
{
    startEngine();
    VERIFY_RESULT(m_ground.engine().apply(oneServer(Protocol::Tcp, kVip, 80, {server(11), 80})));
    QProcess curl;
    m_ground.lab().start(curl, QStringLiteral("client"),
                         {QStringLiteral("bash"), QStringLiteral("-c"),
                          QStringLiteral("set -o pipefail; curl -sS -m 60 --fail --limit-rate 24M "
                                         "http://192.0.2.10/big http://192.0.2.10/big "
                                         "http://192.0.2.10/big | "
                                         "sha256sum")});
    auto &engine = m_ground.engine();
    for (int i = 0; i < 6; ++i) {
        const auto mode = i % 2 == 0 ? FlowCacheMode::Off : FlowCacheMode::On;
        QTest::qWait(400);
        VERIFY_RESULT(engine.setFlowCacheMode(mode));
        QCOMPARE(engine.flowCacheStatus().active, mode == FlowCacheMode::On);
        const auto received = engine.status().engine.packetsReceived;
        QTRY_VERIFY(engine.status().engine.packetsReceived > received + 20);
    }
    QTRY_VERIFY_WITH_TIMEOUT(
        engine.flowCacheStatus().flows > 0 || curl.state() == QProcess::NotRunning, 5000);
    QVERIFY(curl.waitForFinished(60000));
    QVERIFY2(curl.exitCode() == 0, curl.readAllStandardError());
    QCOMPARE(QString::fromLatin1(curl.readAllStandardOutput()).left(64), expectedHash(3));
    QCOMPARE(allDrops(engine.status()), 0u);
}

void tst_FlowCache::killedHelperDoesNotStopATransfer()
{
    m_helpers->configure(oneServer(Protocol::Tcp, kVip, 80, {server(11), 80}));
    if (QTest::currentTestFailed())
        return;
    QProcess helper;
    m_helpers->start(helper);
    if (QTest::currentTestFailed())
        return;
    QProcess curl;
    m_ground.lab().start(curl, QStringLiteral("client"),
                         {QStringLiteral("bash"), QStringLiteral("-c"),
                          QStringLiteral("set -o pipefail; curl -sS -m 60 --fail --limit-rate 20M "
                                         "http://192.0.2.10/big http://192.0.2.10/big | "
                                         "sha256sum")});
    QTest::qWait(1000);
    helper.kill();
    QVERIFY(helper.waitForFinished(5000));
    QTest::qWait(1500);
    QProcess next;
    m_helpers->start(next);
    if (QTest::currentTestFailed())
        return;
    // It knows the connection, although the one that made it is dead.
    const auto told = m_helpers->ask(words("path --json"));
    QVERIFY2(told.output.contains(QStringLiteral("\"connections\": 1"))
                 && told.output.contains(QStringLiteral("\"active\": true")),
             qPrintable(told.output + told.errors));
    QVERIFY2(curl.waitForFinished(30000), next.readAll() + helper.readAll());
    QVERIFY2(curl.exitCode() == 0, curl.readAllStandardError());
    QCOMPARE(QString::fromLatin1(curl.readAllStandardOutput()).left(64), expectedHash(2));
    next.terminate();
    QVERIFY(next.waitForFinished(10000));
}

void tst_FlowCache::cleanStopLeavesNothingBehind()
{
    startEngine();
    QVERIFY(QDir(m_helpers->bpfDirectory()).exists(QStringLiteral("vipdeck")));
    m_ground.stopEngine();
    QVERIFY(!QDir(m_helpers->bpfDirectory()).exists(QStringLiteral("vipdeck")));
}

void tst_FlowCache::interfaceThatReturnsIsServedAgain()
{
    startEngine();
    const auto count = m_ground.engine().flowCacheStatus().interfaces.size();
    QCOMPARE(runProgram(words("ip link add vdback0 type veth peer name vdback1"), 5).exitCode, 0);
    QTRY_COMPARE_WITH_TIMEOUT(m_ground.engine().flowCacheStatus().interfaces.size(), count + 2,
                              12000);
    QCOMPARE(runProgram(words("ip link del vdback0"), 5).exitCode, 0);
    QTRY_COMPARE_WITH_TIMEOUT(m_ground.engine().flowCacheStatus().interfaces.size(), count, 12000);
}

QTEST_GUILESS_MAIN(tst_FlowCache)
#include "tst_flowcache.moc"
