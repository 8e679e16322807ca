// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/datapath.h"

#include <algorithm>
#include <atomic>
#include <sched.h>
#include <string>
#include <thread>
#include <utility>

#include "engine/io/packetloop.h"
#include "engine/io/queuestatistics.h"
#include "engine/io/steering.h"

namespace vipdeck {
namespace {

// Forwarding inside the kernel waits for no process; a packet thread must not wait for its turn
// behind the busy programs of the machine either. The kernel keeps a part of each processor for
// the others. Without the right to it (RLIMIT_RTPRIO), or with one processor, it stays an ordinary
// thread.
void hurryThisThread()
{
    if (std::thread::hardware_concurrency() < 2)
        return;
    sched_param parameters{};
    parameters.sched_priority = 1;
    [[maybe_unused]] const int failed = sched_setscheduler(0, SCHED_RR, &parameters);
}

void addDrop(EngineStatus &status, std::string_view reason, std::uint64_t packets)
{
    if (packets == 0)
        return;
    const auto found = std::ranges::find(status.drops, reason, &DropCount::reason);
    if (found != status.drops.end())
        found->packets += packets;
    else
        status.drops.push_back({std::string(reason), packets});
}

} // namespace

class Datapath::Private
{
public:
    Private(Director &theDirector, DatapathOptions theOptions)
        : director(theDirector)
        , options(std::move(theOptions))
        , loop(director, gate)
        , steering({options.firstQueue, firstPlainQueue(), firstHeaderQueue(), options.shares,
                    options.failOpen, options.rewritingForm, replyQueue()})
    {}

    [[nodiscard]] bool steersForAll() const { return options.share == 0; }
    [[nodiscard]] std::uint16_t firstPlainQueue() const
    {
        return static_cast<std::uint16_t>(options.firstQueue + options.shares);
    }
    // 0: none.
    [[nodiscard]] std::uint16_t firstHeaderQueue() const
    {
        return options.rewritingMode == RewritingMode::Payload
                   ? std::uint16_t{0}
                   : static_cast<std::uint16_t>(firstPlainQueue() + options.shares);
    }
    [[nodiscard]] std::uint16_t headerQueue() const
    {
        const auto first = firstHeaderQueue();
        return first == 0 ? first : static_cast<std::uint16_t>(first + options.share);
    }
    // Replies have one, and a thread, where there is a processor for it. 0: none.
    [[nodiscard]] std::uint16_t replyQueue() const
    {
        const auto headers = firstHeaderQueue();
        return headers == 0 || options.shares > 1 || std::thread::hardware_concurrency() < 2
                   ? std::uint16_t{0}
                   : static_cast<std::uint16_t>(headers + 1);
    }
    [[nodiscard]] std::uint16_t bulkQueue() const
    {
        return static_cast<std::uint16_t>(options.firstQueue + options.share);
    }
    [[nodiscard]] std::uint16_t plainQueue() const
    {
        return static_cast<std::uint16_t>(firstPlainQueue() + options.share);
    }

    [[nodiscard]] Result<> openQueues()
    {
        return loop.open(
            {bulkQueue(), plainQueue(), headerQueue(), replyQueue(), options.failOpen});
    }

    // Queues first: steering to a queue that nobody reads would lose packets.
    [[nodiscard]] Result<> programSteering()
    {
        if (!steersForAll())
            return {};
        ownsTables = true; // another engine would have the queues
        auto programmed = steering.program(
            planSteering(director.rules(), options.ftpPorts, director.lingering()));
        if (programmed && options.rewritingMode == RewritingMode::Headers
            && !steering.headerQueueProblem().empty())
            programmed = makeError(ErrorCode::NotSupported, "the kernel does not rewrite headers: "
                                                                + steering.headerQueueProblem());
        if (programmed)
            setMarks(steering.marks());
        return programmed;
    }

    // On all threads. A packet whose endpoint has no mark there goes through the other queues.
    void setMarks(const EndpointMarks &marks)
    {
        run([this, &marks] { loop.setMarks(marks); });
        for (auto *colleague : colleagues)
            colleague->run([colleague, &marks] { colleague->loop.setMarks(marks); });
    }

    // A mark that the kernel does not know any more must not be given.
    [[nodiscard]] Result<> changeSteering(const SteeringPlan &plan)
    {
        setMarks(steering.marksLeftBy(plan));
        auto changed = steering.update(plan);
        setMarks(steering.marks());
        return changed;
    }

    void runThread()
    {
        hurryThisThread();
        const auto result = loop.run();
        gate.close();
        alive = false;
        if (!result && options.failed)
            options.failed(result.error());
    }

    // Nothing can be done about an error here; the next start removes what stayed behind.
    void removeTables()
    {
        if (!ownsTables)
            return;
        [[maybe_unused]] const auto removed = steering.remove();
        ownsTables = false;
    }

    void joinThread()
    {
        if (thread.joinable()) {
            // A loop that ended by itself refuses the command.
            [[maybe_unused]] const bool asked = gate.run([this] { loop.requestStop(); });
            thread.join();
        }
    }

