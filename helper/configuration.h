// SPDX-License-Identifier: GPL-3.0-or-later
// The configuration that is in force: rules, generation, tunables, their file and the engine,
// changed together or not at all. Control thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "helper/configstore.h"
#include "helper/engineport.h"

namespace vipdeck {

class Configuration
{
public:
    Configuration(ConfigStore store, EnginePort &engine)
        : m_store(std::move(store))
        , m_engine(engine)
    {}

    // Reads the file and gives rules and tunables to the engine. At start, once. `problem`: what
    // the log should say of a file that was refused.
    [[nodiscard]] Result<> load(std::string &problem);

    [[nodiscard]] const RuleSet &rules() const { return m_current.rules; }
    [[nodiscard]] std::uint64_t generation() const { return m_current.generation; }

    // All changes or none; on an error rules, generation, file and engine are as before. The file
    // is safe on the disk when this returns. Without changes nothing happens, not even a new
    // generation. Errors: StaleGeneration, LimitExceeded, Io, and those of applyChanges().
    [[nodiscard]] Result<std::uint64_t> apply(std::optional<std::uint64_t> basedOn,
                                              const ChangeSet &changes);

    // apply() of one switch, as setTunable() of engine/config/tunables.h.
    [[nodiscard]] Result<> setTunable(std::string_view name, std::string_view text);

private:
    void keep(StoredConfiguration next);

    ConfigStore m_store;
    EnginePort &m_engine;
    StoredConfiguration m_current;
};

} // namespace vipdeck
