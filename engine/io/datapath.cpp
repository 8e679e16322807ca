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
                    options.failOpen})
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
        return loop.open({bulkQueue(), plainQueue(), headerQueue(), options.failOpen});
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
        loop.close();
    }

    // While no packet is processed.
    void run(const std::function<void()> &command)
    {
        if (!alive || !gate.run(command))
            command();
    }

    [[nodiscard]] Result<> openFlowCache();
    void closeFlowCache();
    void tryFlowCache()
    {
        flowCacheProblem.clear();
        if (options.flowCacheMode == FlowCacheMode::Off)
            return;
        if (const auto opened = openFlowCache(); !opened)
            flowCacheProblem = opened.error().message;
    }

    Director &director;
    DatapathOptions options;
    std::unique_ptr<FlowCache> flowCache;
    std::string flowCacheProblem;
    CommandGate gate;
    PacketLoop loop;
    Steering steering;
    std::vector<Private *> colleagues;
    bool ownsTables = false;
    std::thread thread;
    std::atomic<bool> alive = false;
};

// Packets that wait for the director meanwhile wait in its queues.
Result<> Datapath::Private::openFlowCache()
{
    if (options.shares > 1)
        return makeError(ErrorCode::NotSupported,
                         "the flow cache serves one packet thread only (--packet-threads 1)");
    auto opened = FlowCache::open(options.flowCache);
    if (!opened)
        return tl::unexpected<Error>(opened.error());
    flowCache = std::move(*opened);
    flowCache->setEnabled(false);
    const auto memory = flowCache->memory();
    run([this, &memory] {
        const auto found = flowCache->found();
        const auto now = bootTime();
        director.useFlowCache(memory, now);
        std::vector<FlowRequest> gone;
        for (const auto &[flow, seen] : found)
            if (!director.adoptFlow(flow, seen, now))
                gone.push_back(flow);
        for (auto &flow : gone)
            flow.kind = FlowRequest::Kind::Remove;
        [[maybe_unused]] const auto none = flowCache->carryOut(gone);
        loop.useFlowCache(flowCache.get());
        for (const auto slot : flowCache->carryOut(director.takeFlowRequests()))
            director.flowRefused(slot, now);
    });
    flowCache->setEnabled(true);
    return {};
}

// The program stops before the director reads the counters for the last time.
void Datapath::Private::closeFlowCache()
{
    if (!flowCache)
        return;
    flowCache->setEnabled(false);
    run([this] {
        director.useFlowCache({}, bootTime());
        loop.useFlowCache(nullptr);
    });
    flowCache->remove();
    flowCache.reset();
}

Datapath::Datapath(Director &director, DatapathOptions options)
    : d(std::make_unique<Private>(director, std::move(options)))
{}

Datapath::~Datapath()
{
    stop();
}

Result<> Datapath::start()
{
    if (auto opened = d->openQueues(); !opened)
        return opened;
    if (auto opened = d->gate.open(); !opened) {
        d->loop.close();
        return opened;
    }
    d->tryFlowCache();
    if (auto programmed = d->programSteering(); !programmed) {
        d->removeTables();
        d->closeFlowCache();
        d->gate.close();
        d->loop.close();
        return programmed;
    }
    d->alive = true;
    d->thread = std::thread([this] { d->runThread(); });
    return {};
}

void Datapath::stop()
{
    d->removeTables();
    d->joinThread();
    d->closeFlowCache();
}

void Datapath::abandon()
{
    d->joinThread();
    d->closeFlowCache();
}

bool Datapath::isThreadAlive() const
{
    return d->alive;
}

void Datapath::run(const std::function<void()> &command) const
{
    d->run(command);
}

Result<> Datapath::setFlowCacheMode(FlowCacheMode mode)
{
    d->options.flowCacheMode = mode;
    if (mode == FlowCacheMode::Off)
        d->closeFlowCache();
    else if (!d->flowCache)
        d->tryFlowCache();
    if (mode != FlowCacheMode::On || d->flowCache)
        return {};
    return makeError(ErrorCode::NotSupported, "no flow cache: " + d->flowCacheProblem);
}

FlowCacheStatus Datapath::flowCacheStatus() const
{
    FlowCacheStatus status;
    if (d->flowCache)
        status = d->flowCache->status();
    else
        status.problem = d->flowCacheProblem;
    status.mode = d->options.flowCacheMode;
    const bool byHeaders = d->options.rewritingMode != RewritingMode::Payload
                           && d->steering.headerQueueProblem().empty();
    status.rewriting =
        rewritingModeName(byHeaders ? RewritingMode::Headers : RewritingMode::Payload);
    status.rewritingProblem = d->steering.headerQueueProblem();
    d->run([this, &status] {
        status.flows = d->director.cachedFlows();
        status.packets = d->director.cachedPackets();
    });
    return status;
}

void Datapath::refreshInterfaces()
{
    if (d->flowCache)
        d->flowCache->refreshInterfaces();
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
    for (const auto number : {d->plainQueue(), d->headerQueue()}) {
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
