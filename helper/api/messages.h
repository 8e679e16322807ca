// SPDX-License-Identifier: GPL-3.0-or-later
// What helper and clients say to each other: one struct per request and reply, shared by both
// sides. The wire form is in codec.h, who may call what in methods.h. Values only, no behaviour.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/result.h"
#include "engine/config/ruleset.h"
#include "engine/config/status.h"
#include "helper/api/connectionquery.h"
#include "helper/api/journal.h"
#include "helper/api/operations.h"

namespace vipdeck::api {

// Raised when a message changes its shape; a client and a helper of different versions refuse each
// other with a clear error.
inline constexpr std::uint32_t kProtocolVersion = 1;

struct Nothing
{
};

// hello: first call of every client.
struct HelloRequest
{
    std::uint32_t protocolVersion = kProtocolVersion;
    std::string client; // "vipdeck 0.1.0", for the log
};
struct HelloReply
{
    std::uint32_t protocolVersion = kProtocolVersion;
    std::string helperVersion;
    std::string hostName;
    std::uint64_t generation = 0;
    bool privilegedPeer = false; // uid 0: every method without a question to polkit
};

// rules: the configuration as stored, with labels.
struct RulesReply
{
    std::uint64_t generation = 0;
    RuleSet rules;
};

// status (also pushed to subscribers): DirectorStatus of engine/config/status.h.
struct SubscribeRequest
{
    std::uint32_t intervalMilliseconds = 1000; // 250..60000; 0 ends the subscription
};

// apply: all changes or none. Refused with StaleGeneration when the rules changed since
// `generation`, with Busy while an earlier apply waits to be kept or reverted.
struct ApplyRequest
{
    std::optional<std::uint64_t> generation; // absent: whatever is there (the CLI, as ipvsadm does)
    ChangeSet changes;
    std::string comment; // for the history, at most 1000 octets
    // Seconds after which the helper goes back to the rules before, unless somebody keeps these;
    // 0: they are kept.
    std::uint32_t confirmSeconds = 0;
    // Number of the version that waits to be kept, which these changes correct; its time runs on.
    std::uint64_t amends = 0;
    std::string ticket = {}; // for the history, at most 255 octets
};
struct ApplyReply
{
    std::uint64_t generation = 0;
    std::uint64_t version = 0;  // its number in the history
    std::uint64_t proposal = 0; // nothing is changed: this waits for a second person (safeguards.h)
};

// zero: ipvsadm -Z.
struct ZeroRequest
{
    std::optional<ServiceKey> service; // absent: everything
};

// authorize: asks polkit now whether the caller may call methods of this action, so that a console
// can show its lock and ask for the password once. Changes nothing else.
struct AuthorizeRequest
{
    std::string action;      // "org.vipdeck.edit" ...
    bool interactive = true; // false: no password prompt, only what is granted already
};
struct AuthorizeReply
{
    bool granted = false;
    bool challenge = false; // would be granted after authentication
};

// engine: starts or stops the datapath (the rules stay).
struct EngineRequest
{
    bool run = true;
};

// tunables: the director's switches (engine/config/tunables.h) as they are now, sorted by name.
struct TunableStatus
{
    std::string name;  // as in /proc/sys/net/ipv4/vs
    std::string value; // what reading that file would give
    std::string defaultValue;
    std::string withoutEffect; // why this director does not act on it; empty: it does
};
struct TunablesReply
{
    std::vector<TunableStatus> tunables;
};

// setTunable: what writing `text` to the kernel's file does; kept for the next start.
struct SetTunableRequest
{
    std::string name;
    std::string text;
    std::string comment = {};
    std::string ticket = {};
};

// Notification to everyone who said hello, after each change of the configuration.
struct RulesChanged
{
    std::uint64_t generation = 0;
};

} // namespace vipdeck::api
