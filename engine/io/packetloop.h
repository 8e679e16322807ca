// SPDX-License-Identifier: GPL-3.0-or-later
// The packet thread's loop: queue -> Packet -> Director -> verdict. Does not own the Director,
// whose only user it is while it runs. With many small packets a second thread (ReplyHand) takes
// the replies; only one of them is at the Director at a time.
#pragma once

#include <poll.h>

#include <array>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <vector>

#include "engine/base/result.h"
#include "engine/base/time.h"
#include "engine/director/director.h"
#include "engine/io/commandgate.h"
#include "engine/io/flowcache.h"
#include "engine/io/packetqueue.h"
#include "engine/io/rawsender.h"
#include "engine/io/replyhand.h"
#include "engine/io/turnpace.h"

namespace vipdeck {

// Time since boot, time asleep included.
[[nodiscard]] TimePoint bootTime();

struct PacketLoopOptions
{
    std::uint16_t bulkQueue = 0;
    std::uint16_t plainQueue = 0;
    // Copies the headers of what the kernel rewrites by itself; 0: none.
    std::uint16_t headerQueue = 0;
    // The same for replies, with a thread of its own when it is worth it; 0: they come to
    // headerQueue. With colleagues there is none.
    std::uint16_t replyQueue = 0;
    bool failOpen = false;
};

// What the Director does not know: packets it never saw, and packets whose sending failed.
struct PacketLoopCounters
{
    std::array<std::uint64_t, static_cast<std::size_t>(DropReason::Count)> malformed{};
    std::uint64_t unsent = 0;       // forwarded by raw socket or verdict, but refused by the kernel
    std::uint64_t unsentOutput = 0; // the director's own packets that the kernel refused
    std::uint64_t verdictErrors = 0; // the kernel refused a verdict
};

class PacketLoop
{
public:
    PacketLoop(Director &director, CommandGate &gate);

    // Binds the queues and opens the raw sockets. Errors: Io.
    [[nodiscard]] Result<> open(const PacketLoopOptions &options);

    // Runs until requestStop(); then the packets that wait are served and the call returns. An
    // error of a queue ends it early.
    [[nodiscard]] Result<> run();
    void requestStop() { m_stop = true; } // by a command of the gate
    // Unbinds the queues; packets that wait in them are lost.
    void close();

    // On the packet thread, or when it does not run. Who handles what the Director asks for; may be
    // null.
    void useFlowCache(FlowCache *cache) { m_flowCache = cache; }
    // What the Director asked for outside of run().
    void handOverFlows();
    // Before run(): the loops of the other packet threads, and what keeps two of them from waiting
    // for each other. ICMP errors come to any thread: what the Director here does not know is shown
    // to the others.
    void setColleagues(std::vector<PacketLoop *> colleagues, std::mutex &exchange);
    // On the packet thread, or when it does not run: from now on every packet that the Director
    // here does not know may belong to another one.
    void askAboutEverything() { m_asksAboutEverything = true; }
    // The endpoints to which the kernel rewrites packets of the header queue; none at first.
    // Packets that need others go through another queue.
    void setMarks(EndpointMarks marks) { m_marks = std::move(marks); }

    // On the packet thread, or when it does not run.
    [[nodiscard]] PacketLoopCounters counters() const;
    [[nodiscard]] std::size_t queueCount() const { return m_queues.size(); }

private:
    // A packet of the batch at hand; without a view when it is malformed.
    struct Parsed
    {
        std::optional<Packet> packet;
        DropReason reason = DropReason::None; // without a packet
        PacketMeta meta;
        Director::Anticipation anticipation;
        std::optional<Verdict> verdict; // of another thread's Director
    };
    using Indices = std::vector<std::uint8_t>; // of packets of the batch
    using ParsedBatch = std::array<Parsed, PacketQueue::kBatch>;

    [[nodiscard]] Result<> openQueue(const PacketQueueOptions &options);
    [[nodiscard]] bool isHeaderQueue(const PacketQueue &queue) const
    {
        const auto number = queue.options().number;
        return number != 0 && (number == m_options.headerQueue || number == m_options.replyQueue);
    }
    [[nodiscard]] Result<> serve(PacketQueue &queue, ParsedBatch &parsed);
    [[nodiscard]] Result<> serveReplies(ParsedBatch &parsed);
    [[nodiscard]] Result<> serveReady(std::span<const pollfd> descriptors);
    void serveBatch(PacketQueue &queue, std::span<QueuedPacket> batch, ParsedBatch &parsed);
    [[nodiscard]] static ReplyDivision::Batch kindsOf(std::span<const Parsed> batch);
    void divideWork(pollfd &replies, TimePoint now);
    void runCommands();
    void advance(TimePoint now);
    void parse(const PacketQueue &queue, QueuedPacket &queued, Parsed &parsed);
    void refuse(PacketQueue &queue, QueuedPacket &queued, DropReason reason);
    void fetchWhole(PacketQueue &queue, QueuedPacket &queued);
    void anticipate(std::span<Parsed> batch);
    [[nodiscard]] bool mayBelongElsewhere(const Parsed &parsed) const;
    void askColleagues(ParsedBatch &parsed, const Indices &unknown);
    void judge(ParsedBatch &parsed, const Indices &unknown);
    void sendOutput();
    void sendTo(const Address &nextHop, QueuedPacket &queued);
    void carryOut(PacketQueue &queue, QueuedPacket &queued, const Verdict &verdict);

    Director &m_director;
    CommandGate &m_gate;
    PacketLoopOptions m_options;
    EndpointMarks m_marks;
    std::vector<std::unique_ptr<PacketQueue>> m_queues;
    PacketQueue *m_replies = nullptr; // the last of them, if it is for replies alone
    RawSender m_sender;
    ParsedBatch m_parsed;      // of the packet thread
    ParsedBatch m_replyParsed; // of the thread for replies
    FlowCache *m_flowCache = nullptr;
    PacketLoopCounters m_counters;
    std::vector<PacketLoop *> m_colleagues;
    std::mutex *m_exchange = nullptr; // whoever holds it may wait for the others
    Indices m_unknown;
    TurnPace m_pace;
    // While the loop runs: for everything but queues, what is parsed, and m_pace.
    std::mutex m_atDirector;
    ReplyDivision m_division;
    ReplyHand m_hand; // whoever has both locks took its turn() first
    bool m_asksAboutEverything = false;
    bool m_stop = false;
};

} // namespace vipdeck
