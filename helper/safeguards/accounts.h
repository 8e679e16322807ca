// SPDX-License-Identifier: GPL-3.0-or-later
// Groups of this machine: who belongs to them. Control thread.
#pragma once

#include <sys/types.h>

#include <string>

#include "engine/base/result.h"

namespace vipdeck {

class Accounts
{
public:
    virtual ~Accounts() = default;
    // Errors: InvalidArgument when there is no such group or nobody belongs to it.
    [[nodiscard]] virtual Result<> checkGroup(const std::string &group) const = 0;
    // Also by the user's first group.
    [[nodiscard]] virtual bool isMember(uid_t user, const std::string &group) const = 0;
};

// As the system's name service has them.
class SystemAccounts : public Accounts
{
public:
    [[nodiscard]] Result<> checkGroup(const std::string &group) const override;
    [[nodiscard]] bool isMember(uid_t user, const std::string &group) const override;
};

} // namespace vipdeck
