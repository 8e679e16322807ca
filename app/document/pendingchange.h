// SPDX-License-Identifier: GPL-3.0-or-later
// Differences between live rules and draft in plain words, with the exact commands: what the review
// shows, what Apply sends. Values; any thread.
#pragma once

#include <QMetaType>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

#include "app/document/serverref.h"
#include "engine/config/ruleset.h"

namespace vipdeck {

struct ChangeWarning
{
    enum class Level { Note, Warning, Danger };
    enum class Fix { None, DrainInstead, RemoveAtOnce };

    Level level = Level::Note;
    QString title; // one bold sentence; may be empty
    QString text;
    Fix fix = Fix::None; // DirectorDocument::applyFix() carries it out on the draft
    ServerRefs servers;  // the ones that `fix` works on
};

struct PendingChange
{
    enum class Kind {
        AddService,
        EditService,
        RemoveService,
        AddServer,
        EditServer,
        RemoveServer,
        MoveServer, // added here, drained in fromService
        Settings,   // timeouts, sync daemons
        Tunable,    // switches of the director
        Label,      // names and notes; the director ignores them
    };

    Kind kind = Kind::EditServer;
    QString id;           // the same while the difference exists: remembers a check mark
    QString sentence;     // "Set weight of web-03 (10.0.0.13:443) from 100 to 60."
    QString detail;       // smaller second line, may be empty
    QStringList commands; // ipvsadm lines in the order of execution; empty for labels
    QStringList later;    // commands that follow when a server is empty
    std::vector<ChangeWarning> warnings;
    std::optional<ServiceKey> service;     // section of the review
    std::optional<ServiceKey> fromService; // of a move
    QStringList needs;                     // ids of the changes that must be applied with this one
    ChangeSet changes;                     // what is sent
    quint64 connectionsCut = 0;            // active connections that would end at once
};

using PendingChanges = std::vector<PendingChange>;

} // namespace vipdeck
