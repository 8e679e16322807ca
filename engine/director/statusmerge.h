// SPDX-License-Identifier: GPL-3.0-or-later
// One status of several Directors that run the same configuration for different clients. Pure; any
// thread.
#pragma once

#include "engine/config/status.h"
#include "engine/director/impact.h"

namespace vipdeck {

// Adds what another Director reports: counts, rates, drops, connections, queues. What both have
// from the configuration stays; a service or server that only one of them has yet is left alone.
void addStatus(DirectorStatus &total, const DirectorStatus &part);
// The same for the traffic of one service.
void addMoment(ServiceMoment &total, const ServiceMoment &part);

} // namespace vipdeck
