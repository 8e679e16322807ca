// SPDX-License-Identifier: GPL-3.0-or-later
// What the helper asks for and watches when rules change: going back by itself, rule files, the
// start of a machine.
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "helper/api/eventphrases.h"
#include "helper/safeguards/ruletextfile.h"
#include "helper/safeguards/safeguardkeeper.h"
#include "tests/helper/fakehelper.h"
#include "tests/helper/storesamples.h"

using namespace vipdeck;

namespace {

class FakeAccounts : public Accounts
{
public:
    Result<> checkGroup(const std::string &group) const override
    {
        return group == "lb-team" ? Result<>()
                                  : makeError(ErrorCode::InvalidArgument, "there is no " + group);
    }
    bool isMember(uid_t user, const std::string &) const override { return user == 1001; }
};

// Counters of resets, and of two servers of the service 192.0.2.1:80.
class TrafficEngine : public FakeEngine
{
public:
    DirectorStatus status() const override
    {
        auto status = FakeEngine::status();
        status.engine.connectionResets = resets;
        status.engine.repeatedAttempts = repeated;
        for (auto &service : status.services)
            for (auto &server : service.destinations)
                if (const auto found = counters.find(server.config.endpoint);
                    found != counters.end())
                    server.counters = found->second;
        return status;
    }

    std::uint64_t resets = 0;
    std::uint64_t repeated = 0;
    std::map<Endpoint, Counters> counters;
};

DestinationConfig serverOf(std::uint32_t number)
{
    DestinationConfig config;
    config.endpoint = {Address::fromIPv4(0x0A000000u + number), 80};
    config.forwarding = Forwarding::Masquerade;
    config.weight = 1;
    return config;
}

// A helper's parts over one state directory; made again for a restart.
struct Helper
{
    Helper(const QTemporaryDir &directory, FakeClock &theClock)
        : clock(theClock)
        , state(path(directory, "").chopped(1).toStdString())
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
        keeper = std::make_unique<SafeguardKeeper>(SafeguardKeeper::Parts{
            configuration, engine, *operations, clock, accounts, state, {state + "/rules"}});
        QObject::connect(
            keeper.get(), &SafeguardKeeper::happened, keeper.get(),
            [this](const api::EventPhrase &what, api::EventLevel) { told.push_back(what.kind); });
        QObject::connect(keeper.get(), &SafeguardKeeper::wentBack, keeper.get(),
                         [this](const api::EventPhrase &why) { reasons.push_back(why); });
        for (auto &text : keeper->resume())
            problems.push_back(std::move(text));
    }
    Result<api::ApplyReply> apply(const ChangeSet &changes, std::uint32_t confirmSeconds = 0)
    {
        ChangeRequest request;
        request.outside = false;
        request.actor = {1000, "anna", "vipdeck", "owner"};
        request.apply.changes = changes;
        request.apply.confirmSeconds = confirmSeconds;
        return operations->apply(request);
    }
    // Two servers that answer, looked at for as long as a comparison needs.
    void runQuietly()
    {
        if (!apply({AddService{web}, AddDestination{web.key, serverOf(1)},
                    AddDestination{web.key, serverOf(2)}}))
            qFatal("the servers were not added");
        for (int i = 0; i < 10; ++i)
            pass(true, true);
    }
    void pass(bool firstAnswers, bool secondAnswers)
    {
        const auto traffic = [this](std::uint32_t number, bool answers) {
            auto &counters = engine.counters[serverOf(number).endpoint];
            ++counters.connections;
            counters.packetsIn += 3;
            counters.packetsOut += answers ? 3 : 0;
        };
        traffic(1, firstAnswers);
        traffic(2, secondAnswers);
        clock.pass(1000);
        keeper->look();
    }
    void guard(bool failures, bool servers)
    {
        api::Safeguards settings;
        settings.revertOnFailures = failures;
        settings.revertOnFewerServers = servers;
        if (!keeper->set(settings))
            qFatal("the settings were refused");
    }
    [[nodiscard]] QString ruleText(const char *name = "rules/lb.rules") const
    {
        QFile file(QString::fromStdString(state) + QLatin1Char('/') + QLatin1String(name));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    [[nodiscard]] std::size_t services() const { return configuration.rules().services.size(); }
    [[nodiscard]] const api::VersionInfo &version() const
    {
        return *operations->history().find(operations->history().current());
    }

    FakeClock &clock;
    std::string state;
    ServiceConfig web = service("192.0.2.1", 80);
    TrafficEngine engine;
    FakeAccounts accounts;
    Configuration configuration;
    std::vector<std::string> problems;
    std::unique_ptr<Operations> operations;
    std::unique_ptr<SafeguardKeeper> keeper;
    std::vector<std::string> told;
    std::vector<api::EventPhrase> reasons;
};

void makeRuleDirectory(const QTemporaryDir &directory)
{
    if (!QDir(directory.path()).mkpath(QStringLiteral("state/rules")))
        qFatal("no directory for rules");
}

api::Safeguards withRuleFile(const Helper &helper, api::MachineStart start)
{
    api::Safeguards settings;
    settings.ruleFile = helper.state + "/rules/lb.rules";
    settings.machineStart = start;
    return settings;
}

} // namespace

