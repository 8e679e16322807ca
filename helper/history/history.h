// SPDX-License-Identifier: GPL-3.0-or-later
// Every configuration that was in force, with who made it and why, bounded in number and size.
// Files in the directory "history" of the state directory:
//   NUMBER.version  one configuration, compressed (qCompress): a record line, the text of
//                   rulefile.h, a checksum. Never changed.
//   index.jsonl     one record a line, oldest first, and a checksum; also holds what was decided
//                   later, and what failed. When it is damaged it is put aside and made again.
//   limits          how many versions are kept, and a checksum; absent: as many as possible.
// Control thread.
#pragma once

#include <string>
#include <vector>

#include "helper/api/historylimits.h"
#include "helper/api/operations.h"
#include "helper/rulefile.h"

namespace vipdeck {

// Beyond these and the limit of versions the oldest unmarked ones are removed.
inline constexpr std::size_t kMaximumFailures = 100;
inline constexpr std::uint64_t kMaximumHistoryOctets = 64u << 20;
// Changes from outside by one program that follow each other within this time are one version.
inline constexpr std::uint64_t kQuietMilliseconds = 3000;
inline constexpr std::uint32_t kMaximumMergedChanges = 5000;

class History
{
public:
    // Reads the index. `problems`: what the log should say. Errors: Io.
    [[nodiscard]] static Result<History> open(const std::string &stateDirectory,
                                              std::vector<std::string> &problems);

    [[nodiscard]] const std::vector<api::VersionInfo> &entries() const { return m_entries; }
    [[nodiscard]] std::uint64_t current() const; // number of the newest version, 0: none
    [[nodiscard]] std::uint64_t nextNumber() const { return m_lastNumber + 1; }
    [[nodiscard]] const api::VersionInfo *find(std::uint64_t number) const;

    // Keeps a configuration that came into force; id and number are filled in. Returns the number,
    // which is the one of the last version when both belong together. Errors: Io; then nothing is
    // kept.
    [[nodiscard]] Result<std::uint64_t> add(api::VersionInfo info,
                                            const StoredConfiguration &configuration);
    [[nodiscard]] Result<> addFailure(api::VersionInfo info);
    // Decides on all versions from `number` on that wait.
    [[nodiscard]] Result<> settle(std::uint64_t number, api::VersionOutcome outcome,
                                  const std::vector<api::EventPhrase> &note, std::uint64_t now);
    [[nodiscard]] Result<> mark(std::uint64_t number, bool marked);

    [[nodiscard]] api::HistoryLimitsReply limits() const;
    // Removes what is too much at once. Errors: OutOfRange, Io; then all stays.
    [[nodiscard]] Result<> setLimits(const api::HistoryLimits &limits);

    [[nodiscard]] api::HistoryReply page(const api::HistoryRequest &request) const;
    // Errors: InvalidArgument for a number that is not kept, Malformed, Io.
    [[nodiscard]] Result<api::VersionReply> version(std::uint64_t number) const;

private:
    void readLimits(std::vector<std::string> &problems);
    [[nodiscard]] Result<> readIndex(std::vector<std::string> &problems);
    [[nodiscard]] Result<> rebuild(std::vector<std::string> &problems);
    [[nodiscard]] Result<> writeIndex() const;
    [[nodiscard]] bool belongsToLast(const api::VersionInfo &info) const;
    [[nodiscard]] std::string fileOf(std::uint64_t number) const;
    [[nodiscard]] std::size_t removable(bool failures) const;
    void cleanUp();
    void countEntries();

    std::string m_directory;
    api::HistoryLimits m_limits;
    std::vector<api::VersionInfo> m_entries; // oldest first
    std::uint64_t m_lastId = 0;
    std::uint64_t m_lastNumber = 0;
};

} // namespace vipdeck
