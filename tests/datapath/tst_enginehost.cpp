// SPDX-License-Identifier: GPL-3.0-or-later
// The engine host without a datapath: no privilege is needed.
#include <QTest>

#include "helper/enginehost.h"

using namespace vipdeck;

namespace {

const ServiceKey kKey{Protocol::Tcp, {Address::fromIPv4(0xC000020A), 80}, 0};
const Endpoint kServer{Address::fromIPv4(0x0A00000B), 80};

EngineHostOptions withoutDatapath()
{
    EngineHostOptions options;
    options.datapath = false;
    return options;
}

ChangeSet someRules()
{
    ServiceConfig service;
    service.key = kKey;
    DestinationConfig destination;
    destination.endpoint = kServer;
    return {AddService{service}, AddDestination{kKey, destination}};
}

} // namespace

class tst_EngineHost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesShowInTheStatus();
    void changesAreAllOrNothing();
    void labelsAreIgnored();
    void runsAndStopsWithoutPackets();
    void zeroOfAnUnknownServiceFails();
    void emptyTableHasAnEmptyPage();
    void tunablesReachTheDirector();
    void timeGoesOnWithoutAPacketThread();
};

void tst_EngineHost::changesShowInTheStatus()
{
    EngineHost host(withoutDatapath());
    QVERIFY(host.apply(someRules()));
    const auto status = host.status();
    QCOMPARE(status.services.size(), std::size_t{1});
    QCOMPARE(status.services[0].config.key, kKey);
    QCOMPARE(status.services[0].destinations.size(), std::size_t{1});
    QCOMPARE(status.engine.datapath, std::string("none"));
    QVERIFY(!status.engine.datapathRunning);
}

void tst_EngineHost::changesAreAllOrNothing()
{
    EngineHost host(withoutDatapath());
    auto changes = someRules();
    changes.emplace_back(RemoveDestination{kKey, {kServer.address, 81}});
    const auto result = host.apply(changes);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::DestinationNotFound);
    QVERIFY(host.status().services.empty());
}

void tst_EngineHost::labelsAreIgnored()
{
    EngineHost host(withoutDatapath());
    auto changes = someRules();
    changes.emplace_back(LabelService{kKey, {"web", ""}});
    changes.emplace_back(LabelServer{kServer.address, {"web-01", ""}});
    QVERIFY(host.apply(changes));
    QVERIFY(host.apply({ForgetServer{Address::fromIPv4(1)}}));
}

void tst_EngineHost::runsAndStopsWithoutPackets()
{
    EngineHost host(withoutDatapath());
    QVERIFY(!host.isRunning());
    QVERIFY(host.start());
    QVERIFY(host.start());
    QVERIFY(host.isRunning());
    QVERIFY(host.apply(someRules()));
    host.stop();
    QVERIFY(!host.isRunning());
    QCOMPARE(host.status().services.size(), std::size_t{1});
}

void tst_EngineHost::zeroOfAnUnknownServiceFails()
{
    EngineHost host(withoutDatapath());
    QVERIFY(host.zeroCounters(nullptr));
    const auto result = host.zeroCounters(&kKey);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::ServiceNotFound);
    QVERIFY(host.apply(someRules()));
    QVERIFY(host.zeroCounters(&kKey));
}

void tst_EngineHost::emptyTableHasAnEmptyPage()
{
    EngineHost host(withoutDatapath());
    const auto reply = host.connections({});
    QCOMPARE(reply.total, 0u);
    QVERIFY(reply.rows.empty());
}

void tst_EngineHost::tunablesReachTheDirector()
{
    EngineHost host(withoutDatapath());
    QVERIFY(host.apply({SetTunable{"drop_packet", "3"}}));
    QVERIFY(host.start());
    const auto refused =
        host.apply({SetTunable{"drop_packet", "7"}, SetTunable{"sloppy_tcp", "1"}});
    QVERIFY(!refused);
    QVERIFY(refused.error().message.find("drop_packet") != std::string::npos);
}

void tst_EngineHost::timeGoesOnWithoutAPacketThread()
{
    EngineHost host(withoutDatapath());
    const auto before = host.status().uptimeMilliseconds;
    QTest::qWait(50);
    QVERIFY(host.status().uptimeMilliseconds >= before + 50);
}

QTEST_GUILESS_MAIN(tst_EngineHost)
#include "tst_enginehost.moc"
