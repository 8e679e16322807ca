// SPDX-License-Identifier: GPL-3.0-or-later
// The edits of DirectorDocument: each makes one command and pushes it.
#include <algorithm>

#include "app/document/commands/destinationcommand.h"
#include "app/document/commands/draincommand.h"
#include "app/document/commands/labelcommand.h"
#include "app/document/commands/replacecommand.h"
#include "app/document/commands/servicecommand.h"
#include "app/document/commands/settingcommand.h"
#include "app/document/commands/transfercommand.h"
#include "app/document/commands/weightcommand.h"
#include "app/document/directordocument.h"
#include "app/document/endpointtext.h"
#include "app/document/serverwords.h"

namespace vipdeck {
namespace {

std::optional<Forwarding> commonForwarding(const Service &service)
{
    if (service.destinations.empty())
        return std::nullopt;
    const auto first = service.destinations.front().forwarding;
    const bool same = std::ranges::all_of(
        service.destinations, [&](const auto &server) { return server.forwarding == first; });
    return same ? std::optional(first) : std::nullopt;
}

// Do all servers listen at the same port?
bool hasOnePort(const std::vector<DestinationConfig> &servers)
{
    return std::ranges::all_of(servers, [&](const auto &server) {
        return server.endpoint.port == servers.front().endpoint.port;
    });
}

// Weight for a server that nobody weighed yet: the lowest one at work in the pool. It takes part,
// and does not get more than anybody there.
std::int32_t gentleWeight(const std::vector<DestinationConfig> &servers)
{
    std::int32_t lowest = 0;
    for (const auto &server : servers)
        if (server.weight > 0 && (lowest == 0 || server.weight < lowest))
            lowest = server.weight;
    return std::max(lowest, kDefaultWeight);
}

// Masq may translate the port; the other methods deliver packets as they came.
bool keepsServicePort(Forwarding forwarding)
{
    return forwarding == Forwarding::DirectRoute || forwarding == Forwarding::Tunnel;
}

Result<DestinationConfig> checkedFor(const Service &target, DestinationConfig server)
{
    if (target.findDestination(server.endpoint))
        return makeError(ErrorCode::AlreadyExists,
                         DirectorDocument::tr("Already in this service").toStdString());
    if (server.endpoint.address.family() != target.config.key.family()
        && server.forwarding != Forwarding::Tunnel)
        return makeError(ErrorCode::InvalidArgument,
                         DirectorDocument::tr("Address family differs (%1 needs the same)")
                             .arg(EndpointText::toString(server.forwarding))
                             .toStdString());
    if (auto valid = validate(target.config, server); !valid)
        return tl::unexpected(valid.error());
    return server;
}

tl::unexpected<Error> noService(const ServiceKey &key)
{
    return makeError(ErrorCode::ServiceNotFound, "there is no service " + key.toString());
}

} // namespace

Result<> DirectorDocument::push(std::unique_ptr<DraftCommand> command)
{
    DraftState state = m_draft;
    if (auto done = command->execute(state); !done)
        return done;
    if (state != m_draft)
        m_undoStack.push(command.release());
    return {};
}

QString DirectorDocument::words(const ServerRefs &servers) const
{
    std::set<QString> known; // one server in several services is one
    QStringList names;       // in the order of the servers
    for (const auto &server : servers) {
        const auto name = serverWords(*this, server.endpoint);
        if (known.insert(name).second)
            names.append(name);
    }
    switch (names.size()) {
    case 0: return tr("%n server(s)", "", 0);
    case 1: return names.front();
    case 2: return tr("%1 and %2").arg(names.front(), names.back());
    default: return tr("%1 and %n more", "", static_cast<int>(names.size()) - 1).arg(names.front());
    }
}

QString DirectorDocument::wordsOf(const ServiceKey &service) const
{
    return serviceName(service);
}

Result<> DirectorDocument::setWeight(const ServerRefs &servers, int weight)
{
    return push(std::make_unique<WeightCommand>(
        this, servers, weight, tr("set weight of %1 to %2").arg(words(servers)).arg(weight)));
}

Result<> DirectorDocument::editServers(const ServerRefs &servers, const DestinationPatch &patch)
{
    return push(std::make_unique<DestinationCommand>(this, servers, patch,
                                                     tr("change %1").arg(words(servers))));
}

Result<> DirectorDocument::addServers(const ServiceKey &service,
                                      const std::vector<DestinationConfig> &servers,
                                      const std::map<Address, Label> &labels,
                                      const GentleStart &start)
{
    std::vector<AddDestination> additions;
    for (const auto &server : servers)
        additions.push_back({service, server});
    return addServers(additions, labels, start);
}

Result<> DirectorDocument::addServers(const std::vector<AddDestination> &servers,
                                      const std::map<Address, Label> &labels,
                                      const GentleStart &start)
{
    Transfer transfer;
    transfer.add = servers;
    transfer.labels = labels;
    transfer.start = start;
    std::set<ServiceKey> services;
    std::map<Address, ServerRef> refs; // one server in several services is one
    for (const auto &[key, server] : servers) {
        services.insert(key);
        refs.insert({server.endpoint.address, {key, server.endpoint}});
    }
    ServerRefs first;
    for (const auto &[address, ref] : refs)
        first.push_back(ref);
    const auto where = services.size() == 1
                           ? wordsOf(*services.begin())
                           : tr("%n service(s)", "", static_cast<int>(services.size()));
    const auto text = tr("add %1 to %2").arg(words(first), where);
    return push(std::make_unique<TransferCommand>(this, std::move(transfer), text));
}

Result<> DirectorDocument::removeServers(const ServerRefs &servers, bool atOnce)
{
    Transfer transfer;
    transfer.atOnce = atOnce;
    transfer.remove = servers;
    return push(std::make_unique<TransferCommand>(this, std::move(transfer),
                                                  tr("remove %1").arg(words(servers))));
}

Result<> DirectorDocument::transfer(const ServerRefs &servers, const ServiceKey &target, bool move)
{
    Transfer transfer;
    for (const auto &server : servers) {
        const auto *config = findDestination(m_draft.rules, server);
        if (!config)
            return makeError(ErrorCode::DestinationNotFound,
                             "there is no server " + server.endpoint.toString());
        if (server.service == target)
            return makeError(ErrorCode::AlreadyExists, tr("Already in this service").toStdString());
        auto wanted = configForService(*config, target, server.service);
        if (!wanted)
            return tl::unexpected(wanted.error());
        transfer.add.push_back({target, std::move(*wanted)});
        // A server that is only in the draft has no connections to wait for.
        if (move && findDestination(m_live, server))
            transfer.quiesce.push_back(server);
        else if (move)
            transfer.remove.push_back(server);
    }
    const auto text =
        (move ? tr("move %1 to %2") : tr("copy %1 to %2")).arg(words(servers), wordsOf(target));
    return push(std::make_unique<TransferCommand>(this, std::move(transfer), text));
}

Result<> DirectorDocument::moveServers(const ServerRefs &servers, const ServiceKey &target)
{
    return transfer(servers, target, true);
}

Result<> DirectorDocument::copyServers(const ServerRefs &servers, const ServiceKey &target)
{
    return transfer(servers, target, false);
}

Result<> DirectorDocument::releaseServers(const ServerRefs &servers)
{
    Transfer transfer;
    for (const auto &server : servers) {
        if (findDestination(m_live, server))
            transfer.quiesce.push_back(server);
        else
            transfer.remove.push_back(server);
    }
    return push(std::make_unique<TransferCommand>(this, std::move(transfer),
                                                  tr("drain and remove %1").arg(words(servers))));
}

Result<> DirectorDocument::drain(const ServerRefs &servers)
{
    return push(std::make_unique<DrainCommand>(this, servers, DrainCommand::Direction::Drain,
                                               tr("drain %1").arg(words(servers))));
}

Result<> DirectorDocument::undrain(const ServerRefs &servers)
{
    return push(std::make_unique<DrainCommand>(this, servers, DrainCommand::Direction::Undrain,
                                               tr("undrain %1").arg(words(servers))));
}

Result<> DirectorDocument::addService(const ServiceConfig &service,
                                      const std::vector<DestinationConfig> &servers,
                                      const Label &label)
{
    const auto name = label.name.empty() ? EndpointText::toString(service.key)
                                         : QString::fromStdString(label.name);
    return push(std::make_unique<ServiceCommand>(this, std::nullopt,
                                                 ServiceCommand::Version{{service, servers}, label},
                                                 tr("add service %1").arg(name)));
}

Result<> DirectorDocument::editService(const ServiceKey &key, const ServiceConfig &service)
{
    const auto *old = draft().findService(key);
    if (!old)
        return noService(key);
    const auto label = draft().serviceLabels.find(key);
    ServiceCommand::Version before{*old,
                                   label == draft().serviceLabels.end() ? Label{} : label->second};
    ServiceCommand::Version after = before;
    after.service.config = service;
    return push(std::make_unique<ServiceCommand>(this, std::move(before), std::move(after),
                                                 tr("change service %1").arg(wordsOf(key))));
}

Result<> DirectorDocument::removeService(const ServiceKey &key)
{
    const auto *old = draft().findService(key);
    if (!old)
        return noService(key);
    const auto label = draft().serviceLabels.find(key);
    ServiceCommand::Version before{*old,
                                   label == draft().serviceLabels.end() ? Label{} : label->second};
    return push(std::make_unique<ServiceCommand>(this, std::move(before), std::nullopt,
                                                 tr("remove service %1").arg(wordsOf(key))));
}

Result<> DirectorDocument::setServiceLabel(const ServiceKey &key, const Label &label)
{
    return push(std::make_unique<ServiceLabelCommand>(this, key, label,
                                                      tr("name service %1").arg(wordsOf(key))));
}

Result<> DirectorDocument::setServerLabel(const Address &address, const Label &label)
{
    return push(std::make_unique<ServerLabelCommand>(
        this, address, label, tr("name server %1").arg(EndpointText::toString(address))));
}

Result<> DirectorDocument::forgetServer(const Address &address)
{
    return push(std::make_unique<ServerLabelCommand>(
        this, address, std::nullopt, tr("forget server %1").arg(EndpointText::toString(address))));
}

Result<> DirectorDocument::setTunable(const QString &name, const QString &text)
{
    const auto key = name.toStdString();
    auto tried = draft().tunables;
    if (auto done = vipdeck::setTunable(tried, key, text.toStdString()); !done)
        return done;
    const auto before = tunableText(draft().tunables, key);
    const auto after = tunableText(tried, key);
    if (before == after)
        return {};
    auto shown = QString::fromStdString(after).replace(u'\t', u' ');
    return push(std::make_unique<SettingCommand>(this, SetTunable{key, before},
                                                 SetTunable{key, after},
                                                 tr("set %1 to %2").arg(name, shown)));
}

Result<> DirectorDocument::setTimeouts(const Timeouts &timeouts)
{
    RuleSet tried;
    tried.timeouts = draft().timeouts;
    if (auto done = applyChange(tried, SetTimeouts{timeouts}); !done)
        return done;
    if (tried.timeouts == draft().timeouts)
        return {};
    return push(std::make_unique<SettingCommand>(this, SetTimeouts{draft().timeouts},
                                                 SetTimeouts{tried.timeouts}, tr("set timeouts")));
}

Result<> DirectorDocument::importRules(const RuleSet &rules, ImportMode mode)
{
    DraftState state = m_draft;
    if (mode == ImportMode::Replace) {
        // A rule file has no names: those of what stays are kept.
        state.rules.services = rules.services;
        std::erase_if(state.rules.serviceLabels,
                      [&](const auto &entry) { return !rules.findService(entry.first); });
    } else {
        for (const auto &service : rules.services) {
            auto *existing = state.rules.findService(service.config.key);
            if (existing)
                *existing = service;
            else
                state.rules.services.push_back(service);
        }
    }
    for (const auto &[key, label] : rules.serviceLabels)
        state.rules.serviceLabels[key] = label;
    for (const auto &[address, label] : rules.serverLabels)
        state.rules.serverLabels[address] = label;
    std::erase_if(state.removeWhenEmpty,
                  [&](const ServerRef &server) { return !findDestination(state.rules, server); });
    // Names for services that are not there would never be shown.
    std::erase_if(state.rules.serviceLabels,
                  [&](const auto &entry) { return !state.rules.findService(entry.first); });
    return push(std::make_unique<ReplaceCommand>(this, std::move(state), tr("import rules")));
}

Result<> DirectorDocument::takeOutside(const QList<ThreeWayRow> &rows)
{
    DraftState state = m_draft;
    for (const auto &row : rows)
        ThreeWay::takeOutside(state.rules, m_live, row);
    return push(
        std::make_unique<ReplaceCommand>(this, std::move(state), tr("take values from outside")));
}

Result<> DirectorDocument::discardDraft()
{
    DraftState state{m_live, m_draft.weightBeforeDrain, m_draft.removeWhenEmpty, {}, {}};
    // Marks of moves that were never applied go with the draft.
    std::erase_if(state.removeWhenEmpty, [this](const ServerRef &server) {
        const auto *running = findDestination(m_live, server);
        return !running || running->weight != 0;
    });
    std::erase_if(state.weightBeforeDrain, [this](const auto &entry) {
        const auto *server = findDestination(m_live, entry.first);
        return !server || server->weight != 0;
    });
    return push(std::make_unique<ReplaceCommand>(this, std::move(state), tr("discard draft")));
}

Result<> DirectorDocument::restoreRules(const RuleSet &rules, const QString &text)
{
    return takeChanges(diff(draft(), rules), text);
}

Result<> DirectorDocument::takeChanges(const ChangeSet &changes, const QString &text)
{
    DraftState state = m_draft;
    if (auto done = applyChanges(state.rules, changes); !done)
        return done;
    const auto isAtWork = [&](const ServerRef &server) {
        const auto *config = findDestination(state.rules, server);
        return !config || config->weight != 0;
    };
    std::erase_if(state.removeWhenEmpty, isAtWork);
    std::erase_if(state.weightBeforeDrain,
                  [&](const auto &entry) { return isAtWork(entry.first); });
    return push(std::make_unique<ReplaceCommand>(this, std::move(state), text));
}

Result<> DirectorDocument::applyFix(const ChangeWarning &warning)
{
    if (warning.fix != ChangeWarning::Fix::DrainInstead)
        return {};
    DraftState state = m_draft;
    for (const auto &server : warning.servers) {
        const auto *old = findDestination(m_live, server);
        auto *service = state.rules.findService(server.service);
        if (!old || !service)
            return makeError(ErrorCode::DestinationNotFound,
                             "there is no server " + server.endpoint.toString());
        DestinationConfig drained = *old;
        drained.weight = 0;
        if (!service->findDestination(server.endpoint))
            service->destinations.push_back(drained);
        if (old->weight != 0)
            state.weightBeforeDrain[server] = old->weight;
        state.removeWhenEmpty.insert(server);
    }
    return push(std::make_unique<ReplaceCommand>(
        this, std::move(state), tr("drain %1 instead").arg(words(warning.servers))));
}

DraftState DirectorDocument::drainingDraft(const std::set<ServerRef> &atOnce) const
{
    DraftState state = m_draft;
    for (const auto &running : m_live.services) {
        auto *service = state.rules.findService(running.config.key);
        if (!service)
            continue;
        for (const auto &server : running.destinations) {
            const ServerRef ref{running.config.key, server.endpoint};
            const auto *status = serverStatus(ref);
            const bool leaves = !service->findDestination(server.endpoint);
            // One that is quiesced already would be no change any more: Review asks about it.
            if (!leaves || server.weight == 0 || atOnce.contains(ref) || !status
                || status->activeConnections == 0)
                continue;
            auto drained = server;
            drained.weight = 0;
            // Where it was, so that the order of the others is no difference.
            const auto place =
                std::min<std::ptrdiff_t>(&server - running.destinations.data(),
                                         static_cast<std::ptrdiff_t>(service->destinations.size()));
            service->destinations.insert(service->destinations.begin() + place, drained);
            state.weightBeforeDrain[ref] = server.weight;
            state.removeWhenEmpty.insert(ref);
        }
    }
    return state;
}

Result<> DirectorDocument::drainRemovals(const std::set<ServerRef> &atOnce)
{
    return push(std::make_unique<ReplaceCommand>(this, drainingDraft(atOnce),
                                                 tr("drain servers before they leave")));
}

void DirectorDocument::learnWeights(const std::map<ServerRef, std::int32_t> &weights)
{
    for (const auto &[server, weight] : weights)
        m_draft.weightBeforeDrain.try_emplace(server, weight);
}

Result<DestinationConfig>
DirectorDocument::configForService(const DestinationConfig &server, const ServiceKey &target,
                                   const std::optional<ServiceKey> &source) const
{
    const auto *service = draft().findService(target);
    if (!service)
        return noService(target);
    DestinationConfig config = server;
    const auto forwarding = commonForwarding(*service);
    if (forwarding
        && (*forwarding == Forwarding::Tunnel
            || server.endpoint.address.family() == target.family()))
        config.forwarding = *forwarding;
    if (config.forwarding == Forwarding::Tunnel && server.forwarding != Forwarding::Tunnel
        && forwarding)
        config.tunnel = service->destinations.front().tunnel;
    const bool followsService = source && server.endpoint.port == source->endpoint.port;
    if (keepsServicePort(config.forwarding) || followsService)
        config.endpoint.port = target.endpoint.port;
    return checkedFor(*service, std::move(config));
}

Result<DestinationConfig> DirectorDocument::configForSpare(const Address &address,
                                                           const ServiceKey &target) const
{
    const auto *service = draft().findService(target);
    if (!service)
        return noService(target);
    DestinationConfig config;
    config.endpoint = {address, target.endpoint.port};
    config.forwarding = commonForwarding(*service).value_or(Forwarding::Masquerade);
    if (!service->destinations.empty()) {
        const auto &servers = service->destinations;
        config.tunnel = servers.front().tunnel;
        if (!keepsServicePort(config.forwarding) && hasOnePort(servers))
            config.endpoint.port = servers.front().endpoint.port;
        config.weight = gentleWeight(servers);
    }
    return checkedFor(*service, std::move(config));
}

} // namespace vipdeck
