// SPDX-License-Identifier: GPL-3.0-or-later
// A director without packets: a rule set behind the interface that the commands work on, in the
// surroundings of the recorded cases (interfaces lo and eth0 10.0.2.1/24, a few names).
#pragma once

#include <map>

#include "engine/rules/interpreter.h"

namespace vipdeck::test {

class FakeDirector : public rules::Backend
{
public:
    RuleSet rules;
    std::vector<ConnectionStatus> connections;
    int zeroed = 0;

    Result<> apply(const ChangeSet &changes) override;
    Result<> zeroCounters(const ServiceKey *key) override;
    Result<DirectorStatus> status() override;
    Result<>
    visitConnections(const std::function<void(const ConnectionStatus &)> &visitor) override;
};

// /etc/hosts of the recorded cases, and services: those that the cases use, others as this machine
// has them.
class FakeNames : public rules::Names
{
public:
    FakeNames();
    std::optional<Address> hostAddress(const std::string &name) const override;
    std::optional<std::string> hostName(const Address &address) const override;
    std::optional<std::uint16_t> servicePort(const std::string &name,
                                             Protocol protocol) const override;
    std::optional<std::string> serviceName(std::uint16_t port, Protocol protocol) const override;

private:
    std::map<std::string, Address> m_hosts;
    std::map<std::pair<std::string, Protocol>, std::uint16_t> m_services;
    std::map<std::string, std::string> m_aliases;
};

struct Output
{
    int exitCode = 0;
    std::string out;
    std::string error;
};

// Runs one command line, "ipvsadm-save" and "ipvsadm-restore" as first word included.
Output runIpvsadm(FakeDirector &director, const std::vector<std::string> &words,
                  const std::string &input = {});

} // namespace vipdeck::test
