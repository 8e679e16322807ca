// SPDX-License-Identifier: GPL-3.0-or-later
// The directors on other machines that the console remembers, as the Settings dialog changes them.
// Console is the real one. GUI thread.
#pragma once

#include <QObject>

#include "app/document/sshlink.h"

namespace vipdeck {

class DirectorDocument;

struct RememberedDirector
{
    SshTarget target;
    bool connectsAtStart = true;
    const DirectorDocument *document = nullptr;
};

class DirectorRoster : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual QList<RememberedDirector> remembered() const = 0;
    // All that are open, in the order of the sidebar.
    [[nodiscard]] virtual QList<DirectorDocument *> openDirectors() const = 0;
    [[nodiscard]] virtual QStringList suggestedHosts() const = 0; // of the user's ssh configuration
    virtual void addRemembered(const RememberedDirector &director) = 0;
    // Its host stays: another host is another director.
    virtual void changeRemembered(int place, const RememberedDirector &director) = 0;
    virtual void moveRemembered(int from, int to) = 0;
    // The one that the window shows cannot go.
    [[nodiscard]] virtual bool canForget(int place) const = 0;
    virtual void forgetRemembered(int place) = 0; // asks when there is a draft

Q_SIGNALS:
    void rosterChanged();
};

} // namespace vipdeck
