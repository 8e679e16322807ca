// SPDX-License-Identifier: GPL-3.0-or-later
// How tables, sets, elements and rules of the steering are written as messages of nf_tables.
// Stateless; any thread.
#pragma once

#include <cstdint>
#include <map>
#include <string_view>

#include "engine/io/netfilterbatch.h"
#include "engine/io/steeringplan.h"
#include "engine/io/steeringrule.h"

namespace vipdeck::steeringmessages {

inline constexpr std::string_view kTable = "vipdeck";
inline constexpr std::string_view kUntrackedChain = "untracked";
inline constexpr std::string_view kRequestChain = "requests";
inline constexpr std::string_view kReplyChain = "replies";
// Of the director's own clients: what they send, and what comes back to them.
inline constexpr std::string_view kOwnUntrackedChain = "own-untracked";
inline constexpr std::string_view kOwnRequestChain = "own-requests";
inline constexpr std::string_view kOwnReplyChain = "own-replies";
// Just after those two: what the header queue decided is done.
inline constexpr std::string_view kRewriteRequestChain = "rewrite-requests";
inline constexpr std::string_view kRewriteReplyChain = "rewrite-replies";
inline constexpr std::string_view kEndpointMap = "endpoints"; // by mark
inline constexpr std::string_view kDefragmentChain = "defragment";

void addTable(NetfilterBatch &batch, AddressFamily family);
void deleteTable(NetfilterBatch &batch, AddressFamily family); // which must exist
void addChain(NetfilterBatch &batch, AddressFamily family, std::string_view name);
void flushChain(NetfilterBatch &batch, AddressFamily family, std::string_view name);
// Makes the kernel put fragments together before they reach a chain, as IPVS does: a rule that
// needs this stands in a chain that nothing jumps to. `viaConnectionTracking` is for kernels
// without the lighter expression; it turns connection tracking on.
void addDefragmentation(NetfilterBatch &batch, AddressFamily family, bool viaConnectionTracking);
void addSet(NetfilterBatch &batch, AddressFamily family, std::size_t setIndex);
// NFT_MSG_NEWSETELEM or NFT_MSG_DELSETELEM.
void changeElements(NetfilterBatch &batch, std::uint16_t type, AddressFamily family,
                    std::size_t setIndex, const SteeringElements &elements);
void addRule(NetfilterBatch &batch, AddressFamily family, std::string_view chain,
             std::size_t setIndex, const RuleAction &action);
// From mark to endpoint; elements of the other family are left out.
void addEndpointMap(NetfilterBatch &batch, AddressFamily family);
void changeEndpoints(NetfilterBatch &batch, std::uint16_t type, AddressFamily family,
                     const std::map<Endpoint, std::uint32_t> &marks);
// All rules of the two rewriting chains.
void addRewriting(NetfilterBatch &batch, AddressFamily family, const RewritingForm &form);
// First rule of a chain.
void addExemption(NetfilterBatch &batch, AddressFamily family, std::string_view chain,
                  Exemption exemption);

} // namespace vipdeck::steeringmessages
