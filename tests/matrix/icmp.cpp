// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/matrix/icmp.h"

#include <utility>

namespace vipdeck::matrix {
namespace {

constexpr std::size_t kIcmpHeader = 8;

struct Code
{
    std::uint8_t type;
    std::uint8_t code;
    friend bool operator==(const Code &, const Code &) = default;
};

// RFC 792 and RFC 4443.
Code codeOf(Trouble trouble, bool v4)
{
    switch (trouble) {
    case Trouble::PortUnreachable: return v4 ? Code{3, 3} : Code{1, 4};
    case Trouble::HostUnreachable: return v4 ? Code{3, 1} : Code{1, 0};
    case Trouble::TimeExceeded: return v4 ? Code{11, 0} : Code{3, 0};
    case Trouble::TooBig: break;
    }
    return v4 ? Code{3, 4} : Code{2, 0};
}

bool isIPv4(const Octets &packet)
{
    return packet[0] >> 4 == 4;
}

} // namespace

Octets icmpError(const Address &from, const Address &to, const IcmpError &error,
                 const Octets &quoted)
{
    const auto code = codeOf(error.trouble, from.isIPv4());
    auto packet = test::icmpPacket(from, to, code.type, code.code, quoted);
    const std::size_t at = from.isIPv4() ? 20 : 40;
    packet[at + 6] = static_cast<std::uint8_t>(error.mtu >> 8);
    packet[at + 7] = static_cast<std::uint8_t>(error.mtu);
    // The sum of the whole was right without the MTU: take it off again, with end-around carry.
    std::uint32_t checksum = word(packet, at + 2) + 0xFFFFu - (error.mtu & 0xFFFF);
    checksum = (checksum & 0xFFFF) + (checksum >> 16);
    packet[at + 2] = static_cast<std::uint8_t>(checksum >> 8);
    packet[at + 3] = static_cast<std::uint8_t>(checksum);
    return packet;
}

bool isIcmpError(const Octets &packet, Trouble trouble)
{
    const bool v4 = isIPv4(packet);
    if (protocolOf(packet) != static_cast<std::uint8_t>(v4 ? Protocol::Icmp : Protocol::IcmpV6))
        return false;
    const auto message = contentOf(packet);
    return message.size() > kIcmpHeader && Code{message[0], message[1]} == codeOf(trouble, v4);
}

Octets quotedIn(const Octets &packet)
{
    const auto message = contentOf(packet);
    return {message.begin() + kIcmpHeader, message.end()};
}

std::uint32_t mtuOf(const Octets &packet)
{
    return word(contentOf(packet), 6);
}

std::uint16_t sourcePortOf(const Octets &packet)
{
    return word(contentOf(packet), 0);
}

std::uint16_t destinationPortOf(const Octets &packet)
{
    return word(contentOf(packet), 2);
}

} // namespace vipdeck::matrix
