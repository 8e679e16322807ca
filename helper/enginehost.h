// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the Director: with a datapath on a packet thread of its own, without one on the control
// thread. Every function is called from the control thread (the Qt event loop of vipdeckd) and
// returns when the work is done; with a datapath it is carried out between two batches of packets.
#pragma once

#include <QObject>
#include <QString>
#include <memory>
#include <vector>

#include "engine/base/result.h"
#include "engine/config/ruleset.h"
#include "engine/config/status.h"
#include "helper/api/messages.h"

namespace vipdeck {

struct EngineHostOptions
{
    bool datapath = true; // false: rules and status only, no packets
    bool failOpen =
        false; // steering rules with bypass: packets pass unbalanced when the helper is dead
    std::uint16_t queueNumber = 7100; // first NFQUEUE number
    std::uint32_t connectionCapacity = 1u << 20;
};

class EngineHost : public QObject
{
    Q_OBJECT

public:
    explicit EngineHost(const EngineHostOptions &options, QObject *parent = nullptr);
    ~EngineHost() override; // stops; steering rules are gone afterwards

    // Opens sockets, programs the steering rules, starts the packet thread. Errors: Io with the
    // call and errno text.
    [[nodiscard]] Result<> start();
    void stop();
    [[nodiscard]] bool isRunning() const;

    // All or nothing, steering rules included. Labels are accepted and ignored.
    [[nodiscard]] Result<> apply(const ChangeSet &changes);
    [[nodiscard]] Result<> zeroCounters(const ServiceKey *key);
    [[nodiscard]] DirectorStatus
    status() const; // generation and wall clock are filled in by the caller
    [[nodiscard]] api::ConnectionsReply connections(const api::ConnectionsRequest &request) const;

Q_SIGNALS:
    // The packet thread ended by itself (socket error); the datapath is down, the rules stay.
    void failed(const QString &reason);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace vipdeck
