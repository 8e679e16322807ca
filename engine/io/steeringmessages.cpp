// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/steeringmessages.h"

#include <arpa/inet.h>
#include <array>
#include <cstring>
#include <linux/if_arp.h>
#include <linux/netfilter.h>
#include <linux/netfilter/nf_tables.h>
#include <linux/netfilter/nf_tables_compat.h>
#include <linux/netfilter/xt_NFQUEUE.h>
#include <linux/netfilter_ipv4.h>
#include <linux/netlink.h>

#include <string>

#include "engine/io/rawsender.h"

namespace vipdeck::steeringmessages {
namespace {

// Data types of nft(8), so that `nft list` prints elements as people expect them. They are
// informational for the kernel. A concatenation has six bits for each part.
constexpr std::uint32_t kTypeIPv4Address = 7;
constexpr std::uint32_t kTypeIPv6Address = 8;
constexpr std::uint32_t kTypeProtocol = 12;
constexpr std::uint32_t kTypeService = 13;
constexpr std::uint32_t kTypeIcmpType = 14;
constexpr std::uint32_t kTypeMark = 19;
constexpr std::uint32_t kTypeIcmpV6Type = 29;
constexpr unsigned kTypeBits = 6;

// Every part of a key is padded to a register of 4 octets.
constexpr std::uint32_t kRegister = 4;
constexpr std::size_t kElementsPerMessage = 512;

std::uint8_t netfilterFamily(AddressFamily family)
{
    return family == AddressFamily::IPv4 ? NFPROTO_IPV4 : NFPROTO_IPV6;
}

std::uint32_t addressOctets(AddressFamily family)
{
    return family == AddressFamily::IPv4 ? 4 : 16;
}

std::string describe(std::string_view kind, AddressFamily family, std::string_view name)
{
    return std::string(kind) + ' ' + std::string(name) + " of table "
           + (family == AddressFamily::IPv4 ? "ip " : "ip6 ") + std::string(kTable);
}

struct KeyShape
{
    std::uint32_t type;
    std::uint32_t octets;
};

KeyShape keyShape(AddressFamily family, SteeringKey key)
{
    const bool v4 = family == AddressFamily::IPv4;
    const std::uint32_t address = v4 ? kTypeIPv4Address : kTypeIPv6Address;
    const std::uint32_t octets = addressOctets(family);
    switch (key) {
    case SteeringKey::AddressProtocolPort:
        return {(((address << kTypeBits) | kTypeProtocol) << kTypeBits) | kTypeService,
                octets + 2 * kRegister};
    case SteeringKey::AddressProtocol:
        return {(address << kTypeBits) | kTypeProtocol, octets + kRegister};
    case SteeringKey::AddressIcmpType:
        return {(address << kTypeBits) | (v4 ? kTypeIcmpType : kTypeIcmpV6Type),
                octets + kRegister};
    case SteeringKey::IcmpType: return {v4 ? kTypeIcmpType : kTypeIcmpV6Type, kRegister};
    case SteeringKey::Mark: break;
    }
    return {kTypeMark, kRegister};
}

void putElement(NetfilterBatch &batch, SteeringKey key, const SteeringElement &element)
{
    std::array<std::uint8_t, 24> octets{};
    std::size_t size = 0;
    if (key == SteeringKey::Mark) { // a mark is in host order
        std::memcpy(octets.data(), &element.mark, sizeof element.mark);
        size = kRegister;
    } else if (key == SteeringKey::IcmpType) {
        octets[0] = element.number;
        size = kRegister;
    } else {
        size = element.address.size();
        std::memcpy(octets.data(), element.address.octets().data(), size);
        octets[size] = element.number;
        size += kRegister;
        if (key == SteeringKey::AddressProtocolPort) {
            const std::uint16_t port = htons(element.port);
            std::memcpy(&octets[size], &port, sizeof port);
            size += kRegister;
        }
    }
    const NetfilterBatch::Nest item(batch, NFTA_LIST_ELEM);
    const NetfilterBatch::Nest keyNest(batch, NFTA_SET_ELEM_KEY);
    batch.putBytes(NFTA_DATA_VALUE, octets.data(), size);
}

// Writes the expressions of one rule, in order. Registers are 32 bits wide and filled upwards.
class RuleWriter
{
public:
    RuleWriter(NetfilterBatch &batch, AddressFamily family)
        : m_batch(batch)
        , m_family(family)
    {}

