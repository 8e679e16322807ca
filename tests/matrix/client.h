// SPDX-License-Identifier: GPL-3.0-or-later
// What a client does to a service. Each call gives the number of the server that answered, or a
// word about what went wrong.
#pragma once

#include <QString>

#include <chrono>

#include "tests/matrix/wire.h"

namespace vipdeck::matrix {

struct Answer
{
    int server = 0;
    QString problem; // empty: all went well
};

struct DatagramOptions
{
    std::size_t size = 100;
    std::uint8_t trafficClass = 0;
    std::uint16_t sourcePort = 0;
    std::chrono::milliseconds patience = std::chrono::seconds(3);
};

class Client
{
public:
    explicit Client(const Space &space)
        : m_space(&space)
    {}

    // One connection: so many octets up, then so many down, all checked.
    // From a port of its own: a server could remember another connection from the same one.
    [[nodiscard]] Answer transfer(const Endpoint &service, std::size_t up, std::size_t down);
    // A datagram and its answer.
    [[nodiscard]] Answer ask(const Endpoint &service, const DatagramOptions &options = {}) const;
    // errno of a datagram's answer: ECONNREFUSED for "port unreachable"; 0 when nothing came.
    [[nodiscard]] int errorOf(const Endpoint &service, int socketType) const;

private:
    const Space *m_space;
    std::uint16_t m_nextPort = 10000;
};

} // namespace vipdeck::matrix
