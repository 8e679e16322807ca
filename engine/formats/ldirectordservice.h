// SPDX-License-Identifier: GPL-3.0-or-later
// One "virtual=" of an ldirectord.cf with its indented lines, and the timers that stand globally
// too. Pure.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/formats/rulebuilder.h"
#include "engine/formats/settinglines.h"

namespace vipdeck::formats {

// Timers and actions of which a service has its own or the global ones.
struct LdirectordTimers
{
    std::uint32_t checkTimeout = 0;
    std::uint32_t negotiateTimeout = 0;
    std::uint32_t checkInterval = 0;
    std::uint32_t failureCount = 0;
    std::optional<bool> quiescent;
};

struct LdirectordServiceName; // of ldirectordchecks.cpp: what "service=" takes

// A value and where it stands.
using PlacedText = std::pair<LinePlace, std::string>;

[[nodiscard]] bool isOneOf(const auto &list, std::string_view word)
{
    return std::ranges::find(list, word) != std::end(list);
}

// "checktimeout" and the like; false for another setting. Wrong values are reported and set `good`
// to false.
[[nodiscard]] bool takeTimer(const LinePlace &place, const Setting &setting,
                             LdirectordTimers &timers, RuleBuilder &builder, bool &good);

class LdirectordService
{
public:
    LdirectordService(RuleBuilder &builder, const LinePlace &place, bool isIPv6);

    void takeAddress(const std::string &value);
    // One indented line.
    void take(const LinePlace &place, const Setting &setting);
    // Puts the service into the rules. Ports are names of the protocol's services, so everything
    // waits for the last line.
    void finish(const LdirectordTimers &global, const std::optional<PlacedText> &fallback);

    [[nodiscard]] bool isIPv6() const { return m_isIPv6; }

private:
    [[nodiscard]] AddressFamily family() const
    {
        return m_isIPv6 ? AddressFamily::IPv6 : AddressFamily::IPv4;
    }
    // A report; always false.
    bool refuse(const LinePlace &place, const std::string &word, const std::string &reason);
    bool rightFamily(const LinePlace &place, const std::string &name);

    // A reader per setting; false after a report.
    bool takeSetting(const LinePlace &place, const Setting &setting);
    bool takeCheckSetting(const LinePlace &place, const std::string &name, const std::string &text);
    bool takeFlags(const LinePlace &place, const std::string &text);
    bool takePersistence(const LinePlace &place, const std::string &text);
    bool takeNetmask(const LinePlace &place, const std::string &text);
    bool takeProtocol(const LinePlace &place, const std::string &text);

    void finishAddress();
    void takeReals();
    void takeRange(const std::string &where, PendingServer server);
    [[nodiscard]] std::optional<Endpoint> serverEndpoint(const std::string &text) const;
    bool takeFlagsOfReal(std::string_view text, PendingServer &server);
    bool takeRequestOfReal(std::string_view &text, PendingServer &server);
    bool takeThresholds(std::string_view text, PendingServer &server);
    void takeFallback(const LinePlace &place, const std::string &value);

    void finishChecks(const LdirectordTimers &global);
    [[nodiscard]] HealthCheck commonCheck(const LdirectordTimers &global) const;
    [[nodiscard]] HealthCheckType checkType() const;
    void fillCheck(HealthCheck &check, const std::string &request,
                   const std::string &receive) const;

    RuleBuilder &m_builder;
    bool m_isIPv6;
    PendingService m_service;
    ServiceKey m_key;
    std::string m_address;
    Protocol m_protocol = Protocol::Tcp;
    LdirectordTimers m_timers;
    std::vector<PlacedText> m_reals;
    std::optional<PlacedText> m_fallback;
    std::string m_checkType = "negotiate";
    const LdirectordServiceName *m_checkService = nullptr;
    std::uint16_t m_checkPort = 0;
    std::string m_request;
    std::string m_receive;
    std::string m_host;
    std::string m_command = "/bin/true";
};

} // namespace vipdeck::formats
