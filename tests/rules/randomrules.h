// SPDX-License-Identifier: GPL-3.0-or-later
// Random but valid configurations, the same for the same seed.
#pragma once

#include "engine/base/random.h"
#include "engine/config/ruleset.h"

namespace vipdeck::test {

// In the form that ipvsadm can express: servers reached by direct routing or tunnels have the
// service's port, settings that need another one are absent without it.
class RandomRules
{
public:
    explicit RandomRules(std::uint64_t seed)
        : m_random(seed)
    {}

    RuleSet ruleSet();
    ServiceConfig service();
    DestinationConfig destination(const ServiceKey &key);
    SyncDaemonConfig syncDaemon();
    Change change();

private:
    bool often(std::uint32_t outOf) { return m_random.below(outOf) != 0; }
    bool rarely(std::uint32_t outOf) { return m_random.below(outOf) == 0; }
    std::uint32_t number(std::uint32_t maximum); // edges more often
    Address unicast(AddressFamily family);
    ServiceKey key();
    void addPersistence(ServiceConfig &service);
    TunnelConfig tunnel();

    Random m_random;
};

} // namespace vipdeck::test
