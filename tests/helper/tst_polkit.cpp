// SPDX-License-Identifier: GPL-3.0-or-later
// Who may do what, with a real polkit daemon on a real bus, real users and the policy file that is
// installed.
#include <signal.h>

#include <QTest>

#include "tests/helper/helperprocess.h"
#include "tests/helper/privatebus.h"

using namespace vipdeck;

namespace {

constexpr int kPatienceMilliseconds = 40000;

struct Outcome
{
    bool ok = false;
    ErrorCode code = ErrorCode::Internal;
    QByteArray text; // the whole line
};

Outcome outcomeOf(const QByteArray &output)
{
    Outcome outcome;
    outcome.text = output.trimmed();
    outcome.ok = output.startsWith("ok ");
    if (output.startsWith("error "))
        outcome.code = static_cast<ErrorCode>(output.split(' ')[1].toInt());
    return outcome;
}

} // namespace

class TestPolkit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto obstacle = PrivateBus::enterPrivateMounts();
        if (!obstacle.isEmpty())
            QSKIP(qPrintable(obstacle));
    }

    void init()
    {
        m_bus = std::make_unique<PrivateBus>();
        m_helper = std::make_unique<HelperProcess>();
        m_helper->setEnvironment(m_bus->environment());
    }

    void cleanup()
    {
        m_helper.reset();
        m_bus.reset();
    }

    void rootNeedsNeitherBusNorPolkit()
    {
        QVERIFY2(m_helper->start(), m_helper->log());
        const auto outcome = run(0, "apply");
        QVERIFY2(outcome.ok, outcome.text);
        QCOMPARE(generation(), 1);
    }

    void withoutABusOthersAreRefusedAndToldWhy()
    {
        QVERIFY2(m_helper->start(), m_helper->log());
        refusedWithoutPolkit();
    }

    void withoutAPolkitDaemonOthersAreRefusedAndToldWhy()
    {
        QVERIFY(m_bus->startBus());
        QVERIFY2(m_helper->start(), m_helper->log());
        refusedWithoutPolkit();
    }

    void aUserWithoutRightsIsRefusedAndNothingChanges()
    {
        startAll();
        for (const char *command : {"hello", "rules", "apply", "flush"}) {
            const auto outcome = run(kUserWithout, command);
            QVERIFY2(!outcome.ok && outcome.code == ErrorCode::PermissionDenied, outcome.text);
            QVERIFY2(outcome.text.contains("org.vipdeck.view"), outcome.text);
        }
        QCOMPARE(generation(), 0);
    }

    void aUserInAnActiveSessionMayViewWithoutPasswordAndNoMore()
    {
        startAll();
        for (const char *command : {"hello", "rules"}) {
            const auto outcome = run(kUserInSession, command);
            QVERIFY2(outcome.ok, outcome.text);
        }
        for (const char *command : {"apply", "flush"}) {
            const auto outcome = run(kUserInSession, command);
            QVERIFY2(!outcome.ok && outcome.code == ErrorCode::PermissionDenied, outcome.text);
            QVERIFY2(outcome.text.contains("authentication is needed for org.vipdeck."),
                     outcome.text);
        }
        QCOMPARE(generation(), 0);
    }

    void aRuleGrantsOneActionAndNotTheOthers()
    {
        startAll();
        const auto applied = run(kUserWithRule, "apply");
        QVERIFY2(applied.ok, applied.text);
        QCOMPARE(generation(), 1);
        const auto flushed = run(kUserWithRule, "flush");
        QVERIFY2(!flushed.ok && flushed.text.contains("org.vipdeck.flush"), flushed.text);
        QCOMPARE(generation(), 1);
    }

    void aChangeOfSynchronisationNeedsTheRightToControlToo()
    {
        startAll();
        const auto outcome = run(kUserWithRule, "apply-sync");
        QVERIFY2(!outcome.ok && outcome.text.contains("org.vipdeck.control"), outcome.text);
        QCOMPARE(generation(), 0);
    }

    void aTunableNeedsTheRightToControl()
    {
        startAll();
        const auto refused = run(kUserWithRule, "tunable");
        QVERIFY2(!refused.ok && refused.code == ErrorCode::PermissionDenied
                     && refused.text.contains("org.vipdeck.control"),
                 refused.text);
        QCOMPARE(run(kUserWithRule, "tunables").text, QByteArray("ok changed=0"));
        QVERIFY(run(0, "tunable").ok);
        QCOMPARE(run(kUserWithRule, "tunables").text, QByteArray("ok changed=1"));
    }

    void authorizeTellsWhatIsGrantedAndWhatNeedsAPassword()
    {
        startAll();
        QCOMPARE(run(kUserWithRule, "authorize", "org.vipdeck.edit").text,
                 QByteArray("ok granted=1 challenge=0"));
        QCOMPARE(run(kUserWithRule, "authorize", "org.vipdeck.flush").text,
                 QByteArray("ok granted=0 challenge=1"));
        QCOMPARE(run(0, "authorize", "org.vipdeck.flush").text,
                 QByteArray("ok granted=1 challenge=0"));
        const auto unknown = run(kUserWithRule, "authorize", "org.freedesktop.login1.reboot");
        QVERIFY2(unknown.code == ErrorCode::InvalidArgument, unknown.text);
    }

    void manyQuestionsAtATimeAreAnsweredEachToItsAsker()
    {
        startAll();
        std::vector<std::unique_ptr<QProcess>> probes;
        for (int i = 0; i < 12; ++i)
            probes.push_back(startProbe(i % 2 == 0 ? kUserWithRule : kUserWithout, "rules"));
        for (std::size_t i = 0; i < probes.size(); ++i) {
            const auto outcome = finish(*probes[i]);
            QVERIFY2(outcome.ok == (i % 2 == 0), outcome.text);
        }
    }

    void whoDisconnectsWhileBeingAuthorisedChangesNothing()
    {
        startAll();
        const auto polkit = static_cast<pid_t>(m_bus->polkitProcess());
        RawClient root;
        QVERIFY(root.connectTo(m_helper->socketPath()));
        QVERIFY(root.hello());
        const auto probe = startProbe(kUserWithRule, "late-apply");
        QVERIFY(probe->waitForReadyRead(kPatienceMilliseconds));
        QCOMPARE(probe->readAll(), QByteArray("greeted\n"));
        QCOMPARE(::kill(polkit, SIGSTOP), 0);
        probe->write("\n");
        probe->waitForBytesWritten(kPatienceMilliseconds);
        QTest::qWait(500); // the change is with polkit now
        QCOMPARE(probe->state(), QProcess::Running);
        // Others are served while polkit sleeps.
        QVERIFY((root.call<DirectorStatus>(api::Method::Status, api::Nothing())));
        probe->kill();
        QVERIFY(probe->waitForFinished(kPatienceMilliseconds));
        QTest::qWait(300);
        QCOMPARE(::kill(polkit, SIGCONT), 0);
        QTest::qWait(1500);
        QCOMPARE(generation(), 0);
        const auto after = run(kUserWithRule, "apply");
        QVERIFY2(after.ok, after.text);
    }

    // As the unit runs it: polkit answers a helper that is not root because the policy names it.
    void aHelperThatIsNotRootMayAskAboutOthers()
    {
        m_helper->runAs(kUserOfHelper);
        startAll();
        const auto applied = run(kUserWithRule, "apply");
        QVERIFY2(applied.ok, applied.text);
        const auto refused = run(kUserWithout, "hello");
        QVERIFY2(!refused.ok && refused.code == ErrorCode::PermissionDenied, refused.text);
        QCOMPARE(generation(), 1);
    }

    void requestsInFlightAreLimited()
    {
        startAll();
        // 40 requests in one piece: the helper sees them all before polkit answers the first.
        QCOMPARE(run(kUserWithRule, "burst").text, QByteArray("ok refused=8"));
        QCOMPARE(generation(), 1);
    }

    void aRestartOfPolkitAndOfTheBusIsSurvived()
    {
        startAll();
        QVERIFY(run(kUserWithRule, "hello").ok);
        m_bus->stopPolkit();
        const auto without = run(kUserWithRule, "hello");
        QVERIFY2(without.code == ErrorCode::NotSupported, without.text);
        QVERIFY(m_bus->startPolkit());
        QVERIFY(run(kUserWithRule, "hello").ok);
        m_bus->stopPolkit();
        m_bus->stopBus();
        const auto withoutBus = run(kUserWithRule, "hello");
        QVERIFY2(withoutBus.code == ErrorCode::NotSupported, withoutBus.text);
        QVERIFY(m_bus->startBus());
        QVERIFY(m_bus->startPolkit());
        const auto again = run(kUserWithRule, "hello");
        QVERIFY2(again.ok, again.text);
        QCOMPARE(m_helper->process().state(), QProcess::Running);
    }

