// SPDX-License-Identifier: GPL-3.0-or-later
// An engine without packets and a clock that stands still, for the parts of the helper.
#pragma once

#include <algorithm>
#include <map>
#include <utility>

#include "helper/engineport.h"
#include "helper/state/helperclock.h"

namespace vipdeck {

// Its servers have the connections that a test gives them.
class FakeEngine : public EnginePort
{
public:
    struct Counts
    {
        std::uint32_t active = 0;
        std::uint32_t inactive = 0;
        std::uint32_t remembered = 0;
    };

    Result<> start() override { return {}; }
    void stop() override {}
    bool isRunning() const override { return false; }
    Result<> apply(const ChangeSet &changes) override
    {
        if (refuses)
            return makeError(ErrorCode::Io, "the engine refuses");
        return applyChanges(rules, changes);
    }
    Result<> zeroCounters(const ServiceKey *) override { return {}; }
    void forgetClients(const ServiceKey &, const Endpoint &server) override
    {
        forgotten.push_back(server);
    }
    DirectorStatus status() const override
    {
        DirectorStatus status;
        for (const auto &service : rules.services) {
            auto &entry = status.services.emplace_back();
            entry.config = service.config;
            for (const auto &destination : service.destinations) {
                auto &server = *entry.destinations.emplace(entry.destinations.begin());
                server.config = destination;
                if (const auto found = counts.find(destination.endpoint); found != counts.end()) {
                    server.activeConnections = found->second.active;
                    server.inactiveConnections = found->second.inactive;
                    server.persistentConnections = found->second.remembered;
                }
            }
        }
        return status;
    }
    // What is asked of a listing is how many match.
    api::ConnectionsReply connections(const api::ConnectionsRequest &request) const override
    {
        asked.push_back(request);
        api::ConnectionsReply reply;
        reply.matching = inUse;
        return reply;
    }

    RuleSet rules;
    std::map<Endpoint, Counts> counts;
    std::uint64_t inUse = 0;
    bool refuses = false;
    std::vector<Endpoint> forgotten;
    mutable std::vector<api::ConnectionsRequest> asked;
};

class FakeClock : public HelperClock
{
public:
    std::uint64_t wallMilliseconds() const override { return wall; }
    std::uint64_t bootMilliseconds() const override { return boot; }
    std::string bootIdentity() const override { return identity; }
    void pass(std::uint64_t milliseconds)
    {
        wall += milliseconds;
        boot += milliseconds;
    }

    std::uint64_t wall = 1'700'000'000'000;
    std::uint64_t boot = 50'000;
    std::string identity = "first";
};

} // namespace vipdeck
