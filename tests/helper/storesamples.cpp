// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/helper/storesamples.h"

#include <QFile>
#include <QTest>

#include <array>

#include "tests/helper/randomvalue.h"

namespace vipdeck {
namespace {

ServiceConfig randomService(RandomValue &random)
{
    static const std::array<std::string, 4> kNames{"rr", "wlc", "mh", "sh"};
    ServiceConfig service;
    random.fill(service);
    service.scheduler = kNames[random.random().below(kNames.size())];
    if (service.persistenceEngine.size() % 2 == 0)
        service.persistenceEngine = service.persistenceEngine.empty() ? "" : "sip";
    if (service.persistent && service.persistenceTimeoutSeconds % 4 != 0)
        service.persistenceTimeoutSeconds = 1 + service.persistenceTimeoutSeconds % 2678400;
    if (random.random().below(3) != 0)
        service.key.firewallMark = 0;
    else if (random.random().below(3) != 0)
        service.key = ServiceKey::forMark(service.key.firewallMark | 1u, service.key.family());
    return service;
}

} // namespace

Address address(const char *text)
{
    return *Address::parse(text);
}

ServiceConfig service(const char *ip, std::uint16_t port)
{
    ServiceConfig config;
    config.key.endpoint = {address(ip), port};
    return config;
}

DestinationConfig server(const char *ip, std::uint16_t port)
{
    DestinationConfig config;
    config.endpoint = {address(ip), port};
    return config;
}

// Every kind of record, every field away from its default somewhere.
RuleSet sampleRules()
{
    RuleSet rules;
    auto sip = service("192.0.2.10", 5060);
    sip.key.protocol = Protocol::Udp;
    sip.scheduler = "mh";
    sip.schedulerFlags = kSchedulerFlag1 | kSchedulerFlag2;
    sip.persistent = true;
    sip.persistenceTimeoutSeconds = 600;
    sip.persistenceNetmask = 0xFFFFFF00u;
    sip.persistenceEngine = "sip";
    sip.onePacket = true;
    auto local = server("10.0.0.1", 5060);
    local.forwarding = Forwarding::LocalNode;
    local.weight = 0;
    auto tunnel = server("10.0.0.7", 5060);
    tunnel.forwarding = Forwarding::Tunnel;
    tunnel.weight = 65535;
    tunnel.upperThreshold = 100;
    tunnel.lowerThreshold = 50;
    tunnel.tunnel = {TunnelType::Gue, 6080, TunnelChecksum::Remote};
    rules.services.push_back({sip, {local, tunnel}});
    ServiceConfig mark;
    mark.key = ServiceKey::forMark(7, AddressFamily::IPv6);
    mark.persistenceNetmask = kNoNetmask6;
    rules.services.push_back({mark, {}});
    rules.services.push_back({service("2001:db8::80", 443), {server("2001:db8::81", 0)}});
    rules.timeouts = {100, 20, 30};
    SyncDaemonConfig daemon;
    daemon.role = SyncRole::Backup;
    daemon.interfaceName = "eth0";
    daemon.syncId = 42;
    rules.syncDaemons = {daemon};
    rules.serviceLabels[sip.key] = {"Telephony \xE2\x98\x8E", "line one\nline \"two\""};
    rules.serverLabels[address("10.0.0.1")] = {"this host", ""};
    rules.serverLabels[address("10.0.0.99")] = {"spare", "not in a pool"};
    return rules;
}

// Whatever the engine takes of many random changes.
RuleSet randomRules(std::uint64_t seed)
{
    RandomValue random(seed);
    RuleSet rules;
    const auto offer = [&](const Change &change) { (void)applyChange(rules, change); };
    for (int i = 0; i < 40; ++i) {
        const auto service = randomService(random);
        offer(AddService{service});
        for (int servers = 0; servers < 12; ++servers) {
            AddDestination add{service.key, {}};
            random.fill(add.destination);
            if (servers % 2 == 0)
                add.destination.weight &= 0xFFFF;
            if (servers % 3 == 0)
                add.destination.lowerThreshold = add.destination.upperThreshold / 2;
            offer(add);
        }
        Change any;
        random.fill(any);
        if (!std::holds_alternative<RemoveEverything>(any))
            offer(any);
        StartSyncDaemon start;
        random.fill(start);
        start.daemon.syncId %= 256;
        offer(start);
        LabelService label{service.key, {}};
        random.fill(label.label);
        offer(label);
    }
    return rules;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void overwrite(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(text);
}

QString path(const QTemporaryDir &directory, const char *name)
{
    return directory.filePath(QStringLiteral("state/") + QString::fromLatin1(name));
}
ConfigStore open(const QTemporaryDir &directory)
{
    auto store = ConfigStore::open(path(directory, "").chopped(1).toStdString());
    if (!store)
        qFatal("%s", store.error().message.c_str());
    return std::move(*store);
}
// Generation 12, both copies.
void storeSample(const QTemporaryDir &directory)
{
    auto store = open(directory);
    QVERIFY(store.prepare({12, sampleRules()}));
    QVERIFY(store.commit());
    QVERIFY(store.renewLastGood());
}

} // namespace vipdeck
