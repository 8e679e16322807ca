// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "engine/io/steeringplan.h"

Q_DECLARE_METATYPE(vipdeck::Service)

using namespace vipdeck;

namespace {

const auto kVip = Address::fromIPv4(0xC000020A);
const auto kServer = Address::fromIPv4(0x0A00000B);
constexpr std::uint8_t kTcp = 6;
constexpr std::uint8_t kUdp = 17;
const FtpPorts kFtp{kFtpPort};

Service serviceWith(const ServiceKey &key, std::uint16_t serverPort, Forwarding forwarding)
{
    Service result;
    result.config.key = key;
    DestinationConfig destination;
    destination.endpoint = {kServer, serverPort};
    destination.forwarding = forwarding;
    result.destinations.push_back(destination);
    return result;
}

RuleSet rulesOf(const Service &service)
{
    RuleSet rules;
    rules.services.push_back(service);
    return rules;
}

SteeringPlan planOf(const Service &service)
{
    return planSteering(rulesOf(service), kFtp);
}

const SteeringElements &elements(const SteeringPlan &plan, std::string_view set,
                                 AddressFamily family = AddressFamily::IPv4)
{
    for (std::size_t i = 0; i < steeringSets().size(); ++i)
        if (steeringSets()[i].name == set)
            return plan.sets(family)[i];
    qFatal("no set of this name");
}

std::size_t count(const SteeringPlan &plan, AddressFamily family)
{
    std::size_t result = 0;
    for (const auto &set : plan.sets(family))
        result += set.size();
    return result;
}

} // namespace

class tst_SteeringPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noServiceNeedsNoElement();
    void masqueradedTcpGoesToTheBulkQueueBothWays();
    void oneServerWithAnotherForwardingTakesTheServiceOffTheBulkQueue();
    void repliesOfDirectlyRoutedServersAreLeftAlone();
    void udpGoesToThePlainQueue();
    void serverPortZeroMeansThePortOfTheService();
    void serviceForAnyPortMatchesAddressAndProtocol();
    void markServiceMatchesTheMarkAndEveryProtocolOfItsServers();
    void ipv6ServiceFillsOnlyTheTableOfItsFamily();
    void icmpErrorsAreTakenButNoEchoes();
    void sharedServerIsListedOnce();
    void securityProtocolsFollowTheKeyExchange();
    void clientsAreDividedAsTheCoarsestPersistenceAllows();
    void errorsAboutATunnelAreTakenByTheirQuotedDestination();
    void ftpWithMasqueradingNeedsEveryPort();
    void ftpWithoutMasqueradingNeedsEveryPortOnlyWhenPersistent();
    void ftpOnAnotherPortIsTold();
    void connectionsOfARemovedServerAreStillSteered();
    void connectionsOfARemovedServiceAreStillSteered();
    void olderForwardingKeepsTheServiceOffTheBulkQueue();
    void headersDoForMasqueradedTcpAndUdp();
    void headersDoNotDoForOthers_data();
    void headersDoNotDoForOthers();
    void olderForwardingKeepsTheServiceOffTheHeaderQueue();
    void marksOfTheHeaderQueueTurnItOffWhenAServiceHasThem();
};

void tst_SteeringPlan::noServiceNeedsNoElement()
{
    QCOMPARE(planSteering({}, kFtp), SteeringPlan());
}

void tst_SteeringPlan::masqueradedTcpGoesToTheBulkQueueBothWays()
{
    const auto plan =
        planOf(serviceWith({Protocol::Tcp, {kVip, 80}, 0}, 8080, Forwarding::Masquerade));
    QCOMPARE(elements(plan, "services-bulk"), (SteeringElements{{kVip, kTcp, 80, 0}}));
    QCOMPARE(elements(plan, "servers-bulk"), (SteeringElements{{kServer, kTcp, 8080, 0}}));
    QVERIFY(elements(plan, "services").empty());
    QVERIFY(elements(plan, "servers").empty());
}

