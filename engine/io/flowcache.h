// SPDX-License-Identifier: GPL-3.0-or-later
// The flow cache in the kernel: owns its program, maps and attachments. Maps and attachments are
// pinned below the BPF file system where there is one, so that established connections go on while
// no helper lives; the next helper takes them over.
//
// open(), refreshInterfaces(), setEnabled(), remove() and status(): control thread. carryOut(): any
// packet thread, at the same time too.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "engine/base/result.h"
#include "engine/config/flowcachestatus.h"
#include "engine/director/flowmemory.h"

namespace vipdeck {

struct FlowCacheOptions
{
    std::uint32_t capacity = 1u << 17; // connections
    std::string bpfDirectory = "/sys/fs/bpf";
    FlowAttachmentMode attachment = FlowAttachmentMode::Auto;
};

class FlowCache
{
public:
    // Loads and attaches; handles nothing before setEnabled(true), unless what an earlier helper
    // left still does. Errors: NotSupported, PermissionDenied, Io; nothing stays behind.
    [[nodiscard]] static Result<std::unique_ptr<FlowCache>> open(const FlowCacheOptions &options);
    ~FlowCache(); // what is pinned stays
    // Did an earlier helper leave a cache behind? open() takes it over.
    [[nodiscard]] static bool isLeftBehind(const FlowCacheOptions &options);
    FlowCache(const FlowCache &) = delete;
    FlowCache &operator=(const FlowCache &) = delete;

    // What an earlier helper left in the maps. To be called before the first carryOut().
    [[nodiscard]] std::vector<FoundFlow> found() const;

    // The share of one of several packet threads.
    [[nodiscard]] FlowMemory memory(std::uint32_t part = 0, std::uint32_t parts = 1);
    // Gives the slots of flows that the kernel did not take.
    [[nodiscard]] std::vector<std::uint32_t> carryOut(std::span<const FlowRequest> requests);

    void setEnabled(bool enabled);
    // Interfaces that came or went since the last time.
    void refreshInterfaces();
    // Program, maps and pins are gone afterwards.
    void remove();
    // Without mode, flows and packets.
    [[nodiscard]] FlowCacheStatus status() const;

private:
    FlowCache();

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace vipdeck
