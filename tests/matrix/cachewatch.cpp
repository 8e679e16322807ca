// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/matrix/cachewatch.h"

#include <QTest>

namespace vipdeck::matrix {

std::vector<Way> cachedTunnels()
{
    std::vector<Way> ways;
    for (const auto &way : everyWay(true))
        if (way.mode.tunnels())
            ways.push_back(way);
    return ways;
}

void addWays(const std::vector<Way> &ways)
{
    QTest::addColumn<Way>("way");
    for (const auto &way : ways)
        QTest::addRow("%s %s", way.mode.name, familyName(way.family, way.serverFamily)) << way;
}

std::uint64_t CacheWatch::queued() const
{
    const auto all = m_ground->engine().status().engine.packetsReceived;
    return all - cached();
}

std::vector<Octets> CacheWatch::arrived(const Way &way) const
{
    return m_ground->server(1).wiretap().all([&](const Octets &packet) {
        const auto outer = protocolOf(packet);
        if (!way.leadsTo(packet, 1, service(way).address) || outer == IPPROTO_ICMP
            || outer == IPPROTO_ICMPV6)
            return false;
        const auto protocol = protocolOf(way.inside(packet));
        return protocol == IPPROTO_UDP || protocol == IPPROTO_TCP;
    });
}

void CacheWatch::startFlow(const Way &way, const Octets &packet) const
{
    QVERIFY(m_ground->clientTap().send(packet));
    QTRY_COMPARE(arrived(way).size(), std::size_t{1});
    QTRY_COMPARE(flows(), 1u);
    QCOMPARE(cached(), 0u);
}

} // namespace vipdeck::matrix
