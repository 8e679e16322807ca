// SPDX-License-Identifier: GPL-3.0-or-later
// Tunnels and servers on the director in the flow cache, with real packets: what it writes is what
// the director writes, superpackets are cut behind it, and it goes on without the helper.
#include <sys/mount.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "engine/forward/tunnel.h"
#include "helper/rulefile.h"
#include "tests/matrix/icmp.h"
#include "tests/matrix/modes.h"
#include "tests/matrix/upload.h"

using namespace vipdeck;
using namespace vipdeck::matrix;

namespace {

constexpr std::uint16_t kClientPort = 23000;
// Without a socket there, the client's kernel does not learn path MTUs, which would stop its taps.
constexpr std::uint16_t kDeafPort = 23001;
constexpr std::size_t kUpload = 8'000'000;
constexpr int kDirectorsNumber = 3;
constexpr std::uint32_t kSmallMtu = 1400;
// Octets of datagrams.
constexpr std::size_t kFitsAtFirst = 1370;
constexpr std::size_t kFillsTheLink = 1472;

// The tunnels that the cache knows, within and between the families.
std::vector<Way> cachedTunnels()
{
    std::vector<Way> ways;
    for (const auto &way : everyWay(true))
        if (way.mode.tunnels())
            ways.push_back(way);
    return ways;
}

void addWays(const std::vector<Way> &ways)
{
    QTest::addColumn<Way>("way");
    for (const auto &way : ways)
        QTest::addRow("%s %s", way.mode.name, familyName(way.family, way.serverFamily)) << way;
}

// IPv4: sets "do not fragment".
Octets unfragmentable(Octets packet)
{
    packet[6] |= 0x40;
    packet[10] = packet[11] = 0;
    const auto sum =
        static_cast<std::uint16_t>(~test::referenceSum({packet.begin(), packet.begin() + 20}));
    packet[10] = static_cast<std::uint8_t>(sum >> 8);
    packet[11] = static_cast<std::uint8_t>(sum);
    return packet;
}

// Without what differs from packet to packet: an identification, and the checksum that covers it.
Octets comparable(Octets packet)
{
    const bool mayBeCut = packet[0] >> 4 == 4 && (packet[6] & 0x40) == 0;
    if (mayBeCut)
        packet[4] = packet[5] = packet[10] = packet[11] = 0;
    return packet;
}

} // namespace

class tst_TunnelCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanupTestCase();

    void cacheWritesWhatTheDirectorWrites_data();
    void cacheWritesWhatTheDirectorWrites();
    void superpacketsAreCutBehindTheTunnel_data();
    void superpacketsAreCutBehindTheTunnel();
    void whatDoesNotFitIsAnswered_data();
    void whatDoesNotFitIsAnswered();
    void tunnelOfAnotherKindHoldsAtOnce();
    void serversOnTheDirectorAreInTheCache_data();
    void serversOnTheDirectorAreInTheCache();
    void killedHelperDoesNotStopATunnel_data();
    void killedHelperDoesNotStopATunnel();

private:
    [[nodiscard]] static Endpoint service(const Way &way)
    {
        return {vip(Vip::Elsewhere, way.family), kPort};
    }
    [[nodiscard]] std::uint64_t cached() { return m_ground->engine().flowCacheStatus().packets; }
    // Packets of the director's that did not go by the cache.
    [[nodiscard]] std::uint64_t queued()
    {
        const auto all = m_ground->engine().status().engine.packetsReceived;
        return all - cached();
    }
    // The packets that came to server 1, but for errors.
    [[nodiscard]] std::vector<Octets> arrived(const Way &way)
    {
        return m_ground->server(1).wiretap().all([&](const Octets &packet) {
            if (!way.leadsTo(packet, 1, service(way).address))
                return false;
            const auto protocol = protocolOf(way.inside(packet));
            return protocol == IPPROTO_UDP || protocol == IPPROTO_TCP;
        });
    }
    void startFlow(const Way &way, const Octets &packet);
    void startHelper(QProcess &helper);

    std::unique_ptr<Ground> m_ground;
    Descriptor m_listener;                  // takes the answers to packets made by hand
    QTemporaryDir m_directory;              // for pins
    std::unique_ptr<QTemporaryDir> m_state; // of the helper
    bool m_isMounted = false;
};

