// SPDX-License-Identifier: GPL-3.0-or-later
// Changes that wait for a second person: kept over restarts, decided on by others only. With a real
// helper the second person is another user of this machine, so that part needs root.
#include <unistd.h>

#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "helper/safeguards/accounts.h"
#include "helper/safeguards/proposals.h"
#include "tests/helper/fakehelper.h"
#include "tests/helper/helperprocess.h"

using namespace vipdeck;

namespace {

const QString kMember = QStringLiteral("1"); // "daemon", whose first group is "daemon"

StoredProposal someProposal()
{
    StoredProposal proposal;
    proposal.method = "apply";
    proposal.request = QByteArray("\x01\x00\xff", 3);
    proposal.info.actor = {1000, "anna", "vipdeck", "org.vipdeck.edit"};
    proposal.info.summary = "Applied 1 change.";
    proposal.info.comment = "new rack";
    proposal.info.ticket = "OPS-12";
    proposal.info.group = "lb-team";
    proposal.info.changes = 1;
    return proposal;
}

// A helper whose owner is the member, with a second person for everything.
struct GuardedHelper
{
    GuardedHelper()
    {
        if (!helper.start({QStringLiteral("--owner"), kMember}))
            qFatal("%s", helper.log().constData());
        api::SetSafeguardsRequest request;
        request.settings.secondPersonGroup = "daemon";
        const auto set = client().call<api::SafeguardsReply>(api::Method::SetSafeguards, request);
        if (!set)
            qFatal("%s", set.error().message.c_str());
    }
    RawClient &client()
    {
        m_client = std::make_unique<RawClient>();
        if (!m_client->connectTo(helper.socketPath()) || !m_client->hello())
            qFatal("no helper");
        return *m_client;
    }
    // As the member; the words that helperprobe prints.
    QString asMember(const QString &command, const QString &argument = {})
    {
        QProcess probe;
        probe.start(QStringLiteral(VIPDECK_HELPERPROBE),
                    {helper.socketPath(), kMember, QStringLiteral("-"), command, argument});
        if (!probe.waitForFinished(30'000))
            return QStringLiteral("no answer");
        return QString::fromUtf8(probe.readAllStandardOutput()).trimmed();
    }
    Result<api::ApplyReply> propose(std::uint8_t number)
    {
        return client().call<api::ApplyReply>(api::Method::Apply, addTestService(number));
    }
    std::size_t services()
    {
        return client()
            .call<api::RulesReply>(api::Method::Rules, api::Nothing())
            ->rules.services.size();
    }
    std::vector<api::Proposal> proposals()
    {
        return client()
            .call<api::ProposalsReply>(api::Method::Proposals, api::Nothing())
            ->proposals;
    }
    api::VersionInfo newestVersion()
    {
        return client()
            .call<api::HistoryReply>(api::Method::History, api::HistoryRequest())
            ->page.front();
    }
    std::string newestEvent()
    {
        return client()
            .call<api::JournalReply>(api::Method::Journal, api::JournalRequest())
            ->page.front()
            .text;
    }

    HelperProcess helper;

private:
    std::unique_ptr<RawClient> m_client;
};

} // namespace

class TestProposals : public QObject
{
    Q_OBJECT

private:
    static bool isRoot() { return ::geteuid() == 0; }

private Q_SLOTS:
    void proposalsStayOverARestartWithTheirNumbers()
    {
        QTemporaryDir directory;
        const auto state = directory.path().toStdString();
        FakeClock clock;
        {
            Proposals proposals(clock, state);
            QVERIFY(proposals.resume().empty());
            QCOMPARE(*proposals.add(someProposal()), 1u);
            QCOMPARE(*proposals.add(someProposal()), 2u);
            QVERIFY(proposals.remove(2));
        }
        Proposals proposals(clock, state);
        QVERIFY(proposals.resume().empty());
        const auto *kept = proposals.find(1);
        QVERIFY(kept && !proposals.find(2));
        QCOMPARE(kept->request, someProposal().request);
        QCOMPARE(kept->info.ticket, std::string("OPS-12"));
        QCOMPARE(kept->info.actor.userName, std::string("anna"));
        QCOMPARE(kept->info.expiresMilliseconds, clock.wall + Proposals::kLifeMilliseconds);
        QCOMPARE(*proposals.add(someProposal()), 3u); // 2 is never another one
    }

    void afterADayAProposalIsGone_data()
    {
        QTest::addColumn<bool>("running");
        QTest::newRow("while the helper runs") << true;
        QTest::newRow("while it does not") << false;
    }
    void afterADayAProposalIsGone()
    {
        QFETCH(bool, running);
        QTemporaryDir directory;
        FakeClock clock;
        auto proposals = std::make_unique<Proposals>(clock, directory.path().toStdString());
        QVERIFY(proposals->add(someProposal()));
        clock.pass(Proposals::kLifeMilliseconds - 1);
        proposals->look();
        QCOMPARE(proposals->list().proposals.size(), 1u);
        clock.pass(1);
        if (!running)
            proposals = std::make_unique<Proposals>(clock, directory.path().toStdString());
        QSignalSpy expired(proposals.get(), &Proposals::expired);
        if (running)
            proposals->look();
        else
            QVERIFY(proposals->resume().empty());
        QCOMPARE(expired.size(), 1);
        QVERIFY(proposals->list().proposals.empty());
    }

