// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of every struct of the contract, in the order of the wire, once for both directions:
// visitFields(value, visit) calls visit(field, field...). A struct travels as an array with exactly
// these elements; a text or list is named together with its limit.
#pragma once

#include "helper/api/limited.h"
#include "helper/api/limits.h"
#include "helper/api/messages.h"

namespace vipdeck::api {

// ---- enumerations: which numbers exist

constexpr bool isKnown(Protocol value)
{
    switch (value) {
    case Protocol::Any:
    case Protocol::Icmp:
    case Protocol::Tcp:
    case Protocol::Udp:
    case Protocol::Esp:
    case Protocol::Ah:
    case Protocol::IcmpV6:
    case Protocol::Sctp: return true;
    }
    return false;
}
constexpr bool isKnown(Forwarding value)
{
    return value <= Forwarding::DirectRoute;
}
constexpr bool isKnown(TunnelType value)
{
    return value <= TunnelType::Gre;
}
constexpr bool isKnown(TunnelChecksum value)
{
    return value <= TunnelChecksum::Remote;
}
constexpr bool isKnown(SyncRole value)
{
    return value == SyncRole::Master || value == SyncRole::Backup;
}
constexpr bool isKnown(EventLevel value)
{
    return value <= EventLevel::Info;
}
constexpr bool isKnown(JournalFilter::Field value)
{
    return value <= JournalFilter::Field::Text;
}
constexpr bool isKnown(ErrorCode value)
{
    return value >= ErrorCode::InvalidArgument && value <= ErrorCode::DeviceNotFound;
}
// The numbers of ErrorCode are part of the contract: append, never reorder.
static_assert(static_cast<int>(ErrorCode::PermissionDenied) == 8
              && static_cast<int>(ErrorCode::StaleGeneration) == 9
              && static_cast<int>(ErrorCode::Internal) == 15
              && static_cast<int>(ErrorCode::DeviceNotFound) == 16);

// ---- configuration

template<FieldsOf<Endpoint> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.address, v.port);
}
template<FieldsOf<ServiceKey> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.protocol, v.endpoint, v.firewallMark);
}
template<FieldsOf<ServiceConfig> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.key, Limited(v.scheduler, kMaximumKeywordOctets), v.schedulerFlags, v.persistent,
                 v.persistenceTimeoutSeconds, v.persistenceNetmask,
                 Limited(v.persistenceEngine, kMaximumKeywordOctets), v.onePacket);
}
template<FieldsOf<TunnelConfig> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.type, v.port, v.checksum);
}
template<FieldsOf<DestinationConfig> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.endpoint, v.forwarding, v.weight, v.upperThreshold, v.lowerThreshold, v.tunnel);
}
template<FieldsOf<Service> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.config, Limited(v.destinations, kMaximumDestinations));
}
template<FieldsOf<Timeouts> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.tcpSeconds, v.tcpFinSeconds, v.udpSeconds);
}
template<FieldsOf<SyncDaemonConfig> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.role, Limited(v.interfaceName, kMaximumKeywordOctets), v.syncId, v.maximumLength,
                 v.group, v.port, v.ttl);
}
template<FieldsOf<Label> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(Limited(v.name, kMaximumNameOctets), Limited(v.note, kMaximumNoteOctets));
}
template<FieldsOf<Tunables> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.amDropRate, v.amemThreshold, v.backupOnly, v.cacheBypass, v.connReuseMode,
                 v.conntrack, v.dropEntry, v.dropPacket, v.expireNodestConn,
                 v.expireQuiescentTemplate, v.ignoreTunneled, v.natIcmpSend, v.pmtuDisc,
                 v.runEstimation, v.scheduleIcmp, v.secureTcp, v.sloppySctp, v.sloppyTcp,
                 v.snatReroute, v.syncPersistMode, v.syncPorts, v.syncQlenMax, v.syncRefreshPeriod,
                 v.syncRetries, v.syncSockSize, v.syncThreshold, v.syncPeriod, v.syncVersion);
}
template<FieldsOf<RuleSet> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(Limited(v.services, kMaximumServices), v.timeouts,
                 Limited(v.syncDaemons, kMaximumSyncDaemons),
                 Limited(v.serviceLabels, kMaximumLabels), Limited(v.serverLabels, kMaximumLabels),
                 v.tunables);
}

// ---- changes; the alternatives of Change are numbered by their position in the variant

template<FieldsOf<AddService> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.service);
}
template<FieldsOf<EditService> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.service);
}
template<FieldsOf<RemoveService> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.key);
}
template<FieldsOf<AddDestination> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.key, v.destination);
}
template<FieldsOf<EditDestination> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.key, v.destination);
}
template<FieldsOf<RemoveDestination> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.key, v.endpoint);
}
template<FieldsOf<RemoveEverything> T>
decltype(auto) visitFields(T &, auto &&visit)
{
    return visit();
}
template<FieldsOf<SetTimeouts> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.timeouts);
}
template<FieldsOf<StartSyncDaemon> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.daemon);
}
template<FieldsOf<StopSyncDaemon> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.role);
}
template<FieldsOf<LabelService> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.key, v.label);
}
template<FieldsOf<LabelServer> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.address, v.label);
}
template<FieldsOf<ForgetServer> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.address);
}
template<FieldsOf<SetTunable> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(Limited(v.name, kMaximumNameOctets), Limited(v.text, kMaximumNameOctets));
}

// ---- status

