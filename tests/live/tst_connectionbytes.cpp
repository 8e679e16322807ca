// SPDX-License-Identifier: GPL-3.0-or-later
// The octets that a connection says it had against those that its client sent and received: on the
// queue with whole packets and with headers only, in the flow cache, and over a killed helper.
#include <sys/mount.h>
#include <unistd.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>
#include <optional>

#include "tests/live/cachehelpers.h"
#include "tests/live/engineinlab.h"

using namespace vipdeck;
using namespace vipdeck::live;

namespace {

ChangeSet oneServer(Protocol protocol, std::uint16_t port, std::uint32_t number)
{
    const auto created = service(protocol, kVip, port, "rr");
    return {AddService{created},
            AddDestination{created.key, destination({server(number), port}, 1)}};
}

// For each line "COUNT SIZE": so many questions of this size from one socket, one after the other;
// prints the octets of all IP packets so far, both ways.
const QString kTalk = QStringLiteral("import socket, sys\n"
                                     "s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)\n"
                                     "s.connect(('192.0.2.10', 53))\n"
                                     "s.settimeout(10)\n"
                                     "total = 0\n"
                                     "for line in sys.stdin:\n"
                                     "    count, size = map(int, line.split())\n"
                                     "    for i in range(count):\n"
                                     "        s.send(b'q' * size)\n"
                                     "        total += size + len(s.recv(9000)) + 2 * 28\n"
                                     "    print(total, flush=True)\n");

// A client with one connection.
class Talk
{
public:
    explicit Talk(const Lab &lab)
    {
        lab.start(m_process, QStringLiteral("client"),
                  {QStringLiteral("python3"), QStringLiteral("-c"), kTalk});
    }
    ~Talk()
    {
        m_process.kill();
        m_process.waitForFinished(5000);
    }
    Talk(const Talk &) = delete;
    Talk &operator=(const Talk &) = delete;

    // What went over the wire so far; 0 when something went wrong.
    std::uint64_t say(int count, int size)
    {
        m_process.write(QByteArray::number(count) + ' ' + QByteArray::number(size) + '\n');
        while (!m_process.canReadLine())
            if (!m_process.waitForReadyRead(30000))
                return 0;
        return m_process.readLine().trimmed().toULongLong();
    }

private:
    QProcess m_process;
};

// Octets that the client's own firewall counted by then: IP packets to and from port 80.
std::uint64_t countedByClient(const Lab &lab)
{
    const auto listed =
        lab.run(QStringLiteral("client"), words("nft -j list counters table ip seen"));
    std::uint64_t sum = 0;
    for (const auto &entry : QJsonDocument::fromJson(listed.output.toUtf8())
                                 .object()
                                 .value(QStringLiteral("nftables"))
                                 .toArray())
        sum += static_cast<std::uint64_t>(
            entry[QStringLiteral("counter")][QStringLiteral("bytes")].toInteger());
    return sum;
}

} // namespace

class tst_ConnectionBytes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void cleanupTestCase();

    void datagramsCountToTheOctet_data() { addPaths(); }
    void datagramsCountToTheOctet();
    void transfersCountAsTheClientSawThem_data() { addPaths(); }
    void transfersCountAsTheClientSawThem();
    void switchingPathsLosesNothing();
    void killedHelpersConnectionsGoOnCounting_data();
    void killedHelpersConnectionsGoOnCounting();

private:
    static void addPaths();
    void startEngine();
    // Of the one connection that there is; 0 when there is none or more.
    [[nodiscard]] std::uint64_t bytes();

    EngineInLab m_ground;
    std::optional<CacheHelpers> m_helpers;
};

void tst_ConnectionBytes::initTestCase()
{
    if (geteuid() != 0)
        QSKIP("network namespaces, netfilter and BPF need root");
    // The paths are chosen here.
    qunsetenv("VIPDECK_FLOW_CACHE");
    qunsetenv("VIPDECK_REWRITING");
    QString reason;
    QVERIFY2(m_ground.build(reason), qPrintable(reason));
    m_helpers.emplace();
    QVERIFY(m_helpers->isMounted());
}

void tst_ConnectionBytes::cleanup()
{
    m_ground.stopEngine();
}

void tst_ConnectionBytes::cleanupTestCase()
{
    m_helpers.reset();
    m_ground.demolish();
}

void tst_ConnectionBytes::addPaths()
{
    QTest::addColumn<RewritingMode>("rewriting");
    QTest::addColumn<FlowCacheMode>("cache");
    QTest::newRow("whole packets") << RewritingMode::Payload << FlowCacheMode::Off;
    QTest::newRow("headers") << RewritingMode::Headers << FlowCacheMode::Off;
    QTest::newRow("flow cache") << RewritingMode::Headers << FlowCacheMode::On;
}

void tst_ConnectionBytes::startEngine()
{
    QFETCH(RewritingMode, rewriting);
    QFETCH(FlowCacheMode, cache);
    EngineHostOptions options;
    options.rewritingMode = rewriting;
    options.flowCacheMode = cache;
    options.flowCache.bpfDirectory = m_helpers->bpfDirectory().toStdString();
    m_ground.startEngine(options);
    QCOMPARE(m_ground.engine().flowCacheStatus().active, cache == FlowCacheMode::On);
}

std::uint64_t tst_ConnectionBytes::bytes()
{
    const auto rows = m_ground.engine().connections({}).rows;
    return rows.size() == 1 ? rows[0].bytes : 0;
}

