// SPDX-License-Identifier: GPL-3.0-or-later
// Rates of hours and days in the helper: steps, gaps, pages, the file, clocks that jump.
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "helper/api/limits.h"
#include "helper/rates/ratefile.h"
#include "helper/rates/ratehistory.h"
#include "helper/state/jsonrecord.h"
#include "tests/helper/fakehelper.h"

namespace vipdeck {
namespace {

constexpr std::uint64_t kLook = 2000; // between two looks at the director

DirectorStatus busyStatus(std::uint64_t connections, std::uint32_t active, std::uint64_t dropped)
{
    DirectorStatus status;
    status.counters = {connections, 10 * connections, 8 * connections, 1000 * connections,
                       5000 * connections};
    status.engine.drops = {{"checksum", dropped}};
    auto &service = status.services.emplace_back();
    service.destinations.resize(2);
    for (auto &server : service.destinations)
        server.activeConnections = active / 2;
    return status;
}

// A helper that looks every two seconds at a director with so many connections a second.
class Watch
{
public:
    explicit Watch(const QString &directory)
        : m_directory(directory.toStdString())
    {
        restart();
    }

    void restart() { rates.emplace(clock, m_directory, problems); }
    void runFor(std::uint64_t seconds, std::uint64_t perSecond, std::uint32_t active = 0,
                std::uint64_t droppedPerSecond = 0)
    {
        for (std::uint64_t past = 0; past < seconds * 1000; past += kLook) {
            clock.pass(kLook);
            m_connections += perSecond * kLook / 1000;
            m_dropped += droppedPerSecond * kLook / 1000;
            QVERIFY(rates->take(busyStatus(m_connections, active, m_dropped)));
        }
    }
    void look() { QVERIFY(rates->take(busyStatus(m_connections, 0, m_dropped))); }
    void zeroCounters() { m_connections = 0; }
    [[nodiscard]] api::RatesReply all(std::uint32_t step = api::kFineRateSeconds) const
    {
        return read({0, 0, step, api::kMaximumRateSamples});
    }
    [[nodiscard]] api::RatesReply read(const api::RatesRequest &request) const
    {
        const auto reply = rates->read(request);
        return reply ? *reply : api::RatesReply();
    }

