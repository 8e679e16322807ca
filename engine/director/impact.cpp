// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/director/impact.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <variant>

#include "engine/director/servicetable.h"
#include "engine/sched/hashslots.h"

namespace vipdeck {
namespace {

struct KeyOfChange
{
    const ServiceKey *operator()(const EditService &change) const { return &change.service.key; }
    const ServiceKey *operator()(const RemoveService &change) const { return &change.key; }
    const ServiceKey *operator()(const AddDestination &change) const { return &change.key; }
    const ServiceKey *operator()(const EditDestination &change) const { return &change.key; }
    const ServiceKey *operator()(const RemoveDestination &change) const { return &change.key; }
    template<typename Other>
    const ServiceKey *operator()(const Other &) const
    {
        return nullptr;
    }
};

// Only hash tables matter here; the others need no scheduler.
ServiceConfig withHashOnly(const ServiceConfig &config)
{
    auto result = config;
    if (!isHashScheduler(config.scheduler))
        result.scheduler = kNoScheduler;
    return result;
}

// One flow for each slot that new connections of this service use.
std::vector<FlowKey> flowsOf(const ServiceConfig &config)
{
    if (config.scheduler == "dh" && !config.key.isFirewallMark()) {
        FlowKey flow;
        flow.protocol = config.key.protocol;
        flow.virtualEndpoint = config.key.endpoint;
        return {flow};
    }
    const auto flows = hashSlotFlows(config.scheduler, config.schedulerFlags);
    return {flows.begin(), flows.end()};
}

using Picks = std::vector<std::optional<Endpoint>>;

Picks picksOf(RunningService &service, const std::vector<FlowKey> &flows)
{
    Picks picks;
    picks.reserve(flows.size());
    for (const auto &flow : flows) {
        const auto index = service.scheduler->pick(service.view, flow, {});
        picks.push_back(index == kNoDestination ? std::nullopt
                                                : std::optional(service.view[index].endpoint));
    }
    return picks;
}

bool keepsTemplates(const ServiceConfig &before, const ServiceConfig &after)
{
    return after.persistent && before.persistenceNetmask == after.persistenceNetmask
           && before.persistenceEngine == after.persistenceEngine;
}

// A service before the changes, in a table where they are made.
class Trial
{
public:
    Trial(ServiceTable &table, const ServiceMoment &moment);

    // Before the changes: where each slot of the table leads that it has afterwards.
    void pickBefore(const ServiceConfig &afterwards);
    [[nodiscard]] ServiceImpact compare(bool quiescedForget) const;
    [[nodiscard]] const ServiceMoment &moment() const { return *m_moment; }

private:
    void compareSlots(ServiceImpact &impact, RunningService *after) const;

