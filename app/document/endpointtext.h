// SPDX-License-Identifier: GPL-3.0-or-later
// Addresses, ports and marks as people type and read them. Pure functions; texts are translated.
#pragma once

#include <QCoreApplication>
#include <QString>
#include <optional>

#include "engine/config/ruleset.h"

namespace vipdeck {

class EndpointText
{
    Q_DECLARE_TR_FUNCTIONS(vipdeck::EndpointText)

public:
    [[nodiscard]] static std::optional<Address> parseAddress(QStringView text);
    // Why `text` is not an address, with the value and the rule it breaks; empty when it is one.
    [[nodiscard]] static QString addressProblem(const QString &text);
    // A decimal number of `minimum`..`maximum` with nothing around it but spaces and group marks.
    [[nodiscard]] static std::optional<qint64> parseNumber(const QString &text, qint64 minimum,
                                                           qint64 maximum);

    [[nodiscard]] static QString toString(const Address &address);
    [[nodiscard]] static QString toString(const Endpoint &endpoint);
    // "TCP 192.0.2.10:443", "Firewall mark 7".
    [[nodiscard]] static QString toString(const ServiceKey &key);
    // The name people gave, else the key.
    [[nodiscard]] static QString serviceName(const RuleSet &rules, const ServiceKey &key);
    // The name people gave, else empty.
    [[nodiscard]] static QString serverName(const RuleSet &rules, const Address &address);
    // "Masq", "Route", "Tunnel", "Local".
    [[nodiscard]] static QString toString(Forwarding forwarding);
    [[nodiscard]] static QString familyName(AddressFamily family); // "IPv4", "IPv6"
};

} // namespace vipdeck
