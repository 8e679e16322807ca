// SPDX-License-Identifier: GPL-3.0-or-later
// States, timeouts and active/inactive counts against traces of the kernel.
#include <QTest>

#include "directorfixture.h"
#include "goldendata.h"

using namespace vipdeck;
using namespace vipdeck::test;

namespace {

const auto kVip = at("10.0.100.9", 80);

// "-a -t 10.0.100.9:80 -r 10.0.2.11:9100 -m" and the like.
DestinationConfig serverOf(const QString &line)
{
    const auto words = line.split(QLatin1Char(' '));
    const auto endpoint = words.at(4).split(QLatin1Char(':'));
    const auto how = words.at(5) == QStringLiteral("-m")   ? Forwarding::Masquerade
                     : words.at(5) == QStringLiteral("-i") ? Forwarding::Tunnel
                                                           : Forwarding::DirectRoute;
    return makeServer(at(endpoint.at(0).toStdString(), endpoint.at(1).toUShort()), how);
}

void setUp(DirectorFixture &fixture, const QJsonObject &record)
{
    const auto setup = record[QStringLiteral("setup")].toArray();
    const bool isSctp = setup[0].toString().contains(QStringLiteral("sctp"));
    fixture.apply(AddService{makeService(isSctp ? Protocol::Sctp : Protocol::Tcp, kVip)});
    fixture.apply(AddDestination{fixture.service().config.key, serverOf(setup[1].toString())});
    const auto sysctl = record[QStringLiteral("sysctl")].toObject();
    fixture.tune([&](Tunables &tunables) {
        tunables.sloppyTcp = sysctl[QStringLiteral("sloppy_tcp")].toInt();
        tunables.sloppySctp = sysctl[QStringLiteral("sloppy_sctp")].toInt();
        tunables.secureTcp = sysctl[QStringLiteral("secure_tcp")].toInt();
    });
}

Octets packetOf(Protocol protocol, const Endpoint &from, const Endpoint &to, const QString &what)
{
    return protocol == Protocol::Sctp ? sctpPacket(from, to, sctpChunkOf(what))
                                      : tcpPacket(from, to, tcpFlagsOf(what));
}

// A kernel shows the timer just set, or one second less.
bool isShownAs(int recorded, std::uint32_t ours)
{
    return recorded == static_cast<int>(ours) || recorded + 1 == static_cast<int>(ours);
}

} // namespace

