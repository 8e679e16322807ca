// SPDX-License-Identifier: GPL-3.0-or-later
// The Directors besides the first one when several packet threads share the clients, each with a
// datapath of its own while packets are handled. Control thread.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "engine/config/status.h"
#include "engine/director/director.h"
#include "engine/io/datapath.h"

namespace vipdeck {

class Companions
{
public:
    // None without options. All of them run the configuration of the first Director.
    explicit Companions(const std::vector<DirectorOptions> &options);

    [[nodiscard]] std::size_t count() const { return m_companions.size(); }
    // Carries it out on the thread of each Director, one after the other.
    void everywhere(const std::function<void(Director &)> &command) const;
    void run(std::size_t number, const std::function<void(Director &)> &command) const;

    // Binds the queues of a datapath for each; `first` is introduced to them and has to be opened
    // and started by the caller. After an error here or below: stop() and clear().
    [[nodiscard]] Result<> open(const DatapathOptions &options, Datapath &first);
    // Starts the threads.
    [[nodiscard]] Result<> start();
    // Between open() and clear(): all datapaths in the order of their shares.
    [[nodiscard]] std::vector<Datapath *> withFirst(Datapath &first) const;
    // After the first one was stopped, and before it is gone. What the threads refer to lives until
    // clear().
    void stop();
    void abandon();
    void clear();
    [[nodiscard]] bool areThreadsAlive() const; // false after one failed
    // From now on packets may belong to another Director than the steering rules say.
    void askAboutEverything();

    // What they report, added to the status of the first one.
    void addTo(DirectorStatus &status, TimePoint now) const;

private:
    struct Companion
    {
        std::unique_ptr<Director> director;
        std::unique_ptr<Datapath> datapath;

        void run(const std::function<void(Director &)> &command) const;
    };
    [[nodiscard]] Result<> forEach(Result<> (Datapath::*step)());

    std::vector<Companion> m_companions;
    std::mutex m_exchange; // see PacketLoop
};

// 0 stands for automatic: one thread for two processors, eight at most.
[[nodiscard]] std::uint32_t packetThreads(std::uint32_t wanted);

} // namespace vipdeck
