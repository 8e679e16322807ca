// SPDX-License-Identifier: GPL-3.0-or-later
// The command line tool against a real helper on a socket: the recorded runs of ipvsadm once more,
// and what vipdeckadm adds.
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <sched.h>
#include <unistd.h>

#include "engine/config/tunables.h"
#include "tests/rules/fakedirector.h"
#include "tests/rules/toolrun.h"

using namespace vipdeck;
using namespace vipdeck::test;

namespace {

constexpr int kStartMilliseconds = 20000;

std::vector<std::string> toWords(const QJsonValue &value)
{
    std::vector<std::string> words;
    for (const auto &word : value.toArray())
        words.push_back(word.toString().toStdString());
    return words;
}

// A network namespace with lo and eth0 10.0.2.1/24, as root; the helper is started in it.
bool enterRecordedNetwork()
{
    if (geteuid() != 0 || unshare(CLONE_NEWNET) != 0)
        return false;
    for (const char *command : {"link set lo up", "link add eth0 type veth peer name other",
                                "addr add 10.0.2.1/24 dev eth0", "link set eth0 up"}) {
        const auto words = QString::fromLatin1(command).split(QLatin1Char(' '));
        if (QProcess::execute(QStringLiteral("ip"), words) != 0)
            return false;
    }
    return true;
}

} // namespace

class TestVipdeckadm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanupTestCase();
    void behavesAsRecordedThroughTheHelper();
    void restoreTakesAllOrNothing();
    void restoreNamesTheLineTheHelperRefuses();
    void replaceSendsOnlyDifferences();
    void dryRunChangesNothing();
    void keepGoingGoesOnAsIpvsadmDoes();
    void saveKeepsThresholds();
    void aServiceMayHaveNoScheduler();
    void listsAreJsonOnRequest();
    void watchEndsAfterItsCount();
    void aMissingHelperIsExplained_data();
    void aMissingHelperIsExplained();
    void unknownWordsAreNamed();
    void misplacedOptionsAreRefused();
    void importTakesEveryFormatOrNothing();
    void importLeavesOutWrongLinesOnRequest();
    void exportIsReadBack();
    void exportAndImportRefuseWhatTheyDoNotKnow();
    void tunablesAreListedAndSet();
    void aTunableThatIsRefusedChangesNothing_data();
    void aTunableThatIsRefusedChangesNothing();
    void standardStreamsReachTheHelper();

private:
    void compareCase(const QJsonObject &recorded);

    QTemporaryDir m_directory;
    QProcess m_helper;
    bool m_hasInterfaces = false; // those of the recorded cases
};

void TestVipdeckadm::initTestCase()
{
    QVERIFY(m_directory.isValid());
    m_hasInterfaces = enterRecordedNetwork();
    const auto socket = m_directory.filePath(QStringLiteral("helper.sock"));
    qputenv("VIPDECK_SOCKET", socket.toUtf8());
    m_helper.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_helper.setStandardOutputFile(QProcess::nullDevice());
    m_helper.setProcessChannelMode(QProcess::MergedChannels);
    m_helper.start(QStringLiteral(VIPDECK_BINARY_DIR "/helper/vipdeckd"),
                   {QStringLiteral("--socket"), socket, QStringLiteral("--state-dir"),
                    m_directory.filePath(QStringLiteral("state")), QStringLiteral("--no-datapath"),
                    QStringLiteral("--keep-privileges"), QStringLiteral("--foreground"),
                    QStringLiteral("--owner"), QString::number(getuid())});
    QVERIFY2(m_helper.waitForStarted(kStartMilliseconds), qPrintable(m_helper.errorString()));
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            QLocalSocket probe;
            probe.connectToServer(socket);
            return probe.waitForConnected(100);
        }(),
        kStartMilliseconds);
}

// An empty director with the kernel's timeouts.
void TestVipdeckadm::init()
{
    QCOMPARE(ipvsadm({"-C"}).error, std::string());
    (void)ipvsadm({"--stop-daemon", "master"});
    (void)ipvsadm({"--stop-daemon", "backup"});
    QCOMPARE(ipvsadm({"--set", "900", "120", "300"}).exitCode, 0);
}

