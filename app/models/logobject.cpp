// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/logobject.h"

#include <algorithm>

namespace vipdeck {
namespace {

bool isService(const RuleSet &rules, const ServiceKey &key, const std::string &name)
{
    const auto label = rules.serviceLabels.find(key);
    return key.toString() == name
           || (label != rules.serviceLabels.end() && label->second.name == name);
}

bool isServer(const RuleSet &rules, const ServiceKey &key, const Endpoint &server,
              const std::string &name)
{
    const auto label = rules.serverLabels.find(server.address);
    const auto text = server.toString();
    // The last one is how jobs name it.
    return text == name || (label != rules.serverLabels.end() && label->second.name == name)
           || text + " of " + key.toString() == name;
}

} // namespace

std::optional<LogObject> findLogObject(const RuleSet &rules, const QString &name)
{
    const auto wanted = name.toStdString();
    if (wanted.empty())
        return std::nullopt;
    for (const auto &service : rules.services) {
        const auto &key = service.config.key;
        if (isService(rules, key, wanted))
            return LogObject{key, std::nullopt};
        const auto found =
            std::ranges::find_if(service.destinations, [&](const DestinationConfig &server) {
                return isServer(rules, key, server.endpoint, wanted);
            });
        if (found != service.destinations.end())
            return LogObject{key, found->endpoint};
    }
    return std::nullopt;
}

} // namespace vipdeck
