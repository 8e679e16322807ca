// SPDX-License-Identifier: GPL-3.0-or-later
// One flow cache for several packet threads: each has its part of it, and what a killed helper
// leaves there comes to the thread whose client it is.
#include <unistd.h>

#include <QSet>
#include <QTest>
#include <memory>
#include <optional>
#include <vector>

#include "engine/io/clientshare.h"
#include "tests/live/cachehelpers.h"
#include "tests/live/engineinlab.h"
#include "tests/live/transfer.h"

using namespace vipdeck;
using namespace vipdeck::live;

namespace {

constexpr int kClients = 4;
constexpr std::uint16_t kThreads = 2;
constexpr std::uint16_t kFirstQueue = 7100;
constexpr int kMegabytes = 150; // about six seconds

QString client(int number)
{
    return QStringLiteral("198.51.100.%1").arg(20 + number);
}

QString client6(int number)
{
    return QStringLiteral("2001:db8:51::%1").arg(20 + number);
}

Address addressOf(const QString &text)
{
    return Address::parse(text.toStdString()).value();
}

std::uint32_t shareOfClient(const QString &text)
{
    return shareOf(addressOf(text), ClientMask(), kThreads);
}

// Packets that were handed to this share's three queues since they were bound.
quint64 packetsOfShare(std::uint32_t share)
{
    const auto text = runProgram(words("cat /proc/net/netfilter/nfnetlink_queue"), 5).output;
    quint64 result = 0;
    const auto lines = text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const auto &line : lines) {
        const auto columns = line.simplified().split(QLatin1Char(' '));
        const auto number = columns.value(0).toUInt();
        if (number >= kFirstQueue && number < kFirstQueue + 3 * kThreads
            && (number - kFirstQueue) % kThreads == share)
            result += columns.value(7).toULongLong();
    }
    return result;
}

ChangeSet transferService()
{
    const auto config = service(Protocol::Tcp, kVip, Transfer::kPort, "rr");
    return {AddService{config},
            AddDestination{config.key, destination({server(11), Transfer::kPort}, 1)}};
}

} // namespace

class tst_CachedThreads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void cleanupTestCase();

    void sharesAreThoseOfTheKernel();
    void everyThreadUsesItsPartOfTheCache();
    void fullPartsFallBackToTheQueue();
    void switchingLosesNothing();
    void repliesOfARemovedServerReachTheClientsOfAllThreads();
    void killedHelperLeavesEveryThreadItsClients();

private:
    [[nodiscard]] EngineHostOptions options() const;
    void startEngine(std::uint32_t capacity = 1024);
    void useAddress(int number) const;
    void beginTransfers(int count, const QString &kind = QStringLiteral("fetch"));
    void startHelper(QProcess &helper) const
    {
        m_helpers->start(helper, words("--packet-threads 2"));
    }

    EngineInLab m_ground;
    std::optional<CacheHelpers> m_helpers;
    std::unique_ptr<Transfer> m_serving;
    std::vector<std::unique_ptr<Transfer>> m_transfers;
};

void tst_CachedThreads::initTestCase()
{
    if (geteuid() != 0)
        QSKIP("network namespaces, netfilter and BPF need root");
    QString reason;
    QVERIFY2(m_ground.build(reason), qPrintable(reason));
    m_helpers.emplace();
    QVERIFY(m_helpers->isMounted());
    QSet<std::uint32_t> shares;
    for (int i = 0; i < kClients; ++i) {
        for (const auto &address :
             {client(i) + QStringLiteral("/24"), client6(i) + QStringLiteral("/64 nodad")}) {
            const auto added = m_ground.lab().run(
                QStringLiteral("client"),
                words(qPrintable(QStringLiteral("ip addr add %1 dev eth0").arg(address))));
            QVERIFY2(added.exitCode == 0, qPrintable(added.errors));
        }
        shares.insert(shareOfClient(client(i)));
    }
    QCOMPARE(shares.size(), int{kThreads});
}

void tst_CachedThreads::cleanup()
{
    m_transfers.clear();
    m_serving.reset();
    m_ground.stopEngine();
}

void tst_CachedThreads::cleanupTestCase()
{
    m_helpers.reset();
    m_ground.demolish();
}

