// SPDX-License-Identifier: GPL-3.0-or-later
// Sends whole IP packets, headers included, to a next hop; the kernel finds route and neighbour.
// One thread.
#pragma once

#include <cstdint>
#include <span>

#include "engine/base/result.h"
#include "engine/net/address.h"

namespace vipdeck {

class RawSender
{
public:
    // SO_PRIORITY of everything that is sent, so that the steering rules for the director's own
    // clients can tell it apart. No queueing discipline has this major number; the low bits are
    // those of ordinary traffic.
    static constexpr std::uint32_t kPriority = 0x76640000;

    // Errors: Io or PermissionDenied with the call. A kernel without IPv6 is no error.
    [[nodiscard]] Result<> open();
    RawSender() = default;
    ~RawSender();
    RawSender(const RawSender &) = delete;
    RawSender &operator=(const RawSender &) = delete;

    // `packet` is of the next hop's family and has correct checksums. False with errno when the
    // kernel did not take it: too long for the link, no route, buffer full.
    [[nodiscard]] bool send(const Address &nextHop, std::span<const std::uint8_t> packet);

private:
    int m_ipv4 = -1;
    int m_ipv6 = -1;
};

} // namespace vipdeck
