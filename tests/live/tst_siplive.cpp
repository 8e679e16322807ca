// SPDX-License-Identifier: GPL-3.0-or-later
// SIP persistence with real datagrams: calls of a client stay with their servers whatever the port
// they come from.
#include <unistd.h>

#include <QFile>
#include <QMap>
#include <QProcess>
#include <QSet>
#include <QTest>
#include <memory>
#include <vector>

#include "tests/live/engineinlab.h"

using namespace vipdeck;
using namespace vipdeck::live;

namespace {

constexpr std::uint16_t kSip = 5060;
constexpr int kCalls = 12;
constexpr int kMessages = 5; // of each call
const QStringList kServers{QStringLiteral("app-01"), QStringLiteral("app-02"),
                           QStringLiteral("app-03")};

// One datagram of each call, then the next of each; a socket, and so a port, of its own for each.
// Prints "call port server".
constexpr const char *kSender = R"(
import socket, sys
calls, messages = int(sys.argv[1]), int(sys.argv[2])
ports = set()
for message in range(messages):
    for call in range(calls):
        header = ("Call-ID: " if message % 2 else "i:") + "call-%d@198.51.100.10" % call
        text = ("INVITE sip:a@192.0.2.10 SIP/2.0\r\nVia: SIP/2.0/UDP 198.51.100.10\r\n"
                "CSeq: %d INVITE\r\n%s\r\nContent-Length: 0\r\n\r\n" % (message, header))
        sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        sock.settimeout(5)
        sock.connect(("192.0.2.10", 5060))
        while sock.getsockname()[1] in ports:
            sock.close()
            sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
            sock.settimeout(5)
            sock.connect(("192.0.2.10", 5060))
        ports.add(sock.getsockname()[1])
        sock.send(text.encode())
        answer = sock.recv(4096).decode()
        print(call, sock.getsockname()[1], answer.split("\n")[0])
)";

struct Answer
{
    QString call;
    QString port;
    QString server;
};

std::vector<Answer> answersIn(const QString &output)
{
    std::vector<Answer> answers;
    const auto lines = output.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const auto &line : lines) {
        const auto columns = line.split(QLatin1Char(' '));
        if (columns.size() == 3)
            answers.push_back({columns[0], columns[1], columns[2]});
    }
    return answers;
}

ChangeSet sipService(const std::string &engine)
{
    auto config = service(Protocol::Udp, kVip, kSip, "rr");
    config.persistent = true;
    config.persistenceTimeoutSeconds = 60;
    config.persistenceEngine = engine;
    ChangeSet changes{AddService{config}};
    for (std::uint32_t number = 21; number <= 23; ++number)
        changes.emplace_back(AddDestination{config.key, destination({server(number), kSip}, 1)});
    return changes;
}

} // namespace

class tst_SipLive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_ground.startEngine(); }
    void cleanup() { m_ground.stopEngine(); }
    void cleanupTestCase();

    void aCallStaysWithItsServer();
    void withoutTheEngineAllCallsOfAClientGoToOneServer();
    void datagramsWithoutACallAreDroppedByName();

private:
    [[nodiscard]] Outcome send() const
    {
        return m_ground.lab().run(QStringLiteral("client"),
                                  {QStringLiteral("python3"), QStringLiteral("-c"),
                                   QString::fromLatin1(kSender), QString::number(kCalls),
                                   QString::number(kMessages)});
    }

    EngineInLab m_ground;
    std::vector<std::unique_ptr<QProcess>> m_servers;
};

void tst_SipLive::initTestCase()
{
    if (geteuid() != 0)
        QSKIP("network namespaces, raw sockets and netfilter need root");
    QString reason;
    QVERIFY2(m_ground.build(reason), qPrintable(reason));
    for (const auto &name : kServers) {
        auto process = std::make_unique<QProcess>();
        m_ground.lab().start(*process, name,
                             {Lab::peerProgram(), QStringLiteral("udp-server"),
                              QStringLiteral("--name"), name, QStringLiteral("--port"),
                              QString::number(kSip)});
        m_servers.push_back(std::move(process));
    }
    for (const auto &name : kServers)
        QTRY_VERIFY(
            !m_ground.lab().run(name, words("ss -Hlun sport = :5060")).output.trimmed().isEmpty());
}

void tst_SipLive::cleanupTestCase()
{
    for (const auto &process : m_servers) {
        process->terminate();
        process->waitForFinished(3000);
    }
    m_ground.demolish();
}

void tst_SipLive::aCallStaysWithItsServer()
{
    VERIFY_RESULT(m_ground.engine().apply(sipService("sip")));
    const auto outcome = send();
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.errors));
    const auto answers = answersIn(outcome.output);
    QCOMPARE(answers.size(), std::size_t(kCalls * kMessages));
    QMap<QString, QSet<QString>> serversOf;
    QSet<QString> ports;
    for (const auto &answer : answers) {
        serversOf[answer.call].insert(answer.server);
        ports.insert(answer.port);
    }
    QCOMPARE(ports.size(), answers.size());
    QMap<QString, int> calls;
    for (const auto &servers : serversOf) {
        QCOMPARE(servers.size(), 1);
        ++calls[*servers.begin()];
    }
    for (const auto &name : kServers)
        QCOMPARE(calls.value(name), kCalls / kServers.size());

    api::ConnectionsRequest request;
    request.limit = 500;
    const auto reply = m_ground.engine().connections(request);
    QSet<QString> keys;
    for (const auto &entry : reply.rows)
        if (entry.isTemplate) {
            QCOMPARE(entry.persistenceEngine, std::string("sip"));
            keys.insert(QString::fromStdString(entry.persistenceData));
        }
    QCOMPARE(keys.size(), kCalls);
    QVERIFY(keys.contains(QStringLiteral("call-0@198.51.100.10")));
    QCOMPARE(allDrops(m_ground.engine().status()), 0u);
}

void tst_SipLive::withoutTheEngineAllCallsOfAClientGoToOneServer()
{
    VERIFY_RESULT(m_ground.engine().apply(sipService("")));
    const auto outcome = send();
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.errors));
    QSet<QString> servers;
    for (const auto &answer : answersIn(outcome.output))
        servers.insert(answer.server);
    QCOMPARE(servers.size(), 1);
}

void tst_SipLive::datagramsWithoutACallAreDroppedByName()
{
    VERIFY_RESULT(m_ground.engine().apply(sipService("sip")));
    const auto outcome = m_ground.lab().load(
        QStringLiteral("udp-load"),
        words("--to 192.0.2.10:5060 --rate 0 --seconds 10 --total 3 --concurrency 1"));
    QCOMPARE(outcome.answers, 0);
    QVERIFY(dropsOf(m_ground.engine().status(), "no-call-id") > 0);
}

QTEST_GUILESS_MAIN(tst_SipLive)
#include "tst_siplive.moc"
