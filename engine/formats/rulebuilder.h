// SPDX-License-Identifier: GPL-3.0-or-later
// Collects what a reader of one format understands, and puts services into the rules as a whole:
// a service with a wrong line is left out, so is a server with one. Pure.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "engine/formats/configurationfile.h"

namespace vipdeck::formats {

// Where a statement stands.
struct LinePlace
{
    std::string file;
    std::size_t line = 0;
    std::string text;
};

struct PendingServer
{
    LinePlace place;
    DestinationConfig config;
    std::string name;
    std::vector<HealthCheck> checks; // `server` is filled in later
    bool isWrong = false;
};

// A service as its lines describe it; several keys share the servers (a group of keepalived).
struct PendingService
{
    LinePlace place;
    std::vector<ServiceKey> keys;
    ServiceConfig config; // its key is not used
    std::string name;
    std::string note;
    ServiceHealth health; // checks without a server
    std::vector<PendingServer> servers;
    bool isWrong = false;
    // Servers without a port get the one of each key.
    std::vector<bool> serverHasPort;
};

class RuleBuilder
{
public:
    RuleBuilder(ConfigurationFile &file, const Surroundings &surroundings)
        : m_file(file)
        , m_surroundings(surroundings)
    {}

    void wrong(const LinePlace &place, const std::string &word, const std::string &reason);
    void notUsed(const LinePlace &place, const std::string &word, const std::string &reason);
    void understood(std::size_t statements = 1) { m_file.understood += statements; }

    // Takes the service into the rules, or reports why not.
    void add(PendingService service);
    void apply(const LinePlace &place, const Change &change);
    // Sorts the reports.
    void finish();

    // Host or address; empty after a report.
    [[nodiscard]] std::optional<Address> address(const std::string &text) const;
    [[nodiscard]] std::optional<std::uint16_t> port(const std::string &text,
                                                    Protocol protocol) const;
    [[nodiscard]] const Surroundings &surroundings() const { return m_surroundings; }

private:
    void report(LineVerdict verdict, const LinePlace &place, const std::string &word,
                const std::string &reason);
    void addAs(const PendingService &service, const ServiceKey &key);
    void addServers(const PendingService &service, RuleSet &rules, Service &built,
                    ServiceHealth &health);
    void label(const PendingService &service, const ServiceHealth &health, const Service &built,
               RuleSet &rules);

    ConfigurationFile &m_file;
    const Surroundings &m_surroundings;
};

// Decimal digits only. Empty when it is none or out of the limits.
[[nodiscard]] std::optional<std::uint32_t> wholeNumber(std::string_view text, std::uint32_t minimum,
                                                       std::uint32_t maximum);
// Seconds, with a fraction or without, as milliseconds.
[[nodiscard]] std::optional<std::uint32_t> milliseconds(std::string_view seconds);
// Text of a line as reports quote it: short, printable.
[[nodiscard]] std::string quotableLine(std::string_view text);

inline constexpr std::uint32_t kLargestNumber = 0x7FFFFFFF;

} // namespace vipdeck::formats
