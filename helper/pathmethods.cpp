// SPDX-License-Identifier: GPL-3.0-or-later
// The methods path and setPath: queue or flow cache.
#include "helper/helperservice.h"
#include "helper/journal/eventtext.h"
#include "helper/journal/journal.h"
#include "helper/log.h"

namespace vipdeck {
namespace {

constexpr const char *kNotPossible = "unsupported"; // of api::kEventReasons

api::EventPhrase sentenceAbout(const FlowCacheStatus &status)
{
    if (status.active && status.problem.empty())
        return phrase("path-cache", {status.attachment});
    if (status.active)
        return phrase("path-cache-but", {status.attachment, status.problem, kNotPossible});
    if (status.problem.empty())
        return phrase("path-queue");
    return phrase("path-queue-because", {status.problem, kNotPossible});
}

} // namespace

Result<FlowCacheStatus> HelperService::path(Peer &, const api::Nothing &)
{
    return m_engine.flowCacheStatus();
}

Result<FlowCacheStatus> HelperService::setPath(Peer &peer, const api::SetPathRequest &params)
{
    const auto done = m_engine.setFlowCacheMode(params.mode);
    const auto status = m_engine.flowCacheStatus();
    auto event = eventOf(peer, done ? api::EventLevel::Notice : api::EventLevel::Error, "engine",
                         api::kActionControl);
    say(event, sentenceAbout(status));
    qCInfo(lcHelper).noquote() << "path" << printable(std::string(flowCacheModeName(params.mode)))
                               << "by user" << peer.credentials().uid << '-'
                               << printable(event.text);
    m_journal.add(std::move(event));
    if (!done)
        return tl::unexpected(done.error());
    return status;
}

// Once, when the engine started and a flow cache is wanted.
void HelperService::logPath(const FlowCacheStatus &status)
{
    if (status.mode == FlowCacheMode::Off)
        return;
    const bool isWarning = !status.active && status.mode == FlowCacheMode::On;
    auto event = helperEvent(sentenceAbout(status));
    if (isWarning)
        event.level = api::EventLevel::Warning;
    qCInfo(lcHelper).noquote() << printable(event.text);
    m_journal.add(std::move(event));
}

} // namespace vipdeck
