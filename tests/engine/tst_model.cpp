// SPDX-License-Identifier: GPL-3.0-or-later
// Random traffic and changes: the Director against the slow reference, state for state.
#include <QTest>

#include <algorithm>

#include "directorfixture.h"
#include "engine/base/random.h"
#include "slowdirector.h"

using namespace vipdeck;
using namespace vipdeck::test;

namespace {

const auto kPlainVip = at("10.0.100.1", 80);
const auto kPersistentVip = at("10.0.100.2", 80);

ServiceConfig configOf(std::size_t service, const char *scheduler)
{
    auto config = makeService(Protocol::Tcp, service == 0 ? kPlainVip : kPersistentVip, scheduler);
    config.persistent = service == 1;
    // Unlike every TCP timeout, so that no two timers of one packet fall together.
    config.persistenceTimeoutSeconds = service == 1 ? 77 : 0;
    return config;
}

// One world, two directors.
class Twin
{
public:
    Twin(std::uint64_t seed, const char *scheduler)
        : m_random(seed)
    {
        for (std::size_t service = 0; service < 2; ++service) {
            m_fast.apply(AddService{configOf(service, scheduler)});
            m_slow.addService(configOf(service, scheduler));
        }
        m_slow.expireNodestConn = m_random.below(2) == 1;
        m_slow.connReuseMode = m_random.below(2);
        m_fast.tune([&](Tunables &tunables) {
            tunables.expireNodestConn = m_slow.expireNodestConn;
            tunables.connReuseMode = m_slow.connReuseMode;
        });
        pass();
    }

    // Empty when both agree on what happened.
    std::string step()
    {
        pass();
        const auto what = m_random.below(20);
        if (what == 0)
            changeServers();
        else if (what < 6)
            return reply();
        else
            return request();
        return {};
    }

    std::string difference() const;
    [[nodiscard]] const DirectorFixture &fast() const { return m_fast; }

private:
    void pass()
    {
        static constexpr unsigned kLimits[] = {10, 10, 10, 1000, 30000};
        const auto ticks = 1 + m_random.below(kLimits[m_random.below(5)]);
        m_fast.jump(std::chrono::milliseconds(4 * ticks));
        m_slow.advance(m_fast.now());
    }
    std::uint8_t flags()
    {
        static constexpr std::uint8_t kKinds[] = {
            kTcpSyn, kTcpSyn, kTcpAck, kTcpAck, kTcpSyn | kTcpAck, kTcpFin | kTcpAck, kTcpRst};
        return kKinds[m_random.below(7)];
    }
    Endpoint client()
    {
        return {Address::fromIPv4(0x0A090000u + m_random.below(4)),
                static_cast<std::uint16_t>(1024 + m_random.below(6))};
    }
    Endpoint server() { return {Address::fromIPv4(0x0A00020Bu + m_random.below(5)), 8080}; }
    std::string request();
    std::string reply();
    void changeServers();