void tst_TunnelCache::initTestCase()
{
    if (geteuid() != 0)
        QSKIP("network namespaces, raw sockets, netfilter and BPF need root");
    qputenv("VIPDECK_FLOW_CACHE", "on");
    m_ground = std::make_unique<Ground>();
    QString reason;
    QVERIFY2(m_ground->build(reason), qPrintable(reason));
    m_ground->clientSpace().run([this] {
        m_listener = Descriptor(socket(AF_INET6, SOCK_DGRAM | SOCK_CLOEXEC, 0));
        const int zero = 0;
        setsockopt(m_listener.get(), IPPROTO_IPV6, IPV6_V6ONLY, &zero, sizeof zero);
        const SocketAddress any({Address::fromIPv6({}), kClientPort});
        QCOMPARE(bind(m_listener.get(), any.get(), any.size()), 0);
    });
    m_isMounted = mount("bpf", qPrintable(m_directory.path()), "bpf", 0, nullptr) == 0;
    QVERIFY(m_isMounted);
}

void tst_TunnelCache::init()
{
    m_ground->renew();
}

void tst_TunnelCache::cleanupTestCase()
{
    if (m_ground)
        m_ground->stopEngine();
    if (m_isMounted)
        umount2(qPrintable(m_directory.path()), MNT_DETACH);
}

// The first packet goes by the queue.
void tst_TunnelCache::startFlow(const Way &way, const Octets &packet)
{
    QVERIFY(m_ground->clientTap().send(packet));
    QTRY_COMPARE(arrived(way).size(), std::size_t{1});
    QTRY_COMPARE(m_ground->engine().flowCacheStatus().flows, 1u);
    QCOMPARE(cached(), 0u);
}

void tst_TunnelCache::cacheWritesWhatTheDirectorWrites_data()
{
    QTest::addColumn<Way>("way");
    QTest::addColumn<bool>("mayBeCut");
    for (const auto &way : cachedTunnels()) {
        const auto *family = familyName(way.family, way.serverFamily);
        QTest::addRow("%s %s", way.mode.name, family) << way << true;
        if (way.family == AddressFamily::IPv4)
            QTest::addRow("%s %s whole", way.mode.name, family) << way << false;
    }
}

// Octet by octet, outer headers and what they carry.
void tst_TunnelCache::cacheWritesWhatTheDirectorWrites()
{
    QFETCH(Way, way);
    QFETCH(bool, mayBeCut);
    const auto problem = m_ground->apply(way.service(Protocol::Udp, service(way)));
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    auto packet = test::udpPacket({clientAddress(way.family), kClientPort}, service(way),
                                  "what the client says");
    if (!mayBeCut)
        packet = unfragmentable(packet);
    startFlow(way, packet);
    if (QTest::currentTestFailed())
        return;
    for (int i = 0; i < 2; ++i)
        QVERIFY(m_ground->clientTap().send(packet));
    QTRY_COMPARE(arrived(way).size(), std::size_t{3});
    QCOMPARE(cached(), 2u);
    const auto all = arrived(way);
    for (const auto &one : all) {
        const auto unwrapped = unwrap(one, way.mode.tunnel);
        QVERIFY2(unwrapped.problem.isEmpty(), qPrintable(unwrapped.problem));
        QVERIFY(comparable(one) == comparable(all.front()));
    }
    const auto counters = m_ground->engine().status().services.at(0).counters;
    QCOMPARE(counters.packetsIn, 3u);
    QCOMPARE(counters.bytesIn, 3 * packet.size());
    QCOMPARE(m_ground->decapsulator(1).damaged(), 0);
}

void tst_TunnelCache::superpacketsAreCutBehindTheTunnel_data()
{
    addWays(cachedTunnels());
}

