// SPDX-License-Identifier: GPL-3.0-or-later
// Configurations of keepalived, ldirectord and Piranha as rules: whole files with what they mean,
// and for every kind of mistake the line, the word and the reason.
#include <QDir>
#include <QFile>
#include <QTest>

#include "engine/base/random.h"
#include "engine/formats/configurationfile.h"
#include "engine/rules/commandtext.h"
#include "engine/rules/rulefile.h"
#include "tests/rules/fakedirector.h"

using namespace vipdeck;
using namespace vipdeck::test;
using namespace vipdeck::formats;

namespace {

QString dataFolder()
{
    return QStringLiteral(VIPDECK_SOURCE_DIR "/tests/data/formats");
}

std::string contentOf(const QString &name)
{
    QFile file(dataFolder() + QLatin1Char('/') + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s: %s", qPrintable(file.fileName()), qPrintable(file.errorString()));
    return file.readAll().toStdString();
}

// Everything that was understood, as a rule file with comments.
QString rulesText(const ConfigurationFile &file)
{
    rules::RuleFileStyle style;
    style.sorted = false;
    style.comments = true;
    return QString::fromStdString(rules::formatRuleFile(file.rules, style));
}

QString reportText(const ConfigurationFile &file)
{
    QString text;
    for (const auto &report : file.reports)
        text += QLatin1String(report.verdict == LineVerdict::Wrong ? "wrong " : "not used ")
                + QString::fromStdString(report.toString()) + QLatin1Char('\n');
    return text;
}

ConfigurationFile read(const std::string &text)
{
    static const FakeNames names;
    Surroundings surroundings;
    surroundings.names = &names;
    surroundings.include = [](const std::string &pattern) {
        std::vector<IncludedFile> files;
        const QDir folder(dataFolder());
        for (const auto &name : folder.entryList({QString::fromStdString(pattern)}, QDir::Files))
            files.push_back({name.toStdString(), contentOf(name)});
        return files;
    };
    return readConfiguration(text, detectFormat(text), surroundings);
}

// Part by part, so that a failure says what differs.
void compareRules(const RuleSet &actual, const RuleSet &expected)
{
    QCOMPARE(actual.services.size(), expected.services.size());
    for (std::size_t i = 0; i < actual.services.size(); ++i)
        QVERIFY2(actual.services[i] == expected.services[i],
                 expected.services[i].config.key.toString().c_str());
    for (const auto &[key, label] : expected.serviceLabels) {
        QVERIFY2(actual.serviceLabels.contains(key), key.toString().c_str());
        QCOMPARE(actual.serviceLabels.at(key).note, label.note);
    }
    QVERIFY(actual.serviceLabels == expected.serviceLabels);
    QVERIFY(actual.serverLabels == expected.serverLabels);
    QVERIFY(actual.timeouts == expected.timeouts);
    QVERIFY(actual == expected);
}

std::string keepalived(const std::string &inService, const std::string &inServer = {})
{
    return "virtual_server 192.0.2.1 80 {\nprotocol TCP\n" + inService
           + "\nreal_server 10.0.0.1 80 {\n" + inServer + "\n}\n}\n";
}

} // namespace

class TestFormats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholeFilesMeanWhatTheyShould_data();
    void wholeFilesMeanWhatTheyShould();
    void theFormatIsSeenInTheText_data();
    void theFormatIsSeenInTheText();
    void everyMistakeIsNamed_data();
    void everyMistakeIsNamed();
    void nothingIsHalfApplied();
    void includedFilesAreRead();
    void alteredFilesAreTakenOrRefused();
};

// NAME is compared with NAME.rules and NAME.reports. VIPDECK_WRITE_EXPECTED=1 writes these.
void TestFormats::wholeFilesMeanWhatTheyShould_data()
{
    QTest::addColumn<QString>("name");
    const auto names =
        QDir(dataFolder())
            .entryList({QStringLiteral("*.conf"), QStringLiteral("*.cf")}, QDir::Files);
    QVERIFY(names.size() >= 6);
    for (const auto &name : names)
        QTest::newRow(qPrintable(name)) << name;
}

