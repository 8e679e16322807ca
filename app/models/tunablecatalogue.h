// SPDX-License-Identifier: GPL-3.0-or-later
// What the console knows of each switch of the director besides its value: group, kind of value and
// explanations. Values; any thread.
#pragma once

#include <QString>
#include <span>

#include "engine/config/ruleset.h"

namespace vipdeck {

struct TunableInfo
{
    enum class Group { Connections, Attack, Sync, Timeouts, Packets };
    enum class Kind {
        Switch,  // 0 is off, anything else is on
        Level,   // 0 to 3
        Number,  // one number
        Numbers, // two numbers
        Seconds, // of RuleSet::timeouts
    };

    const char *name; // as in /proc/sys/net/ipv4/vs; "tcp", "tcpfin", "udp" for the timeouts
    Group group;
    Kind kind;
    const char *range;   // source text; empty for switches and levels
    const char *meaning; // source text, one sentence
    const char *details; // source text, what happens when it is changed
    const char *advice;  // source text, when it helps and when it hurts; may be empty

    [[nodiscard]] QString rangeText() const;
    [[nodiscard]] QString meaningText() const;
    [[nodiscard]] QString detailsText() const;
    [[nodiscard]] QString adviceText() const;
};

// In the order of the view: by group.
[[nodiscard]] std::span<const TunableInfo> tunableCatalogue();
[[nodiscard]] QString tunableGroupName(TunableInfo::Group group);

// The value as it would be written: "1", "3 50", "900".
[[nodiscard]] QString tunableValue(const RuleSet &rules, const TunableInfo &info);
// The same for people: "on", "3 50", "16,384".
[[nodiscard]] QString tunableWords(const TunableInfo &info, const QString &value);
// Why the director does not act on it, as engine/config/tunables.h tells; empty: it does.
[[nodiscard]] QString tunableWithoutEffect(const TunableInfo &info);
// "net.ipv4.vs.drop_entry = 1"; the command for a timeout.
[[nodiscard]] QString tunableSetting(const TunableInfo &info, const RuleSet &rules);

} // namespace vipdeck