    void match(const SteeringSetInfo &set)
    {
        const bool request = set.direction == SteeringDirection::Request;
        switch (set.key) {
        case SteeringKey::AddressProtocolPort:
            loadAddress(request);
            loadMeta(NFT_META_L4PROTO);
            // Source and destination port are in the same place in TCP, UDP and SCTP.
            loadPayload(NFT_PAYLOAD_TRANSPORT_HEADER, request ? 2 : 0, 2);
            break;
        case SteeringKey::AddressProtocol:
            loadAddress(request);
            loadMeta(NFT_META_L4PROTO);
            break;
        case SteeringKey::AddressIcmpType:
            requireIcmp();
            loadIcmpAddress(set.quoted);
            loadPayload(NFT_PAYLOAD_TRANSPORT_HEADER, 0, 1);
            break;
        case SteeringKey::IcmpType:
            requireIcmp();
            loadPayload(NFT_PAYLOAD_TRANSPORT_HEADER, 0, 1);
            break;
        case SteeringKey::Mark: loadMeta(NFT_META_MARK); break;
        }
        const Expression lookup(m_batch, "lookup");
        m_batch.putText(NFTA_LOOKUP_SET, set.name);
        m_batch.putU32(NFTA_LOOKUP_SREG, NFT_REG32_00);
    }

    void match(Exemption exemption)
    {
        if (exemption == Exemption::ArrivedByLoopback) {
            constexpr std::uint16_t kLoopback = ARPHRD_LOOPBACK;
            loadMeta(NFT_META_IIFTYPE);
            compare(NFT_REG32_00, &kLoopback, sizeof kLoopback);
        } else {
            loadMeta(NFT_META_PRIORITY);
            compare(NFT_REG32_00, &RawSender::kPriority, sizeof RawSender::kPriority);
        }
    }

    void goOn()
    {
        const Expression expression(m_batch, "immediate");
        m_batch.putU32(NFTA_IMMEDIATE_DREG, NFT_REG_VERDICT);
        const NetfilterBatch::Nest data(m_batch, NFTA_IMMEDIATE_DATA);
        const NetfilterBatch::Nest verdict(m_batch, NFTA_DATA_VERDICT);
        m_batch.putU32(NFTA_VERDICT_CODE, NF_ACCEPT);
    }

    // Both expressions switch defragmentation on as long as they exist.
    void requireDefragmentation(bool viaConnectionTracking)
    {
        if (viaConnectionTracking) {
            const Expression expression(m_batch, "ct");
            m_batch.putU32(NFTA_CT_DREG, m_register);
            m_batch.putU32(NFTA_CT_KEY, NFT_CT_STATE);
            return;
        }
        loadPayload(NFT_PAYLOAD_TRANSPORT_HEADER, 2, 2);
        const Expression expression(m_batch, "tproxy");
        m_batch.putU32(NFTA_TPROXY_FAMILY, netfilterFamily(m_family));
        m_batch.putU32(NFTA_TPROXY_REG_PORT, NFT_REG32_00);
    }

    void act(const RuleAction &action)
    {
        if (action.kind == RuleAction::Kind::NoTrack) {
            const Expression expression(m_batch, "notrack");
        } else if (action.kind == RuleAction::Kind::Queue) {
            const Expression expression(m_batch, "queue");
            m_batch.putU16(NFTA_QUEUE_NUM, action.queue);
            m_batch.putU16(NFTA_QUEUE_TOTAL, 1);
            m_batch.putU16(NFTA_QUEUE_FLAGS, action.bypass ? NFT_QUEUE_FLAG_BYPASS : 0);
        } else {
            const Expression expression(m_batch, "target");
            xt_NFQ_info_v3 info{};
            info.queuenum = action.queue;
            info.queues_total = 1;
            info.flags = action.bypass ? NFQ_FLAG_BYPASS : 0;
            m_batch.putText(NFTA_TARGET_NAME, "NFQUEUE");
            m_batch.putU32(NFTA_TARGET_REV, 3);
            m_batch.putBytes(NFTA_TARGET_INFO, &info, sizeof info);
        }
    }

private:
    class Expression
    {
    public:
        Expression(NetfilterBatch &batch, std::string_view name)
            : m_element(batch, NFTA_LIST_ELEM)
            , m_data((batch.putText(NFTA_EXPR_NAME, name), batch), NFTA_EXPR_DATA)
        {}

    private:
        NetfilterBatch::Nest m_element;
        NetfilterBatch::Nest m_data;
    };

