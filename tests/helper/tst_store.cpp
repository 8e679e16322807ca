// SPDX-License-Identifier: GPL-3.0-or-later
// The rule file and its directory: nothing is ever half done.
#include <sys/stat.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "engine/base/random.h"
#include "helper/configstore.h"
#include "helper/rulefile.h"
#include "tests/helper/storesamples.h"

using namespace vipdeck;

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
            QVERIFY(setTunable(sample.rules.tunables, known.name,
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
        QVERIFY(old && old->rules.tunables == Tunables());
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
};

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
