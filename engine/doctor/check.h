// SPDX-License-Identifier: GPL-3.0-or-later
// What the doctor found: one Check for each thing it looked at, with the way to put it right.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/doctor/fixes.h"
#include "engine/doctor/sentences.h"

namespace vipdeck::doctor {

enum class Outcome : std::uint8_t { Pass, Warning, Fail, Skipped };

enum class Place : std::uint8_t { Server, Way, Director };

// In the order in which they are shown and put right: ARP settings come before the address.
enum class CheckId : std::uint8_t {
    ArpFlux,
    TunnelDevice,
    ServerPathFilter,
    VirtualAddress,
    PortOpen,
    SameNetwork,
    PacketSize,
    ReturnPath,
    PacketQueue,
    IpForwarding,
    DirectorPathFilter,
    Redirects,
    Offloads,
    KernelIpvs,
    TrialConnection,
};
inline constexpr std::size_t kCheckCount = 15;

struct CheckInfo
{
    CheckId id;
    Place place;
    std::string_view name;  // stable, for JSON: "arp-flux"
    std::string_view title; // English, translated by the console: "ARP flux"
    std::string_view tool;  // what an administrator would look with
};
[[nodiscard]] const CheckInfo &checkInfo(CheckId id);

struct Message
{
    Sentence sentence = Sentence::None;
    std::vector<std::string> values;
    friend bool operator==(const Message &, const Message &) = default;
};
// The English sentence with its values.
[[nodiscard]] std::string textOf(const Message &message);
// `text` with %1, %2 ... replaced, each once and never inside a value.
[[nodiscard]] std::string fillIn(std::string_view text, const std::vector<std::string> &values);

struct Check
{
    CheckId id = CheckId::ArpFlux;
    Outcome outcome = Outcome::Skipped;
    Message found;
    Message why;
    std::vector<FixStep> fixes; // in order
};

[[nodiscard]] std::string_view outcomeName(Outcome outcome); // "Pass"
[[nodiscard]] std::string_view placeName(Place place);       // "server"

} // namespace vipdeck::doctor
