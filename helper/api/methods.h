// SPDX-License-Identifier: GPL-3.0-or-later
// Every method of the contract with the right it needs and its limits. A method without a row does
// not exist.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace vipdeck::api {

enum class Method : std::uint8_t {
    Hello,
    Rules,
    Status,
    Subscribe,
    Connections,
    Authorize,
    Apply, // every change but those of Import and Flush
    Zero,
    Import, // apply that may start with RemoveEverything (a restored file)
    Flush,  // ipvsadm -C
    Engine,
    Tunables,
    SetTunable,
    Machine, // machinemessages.h
    Examine,
    Probe,
    Interfaces,
    AddAddress,
    RemoveAddress,
    Journal,
    History,
    Version,
    Mark,
    Confirmation,
    Keep,
    Revert,
    Extend,
    Jobs, // jobs.h
    Drain,
    Undrain,
    CancelJob,
    Impact, // impact.h
    Path,   // path.h
    SetPath,
    Rates,      // rates.h
    Safeguards, // safeguards.h
    SetSafeguards,
    Proposals,
    Agree,
    Refuse,
    HistoryLimits, // historylimits.h
    SetHistoryLimits,
};

// The polkit actions of packaging/org.vipdeck.policy.
inline constexpr std::string_view kActionView = "org.vipdeck.view";
inline constexpr std::string_view kActionEdit = "org.vipdeck.edit";
inline constexpr std::string_view kActionControl = "org.vipdeck.control";
inline constexpr std::string_view kActionImport = "org.vipdeck.import";
inline constexpr std::string_view kActionFlush = "org.vipdeck.flush";

struct MethodInfo
{
    Method method;
    std::string_view name;   // on the wire
    std::string_view action; // polkit action; kActionView also for Hello
    std::uint32_t maximumRequestOctets;
};

// The request and reply types: Hello HelloRequest->HelloReply, Rules Nothing->RulesReply, Status
// Nothing->DirectorStatus, Subscribe SubscribeRequest->Nothing, Connections
// ConnectionsRequest->ConnectionsReply, Authorize AuthorizeRequest->AuthorizeReply, Apply/Import
// ApplyRequest->ApplyReply, Zero ZeroRequest->Nothing, Flush Nothing->ApplyReply, Engine
// EngineRequest->Nothing, Tunables Nothing->TunablesReply, SetTunable SetTunableRequest->Nothing,
// Machine Nothing->MachineReply, Examine ExamineRequest->MachineReply, Probe
// ProbeRequest->ProbeReply, Interfaces Nothing->InterfacesReply, AddAddress and RemoveAddress
// AddressRequest->Nothing, Journal JournalRequest->JournalReply, History
// HistoryRequest->HistoryReply, Version VersionRequest->VersionReply, Mark MarkRequest->Nothing,
// Confirmation/Keep/Revert Nothing->ConfirmStatus, Extend ExtendRequest->ConfirmStatus, Jobs
// Nothing->JobsReply, Drain DrainRequest->DrainReply, Undrain UndrainRequest->DrainReply, CancelJob
// CancelJobRequest->Nothing, Impact ImpactRequest->ImpactReply, Path
// Nothing->FlowCacheStatus, SetPath SetPathRequest->FlowCacheStatus, Rates
// RatesRequest->RatesReply, Safeguards Nothing->SafeguardsReply, SetSafeguards
// SetSafeguardsRequest->SafeguardsReply, Proposals Nothing->ProposalsReply, Agree
// DecideRequest->AgreeReply, Refuse DecideRequest->Nothing, HistoryLimits
// Nothing->HistoryLimitsReply, SetHistoryLimits SetHistoryLimitsRequest->HistoryLimitsReply.
[[nodiscard]] std::span<const MethodInfo> methods();
[[nodiscard]] const MethodInfo *findMethod(std::string_view name);
[[nodiscard]] const MethodInfo &methodInfo(Method method);

} // namespace vipdeck::api
