// SPDX-License-Identifier: GPL-3.0-or-later
// A director of any size without packets: services, servers and connections as many as wanted, with
// the helper's own listing. Answers from the event loop, as a socket does. GUI thread.
#pragma once

#include <set>

#include "app/document/directorlink.h"
#include "app/document/serverref.h"
#include "engine/conn/connection.h"

namespace vipdeck {

struct ScaleSizes
{
    int services = 500;
    int serversEach = 20;
    std::uint32_t connections = 1'000'000;
};

class ScaleLink : public DirectorLink
{
    Q_OBJECT

public:
    explicit ScaleLink(const ScaleSizes &sizes);
    // Rules of your own; every service needs a server.
    ScaleLink(const RuleSet &rules, std::uint32_t connections);

    [[nodiscard]] State state() const override { return m_state; }
    [[nodiscard]] QString problem() const override { return {}; }
    [[nodiscard]] QDateTime lostSince() const override { return {}; }
    [[nodiscard]] QDateTime nextRetry() const override { return {}; }
    [[nodiscard]] int attempt() const override { return 0; }
    [[nodiscard]] api::HelloReply hello() const override;
    void start() override;
    void stop() override;
    void retryNow() override { start(); }

    void fetchRules(Callback<api::RulesReply> callback) override;
    void apply(const api::ApplyRequest &request, Callback<api::ApplyReply> callback) override;
    void importRules(const api::ApplyRequest &request, Callback<api::ApplyReply> callback) override;
    void authorize(const api::AuthorizeRequest &request,
                   Callback<api::AuthorizeReply> callback) override;
    void zero(const api::ZeroRequest &request, Callback<api::Nothing> callback) override;
    void engine(const api::EngineRequest &request, Callback<api::Nothing> callback) override;
    void connections(const api::ConnectionsRequest &request,
                     Callback<api::ConnectionsReply> callback) override;

    // The counters of one more second.
    void sendStatus();
    [[nodiscard]] const RuleSet &rules() const { return m_rules; }
    [[nodiscard]] std::size_t listings() const { return m_listings; } // asked for so far
    // What the helper would have spent on them.
    [[nodiscard]] qint64 listingNanoseconds() const { return m_listingNanoseconds; }
    // Windows travel so many rows; tests see that nobody asks for the table.
    [[nodiscard]] std::size_t rowsSent() const { return m_rowsSent; }
    // Connections end or come, from the end of the table.
    void setConnections(std::uint32_t count);
    // Servers that are over their limit, or take packets without a reply, from the next frame on.
    void setOverloaded(const ServerRef &server, bool overloaded);
    void setSilent(const ServerRef &server, bool silent);

private:
    [[nodiscard]] Connection makeConnection(std::uint32_t number) const;

    // Adds one second to the counters; returns new connections.
    std::uint64_t addTraffic(std::size_t service, std::size_t server, DestinationStatus &status);

    RuleSet m_rules;
    std::vector<std::vector<Counters>> m_counters; // by service, by server
    std::set<ServerRef> m_overloaded;
    std::set<ServerRef> m_silent;
    std::vector<Connection> m_table;
    State m_state = State::Idle;
    quint64 m_generation = 1;
    quint64 m_second = 1'700'000'000;
    std::size_t m_listings = 0;
    qint64 m_listingNanoseconds = 0;
    std::size_t m_rowsSent = 0;
};

} // namespace vipdeck