void TestVipdeckadm::cleanupTestCase()
{
    m_helper.terminate();
    if (!m_helper.waitForFinished(5000))
        m_helper.kill();
    m_helper.waitForFinished(5000);
}

// One case in six, and those with sync daemons, which need network interfaces: the whole set runs
// against the same code without a helper in tst_ipvsadm.
void TestVipdeckadm::behavesAsRecordedThroughTheHelper()
{
    QFile file(QStringLiteral(VIPDECK_SOURCE_DIR "/tests/data/golden/cli.jsonl"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    int compared = 0;
    for (int number = 0; !file.atEnd(); ++number) {
        const auto line = file.readLine();
        if (line.contains("-daemon") ? !m_hasInterfaces : number % 6 != 0)
            continue;
        const auto recorded = QJsonDocument::fromJson(line).object();
        init();
        compareCase(recorded);
        if (QTest::currentTestFailed()) {
            qWarning("case %s", qPrintable(recorded.value(QLatin1String("id")).toString()));
            return;
        }
        ++compared;
    }
    QVERIFY(compared > 70);
}

void TestVipdeckadm::compareCase(const QJsonObject &recorded)
{
    const auto text = [&](const char *key) {
        return recorded.value(QLatin1String(key)).toString().toStdString();
    };
    for (const auto &words : recorded.value(QLatin1String("setup")).toArray())
        (void)ipvsadm(toWords(words));
    const auto output = ipvsadm(toWords(recorded.value(QLatin1String("argv"))), text("stdin"));
    QCOMPARE(output.out, text("stdout"));
    QCOMPARE(output.error, text("stderr"));
    QCOMPARE(output.exitCode, recorded.value(QLatin1String("rc")).toInt());
    QCOMPARE(ipvsadm({"-Ln"}).out, text("after_Ln"));
    QCOMPARE(ipvsadm({"-Sn"}).out, text("after_save"));
    if (recorded.contains(QLatin1String("after_daemon")))
        QCOMPARE(ipvsadm({"-L", "--daemon"}).out, text("after_daemon"));
}

void TestVipdeckadm::restoreTakesAllOrNothing()
{
    const auto output = vipdeckadm({"-R"}, "-A -t 10.0.0.1:80\n-A -t 10.0.0.2:80 -w 5\nwhat\n");
    QCOMPARE(output.exitCode, 2);
    QVERIFY(output.error.find("line 2: Illegal 'weight' option") != std::string::npos);
    QVERIFY(output.error.find("line 3: ") != std::string::npos);
    QVERIFY(output.error.find("nothing was changed") != std::string::npos);
    QCOMPARE(vipdeckadm({"-S"}).out, std::string());
}

void TestVipdeckadm::restoreNamesTheLineTheHelperRefuses()
{
    const auto output = vipdeckadm({"-R"}, "# two services\n-A -t 10.0.0.1:80\n"
                                           "-A -t 10.0.0.1:80 -s rr\n");
    QCOMPARE(output.exitCode, 255);
    QVERIFY2(output.error.find("line 3: ") != std::string::npos, output.error.c_str());
    QCOMPARE(vipdeckadm({"-S"}).out, std::string());
}

void TestVipdeckadm::replaceSendsOnlyDifferences()
{
    QCOMPARE(vipdeckadm({"-R"}, "-A -t 10.0.0.1:80 -s rr\n-A -t 10.0.0.2:80 -s rr\n").exitCode, 0);
    const std::string wanted = "-A -t 10.0.0.2:80 -s rr\n-A -t 10.0.0.3:80 -s wlc\n";
    QCOMPARE(vipdeckadm({"-R", "--replace", "--dry-run"}, wanted).out,
             std::string("-D -t 10.0.0.1:80\n-A -t 10.0.0.3:80 -s wlc\n"));
    QCOMPARE(vipdeckadm({"-R", "--replace"}, wanted).error, std::string());
    QCOMPARE(vipdeckadm({"-Sn"}).out, wanted);
}

void TestVipdeckadm::dryRunChangesNothing()
{
    QCOMPARE(vipdeckadm({"--dry-run", "-A", "-t", "10.0.0.1:80"}).out,
             std::string("-A -t 10.0.0.1:80 -s wlc\n"));
    QCOMPARE(vipdeckadm({"--dry-run", "-D", "-t", "10.0.0.1:80"}).error,
             std::string("No such service\n"));
    QCOMPARE(vipdeckadm({"-S"}).out, std::string());
}

void TestVipdeckadm::keepGoingGoesOnAsIpvsadmDoes()
{
    const auto output = vipdeckadm({"-R", "--keep-going"}, "-A -t 10.0.0.1:80\n-A -t 10.0.0.1:80\n"
                                                           "-A -t 10.0.0.2:80\n");
    QCOMPARE(output.exitCode, 0);
    QCOMPARE(output.error, std::string("Service already exists\n"));
    QCOMPARE(vipdeckadm({"-Sn"}).out,
             std::string("-A -t 10.0.0.1:80 -s wlc\n-A -t 10.0.0.2:80 -s wlc\n"));
}

void TestVipdeckadm::saveKeepsThresholds()
{
    const std::string file = "-A -t 10.0.0.1:80 -s wlc\n"
                             "-a -t 10.0.0.1:80 -r 10.0.0.2:80 -m -w 1 -x 10 -y 5\n";
    QCOMPARE(vipdeckadm({"-R"}, file).error, std::string());
    QCOMPARE(vipdeckadm({"-Sn"}).out, file);
    QCOMPARE(ipvsadm({"-Sn"}).out, std::string("-A -t 10.0.0.1:80 -s wlc\n"
                                               "-a -t 10.0.0.1:80 -r 10.0.0.2:80 -m -w 1\n"));
}

void TestVipdeckadm::aServiceMayHaveNoScheduler()
{
    QCOMPARE(ipvsadm({"-A", "-t", "10.0.0.1:80", "-s", "none"}).error, std::string());
    QCOMPARE(ipvsadm({"-a", "-t", "10.0.0.1:80", "-r", "10.0.0.2"}).error, std::string());
    QCOMPARE(ipvsadm({"-E", "-t", "10.0.0.1:80", "-s", "none", "-p"}).error, std::string());
    QCOMPARE(ipvsadm({"-E", "-t", "10.0.0.1:80", "-s", "rr"}).error, std::string());
    QCOMPARE(ipvsadm({"-E", "-t", "10.0.0.1:80", "-s", "none"}).error, std::string());
    QCOMPARE(ipvsadm({"-Sn"}).out, std::string("-A -t 10.0.0.1:80 -s none\n"
                                               "-a -t 10.0.0.1:80 -r 10.0.0.2:80 -g -w 1\n"));
}

void TestVipdeckadm::listsAreJsonOnRequest()
{
    QCOMPARE(vipdeckadm({"-R"}, "-A -t 10.0.0.1:80\n-a -t 10.0.0.1:80 -r 10.0.0.2 -m -w 7\n").error,
             std::string());
    const auto output = vipdeckadm({"-L", "--json"});
    QCOMPARE(output.exitCode, 0);
    const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(output.out)).object();
    const auto service = document.value(QLatin1String("services")).toArray().at(0).toObject();
    QCOMPARE(service.value(QLatin1String("address")).toString(), QStringLiteral("10.0.0.1"));
    const auto server = service.value(QLatin1String("servers")).toArray().at(0).toObject();
    QCOMPARE(server.value(QLatin1String("weight")).toInt(), 7);
    const auto connections = vipdeckadm({"-L", "-c", "--json"});
    QVERIFY(QJsonDocument::fromJson(QByteArray::fromStdString(connections.out)).isArray());
    QCOMPARE(vipdeckadm({"-L", "-t", "10.0.0.9:80", "--json"}).exitCode, 1);
}

void TestVipdeckadm::watchEndsAfterItsCount()
{
    QCOMPARE(vipdeckadm({"-A", "-t", "10.0.0.1:80"}).exitCode, 0);
    const auto output = vipdeckadm({"watch", "--count", "2", "--interval=0.25", "-n", "--json"});
    QCOMPARE(output.error, std::string());
    QCOMPARE(std::count(output.out.begin(), output.out.end(), '\n'), 2);
    QCOMPARE(vipdeckadm({"watch", "--interval", "0"}).exitCode, 2);
    QCOMPARE(vipdeckadm({"watch", "--timeout"}).exitCode, 2);
}

void TestVipdeckadm::aMissingHelperIsExplained_data()
{
    QTest::addColumn<QByteArray>("word");
    for (const char *word : {"-L", "-C", "watch", "dial-stdio"})
        QTest::newRow(word) << QByteArray(word);
}

void TestVipdeckadm::aMissingHelperIsExplained()
{
    QFETCH(QByteArray, word);
    const auto path = m_directory.filePath(QStringLiteral("nobody.sock")).toStdString();
    const auto output = vipdeckadm({"--socket", path, word.toStdString()});
    QCOMPARE(output.exitCode, 2);
    QVERIFY2(output.error.find(path) != std::string::npos, output.error.c_str());
    QVERIFY2(output.error.find("systemctl start") != std::string::npos, output.error.c_str());
    QCOMPARE(std::count(output.error.begin(), output.error.end(), '\n'), 1);
    QCOMPARE(output.out, std::string());
}

void TestVipdeckadm::unknownWordsAreNamed()
{
    const auto output = vipdeckadm({"frobnicate"});
    QCOMPARE(output.exitCode, 2);
    QVERIFY(output.error.find("\"frobnicate\"") != std::string::npos);
    QCOMPARE(vipdeckadm({"-A", "-t", "10.0.0.1:80", "--shed"}).error,
             std::string("--shed: unknown option\n"));
}

void TestVipdeckadm::misplacedOptionsAreRefused()
{
    for (const auto &words : {std::vector<std::string>{"--json", "-S"},
                              {"-C", "--replace"},
                              {"-C", "--keep-going"},
                              {"-R", "--replace", "--keep-going"},
                              {"tunable", "--dry-run", "drop_entry", "1"},
                              {"tunable", "drop_entry", "1", "--json"},
                              {"tunables", "--replace"},
                              {"-L", "--socket"}}) {
        const auto output = vipdeckadm(words);
        QCOMPARE(output.exitCode, 2);
        QVERIFY2(output.error.starts_with("vipdeckadm: --"), output.error.c_str());
    }
}

// A file of keepalived with names and checks, through a comment file and back.
void TestVipdeckadm::importTakesEveryFormatOrNothing()
{
    const QString folder = QStringLiteral(VIPDECK_SOURCE_DIR "/tests/data/formats/");
    for (const char *name :
         {"keepalived-web.conf", "keepalived-groups.conf", "ldirectord-web.cf", "piranha.cf"}) {
        init();
        const auto file = (folder + QLatin1String(name)).toStdString();
        const auto planned = vipdeckadm({"import", "--dry-run", file});
        QVERIFY2(planned.out.find("-A -") != std::string::npos, planned.error.c_str());
        QCOMPARE(vipdeckadm({"-S"}).out, std::string());
        const auto output = vipdeckadm({"import", file});
        QVERIFY2(output.exitCode == 0, output.error.c_str());
        QVERIFY(output.error.find("not used: line ") != std::string::npos);
        QFile expected(folder + QLatin1String(name) + QLatin1String(".rules"));
        QVERIFY(expected.open(QIODevice::ReadOnly));
        auto wanted = expected.readAll().split('\n');
        auto got =
            QByteArray::fromStdString(vipdeckadm({"export", "--with-comments"}).out).split('\n');
        std::sort(wanted.begin(), wanted.end());
        std::sort(got.begin(), got.end());
        // Servers that earlier files named are known on.
        const QSet<QByteArray> had(got.begin(), got.end());
        for (const auto &line : wanted)
            QVERIFY2(had.contains(line), line.constData());
    }
    init();
    const auto faulty = (folder + QLatin1String("keepalived-faults.conf")).toStdString();
    const auto output = vipdeckadm({"import", faulty});
    QCOMPARE(output.exitCode, 2);
    QVERIFY2(output.error.find("line 3: \"roundrobin\": there is no such scheduler")
                 != std::string::npos,
             output.error.c_str());
    QVERIFY(output.error.find("nothing was changed") != std::string::npos);
    QCOMPARE(vipdeckadm({"-S"}).out, std::string());
}

void TestVipdeckadm::importLeavesOutWrongLinesOnRequest()
{
    const std::string text = "virtual=10.0.0.1:80\n\treal=10.0.0.2:80 masq\n\treal=x masq\n";
    QCOMPARE(vipdeckadm({"import"}, text).exitCode, 2);
    QCOMPARE(vipdeckadm({"import", "--keep-going", "-"}, text).exitCode, 0);
    QCOMPARE(vipdeckadm({"-Sn"}).out, std::string("-A -t 10.0.0.1:80 -s wrr\n"
                                                  "-a -t 10.0.0.1:80 -r 10.0.0.2:80 -m -w 1\n"));
    // The same service takes the settings of the file, others stay unless they are replaced.
    QCOMPARE(vipdeckadm({"import"}, "-A -t 10.0.0.9:80 -s rr\n").exitCode, 0);
    QCOMPARE(vipdeckadm({"import"}, "virtual=10.0.0.1:80\n\tscheduler=lc\n").exitCode, 0);
    QCOMPARE(vipdeckadm({"-Sn"}).out, std::string("-A -t 10.0.0.1:80 -s lc\n"
                                                  "-A -t 10.0.0.9:80 -s rr\n"));
    QCOMPARE(vipdeckadm({"import", "--replace"}, "-A -t 10.0.0.3:80 -s rr\n").exitCode, 0);
    QCOMPARE(vipdeckadm({"-Sn"}).out, std::string("-A -t 10.0.0.3:80 -s rr\n"));
}

void TestVipdeckadm::exportIsReadBack()
{
    QCOMPARE(vipdeckadm({"-R"}, "-A -t 10.0.0.1:80 -s twos\n"
                                "-a -t 10.0.0.1:80 -r 10.0.0.2:80 -m -w 1\n"
                                "# vipdeck: service -t 10.0.0.1:80 name=web\n")
                 .error,
             std::string());
    const auto path = m_directory.filePath(QStringLiteral("out.rules"));
    const auto output = vipdeckadm({"export", path.toStdString()});
    QCOMPARE(output.exitCode, 0);
    QVERIFY2(output.out.find("written and read back: 1 services") != std::string::npos,
             output.out.c_str());
    QVERIFY(output.error.find("TCP 10.0.0.1:80: its scheduler twos") != std::string::npos);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("-A -t 10.0.0.1:80 -s twos\n"
                                        "-a -t 10.0.0.1:80 -r 10.0.0.2:80 -m -w 1\n"));
    const auto commented = vipdeckadm({"export", "--with-comments"}).out;
    QVERIFY(commented.find("# vipdeck: service -t 10.0.0.1:80 name=web\n") != std::string::npos);
    // The comments are passed over where ipvsadm-restore does it.
    QCOMPARE(ipvsadm({"ipvsadm-restore"}, commented).exitCode, 0);
    QVERIFY(vipdeckadm({"export", "--format", "keepalived"}).out.find("lvs_sched twos")
            != std::string::npos);
    const auto json = QJsonDocument::fromJson(
        QByteArray::fromStdString(vipdeckadm({"export", "--format=json"}).out));
    QCOMPARE(json.object().value(QLatin1String("services")).toArray().size(), 1);
    QCOMPARE(vipdeckadm({"export", "/nowhere/at/all"}).exitCode, 2);
}

