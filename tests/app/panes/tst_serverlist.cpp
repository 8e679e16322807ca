// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "app/models/linediff.h"
#include "app/models/ruleimport.h"
#include "app/models/serverlist.h"
#include "app/models/serviceform.h"
#include "tests/app/panes/sampledirector.h"

namespace vipdeck::test {

class ServerListTest : public QObject
{
    Q_OBJECT

private:
    RuleSet m_rules = sampleRules();

    ServerListContext context() const
    {
        ServerListContext context;
        context.rules = &m_rules;
        context.target = tcp("192.0.2.10", 443);
        context.defaults.weight = 100;
        return context;
    }

private Q_SLOTS:
    void everyLineHasItsResult_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("first"); // endpoint, weight and name of the first server
        const auto row = [](const char *text, ServerLineKind kind, int count, const char *first) {
            QTest::newRow(text) << QString::fromUtf8(text) << static_cast<int>(kind) << count
                                << QString::fromUtf8(first);
        };
        using Kind = ServerLineKind;
        row("", Kind::Blank, 0, "");
        row("# a remark", Kind::Blank, 0, "");
        row("10.0.0.21", Kind::Good, 1, "10.0.0.21:443 100 ");
        row("  10.0.0.21  # new one", Kind::Good, 1, "10.0.0.21:443 100 ");
        row("10.0.0.21:8443", Kind::Good, 1, "10.0.0.21:8443 100 ");
        row("10.0.0.21-28", Kind::Good, 8, "10.0.0.21:443 100 ");
        row("10.0.0.250-10.0.1.3", Kind::Good, 10, "10.0.0.250:443 100 ");
        row("10.0.0.21-28:80 web", Kind::Good, 8, "10.0.0.21:80 100 web-21");
        row("10.0.5.16/29", Kind::Good, 6, "10.0.5.17:443 100 ");
        row("10.0.5.16/31", Kind::Good, 2, "10.0.5.16:443 100 ");
        row("10.0.5.16/32", Kind::Good, 1, "10.0.5.16:443 100 ");
        row("10.0.0.31 web-31 weight 50", Kind::Good, 1, "10.0.0.31:443 50 web-31");
        row("10.0.0.31 weight=50 port=81", Kind::Good, 1, "10.0.0.31:81 50 ");
        row("10.0.0.31,web-31,50", Kind::Good, 1, "10.0.0.31:443 50 web-31");
        row("10.0.0.31;\"web-31\";50;8080", Kind::Good, 1, "10.0.0.31:8080 50 web-31");
        row("address,name,weight", Kind::Blank, 0, "");
        row("ipvsadm -a -t 192.0.2.10:443 -r 10.0.0.40:80 -m -w 7", Kind::Good, 1,
            "10.0.0.40:80 7 ");
        row("-a -t 192.0.2.10:443 -r 10.0.0.40:80 -m -w 7", Kind::Good, 1, "10.0.0.40:80 7 ");
        row("api-03", Kind::Good, 1, "10.0.1.23:443 100 api-03");
        row("10.0.0.11", Kind::AlreadyThere, 1, "10.0.0.11:443 100 web-01");
        row("10.0.0.17-20", Kind::Good, 4, "10.0.0.17:443 100 web-07");
        row("web-40.example.test", Kind::Pending, 0, "");
        row("10.0.0.300", Kind::Problem, 0, "");
        row("10.0.0.021", Kind::Problem, 0, "");
        row("10.0.0", Kind::Problem, 0, "");
        row("10.0.0.28-21", Kind::Problem, 0, "");
        row("10.0.0.0/16", Kind::Problem, 0, "");
        row("10.0.0.0/33", Kind::Problem, 0, "");
        row("10.0.0.21:0", Kind::Problem, 0, "");
        row("10.0.0.21:65536", Kind::Problem, 0, "");
        row("10.0.0.21 weight", Kind::Problem, 0, "");
        row("10.0.0.21 weight -1", Kind::Problem, 0, "");
        row("10.0.0.21 weight 65536", Kind::Problem, 0, "");
        row("10.0.0.21 two names", Kind::Problem, 0, "");
        row("10.0.0.21,a,1,80,more", Kind::Problem, 0, "");
        row("[2001:db8:0:1::21]:443", Kind::Problem, 0, "");
        row("[2001:db8::1", Kind::Problem, 0, "");
        row("2001:db8:::1", Kind::Problem, 0, "");
        row("-A -t 192.0.2.10:443", Kind::Problem, 0, "");
        row("-a -t 192.0.2.10:443 -r nonsense -w x", Kind::Problem, 0, "");
        row("bad_name!", Kind::Problem, 0, "");
    }
    void everyLineHasItsResult()
    {
        QFETCH(QString, text);
        QFETCH(int, kind);
        QFETCH(int, count);
        QFETCH(QString, first);
        const auto list = ServerListParser::parse(text, context());
        QCOMPARE(list.lines.size(), 1);
        const auto &line = list.lines.first();
        QCOMPARE(static_cast<int>(line.kind), kind);
        QCOMPARE(list.entries.size(), count);
        if (line.kind == ServerLineKind::Problem)
            QVERIFY(!line.result.isEmpty() && !line.details.isEmpty());
        if (count == 0)
            return;
        const auto &server = list.entries.first();
        QCOMPARE(QStringLiteral("%1 %2 %3")
                     .arg(QString::fromStdString(server.destination.endpoint.toString()))
                     .arg(server.destination.weight)
                     .arg(server.name),
                 first);
    }

