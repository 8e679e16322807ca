// SPDX-License-Identifier: GPL-3.0-or-later
// The tables "ip vipdeck" and "ip6 vipdeck" of nf_tables, which send the packets of virtual
// services and the replies of their servers to our queues. Nobody else's rules are touched. One
// thread.
//
// Requests are taken at PREROUTING, replies at POSTROUTING: a reply that is rewritten earlier would
// be a martian where the VIP is local. Both are kept out of connection tracking. Every packet of
// the machine passes these rules, so there are none for empty sets.
//
// Packets of the header queue come back with a mark instead of a payload; a chain just after the
// one that queued them puts the endpoint of that mark into them.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "engine/base/result.h"
#include "engine/forward/endpointmarks.h"
#include "engine/io/rewritingform.h"
#include "engine/io/steeringplan.h"

namespace vipdeck {

class NetfilterBatch;

struct SteeringOptions
{
    std::uint16_t bulkQueue = 0;  // TCP that is rewritten in place
    std::uint16_t plainQueue = 0; // everything else
    // What needs an address and a port rewritten and nothing else; 0: no such queue.
    std::uint16_t headerQueue = 0;
    // Clients are divided between so many packet threads: each number stands for itself and those
    // after it, one for each thread. ICMP errors come to the first thread.
    std::uint16_t shares = 1;
    bool bypass = false; // packets pass unbalanced when nobody listens to the queue
    RewritingForm rewritingForm;
    // Replies that would come to the header queue come here; 0: they do not.
    std::uint16_t replyQueue = 0;
};

class Steering
{
public:
    explicit Steering(const SteeringOptions &options);

    // Makes both tables anew, in one transaction, whatever was left of them. Errors: Io.
    [[nodiscard]] Result<> program(const SteeringPlan &plan);
    // The difference to what was programmed, in one transaction; everything anew when somebody
    // deleted our tables meanwhile.
    // How clients are divided may only become coarser that way.
    [[nodiscard]] Result<> update(const SteeringPlan &plan);
    // Would update() divide clients in another way than now?
    [[nodiscard]] bool wouldRegroup(const SteeringPlan &plan) const;
    // Deletes both tables; no error when they are gone already.
    [[nodiscard]] Result<> remove();

    // By which marks the kernel rewrites packets now.
    [[nodiscard]] EndpointMarks marks() const { return EndpointMarks(m_marks); }
    // Those of them that update() with this plan leaves as they are. Nobody may use the others any
    // more when it is called.
    [[nodiscard]] EndpointMarks marksLeftBy(const SteeringPlan &plan) const;
    // Why there is no header queue although one was asked for; empty when there is.
    [[nodiscard]] const std::string &headerQueueProblem() const { return m_headerQueueProblem; }

private:
    using Marks = std::map<Endpoint, std::uint32_t>;

    // What the kernel's nf_tables has.
    struct Expressions
    {
        bool queue;
        bool transparentProxy;
        bool rewriting = false; // writing into packets what a map has for their mark
    };
    [[nodiscard]] Result<> programWith(const SteeringPlan &plan, Expressions expressions,
                                       int &errorNumber);
    [[nodiscard]] Result<> programAny(const SteeringPlan &plan, bool rewriting, int &errorNumber);
    [[nodiscard]] SteeringPlan possible(const SteeringPlan &plan) const;
    [[nodiscard]] Marks marksFor(const SteeringPlan &plan) const;
    void changeMarks(NetfilterBatch &batch, const Marks &after) const;
    void probeIPv6();
    void addFamily(NetfilterBatch &batch, AddressFamily family, const SteeringPlan &plan) const;
    void flushRules(NetfilterBatch &batch, AddressFamily family) const;
    void addQueueRules(NetfilterBatch &batch, AddressFamily family, std::size_t set,
                       const ClientMask &clients, bool isForMarked) const;
    void addRules(NetfilterBatch &batch, AddressFamily family, const SteeringPlan &plan) const;

    SteeringOptions m_options;
    SteeringPlan m_programmed;
    Expressions m_expressions{true, true}; // what the last attempt used
    Marks m_marks;
    std::string m_headerQueueProblem;
    bool m_hasIPv6 = true;
};

} // namespace vipdeck
