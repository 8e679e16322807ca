// SPDX-License-Identifier: GPL-3.0-or-later
// A second thread of a packet loop, for the queue of replies alone, and when it is worth it.
#pragma once

#include <atomic>
#include <cstddef>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

#include "engine/base/result.h"
#include "engine/base/time.h"

namespace vipdeck {

// Whether requests and replies are better served by two threads. The kernel does most of the work
// of a packet within the verdict, and with many small packets a packet thread runs into the limit
// of one processor. With superpackets it does not, and the second thread would take the processor
// from the two ends; a flood of datagrams has hardly any replies.
class ReplyDivision
{
public:
    static constexpr Duration kWindow = std::chrono::milliseconds(10);
    static constexpr std::size_t kManyPackets = 300; // in a window
    // One of so many packets may be a superpacket.
    static constexpr std::size_t kFewSuperpackets = 8;

    struct Batch
    {
        std::size_t packets = 0;
        std::size_t superpackets = 0;
        std::size_t datagrams = 0;
    };

    void served(const Batch &batch, TimePoint now);
    // As the last full window says.
    [[nodiscard]] bool divides() const { return m_divides; }

private:
    Batch m_sum;
    TimePoint m_begin;
    bool m_divides = false;
};

// Owns the thread. While it is active it serves the queue; so may others, holding turn().
class ReplyHand
{
public:
    using Serve = std::function<Result<>()>; // takes turn() itself

    ~ReplyHand() { stop(); }

    // The thread inherits the caller's priority.
    void start(int descriptor, Serve serve);
    void setActive(bool active);
    // Ends the thread; harmless without one.
    void stop();
    [[nodiscard]] bool isRunning() const { return m_thread.joinable(); }
    [[nodiscard]] std::mutex &turn() { return m_turn; }
    // What ended the thread by itself.
    [[nodiscard]] std::optional<Error> error() const;

private:
    void run(int descriptor, const Serve &serve);

    std::thread m_thread;
    std::mutex m_turn; // from receiving packets of the queue to sending their verdicts
    std::atomic<bool> m_active = false;
    std::atomic<bool> m_ends = false;
    std::atomic<bool> m_failed = false;
    std::optional<Error> m_error; // written before m_failed
};

} // namespace vipdeck
