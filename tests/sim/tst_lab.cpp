// SPDX-License-Identifier: GPL-3.0-or-later
// The scheduler lab: workloads, measures, and experiments with outcomes that are known.
#include <QTest>

#include <algorithm>

#include "engine/sim/lab/experiment.h"
#include "engine/sim/lab/measures.h"

using namespace vipdeck;
using namespace std::chrono_literals;

namespace {

ExperimentSetup pool(const char *scheduler, std::vector<int> weights,
                     Forwarding forwarding = Forwarding::Masquerade)
{
    ExperimentSetup setup;
    setup.service.key.endpoint = {Address::fromIPv4(0xC0000201), 443};
    setup.service.scheduler = scheduler;
    for (std::size_t index = 0; index < weights.size(); ++index) {
        DestinationConfig server;
        server.endpoint = {Address::fromIPv4(0x0A000001u + static_cast<std::uint32_t>(index)), 443};
        server.weight = weights[index];
        server.forwarding = forwarding;
        setup.servers.push_back(server);
    }
    setup.workload.clients = 2000;
    setup.workload.arrivalsPerSecond = 400;
    setup.workload.medianLength = 500ms;
    setup.workload.longLength = 5s;
    setup.workload.duration = 30s;
    return setup;
}

ExperimentResult run(const ExperimentSetup &setup)
{
    const auto experiment = Experiment::create(setup);
    if (!experiment)
        return {};
    (*experiment)->runFor(1h);
    return (*experiment)->result();
}

double changedShare(const ExperimentResult &result)
{
    return static_cast<double>(result.changedClients)
           / static_cast<double>(result.returningClients);
}

bool isNear(double value, double expected, double tolerance)
{
    return std::abs(value - expected) <= tolerance;
}

} // namespace

