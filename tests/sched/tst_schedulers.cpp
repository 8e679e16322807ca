// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for all schedulers, and the fast ones against a plain scan of the list.
#include <QTest>

#include <functional>
#include <map>
#include <numeric>

#include "engine/config/schedulers.h"
#include "serverlist.h"

using namespace vipdeck;

namespace {

using Measure = std::function<double(const SchedulableDestination &)>; // the least one wins

double load(const SchedulableDestination &server)
{
    return server.active * 256.0 + server.inactive;
}

double delay(const SchedulableDestination &server)
{
    return (server.active + 1.0) / server.weight;
}

double idleFirst(const SchedulableDestination &server)
{
    return server.active == 0 ? -1.0 : delay(server);
}

// Servers that may not be chosen are infinitely bad.
Measure measureOf(const QByteArray &scheduler)
{
    static const std::map<QByteArray, Measure> measures{
        {"lc", load},
        {"wlc", [](const auto &server) { return load(server) / server.weight; }},
        {"sed", delay},
        {"nq", idleFirst},
        {"fo", [](const auto &server) { return -1.0 * server.weight; }},
        {"ovf",
         [](const auto &server) {
             return server.active > static_cast<std::uint32_t>(server.weight)
                        ? std::numeric_limits<double>::infinity()
                        : -1.0 * server.weight;
         }},
    };
    return measures.at(scheduler);
}

std::size_t scan(DestinationsView servers, const Measure &measure)
{
    auto best = kNoDestination;
    auto least = std::numeric_limits<double>::infinity();
    for (std::size_t index = 0; index < servers.size(); ++index) {
        if (servers[index].weight <= 0 || servers[index].overloaded)
            continue;
        if (const auto value = measure(servers[index]); value < least) {
            least = value;
            best = index;
        }
    }
    return best;
}

// The rounds of wrr one by one, as its definition has them.
class PlainRounds
{
public:
    void changed(DestinationsView servers)
    {
        m_after = -1;
        int divisor = 0;
        int largest = 0;
        for (const auto &server : servers) {
            divisor = std::gcd(divisor, server.weight);
            largest = std::max(largest, server.weight);
        }
        m_step = std::max(divisor, 1);
        m_highest = largest - (m_step - 1);
        if (m_required > m_highest || m_required == 0)
            m_required = m_highest;
        else if (m_step > 1)
            m_required = m_required / m_step * m_step + 1;
    }

    std::size_t pick(DestinationsView servers)
    {
        const int rounds = m_highest + 3; // more than enough to look at everything
        for (int round = 0; m_highest > 0 && round < rounds; ++round) {
            for (++m_after; m_after < static_cast<int>(servers.size()); ++m_after) {
                const auto &server = servers[static_cast<std::size_t>(m_after)];
                if (!server.overloaded && server.weight >= m_required)
                    return static_cast<std::size_t>(m_after);
            }
            m_after = -1;
            m_required -= m_step;
            if (m_required <= 0)
                m_required = m_highest;
        }
        return kNoDestination;
    }

private:
    int m_after = -1;
    int m_required = 0;
    int m_highest = 0;
    int m_step = 1;
};

void addSchedulerRows()
{
    QTest::addColumn<QByteArray>("name");
    for (const auto &scheduler : knownSchedulers())
        QTest::newRow(scheduler.name.data()) << QByteArray(scheduler.name.data());
}

} // namespace