EngineHostOptions tst_CachedThreads::options() const
{
    EngineHostOptions result;
    result.packetThreads = kThreads;
    result.flowCacheMode = FlowCacheMode::On;
    result.flowCache.bpfDirectory = m_helpers->bpfDirectory().toStdString();
    return result;
}

void tst_CachedThreads::startEngine(std::uint32_t capacity)
{
    auto wanted = options();
    wanted.flowCache.capacity = capacity;
    m_ground.startEngine(wanted);
    const auto status = m_ground.engine().flowCacheStatus();
    QVERIFY2(status.active && status.pinned && status.problem.empty(), status.problem.c_str());
    QCOMPARE(status.capacity, capacity);
}

// New connections of the client come from this address.
void tst_CachedThreads::useAddress(int number) const
{
    const auto done = m_ground.lab().run(QStringLiteral("client"),
                                         words("ip route replace default via 198.51.100.1 src")
                                             << client(number));
    QVERIFY2(done.exitCode == 0, qPrintable(done.errors));
}

// One for each client.
void tst_CachedThreads::beginTransfers(int count, const QString &kind)
{
    m_serving = std::make_unique<Transfer>(m_ground.lab());
    QVERIFY(m_serving->serve(QStringLiteral("web-01")));
    for (int i = 0; i < count; ++i) {
        useAddress(i);
        auto &transfer = *m_transfers.emplace_back(std::make_unique<Transfer>(m_ground.lab()));
        QVERIFY2(transfer.begin(kind, QStringLiteral("192.0.2.10"), kMegabytes),
                 qPrintable(transfer.text()));
    }
}

void tst_CachedThreads::sharesAreThoseOfTheKernel()
{
    startEngine();
    const auto vip6 = addressOf(QStringLiteral("2001:db8:80::10"));
    auto changes = webService("rr");
    const auto web6 = service(Protocol::Tcp, vip6, 80, "rr");
    changes.emplace_back(AddService{web6});
    changes.emplace_back(
        AddDestination{web6.key, destination({addressOf(QStringLiteral("fd00::11")), 80}, 1)});
    VERIFY_RESULT(m_ground.engine().apply(changes));
    for (int i = 0; i < kClients; ++i) {
        for (const auto &address : {client(i), client6(i)}) {
            const auto url = address == client(i) ? QStringLiteral("http://192.0.2.10/")
                                                  : QStringLiteral("http://[2001:db8:80::10]/");
            const auto share = shareOfClient(address);
            const auto own = packetsOfShare(share);
            const auto others = packetsOfShare(1 - share);
            const auto answer = m_ground.lab().run(
                QStringLiteral("client"), words("curl -sS -m 5 --interface") << address << url);
            QVERIFY2(answer.exitCode == 0, qPrintable(address + answer.errors));
            QVERIFY2(packetsOfShare(share) > own, qPrintable(address));
            QVERIFY2(packetsOfShare(1 - share) == others, qPrintable(address));
        }
    }
}

void tst_CachedThreads::everyThreadUsesItsPartOfTheCache()
{
    startEngine();
    VERIFY_RESULT(m_ground.engine().apply(transferService()));
    beginTransfers(kClients);
    if (QTest::currentTestFailed())
        return;
    QTRY_COMPARE(m_ground.engine().flowCacheStatus().flows, std::uint32_t{kClients});
    const auto before = packetsOfShare(0) + packetsOfShare(1);
    for (const auto &transfer : m_transfers)
        QVERIFY2(transfer->isWhole(), qPrintable(transfer->text()));
    // Only the ends of the connections, and what came before they were in the cache.
    QVERIFY(packetsOfShare(0) + packetsOfShare(1) - before < 200u * kClients);
    QTRY_COMPARE(m_ground.engine().flowCacheStatus().flows, 0u);
    const auto cache = m_ground.engine().flowCacheStatus();
    QVERIFY2(cache.packets > 1000, qPrintable(QString::number(cache.packets)));
    const auto status = m_ground.engine().status();
    const auto &counters = status.services.at(0).counters;
    QCOMPARE(counters.connections, std::uint64_t{kClients});
    QVERIFY(counters.bytesOut > std::uint64_t{kClients} * kMegabytes << 20);
    QCOMPARE(counters.packetsIn + counters.packetsOut, status.engine.packetsReceived);
    QCOMPARE(allDrops(status), std::uint64_t{0});
}