    ServiceTable *m_table;
    const ServiceMoment *m_moment;
    std::vector<DestinationReference> m_servers; // in the order of the moment
    std::vector<FlowKey> m_flows;
    Picks m_picks;
};

Trial::Trial(ServiceTable &table, const ServiceMoment &moment)
    : m_table(&table)
    , m_moment(&moment)
{
    // The scheduler comes last: it would make its table again for each server.
    auto config = withHashOnly(moment.config);
    const auto scheduler = std::exchange(config.scheduler, kNoScheduler);
    const auto &key = config.key;
    table.addService(config);
    for (const auto &server : moment.servers) {
        auto added = server.config;
        added.weight = server.lastWeight;
        table.addDestination(key, added);
        if (server.config.weight != server.lastWeight)
            table.editDestination(key, server.config);
        const auto reference = table.find(key)->destinations.front();
        auto &running = *table.resolve(reference);
        running.active = server.active;
        running.inactive = server.inactive;
        running.overloaded = server.overloaded;
        table.loadChanged(running);
        m_servers.push_back(reference);
    }
    config.scheduler = scheduler;
    table.editService(config);
}

void Trial::pickBefore(const ServiceConfig &afterwards)
{
    const auto &before = m_moment->config;
    if (!isHashScheduler(before.scheduler))
        return;
    m_flows = flowsOf(isHashScheduler(afterwards.scheduler) ? afterwards : before);
    m_picks = picksOf(*m_table->find(before.key), m_flows);
}

void Trial::compareSlots(ServiceImpact &impact, RunningService *after) const
{
    if (m_flows.empty() || !after)
        return;
    const bool isHash = isHashScheduler(after->config.scheduler);
    const auto now = isHash ? picksOf(*after, m_flows) : Picks();
    for (std::size_t slot = 0; slot < m_flows.size(); ++slot) {
        if (!m_picks[slot])
            continue;
        // Another kind of scheduler: no client finds its server by its address any more.
        if (!isHash || (now[slot] && *now[slot] != *m_picks[slot]))
            ++impact.slotsMoved;
        else if (!now[slot])
            ++impact.slotsRefused;
    }
    if (impact.slotsMoved + impact.slotsRefused != 0)
        impact.hashSlots = static_cast<std::uint32_t>(m_flows.size());
}

ServiceImpact Trial::compare(bool quiescedForget) const
{
    auto *after = m_table->find(m_moment->config.key);
    ServiceImpact impact;
    impact.service = m_moment->config.key;
    impact.removed = after == nullptr;
    const bool forgetsAll =
        m_moment->config.persistent && after && !keepsTemplates(m_moment->config, after->config);
    for (std::size_t i = 0; i < m_servers.size(); ++i) {
        const auto &before = m_moment->servers[i];
        const auto &running = *m_table->resolve(m_servers[i]);
        const auto connections = std::uint64_t{before.active} + before.inactive;
        const ServerImpact server{ServerImpact::Kind::Cut, before.config.endpoint, before.active,
                                  before.inactive, before.remembered};
        const bool isCut = !running.isAvailable();
        const bool drains = !isCut && running.config.weight == 0 && before.config.weight != 0;
        if (isCut || forgetsAll || (drains && quiescedForget))
            impact.rememberedLost += before.remembered;
        if (isCut) {
            impact.connectionsCut += connections;
            impact.activeCut += before.active;
            impact.servers.push_back(server);
        } else if (drains) {
            impact.connectionsDraining += connections;
            impact.activeDraining += before.active;
            impact.servers.push_back(server);
            impact.servers.back().kind = ServerImpact::Kind::Drains;
        }
    }
    compareSlots(impact, after);
    return impact;
}

bool isTouched(const ServiceImpact &impact)
{
    return impact.removed || !impact.servers.empty() || impact.rememberedLost != 0
           || impact.hashSlots != 0;
}

// The last edit of each service, if there is one: the scheduler that it will have.
std::map<ServiceKey, const ServiceConfig *> editsOf(const ChangeSet &changes)
{
    std::map<ServiceKey, const ServiceConfig *> edits;
    for (const auto &change : changes) {
        if (const auto *edit = std::get_if<EditService>(&change))
            edits[edit->service.key] = &edit->service;
        else if (const auto *add = std::get_if<AddService>(&change))
            edits[add->service.key] = &add->service;
    }
    return edits;
}

} // namespace

std::vector<ServiceKey> servicesTouchedBy(const ChangeSet &changes, const RuleSet &rules)
{
    std::set<ServiceKey> touched;
    bool all = false;
    for (const auto &change : changes) {
        if (const auto *key = std::visit(KeyOfChange(), change))
            touched.insert(*key);
        all |= std::holds_alternative<RemoveEverything>(change);
    }
    std::vector<ServiceKey> keys;
    for (const auto &service : rules.services)
        if (all || touched.contains(service.config.key))
            keys.push_back(service.config.key);
    return keys;
}

std::vector<ServiceImpact> impactOf(const std::vector<ServiceMoment> &now, const ChangeSet &changes,
                                    bool quiescedForget)
{
    ServiceTable table(0);
    std::vector<Trial> trials;
    trials.reserve(now.size());
    const auto edits = editsOf(changes);
    for (const auto &moment : now) {
        const auto edit = edits.find(moment.config.key);
        trials.emplace_back(table, moment)
            .pickBefore(edit == edits.end() ? moment.config : *edit->second);
    }
    for (const auto &change : changes)
        table.carryOut(change);
    std::vector<ServiceImpact> impacts;
    for (const auto &trial : trials)
        if (auto impact = trial.compare(quiescedForget); isTouched(impact))
            impacts.push_back(std::move(impact));
    return impacts;
}

} // namespace vipdeck
