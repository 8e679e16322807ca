// SPDX-License-Identifier: GPL-3.0-or-later
// History and the time to confirm: over restarts, with damaged files, and when clocks jump.
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "helper/api/eventphrases.h"
#include "helper/history/versionrecord.h"
#include "helper/operations/operations.h"
#include "tests/helper/fakehelper.h"
#include "tests/helper/storesamples.h"

using namespace vipdeck;

namespace {

// A helper's parts over one state directory; made again for a restart.
struct Helper
{
    Helper(const QTemporaryDir &directory, const HelperClock &clock)
        : state(path(directory, "").chopped(1).toStdString())
        , configuration(open(directory), engine)
    {
        std::string problem;
        if (!configuration.load(problem))
            qFatal("the configuration was not loaded");
        auto history = History::open(state, problems);
        if (!history)
            qFatal("%s", history.error().message.c_str());
        operations = std::make_unique<Operations>(configuration, std::move(*history), clock, state);
        for (auto &text : operations->resume())
            problems.push_back(std::move(text));
    }
    Result<api::ApplyReply> add(std::uint16_t port, std::uint32_t confirmSeconds = 0,
                                bool outside = false)
    {
        ChangeRequest request;
        request.outside = outside;
        request.actor = {1000, "anna", outside ? "ipvsadm" : "vipdeck", "owner"};
        request.apply.changes = {AddService{service("192.0.2.1", port)}};
        request.apply.confirmSeconds = confirmSeconds;
        return operations->apply(request);
    }
    [[nodiscard]] std::size_t services() const { return configuration.rules().services.size(); }

    std::string state;
    FakeEngine engine;
    Configuration configuration;
    std::vector<std::string> problems;
    std::unique_ptr<Operations> operations;
};

} // namespace

