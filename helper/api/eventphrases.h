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
    bool follows = false; // another sentence, behind the one before
};

// "applied..." are followed by ": " and their details, or by a full stop; then by what `follows`.
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
    EventSentence{"reverted-by-itself",
                  "Not kept within %1 s. The rules before are in force again."},
    EventSentence{"path-cache", "Established packets go through the flow cache (%1)."},
    EventSentence{"path-cache-but", "Established packets go through the flow cache (%1); %2."},
    EventSentence{"path-queue", "Established packets go through the queue."},
    EventSentence{"path-queue-because",
                  "Established packets go through the queue, not through the flow cache: %1"},
    EventSentence{"not-drained", "Not drained, nothing is changed: %1"},
    EventSentence{"drain-began", "Drain of %1 began.", true},
    EventSentence{"drains-began", "Drain of %1 servers began.", true},
    EventSentence{"rise-began", "Gentle start of %1 began.", true},
    EventSentence{"rises-began", "Gentle start of %1 servers began.", true},
    EventSentence{"weight-back", "%1 got back the weight from before."},
    EventSentence{"weights-back", "%1 servers got back the weight from before."},
    EventSentence{"weight-rises", "%1 will get back the weight from before in steps."},
    EventSentence{"weights-rise", "%1 servers will get back the weight from before in steps."},
    EventSentence{"job-of", "%1:"}, // how a job ended follows
    EventSentence{"drain-empty", "Drained: empty after %1.", true},
    EventSentence{"drain-over-remembered",
                  "Drained: its time of %1 is over, clients are still remembered.", true},
    EventSentence{"drain-over-one", "Drained: its time of %1 is over, 1 connection is left.", true},
    EventSentence{"drain-over", "Drained: its time of %1 is over, %2 connections are left.", true},
    EventSentence{"removed-empty", "Removed: empty after %1.", true},
    EventSentence{"removed-over-remembered",
                  "Removed: its time of %1 is over, clients are still remembered.", true},
    EventSentence{"removed-over-one",
                  "Removed: its time of %1 is over, 1 connection lost its server.", true},
    EventSentence{"removed-over",
                  "Removed: its time of %1 is over, %2 connections lost their server.", true},
    EventSentence{"removed-at-restart", "Removed; then the helper started again.", true},
    EventSentence{"rise-done", "At its weight of %1.", true},
    EventSentence{"rise-replaced", "A drain took its place.", true},
    EventSentence{"restored-by", "Its weight is %1 again, by %2.", true},
    EventSentence{"job-cancelled", "Cancelled by %1; the weight stays %2.", true},
    EventSentence{"weight-set", "Its weight was set to %1.", true},
    EventSentence{"weight-set-by", "Its weight was set to %1 by %2 with %3.", true},
    EventSentence{"weight-set-back", "Its weight was set to %1 when version %2 came back.", true},
    EventSentence{"server-removed", "The server was removed.", true},
    EventSentence{"server-removed-by", "The server was removed by %1 with %2.", true},
    EventSentence{"server-removed-back", "The server was removed when version %1 came back.", true},
};

// Empty for a kind that this version does not know.
[[nodiscard]] constexpr EventSentence sentenceOf(std::string_view kind)
{
    const auto *found = std::find_if(kEventSentences.begin(), kEventSentences.end(),
                                     [kind](const auto &entry) { return entry.kind == kind; });
    return found == kEventSentences.end() ? EventSentence() : *found;
}

[[nodiscard]] constexpr std::string_view englishOf(std::string_view kind)
{
    return sentenceOf(kind).english;
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
    const bool hasDetails = std::string_view(event.phrases.front().kind).starts_with("applied");
    std::size_t details = 0;
    for (std::size_t i = 1; i < event.phrases.size() && hasDetails; ++i) {
        if (sentenceOf(event.phrases[i].kind).follows)
            continue;
        text += literal(details++ == 0 ? ": " : ", ");
        text += write(event.phrases[i]);
    }
    if (hasDetails)
        text += literal(details > 0 && event.changes > details ? " ..." : ".");
    for (std::size_t i = 1; i < event.phrases.size(); ++i) {
        if (!sentenceOf(event.phrases[i].kind).follows)
            continue;
        text += literal(" ");
        text += write(event.phrases[i]);
    }
    return text;
}

} // namespace vipdeck::api
