// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/changedescription.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "app/document/changesentences.h"
#include "app/document/endpointtext.h"
#include "engine/config/schedulers.h"
#include "engine/rules/commandtext.h"

namespace vipdeck {
namespace {

using Kind = PendingChange::Kind;

template<typename... Handlers>
struct Overloaded : Handlers...
{
    using Handlers::operator()...;
};
template<typename... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

// Expected share of new connections of a server, 0..1; nullopt where weights do not decide.
std::optional<double> expectedShare(const Service &service, const Endpoint &endpoint)
{
    const auto *scheduler = findScheduler(service.config.scheduler);
    const auto *server = service.findDestination(endpoint);
    if (!scheduler || !scheduler->usesWeights || !server || scheduler->name == "fo"
        || scheduler->name == "ovf")
        return std::nullopt;
    double total = 0;
    for (const auto &destination : service.destinations)
        total += destination.weight;
    return total > 0 ? std::optional(server->weight / total) : std::nullopt;
}

int takingServers(const Service &service)
{
    int count = 0;
    for (const auto &destination : service.destinations)
        count += destination.weight > 0 ? 1 : 0;
    return count;
}

Kind kindOf(const Change &change)
{
    return std::visit(Overloaded{
                          [](const AddService &) { return Kind::AddService; },
                          [](const EditService &) { return Kind::EditService; },
                          [](const RemoveService &) { return Kind::RemoveService; },
                          [](const AddDestination &) { return Kind::AddServer; },
                          [](const EditDestination &) { return Kind::EditServer; },
                          [](const RemoveDestination &) { return Kind::RemoveServer; },
                          [](const LabelService &) { return Kind::Label; },
                          [](const LabelServer &) { return Kind::Label; },
                          [](const ForgetServer &) { return Kind::Label; },
                          [](const SetTunable &) { return Kind::Tunable; },
                          [](const auto &) { return Kind::Settings; },
                      },
                      change);
}

std::optional<ServiceKey> serviceOf(const Change &change)
{
    return std::visit(
        [](const auto &c) -> std::optional<ServiceKey> {
            if constexpr (requires { c.service.key; })
                return c.service.key;
            else if constexpr (requires { c.key; })
                return c.key;
            else
                return std::nullopt;
        },
        change);
}

QString idOf(const Change &change)
{
    const auto object = std::visit(
        Overloaded{
            [](const AddDestination &c) {
                return c.key.toString() + ' ' + c.destination.endpoint.toString();
            },
            [](const EditDestination &c) {
                return c.key.toString() + ' ' + c.destination.endpoint.toString();
            },
            [](const RemoveDestination &c) {
                return c.key.toString() + ' ' + c.endpoint.toString();
            },
            [](const LabelServer &c) { return c.address.toString(); },
            [](const ForgetServer &c) { return c.address.toString(); },
            [](const SetTunable &c) { return c.name; },
            [](const StartSyncDaemon &c) {
                return std::to_string(static_cast<int>(c.daemon.role));
            },
            [](const StopSyncDaemon &c) { return std::to_string(static_cast<int>(c.role)); },
            [](const auto &c) {
                const auto key = serviceOf(Change{c});
                return key ? key->toString() : std::string();
            },
        },
        change);
    return QStringLiteral("%1 %2").arg(change.index()).arg(QString::fromStdString(object));
}

class DescriptionBuilder
{
    Q_DECLARE_TR_FUNCTIONS(vipdeck::ChangeDescription)

public:
    explicit DescriptionBuilder(const ChangeDescriptionInput &input)
        : m_input(input)
        , m_sentences(input.running, input.wanted)
        , m_changes(diff(input.running, input.wanted))
        , m_done(m_changes.size(), false)
    {
        if (!input.status)
            return;
        for (const auto &service : input.status->services)
            for (const auto &server : service.destinations)
                m_active[{service.config.key, server.config.endpoint}] = server.activeConnections;
    }

    PendingChanges build()
    {
        findMoves();
        for (const auto &service : m_input.running.services)
            addService(service.config.key);
        for (const auto &service : m_input.wanted.services)
            if (!m_input.running.findService(service.config.key))
                addService(service.config.key);
        for (const bool names : {false, true})
            for (std::size_t i = 0; i < m_changes.size(); ++i)
                if (!m_done[i] && (kindOf(m_changes[i]) == Kind::Label) == names)
                    addChange(i);
        return std::move(m_result);
    }

private:
    struct Move
    {
        std::size_t add;   // AddDestination in the target
        std::size_t leave; // RemoveDestination or EditDestination to weight 0 in the source
        ServerRef source;
        ServiceKey target;
        bool done = false;
    };

