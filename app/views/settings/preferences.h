// SPDX-License-Identifier: GPL-3.0-or-later
// The user's settings of the console with their defaults, in QSettings. GUI thread.
#pragma once

#include <QObject>
#include <QString>
#include <QVariant>

namespace vipdeck {

class Preferences : public QObject
{
    Q_OBJECT

public:
    enum class Key {
        Theme,              // Theme::Mode
        Language,           // "de"; empty: the system's
        CompactRows,        // bool
        UpdateMilliseconds, // counters of a director
        NotifyServers,      // bool: a server stops or starts answering
        NotifyEngine,       // bool: overload, director stopped
        NotifyConnection,   // bool: no connection to a director
        NotifyOperations,   // bool: a version waits or was taken back, a drain ended
        ConfirmApply,       // bool: what is applied is taken back unless somebody keeps it
        ConfirmSeconds,     // within this time
        DrainMinutes,       // time limit of drains
        ReviewAbove,        // active connections that Apply alone may end; 0: any number
        NotifyPauseSeconds, // least time between two notifications about the same
        TellOutside,        // bool: a message when the rules change outside
        ChartPatterns,      // bool: dashes and hatches besides colours
        ChartRange,         // seconds that charts show at the start; 0: as they were left
        SystemNumbers,      // bool: numbers and dates as the system, not as the language
        LockSeconds,        // after authentication, at most as long as polkit remembers it
    };
    Q_ENUM(Key)

    static Preferences &instance();

    [[nodiscard]] QVariant value(Key key) const;
    [[nodiscard]] static QVariant defaultValue(Key key);
    [[nodiscard]] bool isDefault(Key key) const { return value(key) == defaultValue(key); }
    void setValue(Key key, const QVariant &value);

Q_SIGNALS:
    void changed(vipdeck::Preferences::Key key);

private:
    Preferences() = default;
};

} // namespace vipdeck
