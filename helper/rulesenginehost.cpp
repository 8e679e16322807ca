// SPDX-License-Identifier: GPL-3.0-or-later
// EngineHost without a director: keeps the rules and reports them with counters of zero.
#include <QElapsedTimer>

#include "helper/enginehost.h"

namespace vipdeck {

class EngineHost::Private
{
public:
    EngineHostOptions options;
    RuleSet rules;
};

EngineHost::EngineHost(const EngineHostOptions &options, QObject *parent)
    : EnginePort(parent)
    , d(std::make_unique<Private>())
{
    d->options = options;
}

EngineHost::~EngineHost() = default;

Result<> EngineHost::start()
{
    if (d->options.datapath)
        return makeError(ErrorCode::NotSupported, "this helper was built without a datapath");
    return {};
}

void EngineHost::stop() {}

bool EngineHost::isRunning() const
{
    return false;
}

Result<> EngineHost::apply(const ChangeSet &changes)
{
    return applyChanges(d->rules, changes);
}

Result<> EngineHost::zeroCounters(const ServiceKey *key)
{
    if (key && !d->rules.findService(*key))
        return makeError(ErrorCode::ServiceNotFound, "there is no service " + key->toString());
    return {};
}

DirectorStatus EngineHost::status() const
{
    DirectorStatus status;
    for (const auto &service : d->rules.services) {
        ServiceStatus entry;
        entry.config = service.config;
        for (auto it = service.destinations.rbegin(); it != service.destinations.rend(); ++it) {
            entry.destinations.emplace_back();
            entry.destinations.back().config = *it;
        }
        status.services.push_back(std::move(entry));
    }
    status.timeouts = d->rules.timeouts;
    status.syncDaemons = d->rules.syncDaemons;
    status.engine.datapath = "none";
    return status;
}

api::ConnectionsReply EngineHost::connections(const api::ConnectionsRequest &) const
{
    return {};
}

} // namespace vipdeck
