// SPDX-License-Identifier: GPL-3.0-or-later
// A link whose answers a test gives. Requests are kept until the test answers them.
#pragma once

#include <QTest>
#include <deque>

#include "app/document/directordocument.h"

namespace vipdeck {

class FakeLink : public DirectorLink
{
    Q_OBJECT

public:
    [[nodiscard]] State state() const override { return m_state; }
    [[nodiscard]] QString problem() const override { return {}; }
    [[nodiscard]] QDateTime lostSince() const override { return {}; }
    [[nodiscard]] QDateTime nextRetry() const override { return {}; }
    [[nodiscard]] int attempt() const override { return 0; }
    [[nodiscard]] api::HelloReply hello() const override
    {
        api::HelloReply hello;
        hello.hostName = "gw-a";
        hello.generation = generation;
        hello.privilegedPeer = privileged;
        return hello;
    }
    void start() override { setState(State::Connected); }
    void stop() override { setState(State::Idle); }
    void retryNow() override { setState(State::Connected); }
    void setState(State state)
    {
        m_state = state;
        Q_EMIT stateChanged();
    }

    // The helper's rules: every fetch is answered with them at once.
    void fetchRules(Callback<api::RulesReply> callback) override
    {
        callback(api::RulesReply{generation, rules});
    }
    void apply(const api::ApplyRequest &request, Callback<api::ApplyReply> callback) override
    {
        applied.push_back({request, std::move(callback)});
    }
    void importRules(const api::ApplyRequest &request, Callback<api::ApplyReply> callback) override
    {
        applied.push_back({request, std::move(callback)});
    }
    void authorize(const api::AuthorizeRequest &, Callback<api::AuthorizeReply> callback) override
    {
        callback(authorization);
    }
    void zero(const api::ZeroRequest &, Callback<api::Nothing> callback) override
    {
        callback(api::Nothing{});
    }
    void engine(const api::EngineRequest &, Callback<api::Nothing> callback) override
    {
        callback(makeError(ErrorCode::PermissionDenied, "not allowed"));
    }

    // Answers the oldest Apply as a helper would.
    void grant()
    {
        auto [request, callback] = std::move(applied.front());
        applied.pop_front();
        QVERIFY(applyChanges(rules, request.changes));
        callback(api::ApplyReply{++generation});
    }
    void refuse(ErrorCode code)
    {
        auto callback = std::move(applied.front().second);
        applied.pop_front();
        callback(makeError(code, "refused by the test"));
    }
    void changeOutside(const ChangeSet &changes)
    {
        QVERIFY(applyChanges(rules, changes));
        Q_EMIT rulesChanged(++generation);
    }

    RuleSet rules;
    quint64 generation = 7;
    bool privileged = false;
    api::AuthorizeReply authorization{false, true};
    std::deque<std::pair<api::ApplyRequest, Callback<api::ApplyReply>>> applied;

private:
    State m_state = State::Idle;
};

inline Address address(const char *text)
{
    return *Address::parse(text);
}

inline ServiceKey webKey()
{
    ServiceKey key;
    key.endpoint = {address("192.0.2.10"), 443};
    return key;
}

inline ServiceKey apiKey()
{
    ServiceKey key;
    key.endpoint = {address("192.0.2.20"), 8443};
    return key;
}

inline DestinationConfig server(const char *ip, std::uint16_t port, int weight = 100,
                                Forwarding forwarding = Forwarding::Masquerade)
{
    DestinationConfig destination;
    destination.endpoint = {address(ip), port};
    destination.weight = weight;
    destination.forwarding = forwarding;
    return destination;
}

inline ServerRef webServer(const char *ip)
{
    return {webKey(), {address(ip), 443}};
}

// web-https: 10.0.0.11 and .12 by Masq; api-grpc: 10.0.1.21 by Route; 10.0.9.1 is in no pool.
inline RuleSet twoPools()
{
    ServiceConfig web;
    web.key = webKey();
    ServiceConfig grpc;
    grpc.key = apiKey();
    grpc.scheduler = "wrr";
    RuleSet rules;
    const auto done = applyChanges(
        rules, {AddService{web}, AddDestination{web.key, server("10.0.0.11", 443)},
                AddDestination{web.key, server("10.0.0.12", 443)}, AddService{grpc},
                AddDestination{grpc.key, server("10.0.1.21", 8443, 100, Forwarding::DirectRoute)},
                LabelService{web.key, {"web-https", ""}}, LabelService{grpc.key, {"api-grpc", ""}},
                LabelServer{address("10.0.0.11"), {"web-01", ""}},
                LabelServer{address("10.0.9.1"), {"spare-1", ""}}});
    return done ? rules : RuleSet();
}

// A document that is connected to twoPools().
struct ConnectedDocument
{
    explicit ConnectedDocument(const QString &autosave = {})
    {
        auto owned = std::make_unique<FakeLink>();
        link = owned.get();
        link->rules = twoPools();
        document = std::make_unique<DirectorDocument>(std::move(owned));
        document->setAutosaveDirectory(autosave);
        link->start();
    }

    FakeLink *link;
    std::unique_ptr<DirectorDocument> document;
};

} // namespace vipdeck
