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

void SampleLink::setWeight(const api::ServerName &server, std::int32_t weight)
{
    auto config = *m_rules.findService(server.service)->findDestination(server.server);
    config.weight = weight;
    QVERIFY(applyChanges(m_rules, {EditDestination{server.service, config}}));
}

void SampleLink::drain(const api::DrainRequest &request, Callback<api::DrainReply> callback)
{
    m_drained.push_back(request);
    api::DrainReply answer;
    auto whole = request.apply;
    for (const auto &order : request.jobs) {
        const ServerRef server{order.server.service, order.server.server};
        const auto *running = findDestination(m_rules, server);
        auto drained = *running;
        drained.weight = 0;
        whole.changes.push_back(EditDestination{server.service, drained});
        api::Job job;
        job.id = m_jobs.size() + 1;
        job.order = order;
        if (job.order.weight == 0)
            job.order.weight = running->weight;
        job.startedMilliseconds = m_time;
        job.deadlineMilliseconds = order.seconds == 0 ? 0 : m_time + order.seconds * 1000ull;
        job.active = job.activeAtStart = m_active[order.server.server];
        job.actor.userName = "anna";
        m_jobs.push_back(job);
        answer.ids.push_back(job.id);
    }
    apply(whole, [&](const Result<api::ApplyReply> &reply) {
        answer.generation = reply ? reply->generation : 0;
        answer.version = reply ? reply->version : 0;
        callback(reply ? Result<api::DrainReply>(answer)
                       : Result<api::DrainReply>(tl::unexpected(reply.error())));
    });
    tellJobs();
}

void SampleLink::undrain(const api::UndrainRequest &request, Callback<api::DrainReply> callback)
{
    m_undrained.push_back(request);
    for (auto &job : m_jobs) {
        if (std::ranges::find(request.servers, job.order.server) == request.servers.end())
            continue;
        setWeight(job.order.server, job.order.weight);
        job.state = api::JobState::Restored;
        job.endedMilliseconds = ++m_time;
    }
    callback(api::DrainReply{++m_generation, 0, {}});
    tellJobs();
    Q_EMIT rulesChanged(m_generation);
}

void SampleLink::cancelJobs(const api::CancelJobRequest &request, Callback<api::Nothing> callback)
{
    for (auto &job : m_jobs)
        if (std::ranges::find(request.ids, job.id) != request.ids.end()) {
            job.state = api::JobState::Cancelled;
            job.endedMilliseconds = ++m_time;
        }
    callback(api::Nothing{});
    tellJobs();
}

void SampleLink::finishJob(std::uint64_t id)
{
    auto &job = *std::ranges::find(m_jobs, id, &api::Job::id);
    job.active = 0;
    job.state = job.order.remove ? api::JobState::Removed : api::JobState::Finished;
    job.endedMilliseconds = ++m_time;
    if (job.order.remove) {
        QVERIFY(applyChanges(
            m_rules, {RemoveDestination{job.order.server.service, job.order.server.server}}));
        ++m_generation;
    }
    tellJobs();
    Q_EMIT rulesChanged(m_generation);
}

void SampleLink::impact(const api::ImpactRequest &request, Callback<api::ImpactReply> callback)
{
    if (m_holdsImpact)
        return;
    if (m_impact)
        return callback(m_impact(request));
    api::ImpactReply reply;
    const auto add = [&](const ServiceKey &key, const Endpoint &server,
                         api::ServerImpact::Kind kind) {
        auto found = std::ranges::find(reply.services, key, &api::ServiceImpact::service);
        if (found == reply.services.end()) {
            api::ServiceImpact service;
            service.service = key;
            found = reply.services.insert(found, service);
        }
        const auto active = m_active[server];
        found->servers.push_back({kind, server, active, 0, 0});
        if (kind == api::ServerImpact::Kind::Cut)
            found->connectionsCut += active;
    };
    for (const auto &change : request.changes)
        if (const auto *removed = std::get_if<RemoveDestination>(&change))
            add(removed->key, removed->endpoint, api::ServerImpact::Kind::Cut);
    for (const auto &job : request.jobs)
        add(job.server.service, job.server.server,
            job.remove ? api::ServerImpact::Kind::Leaves : api::ServerImpact::Kind::Drains);
    callback(reply);
}

void SampleLink::goBack()
{
    const auto before = m_history.version(m_history.confirmation().previousVersion);
    if (!before)
        return;
    m_rules = before->rules;
    api::VersionInfo info;
    info.kind = api::VersionKind::Revert;
    info.timeMilliseconds = m_time;
    info.summary = "Back to version " + std::to_string(before->info.number) + '.';
    m_history.add(info, m_rules);
    ++m_generation;
}

