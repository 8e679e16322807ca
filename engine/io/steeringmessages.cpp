// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/steeringmessages.h"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <cstring>
#include <iterator>
#include <linux/netfilter.h>
#include <linux/netfilter/nf_tables.h>
#include <linux/netfilter_ipv4.h>
#include <linux/netlink.h>

#include <string>

#include "engine/io/steeringrule.h"

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

// The port is padded to a register.
void putEndpoint(NetfilterBatch &batch, const std::pair<const Endpoint, std::uint32_t> &entry)
{
    const auto &[endpoint, mark] = entry;
    const NetfilterBatch::Nest item(batch, NFTA_LIST_ELEM);
    {
        const NetfilterBatch::Nest key(batch, NFTA_SET_ELEM_KEY);
        batch.putBytes(NFTA_DATA_VALUE, &mark, sizeof mark); // in host order
    }
    std::array<std::uint8_t, 20> octets{};
    const auto size = endpoint.address.size();
    const std::uint16_t port = htons(endpoint.port);
    std::memcpy(octets.data(), endpoint.address.octets().data(), size);
    std::memcpy(&octets[size], &port, sizeof port);
    const NetfilterBatch::Nest data(batch, NFTA_SET_ELEM_DATA);
    batch.putBytes(NFTA_DATA_VALUE, octets.data(), size + kRegister);
}

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
    if (chain == kRewriteRequestChain)
        return {NF_INET_PRE_ROUTING, NF_IP_PRI_MANGLE + 2};
    if (chain == kRewriteReplyChain)
        return {NF_INET_POST_ROUTING, NF_IP_PRI_MANGLE + 1};
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

void flushChain(NetfilterBatch &batch, AddressFamily family, std::string_view name)
{
    batch.begin(NFT_MSG_DELRULE, netfilterFamily(family), 0,
                describe("rules of chain", family, name));
    batch.putText(NFTA_RULE_TABLE, kTable);
    batch.putText(NFTA_RULE_CHAIN, name);
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
    SteeringRule(batch, family).requireDefragmentation(viaConnectionTracking);
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
    SteeringRule writer(batch, family);
    if (action.marks != RuleAction::Marks::Any)
        writer.requireMark(action.marks == RuleAction::Marks::Some);
    writer.match(set);
    writer.act(action);
}

void addEndpointMap(NetfilterBatch &batch, AddressFamily family)
{
    const bool v4 = family == AddressFamily::IPv4;
    batch.begin(NFT_MSG_NEWSET, netfilterFamily(family), NLM_F_CREATE,
                describe("map", family, kEndpointMap));
    batch.putText(NFTA_SET_TABLE, kTable);
    batch.putText(NFTA_SET_NAME, kEndpointMap);
    batch.putU32(NFTA_SET_FLAGS, NFT_SET_MAP);
    batch.putU32(NFTA_SET_KEY_TYPE, kTypeMark);
    batch.putU32(NFTA_SET_KEY_LEN, kRegister);
    batch.putU32(NFTA_SET_DATA_TYPE,
                 ((v4 ? kTypeIPv4Address : kTypeIPv6Address) << kTypeBits) | kTypeService);
    batch.putU32(NFTA_SET_DATA_LEN, addressOctets(family) + kRegister);
    // For `nft list`: type 0 (byte order of the key), 4 octets, 1 (the host's).
    std::array<std::uint8_t, 6> order{0, 4};
    constexpr std::uint32_t kHostOrder = 1;
    std::memcpy(&order[2], &kHostOrder, sizeof kHostOrder);
    batch.putBytes(NFTA_SET_USERDATA, order.data(), order.size());
    batch.putU32(NFTA_SET_ID, static_cast<std::uint32_t>(kSteeringSetCount + 1));
}

void changeEndpoints(NetfilterBatch &batch, std::uint16_t type, AddressFamily family,
                     const std::map<Endpoint, std::uint32_t> &marks)
{
    const std::uint16_t flags = type == NFT_MSG_NEWSETELEM ? NLM_F_CREATE : 0;
    const auto isOurs = [family](const auto &entry) {
        return entry.first.address.family() == family;
    };
    for (auto entry = std::find_if(marks.begin(), marks.end(), isOurs); entry != marks.end();) {
        batch.begin(type, netfilterFamily(family), flags,
                    describe("elements of map", family, kEndpointMap));
        batch.putText(NFTA_SET_ELEM_LIST_TABLE, kTable);
        batch.putText(NFTA_SET_ELEM_LIST_SET, kEndpointMap);
        const NetfilterBatch::Nest list(batch, NFTA_SET_ELEM_LIST_ELEMENTS);
        for (std::size_t i = 0; i < kElementsPerMessage && entry != marks.end(); ++i) {
            putEndpoint(batch, *entry);
            entry = std::find_if(std::next(entry), marks.end(), isOurs);
        }
    }
}

void addRewriting(NetfilterBatch &batch, AddressFamily family, const RewritingForm &form)
{
    for (const auto chain : {kRewriteRequestChain, kRewriteReplyChain}) {
        const auto addRuleWith = [&batch, family, chain](const auto &write) {
            batch.begin(NFT_MSG_NEWRULE, netfilterFamily(family), NLM_F_CREATE | NLM_F_APPEND,
                        describe("rule in chain", family, chain));
            batch.putText(NFTA_RULE_TABLE, kTable);
            batch.putText(NFTA_RULE_CHAIN, chain);
            const NetfilterBatch::Nest expressions(batch, NFTA_RULE_EXPRESSIONS);
            SteeringRule writer(batch, family);
            write(writer);
        };
        addRuleWith([](SteeringRule &writer) {
            writer.matchOthersMarks();
            writer.goOn();
        });
        const bool destination = chain == kRewriteRequestChain;
        for (const auto kind : {PortChecksum::Tcp, PortChecksum::Udp, PortChecksum::UdpWithout})
            addRuleWith([destination, kind, &form](SteeringRule &writer) {
                writer.rewrite(kEndpointMap, destination, kind, form);
            });
        // What the director decided cannot be done; unchanged it would go to the wrong place.
        addRuleWith([](SteeringRule &writer) { writer.drop(); });
    }
}

void addExemption(NetfilterBatch &batch, AddressFamily family, std::string_view chain,
                  Exemption exemption)
{
    batch.begin(NFT_MSG_NEWRULE, netfilterFamily(family), NLM_F_CREATE | NLM_F_APPEND,
                describe("exemption in chain", family, chain));
    batch.putText(NFTA_RULE_TABLE, kTable);
    batch.putText(NFTA_RULE_CHAIN, chain);
    const NetfilterBatch::Nest expressions(batch, NFTA_RULE_EXPRESSIONS);
    SteeringRule writer(batch, family);
    writer.match(exemption);
    if (chain == kUntrackedChain)
        writer.act({}); // like the packets that its other rules are for
    else
        writer.goOn();
}

} // namespace vipdeck::steeringmessages
