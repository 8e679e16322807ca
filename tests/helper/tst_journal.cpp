// SPDX-License-Identifier: GPL-3.0-or-later
// The helper's journal: what is kept, what comes back, pages and counts, and what the watch tells.
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include "helper/api/eventphrases.h"
#include "helper/journal/directorwatch.h"
#include "helper/journal/eventtext.h"
#include "helper/journal/journal.h"
#include "helper/journal/journalquery.h"
#include "tests/helper/storesamples.h"

using namespace vipdeck;

namespace {

using Level = api::EventLevel;

api::JournalEvent eventOf(Level level, const std::string &text, const std::string &user = {})
{
    api::JournalEvent result;
    result.level = level;
    result.source = user.empty() ? "server" : "apply";
    result.text = text;
    result.userName = user;
    result.program = user.empty() ? "" : "client";
    return result;
}

std::deque<api::JournalEvent> fiveEvents()
{
    std::deque<api::JournalEvent> events{
        eventOf(Level::Info, "one"), eventOf(Level::Error, "two", "anna"),
        eventOf(Level::Warning, "three"), eventOf(Level::Notice, "four", "marc"),
        eventOf(Level::Info, "five")};
    std::uint64_t id = 0;
    for (auto &item : events) {
        item.id = ++id;
        item.timeMilliseconds = id * 60'000;
    }
    return events;
}

QByteArray contentOfFile(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

DirectorStatus statusWith(std::uint32_t active, bool overloaded, int weight)
{
    DestinationStatus server;
    server.config.endpoint = {Address::fromIPv4(0x0A000001), 80};
    server.config.upperThreshold = 100;
    server.config.lowerThreshold = 75;
    server.config.weight = weight;
    server.activeConnections = active;
    server.overloaded = overloaded;
    ServiceStatus service;
    service.config.key.endpoint = {Address::fromIPv4(0xC0000201), 80};
    service.destinations.push_back(server);
    DirectorStatus status;
    status.services.push_back(service);
    status.engine.queueCapacity = 100;
    return status;
}

} // namespace

class TestJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eventsComeBackAfterARestartWithTheirNumbers()
    {
        QTemporaryDir directory;
        auto applied = eventOf(Level::Notice, "Applied 1 change.", "anna");
        applied.changes = 1;
        applied.generation = 7;
        applied.comment = "a \"quoted\" comment\nwith a second line";
        applied.commands = "ipvsadm -A -t 192.0.2.1:80\n";
        {
            auto journal = Journal::open(directory.path().toStdString());
            QVERIFY(journal);
            journal->add(applied);
            journal->add(eventOf(Level::Info, "second"));
        }
        auto journal = Journal::open(directory.path().toStdString());
        QVERIFY(journal);
        QCOMPARE(journal->events().size(), 2u);
        auto &first = journal->events().front();
        applied.id = 1;
        applied.timeMilliseconds = first.timeMilliseconds;
        QVERIFY(first == applied);
        journal->add(eventOf(Level::Info, "third"));
        QCOMPARE(journal->newest(), 3u);
    }

    void aLineThatWasCutIsSkippedAndDoesNotSwallowTheNext()
    {
        QTemporaryDir directory;
        {
            auto journal = Journal::open(directory.path().toStdString());
            QVERIFY(journal);
            journal->add(eventOf(Level::Info, "first"));
            journal->add(eventOf(Level::Info, "second"));
        }
        QFile file(directory.filePath(QStringLiteral("journal.jsonl")));
        QVERIFY(file.resize(file.size() - 5));
        {
            auto journal = Journal::open(directory.path().toStdString());
            QVERIFY(journal);
            QCOMPARE(journal->events().size(), 1u);
            journal->add(eventOf(Level::Info, "third"));
        }
        const auto journal = Journal::open(directory.path().toStdString());
        QVERIFY(journal);
        QCOMPARE(journal->events().size(), 2u);
        QCOMPARE(journal->events().back().text, std::string("third"));
    }

