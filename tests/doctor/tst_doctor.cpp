// SPDX-License-Identifier: GPL-3.0-or-later
// The doctor's judgement on made-up machines, and the text of the script read back.
#include <QTest>
#include <algorithm>

#include "engine/base/random.h"
#include "engine/doctor/doctor.h"
#include "engine/doctor/factscript.h"
#include "engine/doctor/factstext.h"

using namespace vipdeck;
using namespace vipdeck::doctor;

namespace {

Address address(const char *text)
{
    return Address::parse(text).value();
}

// TCP 192.0.2.20:443 with the server 10.0.0.16:8443.
Target target(Forwarding forwarding)
{
    Target result;
    result.service = {Protocol::Tcp, {address("192.0.2.20"), 443}, 0};
    result.server.endpoint = {address("10.0.0.16"), 8443};
    result.server.forwarding = forwarding;
    return result;
}

InterfaceFacts link(const char *name, const char *kind, std::vector<InterfaceAddress> addresses)
{
    InterfaceFacts facts;
    facts.name = name;
    facts.kind = kind;
    facts.up = true;
    facts.answersNeighbours = facts.kind == "ether";
    facts.mtu = facts.kind == "loopback" ? 65536 : 1500;
    facts.addresses = std::move(addresses);
    return facts;
}

DirectorFacts goodDirector()
{
    DirectorFacts facts;
    facts.host.interfaces = {link("lo", "loopback", {}),
                             link("eth0", "ether", {{address("10.0.0.1"), 24}})};
    facts.host.settings = {{"net/ipv4/ip_forward", "1"}, {"net/ipv6/conf/all/forwarding", "1"}};
    facts.host.routeToPeer = RouteFacts{"eth0", {}, address("10.0.0.1"), 0, 0};
    facts.host.routeToClient = RouteFacts{"eth1", address("198.51.100.1"), {}, 0, 0};
    facts.datapathRunning = true;
    facts.packetQueue = true;
    facts.offloads = {{"eth0", false}};
    facts.trial.state = ProbeState::Answered;
    facts.port = {ProbeState::Answered, 240};
    facts.size = {ProbeState::Answered, ProbeState::Answered, 1500, 1500};
    return facts;
}

ServerFacts goodServer()
{
    ServerFacts facts;
    facts.host.interfaces = {link("lo", "loopback", {{address("192.0.2.20"), 32}}),
                             link("eth0", "ether", {{address("10.0.0.16"), 24}})};
    facts.host.settings = {{"net/ipv4/conf/all/arp_ignore", "1"},
                           {"net/ipv4/conf/all/arp_announce", "2"}};
    facts.host.routeToPeer = RouteFacts{"eth0", {}, address("10.0.0.16"), 0, 0};
    facts.host.routeToClient = RouteFacts{"eth0", address("10.0.0.254"), {}, 0, 0};
    facts.listening =
        std::vector<ListeningSocket>{{Protocol::Tcp, {address("0.0.0.0"), 443}, false, "nginx"}};
    return facts;
}

Outcome outcome(const Report &report, CheckId id)
{
    return report.find(id)->outcome;
}

QString described(const Report &report)
{
    QString text;
    for (const auto &check : report.checks)
        text += QString::fromStdString(std::string(outcomeName(check.outcome)) + ' '
                                       + std::string(checkInfo(check.id).name) + ": "
                                       + textOf(check.found) + '\n');
    return text;
}

constexpr const char *kFacts = R"(Welcome to web-06
vipdeck-facts 1
host web-06
kernel 6.1.0-18-amd64
system Debian GNU/Linux 12 (bookworm)
setting net/ipv4/conf/all/arp_ignore 1
setting net/ipv4/conf/eth0.7/rp_filter 2
link 1: lo: <LOOPBACK,UP,LOWER_UP> mtu 65536 qdisc noqueue state UNKNOWN \    link/loopback 00:00
link 2: eth0@if5: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc noqueue \    link/ether 92:c4
link 3: dummy0: <BROADCAST,NOARP,UP,LOWER_UP> mtu 1500 qdisc noqueue \    link/ether 92:c5
link 4: gre1@NONE: <NOARP> mtu 1476 qdisc noop \    link/gre 10.0.0.16 brd 0.0.0.0 \    gre icsum
address 1: lo    inet 127.0.0.1/8 scope host lo\       valid_lft forever
address 2: eth0    inet 10.0.0.16/24 brd 10.0.0.255 scope global eth0\       valid_lft forever
address 2: eth0    inet6 fe80::1/64 scope link tentative \       valid_lft forever
address 3: dummy0    inet 192.0.2.20/32 scope global dummy0\       valid_lft forever
route director 10.0.0.1 dev eth0 src 10.0.0.16 uid 0 \    cache
route client 203.0.113.1 via 10.0.0.254 dev eth0 src 10.0.0.16 uid 0 \    cache advmss 1400
listening known
listen tcp LISTEN 0 511 0.0.0.0:443 0.0.0.0:* users:(("nginx",pid=7,fd=6),("nginx",pid=6,fd=6))
listen udp UNCONN 0 0 10.0.0.16%eth0:53 0.0.0.0:* users:(("named",pid=9,fd=6))
listen tcp LISTEN 0 128 *:8081 *:*
listen tcp LISTEN 0 128 [::1]:25 [::]:*
fou port 6080 gue
fou port 5555 ipproto 4
end
)";

} // namespace

