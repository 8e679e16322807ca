// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/matrix/outerheader.h"

#include "tests/matrix/decapsulator.h"

namespace vipdeck::matrix {
namespace {

constexpr std::uint16_t kDontFragment = 0x4000;

bool isIPv4(const Octets &packet)
{
    return packet[0] >> 4 == 4;
}

Octets from(const Octets &octets, std::size_t at)
{
    return {octets.begin() + static_cast<std::ptrdiff_t>(std::min(at, octets.size())),
            octets.end()};
}

QString greProblem(const Octets &message, bool hasChecksum, bool innerIsIPv4)
{
    if (word(message, 0) != (hasChecksum ? 0x8000 : 0))
        return QStringLiteral("GRE flags %1").arg(word(message, 0), 0, 16);
    if (word(message, 2) != (innerIsIPv4 ? 0x0800 : 0x86DD))
        return QStringLiteral("GRE type %1").arg(word(message, 2), 0, 16);
    if (hasChecksum && test::referenceSum(message) != 0xFFFF)
        return QStringLiteral("GRE checksum");
    return {};
}

QString gueProblem(const Octets &message, bool hasChecksum, bool innerIsIPv4)
{
    if (word(message, 0) < 32768 || word(message, 2) != kGuePort)
        return QStringLiteral("GUE ports %1 %2").arg(word(message, 0)).arg(word(message, 2));
    if ((word(message, 6) != 0) != hasChecksum)
        return QStringLiteral("GUE: UDP checksum %1").arg(word(message, 6), 0, 16);
    if (message[8] != 0 || message[9] != (innerIsIPv4 ? 4 : 41) || word(message, 10) != 0)
        return QStringLiteral("GUE header");
    return {};
}

// Type of service, hops, "do not fragment" and identification follow the inner header.
QString outerProblem(const Octets &outer, const Octets &inner)
{
    if (trafficClassOf(outer) != trafficClassOf(inner))
        return QStringLiteral("type of service %1").arg(trafficClassOf(outer), 0, 16);
    if (hopLimitOf(outer) != hopLimitOf(inner))
        return QStringLiteral("hop limit %1").arg(hopLimitOf(outer));
    if (!isIPv4(outer))
        return {};
    const bool innerStays = isIPv4(inner) && (word(inner, 6) & kDontFragment) != 0;
    if (word(outer, 6) != (innerStays ? kDontFragment : 0))
        return QStringLiteral("fragment field %1").arg(word(outer, 6), 0, 16);
    if (innerStays && word(outer, 4) != 0)
        return QStringLiteral("identification %1").arg(word(outer, 4), 0, 16);
    return {};
}

} // namespace

std::uint8_t trafficClassOf(const Octets &packet)
{
    return isIPv4(packet) ? packet[1] : static_cast<std::uint8_t>(packet[0] << 4 | packet[1] >> 4);
}

std::uint8_t hopLimitOf(const Octets &packet)
{
    return isIPv4(packet) ? packet[8] : packet[7];
}

Tunnelled unwrap(const Octets &packet, const TunnelConfig &tunnel)
{
    const auto message = contentOf(packet);
    const bool hasChecksum = tunnel.checksum != TunnelChecksum::None;
    std::size_t offset = 0;
    if (tunnel.type == TunnelType::Gre)
        offset = hasChecksum ? 8 : 4;
    else if (tunnel.type == TunnelType::Gue)
        offset = 12;
    Tunnelled result;
    result.inner = from(message, offset);
    if (result.inner.size() < 28) {
        result.problem = QStringLiteral("nothing is inside");
        return result;
    }
    const bool innerIsIPv4 = isIPv4(result.inner);
    std::uint8_t protocol = innerIsIPv4 ? IPPROTO_IPIP : IPPROTO_IPV6;
    if (tunnel.type == TunnelType::Gre) {
        protocol = IPPROTO_GRE;
        result.problem = greProblem(message, hasChecksum, innerIsIPv4);
    } else if (tunnel.type == TunnelType::Gue) {
        protocol = IPPROTO_UDP;
        result.problem = gueProblem(message, hasChecksum, innerIsIPv4);
    }
    if (protocolOf(packet) != protocol)
        result.problem = QStringLiteral("outer protocol %1").arg(protocolOf(packet));
    if (result.problem.isEmpty())
        result.problem = outerProblem(packet, result.inner);
    // GUE without a checksum has none to be wrong; an IPv4 header's is checked for every kind.
    const bool outerIsChecked =
        tunnel.type == TunnelType::Gue || !isIPv4(packet)
        || test::referenceSum({packet.begin(), packet.begin() + 20}) == 0xFFFF;
    if (!outerIsChecked || (tunnel.type == TunnelType::Gue && !test::checksumsAreRight(packet)))
        result.problem = QStringLiteral("outer checksum");
    if (!test::checksumsAreRight(result.inner))
        result.problem = QStringLiteral("inner checksum");
    return result;
}

} // namespace vipdeck::matrix