    Random m_random;
    DirectorFixture m_fast;
    SlowDirector m_slow;
};

std::string Twin::request()
{
    const FlowKey flow{Protocol::Tcp, client(), m_random.below(2) ? kPlainVip : kPersistentVip};
    const auto kind = flags();
    const auto sent = m_fast.send(tcpPacket(flow.client, flow.virtualEndpoint, kind));
    Endpoint expected = flow.virtualEndpoint;
    const auto action = m_slow.request(flow, kind, expected);
    if (action != sent.verdict.action)
        return "another verdict for a request";
    if (sent.destination() != expected)
        return "request to " + sent.destination().toString() + ", not " + expected.toString();
    return {};
}

std::string Twin::reply()
{
    const auto from = server();
    const auto to = client();
    const auto kind = flags();
    const auto sent = m_fast.reply(tcpPacket(from, to, kind));
    Endpoint expected = from;
    const auto action = m_slow.reply(from, to, kind, expected);
    if (action != sent.verdict.action)
        return "another verdict for a reply";
    return sent.source() == expected ? std::string() : "reply from another source";
}

void Twin::changeServers()
{
    const std::size_t service = m_random.below(2);
    const auto key = m_fast.service(service).config.key;
    auto config =
        makeServer(server(), Forwarding::Masquerade, static_cast<std::int32_t>(m_random.below(4)));
    if (m_random.below(3) == 0) {
        config.upperThreshold = 2 + m_random.below(4);
        config.lowerThreshold = m_random.below(config.upperThreshold);
    }
    const auto status = m_fast.service(service);
    const bool exists = std::ranges::any_of(status.destinations, [&](const auto &destination) {
        return destination.config.endpoint == config.endpoint;
    });
    if (!exists) {
        m_fast.apply(AddDestination{key, config});
        m_slow.addServer(service, config);
    } else if (m_random.below(2) == 0) {
        m_fast.apply(EditDestination{key, config});
        m_slow.editServer(service, config);
    } else {
        m_fast.apply(RemoveDestination{key, config.endpoint});
        m_slow.removeServer(service, config.endpoint);
    }
}

std::string lineOf(const Endpoint &client, const Endpoint &vip, const Endpoint &server,
                   const std::string &state, std::int64_t seconds)
{
    return client.toString() + ' ' + vip.toString() + ' ' + server.toString() + ' ' + state + ' '
           + std::to_string(seconds) + '\n';
}

std::string Twin::difference() const
{
    std::vector<std::string> fast;
    for (const auto &c : m_fast.connections())
        fast.push_back(
            lineOf(c.client, c.virtualEndpoint, c.destination, c.state, c.expiresSeconds));
    std::vector<std::string> slow;
    for (const auto &c : m_slow.connections())
        slow.push_back(
            lineOf(c.flow.client, c.flow.virtualEndpoint, c.server, c.stateName(),
                   std::chrono::floor<std::chrono::seconds>(c.expiry - m_fast.now()).count()));
    for (std::size_t number = 0; number < 2; ++number) {
        for (const auto &s : m_fast.service(number).destinations)
            fast.push_back(s.config.endpoint.toString() + ' ' + std::to_string(s.activeConnections)
                           + '/' + std::to_string(s.inactiveConnections) + '/'
                           + std::to_string(s.persistentConnections) + '/'
                           + std::to_string(s.overloaded) + '\n');
        for (const auto &s : m_slow.services()[number].servers)
            if (s.present)
                slow.push_back(s.config.endpoint.toString() + ' ' + std::to_string(s.active) + '/'
                               + std::to_string(s.inactive) + '/' + std::to_string(s.persistent)
                               + '/' + std::to_string(s.overloaded) + '\n');
    }
    std::ranges::sort(fast);
    std::ranges::sort(slow);
    if (fast == slow)
        return {};
    std::string text = "director:\n";
    for (const auto &line : fast)
        text += line;
    text += "reference:\n";
    for (const auto &line : slow)
        text += line;
    return text;
}

} // namespace

class TestModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDirectorAgreesWithTheSlowReference_data()
    {
        QTest::addColumn<int>("seed");
        QTest::addColumn<QByteArray>("scheduler");
        for (const char *scheduler : {"rr", "wrr", "lc", "wlc"})
            for (int seed = 1; seed <= 5; ++seed)
                QTest::addRow("%s %d", scheduler, seed) << seed << QByteArray(scheduler);
    }
    void theDirectorAgreesWithTheSlowReference()
    {
        QFETCH(int, seed);
        QFETCH(QByteArray, scheduler);
        Twin twin(static_cast<std::uint64_t>(seed), scheduler.constData());
        std::size_t most = 0;
        for (int step = 0; step < 1200; ++step) {
            const auto wrong = twin.step();
            QVERIFY2(wrong.empty(), (QByteArray::number(step) + ": ") + wrong.c_str());
            const auto difference = twin.difference();
            QVERIFY2(difference.empty(), (QByteArray::number(step) + ": ") + difference.c_str());
            most = std::max(most, twin.fast().connections().size());
        }
        QVERIFY(twin.fast().booksBalance());
        QVERIFY2(most > 10, "there was hardly any traffic");
    }
};

QTEST_APPLESS_MAIN(TestModel)
#include "tst_model.moc"
