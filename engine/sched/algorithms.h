// SPDX-License-Identifier: GPL-3.0-or-later
// The functions that make each algorithm; registry.cpp gives them their names.
#pragma once

#include "engine/sched/scheduler.h"

namespace vipdeck {

[[nodiscard]] std::unique_ptr<Scheduler> createRoundRobin(const SchedulerOptions &);
[[nodiscard]] std::unique_ptr<Scheduler> createWeightedRoundRobin(const SchedulerOptions &);
[[nodiscard]] std::unique_ptr<Scheduler> createLeastConnection(const SchedulerOptions &);
[[nodiscard]] std::unique_ptr<Scheduler> createWeightedLeastConnection(const SchedulerOptions &);

} // namespace vipdeck
