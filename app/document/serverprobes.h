// SPDX-License-Identifier: GPL-3.0-or-later
// Asks the director to open a connection to each of some servers, 8 at a time, and remembers what
// came of it. GUI thread.
#pragma once

#include <QObject>
#include <deque>
#include <map>
#include <optional>
#include <set>

#include "app/document/directorlink.h"
#include "engine/doctor/facts.h"

namespace vipdeck {

class ServerProbes : public QObject
{
    Q_OBJECT

public:
    explicit ServerProbes(DirectorLink *link, QObject *parent = nullptr);

    // Asked once each; without a director that can, nothing happens.
    void probe(const Endpoint &endpoint);
    // Nothing: not asked. NotTried: under way.
    [[nodiscard]] std::optional<doctor::ConnectProbe> result(const Endpoint &endpoint) const;

Q_SIGNALS:
    void changed();

private:
    void startMore();

    DirectorLink *m_link;
    std::map<Endpoint, doctor::ConnectProbe> m_results;
    std::deque<Endpoint> m_waiting;
    int m_running = 0;
};

} // namespace vipdeck
