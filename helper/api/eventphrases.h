// SPDX-License-Identifier: GPL-3.0-or-later
// The sentences of the journal by kind, in English; %1, %2 ... stand for the values of the event. A
// console has a translation for each (LogText); the helper writes the English text beside it.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/base/result.h"
#include "helper/api/journal.h"

namespace vipdeck::api {

// What the values of a sentence are, one letter each. Whatever does not have the form of its letter
// (in the journal of an older helper) is a text.
inline constexpr char kTextValue = 't';     // a name, an address, a word of the system
inline constexpr char kNumberValue = 'n';   // in digits
inline constexpr char kDurationValue = 'd'; // milliseconds in digits
inline constexpr char kUserValue = 'u';     // account name; "#1000" without one
inline constexpr char kReasonValue = 'e';   // an error's text in English; the value behind the last
                                            // place is the word of its code, or missing

struct EventSentence
{
    std::string_view kind;
    std::string_view english;
    std::string_view values = {};
    bool follows = false; // another sentence, behind the one before
};

// Why something was refused or failed, as far as consoles can say it in their language.
struct EventReason
{
    ErrorCode code;
    std::string_view word; // in the values of a phrase
    std::string_view english;
};

inline constexpr std::array kEventReasons{
    EventReason{ErrorCode::InvalidArgument, "invalid", "a value is not possible"},
    EventReason{ErrorCode::OutOfRange, "range", "a number is outside its limits"},
    EventReason{ErrorCode::Malformed, "malformed", "a text does not follow its grammar"},
    EventReason{ErrorCode::AlreadyExists, "exists", "it is there already"},
    EventReason{ErrorCode::ServiceNotFound, "no-service", "there is no such virtual service"},
    EventReason{ErrorCode::DestinationNotFound, "no-server",
                "there is no such real server in this service"},
    EventReason{ErrorCode::SchedulerNotFound, "no-scheduler",
                "there is no scheduler or persistence engine of that name"},
    EventReason{ErrorCode::NotSupported, "unsupported", "it is not possible here"},
    EventReason{ErrorCode::PermissionDenied, "denied", "it is not allowed"},
    EventReason{ErrorCode::StaleGeneration, "stale", "the rules changed meanwhile"},
    EventReason{ErrorCode::LimitExceeded, "limit", "a limit is reached"},
    EventReason{ErrorCode::Busy, "busy", "something else must end first"},
    EventReason{ErrorCode::NotConnected, "not-connected", "the other side is not there"},
    EventReason{ErrorCode::Cancelled, "cancelled", "it was given up"},
    EventReason{ErrorCode::Io, "system", "the operating system refused"},
    EventReason{ErrorCode::Internal, "internal", "a defect of VipDeck"},
    EventReason{ErrorCode::DeviceNotFound, "no-device", "there is no such network interface"},
};

// "applied..." are followed by ": " and their details, or by a full stop; then by what `follows`.
inline constexpr std::array kEventSentences{
    EventSentence{"helper-started", "The helper %1 started.", "t"},
    EventSentence{"helper-stopped", "The helper stopped.", ""},
    EventSentence{"director-runs", "The director runs.", ""},
    EventSentence{"director-started", "The director was started.", ""},
    EventSentence{"director-stopped",
                  "The director was stopped; packets pass unbalanced or are dropped.", ""},
    EventSentence{"director-fails", "The director does not run: %1", "e"},
    EventSentence{"director-ended", "The director ended: %1", "e"},
    EventSentence{"counters-zeroed", "Counters set to 0.", ""},
    EventSentence{"turned-away", "Turned away: %1", "e"},
    EventSentence{"refused", "Refused: %1", "e"},
    EventSentence{"not-applied", "Not applied, nothing is changed: %1", "e"},
    EventSentence{"kept", "Kept version %1.", "n"},
    EventSentence{"reverted", "Reverted version %1.", "n"},
    EventSentence{"history-limit", "At most %1 versions are kept; old ones removed: %2.", "nn"},
    EventSentence{"over-limit", "Over its limit: %1 of %2 connections. No new ones until below %3.",
                  "nnn"},
    EventSentence{"below-limit", "Below its limit again; connections: %1.", "n"},
    EventSentence{"drained", "Drained: the last connection ended.", ""},
    EventSentence{"in-service", "In %1.", "t"},
    EventSentence{"overloaded", "Overloaded: the queue has %1 of %2 packets; dropped: %3.", "nnn"},
    EventSentence{"overload-ended", "No longer overloaded; packets dropped in all: %1.", "n"},
    EventSentence{"applied-one", "Applied 1 change", "n"},
    EventSentence{"applied-one-to", "Applied 1 change to %2", "nt"},
    EventSentence{"applied", "Applied %1 changes", "n"},
    EventSentence{"applied-to", "Applied %1 changes to %2", "nt"},
    EventSentence{"applied-services", "Applied %1 changes to %2 services", "nn"},
    EventSentence{"set-tunable", "%1 from %2 to %3", "ttt"},
    EventSentence{"drain", "drain %1 from %2 to %3", "tnn"},
    EventSentence{"weight", "weight of %1 from %2 to %3", "tnn"},
    EventSentence{"edit-server", "edit %1", "t"},
    EventSentence{"add-server", "add %1", "t"},
    EventSentence{"remove-server", "remove %1", "t"},
    EventSentence{"add-service", "add service %1", "t"},
    EventSentence{"remove-service", "remove service %1", "t"},
    EventSentence{"remove-all", "remove all services", ""},
    EventSentence{"reverted-by-itself",
                  "Not kept within %1 s. The rules before are in force again.", "n"},
    EventSentence{"path-cache", "Established packets go through the flow cache (%1).", "t"},
    EventSentence{"path-cache-but", "Established packets go through the flow cache (%1); %2.",
                  "te"},
    EventSentence{"path-queue", "Established packets go through the queue.", ""},
    EventSentence{"path-queue-because",
                  "Established packets go through the queue, not through the flow cache: %1", "e"},
    EventSentence{"not-drained", "Not drained, nothing is changed: %1", "e"},
    EventSentence{"drain-began", "Drain of %1 began.", "t", true},
    EventSentence{"drains-began", "Drain of %1 servers began.", "n", true},
    EventSentence{"rise-began", "Gentle start of %1 began.", "t", true},
    EventSentence{"rises-began", "Gentle start of %1 servers began.", "n", true},
    EventSentence{"weight-back", "%1 got back the weight from before.", "t"},
    EventSentence{"weights-back", "%1 servers got back the weight from before.", "n"},
    EventSentence{"weight-rises", "%1 will get back the weight from before in steps.", "t"},
    EventSentence{"weights-rise", "%1 servers will get back the weight from before in steps.", "n"},
    // How a job ended, or what it did, follows.
    EventSentence{"job-of", "%1:", "t", true},
    EventSentence{"weight-now", "Weight %1.", "n", true},
    EventSentence{"drain-empty", "Drained: empty after %1.", "d", true},
    EventSentence{"drain-over-remembered",
                  "Drained: its time of %1 is over, clients are still remembered.", "d", true},
    EventSentence{"drain-over-one", "Drained: its time of %1 is over, 1 connection is left.", "d",
                  true},
    EventSentence{"drain-over", "Drained: its time of %1 is over, %2 connections are left.", "dn",
                  true},
    EventSentence{"removed-empty", "Removed: empty after %1.", "d", true},
    EventSentence{"removed-over-remembered",
                  "Removed: its time of %1 is over, clients are still remembered.", "d", true},
    EventSentence{"removed-over-one",
                  "Removed: its time of %1 is over, 1 connection lost its server.", "d", true},
    EventSentence{"removed-over",
                  "Removed: its time of %1 is over, %2 connections lost their server.", "dn", true},
    EventSentence{"removed-at-restart", "Removed; then the helper started again.", "", true},
    EventSentence{"rise-done", "At its weight of %1.", "n", true},
    EventSentence{"rise-replaced", "A drain took its place.", "", true},
    EventSentence{"restored-by", "Its weight is %1 again, by %2.", "nu", true},
    EventSentence{"job-cancelled", "Cancelled by %1; the weight stays %2.", "un", true},
    EventSentence{"weight-set", "Its weight was set to %1.", "n", true},
    EventSentence{"weight-set-by", "Its weight was set to %1 by %2 with %3.", "nut", true},
    EventSentence{"weight-set-back", "Its weight was set to %1 when version %2 came back.", "nn",
                  true},
    EventSentence{"server-removed", "The server was removed.", "", true},
    EventSentence{"server-removed-by", "The server was removed by %1 with %2.", "ut", true},
    EventSentence{"server-removed-back", "The server was removed when version %1 came back.", "n",
                  true},
    EventSentence{
        "reverted-failures",
        "Version %1: resets and repeated attempts were at %2 a second for %3 s, %4 before. "
        "The rules before are in force again.",
        "ntnt"},
    EventSentence{
        "reverted-servers",
        "Version %1: %2 servers that answered before do not any more. The rules before are "
        "in force again.",
        "nn"},
    // Settings of applying; each may stand behind another.
    EventSentence{
        "guard-failures",
        "Goes back when resets and repeated attempts grow by more than %1 times for %2 s.", "nn",
        true},
    EventSentence{"guard-failures-off",
                  "Does not look at resets and repeated attempts after an apply any more.", "",
                  true},
    EventSentence{"guard-servers", "Goes back when fewer servers answer than before.", "", true},
    EventSentence{"guard-servers-off",
                  "Does not look at servers that answer after an apply any more.", "", true},
    EventSentence{"ask-nothing", "Changes need no comment.", "", true},
    EventSentence{"ask-comment", "Every change needs a comment.", "", true},
    EventSentence{"ask-ticket", "Every change needs a comment and a ticket.", "", true},
    EventSentence{"second-person", "Another member of %1 must agree to changes.", "t", true},
    EventSentence{"second-person-off", "One person is enough for changes.", "", true},
    EventSentence{"rule-file", "Every version that is kept is written to %1.", "t", true},
    EventSentence{"rule-file-off", "No rule file is written.", "", true},
    EventSentence{"start-last", "The machine starts with the last kept version.", "", true},
    EventSentence{"start-rule-file", "The machine starts with the rule file.", "", true},
    EventSentence{"start-empty", "The machine starts without services.", "", true},
    EventSentence{"rule-file-failed", "The rule file was not written: %1", "e"},
    EventSentence{"started-from-file", "The machine started: the rules of %1 are in force.", "t"},
    EventSentence{
        "started-not-from-file",
        "The machine started; the rule file was not taken and the last kept version is in "
        "force: %1",
        "e"},
    EventSentence{"started-empty", "The machine started without services, as its settings say.",
                  ""},
    EventSentence{"started-not-empty", "The machine started; its services could not be removed: %1",
                  "e"},
    EventSentence{"proposed", "Proposal %1 waits for another member of %2.", "nt"},
    EventSentence{"agreed", "Agreed to proposal %1 of %2.", "nu"},
    EventSentence{"not-agreed", "Proposal %1 of %2 is not carried out, nothing is changed: %3",
                  "nue"},
    EventSentence{"disagreed", "Refused proposal %1 of %2.", "nu"},
    EventSentence{"withdrawn", "Withdrew proposal %1.", "n"},
    EventSentence{"proposal-expired", "Nobody agreed to proposal %1 of %2 in time.", "nu"},
    // Of versions: what changed, and what became of it.
    EventSentence{"rules-found", "The rules that the helper found when it started.", ""},
    EventSentence{"one-after-the-other", "Applied %1 changes, one after the other.", "n"},
    EventSentence{"back-to", "Back to version %1.", "n"},
    EventSentence{"starts-gently", "Starts %1 gently, up to weight %2.", "tn"},
    EventSentence{"drains", "Drains %1.", "t"},
    EventSentence{"drains-keeps", "Drains %1, weight %2 is kept.", "tn"},
    EventSentence{"drains-removes", "Drains %1, removed at the end.", "t"},
    EventSentence{"drains-keeps-removes", "Drains %1, weight %2 is kept, removed at the end.",
                  "tn"},
    EventSentence{"weight-is-back", "Weight %2 is back for %1.", "tn"},
    EventSentence{"and-more-servers", "And more servers: %1.", "n", true},
    EventSentence{"kept-by", "Kept by %1.", "u"},
    EventSentence{"reverted-by", "Reverted by %1.", "u"},
    EventSentence{"not-kept", "Not kept within %1 s.", "n"},
    EventSentence{"because", "%1", "e"},
    EventSentence{"started-again", "The machine started again.", ""},
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

// "192000" as "3 min 12 s"; what is no number stays.
[[nodiscard]] std::string englishDuration(std::string_view milliseconds);
// "#1000" as "user 1000"; a name stays.
[[nodiscard]] std::string englishUser(std::string_view user);
// The value of a duration: nothing for what is none.
[[nodiscard]] std::optional<std::uint64_t> durationOf(std::string_view value);

// In English, with the values in their places; a place without a value stays.
[[nodiscard]] std::string englishPhrase(const EventPhrase &phrase);

// Whole sentences of several phrases, each written by `write`, which takes an EventPhrase and gives
// a text. `changes`: how many "applied..." stands for. `Text` is QString or std::string, made from
// a Latin-1 literal by `literal`.
template<typename Text>
[[nodiscard]] Text composePhrases(const std::vector<EventPhrase> &phrases, std::uint32_t changes,
                                  auto &&write, auto &&literal)
{
    if (phrases.empty())
        return Text();
    Text text = write(phrases.front());
    const bool hasDetails = std::string_view(phrases.front().kind).starts_with("applied");
    std::size_t details = 0;
    for (std::size_t i = 1; i < phrases.size() && hasDetails; ++i) {
        if (sentenceOf(phrases[i].kind).follows)
            continue;
        text += literal(details++ == 0 ? ": " : ", ");
        text += write(phrases[i]);
    }
    if (hasDetails)
        text += literal(details > 0 && changes > details ? " ..." : ".");
    for (std::size_t i = 1; i < phrases.size(); ++i) {
        if (!sentenceOf(phrases[i].kind).follows)
            continue;
        text += literal(" ");
        text += write(phrases[i]);
    }
    return text;
}

template<typename Text>
[[nodiscard]] Text composeEvent(const JournalEvent &event, auto &&write, auto &&literal)
{
    return composePhrases<Text>(event.phrases, event.changes, write, literal);
}

// The same in English.
[[nodiscard]] std::string englishPhrases(const std::vector<EventPhrase> &phrases,
                                         std::uint32_t changes = 0);

} // namespace vipdeck::api
