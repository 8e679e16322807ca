// SPDX-License-Identifier: GPL-3.0-or-later
// What real servers need with a forwarding method, and what of it the director's own machine shows
// already. Pure; sentences in the user's language, as rich text.
#pragma once

#include <QCoreApplication>
#include <QList>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

#include "engine/doctor/facts.h"

namespace vipdeck {

struct ForwardingNeed
{
    enum class State {
        Must, // cannot be seen from the director
        NotNeeded,
        Note,
        Good,  // looked at
        Wrong, // looked at: servers would not work
    };
    State state = State::Must;
    QString text;
};

struct ForwardingSituation
{
    QString director;                          // its name
    QStringList virtualAddresses;              // of the services, as people read them
    std::vector<Address> servers;              // that would be added
    std::optional<doctor::HostFacts> host;     // the director's machine; absent: not looked at
    std::optional<quint64> replyBitsPerSecond; // of all services now
};

class ForwardingNeeds
{
    Q_DECLARE_TR_FUNCTIONS(vipdeck::ForwardingNeeds)

public:
    [[nodiscard]] static QList<ForwardingNeed> of(Forwarding method,
                                                  const ForwardingSituation &situation);
    // "1.31 Gbit/s".
    [[nodiscard]] static QString bandwidth(quint64 bitsPerSecond);

private:
    [[nodiscard]] static QList<ForwardingNeed> ofMasquerade(const ForwardingSituation &situation);
    [[nodiscard]] static ForwardingNeed forwardingSwitch(const ForwardingSituation &situation);
    [[nodiscard]] static ForwardingNeed replies(const ForwardingSituation &situation);
    [[nodiscard]] static ForwardingNeed sameNetwork(const ForwardingSituation &situation);
    [[nodiscard]] static ForwardingNeed localProgram(const ForwardingSituation &situation);
};

} // namespace vipdeck
