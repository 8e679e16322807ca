// SPDX-License-Identifier: GPL-3.0-or-later
// Drains and rises: progress, time limits, removal, restarts in the middle, and whoever comes in
// between.
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "helper/api/limits.h"
#include "helper/jobs/decay.h"
#include "helper/jobs/jobs.h"
#include "tests/helper/fakehelper.h"
#include "tests/helper/storesamples.h"

using namespace vipdeck;
using api::JobKind;
using api::JobOrder;
using api::JobState;

namespace {

constexpr std::uint64_t kSecond = 1000;

const ServiceConfig &web()
{
    static const auto config = service("192.0.2.1", 80);
    return config;
}

api::ServerName nameOfServer(int number)
{
    return {web().key, {Address::fromIPv4(0x0A000000u + static_cast<std::uint32_t>(number)), 8080}};
}

DestinationConfig serverOf(int number, std::int32_t weight)
{
    DestinationConfig config;
    config.endpoint = nameOfServer(number).server;
    config.forwarding = Forwarding::Masquerade;
    config.weight = weight;
    return config;
}

const api::Actor kAnna{1000, "anna", "vipdeck", "owner"};

// A helper's parts over one state directory; made again for a restart.
struct Helper
{
    Helper(const QTemporaryDir &directory, const FakeClock &clock)
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
        jobs =
            std::make_unique<Jobs>(Jobs::Parts{configuration, engine, *operations, clock, state});
        for (auto &text : jobs->resume())
            problems.push_back(std::move(text));
    }
    // Servers 1 to 3 with weights 10, 20 and 30, 100 connections each.
    void fill()
    {
        ChangeSet changes{AddService{web()}};
        for (int i = 1; i <= 3; ++i) {
            changes.emplace_back(AddDestination{web().key, serverOf(i, 10 * i)});
            engine.counts[nameOfServer(i).server] = {100, 0, 0};
        }
        if (!apply(changes))
            qFatal("the servers were not added");
    }
    Result<api::ApplyReply> apply(const ChangeSet &changes, std::uint32_t confirmSeconds = 0)
    {
        ChangeRequest request;
        request.outside = false;
        request.actor = kAnna;
        request.apply.changes = changes;
        request.apply.confirmSeconds = confirmSeconds;
        return operations->apply(request);
    }
    Result<api::DrainReply> start(const std::vector<JobOrder> &orders,
                                  const ChangeSet &changes = {}, std::uint32_t confirmSeconds = 0)
    {
        ChangeRequest request;
        request.outside = false;
        request.actor = kAnna;
        request.apply.changes = changes;
        request.apply.confirmSeconds = confirmSeconds;
        return jobs->start(request, orders);
    }
    Result<api::DrainReply> drain(int number, bool remove = false, std::uint32_t seconds = 0)
    {
        return start({{JobKind::Drain, nameOfServer(number), 0, seconds, remove}});
    }
    Result<api::DrainReply> undrain(int number, std::uint32_t gentleSeconds = 0)
    {
        api::UndrainRequest request;
        request.servers = {nameOfServer(number)};
        request.gentleSeconds = gentleSeconds;
        return jobs->undrain(kAnna, request);
    }
    // -1: not in the pool.
    [[nodiscard]] int weightOf(int number) const
    {
        const auto *server = findServer(configuration.rules(), nameOfServer(number));
        return server ? server->weight : -1;
    }
    [[nodiscard]] api::Job job(std::uint64_t id) const
    {
        for (const auto &job : jobs->list().jobs)
            if (job.id == id)
                return job;
        return {};
    }
    [[nodiscard]] const api::VersionInfo &version() const
    {
        return *operations->history().find(operations->history().current());
    }
    void connections(int number, std::uint32_t active, std::uint32_t inactive = 0,
                     std::uint32_t remembered = 0)
    {
        engine.counts[nameOfServer(number).server] = {active, inactive, remembered};
    }

    std::string state;
    FakeEngine engine;
    Configuration configuration;
    std::vector<std::string> problems;
    std::unique_ptr<Operations> operations;
    std::unique_ptr<Jobs> jobs;
};

void passAndLook(Helper &helper, FakeClock &clock, int seconds)
{
    for (int i = 0; i < seconds; ++i) {
        clock.pass(kSecond);
        helper.jobs->look();
    }
}