class TestLab : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lengthsHaveTheMedianAndThe99thPercentile()
    {
        Workload workload;
        WorkloadSource source(workload);
        std::vector<double> seconds;
        for (int draw = 0; draw < 50000; ++draw)
            seconds.push_back(std::chrono::duration<double>(source.nextLength()).count());
        QVERIFY(isNear(percentile(seconds, 50), 1.8, 0.1));
        QVERIFY(isNear(percentile(seconds, 99), 45, 5));
        workload.lengths = LengthShape::Exponential;
        WorkloadSource exponential(workload);
        seconds.clear();
        for (int draw = 0; draw < 50000; ++draw)
            seconds.push_back(std::chrono::duration<double>(exponential.nextLength()).count());
        QVERIFY(isNear(percentile(seconds, 50), 1.8, 0.1));
    }

    void everyArrivalShapeKeepsTheRate()
    {
        for (const auto shape : {ArrivalShape::Even, ArrivalShape::Poisson, ArrivalShape::Bursts}) {
            Workload workload;
            workload.arrivals = shape;
            WorkloadSource source(workload);
            Duration time{};
            for (int arrival = 0; arrival < 100000; ++arrival)
                time += source.nextGap();
            QVERIFY(isNear(std::chrono::duration<double>(time).count(), 100, 5));
        }
    }

    void measuresAreThoseOfTheirDefinitions()
    {
        const auto servers = pool("rr", {1, 1, 2}).servers;
        const std::vector<bool> all{true, true, true};
        QCOMPARE(weightedFairness(servers, all, {10, 10, 20}), 1.0);
        QVERIFY(isNear(weightedFairness(servers, all, {10, 0, 0}), 1.0 / 3, 1e-9));
        QCOMPARE(weightedFairness(servers, {true, true, false}, {10, 10, 0}), 1.0);
        QCOMPARE(peakLoad(servers, all, {10, 10, 20}), 1.0);
        QCOMPARE(peakLoad(servers, all, {20, 0, 20}), 2.0);
        QCOMPARE(weightShare(servers, all, 2), 0.5);
        QCOMPARE(percentile({3, 1, 2}, 99), 3.0);
        QCOMPARE(percentile({3, 1, 2}, 50), 2.0);
    }

    void sameSeedGivesTheSameResult()
    {
        const auto one = run(pool("wlc", {1, 2, 3}));
        const auto other = run(pool("wlc", {1, 2, 3}));
        QVERIFY(one.connections > 10000);
        QCOMPARE(one.chosen, other.chosen);
        QCOMPARE(one.fairness, other.fairness);
        auto setup = pool("wlc", {1, 2, 3});
        setup.workload.seed = 43;
        QVERIFY(run(setup).chosen != one.chosen);
    }

    void itDoesNotMatterInWhichStepsAnExperimentRuns()
    {
        const auto whole = run(pool("lc", {1, 1}));
        const auto stepwise = Experiment::create(pool("lc", {1, 1}));
        QVERIFY(stepwise.has_value());
        while (!(*stepwise)->isFinished())
            (*stepwise)->runFor(700ms);
        QCOMPARE((*stepwise)->result().chosen, whole.chosen);
        QCOMPARE((*stepwise)->result().samples.size(), whole.samples.size());
    }

    void roundRobinSharesExactly_data()
    {
        QTest::addColumn<int>("forwarding");
        QTest::newRow("masquerade") << int(Forwarding::Masquerade);
        QTest::newRow("direct") << int(Forwarding::DirectRoute);
        QTest::newRow("tunnel") << int(Forwarding::Tunnel);
    }
    void roundRobinSharesExactly()
    {
        QFETCH(int, forwarding);
        const auto result = run(pool("wrr", {3, 1}, Forwarding(forwarding)));
        QVERIFY(result.connections > 10000);
        QCOMPARE(result.refused, 0u);
        QVERIFY(isNear(double(result.chosen[0]) / double(result.chosen[1]), 3, 0.01));
    }

    void leastConnectionIsFairerThanHashing()
    {
        const auto least = run(pool("wlc", {1, 1, 1, 1}));
        const auto hashed = run(pool("sh", {1, 1, 1, 1}));
        QVERIFY(least.fairness > 0.99);
        QVERIFY(hashed.fairness < least.fairness);
        QVERIFY(hashed.peakLoad > least.peakLoad);
    }

    void maglevMovesFewClientsWhenAServerLeaves()
    {
        auto setup = pool("mh", {1, 1, 1, 1, 1});
        setup.events.push_back({PoolEvent::Kind::RemoveServer, 15s, 2, 1});
        const auto maglev = run(setup);
        QVERIFY(maglev.returningClients > 1000);
        QVERIFY(isNear(maglev.leastChanged, 0.2, 1e-9));
        QVERIFY(changedShare(maglev) < 0.3);
        QCOMPARE(maglev.samples.back().open[2] < maglev.samples[13].open[2], true);
        setup.service.scheduler = "rr";
        QVERIFY(changedShare(run(setup)) > 0.7);
        setup.service.persistent = true;
        setup.service.persistenceTimeoutSeconds = 300;
        QVERIFY(isNear(changedShare(run(setup)), 0.2, 0.05));
    }

    void aSlowServerGetsLessFromLeastConnection()
    {
        auto setup = pool("lc", {1, 1});
        setup.events.push_back({PoolEvent::Kind::SlowServer, 0s, 0, 0.25});
        const auto result = run(setup);
        QVERIFY(result.chosen[0] * 2 < result.chosen[1]);
        setup.service.scheduler = "rr";
        const auto blind = run(setup);
        QVERIFY(isNear(double(blind.chosen[0]) / double(blind.chosen[1]), 1, 0.01));
        QVERIFY(blind.peakLoad > result.peakLoad);
    }

    void refusalsAreCounted()
    {
        auto setup = pool("rr", {1, 1});
        for (auto &server : setup.servers)
            server.upperThreshold = 10;
        const auto result = run(setup);
        QVERIFY(result.refused > 1000);
        QVERIFY(result.connections > 0);
    }

    void datagramsAndMarksWork()
    {
        auto datagrams = pool("rr", {1, 1});
        datagrams.service.key.protocol = Protocol::Udp;
        const auto udp = run(datagrams);
        QVERIFY(udp.connections > 10000);
        QCOMPARE(udp.refused, 0u);
        auto marked = pool("lblc", {1, 1}, Forwarding::DirectRoute);
        marked.service.key = ServiceKey::forMark(7, AddressFamily::IPv4);
        const auto mark = run(marked);
        QVERIFY(mark.connections > 10000);
        QCOMPARE(mark.refused, 0u);
    }

    void impossibleSetupsAreRefused()
    {
        auto setup = pool("rr", {1});
        setup.workload.clients = 0;
        QVERIFY(!Experiment::create(setup));
        setup = pool("nothing", {1});
        QVERIFY(!Experiment::create(setup));
        setup = pool("rr", {1});
        setup.events.push_back({PoolEvent::Kind::RemoveServer, 1s, 5, 1});
        QVERIFY(Experiment::create(setup).error().message.find('5') != std::string::npos);
        setup = pool("rr", {1});
        setup.service.key.protocol = Protocol::Sctp;
        QVERIFY(Experiment::create(setup).error().code == ErrorCode::NotSupported);
    }

    void choicesAreMadeForTiming()
    {
        QCOMPARE(makeChoices(pool("wlc", {1, 2}), 1000), 1000u);
        QCOMPARE(makeChoices(pool("wlc", {0}), 1000), 0u);
        QCOMPARE(makeChoices(pool("nothing", {1}), 1000), 0u);
    }
};

QTEST_GUILESS_MAIN(TestLab)
#include "tst_lab.moc"
