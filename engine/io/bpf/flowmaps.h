// SPDX-License-Identifier: GPL-3.0-or-later
// What the flow cache's program in the kernel and the engine say to each other: keys and values of
// its maps. Read by clang for the BPF target (C) and by the engine (C++). Addresses and ports are
// in network order, everything else in the machine's.
#pragma once

#include <linux/types.h>

// Pinned maps of another layout are not taken over.
#define kFlowLayout 4

// SO_PRIORITY of packets that go up the local stack and are not for the director any more. Nobody
// numbers by hand like this.
#define kBpfHandled 0x76650000U

enum BpfFlowAction {
    kBpfRequestRewritten = 1, // masquerading: destination and its port become the server's
    kBpfReplyRewritten = 2,   // masquerading: source and its port become the virtual ones
    kBpfRequestDirect = 3,    // direct routing: unchanged, to the server as next hop
    kBpfRequestTunnelled = 4, // in a packet to the server
    // Requests to an address of this machine are kept: rewritten or unchanged.
};

// How a server is reached that is not masqueraded. Tunnels are those without a checksum over what
// they carry.
enum BpfPathKind {
    kBpfUnknown = 0, // tunnelled packets must come to the director
    kBpfIpIp = 1,
    kBpfGre = 2,
    kBpfGue = 3,
    kBpfLocal = 4, // it is an address of this machine
};

struct BpfFlowKey4
{
    __u32 source;
    __u32 destination;
    __u16 sourcePort;
    __u16 destinationPort;
    __u32 protocol;
};

struct BpfFlowKey6
{
    __u32 source[4];
    __u32 destination[4];
    __u16 sourcePort;
    __u16 destinationPort;
    __u32 protocol;
};

struct BpfFlow
{
    __u32 slot;         // of the record
    __u32 server;       // its place in the map of servers
    __u32 generation;   // handled only while the server has this one
    __u32 firewallMark; // of the service, for a helper that takes the flow over
    __u32 address[4];   // new address, or next hop
    __u16 port;         // new port
    __u8 action;        // BpfFlowAction
    __u8 serverIPv6;    // is `address` an IPv6 one?
    __u16 outerPort;    // tunnel: source port of GUE
    __u16 unused;
};

// What the director knows of the way to a server.
struct BpfPath
{
    __u32 version; // odd while it is being written
    __u32 mtu;     // outer packets that are longer must come to the director
    __u32 source[4];
    __u16 port; // of GUE
    __u8 kind;  // BpfPathKind
    __u8 keepsDontFragment;
    __u32 unused;
};

// One direction of a connection; a cache line of its own, since the other direction may be another
// processor's. The next hop is the program's own memory.
struct BpfWay
{
    __u64 packets;
    __u64 octets; // of IP packets
    __u64 seen;   // nanoseconds since boot (CLOCK_BOOTTIME)
    __u64 found;  // when the next hop was looked up, in the same; 0 when there is none
    __u32 interface;
    __u16 mtu;
    __u8 destinationMac[6];
    __u8 sourceMac[6];
    __u8 shortcut; // to the other end of the interface
    __u8 unused[13];
};

struct BpfRecord
{
    struct BpfWay request;
    struct BpfWay reply;
};

// Where a connection is: one word for each slot. The program and the director change it by
// compare-and-exchange only, so that no move of either is lost.
enum BpfFlowWord {
    kBpfStateMask = 0x0F,
    kBpfInputOnly = 0x10,      // replies do not come this way
    kBpfReplied = 0x20,        // the server answered
    kBpfWasEstablished = 0x40, // became so in the cache
    kBpfElsewhere = 0x80,      // not in the cache: the director has it
};

// Moves of TCP states, a row for each secure_tcp, direction (from the client, from the server, from
// the client only) and event: four bits for each state, the state that follows it.
#define kFlowEvents 4 // SYN, FIN, ACK, RST
#define kFlowDirections 3
#define kFlowEstablished 1 // its number
#define kFlowMoves (2 * kFlowDirections * kFlowEvents)

struct BpfControl
{
    __u64 enabled;
};

// In a server's generation: secure_tcp is in force.
#define kFlowSecureTcp (1ULL << 32)

// News: a bit for each slot whose word changed its state, and one for each 64 of these bits.
#define kFlowNewsBits 64
