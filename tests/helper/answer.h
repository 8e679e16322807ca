// SPDX-License-Identifier: GPL-3.0-or-later
// Waits for the answer of an asynchronous call of HelperClient.
#pragma once

#include <QTest>

#include "app/client/helperclient.h"

namespace vipdeck {

// Lets the event loop run until the answer of an asynchronous call is there.
template<typename Reply>
class Answer
{
public:
    HelperClient::Callback<Reply> callback()
    {
        return [this](Result<Reply> result) {
            ++m_count;
            m_result = std::move(result);
        };
    }
    bool wait()
    {
        return QTest::qWaitFor([this] { return m_count > 0; }, 15000);
    }
    [[nodiscard]] const Result<Reply> &result() const { return m_result; }
    [[nodiscard]] int count() const { return m_count; }

private:
    Result<Reply> m_result = makeError(ErrorCode::Internal, "no answer");
    int m_count = 0;
};

} // namespace vipdeck
