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
    return setSafeguardsAs(callerOf(peer, api::kActionControl), params);
}

// Whoever could take away the second person or the ticket alone would need none.
Result<api::SafeguardsReply> HelperService::setSafeguardsAs(const Caller &caller,
                                                            const api::SetSafeguardsRequest &params)
{
    if (const auto possible = m_safeguards.check(params.settings); !possible)
        return tl::unexpected(possible.error());
    auto event = eventBy(caller, "apply");
    event.comment = params.comment;
    event.ticket = params.ticket;
    auto differences = m_safeguards.differences(params.settings);
    if (differences.empty())
        return m_safeguards.reply();
    if (const auto said = m_safeguards.checkReasons(params.comment, params.ticket); !said)
        return tl::unexpected(said.error());
    say(event, std::move(differences));
    if (needsSecondPerson(caller)) {
        const auto id = proposeSettings(caller, std::move(event), params);
        if (!id)
            return tl::unexpected(id.error());
        auto reply = m_safeguards.reply();
        reply.proposal = *id;
        return reply;
    }
    if (const auto done = m_safeguards.set(params.settings); !done)
        return tl::unexpected(done.error());
    m_journal.add(std::move(event));
    return m_safeguards.reply();
}

} // namespace vipdeck