void tst_SteeringPlan::oneServerWithAnotherForwardingTakesTheServiceOffTheBulkQueue()
{
    auto service = serviceWith({Protocol::Tcp, {kVip, 80}, 0}, 80, Forwarding::Masquerade);
    auto direct = service.destinations.front();
    direct.endpoint.address = Address::fromIPv4(0x0A00000C);
    direct.forwarding = Forwarding::DirectRoute;
    service.destinations.push_back(direct);
    const auto plan = planOf(service);
    QVERIFY(elements(plan, "services-bulk").empty());
    QCOMPARE(elements(plan, "services"), (SteeringElements{{kVip, kTcp, 80, 0}}));
    // Replies of the masqueraded one are rewritten in place all the same.
    QCOMPARE(elements(plan, "servers-bulk"), (SteeringElements{{kServer, kTcp, 80, 0}}));
}

void tst_SteeringPlan::repliesOfDirectlyRoutedServersAreLeftAlone()
{
    for (const auto forwarding : {Forwarding::DirectRoute, Forwarding::Tunnel}) {
        const auto plan = planOf(serviceWith({Protocol::Udp, {kVip, 53}, 0}, 53, forwarding));
        for (const auto *set : {"servers-bulk", "servers", "servers-any-port", "server-icmp"})
            QVERIFY(elements(plan, set).empty());
    }
}

void tst_SteeringPlan::udpGoesToThePlainQueue()
{
    const auto plan =
        planOf(serviceWith({Protocol::Udp, {kVip, 53}, 0}, 5353, Forwarding::Masquerade));
    QCOMPARE(elements(plan, "services"), (SteeringElements{{kVip, kUdp, 53, 0}}));
    QCOMPARE(elements(plan, "servers"), (SteeringElements{{kServer, kUdp, 5353, 0}}));
}

void tst_SteeringPlan::serverPortZeroMeansThePortOfTheService()
{
    const auto plan =
        planOf(serviceWith({Protocol::Udp, {kVip, 53}, 0}, 0, Forwarding::Masquerade));
    QCOMPARE(elements(plan, "servers"), (SteeringElements{{kServer, kUdp, 53, 0}}));
}

void tst_SteeringPlan::serviceForAnyPortMatchesAddressAndProtocol()
{
    const auto plan = planOf(serviceWith({Protocol::Tcp, {kVip, 0}, 0}, 0, Forwarding::Masquerade));
    QCOMPARE(elements(plan, "services-any-port"), (SteeringElements{{kVip, kTcp, 0, 0}}));
    QCOMPARE(elements(plan, "servers-any-port"), (SteeringElements{{kServer, kTcp, 0, 0}}));
    QVERIFY(elements(plan, "services-bulk").empty());
}

void tst_SteeringPlan::markServiceMatchesTheMarkAndEveryProtocolOfItsServers()
{
    const auto key = ServiceKey::forMark(7, AddressFamily::IPv4);
    const auto plan = planOf(serviceWith(key, 0, Forwarding::Masquerade));
    QCOMPARE(elements(plan, "service-marks"), (SteeringElements{{Address(), 0, 0, 7}}));
    // TCP, UDP, SCTP, ESP and AH.
    QCOMPARE(elements(plan, "servers-any-port").size(), std::size_t{5});
    QVERIFY(elements(plan, "service-icmp").empty());
    // Nobody knows its addresses, so errors to anybody are looked at.
    QVERIFY(elements(plan, "mark-icmp").contains({Address(), 3, 0, 0}));
}

void tst_SteeringPlan::ipv6ServiceFillsOnlyTheTableOfItsFamily()
{
    Service service;
    service.config.key = {Protocol::Tcp, {*Address::parse("2001:db8::1"), 80}, 0};
    DestinationConfig destination;
    destination.endpoint = {*Address::parse("fd00::11"), 80};
    destination.forwarding = Forwarding::Masquerade;
    service.destinations.push_back(destination);
    const auto plan = planOf(service);
    QCOMPARE(count(plan, AddressFamily::IPv4), std::size_t{0});
    QCOMPARE(elements(plan, "services-bulk", AddressFamily::IPv6).size(), std::size_t{1});
    QCOMPARE(elements(plan, "servers-bulk", AddressFamily::IPv6).size(), std::size_t{1});
}

void tst_SteeringPlan::icmpErrorsAreTakenButNoEchoes()
{
    const auto plan =
        planOf(serviceWith({Protocol::Tcp, {kVip, 80}, 0}, 80, Forwarding::Masquerade));
    QVERIFY(elements(plan, "service-icmp").contains({kVip, 3, 0, 0}));
    QVERIFY(elements(plan, "server-icmp").contains({kServer, 3, 0, 0}));
    for (const std::uint8_t echo : {0, 8})
        QVERIFY(!elements(plan, "service-icmp").contains({kVip, echo, 0, 0}));
}