private:
    void startAll()
    {
        QVERIFY(m_bus->startBus());
        QVERIFY(m_bus->startPolkit());
        QVERIFY2(m_helper->start(), m_helper->log());
    }
    void refusedWithoutPolkit()
    {
        const auto outcome = run(kUserWithRule, "apply");
        QVERIFY2(!outcome.ok && outcome.code == ErrorCode::NotSupported, outcome.text);
        QVERIFY2(outcome.text.contains("polkit"), outcome.text);
        QCOMPARE(generation(), 0);
    }
    std::unique_ptr<QProcess> startProbe(int user, const char *command,
                                         const QByteArray &argument = {})
    {
        auto probe = std::make_unique<QProcess>();
        probe->setProcessChannelMode(QProcess::MergedChannels);
        const auto cgroup =
            user == kUserInSession ? m_bus->sessionCgroupFile() : QStringLiteral("-");
        probe->start(QStringLiteral(VIPDECK_BINARY_DIR "/tests/helper/helperprobe"),
                     {m_helper->socketPath(), QString::number(user), cgroup,
                      QString::fromLatin1(command), QString::fromLatin1(argument)});
        probe->waitForStarted(kPatienceMilliseconds);
        return probe;
    }
    static Outcome finish(QProcess &probe)
    {
        if (!probe.waitForFinished(kPatienceMilliseconds))
            return {false, ErrorCode::Internal, "the probe did not end"};
        return outcomeOf(probe.readAll());
    }
    Outcome run(int user, const char *command, const QByteArray &argument = {})
    {
        return finish(*startProbe(user, command, argument));
    }
    int generation()
    {
        RawClient root;
        if (!root.connectTo(m_helper->socketPath()))
            return -1;
        const auto hello = root.hello();
        return hello ? static_cast<int>(hello->generation) : -1;
    }

    std::unique_ptr<PrivateBus> m_bus;
    std::unique_ptr<HelperProcess> m_helper;
};

QTEST_GUILESS_MAIN(TestPolkit)
#include "tst_polkit.moc"
