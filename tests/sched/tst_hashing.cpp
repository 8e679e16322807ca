// SPDX-License-Identifier: GPL-3.0-or-later
// sh, dh and mh: which clients move when servers change, and the hashes behind them.
#include <QTest>

#include <array>
#include <map>
#include <numeric>

#include "engine/base/siphash.h"
#include "engine/sched/addresshash.h"
#include "serverlist.h"

using namespace vipdeck;

namespace {

constexpr std::uint32_t kClients = 20000;

// The server's id for each client, 0 for none.
std::vector<std::uint64_t> mapping(ServerList &list)
{
    std::vector<std::uint64_t> result;
    for (std::uint32_t client = 0; client < kClients; ++client) {
        const auto index = list.pick(flowNumber(client));
        result.push_back(index == kNoDestination ? 0 : list.servers()[index].id);
    }
    return result;
}

double shareOf(const std::vector<std::uint64_t> &mapping, std::uint64_t id)
{
    return static_cast<double>(std::count(mapping.begin(), mapping.end(), id)) / kClients;
}

// Clients that were not on `gone` and are now elsewhere.
int movedWithoutNeed(const std::vector<std::uint64_t> &before,
                     const std::vector<std::uint64_t> &after, std::uint64_t gone)
{
    int moved = 0;
    for (std::uint32_t client = 0; client < kClients; ++client)
        moved += before[client] != gone && after[client] != before[client] ? 1 : 0;
    return moved;
}

} // namespace

class TestHashing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Aumasson, Bernstein: SipHash, appendix A.
    void sipHashMatchesThePaper()
    {
        std::array<std::uint8_t, 15> data{};
        std::iota(data.begin(), data.end(), std::uint8_t{0});
        const SipKey key{0x0706050403020100u, 0x0F0E0D0C0B0A0908u};
        QCOMPARE(sipHash24(key, data), 0xA129CA6149BE45E5u);
        QVERIFY(sipHash13(key, data) != sipHash24(key, data));
    }

    void ipv6FoldsToTheExclusiveOrOfItsWords()
    {
        QCOMPARE(foldAddress(Address::fromIPv4(0x0A090001)), 0x0A090001u);
        QCOMPARE(foldAddress(*Address::parse("fd00:9::1")), 0xFD000009u ^ 1u);
    }

    void maglevSharesFollowTheWeights()
    {
        ServerList list("mh");
        for (const auto weight : {1, 2, 5})
            list.add(weight);
        const auto clients = mapping(list);
        QVERIFY(std::abs(shareOf(clients, 1) - 1.0 / 8) < 0.02);
        QVERIFY(std::abs(shareOf(clients, 2) - 2.0 / 8) < 0.02);
        QVERIFY(std::abs(shareOf(clients, 3) - 5.0 / 8) < 0.02);
    }

    void maglevKeepsTheSharesOfVeryLargeWeights()
    {
        ServerList list("mh");
        list.add(65535);
        list.add(1);
        const auto clients = mapping(list);
        QVERIFY(shareOf(clients, 1) > 0.95);
        QVERIFY(shareOf(clients, 2) > 0); // a small weight is never rounded away
    }

    void maglevMovesFewClientsWhenAServerIsRemoved()
    {
        ServerList list("mh");
        for (int server = 0; server < 10; ++server)
            list.add(1);
        const auto before = mapping(list);
        const auto gone = list.servers()[4].id;
        list.remove(4);
        const auto after = mapping(list);
        QCOMPARE(std::count(after.begin(), after.end(), gone), 0);
        QVERIFY(movedWithoutNeed(before, after, gone) < static_cast<int>(kClients) * 8 / 100);
    }

    void maglevMovesNobodyElseWhenAServerIsQuiesced()
    {
        for (const auto flags : {0u, std::uint32_t{kSchedulerFlag1}}) {
            ServerList list("mh", flags);
            for (int server = 0; server < 10; ++server)
                list.add(2);
            const auto before = mapping(list);
            const auto gone = list.servers()[4].id;
            list.setWeight(4, 0);
            const auto after = mapping(list);
            QCOMPARE(movedWithoutNeed(before, after, gone), 0);
            QCOMPARE(std::count(after.begin(), after.end(), gone), 0);
            // With mh-fallback its clients go elsewhere, without they are refused.
            const auto refused = std::count(after.begin(), after.end(), 0u);
            QCOMPARE(refused == 0, flags == kSchedulerFlag1);
            list.setWeight(4, 2);
            QVERIFY(mapping(list) == before);
        }
    }

    void maglevGivesNoSlotToAServerAddedQuiesced()
    {
        ServerList list("mh");
        list.add(1);
        list.add(1);
        const auto before = mapping(list);
        list.add(0);
        QVERIFY(mapping(list) == before);
    }

    // As when ipvsadm -E changes the scheduler: it is told of servers that were quiesced before.
    void maglevKnowsTheSlotsOfServersQuiescedBeforeItsTime()
    {
        ServerList list("mh");
        for (int server = 0; server < 5; ++server)
            list.add(1);
        const auto before = mapping(list);
        list.setWeight(2, 0);
        const auto later = createScheduler("mh", {});
        later->destinationsChanged(list.servers());
        for (std::uint32_t client = 0; client < kClients; ++client)
            QCOMPARE(later->pick(list.servers(), flowNumber(client), {}),
                     list.pick(flowNumber(client)));
        QVERIFY(movedWithoutNeed(before, mapping(list), list.servers()[2].id) == 0);
    }

    void portsCountOnlyWithTheirFlag_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const auto *name : {"sh", "mh"})
            QTest::newRow(name) << QByteArray(name);
    }
    void portsCountOnlyWithTheirFlag()
    {
        QFETCH(QByteArray, name);
        ServerList list(name.toStdString());
        for (int server = 0; server < 8; ++server)
            list.add(1);
        auto flow = flowNumber(1);
        const auto differentServers = [&] {
            std::map<std::size_t, int> seen;
            for (flow.client.port = 1000; flow.client.port < 1100; ++flow.client.port)
                ++seen[list.pick(flow)];
            return seen.size();
        };
        QCOMPARE(differentServers(), 1u);
        list.scheduler().flagsChanged(kSchedulerFlag2);
        QCOMPARE(differentServers(), 8u);
    }

    void sourceHashGivesSlotsByWeight()
    {
        ServerList list("sh");
        list.add(1);
        list.add(3);
        const auto clients = mapping(list);
        QVERIFY(std::abs(shareOf(clients, 1) - 0.25) < 0.02);
        list.setWeight(0, 0);
        const auto quiesced = mapping(list);
        QVERIFY(std::abs(shareOf(quiesced, 0) - 0.5) < 0.02); // it keeps one slot of two
    }

    void destinationHashIgnoresWeightsAndClients()
    {
        ServerList list("dh");
        list.add(1);
        list.add(100);
        QVERIFY(std::abs(shareOf(mapping(list), 1) - 0.5) < 0.02);
        auto flow = flowNumber(9);
        const auto first = list.pick(flow);
        flow.client = flowNumber(77).client;
        QCOMPARE(list.pick(flow), first);
    }
};

QTEST_GUILESS_MAIN(TestHashing)
#include "tst_hashing.moc"