    void thereIsRoomForSoManyAndNoMore()
    {
        QTemporaryDir directory;
        FakeClock clock;
        Proposals proposals(clock, directory.path().toStdString());
        for (std::size_t i = 0; i < api::kMaximumProposals; ++i)
            QVERIFY(proposals.add(someProposal()));
        const auto refused = proposals.add(someProposal());
        QVERIFY(!refused && refused.error().code == ErrorCode::LimitExceeded);
    }

    void aDamagedFileIsPutAside()
    {
        QTemporaryDir directory;
        FakeClock clock;
        {
            Proposals proposals(clock, directory.path().toStdString());
            QVERIFY(proposals.add(someProposal()));
        }
        QFile file(directory.filePath(QStringLiteral("proposals.jsonl")));
        QVERIFY(file.resize(file.size() - 3));
        Proposals proposals(clock, directory.path().toStdString());
        QCOMPARE(proposals.resume().size(), 1u);
        QVERIFY(proposals.list().proposals.empty());
        QVERIFY(QFile::exists(file.fileName() + QStringLiteral(".refused")));
    }

    void membersOfAGroupAreThoseOfTheSystem()
    {
        const SystemAccounts accounts;
        QVERIFY(accounts.isMember(1, "daemon"));
        QVERIFY(!accounts.isMember(0, "daemon"));
        QVERIFY(!accounts.isMember(1, "no-such-group"));
        QVERIFY(!accounts.isMember(4'000'000'000, "daemon"));
        QVERIFY(accounts.checkGroup("daemon"));
        QVERIFY(!accounts.checkGroup("no-such-group"));
    }

    void aChangeIsInForceWhenAnotherMemberAgrees()
    {
        if (!isRoot())
            QSKIP("needs a second user");
        GuardedHelper guarded;
        const auto proposed = guarded.propose(1);
        QVERIFY(proposed);
        QCOMPARE(proposed->proposal, 1u);
        QCOMPARE(guarded.services(), 0u);
        const auto waiting = guarded.proposals();
        QCOMPARE(waiting.size(), 1u);
        QVERIFY(waiting[0].commands.find("192.0.2.1:80") != std::string::npos);
        // Whoever proposed it cannot agree, not even root.
        const auto own =
            guarded.client().call<api::AgreeReply>(api::Method::Agree, api::DecideRequest{1, {}});
        QVERIFY(!own && own.error().code == ErrorCode::PermissionDenied);
        QVERIFY(guarded.asMember(QStringLiteral("agree"), QStringLiteral("1"))
                    .startsWith(QStringLiteral("ok")));
        QCOMPARE(guarded.services(), 1u);
        QVERIFY(guarded.proposals().empty());
        const auto version = guarded.newestVersion();
        QCOMPARE(version.actor.userName, std::string("root"));
        QCOMPARE(version.agreedBy, std::string("daemon"));
        QVERIFY(guarded.newestEvent().find("Agreed to proposal 1 of root") != std::string::npos);
    }

    void whoeverDoesNotBelongToTheGroupCannotDecide()
    {
        if (!isRoot())
            QSKIP("needs a second user");
        GuardedHelper guarded;
        QVERIFY(guarded.asMember(QStringLiteral("apply")).startsWith(QStringLiteral("ok")));
        QCOMPARE(guarded.proposals().size(), 1u);
        for (const auto method : {api::Method::Agree, api::Method::Refuse}) {
            const auto answer =
                guarded.client().call<api::AgreeReply>(method, api::DecideRequest{1, {}});
            QVERIFY(!answer && answer.error().code == ErrorCode::PermissionDenied);
            QVERIFY(answer.error().message.find("does not belong") != std::string::npos);
        }
        QCOMPARE(guarded.services(), 0u);
        // Its own proposal anybody may take back.
        QVERIFY(guarded.asMember(QStringLiteral("refuse"), QStringLiteral("1"))
                    .startsWith(QStringLiteral("ok")));
        QVERIFY(guarded.proposals().empty());
        QVERIFY(guarded.newestEvent().find("Withdrew proposal 1") != std::string::npos);
    }

    void whatWasProposedForOtherRulesIsRefusedWithTheReason()
    {
        if (!isRoot())
            QSKIP("needs a second user");
        GuardedHelper guarded;
        QVERIFY(guarded.propose(1) && guarded.propose(2));
        QVERIFY(guarded.asMember(QStringLiteral("agree"), QStringLiteral("1"))
                    .startsWith(QStringLiteral("ok")));
        const auto stale = guarded.asMember(QStringLiteral("agree"), QStringLiteral("2"));
        QVERIFY2(stale.contains(QStringLiteral("generation")), qPrintable(stale));
        QVERIFY(guarded.proposals().empty());
        QCOMPARE(guarded.services(), 1u);
    }

    void proposalsAreThereAfterACrash()
    {
        if (!isRoot())
            QSKIP("needs a second user");
        GuardedHelper guarded;
        QVERIFY(guarded.propose(1));
        guarded.helper.crash();
        QVERIFY(guarded.helper.start({QStringLiteral("--owner"), kMember}));
        QCOMPARE(guarded.proposals().size(), 1u);
        QVERIFY(guarded.asMember(QStringLiteral("agree"), QStringLiteral("1"))
                    .startsWith(QStringLiteral("ok")));
        QCOMPARE(guarded.services(), 1u);
    }

    void nobodyTakesAwayTheSecondPersonAlone()
    {
        if (!isRoot())
            QSKIP("needs a second user");
        GuardedHelper guarded;
        const auto asked = guarded.client().call<api::SafeguardsReply>(api::Method::SetSafeguards,
                                                                       api::SetSafeguardsRequest());
        QVERIFY(asked);
        QCOMPARE(asked->proposal, 1u);
        QCOMPARE(asked->settings.secondPersonGroup, std::string("daemon"));
        const auto flushed =
            guarded.client().call<api::ApplyReply>(api::Method::Flush, api::Nothing());
        QVERIFY(flushed && flushed->proposal == 0); // there is nothing to remove
        QVERIFY(guarded.asMember(QStringLiteral("agree"), QStringLiteral("1"))
                    .startsWith(QStringLiteral("ok")));
        QCOMPARE(guarded.propose(1)->proposal, 0u);
        QCOMPARE(guarded.services(), 1u);
    }

    void aSwitchThatIsOnlyProposedIsNotToldAsSet()
    {
        if (!isRoot())
            QSKIP("needs a second user");
        GuardedHelper guarded;
        const auto set = guarded.client().call<api::Nothing>(
            api::Method::SetTunable, api::SetTunableRequest{"sloppy_tcp", "1"});
        QVERIFY(!set && set.error().code == ErrorCode::Busy);
        QVERIFY(guarded.asMember(QStringLiteral("agree"), QStringLiteral("1"))
                    .startsWith(QStringLiteral("ok")));
        const auto rules =
            guarded.client().call<api::RulesReply>(api::Method::Rules, api::Nothing());
        QCOMPARE(tunableText(rules->rules.tunables, "sloppy_tcp"), std::string("1"));
    }

    void aChangeWithoutWhatIsAskedForIsRefusedAndInTheJournal()
    {
        HelperProcess helper;
        QVERIFY2(helper.start(asOwner()), helper.log());
        RawClient client;
        QVERIFY(client.connectTo(helper.socketPath()) && client.hello());
        api::SetSafeguardsRequest settings;
        settings.settings.askFor = api::AskFor::CommentAndTicket;
        QVERIFY(client.call<api::SafeguardsReply>(api::Method::SetSafeguards, settings));
        auto request = addTestService(1);
        request.comment = "new rack";
        const auto refused = client.call<api::ApplyReply>(api::Method::Apply, request);
        QVERIFY(!refused && refused.error().message.find("ticket") != std::string::npos);
        const auto flushed = client.call<api::ApplyReply>(api::Method::Flush, api::Nothing());
        QVERIFY(!flushed);
        request.ticket = "OPS-12";
        QVERIFY(client.call<api::ApplyReply>(api::Method::Apply, request));
        const auto page =
            client.call<api::HistoryReply>(api::Method::History, api::HistoryRequest())->page;
        QCOMPARE(page.front().ticket, std::string("OPS-12"));
        const auto events =
            client.call<api::JournalReply>(api::Method::Journal, api::JournalRequest())->page;
        QCOMPARE(events.front().ticket, std::string("OPS-12"));
        QVERIFY(events[1].text.find("Not applied") != std::string::npos);
        // Nor can somebody put an end to it without saying why.
        settings.settings.askFor = api::AskFor::Nothing;
        settings.comment = "too strict";
        const auto kept = client.call<api::SafeguardsReply>(api::Method::SetSafeguards, settings);
        QVERIFY(!kept && kept.error().message.find("ticket") != std::string::npos);
        settings.ticket = "OPS-13";
        const auto ended = client.call<api::SafeguardsReply>(api::Method::SetSafeguards, settings);
        QVERIFY(ended && ended->settings.askFor == api::AskFor::Nothing);
    }
};

QTEST_GUILESS_MAIN(TestProposals)
#include "tst_proposals.moc"
