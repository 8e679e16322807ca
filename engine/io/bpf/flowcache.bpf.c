/* SPDX-License-Identifier: GPL-3.0-or-later OR GPL-2.0-or-later */
// The flow cache: packets of established connections are rewritten and sent on at the ingress of
// their interface. Everything that is not known, opens or closes a connection, is a fragment, has
// options, has no hops left, or does not fit its way goes on to the stack, and so to the director's
// queue. Loaded by engine/io/flowcache.cpp.
#include <linux/bpf.h>
#include <linux/if_ether.h>
#include <linux/if_packet.h>
#include <linux/in.h>
#include <linux/ip.h>
#include <linux/ipv6.h>
#include <linux/pkt_cls.h>
#include <linux/tcp.h>
#include <linux/udp.h>
#include <stddef.h>

#include <bpf/bpf_endian.h>
#include <bpf/bpf_helpers.h>

#include "engine/io/bpf/flowmaps.h"
#include "engine/io/bpf/flowpacket.h"
#include "engine/io/bpf/flowtables.h"

#define AF_INET 2
#define AF_INET6 10

// Next program, then the stack: the same number for tcx and for a classifier.
#define kNext (-1)

// Without CAP_PERFMON the verifier refuses a pointer that depends on a choice: the compiler must
// not make one of the two branches.
#define KEEP_APART(text) __asm__ volatile("# " text ::: "memory")

#define kFragment 0x3FFF         // more fragments, or an offset (RFC 791)
#define kNextHopLife 10000000ULL // nanoseconds
// From Linux 6.16; earlier kernels refuse the flag, and their way with IPv6 sums is used.
#define kIPv6Sum (1ULL << 7)

static __always_inline int isWithin(struct __sk_buff *skb, __u32 length)
{
    if ((void *)(long)skb->data + length <= (void *)(long)skb->data_end)
        return 1;
    return bpf_skb_pull_data(skb, length) == 0
           && (void *)(long)skb->data + length <= (void *)(long)skb->data_end;
}

static __always_inline const struct BpfControl *controlRecord(void)
{
    const __u32 zero = 0;
    return bpf_map_lookup_elem(&control, &zero);
}

// As the director classifies them. Negative for what it must see: a new connection, and packets
// that no connection sends.
static __always_inline int eventOf(const struct tcphdr *tcp)
{
    if (tcp->syn)
        return tcp->ack && !tcp->rst ? kSyn : -1;
    if (tcp->rst)
        return kRst;
    if (tcp->fin)
        return kFin;
    return tcp->ack ? kAck : -1;
}

// The whole header of the transport must be there. False for what the director must see.
static __always_inline int readTransport(struct __sk_buff *skb, struct Seen *seen,
                                         __u32 networkLength, struct Ports *ports)
{
    const __u32 offset = ETH_HLEN + networkLength;
    seen->transport = offset;
    seen->wire = seen->octets;
    __u32 headers = networkLength + sizeof(struct udphdr);
    if (seen->protocol == IPPROTO_TCP) {
        if (!isWithin(skb, offset + sizeof(struct tcphdr)))
            return 0;
        const void *data = (void *)(long)skb->data;
        const void *end = (void *)(long)skb->data_end;
        const struct tcphdr *tcp = data + offset;
        if ((const void *)(tcp + 1) > end)
            return 0;
        const int event = eventOf(tcp);
        if (event < 0)
            return 0;
        seen->event = event;
        ports->source = tcp->source;
        ports->destination = tcp->dest;
        headers = networkLength + tcp->doff * 4;
    } else if (seen->protocol == IPPROTO_UDP) {
        if (!isWithin(skb, offset + sizeof(struct udphdr)))
            return 0;
        const void *data = (void *)(long)skb->data;
        const void *end = (void *)(long)skb->data_end;
        const struct udphdr *udp = data + offset;
        if ((const void *)(udp + 1) > end)
            return 0;
        ports->source = udp->source;
        ports->destination = udp->dest;
    } else {
        return 0;
    }
    if (skb->gso_size != 0)
        seen->wire = headers + skb->gso_size;
    return seen->wire <= 0xFFFF;
}

