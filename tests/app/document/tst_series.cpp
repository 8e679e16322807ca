// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <cmath>

#include "app/document/directordocument.h"
#include "app/document/seriesstore.h"
#include "app/document/serverevidence.h"
#include "fakelink.h"

using namespace vipdeck;
using Metric = SeriesStore::Metric;

namespace {

constexpr qint64 kStart = 1'700'000'010; // a multiple of 15

class EvidenceScript
{
public:
    explicit EvidenceScript(DestinationConfig config, Protocol protocol = Protocol::Tcp)
    {
        m_status.services.push_back({{}, {}, {}, {}});
        m_status.services.back().config.key = webKey();
        m_status.services.back().config.key.protocol = protocol;
        DestinationStatus server;
        server.config = std::move(config);
        m_status.services.back().destinations = {server};
        m_status.timeMilliseconds = 1'700'000'000'000;
        m_evidence.update(m_status);
    }
    DestinationStatus &server() { return m_status.services.back().destinations.front(); }
    void seconds(int count, quint64 connections, quint64 repliesEach)
    {
        for (int i = 0; i < count; ++i) {
            m_status.timeMilliseconds += 1000;
            server().counters.connections += connections;
            server().counters.packetsIn += connections;
            server().counters.packetsOut += repliesEach;
            m_evidence.update(m_status);
        }
    }
    [[nodiscard]] ServerEvidence::Finding finding()
    {
        return m_evidence.finding({m_status.services.back().config.key, server().config.endpoint});
    }

private:
    DirectorStatus m_status;
    ServerEvidence m_evidence;
};

} // namespace

