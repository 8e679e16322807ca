// SPDX-License-Identifier: GPL-3.0-or-later
// What changes would do to traffic: connections by hand, hash tables against a count over clients.
#include <QTest>

#include <algorithm>
#include <map>
#include <optional>

#include "directorfixture.h"
#include "engine/base/random.h"
#include "engine/director/impact.h"
#include "engine/sched/hashslots.h"
#include "engine/sched/scheduler.h"

using namespace vipdeck;
using namespace vipdeck::test;

namespace {

constexpr std::uint16_t kPort = 40000; // of every client

ServiceKey keyOf(bool mark)
{
    if (mark)
        return ServiceKey::forMark(7, AddressFamily::IPv4);
    return {Protocol::Tcp, {Address::fromIPv4(0xC0000201), 80}, 0};
}

ServiceConfig configOf(std::string scheduler, std::uint32_t flags = 0, bool mark = false)
{
    ServiceConfig config;
    config.key = keyOf(mark);
    config.scheduler = std::move(scheduler);
    config.schedulerFlags = flags;
    return config;
}

Endpoint endpointOf(std::uint32_t number)
{
    return {Address::fromIPv4(0x0A000000u + number), 80};
}

ServerMoment serverOf(std::uint32_t number, std::int32_t weight, std::uint32_t active = 0,
                      std::uint32_t inactive = 0, std::uint32_t remembered = 0)
{
    return {makeServer(endpointOf(number), Forwarding::Masquerade, weight), weight, active,
            inactive, remembered};
}

Change weightOf(const ServiceKey &key, std::uint32_t number, std::int32_t weight)
{
    return EditDestination{key, makeServer(endpointOf(number), Forwarding::Masquerade, weight)};
}

// Random servers, and random changes of them, without a director: what the rules of IPVS make of
// both, as schedulers see it.
struct RandomPool
{
    ServiceMoment moment;
    ChangeSet changes;
    std::vector<SchedulableDestination> before; // newest first
    std::vector<SchedulableDestination> after;

    RandomPool(Random &random, const ServiceConfig &config)
    {
        moment.config = config;
        const auto servers = 1 + random.below(8);
        for (std::uint32_t number = 1; number <= servers; ++number)
            addServer(random, number);
        for (auto added = random.below(3); added > 0; --added) {
            const auto weight = static_cast<std::int32_t>(random.below(5));
            const auto number = 100 + added;
            changes.emplace_back(AddDestination{
                config.key, makeServer(endpointOf(number), Forwarding::Masquerade, weight)});
            after.insert(after.begin(), viewOf(number, weight, weight));
        }
    }

    static SchedulableDestination viewOf(std::uint32_t number, std::int32_t weight,
                                         std::int32_t lastWeight)
    {
        SchedulableDestination view;
        view.endpoint = endpointOf(number);
        view.weight = weight;
        view.id = number;
        view.lastWeight = lastWeight;
        return view;
    }

    void addServer(Random &random, std::uint32_t number)
    {
        const auto lastWeight = static_cast<std::int32_t>(random.below(6));
        const auto weight = random.below(4) == 0 ? 0 : lastWeight;
        auto server = serverOf(number, weight);
        server.lastWeight = lastWeight;
        server.overloaded = random.below(8) == 0;
        server.config.upperThreshold = server.overloaded ? 10 : 0;
        moment.servers.push_back(server);
        auto view = viewOf(number, weight, lastWeight);
        view.overloaded = server.overloaded;
        before.insert(before.begin(), view);
        const auto &key = moment.config.key;
        switch (random.below(4)) {
        case 0: changes.emplace_back(RemoveDestination{key, endpointOf(number)}); return;
        case 1: {
            auto edited = server.config;
            edited.weight = static_cast<std::int32_t>(random.below(5));
            changes.emplace_back(EditDestination{key, edited});
            view.weight = edited.weight;
            view.lastWeight = edited.weight != 0 ? edited.weight : lastWeight;
            break;
        }
        default: break;
        }
        after.insert(after.begin(), view);
    }
};

struct Count
{
    std::uint32_t moved = 0;
    std::uint32_t refused = 0;
};

std::optional<Endpoint> pickOf(Scheduler &scheduler,
                               const std::vector<SchedulableDestination> &view, const FlowKey &flow)
{
    const auto index = scheduler.pick(view, flow, {});
    return index == kNoDestination ? std::nullopt : std::optional(view[index].endpoint);
}

// By asking for very many clients (or addresses, for dh), slot by slot. Nothing when clients of one
// slot did not all fare alike.
std::optional<Count> countOverClients(const RandomPool &pool)
{
    const auto &config = pool.moment.config;
    const SchedulerOptions options{config.schedulerFlags, 0};
    const auto before = createScheduler(config.scheduler, options);
    const auto after = createScheduler(config.scheduler, options);
    before->destinationsChanged(pool.before);
    after->destinationsChanged(pool.after);
    std::map<std::uint32_t, int> fates; // by slot
    const auto slotCount = hashSlotFlows(config.scheduler, config.schedulerFlags).size();
    for (std::uint32_t number = 0; number < 16 * slotCount; ++number) {
        FlowKey flow{Protocol::Tcp, {Address::fromIPv4(0xAC100000u + number), kPort}, {}};
        flow.virtualEndpoint.address = flow.client.address;
        const auto was = pickOf(*before, pool.before, flow);
        const auto is = pickOf(*after, pool.after, flow);
        const int fate = !was ? 0 : !is ? 2 : *is != *was ? 1 : 0;
        const auto slot = hashSlotOf(config.scheduler, config.schedulerFlags, flow);
        if (fates.emplace(slot, fate).first->second != fate)
            return std::nullopt;
    }
    if (fates.size() != slotCount) // a slot without a client
        return std::nullopt;
    Count count;
    for (const auto &[slot, fate] : fates) {
        count.moved += fate == 1;
        count.refused += fate == 2;
    }
    return count;
}

} // namespace