static __always_inline int mayBeHandled(const struct BpfFlow *flow, struct Seen *seen)
{
    const __u32 server = flow->server;
    const __u64 *generation = bpf_map_lookup_elem(&servers, &server);
    if (!generation)
        return 0;
    const __u64 found = *generation;
    seen->isSecure = (found & kFlowSecureTcp) != 0;
    return (found & ~kFlowSecureTcp) == flow->generation;
}

// The state after the packet: changed as the director would change it. False when it must see the
// packet: the connection is not in the cache any more, a masqueraded server did not answer yet (the
// director's own packet filter may be against it), or others change the state all the time.
static __always_inline int moveState(const struct BpfFlow *flow, struct Seen *seen)
{
    const __u32 slot = flow->slot;
    const int isReply = flow->action == kBpfReplyRewritten;
    __u64 *word = bpf_map_lookup_elem(&words, &slot);
    if (!word)
        return 0;
#pragma unroll
    for (int attempt = 0; attempt < 3; ++attempt) {
        const __u64 old = *(volatile __u64 *)word;
        if (old & kBpfElsewhere)
            return 0;
        if (flow->action == kBpfRequestRewritten && !(old & kBpfReplied))
            return 0;
        if (seen->protocol != IPPROTO_TCP)
            return 1;
        if (seen->event == kSyn && !isReply)
            return 0;
        const __u32 direction = isReply ? kOutput : old & kBpfInputOnly ? kInputOnly : kInput;
        const __u32 row =
            (seen->isSecure * kFlowDirections + direction) * kFlowEvents + seen->event;
        const __u64 state = old & kBpfStateMask;
        const __u64 *nextStates = bpf_map_lookup_elem(&moves, &row);
        if (!nextStates)
            return 0;
        const __u64 next = (*nextStates >> (state * 4)) & kBpfStateMask;
        __u64 wanted = (old & ~(__u64)kBpfStateMask) | next;
        if (isReply)
            wanted |= kBpfReplied;
        if (next != state && next == kFlowEstablished)
            wanted |= kBpfWasEstablished;
        if (wanted == old)
            return 1;
        if (__sync_val_compare_and_swap(word, old, wanted) == old) {
            seen->isMove = next != state;
            return 1;
        }
    }
    return 0;
}

// After everything else of the packet is written.
static __always_inline void announce(const struct BpfFlow *flow)
{
    const __u32 slot = flow->slot;
    const __u32 group = slot / kFlowNewsBits;
    const __u32 place = group / kFlowNewsBits;
    __u64 *slots = bpf_map_lookup_elem(&news, &group);
    __u64 *groups = bpf_map_lookup_elem(&newsindex, &place);
    if (!slots || !groups)
        return;
    __sync_fetch_and_or(slots, 1ULL << (slot % kFlowNewsBits));
    __sync_fetch_and_or(groups, 1ULL << (group % kFlowNewsBits));
}

static __always_inline struct BpfWay *wayOf(const struct BpfFlow *flow)
{
    const __u32 place = flow->slot * 2 + (flow->action == kBpfReplyRewritten);
    return bpf_map_lookup_elem(&records, &place);
}

static __always_inline void count(const struct BpfFlow *flow, struct BpfWay *way,
                                  const struct Seen *seen)
{
    way->seen = seen->now;
    __sync_fetch_and_add(&way->octets, seen->octets);
    __sync_fetch_and_add(&way->packets, 1);
    if (seen->isMove)
        announce(flow);
}

