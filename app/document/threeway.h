// SPDX-License-Identifier: GPL-3.0-or-later
// What changed outside while there was a draft: before, outside, draft, side by side. Pure; texts
// are translated.
#pragma once

#include <QCoreApplication>
#include <QList>
#include <QString>

#include "app/document/serverref.h"
#include "engine/config/ruleset.h"

namespace vipdeck {

struct ThreeWayRow
{
    ServiceKey service;
    std::optional<Endpoint> server; // none: it is about the service itself
    QString what;                   // "web-03 (10.0.0.13:443) in web-https"
    QString before;                 // "Masq, weight 100"
    QString outside;
    QString draft;
    bool differs = false; // the draft wants something else than the live rules have now
};

class ThreeWay
{
    Q_DECLARE_TR_FUNCTIONS(vipdeck::ThreeWay)

public:
    // One row for each service and server that is not the same in `before` and `outside`.
    [[nodiscard]] static QList<ThreeWayRow> compare(const RuleSet &before, const RuleSet &outside,
                                                    const RuleSet &draft);
    // Makes what the row is about in `draft` as it is in `outside`, whatever it was.
    static void takeOutside(RuleSet &draft, const RuleSet &outside, const ThreeWayRow &row);

private:
    [[nodiscard]] static QString words(const ServiceConfig *service);
    [[nodiscard]] static QString words(const DestinationConfig *server);
};

} // namespace vipdeck