    void theJournalIsReadableByItsOwnerOnly()
    {
        QTemporaryDir directory;
        QVERIFY(Journal::open(directory.path().toStdString()));
        const auto rights = QFile::permissions(directory.filePath(QStringLiteral("journal.jsonl")));
        QVERIFY(!(rights & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther)));
    }

    void memoryIsBoundedAndTheNewestStay()
    {
        QTemporaryDir directory;
        auto journal = Journal::open(directory.path().toStdString());
        QVERIFY(journal);
        for (std::size_t i = 0; i < kMaximumJournalEvents + 100; ++i)
            journal->add(eventOf(Level::Info, "event " + std::to_string(i)));
        QCOMPARE(journal->events().size(), kMaximumJournalEvents);
        QCOMPARE(journal->events().back().id, kMaximumJournalEvents + 100);
    }

    void oneUserCannotFloodTheJournal()
    {
        QTemporaryDir directory;
        auto journal = Journal::open(directory.path().toStdString());
        QVERIFY(journal);
        auto refused = eventOf(Level::Error, "Refused", "eve");
        refused.timeMilliseconds = 600'000;
        for (int i = 0; i < 500; ++i)
            journal->add(refused);
        QCOMPARE(journal->events().size(), 60u);
        auto applied = refused;
        applied.changes = 1;
        journal->add(applied); // what changed something is always kept
        QCOMPARE(journal->events().size(), 61u);
        refused.timeMilliseconds = 660'000;
        journal->add(refused);
        QCOMPARE(journal->events().size(), 62u);
        QCOMPARE(journal->events().back().note,
                 std::string("440 more events of this user were not kept."));
    }

    void textBeyondItsLimitIsCutBetweenCharacters()
    {
        QTemporaryDir directory;
        auto journal = Journal::open(directory.path().toStdString());
        QVERIFY(journal);
        std::string longName = "x";
        for (int i = 0; i < 300; ++i)
            longName += "\xC3\xA4";
        auto item = eventOf(Level::Info, "text");
        item.object = longName;
        journal->add(item);
        const auto &kept = journal->events().front().object;
        QVERIFY(kept.size() <= 255u && kept.size() > 250u);
        QVERIFY(!QString::fromStdString(kept).contains(QChar::ReplacementCharacter));
        QVERIFY(contentOfFile(directory.filePath(QStringLiteral("journal.jsonl"))).endsWith('\n'));
    }

    void pagesAreNewestFirstAndBounded()
    {
        api::JournalRequest request;
        request.limit = 2;
        const auto first = queryJournal(fiveEvents(), request, 0);
        QCOMPARE(first.total, 5u);
        QCOMPARE(first.matching, 5u);
        QCOMPARE(first.page.size(), 2u);
        QCOMPARE(first.page[0].id, 5u);
        request.before = first.page[1].id;
        const auto second = queryJournal(fiveEvents(), request, 0);
        QCOMPARE(second.page[0].id, 3u);
        request.before = 0;
        request.after = 4;
        QCOMPARE(queryJournal(fiveEvents(), request, 0).page.size(), 1u);
    }

    void filtersAndLevels_data()
    {
        QTest::addColumn<int>("field");
        QTest::addColumn<bool>("negated");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<quint32>("levels");
        QTest::addColumn<int>("matching");
        using Field = api::JournalFilter::Field;
        QTest::newRow("by user") << int(Field::Who) << false << QByteArray("ANNA") << 15u << 1;
        QTest::newRow("by the director")
            << int(Field::Who) << false << QByteArray("engine") << 15u << 3;
        QTest::newRow("not by anna") << int(Field::Who) << true << QByteArray("anna") << 15u << 4;
        QTest::newRow("source is a whole word")
            << int(Field::Source) << false << QByteArray("app") << 15u << 0;
        QTest::newRow("source") << int(Field::Source) << false << QByteArray("apply") << 15u << 2;
        QTest::newRow("text") << int(Field::Text) << false << QByteArray("o") << 15u << 3;
        QTest::newRow("errors only") << int(Field::Text) << false << QByteArray("") << 1u << 1;
    }
    void filtersAndLevels()
    {
        QFETCH(int, field);
        QFETCH(bool, negated);
        QFETCH(QByteArray, value);
        QFETCH(quint32, levels);
        QFETCH(int, matching);
        api::JournalRequest request;
        request.levels = levels;
        request.filters.push_back(
            {static_cast<api::JournalFilter::Field>(field), negated, value.toStdString()});
        const auto reply = queryJournal(fiveEvents(), request, 0);
        QCOMPARE(int(reply.matching), matching);
    }

    void countsIgnoreTheLevelsThatAreChosen()
    {
        api::JournalRequest request;
        request.levels = 1;
        const auto reply = queryJournal(fiveEvents(), request, 0);
        QCOMPARE(reply.errors, 1u);
        QCOMPARE(reply.warnings, 1u);
        QCOMPARE(reply.notices, 1u);
        QCOMPARE(reply.infos, 2u);
    }

    void theHistogramEndsWithThisMinute()
    {
        api::JournalRequest request;
        request.buckets = 3;
        const auto reply = queryJournal(fiveEvents(), request, 5 * 60'000 + 1);
        QCOMPARE(reply.minutes.size(), 3u);
        QCOMPARE(reply.firstMinuteMilliseconds, 3u * 60'000);
        QCOMPARE(reply.minutes[0].warnings, 1u);
        QCOMPARE(reply.minutes[2].others, 1u);
    }

    void anAppliedChangeIsToldWithNamesAndOldValues()
    {
        RuleSet rules = sampleRules();
        rules.services.at(0).destinations.at(0).weight = 100;
        const auto &service = rules.services.at(0);
        const auto server = service.destinations.at(0);
        auto drained = server;
        drained.weight = 0;
        rules.serverLabels[server.endpoint.address] = {"web-07", ""};
        rules.serviceLabels[service.config.key] = {"web-https", ""};
        api::JournalEvent told;
        describeApply(
            told, rules,
            {EditDestination{service.config.key, drained}, SetTunable{"drop_entry", "1"}});
        const auto text = QString::fromStdString(told.text);
        QVERIFY2(text.startsWith(QStringLiteral("Applied 2 changes")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("drain web-07 from %1 to 0").arg(server.weight)),
                 qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("drop_entry from 0 to 1")), qPrintable(text));
        QVERIFY(told.commands.find("vipdeckadm tunable drop_entry 1") != std::string::npos);
        QCOMPARE(told.changes, 2u);
        // The same without a language, and it survives the file.
        QCOMPARE(told.phrases.size(), 3u);
        QCOMPARE(told.phrases[1].kind, std::string("drain"));
        QCOMPARE(told.phrases[1].values.front().text, std::string("web-07"));
        told.id = 1;
        const auto read = parseEvent(printEvent(told));
        QVERIFY(read);
        QVERIFY(read->phrases == told.phrases);
    }

    // Consoles translate phrases only. Kinds are written out, so that they can be found here.
    void everythingThatTheHelperWritesDownIsAPhraseOfTheTable()
    {
        static const QRegularExpression text(QStringLiteral("\\b\\w*[eE]vent\\.text\\s*\\+?="));
        static const QRegularExpression call(
            QStringLiteral("\\b(?:phrase(?:About|By)?|failurePhrase)\\(((?:[^{;]|\\n)*)"));
        static const QRegularExpression literal(QStringLiteral("\"([a-z-]+)\""));
        QSet<QString> used;
        QDirIterator files(QStringLiteral(VIPDECK_SOURCE_DIR "/helper"), {QStringLiteral("*.cpp")},
                           QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto source = QString::fromUtf8(file.readAll());
            if (!file.fileName().endsWith(QStringLiteral("/eventtext.cpp")))
                QVERIFY2(!text.match(source).hasMatch(),
                         qPrintable(file.fileName() + text.match(source).captured()));
            for (auto calls = call.globalMatch(source); calls.hasNext();)
                for (auto kinds = literal.globalMatch(calls.next().captured(1)); kinds.hasNext();)
                    used.insert(kinds.next().captured(1));
        }
        QSet<QString> known;
        for (const auto &sentence : api::kEventSentences)
            known.insert(QString::fromUtf8(sentence.kind.data(), qsizetype(sentence.kind.size())));
        QVERIFY2(used == known, qPrintable((QStringList((used - known).values())
                                            + QStringList((known - used).values()))
                                               .join(QLatin1Char(' '))));
    }

    void aSentenceThatFollowsStandsBehindTheDetails()
    {
        api::JournalEvent event;
        event.changes = 1;
        say(event, {phrase("applied-one-to", {"1", "web"}), phrase("add-server", {"web-09"}),
                    phrase("drains-began", {"2"})});
        QCOMPARE(event.text, std::string("Applied 1 change to web: add web-09. "
                                         "Drain of 2 servers began."));
        event.changes = 0;
        say(event, {phrase("job-of", {"10.0.0.1:80 of web"}), phrase("drain-over-one", {"10 s"})});
        QCOMPARE(event.text, std::string("10.0.0.1:80 of web: Drained: its time of 10 s is over, "
                                         "1 connection is left."));
    }

    void theWatchTellsOfLimitsOnceAndOfTheEndOfADrain()
    {
        DirectorWatch watch;
        QVERIFY(watch.update(statusWith(10, false, 1), {}).empty());
        const auto over = watch.update(statusWith(100, true, 1), {});
        QCOMPARE(over.size(), 1u);
        QVERIFY(over[0].level == Level::Warning && over[0].object == "10.0.0.1:80");
        QVERIFY(watch.update(statusWith(100, true, 1), {}).empty());
        QCOMPARE(watch.update(statusWith(70, false, 1), {}).size(), 1u);
        QVERIFY(watch.update(statusWith(70, false, 0), {}).empty());
        const auto empty = watch.update(statusWith(0, false, 0), {});
        QCOMPARE(empty.size(), 1u);
        QVERIFY(empty[0].text.starts_with("Drained"));
    }

    void theWatchTellsOfAnOverloadAtItsBeginningAndEnd()
    {
        DirectorWatch watch;
        auto status = statusWith(0, false, 1);
        QVERIFY(watch.update(status, {}).empty());
        status.engine.queueDrops = 50;
        const auto begin = watch.update(status, {});
        QCOMPARE(begin.size(), 1u);
        QVERIFY(begin[0].level == Level::Warning);
        status.engine.queueDrops = 120;
        QVERIFY(watch.update(status, {}).empty());
        std::size_t told = 0;
        std::string last;
        for (int i = 0; i < 10; ++i)
            for (const auto &item : watch.update(status, {})) {
                ++told;
                last = item.text;
            }
        QCOMPARE(told, 1u);
        QCOMPARE(last, std::string("No longer overloaded; packets dropped in all: 120."));
    }
};

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