    void findMoves()
    {
        std::map<Address, std::vector<std::size_t>> leaving;
        for (std::size_t i = 0; i < m_changes.size(); ++i)
            if (const auto server = leavingServer(m_changes[i]))
                leaving[server->endpoint.address].push_back(i);
        for (std::size_t i = 0; i < m_changes.size(); ++i) {
            const auto *add = std::get_if<AddDestination>(&m_changes[i]);
            auto found = add ? leaving.find(add->destination.endpoint.address) : leaving.end();
            if (found == leaving.end() || found->second.empty())
                continue;
            const auto leave = found->second.front();
            const auto source = *leavingServer(m_changes[leave]);
            if (source.service == add->key)
                continue;
            found->second.erase(found->second.begin());
            m_done[i] = m_done[leave] = true;
            m_moves.push_back({i, leave, source, add->key});
        }
    }

    // The server that a change takes out of its pool, by removal or by drain.
    [[nodiscard]] std::optional<ServerRef> leavingServer(const Change &change) const
    {
        if (const auto *remove = std::get_if<RemoveDestination>(&change))
            return ServerRef{remove->key, remove->endpoint};
        const auto *edit = std::get_if<EditDestination>(&change);
        if (!edit || edit->destination.weight != 0)
            return std::nullopt;
        const ServerRef server{edit->key, edit->destination.endpoint};
        const auto *old = running(server);
        if (!old || old->weight == 0)
            return std::nullopt;
        auto drained = *old;
        drained.weight = 0;
        return drained == edit->destination ? std::optional(server) : std::nullopt;
    }

    void addService(const ServiceKey &key)
    {
        m_emitted.insert(key);
        for (std::size_t i = 0; i < m_changes.size(); ++i)
            if (!m_done[i] && serviceOf(m_changes[i]) == key)
                addChange(i);
        for (std::size_t i = 0; i < m_moves.size(); ++i)
            if (isReady(m_moves[i]))
                addMoves(m_moves[i].source.service, m_moves[i].target);
    }

    // A move comes after the changes of both services.
    [[nodiscard]] bool isReady(const Move &move) const
    {
        return !move.done && m_emitted.contains(move.source.service)
               && m_emitted.contains(move.target);
    }

    void addMoves(const ServiceKey &source, const ServiceKey &target)
    {
        for (auto &move : m_moves)
            if (!move.done && move.source.service == source && move.target == target)
                addMove(move);
    }

    // ipvsadm has no word for the director's switches.
    [[nodiscard]] static std::string commandOf(const Change &change)
    {
        if (const auto *tunable = std::get_if<SetTunable>(&change)) {
            auto text = tunable->text;
            std::ranges::replace(text, '\t', ' ');
            return "vipdeckadm tunable " + tunable->name + ' ' + text;
        }
        return rules::commandLine(change);
    }

    // ipvsadm has no word for the steps in between.
    bool addGentleStart(PendingChange &item, const Change &change) const
    {
        const auto *addition = std::get_if<AddDestination>(&change);
        auto [key, server] = addition ? *addition : AddDestination();
        const auto start = m_input.gentleStarts.find({key, server.endpoint});
        if (start == m_input.gentleStarts.end() || !start->second.raises(server.weight))
            return false;
        item.detail = tr("Starts gently: from weight %1 up to %2 within %3 s.")
                          .arg(start->second.firstWeight)
                          .arg(server.weight)
                          .arg(start->second.seconds);
        const auto whole = rules::commandLine(EditDestination{key, server});
        server.weight = start->second.firstWeight;
        for (const auto &command : {rules::commandLine(AddDestination{key, server}), whole})
            item.commands.append(QString::fromStdString(command));
        return true;
    }

    void addStep(PendingChange &item, std::size_t index)
    {
        m_done[index] = true;
        const auto &change = m_changes[index];
        const auto command = commandOf(change);
        if (!addGentleStart(item, change) && !command.empty())
            item.commands.append(QString::fromStdString(command));
        const auto key = serviceOf(change);
        const auto added = key ? m_addedServices.find(*key) : m_addedServices.end();
        if (std::holds_alternative<AddService>(change))
            m_addedServices.emplace(*key, item.id);
        else if (added != m_addedServices.end() && added->second != item.id
                 && !item.needs.contains(added->second))
            item.needs.append(added->second);
        item.changes.push_back(change);
    }

