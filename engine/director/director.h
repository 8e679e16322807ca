// SPDX-License-Identifier: GPL-3.0-or-later
// The director: packets in, verdicts out. One thread, no locks, no I/O, no clock.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/base/time.h"
#include "engine/config/ftpports.h"
#include "engine/config/ruleset.h"
#include "engine/config/status.h"
#include "engine/config/tunables.h"
#include "engine/director/flowmemory.h"
#include "engine/forward/endpointmarks.h"
#include "engine/packet/packet.h"

namespace vipdeck {

enum class Action : std::uint8_t {
    Pass,   // not ours: hand back unchanged
    Accept, // rewritten in place: send on with this payload
    Drop,   // with a reason
    SendTo, // send to `nextHop` as it is now: direct routing, tunnels; its hop was taken already
    // Only the start of the packet is here, and that does not do. Nothing was decided: show it
    // again, whole.
    FetchWhole,
};

struct Verdict
{
    Action action = Action::Pass;
    DropReason reason = DropReason::None; // for Drop
    Address nextHop;                      // for SendTo
    // For Accept of a packet with PacketMeta::marks: it is not rewritten yet. Its destination (of a
    // reply its source) becomes the endpoint of this mark, and nothing else changes.
    std::uint32_t mark = 0;
};

// What is known of a packet besides its octets.
struct PacketMeta
{
    std::uint32_t firewallMark = 0;
    bool fromReplyHook = false; // came by the rule for replies of real servers
    // The checksum field holds only the pseudo-header sum (NFQA_SKB_CSUMNOTREADY): a rewrite
    // computes it in full.
    bool checksumNotReady = false;
    // A merged TCP segment (NFQA_SKB_GSO): whoever cuts it computes its checksums, and what is in
    // the fields means nothing.
    bool superpacket = false;
    // Not null: only the start of the packet is here (Packet::parseStart), and whoever has the rest
    // rewrites it to endpoints that have a mark.
    const EndpointMarks *marks = nullptr;
};

// A packet that the director wants sent besides its verdicts: a whole IP packet. An unspecified
// IPv4 source is to be filled in by the sender.
struct OutputPacket
{
    std::vector<std::uint8_t> bytes;
    Address nextHop; // unspecified: its own destination address
};

// How the director's machine reaches a real server.
struct RouteInfo
{
    Address source; // of the server's family; unspecified = not known
    std::uint32_t mtu = 1500;
    bool isLocal = false; // the server is an address of this machine

    friend bool operator==(const RouteInfo &, const RouteInfo &) = default;
};

class RecordMemory; // engine/conn/recordmemory.h
class SharedLoads;  // engine/director/sharedloads.h

struct Connection;       // engine/conn/connection.h
struct ConnectionRecord; // engine/director/connectionrecord.h
struct ServiceMoment;    // engine/director/impact.h

struct DirectorOptions
{
    std::uint64_t seed = 1; // hash keys and schedulers that draw
    std::uint32_t connectionCapacity = 1u << 20;
    std::uint32_t tableSize = 4096; // what ipvsadm prints as size=; the real index grows by itself
    FtpPorts ftpPorts{kFtpPort};    // as the parameter "ports" of ip_vs_ftp
    // Of the Directors that share one configuration, each of which has its own clients and its own
    // thread. Null: this one is alone.
    std::shared_ptr<SharedLoads> sharedLoads;
    std::shared_ptr<RecordMemory> records; // null: ordinary memory
};

class Director
{
public:
    explicit Director(const DirectorOptions &options);
    ~Director();
    Director(const Director &) = delete;
    Director &operator=(const Director &) = delete;

    // Decides on one packet and rewrites it in place when the verdict is Accept. `now` must not go
    // backwards.
    [[nodiscard]] Verdict process(Packet &packet, const PacketMeta &meta, TimePoint now);

    // Does the packet, or what an ICMP error quotes, belong to a connection of this Director, or
    // its client to a persistence template? Where several Directors share the clients, a packet
    // that its own one does not know may be another one's.
    [[nodiscard]] bool knows(const Packet &packet, const PacketMeta &meta) const;
    // Looks at an ICMP error that nobody knows: it may tell the MTU of a tunnel.
    void overhear(const Packet &packet, TimePoint now);

    // For a batch of packets: fetches into the processor's cache what process() will look up. Call
    // anticipate() for each, then approach() for each, then process(); nothing else in between.
    // Neither changes anything, and process() does not need them.
    struct Anticipation
    {
        const std::uint32_t *bucket = nullptr;
    };
    [[nodiscard]] Anticipation anticipate(const Packet &packet, const PacketMeta &meta) const;
    void approach(const Anticipation &anticipation) const;
    // With few connections everything is in the cache already, and fetching ahead only costs.
    [[nodiscard]] bool gainsByAnticipation() const;

