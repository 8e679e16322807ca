// SPDX-License-Identifier: GPL-3.0-or-later
// Two packet threads that share the clients: what belongs together meets, whoever the client is.
#include <unistd.h>

#include <QMap>
#include <QSet>
#include <QTest>
#include <memory>
#include <vector>

#include "tests/live/engineinlab.h"
#include "tests/live/transfer.h"

using namespace vipdeck;
using namespace vipdeck::live;

namespace {

constexpr int kClients = 8;
constexpr std::uint16_t kFirstQueue = 7100;
const QString kUrl = QStringLiteral("http://192.0.2.10/");

QString client(int number)
{
    return QStringLiteral("198.51.100.%1").arg(20 + number);
}

ServiceConfig persistent(std::uint16_t port, std::uint32_t netmask)
{
    auto result = service(Protocol::Tcp, kVip, port, "rr");
    result.persistent = true;
    result.persistenceTimeoutSeconds = 300;
    result.persistenceNetmask = netmask;
    return result;
}

// Packets that were handed to a queue since it was bound.
quint64 packetsOfQueue(int number)
{
    const auto text = runProgram(words("cat /proc/net/netfilter/nfnetlink_queue"), 5).output;
    const auto lines = text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const auto &line : lines) {
        const auto columns = line.simplified().split(QLatin1Char(' '));
        if (columns.value(0).toInt() == number)
            return columns.value(7).toULongLong();
    }
    return 0;
}

// The same for the queues of one thread that take masqueraded TCP.
quint64 packetsOfThread(int thread)
{
    constexpr int kThreads = 2;
    return packetsOfQueue(kFirstQueue + thread)
           + packetsOfQueue(kFirstQueue + 2 * kThreads + thread);
}

} // namespace

class tst_PacketThreads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();

    void bothThreadsServeTheirClients();
    void listingsGoThroughAllTables();
    void errorsOfServersReachEveryClient();
    void transfersOutliveAnotherDivisionOfTheClients();
    void persistenceOutlivesAnotherDivisionOfTheClients();
    void connectionsOutliveAStopAndAStart();

private:
    [[nodiscard]] QString serverOf(int number, const QString &url = kUrl) const;
    [[nodiscard]] Outcome inClient(const QStringList &command) const
    {
        return m_ground.lab().run(QStringLiteral("client"), command);
    }
    void useAddress(int number) const;

    EngineInLab m_ground;
};

void tst_PacketThreads::initTestCase()
{
    if (geteuid() != 0)
        QSKIP("network namespaces, raw sockets and netfilter need root");
    QString reason;
    QVERIFY2(m_ground.build(reason), qPrintable(reason));
    for (int i = 0; i < kClients; ++i) {
        const auto added = inClient(
            words(qPrintable(QStringLiteral("ip addr add %1/24 dev eth0").arg(client(i)))));
        QVERIFY2(added.exitCode == 0, qPrintable(added.errors));
    }
}

void tst_PacketThreads::init()
{
    EngineHostOptions options;
    options.packetThreads = 2;
    m_ground.startEngine(options);
}

void tst_PacketThreads::cleanup()
{
    m_ground.stopEngine();
}

void tst_PacketThreads::cleanupTestCase()
{
    m_ground.demolish();
}

// Which server answers this client; empty when none does.
QString tst_PacketThreads::serverOf(int number, const QString &url) const
{
    const auto answer = inClient(words("curl -sS -m 5 --interface") << client(number) << url);
    return answer.exitCode == 0 ? answer.output.trimmed() : QString();
}

// New connections of the client come from this address.
void tst_PacketThreads::useAddress(int number) const
{
    const auto done =
        inClient(words("ip route replace default via 198.51.100.1 src") << client(number));
    QVERIFY2(done.exitCode == 0, qPrintable(done.errors));
}

