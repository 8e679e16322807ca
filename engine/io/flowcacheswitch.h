// SPDX-License-Identifier: GPL-3.0-or-later
// The one flow cache of all packet threads: opened and closed as the mode says, its room divided
// between their datapaths, and what an earlier helper left in it handed to those whose clients they
// are. Control thread.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "engine/base/result.h"
#include "engine/config/flowcachestatus.h"
#include "engine/io/flowcache.h"

namespace vipdeck {

class Datapath;

class FlowCacheSwitch
{
public:
    explicit FlowCacheSwitch(FlowCacheOptions options, FlowCacheMode mode);
    ~FlowCacheSwitch();

    // For these, in the order of their shares, whose queues are bound. That there is no cache is no
    // error: the queues serve, and status() says why.
    void start(std::vector<Datapath *> datapaths);
    // Before they are gone, with their threads at work or ended.
    void stop();

    // Established packets through the queue or the flow cache; no connection ends and no packet is
    // lost by the change. Errors: what the kernel says to FlowCacheMode::On; the queue serves then.
    [[nodiscard]] Result<> setMode(FlowCacheMode mode);
    [[nodiscard]] FlowCacheStatus status() const;
    // Call every few seconds: interfaces come and go.
    void refreshInterfaces();

private:
    void tryOpen();
    [[nodiscard]] Result<> open();
    void handOver(const std::vector<FoundFlow> &found);
    void close();

    FlowCacheOptions m_options;
    FlowCacheMode m_mode;
    std::vector<Datapath *> m_datapaths; // none: stopped
    std::unique_ptr<FlowCache> m_cache;
    std::string m_problem;
};

} // namespace vipdeck