class TestOperations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyApplyIsAVersionWithItsRulesAlsoAfterARestart()
    {
        QTemporaryDir directory;
        FakeClock clock;
        std::uint64_t first = 0;
        {
            Helper helper(directory, clock);
            const auto applied = helper.add(80);
            QVERIFY(applied);
            first = applied->version;
            QVERIFY(first != 0 && helper.add(81)->version == first + 1);
            QVERIFY(helper.operations->mark({first, true}));
        }
        Helper helper(directory, clock);
        QVERIFY(helper.problems.empty());
        const auto version = helper.operations->history().version(first);
        QVERIFY(version);
        QCOMPARE(version->rules.services.size(), 1u);
        QCOMPARE(version->info.actor.userName, std::string("anna"));
        QVERIFY(version->info.marked);
        QCOMPARE(helper.operations->history().current(), first + 1);
        QVERIFY(!helper.operations->history().version(99));
    }

    void theLimitOfVersionsRemovesTheOldestAtOnceButNoMarkedOnes()
    {
        QTemporaryDir directory;
        FakeClock clock;
        {
            Helper helper(directory, clock);
            const auto first = helper.add(1000)->version;
            for (std::uint16_t port = 1001; port < 1020; ++port)
                QVERIFY(helper.add(port));
            QVERIFY(helper.operations->mark({first, true}));
            QSignalSpy changed(helper.operations.get(), &Operations::historyChanged);
            QVERIFY(helper.operations->setHistoryLimits({12}));
            QCOMPARE(changed.count(), 1);
            const auto limits = helper.operations->history().limits();
            QCOMPARE(limits.versions, 12u);
            QCOMPARE(limits.marked, 1u);
            QVERIFY(helper.operations->history().version(first));
            QVERIFY(!helper.operations->history().version(first + 1));
            const auto oldest = "history/" + std::to_string(first + 1) + ".version";
            QVERIFY(!QFile::exists(path(directory, oldest.c_str())));
        }
        Helper helper(directory, clock);
        QVERIFY(helper.problems.empty());
        QVERIFY(helper.add(2000));
        const auto limits = helper.operations->history().limits();
        QCOMPARE(limits.limits.versions, 12u);
        QCOMPARE(limits.versions, 12u);
    }

    void aLimitOutOfRangeChangesNothing_data()
    {
        QTest::addColumn<uint>("versions");
        QTest::newRow("none") << 0u;
        QTest::newRow("too few") << api::kFewestVersions - 1;
        QTest::newRow("too many") << api::kMostVersions + 1;
    }
    void aLimitOutOfRangeChangesNothing()
    {
        QFETCH(uint, versions);
        QTemporaryDir directory;
        FakeClock clock;
        Helper helper(directory, clock);
        const auto refused = helper.operations->setHistoryLimits({versions});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::OutOfRange);
        QVERIFY(
            QString::fromStdString(refused.error().message).contains(QString::number(versions)));
        QCOMPARE(helper.operations->history().limits().limits.versions, api::kMostVersions);
        QVERIFY(!QFile::exists(path(directory, "history/limits")));
    }

    void aDamagedLimitIsPutAsideAndNothingIsRemoved()
    {
        QTemporaryDir directory;
        FakeClock clock;
        {
            Helper helper(directory, clock);
            QVERIFY(helper.operations->setHistoryLimits({10}));
        }
        QFile file(path(directory, "history/limits"));
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.write("x");
        file.close();
        Helper helper(directory, clock);
        QCOMPARE(helper.problems.size(), std::size_t{1});
        QVERIFY(QString::fromStdString(helper.problems.front()).contains(QLatin1String("limits")));
        QCOMPARE(helper.operations->history().limits().limits.versions, api::kMostVersions);
        QVERIFY(QFile::exists(path(directory, "history/limits.refused")));
    }

    void rapidChangesFromOutsideAreOneVersion()
    {
        QTemporaryDir directory;
        FakeClock clock;
        Helper helper(directory, clock);
        const auto first = helper.add(80, 0, true)->version;
        clock.pass(kQuietMilliseconds - 1);
        QCOMPARE(helper.add(81, 0, true)->version, first);
        clock.pass(kQuietMilliseconds);
        QCOMPARE(helper.add(82, 0, true)->version, first + 1);
        clock.wall -= 3600'000; // set back: not the same version
        QCOMPARE(helper.add(83, 0, true)->version, first + 2);
        QCOMPARE(helper.operations->history().version(first)->rules.services.size(), 2u);
    }

    void aFailedApplyIsListedWithoutANumber()
    {
        QTemporaryDir directory;
        FakeClock clock;
        Helper helper(directory, clock);
        QVERIFY(helper.add(80));
        QVERIFY(!helper.add(80));
        const auto page = helper.operations->history().page({0, 1}).page;
        QCOMPARE(page.size(), 1u);
        QCOMPARE(page[0].number, 0u);
        QVERIFY(page[0].outcome == api::VersionOutcome::Failed && !page[0].note.empty());
    }

    void aVersionSaysInPhrasesWhatChangedAndHowItEnded()
    {
        QTemporaryDir directory;
        FakeClock clock;
        std::uint64_t number = 0;
        {
            Helper helper(directory, clock);
            number = helper.add(80, 60)->version;
            QVERIFY(helper.operations->revert({1001, "bert", "vipdeck", "owner"}));
            const auto ended = helper.operations->confirmation();
            QCOMPARE(ended.note, std::string("Reverted by bert."));
            QCOMPARE(api::englishPhrases(ended.notePhrases), ended.note);
        }
        const Helper helper(directory, clock); // also after a restart
        const auto *taken = helper.operations->history().find(number);
        QVERIFY(taken && taken->notePhrases.size() == 1);
        QCOMPARE(taken->notePhrases[0].kind, std::string("reverted-by"));
        QCOMPARE(taken->note, api::englishPhrases(taken->notePhrases));
        const auto back = helper.operations->history().page({0, 1}).page.at(0);
        QCOMPARE(back.phrases.at(0).kind, std::string("back-to"));
        QCOMPARE(back.summary, api::englishPhrases(back.phrases, back.changes));
    }

    // As they were written before there were phrases.
    void recordsWithoutPhrasesStayReadable()
    {
        api::VersionInfo old;
        old.id = old.number = 7;
        old.summary = "Applied 1 change.";
        old.note = "Kept by anna.";
        const auto text = rulefile::line(rulefile::toObject(old));
        QVERIFY(!text.contains("hrases"));
        const auto read = rulefile::fromObject<api::VersionInfo>(rulefile::objectOf(text).value());
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        QCOMPARE(read->summary, old.summary);
        QCOMPARE(read->note, old.note);
        QVERIFY(read->phrases.empty() && read->notePhrases.empty());
    }

    void aDamagedIndexIsPutAsideAndNoVersionIsLost()
    {
        QTemporaryDir directory;
        FakeClock clock;
        std::uint64_t number = 0;
        {
            Helper helper(directory, clock);
            number = helper.add(80)->version;
        }
        overwrite(path(directory, "history/index.jsonl"), "{\"id\":1}\n");
        Helper helper(directory, clock);
        QCOMPARE(helper.problems.size(), 1u);
        QVERIFY(helper.problems[0].find("index.jsonl") != std::string::npos);
        QVERIFY(QFile::exists(path(directory, "history/index.jsonl.refused")));
        QCOMPARE(helper.operations->history().version(number)->rules.services.size(), 1u);
    }

    void whatNobodyKeepsIsTakenBack()
    {
        QTemporaryDir directory;
        FakeClock clock;
        Helper helper(directory, clock);
        const auto waiting = helper.add(80, 5)->version;
        const auto refused = helper.add(81);
        QVERIFY(!refused && refused.error().code == ErrorCode::Busy);
        QCOMPARE(helper.services(), 1u);
        clock.pass(4000);
        QCOMPARE(helper.operations->confirmation().remainingMilliseconds, 1000u);
        clock.pass(1000);
        QTRY_COMPARE_WITH_TIMEOUT(helper.services(), 0u, 5000);
        const auto &history = helper.operations->history();
        QVERIFY(history.find(waiting)->outcome == api::VersionOutcome::Reverted);
        QVERIFY(history.find(history.current())->kind == api::VersionKind::Revert);
        QVERIFY(helper.add(81));
    }

    void keepRevertAndExtendDecideAtOnce()
    {
        QTemporaryDir directory;
        FakeClock clock;
        Helper helper(directory, clock);
        QVERIFY(!helper.operations->keep({}) && !helper.operations->revert({})
                && !helper.operations->extend(60));
        const auto kept = helper.add(80, 60)->version;
        QCOMPARE(helper.operations->extend(60)->remainingMilliseconds, 120'000u);
        QVERIFY(!helper.operations->extend(3600));
        QVERIFY(helper.operations->keep({}));
        QVERIFY(helper.operations->history().find(kept)->outcome == api::VersionOutcome::Kept);
        QVERIFY(helper.add(81, 60));
        QVERIFY(helper.operations->revert({}));
        QCOMPARE(helper.services(), 1u);
        QVERIFY(!helper.add(82, 4) && !helper.add(82, 3601));
    }

    void aRestartInTheMiddleGoesOnWaiting_data()
    {
        QTest::addColumn<qint64>("passed");
        QTest::addColumn<qint64>("clockSet");
        QTest::addColumn<bool>("rebooted");
        QTest::addColumn<bool>("reverted");
        QTest::newRow("in time") << qint64(30'000) << qint64(0) << false << false;
        QTest::newRow("too late") << qint64(61'000) << qint64(0) << false << true;
        QTest::newRow("clock forward") << qint64(1000) << qint64(86'400'000) << false << false;
        QTest::newRow("clock back") << qint64(61'000) << qint64(-86'400'000) << false << true;
        QTest::newRow("reboot") << qint64(30'000) << qint64(0) << true << false;
        QTest::newRow("long reboot") << qint64(61'000) << qint64(0) << true << true;
    }
    void aRestartInTheMiddleGoesOnWaiting()
    {
        QFETCH(qint64, passed);
        QFETCH(qint64, clockSet);
        QFETCH(bool, rebooted);
        QFETCH(bool, reverted);
        QTemporaryDir directory;
        FakeClock clock;
        {
            Helper helper(directory, clock);
            QVERIFY(helper.add(80, 60));
        }
        clock.pass(std::uint64_t(passed));
        clock.wall += std::uint64_t(clockSet);
        if (rebooted) {
            clock.identity = "second";
            clock.boot = 1000;
        }
        Helper helper(directory, clock);
        QVERIFY(helper.problems.empty());
        QCOMPARE(helper.services(), reverted ? 0u : 1u);
        QCOMPARE(helper.operations->confirmation().version == 0, reverted);
        QVERIFY(helper.operations->confirmation().remainingMilliseconds <= 60'000);
    }

    void aDamagedConfirmFileIsPutAsideAndTheRulesStay()
    {
        QTemporaryDir directory;
        FakeClock clock;
        {
            Helper helper(directory, clock);
            QVERIFY(helper.add(80, 60));
        }
        const auto file = path(directory, "confirm.jsonl");
        overwrite(file, contentOf(file).chopped(10));
        Helper helper(directory, clock);
        QCOMPARE(helper.problems.size(), 1u);
        QVERIFY(helper.problems[0].find("confirm.jsonl.refused") != std::string::npos);
        QCOMPARE(helper.services(), 1u);
        QVERIFY(helper.add(81));
    }
};

QTEST_GUILESS_MAIN(TestOperations)
#include "tst_operations.moc"
