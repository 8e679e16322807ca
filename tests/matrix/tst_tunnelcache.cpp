// SPDX-License-Identifier: GPL-3.0-or-later
// Tunnels and servers on the director in the flow cache, with real packets: what it writes is what
// the director writes, and superpackets are cut behind it.
#include <netinet/udp.h>
#include <unistd.h>

#include <QProcess>
#include <QTest>

#include "engine/forward/tunnel.h"
#include "tests/matrix/cachewatch.h"
#include "tests/matrix/icmp.h"

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
// Of one superpacket.
constexpr int kDatagram = 1000;
constexpr std::size_t kDatagrams = 12;

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
    void superpacketsOfDatagramsAreCutToo_data();
    void superpacketsOfDatagramsAreCutToo();
    void whatDoesNotFitIsAnswered_data();
    void whatDoesNotFitIsAnswered();
    void tunnelOfAnotherKindHoldsAtOnce();
    void serversOnTheDirectorAreInTheCache_data();
    void serversOnTheDirectorAreInTheCache();

private:
    [[nodiscard]] static Endpoint service(const Way &way) { return CacheWatch::service(way); }
    [[nodiscard]] CacheWatch watch() { return CacheWatch(*m_ground); }

    std::unique_ptr<Ground> m_ground;
    Descriptor m_listener; // takes the answers to packets made by hand
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
}

void tst_TunnelCache::init()
{
    m_ground->renew();
}

void tst_TunnelCache::cleanupTestCase()
{
    if (m_ground)
        m_ground->stopEngine();
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
    watch().startFlow(way, packet);
    if (QTest::currentTestFailed())
        return;
    for (int i = 0; i < 2; ++i)
        QVERIFY(m_ground->clientTap().send(packet));
    QTRY_COMPARE(watch().arrived(way).size(), std::size_t{3});
    QCOMPARE(watch().cached(), 2u);
    const auto all = watch().arrived(way);
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
    const auto queuedBefore = watch().queued();
    const auto before = m_ground->engine().status().services.at(0).counters;
    const auto bulk = m_ground->client().transfer(service(way), kUpload, 0);
    QVERIFY2(bulk.problem.isEmpty(), qPrintable(bulk.problem));
    const auto after = m_ground->engine().status().services.at(0).counters;
    QVERIFY2(watch().queued() - queuedBefore < 300,
             qPrintable(QString::number(watch().queued() - queuedBefore)));
    QVERIFY(after.bytesIn - before.bytesIn > kUpload);
    // Segments of 1500 octets would be 5,500.
    const auto packets = after.packetsIn - before.packetsIn;
    QVERIFY2(packets < 4000, qPrintable(QString::number(packets)));
    for (const auto &packet : watch().arrived(way))
        QVERIFY(packet.size() <= 1500);
    QCOMPARE(m_ground->decapsulator(1).damaged(), 0);
}

void tst_TunnelCache::superpacketsOfDatagramsAreCutToo_data()
{
    addWays(cachedTunnels());
}