void tst_SteeringPlan::sharedServerIsListedOnce()
{
    RuleSet rules;
    for (const std::uint16_t port : {80, 8080})
        rules.services.push_back(
            serviceWith({Protocol::Tcp, {kVip, port}, 0}, 80, Forwarding::Masquerade));
    const auto plan = planSteering(rules, kFtp);
    QCOMPARE(elements(plan, "services-bulk").size(), std::size_t{2});
    QCOMPARE(elements(plan, "servers-bulk").size(), std::size_t{1});
}

void tst_SteeringPlan::securityProtocolsFollowTheKeyExchange()
{
    constexpr std::uint8_t kEsp = 50;
    constexpr std::uint8_t kAh = 51;
    const auto plan =
        planOf(serviceWith({Protocol::Udp, {kVip, 500}, 0}, 500, Forwarding::Masquerade));
    QCOMPARE(elements(plan, "services-any-port"),
             (SteeringElements{{kVip, kEsp, 0, 0}, {kVip, kAh, 0, 0}}));
    QCOMPARE(elements(plan, "servers-any-port"),
             (SteeringElements{{kServer, kEsp, 0, 0}, {kServer, kAh, 0, 0}}));
    const auto other =
        planOf(serviceWith({Protocol::Udp, {kVip, 53}, 0}, 53, Forwarding::Masquerade));
    QVERIFY(elements(other, "services-any-port").empty());
}

void tst_SteeringPlan::errorsAboutATunnelAreTakenByTheirQuotedDestination()
{
    const auto plan = planOf(serviceWith({Protocol::Tcp, {kVip, 80}, 0}, 80, Forwarding::Tunnel));
    QVERIFY(elements(plan, "tunnel-icmp").contains({kServer, 3, 0, 0}));
    QVERIFY(elements(plan, "server-icmp").empty());
    for (const auto &set : steeringSets())
        QCOMPARE(set.quoted, set.name == "tunnel-icmp" || set.name == "server-icmp");
}

void tst_SteeringPlan::ftpWithMasqueradingNeedsEveryPort()
{
    const auto plan =
        planOf(serviceWith({Protocol::Tcp, {kVip, 21}, 0}, 21, Forwarding::Masquerade));
    QCOMPARE(elements(plan, "services-bulk"), (SteeringElements{{kVip, kTcp, 21, 0}}));
    QCOMPARE(elements(plan, "services-any-port-bulk"), (SteeringElements{{kVip, kTcp, 0, 0}}));
    QCOMPARE(elements(plan, "servers-any-port-bulk"), (SteeringElements{{kServer, kTcp, 0, 0}}));
    QVERIFY(elements(plan, "services-any-port").empty());
    // Neither another protocol nor another port is FTP.
    for (const auto &key :
         {ServiceKey{Protocol::Udp, {kVip, 21}, 0}, ServiceKey{Protocol::Tcp, {kVip, 2121}, 0}})
        for (const auto *set : {"services-any-port-bulk", "servers-any-port-bulk"})
            QVERIFY(elements(planOf(serviceWith(key, 21, Forwarding::Masquerade)), set).empty());
}

void tst_SteeringPlan::ftpWithoutMasqueradingNeedsEveryPortOnlyWhenPersistent()
{
    auto service = serviceWith({Protocol::Tcp, {kVip, 21}, 0}, 21, Forwarding::DirectRoute);
    QVERIFY(elements(planOf(service), "services-any-port").empty());
    service.config.persistent = true;
    const auto plan = planOf(service);
    QCOMPARE(elements(plan, "services-any-port"), (SteeringElements{{kVip, kTcp, 0, 0}}));
    QVERIFY(elements(plan, "services-any-port-bulk").empty());
    QVERIFY(elements(plan, "servers-any-port-bulk").empty());
}

