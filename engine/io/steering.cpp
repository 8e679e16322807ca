// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/steering.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <iterator>
#include <linux/netfilter/nf_tables.h>
#include <set>
#include <utility>

#include "engine/io/netfilterbatch.h"
#include "engine/io/steeringmessages.h"

namespace vipdeck {
namespace {

using namespace steeringmessages;

// What `from` has and `without` has not.
template<class Elements>
Elements difference(const Elements &from, const Elements &without)
{
    Elements result;
    std::ranges::set_difference(from, without, std::inserter(result, result.end()));
    return result;
}

bool isEmpty(const SteeringPlan &plan, AddressFamily family)
{
    return std::ranges::all_of(plan.sets(family), [](const auto &set) { return set.empty(); });
}

// Does a rule for the header queue take every packet that matches this set and has no mark?
bool isForMarkedOnly(const SteeringPlan &plan, AddressFamily family, std::size_t set)
{
    const auto infos = steeringSets();
    if (infos[set].headers || infos[set].key != SteeringKey::AddressProtocolPort)
        return false;
    for (std::size_t i = 0; i < set; ++i)
        if (infos[i].headers && infos[i].direction == infos[set].direction)
            return std::ranges::includes(plan.sets(family)[i], plan.sets(family)[set]);
    return false;
}

// Are the same sets in use, for the same packets?
bool haveSameRules(const SteeringPlan &a, const SteeringPlan &b, AddressFamily family)
{
    for (std::size_t i = 0; i < kSteeringSetCount; ++i)
        if (a.sets(family)[i].empty() != b.sets(family)[i].empty()
            || isForMarkedOnly(a, family, i) != isForMarkedOnly(b, family, i))
            return false;
    return true;
}

constexpr std::array kRuleChains{kUntrackedChain,    kRequestChain,    kReplyChain,
                                 kOwnUntrackedChain, kOwnRequestChain, kOwnReplyChain};

constexpr std::array kRewritingChains{kRewriteRequestChain, kRewriteReplyChain};

bool hasHeaderQueue(const SteeringPlan &plan, AddressFamily family)
{
    const auto sets = steeringSets();
    for (std::size_t i = 0; i < sets.size(); ++i)
        if (sets[i].headers && !plan.sets(family)[i].empty())
            return true;
    return false;
}

Error noIPv6()
{
    return {ErrorCode::NotSupported, "this kernel has no IPv6: services and servers with IPv6 "
                                     "addresses cannot be balanced"};
}

} // namespace

Steering::Steering(const SteeringOptions &options)
    : m_options(options)
{}

Result<> Steering::program(const SteeringPlan &plan)
{
    probeIPv6();
    if (!m_hasIPv6 && !isEmpty(plan, AddressFamily::IPv6))
        return tl::unexpected<Error>(noIPv6());
    m_headerQueueProblem.clear();
    int errorNumber = 0;
    if (m_options.headerQueue != 0) {
        auto result = programAny(plan, true, errorNumber);
        if (result)
            return result;
        // What had nothing to do with rewriting shows again.
        m_headerQueueProblem = result.error().message;
    }
    return programAny(withoutHeaderQueue(plan), false, errorNumber);
}

Result<> Steering::programAny(const SteeringPlan &plan, bool rewriting, int &errorNumber)
{
    // Which expressions the kernel has shows only when they are used: from the best to what
    // x_tables and connection tracking offer.
    constexpr Expressions kChoices[] = {{true, true}, {false, true}, {true, false}, {false, false}};
    Result<> result;
    for (auto choice : kChoices) {
        choice.rewriting = rewriting;
        result = programWith(plan, choice, errorNumber);
        if (errorNumber != ENOENT)
            break;
    }
    return result;
}

// A table can be deleted for sure only after it was created.
void Steering::probeIPv6()
{
    NetfilterBatch batch;
    addTable(batch, AddressFamily::IPv6);
    m_hasIPv6 = batch.commit().has_value() || batch.errorNumber() == EPERM;
}

Result<> Steering::programWith(const SteeringPlan &plan, Expressions expressions, int &errorNumber)
{
    m_expressions = expressions;
    const auto before = std::exchange(m_marks, marksFor(plan));
    NetfilterBatch batch;
    addFamily(batch, AddressFamily::IPv4, plan);
    if (m_hasIPv6)
        addFamily(batch, AddressFamily::IPv6, plan);
    auto result = batch.commit();
    errorNumber = batch.errorNumber();
    if (result)
        m_programmed = plan;
    else
        m_marks = before;
    return result;
}

SteeringPlan Steering::possible(const SteeringPlan &plan) const
{
    return m_expressions.rewriting ? plan : withoutHeaderQueue(plan);
}

// Endpoints keep their marks. New ones take the next numbers, so that one that was given back is
// not used again soon.
Steering::Marks Steering::marksFor(const SteeringPlan &plan) const
{
    constexpr std::uint32_t kLast = kRewriteMark | ~kRewriteMarkMask;
    Marks result;
    std::set<std::uint32_t> taken;
    std::uint32_t next = kRewriteMark;
    for (const auto &[endpoint, mark] : m_marks) {
        if (plan.endpoints.contains(endpoint))
            result.emplace(endpoint, mark);
        taken.insert(mark);
        next = std::max(next, mark);
    }
    for (const auto &endpoint : plan.endpoints) {
        if (result.contains(endpoint))
            continue;
        do
            next = next < kLast ? next + 1 : kRewriteMark + 1;
        while (taken.contains(next));
        taken.insert(next);
        result.emplace(endpoint, next);
    }
    return result;
}

EndpointMarks Steering::marksLeftBy(const SteeringPlan &plan) const
{
    Marks left;
    const auto after = possible(plan);
    std::ranges::copy_if(m_marks, std::inserter(left, left.end()), [&after](const auto &entry) {
        return after.endpoints.contains(entry.first);
    });
    return EndpointMarks(left);
}

void Steering::changeMarks(NetfilterBatch &batch, const Marks &after) const
{
    for (const auto family : {AddressFamily::IPv4, AddressFamily::IPv6}) {
        changeEndpoints(batch, NFT_MSG_DELSETELEM, family, difference(m_marks, after));
        changeEndpoints(batch, NFT_MSG_NEWSETELEM, family, difference(after, m_marks));
    }
}

void Steering::addFamily(NetfilterBatch &batch, AddressFamily family,
                         const SteeringPlan &plan) const
{
    addTable(batch, family);
    deleteTable(batch, family);
    addTable(batch, family);
    for (const auto chain : kRuleChains)
        addChain(batch, family, chain);
    addDefragmentation(batch, family, !m_expressions.transparentProxy);
    for (std::size_t i = 0; i < kSteeringSetCount; ++i) {
        addSet(batch, family, i);
        changeElements(batch, NFT_MSG_NEWSETELEM, family, i, plan.sets(family)[i]);
    }
    if (m_expressions.rewriting) {
        addEndpointMap(batch, family);
        changeEndpoints(batch, NFT_MSG_NEWSETELEM, family, m_marks);
        for (const auto chain : kRewritingChains)
            addChain(batch, family, chain);
        // Whether the kernel has what they need must be known now, even if nothing needs them.
        addRewriting(batch, family, m_options.rewritingForm);
        for (const auto chain : kRewritingChains)
            flushChain(batch, family, chain);
    }
    addRules(batch, family, plan);
}

void Steering::flushRules(NetfilterBatch &batch, AddressFamily family) const
{
    for (const auto chain : kRuleChains)
        flushChain(batch, family, chain);
    if (m_expressions.rewriting)
        for (const auto chain : kRewritingChains)
            flushChain(batch, family, chain);
}

// Into empty chains.
void Steering::addRules(NetfilterBatch &batch, AddressFamily family, const SteeringPlan &plan) const
{
    const auto sets = steeringSets();
    if (hasHeaderQueue(plan, family))
        addRewriting(batch, family, m_options.rewritingForm);
    addExemption(batch, family, kRequestChain, Exemption::ArrivedByLoopback);
    // Where the cache rewrote the address already, no set knows it.
    for (const auto chain : {kUntrackedChain, kRequestChain})
        addExemption(batch, family, chain, Exemption::HandledByFlowCache);
    for (const auto chain : {kReplyChain, kOwnUntrackedChain, kOwnRequestChain})
        addExemption(batch, family, chain, Exemption::SentByDirector);
    for (std::size_t i = 0; i < sets.size(); ++i) {
        if (plan.sets(family)[i].empty())
            continue;
        // Marks are set after this chain, so their packets cannot be left untracked here.
        const bool isForMarked = isForMarkedOnly(plan, family, i);
        if (sets[i].key != SteeringKey::Mark) {
            if (!isForMarked)
                addRule(batch, family, kUntrackedChain, i, {});
            if (!sets[i].headers) // the director's own packets stay with the other queues
                addRule(batch, family, kOwnUntrackedChain, i, {});
        }
        addQueueRules(batch, family, i, plan.clients, isForMarked);
    }
}

void Steering::addQueueRules(NetfilterBatch &batch, AddressFamily family, std::size_t set,
                             const ClientMask &clients, bool isForMarked) const
{
    const auto &info = steeringSets()[set];
    const bool request = info.direction == SteeringDirection::Request;
    const bool isError =
        info.key == SteeringKey::AddressIcmpType || info.key == SteeringKey::IcmpType;
    RuleAction action;
    action.kind = m_expressions.queue ? RuleAction::Kind::Queue : RuleAction::Kind::QueueTarget;
    action.queue = info.bulk ? m_options.bulkQueue : m_options.plainQueue;
    if (info.headers)
        action.queue =
            !request && m_options.replyQueue != 0 ? m_options.replyQueue : m_options.headerQueue;
    action.bypass = m_options.bypass;
    action.shares = isError ? 1 : m_options.shares;
    action.clients = clients;
    action.clientIsSource = request;
    const std::uint16_t rules = m_expressions.queue ? 1 : action.shares;
    for (; action.share < rules; ++action.share) {
        action.marks = info.headers  ? RuleAction::Marks::None
                       : isForMarked ? RuleAction::Marks::Some
                                     : RuleAction::Marks::Any;
        addRule(batch, family, request ? kRequestChain : kReplyChain, set, action);
        action.marks = RuleAction::Marks::Any;
        if (!info.headers)
            addRule(batch, family, request ? kOwnRequestChain : kOwnReplyChain, set, action);
    }
}

bool Steering::wouldRegroup(const SteeringPlan &plan) const
{
    return m_options.shares > 1
           && m_programmed.clients.narrowedBy(plan.clients) != m_programmed.clients;
}

Result<> Steering::update(const SteeringPlan &wanted)
{
    auto plan = possible(wanted);
    plan.clients = plan.clients.narrowedBy(m_programmed.clients);
    if (plan == m_programmed)
        return {};
    if (!m_hasIPv6 && !isEmpty(plan, AddressFamily::IPv6))
        return tl::unexpected<Error>(noIPv6());
    auto marks = marksFor(plan);
    NetfilterBatch batch;
    changeMarks(batch, marks);
    for (const auto family : {AddressFamily::IPv4, AddressFamily::IPv6}) {
        const auto &before = m_programmed.sets(family);
        const auto &after = plan.sets(family);
        for (std::size_t i = 0; i < kSteeringSetCount; ++i) {
            changeElements(batch, NFT_MSG_DELSETELEM, family, i, difference(before[i], after[i]));
            changeElements(batch, NFT_MSG_NEWSETELEM, family, i, difference(after[i], before[i]));
        }
        if (haveSameRules(plan, m_programmed, family) && !wouldRegroup(plan))
            continue;
        // In the same transaction: no packet sees chains without rules.
        flushRules(batch, family);
        addRules(batch, family, plan);
    }
    auto result = batch.commit();
    if (!result && batch.errorNumber() == ENOENT)
        return program(plan);
    if (result) {
        m_programmed = plan;
        m_marks = std::move(marks);
    }
    return result;
}

Result<> Steering::remove()
{
    NetfilterBatch batch;
    for (const auto family : {AddressFamily::IPv4, AddressFamily::IPv6}) {
        if (family == AddressFamily::IPv6 && !m_hasIPv6)
            continue;
        addTable(batch, family);
        deleteTable(batch, family);
    }
    m_programmed = {};
    m_marks.clear();
    return batch.commit();
}

} // namespace vipdeck
