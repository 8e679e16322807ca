// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/matrix/space.h"

#include <fcntl.h>
#include <sched.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace vipdeck::matrix {

Space::Space()
{
    std::thread([this] {
        if (unshare(CLONE_NEWNET) == 0)
            m_descriptor = open("/proc/thread-self/ns/net", O_RDONLY | O_CLOEXEC);
    }).join();
}

Space::~Space()
{
    if (m_descriptor >= 0)
        close(m_descriptor);
}

std::string Space::path() const
{
    return "/proc/" + std::to_string(getpid()) + "/fd/" + std::to_string(m_descriptor);
}

bool Space::enter() const
{
    return setns(m_descriptor, CLONE_NEWNET) == 0;
}

std::thread Space::start(const std::function<void()> &task) const
{
    return std::thread([this, task] {
        if (!enter())
            std::abort();
        task();
    });
}

void Space::run(const std::function<void()> &task) const
{
    start(task).join();
}

bool Space::configure(std::string_view lines) const
{
    return feed("ip -batch -", lines);
}

bool Space::configureIPv6(std::string_view lines) const
{
    return feed("ip -6 -batch -", lines);
}

bool Space::feed(const char *command, std::string_view lines) const
{
    int status = -1;
    run([&] {
        auto *pipe = popen(command, "w");
        if (!pipe)
            return;
        std::fwrite(lines.data(), 1, lines.size(), pipe);
        status = pclose(pipe);
    });
    return status == 0;
}

bool Space::set(std::string name, std::string_view value) const
{
    std::ranges::replace(name, '.', '/');
    bool written = false;
    run([&] {
        auto *file = std::fopen(("/proc/sys/" + name).c_str(), "we");
        if (!file)
            return;
        written = std::fwrite(value.data(), 1, value.size(), file) == value.size();
        written = std::fclose(file) == 0 && written;
    });
    return written;
}

} // namespace vipdeck::matrix
