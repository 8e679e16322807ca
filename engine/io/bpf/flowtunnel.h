/* SPDX-License-Identifier: GPL-3.0-or-later OR GPL-2.0-or-later */
// Tunnels of the flow cache: puts outer headers before a request, as engine/forward/tunnel.cpp
// does. The kernel cuts superpackets behind this. What needs a checksum over the whole packet never
// comes here: the kernel makes none for superpackets that a BPF program put into a tunnel. A part
// of flowcache.bpf.c.
#pragma once

#define kDontFragment 0x4000 // RFC 791
#define kGreLength 4         // without options, RFC 2784
#define kGueLength 12        // UDP, and GUE without optional fields

// The verifier wants no packet pointer with an offset that is not constant: headers are made on the
// stack and copied.
struct Outer
{
    __u32 headers;  // octets of all outer headers
    __u32 network;  // of the IP header among them
    __u32 octets;   // of the outer packet
    __u16 fragment; // "do not fragment" or 0, in network order
    __u8 protocol;
    __u8 service; // type of service, traffic class
    __u8 hops;    // that the packet has left when it leaves
    __u8 innerIPv4;
};

struct GueHeader
{
    __u16 sourcePort;
    __u16 destinationPort;
    __u16 length;
    __u16 sum;
    __u8 control; // variant 0, no optional fields
    __u8 content;
    __u16 flags;
};

// What the director says of the server; false while it writes, and for servers that it keeps.
static __always_inline int readPath(const struct BpfFlow *flow, struct BpfPath *path)
{
    const __u32 server = flow->server;
    const struct BpfPath *published = bpf_map_lookup_elem(&paths, &server);
    if (!published)
        return 0;
    const __u32 version = *(const volatile __u32 *)&published->version;
    KEEP_APART("copy");
    *path = *published;
    KEEP_APART("copied");
    return path->kind != kBpfUnknown && (version & 1) == 0
           && *(const volatile __u32 *)&published->version == version;
}

// What the outer headers take from the packet.
static __always_inline int readInner(struct __sk_buff *skb, const struct BpfPath *path,
                                     struct Outer *outer)
{
    const void *data = (void *)(long)skb->data;
    const void *end = (void *)(long)skb->data_end;
    if (skb->protocol == bpf_htons(ETH_P_IP)) {
        const struct iphdr *ip = data + ETH_HLEN;
        if ((const void *)(ip + 1) > end)
            return 0;
        outer->innerIPv4 = 1;
        outer->service = ip->tos;
        outer->hops = ip->ttl - 1;
        if (path->keepsDontFragment)
            outer->fragment = ip->frag_off & bpf_htons(kDontFragment);
        return 1;
    }
    const struct ipv6hdr *ip = data + ETH_HLEN;
    if ((const void *)(ip + 1) > end)
        return 0;
    outer->service = (__u8)(bpf_ntohs(*(const __be16 *)ip) >> 4);
    outer->hops = ip->hop_limit - 1;
    return 1;
}

static __always_inline void measure(const struct BpfFlow *flow, const struct BpfPath *path,
                                    struct Outer *outer)
{
    outer->network = flow->serverIPv6 ? sizeof(struct ipv6hdr) : sizeof(struct iphdr);
    outer->headers = outer->network;
    outer->protocol = outer->innerIPv4 ? IPPROTO_IPIP : IPPROTO_IPV6;
    if (path->kind == kBpfGre) {
        outer->protocol = IPPROTO_GRE;
        outer->headers += kGreLength;
    } else if (path->kind == kBpfGue) {
        outer->protocol = IPPROTO_UDP;
        outer->headers += kGueLength;
    }
}

