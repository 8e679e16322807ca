// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/steeringrule.h"

#include <linux/if_arp.h>
#include <linux/netfilter.h>
#include <linux/netfilter/nf_tables_compat.h>
#include <linux/netfilter/xt_NFQUEUE.h>

#include "engine/io/bpf/flowmaps.h"
#include "engine/io/clientshare.h"
#include "engine/io/rawsender.h"

namespace vipdeck::steeringmessages {
namespace {

constexpr std::uint32_t kRegister = 4; // octets; every part of a key is padded to one
// Where headers have their checksums.
constexpr std::uint32_t kIPv4Checksum = 10;
constexpr std::uint32_t kTcpChecksum = 16;
constexpr std::uint32_t kUdpChecksum = 6;

std::uint32_t addressOctets(AddressFamily family)
{
    return family == AddressFamily::IPv4 ? 4 : 16;
}

} // namespace

class SteeringRule::Expression
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

void SteeringRule::match(const SteeringSetInfo &set)
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

void SteeringRule::match(Exemption exemption)
{
    if (exemption == Exemption::ArrivedByLoopback) {
        constexpr std::uint16_t kLoopback = ARPHRD_LOOPBACK;
        loadMeta(NFT_META_IIFTYPE);
        compare(NFT_REG32_00, &kLoopback, sizeof kLoopback);
    } else {
        const std::uint32_t priority =
            exemption == Exemption::SentByDirector ? RawSender::kPriority : kBpfHandled;
        loadMeta(NFT_META_PRIORITY);
        compare(NFT_REG32_00, &priority, sizeof priority);
    }
}

void SteeringRule::goOn()
{
    verdict(NF_ACCEPT);
}

void SteeringRule::drop()
{
    verdict(NF_DROP);
}

void SteeringRule::verdict(std::uint32_t code)
{
    const Expression expression(m_batch, "immediate");
    m_batch.putU32(NFTA_IMMEDIATE_DREG, NFT_REG_VERDICT);
    const NetfilterBatch::Nest data(m_batch, NFTA_IMMEDIATE_DATA);
    const NetfilterBatch::Nest nest(m_batch, NFTA_DATA_VERDICT);
    m_batch.putU32(NFTA_VERDICT_CODE, code);
}

void SteeringRule::requireMark(bool any)
{
    constexpr std::uint32_t kNone = 0;
    loadMeta(NFT_META_MARK);
    compare(NFT_REG32_00, &kNone, sizeof kNone, any ? NFT_CMP_NEQ : NFT_CMP_EQ);
    m_register = NFT_REG32_00;
}

void SteeringRule::matchOthersMarks()
{
    loadMeta(NFT_META_MARK);
    {
        const Expression expression(m_batch, "bitwise");
        m_batch.putU32(NFTA_BITWISE_SREG, NFT_REG32_00);
        m_batch.putU32(NFTA_BITWISE_DREG, NFT_REG32_00);
        m_batch.putU32(NFTA_BITWISE_LEN, sizeof kRewriteMarkMask);
        const auto put = [this](int attribute, std::uint32_t value) {
            const NetfilterBatch::Nest nest(m_batch, attribute);
            m_batch.putBytes(NFTA_DATA_VALUE, &value, sizeof value);
        };
        put(NFTA_BITWISE_MASK, kRewriteMarkMask);
        put(NFTA_BITWISE_XOR, 0);
    }
    compare(NFT_REG32_00, &kRewriteMark, sizeof kRewriteMark, NFT_CMP_NEQ);
}

void SteeringRule::requireProtocol(Protocol protocol)
{
    loadMeta(NFT_META_L4PROTO);
    const auto number = static_cast<std::uint8_t>(protocol);
    compare(NFT_REG32_00, &number, sizeof number);
    m_register = NFT_REG32_00;
}

// RFC 768: an UDP checksum of zero means that there is none, and so it must stay.
void SteeringRule::requireChecksum(PortChecksum checksum)
{
    requireProtocol(checksum == PortChecksum::Tcp ? Protocol::Tcp : Protocol::Udp);
    if (checksum == PortChecksum::Tcp)
        return;
    constexpr std::uint16_t kNone = 0;
    loadPayload(NFT_PAYLOAD_TRANSPORT_HEADER, kUdpChecksum, sizeof kNone);
    compare(NFT_REG32_00, &kNone, sizeof kNone,
            checksum == PortChecksum::Udp ? NFT_CMP_NEQ : NFT_CMP_EQ);
    m_register = NFT_REG32_00;
}

void SteeringRule::rewrite(std::string_view map, bool destination, PortChecksum checksum,
                           const RewritingForm &form)
{
    static_assert(NFT_REG32_01 == 9);
    const auto address = form.endpointRegister; // the port is in the register behind it
    requireChecksum(checksum);
    loadMeta(NFT_META_MARK);
    {
        const Expression lookup(m_batch, form.lookup);
        m_batch.putText(NFTA_LOOKUP_SET, map);
        m_batch.putU32(NFTA_LOOKUP_SREG, NFT_REG32_00);
        m_batch.putU32(NFTA_LOOKUP_DREG, address);
    }
    const bool v4 = m_family == AddressFamily::IPv4;
    const auto octets = addressOctets(m_family);
    const bool hasChecksum = checksum != PortChecksum::UdpWithout;
    const std::uint32_t source = v4 ? 12 : 8;
    store(address, {NFT_PAYLOAD_NETWORK_HEADER, destination ? source + octets : source, octets,
                    v4 ? kIPv4Checksum : 0, hasChecksum});
    const auto sum = checksum == PortChecksum::Tcp ? kTcpChecksum : kUdpChecksum;
    store(address + octets / kRegister,
          {NFT_PAYLOAD_TRANSPORT_HEADER, destination ? 2u : 0u, 2, hasChecksum ? sum : 0});
    setMark(0);
    goOn();
}

void SteeringRule::store(std::uint32_t source, const Field &field)
{
    const Expression expression(m_batch, "payload");
    m_batch.putU32(NFTA_PAYLOAD_SREG, source);
    m_batch.putU32(NFTA_PAYLOAD_BASE, field.base);
    m_batch.putU32(NFTA_PAYLOAD_OFFSET, field.offset);
    m_batch.putU32(NFTA_PAYLOAD_LEN, field.octets);
    m_batch.putU32(NFTA_PAYLOAD_CSUM_TYPE,
                   field.checksum != 0 ? NFT_PAYLOAD_CSUM_INET : NFT_PAYLOAD_CSUM_NONE);
    m_batch.putU32(NFTA_PAYLOAD_CSUM_OFFSET, field.checksum);
    if (field.coveredBelow)
        m_batch.putU32(NFTA_PAYLOAD_CSUM_FLAGS, NFT_PAYLOAD_L4CSUM_PSEUDOHDR);
}

void SteeringRule::setMark(std::uint32_t mark)
{
    {
        const Expression expression(m_batch, "immediate");
        m_batch.putU32(NFTA_IMMEDIATE_DREG, NFT_REG32_00);
        const NetfilterBatch::Nest data(m_batch, NFTA_IMMEDIATE_DATA);
        m_batch.putBytes(NFTA_DATA_VALUE, &mark, sizeof mark);
    }
    const Expression expression(m_batch, "meta");
    m_batch.putU32(NFTA_META_KEY, NFT_META_MARK);
    m_batch.putU32(NFTA_META_SREG, NFT_REG32_00);
}

void SteeringRule::requireDefragmentation(bool viaConnectionTracking)
{
    if (viaConnectionTracking) {
        const Expression expression(m_batch, "ct");
        m_batch.putU32(NFTA_CT_DREG, m_register);
        m_batch.putU32(NFTA_CT_KEY, NFT_CT_STATE);
        return;
    }
    loadPayload(NFT_PAYLOAD_TRANSPORT_HEADER, 2, 2);
    const Expression expression(m_batch, "tproxy");
    m_batch.putU32(NFTA_TPROXY_FAMILY,
                   m_family == AddressFamily::IPv4 ? NFPROTO_IPV4 : NFPROTO_IPV6);
    m_batch.putU32(NFTA_TPROXY_REG_PORT, NFT_REG32_00);
}

void SteeringRule::act(const RuleAction &action)
{
    if (action.kind == RuleAction::Kind::NoTrack) {
        static_cast<void>(Expression(m_batch, "notrack"));
        goOn(); // the chain has nothing more for this packet
    } else if (action.kind == RuleAction::Kind::Queue) {
        queueByExpression(action);
    } else {
        queueByTarget(action);
    }
}

void SteeringRule::queueByExpression(const RuleAction &action)
{
    const std::uint32_t number = action.shares > 1 ? loadShare(action, action.queue) : 0;
    const Expression expression(m_batch, "queue");
    if (action.shares > 1) {
        m_batch.putU32(NFTA_QUEUE_SREG_QNUM, number);
    } else {
        m_batch.putU16(NFTA_QUEUE_NUM, action.queue);
        m_batch.putU16(NFTA_QUEUE_TOTAL, 1);
    }
    m_batch.putU16(NFTA_QUEUE_FLAGS, action.bypass ? NFT_QUEUE_FLAG_BYPASS : 0);
}

void SteeringRule::queueByTarget(const RuleAction &action)
{
    if (action.shares > 1) {
        const std::uint32_t share = action.share;
        compare(loadShare(action, 0), &share, sizeof share);
    }
    const Expression expression(m_batch, "target");
    xt_NFQ_info_v3 info{};
    info.queuenum = static_cast<std::uint16_t>(action.queue + action.share);
    info.queues_total = 1;
    info.flags = action.bypass ? NFQ_FLAG_BYPASS : 0;
    m_batch.putText(NFTA_TARGET_NAME, "NFQUEUE");
    m_batch.putU32(NFTA_TARGET_REV, 3);
    m_batch.putBytes(NFTA_TARGET_INFO, &info, sizeof info);
}

// The number of the client's share, plus `offset`, into a register, which is returned.
std::uint32_t SteeringRule::loadShare(const RuleAction &action, std::uint32_t offset)
{
    const auto octets = addressOctets(m_family);
    const auto mask = maskOctets(action.clients, m_family);
    constexpr std::array<std::uint8_t, 16> kNothing{};
    const auto address = m_register;
    loadAddress(!action.clientIsSource);
    {
        const Expression expression(m_batch, "bitwise");
        m_batch.putU32(NFTA_BITWISE_SREG, address);
        m_batch.putU32(NFTA_BITWISE_DREG, address);
        m_batch.putU32(NFTA_BITWISE_LEN, octets);
        const auto put = [this, octets](int attribute, const auto &value) {
            const NetfilterBatch::Nest nest(m_batch, attribute);
            m_batch.putBytes(NFTA_DATA_VALUE, value.data(), octets);
        };
        put(NFTA_BITWISE_MASK, mask);
        put(NFTA_BITWISE_XOR, kNothing);
    }
    const auto result = m_register++;
    const Expression expression(m_batch, "hash");
    m_batch.putU32(NFTA_HASH_SREG, address);
    m_batch.putU32(NFTA_HASH_DREG, result);
    m_batch.putU32(NFTA_HASH_LEN, octets);
    m_batch.putU32(NFTA_HASH_MODULUS, action.shares);
    m_batch.putU32(NFTA_HASH_SEED, kClientShareSeed);
    m_batch.putU32(NFTA_HASH_OFFSET, offset);
    m_batch.putU32(NFTA_HASH_TYPE, NFT_HASH_JENKINS);
    return result;
}

void SteeringRule::loadPayload(std::uint32_t base, std::uint32_t offset, std::uint32_t octets)
{
    const Expression expression(m_batch, "payload");
    m_batch.putU32(NFTA_PAYLOAD_DREG, m_register);
    m_batch.putU32(NFTA_PAYLOAD_BASE, base);
    m_batch.putU32(NFTA_PAYLOAD_OFFSET, offset);
    m_batch.putU32(NFTA_PAYLOAD_LEN, octets);
    m_register += (octets + kRegister - 1) / kRegister;
}

void SteeringRule::loadMeta(std::uint32_t key)
{
    const Expression expression(m_batch, "meta");
    m_batch.putU32(NFTA_META_DREG, m_register++);
    m_batch.putU32(NFTA_META_KEY, key);
}

void SteeringRule::loadAddress(bool destination)
{
    const bool v4 = m_family == AddressFamily::IPv4;
    const std::uint32_t source = v4 ? 12 : 8;
    const std::uint32_t octets = addressOctets(m_family);
    loadPayload(NFT_PAYLOAD_NETWORK_HEADER, destination ? source + octets : source, octets);
}

void SteeringRule::requireIcmp()
{
    requireProtocol(m_family == AddressFamily::IPv4 ? Protocol::Icmp : Protocol::IcmpV6);
}

// To whom an error was sent; or where the packet went that it is about, whose header follows
// the 8 octets of the ICMP header.
void SteeringRule::loadIcmpAddress(bool quoted)
{
    const std::uint32_t innerDestination = m_family == AddressFamily::IPv4 ? 16 : 24;
    if (!quoted)
        loadAddress(true);
    else
        loadPayload(NFT_PAYLOAD_TRANSPORT_HEADER, 8 + innerDestination, addressOctets(m_family));
}

void SteeringRule::compare(std::uint32_t source, const void *data, std::size_t size,
                           std::uint32_t how)
{
    const Expression expression(m_batch, "cmp");
    m_batch.putU32(NFTA_CMP_SREG, source);
    m_batch.putU32(NFTA_CMP_OP, how);
    const NetfilterBatch::Nest value(m_batch, NFTA_CMP_DATA);
    m_batch.putBytes(NFTA_DATA_VALUE, data, size);
}

} // namespace vipdeck::steeringmessages
