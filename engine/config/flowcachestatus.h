// SPDX-License-Identifier: GPL-3.0-or-later
// The choice between the two ways of established packets, through the queue or through the flow
// cache in the kernel, and what came of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vipdeck {

enum class FlowCacheMode : std::uint8_t {
    Off,  // every packet through the queue
    On,   // an error when it is not possible
    Auto, // where it works; otherwise the queue, and `problem` says why
};

// "off", "on", "auto".
[[nodiscard]] constexpr std::string_view flowCacheModeName(FlowCacheMode mode)
{
    switch (mode) {
    case FlowCacheMode::Off: break;
    case FlowCacheMode::On: return "on";
    case FlowCacheMode::Auto: return "auto";
    }
    return "off";
}

[[nodiscard]] constexpr std::optional<FlowCacheMode> flowCacheModeOf(std::string_view name)
{
    for (const auto mode : {FlowCacheMode::Off, FlowCacheMode::On, FlowCacheMode::Auto})
        if (flowCacheModeName(mode) == name)
            return mode;
    return std::nullopt;
}

// Where an interface hands its packets to the flow cache.
enum class FlowAttachmentMode : std::uint8_t {
    Auto,   // tcx where the kernel has it, else clsact
    Tcx,    // since Linux 6.6
    Clsact, // a classifier of the traffic control
};

// "auto", "tcx", "clsact".
[[nodiscard]] constexpr std::string_view flowAttachmentModeName(FlowAttachmentMode mode)
{
    switch (mode) {
    case FlowAttachmentMode::Auto: break;
    case FlowAttachmentMode::Tcx: return "tcx";
    case FlowAttachmentMode::Clsact: return "clsact";
    }
    return "auto";
}

[[nodiscard]] constexpr std::optional<FlowAttachmentMode>
flowAttachmentModeOf(std::string_view name)
{
    for (const auto mode :
         {FlowAttachmentMode::Auto, FlowAttachmentMode::Tcx, FlowAttachmentMode::Clsact})
        if (flowAttachmentModeName(mode) == name)
            return mode;
    return std::nullopt;
}

// How packets are rewritten that come by the queue.
enum class RewritingMode : std::uint8_t {
    Payload, // the whole packet comes and goes back
    Headers, // the kernel does it where nothing but address and port change; an error if it cannot
    Auto,    // so where the kernel can
};

// "payload", "headers", "auto".
[[nodiscard]] constexpr std::string_view rewritingModeName(RewritingMode mode)
{
    switch (mode) {
    case RewritingMode::Payload: break;
    case RewritingMode::Headers: return "headers";
    case RewritingMode::Auto: return "auto";
    }
    return "payload";
}

[[nodiscard]] constexpr std::optional<RewritingMode> rewritingModeOf(std::string_view name)
{
    for (const auto mode : {RewritingMode::Payload, RewritingMode::Headers, RewritingMode::Auto})
        if (rewritingModeName(mode) == name)
            return mode;
    return std::nullopt;
}

struct FlowCacheStatus
{
    FlowCacheMode mode = FlowCacheMode::Off;
    bool active = false;
    std::string problem;    // why it is not active although wanted, or what does not work
    std::string attachment; // "tcx" or "clsact"
    bool pinned = false;    // established connections go on while the helper is dead
    std::vector<std::string> interfaces;
    std::uint32_t flows = 0; // connections in the cache
    std::uint32_t capacity = 0;
    std::uint64_t packets = 0; // handled by the cache since the engine started
    // "headers" or "payload": how packets of the queue are rewritten; empty while none are handled.
    std::string rewriting;
    std::string rewritingProblem; // why not "headers" although wanted
    // The connections are where the next helper finds them when this one is killed.
    bool keepsConnections = false;
    std::string keepingProblem; // why not although wanted
};

} // namespace vipdeck