    FakeClock clock; // starts at a multiple of ten minutes less 20 s
    std::vector<std::string> problems;
    std::optional<RateHistory> rates;

private:
    std::string m_directory;
    std::uint64_t m_connections = 0;
    std::uint64_t m_dropped = 0;
};

double perSecond(const api::RateSample &sample)
{
    return 1000.0 * static_cast<double>(sample.gained.connections) / sample.coveredMilliseconds;
}

} // namespace

class TestRates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatHappenedStandsInStepsOfTenSeconds()
    {
        const QTemporaryDir directory;
        Watch watch(directory.path());
        watch.look();
        watch.runFor(60, 30, 400, 5);
        const auto reply = watch.all();
        QCOMPARE(reply.page.size(), 7u); // two of them were seen in part
        QCOMPARE(reply.oldestMilliseconds, reply.page.front().timeMilliseconds);
        QCOMPARE(reply.nextMilliseconds, 0u);
        const auto &sample = reply.page[2];
        QCOMPARE(sample.timeMilliseconds % 10'000, 0u);
        QCOMPARE(sample.coveredMilliseconds, 10'000u);
        QCOMPARE(sample.gained.connections, 300u);
        QCOMPARE(sample.gained.packetsIn, 3000u);
        QCOMPARE(sample.gained.bytesOut, 1'500'000u);
        QCOMPARE(sample.dropped, 50u);
        QCOMPARE(sample.activeConnections, 400u);
        for (const auto &each : reply.page)
            QCOMPARE(perSecond(each), 30.0);
    }

    void timeWithoutAHelperIsAGap()
    {
        const QTemporaryDir directory;
        Watch watch(directory.path());
        watch.look();
        watch.runFor(40, 10);
        const auto before = watch.all().page.size();
        QVERIFY(watch.rates->save());
        watch.clock.pass(120'000);
        watch.restart();
        QVERIFY(watch.problems.empty());
        QCOMPARE(watch.all().page.size(), before);
        watch.look();
        watch.runFor(40, 20);
        const auto page = watch.all().page;
        QVERIFY(page.size() > before);
        QVERIFY(page[before].timeMilliseconds - page[before - 1].timeMilliseconds > 100'000);
        QCOMPARE(perSecond(page[before - 1]), 10.0);
        QCOMPARE(perSecond(page[before]), 20.0);
    }

    // Also when the helper was there and the machine slept, or the counters were set to 0.
    void whatNobodyCountedIsLeftOut()
    {
        const QTemporaryDir directory;
        Watch watch(directory.path());
        watch.look();
        watch.runFor(20, 10);
        watch.clock.pass(60'000);
        watch.runFor(20, 10);
        watch.zeroCounters();
        watch.runFor(20, 10);
        for (const auto &sample : watch.all().page)
            QCOMPARE(perSecond(sample), 10.0);
    }

    void longStepsAreSumsAndDaysStay()
    {
        const QTemporaryDir directory;
        Watch watch(directory.path());
        watch.look();
        watch.runFor(86400 + 14400, 50, 10);
        const auto fine = watch.read({0, 0, 10, 1});
        QCOMPARE(watch.clock.wall - fine.oldestMilliseconds, 86'400'000u - 10'000u);
        const auto coarse = watch.all(600);
        QVERIFY(coarse.page.size() >= 168u);
        for (const auto &sample : watch.all(3600).page)
            QCOMPARE(perSecond(sample), 50.0);
        QCOMPARE(watch.all(1200).page[3].coveredMilliseconds, 1'200'000u);
        QCOMPARE(watch.all(60).page[3].gained.connections, 3000u);
    }

    void pagesFollowEachOther()
    {
        const QTemporaryDir directory;
        Watch watch(directory.path());
        watch.look();
        watch.runFor(300, 1);
        watch.clock.pass(100'000);
        watch.runFor(300, 1);
        const auto whole = watch.all().page;
        std::vector<api::RateSample> read;
        api::RatesRequest request{0, 0, 10, 7};
        do {
            const auto page = watch.read(request);
            QVERIFY(page.page.size() <= 7);
            read.insert(read.end(), page.page.begin(), page.page.end());
            request.fromMilliseconds = page.nextMilliseconds;
        } while (request.fromMilliseconds != 0);
        QVERIFY(read == whole);
        const auto middle =
            watch.read({whole[3].timeMilliseconds, whole[6].timeMilliseconds, 10, 100}).page;
        QVERIFY(middle == std::vector(whole.begin() + 3, whole.begin() + 6));
    }

    void aStepOrLimitThatThereIsNotIsRefused_data()
    {
        QTest::addColumn<quint32>("step");
        QTest::addColumn<quint32>("limit");
        QTest::newRow("no step") << 0u << 10u;
        QTest::newRow("between steps") << 15u << 10u;
        QTest::newRow("more than a day") << 86410u << 10u;
        QTest::newRow("nothing wanted") << 10u << 0u;
        QTest::newRow("too much wanted") << 10u << 2001u;
    }

    void aStepOrLimitThatThereIsNotIsRefused()
    {
        QFETCH(const quint32, step);
        QFETCH(const quint32, limit);
        const QTemporaryDir directory;
        const Watch watch(directory.path());
        const auto reply = watch.rates->read({0, 0, step, limit});
        QVERIFY(!reply);
        QCOMPARE(reply.error().code, ErrorCode::InvalidArgument);
    }

    void aClockThatIsSetBackForgetsTheFuture()
    {
        const QTemporaryDir directory;
        Watch watch(directory.path());
        watch.look();
        watch.runFor(100, 10);
        watch.clock.wall -= 50'000;
        watch.runFor(20, 90);
        const auto page = watch.all().page;
        QVERIFY(page.back().timeMilliseconds <= watch.clock.wall);
        QCOMPARE(perSecond(page.back()), 90.0);
        QCOMPARE(perSecond(page.front()), 10.0);
        watch.clock.wall -= 400ull * 86'400'000;
        watch.runFor(20, 5);
        QCOMPARE(perSecond(watch.all().page.back()), 5.0);
        QVERIFY(watch.all().page.size() <= 3u);
    }

    void theFileIsWrittenEveryFiveMinutesAndStaysSmall()
    {
        const QTemporaryDir directory;
        const QString path = directory.filePath(QStringLiteral("rates"));
        Watch watch(directory.path());
        watch.look();
        watch.runFor(200, 10);
        QVERIFY(!QFile::exists(path));
        watch.runFor(200, 10);
        QVERIFY(QFile::exists(path));
        watch.runFor(86400, 100'000, 60'000, 20);
        QVERIFY(QFile(path).size() < 450'000);
        const auto before = watch.read({0, 0, 600, 2000}).page;
        QVERIFY(watch.rates->save());
        watch.restart();
        QVERIFY(watch.read({0, 0, 600, 2000}).page == before);
    }

    void aDamagedFileIsPutAside_data()
    {
        QTest::addColumn<QByteArray>("octets");
        SampleRing fine(10, 20);
        const SampleRing none(10, 20);
        fine.add(50'000, {1000, {1, 2, 3, 4, 5}, 6, 7});
        auto good = printRates(fine, none);
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut") << good.left(good.size() / 2);
        good[5] = static_cast<char>(good[5] ^ 1);
        QTest::newRow("changed") << good;
        const auto sealed = [](const char *octets) {
            return rulefile::sealed(QByteArray::fromHex(octets) + '\n');
        };
        QTest::newRow("no list") << sealed("01");
        QTest::newRow("another format") << sealed("83028080");
        QTest::newRow("a text for a number") << sealed("830189016161010101010101018080");
        QTest::newRow("a list of half a step") << sealed("830185010101010180");
        QTest::newRow("a list that never ends") << sealed("83019fff80");
        QTest::newRow("one list too few") << sealed("820180");
        QTest::newRow("more behind") << sealed("8301808000");
    }

    void aDamagedFileIsPutAside()
    {
        QFETCH(const QByteArray, octets);
        const QTemporaryDir directory;
        QFile file(directory.filePath(QStringLiteral("rates")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(octets);
        file.close();
        Watch watch(directory.path());
        QCOMPARE(watch.problems.size(), 1u);
        QVERIFY(QFile::exists(directory.filePath(QStringLiteral("rates.refused"))));
        QVERIFY(watch.all().page.empty());
        watch.look();
        watch.runFor(20, 10);
        QVERIFY(!watch.all().page.empty());
    }
};

} // namespace vipdeck

QTEST_GUILESS_MAIN(vipdeck::TestRates)
#include "tst_rates.moc"
