// SPDX-License-Identifier: GPL-3.0-or-later
// The order in which ipvsadm prints services and servers.
#pragma once

#include <vector>

#include "engine/config/status.h"

namespace vipdeck::rules {

// Below, at or above zero, as ipvsadm's own comparison, whose differences of 32-bit numbers wrap:
// addresses more than 2^31 apart come in reverse.
[[nodiscard]] int compareServices(const ServiceKey &a, const ServiceKey &b);
[[nodiscard]] int compareDestinations(const Endpoint &a, const Endpoint &b);

// Pointers into `list`; with `sorted` false in the order given.
[[nodiscard]] std::vector<const Service *> orderedServices(const std::vector<Service> &list,
                                                           bool sorted);
[[nodiscard]] std::vector<const ServiceStatus *>
orderedServices(const std::vector<ServiceStatus> &list, bool sorted);
[[nodiscard]] std::vector<const DestinationConfig *>
orderedDestinations(const std::vector<DestinationConfig> &list, bool sorted);
[[nodiscard]] std::vector<const DestinationStatus *>
orderedDestinations(const std::vector<DestinationStatus> &list, bool sorted);

} // namespace vipdeck::rules
