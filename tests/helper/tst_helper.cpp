// SPDX-License-Identifier: GPL-3.0-or-later
// A real vipdeckd without a datapath: what clients get, well-behaved or not. The caller owns the
// helper (--owner), so that no polkit is needed; polkit is in tst_polkit.cpp.
#include <signal.h>
#include <unistd.h>

#include <QFile>
#include <QSignalSpy>
#include <QTest>
#include <QtEndian>
#include <algorithm>

#include "app/client/helperclient.h"
#include "tests/helper/helperprocess.h"

using namespace vipdeck;

namespace {

QByteArray header(quint32 length)
{
    QByteArray octets(4, '\0');
    qToBigEndian(length, octets.data());
    return octets;
}

} // namespace

class TestHelper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helloTellsVersionGenerationAndRights()
    {
        HelperProcess helper;
        QVERIFY2(helper.start(asOwner()), helper.log());
        RawClient client;
        QVERIFY(client.connectTo(helper.socketPath()));
        const auto hello = client.hello();
        QVERIFY(hello);
        QCOMPARE(hello->helperVersion, std::string(VIPDECK_VERSION));
        QCOMPARE(hello->generation, 0u);
        QVERIFY(hello->privilegedPeer);
    }

    void anotherProtocolVersionIsRefused()
    {
        HelperProcess helper;
        QVERIFY2(helper.start(asOwner()), helper.log());
        RawClient client;
        QVERIFY(client.connectTo(helper.socketPath()));
        api::HelloRequest request;
        request.protocolVersion = api::kProtocolVersion + 1;
        const auto hello = client.call<api::HelloReply>(api::Method::Hello, request);
        QVERIFY(!hello && hello.error().code == ErrorCode::NotSupported);
    }

    void rulesSurviveAStopAndACrash()
    {
        HelperProcess helper;
        QVERIFY2(helper.start(asOwner()), helper.log());
        QVERIFY(addService(helper, 1));
        helper.stop();
        QVERIFY(!QFile::exists(helper.socketPath()));
        QCOMPARE(helper.process().exitCode(), 0);
        QVERIFY(helper.start(asOwner()));
        QVERIFY(addService(helper, 2));
        helper.crash();
        QVERIFY(QFile::exists(helper.socketPath())); // a dead socket is no obstacle
        QVERIFY2(helper.start(asOwner()), helper.log());
        const auto rules = rulesOf(helper);
        QCOMPARE(rules.generation, 2u);
        QCOMPARE(rules.rules.services.size(), 2u);
    }

    void aHelperWithoutADatapathHasNoFlowCache()
    {
        HelperProcess helper;
        QVERIFY2(helper.start(asOwner()), helper.log());
        RawClient client;
        QVERIFY(client.connectTo(helper.socketPath()) && client.hello());
        const auto path = client.call<FlowCacheStatus>(api::Method::Path, api::Nothing());
        QVERIFY(path && path->mode == FlowCacheMode::Off && !path->active);
        const auto set = client.call<FlowCacheStatus>(api::Method::SetPath,
                                                      api::SetPathRequest{FlowCacheMode::On});
        QVERIFY(!set && set.error().code == ErrorCode::NotSupported);
    }

    void whatWasTakenBackWhileTheHelperWasDeadIsInItsJournal()
    {
        HelperProcess helper;
        QVERIFY(helper.start(asOwner()));
        auto request = addTestService(1);
        request.confirmSeconds = 5;
        {
            RawClient client;
            QVERIFY(client.connectTo(helper.socketPath()) && client.hello());
            QVERIFY(client.call<api::ApplyReply>(api::Method::Apply, request));
        }
        helper.crash();
        QTest::qWait(5500);
        QVERIFY(helper.start(asOwner()));
        RawClient client;
        QVERIFY(client.connectTo(helper.socketPath()) && client.hello());
        const auto reply =
            client.call<api::JournalReply>(api::Method::Journal, api::JournalRequest());
        QVERIFY(reply);
        QVERIFY(std::ranges::any_of(reply->page, [](const api::JournalEvent &event) {
            return !event.phrases.empty() && event.phrases.front().kind == "reverted-by-itself";
        }));
        for (const auto &event : reply->page)
            QVERIFY2(!event.phrases.empty(), event.text.c_str());
    }

    void tunablesSurviveACrashAndRefusedOnesChangeNothing()
    {
        HelperProcess helper;
        QVERIFY2(helper.start(asOwner()), helper.log());
        QVERIFY(setTunable(helper, "drop_packet", "3"));
        const auto refused = setTunable(helper, "drop_packet", "9");
        QVERIFY(!refused && refused.error().code == ErrorCode::OutOfRange);
        QCOMPARE(refused.error().message, std::string("drop_packet does not take \"9\""));
        QCOMPARE(tunableOf(helper, "drop_packet"), std::string("3"));
        helper.crash();
        QVERIFY2(helper.start(asOwner()), helper.log());
        QCOMPARE(tunableOf(helper, "drop_packet"), std::string("3"));
        QCOMPARE(tunableOf(helper, "conn_reuse_mode"), std::string("1"));
    }

    void aTornFileIsToldInTheLogAndTheLastGoodRulesServe()
    {
        HelperProcess helper;
        QVERIFY2(helper.start(asOwner()), helper.log());
        QVERIFY(addService(helper, 1));
        helper.crash();
        QFile file(helper.stateFile("rules.jsonl"));
        QVERIFY(file.resize(file.size() / 2));
        QVERIFY2(helper.start(asOwner()), helper.log());
        QVERIFY2(helper.log().contains("rules.jsonl: line "), helper.log());
        QCOMPARE(rulesOf(helper).rules.services.size(), 1u);
    }

    void withoutAnyGoodFileTheHelperDoesNotStart()
    {
        HelperProcess helper;
        QVERIFY2(helper.start(asOwner()), helper.log());
        QVERIFY(addService(helper, 1));
        helper.stop();
        QVERIFY(QFile::resize(helper.stateFile("rules.jsonl"), 10));
        QVERIFY(QFile::resize(helper.stateFile("rules.jsonl.last-good"), 10));
        QVERIFY(!helper.start(asOwner()));
        QCOMPARE(helper.process().exitCode(), 78);
        QVERIFY2(helper.log().contains("line 1: "), helper.log());
    }

    void aSecondHelperOnTheSameDirectoryDoesNotStart()
    {
        HelperProcess helper;
        QVERIFY2(helper.start(asOwner()), helper.log());
        QProcess second;
        second.setProcessChannelMode(QProcess::MergedChannels);
        second.start(helper.process().program(), helper.process().arguments());
        QVERIFY(second.waitForFinished(15000));
        QCOMPARE(second.exitCode(), 1);
        QVERIFY(second.readAll().contains("another helper"));
        RawClient client;
        QVERIFY(client.connectTo(helper.socketPath()));
        QVERIFY(client.hello());
    }

    void aStaleGenerationIsRefused()
    {
        HelperProcess helper;
        QVERIFY2(helper.start(asOwner()), helper.log());
        QVERIFY(addService(helper, 1));
        RawClient client;
        QVERIFY(client.connectTo(helper.socketPath()));
        QVERIFY(client.hello());
        auto request = addTestService(2);
        request.generation = 0;
        const auto reply = client.call<api::ApplyReply>(api::Method::Apply, request);
        QVERIFY(!reply && reply.error().code == ErrorCode::StaleGeneration);
        QCOMPARE(rulesOf(helper).generation, 1u);
        request.generation = 1;
        QVERIFY((client.call<api::ApplyReply>(api::Method::Apply, request)));
    }

    void applyDoesNotRemoveEverythingButImportAndFlushDo()
    {
        HelperProcess helper;
        QVERIFY2(helper.start(asOwner()), helper.log());
        QVERIFY(addService(helper, 1));
        RawClient client;
        QVERIFY(client.connectTo(helper.socketPath()));
        QVERIFY(client.hello());
        auto request = addTestService(2);
        request.changes.insert(request.changes.begin(), RemoveEverything());
        const auto refused = client.call<api::ApplyReply>(api::Method::Apply, request);
        QVERIFY(!refused && refused.error().code == ErrorCode::InvalidArgument);
        QVERIFY((client.call<api::ApplyReply>(api::Method::Import, request)));
        QCOMPARE(rulesOf(helper).rules.services.size(), 1u);
        QVERIFY((client.call<api::ApplyReply>(api::Method::Flush, api::Nothing())));
        QVERIFY(rulesOf(helper).rules.services.empty());
    }

    void garbageEndsTheConnectionAndNothingElse_data()
    {
        QTest::addColumn<QByteArray>("octets");
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, const QByteArray &octets, ErrorCode code) {
            QTest::newRow(name) << octets << static_cast<int>(code);
        };
        row("text", "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n", ErrorCode::LimitExceeded);
        row("zeros", QByteArray(4096, '\0'), ErrorCode::Malformed);
        row("a frame of four gibioctets", header(0xFFFFFFFFu), ErrorCode::LimitExceeded);
        row("a frame of noise", header(6) + QByteArray("\xFF\x00\x12\x34\x56\x78", 6),
            ErrorCode::Malformed);
        row("another method before hello", api::encodeRequest(1, "status", api::Nothing()),
            ErrorCode::Malformed);
        auto hello = api::encodeRequest(1, "hello", api::HelloRequest());
        hello.replace(0, 4, header(1u << 20));
        row("a hello of one mebioctet, told by its head", hello + QByteArray(100, 'x'),
            ErrorCode::LimitExceeded);
    }
    void garbageEndsTheConnectionAndNothingElse()
    {
        QFETCH(QByteArray, octets);
        QFETCH(int, code);
        HelperProcess helper;
        QVERIFY2(helper.start(asOwner()), helper.log());
        RawClient client;
        QVERIFY(client.connectTo(helper.socketPath()));
        client.send(octets);
        auto message = client.receive();
        QVERIFY2(message, message ? "" : message.error().message.c_str());
        QVERIFY(message->kind() == api::IncomingMessage::Kind::Error && message->id() == 0);
        const auto error = message->body<Error>();
        QVERIFY(error);
        QCOMPARE(static_cast<int>(error->code), code);
        const auto after = client.receive();
        QVERIFY(!after && after.error().code == ErrorCode::NotConnected);
        QCOMPARE(rulesOf(helper).generation, 0u);
    }

    void wrongParametersAndUnknownMethodsAreAnsweredAndTheConnectionStays()
    {
        HelperProcess helper;
        QVERIFY2(helper.start(asOwner()), helper.log());
        RawClient client;
        QVERIFY(client.connectTo(helper.socketPath()));
        QVERIFY(client.hello());
        client.request("explode", api::Nothing());
        const auto unknown = client.answer<api::Nothing>();
        QVERIFY(!unknown && unknown.error().code == ErrorCode::NotSupported);
        QVERIFY(unknown.error().message.find("explode") != std::string::npos);
        client.request("engine", api::Nothing());
        const auto malformed = client.answer<api::Nothing>();
        QVERIFY(!malformed && malformed.error().code == ErrorCode::Malformed);
        api::ConnectionsRequest page;
        page.limit = 1001;
        const auto tooMany = client.call<api::ConnectionsReply>(api::Method::Connections, page);
        QVERIFY(!tooMany && tooMany.error().code == ErrorCode::OutOfRange);
        api::SubscribeRequest hasty{1};
        const auto tooFast = client.call<api::Nothing>(api::Method::Subscribe, hasty);
        QVERIFY(!tooFast && tooFast.error().code == ErrorCode::OutOfRange);
        QVERIFY((client.call<DirectorStatus>(api::Method::Status, api::Nothing())));
    }

    void clientsAboveTheLimitAreTurnedAwayWithAReason()
    {
        HelperProcess helper;
        QVERIFY2(helper.start(asOwner()), helper.log());
        std::vector<std::unique_ptr<RawClient>> clients;
        const std::size_t maximum = ::getuid() == 0 ? 64 : 16;
        for (std::size_t i = 0; i < maximum; ++i) {
            clients.push_back(std::make_unique<RawClient>());
            QVERIFY(clients.back()->connectTo(helper.socketPath()));
            QVERIFY(clients.back()->hello());
        }
        RawClient oneTooMany;
        QVERIFY(oneTooMany.connectTo(helper.socketPath()));
        auto message = oneTooMany.receive();
        QVERIFY(message);
        QCOMPARE(message->body<Error>()->code, ErrorCode::LimitExceeded);
        clients.pop_back();
        // Not QTRY_VERIFY, which asks once more: each question takes the slot for a moment.
        QVERIFY(QTest::qWaitFor([&] { return canSayHello(helper); }, 15000));
    }

    void whoSaysNothingIsHungUpOn()
    {
        HelperProcess helper;
        QVERIFY2(helper.start(asOwner()), helper.log());
        RawClient client;
        QVERIFY(client.connectTo(helper.socketPath()));
        auto message = client.receive(14000);
        QVERIFY(message);
        QCOMPARE(message->body<Error>()->code, ErrorCode::Cancelled);
    }

    void aReaderThatSleepsCostsFramesAndNotMemory()
    {
        HelperProcess helper;
        QVERIFY2(helper.start(asOwner()), helper.log());
        api::ApplyRequest many;
        for (int i = 0; i < 200; ++i) {
            auto service = testService(static_cast<std::uint8_t>(i));
            many.changes.emplace_back(AddService{service});
            for (std::uint16_t port = 1; port <= 50; ++port) {
                DestinationConfig destination;
                destination.endpoint = {Address::fromIPv4(0x0A000000u + port), port};
                many.changes.emplace_back(AddDestination{service.key, destination});
            }
        }
        RawClient sleeper;
        QVERIFY(sleeper.connectTo(helper.socketPath()));
        QVERIFY(sleeper.hello());
        QVERIFY((sleeper.call<api::ApplyReply>(api::Method::Import, many)));
        QVERIFY((sleeper.call<api::Nothing>(api::Method::Subscribe, api::SubscribeRequest{250})));
        const auto before = residentKibibytes(helper);
        QTest::qWait(5000); // twenty frames of about a mebioctet are due
        QVERIFY2(residentKibibytes(helper) < before + 8 * 1024,
                 qPrintable(QString::number(residentKibibytes(helper) - before)));
        RawClient other;
        QVERIFY(other.connectTo(helper.socketPath()));
        QVERIFY(other.hello());
        QVERIFY((other.call<DirectorStatus>(api::Method::Status, api::Nothing())));
        // Requests of one who does not read are not read either.
        for (int i = 0; i < 40; ++i)
            sleeper.request("status", api::Nothing());
        QTest::qWait(1000);
        QVERIFY(residentKibibytes(helper) < before + 24 * 1024);
        QVERIFY((other.call<DirectorStatus>(api::Method::Status, api::Nothing())));
        for (int answers = 0; answers < 40;) {
            auto message = sleeper.receive();
            QVERIFY(message);
            answers += message->kind() == api::IncomingMessage::Kind::Reply;
        }
    }

    void theHelperHasNoPrivilegeLeft()
    {
        HelperProcess helper;
        QVERIFY2(helper.start(asOwner()), helper.log());
        QFile file(QStringLiteral("/proc/%1/status").arg(helper.process().processId()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto status = file.readAll();
        for (const char *line : {"CapPrm:\t0000000000000000", "CapEff:\t0000000000000000",
                                 "CapInh:\t0000000000000000", "NoNewPrivs:\t1", "Seccomp:\t2"})
            QVERIFY2(status.contains(line), line);
        if (::getuid() == 0)
            QVERIFY(status.contains("CapBnd:\t0000000000000000"));
    }

    void wrongOptionsAreRefused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const auto row = [](const char *name, const QString &argument) {
            QTest::newRow(name) << QStringList{argument};
        };
        row("unknown option", QStringLiteral("--explode"));
        row("stray argument", QStringLiteral("explode"));
        row("no number", QStringLiteral("--queue=x"));
        row("number too large", QStringLiteral("--queue=70000"));
        row("unknown user", QStringLiteral("--owner=no-such-user-here"));
    }
    void wrongOptionsAreRefused()
    {
        QFETCH(QStringList, arguments);
        HelperProcess helper;
        QVERIFY(!helper.start(arguments));
        QCOMPARE(helper.process().exitCode(), 64);
    }

private:
    static api::RulesReply rulesOf(const HelperProcess &helper)
    {
        RawClient client;
        if (!client.connectTo(helper.socketPath()) || !client.hello())
            return {~std::uint64_t{0}, {}};
        const auto rules = client.call<api::RulesReply>(api::Method::Rules, api::Nothing());
        return rules ? *rules : api::RulesReply{~std::uint64_t{0}, {}};
    }
    static Result<api::Nothing> setTunable(const HelperProcess &helper, const char *name,
                                           const char *text)
    {
        RawClient client;
        if (!client.connectTo(helper.socketPath()) || !client.hello())
            return makeError(ErrorCode::NotConnected, "no helper");
        return client.call<api::Nothing>(api::Method::SetTunable,
                                         api::SetTunableRequest{name, text});
    }
    static std::string tunableOf(const HelperProcess &helper, const std::string &name)
    {
        RawClient client;
        if (!client.connectTo(helper.socketPath()) || !client.hello())
            return "no helper";
        const auto reply = client.call<api::TunablesReply>(api::Method::Tunables, api::Nothing());
        if (!reply)
            return reply.error().message;
        const auto found = std::ranges::find(reply->tunables, name, &api::TunableStatus::name);
        return found == reply->tunables.end() ? "no tunable" : found->value;
    }
    static bool canSayHello(const HelperProcess &helper)
    {
        RawClient client;
        return client.connectTo(helper.socketPath()) && client.hello();
    }
    static long residentKibibytes(HelperProcess &helper)
    {
        QFile file(QStringLiteral("/proc/%1/status").arg(helper.process().processId()));
        if (!file.open(QIODevice::ReadOnly))
            return -1;
        for (const auto &line : file.readAll().split('\n'))
            if (line.startsWith("VmRSS:"))
                return line.mid(6).chopped(2).trimmed().toLong();
        return -1;
    }
};

QTEST_GUILESS_MAIN(TestHelper)
#include "tst_helper.moc"