void TestFormats::wholeFilesMeanWhatTheyShould()
{
    QFETCH(QString, name);
    const auto text = contentOf(name);
    const auto file = read(text);
    if (qEnvironmentVariableIsSet("VIPDECK_WRITE_EXPECTED")) {
        for (const auto &[suffix, content] :
             {std::pair{QStringLiteral(".rules"), rulesText(file)},
              std::pair{QStringLiteral(".reports"), reportText(file)}}) {
            QFile expected(dataFolder() + QLatin1Char('/') + name + suffix);
            QVERIFY(expected.open(QIODevice::WriteOnly));
            expected.write(content.toUtf8());
        }
    }
    QCOMPARE(rulesText(file), QString::fromStdString(contentOf(name + QStringLiteral(".rules"))));
    QCOMPARE(reportText(file),
             QString::fromStdString(contentOf(name + QStringLiteral(".reports"))));
    // As a rule file with comments it means the same.
    const auto again = readConfiguration(rulesText(file).toStdString(), FileFormat::Ipvsadm);
    QVERIFY2(again.reports.empty(), qPrintable(reportText(again)));
    compareRules(again.rules, file.rules);
}

void TestFormats::theFormatIsSeenInTheText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("format");
    const auto row = [](const char *text, const char *format) {
        QTest::newRow(QByteArray(text).simplified()) << QByteArray(text) << QByteArray(format);
    };
    row("", "ipvsadm");
    row("# a comment\n\n-A -t 10.0.0.1:80\n", "ipvsadm");
    row("ipvsadm -A -t 10.0.0.1:80\n", "ipvsadm");
    row("nonsense\n", "ipvsadm");
    row("! a comment of keepalived\n", "keepalived");
    row("# text\nglobal_defs {\n}\n", "keepalived");
    row("virtual_server 10.0.0.1 80 {\n", "keepalived");
    row("$VIP=10.0.0.1\n", "keepalived");
    row("vrrp_instance VI_1 {\n", "keepalived");
    row("checktimeout=3\nvirtual=10.0.0.1:80\n", "ldirectord");
    row("virtual6=[fd00::1]:80\n", "ldirectord");
    row("serial_no = 3\n", "piranha");
    row("virtual web {\n", "piranha");
}

void TestFormats::theFormatIsSeenInTheText()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, format);
    const auto found = detectFormat(text.toStdString());
    QCOMPARE(QByteArray::fromStdString(std::string(formatName(found))), format);
    QVERIFY(formatOfName(format.toStdString()) == found);
}

