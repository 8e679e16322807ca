// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of a director with connections and counters, as ipvsadm printed them.
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "engine/rules/listing.h"
#include "tests/rules/fakedirector.h"

using namespace vipdeck;
using namespace vipdeck::test;

namespace {

QJsonObject recordedLists()
{
    QFile file(QStringLiteral(VIPDECK_SOURCE_DIR "/tests/data/golden/behaviour.jsonl"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    while (!file.atEnd()) {
        const auto record = QJsonDocument::fromJson(file.readLine()).object();
        if (record.value(QLatin1String("id")).toString() == QLatin1String("beh-proc-populated"))
            return record;
    }
    return {};
}

Endpoint endpoint(const char *address, int port)
{
    return {Address::parse(address).value(), static_cast<std::uint16_t>(port)};
}

ServiceStatus service(Protocol protocol, const char *address, int port, const char *scheduler)
{
    ServiceStatus status;
    status.config.key.protocol = protocol;
    status.config.key.endpoint = endpoint(address, port);
    status.config.scheduler = scheduler;
    return status;
}

DestinationStatus server(const char *address, int port, Forwarding forwarding, int weight)
{
    DestinationStatus status;
    status.config.endpoint = endpoint(address, port);
    status.config.forwarding = forwarding;
    status.config.weight = weight;
    return status;
}

ServiceStatus web()
{
    auto status = service(Protocol::Tcp, "10.0.100.1", 80, "wlc");
    status.counters = {4, 12, 4, 656, 232};
    status.rates = {0, 1, 0, 82, 29};
    auto first = server("10.0.2.11", 80, Forwarding::Masquerade, 2);
    first.activeConnections = 2;
    first.counters = {2, 6, 4, 328, 232};
    first.rates = {0, 1, 0, 41, 29};
    auto second = server("10.0.2.12", 80, Forwarding::DirectRoute, 1);
    second.activeConnections = 2;
    second.counters = {2, 6, 0, 328, 0};
    second.rates = {0, 1, 0, 41, 0};
    status.destinations = {server("10.0.2.13", 80, Forwarding::Tunnel, 0), second, first};
    return status;
}

ServiceStatus names()
{
    auto status = service(Protocol::Udp, "10.0.100.1", 53, "rr");
    status.config.persistent = true;
    status.config.persistenceTimeoutSeconds = 100;
    status.counters = {1, 1, 1, 29, 31};
    status.rates = {0, 0, 0, 4, 4};
    auto only = server("10.0.2.11", 53, Forwarding::Masquerade, 1);
    only.inactiveConnections = 1;
    only.persistentConnections = 1;
    only.counters = status.counters;
    only.rates = status.rates;
    status.destinations = {only};
    return status;
}

ServiceStatus telephony()
{
    auto status = service(Protocol::Udp, "10.0.100.2", 5060, "rr");
    status.config.persistent = true;
    status.config.persistenceTimeoutSeconds = 2;
    status.config.persistenceEngine = "sip";
    status.config.onePacket = true;
    status.counters = {1, 1, 0, 98, 0};
    status.rates = {0, 0, 0, 12, 0};
    auto only = server("10.0.2.12", 5060, Forwarding::Masquerade, 1);
    only.persistentConnections = 1;
    only.counters = status.counters;
    only.rates = status.rates;
    status.destinations = {only};
    return status;
}

ServiceStatus ipv6()
{
    auto status = service(Protocol::Tcp, "fd00:100::1", 80, "rr");
    status.config.persistent = true;
    status.config.persistenceTimeoutSeconds = 50;
    status.config.persistenceNetmask = 64;
    status.counters = {1, 3, 2, 224, 156};
    status.rates = {0, 0, 0, 28, 19};
    auto only = server("fd00:2::11", 80, Forwarding::Masquerade, 1);
    only.activeConnections = 1;
    only.persistentConnections = 1;
    only.counters = status.counters;
    only.rates = status.rates;
    status.destinations = {only};
    return status;
}

ServiceStatus mark(AddressFamily family, const char *scheduler)
{
    ServiceStatus status;
    status.config.key = ServiceKey::forMark(5, family);
    status.config.scheduler = scheduler;
    if (family == AddressFamily::IPv4) {
        status.config.schedulerFlags = kSchedulerFlag2;
        status.destinations = {server("10.0.2.11", 0, Forwarding::DirectRoute, 1)};
    }
    return status;
}

DirectorStatus director()
{
    DirectorStatus status;
    status.services = {mark(AddressFamily::IPv6, "sh"), telephony(), ipv6(), web(), names(),
                       mark(AddressFamily::IPv4, "mh")};
    return status;
}

ConnectionStatus connection(Protocol protocol, std::uint32_t expires, const char *state,
                            const std::array<Endpoint, 3> &ends)
{
    ConnectionStatus entry;
    entry.protocol = protocol;
    entry.expiresSeconds = expires;
    entry.state = state;
    entry.client = ends[0];
    entry.virtualEndpoint = ends[1];
    entry.destination = ends[2];
    return entry;
}

// `later` seconds after the first recording.
std::vector<ConnectionStatus> connections(std::uint32_t later)
{
    const auto webEntry = [&](int port, const char *own) {
        return connection(
            Protocol::Tcp, 899 - later, "ESTABLISHED",
            {endpoint("10.9.0.1", port), endpoint("10.0.100.1", 80), endpoint(own, 80)});
    };
    auto call = connection(
        Protocol::Udp, 1 - later, "NONE",
        {endpoint("10.9.0.3", 0), endpoint("10.0.100.2", 5060), endpoint("10.0.2.12", 5060)});
    call.persistenceEngine = "sip";
    call.persistenceData = "abcdef123@host";
    return {connection(
                Protocol::Tcp, 49 - later, "ASSURED",
                {endpoint("fd00:9::", 0), endpoint("fd00:100::1", 80), endpoint("fd00:2::11", 80)}),
            call,
            connection(Protocol::Udp, 299 - later, "UDP",
                       {endpoint("10.9.0.2", 43000), endpoint("10.0.100.1", 53),
                        endpoint("10.0.2.11", 53)}),
            webEntry(41001, "10.0.2.11"),
            connection(
                Protocol::Udp, 99 - later, "ASSURED",
                {endpoint("10.9.0.2", 0), endpoint("10.0.100.1", 53), endpoint("10.0.2.11", 53)}),
            webEntry(41002, "10.0.2.11"),
            connection(Protocol::Tcp, 899 - later, "ESTABLISHED",
                       {endpoint("fd00:9::5", 42000), endpoint("fd00:100::1", 80),
                        endpoint("fd00:2::11", 80)}),
            webEntry(41000, "10.0.2.12"),
            webEntry(41003, "10.0.2.12")};
}

} // namespace

class TestListing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsAreAsRecorded_data();
    void listsAreAsRecorded();
    void connectionsAreAsRecorded_data();
    void connectionsAreAsRecorded();
    void templatesOfMarksShowTheMark();
    void countersAreShortened_data();
    void countersAreShortened();
    void tunnelsAreDescribed_data();
    void tunnelsAreDescribed();
};

void TestListing::listsAreAsRecorded_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QByteArray>("options");
    const auto row = [](const char *key) { QTest::newRow(key) << key << QByteArray(key); };
    row("-n");
    row("-n --stats");
    row("-n --thresholds");
    row("-n --persistent-conn");
    row("-n --exact --stats");
    row("-n --rate");
}

