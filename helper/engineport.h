// SPDX-License-Identifier: GPL-3.0-or-later
// What the helper's service needs of an engine. EngineHost is the real one; tests give one of their
// own. Every function is called from the control thread and returns when the work is done.
#pragma once

#include <QObject>
#include <QString>

#include "engine/base/result.h"
#include "engine/config/flowcachestatus.h"
#include "engine/config/ruleset.h"
#include "engine/config/status.h"
#include "engine/config/tunables.h"
#include "engine/director/impact.h"
#include "helper/api/messages.h"

namespace vipdeck {

class EnginePort : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    // Opens sockets, programs the steering rules, starts the packet thread. Errors: Io with the
    // call and errno text.
    [[nodiscard]] virtual Result<> start() = 0;
    virtual void stop() = 0;
    [[nodiscard]] virtual bool isRunning() const = 0;

    // All or nothing, steering rules included. Labels are accepted and ignored.
    [[nodiscard]] virtual Result<> apply(const ChangeSet &changes) = 0;
    // These services as they are now, without those that are not there. For an engine that knows no
    // more than its status.
    [[nodiscard]] virtual std::vector<ServiceMoment>
    moments(const std::vector<ServiceKey> &services) const;
    // Persistence brings nobody back to this server any more; its connections go on.
    virtual void forgetClients(const ServiceKey &service, const Endpoint &server)
    {
        static_cast<void>(service);
        static_cast<void>(server);
    }
    [[nodiscard]] virtual Result<> zeroCounters(const ServiceKey *key) = 0;
    // As they are: the defence against short memory moves drop_entry, drop_packet and secure_tcp
    // between 1 and 2.
    // Generation and wall clock are filled in by the caller.
    [[nodiscard]] virtual DirectorStatus status() const = 0;
    [[nodiscard]] virtual api::ConnectionsReply
    connections(const api::ConnectionsRequest &request) const = 0;

    // Which way established packets take. While the engine does not run it is only remembered.
    // Errors: NotSupported when the flow cache must be used but cannot; the queue serves on.
    [[nodiscard]] virtual Result<> setFlowCacheMode(FlowCacheMode mode)
    {
        return mode == FlowCacheMode::Off
                   ? Result<>()
                   : makeError(ErrorCode::NotSupported, "this engine has no flow cache");
    }
    [[nodiscard]] virtual FlowCacheStatus flowCacheStatus() const { return {}; }

Q_SIGNALS:
    // The packet thread ended by itself (socket error); the datapath is down, the rules stay.
    void failed(const QString &reason);
};

} // namespace vipdeck