class TestSchedulers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKnownSchedulerExists_data() { addSchedulerRows(); }
    void everyKnownSchedulerExists()
    {
        QFETCH(QByteArray, name);
        QVERIFY(createScheduler(name.toStdString(), {}) != nullptr);
        QVERIFY(createScheduler(name.toUpper().toStdString(), {}) == nullptr);
    }

    void anEmptyServiceHasNobody_data() { addSchedulerRows(); }
    void anEmptyServiceHasNobody()
    {
        QFETCH(QByteArray, name);
        ServerList list(name.toStdString());
        QCOMPARE(list.pick(flowNumber(1)), kNoDestination);
        list.add(1);
        QCOMPARE(list.pick(flowNumber(1)), 0u);
        list.remove(0);
        QCOMPARE(list.pick(flowNumber(1)), kNoDestination);
    }

    // Every flow asks for another address, so lblc and lblcr have nothing in their caches.
    void everySchedulerSkipsQuiescedAndOverloadedServers_data() { addSchedulerRows(); }
    void everySchedulerSkipsQuiescedAndOverloadedServers()
    {
        QFETCH(QByteArray, name);
        for (const auto flags : {0u, std::uint32_t{kSchedulerFlag1 | kSchedulerFlag2}}) {
            ServerList list(name.toStdString(), flags);
            list.add(3);
            Random random(11);
            int picked = 0;
            for (std::uint32_t turn = 0; turn < 3000; ++turn) {
                list.changeSomething(random);
                const auto index = list.pick(flowNumber(turn));
                if (index == kNoDestination)
                    continue;
                ++picked;
                QVERIFY(index < list.servers().size());
                QVERIFY(list.servers()[index].weight > 0);
                QVERIFY(!list.servers()[index].overloaded);
            }
            QVERIFY(picked > 500);
        }
    }

    void sameCallsGiveSameAnswers_data() { addSchedulerRows(); }
    void sameCallsGiveSameAnswers()
    {
        QFETCH(QByteArray, name);
        ServerList one(name.toStdString());
        ServerList other(name.toStdString());
        Random first(5);
        Random second(5);
        one.add(2);
        other.add(2);
        for (std::uint32_t turn = 0; turn < 1000; ++turn) {
            one.changeSomething(first);
            other.changeSomething(second);
            QCOMPARE(one.pick(flowNumber(turn)), other.pick(flowNumber(turn)));
        }
    }

    void theFastChoiceIsTheChoiceOfAScan_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const auto *name : {"lc", "wlc", "sed", "nq", "fo", "ovf"})
            QTest::newRow(name) << QByteArray(name);
    }
    void theFastChoiceIsTheChoiceOfAScan()
    {
        QFETCH(QByteArray, name);
        const auto measure = measureOf(name);
        for (std::uint64_t seed = 1; seed <= 5; ++seed) {
            ServerList list(name.toStdString());
            Random random(seed);
            list.add(1);
            for (std::uint32_t turn = 0; turn < 4000; ++turn) {
                list.changeSomething(random);
                QCOMPARE(list.pick(flowNumber(turn)), scan(list.servers(), measure));
            }
        }
    }

    void weightedRoundRobinWalksAllRounds()
    {
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            ServerList list("wrr");
            PlainRounds rounds;
            Random random(seed);
            for (int server = 0; server < 5; ++server) {
                list.add(static_cast<std::int32_t>(random.below(4) * 50));
                rounds.changed(list.servers());
            }
            for (std::uint32_t turn = 0; turn < 500; ++turn) {
                if (random.below(10) == 0) {
                    list.setWeight(random.below(5), static_cast<std::int32_t>(random.below(300)));
                    rounds.changed(list.servers());
                }
                list.setOverloaded(random.below(5), random.below(3) == 0);
                const auto expected = rounds.pick(list.servers());
                QCOMPARE(list.pick(flowNumber(turn)), expected);
                // Where a failed search leaves the cursor is checked against the recordings.
                if (expected == kNoDestination)
                    break;
            }
        }
    }

    void weightedRoundRobinIsExactlyProportional()
    {
        ServerList list("wrr");
        for (const auto weight : {10, 7, 3, 1, 0})
            list.add(weight);
        std::map<std::int32_t, int> picks;
        for (std::uint32_t turn = 0; turn < 21 * 50; ++turn)
            ++picks[list.servers()[list.pick(flowNumber(turn))].weight];
        QCOMPARE(picks[10], 500);
        QCOMPARE(picks[7], 350);
        QCOMPARE(picks[3], 150);
        QCOMPARE(picks[1], 50);
    }

    void weightedRoundRobinIsQuickWhenTheHeavyServerIsOverloaded()
    {
        ServerList list("wrr");
        for (int server = 0; server < 1000; ++server)
            list.add(1);
        list.add(65535);
        list.setOverloaded(0, true);
        for (std::uint32_t turn = 0; turn < 5000; ++turn)
            QVERIFY(list.pick(flowNumber(turn)) != 0);
    }

    void roundRobinGoesOnAfterTheServerBeforeTheRemovedOne()
    {
        ServerList list("rr");
        for (int server = 0; server < 4; ++server)
            list.add(1);
        const auto pickedId = [&list] { return list.servers()[list.pick({})].id; };
        QCOMPARE(pickedId(), 4u);
        QCOMPARE(pickedId(), 3u);
        list.remove(1);
        QCOMPARE(pickedId(), 2u);
        list.add(1);
        QCOMPARE(pickedId(), 1u);
        QCOMPARE(pickedId(), 5u);
        list.remove(0);
        QCOMPARE(pickedId(), 4u);
    }

    void leastConnectionFollowsTheWeights_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const auto *name : {"wlc", "sed"})
            QTest::newRow(name) << QByteArray(name);
    }
    void leastConnectionFollowsTheWeights()
    {
        QFETCH(QByteArray, name);
        ServerList list(name.toStdString());
        for (const auto weight : {8, 4, 2, 1})
            list.add(weight);
        for (std::uint32_t turn = 0; turn < 1500; ++turn) {
            const auto index = list.pick(flowNumber(turn));
            list.setLoad(index, list.servers()[index].active + 1, 0);
        }
        for (const auto &server : list.servers())
            QVERIFY(std::abs(static_cast<int>(server.active) - 100 * server.weight) <= 1);
    }

    void twoChoicesFollowTheWeightsAndTheLoad()
    {
        ServerList list("twos");
        for (const auto weight : {6, 3, 1})
            list.add(weight);
        std::map<std::int32_t, int> picks;
        for (std::uint32_t turn = 0; turn < 10000; ++turn)
            ++picks[list.servers()[list.pick(flowNumber(turn))].weight];
        QVERIFY(std::abs(picks[6] - 6000) < 600);
        QVERIFY(std::abs(picks[3] - 3000) < 600);
        list.setLoad(2, 1000, 0); // the heaviest is busy: it needs to be drawn twice
        picks.clear();
        for (std::uint32_t turn = 0; turn < 10000; ++turn)
            ++picks[list.servers()[list.pick(flowNumber(turn))].weight];
        QVERIFY(std::abs(picks[6] - 3600) < 600);
    }
};

QTEST_GUILESS_MAIN(TestSchedulers)
#include "tst_schedulers.moc"
