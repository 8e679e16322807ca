// SPDX-License-Identifier: GPL-3.0-or-later
// What the safeguards keep in the state directory: the settings ("safeguards.jsonl", a record and a
// checksum) and in which run of the machine a helper ran last ("machine.jsonl"). Control thread.
#pragma once

#include <string>

#include "engine/base/result.h"
#include "helper/api/safeguards.h"

namespace vipdeck {

class SafeguardFile
{
public:
    explicit SafeguardFile(const std::string &stateDirectory)
        : m_settingsPath(stateDirectory + "/safeguards.jsonl")
        , m_machinePath(stateDirectory + "/machine.jsonl")
    {}

    [[nodiscard]] Result<> write(const api::Safeguards &settings) const;
    // The default when there is no file. A damaged one is put aside; Malformed says so.
    [[nodiscard]] Result<api::Safeguards> read() const;

    // Is this another run of the machine than the one that was noted last? The first note is none.
    [[nodiscard]] Result<bool> noteRun(const std::string &bootIdentity) const;

private:
    std::string m_settingsPath;
    std::string m_machinePath;
};

} // namespace vipdeck
