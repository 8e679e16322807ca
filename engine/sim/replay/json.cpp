// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sim/replay/json.h"

namespace vipdeck::replay {

std::string textOf(const Json &object, const char *key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::int64_t numberOf(const Json &object, const char *key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_number_integer() ? found->get<std::int64_t>() : 0;
}

std::vector<std::string> textsOf(const Json &object, const char *key)
{
    std::vector<std::string> result;
    const auto found = object.find(key);
    if (found == object.end() || !found->is_array())
        return result;
    for (const auto &each : *found)
        if (each.is_string())
            result.push_back(each.get<std::string>());
    return result;
}

const Json &elementOf(const Json &array, std::size_t index)
{
    static const Json nothing;
    return array.is_array() && index < array.size() ? array[index] : nothing;
}

std::string elementText(const Json &array, std::size_t index)
{
    const auto &element = elementOf(array, index);
    return element.is_string() ? element.get<std::string>() : std::string();
}

Endpoint endpointOf(const Json &address, const Json &port)
{
    Endpoint endpoint;
    if (address.is_string())
        endpoint.address = Address::parse(address.get<std::string>()).value_or(Address());
    if (port.is_number_integer())
        endpoint.port = port.get<std::uint16_t>();
    return endpoint;
}

} // namespace vipdeck::replay
