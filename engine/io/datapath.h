// SPDX-License-Identifier: GPL-3.0-or-later
// The whole datapath around one Director: queues, steering rules, raw sockets and the packet
// thread. Every function is called from the control thread.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "engine/base/result.h"
#include "engine/config/flowcachestatus.h"
#include "engine/config/ruleset.h"
#include "engine/config/status.h"
#include "engine/director/director.h"
#include "engine/io/flowcache.h"
#include "engine/io/rewritingform.h"
#include "engine/io/steeringplan.h"

namespace vipdeck {

struct DatapathOptions
{
    std::uint16_t firstQueue = 7100; // and those after it; three for each share, one more
                                     // for a single one
    // Clients are divided between so many datapaths over the same configuration, each with a
    // Director of its own. The first one steers for all and is started last and stopped first.
    std::uint16_t shares = 1;
    std::uint16_t share = 0;
    bool failOpen = false;
    FtpPorts ftpPorts{kFtpPort}; // as the Director's
    RewritingMode rewritingMode = RewritingMode::Auto;
    RewritingForm rewritingForm;
    // Called once, on the packet thread, when it ends by itself.
    std::function<void(const Error &)> failed;
};

class Datapath
{
public:
    Datapath(Director &director, DatapathOptions options);
    ~Datapath(); // stops; the steering rules are gone afterwards
    Datapath(const Datapath &) = delete;
    Datapath &operator=(const Datapath &) = delete;

    // Binds the queues, so that nobody else is this engine. On an error nothing stays behind.
    [[nodiscard]] Result<> open();
    // open() where that was not done; programs the steering for the director's rules, starts the
    // thread. On an error nothing stays behind.
    [[nodiscard]] Result<> start();
    // The steering rules go first, then what waits in the queues is served, then the thread ends.
    void stop();
    // After failed(): joins the thread and unbinds the queues. The steering rules stay, so that
    // packets are dropped or pass as the failure mode says; stop() removes them.
    void abandon();
    [[nodiscard]] bool isThreadAlive() const; // false after failed()

    // Runs the function while no packet is processed; with the thread down, here and now.
    void run(const std::function<void()> &command) const;
    // Brings the steering rules to what `rules` need, and the connections of `lingering` services
    // and servers. All or nothing.
    [[nodiscard]] Result<> steer(const RuleSet &rules, const std::vector<Service> &lingering);
    // From now on established connections are offered to this cache, which must outlive its use,
    // and their counts are read from `memory`; null ends it. Whoever keeps the cache has stopped it
    // for the moment.
    void useFlowCache(FlowCache *cache, const FlowMemory &memory);
    // Makes connections of what an earlier helper left in the cache, where the rules still have
    // the server; the others are returned.
    [[nodiscard]] std::vector<FlowRequest> adopt(const std::vector<FoundFlow> &flows);
    // Adds the director's part and, where steering is programmed, how packets are rewritten.
    void addFlows(FlowCacheStatus &status) const;
    // What of a client's address decides on its share, under the rules as they are.
    [[nodiscard]] ClientMask clientMask() const;
    // Before start(): the others among which clients are divided.
    void setColleagues(const std::vector<Datapath *> &colleagues, std::mutex &exchange);
    // Would these rules divide clients in another way? Then askAboutEverything() on all of them
    // must come before steer().
    [[nodiscard]] bool wouldRegroup(const RuleSet &rules) const;
    void askAboutEverything();
    // Adds queues, threads, and the packets that the Director never saw. Call outside run().
    void complete(EngineStatus &status) const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace vipdeck
