// SPDX-License-Identifier: GPL-3.0-or-later
// What a board view may ask the board model. Top-level rows are services, their children real
// servers; one column.
#pragma once

#include <Qt>

#include "app/document/serverstate.h"

namespace vipdeck {

// MIME type of dragged servers; text/plain carries the same as an address list.
inline constexpr char kServersMimeType[] = "application/x-vipdeck-servers";

namespace BoardRole {
enum : int {
    // both kinds of row
    IsService = Qt::UserRole + 1, // bool
    Name,                         // QString, may be empty
    AddressText,                  // QString "192.0.2.10:443", "mark 7"
    Mark,                         // DraftMark as int
    ActiveCount,     // quint64; invalid QVariant = unknown (shown as "-"), here and below
    ConnectionRate,  // double, new connections per second
    SparklineSeries, // QList<qreal>, new connections/s of the last 5 minutes, oldest first, NaN =
                     // gap
    StableId,        // quint64, the same for the session: selection, colour and scroll anchor
    // services
    ProtocolText,    // "TCP" "UDP" "SCTP" "FWM"
    SchedulerText,   // "wlc", "mh, fallback, port"
    PersistenceText, // "300 s /24", empty = none
    OnePacket,       // bool
    ServerCount,     // int
    DownCount,       // int
    // servers
    State,       // ServerState as int
    StateReason, // QString, one sentence for the tooltip
    ForwardText, // "Masq" "Route" "Tunnel" "Local"
    Weight,      // int, draft value; setData() changes the draft (one undo step, merges within 1 s)
    LiveWeight,  // int, invalid when the server is not live
    HighestWeight, // int, in its service: scale of the bar
    InactiveCount, // quint64
    ActualShare,   // double 0..1 of new connections in the window, invalid = unknown
    ExpectedShare, // double 0..1 by live weights, invalid = none expected
    ShareScale,    // double, right end of the share bar, the same for the whole card
    JobRises,      // bool, the helper lets it in gently
    JobShare,      // double 0..1, how far a drain is; invalid: the helper has no job with it
    JobText,       // QString, short: "96 left, about 3 min"
    JobDetail,     // QString, a sentence
    Unconfirmed,   // bool, changed by the version that waits to be kept
    WeightBefore,  // int, before that version; invalid when it is the same
};
} // namespace BoardRole

} // namespace vipdeck