    void addChange(std::size_t index)
    {
        const auto &change = m_changes[index];
        PendingChange item;
        item.kind = kindOf(change);
        item.id = idOf(change);
        item.sentence = m_sentences.sentence(change);
        item.service = serviceOf(change);
        addStep(item, index);
        if (const auto *add = std::get_if<AddService>(&change)) {
            item.detail = ChangeSentences::serviceDetails(add->service);
            addLabel(item,
                     [&](const LabelService &label) { return label.key == add->service.key; });
        } else if (const auto *server = std::get_if<AddDestination>(&change)) {
            const auto address = server->destination.endpoint.address;
            addLabel(item, [&](const LabelServer &label) { return label.address == address; });
            // In a pool again, it need not be remembered as a server without one.
            addLabel(item, [&](const ForgetServer &forget) { return forget.address == address; });
        } else if (const auto *removed = std::get_if<RemoveDestination>(&change)) {
            describeRemoval(item, {removed->key, removed->endpoint});
            keepKnown(item, {removed->endpoint.address});
        } else if (const auto *edited = std::get_if<EditDestination>(&change)) {
            describeEdit(item, *edited);
        } else if (const auto *service = std::get_if<RemoveService>(&change)) {
            describeServiceRemoval(item, service->key);
            std::set<Address> addresses;
            for (const auto &member : m_input.running.findService(service->key)->destinations)
                addresses.insert(member.endpoint.address);
            keepKnown(item, addresses);
        }
        m_result.push_back(std::move(item));
    }

    // A server without a name that leaves its last pool is listed as known from then on.
    void keepKnown(PendingChange &item, const std::set<Address> &addresses)
    {
        addLabel(item, [&](const LabelServer &label) {
            return label.label == Label{} && addresses.contains(label.address);
        });
    }

    // The new name of what `item` adds belongs to the same item.
    template<typename Predicate>
    void addLabel(PendingChange &item, Predicate matches)
    {
        const auto wanted = [&](const Change &change) {
            return std::visit(
                [&](const auto &c) {
                    if constexpr (std::is_invocable_r_v<bool, Predicate, decltype(c)>)
                        return matches(c);
                    else
                        return false;
                },
                change);
        };
        for (std::size_t i = 0; i < m_changes.size(); ++i)
            if (!m_done[i] && wanted(m_changes[i]))
                addStep(item, i);
    }

    void addMove(Move &move)
    {
        move.done = true;
        const auto &added = std::get<AddDestination>(m_changes[move.add]).destination;
        PendingChange item;
        item.kind = Kind::MoveServer;
        item.id = QStringLiteral("move ") + idOf(m_changes[move.add]);
        item.service = move.target;
        item.fromService = move.source.service;
        item.sentence =
            tr("Move %1 to %2, port %3, weight %4.")
                .arg(m_sentences.server(added.endpoint.address), m_sentences.service(move.target))
                .arg(added.endpoint.port)
                .arg(added.weight);
        addStep(item, move.add);
        addStep(item, move.leave);
        if (std::holds_alternative<EditDestination>(m_changes[move.leave]))
            describeDrain(item, move.source);
        else
            describeRemoval(item, move.source);
        if (const auto *old = running(move.source))
            warnAboutForwarding(item, *old, added, move.target);
        m_result.push_back(std::move(item));
    }

    // What a drain lets go on, and the removal that follows it.
    void describeDrain(PendingChange &item, const ServerRef &server)
    {
        const auto active = activeOf(server);
        const auto where = m_sentences.service(server.service);
        item.detail = active ? tr("Drained in %1. Its %Ln connection(s) may finish first.", "",
                                  static_cast<int>(*active))
                                   .arg(where)
                             : tr("Drained in %1. Its connections may finish first.").arg(where);
        if (!m_input.removedWhenEmpty.contains(server))
            return;
        item.later.append(QString::fromStdString(
            rules::commandLine(RemoveDestination{server.service, server.endpoint})));
    }

    void describeRemoval(PendingChange &item, const ServerRef &server)
    {
        const auto active = activeOf(server).value_or(0);
        if (active == 0)
            return;
        const auto *old = running(server);
        const bool draining = old && old->weight == 0;
        item.connectionsCut = active;
        ChangeWarning warning;
        warning.level = ChangeWarning::Level::Danger;
        warning.title =
            tr("Removing %1 cuts %Ln active connection(s).", "", static_cast<int>(active))
                .arg(EndpointText::toString(server.endpoint.address));
        warning.text = draining
                           ? tr("It is draining. Keep it until it is empty?")
                           : tr("Drain it instead? It takes no new ones and leaves when empty.");
        warning.fix = ChangeWarning::Fix::DrainInstead;
        warning.servers = {server};
        item.warnings.push_back(std::move(warning));
    }

