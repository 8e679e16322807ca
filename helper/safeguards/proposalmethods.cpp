// SPDX-License-Identifier: GPL-3.0-or-later
// Changes that wait for a second person: proposed, agreed to, refused.
#include "helper/api/frame.h"
#include "helper/api/limits.h"
#include "helper/helperservice.h"
#include "helper/journal/eventtext.h"
#include "helper/log.h"
#include "helper/machinefit.h"

namespace vipdeck {
namespace {

template<typename Params>
QByteArray payloadOf(std::string_view method, const Params &params)
{
    return api::encodeRequest(1, method, params).mid(api::kFrameHeaderOctets);
}

template<typename Params>
Result<Params> paramsOf(const StoredProposal &proposal)
{
    auto request = api::IncomingRequest::open(proposal.request);
    if (!request)
        return tl::unexpected(request.error());
    return request->params<Params>();
}

std::string nameOf(const api::Actor &actor)
{
    return actor.userName.empty() ? "user " + std::to_string(actor.userId) : actor.userName;
}

// The sentence of what would be done, from that of what was done.
std::string proposedText(const std::string &done)
{
    constexpr std::string_view kApplied = "Applied ";
    return done.starts_with(kApplied) ? "Apply " + done.substr(kApplied.size()) : done;
}

// What can be right at another time.
bool mayHelpToWait(ErrorCode code)
{
    return code == ErrorCode::Busy || code == ErrorCode::Io || code == ErrorCode::LimitExceeded;
}

} // namespace

bool HelperService::needsSecondPerson(const Caller &caller) const
{
    return caller.agreedBy.empty() && !m_safeguards.settings().secondPersonGroup.empty();
}

void HelperService::watchProposals()
{
    connect(&m_proposals, &Proposals::changed, this,
            [this] { sendToAll(api::encodeNotification(m_proposals.list())); });
    connect(&m_proposals, &Proposals::expired, this, [this](const api::Proposal &proposal) {
        auto event = helperEvent(phrase(
            "proposal-expired", {std::to_string(proposal.id),
                                 userValue(proposal.actor.userId, proposal.actor.userName)}));
        event.source = "apply";
        m_journal.add(std::move(event));
    });
}

template<typename Params>
Result<std::uint64_t> HelperService::propose(const Caller &caller, const char *method,
                                             api::JournalEvent event, const Params &params)
{
    StoredProposal proposal;
    proposal.method = method;
    proposal.fromConsole = caller.isConsole;
    proposal.request = payloadOf(method, params);
    proposal.info.actor = caller.actor;
    proposal.info.summary = proposedText(event.text).substr(0, api::kMaximumCommentOctets);
    proposal.info.comment = event.comment;
    proposal.info.ticket = event.ticket;
    proposal.info.generation = m_configuration.generation();
    proposal.info.group = m_safeguards.settings().secondPersonGroup;
    proposal.info.changes = event.changes;
    proposal.info.commands = event.commands;
    auto id = m_proposals.add(std::move(proposal));
    if (!id)
        return id;
    event.changes = 0; // nothing is changed
    event.note = proposedText(event.text);
    say(event,
        phrase("proposed", {std::to_string(*id), m_safeguards.settings().secondPersonGroup}));
    m_journal.add(std::move(event));
    return id;
}

// What could never be carried out is refused now. The rules of now are those that it is for.
Result<api::ApplyReply> HelperService::proposeChange(const Caller &caller, const char *what,
                                                     const api::JournalEvent &event,
                                                     const api::ApplyRequest &request)
{
    const auto generation = m_configuration.generation();
    auto proposed = request;
    if (const auto fits = fitToThisMachine(proposed.changes); !fits)
        return tl::unexpected(fits.error());
    auto tried = m_configuration.rules();
    if (const auto possible = applyChanges(tried, proposed.changes); !possible)
        return tl::unexpected(possible.error());
    if (request.generation && *request.generation != generation)
        return makeError(ErrorCode::StaleGeneration, "the changes were made for generation "
                                                         + std::to_string(*request.generation)
                                                         + "; the rules are at generation "
                                                         + std::to_string(generation) + " now");
    if (tried == m_configuration.rules())
        return api::ApplyReply{generation, m_operations.history().current(), 0};
    proposed.generation = generation;
    const auto id = propose(caller, what, event, proposed);
    if (!id)
        return tl::unexpected(id.error());
    return api::ApplyReply{generation, 0, *id};
}

Result<api::DrainReply> HelperService::proposeDrain(const Caller &caller, api::JournalEvent event,
                                                    const api::DrainRequest &request)
{
    auto proposed = request;
    proposed.apply.generation = m_configuration.generation();
    const auto possible = m_jobs.changesOf(request.apply.changes, request.jobs);
    if (!possible)
        return tl::unexpected(possible.error());
    const auto id = propose(caller, "drain", std::move(event), proposed);
    if (!id)
        return tl::unexpected(id.error());
    return api::DrainReply{m_configuration.generation(), 0, {}, *id};
}

Result<api::DrainReply> HelperService::proposeUndrain(const Caller &caller, api::JournalEvent event,
                                                      const api::UndrainRequest &request)
{
    const auto id = propose(caller, "undrain", std::move(event), request);
    if (!id)
        return tl::unexpected(id.error());
    return api::DrainReply{m_configuration.generation(), 0, {}, *id};
}

Result<std::uint64_t> HelperService::proposeSettings(const Caller &caller, api::JournalEvent event,
                                                     const api::SetSafeguardsRequest &request)
{
    return propose(caller, "setSafeguards", std::move(event), request);
}

Result<api::ProposalsReply> HelperService::proposals(Peer &, const api::Nothing &)
{
    return m_proposals.list();
}

Result<const StoredProposal *> HelperService::findProposal(std::uint64_t id) const
{
    const auto *proposal = m_proposals.find(id);
    if (!proposal)
        return makeError(ErrorCode::InvalidArgument,
                         "there is no proposal " + std::to_string(id)
                             + "; it may have been decided on, or be older than a day");
    return proposal;
}

// The group is that of now, unless one person is enough now.
Result<> HelperService::checkMember(const Peer &peer, const api::Proposal &proposal) const
{
    const auto &now = m_safeguards.settings().secondPersonGroup;
    const auto &group = now.empty() ? proposal.group : now;
    const auto user = peer.credentials().uid;
    if (m_accounts.isMember(user, group))
        return {};
    return makeError(ErrorCode::PermissionDenied, "user " + std::to_string(user) + " ("
                                                      + userName(user)
                                                      + ") does not belong to the group " + group);
}

Result<api::AgreeReply> HelperService::agree(Peer &peer, const api::DecideRequest &params)
{
    const auto found = findProposal(params.id);
    if (!found)
        return tl::unexpected(found.error());
    const auto proposal = **found;
    const auto &proposer = proposal.info.actor;
    if (peer.credentials().uid == proposer.userId)
        return makeError(ErrorCode::PermissionDenied,
                         "proposal " + std::to_string(params.id)
                             + " is your own; somebody else must agree");
    if (const auto member = checkMember(peer, proposal.info); !member)
        return tl::unexpected(member.error());
    auto event = eventOf(peer, api::EventLevel::Notice, "apply", api::kActionEdit);
    event.comment = params.comment;
    event.note = proposal.info.summary;
    const auto agreedBy = actorOf(peer, api::kActionEdit);
    const auto number = std::to_string(params.id);
    const auto name = userValue(proposer.userId, proposer.userName);
    const auto done = carryOut(proposal, {proposer, proposal.fromConsole, nameOf(agreedBy)});
    if (!done) {
        event.level = api::EventLevel::Error;
        auto failed = failurePhrase("not-agreed", done.error());
        failed.values.insert(failed.values.begin(), {api::EventValue{number}, {name}});
        say(event, std::move(failed));
    } else {
        event.generation = done->generation;
        say(event, phrase("agreed", {number, name}));
    }
    m_journal.add(std::move(event));
    if (done || !mayHelpToWait(done.error().code))
        if (const auto removed = m_proposals.remove(params.id); !removed)
            qCWarning(lcHelper).noquote() << printable(removed.error().message);
    return done;
}

Result<api::AgreeReply> HelperService::carryOut(const StoredProposal &proposal,
                                                const Caller &caller)
{
    const auto &method = proposal.method;
    if (method == "setSafeguards") {
        const auto params = paramsOf<api::SetSafeguardsRequest>(proposal);
        const auto done = params ? setSafeguardsAs(caller, *params)
                                 : Result<api::SafeguardsReply>(tl::unexpected(params.error()));
        return done ? Result<api::AgreeReply>(api::AgreeReply{m_configuration.generation(), 0})
                    : tl::unexpected(done.error());
    }
    if (method == "drain" || method == "undrain") {
        Result<api::DrainReply> done;
        if (method == "drain") {
            const auto params = paramsOf<api::DrainRequest>(proposal);
            done = params ? drainAs(caller, *params) : tl::unexpected(params.error());
        } else {
            const auto params = paramsOf<api::UndrainRequest>(proposal);
            done = params ? undrainAs(caller, *params) : tl::unexpected(params.error());
        }
        return done ? Result<api::AgreeReply>(api::AgreeReply{done->generation, done->version})
                    : tl::unexpected(done.error());
    }
    const auto params = paramsOf<api::ApplyRequest>(proposal);
    if (!params)
        return tl::unexpected(params.error());
    const auto done = changeAs(caller, method.c_str(), *params);
    return done ? Result<api::AgreeReply>(api::AgreeReply{done->generation, done->version})
                : tl::unexpected(done.error());
}

// Whoever proposed it may take it back.
Result<api::Nothing> HelperService::refuse(Peer &peer, const api::DecideRequest &params)
{
    const auto found = findProposal(params.id);
    if (!found)
        return tl::unexpected(found.error());
    const auto info = (*found)->info;
    const bool isOwn = peer.credentials().uid == info.actor.userId;
    if (!isOwn)
        if (const auto member = checkMember(peer, info); !member)
            return tl::unexpected(member.error());
    if (const auto removed = m_proposals.remove(params.id); !removed)
        return tl::unexpected(removed.error());
    auto event = eventOf(peer, api::EventLevel::Notice, "apply", api::kActionEdit);
    event.comment = params.comment;
    event.note = info.summary;
    const auto number = std::to_string(params.id);
    say(event,
        isOwn ? phrase("withdrawn", {number})
              : phrase("disagreed", {number, userValue(info.actor.userId, info.actor.userName)}));
    m_journal.add(std::move(event));
    return api::Nothing();
}

} // namespace vipdeck
