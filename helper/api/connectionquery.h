// SPDX-License-Identifier: GPL-3.0-or-later
// connections: one window of the connection table, filtered, sorted and counted in the helper.
// Values only, no behaviour.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "engine/config/status.h"

namespace vipdeck::api {

enum class ConnectionSort : std::uint8_t {
    None, // as in the table
    Client,
    Virtual,
    Destination,
    State,
    Expires,
    Protocol,
    Forwarding,
    Packets,
    Age,
    Idle,
    Bytes,
};

enum class ConnectionField : std::uint8_t {
    Protocol,    // words: "TCP"
    Client,      // networks
    Virtual,     // networks
    Destination, // networks
    Service,     // services
    State,       // words: "ESTABLISHED"
    Forwarding,  // words: "Masq", "Local", "Tunnel", "Route"
    Template,    // no value
    Expires,     // number, seconds left
    Age,         // number, seconds since the first packet
    Idle,        // number, seconds since the last packet
    Packets,     // number, from the client
    Bytes,       // number, of both directions
};

struct NetworkMatch
{
    Address network;
    std::uint8_t prefixLength = 0;
    std::uint16_t port = 0; // 0: any
};

struct Word
{
    std::string text;
};

// Holds when one of the alternatives does; `negated` turns it round. A condition without
// alternatives of the kind that its field has never holds.
struct ConnectionCondition
{
    ConnectionField field = ConnectionField::Client;
    bool negated = false;
    std::vector<NetworkMatch> networks;
    std::vector<Word> words;
    std::vector<ServiceKey> services;
    std::uint64_t minimum = 0; // numbers, both ends included
    std::uint64_t maximum = std::numeric_limits<std::uint64_t>::max();
};

struct ConnectionsRequest
{
    std::uint32_t offset = 0;
    std::uint32_t limit = 200; // 1..1000
    ConnectionSort sort = ConnectionSort::None;
    bool descending = false;
    bool templates = true;
    // To read the whole table in table order: 1, then the `next` of each answer until it is 0.
    // Such a window is not counted, and offset is ignored. 0: a window by offset, counted.
    std::uint32_t place = 0;
    bool summary = false;
    std::vector<ConnectionCondition> conditions; // all must hold
};

// Of the whole table, whatever is filtered.
struct StateCount
{
    std::string state;
    bool isTemplate = false;
    std::uint64_t connections = 0;
};
struct ServerCount
{
    Address server;
    std::uint64_t connections = 0;
};

struct ConnectionsReply
{
    std::uint64_t total = 0;    // entries in the table
    std::uint64_t matching = 0; // of those that pass the conditions; 0 with `place`
    std::uint32_t next = 0;     // with `place`: where to go on; 0 at the end
    std::vector<ConnectionStatus> rows;
    std::vector<StateCount> states;   // most first; without a summary empty
    std::vector<ServerCount> servers; // the busiest, most first
    std::uint64_t otherServers = 0;
    std::uint64_t otherConnections = 0; // of the other servers
};

} // namespace vipdeck::api
