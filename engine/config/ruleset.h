// SPDX-License-Identifier: GPL-3.0-or-later
// The complete configuration of a director, and the changes that lead from one to another.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <variant>
#include <vector>

#include "engine/base/result.h"
#include "engine/config/service.h"
#include "engine/config/tunables.h"

namespace vipdeck {

// ipvsadm --set. Seconds; defaults are the kernel's.
struct Timeouts
{
    std::uint32_t tcpSeconds = 900;
    std::uint32_t tcpFinSeconds = 120;
    std::uint32_t udpSeconds = 300;

    friend constexpr bool operator==(const Timeouts &, const Timeouts &) = default;
};

enum class SyncRole : std::uint8_t { Master = 1, Backup = 2 };

// ipvsadm --start-daemon.
struct SyncDaemonConfig
{
    SyncRole role = SyncRole::Master;
    std::string interfaceName;
    std::uint32_t syncId = 0;                      // 0..255
    std::uint16_t maximumLength = 0;               // 0 = chosen from the interface's MTU
    Address group = Address::fromIPv4(0xE0000051); // 224.0.0.81
    std::uint16_t port = 8848;
    std::uint8_t ttl = 1;

    friend bool operator==(const SyncDaemonConfig &, const SyncDaemonConfig &) = default;
};

// Names and notes that people gave. The director ignores them; ipvsadm does not know them.
struct Label
{
    std::string name; // short, shown in place of the address
    std::string note;

    friend bool operator==(const Label &, const Label &) = default;
};

// Invariants: service keys are unique, destination endpoints are unique in a service, every service
// is valid.
struct RuleSet
{
    std::vector<Service> services; // in the order they were added
    Timeouts timeouts;
    std::vector<SyncDaemonConfig> syncDaemons; // at most one per role
    std::map<ServiceKey, Label> serviceLabels;
    // Every server that VipDeck knows; one that no service uses is "not in a pool".
    std::map<Address, Label> serverLabels;
    Tunables tunables; // rule files of ipvsadm do not carry them

    [[nodiscard]] const Service *findService(const ServiceKey &key) const;
    [[nodiscard]] Service *findService(const ServiceKey &key);
    friend bool operator==(const RuleSet &, const RuleSet &) = default;
};

struct AddService
{
    ServiceConfig service;
    friend bool operator==(const AddService &, const AddService &) = default;
};
struct EditService
{
    ServiceConfig service;
    friend bool operator==(const EditService &, const EditService &) = default;
};
struct RemoveService
{
    ServiceKey key;
    friend bool operator==(const RemoveService &, const RemoveService &) = default;
};
struct AddDestination
{
    ServiceKey key;
    DestinationConfig destination;
    friend bool operator==(const AddDestination &, const AddDestination &) = default;
};
struct EditDestination
{
    ServiceKey key;
    DestinationConfig destination;
    friend bool operator==(const EditDestination &, const EditDestination &) = default;
};
struct RemoveDestination
{
    ServiceKey key;
    Endpoint endpoint;
    friend bool operator==(const RemoveDestination &, const RemoveDestination &) = default;
};
struct RemoveEverything
{
    friend bool operator==(const RemoveEverything &, const RemoveEverything &) = default;
}; // ipvsadm -C: services only
struct SetTimeouts
{
    Timeouts timeouts;
    friend bool operator==(const SetTimeouts &, const SetTimeouts &) = default;
}; // a field of 0 keeps the old value
struct StartSyncDaemon
{
    SyncDaemonConfig daemon;
    friend bool operator==(const StartSyncDaemon &, const StartSyncDaemon &) = default;
};
struct StopSyncDaemon
{
    SyncRole role = SyncRole::Master;
    friend bool operator==(const StopSyncDaemon &, const StopSyncDaemon &) = default;
};
struct LabelService
{
    ServiceKey key;
    Label label;
    friend bool operator==(const LabelService &, const LabelService &) = default;
}; // empty label removes it
struct LabelServer
{
    Address address;
    Label label;
    friend bool operator==(const LabelServer &, const LabelServer &) = default;
};
struct ForgetServer
{
    Address address;
    friend bool operator==(const ForgetServer &, const ForgetServer &) = default;
};
struct SetTunable
{
    std::string name;
    std::string text; // what would be written to the kernel's file
    friend bool operator==(const SetTunable &, const SetTunable &) = default;
};

using Change = std::variant<AddService, EditService, RemoveService, AddDestination, EditDestination,
                            RemoveDestination, RemoveEverything, SetTimeouts, StartSyncDaemon,
                            StopSyncDaemon, LabelService, LabelServer, ForgetServer, SetTunable>;
using ChangeSet = std::vector<Change>;

// Is this a service (server) that the director would take? Errors name the field and the value.
[[nodiscard]] Result<> validate(const ServiceConfig &service);
[[nodiscard]] Result<> validate(const ServiceConfig &service, const DestinationConfig &destination);

// Carries out one change; on an error `rules` is as before.
// Errors: AlreadyExists, ServiceNotFound, DestinationNotFound, SchedulerNotFound, InvalidArgument,
// OutOfRange.
[[nodiscard]] Result<> applyChange(RuleSet &rules, const Change &change);

// Carries out all changes in order, or none. The message of an error starts with the number of the
// change ("change 3: ").
[[nodiscard]] Result<> applyChanges(RuleSet &rules, const ChangeSet &changes);

// The changes that turn `running` into `wanted`: removals first, then edits, then additions; empty
// when they are equal. applyChanges(running, diff(running, wanted)) always succeeds and has the
// same services as `wanted`.
[[nodiscard]] ChangeSet diff(const RuleSet &running, const RuleSet &wanted);

} // namespace vipdeck
