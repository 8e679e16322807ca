// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/flowentries.h"

#include <algorithm>
#include <array>
#include <bpf/bpf.h>
#include <cerrno>
#include <cstring>
#include <netinet/in.h>

#include "engine/io/bpf/flowmaps.h"

namespace vipdeck {
namespace {

// ---- between the engine's types and those of the maps

template<typename Field>
void storeAddress(Field &field, const Address &address)
{
    std::memcpy(&field, address.octets().data(), std::min(sizeof field, address.size()));
}

Address loadAddress4(const void *octets)
{
    std::uint32_t value = 0;
    std::memcpy(&value, octets, sizeof value);
    return Address::fromIPv4(ntohl(value));
}

Address loadAddress6(const void *octets)
{
    std::array<std::uint8_t, 16> value{};
    std::memcpy(value.data(), octets, value.size());
    return Address::fromIPv6(value);
}

Address load(const BpfFlowKey4 &, const void *octets)
{
    return loadAddress4(octets);
}

Address load(const BpfFlowKey6 &, const void *octets)
{
    return loadAddress6(octets);
}

// Of the other end, which a tunnel may lead to in the other family.
Address loadTarget(const BpfFlow &value)
{
    return value.serverIPv6 != 0 ? loadAddress6(value.address) : loadAddress4(value.address);
}

BpfFlowAction requestAction(Forwarding forwarding)
{
    switch (forwarding) {
    case Forwarding::DirectRoute: return kBpfRequestDirect;
    case Forwarding::Tunnel: return kBpfRequestTunnelled;
    case Forwarding::Masquerade:
    case Forwarding::LocalNode: break;
    }
    return kBpfRequestRewritten;
}

Forwarding forwardingOf(const BpfFlow &value)
{
    if (value.action == kBpfRequestTunnelled)
        return Forwarding::Tunnel;
    return value.action == kBpfRequestDirect ? Forwarding::DirectRoute : Forwarding::Masquerade;
}

template<typename Key>
Key makeKey(const FlowRequest &request, const Endpoint &source, const Endpoint &destination)
{
    Key key{};
    storeAddress(key.source, source.address);
    storeAddress(key.destination, destination.address);
    key.sourcePort = htons(source.port);
    key.destinationPort = htons(destination.port);
    key.protocol = static_cast<std::uint32_t>(request.flow.protocol);
    return key;
}

template<typename Key>
Key requestKey(const FlowRequest &request)
{
    return makeKey<Key>(request, request.flow.client, request.flow.virtualEndpoint);
}

template<typename Key>
Key replyKey(const FlowRequest &request)
{
    return makeKey<Key>(request, request.server, request.flow.client);
}

bool isRewritten(const FlowRequest &request)
{
    return request.forwarding == Forwarding::Masquerade;
}

BpfFlow makeValue(const FlowRequest &request, BpfFlowAction action)
{
    const auto &target =
        action == kBpfReplyRewritten ? request.flow.virtualEndpoint : request.server;
    BpfFlow value{};
    value.slot = request.slot;
    value.server = request.serverNumber;
    value.generation = request.serverGeneration;
    value.firewallMark = request.firewallMark;
    storeAddress(value.address, target.address);
    value.port = htons(target.port);
    value.action = static_cast<std::uint8_t>(action);
    value.serverIPv6 = target.address.isIPv4() ? 0 : 1;
    value.outerPort = htons(request.outerPort);
    return value;
}

template<typename Key>
FlowRequest makeRequest(const Key &key, const BpfFlow &value)
{
    FlowRequest request;
    request.forwarding = forwardingOf(value);
    request.flow.protocol = static_cast<Protocol>(key.protocol);
    request.flow.client = {load(key, &key.source), ntohs(key.sourcePort)};
    request.flow.virtualEndpoint = {load(key, &key.destination), ntohs(key.destinationPort)};
    request.server = {loadTarget(value), ntohs(value.port)};
    request.slot = value.slot;
    request.serverNumber = value.server;
    request.serverGeneration = value.generation;
    request.firewallMark = value.firewallMark;
    request.outerPort = ntohs(value.outerPort);
    return request;
}

// ---- one map

template<typename Key>
class Table
{
public:
    explicit Table(int map)
        : m_map(map)
    {}