    void loadPayload(std::uint32_t base, std::uint32_t offset, std::uint32_t octets)
    {
        const Expression expression(m_batch, "payload");
        m_batch.putU32(NFTA_PAYLOAD_DREG, m_register);
        m_batch.putU32(NFTA_PAYLOAD_BASE, base);
        m_batch.putU32(NFTA_PAYLOAD_OFFSET, offset);
        m_batch.putU32(NFTA_PAYLOAD_LEN, octets);
        m_register += (octets + kRegister - 1) / kRegister;
    }

    void loadMeta(std::uint32_t key)
    {
        const Expression expression(m_batch, "meta");
        m_batch.putU32(NFTA_META_DREG, m_register++);
        m_batch.putU32(NFTA_META_KEY, key);
    }

    void loadAddress(bool destination)
    {
        const bool v4 = m_family == AddressFamily::IPv4;
        const std::uint32_t source = v4 ? 12 : 8;
        const std::uint32_t octets = addressOctets(m_family);
        loadPayload(NFT_PAYLOAD_NETWORK_HEADER, destination ? source + octets : source, octets);
    }

    void requireIcmp()
    {
        loadMeta(NFT_META_L4PROTO);
        const auto protocol = static_cast<std::uint8_t>(
            m_family == AddressFamily::IPv4 ? Protocol::Icmp : Protocol::IcmpV6);
        compare(NFT_REG32_00, &protocol, sizeof protocol);
        m_register = NFT_REG32_00;
    }

    // To whom an error was sent; or where the packet went that it is about, whose header follows
    // the 8 octets of the ICMP header.
    void loadIcmpAddress(bool quoted)
    {
        const std::uint32_t innerDestination = m_family == AddressFamily::IPv4 ? 16 : 24;
        if (!quoted)
            loadAddress(true);
        else
            loadPayload(NFT_PAYLOAD_TRANSPORT_HEADER, 8 + innerDestination,
                        addressOctets(m_family));
    }

    void compare(std::uint32_t source, const void *data, std::size_t size)
    {
        const Expression expression(m_batch, "cmp");
        m_batch.putU32(NFTA_CMP_SREG, source);
        m_batch.putU32(NFTA_CMP_OP, NFT_CMP_EQ);
        const NetfilterBatch::Nest value(m_batch, NFTA_CMP_DATA);
        m_batch.putBytes(NFTA_DATA_VALUE, data, size);
    }

