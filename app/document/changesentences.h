// SPDX-License-Identifier: GPL-3.0-or-later
// One sentence for one change of the rules. Pure; texts are translated.
#pragma once

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include "engine/config/ruleset.h"

namespace vipdeck {

class ChangeSentences
{
    Q_DECLARE_TR_FUNCTIONS(vipdeck::ChangeSentences)

public:
    ChangeSentences(const RuleSet &running, const RuleSet &wanted)
        : m_running(running)
        , m_wanted(wanted)
    {}

    [[nodiscard]] QString sentence(const Change &change) const;
    // "web-02 (10.0.0.12:443)", or the endpoint alone when it has no name.
    [[nodiscard]] QString server(const Endpoint &endpoint) const;
    // The same with the address only: "web-02 (10.0.0.12)".
    [[nodiscard]] QString server(const Address &address) const;
    [[nodiscard]] QString service(const ServiceKey &key) const;
    // "Persistent for 300 s per /24. One-packet." or empty.
    [[nodiscard]] static QString serviceDetails(const ServiceConfig &service);
    // "300 s /24"
    [[nodiscard]] static QString persistence(const ServiceConfig &service);

private:
    [[nodiscard]] QString editService(const ServiceConfig &wanted) const;
    [[nodiscard]] QString editServer(const ServiceKey &key, const DestinationConfig &wanted) const;
    [[nodiscard]] static QStringList serverDifferences(const DestinationConfig &running,
                                                       const DestinationConfig &wanted);

    const RuleSet &m_running;
    const RuleSet &m_wanted;
};

} // namespace vipdeck
