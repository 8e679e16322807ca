// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/config/ruleset.h"

#include <algorithm>

namespace vipdeck {
namespace {

void diffDestinations(const Service &running, const Service &wanted, ChangeSet &changes)
{
    const auto &key = wanted.config.key;
    for (const auto &destination : running.destinations)
        if (!wanted.findDestination(destination.endpoint))
            changes.emplace_back(RemoveDestination{key, destination.endpoint});
    for (const auto &destination : wanted.destinations) {
        const auto *old = running.findDestination(destination.endpoint);
        if (old && *old != destination)
            changes.emplace_back(EditDestination{key, destination});
    }
    for (const auto &destination : wanted.destinations)
        if (!running.findDestination(destination.endpoint))
            changes.emplace_back(AddDestination{key, destination});
}

void diffServices(const RuleSet &running, const RuleSet &wanted, ChangeSet &changes)
{
    for (const auto &service : running.services)
        if (!wanted.findService(service.config.key))
            changes.emplace_back(RemoveService{service.config.key});
    for (const auto &service : wanted.services) {
        const auto *old = running.findService(service.config.key);
        if (!old)
            changes.emplace_back(AddService{service.config});
        else if (old->config != service.config)
            changes.emplace_back(EditService{service.config});
        diffDestinations(old ? *old : Service{service.config, {}}, service, changes);
    }
}

void diffSyncDaemons(const RuleSet &running, const RuleSet &wanted, ChangeSet &changes)
{
    const auto contains = [](const RuleSet &rules, const SyncDaemonConfig &daemon) {
        return std::ranges::find(rules.syncDaemons, daemon) != rules.syncDaemons.end();
    };
    for (const auto &daemon : running.syncDaemons)
        if (!contains(wanted, daemon))
            changes.emplace_back(StopSyncDaemon{daemon.role});
    for (const auto &daemon : wanted.syncDaemons)
        if (!contains(running, daemon))
            changes.emplace_back(StartSyncDaemon{daemon});
}

void diffLabels(const RuleSet &running, const RuleSet &wanted, ChangeSet &changes)
{
    for (const auto &service : wanted.services) {
        const auto &key = service.config.key;
        const auto find = [&](const RuleSet &rules) {
            const auto found = rules.serviceLabels.find(key);
            return found == rules.serviceLabels.end() ? Label{} : found->second;
        };
        // A service that is removed loses its label with it.
        if (find(running) != find(wanted))
            changes.emplace_back(LabelService{key, find(wanted)});
    }
    for (const auto &[address, label] : running.serverLabels)
        if (!wanted.serverLabels.contains(address))
            changes.emplace_back(ForgetServer{address});
    for (const auto &[address, label] : wanted.serverLabels) {
        const auto old = running.serverLabels.find(address);
        if (old == running.serverLabels.end() || old->second != label)
            changes.emplace_back(LabelServer{address, label});
    }
}

void diffTunables(const RuleSet &running, const RuleSet &wanted, ChangeSet &changes)
{
    if (running.tunables == wanted.tunables)
        return;
    for (const auto &known : knownTunables()) {
        const auto text = tunableText(wanted.tunables, known.name);
        if (text != tunableText(running.tunables, known.name))
            changes.emplace_back(SetTunable{std::string(known.name), text});
    }
}

} // namespace

ChangeSet diff(const RuleSet &running, const RuleSet &wanted)
{
    ChangeSet changes;
    diffServices(running, wanted, changes);
    if (running.timeouts != wanted.timeouts)
        changes.emplace_back(SetTimeouts{wanted.timeouts});
    diffSyncDaemons(running, wanted, changes);
    diffLabels(running, wanted, changes);
    diffTunables(running, wanted, changes);
    return changes;
}

} // namespace vipdeck
