// SPDX-License-Identifier: GPL-3.0-or-later
// The helper's own record of events, bounded in memory and on the disk. Files in the state
// directory, one JSON object a line, oldest first:
//   journal.jsonl    the newest; becomes the older one when it is full
//   journal.1.jsonl  the older ones
// A line that was cut by a power failure is skipped at the next start. Control thread.
#pragma once

#include <deque>
#include <functional>
#include <map>
#include <string>

#include "engine/base/result.h"
#include "helper/api/journal.h"
#include "helper/filedescriptor.h"

namespace vipdeck {

inline constexpr std::size_t kMaximumJournalEvents = 20'000;   // in memory
inline constexpr std::int64_t kMaximumJournalOctets = 8 << 20; // of each of the two files

class Journal
{
public:
    // Errors: Io. The directory must be there.
    [[nodiscard]] static Result<Journal> open(const std::string &directory);

    // Gives it a number and, when it has none, the time of now. What cannot be written is kept in
    // memory and told in the log once. Events of one user beyond 60 within a minute are counted
    // instead of kept, except applied changes.
    void add(api::JournalEvent event);
    // Oldest first.
    [[nodiscard]] const std::deque<api::JournalEvent> &events() const { return m_events; }
    [[nodiscard]] std::uint64_t newest() const { return m_lastId; }
    // Called after each addition.
    void setGrown(std::function<void()> grown) { m_grown = std::move(grown); }

private:
    struct Quota
    {
        std::uint64_t minute = 0;
        int events = 0;
        int withheld = 0;
    };

    Journal() = default;
    [[nodiscard]] bool isWithheld(api::JournalEvent &event);
    void load(const std::string &name);
    void write(const api::JournalEvent &event);
    void rotate();
    [[nodiscard]] Result<> openFile();

    std::string m_directory;
    FileDescriptor m_file;
    std::int64_t m_octets = 0;
    bool m_complained = false;
    std::uint64_t m_lastId = 0;
    std::deque<api::JournalEvent> m_events;
    std::map<std::uint32_t, Quota> m_quotas; // by user
    std::function<void()> m_grown;
};

} // namespace vipdeck
