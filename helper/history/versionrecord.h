// SPDX-License-Identifier: GPL-3.0-or-later
// Entries of the history as records of the state directory; see state/jsonrecord.h.
#pragma once

#include <array>
#include <utility>

#include "helper/api/historylimits.h"
#include "helper/api/operations.h"
#include "helper/rulefields.h"

namespace vipdeck::rulefile {

template<>
struct Words<api::VersionKind>
{
    static constexpr std::array kTable{std::pair{api::VersionKind::Applied, "applied"},
                                       std::pair{api::VersionKind::Outside, "outside"},
                                       std::pair{api::VersionKind::Revert, "revert"},
                                       std::pair{api::VersionKind::Found, "found"},
                                       std::pair{api::VersionKind::Job, "job"}};
};
template<>
struct Words<api::VersionOutcome>
{
    static constexpr std::array kTable{std::pair{api::VersionOutcome::Kept, "kept"},
                                       std::pair{api::VersionOutcome::Waiting, "waiting"},
                                       std::pair{api::VersionOutcome::Reverted, "reverted"},
                                       std::pair{api::VersionOutcome::Failed, "failed"}};
};

template<RecordOf<api::Actor> T>
void visitNamed(T &v, auto &&visit)
{
    visit("uid", v.userId);
    visit("user", v.userName);
    visit("program", v.program);
    visit("allowed", v.allowed);
}
template<RecordOf<api::HistoryLimits> T>
void visitNamed(T &v, auto &&visit)
{
    visit("versions", v.versions);
}
template<RecordOf<api::VersionInfo> T>
void visitNamed(T &v, auto &&visit)
{
    visit("id", v.id);
    visit("version", v.number);
    visit("generation", v.generation);
    visit("time", v.timeMilliseconds);
    visit("kind", v.kind);
    visit("outcome", v.outcome);
    visitNamed(v.actor, visit);
    visit("comment", v.comment);
    visit("changes", v.changes);
    visit("summary", v.summary);
    visit("note", v.note);
    visit("marked", v.marked);
    visit("ended", v.endedMilliseconds);
    visit("restores", v.restores);
    visit("octets", v.octets);
    visit.optional("ticket", v.ticket, std::string()); // histories of earlier versions have none
    visit.optional("agreedBy", v.agreedBy, std::string());
    visit.optional("phrases", v.phrases, {});
    visit.optional("notePhrases", v.notePhrases, {});
}

} // namespace vipdeck::rulefile
