// SPDX-License-Identifier: GPL-3.0-or-later
// The steering rules of a running engine, and everybody else's.
#include <fcntl.h>
#include <linux/netlink.h>
#include <sys/socket.h>
#include <unistd.h>

#include <QSignalSpy>
#include <QTest>

#include "tests/live/engineinlab.h"

using namespace vipdeck;
using namespace vipdeck::live;

namespace {

// Puts another file in the place of the first queue's socket. The engine opens it first.
bool breakFirstQueue()
{
    constexpr int kHighestDescriptor = 1024;
    for (int descriptor = 3; descriptor < kHighestDescriptor; ++descriptor) {
        int protocol = -1;
        int domain = -1;
        socklen_t size = sizeof protocol;
        if (getsockopt(descriptor, SOL_SOCKET, SO_DOMAIN, &domain, &size) < 0
            || getsockopt(descriptor, SOL_SOCKET, SO_PROTOCOL, &protocol, &size) < 0)
            continue;
        if (domain != AF_NETLINK || protocol != NETLINK_NETFILTER)
            continue;
        const int other = open("/dev/null", O_RDWR | O_CLOEXEC);
        const bool replaced = other >= 0 && dup3(other, descriptor, O_CLOEXEC) == descriptor;
        close(other);
        return replaced;
    }
    return false;
}

} // namespace

class tst_Steering : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();

    void steeringComesAndGoesWithTheEngine();
    void tablesOfOthersStayAsTheyAre();
    void deletedTablesAreMadeAnewByTheNextChange();
    void secondEngineOnTheSameQueuesIsRefused();
    void changeThatFailsLeavesSteeringAsItWas();
    void brokenQueueIsReportedAndAStartHealsIt();

private:
    EngineInLab m_ground;
};

void tst_Steering::initTestCase()
{
    if (geteuid() != 0)
        QSKIP("network namespaces, raw sockets and netfilter need root");
    QString reason;
    QVERIFY2(m_ground.build(reason), qPrintable(reason));
}

void tst_Steering::init()
{
    m_ground.startEngine();
}

void tst_Steering::cleanup()
{
    m_ground.stopEngine();
}

void tst_Steering::cleanupTestCase()
{
    m_ground.demolish();
}

void tst_Steering::steeringComesAndGoesWithTheEngine()
{
    VERIFY_RESULT(m_ground.engine().apply(webService("rr")));
    const auto table = words("nft list table ip vipdeck");
    const auto running = runProgram(table, 10);
    QCOMPARE(running.exitCode, 0);
    QVERIFY(running.output.contains(QStringLiteral("192.0.2.10 . tcp . 80")));
    QVERIFY(running.output.contains(QStringLiteral("10.0.0.14 . tcp . 80")));
    m_ground.engine().stop();
    QVERIFY(runProgram(table, 10).exitCode != 0);
    QVERIFY(runProgram(words("nft list table ip6 vipdeck"), 10).exitCode != 0);
    QVERIFY(!m_ground.engine().isRunning());
    QCOMPARE(m_ground.engine().status().engine.datapath, std::string("none"));

    VERIFY_RESULT(m_ground.engine().start());
    QCOMPARE(runProgram(table, 10).output, running.output);
    const auto result = m_ground.web(100);
    QVERIFY2(result.errors == 0, qPrintable(result.text));
}

