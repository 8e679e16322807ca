// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs: what the helper does to single servers over time. A drain takes a server out of use and
// lets its connections end; a rise lets a cold one in step by step. Values only; the wire form is
// in jobfields.h. Times are the helper's wall clock in milliseconds since 1970.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "helper/api/messages.h"

namespace vipdeck::api {

enum class JobKind : std::uint8_t {
    Drain, // weight 0; ends when the connections are gone or the time is over
    Rise,  // up to its weight in steps, so that a cold server is not overrun
};
enum class JobState : std::uint8_t {
    Running,
    Finished,  // a drain: empty or out of time, still in its pool; a rise: at its weight
    Removed,   // a drain that removed its server at the end
    Restored,  // undrained
    Cancelled, // the weight stays as it is
    Ended,     // overtaken: somebody changed the weight or removed the server
};
// What a drain does about clients that persistence would bring back to the server.
enum class RememberedClients : std::uint8_t {
    Serve, // they may come back until the server is removed, as IPVS has it
    Wait,  // the same, and the drain lasts until none is remembered
    Stop,  // forgotten when the drain starts: they come back to another server
};

// A real server of one service.
struct ServerName
{
    ServiceKey service;
    Endpoint server;

    friend auto operator<=>(const ServerName &, const ServerName &) = default;
};

struct JobOrder
{
    JobKind kind = JobKind::Drain;
    ServerName server;
    // A drain: what undrain restores; a rise: where it ends. 0: the weight that the server has,
    // with the changes of the same request (a drain: without them, when it had one).
    std::int32_t weight = 0;
    std::uint32_t seconds = 0; // a drain: its time limit, 0 none; a rise: its length, 0 a minute
    bool remove = false;       // a drain: out of the pool at the end
    RememberedClients remembered = RememberedClients::Serve;
    std::int32_t firstWeight = 0; // a rise: where it begins, at most `weight`; 0: 1

    friend bool operator==(const JobOrder &, const JobOrder &) = default;
};

[[nodiscard]] constexpr std::int32_t firstWeightOf(const JobOrder &rise)
{
    return rise.firstWeight == 0 ? 1 : rise.firstWeight;
}

// drain: starts jobs together with changes of the rules, all or nothing and one version of the
// history. A safe move is the server added to its new pool among the changes, and a drain with
// `remove` in the old one. The weights that jobs set are not among the changes.
struct DrainRequest
{
    ApplyRequest apply;
    std::vector<JobOrder> jobs; // at least one; at most one for each server
};
// drain and undrain answer with this.
struct DrainReply
{
    std::uint64_t generation = 0;
    std::uint64_t version = 0;      // its number in the history
    std::vector<std::uint64_t> ids; // of the jobs that it started, in the order of the request
    std::uint64_t proposal = 0;     // nothing began: this waits for a second person
};

// undrain: servers get their weight back, all of them or none. Also for drains that have ended,
// while their server has weight 0.
struct UndrainRequest
{
    std::vector<ServerName> servers;
    std::int32_t weight = 0;         // where none was kept; 0: then that is an error
    std::uint32_t gentleSeconds = 0; // 0: at once; else in steps, within this time
    std::string comment;
    std::string ticket = {};
};

// cancelJob: the helper leaves these servers alone; their weights stay as they are.
struct CancelJobRequest
{
    std::vector<std::uint64_t> ids; // all must be running
};

struct Job
{
    std::uint64_t id = 0; // grows
    JobOrder order;       // its weight is filled in; 0: not known
    JobState state = JobState::Running;
    Actor actor;
    std::string comment;
    std::uint64_t startedMilliseconds = 0;
    std::uint64_t endedMilliseconds = 0;
    std::uint64_t deadlineMilliseconds = 0; // end of the time limit, end of a rise; 0: none
    std::int32_t weight = 0;                // what the job has set last
    std::uint32_t active = 0;               // connections of the server now; when it ended: then
    std::uint32_t inactive = 0;
    std::uint32_t remembered = 0;
    std::uint32_t activeAtStart = 0;
    std::uint32_t inactiveAtStart = 0;
    std::optional<std::uint32_t> estimateSeconds; // until it is empty, from the rate of decay
    bool held = false;                            // does nothing while an apply waits to be kept
    std::string note; // an English sentence: how it ended, what it waits for
};

// jobs, and pushed to everyone as "jobsChanged": at once when a job starts, steps or ends, and
// once a second while connections of running ones come or go.
struct JobsReply
{
    std::uint64_t generation = 0;
    std::vector<Job> jobs; // running ones, then those that ended, newest first
};

} // namespace vipdeck::api