    void badLinesNeverBlockGoodOnes()
    {
        const auto list = ServerListParser::parse(
            QStringLiteral("10.0.0.21-28\n10.0.0.31 web-31 weight 50\n10.0.0.11\n"
                           "[2001:db8:0:1::21]:443\n10.0.0.300"),
            context());
        QCOMPARE(list.newCount(), 9);
        QCOMPARE(list.problemCount(), 2);
        QCOMPARE(list.lines.at(2).result, QStringLiteral("already in web-https"));
        QCOMPARE(list.lines.at(3).result, QStringLiteral("Masq needs IPv4 here"));
        QCOMPARE(list.lines.at(4).result, QStringLiteral("not an address"));
        QCOMPARE(list.entries.at(8).line, 2);
    }

    void tunnelTakesServersOfTheOtherFamily()
    {
        auto tunnel = context();
        tunnel.defaults.forwarding = Forwarding::Tunnel;
        const auto list = ServerListParser::parse(QStringLiteral("[2001:db8::21]"), tunnel);
        QCOMPARE(list.newCount(), 1);
        QCOMPARE(list.entries.first().destination.endpoint.port, std::uint16_t{443});
    }

    void aServerTwiceIsAProblemOfTheSecondLine()
    {
        const auto list =
            ServerListParser::parse(QStringLiteral("10.0.0.21-22\n10.0.0.22"), context());
        QCOMPARE(list.newCount(), 2);
        QCOMPARE(list.lines.at(1).result, QStringLiteral("also in line 1"));
    }

    void namesAreTakenFromTheAnswers()
    {
        auto answered = context();
        const auto name = QStringLiteral("web-40.example.test");
        QCOMPARE(ServerListParser::parse(name, answered).hostsToLookUp, QStringList{name});
        HostAnswer answer;
        answer.addresses = {Address::parse("2001:db8::40").value(),
                            Address::parse("10.0.0.40").value()};
        answered.hosts.insert(name, answer);
        answered.hosts.insert(QStringLiteral("gone.test"),
                              HostAnswer{{}, QStringLiteral("Host not found")});
        const auto list = ServerListParser::parse(name + QStringLiteral("\ngone.test"), answered);
        QVERIFY(list.hostsToLookUp.isEmpty());
        QCOMPARE(list.lines.at(0).result, QStringLiteral("10.0.0.40"));
        QCOMPARE(list.entries.at(0).name, QStringLiteral("web-40"));
        QCOMPARE(list.lines.at(1).kind, ServerLineKind::Problem);
    }

    void csvHeadingSetsTheOrderOfColumns()
    {
        const auto list = ServerListParser::parse(
            QStringLiteral("weight,address,name\n7,10.0.0.50,web-50"), context());
        QCOMPARE(list.newCount(), 1);
        QCOMPARE(list.entries.first().destination.weight, 7);
    }