void tst_Steering::tablesOfOthersStayAsTheyAre()
{
    const auto nft = loadNft(
        "table ip somebody { set hosts { type ipv4_addr; elements = { 192.0.2.10 } } "
        "; chain forward { type filter hook forward priority 0; policy accept; "
        "ct state invalid counter drop; ip daddr @hosts drop; }; }\n"
        "table inet vipdeck-like { chain input { type filter hook input priority 0; }; }\n");
    QVERIFY2(nft.exitCode == 0, qPrintable(nft.errors));
    const auto list = words("nft -s list ruleset");
    const auto othersTables = [](const QString &text) {
        QStringList kept;
        const auto parts = text.split(QStringLiteral("\n}\n"));
        for (const auto &part : parts)
            if (!part.contains(QStringLiteral("table ip vipdeck {"))
                && !part.contains(QStringLiteral("table ip6 vipdeck {")))
                kept << part;
        return kept.join(QStringLiteral("\n}\n"));
    };
    const auto before = othersTables(runProgram(list, 10).output);
    QVERIFY(before.contains(QStringLiteral("somebody")));
    VERIFY_RESULT(m_ground.engine().apply(webService("rr")));
    // With connection tracking on, and a firewall that drops what it takes for invalid.
    const auto result = m_ground.web(300);
    QVERIFY2(result.errors == 0, qPrintable(result.text));
    QCOMPARE(othersTables(runProgram(list, 10).output), before);
    m_ground.engine().stop();
    QCOMPARE(runProgram(list, 10).output.trimmed(), before.trimmed());
    QCOMPARE(runProgram(words("nft delete table ip somebody"), 10).exitCode, 0);
    QCOMPARE(runProgram(words("nft delete table inet vipdeck-like"), 10).exitCode, 0);
}

void tst_Steering::deletedTablesAreMadeAnewByTheNextChange()
{
    VERIFY_RESULT(m_ground.engine().apply(webService("rr")));
    QCOMPARE(runProgram(words("nft delete table ip vipdeck"), 10).exitCode, 0);
    const auto key = service(Protocol::Tcp, kVip, 80, "rr").key;
    VERIFY_RESULT(m_ground.engine().apply({RemoveDestination{key, {server(14), 80}}}));
    const auto result = m_ground.web(90);
    QVERIFY2(result.errors == 0 && result.servers.size() == 3, qPrintable(result.text));
}

void tst_Steering::secondEngineOnTheSameQueuesIsRefused()
{
    VERIFY_RESULT(m_ground.engine().apply(webService("rr")));
    EngineHost second{EngineHostOptions()};
    const auto started = second.start();
    QVERIFY(!started);
    QVERIFY2(errorText(started).contains(QStringLiteral("queue 7100")),
             qPrintable(errorText(started)));
    QVERIFY(!second.isRunning());
    QVERIFY(second.status().engine.problem.find("7100") != std::string::npos);
    second.stop();
    // The first one is not disturbed.
    const auto result = m_ground.web(50);
    QVERIFY2(result.errors == 0, qPrintable(result.text));
}

void tst_Steering::changeThatFailsLeavesSteeringAsItWas()
{
    VERIFY_RESULT(m_ground.engine().apply(webService("rr")));
    const auto table = words("nft list table ip vipdeck");
    const auto before = runProgram(table, 10).output;
    const auto other = service(Protocol::Tcp, kVip, 8080, "rr");
    const auto result = m_ground.engine().apply(
        {AddService{other}, AddService{service(Protocol::Tcp, kVip, 80, "rr")}});
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::AlreadyExists);
    QCOMPARE(runProgram(table, 10).output, before);
    QCOMPARE(m_ground.engine().status().services.size(), 1u);
}

void tst_Steering::brokenQueueIsReportedAndAStartHealsIt()
{
    VERIFY_RESULT(m_ground.engine().apply(webService("rr")));
    QSignalSpy failed(&m_ground.engine(), &EngineHost::failed);
    QVERIFY(breakFirstQueue());
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(failed.first().first().toString().contains(QStringLiteral("queue 7100")));
    QVERIFY(!m_ground.engine().isRunning());
    const auto status = m_ground.engine().status();
    QVERIFY(!status.engine.datapathRunning);
    QVERIFY(!status.engine.problem.empty());
    QCOMPARE(status.services.size(), std::size_t{1});
    // Closed, as after the death of the helper; changes are still taken.
    QCOMPARE(runProgram(words("nft list table ip vipdeck"), 10).exitCode, 0);
    const auto key = service(Protocol::Tcp, kVip, 80, "rr").key;
    VERIFY_RESULT(m_ground.engine().apply({RemoveDestination{key, {server(14), 80}}}));

    VERIFY_RESULT(m_ground.engine().start());
    const auto result = m_ground.web(60);
    QVERIFY2(result.errors == 0 && result.servers.size() == 3, qPrintable(result.text));
    QCOMPARE(failed.count(), 1);
}

QTEST_GUILESS_MAIN(tst_Steering)
#include "tst_steering.moc"
