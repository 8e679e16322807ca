// SPDX-License-Identifier: GPL-3.0-or-later
// A director between clients and real servers, on a virtual clock: whole packets go in, and it is
// seen where they come out. The servers answer as a small TCP and UDP server would.
#pragma once

#include <optional>

#include "engine/director/director.h"
#include "engine/sim/eventqueue.h"
#include "engine/sim/packetbuilder.h"

namespace vipdeck {

// What became of a packet.
struct Delivery
{
    enum class To {
        Nobody, // dropped
        Stack,  // not the director's: the local stack gets it
        Server, // a real server, or whoever the packet is addressed to now
    };
    To to = To::Nobody;
    DropReason reason = DropReason::None;
    Address machine;      // next hop or destination of the packet as it leaves
    Endpoint destination; // of the packet as the machine sees it, without outer headers
    Endpoint source;
};

class Network
{
public:
    explicit Network(const DirectorOptions &options)
        : m_director(options)
    {}

    [[nodiscard]] Director &director() { return m_director; }
    [[nodiscard]] EventQueue &events() { return m_events; }
    [[nodiscard]] TimePoint now() const { return m_events.now(); }
    // Lets time pass, in steps that the director's timers like.
    void wait(Duration duration);

    Delivery fromClient(PacketBytes packet, std::uint32_t firewallMark = 0);
    Delivery fromServer(PacketBytes packet);

private:
    Delivery process(PacketBytes &packet, const PacketMeta &meta);

    EventQueue m_events;
    Director m_director;
};

// One TCP connection of a client, from the handshake to its end. The server sends a greeting.
class TcpConversation
{
public:
    TcpConversation(const Endpoint &client, const Endpoint &virtualEndpoint,
                    std::uint32_t firewallMark)
        : m_client(client)
        , m_virtual(virtualEndpoint)
        , m_mark(firewallMark)
    {}

    // The machine that answered so that the client has a connection; nullopt when nobody did.
    std::optional<Address> open(Network &network);
    // The client closes first, then the server.
    void finish(Network &network);
    void reset(Network &network);

private:
    Delivery send(Network &network, std::uint8_t flags);
    // True when it reaches the client as an answer of the virtual service.
    bool answer(Network &network, std::uint8_t flags);

    Endpoint m_client;
    Endpoint m_virtual;
    std::uint32_t m_mark;
    Endpoint m_server; // as the server knows itself: its own address or the virtual one
    bool m_answersDirectly = false;
};

// One datagram and its answer. The machine that got it; nullopt when nobody did.
std::optional<Address> exchangeDatagram(Network &network, const Endpoint &client,
                                        const Endpoint &virtualEndpoint,
                                        std::uint32_t firewallMark);

} // namespace vipdeck
