// SPDX-License-Identifier: GPL-3.0-or-later
// The words behind drain, undrain, move and jobs, and which servers they mean. Pure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/rules/names.h"
#include "helper/api/jobs.h"

namespace vipdeck {

struct JobWords
{
    std::string command;
    std::string server; // address[:port] or the name of a server
    std::uint32_t deadlineSeconds = 0;
    std::uint32_t gentleSeconds = 0;
    std::int32_t weight = 0;
    bool remove = false;
    bool wait = false;
    api::RememberedClients remembered = api::RememberedClients::Serve;
    std::string target;               // move: address and port, or mark, of the new service
    std::vector<std::string> service; // ipvsadm's words for one; empty: every service
    std::vector<std::uint64_t> ids;   // jobs cancel
    bool cancel = false;
};

// "90", "90s", "10m", "2h", "1d" in seconds.
[[nodiscard]] std::optional<std::uint32_t> parseDuration(const std::string &text);

// Errors: InvalidArgument, with the word.
[[nodiscard]] Result<JobWords> parseJobWords(const std::vector<std::string> &words);

// Errors: InvalidArgument, DestinationNotFound.
[[nodiscard]] Result<std::vector<api::ServerName>>
serversMeant(const JobWords &words, const RuleSet &rules, const rules::Names &names);

// The service that move leads to: of the same protocol as `from`.
[[nodiscard]] Result<ServiceKey> targetMeant(const JobWords &words, const ServiceKey &from,
                                             const rules::Names &names);

} // namespace vipdeck