static __always_inline int makeRoom(struct __sk_buff *skb, const struct BpfFlow *flow,
                                    const struct BpfPath *path, const struct Outer *outer)
{
    // Whatever a superpacket is cut into fits: its segments stay as they are.
    __u64 flags = BPF_F_ADJ_ROOM_FIXED_GSO;
    flags |= flow->serverIPv6 ? BPF_F_ADJ_ROOM_ENCAP_L3_IPV6 : BPF_F_ADJ_ROOM_ENCAP_L3_IPV4;
    if (path->kind == kBpfGre)
        flags |= BPF_F_ADJ_ROOM_ENCAP_L4_GRE;
    else if (path->kind == kBpfGue)
        flags |= BPF_F_ADJ_ROOM_ENCAP_L4_UDP;
    return bpf_skb_adjust_room(skb, outer->headers, BPF_ADJ_ROOM_MAC, flags) == 0;
}

static __always_inline int put(struct __sk_buff *skb, __u32 offset, const void *from, __u32 length)
{
    return bpf_skb_store_bytes(skb, offset, from, length, BPF_F_RECOMPUTE_CSUM) == 0;
}

static __always_inline int putInner(struct __sk_buff *skb, const struct Outer *outer)
{
    const __u32 offset = ETH_HLEN + outer->headers;
    if (!outer->innerIPv4)
        return put(skb, offset + offsetof(struct ipv6hdr, hop_limit), &outer->hops, 1);
    struct iphdr ip;
    if (bpf_skb_load_bytes(skb, offset, &ip, sizeof(ip)) != 0)
        return 0;
    takeHop4(&ip, 0, 0);
    // Time to live, protocol and checksum.
    return put(skb, offset + offsetof(struct iphdr, ttl), &ip.ttl, sizeof(__u32));
}

static __always_inline int putTunnel(struct __sk_buff *skb, const struct BpfFlow *flow,
                                     const struct BpfPath *path, const struct Outer *outer)
{
    const __u32 offset = ETH_HLEN + outer->network;
    if (path->kind == kBpfGre) {
        const __u16 header[2] = {0, outer->innerIPv4 ? bpf_htons(ETH_P_IP) : bpf_htons(ETH_P_IPV6)};
        return put(skb, offset, header, sizeof(header));
    }
    if (path->kind == kBpfGue) {
        struct GueHeader header = {};
        header.sourcePort = flow->outerPort;
        header.destinationPort = path->port;
        header.length = bpf_htons(outer->octets - outer->network);
        header.content = outer->innerIPv4 ? IPPROTO_IPIP : IPPROTO_IPV6;
        return put(skb, offset, &header, sizeof(header));
    }
    return 1;
}

static __always_inline void putSum4(struct iphdr *ip)
{
    const __u16 *words = (const __u16 *)ip;
    __u32 sum = 0;
#pragma unroll
    for (int i = 0; i < (int)(sizeof(*ip) / sizeof(*words)); ++i)
        sum += words[i];
    sum = (sum & 0xFFFF) + (sum >> 16);
    sum = (sum & 0xFFFF) + (sum >> 16);
    ip->check = (__u16)~sum;
}

static __always_inline int putOuter4(struct __sk_buff *skb, const struct BpfFlow *flow,
                                     const struct BpfPath *path, const struct Outer *outer)
{
    struct iphdr ip = {};
    *(__u8 *)&ip = 0x45;
    ip.tos = outer->service;
    ip.tot_len = bpf_htons(outer->octets);
    ip.frag_off = outer->fragment;
    // Of a packet that routers may cut (RFC 6864).
    if (ip.frag_off == 0)
        ip.id = bpf_htons(1 + bpf_get_prandom_u32() % 0xFFFF);
    ip.ttl = outer->hops;
    ip.protocol = outer->protocol;
    ip.saddr = path->source[0];
    ip.daddr = flow->address[0];
    putSum4(&ip);
    return put(skb, ETH_HLEN, &ip, sizeof(ip));
}