// The next hop of the last look-up, if it still holds and the packet fits. Another processor may be
// writing it.
static __always_inline int recall(const struct BpfWay *way, const struct Seen *seen,
                                  struct NextHop *hop)
{
    const __u64 found = *(const volatile __u64 *)&way->found;
    if (seen->now - found >= kNextHopLife)
        return 0;
    if (seen->wire > way->mtu)
        return 0;
    hop->interface = way->interface;
    hop->shortcut = way->shortcut;
    __builtin_memcpy(hop->macs, way->destinationMac, sizeof(hop->macs));
    return *(const volatile __u64 *)&way->found == found;
}

static __always_inline void remember(struct BpfWay *way, const struct Seen *seen,
                                     const struct bpf_fib_lookup *found)
{
    const __u32 interface = found->ifindex;
    *(volatile __u64 *)&way->found = 0;
    way->interface = interface;
    way->shortcut = bpf_map_lookup_elem(&shortcuts, &interface) != 0;
    way->mtu = found->mtu_result;
    __builtin_memcpy(way->destinationMac, found->dmac, sizeof(way->destinationMac));
    __builtin_memcpy(way->sourceMac, found->smac, sizeof(way->sourceMac));
    *(volatile __u64 *)&way->found = seen->now;
}

// Where the packet leaves. kHere: the target is an address of this machine; another negative
// number: the stack must decide.
#define kHere (-2)
static __always_inline int findWay(struct __sk_buff *skb, struct BpfWay *way,
                                   const struct Seen *seen, struct bpf_fib_lookup *found)
{
    found->ifindex = skb->ifindex;
    found->l4_protocol = seen->protocol;
    found->tot_len = seen->wire;
    const long result = bpf_fib_lookup(skb, found, sizeof(*found), 0);
    if (result == BPF_FIB_LKUP_RET_SUCCESS)
        remember(way, seen, found);
    else if (result != BPF_FIB_LKUP_RET_NO_NEIGH)
        return result == BPF_FIB_LKUP_RET_NOT_FWDED ? kHere : -1;
    return 0;
}

// With the frame's addresses by the kernel: it looks after the neighbour, or looks for it.
static __always_inline int leaveByNeighbour(const struct bpf_fib_lookup *found)
{
    struct bpf_redir_neigh next = {};
    next.nh_family = found->family;
    __builtin_memcpy(next.ipv6_nh, found->ipv6_dst, sizeof(next.ipv6_nh));
    return bpf_redirect_neigh(found->ifindex, &next, sizeof(next), 0);
}

static __always_inline int leave(const struct NextHop *hop, const struct bpf_fib_lookup *found)
{
    if (hop->interface == 0)
        return leaveByNeighbour(found);
    return hop->shortcut ? bpf_redirect_peer(hop->interface, 0) : bpf_redirect(hop->interface, 0);
}

// In this order.
#include "engine/io/bpf/flowsums.h"

#include "engine/io/bpf/flowlocal.h"

#include "engine/io/bpf/flowtunnel.h"

static __always_inline int rewrite4(struct __sk_buff *skb, const struct BpfFlow *flow,
                                    const struct Seen *seen, const struct BpfFlowKey4 *key,
                                    const struct NextHop *hop)
{
    void *data = (void *)(long)skb->data;
    struct iphdr *ip = data + ETH_HLEN;
    struct Ports *ports = (void *)(ip + 1);
    if ((void *)(ports + 1) > (void *)(long)skb->data_end)
        return -1;
    if (hop->interface != 0)
        __builtin_memcpy(data, hop->macs, sizeof(hop->macs));
    const __u32 now = flow->address[0];
    if (flow->action == kBpfRequestDirect) {
        takeHop4(ip, 0, 0);
        return 0;
    }
    const __u64 flags = BPF_F_PSEUDO_HDR | sizeof(__u32)
                        | (seen->protocol == IPPROTO_UDP ? BPF_F_MARK_MANGLED_0 : 0);
    if (flow->action == kBpfReplyRewritten) {
        takeHop4(ip, key->source, now);
        ip->saddr = now;
        ports->source = flow->port;
        if (updatePortSum(skb, flow, seen, key->sourcePort) < 0)
            return -1;
        return bpf_l4_csum_replace(skb, sumOffset(seen), key->source, now, flags);
    }
    takeHop4(ip, key->destination, now);
    ip->daddr = now;
    ports->destination = flow->port;
    if (updatePortSum(skb, flow, seen, key->destinationPort) < 0)
        return -1;
    return bpf_l4_csum_replace(skb, sumOffset(seen), key->destination, now, flags);
}

