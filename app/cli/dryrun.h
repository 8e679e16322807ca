// SPDX-License-Identifier: GPL-3.0-or-later
// Commands without consequences: changes are made to a copy of the helper's rules.
#pragma once

#include <optional>

#include "app/cli/helperbackend.h"

namespace vipdeck {

// Commands of a rule file, switches, names.
[[nodiscard]] std::vector<std::string> changeLines(const ChangeSet &changes);

// The changes as lines of a rule file, then what they and the drains would do to connections, as
// comments. As JSON: the object that vipdeckadm(8) describes.
[[nodiscard]] std::string dryRunReport(HelperBackend &helper, const api::ImpactRequest &planned,
                                       bool json);

class DryRunBackend : public rules::Backend
{
public:
    explicit DryRunBackend(HelperBackend &helper);

    Result<> apply(const ChangeSet &changes) override;
    Result<> zeroCounters(const ServiceKey *key) override;
    Result<DirectorStatus> status() override;
    Result<>
    visitConnections(const std::function<void(const ConnectionStatus &)> &visitor) override;

    // What would be different, as dryRunReport() has it. Empty when nothing was to be changed.
    [[nodiscard]] std::string report(bool json) const;

private:
    Result<> fetchOnce();

    HelperBackend &m_helper;
    std::optional<RuleSet> m_running;
    RuleSet m_wanted;
};

} // namespace vipdeck
