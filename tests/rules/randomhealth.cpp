// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/rules/randomhealth.h"

namespace vipdeck::test {
namespace {

Endpoint endpoint(const char *address, std::uint16_t port)
{
    return {Address::parse(address).value(), port};
}

HealthCheck randomCheck(Random &random)
{
    HealthCheck check;
    check.type = static_cast<HealthCheckType>(random.below(8));
    if (random.below(2) == 0)
        check.server = random.below(2) == 0 ? endpoint("10.0.0.1", 80) : endpoint("fd00::1", 0);
    if (random.below(3) == 0)
        check.address = Address::parse("2001:db8::5").value();
    check.port = static_cast<std::uint16_t>(random.below(3) * 30000);
    check.intervalMilliseconds = random.below(4) * 1500;
    check.timeoutMilliseconds = random.below(4) * 1000;
    check.retryDelayMilliseconds = random.below(2) * 1;
    check.fall = random.below(4);
    for (auto *text : {&check.host, &check.path, &check.digest, &check.send, &check.expect,
                       &check.name, &check.recordType, &check.command})
        if (random.below(3) == 0)
            *text = randomText(random);
    for (auto left = random.below(3); left > 0; --left) {
        const auto first = static_cast<std::uint16_t>(random.below(500));
        check.statuses.push_back({first, static_cast<std::uint16_t>(first + random.below(400))});
    }
    return check;
}

} // namespace

std::string randomText(Random &random)
{
    static constexpr std::string_view kLetters = "ab /\\\"'=\n\t\r\x01#!{}$-.:,\xC3\xA9";
    std::string text;
    for (auto left = random.below(12); left > 0; --left)
        text += kLetters[random.below(static_cast<std::uint32_t>(kLetters.size()))];
    return text;
}

ServiceHealth randomHealth(Random &random)
{
    ServiceHealth health;
    health.policy.quorum = random.below(3);
    health.policy.hysteresis = random.below(3);
    health.policy.quiesce = random.below(2) == 0;
    if (random.below(2) == 0) {
        auto &sorry = health.policy.sorryServer.emplace();
        sorry.endpoint = random.below(2) == 0 ? endpoint("127.0.0.1", 80) : endpoint("::1", 81);
        constexpr Forwarding kForwardings[] = {Forwarding::Masquerade, Forwarding::Tunnel,
                                               Forwarding::DirectRoute};
        sorry.forwarding = kForwardings[random.below(3)];
        if (sorry.forwarding == Forwarding::Tunnel)
            sorry.tunnel = {static_cast<TunnelType>(random.below(3)), 6080,
                            static_cast<TunnelChecksum>(random.below(3))};
    }
    for (auto left = random.below(4); left > 0; --left)
        health.checks.push_back(randomCheck(random));
    return health;
}

} // namespace vipdeck::test
