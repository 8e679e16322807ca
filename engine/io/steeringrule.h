// SPDX-License-Identifier: GPL-3.0-or-later
// The expressions of one steering rule, written into a message of nf_tables. Stateless but for the
// message; any thread.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include <linux/netfilter/nf_tables.h>

#include "engine/io/netfilterbatch.h"
#include "engine/io/rewritingform.h"
#include "engine/io/steeringplan.h"

namespace vipdeck::steeringmessages {

// What a matching rule does.
struct RuleAction
{
    enum class Kind : std::uint8_t {
        NoTrack,
        Queue,       // the expression of nf_tables
        QueueTarget, // the target of x_tables, for kernels without that expression
    };
    Kind kind = Kind::NoTrack;
    std::uint16_t queue = 0;
    bool bypass = false;
    // Clients are divided between so many queues, `queue` and those after it.
    std::uint16_t shares = 1;
    std::uint16_t share = 0; // QueueTarget: whose rule this is
    ClientMask clients;
    bool clientIsSource = true;
    // By their marks, which packets may be concerned at all.
    enum class Marks : std::uint8_t { Any, None, Some } marks = Marks::Any;
};

// Where a packet's checksum is that covers its ports.
enum class PortChecksum : std::uint8_t { Tcp, Udp, UdpWithout };

// What is none of a chain's business and goes on: packets that this machine sends to itself were
// seen when they were sent; what the director's raw socket sends, and what the flow cache leaves to
// the local stack, was decided on.
enum class Exemption : std::uint8_t { ArrivedByLoopback, SentByDirector, HandledByFlowCache };

// Writes in the order of the calls. Registers are 32 bits wide and filled upwards.
class SteeringRule
{
public:
    SteeringRule(NetfilterBatch &batch, AddressFamily family)
        : m_batch(batch)
        , m_family(family)
    {}

    void match(const SteeringSetInfo &set);
    void match(Exemption exemption);
    void requireMark(bool any); // any, or none
    void goOn();
    void drop();
    // Packets without a mark of kRewriteMark.
    void matchOthersMarks();
    // Of packets of this kind: puts the endpoint that `map` has for the mark in the place of the
    // destination (or source), takes the mark off, ends the chain.
    void rewrite(std::string_view map, bool destination, PortChecksum checksum,
                 const RewritingForm &form);
    // Both expressions switch defragmentation on as long as they exist.
    void requireDefragmentation(bool viaConnectionTracking);
    void act(const RuleAction &action);

private:
    class Expression;

    [[nodiscard]] std::uint32_t loadShare(const RuleAction &action, std::uint32_t offset);
    void queueByExpression(const RuleAction &action);
    void queueByTarget(const RuleAction &action);
    void loadPayload(std::uint32_t base, std::uint32_t offset, std::uint32_t octets);
    void loadMeta(std::uint32_t key);
    void loadAddress(bool destination);
    void requireIcmp();
    void loadIcmpAddress(bool quoted);
    void compare(std::uint32_t source, const void *data, std::size_t size,
                 std::uint32_t how = NFT_CMP_EQ);
    void requireProtocol(Protocol protocol);
    void requireChecksum(PortChecksum checksum);
    void setMark(std::uint32_t mark);
    void verdict(std::uint32_t code);
    struct Field
    {
        std::uint32_t base;
        std::uint32_t offset;
        std::uint32_t octets;
        std::uint32_t checksum;    // where the header has its own, 0: nowhere
        bool coveredBelow = false; // by the checksum of the transport header
    };
    void store(std::uint32_t source, const Field &field);

    NetfilterBatch &m_batch;
    AddressFamily m_family;
    std::uint32_t m_register = NFT_REG32_00;
};

} // namespace vipdeck::steeringmessages