void TestFormats::everyMistakeIsNamed_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<QByteArray>("word");
    const auto row = [](const char *name, const std::string &text, int line, const char *word) {
        QTest::newRow(name) << QByteArray::fromStdString(text) << line << QByteArray(word);
    };
    row("unknown word", "global_defs {\n}\nvirtal_server 10.0.0.1 80 {\n}\n", 3, "virtal_server");
    row("address", "virtual_server 10.0.0.300 80 {\n}\n", 1, "10.0.0.300");
    row("port", "virtual_server 10.0.0.3 80000 {\n}\n", 1, "80000");
    row("mark", "virtual_server fwmark 0 {\n}\n", 1, "0");
    row("range", "virtual_server 10.0.0.3-9 80 {\n}\n", 1, "10.0.0.3-9");
    row("group", "virtual_server group none {\n}\n", 1, "none");
    row("group address",
        "virtual_server_group g {\n10.0.0.1 80\n10.0.0.9-1 80\n}\n"
        "virtual_server group g {\n}\n",
        3, "10.0.0.9-1");
    row("no end", "virtual_server 10.0.0.1 80 {\n", 1, "virtual_server");
    row("no start", "vrrp_script x\n}\n", 2, "}");
    row("quote", keepalived("snmp_name \"web"), 3, "web");
    row("scheduler", keepalived("lb_algo robin"), 3, "robin");
    row("forwarding", keepalived("lb_kind ROUTE"), 3, "ROUTE");
    row("gue without port", keepalived("lvs_method TUN type gue"), 3, "gue");
    row("tunnel", keepalived("lvs_method TUN type sit"), 3, "sit");
    row("nat tunnel", keepalived("lvs_method NAT type gre"), 3, "type");
    row("protocol", keepalived("protocol tcp"), 3, "tcp");
    row("persistence", keepalived("persistence_timeout 2678401"), 3, "2678401");
    row("granularity", keepalived("persistence_granularity 64"), 3, "persistence_granularity");
    row("setting", keepalived("colour blue"), 3, "colour");
    row("missing", keepalived("quorum"), 3, "quorum");
    row("too many", keepalived("quorum 3 4"), 3, "4");
    row("seconds", keepalived("delay_loop soon"), 3, "soon");
    row("weight", keepalived("", "weight 2147483648"), 5, "2147483648");
    row("threshold", keepalived("", "uthreshold -1"), 5, "-1");
    row("thresholds", keepalived("", "lthreshold 5\nuthreshold 4"), 4, "10.0.0.1:80");
    row("server setting", keepalived("", "lb_algo rr"), 5, "lb_algo");
    row("check setting", keepalived("", "TCP_CHECK {\nurl {\n}\n}"), 6, "url");
    row("check port", keepalived("", "TCP_CHECK {\nconnect_port 0\n}"), 6, "0");
    row("status", keepalived("", "HTTP_GET {\nurl {\nstatus_code 99\n}\n}"), 7, "99");
    row("include", "include absent.inc\n", 1, "absent.inc");
    row("sequence", "~SEQ(A,1,3) virtual_server 10.0.0.$A 80\n", 1, "~SEQ");
    row("parameter", "$A=$A$A $A\nvirtual_server $A 80\n", 2, "A");
    row("twice", keepalived("") + keepalived(""), 8, "TCP 192.0.2.1:80");
    row("no persistence", "virtual_server 10.0.0.1 {\nprotocol TCP\n}\n", 1, "TCP 10.0.0.1:0");
    row("family", "virtual_server 10.0.0.1 80 {\nreal_server fd00::1 80 {\n}\n}\n", 2,
        "[fd00::1]:80");

    row("l: unknown", "checktimeout=3\nchecktiming=3\n", 2, "checktiming");
    row("l: number", "checktimeout=many\n", 1, "many");
    row("l: yes", "quiescent=maybe\n", 1, "maybe");
    row("l: address", "virtual=10.0.0.1\n", 1, "10.0.0.1");
    row("l: setting", "virtual=10.0.0.1:80\n\tcolour=blue\n", 2, "colour");
    row("l: no value", "virtual=10.0.0.1:80\n\tscheduler\n", 2, "scheduler");
    row("l: scheduler", "virtual=10.0.0.1:80\n\tscheduler=x\n", 2, "x");
    row("l: real", "virtual=10.0.0.1:80\n\treal=10.0.0.2:80 route\n", 2, "route");
    row("l: weight", "virtual=10.0.0.1:80\n\treal=10.0.0.2:80 gate 70000\n", 2, "70000");
    row("l: range", "virtual=10.0.0.1:80\n\treal=10.0.0.9->10.0.0.2:80 gate\n", 2,
        "10.0.0.9->10.0.0.2:80");
    row("l: real6", "virtual=10.0.0.1:80\n\treal6=[fd00::1]:80 gate\n", 2, "real6");
    row("l: checktype", "virtual=10.0.0.1:80\n\tchecktype=guess\n", 2, "guess");
    row("l: service", "virtual=10.0.0.1:80\n\tservice=gopher\n", 2, "gopher");
    row("l: fwm", "virtual=1\n\tprotocol=tcp\n", 2, "tcp");
    row("l: fallback", "virtual=10.0.0.1:80\n\tfallback=here\n", 2, "here");

    row("p: unknown", "serial_no = 1\nserial = 1\n", 2, "serial");
    row("p: network", "serial_no = 1\nnetwork = bridge\n", 2, "bridge");
    row("p: block", "serial_no = 1\nreal x {\n}\n", 2, "real");
    row("p: address", "virtual w {\nactive = 1\naddress = here\n}\n", 3, "here");
    row("p: no address", "virtual w {\nactive = 1\n}\n", 1, "w");
    row("p: flag", "virtual w {\nactive = yes\n}\n", 2, "yes");
    row("p: setting", "virtual w {\ncolour = blue\n}\n", 2, "colour");
    row("p: text", "virtual w {\nsend = \"a\" b\n}\n", 2, "\"a\" b");
    row("p: server",
        "virtual w {\nactive = 1\naddress = 10.0.0.1\nport = 80\nserver a {\n"
        "weight = x\n}\n}\n",
        6, "x");
    row("p: no end", "virtual w {\nactive = 1\n", 2, "");

    row("rules", "-A -t 10.0.0.1:80\n-a -t 10.0.0.1:80 -r 10.0.0.2 -w x\n", 2, "x");
    row("comment", "-A -t 10.0.0.1:80\n# vipdeck: health -t 10.0.0.1:80 guess\n", 2, "");
}

