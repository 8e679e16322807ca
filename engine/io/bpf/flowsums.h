/* SPDX-License-Identifier: GPL-3.0-or-later OR GPL-2.0-or-later */
// Checksums of what the flow cache rewrites, brought up to date. A part of flowcache.bpf.c.
#pragma once

static __always_inline __u32 sumOffset(const struct Seen *seen)
{
    return seen->transport
           + (seen->protocol == IPPROTO_TCP ? offsetof(struct tcphdr, check)
                                            : offsetof(struct udphdr, check));
}

// What of the checksum depends on the port. Packet pointers do not outlive it.
static __always_inline int updatePortSum(struct __sk_buff *skb, const struct BpfFlow *flow,
                                         const struct Seen *seen, __u16 port)
{
    if (flow->port == port)
        return 0;
    const __u64 zero = seen->protocol == IPPROTO_UDP ? BPF_F_MARK_MANGLED_0 : 0;
    return bpf_l4_csum_replace(skb, sumOffset(seen), port, flow->port, zero | sizeof(__u16));
}

static __always_inline void addToSum(__u32 *sum, __u32 old, __u32 now)
{
    *sum += (~old & 0xFFFF) + (~old >> 16) + (now & 0xFFFF) + (now >> 16);
}

// RFC 1624: HC' = ~(~HC + ~m + m').
static __always_inline void takeHop4(struct iphdr *ip, __u32 oldAddress, __u32 newAddress)
{
    const __u16 before = ip->ttl | (__u16)(ip->protocol << 8);
    --ip->ttl;
    const __u16 after = ip->ttl | (__u16)(ip->protocol << 8);
    __u32 sum = (__u16)~ip->check;
    sum += (__u16)~before + after;
    addToSum(&sum, oldAddress, newAddress);
    sum = (sum & 0xFFFF) + (sum >> 16);
    sum = (sum & 0xFFFF) + (sum >> 16);
    ip->check = (__u16)~sum;
}

static __always_inline int rewriteSum6(struct __sk_buff *skb, __u32 offset, __s64 difference)
{
    if (bpf_l4_csum_replace(skb, offset, 0, difference, BPF_F_PSEUDO_HDR | kIPv6Sum) == 0)
        return 0;
    return bpf_l4_csum_replace(skb, offset, 0, difference, BPF_F_PSEUDO_HDR) == 0 ? 0 : -1;
}

static __always_inline int rewriteAddress6(struct __sk_buff *skb, const struct BpfFlow *flow,
                                           const struct Seen *seen, __u32 *address, __u16 port)
{
    __u32 old[4];
    __builtin_memcpy(old, address, sizeof(old));
    __builtin_memcpy(address, flow->address, sizeof(old));
    __u32 now[4];
    __builtin_memcpy(now, flow->address, sizeof(now));
    const __s64 difference = bpf_csum_diff(old, sizeof(old), now, sizeof(now), 0);
    if (updatePortSum(skb, flow, seen, port) < 0)
        return -1;
    return rewriteSum6(skb, sumOffset(seen), difference);
}
