// SPDX-License-Identifier: GPL-3.0-or-later
// The client's end of the socket with a real vipdeckd without a datapath.
#include <signal.h>
#include <unistd.h>

#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>
#include <algorithm>

#include "app/client/helperclient.h"
#include "tests/helper/answer.h"
#include "tests/helper/helperprocess.h"

using namespace vipdeck;

class TestClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theClientSeesStatusRulesAndChangesOfOthers()
    {
        HelperProcess helper;
        QVERIFY2(helper.start(asOwner()), helper.log());
        HelperClient client;
        QSignalSpy connected(&client, &HelperClient::connected);
        QSignalSpy changed(&client, &HelperClient::rulesChanged);
        int statusFrames = 0;
        connect(&client, &HelperClient::statusReceived, this,
                [&](const DirectorStatus &status) { statusFrames += status.timeMilliseconds > 0; });
        client.connectToSocket(helper.socketPath());
        QCOMPARE(client.state(), HelperClient::State::Connecting);
        QVERIFY(connected.wait(15000));
        QCOMPARE(client.hello().helperVersion, std::string(VIPDECK_VERSION));

        Answer<api::Nothing> subscribed;
        client.subscribe({250}, subscribed.callback());
        QVERIFY(subscribed.wait() && subscribed.result());
        QTRY_VERIFY_WITH_TIMEOUT(statusFrames >= 3, 15000);

        QVERIFY(addService(helper, 1));
        QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, 15000);
        QCOMPARE(changed[0][0].toULongLong(), 1u);
        Answer<api::RulesReply> rules;
        client.rules(rules.callback());
        QVERIFY(rules.wait() && rules.result());
        QCOMPARE(rules.result()->generation, 1u);
        Answer<api::ApplyReply> applied;
        client.apply(addTestService(1), applied.callback());
        QVERIFY(applied.wait());
        QCOMPARE(applied.result().error().code, ErrorCode::AlreadyExists);
        Answer<api::AuthorizeReply> authorized;
        client.authorize({"org.vipdeck.edit", false}, authorized.callback());
        QVERIFY(authorized.wait() && authorized.result()->granted);
        Answer<DirectorStatus> status;
        client.status(status.callback());
        QVERIFY(status.wait() && status.result());
        QCOMPARE(status.result()->services.size(), 1u);
    }

    // One client drains, another one is told.
    void everyClientIsToldOfJobs()
    {
        HelperProcess helper;
        QVERIFY2(helper.start(asOwner()), helper.log());
        HelperClient actor;
        HelperClient other;
        for (auto *client : {&actor, &other}) {
            QSignalSpy connected(client, &HelperClient::connected);
            client->connectToSocket(helper.socketPath());
            QVERIFY(connected.wait(15000));
        }
        std::vector<api::JobsReply> told;
        connect(&other, &HelperClient::jobsChanged, this,
                [&](const api::JobsReply &jobs) { told.push_back(jobs); });
        QSignalSpy changed(&other, &HelperClient::rulesChanged);

        auto service = testService(1);
        service.scheduler = "sh";
        api::DrainRequest request;
        request.apply.comment = "two servers, one of which leaves";
        request.apply.changes = {AddService{service}};
        for (std::uint32_t number = 1; number <= 2; ++number) {
            DestinationConfig server;
            server.endpoint = {Address::fromIPv4(0x0A000000u + number), 80};
            server.weight = 10;
            request.apply.changes.emplace_back(AddDestination{service.key, server});
        }
        const api::ServerName leaves{service.key, {Address::fromIPv4(0x0A000001u), 80}};
        request.jobs = {{api::JobKind::Drain, leaves, 0, 0, true}};
        Answer<api::DrainReply> drained;
        actor.drain(request, drained.callback());
        QVERIFY(drained.wait() && drained.result());
        QCOMPARE(drained.result()->ids.size(), 1u);
        QTRY_VERIFY_WITH_TIMEOUT(!told.empty(), 15000);
        QCOMPARE(told.front().jobs.size(), 1u);
        QCOMPARE(told.front().jobs[0].id, drained.result()->ids[0]);
        QCOMPARE(told.front().jobs[0].order.weight, 10);
        QVERIFY(told.front().jobs[0].state == api::JobState::Running);

        Answer<api::DrainReply> again;
        other.drain({{}, request.jobs}, again.callback());
        QVERIFY(again.wait());
        QCOMPARE(again.result().error().code, ErrorCode::AlreadyExists);

        // What the other one would do to the hash table, beside the drain.
        Answer<api::ImpactReply> impact;
        other.impact({{RemoveDestination{service.key, leaves.server}}, {}}, impact.callback());
        QVERIFY(impact.wait() && impact.result());
        QCOMPARE(impact.result()->generation, drained.result()->generation);
        QCOMPARE(impact.result()->services.size(), 1u);
        QCOMPARE(impact.result()->services[0].servers.size(), 1u);

        // The removal is a change of the rules that nobody asked for at this moment.
        QTRY_VERIFY_WITH_TIMEOUT(told.back().jobs[0].state == api::JobState::Removed, 20000);
        QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 2, 15000);
        Answer<api::RulesReply> rules;
        other.rules(rules.callback());
        QVERIFY(rules.wait() && rules.result());
        QCOMPARE(rules.result()->rules.services[0].destinations.size(), 1u);
        Answer<api::JournalReply> journal;
        other.journal({}, journal.callback());
        QVERIFY(journal.wait() && journal.result());
        const auto &events = journal.result()->page;
        QVERIFY(std::ranges::any_of(events, [](const api::JournalEvent &event) {
            return event.source == "drain"
                   && event.text.find("Removed: empty after") != std::string::npos;
        }));
    }

    // As a console applies a draft with both.
    void oneApplyDrainsAndStartsGently()
    {
        HelperProcess helper;
        QVERIFY2(helper.start(asOwner()), helper.log());
        HelperClient client;
        QSignalSpy connected(&client, &HelperClient::connected);
        client.connectToSocket(helper.socketPath());
        QVERIFY(connected.wait(15000));
        const auto service = testService(1);
        api::DrainRequest request;
        request.apply.changes = {AddService{service}};
        for (const auto kind : {api::JobKind::Drain, api::JobKind::Rise}) {
            DestinationConfig server;
            server.endpoint = {
                Address::fromIPv4(0x0A000001u + static_cast<std::uint32_t>(request.jobs.size())),
                80};
            server.weight = 10;
            request.apply.changes.emplace_back(AddDestination{service.key, server});
            request.jobs.push_back({kind, {service.key, server.endpoint}, 0, 60});
        }
        Answer<api::DrainReply> applied;
        client.drain(request, applied.callback());
        QVERIFY(applied.wait() && applied.result());
        QCOMPARE(applied.result()->ids.size(), 2u);
        Answer<api::RulesReply> rules;
        client.rules(rules.callback());
        QVERIFY(rules.wait() && rules.result());
        const auto &servers = rules.result()->rules.services.at(0).destinations;
        QCOMPARE(servers.at(0).weight, 0);
        QCOMPARE(servers.at(1).weight, 1);
        Answer<api::JournalReply> journal;
        client.journal({}, journal.callback());
        QVERIFY(journal.wait() && journal.result());
        const auto &events = journal.result()->page;
        QVERIFY(std::ranges::any_of(events, [](const api::JournalEvent &event) {
            const auto says = [&](const char *kind) {
                return std::ranges::count(event.phrases, kind, &api::EventPhrase::kind) == 1;
            };
            return says("drain-began") && says("rise-began");
        }));
    }

    // As over ssh: the client talks to the pipes of a program that passes the octets on.
    void aClientTalksThroughAnyDevice()
    {
        HelperProcess helper;
        QVERIFY2(helper.start(asOwner()), helper.log());
        auto *socket = new QLocalSocket;
        socket->connectToServer(helper.socketPath());
        QVERIFY(socket->waitForConnected());
        HelperClient client;
        QSignalSpy connected(&client, &HelperClient::connected);
        QSignalSpy disconnected(&client, &HelperClient::disconnected);
        client.connectToDevice(socket);
        QVERIFY(connected.wait(15000));
        Answer<api::ApplyReply> applied;
        client.apply(addTestService(1), applied.callback());
        QVERIFY(applied.wait() && applied.result());
        Answer<DirectorStatus> unanswered;
        client.status(unanswered.callback());
        client.disconnectFromHelper();
        QCOMPARE(unanswered.count(), 1);
        QCOMPARE(unanswered.result().error().code, ErrorCode::Cancelled);
        QCOMPARE(disconnected.size(), 1);
        client.connectToSocket(helper.socketPath());
        QVERIFY(connected.wait(15000));
        QCOMPARE(client.hello().generation, 1u);
    }

    void aProgramThatDoesNotStartIsADisconnection()
    {
        HelperClient client;
        QSignalSpy disconnected(&client, &HelperClient::disconnected);
        auto *process = new QProcess;
        process->setProgram(QStringLiteral("/nonexistent/ssh"));
        process->start();
        client.connectToDevice(process);
        QTRY_COMPARE_WITH_TIMEOUT(disconnected.size(), 1, 15000);
        QCOMPARE(client.state(), HelperClient::State::Disconnected);
        auto *talker = new QProcess;
        talker->start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), QStringLiteral("exit 3")});
        client.connectToDevice(talker);
        QTRY_COMPARE_WITH_TIMEOUT(disconnected.size(), 2, 15000);
        QCOMPARE(disconnected[1][0].value<ErrorCode>(), ErrorCode::NotConnected);
    }

    void everyCallIsAnsweredWhenTheHelperDies()
    {
        HelperProcess helper;
        QVERIFY2(helper.start(asOwner()), helper.log());
        HelperClient client;
        QSignalSpy connected(&client, &HelperClient::connected);
        QSignalSpy disconnected(&client, &HelperClient::disconnected);
        client.connectToSocket(helper.socketPath());
        QVERIFY(connected.wait(15000));
        ::kill(static_cast<pid_t>(helper.process().processId()), SIGSTOP);
        Answer<DirectorStatus> status;
        client.status(status.callback());
        helper.crash();
        QVERIFY(status.wait());
        QCOMPARE(status.result().error().code, ErrorCode::NotConnected);
        QCOMPARE(status.count(), 1);
        QTRY_COMPARE(disconnected.size(), 1);
        Answer<DirectorStatus> late;
        client.status(late.callback());
        QCOMPARE(late.count(), 0); // never from within the call
        QVERIFY(late.wait());
        QCOMPARE(late.result().error().code, ErrorCode::NotConnected);
    }

    void aClientOfNobodyIsToldSo()
    {
        HelperClient client;
        QSignalSpy disconnected(&client, &HelperClient::disconnected);
        client.connectToSocket(QStringLiteral("/nonexistent/helper.sock"));
        QTRY_COMPARE(disconnected.size(), 1);
        QCOMPARE(disconnected[0][0].value<ErrorCode>(), ErrorCode::NotConnected);
        QVERIFY(disconnected[0][1].toString().contains(QLatin1String("/nonexistent/helper.sock")));
        QCOMPARE(client.state(), HelperClient::State::Disconnected);
    }
};

QTEST_GUILESS_MAIN(TestClient)
#include "tst_client.moc"
