// SPDX-License-Identifier: GPL-3.0-or-later
// JSON as the recordings have it: keys keep their order. Nothing here throws: a missing or wrong
// value reads as the fallback.
#pragma once

#include <cstdint>
#include <string>

#include <nlohmann/json.hpp>

#include "engine/net/endpoint.h"

namespace vipdeck::replay {

using Json = nlohmann::ordered_json;

[[nodiscard]] std::string textOf(const Json &object, const char *key);
[[nodiscard]] std::int64_t numberOf(const Json &object, const char *key);
// A list of texts; what is no text is left out.
[[nodiscard]] std::vector<std::string> textsOf(const Json &object, const char *key);
// Element of an array, null when it is too short.
[[nodiscard]] const Json &elementOf(const Json &array, std::size_t index);
// The same as text; empty when it is none.
[[nodiscard]] std::string elementText(const Json &array, std::size_t index);
// Address 0.0.0.0 when it cannot be read.
[[nodiscard]] Endpoint endpointOf(const Json &address, const Json &port);

} // namespace vipdeck::replay
