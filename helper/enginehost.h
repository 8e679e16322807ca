// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the Director: with a datapath on a packet thread of its own, without one on the control
// thread. Every function is called from the control thread (the Qt event loop of vipdeckd) and
// returns when the work is done; with a datapath it is carried out between two batches of packets.
#pragma once

#include <memory>
#include <string>

#include "engine/config/ftpports.h"
#include "engine/io/flowcache.h"
#include "engine/io/rewritingform.h"
#include "helper/engineport.h"

namespace vipdeck {

struct EngineHostOptions
{
    bool datapath = true; // false: rules and status only, no packets
    // Steering rules with bypass: packets pass unbalanced when the helper is dead.
    bool failOpen = false;
    std::uint16_t queueNumber = 7100; // first NFQUEUE number
    std::uint32_t connectionCapacity = 1u << 20;
    FtpPorts ftpPorts{kFtpPort}; // whose control connections are translated
    RewritingMode rewritingMode = RewritingMode::Auto;
    RewritingForm rewritingForm;
    FlowCacheMode flowCacheMode = FlowCacheMode::Off;
    FlowCacheOptions flowCache;
    // A directory in memory where the connections of a killed helper wait for the next one; empty:
    // they are lost.
    std::string connectionDirectory;
    // Threads among which the clients are divided, each with three queues and a Director; 0: by the
    // number of processors.
    std::uint32_t packetThreads = 1;
};

class EngineHost : public EnginePort
{
    Q_OBJECT

public:
    explicit EngineHost(const EngineHostOptions &options, QObject *parent = nullptr);
    ~EngineHost() override; // stops; steering rules are gone afterwards

    [[nodiscard]] Result<> start() override;
    void stop() override;
    [[nodiscard]] bool isRunning() const override;
    [[nodiscard]] Result<> apply(const ChangeSet &changes) override;
    void forgetClients(const ServiceKey &service, const Endpoint &server) override;
    [[nodiscard]] std::vector<ServiceMoment>
    moments(const std::vector<ServiceKey> &services) const override;
    [[nodiscard]] Result<> zeroCounters(const ServiceKey *key) override;
    [[nodiscard]] DirectorStatus status() const override;
    [[nodiscard]] api::ConnectionsReply
    connections(const api::ConnectionsRequest &request) const override;
    [[nodiscard]] Result<> setFlowCacheMode(FlowCacheMode mode) override;
    [[nodiscard]] FlowCacheStatus flowCacheStatus() const override;

private:
    void datapathFailed(const QString &reason);

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace vipdeck