class TestDoctor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aServerThatIsSetUpPasses()
    {
        for (const auto forwarding : {Forwarding::DirectRoute, Forwarding::Masquerade}) {
            auto server = goodServer();
            if (forwarding == Forwarding::Masquerade) {
                server.host.routeToClient->gateway = address("10.0.0.1");
                server.listening->front().local.port = 8443;
            }
            const auto report = examine(target(forwarding), goodDirector(), server);
            QVERIFY2(!report.failed() && report.count(Outcome::Warning) == 0,
                     qPrintable(described(report)));
            QVERIFY(fixesInOrder({report}, FixStyle::Now).empty());
        }
    }

    void everyCheckIsJudgedForEveryMethod()
    {
        for (const auto forwarding : {Forwarding::Masquerade, Forwarding::DirectRoute,
                                      Forwarding::Tunnel, Forwarding::LocalNode}) {
            for (const auto &server : {std::optional<ServerFacts>(), std::optional(goodServer()),
                                       std::optional(ServerFacts())}) {
                for (const auto &director : {goodDirector(), DirectorFacts()}) {
                    const auto report = examine(target(forwarding), director, server);
                    QCOMPARE(report.checks.size(), kCheckCount);
                    for (const auto &check : report.checks) {
                        QVERIFY(check.found.sentence != Sentence::None);
                        // Every value has its place, and none is missing.
                        const auto text = textOf(check.found) + textOf(check.why);
                        QVERIFY2(text.find('%') == std::string::npos, text.c_str());
                        if (check.outcome == Outcome::Fail || check.outcome == Outcome::Warning)
                            QVERIFY(check.why.sentence != Sentence::None);
                    }
                }
            }
        }
    }

    void whatIsNotKnownIsSkippedAndNeverAFailure()
    {
        auto director = goodDirector();
        director.trial = {};
        director.port = {};
        director.size = {};
        const auto report =
            examine(target(Forwarding::DirectRoute), director, std::optional<ServerFacts>());
        QVERIFY2(!report.failed(), qPrintable(described(report)));
        QCOMPARE(outcome(report, CheckId::VirtualAddress), Outcome::Skipped);
        QCOMPARE(outcome(report, CheckId::ArpFlux), Outcome::Skipped);
    }

    void largeReceiveOffloadIsFound()
    {
        auto director = goodDirector();
        director.offloads = {{"eth1", std::nullopt}, {"eth0", true}};
        const auto report = examine(target(Forwarding::DirectRoute), director, goodServer());
        QCOMPARE(outcome(report, CheckId::Offloads), Outcome::Warning);
        QCOMPARE(report.find(CheckId::Offloads)->fixes.front().now,
                 std::vector<std::string>{"ethtool -K eth0 lro off"});
    }

    void theKernelsOwnServicesAreFound()
    {
        auto director = goodDirector();
        director.kernelIpvs = true;
        QCOMPARE(examineMachine(director, false)[2].outcome, Outcome::Pass);
        director.kernelServices = 3;
        QCOMPARE(examineMachine(director, false)[2].outcome, Outcome::Warning);
    }

    void forwardingIsNeededOnlyWithMasquerading()
    {
        auto director = goodDirector();
        director.host.settings.clear();
        QCOMPARE(examineMachine(director, true)[1].outcome, Outcome::Fail);
        QCOMPARE(examineMachine(director, false)[1].outcome, Outcome::Warning);
        const auto route = examine(target(Forwarding::DirectRoute), director, goodServer());
        QCOMPARE(outcome(route, CheckId::IpForwarding), Outcome::Skipped);
    }

    void aTunnelNeedsItsDevice_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<bool>("checksum");
        QTest::addColumn<QString>("vip");
        QTest::addColumn<QString>("server");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("command"); // one of those that make it
        const auto ipip = int(TunnelType::IpIp);
        const auto gre = int(TunnelType::Gre);
        const auto gue = int(TunnelType::Gue);
        const QString v4 = QStringLiteral("10.0.0.16");
        const QString v6 = QStringLiteral("2001:db8::16");
        QTest::newRow("4 in 4") << ipip << false << v4 << v4 << "ipip"
                                << "modprobe ipip";
        QTest::newRow("6 in 4") << ipip << false << v6 << v4 << "sit"
                                << "ip link set sit0 up";
        QTest::newRow("4 in 6") << ipip << false << v4 << v6 << "tunnel6"
                                << "modprobe ip6_tunnel";
        QTest::newRow("gre") << gre << false << v4 << v4 << "gre"
                             << "ip link set gre0 up";
        QTest::newRow("gre 6") << gre << false << v6 << v6 << "gre6"
                               << "modprobe ip6_gre";
        QTest::newRow("gre sum") << gre << true << v4 << v4 << "gre"
                                 << "ip link add vipgre type gre local 10.0.0.16 icsum";
        QTest::newRow("gue") << gue << false << v4 << v4 << "ipip"
                             << "ip fou add port 6080 gue";
    }
    void aTunnelNeedsItsDevice()
    {
        QFETCH(int, type);
        QFETCH(bool, checksum);
        QFETCH(QString, vip);
        QFETCH(QString, server);
        QFETCH(QString, kind);
        QFETCH(QString, command);
        auto wanted = target(Forwarding::Tunnel);
        wanted.service.endpoint.address = address(qPrintable(vip));
        wanted.server.endpoint.address = address(qPrintable(server));
        wanted.server.tunnel = {static_cast<TunnelType>(type), std::uint16_t(type == 1 ? 6080 : 0),
                                checksum ? TunnelChecksum::Checksum : TunnelChecksum::None};
        auto director = goodDirector();
        director.trial.state = ProbeState::NoAnswer;
        auto facts = goodServer();
        const auto without = examine(wanted, director, facts);
        QCOMPARE(outcome(without, CheckId::TunnelDevice), Outcome::Fail);
        const auto &commands = without.find(CheckId::TunnelDevice)->fixes.front().now;
        QVERIFY2(std::ranges::count(commands, command.toStdString()) == 1,
                 qPrintable(QString::fromStdString(commands.front())));

        auto device = link("tunnel", qPrintable(kind), {});
        device.tunnelChecksum = checksum;
        device.up = false;
        facts.host.interfaces.push_back(device);
        facts.guePorts = {6080};
        const auto down = examine(wanted, director, facts);
        QCOMPARE(outcome(down, CheckId::TunnelDevice), Outcome::Fail);
        QCOMPARE(down.find(CheckId::TunnelDevice)->fixes.front().now,
                 std::vector<std::string>{"ip link set tunnel up"});
        facts.host.interfaces.back().up = true;
        QCOMPARE(outcome(examine(wanted, director, facts), CheckId::TunnelDevice), Outcome::Pass);
    }

    void settingsOfAllAndOfTheInterfaceAddUp()
    {
        auto server = goodServer();
        server.host.settings = {{"net/ipv4/conf/eth0/arp_ignore", "1"},
                                {"net/ipv4/conf/all/arp_announce", "2"},
                                {"net/ipv4/conf/all/arp_ignore", "0"}};
        const auto report = examine(target(Forwarding::DirectRoute), goodDirector(), server);
        QCOMPARE(outcome(report, CheckId::ArpFlux), Outcome::Pass);
    }

    void aFilterOfTheTunnelIsNotThatOfTheLink()
    {
        auto server = goodServer();
        server.host.interfaces.push_back(link("tunl0", "ipip", {}));
        server.host.settings.push_back({"net/ipv4/conf/eth0/rp_filter", "2"});
        server.host.settings.push_back({"net/ipv4/conf/tunl0/rp_filter", "1"});
        const auto report = examine(target(Forwarding::Tunnel), goodDirector(), server);
        QCOMPARE(outcome(report, CheckId::ServerPathFilter), Outcome::Fail);
        QCOMPARE(report.find(CheckId::ServerPathFilter)->fixes.front().now,
                 std::vector<std::string>{"sysctl -w net.ipv4.conf.tunl0.rp_filter=2"});
    }

    void anIPv6AddressOnTheLoopbackCausesNoFlux()
    {
        auto wanted = target(Forwarding::DirectRoute);
        wanted.service.endpoint.address = address("2001:db8:20::1");
        wanted.server.endpoint.address = address("2001:db8::16");
        auto server = goodServer();
        server.host.settings.clear();
        const auto report = examine(wanted, goodDirector(), server);
        QCOMPARE(outcome(report, CheckId::ArpFlux), Outcome::Pass);
        QCOMPARE(report.find(CheckId::VirtualAddress)->fixes.front().now,
                 std::vector<std::string>{"ip addr add 2001:db8:20::1/128 dev lo nodad"});
    }

    void anotherMachineWithTheAddressIsNotTheServersFault()
    {
        auto director = goodDirector();
        director.neighbour.server = ProbeState::Answered;
        director.neighbour.serverHardware = "02:00:00:00:00:16";
        director.neighbour.virtualAddress = ProbeState::Answered;
        director.neighbour.virtualHolders = {"02:00:00:00:00:99"};
        const auto report =
            examine(target(Forwarding::DirectRoute), director, std::optional<ServerFacts>());
        const auto *check = report.find(CheckId::ArpFlux);
        QCOMPARE(check->outcome, Outcome::Fail);
        QVERIFY(check->fixes.empty());
        QVERIFY(textOf(check->found).find("02:00:00:00:00:99") != std::string::npos);
    }

    void arpSettingsComeBeforeTheAddressInEveryStyle()
    {
        auto server = goodServer();
        server.host.settings.clear();
        server.host.interfaces.front().addresses.clear();
        auto director = goodDirector();
        director.offloads = {{"eth0", true}};
        const auto report = examine(target(Forwarding::DirectRoute), director, server);
        for (const auto style : {FixStyle::Now, FixStyle::Permanent, FixStyle::Ansible}) {
            const auto lines = fixesInOrder({report, report}, style);
            const auto first = [&](const char *text) {
                return std::ranges::find_if(lines, [&](const std::string &line) {
                    return line.find(text) != std::string::npos;
                });
            };
            QVERIFY(first("arp_ignore") < first("192.0.2.20/32"));
            QVERIFY(first("192.0.2.20/32") < first("# On the director"));
            QCOMPARE(std::ranges::count(lines, "# On the director"), 1);
            QVERIFY(first("lro") != lines.end());
        }
    }

    void valuesArePutInOnce()
    {
        QCOMPARE(fillIn("%1 of %2, 5 % of %1", {"%2", "b"}), std::string("%2 of b, 5 % of %2"));
        QCOMPARE(fillIn("%3 %", {"a"}), std::string("%3 %"));
    }

    void theOutputOfTheScriptIsRead()
    {
        const auto facts = parseServerFacts(kFacts);
        QVERIFY(facts);
        const auto &host = facts->host;
        QCOMPARE(host.hostName, std::string("web-06"));
        QCOMPARE(host.system, std::string("Debian GNU/Linux 12 (bookworm)"));
        QVERIFY(settingOf(host, "net/ipv4/conf/eth0.7/rp_filter") == "2");
        QCOMPARE(host.interfaces.size(), 4u);
        QVERIFY(host.interfaces[1].name == "eth0" && host.interfaces[1].answersNeighbours
                && host.interfaces[1].mtu == 1500 && host.interfaces[1].up);
        QVERIFY(!host.interfaces[2].answersNeighbours);
        QVERIFY(host.interfaces[3].kind == "gre" && host.interfaces[3].tunnelChecksum
                && !host.interfaces[3].up);
        QCOMPARE(holderOf(host, address("192.0.2.20"))->name, std::string("dummy0"));
        QVERIFY(!host.routeToPeer->gateway);
        QVERIFY(host.routeToClient->gateway == address("10.0.0.254"));
        QCOMPARE(host.routeToClient->advertisedSegment, 1400u);
        QCOMPARE(facts->listening->size(), 4u);
        QVERIFY(facts->listening->at(0).program == "nginx");
        QVERIFY(facts->listening->at(1).protocol == Protocol::Udp
                && facts->listening->at(1).local.address == address("10.0.0.16"));
        QVERIFY(facts->listening->at(2).both);
        QCOMPARE(facts->guePorts, std::vector<std::uint16_t>{6080});
    }

    void textThatIsNotOfTheScriptIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("something else") << QByteArray("Permission denied (publickey).\n");
        QTest::newRow("cut off") << QByteArray(kFacts).chopped(4);
        QTest::newRow("too long") << QByteArray("vipdeck-facts 1\n")
                                         + QByteArray(int(kMaximumFactsOctets), ' ') + "\nend\n";
    }
    void textThatIsNotOfTheScriptIsRefused()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!parseServerFacts(text.toStdString()));
    }

    void damagedTextNeverBreaksTheReaderOrTheJudgement()
    {
        Random random(4);
        for (int round = 0; round < 4000; ++round) {
            std::string text = kFacts;
            for (auto damages = 1 + random.below(8); damages > 0; --damages) {
                const auto at = random.below(static_cast<std::uint32_t>(text.size() - 24)) + 18;
                if (random.below(2) == 0)
                    text[at] = static_cast<char>(random.below(256));
                else
                    text.erase(at, random.below(6));
            }
            const auto facts = parseServerFacts(text);
            if (facts)
                QCOMPARE(examine(target(Forwarding::Tunnel), goodDirector(), *facts).checks.size(),
                         kCheckCount);
        }
    }

    void theScriptAsksForBothWays()
    {
        const auto script = factScript(address("10.0.0.1"), address("2001:db8::7"));
        QVERIFY(script.starts_with("#!/bin/sh\n"));
        QVERIFY(script.find("route get 10.0.0.1 ") != std::string::npos);
        QVERIFY(script.find("route get 2001:db8::7 ") != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(TestDoctor)
#include "tst_doctor.moc"
