// SPDX-License-Identifier: GPL-3.0-or-later
// Sockets of the matrix tests: whole packets in and out of a namespace, and addresses for calls.
#pragma once

#include <netinet/in.h>

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "engine/io/rawsender.h"
#include "packetbuilder.h"
#include "tests/matrix/space.h"

namespace vipdeck::matrix {

using test::Octets;

// A socket address of either family; IPv4 as an IPv4-mapped one when a dual-stack socket wants it.
class SocketAddress
{
public:
    explicit SocketAddress(const Endpoint &endpoint);
    [[nodiscard]] const sockaddr *get() const
    {
        return reinterpret_cast<const sockaddr *>(&m_storage);
    }
    [[nodiscard]] socklen_t size() const { return m_size; }

private:
    sockaddr_storage m_storage{};
    socklen_t m_size = 0;
};

// Closes itself; -1 is no descriptor.
class Descriptor
{
public:
    explicit Descriptor(int descriptor = -1)
        : m_descriptor(descriptor)
    {}
    ~Descriptor();
    Descriptor(Descriptor &&other) noexcept
        : m_descriptor(std::exchange(other.m_descriptor, -1))
    {}
    Descriptor &operator=(Descriptor &&other) noexcept
    {
        std::swap(m_descriptor, other.m_descriptor);
        return *this;
    }
    [[nodiscard]] int get() const { return m_descriptor; }

private:
    int m_descriptor;
};

// Everything that arrives in a namespace, as IP packets; and packets sent from it. While it exists
// the namespace's kernel does not refuse protocols that it lacks (SCTP, ESP, AH).
class Wiretap
{
public:
    using Matcher = std::function<bool(const Octets &)>;

    // `answer` is called, on the wiretap's thread, with each packet.
    explicit Wiretap(const Space &space, std::function<void(const Octets &)> answer = {});
    ~Wiretap();
    Wiretap(const Wiretap &) = delete;
    Wiretap &operator=(const Wiretap &) = delete;

    [[nodiscard]] bool isOpen() const { return m_open; }
    void clear();
    // The first one since clear() that matches; waits up to a second.
    [[nodiscard]] std::optional<Octets> waitFor(const Matcher &matches) const;
    // All since clear() that match now.
    [[nodiscard]] std::vector<Octets> all(const Matcher &matches) const;
    // `packet` is complete, with its IP header. It goes to its own destination address, or by a
    // next hop.
    [[nodiscard]] bool send(const Octets &packet);
    [[nodiscard]] bool send(const Octets &packet, const Address &nextHop);

private:
    void openSockets();
    void listen();

    std::function<void(const Octets &)> m_answer;
    Descriptor m_tap;
    std::vector<Descriptor> m_holders;
    RawSender m_sender;
    bool m_open = false;
    std::atomic<bool> m_stop = false;
    mutable std::mutex m_mutex;
    mutable std::condition_variable m_arrived;
    std::deque<Octets> m_packets;
    std::thread m_thread;
};

// Of the outermost header.
[[nodiscard]] std::uint8_t protocolOf(const Octets &packet);
[[nodiscard]] Address sourceAddress(const Octets &packet);
[[nodiscard]] Address destinationAddress(const Octets &packet);
// What follows the outermost header.
[[nodiscard]] Octets contentOf(const Octets &packet);
[[nodiscard]] std::uint16_t word(const Octets &octets, std::size_t at);

} // namespace vipdeck::matrix