template<FieldsOf<Counters> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.connections, v.packetsIn, v.packetsOut, v.bytesIn, v.bytesOut);
}
template<FieldsOf<Rates> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.connections, v.packetsIn, v.packetsOut, v.bytesIn, v.bytesOut);
}
template<FieldsOf<DestinationStatus> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.config, v.activeConnections, v.inactiveConnections, v.persistentConnections,
                 v.overloaded, v.counters, v.rates);
}
template<FieldsOf<ServiceStatus> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.config, v.counters, v.rates, Limited(v.destinations, kMaximumDestinations));
}
template<FieldsOf<DropCount> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(Limited(v.reason, kMaximumKeywordOctets), v.packets);
}
template<FieldsOf<EngineStatus> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.datapathRunning, Limited(v.datapath, kMaximumKeywordOctets),
                 Limited(v.problem, kMaximumMessageOctets), v.queues, v.threads, v.packetsReceived,
                 v.packetsForwarded, v.packetsPassed, v.queueDepth, v.queueCapacity, v.queueDrops,
                 Limited(v.drops, kMaximumDropReasons), v.connections, v.connectionCapacity,
                 v.connectionResets, v.repeatedAttempts);
}
template<FieldsOf<DirectorStatus> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.generation, v.timeMilliseconds, v.uptimeMilliseconds,
                 Limited(v.services, kMaximumServices), v.timeouts,
                 Limited(v.syncDaemons, kMaximumSyncDaemons), v.counters, v.rates, v.engine);
}
// ---- messages

template<FieldsOf<Nothing> T>
decltype(auto) visitFields(T &, auto &&visit)
{
    return visit();
}
template<FieldsOf<HelloRequest> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.protocolVersion, Limited(v.client, kMaximumNameOctets));
}
template<FieldsOf<HelloReply> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.protocolVersion, Limited(v.helperVersion, kMaximumNameOctets),
                 Limited(v.hostName, kMaximumNameOctets), v.generation, v.privilegedPeer);
}
template<FieldsOf<RulesReply> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.generation, v.rules);
}
template<FieldsOf<SubscribeRequest> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.intervalMilliseconds);
}
template<FieldsOf<ApplyRequest> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.generation, Limited(v.changes, kMaximumChanges),
                 Limited(v.comment, kMaximumCommentOctets), v.confirmSeconds, v.amends,
                 Limited(v.ticket, kMaximumNameOctets));
}
template<FieldsOf<ApplyReply> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.generation, v.version, v.proposal);
}
template<FieldsOf<ZeroRequest> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.service);
}
template<FieldsOf<AuthorizeRequest> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(Limited(v.action, kMaximumKeywordOctets), v.interactive);
}
template<FieldsOf<AuthorizeReply> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.granted, v.challenge);
}
template<FieldsOf<EngineRequest> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.run);
}
template<FieldsOf<TunableStatus> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(Limited(v.name, kMaximumKeywordOctets), Limited(v.value, kMaximumKeywordOctets),
                 Limited(v.defaultValue, kMaximumKeywordOctets),
                 Limited(v.withoutEffect, kMaximumNameOctets));
}
template<FieldsOf<TunablesReply> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(Limited(v.tunables, kMaximumTunables));
}
template<FieldsOf<SetTunableRequest> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(Limited(v.name, kMaximumNameOctets), Limited(v.text, kMaximumNameOctets),
                 Limited(v.comment, kMaximumCommentOctets), Limited(v.ticket, kMaximumNameOctets));
}
template<FieldsOf<EventValue> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(Limited(v.text, kMaximumMessageOctets));
}
template<FieldsOf<EventPhrase> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(Limited(v.kind, kMaximumKeywordOctets), Limited(v.values, kMaximumEventValues));
}
template<FieldsOf<JournalEvent> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.id, v.timeMilliseconds, v.level, Limited(v.source, kMaximumKeywordOctets),
                 v.userId, Limited(v.userName, kMaximumNameOctets),
                 Limited(v.program, kMaximumNameOctets), Limited(v.allowed, kMaximumKeywordOctets),
                 Limited(v.object, kMaximumNameOctets), Limited(v.text, kMaximumMessageOctets),
                 Limited(v.comment, kMaximumCommentOctets),
                 Limited(v.commands, kMaximumEventCommandOctets), v.changes, v.generation,
                 Limited(v.note, kMaximumNoteOctets), Limited(v.phrases, kMaximumEventPhrases),
                 Limited(v.ticket, kMaximumNameOctets));
}
template<FieldsOf<JournalFilter> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.field, v.negated, Limited(v.value, kMaximumNameOctets));
}
template<FieldsOf<JournalRequest> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.before, v.after, v.limit, v.levels, v.fromMilliseconds, v.toMilliseconds,
                 Limited(v.filters, kMaximumJournalFilters), v.buckets);
}
template<FieldsOf<JournalMinute> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.errors, v.warnings, v.others);
}
template<FieldsOf<JournalReply> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.newest, v.total, v.matching, v.errors, v.warnings, v.notices, v.infos,
                 v.firstMinuteMilliseconds, Limited(v.minutes, kMaximumJournalMinutes),
                 Limited(v.page, kMaximumJournalPage));
}
template<FieldsOf<JournalGrown> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.newest);
}
template<FieldsOf<RulesChanged> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.generation);
}
template<FieldsOf<Error> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.code, Limited(v.message, kMaximumMessageOctets));
}

} // namespace vipdeck::api

#include "helper/api/connectionfields.h" // behind those that its structs are made of
#include "helper/api/machinefields.h"    // behind those that its structs are made of
#include "helper/api/operationfields.h"  // behind those that its structs are made of

#include "helper/api/historylimitfields.h"
#include "helper/api/jobfields.h" // behind operationfields.h, whose Actor it carries
#include "helper/api/pathfields.h"
#include "helper/api/ratefields.h"
#include "helper/api/safeguardfields.h"
