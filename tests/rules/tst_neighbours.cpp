// SPDX-License-Identifier: GPL-3.0-or-later
// Command lines of every kind that the recordings have, and random ones of the whole grammar: what
// Debian's ipvsadm 1.31 said and did with a simulated kernel (tests/rules/recorder), compared with
// the in-process director. VIPDECK_NEIGHBOUR_CASES names another file of the same form.
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <map>

#include "tests/rules/fakedirector.h"

using namespace vipdeck;
using namespace vipdeck::test;

namespace {

using Words = std::vector<std::string>;

constexpr int kMaximumFaultsShown = 20;

const std::pair<QLatin1String, Words> kListings[] = {
    {QLatin1String("after_save"), {"-Sn"}},
    {QLatin1String("after_Ln"), {"-Ln"}},
    {QLatin1String("after_timeout"), {"-L", "--timeout"}},
    {QLatin1String("after_daemon"), {"-L", "--daemon"}}};

Words toWords(const QJsonValue &value)
{
    Words words;
    for (const auto &word : value.toArray())
        words.push_back(word.toString().toStdString());
    return words;
}

// The director after a setup, and what it lists then.
struct Prepared
{
    FakeDirector director;
    std::map<QLatin1String, QString> lists;
};

QString list(FakeDirector &director, const Words &words)
{
    return QString::fromStdString(runIpvsadm(director, words).out);
}

Prepared prepare(const QJsonArray &setup)
{
    Prepared result;
    for (const auto &words : setup)
        (void)runIpvsadm(result.director, toWords(words));
    for (const auto &[key, words] : kListings)
        result.lists[key] = list(result.director, words);
    return result;
}

// Empty when everything is as recorded.
QString difference(const QJsonObject &recorded, const Prepared &prepared)
{
    auto director = prepared.director;
    const auto output = runIpvsadm(director, toWords(recorded.value(QLatin1String("argv"))),
                                   recorded.value(QLatin1String("stdin")).toString().toStdString());
    QString text;
    const auto compare = [&](QLatin1String what, const QString &expected, const QString &actual) {
        if (expected != actual)
            text += QStringLiteral("\n  %1 recorded: %2\n  %1 here:     %3")
                        .arg(what, expected, actual);
    };
    compare(QLatin1String("rc"), QString::number(recorded.value(QLatin1String("rc")).toInt()),
            QString::number(output.exitCode));
    compare(QLatin1String("stdout"), recorded.value(QLatin1String("stdout")).toString(),
            QString::fromStdString(output.out));
    compare(QLatin1String("stderr"), recorded.value(QLatin1String("stderr")).toString(),
            QString::fromStdString(output.error));
    for (const auto &[key, words] : kListings)
        compare(key, recorded.value(key).toString(prepared.lists.at(key)), list(director, words));
    return text;
}

Endpoint endpointOf(const QJsonValue &value)
{
    const auto parts = value.toArray();
    return {Address::parse(parts[0].toString().toStdString()).value(),
            static_cast<std::uint16_t>(parts[1].toInt())};
}

ConnectionStatus connectionOf(const QJsonObject &line)
{
    static const std::map<QString, Protocol> kProtocols{
        {QStringLiteral("TCP"), Protocol::Tcp},   {QStringLiteral("UDP"), Protocol::Udp},
        {QStringLiteral("SCTP"), Protocol::Sctp}, {QStringLiteral("AH"), Protocol::Ah},
        {QStringLiteral("ESP"), Protocol::Esp},   {QStringLiteral("IP"), Protocol::Any}};
    const auto text = [&line](const char *key) {
        return line.value(QLatin1String(key)).toString();
    };
    ConnectionStatus result;
    result.protocol = kProtocols.at(text("protocol"));
    result.client = endpointOf(line.value(QLatin1String("client")));
    result.virtualEndpoint = endpointOf(line.value(QLatin1String("virtual")));
    result.destination = endpointOf(line.value(QLatin1String("destination")));
    result.firewallMark = static_cast<std::uint32_t>(line.value(QLatin1String("mark")).toInt());
    result.state = text("state").toStdString();
    result.expiresSeconds =
        static_cast<std::uint32_t>(line.value(QLatin1String("expires")).toInt());
    result.persistenceEngine = text("engine").toStdString();
    result.persistenceData = text("data").toStdString();
    return result;
}

} // namespace

class TestNeighbours : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyNeighbourBehavesAsRecorded();
    void connectionsAreListedAsRecorded();
};

void TestNeighbours::everyNeighbourBehavesAsRecorded()
{
    QFile file(qEnvironmentVariable(
        "VIPDECK_NEIGHBOUR_CASES",
        QStringLiteral(VIPDECK_SOURCE_DIR "/tests/data/ipvsadm/neighbours.jsonl")));
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
    const auto setups =
        QJsonDocument::fromJson(file.readLine()).object().value(QLatin1String("setups")).toObject();
    std::map<QString, Prepared> prepared;
    for (auto setup = setups.begin(); setup != setups.end(); ++setup)
        prepared.emplace(setup.key(), prepare(setup.value().toArray()));
    int compared = 0;
    int faults = 0;
    for (; !file.atEnd(); ++compared) {
        const auto recorded = QJsonDocument::fromJson(file.readLine()).object();
        const auto setup = prepared.find(recorded.value(QLatin1String("setup")).toString());
        QVERIFY(setup != prepared.end());
        const auto fault = difference(recorded, setup->second);
        if (fault.isEmpty() || ++faults > kMaximumFaultsShown)
            continue;
        const auto arguments = QJsonDocument(recorded.value(QLatin1String("argv")).toArray());
        qWarning("%s %s%s", qPrintable(recorded.value(QLatin1String("id")).toString()),
                 arguments.toJson(QJsonDocument::Compact).constData(), qPrintable(fault));
    }
    QCOMPARE(faults, 0);
    QVERIFY(compared > 0);
    qInfo("%d command lines compared", compared);
}

// Entries first, then what ipvsadm made of them.
void TestNeighbours::connectionsAreListedAsRecorded()
{
    QFile file(QStringLiteral(VIPDECK_SOURCE_DIR "/tests/data/ipvsadm/connections.jsonl"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    FakeDirector director;
    int lists = 0;
    while (!file.atEnd()) {
        const auto line = QJsonDocument::fromJson(file.readLine()).object();
        if (line.contains(QLatin1String("client"))) {
            director.connections.push_back(connectionOf(line));
            continue;
        }
        const auto output = runIpvsadm(director, toWords(line.value(QLatin1String("argv"))));
        QCOMPARE(output.exitCode, 0);
        const auto here = QString::fromStdString(output.out).split(QLatin1Char('\n'));
        const auto there = line.value(QLatin1String("stdout")).toString().split(QLatin1Char('\n'));
        QCOMPARE(here.size(), there.size());
        for (qsizetype i = 0; i < here.size(); ++i)
            QCOMPARE(here[i], there[i]);
        ++lists;
    }
    QCOMPARE(lists, 5);
    QVERIFY(director.connections.size() >= 250);
}

QTEST_GUILESS_MAIN(TestNeighbours)
#include "tst_neighbours.moc"
