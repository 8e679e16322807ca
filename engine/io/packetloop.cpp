// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/packetloop.h"

#include <algorithm>
#include <cassert>
#include <cerrno>
#include <ctime>
#include <poll.h>
#include <thread>

#include "engine/io/netlinksocket.h"

namespace vipdeck {
namespace {

constexpr Duration kAdvanceInterval = std::chrono::milliseconds(100);
// So many batches of one queue before the others and the commands get their turn.
constexpr int kBatchesPerTurn = 4;
// After a stop is requested: what still waits is served, but not for ever.
constexpr int kFinalTurns = 256;
// IPv4 or IPv6 and TCP headers with all their options; IPv6 extension headers may be too long.
constexpr std::uint32_t kHeaderOctets = 128;

int pollTimeoutMilliseconds(TimePoint now, TimePoint due)
{
    if (due <= now)
        return 0;
    const auto wait = std::chrono::duration_cast<std::chrono::milliseconds>(due - now);
    return static_cast<int>(wait.count()) + 1;
}

bool isIcmp(const Packet &packet)
{
    return packet.protocol() == Protocol::Icmp || packet.protocol() == Protocol::IcmpV6;
}

void rest(Duration duration)
{
    if (duration <= Duration::zero())
        return;
    const timespec time{0, static_cast<long>(std::chrono::nanoseconds(duration).count())};
    clock_nanosleep(CLOCK_MONOTONIC, 0, &time, nullptr); // cut short by a signal: so be it
}

AddressFamily familyOf(std::span<const std::uint8_t> ip)
{
    return !ip.empty() && ip[0] >> 4 == 6 ? AddressFamily::IPv6 : AddressFamily::IPv4;
}

} // namespace

TimePoint bootTime()
{
    timespec time{};
    clock_gettime(CLOCK_BOOTTIME, &time);
    return TimePoint(std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec));
}

PacketLoop::PacketLoop(Director &director, CommandGate &gate)
    : m_director(director)
    , m_gate(gate)
{}

Result<> PacketLoop::open(const PacketLoopOptions &options)
{
    PacketQueueOptions bulk;
    bulk.number = options.bulkQueue;
    bulk.gso = true;
    bulk.failOpen = options.failOpen;
    PacketQueueOptions plain = bulk;
    plain.number = options.plainQueue;
    plain.gso = false;
    PacketQueueOptions headers = bulk;
    headers.number = options.headerQueue;
    headers.copy = kHeaderOctets;
    m_options = options;
    auto done = openQueue(bulk);
    if (done)
        done = openQueue(plain);
    if (done && options.headerQueue != 0)
        done = openQueue(headers);
    headers.number = options.replyQueue;
    if (done && options.replyQueue != 0)
        done = openQueue(headers);
    if (done && options.replyQueue != 0)
        m_replies = m_queues.back().get();
    if (done)
        done = m_sender.open();
    if (!done)
        close();
    return done;
}

Result<> PacketLoop::openQueue(const PacketQueueOptions &options)
{
    auto queue = PacketQueue::open(options);
    if (!queue)
        return tl::unexpected<Error>(queue.error());
    m_queues.push_back(std::move(*queue));
    return {};
}

void PacketLoop::close()
{
    m_replies = nullptr;
    m_queues.clear();
}

Result<> PacketLoop::run()
{
    std::vector<pollfd> descriptors;
    for (const auto &queue : m_queues)
        descriptors.push_back({queue->descriptor(), POLLIN, 0});
    descriptors.push_back({m_gate.descriptor(), POLLIN, 0});
    if (m_replies != nullptr)
        m_hand.start(m_replies->descriptor(), [this] { return serveReplies(m_replyParsed); });
    const auto end = [this](Result<> result) {
        m_hand.stop();
        return result;
    };
    TimePoint due = bootTime();
    for (int finalTurns = 0; finalTurns < kFinalTurns;) {
        const int timeout = m_stop ? 0 : pollTimeoutMilliseconds(bootTime(), due);
        const int ready = poll(descriptors.data(), descriptors.size(), timeout);
        if (ready < 0 && errno != EINTR)
            return end(systemError("poll", errno));
        const auto queues = std::span(descriptors).first(m_queues.size());
        if (ready > 0)
            if (auto result = serveReady(queues); !result)
                return end(result);
        if (ready > 0 && descriptors.back().revents != 0)
            runCommands();
        const auto now = bootTime();
        if (now >= due) {
            advance(now);
            due = now + kAdvanceInterval;
        }
        bool served = ready > 0 && std::ranges::any_of(queues, &pollfd::revents);
        if (m_replies != nullptr) {
            auto &replies = descriptors[m_queues.size() - 1];
            served = served || replies.fd < 0; // what waits there is not known
            divideWork(replies, now);
        }
        if (const auto error = m_hand.error())
            return end(tl::unexpected<Error>(*error));
        if (m_stop && (!served || ++finalTurns == kFinalTurns))
            break;
        rest(m_pace.takeRest());
    }
    return end({});
}

