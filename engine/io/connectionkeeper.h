// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the connections of all Directors where the next helper finds them when this one is killed,
// and finds those of the one before. Control thread.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "engine/base/result.h"
#include "engine/io/connectionfile.h"

namespace vipdeck {

struct ConnectionKeeperOptions
{
    std::string directory; // of a memory file system; empty: nothing is kept
    // Tells two helpers of one network namespace apart: nobody else has bound it.
    std::uint16_t firstQueue = 0;
    std::uint32_t shares = 1;
    std::uint32_t capacity = 0; // connections of one share
};

class ConnectionKeeper
{
public:
    explicit ConnectionKeeper(ConnectionKeeperOptions options);
    ~ConnectionKeeper(); // nothing stays behind: this helper was not killed

    // For the Director of this share; ordinary memory before open().
    [[nodiscard]] std::shared_ptr<RecordMemory> memory(std::uint32_t share) const;
    // Once the queues are bound, so that nobody else is this engine, and before any connection.
    // Hands over the records of the helper before, file by file, and then takes its place. Does
    // nothing the second time. What does not work is problem()'s.
    void open(const std::function<void(std::span<const Connection>)> &takeOver);

    [[nodiscard]] bool isKept() const { return m_isOpen && m_problem.empty(); }
    [[nodiscard]] const std::string &problem() const { return m_problem; }

private:
    [[nodiscard]] std::string path(std::uint32_t share) const;
    [[nodiscard]] Result<> create();
    [[nodiscard]] Result<> publish();

    ConnectionKeeperOptions m_options;
    std::uint64_t m_network; // cookie
    std::vector<std::shared_ptr<ConnectionFile>> m_files;
    std::string m_problem;
    bool m_isOpen = false;
};

} // namespace vipdeck
