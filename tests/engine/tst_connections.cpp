// SPDX-License-Identifier: GPL-3.0-or-later
// The connection table and its timers on their own.
#include <QTest>

#include <algorithm>
#include <map>

#include "engine/base/random.h"
#include "engine/conn/connectiontable.h"
#include "engine/conn/persistencekeys.h"
#include "packetbuilder.h"

using namespace vipdeck;
using namespace vipdeck::test;

namespace {

TimePoint after(Duration time)
{
    return TimePoint(std::chrono::hours(1000)) + time;
}

FlowKey flowOf(std::uint32_t number)
{
    return {Protocol::Tcp,
            {Address::fromIPv4(0x0A090000u + number / 50000), std::uint16_t(number % 50000 + 1)},
            {Address::fromIPv4(0x0A006401u), 80}};
}

ConnectionIndex add(ConnectionTable &table, const FlowKey &flow)
{
    const auto index = table.allocate();
    if (index == kNoConnection)
        return index;
    table[index].setEndpoints(flow);
    table[index].setServer({Address::fromIPv4(0x0A00020Bu), 8080});
    table.hash(index);
    return index;
}

} // namespace

class TestConnections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothDirectionsFindTheConnection()
    {
        ConnectionTable table(100, 1);
        const auto flow = flowOf(7);
        const auto index = add(table, flow);
        QCOMPARE(table.findForward(flow), index);
        FlowKey reply = flow;
        reply.virtualEndpoint = table[index].server();
        QCOMPARE(table.findReverse(reply), index);
        QCOMPARE(table.findReverse(flow), kNoConnection);
        table.release(index);
        QCOMPARE(table.findForward(flow), kNoConnection);
        QCOMPARE(table.findReverse(reply), kNoConnection);
        QCOMPARE(table.size(), 0u);
    }

    void familiesDoNotMix()
    {
        // ::/96 addresses have the octets of IPv4 ones only when nobody looks at the family.
        ConnectionTable table(100, 1);
        FlowKey flow = flowOf(1);
        add(table, flow);
        flow.client.address = Address::fromIPv6(flow.client.address.octets());
        flow.virtualEndpoint.address = Address::fromIPv6(flow.virtualEndpoint.address.octets());
        QCOMPARE(table.findForward(flow), kNoConnection);
    }

    void aMillionConnectionsFitInto160Megabytes()
    {
        constexpr std::uint32_t kCount = 1'000'000;
        ConnectionTable table(kCount, 3);
        for (std::uint32_t i = 0; i < kCount; ++i)
            QVERIFY(add(table, flowOf(i)) != kNoConnection);
        QCOMPARE(table.allocate(), kNoConnection);
        QVERIFY2(table.memoryBytes() <= 160'000'000,
                 QByteArray::number(qulonglong(table.memoryBytes())));
        QVERIFY(table.findForward(flowOf(0)) != kNoConnection);
        QVERIFY(table.findForward(flowOf(kCount - 1)) != kNoConnection);
        std::size_t longest = 0;
        for (std::uint32_t bucket = 0; bucket < table.bucketCount(); ++bucket) {
            std::size_t length = 0;
            for (auto i = table.bucket(bucket); i != kNoConnection; i = table[i].nextForward)
                ++length;
            longest = std::max(longest, length);
        }
        QVERIFY2(longest < 16, "the hash spreads badly");
    }

    void timersFireInTheirTickAndNeverEarly()
    {
        ConnectionTable table(5000, 5);
        Random random(11);
        std::map<ConnectionIndex, TimePoint> pending;
        auto now = after(Duration(0));
        std::uint32_t budget = 1000;
        QCOMPARE(table.timers().popExpired(now, budget), kNoConnection);
        const auto expiryFrom = [&](TimePoint from) {
            static constexpr std::int64_t kSpans[] = {20, 3'000, 120'000, 900'000, 2'678'400'000};
            return from
                   + std::chrono::milliseconds(
                       random.below(static_cast<std::uint32_t>(kSpans[random.below(5)])));
        };
        for (int i = 0; i < 3000; ++i) {
            const auto index = table.allocate();
            pending[index] = expiryFrom(now);
            table.timers().schedule(index, pending[index]);
        }
        std::size_t fired = 0;
        for (int step = 0; step < 4000; ++step) {
            // Some are refreshed or cut short, one is cancelled now and then.
            const auto victim = ConnectionIndex(1 + random.below(3000));
            if (pending.contains(victim) && random.below(10) == 0) {
                table.timers().cancel(victim);
                pending.erase(victim);
            } else if (pending.contains(victim)) {
                pending[victim] = expiryFrom(now);
                table.timers().schedule(victim, pending[victim]);
            }
            now += std::chrono::milliseconds(random.below(2000));
            if (step % 1000 == 999)
                now += std::chrono::hours(24 * 8);
            budget = 100000;
            for (;;) {
                const auto index = table.timers().popExpired(now, budget);
                if (index == kNoConnection)
                    break;
                QVERIFY(pending.contains(index));
                QVERIFY(pending[index] <= now);
                pending.erase(index);
                ++fired;
            }
            for (const auto &[index, expiry] : pending)
                QVERIFY2(expiry + std::chrono::milliseconds(4) > now, "a timer was forgotten");
        }
        QVERIFY(fired > 1000);
    }

    void workPerCallIsBounded()
    {
        constexpr std::uint32_t kCount = 20000;
        ConnectionTable table(kCount, 5);
        std::uint32_t budget = 10;
        const auto start = after(Duration(0));
        QCOMPARE(table.timers().popExpired(start, budget), kNoConnection);
        for (std::uint32_t i = 0; i < kCount; ++i)
            table.timers().schedule(table.allocate(), start + std::chrono::seconds(900));
        std::uint32_t fired = 0;
        std::uint32_t calls = 0;
        while (fired < kCount) {
            budget = 1000;
            std::uint32_t inThisCall = 0;
            while (table.timers().popExpired(start + std::chrono::seconds(901), budget)
                   != kNoConnection)
                ++inThisCall;
            QVERIFY(inThisCall <= 1000);
            fired += inThisCall;
            QVERIFY(++calls < 1000);
        }
        QCOMPARE(fired, kCount);
    }

    void aRecordThatIsUsedAgainHasAnotherGeneration()
    {
        ConnectionTable table(2, 5);
        const auto first = add(table, flowOf(1));
        const auto generation = table[first].generation;
        table.release(first);
        const auto second = add(table, flowOf(2));
        QCOMPARE(first, second);
        QVERIFY(table[second].generation != generation);
    }

    void persistenceKeysLiveAsLongAsTheirUsers()
    {
        PersistenceKeys keys;
        QCOMPARE(keys.find("a"), 0u);
        const auto number = keys.acquire("a");
        QCOMPARE(keys.acquire("a"), number);
        const auto other = keys.acquire("b");
        QVERIFY(other != number);
        keys.release(number);
        QCOMPARE(keys.find("a"), number);
        keys.release(number);
        QCOMPARE(keys.find("a"), 0u);
        QCOMPARE(keys.acquire("c"), number);
        QCOMPARE(keys.text(number), std::string_view("c"));
        QCOMPARE(keys.text(other), std::string_view("b"));
    }
};

QTEST_APPLESS_MAIN(TestConnections)
#include "tst_connections.moc"
