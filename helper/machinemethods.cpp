// SPDX-License-Identifier: GPL-3.0-or-later
// The methods about machines: facts for the doctor, probes, virtual addresses on interfaces.
#include "engine/io/interfaces.h"
#include "helper/helperservice.h"
#include "helper/log.h"

namespace vipdeck {

// The engine may be asked on the control thread only.
void HelperService::addEngineState(doctor::DirectorFacts &facts) const
{
    facts.datapathRunning = m_engine.isRunning();
    if (!facts.datapathRunning)
        facts.datapathProblem = m_engineProblem;
}

void HelperService::machine(const api::Nothing &, Examiner::Answer<api::MachineReply> answer)
{
    m_examiner.machine([this, answer = std::move(answer)](Result<api::MachineReply> reply) {
        if (reply)
            addEngineState(reply->facts);
        answer(std::move(reply));
    });
}

void HelperService::examine(const api::ExamineRequest &params,
                            Examiner::Answer<api::MachineReply> answer)
{
    m_examiner.examine(params, [this, answer = std::move(answer)](Result<api::MachineReply> reply) {
        if (reply)
            addEngineState(reply->facts);
        answer(std::move(reply));
    });
}

void HelperService::probe(const api::ProbeRequest &params, Examiner::Answer<api::ProbeReply> answer)
{
    m_examiner.probe(params, std::move(answer));
}

Result<api::InterfacesReply> HelperService::interfaces(Peer &, const api::Nothing &)
{
    auto found = readInterfaces();
    if (!found)
        return tl::unexpected(found.error());
    return api::InterfacesReply{std::move(*found), m_addresses.added()};
}

Result<api::Nothing> HelperService::addAddress(Peer &peer, const api::AddressRequest &params)
{
    const auto done = m_addresses.add(params.address, m_configuration.rules());
    if (!done)
        return tl::unexpected(done.error());
    qCInfo(lcHelper).noquote() << printable(params.address.address.toString()) << "put on"
                               << printable(params.address.interfaceName) << "by user"
                               << peer.credentials().uid;
    return api::Nothing();
}

Result<api::Nothing> HelperService::removeAddress(Peer &peer, const api::AddressRequest &params)
{
    const auto &[address, interfaceName, atStop] = params.address;
    const auto done = m_addresses.remove(address, interfaceName);
    if (!done)
        return tl::unexpected(done.error());
    qCInfo(lcHelper).noquote() << printable(address.toString()) << "taken off by user"
                               << peer.credentials().uid;
    return api::Nothing();
}

} // namespace vipdeck