void TestVipdeckadm::exportAndImportRefuseWhatTheyDoNotKnow()
{
    for (const auto &words : {std::vector<std::string>{"import", "--format", "nginx"},
                              {"import", "--format"},
                              {"import", "--quick"},
                              {"import", "a", "b"},
                              {"import", "/nowhere/at/all"},
                              {"export", "--format", "ldirectord"}}) {
        const auto output = vipdeckadm(words);
        QCOMPARE(output.exitCode, 2);
        QVERIFY2(output.error.starts_with("vipdeckadm: "), output.error.c_str());
        QVERIFY2(output.error.find(words.back()) != std::string::npos, output.error.c_str());
    }
}

void TestVipdeckadm::tunablesAreListedAndSet()
{
    const auto lineOf = [](const std::string &name) {
        const auto text = QString::fromStdString(vipdeckadm({"tunables"}).out);
        const auto lines = text.split(QLatin1Char('\n'));
        return lines.filter(QString::fromStdString(name + ' ')).value(0).simplified();
    };
    QCOMPARE(lineOf("sloppy_tcp"), QStringLiteral("sloppy_tcp 0 0"));
    QCOMPARE(lineOf("conntrack"),
             QStringLiteral("conntrack 0 0 packets of services bypass the kernel's connection "
                            "tracking"));
    const auto set = vipdeckadm({"tunable", "sloppy_tcp", "1"});
    QVERIFY2(set.exitCode == 0 && set.out.empty() && set.error.empty(), set.error.c_str());
    QCOMPARE(lineOf("sloppy_tcp"), QStringLiteral("sloppy_tcp 1 0"));
    QCOMPARE(vipdeckadm({"tunable", "sync_threshold", "4", "60"}).exitCode, 0);
    QVERIFY2(lineOf("sync_threshold").startsWith(QStringLiteral("sync_threshold 4 60 3 50 ")),
             qPrintable(lineOf("sync_threshold")));

    const auto json =
        QJsonDocument::fromJson(QByteArray::fromStdString(vipdeckadm({"tunables", "--json"}).out));
    QCOMPARE(json.array().size(), qsizetype(knownTunables().size()));
    const auto first = json.array().at(0).toObject();
    QCOMPARE(first.value(QLatin1String("name")).toString(), QStringLiteral("am_droprate"));
    QCOMPARE(first.value(QLatin1String("value")).toString(), QStringLiteral("10"));

    QCOMPARE(vipdeckadm({"tunable", "sync_threshold", "3 50"}).exitCode, 0);
    QCOMPARE(vipdeckadm({"tunable", "sloppy_tcp", "0"}).exitCode, 0);
}

