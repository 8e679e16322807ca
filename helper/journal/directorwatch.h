// SPDX-License-Identifier: GPL-3.0-or-later
// Tells what changed between two looks at the director: servers that reach or leave their limit,
// drained servers that are empty, a queue that overflows. Pure; control thread.
#pragma once

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "engine/config/ruleset.h"
#include "engine/config/status.h"
#include "helper/api/journal.h"

namespace vipdeck {

class DirectorWatch
{
public:
    // `rules` give the names. The first look tells nothing of servers.
    [[nodiscard]] std::vector<api::JournalEvent> update(const DirectorStatus &status,
                                                        const RuleSet &rules);

private:
    struct Server
    {
        bool overloaded = false;
        bool draining = false; // weight 0 with connections left
    };
    using Servers = std::map<std::pair<ServiceKey, Endpoint>, Server>;

    void watchServers(const DirectorStatus &status, const RuleSet &rules,
                      std::vector<api::JournalEvent> &events);
    void watchQueue(const EngineStatus &engine, std::vector<api::JournalEvent> &events);

    Servers m_servers;
    bool m_looked = false;
    bool m_queueIsFull = false;
    int m_quietLooks = 0;
    std::uint64_t m_queueDrops = 0;
    std::uint64_t m_dropsBefore = 0; // when the queue began to overflow
};

} // namespace vipdeck