bool contains(const std::string &text, const char *part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

class TestJobs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDrainKeepsTheWeightAndFollowsTheConnections()
    {
        QTemporaryDir directory;
        FakeClock clock;
        Helper helper(directory, clock);
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
        Helper helper(directory, clock);
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
        Helper helper(directory, clock);
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
        Helper helper(directory, clock);
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
        passAndLook(helper, clock, 1);
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
        Helper helper(directory, clock);
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
        Helper helper(directory, clock);
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
        auto helper = std::make_unique<Helper>(directory, clock);
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
            helper = std::make_unique<Helper>(directory, clock);
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
        Helper helper(directory, clock);
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

    void aDrainGoesOnAfterARestart()
    {
        QTemporaryDir directory;
        FakeClock clock;
        std::uint64_t id = 0;
        {
            Helper helper(directory, clock);
            helper.fill();
            id = helper.drain(2, true, 600)->ids[0];
            passAndLook(helper, clock, 100);
        }
        clock.pass(50 * kSecond);
        Helper helper(directory, clock);
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
            Helper helper(directory, clock);
            helper.fill();
            id = helper.drain(2, true, 600)->ids[0];
        }
        clock.wall += 601 * kSecond;
        clock.boot = 5 * kSecond;
        clock.identity = "second";
        Helper helper(directory, clock);
        helper.connections(2, 3);
        passAndLook(helper, clock, 1);
        QVERIFY(helper.job(id).state == JobState::Removed);
    }

    void aDrainWhoseApplyNeverCameIntoForceIsForgotten()
    {
        QTemporaryDir directory;
        FakeClock clock;
        {
            Helper helper(directory, clock);
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
        Helper helper(directory, clock);
        QCOMPARE(helper.jobs->list().jobs.size(), 1u);
        QCOMPARE(helper.drain(3)->ids[0], 100u);
    }

    void aRemovalThatACrashInterruptedIsFoundDone()
    {
        QTemporaryDir directory;
        FakeClock clock;
        std::uint64_t id = 0;
        {
            Helper helper(directory, clock);
            helper.fill();
            id = helper.drain(2, true)->ids[0];
        }
        JobFile file(path(directory, "").chopped(1).toStdString());
        auto stored = *file.read();
        stored.back().intent = JobIntent::Remove;
        QVERIFY(file.write(stored));
        {
            Helper helper(directory, clock); // the rules were not changed
            QVERIFY(helper.job(id).state == JobState::Running);
            QVERIFY(file.write(stored));
            ChangeRequest step{kAnna, false, "", {}, true};
            step.apply.changes = {RemoveDestination{web().key, nameOfServer(2).server}};
            QVERIFY(helper.operations->apply(step));
            QVERIFY(file.write(stored));
        }
        Helper helper(directory, clock);
        QVERIFY(helper.job(id).state == JobState::Removed);
    }

    void aDamagedFileIsPutAside()
    {
        QTemporaryDir directory;
        FakeClock clock;
        {
            Helper helper(directory, clock);
            helper.fill();
            QVERIFY(helper.drain(2));
        }
        auto text = contentOf(path(directory, "jobs.jsonl"));
        QVERIFY(text.contains("\"drain\""));
        overwrite(path(directory, "jobs.jsonl"),
                  text.replace("\"keptWeight\":20", "\"keptWeight\":90"));
        Helper helper(directory, clock);
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
        Helper helper(directory, clock);
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
    }
    void whatCannotDrainIsRefusedWithTheReason()
    {
        QFETCH(std::vector<JobOrder>, orders);
        QFETCH(QString, reason);
        QTemporaryDir directory;
        FakeClock clock;
        Helper helper(directory, clock);
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
        Helper helper(directory, clock);
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

    void aRiseGoesUpInSteps()
    {
        QTemporaryDir directory;
        FakeClock clock;
        Helper helper(directory, clock);
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

    void aRiseGoesOnAfterARestart()
    {
        QTemporaryDir directory;
        FakeClock clock;
        std::uint64_t id = 0;
        {
            Helper helper(directory, clock);
            helper.fill();
            id = helper.start({{JobKind::Rise, nameOfServer(3), 0, 100}})->ids[0];
            QCOMPARE(helper.weightOf(3), 1);
            passAndLook(helper, clock, 35);
            QCOMPARE(helper.weightOf(3), 9);
        }
        Helper helper(directory, clock);
        QCOMPARE(helper.weightOf(3), 9);
        passAndLook(helper, clock, 65);
        QCOMPARE(helper.weightOf(3), 30);
        QVERIFY(helper.job(id).state == JobState::Finished);
    }

    void undrainGentlyIsARise()
    {
        QTemporaryDir directory;
        FakeClock clock;
        Helper helper(directory, clock);
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
        Helper helper(directory, clock);
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
        Helper helper(directory, clock);
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
        Helper helper(directory, clock);
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
        Helper helper(directory, clock);
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
        Helper helper(directory, clock);
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
            Helper helper(directory, clock);
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
        Helper helper(directory, clock);
        const auto id = helper.drain(3)->ids[0];
        const auto jobs = helper.jobs->list().jobs;
        QCOMPARE(jobs.size(), api::kMaximumEndedJobs + 1);
        QCOMPARE(jobs.front().id, id); // running ones first, then the newest
        QCOMPARE(jobs[1].id, id - 1);
        QCOMPARE(jobs.back().id, 1u);
        QVERIFY(helper.undrain(1));
        QCOMPARE(helper.weightOf(1), 10);
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
