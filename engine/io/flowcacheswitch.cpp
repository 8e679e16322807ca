// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/flowcacheswitch.h"

#include <cstdint>
#include <utility>

#include "engine/io/clientshare.h"
#include "engine/io/datapath.h"

namespace vipdeck {

FlowCacheSwitch::FlowCacheSwitch(FlowCacheOptions options, FlowCacheMode mode)
    : m_options(std::move(options))
    , m_mode(mode)
{}

FlowCacheSwitch::~FlowCacheSwitch() = default;

void FlowCacheSwitch::start(std::vector<Datapath *> datapaths)
{
    m_datapaths = std::move(datapaths);
    m_problem.clear();
    if (m_mode != FlowCacheMode::Off) {
        tryOpen();
    } else if (FlowCache::isLeftBehind(m_options)) {
        // Its connections go on through the queue.
        tryOpen();
        close();
        m_problem.clear();
    }
}

void FlowCacheSwitch::stop()
{
    close();
    m_datapaths.clear();
}

void FlowCacheSwitch::tryOpen()
{
    m_problem.clear();
    if (const auto opened = open(); !opened)
        m_problem = opened.error().message;
}

// Packets that wait for the directors meanwhile wait in their queues.
Result<> FlowCacheSwitch::open()
{
    auto opened = FlowCache::open(m_options);
    if (!opened)
        return tl::unexpected<Error>(opened.error());
    m_cache = std::move(*opened);
    m_cache->setEnabled(false);
    const auto found = m_cache->found();
    const auto parts = static_cast<std::uint32_t>(m_datapaths.size());
    for (std::uint32_t i = 0; i < parts; ++i)
        m_datapaths[i]->useFlowCache(m_cache.get(), m_cache->memory(i, parts));
    handOver(found);
    m_cache->setEnabled(true);
    return {};
}

void FlowCacheSwitch::handOver(const std::vector<FoundFlow> &found)
{
    if (found.empty())
        return;
    const auto parts = static_cast<std::uint32_t>(m_datapaths.size());
    const auto mask = m_datapaths.front()->clientMask();
    std::vector<std::vector<FoundFlow>> shares(parts);
    for (const auto &flow : found)
        shares[shareOf(flow.flow.flow.client.address, mask, parts)].push_back(flow);
    for (std::uint32_t i = 0; i < parts; ++i) {
        auto gone = m_datapaths[i]->adopt(shares[i]);
        for (auto &flow : gone)
            flow.kind = FlowRequest::Kind::Remove;
        [[maybe_unused]] const auto none = m_cache->carryOut(gone);
    }
}

// The program stops before the directors read the counters for the last time.
void FlowCacheSwitch::close()
{
    if (!m_cache)
        return;
    m_cache->setEnabled(false);
    for (auto *datapath : m_datapaths)
        datapath->useFlowCache(nullptr, {});
    m_cache->remove();
    m_cache.reset();
}

Result<> FlowCacheSwitch::setMode(FlowCacheMode mode)
{
    m_mode = mode;
    if (mode == FlowCacheMode::Off)
        close();
    if (m_datapaths.empty())
        return {};
    if (mode == FlowCacheMode::Off)
        m_problem.clear();
    else if (!m_cache)
        tryOpen();
    if (mode != FlowCacheMode::On || m_cache)
        return {};
    return makeError(ErrorCode::NotSupported, "no flow cache: " + m_problem);
}

FlowCacheStatus FlowCacheSwitch::status() const
{
    FlowCacheStatus status;
    if (m_cache)
        status = m_cache->status();
    else if (m_mode != FlowCacheMode::Off)
        status.problem = m_datapaths.empty() ? "the engine does not run" : m_problem;
    status.mode = m_mode;
    for (const auto *datapath : m_datapaths)
        datapath->addFlows(status);
    return status;
}

void FlowCacheSwitch::refreshInterfaces()
{
    if (m_cache)
        m_cache->refreshInterfaces();
}

} // namespace vipdeck
