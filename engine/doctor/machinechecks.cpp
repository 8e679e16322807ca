// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/doctor/machinechecks.h"

#include <algorithm>

#include "engine/config/synclength.h"

namespace vipdeck::doctor {
namespace {

using Interfaces = std::vector<InterfaceFacts>;

constexpr std::uint32_t kLeastUnit = 1500;
constexpr std::uint32_t kLargestUnit = 65535;
constexpr std::uint8_t kShortestPrefixWithoutBroadcast = 31; // RFC 3021

bool isBroadcast(const Address &address, const InterfaceAddress &own)
{
    if (!address.isIPv4() || !own.address.isIPv4()
        || own.prefixLength >= kShortestPrefixWithoutBroadcast)
        return false;
    const std::uint32_t hosts = 0xFFFFFFFFU >> own.prefixLength;
    return address.ipv4() == (own.address.ipv4() | hosts);
}

Result<> checkServer(const Address &address, const Interfaces &interfaces)
{
    for (const auto &interface : interfaces)
        for (const auto &own : interface.addresses)
            if (interface.up && isBroadcast(address, own))
                return makeError(ErrorCode::InvalidArgument, address.toString()
                                                                 + " is the broadcast address of "
                                                                 + interface.name);
    return {};
}

Result<> fitDaemon(SyncDaemonConfig &daemon, const Interfaces &interfaces)
{
    const auto found = std::ranges::find(interfaces, daemon.interfaceName, &InterfaceFacts::name);
    if (found == interfaces.end())
        return makeError(ErrorCode::DeviceNotFound,
                         "there is no interface \"" + daemon.interfaceName + '"');
    if (daemon.role == SyncRole::Backup && daemon.maximumLength == 0)
        daemon.maximumLength =
            static_cast<std::uint16_t>(std::clamp(found->mtu, kLeastUnit, kLargestUnit)
                                       - syncHeaderLength(daemon.group.family()));
    return {};
}

} // namespace

bool dependsOnMachine(const ChangeSet &changes)
{
    return std::ranges::any_of(changes, [](const Change &change) {
        return std::holds_alternative<StartSyncDaemon>(change)
               || std::holds_alternative<AddDestination>(change);
    });
}

Result<> fitToMachine(ChangeSet &changes, const Interfaces &interfaces)
{
    for (auto &change : changes) {
        Result<> fits;
        if (auto *start = std::get_if<StartSyncDaemon>(&change))
            fits = fitDaemon(start->daemon, interfaces);
        else if (const auto *add = std::get_if<AddDestination>(&change))
            fits = checkServer(add->destination.endpoint.address, interfaces);
        if (!fits)
            return fits;
    }
    return {};
}

} // namespace vipdeck::doctor
