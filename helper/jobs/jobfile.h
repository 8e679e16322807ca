// SPDX-License-Identifier: GPL-3.0-or-later
// What a helper must know of jobs when it starts again. File "jobs.jsonl" of the state directory:
// one record a line, oldest first, and a checksum. Control thread.
#pragma once

#include <string>
#include <vector>

#include "helper/api/jobs.h"
#include "helper/state/helperclock.h"

namespace vipdeck {

// What a job was about to do with the rules when the file was written.
enum class JobIntent : std::uint8_t { None, Remove, Step };

struct StoredJob
{
    api::Job job;
    Deadline deadline;                 // of a drain with a time limit, of a rise
    std::uint64_t startGeneration = 0; // of the change that started it
    JobIntent intent = JobIntent::None;
    std::int32_t intendedWeight = 0;

    [[nodiscard]] bool isRunning() const { return job.state == api::JobState::Running; }
};

class JobFile
{
public:
    explicit JobFile(const std::string &stateDirectory)
        : m_path(stateDirectory + "/jobs.jsonl")
    {}

    [[nodiscard]] Result<> write(const std::vector<StoredJob> &jobs) const;
    // Empty when there is no file. A damaged one is put aside; Malformed says so.
    [[nodiscard]] Result<std::vector<StoredJob>> read() const;

private:
    std::string m_path;
};

} // namespace vipdeck
