// SPDX-License-Identifier: GPL-3.0-or-later
// Rule files and commands: what is written is read back; what is wrong is named.
#include <QTest>
#include <algorithm>

#include "engine/rules/commandtext.h"
#include "engine/rules/order.h"
#include "engine/rules/rulefile.h"
#include "tests/rules/fakedirector.h"
#include "tests/rules/randomrules.h"

using namespace vipdeck;
using namespace vipdeck::test;
using rules::RuleFileStyle;

namespace {

// Servers and services in the order of the file.
std::vector<Service> inFileOrder(const RuleSet &ruleSet)
{
    std::vector<Service> services;
    for (const auto *service : rules::orderedServices(ruleSet.services, rules::Order::Natural)) {
        Service copy{service->config, {}};
        for (const auto *server :
             rules::orderedDestinations(service->destinations, rules::Order::Natural))
            copy.destinations.push_back(*server);
        services.push_back(copy);
    }
    return services;
}

QByteArrayList sortedLines(const std::string &text)
{
    auto lines = QByteArray::fromStdString(text).split('\n');
    std::sort(lines.begin(), lines.end());
    return lines;
}

RuleSet imported(const std::string &text)
{
    const auto file = rules::parseRuleFile(text);
    for (const auto &problem : file.problems)
        qWarning("%s", problem.toString().c_str());
    RuleSet result;
    for (const auto &problem : rules::importRuleFile(result, file))
        qWarning("%s", problem.toString().c_str());
    return result;
}

DestinationConfig limitedServer()
{
    DestinationConfig server;
    server.endpoint = {Address::parse("10.0.0.15").value(), 8443};
    server.weight = 100;
    server.upperThreshold = 4000;
    server.lowerThreshold = 3000;
    return server;
}

ServiceKey webKey()
{
    ServiceKey key;
    key.endpoint = {Address::parse("192.0.2.20").value(), 8443};
    return key;
}

} // namespace

class TestRuleFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyChangeHasItsCommand_data();
    void everyChangeHasItsCommand();
    void everyCommandIsReadBack();
    void exportImportExportIsTheIdentity();
    void ipvsadmsOwnFilesAreStable();
    void everyBadLineIsNamed();
    void importIsAllOrNothing();
    void aRefusedChangeNamesItsLine();
    void windowsLineEndsAndProgramNamesAreTaken();
    void addressesMoreThanHalfTheSpaceApartComeInReverse();
};

void TestRuleFile::everyChangeHasItsCommand_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QByteArray>("command");
    ServiceConfig service;
    service.key = webKey();
    QTest::newRow("server") << Change(AddDestination{webKey(), limitedServer()})
                            << QByteArray("ipvsadm -a -t 192.0.2.20:8443 -r 10.0.0.15:8443 -g -w "
                                          "100 -x 4000 -y 3000");
    QTest::newRow("service") << Change(AddService{service})
                             << QByteArray("ipvsadm -A -t 192.0.2.20:8443 -s wlc");
    service.persistent = true;
    service.persistenceTimeoutSeconds = 300;
    service.persistenceNetmask = 0xFFFFFF00;
    service.scheduler = "sh";
    service.schedulerFlags = kSchedulerFlag2 | kSchedulerFlag3;
    QTest::newRow("edited") << Change(EditService{service})
                            << QByteArray("ipvsadm -E -t 192.0.2.20:8443 -s sh -p 300 -M "
                                          "255.255.255.0 -b sh-port,flag-3");
    QTest::newRow("mark") << Change(
        RemoveService{ServiceKey::forMark(0xFFFFFFFF, AddressFamily::IPv6)})
                          << QByteArray("ipvsadm -D -f 4294967295 -6");
    QTest::newRow("everything") << Change(RemoveEverything{}) << QByteArray("ipvsadm -C");
    QTest::newRow("timeouts") << Change(SetTimeouts{{900, 0, 5}})
                              << QByteArray("ipvsadm --set 900 0 5");
    QTest::newRow("stop") << Change(StopSyncDaemon{SyncRole::Backup})
                          << QByteArray("ipvsadm --stop-daemon backup");
    QTest::newRow("label") << Change(LabelServer{Address(), {"name", ""}}) << QByteArray();
}

void TestRuleFile::everyChangeHasItsCommand()
{
    QFETCH(Change, change);
    QFETCH(QByteArray, command);
    QCOMPARE(QByteArray::fromStdString(rules::commandLine(change)), command);
}

void TestRuleFile::everyCommandIsReadBack()
{
    RandomRules random(1);
    const FakeNames names;
    for (int i = 0; i < 5000; ++i) {
        const auto change = random.change();
        const auto words = rules::arguments(change);
        const auto command = rules::parseCommand(words, names);
        const auto line = rules::commandLine(change);
        QVERIFY2(command, line.c_str());
        QVERIFY2(command->change == change, line.c_str());
    }
}

