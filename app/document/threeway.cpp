// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/threeway.h"

#include <set>

#include "app/document/changesentences.h"
#include "app/document/endpointtext.h"

namespace vipdeck {
namespace {

using Place = std::pair<ServiceKey, std::optional<Endpoint>>;

// The services and servers that `changes` touch, each once, in the order of the rules.
std::set<Place> placesOf(const RuleSet &before, const RuleSet &outside)
{
    std::set<Place> places;
    const auto add = [&places](const RuleSet &from, const RuleSet &to) {
        for (const auto &service : from.services) {
            const auto &key = service.config.key;
            const auto *other = to.findService(key);
            if (!other || other->config != service.config)
                places.insert({key, std::nullopt});
            for (const auto &server : service.destinations) {
                const auto *same = other ? other->findDestination(server.endpoint) : nullptr;
                if (other && (!same || *same != server))
                    places.insert({key, server.endpoint});
            }
        }
    };
    add(before, outside);
    add(outside, before);
    return places;
}

const ServiceConfig *serviceAt(const RuleSet &rules, const ServiceKey &key)
{
    const auto *service = rules.findService(key);
    return service ? &service->config : nullptr;
}

const DestinationConfig *serverAt(const RuleSet &rules, const ServiceKey &key, const Endpoint &at)
{
    const auto *service = rules.findService(key);
    return service ? service->findDestination(at) : nullptr;
}

template<typename T>
bool isSame(const T *a, const T *b)
{
    return a && b ? *a == *b : a == b;
}

} // namespace

QString ThreeWay::words(const ServiceConfig *service)
{
    if (!service)
        return tr("not there");
    const auto scheduler = QString::fromStdString(service->scheduler);
    const auto details = ChangeSentences::serviceDetails(*service);
    return details.isEmpty() ? scheduler : QStringLiteral("%1. %2").arg(scheduler, details);
}

QString ThreeWay::words(const DestinationConfig *server)
{
    if (!server)
        return tr("not there");
    auto text =
        tr("%1, weight %2").arg(EndpointText::toString(server->forwarding)).arg(server->weight);
    if (server->upperThreshold != 0 || server->lowerThreshold != 0)
        text += tr(", limits %1 and %2").arg(server->upperThreshold).arg(server->lowerThreshold);
    return text;
}

QList<ThreeWayRow> ThreeWay::compare(const RuleSet &before, const RuleSet &outside,
                                     const RuleSet &draft)
{
    QList<ThreeWayRow> rows;
    for (const auto &[key, server] : placesOf(before, outside)) {
        ThreeWayRow row{key, server, {}, {}, {}, {}, false};
        const auto name = EndpointText::serviceName(draft.findService(key) ? draft : before, key);
        if (server) {
            const auto *now = serverAt(outside, key, *server);
            const auto *wanted = serverAt(draft, key, *server);
            row.what = tr("%1 in %2").arg(ChangeSentences(before, draft).server(*server), name);
            row.before = words(serverAt(before, key, *server));
            row.outside = words(now);
            row.draft = words(wanted);
            row.differs = !isSame(now, wanted);
        } else {
            const auto *now = serviceAt(outside, key);
            const auto *wanted = serviceAt(draft, key);
            row.what = name;
            row.before = words(serviceAt(before, key));
            row.outside = words(now);
            row.draft = words(wanted);
            row.differs = !isSame(now, wanted);
        }
        rows.append(row);
    }
    return rows;
}

void ThreeWay::takeOutside(RuleSet &draft, const RuleSet &outside, const ThreeWayRow &row)
{
    const auto *live = outside.findService(row.service);
    auto *service = draft.findService(row.service);
    if (!row.server) {
        if (!live)
            std::erase_if(draft.services,
                          [&](const Service &each) { return each.config.key == row.service; });
        else if (service)
            service->config = live->config;
        else
            draft.services.push_back(*live);
        return;
    }
    const auto *server = live ? live->findDestination(*row.server) : nullptr;
    if (!service)
        return;
    std::erase_if(service->destinations, [&](const DestinationConfig &each) {
        return !server && each.endpoint == *row.server;
    });
    if (!server)
        return;
    for (auto &each : service->destinations) {
        if (each.endpoint == *row.server) {
            each = *server;
            return;
        }
    }
    service->destinations.push_back(*server);
}

} // namespace vipdeck