void TestFormats::everyMistakeIsNamed()
{
    QFETCH(QByteArray, text);
    QFETCH(int, line);
    QFETCH(QByteArray, word);
    const auto file = read(text.toStdString());
    for (const auto &report : file.reports) {
        if (report.verdict == LineVerdict::Wrong && report.line == std::size_t(line)
            && QByteArray::fromStdString(report.word) == word && !report.reason.empty())
            return;
    }
    QFAIL(qPrintable(reportText(file)));
}

// A wrong line takes the server, or the service, that it belongs to with it, and nothing else.
void TestFormats::nothingIsHalfApplied()
{
    const auto server = read(keepalived("real_server 10.0.0.2 80 {\n}\n", "weight x"));
    QCOMPARE(rulesText(server), QStringLiteral("-A -t 192.0.2.1:80 -s wlc\n"
                                               "-a -t 192.0.2.1:80 -r 10.0.0.2:80 -m -w 1\n"));
    QVERIFY(server.hasWrongLines());
    const auto service =
        read(keepalived("lb_algo x") + "virtual_server 192.0.2.2 80 {\nprotocol TCP\n}\n");
    QCOMPARE(rulesText(service), QStringLiteral("-A -t 192.0.2.2:80 -s wlc\n"));
    const auto check = read(keepalived("", "weight 3\nTCP_CHECK {\nconnect_port x\n}"));
    QCOMPARE(rulesText(check), QStringLiteral("-A -t 192.0.2.1:80 -s wlc\n"));
    const auto quote = read(keepalived("", "weight 3\nnotify_up \"x"));
    QCOMPARE(rulesText(quote), QStringLiteral("-A -t 192.0.2.1:80 -s wlc\n"));
}

void TestFormats::includedFilesAreRead()
{
    const auto file = read("virtual_server 192.0.2.1 80 {\nprotocol TCP\ninclude part-*.inc\n}\n");
    QCOMPARE(reportText(file),
             QStringLiteral("wrong part-b.inc: line 1: this server is left out because of what "
                            "is wrong in it in \"real_server 10.0.0.2 80 {\"\n"
                            "wrong part-b.inc: line 2: \"heavy\": this is no number from 0 to "
                            "2147483647 in \"weight heavy\"\n"));
    QCOMPARE(rulesText(file), QStringLiteral("-A -t 192.0.2.1:80 -s wlc\n"
                                             "-a -t 192.0.2.1:80 -r 10.0.0.1:80 -m -w 7\n"));
    const auto alone = readConfiguration("include part-a.inc\n", FileFormat::Keepalived);
    QVERIFY(alone.hasWrongLines());
}

// Bounded and seeded: every result must be a valid rule set that can be written and read again.
void TestFormats::alteredFilesAreTakenOrRefused()
{
    Random random(11);
    const auto names =
        QDir(dataFolder())
            .entryList({QStringLiteral("*.conf"), QStringLiteral("*.cf")}, QDir::Files);
    for (const auto &name : names) {
        const auto original = contentOf(name);
        for (int round = 0; round < 150; ++round) {
            auto text = original;
            for (auto edits = 1 + random.below(4); edits > 0; --edits) {
                const auto at = random.below(static_cast<std::uint32_t>(text.size()));
                static constexpr std::string_view kOctets = "{}\"' \n#!$@=19.:-/\\";
                switch (random.below(3)) {
                case 0: text.erase(at, 1 + random.below(8)); break;
                case 1: text[at] = kOctets[random.below(std::uint32_t(kOctets.size()))]; break;
                default:
                    text.insert(at, 1, kOctets[random.below(std::uint32_t(kOctets.size()))]);
                    break;
                }
            }
            for (const auto format : {FileFormat::Keepalived, FileFormat::Ldirectord,
                                      FileFormat::Piranha, FileFormat::Ipvsadm}) {
                const auto file = readConfiguration(text, format);
                const auto again =
                    readConfiguration(rulesText(file).toStdString(), FileFormat::Ipvsadm);
                QVERIFY2(again.reports.empty(), qPrintable(reportText(again)));
                compareRules(again.rules, file.rules);
                if (QTest::currentTestFailed())
                    return;
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestFormats)
#include "tst_formats.moc"