// The client's kernel sends many datagrams as one packet (UDP_SEGMENT); each is answered.
void tst_TunnelCache::superpacketsOfDatagramsAreCutToo()
{
    QFETCH(Way, way);
    const auto problem = m_ground->apply(way.service(Protocol::Udp, service(way)));
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    std::vector<std::size_t> answers;
    m_ground->clientSpace().run([&] {
        const Descriptor talk(
            socket(way.family == AddressFamily::IPv4 ? AF_INET : AF_INET6, SOCK_DGRAM, 0));
        const timeval patience{1, 0};
        setsockopt(talk.get(), SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        const SocketAddress to(service(way));
        QCOMPARE(::connect(talk.get(), to.get(), to.size()), 0);
        Octets octets(kDatagrams * kDatagram, 'x');
        QCOMPARE(send(talk.get(), octets.data(), kDatagram, 0), ssize_t{kDatagram});
        QCOMPARE(recv(talk.get(), octets.data(), octets.size(), 0), ssize_t{kDatagram + 1});
        QCOMPARE(setsockopt(talk.get(), SOL_UDP, UDP_SEGMENT, &kDatagram, sizeof kDatagram), 0);
        QCOMPARE(send(talk.get(), octets.data(), octets.size(), 0), ssize_t(octets.size()));
        for (ssize_t got = 0; got >= 0 && answers.size() < kDatagrams;) {
            got = recv(talk.get(), octets.data(), octets.size(), 0);
            if (got >= 0)
                answers.push_back(static_cast<std::size_t>(got));
        }
    });
    QCOMPARE(answers, std::vector<std::size_t>(kDatagrams, kDatagram + 1));
    // One packet to the director.
    QCOMPARE(watch().cached(), 1u);
    QTRY_COMPARE(watch().arrived(way).size(), std::size_t{kDatagrams + 1});
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
    watch().startFlow(way, ofSize(100));
    if (QTest::currentTestFailed())
        return;
    QVERIFY(m_ground->clientTap().send(ofSize(kFitsAtFirst)));
    QTRY_COMPARE(watch().cached(), 1u);
    const auto overhead =
        static_cast<std::uint32_t>(tunnelOverhead(way.mode.tunnel, way.serverFamily));
    // An IPv6 client that was told once is taken for one that sends fragments.
    if (isIPv4)
        QCOMPARE(refusalOf(kFillsTheLink), 1500 - overhead);
    const auto error =
        icmpError(serverAddress(1, way.serverFamily), directorAddress(1, way.serverFamily),
                  {Trouble::TooBig, kSmallMtu}, watch().arrived(way).front());
    QVERIFY(m_ground->server(1).wiretap().send(error));
    QTest::qWait(50);
    QCOMPARE(refusalOf(kFitsAtFirst), kSmallMtu - overhead);
    QCOMPARE(watch().cached(), 1u);
    QVERIFY(m_ground->clientTap().send(ofSize(100)));
    QTRY_COMPARE(watch().cached(), 2u);
}

// Whatever connections of the server were in the cache before.
void tst_TunnelCache::tunnelOfAnotherKindHoldsAtOnce()
{
    Way way{kModes[2], AddressFamily::IPv4, AddressFamily::IPv4};
    const auto problem = m_ground->apply(way.service(Protocol::Udp, service(way)));
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    const auto packet = test::udpPacket({clientAddress(way.family), kClientPort}, service(way));
    watch().startFlow(way, packet);
    if (QTest::currentTestFailed())
        return;
    for (const auto &mode : kModes) {
        if (!mode.tunnels())
            continue;
        way.mode = mode;
        const auto edited = m_ground->apply(
            {EditDestination{serviceFor(Protocol::Udp, service(way)).key, way.server(1, kPort)}});
        QVERIFY2(edited.isEmpty(), qPrintable(edited));
        const auto before = watch().cached();
        m_ground->server(1).wiretap().clear();
        QVERIFY(m_ground->clientTap().send(packet));
        QTRY_COMPARE(watch().arrived(way).size(), std::size_t{1});
        const auto unwrapped = unwrap(watch().arrived(way).front(), mode.tunnel);
        QVERIFY2(unwrapped.problem.isEmpty(),
                 qPrintable(QLatin1String(mode.name) + QLatin1String(": ") + unwrapped.problem));
        QCOMPARE(watch().cached() - before, mode.tunnel.checksum == TunnelChecksum::None ? 1u : 0u);
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
    QVERIFY2(watch().cached() > 50, qPrintable(QString::number(watch().cached())));
    // Requests only: the answers of a masqueraded one leave by the queue.
    const auto requests = counters.packetsIn - watch().cached();
    QVERIFY2(requests < 100, qPrintable(QString::number(requests)));
    QVERIFY(counters == status.services.at(0).destinations.at(0).counters);
}

QTEST_GUILESS_MAIN(tst_TunnelCache)
#include "tst_tunnelcache.moc"