    NetfilterBatch &m_batch;
    AddressFamily m_family;
    std::uint32_t m_register = NFT_REG32_00;
};

struct ChainPlace
{
    std::uint32_t hook;
    int priority;
};

// Requests come just after the chains of others at the same place, which may set the mark of a
// firewall-mark service.
ChainPlace placeOf(std::string_view chain)
{
    if (chain == kUntrackedChain)
        return {NF_INET_PRE_ROUTING, NF_IP_PRI_RAW};
    if (chain == kRequestChain)
        return {NF_INET_PRE_ROUTING, NF_IP_PRI_MANGLE + 1};
    if (chain == kReplyChain)
        return {NF_INET_POST_ROUTING, NF_IP_PRI_MANGLE};
    if (chain == kOwnUntrackedChain)
        return {NF_INET_LOCAL_OUT, NF_IP_PRI_RAW};
    if (chain == kOwnRequestChain)
        return {NF_INET_LOCAL_OUT, NF_IP_PRI_MANGLE + 1};
    return {NF_INET_LOCAL_IN, NF_IP_PRI_MANGLE};
}

} // namespace

void addTable(NetfilterBatch &batch, AddressFamily family)
{
    batch.begin(NFT_MSG_NEWTABLE, netfilterFamily(family), NLM_F_CREATE,
                describe("creation", family, ""));
    batch.putText(NFTA_TABLE_NAME, kTable);
}

void deleteTable(NetfilterBatch &batch, AddressFamily family)
{
    batch.begin(NFT_MSG_DELTABLE, netfilterFamily(family), 0, describe("deletion", family, ""));
    batch.putText(NFTA_TABLE_NAME, kTable);
}

void addChain(NetfilterBatch &batch, AddressFamily family, std::string_view name)
{
    const auto place = placeOf(name);
    batch.begin(NFT_MSG_NEWCHAIN, netfilterFamily(family), NLM_F_CREATE,
                describe("chain", family, name));
    batch.putText(NFTA_CHAIN_TABLE, kTable);
    batch.putText(NFTA_CHAIN_NAME, name);
    batch.putText(NFTA_CHAIN_TYPE, "filter");
    batch.putU32(NFTA_CHAIN_POLICY, NF_ACCEPT);
    const NetfilterBatch::Nest hook(batch, NFTA_CHAIN_HOOK);
    batch.putU32(NFTA_HOOK_HOOKNUM, place.hook);
    batch.putU32(NFTA_HOOK_PRIORITY, static_cast<std::uint32_t>(place.priority));
}

void addDefragmentation(NetfilterBatch &batch, AddressFamily family, bool viaConnectionTracking)
{
    batch.begin(NFT_MSG_NEWCHAIN, netfilterFamily(family), NLM_F_CREATE,
                describe("chain", family, kDefragmentChain));
    batch.putText(NFTA_CHAIN_TABLE, kTable);
    batch.putText(NFTA_CHAIN_NAME, kDefragmentChain);
    batch.begin(NFT_MSG_NEWRULE, netfilterFamily(family), NLM_F_CREATE | NLM_F_APPEND,
                describe("rule in chain", family, kDefragmentChain));
    batch.putText(NFTA_RULE_TABLE, kTable);
    batch.putText(NFTA_RULE_CHAIN, kDefragmentChain);
    const NetfilterBatch::Nest expressions(batch, NFTA_RULE_EXPRESSIONS);
    RuleWriter(batch, family).requireDefragmentation(viaConnectionTracking);
}

void addSet(NetfilterBatch &batch, AddressFamily family, std::size_t setIndex)
{
    const auto &set = steeringSets()[setIndex];
    const auto shape = keyShape(family, set.key);
    batch.begin(NFT_MSG_NEWSET, netfilterFamily(family), NLM_F_CREATE,
                describe("set", family, set.name));
    batch.putText(NFTA_SET_TABLE, kTable);
    batch.putText(NFTA_SET_NAME, set.name);
    batch.putU32(NFTA_SET_FLAGS, 0);
    batch.putU32(NFTA_SET_KEY_TYPE, shape.type);
    batch.putU32(NFTA_SET_KEY_LEN, shape.octets);
    batch.putU32(NFTA_SET_ID, static_cast<std::uint32_t>(setIndex + 1));
}

void changeElements(NetfilterBatch &batch, std::uint16_t type, AddressFamily family,
                    std::size_t setIndex, const SteeringElements &elements)
{
    const auto &set = steeringSets()[setIndex];
    const std::uint16_t flags = type == NFT_MSG_NEWSETELEM ? NLM_F_CREATE : 0;
    for (auto element = elements.begin(); element != elements.end();) {
        batch.begin(type, netfilterFamily(family), flags,
                    describe("elements of set", family, set.name));
        batch.putText(NFTA_SET_ELEM_LIST_TABLE, kTable);
        batch.putText(NFTA_SET_ELEM_LIST_SET, set.name);
        const NetfilterBatch::Nest list(batch, NFTA_SET_ELEM_LIST_ELEMENTS);
        for (std::size_t i = 0; i < kElementsPerMessage && element != elements.end(); ++i)
            putElement(batch, set.key, *element++);
    }
}

void addRule(NetfilterBatch &batch, AddressFamily family, std::string_view chain,
             std::size_t setIndex, const RuleAction &action)
{
    const auto &set = steeringSets()[setIndex];
    batch.begin(NFT_MSG_NEWRULE, netfilterFamily(family), NLM_F_CREATE | NLM_F_APPEND,
                describe("rule for set " + std::string(set.name) + " in chain", family, chain));
    batch.putText(NFTA_RULE_TABLE, kTable);
    batch.putText(NFTA_RULE_CHAIN, chain);
    const NetfilterBatch::Nest expressions(batch, NFTA_RULE_EXPRESSIONS);
    RuleWriter writer(batch, family);
    writer.match(set);
    writer.act(action);
}

void addExemption(NetfilterBatch &batch, AddressFamily family, std::string_view chain,
                  Exemption exemption)
{
    batch.begin(NFT_MSG_NEWRULE, netfilterFamily(family), NLM_F_CREATE | NLM_F_APPEND,
                describe("exemption in chain", family, chain));
    batch.putText(NFTA_RULE_TABLE, kTable);
    batch.putText(NFTA_RULE_CHAIN, chain);
    const NetfilterBatch::Nest expressions(batch, NFTA_RULE_EXPRESSIONS);
    RuleWriter writer(batch, family);
    writer.match(exemption);
    writer.goOn();
}

} // namespace vipdeck::steeringmessages