void TestListing::listsAreAsRecorded()
{
    QFETCH(QString, key);
    QFETCH(QByteArray, options);
    rules::ListFormat format;
    format.numeric = true;
    format.stats = options.contains("--stats");
    format.rate = options.contains("--rate");
    format.exact = options.contains("--exact");
    format.thresholds = options.contains("--thresholds");
    format.persistentConnections = options.contains("--persistent-conn");
    const auto expected =
        recordedLists().value(QLatin1String("lists")).toObject().value(key).toString();
    QVERIFY(!expected.isEmpty());
    QCOMPARE(QString::fromStdString(rules::listServices(director(), format, FakeNames())),
             expected);
}

void TestListing::connectionsAreAsRecorded_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<bool>("numeric");
    QTest::addColumn<bool>("engines");
    QTest::addColumn<int>("later");
    QTest::newRow("numeric") << QStringLiteral("-nc") << true << false << 0;
    QTest::newRow("names") << QStringLiteral("-c") << false << false << 0;
    QTest::newRow("engines") << QStringLiteral("-nc --persistent-conn") << true << true << 1;
}

void TestListing::connectionsAreAsRecorded()
{
    QFETCH(QString, key);
    QFETCH(bool, numeric);
    QFETCH(bool, engines);
    QFETCH(int, later);
    rules::ListFormat format;
    format.numeric = numeric;
    format.persistentConnections = engines;
    const auto expected =
        recordedLists().value(QLatin1String("lists")).toObject().value(key).toString();
    QVERIFY(!expected.isEmpty());
    const auto entries = connections(static_cast<std::uint32_t>(later));
    QCOMPARE(QString::fromStdString(rules::listConnections(entries, format, FakeNames())),
             expected);
}

