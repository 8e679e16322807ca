// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of the messages about machines; part of fields.h.
#pragma once

#include "helper/api/limited.h"
#include "helper/api/limits.h"
#include "helper/api/machinemessages.h"

namespace vipdeck::api {

constexpr bool isKnown(doctor::ProbeState value)
{
    return value <= doctor::ProbeState::Unreachable;
}

template<FieldsOf<doctor::Target> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.service, v.server, v.client);
}
template<FieldsOf<doctor::Setting> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(Limited(v.name, kMaximumNameOctets), Limited(v.value, kMaximumNameOctets));
}
template<FieldsOf<doctor::InterfaceAddress> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.address, v.prefixLength);
}
template<FieldsOf<doctor::InterfaceFacts> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(Limited(v.name, kMaximumKeywordOctets), Limited(v.kind, kMaximumKeywordOctets),
                 v.up, v.answersNeighbours, v.tunnelChecksum, v.mtu,
                 Limited(v.addresses, kMaximumMachineElements), v.speedMegabits);
}
template<FieldsOf<doctor::RouteFacts> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(Limited(v.interfaceName, kMaximumKeywordOctets), v.gateway, v.source, v.mtu,
                 v.advertisedSegment);
}
template<FieldsOf<doctor::HostFacts> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(Limited(v.hostName, kMaximumNameOctets), Limited(v.system, kMaximumNameOctets),
                 Limited(v.kernel, kMaximumNameOctets),
                 Limited(v.settings, kMaximumMachineElements),
                 Limited(v.interfaces, kMaximumMachineElements), v.routeToPeer, v.routeToClient);
}
template<FieldsOf<doctor::ConnectProbe> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.state, v.microseconds);
}
template<FieldsOf<doctor::SizeProbe> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.small, v.large, v.octets, v.pathMtu);
}
template<FieldsOf<std::string> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(Limited(v, kMaximumKeywordOctets));
}
template<FieldsOf<doctor::NeighbourProbe> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.server, Limited(v.serverHardware, kMaximumKeywordOctets), v.microseconds,
                 v.virtualAddress, Limited(v.virtualHolders, kMaximumAddressHolders));
}
template<FieldsOf<doctor::TrialProbe> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.state, Limited(v.problem, kMaximumMessageOctets));
}
template<FieldsOf<doctor::OffloadFacts> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(Limited(v.interfaceName, kMaximumKeywordOctets), v.largeReceive);
}
template<FieldsOf<doctor::DirectorFacts> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.host, Limited(v.offloads, kMaximumMachineElements), v.datapathRunning,
                 Limited(v.datapathProblem, kMaximumMessageOctets), v.packetQueue, v.kernelServices,
                 v.kernelIpvs, v.port, v.size, v.neighbour, v.trial);
}

template<FieldsOf<ExamineRequest> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.target, v.sendPackets);
}
template<FieldsOf<MachineReply> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.facts);
}
template<FieldsOf<ProbeRequest> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.endpoint);
}
template<FieldsOf<ProbeReply> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.probe);
}
template<FieldsOf<VirtualAddress> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.address, Limited(v.interfaceName, kMaximumKeywordOctets), v.removeAtStop);
}
template<FieldsOf<InterfacesReply> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(Limited(v.interfaces, kMaximumMachineElements),
                 Limited(v.added, kMaximumMachineElements));
}
template<FieldsOf<AddressRequest> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.address);
}

} // namespace vipdeck::api
