// SPDX-License-Identifier: GPL-3.0-or-later
// The functions that make each algorithm; registry.cpp gives them their names.
#pragma once

#include "engine/sched/scheduler.h"

namespace vipdeck {

[[nodiscard]] std::unique_ptr<Scheduler> createRoundRobin(const SchedulerOptions &);
[[nodiscard]] std::unique_ptr<Scheduler> createWeightedRoundRobin(const SchedulerOptions &);
[[nodiscard]] std::unique_ptr<Scheduler> createLeastConnection(const SchedulerOptions &);
[[nodiscard]] std::unique_ptr<Scheduler> createWeightedLeastConnection(const SchedulerOptions &);
[[nodiscard]] std::unique_ptr<Scheduler> createLocalityLeastConnection(const SchedulerOptions &);
[[nodiscard]] std::unique_ptr<Scheduler> createLocalityReplication(const SchedulerOptions &);
[[nodiscard]] std::unique_ptr<Scheduler> createDestinationHash(const SchedulerOptions &);
[[nodiscard]] std::unique_ptr<Scheduler> createSourceHash(const SchedulerOptions &);
[[nodiscard]] std::unique_ptr<Scheduler> createShortestExpectedDelay(const SchedulerOptions &);
[[nodiscard]] std::unique_ptr<Scheduler> createNeverQueue(const SchedulerOptions &);
[[nodiscard]] std::unique_ptr<Scheduler> createNoScheduler(const SchedulerOptions &);
[[nodiscard]] std::unique_ptr<Scheduler> createMaglevHash(const SchedulerOptions &);
[[nodiscard]] std::unique_ptr<Scheduler> createFailOver(const SchedulerOptions &);
[[nodiscard]] std::unique_ptr<Scheduler> createOverflowConnection(const SchedulerOptions &);
[[nodiscard]] std::unique_ptr<Scheduler> createPowerOfTwo(const SchedulerOptions &);

} // namespace vipdeck