void tst_SteeringPlan::ftpOnAnotherPortIsTold()
{
    const auto rules =
        rulesOf(serviceWith({Protocol::Tcp, {kVip, 2121}, 0}, 21, Forwarding::Masquerade));
    QCOMPARE(elements(planSteering(rules, {21, 2121}), "services-any-port-bulk").size(),
             std::size_t{1});
    QVERIFY(elements(planSteering(rules, {}), "services-any-port-bulk").empty());
}

void tst_SteeringPlan::clientsAreDividedAsTheCoarsestPersistenceAllows()
{
    const auto persistent = [](const Address &vip, std::uint16_t port, std::uint32_t netmask) {
        auto result = serviceWith({Protocol::Udp, {vip, port}, 0}, port, Forwarding::Masquerade);
        result.config.persistent = true;
        result.config.persistenceNetmask = netmask;
        return result;
    };
    RuleSet rules =
        rulesOf(serviceWith({Protocol::Tcp, {kVip, 80}, 0}, 80, Forwarding::Masquerade));
    rules.services[0].config.persistenceNetmask = 0xFF000000u; // means nothing without persistence
    QVERIFY(planSteering(rules, kFtp).clients == ClientMask());
    rules.services.push_back(persistent(kVip, 81, 0xFFFFFF00u));
    rules.services.push_back(persistent(kVip, 82, 0xFFFF00FFu));
    QCOMPARE(planSteering(rules, kFtp).clients.ipv4, 0xFFFF0000u);
    QCOMPARE(planSteering(rules, kFtp).clients.ipv6, kNoNetmask6);
    rules.services.push_back(persistent(Address::fromIPv6({0xFD}), 80, 64));
    QCOMPARE(planSteering(rules, kFtp).clients.ipv4, 0xFFFF0000u);
    QCOMPARE(planSteering(rules, kFtp).clients.ipv6, 64u);
    // The same Call-ID may come from anywhere.
    rules.services.push_back(persistent(kVip, 5060, kNoNetmask4));
    rules.services.back().config.persistenceEngine = "sip";
    QCOMPARE(planSteering(rules, kFtp).clients.ipv4, 0u);
    QCOMPARE(planSteering(rules, kFtp).clients.ipv6, 0u);
}

void tst_SteeringPlan::connectionsOfARemovedServerAreStillSteered()
{
    auto service = serviceWith({Protocol::Tcp, {kVip, 80}, 0}, 8080, Forwarding::Masquerade);
    const auto rules = rulesOf(service);
    const auto complete = planSteering(rules, kFtp);
    auto without = rules;
    without.services.front().destinations.clear();
    QVERIFY(elements(planSteering(without, kFtp), "servers-bulk").empty());
    QVERIFY(elements(planSteering(without, kFtp), "server-icmp").empty());
    QCOMPARE(planSteering(without, kFtp, {service}), complete);
}

void tst_SteeringPlan::connectionsOfARemovedServiceAreStillSteered()
{
    const Service services[] = {
        serviceWith({Protocol::Tcp, {kVip, 80}, 0}, 8080, Forwarding::Masquerade),
        serviceWith({Protocol::Udp, {kVip, 53}, 0}, 53, Forwarding::DirectRoute),
        serviceWith({Protocol::Tcp, {kVip, 21}, 0}, 21, Forwarding::Masquerade),
        serviceWith(ServiceKey::forMark(7, AddressFamily::IPv4), 0, Forwarding::Tunnel),
    };
    for (const auto &service : services)
        QCOMPARE(planSteering({}, kFtp, {service}), planOf(service));
}

// A direct-routed connection needs packets that fit the link.
void tst_SteeringPlan::olderForwardingKeepsTheServiceOffTheBulkQueue()
{
    const ServiceKey key{Protocol::Tcp, {kVip, 80}, 0};
    const auto rules = rulesOf(serviceWith(key, 80, Forwarding::Masquerade));
    const auto plan = planSteering(rules, kFtp, {serviceWith(key, 80, Forwarding::DirectRoute)});
    QVERIFY(elements(plan, "services-bulk").empty());
    QCOMPARE(elements(plan, "services"), (SteeringElements{{kVip, kTcp, 80, 0}}));
    QCOMPARE(elements(plan, "servers-bulk"), (SteeringElements{{kServer, kTcp, 80, 0}}));
}