static __always_inline int handle4(struct __sk_buff *skb)
{
    if (!isWithin(skb, ETH_HLEN + sizeof(struct iphdr)))
        return kNext;
    const void *data = (void *)(long)skb->data;
    const struct iphdr *ip = data + ETH_HLEN;
    if ((const void *)(ip + 1) > (const void *)(long)skb->data_end)
        return kNext;
    if (ip->ihl != 5 || (ip->frag_off & bpf_htons(kFragment)) || ip->ttl <= 1)
        return kNext;
    const __u8 service = ip->tos;
    struct BpfFlowKey4 key = {ip->saddr, ip->daddr, 0, 0, ip->protocol};
    struct Seen seen = {.protocol = ip->protocol, .octets = bpf_ntohs(ip->tot_len)};
    const __u32 received = skb->len - ETH_HLEN;
    // Longer than 65535 octets: the header says 0.
    if (seen.octets == 0 && skb->gso_size != 0)
        seen.octets = received;
    if (seen.octets > received || seen.octets < sizeof(struct iphdr))
        return kNext;
    struct Ports ports;
    if (!readTransport(skb, &seen, sizeof(struct iphdr), &ports))
        return kNext;
    key.sourcePort = ports.source;
    key.destinationPort = ports.destination;
    const struct BpfFlow *flow = bpf_map_lookup_elem(&flows4, &key);
    if (!flow || !mayBeHandled(flow, &seen))
        return kNext;
    struct BpfWay *way = wayOf(flow);
    if (!way)
        return kNext;
    seen.now = bpf_ktime_get_boot_ns();
    if (flow->action == kBpfRequestTunnelled)
        return tunnelled(skb, flow, way, packed(&seen), seen.now);
    struct NextHop hop = {};
    struct bpf_fib_lookup found = {};
    if (!recall(way, &seen, &hop)) {
        hop.interface = 0;
        found.family = AF_INET;
        found.tos = service;
        found.sport = ports.source;
        found.dport = ports.destination;
        found.ipv4_src = flow->action == kBpfReplyRewritten ? flow->address[0] : key.source;
        found.ipv4_dst = flow->action == kBpfReplyRewritten ? key.destination : flow->address[0];
        const int decision = findWay(skb, way, &seen, &found);
        if (decision == kHere && flow->action != kBpfReplyRewritten)
            return kept4(skb, flow, way, packed(&seen), seen.now);
        if (decision < 0)
            return kNext;
    }
    if (!moveState(flow, &seen))
        return kNext;
    count(flow, way, &seen);
    if (rewrite4(skb, flow, &seen, &key, &hop) < 0)
        return TC_ACT_SHOT;
    return leave(&hop, &found);
}

static __always_inline int rewrite6(struct __sk_buff *skb, const struct BpfFlow *flow,
                                    const struct Seen *seen, const struct BpfFlowKey6 *key,
                                    const struct NextHop *hop)
{
    void *data = (void *)(long)skb->data;
    struct ipv6hdr *ip = data + ETH_HLEN;
    struct Ports *ports = (void *)(ip + 1);
    if ((void *)(ports + 1) > (void *)(long)skb->data_end)
        return -1;
    if (hop->interface != 0)
        __builtin_memcpy(data, hop->macs, sizeof(hop->macs));
    --ip->hop_limit;
    if (flow->action == kBpfRequestDirect)
        return 0;
    if (flow->action == kBpfReplyRewritten) {
        KEEP_APART("reply");
        ports->source = flow->port;
        return rewriteAddress6(skb, flow, seen, (__u32 *)&ip->saddr, key->sourcePort);
    }
    KEEP_APART("request");
    ports->destination = flow->port;
    return rewriteAddress6(skb, flow, seen, (__u32 *)&ip->daddr, key->destinationPort);
}