static __always_inline int putOuter6(struct __sk_buff *skb, const struct BpfFlow *flow,
                                     const struct BpfPath *path, const struct Outer *outer)
{
    struct ipv6hdr ip = {};
    *(__be32 *)&ip = bpf_htonl(0x60000000U | (__u32)outer->service << 20);
    ip.payload_len = bpf_htons(outer->octets - outer->network);
    ip.nexthdr = outer->protocol;
    ip.hop_limit = outer->hops;
    __builtin_memcpy(&ip.saddr, path->source, sizeof(ip.saddr));
    __builtin_memcpy(&ip.daddr, flow->address, sizeof(ip.daddr));
    return put(skb, ETH_HLEN, &ip, sizeof(ip));
}

static __always_inline int putFrame(struct __sk_buff *skb, const struct BpfFlow *flow,
                                    const struct NextHop *hop)
{
    void *data = (void *)(long)skb->data;
    struct ethhdr *frame = data;
    if ((void *)(frame + 1) > (void *)(long)skb->data_end)
        return 0;
    if (hop->interface != 0)
        __builtin_memcpy(data, hop->macs, sizeof(hop->macs));
    frame->h_proto = flow->serverIPv6 ? bpf_htons(ETH_P_IPV6) : bpf_htons(ETH_P_IP);
    return 1;
}

static __always_inline void aimAtServer(const struct BpfFlow *flow, const struct BpfPath *path,
                                        const struct Outer *outer, struct bpf_fib_lookup *found)
{
    if (!flow->serverIPv6) {
        found->family = AF_INET;
        found->tos = outer->service;
        found->ipv4_src = path->source[0];
        found->ipv4_dst = flow->address[0];
        return;
    }
    found->family = AF_INET6;
    found->flowinfo = bpf_htonl((__u32)outer->service << 20);
    __builtin_memcpy(found->ipv6_src, path->source, sizeof(found->ipv6_src));
    __builtin_memcpy(found->ipv6_dst, flow->address, sizeof(found->ipv6_dst));
}

// `known` is packed(). Its other end may be a program, which needs packets as the interface's
// offloads promise them: no shortcut.
static __attribute__((noinline)) int tunnelled(struct __sk_buff *skb, const struct BpfFlow *flow,
                                               struct BpfWay *way, __u64 known, __u64 now)
{
    struct BpfPath path;
    struct Outer outer = {};
    struct Seen inner = unpacked(known, now);
    if (!readPath(flow, &path))
        return kNext;
    if (path.kind == kBpfLocal)
        return moveKnown(flow, known, &inner) ? goUp(skb, flow, way, &inner) : kNext;
    if (!readInner(skb, &path, &outer))
        return kNext;
    measure(flow, &path, &outer);
    struct Seen seen = {.protocol = outer.protocol, .now = now};
    seen.wire = inner.wire + outer.headers;
    outer.octets = inner.octets + outer.headers;
    if (outer.octets > 0xFFFF || seen.wire > path.mtu)
        return kNext;
    struct NextHop hop = {};
    struct bpf_fib_lookup found = {};
    if (!recall(way, &seen, &hop)) {
        hop.interface = 0;
        aimAtServer(flow, &path, &outer, &found);
        if (findWay(skb, way, &seen, &found) < 0)
            return kNext;
    }
    if (!moveKnown(flow, known, &inner))
        return kNext;
    if (!makeRoom(skb, flow, &path, &outer)) {
        // The director sees the packet too. No event moves a state that it led to.
        if (inner.isMove)
            announce(flow);
        return kNext;
    }
    count(flow, way, &inner);
    const int isComplete = (flow->serverIPv6 ? putOuter6(skb, flow, &path, &outer)
                                             : putOuter4(skb, flow, &path, &outer))
                           && putTunnel(skb, flow, &path, &outer) && putInner(skb, &outer)
                           && putFrame(skb, flow, &hop);
    if (!isComplete)
        return TC_ACT_SHOT;
    return hop.interface == 0 ? leaveByNeighbour(&found) : bpf_redirect(hop.interface, 0);
}
