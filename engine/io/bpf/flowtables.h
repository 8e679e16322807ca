/* SPDX-License-Identifier: GPL-3.0-or-later OR GPL-2.0-or-later */
// The maps of the flow cache's program; for clang's BPF target only.
#pragma once

#include <linux/bpf.h>

#include <bpf/bpf_helpers.h>

#include "engine/io/bpf/flowmaps.h"

// Sizes are set before loading.
struct WordTable
{
    __uint(type, BPF_MAP_TYPE_ARRAY);
    __uint(max_entries, 1);
    __uint(map_flags, BPF_F_MMAPABLE);
    __type(key, __u32);
    __type(value, __u64);
};

// Of each slot: BpfFlowWord.
struct WordTable words SEC(".maps");

// Bits (flowmaps.h).
struct WordTable news SEC(".maps");
struct WordTable newsindex SEC(".maps");

// Moves of TCP states (flowmaps.h). An array map, since no pointer may depend on a computed index
// without CAP_PERFMON.
struct WordTable moves SEC(".maps");

// Generation of each server, and kFlowSecureTcp; 0 while it takes no packets.
struct WordTable servers SEC(".maps");

struct
{
    __uint(type, BPF_MAP_TYPE_HASH);
    __uint(max_entries, 1);
    __uint(map_flags, BPF_F_NO_PREALLOC);
    __type(key, struct BpfFlowKey4);
    __type(value, struct BpfFlow);
} flows4 SEC(".maps");

struct
{
    __uint(type, BPF_MAP_TYPE_HASH);
    __uint(max_entries, 1);
    __uint(map_flags, BPF_F_NO_PREALLOC);
    __type(key, struct BpfFlowKey6);
    __type(value, struct BpfFlow);
} flows6 SEC(".maps");

// Two for each slot, in the order of BpfRecord.
struct
{
    __uint(type, BPF_MAP_TYPE_ARRAY);
    __uint(max_entries, 1);
    __uint(map_flags, BPF_F_MMAPABLE);
    __type(key, __u32);
    __type(value, struct BpfWay);
} records SEC(".maps");

// How each server is reached.
struct
{
    __uint(type, BPF_MAP_TYPE_ARRAY);
    __uint(max_entries, 1);
    __uint(map_flags, BPF_F_MMAPABLE);
    __type(key, __u32);
    __type(value, struct BpfPath);
} paths SEC(".maps");

struct
{
    __uint(type, BPF_MAP_TYPE_ARRAY);
    __uint(max_entries, 1);
    __uint(map_flags, BPF_F_MMAPABLE);
    __type(key, __u32);
    __type(value, struct BpfControl);
} control SEC(".maps");

// Interfaces whose other end, in another network namespace, may get a packet at once.
struct
{
    __uint(type, BPF_MAP_TYPE_HASH);
    __uint(max_entries, 1);
    __uint(map_flags, BPF_F_NO_PREALLOC);
    __type(key, __u32);
    __type(value, __u8);
} shortcuts SEC(".maps");