    // While no packet is processed.
    void run(const std::function<void()> &command)
    {
        if (!alive || !gate.run(command))
            command();
    }

    Director &director;
    DatapathOptions options;
    CommandGate gate;
    PacketLoop loop;
    Steering steering;
    std::vector<Private *> colleagues;
    bool isOpen = false;
    bool ownsTables = false;
    std::thread thread;
    std::atomic<bool> alive = false;
};

Datapath::Datapath(Director &director, DatapathOptions options)
    : d(std::make_unique<Private>(director, std::move(options)))
{}

Datapath::~Datapath()
{
    stop();
}

Result<> Datapath::open()
{
    if (d->isOpen)
        return {};
    if (auto opened = d->openQueues(); !opened)
        return opened;
    d->isOpen = true;
    return {};
}

Result<> Datapath::start()
{
    auto started = open();
    if (started)
        started = d->gate.open();
    if (started)
        started = d->programSteering();
    if (!started) {
        stop();
        return started;
    }
    d->alive = true;
    d->thread = std::thread([this] { d->runThread(); });
    return {};
}

void Datapath::stop()
{
    d->removeTables();
    abandon();
}

void Datapath::abandon()
{
    d->joinThread();
    d->gate.close();
    d->loop.close();
    d->isOpen = false;
}

bool Datapath::isThreadAlive() const
{
    return d->alive;
}

void Datapath::run(const std::function<void()> &command) const
{
    d->run(command);
}

void Datapath::useFlowCache(FlowCache *cache, const FlowMemory &memory)
{
    run([this, cache, &memory] {
        d->director.useFlowCache(memory, bootTime());
        d->loop.useFlowCache(cache);
    });
}

std::vector<FlowRequest> Datapath::adopt(const std::vector<FoundFlow> &flows)
{
    std::vector<FlowRequest> others;
    run([this, &flows, &others] {
        const auto now = bootTime();
        for (const auto &found : flows)
            if ((found.word & kFlowElsewhere) != 0 || !d->director.adoptFlow(found, now))
                others.push_back(found.flow);
        d->loop.handOverFlows();
    });
    return others;
}

void Datapath::addFlows(FlowCacheStatus &status) const
{
    if (d->steersForAll()) {
        const bool byHeaders = d->options.rewritingMode != RewritingMode::Payload
                               && d->steering.headerQueueProblem().empty();
        status.rewriting =
            rewritingModeName(byHeaders ? RewritingMode::Headers : RewritingMode::Payload);
        status.rewritingProblem = d->steering.headerQueueProblem();
    }
    run([this, &status] {
        status.flows += d->director.cachedFlows();
        status.packets += d->director.cachedPackets();
    });
}

ClientMask Datapath::clientMask() const
{
    ClientMask result;
    run([this, &result] {
        result =
            planSteering(d->director.rules(), d->options.ftpPorts, d->director.lingering()).clients;
    });
    return result;
}

Result<> Datapath::steer(const RuleSet &rules, const std::vector<Service> &lingering)
{
    return d->changeSteering(planSteering(rules, d->options.ftpPorts, lingering));
}

void Datapath::setColleagues(const std::vector<Datapath *> &colleagues, std::mutex &exchange)
{
    std::vector<PacketLoop *> loops;
    d->colleagues.clear();
    for (const auto *colleague : colleagues) {
        loops.push_back(&colleague->d->loop);
        d->colleagues.push_back(colleague->d.get());
    }
    d->loop.setColleagues(std::move(loops), exchange);
}

bool Datapath::wouldRegroup(const RuleSet &rules) const
{
    return d->steering.wouldRegroup(planSteering(rules, d->options.ftpPorts));
}

void Datapath::askAboutEverything()
{
    run([this] { d->loop.askAboutEverything(); });
}

void Datapath::complete(EngineStatus &status) const
{
    PacketLoopCounters counters;
    run([this, &counters] { counters = d->loop.counters(); });
    for (std::size_t i = 0; i < counters.malformed.size(); ++i) {
        status.packetsReceived += counters.malformed[i];
        addDrop(status, dropReasonName(static_cast<DropReason>(i)), counters.malformed[i]);
    }
    // The Director counted these as forwarded.
    status.packetsForwarded -= std::min(status.packetsForwarded, counters.unsent);
    addDrop(status, "not-sent", counters.unsent);
    auto kernel = readQueueStatistics(d->bulkQueue(), d->bulkQueue());
    for (const auto number : {d->plainQueue(), d->headerQueue(), d->replyQueue()}) {
        if (number == 0)
            continue;
        const auto other = readQueueStatistics(number, number);
        kernel.depth += other.depth;
        kernel.dropped += other.dropped;
    }
    status.datapath = "nfqueue";
    status.queues = static_cast<std::uint32_t>(d->loop.queueCount());
    status.threads = d->thread.joinable() ? 1 : 0;
    status.datapathRunning = status.threads > 0;
    status.queueDepth = kernel.depth;
    status.queueCapacity = status.queues * PacketQueueOptions().length;
    status.queueDrops = kernel.dropped + counters.verdictErrors;
}

} // namespace vipdeck
