// SPDX-License-Identifier: GPL-3.0-or-later
// One entry of the connection table: a fixed-size record without pointers, so that a million fit in
// 128 MB and the next helper can read those that a killed one left.
#pragma once

#include <array>
#include <cstdint>
#include <type_traits>

#include "engine/base/time.h"
#include "engine/config/service.h"
#include "engine/net/flowkey.h"

namespace vipdeck {

// Of the record's layout and the meaning of its numbers: a helper takes over records of its own
// layout only.
inline constexpr std::uint32_t kConnectionLayout = 2;

// Index of a record in its arena; 0 is "none".
using ConnectionIndex = std::uint32_t;
inline constexpr ConnectionIndex kNoConnection = 0;

// Names a running server without owning it. A slot that is used again has another generation, so an
// old reference finds nothing.
struct DestinationReference
{
    std::uint32_t slot = 0;
    std::uint32_t generation = 0; // 0 = no server (cache bypass)

    friend constexpr bool operator==(const DestinationReference &,
                                     const DestinationReference &) = default;
};

enum ConnectionFlag : std::uint16_t {
    kConnectionForwardingMask = 0x0003, // enum Forwarding
    kConnectionIPv6 = 0x0004,           // client and virtual address
    kConnectionDestinationIPv6 = 0x0008,
    kConnectionTemplate = 0x0010,
    kConnectionInactive = 0x0020,  // counted as inactive at its server
    kConnectionInputOnly = 0x0040, // replies do not come this way (IP_VS_CONN_F_NOOUTPUT)
    kConnectionOnePacket = 0x0080,
    kConnectionBypass = 0x0100,       // cache bypass: goes to where the client wanted
    kConnectionMarkTemplate = 0x0200, // the virtual address is a firewall mark
    kConnectionAssured = 0x0400,      // template: one of its connections got established
    kConnectionHashed = 0x0800,
    kConnectionNoClientPort = 0x1000, // expected: the client's port is not known yet
    kConnectionHelper = 0x2000,       // an application helper must see every packet
    kConnectionReplied = 0x4000,      // a reply of the server came by
};

// State 0 of every protocol. TCP and SCTP number theirs in tcpstate.h and sctpstate.h.
inline constexpr std::uint8_t kStateNone = 0;

struct Connection
{
    std::array<std::uint8_t, 16> clientOctets{};
    std::array<std::uint8_t, 16> virtualOctets{};
    std::array<std::uint8_t, 16> destinationOctets{};
    std::uint16_t clientPort = 0;
    std::uint16_t virtualPort = 0;
    std::uint16_t destinationPort = 0;
    Protocol protocol = Protocol::Any;
    std::uint8_t state = kStateNone;
    std::uint16_t flags = 0;
    std::uint16_t timerSlot = 0;
    std::uint32_t firewallMark = 0;
    DestinationReference destination;
    ConnectionIndex controller = kNoConnection; // template or control connection of this one
    std::uint32_t packetsIn = 0;
    // Of IP packets of both directions, as far as they pass here; what the flow cache counted only
    // when it was booked.
    std::uint64_t octets = 0;
    TimePoint expiry{};
    std::uint32_t timeoutMilliseconds = 0;
    // Chains of the table and the timer wheel.
    ConnectionIndex nextForward = kNoConnection;
    ConnectionIndex timerNext = kNoConnection;
    ConnectionIndex timerPrevious = kNoConnection;
    std::uint32_t generation = 0;   // increases each time the record is used again
    std::uint32_t startSeconds = 0; // when its timer was set first, rounded down; 0 = not yet

    [[nodiscard]] bool has(ConnectionFlag flag) const { return (flags & flag) != 0; }
    void set(ConnectionFlag flag, bool on = true)
    {
        flags = static_cast<std::uint16_t>(on ? flags | flag : flags & ~flag);
    }
    [[nodiscard]] Forwarding forwarding() const
    {
        return static_cast<Forwarding>(flags & kConnectionForwardingMask);
    }
    [[nodiscard]] bool isTemplate() const { return has(kConnectionTemplate); }

    // Templates and control connections of helpers; they are never in the flow cache.
    [[nodiscard]] bool mayControl() const
    {
        return (flags & (kConnectionTemplate | kConnectionHelper)) != 0;
    }
    // How many name this one as controller.
    [[nodiscard]] std::uint32_t controlled() const
    {
        return mayControl() ? m_controlledOrFlowPlace : 0;
    }
    void setControlled(std::uint32_t connections);
    // Place in the flow cache plus 1, 0 = not there.
    [[nodiscard]] std::uint32_t flowPlace() const
    {
        return mayControl() ? 0 : m_controlledOrFlowPlace;
    }
    void setFlowPlace(std::uint32_t place);

    // Chain of the table; templates are in none for replies.
    [[nodiscard]] ConnectionIndex nextReverse() const { return m_nextReverseOrPersistenceData; }
    [[nodiscard]] ConnectionIndex &nextReverse() { return m_nextReverseOrPersistenceData; }
    // Template: number of the key of a persistence engine, 0 = none.
    [[nodiscard]] std::uint32_t persistenceData() const
    {
        return isTemplate() ? m_nextReverseOrPersistenceData : 0;
    }
    void setPersistenceData(std::uint32_t number);

    [[nodiscard]] Endpoint client() const;
    [[nodiscard]] Endpoint virtualEndpoint() const;
    [[nodiscard]] Endpoint server() const;
    void setEndpoints(const FlowKey &flow);
    void setServer(const Endpoint &endpoint);

private:
    // A record has one of the two, by flags that it keeps.
    std::uint32_t m_controlledOrFlowPlace = 0;
    std::uint32_t m_nextReverseOrPersistenceData = 0;
};

static_assert(sizeof(Connection) <= 128);
static_assert(std::is_trivially_copyable_v<Connection>);

} // namespace vipdeck