    void withoutATargetServersBecomeSpares()
    {
        auto spare = context();
        spare.target.reset();
        const auto list =
            ServerListParser::parse(QStringLiteral("10.9.9.9 new-1\n2001:db8::9\nspare-1"), spare);
        QCOMPARE(list.newCount(), 2);
        QCOMPARE(list.lines.at(2).kind, ServerLineKind::AlreadyThere);
    }

    void formNamesTheFieldTheValueAndTheFix()
    {
        ServiceFormValues values;
        values.address = QStringLiteral("192.0.2.300");
        values.port = QStringLiteral("0");
        const auto result = ServiceForm::check(values, m_rules);
        QCOMPARE(result.problems.size(), 2);
        QCOMPARE(result.problems.at(0).text,
                 QStringLiteral("192.0.2.300 is not an IP address. Each part goes from 0 to 255."));
        QCOMPARE(result.problems.at(1).fix, ServiceFix::TurnOnPersistence);
        QCOMPARE(result.command, QStringLiteral("ipvsadm -A -t 192.0.2.300:0 -s wlc"));
        QCOMPARE(result.wrongWords, QStringList{QStringLiteral("192.0.2.300:0")});
        QVERIFY(!result.service);
    }

    void formTakesOnlyWhatTheDirectorWould_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("port");
        QTest::addColumn<QString>("timeout"); // empty: not persistent
        QTest::addColumn<QString>("network");
        QTest::addColumn<int>("problems");
        QTest::newRow("plain") << "192.0.2.30"
                               << "80"
                               << ""
                               << "" << 0;
        QTest::newRow("IPv6") << "2001:db8::30"
                              << "80"
                              << ""
                              << "" << 0;
        QTest::newRow("any port") << "192.0.2.30"
                                  << "0"
                                  << "300"
                                  << "" << 0;
        QTest::newRow("mask") << "192.0.2.30"
                              << "80"
                              << "300"
                              << "255.255.255.0" << 0;
        QTest::newRow("prefix") << "192.0.2.30"
                                << "80"
                                << "300"
                                << "/24" << 0;
        QTest::newRow("IPv6 prefix") << "2001:db8::30"
                                     << "80"
                                     << "300"
                                     << "/64" << 0;
        QTest::newRow("IPv6 mask") << "2001:db8::30"
                                   << "80"
                                   << "300"
                                   << "255.255.255.0" << 1;
        QTest::newRow("long prefix") << "192.0.2.30"
                                     << "80"
                                     << "300"
                                     << "/33" << 1;
        QTest::newRow("no time") << "192.0.2.30"
                                 << "80"
                                 << "0"
                                 << "" << 1;
        QTest::newRow("32 days") << "192.0.2.30"
                                 << "80"
                                 << "2764800"
                                 << "" << 1;
        QTest::newRow("name") << "www.example.test"
                              << "80"
                              << ""
                              << "" << 1;
        QTest::newRow("brackets") << "[2001:db8::30]"
                                  << "80"
                                  << ""
                                  << "" << 1;
        QTest::newRow("port 65536") << "192.0.2.30"
                                    << "65536"
                                    << ""
                                    << "" << 1;
        QTest::newRow("no address") << "0.0.0.0"
                                    << "80"
                                    << ""
                                    << "" << 1;
        QTest::newRow("there already") << "192.0.2.10"
                                       << "443"
                                       << ""
                                       << "" << 1;
        QTest::newRow("both wrong") << "192.0.2"
                                    << "x"
                                    << ""
                                    << "" << 2;
    }
    void formTakesOnlyWhatTheDirectorWould()
    {
        QFETCH(QString, address);
        QFETCH(QString, port);
        QFETCH(QString, timeout);
        QFETCH(QString, network);
        QFETCH(int, problems);
        ServiceFormValues values;
        values.address = address;
        values.port = port;
        values.persistent = !timeout.isEmpty();
        values.timeout = timeout;
        values.network = network;
        const auto result = ServiceForm::check(values, m_rules);
        QCOMPARE(result.problems.size(), problems);
        QCOMPARE(result.service.has_value(), problems == 0);
        auto rules = m_rules;
        if (result.service)
            QVERIFY(applyChange(rules, AddService{*result.service}));
    }

    void marksAndServersOfTheForm()
    {
        ServiceFormValues values;
        values.match = ServiceFormValues::Match::FirewallMark;
        QCOMPARE(ServiceForm::check(values, m_rules).missing, QList{ServiceField::Mark});
        values.mark = QStringLiteral("7");
        QCOMPARE(ServiceForm::check(values, m_rules).problems.size(), 1);
        values.markFamily = AddressFamily::IPv6;
        values.servers = {QStringLiteral("2001:db8::1"), QStringLiteral("10.0.0.1")};
        const auto refused = ServiceForm::check(values, m_rules);
        QCOMPARE(refused.problems.size(), 1);
        QCOMPARE(refused.problems.first().field, ServiceField::Servers);
        values.servers.removeLast();
        const auto taken = ServiceForm::check(values, m_rules);
        QVERIFY(taken.service);
        QCOMPARE(taken.servers.size(), std::size_t{1});
        values.match = ServiceFormValues::Match::Tcp;
        QVERIFY(!ServiceForm::refusal(ServiceOption::OnePacket, values).isEmpty());
        values.match = ServiceFormValues::Match::Udp;
        QVERIFY(ServiceForm::refusal(ServiceOption::OnePacket, values).isEmpty());
    }

    void diffKeepsOrderAndCountsEveryLine()
    {
        const QStringList before{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"),
                                 QStringLiteral("d"), QStringLiteral("e")};
        const QStringList after{QStringLiteral("a"), QStringLiteral("x"), QStringLiteral("c"),
                                QStringLiteral("e"), QStringLiteral("f")};
        QString text;
        for (const auto &line : diffLines(before, after))
            text += (line.kind == DiffLine::Kind::Equal     ? QLatin1String(" ")
                     : line.kind == DiffLine::Kind::Removed ? QLatin1String("-")
                                                            : QLatin1String("+"))
                    + line.text;
        QCOMPARE(text, QStringLiteral(" a-b+x c-d e+f"));
        QCOMPARE(diffLines({}, {}).size(), 0);
        QCOMPARE(diffLines(before, before).size(), 5);
    }

    void diffOfRepeatedLinesStaysComplete()
    {
        const QStringList before{QStringLiteral("x"), QStringLiteral("x"), QStringLiteral("y")};
        const QStringList after{QStringLiteral("x"), QStringLiteral("y"), QStringLiteral("x")};
        QStringList left;
        QStringList right;
        for (const auto &line : diffLines(before, after)) {
            if (line.kind != DiffLine::Kind::Added)
                left.append(line.text);
            if (line.kind != DiffLine::Kind::Removed)
                right.append(line.text);
        }
        QCOMPARE(left, before);
        QCOMPARE(right, after);
    }

    void longEqualRunsAreFolded()
    {
        QStringList before;
        for (int i = 0; i < 40; ++i)
            before.append(QString::number(i));
        auto after = before;
        after[20] = QStringLiteral("new");
        const auto folded = foldEqualLines(diffLines(before, after), 3);
        QCOMPARE(folded.size(), 1 + 3 + 2 + 3 + 1);
        QCOMPARE(folded.first().foldedCount, 17);
        QCOMPARE(folded.last().foldedCount, 16);
    }

    void importKeepsTheGoodLinesAndNamesTheBadOnes()
    {
        const auto import = RuleImport::read("-A -t 192.0.2.1:80 -s rr\n"
                                             "-a -t 192.0.2.1:80 -r 10.0.0.1:80 -m -w 5\n"
                                             "-a -t 192.0.2.9:80 -r 10.0.0.1:80 -m\n"
                                             "-A -t 192.0.2.1:80 -s rr\n"
                                             "rubbish\n");
        QCOMPARE(import.goodCommands, 2);
        QCOMPARE(import.rules.services.size(), std::size_t{1});
        QCOMPARE(import.problems.size(), 3);
        QCOMPARE(import.problems.at(0).line, 3);
        QCOMPARE(import.problems.at(1).line, 4);
        QCOMPARE(import.problems.at(2).line, 5);
        for (const auto &problem : import.problems)
            QVERIFY(!problem.reason.isEmpty() && !problem.text.isEmpty());
    }
};

} // namespace vipdeck::test

QTEST_APPLESS_MAIN(vipdeck::test::ServerListTest)
#include "tst_serverlist.moc"
