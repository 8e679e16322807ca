// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sim/replay/tracerecord.h"

#include <array>
#include <optional>

#include "engine/config/tunables.h"
#include "engine/sim/network.h"
#include "engine/sim/replay/laboratory.h"
#include "engine/sim/replay/packetnames.h"
#include "engine/sim/replay/rulecommands.h"

namespace vipdeck::replay {
namespace {

constexpr std::uint16_t kClientPort = 30000;
// Between a packet and the look at the table; so the table shows one second less than the timer.
constexpr Duration kLookDelay = std::chrono::milliseconds(4);

// One connection through a director of its own.
class Trace
{
public:
    Trace()
        : m_network(DirectorOptions{})
    {}

    Result<> configure(const Json &record);
    Result<> item(Json &item);

private:
    [[nodiscard]] std::optional<PacketBytes>
    packet(const Endpoint &source, const Endpoint &destination, const std::string &name) const;
    void look(Json &item);

    Network m_network;
    ServiceConfig m_service;
    DestinationConfig m_server;
};

Result<> Trace::configure(const Json &record)
{
    auto &director = m_network.director();
    auto tunables = director.tunables();
    const auto switches = record.value("sysctl", Json::object());
    for (const auto &[name, value] : switches.items())
        if (const auto set = setTunable(
                tunables, name, value.is_string() ? value.get<std::string>() : value.dump());
            !set)
            return set;
    director.setTunables(tunables, m_network.now());
    const auto done = restoreRules(director, textsOf(record, "setup"), m_network.now());
    if (!done.error.empty())
        return makeError(ErrorCode::InvalidArgument, "setup: " + done.error);
    const auto &services = director.rules().services;
    if (services.empty() || services.front().destinations.empty())
        return makeError(ErrorCode::InvalidArgument, "setup: no service with a server");
    m_service = services.front().config;
    m_server = services.front().destinations.front();
    return {};
}

std::optional<PacketBytes> Trace::packet(const Endpoint &source, const Endpoint &destination,
                                         const std::string &name) const
{
    constexpr std::array<std::uint8_t, 16> kContent{0, 0, 0, 1, 0, 1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 1};
    if (m_service.key.protocol == Protocol::Sctp) {
        const auto type = chunkTypeOf(name);
        return type ? std::optional(sctpPacket(source, destination, *type, kContent))
                    : std::nullopt;
    }
    if (m_service.key.protocol == Protocol::Udp)
        return udpPacket(source, destination, kContent);
    const auto flags = tcpFlagsOf(name);
    return flags ? std::optional(tcpPacket({source, destination, *flags, 1, 1, {}})) : std::nullopt;
}

// Sends the packet of [sender, packet, ...], then fills in the rest.
Result<> Trace::item(Json &item)
{
    const auto sender = elementText(item, 0);
    const auto name = elementText(item, 1);
    const Endpoint client{clientAddress(m_service.key.family()), kClientPort};
    const bool byClient = sender == "c";
    const auto bytes = byClient ? packet(client, m_service.key.endpoint, name)
                                : packet(m_server.endpoint, client, name);
    if (!bytes || (!byClient && sender != "s"))
        return makeError(ErrorCode::Malformed, "unknown packet " + item.dump());
    if (byClient)
        m_network.fromClient(*bytes);
    else
        m_network.fromServer(*bytes);
    m_network.wait(kLookDelay);
    look(item);
    return {};
}

void Trace::look(Json &item)
{
    Json state;
    Json expires;
    m_network.director().visitConnections(m_network.now(), [&](const ConnectionStatus &entry) {
        state = entry.state;
        expires = entry.expiresSeconds;
        return false;
    });
    const auto status = m_network.director().status(m_network.now());
    const auto &server = status.services.front().destinations.front();
    item = Json::array({item[0], item[1], std::move(state), std::move(expires),
                        server.activeConnections, server.inactiveConnections});
}

} // namespace

bool isTraceRecord(const Json &record)
{
    return record.contains("traces") && record["traces"].is_array() && record.contains("setup");
}

Result<Json> replayTraceRecord(const Json &record)
{
    auto result = record;
    for (auto &items : result["traces"]) {
        Trace trace;
        if (const auto done = trace.configure(record); !done)
            return tl::unexpected(done.error());
        for (auto &item : items)
            if (const auto done = trace.item(item); !done)
                return tl::unexpected(done.error());
    }
    return result;
}

} // namespace vipdeck::replay
