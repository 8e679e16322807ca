// SPDX-License-Identifier: GPL-3.0-or-later
// Virtual addresses that the helper put on interfaces of this machine because somebody asked for
// it. It touches only what it added itself, remembers it in a file of the state directory and puts
// it back at the next start. Control thread.
#pragma once

#include <string>
#include <vector>

#include "engine/base/result.h"
#include "engine/config/ruleset.h"
#include "helper/api/machinemessages.h"

namespace vipdeck {

class VirtualAddresses
{
public:
    explicit VirtualAddresses(const std::string &stateDirectory);

    // Reads the file and puts back what is missing of services that there are. At start, once. The
    // texts are for the log.
    [[nodiscard]] std::vector<std::string> restore(const RuleSet &rules);

    [[nodiscard]] const std::vector<api::VirtualAddress> &added() const { return m_added; }
    // The address must be that of a service and on no interface yet. Errors: ServiceNotFound,
    // AlreadyExists, DeviceNotFound, LimitExceeded, PermissionDenied, Io.
    [[nodiscard]] Result<> add(const api::VirtualAddress &address, const RuleSet &rules);
    // Errors: InvalidArgument when the helper did not add it; PermissionDenied, Io.
    [[nodiscard]] Result<> remove(const Address &address, const std::string &interfaceName);
    // Takes those off that were asked to go with the helper; they come back with it.
    void stop();

private:
    [[nodiscard]] Result<> write() const;
    [[nodiscard]] std::vector<std::string> read();

    std::string m_path;
    std::vector<api::VirtualAddress> m_added;
};

} // namespace vipdeck
