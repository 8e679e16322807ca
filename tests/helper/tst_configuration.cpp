// SPDX-License-Identifier: GPL-3.0-or-later
// The configuration above the store and the engine: a change is in all of them or in none.
#include <sys/stat.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "helper/configuration.h"
#include "tests/helper/storesamples.h"

using namespace vipdeck;

namespace {

// Keeps rules as an engine does, and refuses when told.
class FakeEngine : public EnginePort
{
public:
    Result<> start() override { return {}; }
    void stop() override {}
    bool isRunning() const override { return false; }
    Result<> apply(const ChangeSet &changes) override
    {
        if (refuse)
            return makeError(ErrorCode::Io, "steering: no");
        return applyChanges(rules, changes);
    }
    Result<> zeroCounters(const ServiceKey *) override { return {}; }
    DirectorStatus status() const override { return {}; }
    api::ConnectionsReply connections(const api::ConnectionsRequest &) const override { return {}; }

    RuleSet rules;
    bool refuse = false;
};

} // namespace

class TestConfiguration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAppliedChangeIsOnDiskInTheEngineAndInTheGeneration()
    {
        QTemporaryDir directory;
        FakeEngine engine;
        Configuration configuration(open(directory), engine);
        std::string problem;
        QVERIFY(configuration.load(problem));
        const auto generation = configuration.apply(0, {AddService{service("192.0.2.1", 80)}});
        QVERIFY(generation && *generation == 1 && configuration.generation() == 1);
        QVERIFY(engine.rules == configuration.rules());
        const auto stored = parseRuleFile(contentOf(path(directory, "rules.jsonl")));
        QVERIFY(stored && stored->generation == 1 && stored->rules == configuration.rules());
        QCOMPARE(contentOf(path(directory, "rules.jsonl.last-good")),
                 contentOf(path(directory, "rules.jsonl")));
    }

    void aChangeThatChangesNothingIsNoNewGeneration()
    {
        QTemporaryDir directory;
        FakeEngine engine;
        Configuration configuration(open(directory), engine);
        std::string problem;
        QVERIFY(configuration.load(problem));
        const auto generation = configuration.apply(std::nullopt, {SetTimeouts{{900, 0, 0}}});
        QVERIFY(generation && *generation == 0);
        QVERIFY(!QFile::exists(path(directory, "rules.jsonl")));
    }

    void aTunableIsOnDiskInTheEngineAndAtTheNextStart()
    {
        QTemporaryDir directory;
        storeSample(directory);
        std::string problem;
        {
            FakeEngine engine;
            Configuration configuration(open(directory), engine);
            QVERIFY(configuration.load(problem));
            const auto generation = configuration.generation();
            QVERIFY(configuration.setTunable("conn_reuse_mode", "0"));
            QCOMPARE(engine.rules.tunables.connReuseMode, 0);
            QCOMPARE(configuration.generation(), generation + 1);
            QVERIFY(configuration.apply(std::nullopt, {RemoveEverything{}}));
        }
        FakeEngine engine;
        Configuration configuration(open(directory), engine);
        QVERIFY(configuration.load(problem));
        QCOMPARE(engine.rules.tunables.connReuseMode, 0);
        QVERIFY(configuration.rules().services.empty());
    }

    void aTunableThatFailsChangesNothingAnywhere_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("obstacle");
        QTest::addColumn<int>("code");
        const auto row = [](const char *what, const char *name, const char *text,
                            const char *obstacle, ErrorCode code) {
            QTest::newRow(what) << QByteArray(name) << QByteArray(text) << QByteArray(obstacle)
                                << int(code);
        };
        row("no such name", "drop_entries", "1", "", ErrorCode::InvalidArgument);
        row("no number", "drop_entry", "on", "", ErrorCode::InvalidArgument);
        row("out of range", "drop_entry", "4", "", ErrorCode::OutOfRange);
        row("no room on the disk", "drop_entry", "3", "rules.jsonl.new", ErrorCode::Io);
    }
    void aTunableThatFailsChangesNothingAnywhere()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, obstacle);
        QFETCH(int, code);
        QTemporaryDir directory;
        storeSample(directory);
        FakeEngine engine;
        Configuration configuration(open(directory), engine);
        std::string problem;
        QVERIFY(configuration.load(problem));
        const auto before = contentOf(path(directory, "rules.jsonl"));
        if (!obstacle.isEmpty())
            QVERIFY(QDir().mkdir(path(directory, obstacle.constData())));
        const auto done = configuration.setTunable(name.toStdString(), text.toStdString());
        QVERIFY(!done);
        QCOMPARE(int(done.error().code), code);
        QVERIFY(engine.rules.tunables == Tunables());
        QCOMPARE(contentOf(path(directory, "rules.jsonl")), before);
    }

    void aFailedApplyChangesNothingAnywhere_data()
    {
        QTest::addColumn<QString>("failure");
        QTest::newRow("stale generation") << QStringLiteral("stale");
        QTest::newRow("the second of two changes is wrong") << QStringLiteral("wrong");
        QTest::newRow("the engine refuses") << QStringLiteral("engine");
        QTest::newRow("the new file cannot be written") << QStringLiteral("write");
        QTest::newRow("the new file cannot take its place") << QStringLiteral("rename");
    }
    void aFailedApplyChangesNothingAnywhere()
    {
        QFETCH(QString, failure);
        QTemporaryDir directory;
        storeSample(directory);
        FakeEngine engine;
        Configuration configuration(open(directory), engine);
        std::string problem;
        QVERIFY(configuration.load(problem));
        QVERIFY(engine.rules == sampleRules());
        const auto before = contentOf(path(directory, "rules.jsonl"));
        std::uint64_t basedOn = 12;
        ChangeSet changes{RemoveService{sampleRules().services[0].config.key}};
        auto expected = ErrorCode::Io;
        if (failure == QLatin1String("stale")) {
            basedOn = 11;
            expected = ErrorCode::StaleGeneration;
        } else if (failure == QLatin1String("wrong")) {
            changes.emplace_back(RemoveService{service("192.0.2.77", 1).key});
            expected = ErrorCode::ServiceNotFound;
        } else if (failure == QLatin1String("engine")) {
            engine.refuse = true;
        } else if (failure == QLatin1String("write")) {
            QVERIFY(QDir().mkdir(path(directory, "rules.jsonl.new")));
        } else {
            QVERIFY(QFile::remove(path(directory, "rules.jsonl")));
            QVERIFY(QDir().mkpath(path(directory, "rules.jsonl/full")));
        }
        const auto result = configuration.apply(basedOn, changes);
        QVERIFY(!result);
        QCOMPARE(result.error().code, expected);
        QCOMPARE(configuration.generation(), 12u);
        QVERIFY(configuration.rules() == sampleRules());
        if (failure != QLatin1String("rename")) {
            QVERIFY(engine.rules == sampleRules());
            QCOMPARE(contentOf(path(directory, "rules.jsonl")), before);
        } else {
            // Went back by the opposite changes; a service that came back is the last one.
            QVERIFY(diff(engine.rules, sampleRules()).empty());
        }
        QCOMPARE(contentOf(path(directory, "rules.jsonl.last-good")), before);
    }
};

QTEST_GUILESS_MAIN(TestConfiguration)
#include "tst_configuration.moc"