Result<> PacketLoop::serveReady(std::span<const pollfd> descriptors)
{
    for (std::size_t i = 0; i < descriptors.size(); ++i) {
        if (descriptors[i].revents == 0)
            continue;
        auto &queue = *m_queues[i];
        auto result = &queue == m_replies ? serveReplies(m_parsed) : serve(queue, m_parsed);
        if (!result)
            return result;
    }
    return {};
}

// Commands are for a Director that nobody uses, and no verdict is on its way.
void PacketLoop::runCommands()
{
    const std::scoped_lock turn(m_hand.turn());
    const std::scoped_lock lock(m_atDirector);
    m_gate.runPending();
}

void PacketLoop::advance(TimePoint now)
{
    const std::scoped_lock lock(m_atDirector);
    m_director.advance(now);
    sendOutput();
}

// A negative descriptor is none for poll(). At the end the packet thread serves everything alone.
void PacketLoop::divideWork(pollfd &replies, TimePoint now)
{
    bool divides = false;
    {
        const std::scoped_lock lock(m_atDirector);
        m_division.served({}, now); // packets may have ceased
        divides = m_division.divides() && !m_stop;
    }
    if (m_stop)
        m_hand.stop();
    m_hand.setActive(divides);
    replies.fd = divides ? -1 : m_replies->descriptor();
}

Result<> PacketLoop::serveReplies(ParsedBatch &parsed)
{
    const std::scoped_lock turn(m_hand.turn());
    return serve(*m_replies, parsed);
}

Result<> PacketLoop::serve(PacketQueue &queue, ParsedBatch &parsed)
{
    for (int i = 0; i < kBatchesPerTurn; ++i) {
        auto batch = queue.receive();
        if (!batch)
            return tl::unexpected<Error>(batch.error());
        for (std::size_t k = 0; k < batch->size(); ++k)
            parse(queue, (*batch)[k], parsed[k]);
        const auto kinds = kindsOf(std::span(parsed).first(batch->size()));
        {
            const std::scoped_lock lock(m_atDirector);
            serveBatch(queue, *batch, parsed);
            m_division.served(kinds, bootTime());
        }
        if (&parsed == &m_parsed)
            m_pace.served(kinds.packets, kinds.datagrams == kinds.packets);
        queue.flush();
        const std::scoped_lock lock(m_atDirector);
        sendOutput();
        if (batch->size() < PacketQueue::kBatch)
            break;
    }
    return {};
}

ReplyDivision::Batch PacketLoop::kindsOf(std::span<const Parsed> batch)
{
    ReplyDivision::Batch result;
    result.packets = batch.size();
    for (const auto &parsed : batch) {
        if (!parsed.packet)
            continue;
        const bool isUdp = parsed.packet->protocol() == Protocol::Udp;
        result.superpackets += parsed.meta.superpacket ? 1 : 0;
        result.datagrams += isUdp && !parsed.meta.superpacket ? 1 : 0;
    }
    return result;
}

void PacketLoop::serveBatch(PacketQueue &queue, std::span<QueuedPacket> batch,
                            ParsedBatch &parsedBatch)
{
    const auto now = bootTime();
    m_director.learnFromCache(now);
    anticipate(std::span(parsedBatch).first(batch.size()));
    m_unknown.clear();
    for (std::size_t i = 0; i < batch.size(); ++i) {
        auto &parsed = parsedBatch[i];
        if (!parsed.packet)
            refuse(queue, batch[i], parsed.reason);
        else if (mayBelongElsewhere(parsed))
            m_unknown.push_back(static_cast<std::uint8_t>(i));
        else
            carryOut(queue, batch[i], m_director.process(*parsed.packet, parsed.meta, now));
    }
    if (!m_unknown.empty()) {
        askColleagues(parsedBatch, m_unknown);
        for (const auto i : m_unknown) {
            auto &[packet, reason, meta, anticipation, verdict] = parsedBatch[i];
            carryOut(queue, batch[i],
                     verdict ? *verdict : m_director.process(*packet, meta, bootTime()));
        }
    }
    handOverFlows(); // before the answer to what is sent now comes
}

bool PacketLoop::mayBelongElsewhere(const Parsed &parsed) const
{
    return !m_colleagues.empty() && (m_asksAboutEverything || isIcmp(*parsed.packet))
           && !m_director.knows(*parsed.packet, parsed.meta);
}

// Each of them looks between two of its own batches, while this thread waits.
void PacketLoop::askColleagues(ParsedBatch &parsed, const Indices &unknown)
{
    for (const auto i : unknown)
        parsed[i].verdict.reset();
    while (!m_exchange->try_lock()) {
        m_gate.runPending(); // whoever holds it may be waiting for this thread
        std::this_thread::yield();
    }
    for (auto *colleague : m_colleagues) {
        // One that has ended knows nothing.
        [[maybe_unused]] const bool asked = colleague->m_gate.run(
            [colleague, &parsed, &unknown] { colleague->judge(parsed, unknown); });
    }
    m_exchange->unlock();
}

