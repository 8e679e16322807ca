// SPDX-License-Identifier: GPL-3.0-or-later
// The ends of every tunnel on a real server whose kernel has none: IPIP, GRE and GUE, IPv4 and IPv6
// outside. What is inside goes into a TUN device. What a receiver must not take (a wrong GRE
// checksum; the kernel sees to UDP's) is counted and dropped.
#pragma once

#include <atomic>

#include "tests/matrix/wire.h"

namespace vipdeck::matrix {

inline constexpr std::uint16_t kGuePort = 6080;

class Decapsulator
{
public:
    explicit Decapsulator(const Space &space);
    ~Decapsulator();
    Decapsulator(const Decapsulator &) = delete;
    Decapsulator &operator=(const Decapsulator &) = delete;

    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] int damaged() const { return m_damaged; }

private:
    enum class Kind { Plain, Gre, Gue };
    struct End
    {
        Kind kind;
        int family;
        Descriptor socket;
    };

    void openSockets();
    void listen();
    void unwrap(const End &end, Octets packet);

    std::vector<End> m_ends;
    Descriptor m_device;
    bool m_open = false;
    std::atomic<bool> m_stop = false;
    std::atomic<int> m_damaged = 0;
    std::thread m_thread;
};

} // namespace vipdeck::matrix