void tst_PacketThreads::bothThreadsServeTheirClients()
{
    VERIFY_RESULT(m_ground.engine().apply(webService("rr")));
    constexpr int kRequests = 8;
    QMap<QString, int> servers;
    for (int request = 0; request < kRequests; ++request)
        for (int i = 0; i < kClients; ++i)
            ++servers[serverOf(i)];
    // Each thread has a round of its own.
    QCOMPARE(servers.size(), 4);
    for (auto it = servers.cbegin(); it != servers.cend(); ++it)
        QCOMPARE(it.value(), kClients * kRequests / 4);
    for (int thread = 0; thread < 2; ++thread)
        QVERIFY(packetsOfThread(thread) > 0);
    const auto status = m_ground.engine().status();
    QCOMPARE(status.engine.threads, 2u);
    const bool byHeaders = m_ground.engine().flowCacheStatus().rewriting == "headers";
    QCOMPARE(status.engine.queues, byHeaders ? 6u : 4u);
    QVERIFY(status.engine.datapathRunning);
    QCOMPARE(status.counters.connections, std::uint64_t{kClients * kRequests});
    QCOMPARE(status.services.at(0).counters.connections, std::uint64_t{kClients * kRequests});
    std::uint64_t ofServers = 0;
    std::uint32_t inactive = 0;
    for (const auto &entry : status.services.at(0).destinations) {
        ofServers += entry.counters.connections;
        inactive += entry.inactiveConnections;
    }
    QCOMPARE(ofServers, std::uint64_t{kClients * kRequests});
    QCOMPARE(inactive, std::uint32_t{kClients * kRequests});
    QCOMPARE(allDrops(status), std::uint64_t{0});
    QCOMPARE(status.engine.packetsReceived,
             status.engine.packetsForwarded + status.engine.packetsPassed);
}

void tst_PacketThreads::listingsGoThroughAllTables()
{
    VERIFY_RESULT(m_ground.engine().apply(webService("rr")));
    QSet<QString> expected;
    for (int i = 0; i < kClients; ++i) {
        QVERIFY(!serverOf(i).isEmpty());
        expected.insert(client(i));
    }
    api::ConnectionsRequest sorted;
    sorted.sort = api::ConnectionSort::Client;
    sorted.limit = 100;
    sorted.summary = true;
    const auto reply = m_ground.engine().connections(sorted);
    QCOMPARE(reply.total, std::uint64_t{kClients});
    QCOMPARE(reply.rows.size(), std::size_t{kClients});
    for (int i = 0; i < kClients; ++i)
        QCOMPARE(QString::fromStdString(
                     reply.rows[static_cast<std::size_t>(i)].client.address.toString()),
                 client(i));
    std::uint64_t counted = 0;
    for (const auto &entry : reply.servers)
        counted += entry.connections;
    QCOMPARE(counted, std::uint64_t{kClients});

    // By places, three at a time: every one exactly once.
    QSet<QString> seen;
    api::ConnectionsRequest walk;
    walk.place = 1;
    walk.limit = 3;
    int rows = 0;
    for (int turns = 0; walk.place != 0 && turns < 1000; ++turns) {
        const auto part = m_ground.engine().connections(walk);
        for (const auto &row : part.rows)
            seen.insert(QString::fromStdString(row.client.address.toString()));
        rows += static_cast<int>(part.rows.size());
        walk.place = part.next;
    }
    QCOMPARE(walk.place, 0u);
    QCOMPARE(seen, expected);
    QCOMPARE(rows, kClients);
}

// ICMP errors come to the first thread, which does not know half of the clients.
void tst_PacketThreads::errorsOfServersReachEveryClient()
{
    const auto closed = service(Protocol::Udp, kVip, 4444, "rr");
    VERIFY_RESULT(m_ground.engine().apply(
        {AddService{closed}, AddDestination{closed.key, destination({server(11), 4444}, 1)}}));
    const auto script = QStringLiteral(
        "import socket, sys\n"
        "for address in sys.argv[1:]:\n"
        "    s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)\n"
        "    s.settimeout(3); s.bind((address, 0)); s.connect(('192.0.2.10', 4444))\n"
        "    s.send(b'anybody?')\n"
        "    try:\n"
        "        s.recv(100)\n"
        "    except OSError as error:\n"
        "        print(address, type(error).__name__)\n");
    QStringList clients;
    for (int i = 0; i < kClients; ++i)
        clients << client(i);
    const auto answer =
        inClient(QStringList{QStringLiteral("python3"), QStringLiteral("-c"), script} + clients);
    for (const auto &address : clients)
        QVERIFY2(answer.output.contains(address + QStringLiteral(" ConnectionRefusedError")),
                 qPrintable(answer.output + answer.errors));
}

