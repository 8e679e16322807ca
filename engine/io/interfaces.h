// SPDX-License-Identifier: GPL-3.0-or-later
// The network interfaces of this machine with their addresses, and addresses put on and taken off
// them (rtnetlink, through libnl-route). Any thread; each call opens a socket of its own.
#pragma once

#include <string>
#include <vector>

#include "engine/base/result.h"
#include "engine/doctor/facts.h"

namespace vipdeck {

[[nodiscard]] Result<std::vector<doctor::InterfaceFacts>> readInterfaces();

// The way to an address as the kernel would take it now. Errors: Io ("no route").
[[nodiscard]] Result<doctor::RouteFacts> readRoute(const Address &to);

// A host address (/32, /128; IPv6 without duplicate address detection). Needs CAP_NET_ADMIN.
// Errors: AlreadyExists, DeviceNotFound, PermissionDenied, Io.
[[nodiscard]] Result<> addHostAddress(const Address &address, const std::string &interfaceName);
// Errors: DestinationNotFound when it is not there; DeviceNotFound, PermissionDenied, Io.
[[nodiscard]] Result<> removeHostAddress(const Address &address, const std::string &interfaceName);

} // namespace vipdeck