void tst_ConnectionBytes::datagramsCountToTheOctet()
{
    QFETCH(FlowCacheMode, cache);
    startEngine();
    VERIFY_RESULT(m_ground.engine().apply(oneServer(Protocol::Udp, 53, 31)));
    Talk talk(m_ground.lab());
    for (const int size : {1, 400, 1400, 33}) {
        const auto sum = talk.say(500, size);
        QVERIFY(sum > 0);
        QCOMPARE(bytes(), sum);
    }
    const auto counters = m_ground.engine().status().services.at(0).counters;
    QCOMPARE(counters.bytesIn + counters.bytesOut, bytes());
    QCOMPARE(m_ground.engine().flowCacheStatus().packets > 3900, cache == FlowCacheMode::On);
}

// Superpackets count as one packet with one header, here and there.
void tst_ConnectionBytes::transfersCountAsTheClientSawThem()
{
    startEngine();
    VERIFY_RESULT(m_ground.engine().apply(oneServer(Protocol::Tcp, 80, 11)));
    const auto &lab = m_ground.lab();
    const auto made =
        lab.run(QStringLiteral("client"),
                {QStringLiteral("nft"),
                 QStringLiteral("table ip seen { counter sent { }; counter got { }; "
                                "chain out { type filter hook output priority 0; "
                                "ip daddr 192.0.2.10 tcp dport 80 counter name sent; }; "
                                "chain in { type filter hook input priority 0; "
                                "ip saddr 192.0.2.10 tcp sport 80 counter name got; }; }")});
    const auto forget = qScopeGuard([&lab] {
        QCOMPARE(lab.run(QStringLiteral("client"), words("nft delete table ip seen")).exitCode, 0);
    });
    QVERIFY2(made.exitCode == 0, qPrintable(made.errors));
    const auto fetched =
        lab.run(QStringLiteral("client"),
                words("curl -sS -m 60 --fail -o /dev/null http://192.0.2.10/big"), 90);
    QVERIFY2(fetched.exitCode == 0, qPrintable(fetched.errors));
    QTRY_COMPARE(bytes(), countedByClient(lab));
    QVERIFY(bytes() > 64u << 20);
    const auto counters = m_ground.engine().status().services.at(0).counters;
    QCOMPARE(counters.bytesIn + counters.bytesOut, bytes());
}

void tst_ConnectionBytes::switchingPathsLosesNothing()
{
    EngineHostOptions options;
    options.flowCacheMode = FlowCacheMode::On;
    options.flowCache.bpfDirectory = m_helpers->bpfDirectory().toStdString();
    m_ground.startEngine(options);
    auto &engine = m_ground.engine();
    VERIFY_RESULT(engine.apply(oneServer(Protocol::Udp, 53, 31)));
    Talk talk(m_ground.lab());
    for (int i = 0; i < 6; ++i) {
        const auto sum = talk.say(300, 100 + i);
        VERIFY_RESULT(engine.setFlowCacheMode(i % 2 == 0 ? FlowCacheMode::Off : FlowCacheMode::On));
        QVERIFY(sum > 0);
        QCOMPARE(bytes(), sum);
    }
}

void tst_ConnectionBytes::killedHelpersConnectionsGoOnCounting_data()
{
    QTest::addColumn<bool>("isListed");
    QTest::newRow("listed before the end") << true;
    QTest::newRow("never looked at") << false;
}

// Datagrams before, while nobody lives, and after.
void tst_ConnectionBytes::killedHelpersConnectionsGoOnCounting()
{
    QFETCH(bool, isListed);
    const QTemporaryDir memory;
    QCOMPARE(mount("tmpfs", qPrintable(memory.path()), "tmpfs", 0, "mode=0700"), 0);
    const auto unmount = qScopeGuard([&] { umount2(qPrintable(memory.path()), MNT_DETACH); });
    const auto listed = [this] {
        const auto told = m_helpers->ask(words("-L -c --json"));
        const auto rows = QJsonDocument::fromJson(told.output.toUtf8()).array();
        return rows.size() == 1
                   ? static_cast<std::uint64_t>(rows[0][QStringLiteral("bytes")].toInteger())
                   : 0;
    };
    m_helpers->configure(oneServer(Protocol::Udp, 53, 31));
    const QStringList options{QStringLiteral("--connection-directory"), memory.path()};
    Talk talk(m_ground.lab());
    for (int life = 0; life < 3 && !QTest::currentTestFailed(); ++life) {
        QProcess helper;
        m_helpers->start(helper, options);
        if (QTest::currentTestFailed())
            return;
        const auto sum = talk.say(400, 300);
        QVERIFY(sum > 0);
        if (isListed || life == 2)
            QCOMPARE(listed(), sum);
        QVERIFY(talk.say(200, 200) > sum);
        helper.kill();
        QVERIFY(helper.waitForFinished(5000));
        QVERIFY(talk.say(200, 50) > 0); // the program in the kernel goes on
    }
    QProcess last;
    m_helpers->start(last, options);
    const auto sum = talk.say(1, 1);
    QCOMPARE(listed(), sum);
    last.terminate();
    QVERIFY(last.waitForFinished(10000));
}

QTEST_GUILESS_MAIN(tst_ConnectionBytes)
#include "tst_connectionbytes.moc"
