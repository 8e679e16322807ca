// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs over restarts and crashes, rises in steps, and whoever comes in between.
#include <QFile>
#include <QSignalSpy>

#include "helper/api/limits.h"
#include "tests/helper/jobhelper.h"

using namespace vipdeck;
using api::JobKind;
using api::JobOrder;
using api::JobState;

class TestJobLife : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDrainGoesOnAfterARestart()
    {
        QTemporaryDir directory;
        FakeClock clock;
        std::uint64_t id = 0;
        {
            JobHelper helper(directory, clock);
            helper.fill();
            id = helper.drain(2, true, 600)->ids[0];
            passAndLook(helper, clock, 100);
        }
        clock.pass(50 * kSecond);
        JobHelper helper(directory, clock);
        QVERIFY(helper.problems.empty());
        auto job = helper.job(id);
        QVERIFY(job.state == JobState::Running);
        QCOMPARE(job.order.weight, 20);
        QCOMPARE(job.actor.userName, std::string("anna"));
        QCOMPARE(job.activeAtStart, 100u);
        // What was there before is not known: not empty at once.
        passAndLook(helper, clock, 5);
        QVERIFY(helper.job(id).state == JobState::Running);
        passAndLook(helper, clock, 5);
        QVERIFY(helper.job(id).state == JobState::Removed);
        QCOMPARE(helper.weightOf(2), -1);
    }

    void theTimeLimitCountsOverARestartAndABoot()
    {
        QTemporaryDir directory;
        FakeClock clock;
        std::uint64_t id = 0;
        {
            JobHelper helper(directory, clock);
            helper.fill();
            id = helper.drain(2, true, 600)->ids[0];
        }
        clock.wall += 601 * kSecond;
        clock.boot = 5 * kSecond;
        clock.identity = "second";
        JobHelper helper(directory, clock);
        helper.connections(2, 3);
        passAndLook(helper, clock, 1);
        QVERIFY(helper.job(id).state == JobState::Removed);
    }

    void aDrainWhoseApplyNeverCameIntoForceIsForgotten()
    {
        QTemporaryDir directory;
        FakeClock clock;
        {
            JobHelper helper(directory, clock);
            helper.fill();
            QVERIFY(helper.drain(1));
            helper.engine.refuses = true;
            QVERIFY(!helper.drain(2));
            QCOMPARE(helper.jobs->list().jobs.size(), 1u);
        }
        // As after a crash between the file and the rules.
        JobFile file(path(directory, "").chopped(1).toStdString());
        auto stored = *file.read();
        QCOMPARE(stored.size(), 1u);
        stored.push_back(stored.back());
        stored.back().job.id = 99;
        stored.back().job.order.server = nameOfServer(3);
        stored.back().startGeneration += 50;
        QVERIFY(file.write(stored));
        JobHelper helper(directory, clock);
        QCOMPARE(helper.jobs->list().jobs.size(), 1u);
        QCOMPARE(helper.drain(3)->ids[0], 100u);
    }

    void aRemovalThatACrashInterruptedIsFoundDone()
    {
        QTemporaryDir directory;
        FakeClock clock;
        std::uint64_t id = 0;
        {
            JobHelper helper(directory, clock);
            helper.fill();
            id = helper.drain(2, true)->ids[0];
        }
        JobFile file(path(directory, "").chopped(1).toStdString());
        auto stored = *file.read();
        stored.back().intent = JobIntent::Remove;
        QVERIFY(file.write(stored));
        {
            JobHelper helper(directory, clock); // the rules were not changed
            QVERIFY(helper.job(id).state == JobState::Running);
            QVERIFY(file.write(stored));
            ChangeRequest step{kAnna, false, {}, {}, true};
            step.apply.changes = {RemoveDestination{web().key, nameOfServer(2).server}};
            QVERIFY(helper.operations->apply(step));
            QVERIFY(file.write(stored));
        }
        JobHelper helper(directory, clock);
        QVERIFY(helper.job(id).state == JobState::Removed);
    }

    void aDamagedFileIsPutAside()
    {
        QTemporaryDir directory;
        FakeClock clock;
        {
            JobHelper helper(directory, clock);
            helper.fill();
            QVERIFY(helper.drain(2));
        }
        auto text = contentOf(path(directory, "jobs.jsonl"));
        QVERIFY(text.contains("\"drain\""));
        overwrite(path(directory, "jobs.jsonl"),
                  text.replace("\"keptWeight\":20", "\"keptWeight\":90"));
        JobHelper helper(directory, clock);
        QCOMPARE(helper.problems.size(), 1u);
        QVERIFY(contains(helper.problems[0], "jobs.jsonl.refused"));
        QVERIFY(QFile::exists(path(directory, "jobs.jsonl.refused")));
        QVERIFY(helper.jobs->list().jobs.empty());
        QCOMPARE(helper.weightOf(2), 0);
        QVERIFY(helper.drain(2)); // and it goes on from here
    }

    void whoeverChangesTheServerEndsTheJob_data()
    {
        QTest::addColumn<bool>("removes");
        QTest::newRow("weight") << false;
        QTest::newRow("removed") << true;
    }
    void whoeverChangesTheServerEndsTheJob()
    {
        QFETCH(bool, removes);
        QTemporaryDir directory;
        FakeClock clock;
        JobHelper helper(directory, clock);
        helper.fill();
        QSignalSpy ended(helper.jobs.get(), &Jobs::ended);
        const auto id = helper.drain(2, true)->ids[0];
        const auto other = helper.drain(3, true)->ids[0];
        QVERIFY(helper.apply({removes ? Change(RemoveDestination{web().key, nameOfServer(2).server})
                                      : Change(EditDestination{web().key, serverOf(2, 5)})}));
        const auto job = helper.job(id); // at once
        QVERIFY(job.state == JobState::Ended);
        QVERIFY2(contains(job.note, removes ? "removed by anna" : "set to 5 by anna"),
                 job.note.c_str());
        QCOMPARE(ended.size(), 1);
        QVERIFY(helper.job(other).state == JobState::Running);
        helper.connections(2, 0);
        passAndLook(helper, clock, 5);
        QCOMPARE(helper.weightOf(2), removes ? -1 : 5);
    }

    void aRiseGoesUpInSteps()
    {
        QTemporaryDir directory;
        FakeClock clock;
        JobHelper helper(directory, clock);
        helper.fill();
        const auto id = helper
                            .start({{JobKind::Rise, nameOfServer(4), 0, 100}},
                                   {AddDestination{web().key, serverOf(4, 50)}})
                            ->ids[0];
        QCOMPARE(helper.weightOf(4), 1);
        std::vector<int> weights{1};
        const auto versions = helper.version().number;
        for (int i = 0; i < 100; ++i) {
            passAndLook(helper, clock, 1);
            if (helper.weightOf(4) != weights.back())
                weights.push_back(helper.weightOf(4));
        }
        QCOMPARE(weights, (std::vector{1, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50}));
        QVERIFY(helper.job(id).state == JobState::Finished);
        QCOMPARE(helper.version().number, versions + 10);
    }

    void aRiseBeginsWhereItIsTold()
    {
        QTemporaryDir directory;
        FakeClock clock;
        std::vector<int> weights;
        {
            JobHelper helper(directory, clock);
            helper.fill();
            JobOrder order{JobKind::Rise, nameOfServer(4), 0, 100};
            order.firstWeight = 10;
            QVERIFY(helper.start({order}, {AddDestination{web().key, serverOf(4, 50)}}));
            weights.push_back(helper.weightOf(4));
            for (int i = 0; i < 50; ++i) {
                passAndLook(helper, clock, 1);
                if (helper.weightOf(4) != weights.back())
                    weights.push_back(helper.weightOf(4));
            }
        }
        JobHelper helper(directory, clock); // its file knows it too
        passAndLook(helper, clock, 10);
        QCOMPARE(helper.weightOf(4), 34);
        QCOMPARE(weights, (std::vector{10, 14, 18, 22, 26, 30}));
        passAndLook(helper, clock, 40);
        QCOMPARE(helper.weightOf(4), 50);
    }

    void filesOfJobsWithoutAFirstWeightAreRead()
    {
        QTemporaryDir directory;
        FakeClock clock;
        const auto fileName = path(directory, "jobs.jsonl");
        std::uint64_t id = 0;
        {
            JobHelper helper(directory, clock);
            helper.fill();
            id = helper.start({{JobKind::Rise, nameOfServer(3), 0, 100}})->ids[0];
        }
        QFile file(fileName);
        QVERIFY(file.open(QIODevice::ReadOnly));
        // As earlier versions wrote it: the field is there only where it says something.
        QVERIFY(!file.readAll().contains("firstWeight"));
        JobHelper helper(directory, clock);
        QVERIFY(helper.problems.empty());
        QCOMPARE(helper.job(id).order.firstWeight, 0);
        passAndLook(helper, clock, 50);
        QCOMPARE(helper.weightOf(3), 15);
    }

    void aRiseGoesOnAfterARestart()
    {
        QTemporaryDir directory;
        FakeClock clock;
        std::uint64_t id = 0;
        {
            JobHelper helper(directory, clock);
            helper.fill();
            id = helper.start({{JobKind::Rise, nameOfServer(3), 0, 100}})->ids[0];
            QCOMPARE(helper.weightOf(3), 1);
            passAndLook(helper, clock, 35);
            QCOMPARE(helper.weightOf(3), 9);
        }
        JobHelper helper(directory, clock);
        QCOMPARE(helper.weightOf(3), 9);
        passAndLook(helper, clock, 65);
        QCOMPARE(helper.weightOf(3), 30);
        QVERIFY(helper.job(id).state == JobState::Finished);
    }

    void undrainGentlyIsARise()
    {
        QTemporaryDir directory;
        FakeClock clock;
        JobHelper helper(directory, clock);
        helper.fill();
        const auto drained = helper.drain(3)->ids[0];
        const auto reply = helper.undrain(3, 50);
        QVERIFY(reply);
        QCOMPARE(reply->ids.size(), 1u);
        QVERIFY(helper.job(drained).state == JobState::Restored);
        QCOMPARE(helper.weightOf(3), 1);
        passAndLook(helper, clock, 50);
        QCOMPARE(helper.weightOf(3), 30);
    }

    void aDrainTakesThePlaceOfARise()
    {
        QTemporaryDir directory;
        FakeClock clock;
        JobHelper helper(directory, clock);
        helper.fill();
        const auto rise = helper.start({{JobKind::Rise, nameOfServer(3), 0, 100}})->ids[0];
        passAndLook(helper, clock, 20);
        const auto drain = helper.drain(3)->ids[0];
        QVERIFY(helper.job(rise).state == JobState::Ended);
        QVERIFY(helper.job(drain).state == JobState::Running);
        QCOMPARE(helper.job(drain).order.weight, 30); // where the rise was to end
        QVERIFY(helper.undrain(3));
        QCOMPARE(helper.weightOf(3), 30);
    }

    void jobsLeaveTheRulesAloneWhileAnApplyWaits()
    {
        QTemporaryDir directory;
        FakeClock clock;
        JobHelper helper(directory, clock);
        helper.fill();
        const auto id = helper.drain(2, true)->ids[0];
        QVERIFY(helper.apply({EditDestination{web().key, serverOf(1, 99)}}, 60));
        helper.connections(2, 0);
        passAndLook(helper, clock, 10);
        QVERIFY(helper.job(id).state == JobState::Running);
        QVERIFY(helper.job(id).held);
        const auto refused = helper.drain(3);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Busy);
        QVERIFY(helper.operations->revert(kAnna));
        QVERIFY(helper.job(id).state == JobState::Running);
        passAndLook(helper, clock, 1);
        QVERIFY(helper.job(id).state == JobState::Removed);
        QCOMPARE(helper.weightOf(1), 10);
    }

    void aDrainThatIsRevertedEnds()
    {
        QTemporaryDir directory;
        FakeClock clock;
        JobHelper helper(directory, clock);
        helper.fill();
        const auto id = helper.start({{JobKind::Drain, nameOfServer(2)}}, {}, 60)->ids[0];
        QVERIFY(helper.operations->confirmation().version != 0);
        QVERIFY(helper.operations->revert(kAnna));
        QCOMPARE(helper.weightOf(2), 20);
        QVERIFY(helper.job(id).state == JobState::Ended);
        QVERIFY2(contains(helper.job(id).note, "came back"), helper.job(id).note.c_str());
    }

    void whatTheEngineRefusesIsTriedAgain()
    {
        QTemporaryDir directory;
        FakeClock clock;
        JobHelper helper(directory, clock);
        helper.fill();
        const auto id = helper.drain(2, true)->ids[0];
        helper.connections(2, 0);
        helper.engine.refuses = true;
        const auto entries = helper.operations->history().entries().size();
        passAndLook(helper, clock, 8);
        QVERIFY(helper.job(id).state == JobState::Running);
        QCOMPARE(helper.operations->history().entries().size(), entries);
        helper.engine.refuses = false;
        passAndLook(helper, clock, 5);
        QVERIFY(helper.job(id).state == JobState::Removed);
    }

    void stepsOfOneMomentAreOneVersion()
    {
        QTemporaryDir directory;
        FakeClock clock;
        JobHelper helper(directory, clock);
        helper.fill();
        QVERIFY(helper.drain(1, true));
        QVERIFY(helper.drain(2, true));
        helper.connections(1, 0);
        helper.connections(2, 0);
        const auto before = helper.version().number;
        passAndLook(helper, clock, 3);
        QCOMPARE(helper.weightOf(1), -1);
        QCOMPARE(helper.weightOf(2), -1);
        QCOMPARE(helper.version().number, before + 1);
        QCOMPARE(helper.version().changes, 2u);
    }

    void oldJobsGoButThoseThatKnowAWeightStay()
    {
        QTemporaryDir directory;
        FakeClock clock;
        {
            JobHelper helper(directory, clock);
            helper.fill();
            QVERIFY(helper.jobs->cancel(kAnna, {helper.drain(1)->ids}));
        }
        JobFile file(path(directory, "").chopped(1).toStdString());
        auto stored = *file.read();
        for (std::size_t i = 0; i < api::kMaximumEndedJobs + 20; ++i) {
            stored.push_back(stored.back());
            stored.back().job.id += 1;
            stored.back().job.state = JobState::Ended;
            stored.back().job.order.server = nameOfServer(2);
        }
        QVERIFY(file.write(stored));
        JobHelper helper(directory, clock);
        const auto id = helper.drain(3)->ids[0];
        const auto jobs = helper.jobs->list().jobs;
        QCOMPARE(jobs.size(), api::kMaximumEndedJobs + 1);
        QCOMPARE(jobs.front().id, id); // running ones first, then the newest
        QCOMPARE(jobs[1].id, id - 1);
        QCOMPARE(jobs.back().id, 1u);
        QVERIFY(helper.undrain(1));
        QCOMPARE(helper.weightOf(1), 10);
    }
};

QTEST_GUILESS_MAIN(TestJobLife)
#include "tst_joblife.moc"