void tst_PacketThreads::transfersOutliveAnotherDivisionOfTheClients()
{
    const auto config = service(Protocol::Tcp, kVip, Transfer::kPort, "rr");
    VERIFY_RESULT(m_ground.engine().apply(
        {AddService{config}, AddDestination{config.key, destination({server(11), 9000}, 1)}}));
    Transfer serving(m_ground.lab());
    QVERIFY(serving.serve(QStringLiteral("web-01")));
    std::vector<std::unique_ptr<Transfer>> transfers;
    for (int i = 0; i < 4; ++i) {
        useAddress(i);
        auto &transfer = *transfers.emplace_back(std::make_unique<Transfer>(m_ground.lab()));
        const auto kind = i % 2 == 0 ? QStringLiteral("fetch") : QStringLiteral("send");
        QVERIFY2(transfer.begin(kind, QStringLiteral("192.0.2.10"), 60),
                 qPrintable(transfer.text()));
    }
    QVERIFY(packetsOfThread(0) > 0 && packetsOfThread(1) > 0);
    // All clients of a /24 belong together from now on.
    const auto grouped = persistent(8080, 0xFFFFFF00u);
    VERIFY_RESULT(m_ground.engine().apply(
        {AddService{grouped}, AddDestination{grouped.key, destination({server(12), 80}, 1)}}));
    for (const auto &transfer : transfers) {
        QVERIFY2(transfer->isRunning(), "a transfer ended before the change");
        QVERIFY2(transfer->isWhole(), qPrintable(transfer->text()));
    }
    QCOMPARE(allDrops(m_ground.engine().status()), std::uint64_t{0});
    QCOMPARE(m_ground.engine().status().services.at(0).counters.connections, std::uint64_t{4});
}

void tst_PacketThreads::persistenceOutlivesAnotherDivisionOfTheClients()
{
    const auto single = persistent(80, kNoNetmask4);
    ChangeSet changes{AddService{single}};
    for (std::uint32_t i = 0; i < 4; ++i)
        changes.emplace_back(AddDestination{single.key, destination({server(11 + i), 80}, 1)});
    VERIFY_RESULT(m_ground.engine().apply(changes));
    QStringList before;
    for (int i = 0; i < kClients; ++i)
        before << serverOf(i);
    QVERIFY(!before.contains(QString()));
    const auto grouped = persistent(8080, 0xFFFFFF00u);
    changes = {AddService{grouped}};
    for (std::uint32_t i = 0; i < 4; ++i)
        changes.emplace_back(AddDestination{grouped.key, destination({server(11 + i), 80}, 1)});
    VERIFY_RESULT(m_ground.engine().apply(changes));
    QSet<QString> together;
    for (int i = 0; i < kClients; ++i) {
        QCOMPARE(serverOf(i), before[i]);
        together.insert(serverOf(i, QStringLiteral("http://192.0.2.10:8080/")));
    }
    QCOMPARE(together.size(), 1); // they share a template
    QVERIFY(!together.contains(QString()));
}

void tst_PacketThreads::connectionsOutliveAStopAndAStart()
{
    const auto config = service(Protocol::Tcp, kVip, Transfer::kPort, "rr");
    VERIFY_RESULT(m_ground.engine().apply(
        {AddService{config}, AddDestination{config.key, destination({server(11), 9000}, 1)}}));
    Transfer serving(m_ground.lab());
    QVERIFY(serving.serve(QStringLiteral("web-01")));
    Transfer transfer(m_ground.lab());
    QVERIFY2(transfer.begin(QStringLiteral("send"), QStringLiteral("192.0.2.10"), 40),
             qPrintable(transfer.text()));
    // Meanwhile packets for the address, which is the director's own, must not be answered.
    QVERIFY(loadNft("table ip silent { chain input { type filter hook prerouting priority 0; "
                    "tcp dport 9000 drop; }; }\n")
                .exitCode
            == 0);
    m_ground.engine().stop();
    QCOMPARE(m_ground.engine().status().engine.threads, 0u);
    VERIFY_RESULT(m_ground.engine().start());
    QCOMPARE(runProgram(words("nft delete table ip silent"), 10).exitCode, 0);
    QVERIFY2(transfer.isWhole(), qPrintable(transfer.text()));
    QCOMPARE(m_ground.engine().status().engine.threads, 2u);
}

QTEST_GUILESS_MAIN(tst_PacketThreads)
#include "tst_packetthreads.moc"
