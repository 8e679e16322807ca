// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/rebase.h"

namespace vipdeck {
namespace {

// Three-way merge of one value. Returns true when both sides changed it to different values.
template<typename T>
bool mergeField(const T &base, const T &draft, T &live)
{
    if (draft == base || draft == live)
        return false;
    const bool conflict = live != base;
    live = draft;
    return conflict;
}

bool mergeService(const ServiceConfig &base, const ServiceConfig &draft, ServiceConfig &live)
{
    bool conflict = mergeField(base.scheduler, draft.scheduler, live.scheduler);
    conflict |= mergeField(base.schedulerFlags, draft.schedulerFlags, live.schedulerFlags);
    conflict |= mergeField(base.persistent, draft.persistent, live.persistent);
    conflict |= mergeField(base.persistenceTimeoutSeconds, draft.persistenceTimeoutSeconds,
                           live.persistenceTimeoutSeconds);
    conflict |=
        mergeField(base.persistenceNetmask, draft.persistenceNetmask, live.persistenceNetmask);
    conflict |= mergeField(base.persistenceEngine, draft.persistenceEngine, live.persistenceEngine);
    conflict |= mergeField(base.onePacket, draft.onePacket, live.onePacket);
    // Fields that depend on each other may not fit together any more; then the draft's are taken.
    if (!validate(live)) {
        live = draft;
        return true;
    }
    return conflict;
}

bool mergeDestination(const ServiceConfig &service, const DestinationConfig &base,
                      const DestinationConfig &draft, DestinationConfig &live)
{
    bool conflict = mergeField(base.forwarding, draft.forwarding, live.forwarding);
    conflict |= mergeField(base.weight, draft.weight, live.weight);
    conflict |= mergeField(base.upperThreshold, draft.upperThreshold, live.upperThreshold);
    conflict |= mergeField(base.lowerThreshold, draft.lowerThreshold, live.lowerThreshold);
    conflict |= mergeField(base.tunnel, draft.tunnel, live.tunnel);
    if (!validate(service, live)) {
        live = draft;
        return true;
    }
    return conflict;
}

DestinationConfig *findDestination(Service *service, const Endpoint &endpoint)
{
    return service ? const_cast<DestinationConfig *>(service->findDestination(endpoint)) : nullptr;
}

class Rebaser
{
public:
    Rebaser(const RuleSet &base, const RuleSet &live)
        : m_base(base)
    {
        m_result.draft = live;
    }

    void operator()(const AddService &change)
    {
        if (auto *service = rules().findService(change.service.key)) {
            if (service->config != change.service)
                note(RebaseConflict::Kind::BothChanged, change.service.key);
            service->config = change.service;
        } else {
            take(change);
        }
    }
    void operator()(const EditService &change)
    {
        const auto *base = m_base.findService(change.service.key);
        auto *service = rules().findService(change.service.key);
        if (!service)
            note(RebaseConflict::Kind::ObjectGone, change.service.key);
        else if (mergeService(base->config, change.service, service->config))
            note(RebaseConflict::Kind::BothChanged, change.service.key);
    }
    void operator()(const RemoveService &change)
    {
        const auto *base = m_base.findService(change.key);
        const auto *service = rules().findService(change.key);
        if (service && *service != *base)
            note(RebaseConflict::Kind::BothChanged, change.key);
        take(change);
    }
    void operator()(const AddDestination &change)
    {
        auto *service = rules().findService(change.key);
        auto *destination = findDestination(service, change.destination.endpoint);
        if (!service)
            note(RebaseConflict::Kind::ObjectGone, change.key, change.destination.endpoint);
        else if (!destination)
            take(change);
        else if (*destination != change.destination) {
            *destination = change.destination;
            note(RebaseConflict::Kind::BothChanged, change.key, change.destination.endpoint);
        }
    }
    void operator()(const EditDestination &change)
    {
        const auto *base = m_base.findService(change.key);
        const auto *old = base ? base->findDestination(change.destination.endpoint) : nullptr;
        auto *service = rules().findService(change.key);
        auto *destination = findDestination(service, change.destination.endpoint);
        if (!destination || !old)
            note(RebaseConflict::Kind::ObjectGone, change.key, change.destination.endpoint);
        else if (mergeDestination(service->config, *old, change.destination, *destination))
            note(RebaseConflict::Kind::BothChanged, change.key, change.destination.endpoint);
    }
    void operator()(const RemoveDestination &change) { take(change); }
    void operator()(const RemoveEverything &change) { take(change); }
    void operator()(const SetTimeouts &change)
    {
        auto &live = rules().timeouts;
        mergeField(m_base.timeouts.tcpSeconds, change.timeouts.tcpSeconds, live.tcpSeconds);
        mergeField(m_base.timeouts.tcpFinSeconds, change.timeouts.tcpFinSeconds,
                   live.tcpFinSeconds);
        mergeField(m_base.timeouts.udpSeconds, change.timeouts.udpSeconds, live.udpSeconds);
    }
    void operator()(const StartSyncDaemon &change)
    {
        take(StopSyncDaemon{change.daemon.role});
        take(change);
    }
    void operator()(const StopSyncDaemon &change) { take(change); }
    void operator()(const LabelService &change) { take(change); }
    void operator()(const LabelServer &change) { take(change); }
    void operator()(const ForgetServer &change) { take(change); }
    void operator()(const SetTunable &change) { take(change); }

    [[nodiscard]] Rebased takeResult() { return std::move(m_result); }

private:
    RuleSet &rules() { return m_result.draft; }
    // What the new rules refuse is gone already or has nothing to work on.
    void take(const Change &change) { applyLeniently(rules(), {change}); }
    void note(RebaseConflict::Kind kind, const ServiceKey &service, const Endpoint &endpoint = {})
    {
        m_result.conflicts.push_back({kind, service, endpoint});
    }

    const RuleSet &m_base;
    Rebased m_result;
};

} // namespace

Rebased rebase(const RuleSet &base, const RuleSet &draft, const RuleSet &live)
{
    Rebaser rebaser(base, live);
    for (const auto &change : diff(base, draft))
        std::visit(rebaser, change);
    return rebaser.takeResult();
}

void applyLeniently(RuleSet &rules, const ChangeSet &changes)
{
    for (const auto &change : changes)
        static_cast<void>(applyChange(rules, change));
}

} // namespace vipdeck