void tst_CachedThreads::fullPartsFallBackToTheQueue()
{
    startEngine(4);
    VERIFY_RESULT(m_ground.engine().apply(transferService()));
    beginTransfers(kClients);
    if (QTest::currentTestFailed())
        return;
    const auto cache = m_ground.engine().flowCacheStatus();
    QVERIFY(cache.flows > 0 && cache.flows <= 4);
    for (const auto &transfer : m_transfers)
        QVERIFY2(transfer->isWhole(), qPrintable(transfer->text()));
}

void tst_CachedThreads::switchingLosesNothing()
{
    startEngine();
    VERIFY_RESULT(m_ground.engine().apply(transferService()));
    beginTransfers(4, QStringLiteral("send"));
    if (QTest::currentTestFailed())
        return;
    auto &engine = m_ground.engine();
    for (int i = 0; i < 4; ++i) {
        const auto mode = i % 2 == 0 ? FlowCacheMode::Off : FlowCacheMode::On;
        VERIFY_RESULT(engine.setFlowCacheMode(mode));
        QCOMPARE(engine.flowCacheStatus().active, mode == FlowCacheMode::On);
        QTest::qWait(300);
    }
    for (const auto &transfer : m_transfers)
        QVERIFY2(transfer->isWhole(), qPrintable(transfer->text()));
    QCOMPARE(engine.status().services.at(0).counters.connections, std::uint64_t{4});
    QCOMPARE(allDrops(engine.status()), std::uint64_t{0});
}

void tst_CachedThreads::repliesOfARemovedServerReachTheClientsOfAllThreads()
{
    startEngine();
    auto &engine = m_ground.engine();
    VERIFY_RESULT(engine.apply(transferService()));
    beginTransfers(kClients);
    if (QTest::currentTestFailed())
        return;
    const auto key = service(Protocol::Tcp, kVip, Transfer::kPort, "rr").key;
    VERIFY_RESULT(engine.apply({RemoveDestination{key, {server(11), Transfer::kPort}}}));
    QTest::qWait(800);
    QVERIFY(dropsOf(engine.status(), "destination-gone") >= kClients);
    VERIFY_RESULT(
        engine.apply({AddDestination{key, destination({server(11), Transfer::kPort}, 1)}}));
    for (const auto &transfer : m_transfers)
        QVERIFY2(transfer->isWhole(), qPrintable(transfer->text()));
}

void tst_CachedThreads::killedHelperLeavesEveryThreadItsClients()
{
    m_helpers->configure(transferService());
    if (QTest::currentTestFailed())
        return;
    QProcess helper;
    startHelper(helper);
    if (QTest::currentTestFailed())
        return;
    beginTransfers(kClients);
    if (QTest::currentTestFailed())
        return;
    helper.kill();
    QVERIFY(helper.waitForFinished(5000));
    QTest::qWait(300);
    QProcess next;
    startHelper(next);
    if (QTest::currentTestFailed())
        return;
    const auto told = m_helpers->ask(words("path --json"));
    QVERIFY2(told.output.contains(QStringLiteral("\"connections\": %1").arg(kClients))
                 && told.output.contains(QStringLiteral("\"active\": true")),
             qPrintable(told.output + told.errors + QString::fromUtf8(next.readAll())));
    for (const auto &transfer : m_transfers)
        QVERIFY2(transfer->isWhole(), qPrintable(transfer->text()));
    // The last packets came through the queues, to a director that knew the connection.
    const auto listed = [this] { return m_helpers->ask(words("-L -n -c")).output; };
    QTRY_VERIFY2(!listed().contains(QStringLiteral("ESTABLISHED")), qPrintable(listed()));
    QCOMPARE(listed().count(QStringLiteral("192.0.2.10:%1").arg(Transfer::kPort)), kClients);
    next.terminate();
    QVERIFY(next.waitForFinished(10000));
}

QTEST_GUILESS_MAIN(tst_CachedThreads)
#include "tst_cachedthreads.moc"