class TestStates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTraceLeadsThroughTheSameStates_data()
    {
        QTest::addColumn<QJsonObject>("record");
        QTest::addColumn<int>("number");
        for (const auto &record : goldenRecords(QStringLiteral("beh-fsm-"))) {
            const auto count = record[QStringLiteral("traces")].toArray().size();
            for (int i = 0; i < count; ++i)
                QTest::addRow("%s %d", qPrintable(record[QStringLiteral("id")].toString()), i)
                    << record << i;
        }
    }
    void everyTraceLeadsThroughTheSameStates()
    {
        QFETCH(QJsonObject, record);
        QFETCH(int, number);
        DirectorFixture fixture(64);
        setUp(fixture, record);
        const auto client = at("10.9.0.1", 30000);
        const auto config = fixture.service().config;
        const auto server = fixture.service().destinations.at(0).config.endpoint;
        const auto trace = record[QStringLiteral("traces")].toArray()[number].toArray();
        for (int i = 0; i < trace.size(); ++i) {
            const auto step = trace[i].toArray();
            const auto what = step[1].toString();
            if (step[0].toString() == QStringLiteral("c"))
                fixture.send(packetOf(config.key.protocol, client, kVip, what));
            else
                fixture.reply(packetOf(config.key.protocol, server, client, what));
            const auto connections = fixture.connections();
            const auto place = QStringLiteral("step %1 %2").arg(i).arg(what).toLatin1();
            if (step[2].isNull()) {
                QVERIFY2(connections.empty(), place);
                continue;
            }
            QVERIFY2(connections.size() == 1, place);
            QVERIFY2(connections[0].state == step[2].toString().toStdString(),
                     place + " is " + connections[0].state.c_str());
            QVERIFY2(isShownAs(step[3].toInt(), connections[0].expiresSeconds), place);
            if (step[4].isNull())
                continue;
            const auto status = fixture.server(server);
            QVERIFY2(status.activeConnections == static_cast<unsigned>(step[4].toInt()), place);
            QVERIFY2(status.inactiveConnections == static_cast<unsigned>(step[5].toInt()), place);
        }
        QVERIFY(fixture.booksBalance());
    }

    void onlyASynOpensAConnection_data()
    {
        QTest::addColumn<int>("flags");
        QTest::addColumn<QString>("state"); // empty: left to the local stack
        QTest::addColumn<QString>("sloppyState");
        QTest::addColumn<QString>("moved"); // where it takes an established connection
        const auto row = [](const char *name, int flags, const char *state, const char *sloppy,
                            const char *moved) {
            QTest::newRow(name) << flags << QString::fromLatin1(state)
                                << QString::fromLatin1(sloppy) << QString::fromLatin1(moved);
        };
        row("SYN", kTcpSyn, "SYN_RECV", "SYN_RECV", "ESTABLISHED");
        row("SYN+ACK", kTcpSyn | kTcpAck, "SYN_RECV", "SYN_RECV", "ESTABLISHED");
        row("SYN+FIN", kTcpSyn | kTcpFin, "SYN_RECV", "SYN_RECV", "ESTABLISHED");
        row("SYN+RST", kTcpSyn | kTcpRst, "", "", "CLOSE");
        row("ACK", kTcpAck, "", "ESTABLISHED", "ESTABLISHED");
        row("FIN", kTcpFin, "", "CLOSE", "CLOSE_WAIT");
        row("FIN+ACK", kTcpFin | kTcpAck, "", "CLOSE", "CLOSE_WAIT");
        row("RST", kTcpRst, "", "", "CLOSE");
        row("RST+ACK", kTcpRst | kTcpAck, "", "", "CLOSE");
        row("no flags", 0, "", "CLOSE", "CLOSE");
    }
    // tcp_conn_schedule() and tcp_state_idx() of Linux 6.1; the recordings have the rows SYN,
    // SYN+ACK, ACK, FIN and RST.
    void onlyASynOpensAConnection()
    {
        QFETCH(int, flags);
        QFETCH(QString, state);
        QFETCH(QString, sloppyState);
        QFETCH(QString, moved);
        const auto client = at("10.9.0.1", 30000);
        const auto server = at("10.0.2.11", 9100);
        const auto sent = static_cast<std::uint8_t>(flags);
        const auto stateAfter = [&](const std::vector<std::uint8_t> &before, bool sloppy) {
            DirectorFixture fixture(64);
            fixture.apply(AddService{makeService(Protocol::Tcp, kVip)});
            fixture.apply(AddDestination{fixture.service().config.key, makeServer(server)});
            fixture.tune([&](Tunables &tunables) { tunables.sloppyTcp = sloppy; });
            for (const auto each : before)
                fixture.send(tcpPacket(client, kVip, each));
            const auto action = fixture.send(tcpPacket(client, kVip, sent)).verdict.action;
            const auto connections = fixture.connections();
            if (connections.empty())
                return action == Action::Pass ? QString() : QStringLiteral("not passed");
            return QString::fromStdString(connections[0].state);
        };
        QCOMPARE(stateAfter({}, false), state);
        QCOMPARE(stateAfter({}, true), sloppyState);
        QCOMPARE(stateAfter({kTcpSyn, kTcpAck}, false), moved);
    }

    void timeoutsFollowTheSetCommand_data()
    {
        QTest::addColumn<QJsonObject>("record");
        for (const auto &record : goldenRecords(QStringLiteral("beh-timeouts-")))
            QTest::addRow("%s", qPrintable(record[QStringLiteral("id")].toString())) << record;
    }
    void timeoutsFollowTheSetCommand()
    {
        QFETCH(QJsonObject, record);
        const auto server = at("10.0.2.11", 9100);
        const auto client = at("10.9.0.1", 30000);
        const auto set = record[QStringLiteral("set")].toString().split(QLatin1Char(' '));
        for (const auto &row : record[QStringLiteral("tcp")].toArray()) {
            DirectorFixture fixture(64);
            fixture.apply(AddService{makeService(Protocol::Tcp, kVip)});
            fixture.apply(AddDestination{fixture.service().config.key, makeServer(server)});
            fixture.apply(
                SetTimeouts{{set.at(0).toUInt(), set.at(1).toUInt(), set.at(2).toUInt()}});
            const auto steps = row.toArray()[0].toArray();
            for (const auto &step : steps) {
                const auto what = tcpFlagsOf(step.toArray()[1].toString());
                if (step.toArray()[0].toString() == QStringLiteral("c"))
                    fixture.send(tcpPacket(client, kVip, what));
                else
                    fixture.reply(tcpPacket(server, client, what));
            }
            const auto connections = fixture.connections();
            QCOMPARE(connections.size(), 1u);
            QCOMPARE(QString::fromStdString(connections[0].state), row.toArray()[1].toString());
            QVERIFY(isShownAs(row.toArray()[2].toInt(), connections[0].expiresSeconds));
        }
    }
};

QTEST_APPLESS_MAIN(TestStates)
#include "tst_states.moc"
