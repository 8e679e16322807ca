// SPDX-License-Identifier: GPL-3.0-or-later
// The rule file, its directory and the configuration above them: nothing is ever half done.
#include <sys/stat.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <array>

#include "helper/configuration.h"
#include "tests/helper/randomvalue.h"

using namespace vipdeck;

namespace {

// Keeps rules as an engine does, and refuses when told.
class FakeEngine : public EnginePort
{
public:
    Result<> start() override { return {}; }
    void stop() override {}
    bool isRunning() const override { return false; }
    Result<> apply(const ChangeSet &changes) override
    {
        if (refuse)
            return makeError(ErrorCode::Io, "steering: no");
        return applyChanges(rules, changes);
    }
    Result<> zeroCounters(const ServiceKey *) override { return {}; }
    Tunables tunables() const override { return switches; }
    void setTunables(const Tunables &tunables) override { switches = tunables; }
    DirectorStatus status() const override { return {}; }
    api::ConnectionsReply connections(const api::ConnectionsRequest &) const override { return {}; }

    RuleSet rules;
    Tunables switches;
    bool refuse = false;
};

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

} // namespace

class TestStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRuleFileComesBackAsItWas()
    {
        const StoredConfiguration sample{12, sampleRules()};
        const auto back = parseRuleFile(printRuleFile(sample));
        QVERIFY2(back, back ? "" : back.error().message.c_str());
        QVERIFY(*back == sample);
        const auto empty = parseRuleFile(printRuleFile({}));
        QVERIFY(empty && *empty == StoredConfiguration());
    }

    void tunablesComeBackAndAFileWithoutThemMeansTheDefaults()
    {
        StoredConfiguration sample{12, sampleRules()};
        const auto plain = printRuleFile(sample);
        QVERIFY(!plain.contains("tunable"));
        for (const auto &known : knownTunables())
            QVERIFY(setTunable(sample.tunables, known.name,
                               known.name == "sync_threshold"                               ? "2 9"
                               : known.name == "sync_ports" || known.name == "sync_retries" ? "2"
                               : tunableText({}, known.name) == "1"                         ? "0"
                                                                                            : "1"));
        const auto text = printRuleFile(sample);
        QCOMPARE(text.count("{\"tunable\""), qsizetype(knownTunables().size()));
        const auto back = parseRuleFile(text);
        QVERIFY2(back, back ? "" : back.error().message.c_str());
        QVERIFY(*back == sample);
        const auto old = parseRuleFile(plain);
        QVERIFY(old && old->tunables == Tunables());
    }

    // What the engine takes from a client must never be a file that is refused at the next start.
    void everyConfigurationThatTheEngineTakesComesBack()
    {
        std::size_t services = 0;
        std::size_t servers = 0;
        std::size_t daemons = 0;
        for (std::uint64_t seed = 1; seed <= 200; ++seed) {
            const StoredConfiguration sample{seed, randomRules(seed)};
            const auto back = parseRuleFile(printRuleFile(sample));
            QVERIFY2(back, back ? "" : back.error().message.c_str());
            QVERIFY(*back == sample);
            services += sample.rules.services.size();
            for (const auto &service : sample.rules.services)
                servers += service.destinations.size();
            daemons += sample.rules.syncDaemons.size();
        }
        QVERIFY2(services > 500 && servers > 500 && daemons > 10,
                 qPrintable(QStringLiteral("%1 services, %2 servers, %3 daemons")
                                .arg(services)
                                .arg(servers)
                                .arg(daemons)));
    }

    void aRuleFileThatIsCutAnywhereIsRefusedWithItsLine()
    {
        const auto text = printRuleFile({12, sampleRules()});
        for (qsizetype length = 0; length < text.size(); ++length) {
            const auto result = parseRuleFile(text.left(length));
            QVERIFY(!result);
            const auto line = text.left(length).count('\n') + 1;
            const auto expected = "line " + std::to_string(line) + ": ";
            QVERIFY2(result.error().message.starts_with(expected), result.error().message.c_str());
        }
    }

    void aRuleFileWithOneOctetChangedIsRefused()
    {
        const auto text = printRuleFile({12, sampleRules()});
        Random random(4);
        for (int run = 0; run < 3000; ++run) {
            auto changed = text;
            const auto at = random.below(static_cast<std::uint32_t>(text.size()));
            changed[at] = static_cast<char>(changed[at] ^ (1 + random.below(255)));
            const auto result = parseRuleFile(changed);
            QVERIFY(!result);
            QVERIFY(result.error().message.starts_with("line "));
        }
    }

    void aHandEditedRuleFileIsRefusedWithLineAndReason_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QByteArray>("message");
        const auto row = [](const char *name, const char *before, const char *after,
                            const char *message) {
            QTest::newRow(name) << QByteArray(before) << QByteArray(after) << QByteArray(message);
        };
        row("a good value", "\"weight\":65535", "\"weight\":1",
            "line 13: the checksum does not fit the file");
        row("a bad value", "\"weight\":65535", "\"weight\":-1", "line 6: weight -1 is below 0");
        row("a fraction", "\"weight\":65535", "\"weight\":1.5", "line 6: \"weight\" has a wrong");
        row("a bad address", "\"10.0.0.7\"", "\"10.0.0.7g\"",
            "line 6: \"address\" has a wrong value");
        row("a word that does not exist", "\"local\"", "\"lokal\"", "line 5: \"forwarding\" has");
        row("an unknown scheduler", "\"mh\"", "\"hm\"", "line 4: ");
        row("a field too many", "\"weight\":65535", "\"weight\":65535,\"colour\":1",
            "line 6: there are fields that do not belong here");
        row("a field too few", ",\"weight\":65535", "", "line 6: \"weight\" is missing");
        row("no JSON", "\"weight\":65535", "weight=65535", "line 6: ");
        row("an unknown record", "{\"timeouts\"", "{\"timeout\"",
            "line 2: \"timeout\" is not a record");
        row("another version", "\"version\":1", "\"version\":2", "line 1: ");
    }
    void aHandEditedRuleFileIsRefusedWithLineAndReason()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QByteArray, message);
        auto text = printRuleFile({12, sampleRules()});
        QVERIFY(text.contains(before));
        text.replace(text.indexOf(before), before.size(), after);
        const auto result = parseRuleFile(text);
        QVERIFY(!result);
        QVERIFY2(QByteArray::fromStdString(result.error().message).startsWith(message),
                 result.error().message.c_str());
    }

    void aNewDirectoryHoldsTheEmptyConfiguration()
    {
        QTemporaryDir directory;
        auto store = open(directory);
        const auto loaded = store.load();
        QVERIFY(loaded && loaded->configuration == StoredConfiguration());
        QVERIFY(loaded->problem.empty());
        struct stat status
        {
        };
        QCOMPARE(::stat(path(directory, "").toLocal8Bit().constData(), &status), 0);
        QCOMPARE(status.st_mode & 0777, 0700u);
    }

    void whatIsPreparedButNotCommittedIsGone()
    {
        QTemporaryDir directory;
        {
            auto store = open(directory);
            QVERIFY(store.prepare({1, sampleRules()}));
            QVERIFY(store.commit());
            QVERIFY(store.prepare({2, {}})); // the helper dies here
        }
        QVERIFY(QFile::exists(path(directory, "rules.jsonl.new")));
        auto store = open(directory);
        const auto loaded = store.load();
        QVERIFY(loaded && loaded->problem.empty());
        QVERIFY(loaded->configuration == (StoredConfiguration{1, sampleRules()}));
        QVERIFY(!QFile::exists(path(directory, "rules.jsonl.new")));
    }

    void aTornFileIsPutAsideAndTheLastGoodOneUsed()
    {
        QTemporaryDir directory;
        storeSample(directory);
        const auto good = contentOf(path(directory, "rules.jsonl"));
        const auto torn = good.left(good.size() / 2);
        overwrite(path(directory, "rules.jsonl"), torn);
        {
            auto store = open(directory);
            const auto loaded = store.load();
            QVERIFY2(loaded, loaded ? "" : loaded.error().message.c_str());
            QVERIFY(loaded->configuration.rules == sampleRules());
            QCOMPARE(loaded->configuration.generation, 13u);
            QVERIFY(loaded->problem.find("line ") != std::string::npos);
            QVERIFY(loaded->problem.find("rules.jsonl.refused") != std::string::npos);
        }
        QCOMPARE(contentOf(path(directory, "rules.jsonl.refused")), torn);
        auto store = open(directory);
        const auto again = store.load();
        QVERIFY(again && again->problem.empty() && again->configuration.generation == 13);
    }

    void aMissingFileIsReplacedByTheLastGoodOne()
    {
        QTemporaryDir directory;
        storeSample(directory);
        QVERIFY(QFile::remove(path(directory, "rules.jsonl")));
        auto store = open(directory);
        const auto loaded = store.load();
        QVERIFY(loaded && loaded->configuration.rules == sampleRules());
        QVERIFY(loaded->problem.find("is missing") != std::string::npos);
    }

    void twoTornFilesAreLeftAsTheyAre()
    {
        QTemporaryDir directory;
        storeSample(directory);
        overwrite(path(directory, "rules.jsonl"), "{}\n");
        overwrite(path(directory, "rules.jsonl.last-good"), "{\n");
        auto store = open(directory);
        const auto loaded = store.load();
        QVERIFY(!loaded);
        const auto &message = loaded.error().message;
        QVERIFY2(message.find("rules.jsonl: line 1: ") != std::string::npos, message.c_str());
        QVERIFY2(message.find("rules.jsonl.last-good: line 1: ") != std::string::npos,
                 message.c_str());
        QCOMPARE(contentOf(path(directory, "rules.jsonl")), QByteArray("{}\n"));
        QCOMPARE(contentOf(path(directory, "rules.jsonl.last-good")), QByteArray("{\n"));
    }

    void aDirectoryBelongsToOneHelper()
    {
        QTemporaryDir directory;
        const auto store = open(directory);
        const auto second = ConfigStore::open(path(directory, "").toStdString());
        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::Busy);
    }

    void anAppliedChangeIsOnDiskInTheEngineAndInTheGeneration()
    {
        QTemporaryDir directory;
        FakeEngine engine;
        Configuration configuration(open(directory), engine);
        std::string problem;
        QVERIFY(configuration.load(problem));
        const auto generation = configuration.apply(0, {AddService{service("192.0.2.1", 80)}});
        QVERIFY(generation && *generation == 1 && configuration.generation() == 1);
        QVERIFY(engine.rules == configuration.rules());
        const auto stored = parseRuleFile(contentOf(path(directory, "rules.jsonl")));
        QVERIFY(stored && stored->generation == 1 && stored->rules == configuration.rules());
        QCOMPARE(contentOf(path(directory, "rules.jsonl.last-good")),
                 contentOf(path(directory, "rules.jsonl")));
    }

    void aChangeThatChangesNothingIsNoNewGeneration()
    {
        QTemporaryDir directory;
        FakeEngine engine;
        Configuration configuration(open(directory), engine);
        std::string problem;
        QVERIFY(configuration.load(problem));
        const auto generation = configuration.apply(std::nullopt, {SetTimeouts{{900, 0, 0}}});
        QVERIFY(generation && *generation == 0);
        QVERIFY(!QFile::exists(path(directory, "rules.jsonl")));
    }

    void aTunableIsOnDiskInTheEngineAndAtTheNextStart()
    {
        QTemporaryDir directory;
        storeSample(directory);
        std::string problem;
        {
            FakeEngine engine;
            Configuration configuration(open(directory), engine);
            QVERIFY(configuration.load(problem));
            const auto generation = configuration.generation();
            QVERIFY(configuration.setTunable("conn_reuse_mode", "0"));
            QCOMPARE(engine.switches.connReuseMode, 0);
            QCOMPARE(configuration.generation(), generation);
            QVERIFY(configuration.apply(std::nullopt, {RemoveEverything{}}));
        }
        FakeEngine engine;
        Configuration configuration(open(directory), engine);
        QVERIFY(configuration.load(problem));
        QCOMPARE(engine.switches.connReuseMode, 0);
        QVERIFY(configuration.rules().services.empty());
    }

    void aTunableThatFailsChangesNothingAnywhere_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("obstacle");
        QTest::addColumn<int>("code");
        const auto row = [](const char *what, const char *name, const char *text,
                            const char *obstacle, ErrorCode code) {
            QTest::newRow(what) << QByteArray(name) << QByteArray(text) << QByteArray(obstacle)
                                << int(code);
        };
        row("no such name", "drop_entries", "1", "", ErrorCode::InvalidArgument);
        row("no number", "drop_entry", "on", "", ErrorCode::InvalidArgument);
        row("out of range", "drop_entry", "4", "", ErrorCode::OutOfRange);
        row("no room on the disk", "drop_entry", "3", "rules.jsonl.new", ErrorCode::Io);
    }
    void aTunableThatFailsChangesNothingAnywhere()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, obstacle);
        QFETCH(int, code);
        QTemporaryDir directory;
        storeSample(directory);
        FakeEngine engine;
        Configuration configuration(open(directory), engine);
        std::string problem;
        QVERIFY(configuration.load(problem));
        const auto before = contentOf(path(directory, "rules.jsonl"));
        if (!obstacle.isEmpty())
            QVERIFY(QDir().mkdir(path(directory, obstacle.constData())));
        const auto done = configuration.setTunable(name.toStdString(), text.toStdString());
        QVERIFY(!done);
        QCOMPARE(int(done.error().code), code);
        QVERIFY(engine.switches == Tunables());
        QCOMPARE(contentOf(path(directory, "rules.jsonl")), before);
    }

    void aFailedApplyChangesNothingAnywhere_data()
    {
        QTest::addColumn<QString>("failure");
        QTest::newRow("stale generation") << QStringLiteral("stale");
        QTest::newRow("the second of two changes is wrong") << QStringLiteral("wrong");
        QTest::newRow("the engine refuses") << QStringLiteral("engine");
        QTest::newRow("the new file cannot be written") << QStringLiteral("write");
        QTest::newRow("the new file cannot take its place") << QStringLiteral("rename");
    }
    void aFailedApplyChangesNothingAnywhere()
    {
        QFETCH(QString, failure);
        QTemporaryDir directory;
        storeSample(directory);
        FakeEngine engine;
        Configuration configuration(open(directory), engine);
        std::string problem;
        QVERIFY(configuration.load(problem));
        QVERIFY(engine.rules == sampleRules());
        const auto before = contentOf(path(directory, "rules.jsonl"));
        std::uint64_t basedOn = 12;
        ChangeSet changes{RemoveService{sampleRules().services[0].config.key}};
        auto expected = ErrorCode::Io;
        if (failure == QLatin1String("stale")) {
            basedOn = 11;
            expected = ErrorCode::StaleGeneration;
        } else if (failure == QLatin1String("wrong")) {
            changes.emplace_back(RemoveService{service("192.0.2.77", 1).key});
            expected = ErrorCode::ServiceNotFound;
        } else if (failure == QLatin1String("engine")) {
            engine.refuse = true;
        } else if (failure == QLatin1String("write")) {
            QVERIFY(QDir().mkdir(path(directory, "rules.jsonl.new")));
        } else {
            QVERIFY(QFile::remove(path(directory, "rules.jsonl")));
            QVERIFY(QDir().mkpath(path(directory, "rules.jsonl/full")));
        }
        const auto result = configuration.apply(basedOn, changes);
        QVERIFY(!result);
        QCOMPARE(result.error().code, expected);
        QCOMPARE(configuration.generation(), 12u);
        QVERIFY(configuration.rules() == sampleRules());
        if (failure != QLatin1String("rename")) {
            QVERIFY(engine.rules == sampleRules());
            QCOMPARE(contentOf(path(directory, "rules.jsonl")), before);
        } else {
            // Went back by the opposite changes; a service that came back is the last one.
            QVERIFY(diff(engine.rules, sampleRules()).empty());
        }
        QCOMPARE(contentOf(path(directory, "rules.jsonl.last-good")), before);
    }

private:
    static QString path(const QTemporaryDir &directory, const char *name)
    {
        return directory.filePath(QStringLiteral("state/") + QString::fromLatin1(name));
    }
    static ConfigStore open(const QTemporaryDir &directory)
    {
        auto store = ConfigStore::open(path(directory, "").chopped(1).toStdString());
        if (!store)
            qFatal("%s", store.error().message.c_str());
        return std::move(*store);
    }
    // Generation 12, both copies.
    static void storeSample(const QTemporaryDir &directory)
    {
        auto store = open(directory);
        QVERIFY(store.prepare({12, sampleRules()}));
        QVERIFY(store.commit());
        QVERIFY(store.renewLastGood());
    }
};

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