void tst_SteeringPlan::headersDoForMasqueradedTcpAndUdp()
{
    for (const auto protocol : {Protocol::Tcp, Protocol::Udp}) {
        const auto number = static_cast<std::uint8_t>(protocol);
        const auto plan = planOf(serviceWith({protocol, {kVip, 80}, 0}, 0, Forwarding::Masquerade));
        QCOMPARE(elements(plan, "services-headers"), (SteeringElements{{kVip, number, 80, 0}}));
        QCOMPARE(elements(plan, "servers-headers"), (SteeringElements{{kServer, number, 80, 0}}));
        QCOMPARE(plan.endpoints, (std::set<Endpoint>{{kVip, 80}, {kServer, 80}}));
        // Packets that have a mark already come by the other queues.
        const bool isTcp = protocol == Protocol::Tcp;
        QCOMPARE(elements(plan, isTcp ? "services-bulk" : "services"),
                 elements(plan, "services-headers"));
        QCOMPARE(elements(plan, isTcp ? "servers-bulk" : "servers"),
                 elements(plan, "servers-headers"));
        const auto without = withoutHeaderQueue(plan);
        QVERIFY(elements(without, "services-headers").empty());
        QVERIFY(elements(without, "servers-headers").empty());
        QVERIFY(without.endpoints.empty());
        QCOMPARE(count(without, AddressFamily::IPv4), count(plan, AddressFamily::IPv4) - 2);
    }
}

void tst_SteeringPlan::headersDoNotDoForOthers_data()
{
    QTest::addColumn<Service>("service");
    const auto plain = serviceWith({Protocol::Tcp, {kVip, 80}, 0}, 80, Forwarding::Masquerade);
    const auto row = [&plain](const char *name, const auto &change) {
        auto service = plain;
        change(service);
        QTest::newRow(name) << service;
    };
    row("SCTP", [](Service &s) { s.config.key.protocol = Protocol::Sctp; });
    row("any port", [](Service &s) { s.config.key.endpoint.port = 0; });
    row("FTP", [](Service &s) { s.config.key.endpoint.port = kFtpPort; });
    row("mark", [](Service &s) { s.config.key = ServiceKey::forMark(7, AddressFamily::IPv4); });
    row("persistence engine", [](Service &s) {
        s.config.key.protocol = Protocol::Udp;
        s.config.persistent = true;
        s.config.persistenceEngine = "sip";
    });
    row("one server of another kind", [](Service &s) {
        s.destinations.push_back(s.destinations.front());
        s.destinations.back().endpoint.address = Address::fromIPv4(0x0A00000C);
        s.destinations.back().forwarding = Forwarding::Tunnel;
    });
}

void tst_SteeringPlan::headersDoNotDoForOthers()
{
    QFETCH(Service, service);
    const auto plan = planOf(service);
    QVERIFY(elements(plan, "services-headers").empty());
    QVERIFY(elements(plan, "servers-headers").empty());
    QVERIFY(plan.endpoints.empty());
    QVERIFY(count(plan, AddressFamily::IPv4) > 0);
}

void tst_SteeringPlan::olderForwardingKeepsTheServiceOffTheHeaderQueue()
{
    const ServiceKey key{Protocol::Udp, {kVip, 53}, 0};
    const auto rules = rulesOf(serviceWith(key, 53, Forwarding::Masquerade));
    const auto plan = planSteering(rules, kFtp, {serviceWith(key, 53, Forwarding::DirectRoute)});
    QVERIFY(elements(plan, "services-headers").empty());
    QCOMPARE(elements(plan, "services"), (SteeringElements{{kVip, kUdp, 53, 0}}));
}

void tst_SteeringPlan::marksOfTheHeaderQueueTurnItOffWhenAServiceHasThem()
{
    auto rules = rulesOf(serviceWith({Protocol::Udp, {kVip, 53}, 0}, 53, Forwarding::Masquerade));
    QVERIFY(!planSteering(rules, kFtp).endpoints.empty());
    rules.services.push_back(serviceWith(ServiceKey::forMark(kRewriteMark + 5, AddressFamily::IPv4),
                                         0, Forwarding::DirectRoute));
    const auto plan = planSteering(rules, kFtp);
    QVERIFY(plan.endpoints.empty());
    QVERIFY(elements(plan, "services-headers").empty());
}

QTEST_GUILESS_MAIN(tst_SteeringPlan)
#include "tst_steeringplan.moc"