    void describeServiceRemoval(PendingChange &item, const ServiceKey &key)
    {
        quint64 active = 0;
        for (const auto &[server, count] : m_active)
            active += server.service == key ? count : 0;
        if (active == 0)
            return;
        item.connectionsCut = active;
        ChangeWarning warning;
        warning.level = ChangeWarning::Level::Danger;
        warning.title =
            tr("Removing %1 cuts %Ln active connection(s).", "", static_cast<int>(active))
                .arg(m_sentences.service(key));
        warning.text = tr("Clients of this service get no answer any more.");
        item.warnings.push_back(std::move(warning));
    }

    void describeEdit(PendingChange &item, const EditDestination &edit)
    {
        const ServerRef server{edit.key, edit.destination.endpoint};
        if (leavingServer(Change{edit})) {
            describeDrain(item, server);
            return;
        }
        const auto *old = running(server);
        if (!old)
            return;
        if (old->weight != edit.destination.weight)
            item.detail = shareDetail(server);
        warnAboutForwarding(item, *old, edit.destination, edit.key);
    }

    [[nodiscard]] QString shareDetail(const ServerRef &server) const
    {
        const auto *before = m_input.running.findService(server.service);
        const auto *after = m_input.wanted.findService(server.service);
        if (!before || !after)
            return {};
        const auto oldShare = expectedShare(*before, server.endpoint);
        const auto newShare = expectedShare(*after, server.endpoint);
        if (!oldShare || !newShare)
            return {};
        const auto percent = [](double share) {
            return tr("%1%", "percent").arg(QLocale().toString(share * 100, 'f', 1));
        };
        const auto change =
            tr("Expected share goes from %1 to %2").arg(percent(*oldShare), percent(*newShare));
        const int left = takingServers(*before) - takingServers(*after);
        if (left > 0)
            return tr("%1, because %n server(s) leave this pool.", "", left).arg(change);
        if (left < 0)
            return tr("%1, because %n server(s) join this pool.", "", -left).arg(change);
        return change + u'.';
    }

    void warnAboutForwarding(PendingChange &item, const DestinationConfig &old,
                             const DestinationConfig &wanted, const ServiceKey &service) const
    {
        if (old.forwarding == wanted.forwarding)
            return;
        const auto address = service.isFirewallMark()
                                 ? tr("the virtual addresses of mark %1").arg(service.firewallMark)
                                 : EndpointText::toString(service.endpoint.address);
        ChangeWarning warning;
        warning.text = tr("Forwarding changes from %1 to %2.")
                           .arg(EndpointText::toString(old.forwarding),
                                EndpointText::toString(wanted.forwarding))
                       + u' ' + forwardingNeed(wanted.forwarding, address);
        item.warnings.push_back(std::move(warning));
    }

    [[nodiscard]] static QString forwardingNeed(Forwarding forwarding, const QString &address)
    {
        switch (forwarding) {
        case Forwarding::DirectRoute:
            return tr("The server needs %1 on a loopback interface.").arg(address);
        case Forwarding::Tunnel:
            return tr("The server needs a tunnel device and %1 on it.").arg(address);
        case Forwarding::Masquerade:
            return tr("Replies of the server must come back through this director.");
        case Forwarding::LocalNode: return tr("The server must run on this director.");
        }
        return {};
    }

    [[nodiscard]] const DestinationConfig *running(const ServerRef &server) const
    {
        const auto *service = m_input.running.findService(server.service);
        return service ? service->findDestination(server.endpoint) : nullptr;
    }

    [[nodiscard]] std::optional<quint64> activeOf(const ServerRef &server) const
    {
        const auto found = m_active.find(server);
        return found == m_active.end() ? std::nullopt : std::optional(found->second);
    }

    const ChangeDescriptionInput &m_input;
    ChangeSentences m_sentences;
    ChangeSet m_changes;
    std::vector<bool> m_done;
    std::vector<Move> m_moves;
    std::set<ServiceKey> m_emitted;
    std::map<ServiceKey, QString> m_addedServices; // id of the change that adds it
    std::map<ServerRef, quint64> m_active;
    PendingChanges m_result;
};

} // namespace

PendingChanges describeChanges(const ChangeDescriptionInput &input)
{
    return DescriptionBuilder(input).build();
}

} // namespace vipdeck