class TestImpact : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySlotHasAFlow_data()
    {
        QTest::addColumn<QString>("scheduler");
        QTest::addColumn<uint>("flags");
        QTest::addColumn<uint>("count");
        QTest::newRow("sh") << QStringLiteral("sh") << 0u << 256u;
        QTest::newRow("sh-port") << QStringLiteral("sh") << uint(kSchedulerFlag2) << 256u;
        QTest::newRow("dh") << QStringLiteral("dh") << 0u << 256u;
        QTest::newRow("mh") << QStringLiteral("mh") << 0u << 4093u;
        QTest::newRow("mh-port") << QStringLiteral("mh") << uint(kSchedulerFlag2) << 4093u;
        QTest::newRow("wlc") << QStringLiteral("wlc") << 0u << 0u;
    }
    void everySlotHasAFlow()
    {
        QFETCH(QString, scheduler);
        QFETCH(uint, flags);
        QFETCH(uint, count);
        const auto name = scheduler.toStdString();
        const auto flows = hashSlotFlows(name, flags);
        QCOMPARE(flows.size(), std::size_t{count});
        for (std::uint32_t slot = 0; slot < flows.size(); ++slot)
            QCOMPARE(hashSlotOf(name, flags, flows[slot]), slot);
    }

    void theMovedShareEqualsACountOverClients_data()
    {
        QTest::addColumn<QString>("scheduler");
        QTest::addColumn<uint>("flags");
        QTest::newRow("sh") << QStringLiteral("sh") << 0u;
        QTest::newRow("sh with fallback") << QStringLiteral("sh") << uint(kSchedulerFlag1);
        QTest::newRow("sh with port") << QStringLiteral("sh") << uint(kSchedulerFlag2);
        QTest::newRow("sh with both")
            << QStringLiteral("sh") << uint(kSchedulerFlag1 | kSchedulerFlag2);
        QTest::newRow("dh") << QStringLiteral("dh") << 0u;
        QTest::newRow("mh") << QStringLiteral("mh") << 0u;
        QTest::newRow("mh with port") << QStringLiteral("mh") << uint(kSchedulerFlag2);
    }
    void theMovedShareEqualsACountOverClients()
    {
        QFETCH(QString, scheduler);
        QFETCH(uint, flags);
        int changed = 0;
        const std::uint64_t runs = scheduler == QLatin1String("mh") ? 8 : 60;
        for (std::uint64_t seed = 1; seed <= runs; ++seed) {
            Random random(seed);
            const RandomPool pool(random, configOf(scheduler.toStdString(), flags, true));
            const auto count = countOverClients(pool);
            QVERIFY2(count, qPrintable(QString::number(seed)));
            const auto impacts = impactOf({pool.moment}, pool.changes, false);
            const auto impact = impacts.empty() ? ServiceImpact() : impacts.front();
            QCOMPARE(impact.slotsMoved, count->moved);
            QCOMPARE(impact.slotsRefused, count->refused);
            changed += count->moved + count->refused != 0;
        }
        QVERIFY(changed > static_cast<int>(runs) / 2);
    }

    // The fallback of mh sends clients of one slot to different servers.
    void theFallbackOfMaglevMovesWhatLosesItsServer()
    {
        const auto config = configOf("mh", kSchedulerFlag1);
        const ServiceMoment moment{config, {serverOf(1, 1), serverOf(2, 1), serverOf(3, 1)}};
        const auto impact = impactOf({moment}, {weightOf(config.key, 2, 0)}, false).front();
        QCOMPARE(impact.hashSlots, 4093u);
        QVERIFY(impact.slotsMoved > 1300 && impact.slotsMoved < 1430); // a third
        QCOMPARE(impact.slotsRefused, 0u);
        const auto without =
            impactOf({{configOf("mh"), moment.servers}}, {weightOf(config.key, 2, 0)}, false)
                .front();
        QCOMPARE(without.slotsRefused, impact.slotsMoved);
        QCOMPARE(without.slotsMoved, 0u);
    }

    void anAddressOfItsOwnUsesOneSlotOfDh()
    {
        const auto config = configOf("dh");
        const ServiceMoment moment{config, {serverOf(1, 1), serverOf(2, 1)}};
        int moved = 0;
        for (std::uint32_t number = 10; number < 20; ++number) {
            const auto impacts =
                impactOf({moment},
                         {AddDestination{config.key, makeServer(endpointOf(number))},
                          AddDestination{config.key, makeServer(endpointOf(number + 10))}},
                         false);
            for (const auto &impact : impacts) {
                QCOMPARE(impact.hashSlots, 1u);
                QCOMPARE(impact.slotsMoved, 1u);
                ++moved;
            }
        }
        QVERIFY(moved == 0 || moved == 10); // the slot stays, and so does what it means
    }

    void anotherSchedulerMovesEveryClient()
    {
        const auto config = configOf("sh");
        const ServiceMoment moment{config, {serverOf(1, 1), serverOf(2, 1)}};
        auto impact = impactOf({moment}, {EditService{configOf("wlc")}}, false).front();
        QCOMPARE(impact.hashSlots, 256u);
        QCOMPARE(impact.slotsMoved, 256u);
        impact = impactOf({moment}, {EditService{configOf("mh")}}, false).front();
        QCOMPARE(impact.hashSlots, 4093u);
        QVERIFY(impact.slotsMoved > 1800 && impact.slotsMoved < 2300); // about a half
        const ServiceMoment three{config, {serverOf(1, 1), serverOf(2, 2), serverOf(3, 4)}};
        impact = impactOf({three}, {EditService{configOf("sh", kSchedulerFlag2)}}, false).front();
        QVERIFY(impact.slotsMoved > 80);
        // The other way round nobody was bound.
        QVERIFY(
            impactOf({{configOf("wlc"), moment.servers}}, {EditService{config}}, false).empty());
    }

    void removedServersCutAndQuiescedOnesDrain()
    {
        const auto config = configOf("wlc");
        const ServiceMoment moment{
            config, {serverOf(1, 5, 10, 3, 2), serverOf(2, 5, 20, 4, 7), serverOf(3, 5, 40, 5, 9)}};
        const ChangeSet changes{RemoveDestination{config.key, endpointOf(1)},
                                weightOf(config.key, 2, 0), weightOf(config.key, 3, 9)};
        const auto impacts = impactOf({moment}, changes, false);
        QCOMPARE(impacts.size(), 1u);
        const auto &impact = impacts.front();
        QVERIFY(!impact.removed);
        QCOMPARE(impact.connectionsCut, 13u);
        QCOMPARE(impact.activeCut, 10u);
        QCOMPARE(impact.connectionsDraining, 24u);
        QCOMPARE(impact.activeDraining, 20u);
        QCOMPARE(impact.rememberedLost, 2u);
        QCOMPARE(impact.hashSlots, 0u);
        QCOMPARE(impact.servers.size(), 2u);
        QVERIFY(impact.servers[0].kind == ServerImpact::Kind::Cut);
        QVERIFY(impact.servers[1].kind == ServerImpact::Kind::Drains);
        QCOMPARE(impact.servers[1].server, endpointOf(2));
        QCOMPARE(impactOf({moment}, changes, true).front().rememberedLost, 9u);
    }

    void aServerThatComesBackKeepsItsConnections()
    {
        const auto config = configOf("wlc");
        const ServiceMoment moment{config, {serverOf(1, 5, 10)}};
        QVERIFY(impactOf({moment},
                         {RemoveDestination{config.key, endpointOf(1)},
                          AddDestination{config.key, makeServer(endpointOf(1))}},
                         false)
                    .empty());
        const auto removed = impactOf({moment}, {RemoveEverything()}, false).front();
        QVERIFY(removed.removed);
        QCOMPARE(removed.connectionsCut, 10u);
    }

    void templatesDieWithThePersistenceTheyAreMadeFor_data()
    {
        QTest::addColumn<int>("edit");
        QTest::addColumn<int>("lost");
        QTest::newRow("timeout") << 0 << 0;
        QTest::newRow("not persistent") << 1 << 15;
        QTest::newRow("another mask") << 2 << 15;
        QTest::newRow("another engine") << 3 << 15;
    }
    void templatesDieWithThePersistenceTheyAreMadeFor()
    {
        QFETCH(int, edit);
        QFETCH(int, lost);
        auto config = configOf("wlc");
        config.persistent = true;
        config.persistenceTimeoutSeconds = 300;
        const ServiceMoment moment{config, {serverOf(1, 1, 0, 0, 5), serverOf(2, 1, 0, 0, 10)}};
        switch (edit) {
        case 0: config.persistenceTimeoutSeconds = 600; break;
        case 1: config.persistent = false; break;
        case 2: config.persistenceNetmask = 0xFFFFFF00u; break;
        default: config.persistenceEngine = "sip";
        }
        const auto impacts = impactOf({moment}, {EditService{config}}, false);
        QCOMPARE(impacts.size(), lost == 0 ? 0u : 1u);
        if (lost != 0)
            QCOMPARE(impacts.front().rememberedLost, static_cast<std::uint64_t>(lost));
    }

    void touchedServicesAreThoseOfTheChanges()
    {
        RuleSet rules;
        for (std::uint16_t port = 1; port <= 4; ++port) {
            auto config = configOf("wlc");
            config.key.endpoint.port = port;
            rules.services.push_back({config, {makeServer(endpointOf(port))}});
        }
        const auto &[a, b, c, d] = std::tie(rules.services[0].config, rules.services[1].config,
                                            rules.services[2].config, rules.services[3].config);
        const ChangeSet changes{RemoveService{d.key}, EditService{a},
                                RemoveDestination{b.key, endpointOf(2)},
                                LabelService{c.key, {"c", ""}}, AddService{configOf("wlc")}};
        QCOMPARE(servicesTouchedBy(changes, rules), (std::vector{a.key, b.key, d.key}));
        QCOMPARE(servicesTouchedBy({RemoveEverything()}, rules).size(), 4u);
    }

    void aDirectorTellsItsMoment()
    {
        DirectorFixture fixture;
        const auto config = configOf("mh");
        fixture.apply(AddService{config});
        fixture.apply(AddDestination{config.key, makeServer(endpointOf(1))});
        fixture.apply(
            AddDestination{config.key, makeServer(endpointOf(2), Forwarding::Masquerade, 3)});
        fixture.apply(weightOf(config.key, 2, 0));
        const auto moment = fixture.director().momentOf(config.key);
        QVERIFY(moment);
        QCOMPARE(moment->servers.size(), 2u);
        QCOMPARE(moment->servers[0].config.endpoint, endpointOf(1));
        QCOMPARE(moment->servers[1].config.weight, 0);
        QCOMPARE(moment->servers[1].lastWeight, 3);
        QVERIFY(!fixture.director().momentOf(keyOf(true)));
    }

    void aForgottenClientGoesToAnotherServer()
    {
        DirectorFixture fixture;
        auto config = makeService(Protocol::Tcp, keyOf(false).endpoint);
        config.persistent = true;
        config.persistenceTimeoutSeconds = 300;
        fixture.apply(AddService{config});
        fixture.apply(AddDestination{config.key, makeServer(endpointOf(1))});
        std::uint16_t port = 1000;
        const auto connect = [&] {
            const Endpoint client{Address::fromIPv4(0xC6336401), ++port};
            return fixture.send(tcpPacket(client, config.key.endpoint, kTcpSyn)).destination();
        };
        QCOMPARE(connect(), endpointOf(1));
        fixture.apply(AddDestination{config.key, makeServer(endpointOf(2))});
        fixture.apply(weightOf(config.key, 1, 0));
        QCOMPARE(connect(), endpointOf(1)); // remembered, as IPVS does
        const auto forget = [&](const Endpoint &server) {
            std::uint32_t next = 1;
            int slices = 0;
            for (; next != 0; ++slices)
                next = fixture.director().forgetClients(config.key, server, next, 1);
            return slices;
        };
        QVERIFY(forget(endpointOf(2)) > 1); // not its clients
        QCOMPARE(connect(), endpointOf(1));
        QVERIFY(forget(endpointOf(1)) > 1);
        QCOMPARE(connect(), endpointOf(2));
        QCOMPARE(fixture.server(endpointOf(1)).activeConnections
                     + fixture.server(endpointOf(1)).inactiveConnections,
                 3u); // they go on
    }
};

QTEST_GUILESS_MAIN(TestImpact)
#include "tst_impact.moc"
