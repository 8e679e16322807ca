// SPDX-License-Identifier: GPL-3.0-or-later
// The methods of safeguards.h.
#include "helper/helperservice.h"
#include "helper/journal/eventtext.h"

namespace vipdeck {

void HelperService::watchSafeguards()
{
    connect(&m_safeguards, &SafeguardKeeper::changed, this,
            [this] { sendToAll(api::encodeNotification(m_safeguards.reply())); });
    const auto add = [this](const api::EventPhrase &what, api::EventLevel level,
                            const char *source) {
        auto event = helperEvent(what);
        event.level = level;
        event.source = source;
        event.generation = m_configuration.generation();
        m_journal.add(std::move(event));
    };
    connect(
        &m_safeguards, &SafeguardKeeper::happened, this,
        [add](const api::EventPhrase &what, api::EventLevel level) { add(what, level, "helper"); });
    connect(&m_safeguards, &SafeguardKeeper::wentBack, this, [this, add](const auto &why) {
        add(why, api::EventLevel::Warning, "apply");
        announce(m_configuration.generation());
    });
}

Result<api::SafeguardsReply> HelperService::safeguards(Peer &, const api::Nothing &)
{
    return m_safeguards.reply();
}

Result<api::SafeguardsReply> HelperService::setSafeguards(Peer &peer,
                                                          const api::SetSafeguardsRequest &params)
{
    if (const auto said = m_safeguards.checkReasons(params.comment, params.ticket); !said)
        return tl::unexpected(said.error());
    auto event = eventOf(peer, api::EventLevel::Notice, "apply", api::kActionControl);
    event.comment = params.comment;
    event.ticket = params.ticket;
    auto said = m_safeguards.set(params.settings);
    if (!said)
        return tl::unexpected(said.error());
    if (!said->empty()) {
        say(event, std::move(*said));
        m_journal.add(std::move(event));
    }
    return m_safeguards.reply();
}

} // namespace vipdeck
