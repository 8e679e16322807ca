// SPDX-License-Identifier: GPL-3.0-or-later
// The scheduler lab: one pool under one workload on a director of its own. To compare schedulers,
// run an experiment for each with the same workload. Used by one thread; needs no privilege.
#pragma once

#include <map>
#include <memory>
#include <vector>

#include "engine/sim/lab/workload.h"
#include "engine/sim/network.h"

namespace vipdeck {

struct PoolEvent
{
    enum class Kind : std::uint8_t {
        RemoveServer, // ipvsadm -d: its connections go on without it
        SlowServer,   // from now on connections to it take 1 / speed of their length
    };
    Kind kind = Kind::RemoveServer;
    Duration at{};
    std::size_t server = 0; // index in ExperimentSetup::servers
    double speed = 0.5;     // (0, 1]
};

struct ExperimentSetup
{
    ServiceConfig service; // TCP, UDP or a firewall mark; the scheduler to be tried is in it
    std::vector<DestinationConfig> servers;
    Workload workload;
    std::vector<PoolEvent> events;
    Duration samplePeriod = std::chrono::seconds(1);
};

struct ExperimentSample
{
    Duration at{};
    std::vector<std::uint32_t> open; // connections by server
    // Jain's index of open connections by weight, over the servers in the pool: 1 is even, 1/n is
    // all on one of n.
    double fairness = 1;
    // Connections of the busiest server over its share by weight.
    double peakLoad = 1;
};

struct ExperimentResult
{
    std::vector<ExperimentSample> samples;
    std::uint64_t connections = 0; // that got a server
    std::uint64_t refused = 0;
    std::vector<std::uint64_t> chosen; // connections by server
    double fairness = 1;               // mean over the samples after the first tenth of the time
    double peakLoad = 1;               // 99th percentile of them
    // Of the clients that came before and after the first removal: how many changed their server,
    // and the share by weight that had to. Both 0 without a removal.
    std::uint64_t returningClients = 0;
    std::uint64_t changedClients = 0;
    double leastChanged = 0; // 0..1
};

class Experiment
{
public:
    // Errors: what the director or the workload do not take, NotSupported for SCTP.
    [[nodiscard]] static Result<std::unique_ptr<Experiment>> create(const ExperimentSetup &setup);

    // Goes on for so much simulated time, at most to the end. The result grows.
    void runFor(Duration simulated);
    [[nodiscard]] Duration elapsed() const { return m_network.now() - TimePoint{}; }
    [[nodiscard]] bool isFinished() const { return elapsed() >= m_setup.workload.duration; }
    [[nodiscard]] const ExperimentResult &result() const { return m_result; }

private:
    struct OpenConnection
    {
        Endpoint client;
        Endpoint server; // as the server knows itself
        std::size_t index = 0;
    };
    struct ClientMemory
    {
        std::uint32_t before = kNoServer; // last server before the removal
        std::uint32_t after = kNoServer;  // first one after it
        std::uint16_t nextPort = 0;
    };
    static constexpr auto kNoServer = static_cast<std::uint32_t>(-1);

    explicit Experiment(const ExperimentSetup &setup);
    [[nodiscard]] Result<> configure();
    void arrive();
    void remember(std::uint32_t client, std::size_t server);
    void end(const OpenConnection &connection);
    void happen(const PoolEvent &event);
    void sample();
    void summarize();
    [[nodiscard]] Endpoint newEndpoint(std::uint32_t client);
    [[nodiscard]] std::optional<OpenConnection> open(const Endpoint &client);
    [[nodiscard]] PacketBytes fromClient(const Endpoint &client, std::uint8_t tcpFlags) const;

    ExperimentSetup m_setup;
    Endpoint m_virtual;
    Network m_network;
    WorkloadSource m_source;
    ExperimentResult m_result;
    std::map<Endpoint, std::size_t> m_byEndpoint;
    std::map<Address, std::size_t> m_byAddress;
    std::vector<ClientMemory> m_clients;
    std::vector<std::uint32_t> m_open;
    std::vector<double> m_speed;
    std::vector<bool> m_inPool;
    bool m_wasRemoved = false;
};

// Chooses `count` servers for changing clients with a scheduler alone, so that the caller can take
// the time. Returns how many choices found a server.
std::uint32_t makeChoices(const ExperimentSetup &setup, std::uint32_t count);

} // namespace vipdeck
