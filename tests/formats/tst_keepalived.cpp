// SPDX-License-Identifier: GPL-3.0-or-later
// What is written as keepalived.conf is read back as the same rules, and keepalived itself takes it
// without a word.
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include "engine/formats/configurationfile.h"
#include "engine/formats/keepalivedwriter.h"
#include "engine/rules/rulefile.h"
#include "tests/rules/randomrules.h"

using namespace vipdeck;
using namespace vipdeck::test;
using namespace vipdeck::formats;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s: %s", qPrintable(path), qPrintable(file.errorString()));
    return file.readAll();
}

RuleSet rulesOf(const std::string &text)
{
    return readConfiguration(text, FileFormat::Ipvsadm).rules;
}

// Every configuration that a recorded command line left behind.
QList<RuleSet> recordedRules()
{
    QSet<QString> seen;
    QList<RuleSet> result;
    const auto lines =
        contentOf(QStringLiteral(VIPDECK_SOURCE_DIR "/tests/data/golden/cli.jsonl")).split('\n');
    for (const auto &line : lines) {
        const auto text =
            QJsonDocument::fromJson(line).object().value(QLatin1String("after_save")).toString();
        if (text.isEmpty() || seen.contains(text))
            continue;
        seen.insert(text);
        result.append(rulesOf(text.toStdString()));
    }
    return result;
}

QList<RuleSet> importedSamples()
{
    QList<RuleSet> result;
    const QDir folder(QStringLiteral(VIPDECK_SOURCE_DIR "/tests/data/formats"));
    for (const auto &name :
         folder.entryList({QStringLiteral("*.conf"), QStringLiteral("*.cf")}, QDir::Files)) {
        const auto text = contentOf(folder.filePath(name)).toStdString();
        auto rules = readConfiguration(text, detectFormat(text)).rules;
        // keepalived looks for the programs; these are on every machine.
        for (auto &[key, label] : rules.serviceLabels) {
            auto parts = splitNote(label.note);
            for (auto &check : parts.health.checks)
                if (check.type == HealthCheckType::Script)
                    check.command = "/bin/true --with arguments";
            label.note = joinNote(parts);
        }
        result.append(rules);
    }
    return result;
}

// The rules as far as the file has them.
RuleSet withoutOmitted(RuleSet rules, const WrittenFile &written)
{
    std::vector<std::string> subjects;
    for (const auto &omission : written.omissions)
        subjects.push_back(omission.subject);
    const auto isOmitted = [&](const std::string &subject) {
        return std::find(subjects.begin(), subjects.end(), subject) != subjects.end();
    };
    std::erase_if(rules.services,
                  [&](const Service &service) { return isOmitted(service.config.key.toString()); });
    for (auto &service : rules.services)
        std::erase_if(service.destinations, [&](const DestinationConfig &server) {
            return isOmitted(service.config.key.toString() + ", server "
                             + server.endpoint.toString());
        });
    return rules;
}

} // namespace

class TestKeepalived : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsReadBack_data();
    void whatIsWrittenIsReadBack();
    void keepalivedTakesEveryFile_data() { whatIsWrittenIsReadBack_data(); }
    void keepalivedTakesEveryFile();
    void whatKeepalivedCannotDoIsListed();

private:
    QTemporaryDir m_folder;
};

void TestKeepalived::whatIsWrittenIsReadBack_data()
{
    QTest::addColumn<RuleSet>("ruleSet");
    int number = 0;
    for (const auto &rules : recordedRules())
        QTest::addRow("recorded %d", ++number) << rules;
    QVERIFY(number > 100);
    for (const auto &rules : importedSamples())
        QTest::addRow("sample %d", ++number) << rules;
    for (std::uint64_t seed = 0; seed < 40; ++seed)
        QTest::addRow("random %d", int(seed)) << RandomRules(seed).ruleSet();
}

void TestKeepalived::whatIsWrittenIsReadBack()
{
    QFETCH(RuleSet, ruleSet);
    const auto written = writeKeepalived(ruleSet);
    auto again = readConfiguration(written.text, FileFormat::Keepalived);
    for (const auto &report : again.reports)
        QVERIFY2(report.verdict == LineVerdict::NotUsed, report.toString().c_str());
    const auto wanted = withoutOmitted(ruleSet, written);
    QCOMPARE(again.rules.services.size(), wanted.services.size());
    for (const auto &service : wanted.services) {
        const auto *read = again.rules.findService(service.config.key);
        QVERIFY2(read && read->config == service.config, service.config.key.toString().c_str());
        QCOMPARE(read->destinations.size(), service.destinations.size());
        for (const auto &server : service.destinations) {
            const auto *same = read->findDestination(server.endpoint);
            QVERIFY2(same && *same == server, server.endpoint.toString().c_str());
        }
        const auto label = ruleSet.serviceLabels.find(service.config.key);
        if (label != ruleSet.serviceLabels.end() && !label->second.name.empty())
            QCOMPARE(again.rules.serviceLabels[service.config.key].name, label->second.name);
    }
    QVERIFY(again.rules.timeouts == wanted.timeouts);
}

void TestKeepalived::keepalivedTakesEveryFile()
{
    QFETCH(RuleSet, ruleSet);
    const auto program = QStandardPaths::findExecutable(
        QStringLiteral("keepalived"),
        {QStringLiteral("/usr/sbin"), QStringLiteral("/sbin"), QStringLiteral("/usr/bin")});
    if (program.isEmpty())
        QSKIP("keepalived is not installed");
    const auto written = writeKeepalived(ruleSet);
    const auto path = m_folder.filePath(QStringLiteral("keepalived.conf"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(QByteArray::fromStdString(written.text));
    file.close();
    QProcess keepalived;
    keepalived.setProcessChannelMode(QProcess::MergedChannels);
    keepalived.start(program, {QStringLiteral("-t"), QStringLiteral("-n"), QStringLiteral("-l"),
                               QStringLiteral("-f"), path});
    QVERIFY(keepalived.waitForFinished());
    const auto output = keepalived.readAll();
    QVERIFY2(keepalived.exitCode() == 0, (output + "\n" + written.text.c_str()).constData());
}

void TestKeepalived::whatKeepalivedCannotDoIsListed()
{
    const auto written = writeKeepalived(rulesOf("-A -t 192.0.2.1:80 -s none\n"
                                                 "-a -t 192.0.2.1:80 -r 10.0.0.1:80 -m\n"
                                                 "-A -t 192.0.2.2:80 -s rr\n"
                                                 "-A -f 7 -s rr\n"
                                                 "-a -f 7 -r 10.0.0.1:80 -m\n"
                                                 "-a -f 7 -r 10.0.0.2:0 -m\n"));
    QStringList lines;
    for (const auto &omission : written.omissions)
        lines.append(QString::fromStdString(omission.subject + ": " + omission.reason));
    QCOMPARE(lines, (QStringList{
                        QStringLiteral("TCP 192.0.2.1:80: keepalived has no service without a "
                                       "scheduler"),
                        QStringLiteral("TCP 192.0.2.2:80: keepalived takes no service without "
                                       "servers"),
                        QStringLiteral("FWM 7, server 10.0.0.1:80: keepalived takes no port for a "
                                       "server of a firewall mark")}));
    for (const auto &line : lines)
        QVERIFY(written.text.find("! Left out: " + line.toStdString()) != std::string::npos);
}

QTEST_GUILESS_MAIN(TestKeepalived)
#include "tst_keepalived.moc"
