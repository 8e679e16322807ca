// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sim/replay/reuserecord.h"

#include <algorithm>

#include "engine/sim/network.h"
#include "engine/sim/replay/laboratory.h"
#include "engine/sim/replay/packetnames.h"
#include "engine/sim/replay/rulecommands.h"
#include "engine/sim/replay/tabletext.h"

namespace vipdeck::replay {
namespace {

constexpr Duration kLookDelay = std::chrono::milliseconds(4);
constexpr const char *kQuiesce = "set weight 0 for";

const std::vector<std::string> kRules{
    "-A -t 10.0.100.1:80 -s rr",
    "-a -t 10.0.100.1:80 -r 10.0.2.11:9100 -m",
    "-a -t 10.0.100.1:80 -r 10.0.2.12:9100 -m",
    "-a -t 10.0.100.1:80 -r 10.0.2.13:9100 -m",
};

class Replay
{
public:
    explicit Replay(const Json &record)
        : m_network(DirectorOptions{})
    {
        auto &director = m_network.director();
        director.setTunables(tunablesIn(textOf(record, "what"), director.tunables()),
                             m_network.now());
        static_cast<void>(restoreRules(director, kRules, m_network.now()));
    }

    Result<> step(Json &step);
    [[nodiscard]] std::string list() { return listServices(m_network.director(), m_network.now()); }

private:
    Result<> send(Json &step);
    [[nodiscard]] std::vector<ConnectionStatus> entries();

    Network m_network;
    Endpoint m_client{clientAddress(AddressFamily::IPv4), 30000};
    Endpoint m_virtual{Address::fromIPv4(0x0A006401), 80};
};

std::vector<ConnectionStatus> Replay::entries()
{
    std::vector<ConnectionStatus> result;
    m_network.director().visitConnections(m_network.now(), [&](const ConnectionStatus &entry) {
        if (entry.expiresSeconds != 0) // others are only waiting to be removed
            result.push_back(entry);
        return true;
    });
    return result;
}

Result<> Replay::send(Json &step)
{
    const auto flags = tcpFlagsOf(elementText(step, 1));
    const auto sender = elementText(step, 0);
    const auto before = entries();
    if (!flags || (sender != "c" && sender != "s"))
        return makeError(ErrorCode::Malformed, "unknown packet " + step.dump());
    if (sender == "c")
        m_network.fromClient(tcpPacket({m_client, m_virtual, *flags, 1, 1, {}}));
    else if (!before.empty())
        m_network.fromServer(tcpPacket({before.front().destination, m_client, *flags, 1, 1, {}}));
    m_network.wait(kLookDelay);
    auto after = Json::array();
    for (const auto &entry : entries())
        after.push_back({hexAddress(entry.destination.address), entry.state,
                         std::to_string(entry.expiresSeconds)});
    step = Json::array({step[0], step[1], std::move(after)});
    return {};
}

Result<> Replay::step(Json &step)
{
    if (elementText(step, 0) != kQuiesce)
        return send(step);
    const auto current = entries();
    if (current.empty())
        return makeError(ErrorCode::Malformed, "no connection whose server could be quiesced");
    const auto &server = current.front().destination;
    const std::vector<std::string> words{
        "-e", "-t", m_virtual.toString(), "-r", server.toString(), "-m", "-w", "0"};
    const auto done = runCommand(m_network.director(), words, m_network.now());
    if (done.exitCode != 0)
        return makeError(ErrorCode::InvalidArgument, done.error);
    step = Json::array({kQuiesce, hexAddress(server.address)});
    return {};
}

} // namespace

bool isReuseRecord(const Json &record)
{
    const auto steps = record.find("steps");
    return steps != record.end() && steps->is_array() && elementOf(*steps, 0).is_array()
           && textOf(record, "what").find("conn_reuse_mode=") != std::string::npos;
}

Result<Json> replayReuseRecord(const Json &record)
{
    auto result = record;
    Replay replay(record);
    for (auto &step : result["steps"])
        if (const auto done = replay.step(step); !done)
            return tl::unexpected(done.error());
    result["Ln"] = replay.list();
    return result;
}

} // namespace vipdeck::replay
