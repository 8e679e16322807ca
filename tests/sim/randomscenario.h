// SPDX-License-Identifier: GPL-3.0-or-later
// Records of schedulers without results: random services, servers, connections and changes.
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

#include "engine/base/random.h"

namespace vipdeck {

class RandomScenario
{
public:
    explicit RandomScenario(std::uint64_t seed);

    // {"id", "steps"} with steps of the kinds restore, ipvsadm, tcp, udp and close.
    [[nodiscard]] QJsonObject record() const;

private:
    [[nodiscard]] bool happens(std::uint32_t percent) { return m_random.below(100) < percent; }
    template<typename List>
    auto oneOf(const List &list)
    {
        return list[m_random.below(static_cast<std::uint32_t>(list.size()))];
    }
    [[nodiscard]] QStringList schedulerOptions();
    [[nodiscard]] QStringList serverOptions();
    [[nodiscard]] QString serverText(int number) const;
    void restore();
    void connect();
    void closeSome();
    void changeServers();
    void changeScheduler();
    void command(const QStringList &arguments);

    Random m_random;
    QString m_name;
    QStringList m_service; // -t VIP:port, -u VIP:port or -f mark
    bool m_isV6;
    bool m_isUdp;
    bool m_isMarked;
    bool m_hasThresholds;
    bool m_isPlain = true; // neither persistence nor one-packet scheduling
    QSet<int> m_servers;
    QList<int> m_held;
    int m_connections = 0;
    QJsonArray m_steps;
};

} // namespace vipdeck
