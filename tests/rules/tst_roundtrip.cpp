// SPDX-License-Identifier: GPL-3.0-or-later
// Rule files, plain and with the comments of VipDeck: import, export, import is the identity, and
// what ipvsadm-restore makes of a commented file is what it makes of the plain one.
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

#include "engine/rules/commandtext.h"
#include "engine/rules/order.h"
#include "engine/rules/rulefile.h"
#include "tests/rules/fakedirector.h"
#include "tests/rules/randomhealth.h"
#include "tests/rules/randomrules.h"

using namespace vipdeck;
using namespace vipdeck::test;
using rules::RuleFileStyle;

namespace {

constexpr std::uint64_t kRuleSets = 600;
constexpr RuleFileStyle kPlain;
constexpr RuleFileStyle kCommented{.comments = true};

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

// Empty with a warning when a line is wrong or refused.
std::optional<RuleSet> imported(const std::string &text)
{
    const auto file = rules::parseRuleFile(text);
    RuleSet result;
    auto problems = file.problems;
    if (problems.empty())
        problems = rules::importRuleFile(result, file);
    for (const auto &problem : problems)
        qWarning("%s", problem.toString().c_str());
    return problems.empty() ? std::optional(result) : std::nullopt;
}

// As ipvsadm-restore does it.
std::string withoutComments(const std::string &text)
{
    std::string result;
    for (std::size_t start = 0; start < text.size();) {
        const auto end = std::min(text.find('\n', start), text.size() - 1) + 1;
        if (text[start] != '#')
            result += text.substr(start, end - start);
        start = end;
    }
    return result;
}

// Names of odd characters, notes of several lines, health settings, servers of no pool, timeouts
// and a sync daemon.
RuleSet labelled(std::uint64_t seed)
{
    RandomRules rules(seed);
    Random random(seed);
    auto result = rules.ruleSet();
    for (const auto &service : result.services) {
        NoteParts parts;
        if (random.below(2) == 0)
            parts.text = randomText(random) + "\nline two: " + randomText(random);
        if (random.below(2) == 0)
            parts.health = randomHealth(random);
        const Label label{random.below(4) == 0 ? "" : randomText(random), joinNote(parts)};
        (void)applyChange(result, LabelService{service.config.key, label});
        for (const auto &server : service.destinations)
            if (random.below(2) == 0)
                result.serverLabels[server.endpoint.address] = {randomText(random),
                                                                randomText(random)};
    }
    if (random.below(2) == 0)
        result.serverLabels[Address::fromIPv4(0x0A000000 + random.below(256))] = {};
    if (random.below(3) == 0)
        (void)applyChange(result, SetTimeouts{{1 + random.below(900), 0, 1 + random.below(900)}});
    if (random.below(3) == 0)
        (void)applyChange(result, StartSyncDaemon{rules.syncDaemon()});
    return result;
}

} // namespace

class TestRoundTrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordedRuleFilesAreReadAndWrittenAlike();
    void everythingSurvivesAFileWithComments();
    void strippingTheCommentsGivesThePlainFile();
    void ipvsadmRestoreTakesBothFiles();
};

void TestRoundTrip::recordedRuleFilesAreReadAndWrittenAlike()
{
    QFile file(QStringLiteral(VIPDECK_SOURCE_DIR "/tests/data/golden/cli.jsonl"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QSet<QString> seen;
    while (!file.atEnd()) {
        const auto recorded = QJsonDocument::fromJson(file.readLine()).object();
        const auto text = recorded.value(QLatin1String("after_save")).toString();
        // What no ipvsadm takes back: marks from 2^31 on, which it writes as negative numbers, and
        // flags that it has no name for.
        if (seen.contains(text) || text.contains(QLatin1String("-f -"))
            || text.contains(QLatin1String("-b \n")))
            continue;
        seen.insert(text);
        const auto first = imported(text.toStdString());
        QVERIFY2(first, qPrintable(text));
        for (const auto &style : {kPlain, kCommented}) {
            const auto written = rules::formatRuleFile(*first, style);
            const auto second = imported(written);
            QVERIFY2(second, written.c_str());
            QVERIFY2(inFileOrder(*second) == inFileOrder(*first), written.c_str());
            QCOMPARE(rules::formatRuleFile(*second, style), written);
        }
    }
    QVERIFY(seen.size() > 100);
}

void TestRoundTrip::everythingSurvivesAFileWithComments()
{
    for (std::uint64_t seed = 0; seed < kRuleSets; ++seed) {
        const auto original = labelled(seed);
        const auto text = rules::formatRuleFile(original, kCommented);
        const auto copy = imported(text);
        QVERIFY2(copy, text.c_str());
        QVERIFY2(inFileOrder(*copy) == inFileOrder(original), text.c_str());
        QVERIFY2(copy->serviceLabels == original.serviceLabels, text.c_str());
        QVERIFY2(copy->serverLabels == original.serverLabels, text.c_str());
        QVERIFY2(copy->timeouts == original.timeouts, text.c_str());
        QVERIFY2(copy->syncDaemons == original.syncDaemons, text.c_str());
        QCOMPARE(rules::formatRuleFile(*copy, kCommented), text);
    }
}

void TestRoundTrip::strippingTheCommentsGivesThePlainFile()
{
    for (std::uint64_t seed = 0; seed < kRuleSets; ++seed) {
        const auto rules = labelled(seed);
        const auto plain = rules::formatRuleFile(rules, kPlain);
        QCOMPARE(plain.find('#'), std::string::npos);
        QCOMPARE(withoutComments(rules::formatRuleFile(rules, kCommented)), plain);
    }
}

// The plain file through ipvsadm -R, the other one through ipvsadm-restore: the same table, without
// a word.
void TestRoundTrip::ipvsadmRestoreTakesBothFiles()
{
    for (std::uint64_t seed = 0; seed < kRuleSets; ++seed) {
        const auto rules = labelled(seed);
        FakeDirector plain;
        FakeDirector commented;
        const auto first = runIpvsadm(plain, {"-R"}, rules::formatRuleFile(rules, kPlain));
        const auto second =
            runIpvsadm(commented, {"ipvsadm-restore"}, rules::formatRuleFile(rules, kCommented));
        QCOMPARE(first.error + first.out, std::string());
        QCOMPARE(second.error + second.out, std::string());
        QCOMPARE(first.exitCode, 0);
        QCOMPARE(second.exitCode, 0);
        QVERIFY(plain.rules == commented.rules);
        QVERIFY(inFileOrder(plain.rules) == inFileOrder(rules));
    }
}

QTEST_GUILESS_MAIN(TestRoundTrip)
#include "tst_roundtrip.moc"
