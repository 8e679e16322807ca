// SPDX-License-Identifier: GPL-3.0-or-later
// Health settings in notes: every form is read back, what is none stays text.
#include <QTest>

#include "engine/base/quoting.h"
#include "engine/config/health.h"
#include "tests/rules/randomhealth.h"

using namespace vipdeck;
using namespace vipdeck::test;

namespace {

Endpoint endpoint(const char *address, std::uint16_t port)
{
    return {Address::parse(address).value(), port};
}

} // namespace

class TestHealth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySettingIsReadBack();
    void checksReadWell();
    void anythingSurvivesQuotes();
    void whatIsNoCheckIsRefused_data();
    void whatIsNoCheckIsRefused();
    void notesKeepTheirText();
    void alikeChecksOfAllServersBecomeOne();
};

void TestHealth::everySettingIsReadBack()
{
    for (std::uint64_t seed = 0; seed < 3000; ++seed) {
        Random random(seed);
        const auto health = randomHealth(random);
        ServiceHealth read;
        for (const auto &line : formatHealth(health)) {
            QVERIFY2(line.find('\n') == std::string::npos, line.c_str());
            const auto done = readHealth(line, read);
            QVERIFY2(done, done ? "" : (done.error().message + " in " + line).c_str());
        }
        QVERIFY2(read == health,
                 formatHealth(health).empty() ? "" : formatHealth(health)[0].c_str());
        const auto parts = splitNote(joinNote({"a note\nof two lines", health}));
        QCOMPARE(parts.text, std::string("a note\nof two lines"));
        QVERIFY(parts.health == health);
    }
}

void TestHealth::checksReadWell()
{
    HealthCheck check;
    check.type = HealthCheckType::HttpGet;
    check.server = endpoint("10.0.0.11", 8080);
    check.path = "/ok now";
    check.statuses = {{200, 299}, {404, 404}};
    check.intervalMilliseconds = 6000;
    check.timeoutMilliseconds = 2500;
    QCOMPARE(formatHealthCheck(check),
             std::string("10.0.0.11:8080 http-get path=\"/ok now\" status=200-299,404 interval=6s "
                         "timeout=2500ms"));
}

void TestHealth::anythingSurvivesQuotes()
{
    Random random(7);
    for (int i = 0; i < 2000; ++i) {
        const auto text = randomText(random);
        const auto words = splitQuoted("a=" + quotedWord(text) + " " + inQuotes(text));
        QVERIFY(words);
        QCOMPARE(*words, (std::vector<std::string>{"a=" + text, text}));
    }
}

void TestHealth::whatIsNoCheckIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("word");
    const auto row = [](const char *text, const char *word) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(word);
    };
    row("", "");
    row("seems good", "good");
    row("10.0.0.1:80", "10.0.0.1:80");
    row("http-get path", "path");
    row("http-get colour=blue", "colour=blue");
    row("http-get port=65536", "port=65536");
    row("http-get status=299-200", "status=299-200");
    row("ping interval=5", "interval=5");
    row("ping interval=9999999s", "interval=9999999s");
    row("policy on-failure=maybe", "on-failure=maybe");
    row("policy sorry=10.0.0.1/direct", "sorry=10.0.0.1/direct");
    row("policy sorry=10.0.0.1:80/gate", "sorry=10.0.0.1:80/gate");
    row("ping host=\"x", "host=x");
}

void TestHealth::whatIsNoCheckIsRefused()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, word);
    ServiceHealth health;
    const auto done = readHealth(text.toStdString(), health);
    QVERIFY(!done);
    QVERIFY2(QByteArray::fromStdString(done.error().message).contains(word),
             done.error().message.c_str());
    QVERIFY(health.isEmpty());
}

void TestHealth::notesKeepTheirText()
{
    for (const std::string note :
         {"", "a\n", "\n\na", "health: of the company is good", "x\n\ny"}) {
        const auto parts = splitNote(note);
        QCOMPARE(parts.text, note);
        QVERIFY(parts.health.isEmpty());
        QCOMPARE(joinNote(parts), note);
    }
}

void TestHealth::alikeChecksOfAllServersBecomeOne()
{
    Service service;
    ServiceHealth health;
    for (const char *address : {"10.0.0.1", "10.0.0.2"}) {
        DestinationConfig server;
        server.endpoint = endpoint(address, 80);
        service.destinations.push_back(server);
        HealthCheck check;
        check.server = server.endpoint;
        check.fall = 3;
        health.checks.push_back(check);
    }
    const auto common = withCommonChecks(service, health);
    QCOMPARE(common.checks.size(), 1u);
    QVERIFY(!common.checks[0].server);
    QCOMPARE(checksOf(common, service.destinations[1].endpoint).size(), 1u);
    health.checks[1].fall = 4;
    QVERIFY(withCommonChecks(service, health) == health);
}

QTEST_GUILESS_MAIN(TestHealth)
#include "tst_health.moc"
