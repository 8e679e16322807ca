/* SPDX-License-Identifier: GPL-3.0-or-later OR GPL-2.0-or-later */
// What the flow cache's program knows of a packet; for clang's BPF target only.
#pragma once

#include <linux/types.h>

struct Ports
{
    __u16 source;
    __u16 destination;
};

// What is known of a packet before it is changed.
struct Seen
{
    __u32 transport; // offset of the TCP or UDP header from the Ethernet header
    __u32 octets;    // of the IP packet
    __u32 wire;      // of the largest IP packet that it becomes on the wire
    __u8 protocol;
    __u8 event;    // of TCP: a column of the table of moves
    __u8 isSecure; // secure_tcp is in force
    __u8 isMove;   // the state changed
    __u64 now;     // nanoseconds since boot
};

enum TcpEvent {
    kSyn,
    kFin,
    kAck,
    kRst,
};

enum Direction {
    kInput,
    kOutput,
    kInputOnly,
};

// Without an interface the kernel's neighbour code sends the packet.
struct NextHop
{
    __u32 interface;
    __u8 macs[12]; // destination, source
    __u8 shortcut;
};
