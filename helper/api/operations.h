// SPDX-License-Identifier: GPL-3.0-or-later
// What helper and clients say about changes over time: history and confirmation. Values only; the
// wire form is in operationfields.h. Times are the helper's wall clock in milliseconds since 1970.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/config/ruleset.h"
#include "helper/api/journal.h"

namespace vipdeck::api {

// Who asked for a change, by what program, and what allowed it.
struct Actor
{
    std::uint32_t userId = 0;
    std::string userName; // empty: not known
    std::string program;  // "vipdeck", "vipdeckadm", "ipvsadm (ldirectord)"
    std::string allowed;  // "root", "owner" of the helper, or the polkit action
};

// ---- history

enum class VersionKind : std::uint8_t {
    Applied, // by the console, or by anyone with a time to confirm
    Outside, // by a command line tool
    Revert,  // the rules of an older version came back
    Found,   // the rules that a helper found at its start and history did not know
    Job,     // a drain or rise began, took a step or ended (jobs.h)
};
enum class VersionOutcome : std::uint8_t {
    Kept,
    Waiting,  // for keep or revert
    Reverted, // was in force and is not any more, by decision or because nobody kept it
    Failed,   // was never in force; has no number and no rules
};

struct VersionInfo
{
    std::uint64_t id = 0;     // of every entry; grows
    std::uint64_t number = 0; // of the version; 0 when it failed
    std::uint64_t generation = 0;
    std::uint64_t timeMilliseconds = 0; // of the last change in it
    VersionKind kind = VersionKind::Applied;
    VersionOutcome outcome = VersionOutcome::Kept;
    Actor actor;
    std::string comment;
    std::uint32_t changes = 0;
    std::string summary; // an English sentence: what changed
    std::string note;    // why it failed or was reverted
    bool marked = false;
    std::uint64_t endedMilliseconds = 0; // when it was kept or reverted, 0: needed no decision
    std::uint64_t restores = 0;          // number of the version whose rules came back
    std::uint64_t octets = 0;            // on the disk
    std::string ticket = {};             // of whatever keeps track of changes, for example "OPS-12"
    std::string agreedBy = {};           // the second person; empty: nobody was asked
    // What summary and note say, apart from the language; empty: only the texts.
    std::vector<EventPhrase> phrases;
    std::vector<EventPhrase> notePhrases;
};

// history: one page, newest first.
struct HistoryRequest
{
    std::uint64_t before = 0; // entries with a smaller id; 0: from the newest
    std::uint32_t limit = 100;
};
struct HistoryReply
{
    std::uint64_t entries = 0; // in all
    std::uint64_t versions = 0;
    std::uint64_t octets = 0;
    std::uint64_t current = 0; // number of the version in force
    std::vector<VersionInfo> page;
    std::uint64_t oldestMilliseconds = 0; // of the first version that is kept; 0: there is none
};

// version: the whole configuration as it was.
struct VersionRequest
{
    std::uint64_t number = 0;
};
struct VersionReply
{
    VersionInfo info;
    RuleSet rules;
};

// mark: marked versions are never cleaned up.
struct MarkRequest
{
    std::uint64_t number = 0;
    bool marked = true;
};

// Notification after each change of the history.
struct HistoryChanged
{
    std::uint64_t current = 0;
    std::uint64_t entries = 0;
};

// ---- confirmation

// confirmation, keep, revert, extend all answer with this; also pushed when it changes.
struct ConfirmStatus
{
    std::uint64_t version = 0; // that waits; 0: none
    std::uint64_t previousVersion = 0;
    std::uint64_t appliedMilliseconds = 0;
    std::uint64_t totalMilliseconds = 0; // with all extensions
    std::uint64_t remainingMilliseconds = 0;
    std::uint32_t changes = 0;
    Actor actor;
    std::string comment;
    // The last one that ended, since the helper started.
    std::uint64_t endedVersion = 0;
    VersionOutcome endedAs = VersionOutcome::Kept;
    std::string note;
    std::vector<EventPhrase> notePhrases; // what `note` says
};
struct ExtendRequest
{
    std::uint32_t seconds = 60;
};

} // namespace vipdeck::api
