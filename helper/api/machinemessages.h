// SPDX-License-Identifier: GPL-3.0-or-later
// Messages about machines rather than rules: what the doctor wants to know, and virtual addresses
// on the director's interfaces.
#pragma once

#include <string>
#include <vector>

#include "engine/doctor/facts.h"

namespace vipdeck::api {

// machine: the director's own machine, no packet is sent.
// examine: the same for one real server, with routes and, when asked for, probes. Takes a few
// seconds.
struct ExamineRequest
{
    doctor::Target target;
    bool sendPackets = true;
};
struct MachineReply
{
    doctor::DirectorFacts facts;
};

// probe: one TCP connection from the director, closed at once.
struct ProbeRequest
{
    Endpoint endpoint;
};
struct ProbeReply
{
    doctor::ConnectProbe probe;
};

// A virtual address that the helper put on an interface.
struct VirtualAddress
{
    Address address;
    std::string interfaceName;
    bool removeAtStop = false;
    friend bool operator==(const VirtualAddress &, const VirtualAddress &) = default;
};

// interfaces: those of the director, and what of their addresses is the helper's.
struct InterfacesReply
{
    std::vector<doctor::InterfaceFacts> interfaces;
    std::vector<VirtualAddress> added;
};

// addAddress, removeAddress: the address of a service of the running rules, as a host address.
// Removing takes only what the helper added; `interfaceName` may be empty then.
struct AddressRequest
{
    VirtualAddress address;
};

} // namespace vipdeck::api
