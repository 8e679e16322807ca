// SPDX-License-Identifier: GPL-3.0-or-later
// The order in which ipvsadm prints services and servers.
#pragma once

#include <vector>

#include "engine/config/status.h"

namespace vipdeck::rules {

enum class Order : std::uint8_t {
    AsGiven,
    // Marks after addresses, then by family, protocol, address and port.
    Natural,
    // The same, but differences of 32-bit numbers wrap as in ipvsadm: addresses more than 2^31
    // apart come in reverse, and of three such addresses the order given decides.
    Ipvsadm,
};

// Pointers into `list`.
[[nodiscard]] std::vector<const Service *> orderedServices(const std::vector<Service> &list,
                                                           Order order);
[[nodiscard]] std::vector<const ServiceStatus *>
orderedServices(const std::vector<ServiceStatus> &list, Order order);
[[nodiscard]] std::vector<const DestinationConfig *>
orderedDestinations(const std::vector<DestinationConfig> &list, Order order);
[[nodiscard]] std::vector<const DestinationStatus *>
orderedDestinations(const std::vector<DestinationStatus> &list, Order order);

} // namespace vipdeck::rules
