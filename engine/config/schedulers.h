// SPDX-License-Identifier: GPL-3.0-or-later
// The schedulers' names and flags, for validation, completion and forms. The algorithms are in
// engine/sched.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace vipdeck {

struct SchedulerFlagName
{
    std::uint32_t flag;
    std::string_view name; // as ipvsadm -b takes it
};

struct SchedulerDescription
{
    std::string_view name;    // as ipvsadm -s takes it
    std::string_view title;   // "Weighted least-connection"
    std::string_view summary; // one sentence for a form
    bool usesWeights;
    std::span<const SchedulerFlagName> flags;
};

// In the order of ipvsadm(8): rr wrr lc wlc lblc lblcr dh sh sed nq mh fo ovf twos.
[[nodiscard]] std::span<const SchedulerDescription> knownSchedulers();
[[nodiscard]] const SchedulerDescription *findScheduler(std::string_view name);

} // namespace vipdeck