// The server's end gets packets that fit; the cache saw much larger ones.
void tst_TunnelCache::superpacketsAreCutBehindTheTunnel()
{
    QFETCH(Way, way);
    const auto problem = m_ground->apply(way.service(Protocol::Tcp, service(way)));
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    // Learns the path MTU.
    const auto first = m_ground->client().transfer(service(way), 100'000, 0);
    QVERIFY2(first.problem.isEmpty(), qPrintable(first.problem));
    const auto queuedBefore = queued();
    const auto before = m_ground->engine().status().services.at(0).counters;
    const auto bulk = m_ground->client().transfer(service(way), kUpload, 0);
    QVERIFY2(bulk.problem.isEmpty(), qPrintable(bulk.problem));
    const auto after = m_ground->engine().status().services.at(0).counters;
    QVERIFY2(queued() - queuedBefore < 300, qPrintable(QString::number(queued() - queuedBefore)));
    QVERIFY(after.bytesIn - before.bytesIn > kUpload);
    // Segments of 1500 octets would be 5,500.
    const auto packets = after.packetsIn - before.packetsIn;
    QVERIFY2(packets < 4000, qPrintable(QString::number(packets)));
    for (const auto &packet : arrived(way))
        QVERIFY(packet.size() <= 1500);
    QCOMPARE(m_ground->decapsulator(1).damaged(), 0);
}

void tst_TunnelCache::whatDoesNotFitIsAnswered_data()
{
    addWays(cachedTunnels());
}

// What is too long for the way with its outer headers, at first and after a router behind the
// director said so: the client is told, and shorter ones stay in the cache.
void tst_TunnelCache::whatDoesNotFitIsAnswered()
{
    QFETCH(Way, way);
    const auto problem = m_ground->apply(way.service(Protocol::Udp, service(way)));
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    const bool isIPv4 = way.family == AddressFamily::IPv4;
    const auto ofSize = [&](std::size_t size) {
        const Endpoint client{clientAddress(way.family), kDeafPort};
        const auto packet = test::udpPacket(client, service(way), std::string(size, 'x'));
        return isIPv4 ? unfragmentable(packet) : packet;
    };
    const auto refusalOf = [&](std::size_t size) {
        m_ground->clientTap().clear();
        const bool sent = m_ground->clientTap().send(ofSize(size));
        const auto told = m_ground->clientTap().waitFor(
            [](const Octets &one) { return isIcmpError(one, Trouble::TooBig); });
        return sent && told ? mtuOf(*told) : 0;
    };
    startFlow(way, ofSize(100));
    if (QTest::currentTestFailed())
        return;
    QVERIFY(m_ground->clientTap().send(ofSize(kFitsAtFirst)));
    QTRY_COMPARE(cached(), 1u);
    const auto overhead =
        static_cast<std::uint32_t>(tunnelOverhead(way.mode.tunnel, way.serverFamily));
    // An IPv6 client that was told once is taken for one that sends fragments.
    if (isIPv4)
        QCOMPARE(refusalOf(kFillsTheLink), 1500 - overhead);
    const auto error =
        icmpError(serverAddress(1, way.serverFamily), directorAddress(1, way.serverFamily),
                  {Trouble::TooBig, kSmallMtu}, arrived(way).front());
    QVERIFY(m_ground->server(1).wiretap().send(error));
    QTest::qWait(50);
    QCOMPARE(refusalOf(kFitsAtFirst), kSmallMtu - overhead);
    QCOMPARE(cached(), 1u);
    QVERIFY(m_ground->clientTap().send(ofSize(100)));
    QTRY_COMPARE(cached(), 2u);
}

// Whatever connections of the server were in the cache before.
void tst_TunnelCache::tunnelOfAnotherKindHoldsAtOnce()
{
    Way way{kModes[2], AddressFamily::IPv4, AddressFamily::IPv4};
    const auto problem = m_ground->apply(way.service(Protocol::Udp, service(way)));
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    const auto packet = test::udpPacket({clientAddress(way.family), kClientPort}, service(way));
    startFlow(way, packet);
    if (QTest::currentTestFailed())
        return;
    for (const auto &mode : kModes) {
        if (!mode.tunnels())
            continue;
        way.mode = mode;
        const auto edited = m_ground->apply(
            {EditDestination{serviceFor(Protocol::Udp, service(way)).key, way.server(1, kPort)}});
        QVERIFY2(edited.isEmpty(), qPrintable(edited));
        const auto before = cached();
        m_ground->server(1).wiretap().clear();
        QVERIFY(m_ground->clientTap().send(packet));
        QTRY_COMPARE(arrived(way).size(), std::size_t{1});
        const auto unwrapped = unwrap(arrived(way).front(), mode.tunnel);
        QVERIFY2(unwrapped.problem.isEmpty(),
                 qPrintable(QLatin1String(mode.name) + QLatin1String(": ") + unwrapped.problem));
        QCOMPARE(cached() - before, mode.tunnel.checksum == TunnelChecksum::None ? 1u : 0u);
    }
}

void tst_TunnelCache::serversOnTheDirectorAreInTheCache_data()
{
    std::vector<Way> ways;
    for (const auto &way : everyWay(false))
        if (way.family == way.serverFamily)
            ways.push_back(way);
    addWays(ways);
}

// No packet of theirs is tracked: connection tracking would see half a connection.
void tst_TunnelCache::serversOnTheDirectorAreInTheCache()
{
    QFETCH(Way, way);
    RealServer directorsServer(m_ground->directorSpace(), kDirectorsNumber,
                               [](const Address &, const Address &client) { return client; });
    QVERIFY(directorsServer.isOpen());
    const Endpoint endpoint{vip(Vip::Local, way.family), kPort};
    const auto config = serviceFor(Protocol::Tcp, endpoint);
    auto own = way.server(1, kPort);
    own.endpoint.address = directorAddress(1, way.family);
    const auto problem = m_ground->apply({AddService{config}, AddDestination{config.key, own}});
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    const auto nft = [](const QString &text) {
        QProcess process; // in the director's namespace, as this thread
        process.start(QStringLiteral("nft"), {text});
        return process.waitForFinished(5000) && process.exitCode() == 0
                   ? QString::fromUtf8(process.readAllStandardOutput())
                   : QStringLiteral("nft: ") + QString::fromUtf8(process.readAllStandardError());
    };
    QCOMPARE(nft(QStringLiteral("add table inet watch { chain in { type filter hook input priority "
                                "0; tcp dport { 80, 8080 } ct state != untracked counter; }; }")),
             QString());
    const auto answer = m_ground->client().transfer(endpoint, kUpload, 1000);
    const auto watched = nft(QStringLiteral("list table inet watch"));
    QCOMPARE(nft(QStringLiteral("delete table inet watch")), QString());
    QVERIFY2(answer.problem.isEmpty(), qPrintable(answer.problem));
    QCOMPARE(answer.server, kDirectorsNumber);
    QVERIFY2(watched.contains(QStringLiteral("packets 0 ")), qPrintable(watched));
    const auto status = m_ground->engine().status();
    const auto &counters = status.services.at(0).counters;
    QVERIFY(counters.bytesIn > kUpload);
    QCOMPARE(counters.connections, 1u);
    QVERIFY2(cached() > 50, qPrintable(QString::number(cached())));
    // Requests only: the answers of a masqueraded one leave by the queue.
    const auto requests = counters.packetsIn - cached();
    QVERIFY2(requests < 100, qPrintable(QString::number(requests)));
    QVERIFY(counters == status.services.at(0).destinations.at(0).counters);
}

void tst_TunnelCache::startHelper(QProcess &helper)
{
    helper.setProcessChannelMode(QProcess::MergedChannels);
    helper.start(QStringLiteral(VIPDECK_BINARY_DIR "/helper/vipdeckd"),
                 {QStringLiteral("--foreground"), QStringLiteral("--socket"),
                  m_state->filePath(QStringLiteral("socket")), QStringLiteral("--state-dir"),
                  m_state->path(), QStringLiteral("--flow-cache"), QStringLiteral("on"),
                  QStringLiteral("--bpf-directory"), m_directory.path()});
    QVERIFY(helper.waitForStarted());
    const auto isServing = [&helper] {
        helper.waitForReadyRead(50);
        return helper.peek(8192).contains("serves");
    };
    QTRY_VERIFY2_WITH_TIMEOUT(isServing(), helper.peek(8192), 10000);
}

void tst_TunnelCache::killedHelperDoesNotStopATunnel_data()
{
    std::vector<Way> ways;
    for (const auto &way : cachedTunnels())
        if (way.family == AddressFamily::IPv4)
            ways.push_back(way);
    addWays(ways);
}

// With the helper dead nothing but the cache can carry an octet; the next one knows the connection.
void tst_TunnelCache::killedHelperDoesNotStopATunnel()
{
    QFETCH(Way, way);
    m_ground->stopEngine();
    m_state = std::make_unique<QTemporaryDir>();
    StoredConfiguration configuration;
    configuration.generation = 1;
    const auto applied =
        applyChanges(configuration.rules, way.service(Protocol::Tcp, service(way)));
    QVERIFY2(applied.has_value(), applied ? "" : applied.error().message.c_str());
    QFile rules(m_state->filePath(QStringLiteral("rules.jsonl")));
    QVERIFY(rules.open(QIODevice::WriteOnly));
    rules.write(printRuleFile(configuration));
    rules.close();
    QProcess helper;
    startHelper(helper);
    if (QTest::currentTestFailed())
        return;
    Upload upload(m_ground->clientSpace(), service(way));
    QTRY_VERIFY(upload.sent() > 100'000);
    helper.kill();
    QVERIFY(helper.waitForFinished(5000));
    const auto atDeath = upload.sent();
    QTRY_VERIFY2(upload.sent() > atDeath + 200'000, qPrintable(upload.problem()));
    QProcess next;
    startHelper(next);
    if (QTest::currentTestFailed())
        return;
    QProcess command;
    command.start(QStringLiteral(VIPDECK_BINARY_DIR "/app/cli/vipdeckadm"),
                  {QStringLiteral("--socket"), m_state->filePath(QStringLiteral("socket")),
                   QStringLiteral("path"), QStringLiteral("--json")});
    QVERIFY(command.waitForFinished(20000));
    const auto told = command.readAllStandardOutput();
    QVERIFY2(told.contains("\"connections\": 1"), told + command.readAllStandardError());
    const auto atReturn = upload.sent();
    QTRY_VERIFY2(upload.sent() > atReturn + 100'000, qPrintable(upload.problem()));
    upload.finish();
    QVERIFY2(upload.problem().isEmpty(), qPrintable(upload.problem()));
    next.terminate();
    QVERIFY(next.waitForFinished(10000));
}

QTEST_GUILESS_MAIN(tst_TunnelCache)
#include "tst_tunnelcache.moc"
