// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sim/replay/timeoutrecord.h"

#include <algorithm>
#include <charconv>

#include "engine/rules/interpreter.h"
#include "engine/sim/network.h"
#include "engine/sim/replay/packetnames.h"
#include "engine/sim/replay/rulecommands.h"
#include "engine/sim/replay/tabletext.h"

namespace vipdeck::replay {
namespace {

constexpr Duration kLookDelay = std::chrono::milliseconds(4);
constexpr std::uint16_t kFirstPort = 30699; // when the record does not show which it was

const std::vector<std::string> kRules{
    "-A -t 10.0.100.9:80 -s rr",
    "-a -t 10.0.100.9:80 -r 10.0.2.11:9100 -m",
    "-A -u 10.0.100.9:53 -s rr",
    "-a -u 10.0.100.9:53 -r 10.0.2.11:53 -m",
};
const Endpoint kVirtual{Address::fromIPv4(0x0A006409), 80};
const Endpoint kServer{Address::fromIPv4(0x0A00020B), 9100};

// [[sender, packet]...] becomes the connection of `client`; then its state and time are filled in.
Result<> runSequence(Network &network, const Endpoint &client, Json &sequence)
{
    for (const auto &item : elementOf(sequence, 0)) {
        const auto flags = tcpFlagsOf(elementText(item, 1));
        if (!flags)
            return makeError(ErrorCode::Malformed, "unknown packet " + item.dump());
        if (elementText(item, 0) == "c")
            network.fromClient(tcpPacket({client, kVirtual, *flags, 1, 1, {}}));
        else
            network.fromServer(tcpPacket({kServer, client, *flags, 1, 1, {}}));
    }
    network.wait(kLookDelay);
    Json state;
    Json expires;
    network.director().visitConnections(network.now(), [&](const ConnectionStatus &entry) {
        if (entry.client != client)
            return true;
        state = entry.state;
        expires = entry.expiresSeconds;
        return false;
    });
    sequence = Json::array({elementOf(sequence, 0), std::move(state), std::move(expires)});
    return {};
}

// The client used consecutive ports: the lowest that the recorded table shows.
std::uint16_t firstPortIn(const std::string &table)
{
    const std::string client = "10.9.0.1:";
    unsigned lowest = 0;
    for (auto at = table.find(client); at != std::string::npos; at = table.find(client, at + 1)) {
        unsigned port = 0;
        const auto *begin = table.data() + at + client.size();
        std::from_chars(begin, table.data() + table.size(), port);
        lowest = lowest == 0 ? port : std::min(lowest, port);
    }
    return lowest == 0 ? kFirstPort : static_cast<std::uint16_t>(lowest);
}

Json datagramEntry(Network &network)
{
    const Endpoint client{Address::fromIPv4(0x0A090009), 4444};
    exchangeDatagram(network, client, {kVirtual.address, 53}, 0);
    network.wait(kLookDelay);
    auto entries = Json::array();
    network.director().visitConnections(network.now(), [&](const ConnectionStatus &entry) {
        if (entry.protocol == Protocol::Udp)
            entries.push_back(connectionWords(entry));
        return true;
    });
    return entries;
}

} // namespace

bool isTimeoutRecord(const Json &record)
{
    return record.contains("set") && record["set"].is_string() && record.contains("tcp")
           && record["tcp"].is_array();
}

Result<Json> replayTimeoutRecord(const Json &record)
{
    Network network{DirectorOptions{}};
    auto &director = network.director();
    auto words = rules::splitRuleLine(textOf(record, "set"));
    words.insert(words.begin(), "--set");
    static_cast<void>(restoreRules(director, kRules, network.now()));
    if (const auto done = runCommand(director, words, network.now()); done.exitCode != 0)
        return makeError(ErrorCode::Malformed, done.error);
    auto result = record;
    Endpoint client{Address::fromIPv4(0x0A090001), firstPortIn(textOf(record, "Lnc"))};
    for (auto &sequence : result["tcp"]) {
        if (const auto done = runSequence(network, client, sequence); !done)
            return tl::unexpected(done.error());
        ++client.port;
    }
    result["udp"] = datagramEntry(network);
    result["Lnc"] = listConnections(director, network.now());
    result["timeout"] = runCommand(director, {"-L", "--timeout"}, network.now()).output;
    return result;
}

} // namespace vipdeck::replay
