// SPDX-License-Identifier: GPL-3.0-or-later
// The list of all structs that travel between helper and clients.
#pragma once

#include "helper/api/codec.h"

namespace vipdeck {

// Calls check.operator()<T>() for every struct that travels.
template<typename Check>
void forEveryStruct(Check check)
{
    const auto all = [&]<typename... T>() { (check.template operator()<T>(), ...); };
    all.template operator()<Endpoint, ServiceKey, ServiceConfig, TunnelConfig, DestinationConfig,
                            Service, Timeouts, SyncDaemonConfig, Label, Tunables, RuleSet>();
    all.template operator()<AddService, EditService, RemoveService, AddDestination, EditDestination,
                            RemoveDestination, RemoveEverything, SetTimeouts, StartSyncDaemon,
                            StopSyncDaemon, LabelService, LabelServer, ForgetServer, SetTunable>();
    all.template operator()<Counters, Rates, DestinationStatus, ServiceStatus, DropCount,
                            EngineStatus, DirectorStatus, ConnectionStatus, Error>();
    all.template operator()<
        api::Nothing, api::HelloRequest, api::HelloReply, api::RulesReply, api::SubscribeRequest,
        api::ApplyRequest, api::ApplyReply, api::ZeroRequest, api::NetworkMatch, api::Word,
        api::ConnectionCondition, api::ConnectionsRequest, api::StateCount, api::ServerCount,
        api::ConnectionsReply, api::AuthorizeRequest, api::AuthorizeReply, api::EngineRequest,
        api::TunableStatus, api::TunablesReply, api::SetTunableRequest, api::RulesChanged>();
    all.template
    operator()<doctor::Target, doctor::Setting, doctor::InterfaceAddress, doctor::InterfaceFacts,
               doctor::RouteFacts, doctor::HostFacts, doctor::ConnectProbe, doctor::SizeProbe,
               doctor::NeighbourProbe, doctor::TrialProbe, doctor::OffloadFacts,
               doctor::DirectorFacts, api::ExamineRequest, api::MachineReply, api::ProbeRequest,
               api::ProbeReply, api::VirtualAddress, api::InterfacesReply, api::AddressRequest>();
    all.template
    operator()<api::EventValue, api::EventPhrase, api::JournalEvent, api::JournalFilter,
               api::JournalRequest, api::JournalMinute, api::JournalReply, api::JournalGrown>();
    all.template operator()<api::Actor, api::VersionInfo, api::HistoryRequest, api::HistoryReply,
                            api::VersionRequest, api::VersionReply, api::MarkRequest,
                            api::HistoryChanged, api::ConfirmStatus, api::ExtendRequest>();
    all.template
    operator()<api::ServerName, api::JobOrder, api::DrainRequest, api::DrainReply,
               api::UndrainRequest, api::CancelJobRequest, api::Job, api::JobsReply,
               api::ImpactRequest, api::ServerImpact, api::ServiceImpact, api::ImpactReply>();
    all.template
    operator()<api::HistoryLimits, api::HistoryLimitsReply, api::SetHistoryLimitsRequest>();
    all.template operator()<FlowCacheStatus, api::SetPathRequest>();
    all.template operator()<api::RateSample, api::RatesRequest, api::RatesReply>();
    all.template
    operator()<api::Safeguards, api::RuleDirectory, api::SafeguardsReply, api::SetSafeguardsRequest,
               api::Proposal, api::ProposalsReply, api::DecideRequest, api::AgreeReply>();
}

} // namespace vipdeck