class TestSeries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesComeBackInOrder()
    {
        SeriesStore store;
        for (quint32 i = 0; i < 10; ++i)
            store.append(1, Metric::ActiveConnections, kStart + i, i);
        const auto window = store.window(1, Metric::ActiveConnections, 4);
        QCOMPARE(window, (QList<qreal>{6, 7, 8, 9}));
        QCOMPARE(store.sum(1, Metric::ActiveConnections, 3), 24.0);
    }

    void aLateFrameIsNoGap()
    {
        SeriesStore store;
        store.append(1, Metric::ConnectionRate, kStart, 5);
        store.append(1, Metric::ConnectionRate, kStart + 2, 8);
        QCOMPARE(store.window(1, Metric::ConnectionRate, 3), (QList<qreal>{5, 8, 8}));
    }

    void gapsStayGaps()
    {
        SeriesStore store;
        store.append(1, Metric::ConnectionRate, kStart, 5);
        store.append(1, Metric::ConnectionRate, kStart + 3, 8);
        const auto window = store.window(1, Metric::ConnectionRate, 5);
        QVERIFY(std::isnan(window[0]));
        QCOMPARE(window[1], 5.0);
        QVERIFY(std::isnan(window[2]));
        QVERIFY(std::isnan(window[3]));
        QCOMPARE(window[4], 8.0);
        QVERIFY(store.sum(2, Metric::ConnectionRate, 5) < 0);
    }

    void whatSomebodyElseCountedFillsTheGapsOnly()
    {
        SeriesStore store;
        for (qint64 i = 60; i < 75; ++i)
            store.append(1, Metric::ConnectionRate, kStart + i, 100);
        std::vector<std::optional<quint32>> past(90, 7);
        past[20] = std::nullopt;
        store.fill(1, Metric::ConnectionRate, kStart, past);
        const auto window = store.window(1, Metric::ConnectionRate, 75);
        QCOMPARE(window[0], 7.0);
        QCOMPARE(window[59], 7.0);
        QCOMPARE(window[60], 100.0);
        QVERIFY(std::isnan(window[20]));
        QCOMPARE(store.newestSecond(), kStart + 74); // nothing of the future
        QCOMPARE(store.window(1, Metric::ConnectionRate, 5, 15), (QList<qreal>{7, 7, 7, 7, 100}));
    }

    void theHourBeforeTheConsoleComesFromTheHelper()
    {
        class RecordingLink : public FakeLink
        {
        public:
            void rates(const api::RatesRequest &request,
                       Callback<api::RatesReply> callback) override
            {
                ++asked;
                api::RatesReply reply;
                const auto first = request.fromMilliseconds / 10'000 * 10'000 + 10'000;
                for (quint64 i = 0; i < 300; ++i) {
                    api::RateSample sample;
                    sample.timeMilliseconds = first + i * 10'000;
                    sample.coveredMilliseconds = 10'000;
                    sample.gained.connections = i >= 100 && i < 120 ? 0 : 420;
                    sample.activeConnections = 9;
                    if (i < 200 || i >= 210) // nobody watched
                        reply.page.push_back(sample);
                }
                callback(reply);
            }
            int asked = 0;
        };
        auto owned = std::make_unique<RecordingLink>();
        auto *link = owned.get();
        DirectorDocument document(std::move(owned));
        link->start();
        DirectorStatus status;
        for (quint64 i = 0; i < 4; ++i) {
            status.timeMilliseconds = 1'700'003'600'000 + i * 1000;
            status.uptimeMilliseconds = 5'000'000 + i * 1000;
            Q_EMIT link->statusReceived(status);
        }
        QCOMPARE(link->asked, 1);
        const auto values =
            document.series().window(SeriesStore::kDirector, Metric::ConnectionRate, 240, 15);
        QCOMPARE(values[2], 42.0);
        QCOMPARE(values[75], 0.0);
        QVERIFY(std::isnan(values[137]));
        QCOMPARE(values[150], 42.0);
    }

    void aSeriesThatStoppedHasAGapAtTheEnd()
    {
        SeriesStore store;
        store.append(1, Metric::ConnectionRate, kStart, 5);
        store.append(2, Metric::ConnectionRate, kStart + 1, 1);
        const auto window = store.window(1, Metric::ConnectionRate, 2);
        QCOMPARE(window[0], 5.0);
        QVERIFY(std::isnan(window[1]));
    }

    void theRingKeepsFifteenMinutesAndTheMeansAnHour()
    {
        SeriesStore store;
        for (qint64 i = 0; i < 3600; ++i)
            store.append(1, Metric::BytesIn, kStart + i, static_cast<quint32>(i));
        const auto fine = store.window(1, Metric::BytesIn, SeriesStore::kFineCount);
        QCOMPARE(fine.first(), 2700.0);
        QCOMPARE(fine.last(), 3599.0);
        const auto coarse = store.window(1, Metric::BytesIn, SeriesStore::kCoarseCount, 15);
        QCOMPARE(coarse.first(), 7.0);
        QCOMPARE(coarse.last(), 3592.0);
        QVERIFY(std::isnan(store.window(1, Metric::BytesIn, 1000).first()));
    }

    void meansKeepTheirLowestAndHighestSecond()
    {
        SeriesStore store;
        const auto start = kStart - kStart % SeriesStore::kCoarseSeconds;
        for (qint64 i = 0; i < 30; ++i)
            store.append(1, Metric::ConnectionRate, start + i, i == 7 ? 900 : i == 20 ? 1 : 100);
        const auto extremes = store.extremes(1, Metric::ConnectionRate, 3);
        QVERIFY(std::isnan(extremes[0].low));
        QCOMPARE(extremes[1].low, 100.0);
        QCOMPARE(extremes[1].high, 900.0);
        QCOMPARE(extremes[2].low, 1.0);
        QCOMPARE(extremes[2].high, 100.0);
        QVERIFY(store.window(1, Metric::ConnectionRate, 2, 15).first() < 200);
    }

    void silentSeriesAreForgottenAndTheirPlaceIsUsedAgain()
    {
        SeriesStore store;
        // Every minute another server comes and goes, for three hours.
        std::size_t largest = 0;
        for (qint64 second = 0; second < 3 * 3600; ++second) {
            store.append(1, Metric::ConnectionRate, kStart + second, 5);
            store.append(2 + static_cast<quint64>(second / 60), Metric::ConnectionRate,
                         kStart + second, 7);
            largest = std::max(largest, store.octets());
        }
        QVERIFY(!store.contains(2));
        QVERIFY(store.contains(1));
        SeriesStore one;
        one.append(1, Metric::ConnectionRate, kStart, 5);
        // At most an hour of servers, and the minute in which they are noticed.
        QVERIFY2(largest <= 64 * one.octets(), qPrintable(QString::number(largest)));
    }

    void longGapsDoNotLeaveOldValues()
    {
        SeriesStore store;
        for (qint64 i = 0; i < 900; ++i)
            store.append(1, Metric::BytesOut, kStart + i, 7);
        store.append(1, Metric::BytesOut, kStart + 5000, 9);
        const auto window = store.window(1, Metric::BytesOut, SeriesStore::kFineCount);
        QCOMPARE(
            std::count_if(window.begin(), window.end(), [](qreal v) { return !std::isnan(v); }), 1);
        QCOMPARE(window.last(), 9.0);
    }

    void fiveSecondStepsAreMeans()
    {
        SeriesStore store;
        for (quint32 i = 0; i < 10; ++i)
            store.append(1, Metric::PacketRate, kStart + i, i < 5 ? 10 : 20);
        QCOMPARE(store.window(1, Metric::PacketRate, 2, 5), (QList<qreal>{10, 20}));
    }

    void statesHaveEvidence_data()
    {
        QTest::addColumn<int>("script");
        QTest::addColumn<int>("state");
        const auto row = [](const char *name, int script, ServerState state) {
            QTest::newRow(name) << script << static_cast<int>(state);
        };
        row("nothing seen", 0, ServerState::Unknown);
        row("replies", 1, ServerState::Up);
        row("replies are forgotten after 30 s", 2, ServerState::Unknown);
        row("two seconds of silence are not enough", 3, ServerState::Unknown);
        row("silence under attempts", 4, ServerState::Down);
        row("silence after replies", 5, ServerState::Down);
        row("UDP silence proves nothing", 6, ServerState::Unknown);
        row("weight 0", 7, ServerState::Draining);
        row("over limit", 8, ServerState::OverLimit);
        row("replies of Route are not seen", 9, ServerState::Unknown);
        row("an answer ends the silence", 10, ServerState::Up);
        row("zeroed counters are no evidence", 11, ServerState::Up);
    }
    void statesHaveEvidence()
    {
        QFETCH(int, script);
        QFETCH(int, state);
        auto config = server("10.0.0.11", 443, script == 7 ? 0 : 100,
                             script == 9 ? Forwarding::DirectRoute : Forwarding::Masquerade);
        EvidenceScript run(config, script == 6 ? Protocol::Udp : Protocol::Tcp);
        switch (script) {
        case 1: run.seconds(2, 3, 3); break;
        case 2:
            run.seconds(2, 3, 3);
            run.seconds(31, 0, 0);
            break;
        case 3: run.seconds(2, 1, 0); break;
        case 4:
        case 6:
        case 9: run.seconds(4, 1, 0); break;
        case 5:
            run.seconds(5, 1, 1);
            run.seconds(4, 1, 0);
            break;
        case 8:
            run.server().overloaded = true;
            run.seconds(1, 0, 0);
            break;
        case 10:
            run.seconds(4, 1, 0);
            run.seconds(1, 1, 1);
            break;
        case 11:
            run.seconds(2, 3, 3);
            run.server().counters = {};
            run.seconds(1, 0, 0);
            break;
        default: break;
        }
        QCOMPARE(static_cast<int>(run.finding().state), state);
        QVERIFY(!run.finding().reason.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSeries)
#include "tst_series.moc"
