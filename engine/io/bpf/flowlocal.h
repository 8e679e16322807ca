/* SPDX-License-Identifier: GPL-3.0-or-later OR GPL-2.0-or-later */
// Requests of the flow cache whose server is an address of this machine: rewritten where the
// server is masqueraded, else as they came, they go up the local stack. Their priority tells the
// steering rules that they were handled. A part of flowcache.bpf.c.
#pragma once

// What is known of a packet, for a function of its own: the other ways keep their registers then.
// Octets up to 32 bits, longest on the wire 16, protocol, event, secure_tcp.
static __always_inline __u64 packed(const struct Seen *seen)
{
    return seen->octets | (__u64)(seen->wire & 0xFFFF) << 32 | (__u64)seen->protocol << 48
           | (__u64)(seen->event & 0x0F) << 56 | (__u64)(seen->isSecure & 1) << 60;
}

static __always_inline struct Seen unpacked(__u64 known, __u64 now)
{
    struct Seen seen = {.octets = (__u32)known, .now = now};
    seen.wire = (known >> 32) & 0xFFFF;
    seen.protocol = (known >> 48) & 0xFF;
    seen.event = (known >> 56) & 3;
    seen.isSecure = (known >> 60) & 1;
    return seen;
}

// Of these functions: 0, or 1 and in the next bit whether the state changed. A function of its own
// again: in one with theirs the compiler uses places of spilled pointers for other things, which
// the verifier refuses without CAP_PERFMON.
static __attribute__((noinline)) int moved(const struct BpfFlow *flow, __u64 known)
{
    struct Seen seen = unpacked(known, 0);
    return moveState(flow, &seen) ? 1 | seen.isMove << 1 : 0;
}

static __always_inline int moveKnown(const struct BpfFlow *flow, __u64 known, struct Seen *seen)
{
    const int result = moved(flow, known);
    seen->isMove = (result >> 1) & 1;
    return result & 1;
}

static __always_inline int goUp(struct __sk_buff *skb, const struct BpfFlow *flow,
                                struct BpfWay *way, const struct Seen *seen)
{
    count(flow, way, seen);
    skb->priority = kBpfHandled;
    return kNext;
}

// For a server that is not masqueraded. That no route leads to it looks the same to the program.
static __always_inline int isLocal(const struct BpfFlow *flow)
{
    const __u32 server = flow->server;
    const struct BpfPath *path = bpf_map_lookup_elem(&paths, &server);
    return path && path->kind == kBpfLocal;
}

static __attribute__((noinline)) int kept4(struct __sk_buff *skb, const struct BpfFlow *flow,
                                           struct BpfWay *way, __u64 known, __u64 now)
{
    struct Seen seen = unpacked(known, now);
    if (flow->action != kBpfRequestRewritten)
        return isLocal(flow) && moveKnown(flow, known, &seen) ? goUp(skb, flow, way, &seen) : kNext;
    void *data = (void *)(long)skb->data;
    struct iphdr *ip = data + ETH_HLEN;
    struct Ports *ports = (void *)(ip + 1);
    if ((void *)(ports + 1) > (void *)(long)skb->data_end || !moveKnown(flow, known, &seen))
        return kNext;
    const __u32 address = flow->address[0];
    const __u32 oldAddress = ip->daddr;
    const __u16 oldPort = ports->destination;
    seen.protocol = ip->protocol;
    seen.transport = ETH_HLEN + sizeof(*ip);
    ip->daddr = address;
    ports->destination = flow->port;
    const __u64 flags = BPF_F_PSEUDO_HDR | sizeof(__u32)
                        | (seen.protocol == IPPROTO_UDP ? BPF_F_MARK_MANGLED_0 : 0);
    if (bpf_l3_csum_replace(skb, ETH_HLEN + offsetof(struct iphdr, check), oldAddress, address,
                            sizeof(__u32))
            < 0
        || updatePortSum(skb, flow, &seen, oldPort) < 0
        || bpf_l4_csum_replace(skb, sumOffset(&seen), oldAddress, address, flags) < 0)
        return TC_ACT_SHOT;
    return goUp(skb, flow, way, &seen);
}

static __attribute__((noinline)) int kept6(struct __sk_buff *skb, const struct BpfFlow *flow,
                                           struct BpfWay *way, __u64 known, __u64 now)
{
    struct Seen seen = unpacked(known, now);
    if (flow->action != kBpfRequestRewritten)
        return isLocal(flow) && moveKnown(flow, known, &seen) ? goUp(skb, flow, way, &seen) : kNext;
    void *data = (void *)(long)skb->data;
    struct ipv6hdr *ip = data + ETH_HLEN;
    struct Ports *ports = (void *)(ip + 1);
    if ((void *)(ports + 1) > (void *)(long)skb->data_end || !moveKnown(flow, known, &seen))
        return kNext;
    const __u16 oldPort = ports->destination;
    seen.protocol = ip->nexthdr;
    seen.transport = ETH_HLEN + sizeof(*ip);
    ports->destination = flow->port;
    if (rewriteAddress6(skb, flow, &seen, (__u32 *)&ip->daddr, oldPort) < 0)
        return TC_ACT_SHOT;
    return goUp(skb, flow, way, &seen);
}