void SampleLink::revert(Callback<api::ConfirmStatus> callback)
{
    goBack();
    callback(m_history.settle(api::VersionOutcome::Reverted, "Reverted by anna."));
    Q_EMIT historyChanged();
    Q_EMIT rulesChanged(m_generation);
}

void SampleLink::runOutOfTime()
{
    goBack();
    const auto ended = m_history.settle(api::VersionOutcome::Reverted, "Not kept within 60 s.");
    if (m_state == State::Connected && ended) {
        Q_EMIT confirmationChanged(*ended);
        Q_EMIT historyChanged();
        Q_EMIT rulesChanged(m_generation);
    }
}

void addSampleHistory(SampleLink &link)
{
    using Kind = api::VersionKind;
    using Outcome = api::VersionOutcome;
    auto &history = link.m_history;
    const auto web = tcp("192.0.2.10", 443);
    const auto with = [](RuleSet rules, const ChangeSet &changes) {
        const auto done = applyChanges(rules, changes);
        Q_ASSERT(done);
        return rules;
    };
    const auto weight = [&](const char *server, int value) {
        auto config = *link.m_rules.findService(web)->findDestination(endpoint(server, 443));
        config.weight = value;
        return EditDestination{web, config};
    };
    const auto info = [&](int minutesAgo, const char *user, const char *summary,
                          const char *comment = "") {
        api::VersionInfo version;
        version.timeMilliseconds = link.m_time - static_cast<quint64>(minutesAgo) * 60'000;
        version.actor = {1000, user, *user ? "vipdeck 0.1.0" : "vipdeckd 0.1.0",
                         "org.vipdeck.edit"};
        version.summary = summary;
        version.comment = comment;
        version.changes = 1;
        return version;
    };
    const auto seventeen = with(link.m_rules, {weight("10.0.0.17", 100), weight("10.0.0.12", 100)});
    const auto fourteen = with(seventeen, {SetTunable{"drop_entry", "1"},
                                           AddDestination{tcp("192.0.2.20", 8443), [] {
                                                              DestinationConfig config;
                                                              config.endpoint =
                                                                  endpoint("10.0.3.31", 8443);
                                                              config.weight = 1;
                                                              return config;
                                                          }()}});
    auto hashed = fourteen.findService(web)->config;
    hashed.scheduler = "sh";
    history.m_lastNumber = 111;
    auto first = info(290, "deploy-bot", "Import smtp.rules, 12 changes.");
    first.changes = 12;
    history.add(first, with(fourteen, {weight("10.0.0.14", 50)}));
    auto marked = info(270, "anna", "Limits of web-04: 4,000 and 3,000.");
    marked.marked = true;
    history.add(marked, with(fourteen, {weight("10.0.0.14", 80)}));
    history.add(info(230, "anna", "Add api-02, shop-all to mh."), fourteen);
    auto reverted = info(180, "marc", "Scheduler of web-https: wlc to sh.");
    reverted.outcome = Outcome::Reverted;
    reverted.note = "Reverted by marc.";
    reverted.endedMilliseconds = reverted.timeMilliseconds + 18 * 60'000;
    history.add(reverted, with(fourteen, {EditService{hashed}}));
    auto back = info(162, "marc", "Back to version 114.");
    back.kind = Kind::Revert;
    history.add(back, fourteen);
    auto failed = info(25, "deploy-bot", "4 changes of api-grpc.");
    failed.note = "command 3 of 4: the server 10.0.1.29:8443 is already there";
    failed.changes = 4;
    history.addFailure(failed);
    auto outside = info(14, "root", "Removed db-ro-1 from api-grpc, drop_entry from 1 to 0.");
    outside.kind = Kind::Outside;
    outside.actor = {0, "root", "ipvsadm", "root"};
    outside.changes = 2;
    history.add(outside, seventeen);
    auto last = info(6, "anna", "Drain web-07, weight of web-02 to 10.", "OPS-2214");
    last.changes = 2;
    history.add(last, link.m_rules);
    Q_EMIT link.historyChanged();
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
        if (minute < reply.minutes.size())
            ++(isError ? reply.minutes[minute].errors : reply.minutes[minute].others);
        const auto wanted = [&](const api::JournalFilter &filter) {
            return (event->text + event->object + event->userName + event->source)
                       .find(filter.value)
                   != std::string::npos;
        };
        if (!std::ranges::all_of(request.filters, wanted)
            || event->timeMilliseconds < request.fromMilliseconds)
            continue;
        reply.errors += isError ? 1 : 0;
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
        event.program = *user ? "client 0.1.0" : "";
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
