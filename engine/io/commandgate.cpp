// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/commandgate.h"

#include <cerrno>
#include <cstdint>
#include <sys/eventfd.h>
#include <unistd.h>
#include <utility>

#include "engine/io/netlinksocket.h"

namespace vipdeck {

CommandGate::~CommandGate()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Result<> CommandGate::open()
{
    if (m_descriptor < 0)
        m_descriptor = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    if (m_descriptor < 0)
        return systemError("eventfd", errno);
    m_closed = false;
    return {};
}

bool CommandGate::run(const std::function<void()> &command)
{
    Entry entry{&command};
    std::unique_lock lock(m_mutex);
    if (m_closed)
        return false;
    m_waiting.push_back(&entry);
    // The counter is far from its limit, so this cannot fail.
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = write(m_descriptor, &one, sizeof one);
    m_carriedOut.wait(lock, [&entry] { return entry.done; });
    return true;
}

void CommandGate::runPending()
{
    std::uint64_t count = 0;
    if (read(m_descriptor, &count, sizeof count) < 0)
        return;
    std::unique_lock lock(m_mutex);
    drain(lock);
}

void CommandGate::close()
{
    std::unique_lock lock(m_mutex);
    m_closed = true;
    drain(lock);
}

void CommandGate::drain(std::unique_lock<std::mutex> &lock)
{
    const auto waiting = std::exchange(m_waiting, {});
    if (waiting.empty())
        return;
    lock.unlock();
    for (const auto *entry : waiting)
        (*entry->command)();
    lock.lock();
    for (auto *entry : waiting)
        entry->done = true;
    m_carriedOut.notify_all();
}

} // namespace vipdeck
