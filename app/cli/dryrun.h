// SPDX-License-Identifier: GPL-3.0-or-later
// Commands without consequences: changes are made to a copy of the helper's rules.
#pragma once

#include <optional>

#include "app/cli/helperbackend.h"

namespace vipdeck {

// The changes as lines of a rule file, then what they would do to connections, as comments.
[[nodiscard]] std::string dryRunReport(HelperBackend &helper, const ChangeSet &changes);

class DryRunBackend : public rules::Backend
{
public:
    explicit DryRunBackend(HelperBackend &helper);

    Result<> apply(const ChangeSet &changes) override;
    Result<> zeroCounters(const ServiceKey *key) override;
    Result<DirectorStatus> status() override;
    Result<>
    visitConnections(const std::function<void(const ConnectionStatus &)> &visitor) override;

    // What would be different, as commands of a rule file, one a line, and as comments what that
    // would do to connections.
    [[nodiscard]] std::string report() const;

private:
    Result<> fetchOnce();

    HelperBackend &m_helper;
    std::optional<RuleSet> m_running;
    RuleSet m_wanted;
};

} // namespace vipdeck
