// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/journal/journalquery.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

namespace vipdeck {
namespace {

using Field = api::JournalFilter::Field;

constexpr std::uint64_t kMinuteMilliseconds = 60'000;

bool equalLetters(char a, char b)
{
    return std::tolower(static_cast<unsigned char>(a))
           == std::tolower(static_cast<unsigned char>(b));
}

bool contains(std::string_view text, std::string_view part)
{
    return !std::ranges::search(text, part, equalLetters).empty() || part.empty();
}

bool matchesField(const api::JournalEvent &event, Field field, std::string_view value)
{
    switch (field) {
    case Field::Source: return std::ranges::equal(event.source, value, equalLetters);
    case Field::Who:
        if (event.program.empty())
            return contains("engine", value);
        return contains(event.userName, value) || contains(event.program, value)
               || std::to_string(event.userId) == value;
    case Field::Object: return contains(event.object, value) || contains(event.commands, value);
    case Field::Text: break;
    }
    return contains(event.text, value) || contains(event.object, value)
           || contains(event.comment, value) || contains(event.note, value)
           || contains(event.commands, value);
}

bool matches(const api::JournalEvent &event, const api::JournalRequest &request)
{
    if (event.timeMilliseconds < request.fromMilliseconds
        || (request.toMilliseconds != 0 && event.timeMilliseconds > request.toMilliseconds))
        return false;
    return std::ranges::all_of(request.filters, [&](const api::JournalFilter &filter) {
        return matchesField(event, filter.field, filter.value) != filter.negated;
    });
}

void count(api::JournalReply &reply, api::EventLevel level)
{
    switch (level) {
    case api::EventLevel::Error: ++reply.errors; break;
    case api::EventLevel::Warning: ++reply.warnings; break;
    case api::EventLevel::Notice: ++reply.notices; break;
    case api::EventLevel::Info: ++reply.infos; break;
    }
}

void fillMinutes(api::JournalReply &reply, const std::deque<api::JournalEvent> &events,
                 std::uint64_t now)
{
    const auto span = reply.minutes.size() * kMinuteMilliseconds;
    const auto end = (now / kMinuteMilliseconds + 1) * kMinuteMilliseconds;
    reply.firstMinuteMilliseconds = end > span ? end - span : 0;
    for (const auto &event : events) {
        if (event.timeMilliseconds < reply.firstMinuteMilliseconds
            || event.timeMilliseconds >= reply.firstMinuteMilliseconds + span)
            continue;
        auto &minute = reply.minutes[(event.timeMilliseconds - reply.firstMinuteMilliseconds)
                                     / kMinuteMilliseconds];
        minute.errors += event.level == api::EventLevel::Error ? 1 : 0;
        minute.warnings += event.level == api::EventLevel::Warning ? 1 : 0;
        minute.others += event.level > api::EventLevel::Warning ? 1 : 0;
    }
}

} // namespace

api::JournalReply queryJournal(const std::deque<api::JournalEvent> &events,
                               const api::JournalRequest &request, std::uint64_t now)
{
    api::JournalReply reply;
    reply.total = events.size();
    reply.newest = events.empty() ? 0 : events.back().id;
    for (auto event = events.rbegin(); event != events.rend(); ++event) {
        if (!matches(*event, request))
            continue;
        count(reply, event->level);
        if ((request.levels & (1u << static_cast<unsigned>(event->level))) == 0)
            continue;
        ++reply.matching;
        const bool isInside =
            (request.before == 0 || event->id < request.before) && event->id > request.after;
        if (isInside && reply.page.size() < request.limit)
            reply.page.push_back(*event);
    }
    reply.minutes.resize(request.buckets);
    if (request.buckets > 0)
        fillMinutes(reply, events, now);
    return reply;
}

} // namespace vipdeck
