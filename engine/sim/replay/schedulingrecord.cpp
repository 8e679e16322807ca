// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sim/replay/schedulingrecord.h"

#include <map>

#include "engine/sim/network.h"
#include "engine/sim/replay/laboratory.h"
#include "engine/sim/replay/proctext.h"
#include "engine/sim/replay/rulecommands.h"
#include "engine/sim/replay/tabletext.h"

namespace vipdeck::replay {
namespace {

// Real time between two steps of a recording, about.
constexpr Duration kStepTime = std::chrono::milliseconds(4);

class Replay
{
public:
    Replay()
        : m_network(DirectorOptions{})
    {}

    Result<> step(Json &step);

private:
    void connect(Json &step);
    void close(const Json &step);
    void mapSources(Json &step);
    void mapDestinations(Json &step);
    std::string exchange(const Endpoint &client, const Endpoint &virtualEndpoint);
    [[nodiscard]] DirectorStatus status() { return m_network.director().status(m_network.now()); }

    Network m_network;
    std::map<std::int64_t, TcpConversation> m_held; // by "conn"
};

void end(Network &network, TcpConversation &conversation, const std::string &how)
{
    if (how == "rst")
        conversation.reset(network);
    else
        conversation.finish(network);
}

void Replay::connect(Json &step)
{
    const auto destination = endpointOf(step["dst"], step["dport"]);
    TcpConversation conversation(endpointOf(step["src"], step["sport"]), destination,
                                 markOf(destination.address));
    const auto server = conversation.open(m_network);
    step["rs"] = serverName(server);
    if (!server)
        return;
    if (step.contains("close"))
        end(m_network, conversation, textOf(step, "close"));
    else
        m_held.emplace(numberOf(step, "conn"), conversation);
}

void Replay::close(const Json &step)
{
    const auto held = m_held.find(numberOf(step, "conn"));
    if (held == m_held.end())
        return;
    end(m_network, held->second, textOf(step, "how"));
    m_held.erase(held);
}

std::string Replay::exchange(const Endpoint &client, const Endpoint &virtualEndpoint)
{
    return serverName(
        exchangeDatagram(m_network, client, virtualEndpoint, markOf(virtualEndpoint.address)));
}

void setElement(Json &array, std::size_t index, std::string text)
{
    if (array.size() > index)
        array[index] = std::move(text);
    else
        array.push_back(std::move(text));
}

void Replay::mapSources(Json &step)
{
    const auto destination = endpointOf(step["dst"], step["dport"]);
    for (auto &entry : step["map"]) {
        const auto client = endpointOf(elementOf(entry, 0), elementOf(entry, 1));
        setElement(entry, 2, exchange(client, destination));
        m_network.wait(kStepTime);
    }
}

// The recording does not say from where: no scheduler that is mapped by destination looks at it.
void Replay::mapDestinations(Json &step)
{
    const Endpoint client{clientAddress(AddressFamily::IPv4), 7000};
    for (auto &entry : step["map"]) {
        const auto destination = endpointOf(elementOf(entry, 0), Json(53));
        setElement(entry, 1, exchange(client, destination));
        m_network.wait(kStepTime);
    }
}

Result<> Replay::step(Json &step)
{
    const auto operation = textOf(step, "op");
    m_network.wait(kStepTime);
    if (operation == "restore") {
        const auto done =
            restoreRules(m_network.director(), textsOf(step, "lines"), m_network.now());
        if (!done.error.empty())
            return makeError(ErrorCode::InvalidArgument, "restore: " + done.error);
    } else if (operation == "ipvsadm") {
        step["rc"] =
            runCommand(m_network.director(), textsOf(step, "argv"), m_network.now()).exitCode;
    } else if (operation == "tcp") {
        connect(step);
    } else if (operation == "close") {
        close(step);
    } else if (operation == "udp") {
        step["rs"] = exchange(endpointOf(step["src"], step["sport"]),
                              endpointOf(step["dst"], step["dport"]));
    } else if (operation == "udpmap") {
        mapSources(step);
    } else if (operation == "udpmap_dst") {
        mapDestinations(step);
    } else if (operation == "proc_ip_vs") {
        step["text"] = procServices(status());
    } else if (operation == "Ln") {
        step["text"] = listServices(m_network.director(), m_network.now());
    } else {
        return makeError(ErrorCode::Malformed, "unknown step \"" + operation + '"');
    }
    return {};
}

} // namespace

bool isSchedulingRecord(const Json &record)
{
    const auto steps = record.find("steps");
    return steps != record.end() && steps->is_array() && !steps->empty()
           && elementOf(*steps, 0).is_object() && elementOf(*steps, 0).contains("op");
}

Result<Json> replaySchedulingRecord(const Json &record)
{
    auto result = record;
    Replay replay;
    for (auto &step : result["steps"])
        if (const auto done = replay.step(step); !done)
            return tl::unexpected(done.error());
    return result;
}

} // namespace vipdeck::replay
