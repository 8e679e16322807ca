// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/state/helperclock.h"

#include <QFile>
#include <algorithm>
#include <ctime>

namespace vipdeck {
namespace {

std::uint64_t readClock(clockid_t clock)
{
    timespec now{};
    ::clock_gettime(clock, &now);
    return static_cast<std::uint64_t>(now.tv_sec) * 1000
           + static_cast<std::uint64_t>(now.tv_nsec) / 1000000;
}

} // namespace

SystemClock::SystemClock()
{
    QFile file(QStringLiteral("/proc/sys/kernel/random/boot_id"));
    if (file.open(QIODevice::ReadOnly))
        m_bootIdentity = file.readAll().trimmed().toStdString();
}

std::uint64_t SystemClock::wallMilliseconds() const
{
    return readClock(CLOCK_REALTIME);
}

std::uint64_t SystemClock::bootMilliseconds() const
{
    return readClock(CLOCK_BOOTTIME);
}

Deadline Deadline::after(const HelperClock &clock, std::uint64_t milliseconds)
{
    return {clock.wallMilliseconds() + milliseconds, clock.bootMilliseconds() + milliseconds,
            milliseconds, clock.bootIdentity()};
}

std::uint64_t Deadline::remaining(const HelperClock &clock) const
{
    const bool sameBoot = !bootIdentity.empty() && bootIdentity == clock.bootIdentity();
    const auto now = sameBoot ? clock.bootMilliseconds() : clock.wallMilliseconds();
    const auto end = sameBoot ? bootMilliseconds : wallMilliseconds;
    return now >= end ? 0 : std::min(end - now, totalMilliseconds);
}

void Deadline::extend(std::uint64_t milliseconds)
{
    wallMilliseconds += milliseconds;
    bootMilliseconds += milliseconds;
    totalMilliseconds += milliseconds;
}

} // namespace vipdeck
