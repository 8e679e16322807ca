// SPDX-License-Identifier: GPL-3.0-or-later
// May this caller do that? Asked asynchronously, any number of questions at a time. Control thread.
#pragma once

#include <functional>
#include <memory>
#include <string_view>

#include "engine/base/result.h"
#include "helper/peercredentials.h"

namespace vipdeck {

enum class Decision {
    Granted,
    Denied,
    Challenge, // would be granted after authentication, which was not allowed or not possible
    Dismissed, // the person closed the password prompt
};

class Authorizer
{
public:
    // A question under way. Destroying it takes the question back: its callback is not called any
    // more and a password prompt disappears.
    class Question
    {
    public:
        virtual ~Question() = default;
    };
    // Called once, from the event loop, never from within ask(). May destroy the question.
    using Callback = std::function<void(Result<Decision>)>;

    virtual ~Authorizer() = default;
    // `interactive`: the caller's own session may be asked for a password.
    [[nodiscard]] virtual std::unique_ptr<Question> ask(const PeerCredentials &caller,
                                                        std::string_view action, bool interactive,
                                                        Callback callback) = 0;
};

} // namespace vipdeck
