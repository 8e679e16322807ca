// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a helper that jobs need, over a state directory, with a pool of three servers.
#pragma once

#include <QTemporaryDir>
#include <QTest>
#include <memory>

#include "helper/jobs/jobs.h"
#include "tests/helper/fakehelper.h"
#include "tests/helper/storesamples.h"

namespace vipdeck {

inline constexpr std::uint64_t kSecond = 1000;

inline const ServiceConfig &web()
{
    static const auto config = service("192.0.2.1", 80);
    return config;
}

inline api::ServerName nameOfServer(int number)
{
    return {web().key, {Address::fromIPv4(0x0A000000u + static_cast<std::uint32_t>(number)), 8080}};
}

inline DestinationConfig serverOf(int number, std::int32_t weight)
{
    DestinationConfig config;
    config.endpoint = nameOfServer(number).server;
    config.forwarding = Forwarding::Masquerade;
    config.weight = weight;
    return config;
}

inline const api::Actor kAnna{1000, "anna", "vipdeck", "owner"};

// A helper's parts over one state directory; made again for a restart.
struct JobHelper
{
    JobHelper(const QTemporaryDir &directory, const FakeClock &clock)
        : state(path(directory, "").chopped(1).toStdString())
        , configuration(open(directory), engine)
    {
        std::string problem;
        if (!configuration.load(problem))
            qFatal("the configuration was not loaded");
        auto history = History::open(state, problems);
        if (!history)
            qFatal("%s", history.error().message.c_str());
        operations = std::make_unique<Operations>(configuration, std::move(*history), clock, state);
        for (auto &text : operations->resume())
            problems.push_back(std::move(text));
        jobs =
            std::make_unique<Jobs>(Jobs::Parts{configuration, engine, *operations, clock, state});
        for (auto &text : jobs->resume())
            problems.push_back(std::move(text));
    }
    // Servers 1 to 3 with weights 10, 20 and 30, 100 connections each.
    void fill()
    {
        ChangeSet changes{AddService{web()}};
        for (int i = 1; i <= 3; ++i) {
            changes.emplace_back(AddDestination{web().key, serverOf(i, 10 * i)});
            engine.counts[nameOfServer(i).server] = {100, 0, 0};
        }
        if (!apply(changes))
            qFatal("the servers were not added");
    }
    Result<api::ApplyReply> apply(const ChangeSet &changes, std::uint32_t confirmSeconds = 0)
    {
        ChangeRequest request;
        request.outside = false;
        request.actor = kAnna;
        request.apply.changes = changes;
        request.apply.confirmSeconds = confirmSeconds;
        return operations->apply(request);
    }
    Result<api::DrainReply> start(const std::vector<api::JobOrder> &orders,
                                  const ChangeSet &changes = {}, std::uint32_t confirmSeconds = 0)
    {
        ChangeRequest request;
        request.outside = false;
        request.actor = kAnna;
        request.apply.changes = changes;
        request.apply.confirmSeconds = confirmSeconds;
        return jobs->start(request, orders);
    }
    Result<api::DrainReply> drain(int number, bool remove = false, std::uint32_t seconds = 0)
    {
        return start({{api::JobKind::Drain, nameOfServer(number), 0, seconds, remove}});
    }
    Result<api::DrainReply> undrain(int number, std::uint32_t gentleSeconds = 0)
    {
        api::UndrainRequest request;
        request.servers = {nameOfServer(number)};
        request.gentleSeconds = gentleSeconds;
        return jobs->undrain(kAnna, request);
    }
    // -1: not in the pool.
    [[nodiscard]] int weightOf(int number) const
    {
        const auto *server = findServer(configuration.rules(), nameOfServer(number));
        return server ? server->weight : -1;
    }
    [[nodiscard]] api::Job job(std::uint64_t id) const
    {
        for (const auto &job : jobs->list().jobs)
            if (job.id == id)
                return job;
        return {};
    }
    [[nodiscard]] const api::VersionInfo &version() const
    {
        return *operations->history().find(operations->history().current());
    }
    void connections(int number, std::uint32_t active, std::uint32_t inactive = 0,
                     std::uint32_t remembered = 0)
    {
        engine.counts[nameOfServer(number).server] = {active, inactive, remembered};
    }

    std::string state;
    FakeEngine engine;
    Configuration configuration;
    std::vector<std::string> problems;
    std::unique_ptr<Operations> operations;
    std::unique_ptr<Jobs> jobs;
};

inline void passAndLook(JobHelper &helper, FakeClock &clock, int seconds)
{
    for (int i = 0; i < seconds; ++i) {
        clock.pass(kSecond);
        helper.jobs->look();
    }
}

inline bool contains(const std::string &text, const char *part)
{
    return text.find(part) != std::string::npos;
}

} // namespace vipdeck
