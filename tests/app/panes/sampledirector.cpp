// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/panes/sampledirector.h"

#include <QtTest>
#include <algorithm>
#include <array>

#include "helper/api/eventphrases.h"

namespace vipdeck::test {
namespace {

Service makeService(const ServiceKey &key, const std::string &scheduler)
{
    Service service;
    service.config.key = key;
    service.config.scheduler = scheduler;
    return service;
}

void addServer(Service &service, const Endpoint &server, Forwarding forwarding, int weight)
{
    DestinationConfig config;
    config.endpoint = server;
    config.forwarding = forwarding;
    config.weight = weight;
    if (forwarding == Forwarding::Masquerade) {
        config.upperThreshold = 4000;
        config.lowerThreshold = 3000;
    }
    service.destinations.push_back(config);
}

} // namespace

Endpoint endpoint(const char *address, std::uint16_t port)
{
    return {Address::parse(address).value(), port};
}

ServiceKey tcp(const char *address, std::uint16_t port)
{
    ServiceKey key;
    key.endpoint = endpoint(address, port);
    return key;
}

RuleSet sampleRules()
{
    RuleSet rules;
    const auto name = [&rules](const char *address, const std::string &text) {
        rules.serverLabels[Address::parse(address).value()] = Label{text, {}};
    };
    auto web = makeService(tcp("192.0.2.10", 443), "wlc");
    web.config.persistent = true;
    web.config.persistenceTimeoutSeconds = 300;
    web.config.persistenceNetmask = 0xFFFFFF00;
    const int weights[] = {100, 10, 100, 100, 100, 100, 0, 100};
    for (int i = 0; i < 8; ++i) {
        const auto address = "10.0.0.1" + std::to_string(i + 1);
        addServer(web, endpoint(address.c_str(), 443), Forwarding::Masquerade, weights[i]);
        name(address.c_str(), "web-0" + std::to_string(i + 1));
    }
    auto grpc = makeService(tcp("192.0.2.20", 8443), "wrr");
    addServer(grpc, endpoint("10.0.1.21", 8443), Forwarding::DirectRoute, 100);
    addServer(grpc, endpoint("10.0.1.22", 8443), Forwarding::DirectRoute, 100);
    name("10.0.1.21", "api-01");
    name("10.0.1.22", "api-02");
    auto dns = makeService(tcp("192.0.2.53", 53), "rr");
    dns.config.key.protocol = Protocol::Udp;
    dns.config.onePacket = true;
    addServer(dns, endpoint("10.0.2.5", 53), Forwarding::Masquerade, 1);
    addServer(dns, endpoint("10.0.2.6", 53), Forwarding::Masquerade, 1);
    name("10.0.2.5", "ns-01");
    name("10.0.2.6", "ns-02");
    auto shop = makeService(ServiceKey::forMark(7, AddressFamily::IPv4), "mh");
    addServer(shop, endpoint("10.0.0.11", 0), Forwarding::Masquerade, 10);
    addServer(shop, endpoint("10.0.0.13", 0), Forwarding::Masquerade, 10);
    name("10.0.1.23", "api-03");
    name("10.0.1.25", "api-05");
    name("10.0.3.31", "db-ro-1");
    name("10.0.9.1", "spare-1");
    name("10.0.1.24", "api-04");
    rules.serviceLabels[web.config.key] = Label{"web-https", {}};
    rules.serviceLabels[grpc.config.key] = Label{"api-grpc", {}};
    rules.serviceLabels[dns.config.key] = Label{"dns", {}};
    rules.serviceLabels[shop.config.key] = Label{"shop-all", {}};
    rules.services = {web, grpc, dns, shop};
    return rules;
}

void SampleLink::apply(const api::ApplyRequest &request, Callback<api::ApplyReply> callback)
{
    m_applied.push_back(request);
    if (m_refusal) {
        callback(tl::unexpected<Error>(*m_refusal));
        return;
    }
    if (const auto done = checkReasons(request.comment, request.ticket); !done)
        return callback(tl::unexpected(done.error()));
    if (const auto proposal = propose(request.comment, request.ticket, request.changes.size()))
        return callback(api::ApplyReply{m_generation, 0, proposal});
    if (m_history.m_entries.empty())
        m_history.add({}, m_rules); // what was found at the start
    if (auto done = applyChanges(m_rules, request.changes); !done) {
        callback(tl::unexpected<Error>(done.error()));
        return;
    }
    ++m_generation;
    api::VersionInfo info;
    info.timeMilliseconds = m_time;
    info.actor.userName = "anna";
    info.comment = request.comment;
    info.ticket = request.ticket;
    info.changes = static_cast<std::uint32_t>(request.changes.size());
    info.summary = "Applied " + std::to_string(info.changes) + " changes.";
    const bool waits = request.confirmSeconds != 0 || request.amends != 0;
    info.outcome = waits ? api::VersionOutcome::Waiting : api::VersionOutcome::Kept;
    const auto number = m_history.add(info, m_rules);
    callback(api::ApplyReply{m_generation, number});
    if (request.confirmSeconds != 0) {
        m_history.wait(number, request, m_time);
        Q_EMIT confirmationChanged(m_history.confirmation());
    }
    Q_EMIT historyChanged();
    Q_EMIT rulesChanged(m_generation);
}

void SampleLink::journal(const api::JournalRequest &request, Callback<api::JournalReply> callback)
{
    api::JournalReply reply;
    reply.total = m_journal.size();
    reply.newest = m_journal.empty() ? 0 : m_journal.back().id;
    reply.minutes.resize(request.buckets);
    const auto end = reply.newest == 0 ? 0 : m_journal.back().timeMilliseconds / 60'000 + 1;
    reply.firstMinuteMilliseconds = (end - std::min<quint64>(end, request.buckets)) * 60'000;
    for (auto event = m_journal.rbegin(); event != m_journal.rend(); ++event) {
        const bool isError = event->level == api::EventLevel::Error;
        const auto minute = (event->timeMilliseconds - reply.firstMinuteMilliseconds) / 60'000;
        const bool isWarning = event->level == api::EventLevel::Warning;
        if (minute < reply.minutes.size())
            ++(isError     ? reply.minutes[minute].errors
               : isWarning ? reply.minutes[minute].warnings
                           : reply.minutes[minute].others);
        const auto wanted = [&](const api::JournalFilter &filter) {
            return (event->text + event->object + event->userName + event->source)
                       .find(filter.value)
                   != std::string::npos;
        };
        if (!std::ranges::all_of(request.filters, wanted)
            || event->timeMilliseconds < request.fromMilliseconds)
            continue;
        reply.errors += isError ? 1 : 0;
        reply.warnings += isWarning ? 1 : 0;
        reply.notices += event->level == api::EventLevel::Notice ? 1 : 0;
        reply.infos += event->level == api::EventLevel::Info ? 1 : 0;
        if (!(request.levels & (1u << static_cast<unsigned>(event->level))))
            continue;
        ++reply.matching;
        if ((request.before == 0 || event->id < request.before) && event->id > request.after
            && reply.page.size() < request.limit)
            reply.page.push_back(*event);
    }
    callback(std::move(reply));
}

void SampleLink::log(api::JournalEvent event)
{
    event.id = m_journal.empty() ? 1 : m_journal.back().id + 1;
    m_journal.push_back(std::move(event));
    Q_EMIT journalGrown(m_journal.back().id);
}

void addSampleEvents(SampleLink &link, quint64 now)
{
    using Level = api::EventLevel;
    // A sentence of eventphrases.h, with its details.
    const auto add = [&](int secondsAgo, Level level, std::array<const char *, 3> what,
                         std::vector<api::EventPhrase> phrases) {
        const auto [source, user, object] = what;
        api::JournalEvent event;
        event.timeMilliseconds = now - static_cast<quint64>(secondsAgo) * 1000;
        event.level = level;
        event.source = source;
        event.userName = user;
        event.userId = 1000;
        const bool isTool = std::string_view(user) == "deploy-bot";
        event.program = isTool ? "vipdeckadm 0.1.0" : *user ? "vipdeck 0.1.0" : "";
        event.allowed = *user ? "org.vipdeck.edit" : "";
        event.object = object;
        event.phrases = std::move(phrases);
        event.changes = static_cast<std::uint32_t>(event.phrases.size() - 1);
        event.text = api::composeEvent<std::string>(
            event, api::englishPhrase, [](const char *text) { return std::string(text); });
        link.log(std::move(event));
    };
    const auto say = [](const char *kind, std::initializer_list<const char *> values = {}) {
        api::EventPhrase phrase{kind, {}};
        for (const auto *value : values)
            phrase.values.push_back({value});
        return phrase;
    };
    for (int minute = 80; minute > 10; minute -= 1 + minute % 3)
        add(minute * 60, minute % 11 == 0 ? Level::Error : Level::Info, {"server", "", "web-07"},
            {say("below-limit", {"2990"})});
    add(540, Level::Notice, {"helper", "", ""}, {say("helper-started", {"0.1.0"})});
    add(500, Level::Notice, {"engine", "", ""}, {say("director-runs")});
    add(380, Level::Error, {"auth", "marc", ""},
        {say("refused", {"not authorised for org.vipdeck.edit"})});
    add(290, Level::Error, {"apply", "deploy-bot", "api-grpc"},
        {say("not-applied",
             {"command 3 of 4: the server 10.0.1.29:8443 is already there", "exists"})});
    add(200, Level::Notice, {"apply", "anna", "web-https"},
        {say("applied-to", {"2", "web-https"}), say("drain", {"web-07", "100", "0"}),
         say("weight", {"web-02", "100", "10"})});
    auto &applied = link.m_journal.back();
    applied.generation = 118;
    applied.comment = "web-07 kernel update, ticket OPS-2214";
    applied.commands = "ipvsadm -e -t 192.0.2.10:443 -r 10.0.0.17:443 -m -w 0\n"
                       "ipvsadm -e -t 192.0.2.10:443 -r 10.0.0.12:443 -m -w 10\n";
    add(120, Level::Warning, {"server", "", "web-04"},
        {say("over-limit", {"4000", "4000", "3000"})});
    add(60, Level::Info, {"server", "", "web-07"}, {say("drained")});
    add(5, Level::Warning, {"engine", "", ""}, {say("overloaded", {"3900", "4096", "120"})});
}

void SampleLink::sendStatus(const std::map<Endpoint, std::uint32_t> &active)
{
    m_active = active;
    DirectorStatus status;
    status.generation = m_generation;
    m_time += 1000;
    status.timeMilliseconds = m_time;
    for (const auto &service : m_rules.services) {
        ServiceStatus row;
        row.config = service.config;
        for (const auto &server : service.destinations) {
            DestinationStatus destination;
            destination.config = server;
            const auto known = active.find(server.endpoint);
            destination.activeConnections = known == active.end() ? 0 : known->second;
            destination.counters.packetsOut = m_time / 1000;
            row.destinations.push_back(destination);
        }
        status.services.push_back(row);
    }
    Q_EMIT statusReceived(status);
}

void SampleLink::sendTraffic()
{
    DirectorStatus status;
    status.generation = m_generation;
    m_time += 1000;
    ++m_seconds;
    status.timeMilliseconds = m_time;
    status.uptimeMilliseconds = m_seconds * 1000;
    status.engine.datapathRunning = true;
    for (const auto &service : m_rules.services) {
        ServiceStatus row;
        row.config = service.config;
        for (const auto &server : service.destinations) {
            auto &counters = m_counters[server.endpoint];
            const auto weight = static_cast<std::uint64_t>(server.weight);
            counters.connections += weight * 3 + (m_seconds * 7 + weight) % 5;
            counters.packetsIn += weight * 20;
            if (counters.packetsOut == 0)
                counters.packetsOut = m_time / 1000; // goes on from sendStatus()
            counters.packetsOut += weight == 0 || m_silent.contains(server.endpoint) ? 0 : 100;
            DestinationStatus destination;
            destination.config = server;
            destination.activeConnections = static_cast<std::uint32_t>(weight * 35);
            destination.counters = counters;
            row.counters.connections += counters.connections;
            row.destinations.push_back(destination);
        }
        status.counters.connections += row.counters.connections;
        status.services.push_back(row);
    }
    Q_EMIT statusReceived(status);
}

SampleDirector::SampleDirector()
{
    auto owned = std::make_unique<SampleLink>(sampleRules());
    link = owned.get();
    document = std::make_unique<DirectorDocument>(std::move(owned));
    document->setName(QStringLiteral("gw-a"));
    link->start();
    QTRY_VERIFY(document->hasRules());
    link->sendStatus({{endpoint("10.0.0.12", 443), 341},
                      {endpoint("10.0.0.15", 443), 3431},
                      {endpoint("10.0.0.16", 443), 3417},
                      {endpoint("10.0.0.17", 443), 96}});
}

void makeSampleChanges(DirectorDocument &document)
{
    const auto web = tcp("192.0.2.10", 443);
    const auto grpc = tcp("192.0.2.20", 8443);
    QVERIFY(document.removeServers({{web, endpoint("10.0.0.12", 443)}}));
    QVERIFY(document.setWeight({{web, endpoint("10.0.0.13", 443)}}, 60));
    QVERIFY(document.moveServers(
        {{web, endpoint("10.0.0.15", 443)}, {web, endpoint("10.0.0.16", 443)}}, grpc));
    DestinationConfig added;
    added.endpoint = endpoint("10.0.1.24", 8443);
    added.weight = 100;
    QVERIFY(document.addServers(grpc, {added}));
}

} // namespace vipdeck::test
