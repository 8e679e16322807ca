// SPDX-License-Identifier: GPL-3.0-or-later
// The running services and servers: what the configuration says plus counts, statistics and the
// scheduler. Servers that are removed while connections use them wait in a trash, so that adding
// them again brings their counts back, as in IPVS. Used by the Director's thread only.
#pragma once

#include <deque>
#include <map>
#include <memory>
#include <vector>

#include "engine/config/ruleset.h"
#include "engine/conn/connection.h"
#include "engine/director/sharedloads.h"
#include "engine/sched/scheduler.h"
#include "engine/stats/traffic.h"

namespace vipdeck {

struct RunningService;

struct RunningDestination
{
    DestinationConfig config;
    std::uint64_t id = 0;         // for schedulers
    std::int32_t lastWeight = 0;  // see SchedulableDestination
    std::uint32_t generation = 0; // of the slot
    // The service it belongs or belonged to. Not owned; see serviceId for whether it is the same.
    ServiceKey serviceKey;
    std::uint64_t serviceId = 0;
    RunningService *service = nullptr;                   // null while in the trash
    std::size_t position = 0;                            // in the service's list
    std::shared_ptr<const ServiceConfig> removedService; // set while it waits for this service
    // Forwarding methods it had before; connections of that time keep them.
    std::vector<Forwarding> former;
    bool overloaded = false;
    std::uint32_t active = 0;
    std::uint32_t inactive = 0;
    std::uint32_t persistent = 0;
    std::shared_ptr<SharedLoads::Counter> everywhere; // null: no other Director has it
    TrafficStats stats;
    bool idleInTrash = false; // seen without connections at the last look, at idleSince
    TimePoint idleSince{};

    [[nodiscard]] bool isAvailable() const { return service != nullptr; }
    [[nodiscard]] std::uint32_t connections() const
    {
        return everywhere ? everywhere->load(std::memory_order_relaxed) : active + inactive;
    }
    // Overload ends below the lower threshold, or below three quarters of the upper one.
    [[nodiscard]] bool endsOverload() const;
    [[nodiscard]] bool isReferenced() const { return active + inactive + persistent != 0; }
    [[nodiscard]] bool hasConnections() const { return active + inactive != 0; }
};

struct RunningService
{
    ServiceConfig config;
    std::uint64_t id = 0;
    std::unique_ptr<Scheduler> scheduler;
    std::vector<DestinationReference> destinations; // newest first, parallel to `view`
    std::vector<SchedulableDestination> view;
    TrafficStats stats;
};

class ServiceTable
{
public:
    // `loads` is null when no other Director runs the same configuration.
    explicit ServiceTable(std::uint64_t seed, std::shared_ptr<SharedLoads> loads = nullptr);

    // One change of a set that was checked against the same configuration before; those that are
    // not about services and servers do nothing here.
    void carryOut(const Change &change);
    // The same, one by one.
    void addService(const ServiceConfig &config);
    void editService(const ServiceConfig &config);
    void removeService(const ServiceKey &key);
    void addDestination(const ServiceKey &key, const DestinationConfig &config);
    void editDestination(const ServiceKey &key, const DestinationConfig &config);
    void removeDestination(const ServiceKey &key, const Endpoint &endpoint);
    void clear();

    [[nodiscard]] RunningService *find(const ServiceKey &key);
    // The service that takes a new flow: firewall mark first, then address and port, then FTP (for
    // the ports of its data connections), then port 0.
    [[nodiscard]] RunningService *lookUp(Protocol protocol, const Endpoint &virtualEndpoint,
                                         std::uint32_t firewallMark);
    [[nodiscard]] bool isEmpty() const { return m_services.empty(); }
    // Are there services of this family?
    [[nodiscard]] bool serves(AddressFamily family) const
    {
        const auto ipv4 = m_services.size() - m_ipv6Services;
        return (family == AddressFamily::IPv4 ? ipv4 : m_ipv6Services) != 0;
    }
    // Is this the address of a service?
    [[nodiscard]] bool isVirtualAddress(const Address &address) const;
    // Is this a masquerading server of a running service?
    [[nodiscard]] bool isMasqueradedServer(Protocol protocol, const Endpoint &endpoint) const;

    // Null when the server is gone for good.
    [[nodiscard]] RunningDestination *resolve(const DestinationReference &reference);
    [[nodiscard]] const RunningDestination *resolve(const DestinationReference &reference) const;

    // Servers with connections that the configuration alone does not account for: removed ones, and
    // those that were forwarded to in another way when the connections began. With the services
    // as they are, or were last. Nothing of a family without any service: its director is off.
    [[nodiscard]] std::vector<Service> lingering() const;

    // The server in this slot, if there ever was one; removed ones have no service.
    [[nodiscard]] const RunningDestination *destinationInSlot(std::uint32_t slot) const
    {
        return slot < m_destinations.size() ? &m_destinations[slot] : nullptr;
    }

    // To be called after active, inactive or overloaded of a server changed.
    void loadChanged(RunningDestination &destination);
    // Connections at other Directors overload a server here as well, and end it.
    void refreshOverloads();
    // Frees servers that waited in the trash without connections long enough.
    void emptyTrash(TimePoint now);
    void advanceSchedulers(TimePoint now);

    [[nodiscard]] const std::vector<std::unique_ptr<RunningService>> &services() const
    {
        return m_services;
    }
    void estimate();
    // Zeroes the counters of one service and its servers, or of all.
    void zero(const ServiceKey *key);

private:
    [[nodiscard]] RunningService &get(const ServiceKey &key);
    [[nodiscard]] std::unique_ptr<Scheduler> makeScheduler(const ServiceConfig &config);
    [[nodiscard]] DestinationReference takeFromTrash(const RunningService &service,
                                                     const Endpoint &endpoint);
    [[nodiscard]] DestinationReference newDestination();
    static void configure(RunningDestination &destination, const DestinationConfig &config,
                          bool isAdded);
    void noteForwarding(const DestinationReference &reference, Forwarding wanted);
    void detach(RunningService &service, std::size_t position);
    void listChanged(RunningService &service);
    [[nodiscard]] const ServiceConfig *serviceOf(const RunningDestination &destination) const;

    std::uint64_t m_seed;
    std::shared_ptr<SharedLoads> m_loads;
    std::uint64_t m_nextId = 1;
    std::vector<std::unique_ptr<RunningService>> m_services; // in the order they were added
    std::map<ServiceKey, RunningService *> m_byKey;
    std::deque<RunningDestination> m_destinations; // by slot; stable addresses
    std::vector<std::uint32_t> m_freeSlots;
    std::vector<DestinationReference> m_trash;
    std::vector<DestinationReference> m_changed; // whose `former` is not empty, or was
    std::size_t m_ipv6Services = 0;
    std::size_t m_portZeroServices = 0;
    std::size_t m_ftpServices = 0;
};

} // namespace vipdeck
