// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sim/replay/templaterecord.h"

#include <algorithm>
#include <charconv>
#include <sstream>
#include <vector>

#include "engine/sim/network.h"
#include "engine/sim/replay/laboratory.h"
#include "engine/sim/replay/proctext.h"
#include "engine/sim/replay/rulecommands.h"
#include "engine/sim/replay/tabletext.h"

namespace vipdeck::replay {
namespace {

constexpr Duration kStepTime = std::chrono::milliseconds(4);
constexpr std::uint16_t kFirstPort = 40411;    // when no table shows which it was
constexpr std::uint16_t kDatagramPort = 44444; // every datagram's source
constexpr std::uint32_t kMark = 7;
constexpr const char *kService = "10.0.100.1:80";

const std::vector<std::string> kQuiesceRules{
    "-A -t 10.0.100.1:80 -s rr -p 60",
    "-a -t 10.0.100.1:80 -r 10.0.2.11:80 -m",
    "-a -t 10.0.100.1:80 -r 10.0.2.12:80 -m",
    "-a -t 10.0.100.1:80 -r 10.0.2.13:80 -m",
};
const std::vector<std::string> kMarkRules{
    "-A -f 7 -s rr -p 60",
    "-a -f 7 -r 10.0.2.11 -m",
    "-a -f 7 -r 10.0.2.12 -m",
    "-a -f 7 -r 10.0.2.13 -m",
};

// The clients used consecutive ports: the lowest of /proc/net/ip_vs_conn, 0 when it has none.
std::uint16_t lowestPortIn(const std::string &table)
{
    unsigned lowest = 0;
    std::istringstream lines(table);
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        std::string protocol;
        std::string client;
        std::string text;
        words >> protocol >> client >> text;
        unsigned port = 0;
        std::from_chars(text.data(), text.data() + text.size(), port, 16);
        if (protocol == "TCP" && port != 0)
            lowest = lowest == 0 ? port : std::min(lowest, port);
    }
    return static_cast<std::uint16_t>(lowest);
}

class QuiesceReplay
{
public:
    explicit QuiesceReplay(const Json &record);

    Result<> step(Json &step);

private:
    void open(Json &step);
    Result<> change(const std::string &what, Json &step);

    Network m_network;
    Endpoint m_virtual{Address::fromIPv4(0x0A006401), 80};
    std::uint16_t m_port = kFirstPort;
    std::string m_server; // of the first connection
};

QuiesceReplay::QuiesceReplay(const Json &record)
    : m_network(DirectorOptions{})
{
    auto &director = m_network.director();
    director.setTunables(tunablesIn(textOf(record, "what"), director.tunables()), m_network.now());
    static_cast<void>(restoreRules(director, kQuiesceRules, m_network.now()));
    for (const auto &step : record["steps"]) {
        const auto port = lowestPortIn(elementText(step, 1));
        if (elementText(step, 0) != "conn" || port == 0)
            continue;
        m_port = port;
        break;
    }
}

void QuiesceReplay::open(Json &step)
{
    TcpConversation conversation(endpointOf(elementOf(step, 1), Json(m_port++)), m_virtual, 0);
    const auto server = conversation.open(m_network);
    if (server)
        conversation.finish(m_network);
    if (m_server.empty() && server)
        m_server = serverName(server);
    step = Json::array({step[0], elementOf(step, 1), serverName(server)});
}

// The server that is named, otherwise that of the first connection.
Result<> QuiesceReplay::change(const std::string &what, Json &step)
{
    const auto named = elementText(step, 1).empty() ? m_server : elementText(step, 1);
    const auto address = addressOfServer(named);
    if (!address)
        return makeError(ErrorCode::Malformed, "unknown server \"" + named + '"');
    const auto server = Endpoint{*address, 80}.toString();
    std::vector<std::string> words{"-a", "-t", kService, "-r", server, "-m"};
    if (what == "weight 0")
        words = {"-e", "-t", kService, "-r", server, "-m", "-w", "0"};
    else if (what == "delete")
        words = {"-d", "-t", kService, "-r", server};
    const auto done = runCommand(m_network.director(), words, m_network.now());
    if (done.exitCode != 0)
        return makeError(ErrorCode::InvalidArgument, done.error);
    step = Json::array({what, named});
    return {};
}

Result<> QuiesceReplay::step(Json &step)
{
    const auto what = elementText(step, 0);
    m_network.wait(kStepTime);
    if (what == "open")
        open(step);
    else if (what == "conn")
        step = Json::array({what, procConnections(m_network.director(), m_network.now())});
    else if (what == "weight 0" || what == "delete" || what == "add back")
        return change(what, step);
    else
        return makeError(ErrorCode::Malformed, "unknown step \"" + what + '"');
    return {};
}

} // namespace

bool isQuiesceRecord(const Json &record)
{
    const auto steps = record.find("steps");
    return steps != record.end() && steps->is_array() && elementOf(*steps, 0).is_array()
           && textOf(record, "what").starts_with("expire_quiescent_template=");
}

Result<Json> replayQuiesceRecord(const Json &record)
{
    auto result = record;
    QuiesceReplay replay(record);
    for (auto &step : result["steps"])
        if (const auto done = replay.step(step); !done)
            return tl::unexpected(done.error());
    return result;
}

bool isMarkTemplateRecord(const Json &record)
{
    return record.contains("conns") && record["conns"].is_array()
           && textOf(record, "what").starts_with("fwmark " + std::to_string(kMark));
}

Result<Json> replayMarkTemplateRecord(const Json &record)
{
    auto result = record;
    Network network{DirectorOptions{}};
    auto &director = network.director();
    if (const auto done = restoreRules(director, kMarkRules, network.now()); !done.error.empty())
        return makeError(ErrorCode::Malformed, done.error);
    const auto recordedPort = lowestPortIn(textOf(record, "proc_conn"));
    auto port = recordedPort != 0 ? recordedPort : kFirstPort;
    for (auto &entry : result["conns"]) {
        const auto protocol = elementText(entry, 0);
        if (protocol != "tcp" && protocol != "udp")
            return makeError(ErrorCode::Malformed, "unknown protocol \"" + protocol + '"');
        const auto destination = endpointOf(Json("10.0.100.20"), elementOf(entry, 2));
        std::optional<Address> server;
        if (protocol == "tcp") {
            const auto client = endpointOf(elementOf(entry, 1), Json(port++));
            server = TcpConversation(client, destination, kMark).open(network);
        } else {
            const auto client = endpointOf(elementOf(entry, 1), Json(kDatagramPort));
            server = exchangeDatagram(network, client, destination, kMark);
        }
        entry =
            Json::array({protocol, elementOf(entry, 1), elementOf(entry, 2), serverName(server)});
        network.wait(kStepTime);
    }
    result["Lnc"] = listConnections(director, network.now());
    result["proc_conn"] = procConnections(director, network.now());
    result["Ln"] = listServices(director, network.now());
    result["persistent"] =
        runCommand(director, {"-L", "-n", "--persistent-conn"}, network.now()).output;
    return result;
}

} // namespace vipdeck::replay
