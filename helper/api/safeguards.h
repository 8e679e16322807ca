// SPDX-License-Identifier: GPL-3.0-or-later
// What a director's helper asks for and watches when somebody changes its rules, and changes that
// wait for a second person. Kept and enforced by the helper. Values only; the wire form is in
// safeguardfields.h. Times are the helper's wall clock in milliseconds since 1970.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "helper/api/operations.h"

namespace vipdeck::api {

enum class AskFor : std::uint8_t { Nothing, Comment, CommentAndTicket };

// Which rules are in force when the machine, not only the helper, has started.
enum class MachineStart : std::uint8_t { LastVersion, RuleFile, Empty };

struct Safeguards
{
    // While an apply waits to be kept: resets of connections that were opening or open, and SYNs
    // that came again before an answer, together, per second.
    bool revertOnFailures = false;
    std::uint32_t failureGrowth = 20; // times the mean of the minute before
    std::uint32_t failureSeconds = 5; // for so long
    // Masqueraded servers that do not answer, as far as traffic tells.
    bool revertOnFewerServers = false;
    AskFor askFor = AskFor::Nothing;
    std::string secondPersonGroup; // of the system; empty: one person is enough
    std::string ruleFile;          // absolute path; empty: none is written
    MachineStart machineStart = MachineStart::LastVersion;

    friend bool operator==(const Safeguards &, const Safeguards &) = default;
};

struct RuleDirectory
{
    std::string path;
};

// safeguards; also pushed when they change, without `proposal`. setSafeguards answers with this.
struct SafeguardsReply
{
    Safeguards settings;
    std::vector<RuleDirectory> ruleDirectories; // rule files may be there and below
    std::uint64_t proposal = 0;                 // waits for a second person instead; 0: in force
};
struct SetSafeguardsRequest
{
    Safeguards settings;
    std::string comment;
    std::string ticket;
};

// A change that is not in force before a second person agrees.
struct Proposal
{
    std::uint64_t id = 0; // grows
    Actor actor;
    std::string summary; // an English sentence: what would change
    std::string comment;
    std::string ticket;
    std::uint64_t generation = 0; // of the rules that it was made for
    std::uint64_t timeMilliseconds = 0;
    std::uint64_t expiresMilliseconds = 0;
    std::string group;         // of those who may agree
    std::uint32_t changes = 0; // 0: it is about settings or drains only
    std::string commands;      // the first that it would carry out, one a line
};

// proposals, agree and refuse answer with this; also pushed when one comes or goes.
struct ProposalsReply
{
    std::vector<Proposal> proposals; // oldest first
};
struct DecideRequest
{
    std::uint64_t id = 0;
    std::string comment; // why it is refused; at most 1000 octets
};
// agree: the versions and settings that it made; the others answer with Nothing.
struct AgreeReply
{
    std::uint64_t generation = 0;
    std::uint64_t version = 0; // 0: it was about settings or changed nothing
};

} // namespace vipdeck::api