void TestVipdeckadm::aTunableThatIsRefusedChangesNothing_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *words, const char *error) {
        QTest::newRow(words) << QString::fromLatin1(words).split(QLatin1Char(' '))
                             << QString::fromLatin1(error);
    };
    row("tunable drop_entry 4", "vipdeckadm: drop_entry does not take \"4\"\n");
    row("tunable drop_entry on", "vipdeckadm: drop_entry does not take \"on\"\n");
    row("tunable sync_threshold 9 5", "vipdeckadm: sync_threshold does not take \"9 5\"\n");
    row("tunable drop_entries 1", "vipdeckadm: there is no tunable \"drop_entries\"\n");
    row("tunable drop_entry",
        "vipdeckadm: tunable takes a name and a value; \"tunables\" lists them\n");
    row("tunables drop_entry",
        "vipdeckadm: tunables takes no arguments; \"tunable NAME VALUE\" sets one\n");
}

void TestVipdeckadm::aTunableThatIsRefusedChangesNothing()
{
    QFETCH(QStringList, words);
    QFETCH(QString, error);
    const auto before = vipdeckadm({"tunables"}).out;
    std::vector<std::string> arguments;
    for (const auto &word : words)
        arguments.push_back(word.toStdString());
    const auto output = vipdeckadm(arguments);
    QCOMPARE(output.exitCode, 2);
    QCOMPARE(QString::fromStdString(output.error), error);
    QCOMPARE(vipdeckadm({"tunables"}).out, before);
}

void TestVipdeckadm::standardStreamsReachTheHelper()
{
    QProcess tool;
    tool.start(QStringLiteral(VIPDECK_BINARY_DIR "/app/cli/vipdeckadm"),
               {QStringLiteral("dial-stdio")});
    QVERIFY(tool.waitForStarted(kStartMilliseconds));
    tool.write(QByteArray(64, '\xFF')); // a frame far over the limit: the helper closes
    tool.closeWriteChannel();
    QVERIFY(tool.waitForFinished(kStartMilliseconds));
    QCOMPARE(tool.exitStatus(), QProcess::NormalExit);
}

QTEST_GUILESS_MAIN(TestVipdeckadm)
#include "tst_vipdeckadm.moc"
