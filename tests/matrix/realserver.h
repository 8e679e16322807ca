// SPDX-License-Identifier: GPL-3.0-or-later
// A real server of the matrix: TCP, UDP and SCTP at the ports 80 and 8080, in both families, for
// every address of its namespace. It is known by its number in what it answers.
#pragma once

#include <atomic>
#include <thread>
#include <vector>

#include "tests/matrix/wire.h"

namespace vipdeck::matrix {

inline constexpr std::uint16_t kPort = 80;             // of the services
inline constexpr std::uint16_t kTranslatedPort = 8080; // of masqueraded servers

// What is transferred in bulk: octet `i` of it.
[[nodiscard]] constexpr std::uint8_t patternAt(std::size_t i)
{
    return static_cast<std::uint8_t>(i * 31 + (i >> 8) + 7);
}

// SCTP chunk types (RFC 9260).
inline constexpr std::uint8_t kInit = 1;
inline constexpr std::uint8_t kInitAck = 2;

class RealServer
{
public:
    // `nextHop` tells where a packet made by hand goes from a source to the client.
    RealServer(const Space &space, std::uint8_t number,
               std::function<Address(const Address &source, const Address &client)> nextHop);
    ~RealServer();
    RealServer(const RealServer &) = delete;
    RealServer &operator=(const RealServer &) = delete;

    [[nodiscard]] bool isOpen() const { return m_open && m_wiretap.isOpen(); }
    [[nodiscard]] Wiretap &wiretap() { return m_wiretap; }
    // SCTP packets whose CRC32c was wrong when they came.
    [[nodiscard]] int damagedSctp() const { return m_damagedSctp; }

private:
    void openSockets();
    void serveTcp();
    void talk(int connection) const;
    void serveUdp();
    void answerDatagram(int socket) const;
    void answerSctp(const Octets &packet);

    std::uint8_t m_number;
    std::function<Address(const Address &, const Address &)> m_nextHop;
    bool m_open = false;
    std::atomic<bool> m_stop = false;
    std::atomic<int> m_damagedSctp = 0;
    std::vector<Descriptor> m_tcp;
    std::vector<Descriptor> m_udp;
    Wiretap m_wiretap;
    std::vector<std::thread> m_threads;
};

} // namespace vipdeck::matrix
