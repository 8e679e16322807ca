// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/examiner.h"

#include <algorithm>
#include <chrono>

#include "engine/forward/tunnel.h"
#include "engine/io/machinefacts.h"
#include "engine/io/probes.h"
#include "engine/net/mask.h"

namespace vipdeck {
namespace {

constexpr std::chrono::milliseconds kConnectPatience{1500};
constexpr std::uint32_t kUsualMtu = 1500;

// The longest packet that a client may send, in its tunnel, as far as the first link takes it.
std::uint32_t fullPacket(const doctor::Target &target, const doctor::DirectorFacts &facts)
{
    const auto mtuOf = [&](const std::optional<doctor::RouteFacts> &route) {
        if (!route)
            return kUsualMtu;
        const auto *link = doctor::findInterface(facts.host, route->interfaceName);
        const auto linkMtu = link ? link->mtu : kUsualMtu;
        return route->mtu != 0 ? std::min(route->mtu, linkMtu) : linkMtu;
    };
    auto octets = std::min(mtuOf(facts.host.routeToClient), kUsualMtu);
    if (target.server.forwarding == Forwarding::Tunnel)
        octets += static_cast<std::uint32_t>(
            tunnelOverhead(target.server.tunnel, target.server.endpoint.address.family()));
    return std::min(octets, mtuOf(facts.host.routeToPeer));
}

void sendProbes(const doctor::Target &target, doctor::DirectorFacts &facts)
{
    const auto &server = target.server.endpoint.address;
    const auto port = doctor::serverPort(target);
    if (target.service.protocol == Protocol::Tcp && port != 0)
        facts.port = probeConnect({server, port}, kConnectPatience);
    if (!facts.host.routeToPeer || target.server.forwarding == Forwarding::LocalNode)
        return;
    facts.size = probeSize(server, fullPacket(target, facts));
    facts.neighbour = probeNeighbours(target, *facts.host.routeToPeer);
    facts.trial = probeTrial(target, facts);
}

Result<> checkServer(const Address &address)
{
    if (isUnicast(address))
        return {};
    return makeError(ErrorCode::InvalidArgument,
                     address.toString() + " is not the address of a server");
}

} // namespace

Examiner::Examiner(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(kProbesAtATime);
}

Examiner::~Examiner()
{
    m_pool.clear();
    m_pool.waitForDone();
}

template<typename Reply>
void Examiner::start(std::function<Reply()> work, Answer<Reply> answer)
{
    if (m_waiting >= kMaximumWaitingProbes)
        return answer(makeError(ErrorCode::Busy, "the helper looks at "
                                                     + std::to_string(kMaximumWaitingProbes)
                                                     + " servers already"));
    ++m_waiting;
    m_pool.start([this, work = std::move(work), answer = std::move(answer)] {
        auto reply = work();
        QMetaObject::invokeMethod(
            this,
            [this, answer, reply = std::move(reply)] {
                --m_waiting;
                answer(reply);
            },
            Qt::QueuedConnection);
    });
}

void Examiner::machine(Answer<api::MachineReply> answer)
{
    start<api::MachineReply>([] { return api::MachineReply{readMachineFacts(std::nullopt)}; },
                             std::move(answer));
}

void Examiner::examine(const api::ExamineRequest &request, Answer<api::MachineReply> answer)
{
    if (const auto valid = checkServer(request.target.server.endpoint.address); !valid)
        return answer(tl::unexpected(valid.error()));
    start<api::MachineReply>(
        [request] {
            api::MachineReply reply{readMachineFacts(request.target)};
            if (request.sendPackets)
                sendProbes(request.target, reply.facts);
            return reply;
        },
        std::move(answer));
}

void Examiner::probe(const api::ProbeRequest &request, Answer<api::ProbeReply> answer)
{
    if (const auto valid = checkServer(request.endpoint.address); !valid)
        return answer(tl::unexpected(valid.error()));
    if (request.endpoint.port == 0)
        return answer(makeError(ErrorCode::InvalidArgument,
                                request.endpoint.toString() + " has no port to connect to"));
    start<api::ProbeReply>(
        [request] { return api::ProbeReply{probeConnect(request.endpoint, kConnectPatience)}; },
        std::move(answer));
}

} // namespace vipdeck
