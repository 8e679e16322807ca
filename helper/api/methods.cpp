// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/api/methods.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "helper/api/limits.h"

namespace vipdeck::api {
namespace {

constexpr std::uint32_t kSmall = 2048;
constexpr std::uint32_t kListing = 1u << 18; // with its conditions

// In the order of Method.
constexpr std::array kMethods{
    MethodInfo{Method::Hello, "hello", kActionView, kSmall},
    MethodInfo{Method::Rules, "rules", kActionView, kSmall},
    MethodInfo{Method::Status, "status", kActionView, kSmall},
    MethodInfo{Method::Subscribe, "subscribe", kActionView, kSmall},
    MethodInfo{Method::Connections, "connections", kActionView, kListing},
    MethodInfo{Method::Authorize, "authorize", kActionView, kSmall},
    MethodInfo{Method::Apply, "apply", kActionEdit, 4u << 20},
    MethodInfo{Method::Zero, "zero", kActionEdit, kSmall},
    MethodInfo{Method::Import, "import", kActionImport, kMaximumRequestOctets},
    MethodInfo{Method::Flush, "flush", kActionFlush, kSmall},
    MethodInfo{Method::Engine, "engine", kActionControl, kSmall},
    MethodInfo{Method::Tunables, "tunables", kActionView, kSmall},
    MethodInfo{Method::SetTunable, "setTunable", kActionControl, kSmall},
    MethodInfo{Method::Machine, "machine", kActionView, kSmall},
    MethodInfo{Method::Examine, "examine", kActionEdit, kSmall},
    // Any user of the machine may open connections; nothing else is done in their name.
    MethodInfo{Method::Probe, "probe", kActionView, kSmall},
    MethodInfo{Method::Interfaces, "interfaces", kActionView, kSmall},
    MethodInfo{Method::AddAddress, "addAddress", kActionControl, kSmall},
    MethodInfo{Method::RemoveAddress, "removeAddress", kActionControl, kSmall},
    MethodInfo{Method::Journal, "journal", kActionView, 8192},
    MethodInfo{Method::History, "history", kActionView, kSmall},
    MethodInfo{Method::Version, "version", kActionView, kSmall},
    MethodInfo{Method::Mark, "mark", kActionEdit, kSmall},
    MethodInfo{Method::Confirmation, "confirmation", kActionView, kSmall},
    MethodInfo{Method::Keep, "keep", kActionEdit, kSmall},
    MethodInfo{Method::Revert, "revert", kActionEdit, kSmall},
    MethodInfo{Method::Extend, "extend", kActionEdit, kSmall},
    MethodInfo{Method::Jobs, "jobs", kActionView, kSmall},
    MethodInfo{Method::Drain, "drain", kActionEdit, 4u << 20},
    MethodInfo{Method::Undrain, "undrain", kActionEdit, kListing},
    MethodInfo{Method::CancelJob, "cancelJob", kActionEdit, 16384},
    MethodInfo{Method::Impact, "impact", kActionView, kMaximumRequestOctets},
    MethodInfo{Method::Path, "path", kActionView, kSmall},
    MethodInfo{Method::SetPath, "setPath", kActionControl, kSmall},
    MethodInfo{Method::Rates, "rates", kActionView, kSmall},
    MethodInfo{Method::Safeguards, "safeguards", kActionView, kSmall},
    MethodInfo{Method::SetSafeguards, "setSafeguards", kActionControl, 4096},
    MethodInfo{Method::Proposals, "proposals", kActionView, kSmall},
    MethodInfo{Method::Agree, "agree", kActionEdit, kSmall},
    MethodInfo{Method::Refuse, "refuse", kActionEdit, kSmall},
    MethodInfo{Method::HistoryLimits, "historyLimits", kActionView, kSmall},
    MethodInfo{Method::SetHistoryLimits, "setHistoryLimits", kActionControl, kSmall},
};

} // namespace

std::span<const MethodInfo> methods()
{
    return kMethods;
}

const MethodInfo *findMethod(std::string_view name)
{
    const auto found = std::ranges::find(kMethods, name, &MethodInfo::name);
    return found == kMethods.end() ? nullptr : &*found;
}

const MethodInfo &methodInfo(Method method)
{
    const auto found = std::ranges::find(kMethods, method, &MethodInfo::method);
    if (found == kMethods.end())
        std::abort(); // a method without a row does not exist
    return *found;
}

} // namespace vipdeck::api