void TestListing::templatesOfMarksShowTheMark()
{
    auto entry =
        connection(Protocol::Any, 59, "ASSURED",
                   {endpoint("10.9.1.3", 0), endpoint("0.0.0.0", 0), endpoint("10.0.2.11", 0)});
    entry.firewallMark = 7;
    rules::ListFormat format;
    format.numeric = true;
    QCOMPARE(QByteArray::fromStdString(rules::connectionRow(entry, format, FakeNames())),
             QByteArray("IP  00:59  ASSURED     10.9.1.3:0         0.0.0.7:0          "
                        "10.0.2.11:0\n"));
}

void TestListing::countersAreShortened_data()
{
    QTest::addColumn<quint64>("value");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("exact");
    const auto row = [](quint64 value, const char *text, const char *exact) {
        QTest::newRow(exact) << value << QByteArray(text) << QByteArray(exact);
    };
    row(0, "        0", "        0");
    row(99999999, " 99999999", " 99999999");
    row(100000000, "  100000K", " 100000000");
    row(999999999, "  999999K", " 999999999");
    row(1000000000, "    1000M", " 1000000000");
    row(100000000000, "     100G", " 100000000000");
    row(100000000000000, "     100T", " 100000000000000");
    row(18446744073709551615u, "18446744T", " 18446744073709551615");
}

void TestListing::countersAreShortened()
{
    QFETCH(quint64, value);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, exact);
    QCOMPARE(QByteArray::fromStdString(rules::counterText(value, false)), text);
    QCOMPARE(QByteArray::fromStdString(rules::counterText(value, true)), exact);
}

void TestListing::tunnelsAreDescribed_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<int>("checksum");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("ipip") << 0 << 0 << QByteArray("ipip");
    QTest::newRow("gue") << 1 << 2 << QByteArray("gue:6080:r+c");
    QTest::newRow("gre") << 2 << 1 << QByteArray("gre:+c");
    QTest::newRow("none") << -1 << 0 << QByteArray("n/a");
}

void TestListing::tunnelsAreDescribed()
{
    QFETCH(int, type);
    QFETCH(int, checksum);
    QFETCH(QByteArray, text);
    DestinationConfig config;
    if (type >= 0) {
        config.forwarding = Forwarding::Tunnel;
        config.tunnel = {static_cast<TunnelType>(type), 6080,
                         static_cast<TunnelChecksum>(checksum)};
    }
    QCOMPARE(QByteArray::fromStdString(rules::tunnelInfoText(config)), text);
}

QTEST_GUILESS_MAIN(TestListing)
#include "tst_listing.moc"
