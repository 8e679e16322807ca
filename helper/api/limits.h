// SPDX-License-Identifier: GPL-3.0-or-later
// The hard limits of the contract. Both sides check them before they allocate.
#pragma once

#include <cstddef>
#include <cstdint>

namespace vipdeck::api {

// A frame is a length (four octets, big endian) and that many octets of CBOR.
inline constexpr std::uint32_t kFrameHeaderOctets = 4;
inline constexpr std::uint32_t kMaximumRequestOctets = 8u << 20; // the largest row of methods()
inline constexpr std::uint32_t kMaximumReplyOctets = 64u << 20; // what a client takes from a helper
// A request names its method within its first octets.
inline constexpr std::uint32_t kRequestHeadOctets = 64;

// What one director holds. The helper refuses rules beyond this.
inline constexpr std::size_t kMaximumServices = 16384;
inline constexpr std::size_t kMaximumDestinations = 131072; // of all services together
inline constexpr std::size_t kMaximumLabels = 131072;
inline constexpr std::size_t kMaximumSyncDaemons = 2;
// Elements of all lists of one message together.
inline constexpr std::size_t kMaximumListElements = 524288;

inline constexpr std::size_t kMaximumChanges = 131072;
inline constexpr std::size_t kMaximumConnectionRows = 1000;
inline constexpr std::size_t kMaximumConditions = 32;    // of one listing of connections
inline constexpr std::size_t kMaximumAlternatives = 256; // of one condition
inline constexpr std::size_t kMaximumSummaryRows = 64;
inline constexpr std::size_t kMaximumDropReasons = 256;
inline constexpr std::size_t kMaximumTunables = 256;
inline constexpr std::size_t kMaximumMachineElements = 8192; // settings, interfaces, addresses
inline constexpr std::size_t kMaximumAddressHolders = 16;
inline constexpr std::size_t kMaximumJournalPage = 1000;
inline constexpr std::size_t kMaximumJournalFilters = 16;
inline constexpr std::size_t kMaximumJournalMinutes = 1440;
inline constexpr std::size_t kMaximumEventPhrases = 8;
inline constexpr std::size_t kMaximumEventValues = 8;
inline constexpr std::size_t kMaximumEventCommandOctets = 16000; // of all lines
inline constexpr std::size_t kMaximumFlowInterfaces = 4096;
inline constexpr std::size_t kMaximumHistoryRows = 200;
inline constexpr std::size_t kMaximumRateSamples = 2000; // of one page
inline constexpr std::size_t kMaximumJobs = 1000;        // that run, and of one request
inline constexpr std::size_t kMaximumEndedJobs = 200;    // that are remembered

inline constexpr std::size_t kMaximumProposals = 32;
inline constexpr std::size_t kMaximumRuleDirectories = 16;

// Octets of UTF-8.
inline constexpr std::size_t kMaximumKeywordOctets = 64; // scheduler, state, method, action ...
inline constexpr std::size_t kMaximumNameOctets = 255;
inline constexpr std::size_t kMaximumNoteOctets = 4000;
inline constexpr std::size_t kMaximumCommentOctets = 1000;
inline constexpr std::size_t kMaximumMessageOctets = 4000; // of an error, of a problem

// Seconds: time to confirm an apply, with extensions.
inline constexpr std::uint32_t kMinimumConfirmSeconds = 5;
inline constexpr std::uint32_t kMaximumConfirmSeconds = 3600;

// What makes a helper go back by itself: growth as a factor, and for how many seconds.
inline constexpr std::uint32_t kMinimumFailureGrowth = 2;
inline constexpr std::uint32_t kMaximumFailureGrowth = 1000;
inline constexpr std::uint32_t kMinimumFailureSeconds = 3;
inline constexpr std::uint32_t kMaximumFailureSeconds = 60;

// Seconds: time limit of a drain, length of a rise.
inline constexpr std::uint32_t kMaximumJobSeconds = 2678400; // 31 days
inline constexpr std::uint32_t kMaximumRiseSeconds = 86400;
inline constexpr std::uint32_t kDefaultRiseSeconds = 60;

inline constexpr std::uint32_t kMinimumSubscribeMilliseconds = 250;
inline constexpr std::uint32_t kMaximumSubscribeMilliseconds = 60000;

} // namespace vipdeck::api
