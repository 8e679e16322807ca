// SPDX-License-Identifier: GPL-3.0-or-later
// The client's end of the socket with a real vipdeckd without a datapath.
#include <signal.h>
#include <unistd.h>

#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

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