// On this loop's thread, about packets of another one.
void PacketLoop::judge(ParsedBatch &parsed, const Indices &unknown)
{
    const auto now = bootTime();
    for (const auto i : unknown) {
        auto &[packet, reason, meta, anticipation, verdict] = parsed[i];
        if (verdict)
            continue;
        if (m_director.knows(*packet, meta))
            verdict = m_director.process(*packet, meta, now);
        else if (isIcmp(*packet))
            m_director.overhear(*packet, now);
    }
    sendOutput();
}

void PacketLoop::setColleagues(std::vector<PacketLoop *> colleagues, std::mutex &exchange)
{
    m_colleagues = std::move(colleagues);
    m_exchange = &exchange;
    m_unknown.reserve(PacketQueue::kBatch);
}

void PacketLoop::parse(const PacketQueue &queue, QueuedPacket &queued, Parsed &parsed)
{
    const bool headersOnly = isHeaderQueue(queue);
    const auto packet = headersOnly ? Packet::parseStart(queued.buffer, queued.length)
                                    : Packet::parse(queued.buffer);
    // What was copied of a partial packet is shorter than its header says.
    if (!packet || (queued.partial && !headersOnly)) {
        parsed.reason = packet ? DropReason::Truncated : packet.error();
        parsed.packet.reset();
        return;
    }
    parsed.packet.emplace(*packet);
    auto &meta = parsed.meta;
    meta.marks = headersOnly ? &m_marks : nullptr;
    meta.firewallMark = queued.mark;
    meta.fromReplyHook = queued.afterRouting;
    // The kernel takes the checksums of a superpacket anew when it cuts it: no need to do it here.
    meta.checksumNotReady = queued.checksumNotReady && !queued.superpacket;
    meta.superpacket = queued.superpacket;
}

// The headers may be longer than what is copied of them: the plain queue tells. A superpacket of
// more than 64 KB (BIG TCP: without a length in its IPv4 header) does not fit into a message, and
// its pieces do.
void PacketLoop::refuse(PacketQueue &queue, QueuedPacket &queued, DropReason reason)
{
    if (isHeaderQueue(queue) || queued.superpacket) {
        fetchWhole(queue, queued);
        return;
    }
    ++m_counters.malformed[static_cast<std::size_t>(reason)];
    queue.drop(queued);
}

// The plain queue takes everything, superpackets in pieces.
void PacketLoop::fetchWhole(PacketQueue &queue, QueuedPacket &queued)
{
    queue.passOn(queued, m_options.plainQueue);
}

void PacketLoop::anticipate(std::span<Parsed> batch)
{
    if (batch.size() < 2 || !m_director.gainsByAnticipation())
        return;
    for (auto &parsed : batch)
        parsed.anticipation = parsed.packet ? m_director.anticipate(*parsed.packet, parsed.meta)
                                            : Director::Anticipation();
    for (const auto &parsed : batch)
        m_director.approach(parsed.anticipation);
}

void PacketLoop::carryOut(PacketQueue &queue, QueuedPacket &queued, const Verdict &verdict)
{
    switch (verdict.action) {
    case Action::Pass: queue.accept(queued); return;
    case Action::FetchWhole: fetchWhole(queue, queued); return;
    case Action::Accept:
        if (verdict.mark != 0) {
            queue.acceptMarked(queued, verdict.mark);
            return;
        }
        assert(!queued.partial);
        if (queued.buffer.size() <= PacketQueue::kMaximumPacket) {
            queue.acceptRewritten(queued);
            return;
        }
        ++m_counters.unsent; // an outer header made it too long for a verdict
        break;
    case Action::SendTo: sendTo(verdict.nextHop, queued); break;
    case Action::Drop: break;
    }
    queue.drop(queued);
}

void PacketLoop::sendTo(const Address &nextHop, QueuedPacket &queued)
{
    if (!m_sender.send(nextHop, queued.buffer.bytes()))
        ++m_counters.unsent;
}

// IP_HDRINCL fills in an unspecified IPv4 source.
void PacketLoop::sendOutput()
{
    for (const auto &packet : m_director.takeOutput()) {
        const std::span<const std::uint8_t> octets(packet.bytes);
        const auto layout = Packet::parseQuoted(octets, familyOf(octets));
        if (!layout
            || !m_sender.send(packet.nextHop.isUnspecified()
                                  ? destinationOf(octets, *layout).address
                                  : packet.nextHop,
                              octets))
            ++m_counters.unsentOutput;
    }
    handOverFlows();
}

void PacketLoop::handOverFlows()
{
    if (!m_flowCache)
        return;
    const auto requests = m_director.takeFlowRequests();
    if (requests.empty())
        return;
    for (const auto slot : m_flowCache->carryOut(requests))
        m_director.flowRefused(slot, bootTime());
}

PacketLoopCounters PacketLoop::counters() const
{
    auto result = m_counters;
    for (const auto &queue : m_queues)
        result.verdictErrors += queue->counters().verdictErrors + queue->counters().receiveErrors;
    return result;
}

} // namespace vipdeck
