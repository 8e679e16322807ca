// SPDX-License-Identifier: GPL-3.0-or-later
// The contract on the wire: every struct there and back, and everything that is not a message
// refused.
#include <QCborStreamWriter>
#include <QTest>

#include "helper/api/codec.h"
#include "helper/api/encoder.h"
#include "tests/helper/everystruct.h"
#include "tests/helper/fieldcount.h"
#include "tests/helper/randomvalue.h"

using namespace vipdeck;

namespace {

template<typename T>
QByteArray encoded(const T &value)
{
    QByteArray octets;
    api::Encoder(&octets).write(value);
    return octets;
}

template<typename T>
Result<T> decoded(const QByteArray &octets)
{
    api::Decoder decoder(octets);
    T value{};
    if (!decoder.read(value) || !decoder.finish())
        return tl::unexpected(decoder.error());
    return value;
}

template<typename T>
std::size_t visitedFields()
{
    std::size_t count = 0;
    T value{};
    api::visitFields(value, [&](auto &&...fields) { count = sizeof...(fields); });
    return count;
}

QByteArray payloadOf(const QByteArray &frame)
{
    return frame.mid(api::kFrameHeaderOctets);
}

QByteArray cbor(const std::function<void(QCborStreamWriter &)> &write)
{
    QByteArray octets;
    QCborStreamWriter writer(&octets);
    write(writer);
    return octets;
}

api::ApplyRequest someChanges()
{
    RandomValue random(7);
    api::ApplyRequest request;
    request.generation = 12;
    request.comment = "a comment";
    for (int i = 0; i < 12; ++i)
        random.fill(request.changes.emplace_back());
    return request;
}

DirectorStatus bigStatus(int services, int servers)
{
    DirectorStatus status;
    RandomValue random(3);
    for (int i = 0; i < services; ++i) {
        ServiceStatus service;
        for (int j = 0; j < servers; ++j)
            random.fill(service.destinations.emplace_back());
        status.services.push_back(service);
    }
    return status;
}

// One deterministic damage: an octet changed, put in or taken out, or the end cut off.
void damage(QByteArray &octets, Random &random)
{
    static constexpr std::array<char, 10> kNotable{'\x00', '\x1B', '\x1F', '\x5F', '\x7F',
                                                   '\x9B', '\x9F', '\xBF', '\xF6', '\xFF'};
    const auto at = static_cast<qsizetype>(
        random.below(static_cast<std::uint32_t>(std::max<qsizetype>(octets.size(), 1))));
    const char octet = random.below(2) == 0 ? kNotable[random.below(kNotable.size())]
                                            : static_cast<char>(random.below(256));
    switch (random.below(4)) {
    case 0: octets.insert(at, octet); break;
    case 1: octets.remove(at, 1); break;
    case 2: octets.truncate(at); break;
    default:
        if (at < octets.size())
            octets[at] = octet;
    }
}

} // namespace

class TestCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void visitFieldsNamesEveryField()
    {
        int structs = 0;
        forEveryStruct([&]<typename T>() {
            QCOMPARE(visitedFields<T>(), fieldCount<T>());
            ++structs;
        });
        QCOMPARE(structs, 121);
    }

    void everyStructComesBackAsItWas()
    {
        forEveryStruct([]<typename T>() {
            for (std::uint64_t seed = 1; seed <= 60; ++seed) {
                T value{};
                RandomValue(seed).fill(value);
                const auto octets = encoded(value);
                const auto result = decoded<T>(octets);
                QVERIFY2(result, result ? "" : result.error().message.c_str());
                QCOMPARE(encoded(*result), octets);
                if constexpr (std::equality_comparable<T>)
                    QVERIFY(*result == value);
            }
        });
    }

    void everyStructThatIsCutShortIsRefused()
    {
        forEveryStruct([]<typename T>() {
            T value{};
            RandomValue(11).fill(value);
            const auto octets = encoded(value);
            for (qsizetype length = 0; length < octets.size(); ++length) {
                const auto result = decoded<T>(octets.left(length));
                QVERIFY(!result);
                QVERIFY(!result.error().message.empty());
            }
        });
    }

    void everyMessageComesBackAsItWas()
    {
        const auto changes = someChanges();
        auto request = api::IncomingRequest::open(
            payloadOf(api::encodeRequest(77, api::methodInfo(api::Method::Apply).name, changes)));
        QVERIFY(request);
        QCOMPARE(request->head().id, 77u);
        QCOMPARE(request->head().method, std::string("apply"));
        const auto params = request->params<api::ApplyRequest>();
        QVERIFY(params);
        QVERIFY(params->changes == changes.changes);
        QVERIFY(!request->params<api::ApplyRequest>());

        using Kind = api::IncomingMessage::Kind;
        auto reply =
            api::IncomingMessage::open(payloadOf(api::encodeReply(9, api::ApplyReply{13})));
        QVERIFY(reply && reply->kind() == Kind::Reply && reply->id() == 9);
        QCOMPARE(reply->body<api::ApplyReply>()->generation, 13u);

        auto error = api::IncomingMessage::open(
            payloadOf(api::encodeError(10, {ErrorCode::StaleGeneration, "too late"})));
        QVERIFY(error && error->kind() == Kind::Error && error->id() == 10);
        const auto body = error->body<Error>();
        QVERIFY(body->code == ErrorCode::StaleGeneration && body->message == "too late");

        auto notification =
            api::IncomingMessage::open(payloadOf(api::encodeNotification(api::RulesChanged{14})));
        QVERIFY(notification && notification->kind() == Kind::Notification);
        QCOMPARE(notification->name(), std::string(api::kRulesChangedNotification));
        QCOMPARE(notification->body<api::RulesChanged>()->generation, 14u);
    }

    void anErrorTextAboveItsLimitIsCutBetweenCharacters()
    {
        std::string text;
        while (text.size() <= api::kMaximumMessageOctets)
            text += "\xE2\x82\xAC"; // three octets
        auto message =
            api::IncomingMessage::open(payloadOf(api::encodeError(1, {ErrorCode::Internal, text})));
        const auto error = message->body<Error>();
        QVERIFY(error);
        QVERIFY(error->message.size() <= api::kMaximumMessageOctets);
        QVERIFY(error->message.size() > api::kMaximumMessageOctets - 3);
    }

    void whatIsNoMessageIsRefusedWithAReason_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, const char *reason, const auto &write) {
            QTest::newRow(name) << cbor(write) << QString::fromLatin1(reason);
        };
        using W = QCborStreamWriter &;
        const auto method = [](W w) { w.append(QLatin1String("engine")); };
        row("a number", "expected a list", [](W w) { w.append(1); });
        row("a map", "expected a list", [](W w) {
            w.startMap(3);
            w.append(1);
            w.append(1);
        });
        row("a list without length", "expected a list", [&](W w) {
            w.startArray();
            w.append(1);
            method(w);
            w.startArray(1);
            w.append(true);
            w.endArray();
            w.endArray();
        });
        row("request number 0", "number 0", [&](W w) {
            w.startArray(3);
            w.append(0);
            method(w);
            w.startArray(0);
            w.endArray();
            w.endArray();
        });
        row("two elements", "2 fields; expected 3", [&](W w) {
            w.startArray(2);
            w.append(1);
            method(w);
            w.endArray();
        });
        const auto withParams = [&](const auto &params) {
            return [&, params](W w) {
                w.startArray(3);
                w.append(1);
                method(w);
                params(w);
                w.endArray();
            };
        };
        row("parameters of another type", "expected a list",
            withParams([](W w) { w.append(true); }));
        row("too few fields", "0 fields; expected 1", withParams([](W w) {
                w.startArray(0);
                w.endArray();
            }));
        row("a number for a truth value", "expected true or false", withParams([](W w) {
                w.startArray(1);
                w.append(1);
                w.endArray();
            }));
        row("a tag before a value", "expected true or false", withParams([](W w) {
                w.startArray(1);
                w.append(QCborTag(1));
                w.append(true);
                w.endArray();
            }));
        const auto good = withParams([](W w) {
            w.startArray(1);
            w.append(true);
            w.endArray();
        });
        row("octets after the end", "after the end", [&](W w) {
            good(w);
            w.append(1);
        });
        QTest::newRow("nothing") << QByteArray() << QStringLiteral("cut short");
    }
    void whatIsNoMessageIsRefusedWithAReason()
    {
        QFETCH(QByteArray, payload);
        QFETCH(QString, reason);
        auto request = api::IncomingRequest::open(payload);
        auto error = request ? Error() : request.error();
        if (request) {
            const auto params = request->params<api::EngineRequest>();
            QVERIFY(!params);
            error = params.error();
        }
        const auto text = QString::fromStdString(error.message);
        QVERIFY2(text.contains(reason), qPrintable(text));
    }

    void limitsAreCheckedBeforeAnythingIsAllocated_data()
    {
        QTest::addColumn<QByteArray>("payload"); // of ApplyRequest
        QTest::addColumn<QString>("reason");
        using W = QCborStreamWriter &;
        const auto request = [](const char *name, const char *reason, const auto &rest) {
            const auto octets = cbor([&](W w) {
                w.startArray(6);
                w.appendNull();
                rest(w);
            });
            QTest::newRow(name) << octets << QString::fromLatin1(reason);
        };
        // Only heads: the announced elements or octets do not follow.
        request("two to the 32nd changes", "a list of 4294967296 elements",
                [](W w) { w.startArray(quint64{1} << 32); });
        request("one change too many", "a list of 131073 elements",
                [](W w) { w.startArray(api::kMaximumChanges + 1); });
        const auto comment = [](const QByteArray &head) {
            return cbor([](W w) {
                       w.startArray(6);
                       w.appendNull();
                       w.startArray(0);
                       w.endArray();
                   })
                   + head;
        };
        QTest::newRow("a text of 2^63 octets")
            << comment(QByteArray::fromHex("7B7FFFFFFFFFFFFFFF"))
            << QStringLiteral("a text of 9223372036854775807 octets");
        QTest::newRow("a text of one octet too many")
            << comment(QByteArray::fromHex("7903E9")) << QStringLiteral("a text of 1001 octets");
        QTest::newRow("a text in pieces")
            << comment(QByteArray::fromHex("7F6161FF")) << QStringLiteral("expected a text");
        QTest::newRow("a text that is not UTF-8")
            << comment(QByteArray::fromHex("61FF")) << QStringLiteral("not UTF-8");
    }
    void limitsAreCheckedBeforeAnythingIsAllocated()
    {
        QFETCH(QByteArray, payload);
        QFETCH(QString, reason);
        const auto result = decoded<api::ApplyRequest>(payload);
        QVERIFY(!result);
        const auto text = QString::fromStdString(result.error().message);
        QVERIFY2(text.contains(reason), qPrintable(text));
    }

    void listsInsideListsShareOneLimit()
    {
        api::RulesReply reply;
        Service service;
        service.destinations.resize(api::kMaximumDestinations);
        reply.rules.services.assign(5, service);
        const auto result = decoded<api::RulesReply>(encoded(reply));
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::LimitExceeded);
    }

    void valuesOutsideTheirRangeAreRefused_data()
    {
        QTest::addColumn<QByteArray>("destination");
        const auto row = [](const char *name, quint64 port, quint64 forwarding, qint64 weight,
                            qsizetype addressOctets) {
            QTest::newRow(name) << cbor([&](QCborStreamWriter &w) {
                w.startArray(6);
                w.startArray(2);
                w.append(QByteArray(addressOctets, '\1'));
                w.append(port);
                w.endArray();
                w.append(forwarding);
                w.append(weight);
                w.append(quint64{0});
                w.append(quint64{0});
                w.startArray(3);
                w.append(quint64{0});
                w.append(quint64{0});
                w.append(quint64{0});
                w.endArray();
                w.endArray();
            });
        };
        row("port 65536", 65536, 0, 1, 4);
        row("forwarding 4", 80, 4, 1, 4);
        row("weight 2^31", 80, 0, qint64{1} << 31, 4);
        row("weight -2^31 - 1", 80, 0, -(qint64{1} << 31) - 1, 4);
        row("an address of 5 octets", 80, 0, 1, 5);
        row("an address of 0 octets", 80, 0, 1, 0);
    }
    void valuesOutsideTheirRangeAreRefused()
    {
        QFETCH(QByteArray, destination);
        QVERIFY(!decoded<DestinationConfig>(destination));
    }

    void aKeyThatOccursTwiceIsRefused()
    {
        RuleSet rules;
        rules.serverLabels[Address::fromIPv4(1)] = {"a", ""};
        rules.serverLabels[Address::fromIPv4(2)] = {"b", ""};
        auto octets = encoded(rules);
        octets.replace(QByteArray("\x00\x00\x00\x02", 4), QByteArray("\x00\x00\x00\x01", 4));
        const auto result = decoded<RuleSet>(octets);
        QVERIFY(!result);
        QVERIFY(result.error().message.find("twice") != std::string::npos);
    }

    void damagedMessagesNeverBreakTheDecoder()
    {
        RandomValue source(5);
        DirectorStatus status;
        source.fill(status);
        const auto request = payloadOf(api::encodeRequest(1, "apply", someChanges()));
        const auto reply = payloadOf(api::encodeReply(1, status));
        int refused = 0;
        constexpr int kRuns = 12000;
        for (int run = 0; run < kRuns; ++run) {
            Random random(static_cast<std::uint64_t>(run) + 1);
            auto octets = run % 2 == 0 ? request : reply;
            for (auto times = random.below(3) + 1; times > 0; --times)
                damage(octets, random);
            refused += run % 2 == 0 ? !survives<api::IncomingRequest, api::ApplyRequest>(octets)
                                    : !survives<api::IncomingMessage, DirectorStatus>(octets);
        }
        // Most damage is seen; a changed counter or letter is still a message.
        QVERIFY2(refused > kRuns / 3 && refused < kRuns, qPrintable(QString::number(refused)));
    }

    void octetsOfNoiseNeverBreakTheDecoder()
    {
        for (std::uint64_t seed = 1; seed <= 4000; ++seed) {
            Random random(seed);
            QByteArray octets(static_cast<qsizetype>(random.below(200)), '\0');
            for (auto &octet : octets)
                octet = static_cast<char>(random.below(256));
            (void)survives<api::IncomingRequest, api::ApplyRequest>(octets);
            QVERIFY(!(decoded<api::HelloReply>(octets)));
            (void)api::peekRequestHead(octets);
        }
    }

    void deepNestingIsRefusedWithoutRecursion()
    {
        QVERIFY(!api::IncomingRequest::open(QByteArray(1 << 20, '\x81')));
        const auto head = payloadOf(api::encodeRequest(1, "apply", api::ApplyRequest()));
        QVERIFY(!(survives<api::IncomingRequest, api::ApplyRequest>(
            head.chopped(4) + QByteArray(1 << 20, '\x81'))));
    }

    void aStatusOfTenThousandServersFitsAFrame()
    {
        const auto status = bigStatus(100, 100);
        const auto frame = api::encodeNotification(status);
        QVERIFY(frame.size() < 4 << 20);
        QBENCHMARK
        {
            auto message = api::IncomingMessage::open(payloadOf(api::encodeNotification(status)));
            QVERIFY(message->body<DirectorStatus>());
        }
    }

private:
    // Decodes; what decodes must encode again to something that decodes.
    template<typename Incoming, typename Body>
    static bool survives(const QByteArray &octets)
    {
        auto incoming = Incoming::open(octets);
        if (!incoming)
            return false;
        Result<Body> body = bodyOf<Body>(*incoming);
        return body && decoded<Body>(encoded(*body));
    }
    template<typename Body>
    static Result<Body> bodyOf(api::IncomingRequest &request)
    {
        return request.params<Body>();
    }
    template<typename Body>
    static Result<Body> bodyOf(api::IncomingMessage &message)
    {
        return message.body<Body>();
    }
};

QTEST_GUILESS_MAIN(TestCodec)
#include "tst_codec.moc"
