// SPDX-License-Identifier: GPL-3.0-or-later
// lblc and lblcr: what they remember of an address, and for how long.
#include <QTest>

#include <set>

#include "engine/sched/localitycache.h"
#include "serverlist.h"

using namespace vipdeck;
using namespace std::chrono_literals;

namespace {

const FlowKey kPage = flowNumber(1);

ServerList threeServers(std::string_view scheduler)
{
    ServerList list(scheduler);
    for (int server = 0; server < 3; ++server)
        list.add(4);
    return list;
}

} // namespace

class TestLocality : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAddressStaysOnItsServer_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const auto *name : {"lblc", "lblcr"})
            QTest::newRow(name) << QByteArray(name);
    }
    void anAddressStaysOnItsServer()
    {
        QFETCH(QByteArray, name);
        auto list = threeServers(name.toStdString());
        QCOMPARE(list.pick(kPage), 0u);
        list.setLoad(0, 4, 1000); // the most loaded by far, but not above its weight
        QCOMPARE(list.pick(kPage), 0u);
        QCOMPARE(list.pick(flowNumber(2)), 1u);
        list.setLoad(0, 5, 0); // above its weight, and others have room
        QCOMPARE(list.pick(kPage), 1u);
    }

    void anAddressStaysWhenNobodyHasRoom()
    {
        auto list = threeServers("lblc");
        QCOMPARE(list.pick(kPage), 0u);
        list.setLoad(0, 9, 0);
        list.setLoad(1, 2, 0); // exactly half of the weight is no room
        list.setLoad(2, 2, 0);
        QCOMPARE(list.pick(kPage), 0u);
        list.setLoad(2, 1, 0);
        QCOMPARE(list.pick(kPage), 2u);
    }

    // The kernel does not look at the threshold of a server that it remembers.
    void aRememberedServerIsUsedAboveItsThreshold()
    {
        auto list = threeServers("lblc");
        QCOMPARE(list.pick(kPage), 0u);
        list.setOverloaded(0, true);
        QCOMPARE(list.pick(kPage), 0u);
        QCOMPARE(list.pick(flowNumber(2)), 1u);
        auto replicated = threeServers("lblcr");
        QCOMPARE(replicated.pick(kPage), 0u);
        replicated.setOverloaded(0, true);
        QCOMPARE(replicated.pick(kPage), 1u);
    }

    void aQuiescedOrRemovedServerIsLeft()
    {
        auto list = threeServers("lblc");
        QCOMPARE(list.servers()[list.pick(kPage)].id, 3u);
        list.setWeight(0, 0);
        QCOMPARE(list.servers()[list.pick(kPage)].id, 2u);
        list.remove(1);
        QCOMPARE(list.servers()[list.pick(kPage)].id, 1u);
    }

    void aSetGrowsUnderLoadAndUsesItsLeastLoadedMember()
    {
        auto list = threeServers("lblcr");
        QCOMPARE(list.pick(kPage), 0u);
        list.setLoad(0, 5, 0);
        QCOMPARE(list.pick(kPage), 1u); // the set is now {1, 0}
        list.setLoad(1, 3, 0);
        list.setLoad(0, 2, 0);
        QCOMPARE(list.pick(kPage), 0u);
        list.setLoad(0, 4, 0);
        QCOMPARE(list.pick(kPage), 1u); // the idle third one is not in the set
    }

    void aSetShrinksAfterADayWithoutChange()
    {
        auto list = threeServers("lblcr");
        QCOMPARE(list.pick(kPage, TimePoint(0h)), 0u);
        list.setLoad(0, 5, 0);
        QCOMPARE(list.pick(kPage, TimePoint(1h)), 1u); // {1, 0} since 1 h
        list.setLoad(0, 2, 0);
        list.setLoad(1, 1, 0);
        QCOMPARE(list.pick(kPage, TimePoint(25h)), 1u);      // not yet over: both stay
        QCOMPARE(list.pick(kPage, TimePoint(25h + 1s)), 1u); // the busier one, 0, is dropped
        list.setLoad(0, 0, 0);
        QCOMPARE(list.pick(kPage, TimePoint(25h + 2s)), 1u);
    }

    void entriesAreForgottenADayAfterTheirLastUse()
    {
        LocalityCache<int> cache;
        const auto page = kPage.virtualEndpoint.address;
        cache.advance(TimePoint(0h));
        cache.insert(page, 1, TimePoint(0h));
        cache.advance(TimePoint(23h + 59min));
        QVERIFY(cache.find(page, TimePoint(23h + 59min)) != nullptr); // a use
        cache.advance(TimePoint(47h));
        QCOMPARE(cache.size(), 1u);
        cache.advance(TimePoint(48h + 30min));
        QCOMPARE(cache.size(), 0u);
    }

    void aFullCacheForgetsWhatWasNotUsedForSixMinutes()
    {
        LocalityCache<int> cache;
        cache.advance(TimePoint(0h));
        constexpr std::uint32_t kMaximum = 16384;
        const auto page = [](std::uint32_t number) {
            return flowNumber(number).virtualEndpoint.address;
        };
        for (std::uint32_t number = 0; number < kMaximum + 300; ++number)
            cache.insert(page(number), 1, TimePoint(0min));
        cache.advance(TimePoint(5min));
        QCOMPARE(cache.size(), kMaximum + 300u);
        QVERIFY(cache.find(page(7), TimePoint(5min)) != nullptr);
        cache.advance(TimePoint(6min));
        QVERIFY(cache.size() <= kMaximum);
        QVERIFY(cache.size() > kMaximum - 300); // it does not throw away everything
        QVERIFY(cache.find(page(7), TimePoint(6min)) != nullptr);
    }
};

QTEST_GUILESS_MAIN(TestLocality)
#include "tst_locality.moc"
