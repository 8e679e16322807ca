// SPDX-License-Identifier: GPL-3.0-or-later
// The checks of a real_server in keepalived.conf, and the settings that virtual servers, real
// servers and checks share. Pure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/formats/keepalivedlines.h"

namespace vipdeck::formats {

// What a virtual server tells its real servers, and these their checks.
struct CheckDefaults
{
    std::uint32_t intervalMilliseconds = 0;
    std::uint32_t timeoutMilliseconds = 0;
    std::uint32_t retryDelayMilliseconds = 0;
    std::optional<std::uint32_t> retries; // keepalived fails a server after so many more tries
    std::string host;
};

enum class Taken : std::uint8_t { No, Yes, Wrong };

// Is it delay_loop, connect_timeout, retry, delay_before_retry, virtualhost ...? Wrong after a
// report.
[[nodiscard]] Taken takeCheckDefault(const Statement &statement, CheckDefaults &defaults,
                                     RuleBuilder &builder);

// "TCP_CHECK", "HTTP_GET" ...
[[nodiscard]] bool isCheck(const std::string &keyword);

// Adds what the block says to `checks`; false after a report of something wrong.
[[nodiscard]] bool readCheck(const Statement &statement, const CheckDefaults &defaults,
                             RuleBuilder &builder, std::vector<HealthCheck> &checks);

// Reports a statement that does not have as many words as it should.
[[nodiscard]] bool hasWords(const Statement &statement, std::size_t minimum, std::size_t maximum,
                            RuleBuilder &builder);

} // namespace vipdeck::formats
