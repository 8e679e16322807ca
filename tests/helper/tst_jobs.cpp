// SPDX-License-Identifier: GPL-3.0-or-later
// Drains: progress, time limits, removal, undrain, and what is refused.
#include <QSignalSpy>

#include "helper/api/eventphrases.h"
#include "helper/jobs/decay.h"
#include "tests/helper/jobhelper.h"

using namespace vipdeck;
using api::JobKind;
using api::JobOrder;
using api::JobState;

class TestJobs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDrainKeepsTheWeightAndFollowsTheConnections()
    {
        QTemporaryDir directory;
        FakeClock clock;
        JobHelper helper(directory, clock);
        helper.fill();
        QSignalSpy progressed(helper.jobs.get(), &Jobs::progressed);
        const auto reply = helper.drain(2);
        QVERIFY(reply);
        QCOMPARE(reply->ids.size(), 1u);
        QCOMPARE(helper.weightOf(2), 0);
        QCOMPARE(reply->version, helper.version().number);
        QVERIFY(helper.version().kind == api::VersionKind::Job);
        QVERIFY(contains(helper.version().summary, "weight 20 is kept"));
        auto job = helper.job(reply->ids[0]);
        QVERIFY(job.state == JobState::Running);
        QCOMPARE(job.order.weight, 20);
        QCOMPARE(job.activeAtStart, 100u);
        QVERIFY(!job.estimateSeconds);
        for (std::uint32_t second = 1; second <= 10; ++second) {
            helper.connections(2, 100 - 5 * second);
            passAndLook(helper, clock, 1);
        }
        job = helper.job(reply->ids[0]);
        QCOMPARE(job.active, 50u);
        QCOMPARE(job.estimateSeconds.value_or(0), 10u); // 50 left, 5 a second
        QCOMPARE(progressed.size(), 10);
    }

    void anEmptyServerIsRemovedWhenAskedFor_data()
    {
        QTest::addColumn<bool>("remove");
        QTest::newRow("removed") << true;
        QTest::newRow("stays drained") << false;
    }
    void anEmptyServerIsRemovedWhenAskedFor()
    {
        QFETCH(bool, remove);
        QTemporaryDir directory;
        FakeClock clock;
        JobHelper helper(directory, clock);
        helper.fill();
        QSignalSpy ended(helper.jobs.get(), &Jobs::ended);
        QSignalSpy rulesChanged(helper.jobs.get(), &Jobs::rulesChanged);
        const auto id = helper.drain(2, remove)->ids[0];
        passAndLook(helper, clock, 60);
        QVERIFY(helper.job(id).state == JobState::Running);
        helper.connections(2, 0);
        passAndLook(helper, clock, 1);
        const auto job = helper.job(id);
        QVERIFY(job.state == (remove ? JobState::Removed : JobState::Finished));
        QVERIFY2(contains(job.note, "empty after 1 min 1 s"), job.note.c_str());
        QCOMPARE(helper.weightOf(2), remove ? -1 : 0);
        QCOMPARE(helper.weightOf(3), 30);
        QCOMPARE(ended.size(), 1);
        QCOMPARE(api::englishPhrase(ended[0][1].value<api::EventPhrase>()), job.note);
        QCOMPARE(rulesChanged.size(), remove ? 1 : 0);
        if (remove) {
            QVERIFY(helper.version().kind == api::VersionKind::Job);
            QCOMPARE(helper.version().actor.userName, std::string("anna"));
            QVERIFY(contains(helper.version().summary, "Removed: empty"));
        }
    }

    void aJustStartedDrainIsNotEmptyYet()
    {
        QTemporaryDir directory;
        FakeClock clock;
        JobHelper helper(directory, clock);
        helper.fill();
        helper.connections(2, 0);
        const auto id = helper.drain(2, true)->ids[0];
        passAndLook(helper, clock, 1);
        QVERIFY(helper.job(id).state == JobState::Running);
        passAndLook(helper, clock, 1);
        QVERIFY(helper.job(id).state == JobState::Removed);
    }

    void closingConnectionsThatStillCarryDataHoldADrain()
    {
        QTemporaryDir directory;
        FakeClock clock;
        JobHelper helper(directory, clock);
        helper.fill();
        const auto id = helper.drain(1, true)->ids[0];
        helper.connections(1, 0, 7);
        helper.engine.inUse = 1;
        passAndLook(helper, clock, 5);
        QVERIFY(helper.job(id).state == JobState::Running);
        QVERIFY(!helper.engine.asked.empty());
        const auto &asked = helper.engine.asked.back();
        QVERIFY(!asked.templates);
        QCOMPARE(asked.conditions.size(), 4u);
        QVERIFY(asked.conditions[0].services == std::vector{web().key});
        helper.engine.inUse = 0;
        passAndLook(helper, clock, 3);
        QVERIFY(helper.job(id).state == JobState::Removed);
    }

    void theTimeLimitEndsADrain_data()
    {
        QTest::addColumn<bool>("remove");
        QTest::newRow("removed with its connections") << true;
        QTest::newRow("stays drained") << false;
    }
    void theTimeLimitEndsADrain()
    {
        QFETCH(bool, remove);
        QTemporaryDir directory;
        FakeClock clock;
        JobHelper helper(directory, clock);
        helper.fill();
        const auto id = helper.drain(3, remove, 90)->ids[0];
        QCOMPARE(helper.job(id).deadlineMilliseconds, clock.wall + 90 * kSecond);
        helper.connections(3, 12);
        clock.wall += 86'400 * kSecond; // setting the clock is not time that passes
        passAndLook(helper, clock, 89);
        QVERIFY(helper.job(id).state == JobState::Running);
        passAndLook(helper, clock, 1);
        const auto job = helper.job(id);
        QVERIFY(job.state == (remove ? JobState::Removed : JobState::Finished));
        QCOMPARE(helper.weightOf(3), remove ? -1 : 0);
        QVERIFY2(contains(job.note,
                          remove ? "12 connections lost their server" : "12 connections are left"),
                 job.note.c_str());
    }

    void rememberedClientsAreServedWaitedForOrForgotten()
    {
        QTemporaryDir directory;
        FakeClock clock;
        JobHelper helper(directory, clock);
        helper.fill();
        const auto order = [](int number, api::RememberedClients remembered) {
            return JobOrder{JobKind::Drain, nameOfServer(number), 0, 0, false, remembered};
        };
        const auto ids = helper
                             .start({order(1, api::RememberedClients::Serve),
                                     order(2, api::RememberedClients::Wait),
                                     order(3, api::RememberedClients::Stop)})
                             ->ids;
        QCOMPARE(helper.engine.forgotten, std::vector{nameOfServer(3).server});
        for (int i = 1; i <= 3; ++i)
            helper.connections(i, 0, 0, 5);
        passAndLook(helper, clock, 3);
        QVERIFY(helper.job(ids[0]).state == JobState::Finished);
        QVERIFY(helper.job(ids[1]).state == JobState::Running);
        QVERIFY(helper.job(ids[2]).state == JobState::Finished);
        helper.connections(2, 0, 0, 0);
        passAndLook(helper, clock, 1);
        QVERIFY(helper.job(ids[1]).state == JobState::Finished);
    }

    void undrainBringsTheWeightBack_data()
    {
        QTest::addColumn<QString>("when");
        for (const auto *when : {"running", "finished", "cancelled", "after a restart"})
            QTest::newRow(when) << QString::fromLatin1(when);
    }
    void undrainBringsTheWeightBack()
    {
        QFETCH(QString, when);
        QTemporaryDir directory;
        FakeClock clock;
        auto helper = std::make_unique<JobHelper>(directory, clock);
        helper->fill();
        const auto id = helper->drain(2)->ids[0];
        if (when == QLatin1String("finished")) {
            helper->connections(2, 0);
            passAndLook(*helper, clock, 3);
        } else if (when == QLatin1String("cancelled")) {
            QVERIFY(helper->jobs->cancel(kAnna, {{id}}));
            QVERIFY(helper->job(id).state == JobState::Cancelled);
            QVERIFY(!helper->jobs->cancel(kAnna, {{id}}));
            QCOMPARE(helper->weightOf(2), 0);
        } else if (when == QLatin1String("after a restart")) {
            helper.reset();
            helper = std::make_unique<JobHelper>(directory, clock);
        }
        const auto reply = helper->undrain(2);
        QVERIFY2(reply, reply ? "" : reply.error().message.c_str());
        QVERIFY(reply->ids.empty());
        QCOMPARE(helper->weightOf(2), 20);
        QVERIFY(helper->job(id).state == JobState::Restored);
        const auto again = helper->undrain(2);
        QVERIFY(!again);
        QVERIFY2(contains(again.error().message, "does not drain"), again.error().message.c_str());
    }

    void aWeightThatIsNotKnownMustBeNamed()
    {
        QTemporaryDir directory;
        FakeClock clock;
        JobHelper helper(directory, clock);
        helper.fill();
        QVERIFY(helper.apply({EditDestination{web().key, serverOf(1, 0)}}));
        const auto refused = helper.undrain(1);
        QVERIFY(!refused);
        QVERIFY(contains(refused.error().message, "not known"));
        api::UndrainRequest request;
        request.servers = {nameOfServer(1)};
        request.weight = 7;
        QVERIFY(helper.jobs->undrain(kAnna, request));
        QCOMPARE(helper.weightOf(1), 7);
    }

    void whatCannotDrainIsRefusedWithTheReason_data()
    {
        QTest::addColumn<std::vector<JobOrder>>("orders");
        QTest::addColumn<QString>("reason");
        const auto drain = [](const api::ServerName &name) {
            return JobOrder{JobKind::Drain, name};
        };
        auto otherService = nameOfServer(1);
        otherService.service.endpoint.port = 81;
        QTest::newRow("nothing") << std::vector<JobOrder>() << QStringLiteral("no server is named");
        QTest::newRow("no service") << std::vector{drain(otherService)}
                                    << QStringLiteral("there is no service TCP 192.0.2.1:81");
        QTest::newRow("no server")
            << std::vector{drain(nameOfServer(9))}
            << QStringLiteral("there is no server 10.0.0.9:8080 of TCP 192.0.2.1:80");
        QTest::newRow("twice") << std::vector{drain(nameOfServer(1)), drain(nameOfServer(1))}
                               << QStringLiteral("more than once");
        QTest::newRow("drains already")
            << std::vector{drain(nameOfServer(1)), drain(nameOfServer(3))}
            << QStringLiteral("10.0.0.3:8080 of TCP 192.0.2.1:80 drains already, for anna");
        QTest::newRow("rises from a drain")
            << std::vector{JobOrder{JobKind::Rise, nameOfServer(3), 30}}
            << QStringLiteral("drains already");
        QTest::newRow("too long") << std::vector{JobOrder{JobKind::Drain, nameOfServer(1), 0,
                                                          2678401}}
                                  << QStringLiteral("2678401 s are more than the 2678400 s");
        QTest::newRow("negative weight")
            << std::vector{JobOrder{JobKind::Drain, nameOfServer(1), -1}}
            << QStringLiteral("-1 is below 0");
        JobOrder falls{JobKind::Rise, nameOfServer(1), 10, 60};
        falls.firstWeight = 11;
        QTest::newRow("falls") << std::vector{falls} << QStringLiteral("cannot rise from 11 to 10");
        falls.firstWeight = -2;
        QTest::newRow("negative first weight")
            << std::vector{falls} << QStringLiteral("first weight of -2 is below 0");
    }
    void whatCannotDrainIsRefusedWithTheReason()
    {
        QFETCH(std::vector<JobOrder>, orders);
        QFETCH(QString, reason);
        QTemporaryDir directory;
        FakeClock clock;
        JobHelper helper(directory, clock);
        helper.fill();
        QVERIFY(helper.drain(3));
        const auto generation = helper.configuration.generation();
        const auto reply = helper.start(orders);
        QVERIFY(!reply);
        QVERIFY2(contains(reply.error().message, qPrintable(reason)),
                 reply.error().message.c_str());
        QCOMPARE(helper.configuration.generation(), generation);
        QCOMPARE(helper.weightOf(1), 10);
        QCOMPARE(helper.jobs->list().jobs.size(), 1u);
    }

    void aSafeMoveIsOneVersion()
    {
        QTemporaryDir directory;
        FakeClock clock;
        JobHelper helper(directory, clock);
        helper.fill();
        auto other = web();
        other.key.endpoint.port = 443;
        QVERIFY(helper.apply({AddService{other}}));
        const auto before = helper.version().number;
        const auto id = helper
                            .start({{JobKind::Drain, nameOfServer(2), 0, 600, true}},
                                   {AddDestination{other.key, serverOf(2, 20)}})
                            ->ids[0];
        QCOMPARE(helper.version().number, before + 1);
        QVERIFY(helper.version().kind == api::VersionKind::Applied);
        const api::ServerName moved{other.key, nameOfServer(2).server};
        QCOMPARE(findServer(helper.configuration.rules(), moved)->weight, 20);
        QCOMPARE(helper.weightOf(2), 0);
        helper.connections(2, 0);
        passAndLook(helper, clock, 3);
        QVERIFY(helper.job(id).state == JobState::Removed);
        QCOMPARE(helper.weightOf(2), -1);
        QVERIFY(findServer(helper.configuration.rules(), moved));
    }

    void theEstimateIsTheEndOfTheSlope_data()
    {
        QTest::addColumn<std::vector<int>>("counts"); // one a second
        QTest::addColumn<int>("seconds");             // -1: nothing
        QTest::newRow("nothing yet") << std::vector<int>() << -1;
        QTest::newRow("too early") << std::vector{100, 90, 80, 70, 60} << -1;
        QTest::newRow("ten a second") << std::vector{100, 90, 80, 70, 60, 50} << 5;
        QTest::newRow("noise") << std::vector{100, 92, 79, 71, 58, 50} << 5;
        QTest::newRow("it grows") << std::vector{10, 11, 12, 13, 14, 15} << -1;
        QTest::newRow("it stands still") << std::vector{10, 10, 10, 10, 10, 10} << -1;
        QTest::newRow("empty") << std::vector{50, 40, 30, 20, 10, 0} << 0;
        std::vector<int> late(100, 1000); // forgotten: the slope of the last minute counts
        for (int i = 0; i < 60; ++i)
            late.push_back(960 - 15 * i);
        QTest::newRow("a minute later") << late << 5;
    }
    void theEstimateIsTheEndOfTheSlope()
    {
        QFETCH(std::vector<int>, counts);
        QFETCH(int, seconds);
        Decay decay;
        std::uint64_t time = 5000;
        for (const auto count : counts)
            decay.add(time += 1000, static_cast<std::uint32_t>(count));
        const auto left = decay.secondsLeft();
        QCOMPARE(left ? static_cast<int>(*left) : -1, seconds);
    }
};

QTEST_GUILESS_MAIN(TestJobs)
#include "tst_jobs.moc"
