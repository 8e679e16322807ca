// SPDX-License-Identifier: GPL-3.0-or-later
// The sentences of the journal by kind, in English; %1, %2 ... stand for the values of the event. A
// console has a translation for each (LogText); the helper writes the English text beside it.
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "helper/api/journal.h"

namespace vipdeck::api {

struct EventSentence
{
    std::string_view kind;
    std::string_view english;
};

// "applied..." are followed by ": " and their details, or by a full stop.
inline constexpr std::array kEventSentences{
    EventSentence{"helper-started", "The helper %1 started."},
    EventSentence{"helper-stopped", "The helper stopped."},
    EventSentence{"director-runs", "The director runs."},
    EventSentence{"director-started", "The director was started."},
    EventSentence{"director-stopped",
                  "The director was stopped; packets pass unbalanced or are dropped."},
    EventSentence{"director-fails", "The director does not run: %1"},
    EventSentence{"director-ended", "The director ended: %1"},
    EventSentence{"counters-zeroed", "Counters set to 0."},
    EventSentence{"turned-away", "Turned away: %1"},
    EventSentence{"refused", "Refused: %1"},
    EventSentence{"not-applied", "Not applied, nothing is changed: %1"},
    EventSentence{"kept", "Kept version %1."},
    EventSentence{"reverted", "Reverted version %1."},
    EventSentence{"over-limit",
                  "Over its limit: %1 of %2 connections. No new ones until below %3."},
    EventSentence{"below-limit", "Below its limit again: %1 connections."},
    EventSentence{"drained", "Drained: the last connection ended."},
    EventSentence{"in-service", "In %1."},
    EventSentence{"overloaded", "Overloaded: the queue has %1 of %2 packets, %3 were dropped."},
    EventSentence{"overload-ended", "No longer overloaded: %1 packets were dropped in all."},
    EventSentence{"applied-one", "Applied 1 change"},
    EventSentence{"applied-one-to", "Applied 1 change to %2"},
    EventSentence{"applied", "Applied %1 changes"},
    EventSentence{"applied-to", "Applied %1 changes to %2"},
    EventSentence{"applied-services", "Applied %1 changes to %2 services"},
    EventSentence{"set-tunable", "%1 from %2 to %3"},
    EventSentence{"drain", "drain %1 from %2 to %3"},
    EventSentence{"weight", "weight of %1 from %2 to %3"},
    EventSentence{"edit-server", "edit %1"},
    EventSentence{"add-server", "add %1"},
    EventSentence{"remove-server", "remove %1"},
    EventSentence{"add-service", "add service %1"},
    EventSentence{"remove-service", "remove service %1"},
    EventSentence{"remove-all", "remove all services"},
};

// Empty for a kind that this version does not know.
[[nodiscard]] constexpr std::string_view englishOf(std::string_view kind)
{
    const auto *found = std::find_if(kEventSentences.begin(), kEventSentences.end(),
                                     [kind](const auto &entry) { return entry.kind == kind; });
    return found == kEventSentences.end() ? std::string_view() : found->english;
}

// In English, with the values in their places; a place without a value stays.
[[nodiscard]] std::string englishPhrase(const EventPhrase &phrase);

// The whole sentence of an event, each phrase written by `write`, which takes an EventPhrase and
// gives a text. `Text` is QString or std::string, made from a Latin-1 literal by `literal`.
template<typename Text>
[[nodiscard]] Text composeEvent(const JournalEvent &event, auto &&write, auto &&literal)
{
    if (event.phrases.empty())
        return Text();
    Text text = write(event.phrases.front());
    const auto &kind = event.phrases.front().kind;
    if (!std::string_view(kind).starts_with("applied"))
        return text;
    for (std::size_t i = 1; i < event.phrases.size(); ++i) {
        text += literal(i == 1 ? ": " : ", ");
        text += write(event.phrases[i]);
    }
    const auto details = event.phrases.size() - 1;
    text += literal(details > 0 && event.changes > details ? " ..." : ".");
    return text;
}

} // namespace vipdeck::api
