// SPDX-License-Identifier: GPL-3.0-or-later
// What the helper must remember to go back: the rules before an apply that waits to be kept, and
// until when. File "confirm.jsonl" of the state directory: a record line, the text of rulefile.h,
// a checksum. Control thread.
#pragma once

#include <optional>
#include <string>

#include "helper/api/operations.h"
#include "helper/rulefile.h"
#include "helper/state/helperclock.h"

namespace vipdeck {

struct WaitingApply
{
    std::uint64_t generation = 0; // of the apply
    std::uint64_t version = 0;
    std::uint64_t previousVersion = 0;
    std::uint64_t appliedMilliseconds = 0;
    std::uint32_t changes = 0;
    Deadline deadline;
    api::Actor actor;
    std::string comment;
    StoredConfiguration previous;
};

class ConfirmFile
{
public:
    explicit ConfirmFile(const std::string &stateDirectory)
        : m_path(stateDirectory + "/confirm.jsonl")
    {}

    [[nodiscard]] Result<> write(const WaitingApply &waiting) const;
    [[nodiscard]] Result<> remove() const;
    // Nothing: none waits. A damaged file is put aside; Malformed says so.
    [[nodiscard]] Result<std::optional<WaitingApply>> read() const;

private:
    std::string m_path;
};

} // namespace vipdeck
