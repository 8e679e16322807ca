// SPDX-License-Identifier: GPL-3.0-or-later
// The helper's journal: what happened to the director and who did it. Never what clients of the
// services did. Values only; the wire form is in journalfields.h. Times are the helper's wall clock
// in milliseconds since 1970.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace vipdeck::api {

enum class EventLevel : std::uint8_t { Error, Warning, Notice, Info };
inline constexpr std::uint32_t kAllEventLevels = 0xF; // one bit each, of (1 << level)

struct EventValue
{
    std::string text;

    friend bool operator==(const EventValue &, const EventValue &) = default;
};

// One sentence or a part of it, apart from the language: see eventphrases.h.
struct EventPhrase
{
    std::string kind;
    std::vector<EventValue> values;

    friend bool operator==(const EventPhrase &, const EventPhrase &) = default;
};

struct JournalEvent
{
    std::uint64_t id = 0; // grows, over restarts too
    std::uint64_t timeMilliseconds = 0;
    EventLevel level = EventLevel::Info;
    std::string source; // "apply", "auth", "engine", "server", "helper"
    // Who: a user with the program and what allowed it; an empty program: the director itself.
    std::uint32_t userId = 0;
    std::string userName;             // empty: not known
    std::string program;              // "vipdeck 0.1.0"
    std::string allowed;              // "root", "owner" or the polkit action
    std::string object;               // service, server, switch or version; may be empty
    std::string text;                 // an English sentence
    std::string comment;              // of the person
    std::string commands;             // the first that were carried out, one a line
    std::uint32_t changes = 0;        // how many; 0 when nothing was changed
    std::uint64_t generation = 0;     // of the rules afterwards; 0: it has none
    std::string note;                 // what it was before and after, what became of it
    std::vector<EventPhrase> phrases; // what `text` says, then its details; empty: only the text
    std::string ticket = {};

    friend bool operator==(const JournalEvent &, const JournalEvent &) = default;
};

// Every filter must hold. `value` is compared without regard to case.
struct JournalFilter
{
    enum class Field : std::uint8_t { Source, Who, Object, Text };

    Field field = Field::Text;
    bool negated = false;
    std::string value; // Source: the whole word; else a part
};

// journal: one page, newest first.
struct JournalRequest
{
    std::uint64_t before = 0; // events with a smaller id; 0: from the newest
    std::uint64_t after = 0;  // events with a larger id; 0: all
    std::uint32_t limit = 200;
    std::uint32_t levels = kAllEventLevels;
    std::uint64_t fromMilliseconds = 0; // 0: open
    std::uint64_t toMilliseconds = 0;   // 0: open
    std::vector<JournalFilter> filters;
    std::uint32_t buckets = 0; // of the histogram: so many minutes up to now; 0: none
};

// One minute, whatever the levels and times of the request.
struct JournalMinute
{
    std::uint32_t errors = 0;
    std::uint32_t warnings = 0;
    std::uint32_t others = 0;
};

struct JournalReply
{
    std::uint64_t newest = 0; // id
    std::uint64_t total = 0;  // events kept
    std::uint64_t matching = 0;
    // Of what matches filters and times, per level.
    std::uint64_t errors = 0;
    std::uint64_t warnings = 0;
    std::uint64_t notices = 0;
    std::uint64_t infos = 0;
    std::uint64_t firstMinuteMilliseconds = 0; // of the histogram
    std::vector<JournalMinute> minutes;
    std::vector<JournalEvent> page;
};

// Notification, at most one a second.
struct JournalGrown
{
    std::uint64_t newest = 0;
};

} // namespace vipdeck::api
