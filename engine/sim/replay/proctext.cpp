// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sim/replay/proctext.h"

#include <array>
#include <cstdio>

#include "engine/base/bytes.h"
#include "engine/rules/commandtext.h"
#include "engine/rules/listing.h"
#include "engine/sim/replay/tabletext.h"

namespace vipdeck::replay {
namespace {

constexpr unsigned kTicksPerSecond = 250;

template<typename... Values>
std::string print(const char *format, Values... values)
{
    std::array<char, 160> text{};
    const auto length = std::snprintf(text.data(), text.size(), format, values...);
    return {text.data(), static_cast<std::size_t>(length)};
}

// 0A000201:0050 or [fd00:0002:0000:0000:0000:0000:0000:0011]:0050
std::string hexEndpoint(const Endpoint &endpoint)
{
    if (endpoint.address.isIPv4())
        return print("%08X:%04X", endpoint.address.ipv4(), unsigned{endpoint.port});
    std::string text = "[";
    for (std::size_t word = 0; word < 8; ++word)
        text += print(word == 0 ? "%04x" : ":%04x",
                      unsigned{loadU16(&endpoint.address.octets()[2 * word])});
    return text + print("]:%04X", unsigned{endpoint.port});
}

std::string head(const ServiceConfig &service)
{
    const char *onePacket = service.onePacket ? "ops " : "";
    if (service.key.isFirewallMark())
        return print("FWM  %08X %s %s", service.key.firewallMark, service.scheduler.c_str(),
                     onePacket);
    const auto start =
        rules::protocolName(service.key) + "  " + hexEndpoint(service.key.endpoint) + ' ';
    if (service.key.family() == AddressFamily::IPv6)
        return start + service.scheduler + ' '; // the kernel forgets "ops" here
    return start + service.scheduler + ' ' + onePacket + ' ';
}

std::string persistence(const ServiceConfig &service)
{
    if (!service.persistent)
        return {};
    auto mask = service.persistenceNetmask;
    if (service.key.family() == AddressFamily::IPv6) // a prefix length, printed in network order
        mask = (mask << 24) | ((mask & 0xFF00u) << 8) | ((mask >> 8) & 0xFF00u) | (mask >> 24);
    return print("persistent %u %08X", service.persistenceTimeoutSeconds * kTicksPerSecond, mask);
}

} // namespace

std::string procServices(const DirectorStatus &status)
{
    std::string text =
        print("IP Virtual Server version 1.2.1 (size=%u)\n", unsigned{rules::kListedTableSize});
    text += "Prot LocalAddress:Port Scheduler Flags\n"
            "  -> RemoteAddress:Port Forward Weight ActiveConn InActConn\n";
    for (const auto &service : status.services) {
        text += head(service.config) + persistence(service.config) + '\n';
        for (const auto &each : service.destinations)
            text += "  -> " + hexEndpoint(each.config.endpoint)
                    + print("      %-7s %-6d %-10u %-10u\n",
                            rules::forwardingName(each.config.forwarding).c_str(),
                            static_cast<int>(each.config.weight), each.activeConnections,
                            each.inactiveConnections);
    }
    return text;
}

std::string procConnections(const Director &director, TimePoint now)
{
    std::string text = "Pro FromIP   FPrt ToIP     TPrt DestIP   DPrt State       Expires PEName "
                       "PEData\n";
    director.visitConnections(now, [&text](const ConnectionStatus &entry) {
        const auto words = connectionWords(entry);
        text += print("%-3s", words[0].c_str());
        for (std::size_t word = 1; word <= 6; ++word)
            text += ' ' + words[word];
        text += print(" %-11s %7s", words[7].c_str(), words[8].c_str());
        if (!entry.persistenceEngine.empty())
            text += ' ' + entry.persistenceEngine + ' ' + entry.persistenceData;
        text += '\n';
        return true;
    });
    return text;
}

} // namespace vipdeck::replay
