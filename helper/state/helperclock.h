// SPDX-License-Identifier: GPL-3.0-or-later
// Time for things that outlive a helper: a clock that nobody can set while the machine is up, and
// the wall clock for when it was started again. Control thread.
#pragma once

#include <cstdint>
#include <string>

namespace vipdeck {

class HelperClock
{
public:
    virtual ~HelperClock() = default;
    [[nodiscard]] virtual std::uint64_t wallMilliseconds() const = 0; // since 1970
    [[nodiscard]] virtual std::uint64_t bootMilliseconds() const = 0; // sleep included
    [[nodiscard]] virtual std::string bootIdentity() const = 0;       // of this run of the machine
};

class SystemClock : public HelperClock
{
public:
    SystemClock();
    [[nodiscard]] std::uint64_t wallMilliseconds() const override;
    [[nodiscard]] std::uint64_t bootMilliseconds() const override;
    [[nodiscard]] std::string bootIdentity() const override { return m_bootIdentity; }

private:
    std::string m_bootIdentity;
};

// A moment to come. While the machine stays up, setting the wall clock does not move it; after a
// boot the wall clock decides, and a wall clock that went back does not make it longer than it was.
struct Deadline
{
    std::uint64_t wallMilliseconds = 0;
    std::uint64_t bootMilliseconds = 0;
    std::uint64_t totalMilliseconds = 0;
    std::string bootIdentity;

    [[nodiscard]] static Deadline after(const HelperClock &clock, std::uint64_t milliseconds);
    [[nodiscard]] std::uint64_t remaining(const HelperClock &clock) const; // 0: it is over
    void extend(std::uint64_t milliseconds);
};

} // namespace vipdeck
