// SPDX-License-Identifier: GPL-3.0-or-later
// The text of "Add real servers": one server, range, network, name, CSV row or ipvsadm line per
// line. Pure: what names resolve to is an input. A bad line never affects the others.
#pragma once

#include <QCoreApplication>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>
#include <optional>

#include "engine/config/ruleset.h"

namespace vipdeck {

// What a host name resolved to; `error` is set when it did not.
struct HostAnswer
{
    QList<Address> addresses;
    QString error;
};

// What holds for every server unless its line says otherwise.
struct ServerDefaults
{
    std::uint16_t port = 0; // 0 = the port of the service
    std::int32_t weight = 100;
    std::uint32_t upperThreshold = 0;
    std::uint32_t lowerThreshold = 0;
    Forwarding forwarding = Forwarding::Masquerade;
    TunnelConfig tunnel;
};

struct ServerListContext
{
    const RuleSet *rules = nullptr;   // labels and, with `target`, the servers already there
    std::optional<ServiceKey> target; // absent: the list of servers "not in a pool"
    ServerDefaults defaults;
    QHash<QString, HostAnswer> hosts; // lower-case names that were looked up
};

struct ServerListEntry
{
    int line = 0; // 1-based
    DestinationConfig destination;
    QString name;
    bool alreadyThere = false;         // shown, but not added
    std::optional<ServiceKey> service; // absent: "not in a pool"
    QString serviceName;               // as people know it
};

enum class ServerLineKind { Blank, Good, AlreadyThere, Pending, Problem };

struct ServerListLine
{
    ServerLineKind kind = ServerLineKind::Blank;
    QString result;  // a few words for the margin: "8 servers", "not an address"
    QString details; // one sentence for the tooltip and screen readers
};

struct ServerList
{
    QList<ServerListLine> lines; // one per line of the text
    QList<ServerListEntry> entries;
    QStringList hostsToLookUp; // names without an answer in the context

    [[nodiscard]] int newCount() const;
    [[nodiscard]] int problemCount() const;
};

class ServerListParser
{
    Q_DECLARE_TR_FUNCTIONS(vipdeck::ServerListParser)

public:
    static constexpr int kMaximumServersPerLine = 256;
    static constexpr int kMaximumServers = 4096;

    [[nodiscard]] static ServerList parse(const QString &text, const ServerListContext &context);
    // For each of the services, as one list: entries service by service, a line says what it gives
    // in each. A line has a problem when it has one anywhere; what it gives elsewhere stays.
    [[nodiscard]] static ServerList parse(const QString &text, ServerListContext context,
                                          const std::vector<ServiceKey> &targets);
};

} // namespace vipdeck
