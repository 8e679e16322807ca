// SPDX-License-Identifier: GPL-3.0-or-later
// Lets other threads run functions on the packet thread between two batches.
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <vector>

#include "engine/base/result.h"

namespace vipdeck {

class CommandGate
{
public:
    CommandGate() = default;
    ~CommandGate();
    CommandGate(const CommandGate &) = delete;
    CommandGate &operator=(const CommandGate &) = delete;

    [[nodiscard]] Result<> open();

    // Other threads: returns after the command was carried out. False, without running it, when the
    // packet thread does not run any more.
    [[nodiscard]] bool run(const std::function<void()> &command);

    // Packet thread: readable when a command waits.
    [[nodiscard]] int descriptor() const { return m_descriptor; }
    void runPending();
    // Packet thread, at its end: carries out what waits, refuses what comes later.
    void close();

private:
    void drain(std::unique_lock<std::mutex> &lock);

    struct Entry
    {
        const std::function<void()> *command;
        bool done = false;
    };
    int m_descriptor = -1; // eventfd
    std::mutex m_mutex;
    std::condition_variable m_carriedOut;
    std::vector<Entry *> m_waiting;
    bool m_closed = true;
};

} // namespace vipdeck
