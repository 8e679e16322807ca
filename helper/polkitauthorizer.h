// SPDX-License-Identifier: GPL-3.0-or-later
// Authorizer by polkit. This file is all that knows polkit.
#pragma once

#include "helper/authorizer.h"

namespace vipdeck {

class PolkitAuthorizer : public Authorizer
{
public:
    PolkitAuthorizer();
    ~PolkitAuthorizer() override;

    // Errors: NotSupported without a bus or a polkit daemon, Busy when it does not answer in time.
    [[nodiscard]] std::unique_ptr<Question> ask(const PeerCredentials &caller,
                                                std::string_view action, bool interactive,
                                                Callback callback) override;
};

} // namespace vipdeck
