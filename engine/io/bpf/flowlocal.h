/* SPDX-License-Identifier: GPL-3.0-or-later OR GPL-2.0-or-later */
// Requests of the flow cache whose server is an address of this machine: rewritten where the
// server is masqueraded, else as they came, they go up the local stack. Their priority tells the
// steering rules that they were handled. A part of flowcache.bpf.c.
#pragma once

static __always_inline int goUp(struct __sk_buff *skb, struct BpfWay *way, const struct Seen *seen)
{
    count(way, seen);
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

// Functions of their own, so that the other ways keep their registers.
static __attribute__((noinline)) int kept4(struct __sk_buff *skb, const struct BpfFlow *flow,
                                           struct BpfWay *way, __u32 octets, __u64 now)
{
    struct Seen seen = {.octets = octets, .now = now};
    if (flow->action != kBpfRequestRewritten)
        return isLocal(flow) ? goUp(skb, way, &seen) : kNext;
    void *data = (void *)(long)skb->data;
    struct iphdr *ip = data + ETH_HLEN;
    struct Ports *ports = (void *)(ip + 1);
    if ((void *)(ports + 1) > (void *)(long)skb->data_end)
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
    return goUp(skb, way, &seen);
}

static __attribute__((noinline)) int kept6(struct __sk_buff *skb, const struct BpfFlow *flow,
                                           struct BpfWay *way, __u32 octets, __u64 now)
{
    struct Seen seen = {.octets = octets, .now = now};
    if (flow->action != kBpfRequestRewritten)
        return isLocal(flow) ? goUp(skb, way, &seen) : kNext;
    void *data = (void *)(long)skb->data;
    struct ipv6hdr *ip = data + ETH_HLEN;
    struct Ports *ports = (void *)(ip + 1);
    if ((void *)(ports + 1) > (void *)(long)skb->data_end)
        return kNext;
    const __u16 oldPort = ports->destination;
    seen.protocol = ip->nexthdr;
    seen.transport = ETH_HLEN + sizeof(*ip);
    ports->destination = flow->port;
    if (rewriteAddress6(skb, flow, &seen, (__u32 *)&ip->daddr, oldPort) < 0)
        return TC_ACT_SHOT;
    return goUp(skb, way, &seen);
}
