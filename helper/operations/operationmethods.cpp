// SPDX-License-Identifier: GPL-3.0-or-later
// The methods of operations.h: history and confirmation.
#include "helper/api/limits.h"
#include "helper/helperservice.h"
#include "helper/journal/eventtext.h"

namespace vipdeck {

api::Actor HelperService::actorOf(const Peer &peer, std::string_view action) const
{
    auto event = eventOf(peer, api::EventLevel::Notice, "apply", action);
    return {event.userId, std::move(event.userName), std::move(event.program),
            std::move(event.allowed)};
}

void HelperService::watchOperations()
{
    connect(&m_operations, &Operations::historyChanged, this, [this] {
        const auto &history = m_operations.history();
        sendToAll(api::encodeNotification(
            api::HistoryChanged{history.current(), history.entries().size()}));
    });
    connect(&m_operations, &Operations::confirmationChanged, this,
            [this] { sendToAll(api::encodeNotification(m_operations.confirmation())); });
    connect(&m_operations, &Operations::revertedByItself, this, [this](std::uint64_t seconds) {
        auto event = helperEvent(phrase("reverted-by-itself", {std::to_string(seconds)}));
        event.level = api::EventLevel::Warning;
        event.source = "apply";
        event.generation = m_configuration.generation();
        m_journal.add(std::move(event));
        announce(m_configuration.generation());
    });
}

void HelperService::sendToAll(const QByteArray &frame)
{
    for (const auto &[client, owned] : m_peers)
        if (client->isGreeted())
            client->send(frame);
}

Result<api::HistoryReply> HelperService::history(Peer &, const api::HistoryRequest &params)
{
    if (params.limit < 1 || params.limit > api::kMaximumHistoryRows)
        return makeError(ErrorCode::OutOfRange, "a page of " + std::to_string(params.limit)
                                                    + " versions is not within 1 to 200");
    return m_operations.history().page(params);
}

Result<api::VersionReply> HelperService::version(Peer &, const api::VersionRequest &params)
{
    return m_operations.history().version(params.number);
}

Result<api::Nothing> HelperService::mark(Peer &, const api::MarkRequest &params)
{
    const auto done = m_operations.mark(params);
    if (!done)
        return tl::unexpected(done.error());
    return api::Nothing();
}

Result<api::HistoryLimitsReply> HelperService::historyLimits(Peer &, const api::Nothing &)
{
    return m_operations.history().limits();
}

Result<api::HistoryLimitsReply>
HelperService::setHistoryLimits(Peer &peer, const api::SetHistoryLimitsRequest &params)
{
    const auto before = m_operations.history().limits();
    const auto done = m_operations.setHistoryLimits(params.limits);
    if (!done)
        return tl::unexpected(done.error());
    auto after = m_operations.history().limits();
    if (after.limits != before.limits) {
        auto event = eventOf(peer, api::EventLevel::Notice, "helper", api::kActionControl);
        say(event, phrase("history-limit", {std::to_string(after.limits.versions),
                                            std::to_string(before.versions - after.versions)}));
        m_journal.add(std::move(event));
    }
    return after;
}

Result<api::ConfirmStatus> HelperService::confirmation(Peer &, const api::Nothing &)
{
    return m_operations.confirmation();
}

Result<api::ConfirmStatus> HelperService::keep(Peer &peer, const api::Nothing &)
{
    auto event = eventOf(peer, api::EventLevel::Notice, "apply", api::kActionEdit);
    auto kept = m_operations.keep(actorOf(peer, api::kActionEdit));
    if (kept) {
        say(event, phrase("kept", {std::to_string(kept->endedVersion)}));
        m_journal.add(std::move(event));
    }
    return kept;
}

Result<api::ConfirmStatus> HelperService::revert(Peer &peer, const api::Nothing &)
{
    const auto before = m_configuration.generation();
    auto event = eventOf(peer, api::EventLevel::Notice, "apply", api::kActionEdit);
    auto reverted = m_operations.revert(actorOf(peer, api::kActionEdit));
    if (reverted) {
        say(event, phrase("reverted", {std::to_string(reverted->endedVersion)}));
        event.generation = m_configuration.generation();
        m_journal.add(std::move(event));
        announceIfChanged(before);
    }
    return reverted;
}

Result<api::ConfirmStatus> HelperService::extend(Peer &, const api::ExtendRequest &params)
{
    return m_operations.extend(params.seconds);
}

} // namespace vipdeck
