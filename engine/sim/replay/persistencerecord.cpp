// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sim/replay/persistencerecord.h"

#include <vector>

#include "engine/rules/interpreter.h"
#include "engine/sim/network.h"
#include "engine/sim/replay/laboratory.h"
#include "engine/sim/replay/proctext.h"
#include "engine/sim/replay/rulecommands.h"
#include "engine/sim/replay/tabletext.h"

namespace vipdeck::replay {
namespace {

constexpr std::uint16_t kWebPort = 80;
constexpr Duration kLookDelay = std::chrono::milliseconds(4);
constexpr Duration kAfterClose = std::chrono::milliseconds(1200);

// Three servers with the service's port.
std::vector<std::string> rulesFor(const std::string &service, const std::string &options)
{
    const auto port = service.substr(service.rfind(':'));
    std::vector<std::string> lines{"-A -t " + service + " -s rr " + options};
    for (const auto *server : {"10.0.2.11", "10.0.2.12", "10.0.2.13"})
        lines.push_back("-a -t " + service + " -r " + server + port + " -m");
    return lines;
}

} // namespace

bool isPersistenceRecord(const Json &record)
{
    return record.contains("conns") && record["conns"].is_array()
           && textOf(record, "service").find(':') != std::string::npos && record.contains("opt");
}

Result<Json> replayPersistenceRecord(const Json &record)
{
    auto result = record;
    Network network{DirectorOptions{}};
    auto &director = network.director();
    const auto service = textOf(record, "service");
    const auto lines = rulesFor(service, textOf(record, "opt"));
    if (const auto done = restoreRules(director, lines, network.now()); !done.error.empty())
        return makeError(ErrorCode::Malformed, done.error);
    const auto address = Address::parse(service.substr(0, service.rfind(':')));
    if (!address)
        return tl::unexpected(address.error());
    std::vector<TcpConversation> conversations;
    for (auto &entry : result["conns"]) {
        conversations.emplace_back(endpointOf(elementOf(entry, 0), elementOf(entry, 1)),
                                   Endpoint{*address, kWebPort}, 0);
        const auto server = conversations.back().open(network);
        entry = Json::array({elementOf(entry, 0), elementOf(entry, 1), serverName(server)});
    }
    network.wait(kLookDelay);
    result["Lnc_open"] = listConnections(director, network.now());
    result["proc_open"] = procServices(director.status(network.now()));
    result["persistent_conn"] =
        runCommand(director, {"-L", "-n", "--persistent-conn"}, network.now()).output;
    for (auto &conversation : conversations)
        conversation.finish(network);
    network.wait(kAfterClose);
    result["Lnc_closed"] = listConnections(director, network.now());
    result["proc_closed"] = procServices(director.status(network.now()));
    return result;
}

} // namespace vipdeck::replay
