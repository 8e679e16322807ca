// SPDX-License-Identifier: GPL-3.0-or-later
// How the servers of a service are to be checked: what imported configurations say about it, and
// its text form. Kept as lines "health: ..." in the note of the service, so that it is saved,
// exported and undone with the rules. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/config/service.h"

namespace vipdeck {

enum class HealthCheckType : std::uint8_t {
    TcpConnect,
    HttpGet,
    HttpsGet,
    Tls,
    Dns,
    Smtp,
    Ping,
    Script,
};

struct HttpStatusRange
{
    std::uint16_t first = 200;
    std::uint16_t last = 200;

    friend constexpr bool operator==(const HttpStatusRange &, const HttpStatusRange &) = default;
};

// One check. A number of 0 and an empty text mean "not told: the usual".
struct HealthCheck
{
    HealthCheckType type = HealthCheckType::TcpConnect;
    std::optional<Endpoint> server; // absent: every server of the service
    std::optional<Address> address; // where to connect to instead of the server's address
    std::uint16_t port = 0;         // the same for the port
    std::uint32_t intervalMilliseconds = 0;
    std::uint32_t timeoutMilliseconds = 0;
    std::uint32_t retryDelayMilliseconds = 0;
    std::uint32_t fall = 0;                // failures in a row that take the server out
    std::string host;                      // HTTP: virtual host; SMTP: name of the greeting
    std::string path;                      // HTTP
    std::vector<HttpStatusRange> statuses; // HTTP; empty: 200-299
    std::string digest;                    // HTTP: MD5 of the body, hexadecimal
    std::string send;                      // TCP: text to send after connecting
    std::string expect;                    // text or regular expression of the answer
    std::string name;                      // DNS: domain name
    std::string recordType;                // DNS: A, SOA ...
    std::string command;                   // Script: command line

    friend bool operator==(const HealthCheck &, const HealthCheck &) = default;
};

// What happens to the service as a whole.
struct HealthPolicy
{
    std::uint32_t quorum = 0;     // total weight of live servers; 0 = not told
    std::uint32_t hysteresis = 0; // around the quorum
    bool quiesce = false;         // a failed server gets weight 0 instead of being removed
    std::optional<DestinationConfig> sorryServer; // takes over without a quorum

    friend bool operator==(const HealthPolicy &, const HealthPolicy &) = default;
};

struct ServiceHealth
{
    HealthPolicy policy;
    std::vector<HealthCheck> checks;

    [[nodiscard]] bool isEmpty() const { return *this == ServiceHealth(); }
    friend bool operator==(const ServiceHealth &, const ServiceHealth &) = default;
};

// The longest note that the helper takes, in octets.
inline constexpr std::size_t kMaximumServiceNoteOctets = 4000;

// "TCP connect", "HTTP GET" ...: for people.
[[nodiscard]] std::string_view healthCheckTitle(HealthCheckType type);

// "http-get path=/ok status=200-299 interval=6s", with "10.0.0.1:80" in front for one server.
[[nodiscard]] std::string formatHealthCheck(const HealthCheck &check);

// What follows "health:" in a note, one text a line: "policy quorum=2 sorry=127.0.0.1:80/m/1" and
// one per check. Texts with blanks, quotes or control characters are quoted.
[[nodiscard]] std::vector<std::string> formatHealth(const ServiceHealth &health);

// Adds one such text. Errors: Malformed and OutOfRange with the word; `health` is then as before.
[[nodiscard]] Result<> readHealth(std::string_view text, ServiceHealth &health);

// A note in its two parts.
struct NoteParts
{
    std::string text; // without the lines "health: ..."; lines that cannot be read stay here
    ServiceHealth health;
};
[[nodiscard]] NoteParts splitNote(const std::string &note);
[[nodiscard]] std::string joinNote(const NoteParts &parts);

// Checks that every server of the service has alike become checks of the service.
[[nodiscard]] ServiceHealth withCommonChecks(const Service &service, const ServiceHealth &health);
// The checks for one server: its own and those of the service.
[[nodiscard]] std::vector<HealthCheck> checksOf(const ServiceHealth &health,
                                                const Endpoint &server);

} // namespace vipdeck