void TestRuleFile::exportImportExportIsTheIdentity()
{
    for (std::uint64_t seed = 0; seed < 500; ++seed) {
        const auto original = RandomRules(seed).ruleSet();
        const auto text = rules::formatRuleFile(original);
        const auto copy = imported(text);
        QCOMPARE(QByteArray::fromStdString(rules::formatRuleFile(copy)),
                 QByteArray::fromStdString(text));
        QVERIFY2(inFileOrder(copy) == inFileOrder(original), text.c_str());
    }
}

// ipvsadm -S loses thresholds, marks from 2^31 on and some flags; what it does write is stable.
void TestRuleFile::ipvsadmsOwnFilesAreStable()
{
    RuleFileStyle style;
    style.asIpvsadm = true;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        auto original = RandomRules(seed).ruleSet();
        std::erase_if(original.services, [](const Service &service) {
            return service.config.key.firewallMark > 0x7FFFFFFF
                   || (service.config.schedulerFlags & kSchedulerFlag3) != 0;
        });
        const auto text = rules::formatRuleFile(original, style);
        QCOMPARE(sortedLines(rules::formatRuleFile(imported(text), style)), sortedLines(text));
    }
}

void TestRuleFile::everyBadLineIsNamed()
{
    const auto file = rules::parseRuleFile("# a comment\n"
                                           "-A -t 10.0.0.1:80 -s rr\n"
                                           "\n"
                                           "-a -t 10.0.0.1:80 -r 10.0.0.2:80 -w many\n"
                                           "nonsense\n"
                                           "  # indented comment\n"
                                           "-A -t 10.0.0.1:81 --sheduler rr\n"
                                           "-L -n\n"
                                           "-A -t 10.0.0.1:82");
    QCOMPARE(file.changes.size(), 2u);
    QCOMPARE(file.lines, (std::vector<std::size_t>{2, 9}));
    QCOMPARE(file.problems.size(), 4u);
    const auto text = [&](std::size_t i) {
        return QByteArray::fromStdString(file.problems[i].toString());
    };
    QCOMPARE(text(0), QByteArray("line 4: illegal weight specified: \"many\" in "
                                 "\"-a -t 10.0.0.1:80 -r 10.0.0.2:80 -w many\""));
    QCOMPARE(text(1), QByteArray("line 5: this is no command of a rule file in \"nonsense\""));
    QCOMPARE(text(2), QByteArray("line 7: --sheduler: unknown option in "
                                 "\"-A -t 10.0.0.1:81 --sheduler rr\""));
    QCOMPARE(text(3), QByteArray("line 8: the 'list' command has no place in a rule file: \"-L\" "
                                 "in \"-L -n\""));
}

void TestRuleFile::importIsAllOrNothing()
{
    auto existing = RandomRules(7).ruleSet();
    const auto before = existing;
    const auto file = rules::parseRuleFile("-A -t 192.0.2.1:80\n-A -t 192.0.2.1:80\n");
    QVERIFY(file.problems.empty());
    QCOMPARE(rules::importRuleFile(existing, file).size(), 1u);
    QVERIFY(existing == before);
}

void TestRuleFile::aRefusedChangeNamesItsLine()
{
    RuleSet ruleSet;
    const auto file = rules::parseRuleFile("-A -t 192.0.2.1:80\n"
                                           "\n"
                                           "-a -t 192.0.2.9:80 -r 10.0.0.1 -m\n");
    const auto problems = rules::importRuleFile(ruleSet, file);
    QCOMPARE(problems.size(), 1u);
    QCOMPARE(problems[0].line, 3u);
    QVERIFY(problems[0].reason.find("192.0.2.9:80") != std::string::npos);
}

void TestRuleFile::windowsLineEndsAndProgramNamesAreTaken()
{
    const auto ruleSet = imported("ipvsadm -A -t 192.0.2.1:80 -s rr\r\n"
                                  "\tipvsadm -a -t 192.0.2.1:80 -r 10.0.0.1 -m \r\n");
    QCOMPARE(ruleSet.services.size(), 1u);
    QCOMPARE(ruleSet.services[0].config.scheduler, std::string("rr"));
    QCOMPARE(ruleSet.services[0].destinations.size(), 1u);
}

void TestRuleFile::addressesMoreThanHalfTheSpaceApartComeInReverse()
{
    RuleFileStyle style;
    style.asIpvsadm = true;
    const auto ruleSet = imported("-A -t 10.0.0.1:80\n"
                                  "-A -t 200.0.0.1:80\n");
    QCOMPARE(QByteArray::fromStdString(rules::formatRuleFile(ruleSet, style)),
             QByteArray("-A -t 200.0.0.1:80 -s wlc\n"
                        "-A -t 10.0.0.1:80 -s wlc\n"));
    QCOMPARE(QByteArray::fromStdString(rules::formatRuleFile(ruleSet)),
             QByteArray("-A -t 10.0.0.1:80 -s wlc\n"
                        "-A -t 200.0.0.1:80 -s wlc\n"));
}

QTEST_GUILESS_MAIN(TestRuleFile)
#include "tst_rulefile.moc"