    // Takes what is to be sent since the last call. Call after each batch of packets.
    [[nodiscard]] std::vector<OutputPacket> takeOutput();

    // The flow cache. With a memory, connections that need the Director for their first and last
    // packets only are offered to it; an empty memory ends this (whoever keeps the cache empties
    // it). What it counted is read from there: before a timer ends a connection, before a report,
    // and bit by bit in advance().
    void useFlowCache(const FlowMemory &memory, TimePoint now);
    // Takes what the cache is asked for since the last call, in this order. Call after each batch
    // of packets, advance() and apply().
    [[nodiscard]] std::vector<FlowRequest> takeFlowRequests();
    // The cache could not install this one, and has nothing of it.
    void flowRefused(std::uint32_t slot, TimePoint now);
    // Connections whose state the cache moved. Call before each batch of packets, so that
    // schedulers know what came before it.
    void learnFromCache(TimePoint now);
    // A flow that the cache handled for an earlier Director. When the rules still have its server
    // it becomes a connection and is asked for anew; false when it must go. What the cache counted
    // is added to a connection that inherit() made.
    [[nodiscard]] bool adoptFlow(const FoundFlow &found, TimePoint now);
    // Connections and persistence templates in the records of an earlier Director of this boot, of
    // clients that are this one's: those whose server the rules still have go on here. Before
    // adoptFlow(), once the rules are there. How many.
    std::uint32_t inherit(std::span<const Connection> records,
                          const std::function<bool(const Address &)> &isMine, TimePoint now);
    [[nodiscard]] std::uint32_t cachedFlows() const;
    [[nodiscard]] std::uint64_t cachedPackets() const; // handled by the cache

    // Changes the configuration: all or nothing.
    [[nodiscard]] Result<> apply(const ChangeSet &changes, TimePoint now);
    // Runs timers and estimators up to now. Call at least every 100 ms or so; cheap when nothing is
    // due.
    // Each call does a bounded amount of work (well under a millisecond); true when more is due
    // already: call again when no packet waits.
    bool advance(TimePoint now);
    // ipvsadm -Z: counters of one service and its servers, or of everything (nullptr).
    [[nodiscard]] Result<> zeroCounters(const ServiceKey *key);

    [[nodiscard]] const RuleSet &rules() const;
    // Whose packets are needed besides those that rules() says: removed servers and services with
    // connections, and servers under the forwarding method of their older connections.
    [[nodiscard]] std::vector<Service> lingering() const;

    [[nodiscard]] const Tunables &tunables() const;
    void setTunables(const Tunables &tunables, TimePoint now);
    // Tells the way to a real server. IPv4 works without (whoever sends fills the source in); IPv6
    // tunnels and stray packets of IPv6 servers need the source, a server on the director itself
    // that is not masqueraded needs `isLocal`.
    void setRoute(const Address &server, const RouteInfo &route);
    // Free memory in pages, for the automatic defence (amemthresh). Plenty until told.
    void setAvailableMemory(std::int64_t pages);
    // Complete status; the engine part holds what the Director knows (books, connections).
    [[nodiscard]] DirectorStatus status(TimePoint now) const;
    // Calls the visitor for each entry until it returns false. Takes about 0.1 us for each: over a
    // large table that is a pause for packets; see below.
    void visitConnections(TimePoint now,
                          const std::function<bool(const ConnectionStatus &)> &visitor) const;
    // The same in slices: looks at `count` places of the table, starting at `first` (0 at first),
    // and returns the place to go on with, 0 after the last. Entries that are there all the time
    // are seen exactly once.
    [[nodiscard]] std::uint32_t
    visitConnections(TimePoint now, std::uint32_t first, std::uint32_t count,
                     const std::function<bool(const ConnectionStatus &)> &visitor) const;
    // The same over the records themselves, about ten times as fast; for filters and counts.
    [[nodiscard]] std::uint32_t
    visitRecords(std::uint32_t first, std::uint32_t count,
                 const std::function<void(const ConnectionRecord &)> &visitor) const;
    // The entry that was seen at this place; nothing when another one is there now.
    [[nodiscard]] std::optional<ConnectionStatus>
    connectionAt(std::uint32_t index, std::uint32_t generation, TimePoint now) const;

    // Persistence brings no client back to this server any more; its connections go on. In slices,
    // as visitConnections().
    [[nodiscard]] std::uint32_t forgetClients(const ServiceKey &service, const Endpoint &server,
                                              std::uint32_t first, std::uint32_t count);
    // A service and its servers as they are now; nothing when there is none.
    [[nodiscard]] std::optional<ServiceMoment> momentOf(const ServiceKey &service) const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace vipdeck