    void add(const FlowRequest &request)
    {
        m_keys.push_back(requestKey<Key>(request));
        m_values.push_back(makeValue(request, requestAction(request.forwarding)));
        if (!isRewritten(request))
            return;
        m_keys.push_back(replyKey<Key>(request));
        m_values.push_back(makeValue(request, kBpfReplyRewritten));
    }

    void name(const FlowRequest &request)
    {
        m_keys.push_back(requestKey<Key>(request));
        if (isRewritten(request))
            m_keys.push_back(replyKey<Key>(request));
    }
    // Those that were named. When another connection of the same client has the same way back (by
    // another virtual address), its replies take the queue from now on.
    void drop() const
    {
        for (std::uint32_t first = 0; first < m_keys.size();) {
            auto count = static_cast<std::uint32_t>(m_keys.size()) - first;
            bpf_map_batch_opts options{};
            options.sz = sizeof options;
            if (bpf_map_delete_batch(m_map, m_keys.data() + first, &count, &options) == 0)
                return;
            first += count + 1; // the one that was not there
        }
    }

    // How many of those that were added the kernel took, from the first on.
    [[nodiscard]] std::uint32_t update() const
    {
        auto count = static_cast<std::uint32_t>(m_keys.size());
        bpf_map_batch_opts options{};
        options.sz = sizeof options;
        if (count == 0
            || bpf_map_update_batch(m_map, m_keys.data(), m_values.data(), &count, &options) == 0)
            return static_cast<std::uint32_t>(m_keys.size());
        return std::min(count, static_cast<std::uint32_t>(m_keys.size()));
    }
    [[nodiscard]] std::size_t size() const { return m_keys.size(); }

    void read(std::vector<FlowRequest> &found) const
    {
        Key key{};
        const Key *previous = nullptr;
        BpfFlow value{};
        for (Key next{}; bpf_map_get_next_key(m_map, previous, &next) == 0; previous = &key) {
            key = next;
            if (bpf_map_lookup_elem(m_map, &key, &value) == 0 && value.action != kBpfReplyRewritten)
                found.push_back(makeRequest(key, value));
        }
    }

private:
    int m_map;
    std::vector<Key> m_keys;
    std::vector<BpfFlow> m_values;
};

template<typename Key>
void installFamily(int map, std::span<const FlowRequest> requests, bool isIPv4,
                   std::vector<std::uint32_t> &refused)
{
    Table<Key> table(map);
    for (const auto &request : requests)
        if (request.flow.client.address.isIPv4() == isIPv4)
            table.add(request);
    const auto taken = table.update();
    if (taken == table.size())
        return;
    Table<Key> gone(map);
    std::size_t first = 0;
    for (const auto &request : requests) {
        if (request.flow.client.address.isIPv4() != isIPv4)
            continue;
        first += isRewritten(request) ? 2 : 1;
        if (first <= taken)
            continue;
        gone.name(request);
        refused.push_back(request.slot);
    }
    gone.drop();
}

} // namespace

void FlowEntries::install(std::span<const FlowRequest> requests,
                          std::vector<std::uint32_t> &refused) const
{
    installFamily<BpfFlowKey4>(m_flows4, requests, true, refused);
    installFamily<BpfFlowKey6>(m_flows6, requests, false, refused);
}

void FlowEntries::remove(std::span<const FlowRequest> requests) const
{
    Table<BpfFlowKey4> table4(m_flows4);
    Table<BpfFlowKey6> table6(m_flows6);
    for (const auto &request : requests) {
        if (request.flow.client.address.isIPv4())
            table4.name(request);
        else
            table6.name(request);
    }
    table4.drop();
    table6.drop();
}

std::vector<FlowRequest> FlowEntries::read() const
{
    std::vector<FlowRequest> found;
    Table<BpfFlowKey4>(m_flows4).read(found);
    Table<BpfFlowKey6>(m_flows6).read(found);
    return found;
}

} // namespace vipdeck
