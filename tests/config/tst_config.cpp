// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "engine/config/ruleset.h"
#include "engine/config/schedulers.h"
#include "engine/config/serviceoptions.h"
#include "engine/net/address.h"

using namespace vipdeck;

namespace {

ServiceConfig web()
{
    ServiceConfig service;
    service.key.endpoint = {Address::fromIPv4(0x0A006401), 80};
    return service;
}

DestinationConfig server(std::uint8_t number)
{
    DestinationConfig destination;
    destination.endpoint = {Address::fromIPv4(0x0A000200u + number), 80};
    destination.forwarding = Forwarding::Masquerade;
    return destination;
}

} // namespace

class TestConfig : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void optionsAreOfferedWhereTheyMeanSomething_data()
    {
        QTest::addColumn<int>("option");
        QTest::addColumn<int>("protocol"); // Any = a firewall mark
        QTest::addColumn<bool>("persistent");
        QTest::addColumn<int>("refusal");
        using enum OptionRefusal;
        const auto row = [](const char *name, ServiceOption option, Protocol protocol,
                            bool persistent, OptionRefusal refusal) {
            QTest::newRow(name) << static_cast<int>(option) << static_cast<int>(protocol)
                                << persistent << static_cast<int>(refusal);
        };
        using Option = ServiceOption;
        row("any port", Option::AnyPort, Protocol::Tcp, false, NeedsPersistence);
        row("any port, kept", Option::AnyPort, Protocol::Udp, true, None);
        row("mark and port", Option::AnyPort, Protocol::Any, true, MarkHasNoPort);
        row("one-packet TCP", Option::OnePacket, Protocol::Tcp, false, NeedsUdp);
        row("one-packet SCTP", Option::OnePacket, Protocol::Sctp, true, NeedsUdp);
        row("one-packet UDP", Option::OnePacket, Protocol::Udp, false, None);
        row("one-packet mark", Option::OnePacket, Protocol::Any, false, None);
        row("netmask", Option::PersistenceDetails, Protocol::Tcp, false, NeedsPersistence);
        row("netmask, kept", Option::PersistenceDetails, Protocol::Tcp, true, None);
        row("sip TCP", Option::SipEngine, Protocol::Tcp, true, NeedsUdp);
        row("sip UDP", Option::SipEngine, Protocol::Udp, false, NeedsPersistence);
        row("sip UDP, kept", Option::SipEngine, Protocol::Udp, true, None);
        row("sip mark", Option::SipEngine, Protocol::Any, true, NeedsUdp);
    }
    void optionsAreOfferedWhereTheyMeanSomething()
    {
        QFETCH(int, option);
        QFETCH(int, protocol);
        QFETCH(bool, persistent);
        QFETCH(int, refusal);
        auto service = web();
        service.key.protocol = static_cast<Protocol>(protocol);
        if (service.key.protocol == Protocol::Any)
            service.key = ServiceKey::forMark(7, AddressFamily::IPv4);
        service.persistent = persistent;
        QCOMPARE(static_cast<int>(refusalOf(static_cast<ServiceOption>(option), service)), refusal);
    }

    void flagsBelongToTheirScheduler()
    {
        QCOMPARE(offeredFlags("wlc"), 0u);
        QCOMPARE(offeredFlags("nothing"), 0u);
        for (const char *name : {"sh", "mh"})
            QCOMPARE(offeredFlags(name), kSchedulerFlag1 | kSchedulerFlag2);
    }

    void addressesRoundTrip_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("canonical"); // empty: refused
        const auto row = [](const char *text, const char *canonical) {
            QTest::newRow(*text ? text : "empty") << QByteArray(text) << QByteArray(canonical);
        };
        row("10.0.100.1", "10.0.100.1");
        row("255.255.255.255", "255.255.255.255");
        row("256.0.0.1", "");
        row("10.0.0", "");
        row("10.0.0.01", "");
        row("10.0.0.1 ", "");
        row("", "");
        row("::", "::");
        row("::1", "::1");
        row("2001:DB8:0:0:1:0:0:1", "2001:db8::1:0:0:1");
        row("1:0:0:2:0:0:0:3", "1:0:0:2::3");
        row("1:2:3:4:5:6:7:0", "1:2:3:4:5:6:7:0");
        row("::ffff:10.0.0.1", "::ffff:a00:1");
        row("1:2:3:4:5:6:7:8:9", "");
        row("1::2::3", "");
        row("1:2:3:4:5:6:7:8::", "");
        row(":::", "");
        row("12345::", "");
        row("fe80::1%eth0", "");
    }
    void addressesRoundTrip()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, canonical);
        const auto address = Address::parse(text.toStdString());
        QCOMPARE(address.has_value(), !canonical.isEmpty());
        if (address)
            QCOMPARE(QByteArray::fromStdString(address->toString()), canonical);
        else
            QVERIFY(address.error().message.find(text.toStdString()) != std::string::npos);
    }

    void changesAreAllOrNothing()
    {
        RuleSet rules;
        QVERIFY(applyChanges(rules, {AddService{web()}, AddDestination{web().key, server(11)}}));
        const auto before = rules;
        const auto refused = applyChanges(
            rules, {AddDestination{web().key, server(12)}, AddDestination{web().key, server(11)}});
        QVERIFY(!refused);
        QVERIFY(refused.error().code == ErrorCode::AlreadyExists);
        QVERIFY(refused.error().message.starts_with("change 2: "));
        QVERIFY(rules == before);
    }

    void diffLeadsFromRunningToWanted()
    {
        RuleSet running;
        QVERIFY(applyChanges(running, {AddService{web()}, AddDestination{web().key, server(11)},
                                       AddDestination{web().key, server(12)}}));
        RuleSet wanted = running;
        auto heavier = server(12);
        heavier.weight = 5;
        auto dns = web();
        dns.key.protocol = Protocol::Udp;
        dns.scheduler = "rr";
        QVERIFY(applyChanges(wanted, {RemoveDestination{web().key, server(11).endpoint},
                                      EditDestination{web().key, heavier}, AddService{dns},
                                      AddDestination{dns.key, server(13)},
                                      LabelServer{server(13).endpoint.address, {"ns-01", ""}}}));
        const auto changes = diff(running, wanted);
        QCOMPARE(changes.size(), 5u);
        QVERIFY(applyChanges(running, changes));
        QVERIFY(running == wanted);
        QVERIFY(diff(running, wanted).empty());
    }

    void validationNamesTheValue_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<QByteArray>("part");
        QTest::newRow("scheduler") << 0 << QByteArray("\"wrong\"");
        QTest::newRow("port zero") << 1 << QByteArray("port 0");
        QTest::newRow("persistence") << 2 << QByteArray("2678401");
        QTest::newRow("weight") << 3 << QByteArray("-1");
        QTest::newRow("thresholds") << 4 << QByteArray("9");
        QTest::newRow("family") << 5 << QByteArray("::1");
    }
    void validationNamesTheValue()
    {
        QFETCH(int, which);
        QFETCH(QByteArray, part);
        auto service = web();
        auto destination = server(1);
        switch (which) {
        case 0: service.scheduler = "wrong"; break;
        case 1: service.key.endpoint.port = 0; break;
        case 2:
            service.persistent = true;
            service.persistenceTimeoutSeconds = 2678401;
            break;
        case 3: destination.weight = -1; break;
        case 4:
            destination.upperThreshold = 8;
            destination.lowerThreshold = 9;
            break;
        case 5: destination.endpoint.address = *Address::parse("::1"); break;
        }
        const auto valid = which < 3 ? validate(service) : validate(service, destination);
        QVERIFY(!valid);
        QVERIFY2(valid.error().message.find(part.toStdString()) != std::string::npos,
                 valid.error().message.c_str());
    }

    void allFourteenSchedulersAreKnown()
    {
        QCOMPARE(knownSchedulers().size(), 14u);
        QVERIFY(findScheduler("twos"));
        QVERIFY(!findScheduler("RR"));
    }
};

QTEST_GUILESS_MAIN(TestConfig)
#include "tst_config.moc"
