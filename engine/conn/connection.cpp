// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/conn/connection.h"

#include <cassert>

#include "engine/base/bytes.h"

namespace vipdeck {
namespace {

Address makeAddress(const std::array<std::uint8_t, 16> &octets, bool isIPv6)
{
    return isIPv6 ? Address::fromIPv6(octets) : Address::fromIPv4(loadU32(octets.data()));
}

} // namespace

void Connection::setControlled(std::uint32_t connections)
{
    assert(mayControl());
    m_controlledOrFlowPlace = connections;
}

void Connection::setFlowPlace(std::uint32_t place)
{
    assert(!mayControl());
    m_controlledOrFlowPlace = place;
}

void Connection::setPersistenceData(std::uint32_t number)
{
    assert(isTemplate());
    m_nextReverseOrPersistenceData = number;
}

Endpoint Connection::client() const
{
    return {makeAddress(clientOctets, has(kConnectionIPv6)), clientPort};
}

Endpoint Connection::virtualEndpoint() const
{
    return {makeAddress(virtualOctets, has(kConnectionIPv6)), virtualPort};
}

Endpoint Connection::server() const
{
    return {makeAddress(destinationOctets, has(kConnectionDestinationIPv6)), destinationPort};
}

void Connection::setEndpoints(const FlowKey &flow)
{
    protocol = flow.protocol;
    clientOctets = flow.client.address.octets();
    clientPort = flow.client.port;
    virtualOctets = flow.virtualEndpoint.address.octets();
    virtualPort = flow.virtualEndpoint.port;
    set(kConnectionIPv6, !flow.client.address.isIPv4());
}

void Connection::setServer(const Endpoint &endpoint)
{
    destinationOctets = endpoint.address.octets();
    destinationPort = endpoint.port;
    set(kConnectionDestinationIPv6, !endpoint.address.isIPv4());
}

} // namespace vipdeck
