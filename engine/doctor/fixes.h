// SPDX-License-Identifier: GPL-3.0-or-later
// The commands that put something right, for people to run: at once, so that it survives a restart
// of a Debian machine, or as tasks for Ansible. VipDeck runs none of them on a real server.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/net/address.h"

namespace vipdeck::doctor {

enum class FixStyle : std::uint8_t { Now, Permanent, Ansible };

struct FixStep
{
    std::vector<std::string> now;
    std::vector<std::string> permanent;
    std::vector<std::string> ansible;
    friend bool operator==(const FixStep &, const FixStep &) = default;
};

[[nodiscard]] const std::vector<std::string> &linesOf(const FixStep &step, FixStyle style);

// `name` is the path below /proc/sys.
[[nodiscard]] FixStep setSetting(const std::string &name, const std::string &value);
// The dotted form of sysctl(8) where it is unambiguous, else the path.
[[nodiscard]] std::string settingName(const std::string &path);

// A /32 or /128 on an interface.
[[nodiscard]] FixStep addAddress(const Address &address, const std::string &interfaceName);
[[nodiscard]] FixStep removeAddress(const Address &address, std::uint8_t prefixLength,
                                    const std::string &interfaceName);
[[nodiscard]] FixStep disableLargeReceive(const std::string &interfaceName);
// Commands without a special form; they go with `interfaceName` when it comes up.
[[nodiscard]] FixStep runCommands(const std::vector<std::string> &commands,
                                  const std::string &interfaceName);

} // namespace vipdeck::doctor