class TestSafeguards : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void failuresThatGrowTakeTheApplyBack_data()
    {
        QTest::addColumn<bool>("watched");
        QTest::addColumn<int>("perSecondBefore");
        QTest::addColumn<int>("perSecondAfter");
        QTest::addColumn<bool>("reverted");
        QTest::newRow("from none to two a second") << true << 0 << 2 << true;
        QTest::newRow("none before and after") << true << 0 << 0 << false;
        QTest::newRow("19 times") << true << 1 << 19 << false;
        QTest::newRow("21 times") << true << 1 << 21 << true;
        QTest::newRow("not watched") << false << 0 << 100 << false;
    }
    void failuresThatGrowTakeTheApplyBack()
    {
        QFETCH(bool, watched);
        QFETCH(int, perSecondBefore);
        QFETCH(int, perSecondAfter);
        QFETCH(bool, reverted);
        QTemporaryDir directory;
        FakeClock clock;
        Helper helper(directory, clock);
        helper.guard(watched, false);
        helper.runQuietly();
        for (int i = 0; i < 60; ++i) {
            helper.engine.resets += std::uint64_t(perSecondBefore);
            helper.pass(true, true);
        }
        const auto version = helper.apply({AddService{service("192.0.2.1", 81)}}, 60)->version;
        for (int i = 0; i < 5; ++i) {
            QCOMPARE(helper.services(), 2u);
            helper.engine.repeated += std::uint64_t(perSecondAfter);
            helper.pass(true, true);
        }
        QCOMPARE(helper.reasons.size(), reverted ? 1u : 0u);
        QCOMPARE(helper.services(), reverted ? 1u : 2u);
        if (!reverted)
            return;
        QCOMPARE(helper.reasons[0].kind, std::string("reverted-failures"));
        const auto *info = helper.operations->history().find(version);
        QVERIFY(info->outcome == api::VersionOutcome::Reverted);
        QVERIFY(!info->note.empty()
                && api::englishPhrase(helper.reasons[0]).starts_with(info->note));
        QVERIFY(helper.version().kind == api::VersionKind::Revert);
        QCOMPARE(helper.version().actor.allowed, std::string("traffic"));
    }

    void twoFailuresAreNoGrowth()
    {
        QTemporaryDir directory;
        FakeClock clock;
        Helper helper(directory, clock);
        helper.guard(true, false);
        helper.runQuietly();
        QVERIFY(helper.apply({AddService{service("192.0.2.1", 81)}}, 60));
        helper.engine.resets += 2;
        for (int i = 0; i < 20; ++i)
            helper.pass(true, true);
        QVERIFY(helper.reasons.empty());
    }

    void aServerThatAnsweredAndIsSilentNowTakesTheApplyBack_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<bool>("reverted");
        QTest::newRow("another service") << QStringLiteral("service") << true;
        QTest::newRow("the server is drained") << QStringLiteral("drain") << false;
        QTest::newRow("the server is removed") << QStringLiteral("remove") << false;
    }
    void aServerThatAnsweredAndIsSilentNowTakesTheApplyBack()
    {
        QFETCH(QString, change);
        QFETCH(bool, reverted);
        QTemporaryDir directory;
        FakeClock clock;
        Helper helper(directory, clock);
        helper.guard(false, true);
        helper.runQuietly();
        ChangeSet changes{AddService{service("192.0.2.1", 81)}};
        auto drained = serverOf(2);
        drained.weight = 0;
        if (change == QLatin1String("drain"))
            changes = {EditDestination{helper.web.key, drained}};
        else if (change == QLatin1String("remove"))
            changes = {RemoveDestination{helper.web.key, drained.endpoint}};
        QVERIFY(helper.apply(changes, 60));
        for (int i = 0; i < 8 && helper.reasons.empty(); ++i)
            helper.pass(true, false);
        QCOMPARE(helper.reasons.size(), reverted ? 1u : 0u);
        QCOMPARE(helper.operations->confirmation().version == 0, reverted);
        if (reverted)
            QCOMPARE(helper.reasons[0].kind, std::string("reverted-servers"));
    }

    void whatWasAppliedBeforeTheFirstLookIsNotJudged()
    {
        QTemporaryDir directory;
        FakeClock clock;
        {
            Helper helper(directory, clock);
            helper.guard(true, true);
            helper.runQuietly();
            QVERIFY(helper.apply({AddService{service("192.0.2.1", 81)}}, 60));
        }
        Helper helper(directory, clock);
        QVERIFY(helper.keeper->settings().revertOnFailures);
        for (int i = 0; i < 15; ++i) {
            helper.engine.resets += 100;
            helper.pass(false, false);
        }
        QVERIFY(helper.reasons.empty());
        QVERIFY(helper.operations->confirmation().version != 0);
    }

    void settingsStayOverARestartAndWrongOnesAreRefused()
    {
        QTemporaryDir directory;
        FakeClock clock;
        api::Safeguards wanted;
        wanted.askFor = api::AskFor::CommentAndTicket;
        wanted.revertOnFailures = true;
        wanted.failureGrowth = 5;
        {
            Helper helper(directory, clock);
            QCOMPARE(helper.keeper->differences(wanted).size(), 2u);
            QVERIFY(helper.keeper->set(wanted));
            QVERIFY(helper.keeper->differences(wanted).empty());
            auto wrong = wanted;
            wrong.failureSeconds = 2;
            QCOMPARE(int(helper.keeper->set(wrong).error().code), int(ErrorCode::OutOfRange));
            wrong = wanted;
            wrong.secondPersonGroup = "nobody";
            QVERIFY(!helper.keeper->set(wrong));
            wrong = wanted;
            wrong.machineStart = api::MachineStart::RuleFile;
            QVERIFY(!helper.keeper->set(wrong));
            QVERIFY(helper.keeper->settings() == wanted);
        }
        Helper helper(directory, clock);
        QVERIFY(helper.problems.empty());
        QVERIFY(helper.keeper->settings() == wanted);
    }

    void damagedSettingsArePutAside()
    {
        QTemporaryDir directory;
        FakeClock clock;
        {
            Helper helper(directory, clock);
            helper.guard(true, false);
        }
        const auto file = path(directory, "safeguards.jsonl");
        overwrite(file, contentOf(file).chopped(5));
        Helper helper(directory, clock);
        QCOMPARE(helper.problems.size(), 1u);
        QVERIFY(helper.problems[0].find("safeguards.jsonl.refused") != std::string::npos);
        QVERIFY(helper.keeper->settings() == api::Safeguards());
    }

    void aChangeNeedsWhatTheDirectorAsksFor_data()
    {
        QTest::addColumn<int>("asked");
        QTest::addColumn<QString>("comment");
        QTest::addColumn<QString>("ticket");
        QTest::addColumn<bool>("taken");
        const QString text = QStringLiteral("because");
        const QString none;
        QTest::newRow("nothing") << 0 << none << none << true;
        QTest::newRow("no comment") << 1 << none << text << false;
        QTest::newRow("a blank comment") << 1 << QStringLiteral(" \n") << none << false;
        QTest::newRow("a comment") << 1 << text << none << true;
        QTest::newRow("no ticket") << 2 << text << QStringLiteral(" ") << false;
        QTest::newRow("both") << 2 << text << QStringLiteral("OPS-1") << true;
    }
    void aChangeNeedsWhatTheDirectorAsksFor()
    {
        QFETCH(int, asked);
        QFETCH(QString, comment);
        QFETCH(QString, ticket);
        QFETCH(bool, taken);
        QTemporaryDir directory;
        FakeClock clock;
        Helper helper(directory, clock);
        api::Safeguards settings;
        settings.askFor = static_cast<api::AskFor>(asked);
        QVERIFY(helper.keeper->set(settings));
        const auto done = helper.keeper->checkReasons(comment.toStdString(), ticket.toStdString());
        QCOMPARE(done.has_value(), taken);
    }

    void pathsOfRuleFilesAreBelowTheirDirectories_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("possible");
        const auto row = [](const char *path, bool possible) {
            QTest::newRow(path) << QString::fromLatin1(path) << possible;
        };
        row("/etc/vipdeck/lb.rules", true);
        row("/etc/vipdeck/paris/lb.rules", true);
        row("/etc/vipdeck", false);
        row("/etc/vipdeck/", false);
        row("/etc/vipdeck/paris/", false);
        row("/etc/vipdeck/../shadow", false);
        row("/etc/vipdeck/./a", false);
        row("/etc/vipdeck//a", false);
        row("/etc/vipdeck-evil/a", false);
        row("/etc/ipvsadm.rules", false);
        row("lb.rules", false);
        row("/etc/vipdeck/a\nb", false);
    }
    void pathsOfRuleFilesAreBelowTheirDirectories()
    {
        QFETCH(QString, path);
        QFETCH(bool, possible);
        const auto done = checkRulePath(path.toStdString(), {"/etc/vipdeck"});
        QCOMPARE(done.has_value(), possible);
        if (path == QLatin1String("/etc/ipvsadm.rules"))
            QVERIFY(done.error().message.find("/etc/vipdeck only") != std::string::npos);
    }

    void theRuleFileHasEveryVersionThatIsKept()
    {
        QTemporaryDir directory;
        makeRuleDirectory(directory);
        FakeClock clock;
        Helper helper(directory, clock);
        QVERIFY(helper.apply({AddService{service("192.0.2.1", 80)}}));
        QVERIFY(helper.keeper->set(withRuleFile(helper, api::MachineStart::LastVersion)));
        QVERIFY(helper.ruleText().contains(QStringLiteral("-A -t 192.0.2.1:80")));
        QVERIFY(helper.apply({AddService{service("192.0.2.1", 81)}}));
        QTRY_VERIFY(helper.ruleText().contains(QStringLiteral("192.0.2.1:81")));
        // What waits is not kept.
        QVERIFY(helper.apply({AddService{service("192.0.2.1", 82)}}, 60));
        QTest::qWait(50);
        QVERIFY(!helper.ruleText().contains(QStringLiteral("192.0.2.1:82")));
        QVERIFY(helper.operations->keep({}));
        QTRY_VERIFY(helper.ruleText().contains(QStringLiteral("192.0.2.1:82")));
        const auto rights = QFile::permissions(path(directory, "rules/lb.rules"));
        QVERIFY(!(rights & (QFile::WriteGroup | QFile::WriteOther)));
    }

    void aRuleFileThatCannotBeWrittenIsToldOnceAndTheChangeStays()
    {
        QTemporaryDir directory;
        makeRuleDirectory(directory);
        FakeClock clock;
        Helper helper(directory, clock);
        auto missing = withRuleFile(helper, api::MachineStart::LastVersion);
        missing.ruleFile = helper.state + "/rules/missing/lb.rules";
        QCOMPARE(int(helper.keeper->set(missing).error().code), int(ErrorCode::Io));
        QVERIFY(helper.keeper->set(withRuleFile(helper, api::MachineStart::LastVersion)));
        QVERIFY(QDir(path(directory, "rules")).removeRecursively());
        QVERIFY(helper.apply({AddService{service("192.0.2.1", 80)}}));
        QTRY_COMPARE(helper.told.size(), 1u);
        QCOMPARE(helper.told[0], std::string("rule-file-failed"));
        QVERIFY(helper.apply({AddService{service("192.0.2.1", 81)}}));
        QTest::qWait(50);
        QCOMPARE(helper.told.size(), 1u);
        QCOMPARE(helper.services(), 2u);
        makeRuleDirectory(directory);
        QVERIFY(helper.apply({AddService{service("192.0.2.1", 82)}}));
        QTRY_VERIFY(helper.ruleText().contains(QStringLiteral("192.0.2.1:82")));
    }

    void aMachineStartsAsItsSettingsSay_data()
    {
        QTest::addColumn<int>("start");
        QTest::addColumn<bool>("rebooted");
        QTest::addColumn<QString>("file"); // as somebody left it
        QTest::addColumn<int>("services");
        QTest::addColumn<QString>("told");
        const auto two = QStringLiteral("-A -t 192.0.2.9:80 -s rr\n-A -t 192.0.2.9:81 -s rr\n");
        const QString none;
        QTest::newRow("last version") << 0 << true << two << 1 << none;
        QTest::newRow("rule file") << 1 << true << two << 2 << QStringLiteral("started-from-file");
        QTest::newRow("rule file, helper only") << 1 << false << two << 1 << none;
        QTest::newRow("wrong rule file") << 1 << true << QStringLiteral("-A -t nonsense\n") << 1
                                         << QStringLiteral("started-not-from-file");
        QTest::newRow("empty") << 2 << true << two << 0 << QStringLiteral("started-empty");
        QTest::newRow("empty, helper only") << 2 << false << two << 1 << none;
    }
    void aMachineStartsAsItsSettingsSay()
    {
        QFETCH(int, start);
        QFETCH(bool, rebooted);
        QFETCH(QString, file);
        QFETCH(int, services);
        QFETCH(QString, told);
        QTemporaryDir directory;
        makeRuleDirectory(directory);
        FakeClock clock;
        {
            Helper helper(directory, clock);
            QVERIFY(helper.apply({AddService{service("192.0.2.1", 80)}}));
            QVERIFY(
                helper.keeper->set(withRuleFile(helper, static_cast<api::MachineStart>(start))));
        }
        overwrite(path(directory, "rules/lb.rules"), file.toUtf8());
        if (rebooted) {
            clock.identity = "second";
            clock.boot = 1000;
        }
        Helper helper(directory, clock);
        QCOMPARE(int(helper.services()), services);
        QCOMPARE(helper.told.empty() ? QString() : QString::fromStdString(helper.told[0]), told);
        QTest::qWait(50);
        // A file that was not taken is its owner's.
        if (told == QLatin1String("started-not-from-file"))
            QCOMPARE(helper.ruleText(), file);
        if (services != 1)
            QVERIFY(helper.version().kind == api::VersionKind::Found);
    }

    void whatWaitsWhenTheMachineGoesDownDoesNotKeepItFromStartingEmpty()
    {
        QTemporaryDir directory;
        FakeClock clock;
        {
            Helper helper(directory, clock);
            api::Safeguards settings;
            settings.machineStart = api::MachineStart::Empty;
            QVERIFY(helper.keeper->set(settings));
            QVERIFY(helper.apply({AddService{service("192.0.2.1", 80)}}));
            QVERIFY(helper.apply({AddService{service("192.0.2.1", 81)}}, 600));
        }
        clock.identity = "second";
        {
            Helper helper(directory, clock);
            QCOMPARE(helper.services(), 0u);
            QCOMPARE(helper.operations->confirmation().version, 0u);
            QVERIFY(helper.apply({AddService{service("192.0.2.1", 82)}}));
        }
        Helper helper(directory, clock);
        QCOMPARE(helper.services(), 1u); // only the helper started again
    }
};

QTEST_GUILESS_MAIN(TestSafeguards)
#include "tst_safeguards.moc"