static __always_inline int handle6(struct __sk_buff *skb)
{
    if (!isWithin(skb, ETH_HLEN + sizeof(struct ipv6hdr)))
        return kNext;
    const void *data = (void *)(long)skb->data;
    const struct ipv6hdr *ip = data + ETH_HLEN;
    if ((const void *)(ip + 1) > (const void *)(long)skb->data_end)
        return kNext;
    if (ip->hop_limit <= 1)
        return kNext;
    const __be32 flowInfo = *(const __be32 *)ip & bpf_htonl(0x0FFFFFFF);
    struct BpfFlowKey6 key = {};
    __builtin_memcpy(key.source, &ip->saddr, sizeof(key.source));
    __builtin_memcpy(key.destination, &ip->daddr, sizeof(key.destination));
    key.protocol = ip->nexthdr;
    struct Seen seen = {.protocol = ip->nexthdr};
    seen.octets = sizeof(struct ipv6hdr) + bpf_ntohs(ip->payload_len);
    const __u32 received = skb->len - ETH_HLEN;
    if (ip->payload_len == 0 && skb->gso_size != 0)
        seen.octets = received;
    if (seen.octets > received)
        return kNext;
    struct Ports ports;
    if (!readTransport(skb, &seen, sizeof(struct ipv6hdr), &ports))
        return kNext;
    key.sourcePort = ports.source;
    key.destinationPort = ports.destination;
    const struct BpfFlow *flow = bpf_map_lookup_elem(&flows6, &key);
    if (!flow || !mayBeHandled(flow, &seen))
        return kNext;
    struct BpfWay *way = wayOf(flow);
    if (!way)
        return kNext;
    seen.now = bpf_ktime_get_boot_ns();
    if (flow->action == kBpfRequestTunnelled)
        return tunnelled(skb, flow, way, packed(&seen), seen.now);
    struct NextHop hop = {};
    struct bpf_fib_lookup found = {};
    if (!recall(way, &seen, &hop)) {
        hop.interface = 0;
        found.family = AF_INET6;
        found.flowinfo = flowInfo;
        found.sport = ports.source;
        found.dport = ports.destination;
        if (flow->action == kBpfReplyRewritten) {
            __builtin_memcpy(found.ipv6_src, flow->address, sizeof(found.ipv6_src));
            __builtin_memcpy(found.ipv6_dst, key.destination, sizeof(found.ipv6_dst));
        } else {
            __builtin_memcpy(found.ipv6_src, key.source, sizeof(found.ipv6_src));
            __builtin_memcpy(found.ipv6_dst, flow->address, sizeof(found.ipv6_dst));
        }
        const int decision = findWay(skb, way, &seen, &found);
        if (decision == kHere && flow->action != kBpfReplyRewritten)
            return kept6(skb, flow, way, packed(&seen), seen.now);
        if (decision < 0)
            return kNext;
    }
    if (!moveState(flow, &seen))
        return kNext;
    count(flow, way, &seen);
    if (rewrite6(skb, flow, &seen, &key, &hop) < 0)
        return TC_ACT_SHOT;
    return leave(&hop, &found);
}

SEC("tc")
int vipdeck_flows(struct __sk_buff *skb)
{
    const struct BpfControl *settings = controlRecord();
    if (!settings || !settings->enabled || skb->pkt_type != PACKET_HOST || skb->vlan_present)
        return kNext;
    if (skb->protocol == bpf_htons(ETH_P_IP))
        return handle4(skb);
    if (skb->protocol == bpf_htons(ETH_P_IPV6))
        return handle6(skb);
    return kNext;
}

char licence[] SEC("license") = "GPL";
