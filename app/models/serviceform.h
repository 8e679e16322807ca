// SPDX-License-Identifier: GPL-3.0-or-later
// What the form of a virtual service holds, and what is wrong with it. Pure: text in, a service or
// sentences out.
#pragma once

#include <QCoreApplication>
#include <QList>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

#include "engine/config/ruleset.h"
#include "engine/config/serviceoptions.h"

namespace vipdeck {

struct ServiceFormValues
{
    enum class Match { Tcp, Udp, Sctp, FirewallMark };

    Match match = Match::Tcp;
    QString address;
    QString port;
    QString mark;
    AddressFamily markFamily = AddressFamily::IPv4;
    QString name;
    bool persistent = false;
    QString timeout = QStringLiteral("300");
    QString network; // "/24", "24" or a dotted mask; empty = each client alone
    bool sip = false;
    bool onePacket = false;
    QString scheduler = QStringLiteral("wlc");
    std::uint32_t schedulerFlags = 0;
    QStringList servers; // one server, range or name each
    Forwarding forwarding = Forwarding::Masquerade;
    QString weight = QStringLiteral("100");
};

enum class ServiceField { Address, Port, Mark, Timeout, Network, Servers, Weight };
enum class ServiceFix { None, TurnOnPersistence };

struct ServiceProblem
{
    ServiceField field;
    QString text;
    ServiceFix fix = ServiceFix::None;
};

struct ServiceFormResult
{
    QList<ServiceProblem> problems;         // in the order of the fields
    QList<ServiceField> missing;            // needed, but nothing was typed yet
    std::optional<ServiceConfig> service;   // only without problems and with all fields
    std::vector<DestinationConfig> servers; // the same
    std::map<Address, Label> serverLabels;  // names typed with the servers
    QString command;                        // as far as it can be written
    QStringList wrongWords;                 // parts of `command`
};

class ServiceForm
{
    Q_DECLARE_TR_FUNCTIONS(vipdeck::ServiceForm)

public:
    [[nodiscard]] static ServiceFormResult check(const ServiceFormValues &values,
                                                 const RuleSet &rules);
    // "/24", "24" or a dotted mask as ServiceConfig::persistenceNetmask holds it; empty text means
    // that each client stands alone.
    [[nodiscard]] static std::optional<std::uint32_t> parseNetwork(const QString &text,
                                                                   AddressFamily family);
    [[nodiscard]] static QString networkProblem(AddressFamily family);
    // Why an option cannot be chosen for what the form has so far, in words; empty when it can.
    [[nodiscard]] static QString refusal(ServiceOption option, const ServiceFormValues &values);
    [[nodiscard]] static QString refusal(ServiceOption option, const ServiceConfig &service);
    // Of the clients, as far as it is known from the address; IPv4 until then.
    [[nodiscard]] static AddressFamily familyOf(const ServiceFormValues &values);
};

} // namespace vipdeck
