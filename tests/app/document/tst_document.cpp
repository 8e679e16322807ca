// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "fakelink.h"

using namespace vipdeck;

namespace {

int weightOf(const RuleSet &rules, const ServerRef &ref)
{
    const auto *config = findDestination(rules, ref);
    return config ? config->weight : -1;
}

} // namespace

class TestDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void connectingReadsTheLiveRules()
    {
        ConnectedDocument t;
        QVERIFY(t.document->hasRules());
        QVERIFY(t.document->live() == twoPools());
        QVERIFY(t.document->draft() == twoPools());
        QCOMPARE(t.document->pendingCount(), 0);
        QCOMPARE(t.document->name(), QStringLiteral("gw-a"));
        QCOMPARE(t.document->lock(), DirectorDocument::Lock::Locked);
    }

    // Every edit can be undone to exactly what was there, and done again.
    void everyEditIsOneStepAndUndoes_data()
    {
        QTest::addColumn<int>("edit");
        QTest::addColumn<int>("pending");
        const char *names[] = {"weight",         "fields",      "port",         "add",
                               "remove",         "move",        "copy",         "release",
                               "drain",          "add service", "edit",         "new key",
                               "remove service", "label",       "server label", "forget",
                               "import replace", "import merge"};
        const int pending[] = {1, 1, 2, 1, 1, 1, 1, 1, 1, 3, 1, 4, 1, 1, 1, 1, 4, 2};
        for (int i = 0; i < 18; ++i)
            QTest::newRow(names[i]) << i << pending[i];
    }
    void everyEditIsOneStepAndUndoes()
    {
        QFETCH(int, edit);
        QFETCH(int, pending);
        ConnectedDocument t;
        auto &document = *t.document;
        const auto before = document.draftState();
        const auto done = makeEdit(document, edit);
        QVERIFY2(done, done ? "" : done.error().message.c_str());
        QCOMPARE(document.undoStack()->count(), 1);
        QCOMPARE(document.pendingCount(), pending);
        QVERIFY(document.checkSelection(document.pendingChanges()));
        const auto after = document.draftState();
        document.undoStack()->undo();
        QVERIFY(document.draftState() == before);
        QCOMPARE(document.pendingCount(), 0);
        document.undoStack()->redo();
        QVERIFY(document.draftState() == after);
    }

    void refusedEditsLeaveNoStep_data()
    {
        QTest::addColumn<int>("edit");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("weight") << 0 << QByteArray("70000");
        QTest::newRow("already there") << 1 << QByteArray("Already in this service");
        QTest::newRow("family") << 2 << QByteArray("Address family differs");
        QTest::newRow("no such server") << 3 << QByteArray("10.9.9.9");
        QTest::newRow("thresholds") << 4 << QByteArray("lower threshold 9");
    }
    void refusedEditsLeaveNoStep()
    {
        QFETCH(int, edit);
        QFETCH(QByteArray, words);
        ConnectedDocument t;
        auto &document = *t.document;
        const auto before = document.draftState();
        Result<> done;
        switch (edit) {
        case 0: done = document.setWeight({webServer("10.0.0.11")}, 70000); break;
        case 1: done = document.moveServers({webServer("10.0.0.11")}, webKey()); break;
        case 2: {
            const auto config = document.configForSpare(address("2001:db8::1"), webKey());
            done = config ? Result<>() : tl::unexpected(config.error());
            break;
        }
        case 3: done = document.removeServers({webServer("10.9.9.9")}); break;
        case 4: {
            DestinationPatch patch;
            patch.upperThreshold = 8;
            patch.lowerThreshold = 9;
            done = document.editServers({webServer("10.0.0.11")}, patch);
            break;
        }
        }
        QVERIFY(!done);
        QVERIFY2(done.error().message.find(words.toStdString()) != std::string::npos,
                 done.error().message.c_str());
        QCOMPARE(document.undoStack()->count(), 0);
        QVERIFY(document.draftState() == before);
    }

    void weightsMergeWithinASecondOnly()
    {
        ConnectedDocument t;
        const ServerRefs one{webServer("10.0.0.11")};
        QVERIFY(t.document->setWeight(one, 90));
        QVERIFY(t.document->setWeight(one, 80));
        QCOMPARE(t.document->undoStack()->count(), 1);
        QCOMPARE(t.document->undoStack()->undoText(), QStringLiteral("set weight of web-01 to 80"));
        QVERIFY(t.document->setWeight({webServer("10.0.0.12")}, 80));
        QCOMPARE(t.document->undoStack()->count(), 2);
        QTest::qWait(1100);
        QVERIFY(t.document->setWeight({webServer("10.0.0.12")}, 70));
        QCOMPARE(t.document->undoStack()->count(), 3);
        t.document->undoStack()->setIndex(0);
        QCOMPARE(weightOf(t.document->draft(), one.front()), 100);
    }

    void undoNamesTheServersOrTheirNumber()
    {
        ConnectedDocument t;
        auto &document = *t.document;
        const ServerRef one = webServer("10.0.0.11");
        const ServerRef two = webServer("10.0.0.12");
        const ServerRef other{apiKey(), {address("10.0.1.21"), 8443}};
        QVERIFY(document.setServerLabel(address("10.0.0.12"), {"web-02", ""}));
        QCOMPARE(document.words({one}), QStringLiteral("web-01"));
        QCOMPARE(document.words({one, two}), QStringLiteral("web-01 and web-02"));
        QCOMPARE(document.words({one, two, other}), QStringLiteral("web-01 and 2 more"));
        const ServerRef again{webKey(), other.endpoint}; // the same in another service
        QCOMPARE(document.words({other, again}), document.words({other}));
        QVERIFY(document.removeServers({one, two}));
        QCOMPARE(document.undoStack()->undoText(), QStringLiteral("remove web-01 and web-02"));
    }

    void editsThatCancelOutArePendingNoMore()
    {
        ConnectedDocument t;
        QVERIFY(t.document->setWeight({webServer("10.0.0.11")}, 60));
        QVERIFY(t.document->setWeight({webServer("10.0.0.12")}, 60));
        QVERIFY(t.document->setWeight({webServer("10.0.0.11")}, 100));
        QCOMPARE(t.document->pendingCount(), 1);
        QVERIFY(t.document->setWeight({webServer("10.0.0.12")}, 100));
        QCOMPARE(t.document->pendingCount(), 0);
    }

    void moveTakesPortAndMethodOfTheTargetAndDrainsTheSource()
    {
        ConnectedDocument t;
        QVERIFY(t.document->moveServers({webServer("10.0.0.11")}, apiKey()));
        const auto *moved =
            findDestination(t.document->draft(), {apiKey(), {address("10.0.0.11"), 8443}});
        QVERIFY(moved);
        QVERIFY(moved->forwarding == Forwarding::DirectRoute);
        QCOMPARE(moved->weight, 100);
        QCOMPARE(weightOf(t.document->draft(), webServer("10.0.0.11")), 0);
        const auto pending = t.document->pendingChanges();
        QCOMPARE(pending.size(), 1u);
        QVERIFY(pending.front().kind == PendingChange::Kind::MoveServer);
        QCOMPARE(pending.front().commands.size(), 2);
        QCOMPARE(pending.front().commands.first(),
                 QStringLiteral("ipvsadm -a -t 192.0.2.20:8443 -r 10.0.0.11:8443 -g -w 100"));
        QCOMPARE(pending.front().later.size(), 1);
    }

    void drainRemembersTheWeight()
    {
        ConnectedDocument t;
        const ServerRefs one{webServer("10.0.0.12")};
        QVERIFY(t.document->drain(one));
        QCOMPARE(weightOf(t.document->draft(), one.front()), 0);
        QVERIFY(t.document->undrain(one));
        QCOMPARE(weightOf(t.document->draft(), one.front()), 100);
        QCOMPARE(t.document->pendingCount(), 0);
    }

    void applySendsOneRequestWithTheGeneration()
    {
        ConnectedDocument t;
        QSignalSpy finished(t.document.get(), &DirectorDocument::applyFinished);
        QVERIFY(t.document->setWeight({webServer("10.0.0.11")}, 60));
        QVERIFY(t.document->removeServers({webServer("10.0.0.12")}));
        t.document->applyAll({QStringLiteral("why")});
        QVERIFY(t.document->isApplying());
        QCOMPARE(t.link->applied.size(), 1u);
        QCOMPARE(t.link->applied.front().first.generation.value_or(0), 7u);
        QCOMPARE(t.link->applied.front().first.comment, std::string("why"));
        t.link->grant();
        QCOMPARE(finished.size(), 1);
        QVERIFY(finished.first().first().value<ApplyOutcome>().applied);
        QCOMPARE(t.document->pendingCount(), 0);
        QCOMPARE(t.document->generation(), 8u);
        QVERIFY(t.document->live() == t.link->rules);
        // The stack stays: undo makes a new draft.
        t.document->undoStack()->undo();
        QCOMPARE(t.document->pendingCount(), 1);
        QVERIFY(findDestination(t.document->draft(), webServer("10.0.0.12")));
    }

    void aSelectionLeavesTheRestInTheDraft()
    {
        ConnectedDocument t;
        QVERIFY(t.document->setWeight({webServer("10.0.0.11")}, 60));
        QVERIFY(t.document->setWeight({webServer("10.0.0.12")}, 50));
        t.document->apply({t.document->pendingChanges().front()});
        t.link->grant();
        QCOMPARE(t.document->pendingCount(), 1);
        QCOMPARE(weightOf(t.document->draft(), webServer("10.0.0.12")), 50);
        QCOMPARE(weightOf(t.document->live(), webServer("10.0.0.11")), 60);
    }

    void refusalsKeepTheDraft_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("lock");
        const auto row = [](const char *name, ErrorCode code, DirectorDocument::Lock lock) {
            QTest::newRow(name) << static_cast<int>(code) << static_cast<int>(lock);
        };
        row("denied", ErrorCode::PermissionDenied, DirectorDocument::Lock::Denied);
        row("cancelled", ErrorCode::Cancelled, DirectorDocument::Lock::Locked);
        row("stale", ErrorCode::StaleGeneration, DirectorDocument::Lock::Locked);
        row("gone", ErrorCode::NotConnected, DirectorDocument::Lock::Locked);
    }
    void refusalsKeepTheDraft()
    {
        QFETCH(int, code);
        QFETCH(int, lock);
        ConnectedDocument t;
        QSignalSpy finished(t.document.get(), &DirectorDocument::applyFinished);
        QVERIFY(t.document->setWeight({webServer("10.0.0.11")}, 60));
        t.document->applyAll();
        t.link->refuse(static_cast<ErrorCode>(code));
        QCOMPARE(finished.size(), 1);
        const auto outcome = finished.first().first().value<ApplyOutcome>();
        QVERIFY(!outcome.applied);
        QCOMPARE(static_cast<int>(outcome.code), code);
        QCOMPARE(outcome.action, QStringLiteral("org.vipdeck.edit"));
        QCOMPARE(static_cast<int>(t.document->lock()), lock);
        QCOMPARE(t.document->pendingCount(), 1);
        QVERIFY(!t.document->isApplying());
    }

    void withoutAConnectionApplyIsRefusedAtOnce()
    {
        ConnectedDocument t;
        QSignalSpy finished(t.document.get(), &DirectorDocument::applyFinished);
        QVERIFY(t.document->setWeight({webServer("10.0.0.11")}, 60));
        t.link->setState(DirectorLink::State::Lost);
        t.document->applyAll();
        QCOMPARE(finished.size(), 1);
        QVERIFY(t.link->applied.empty());
        QCOMPARE(t.document->pendingCount(), 1);
    }

    void changesOutsideKeepTheDraftsDifferences()
    {
        ConnectedDocument t;
        QSignalSpy changed(t.document.get(), &DirectorDocument::liveChangedUnderDraft);
        QVERIFY(t.document->setWeight({webServer("10.0.0.11")}, 60));
        auto limited = server("10.0.0.11", 443);
        limited.upperThreshold = 4000;
        t.link->changeOutside({EditDestination{webKey(), limited},
                               AddDestination{webKey(), server("10.0.0.13", 443)}});
        QCOMPARE(changed.size(), 1);
        QVERIFY(t.document->rebaseNotes().isEmpty());
        QCOMPARE(t.document->pendingCount(), 1);
        const auto *merged = findDestination(t.document->draft(), webServer("10.0.0.11"));
        QCOMPARE(merged->weight, 60);
        QCOMPARE(merged->upperThreshold, 4000u);
        QVERIFY(findDestination(t.document->draft(), webServer("10.0.0.13")));
        // Undo takes back the draft's weight and nothing of the others.
        t.document->undoStack()->undo();
        QCOMPARE(t.document->pendingCount(), 0);
    }

    void conflictsAreNamed()
    {
        ConnectedDocument t;
        QVERIFY(t.document->setWeight({webServer("10.0.0.11")}, 60));
        QVERIFY(t.document->setWeight({webServer("10.0.0.12")}, 60));
        t.link->changeOutside({EditDestination{webKey(), server("10.0.0.11", 443, 30)},
                               RemoveDestination{webKey(), {address("10.0.0.12"), 443}}});
        QCOMPARE(t.document->rebaseNotes().size(), 2);
        QVERIFY(t.document->rebaseNotes().join(u' ').contains(QLatin1String("10.0.0.12:443")));
        QCOMPARE(weightOf(t.document->draft(), webServer("10.0.0.11")), 60);
        QVERIFY(!findDestination(t.document->draft(), webServer("10.0.0.12")));
        // A step whose server is gone does nothing.
        t.document->undoStack()->setIndex(0);
        QVERIFY(!findDestination(t.document->draft(), webServer("10.0.0.12")));
    }

    void changesFromOutsideAreComparedAndTaken()
    {
        ConnectedDocument t;
        QVERIFY(t.document->setWeight({webServer("10.0.0.11")}, 60));
        QVERIFY(!t.document->outsideChange());
        t.link->changeOutside({EditDestination{webKey(), server("10.0.0.11", 443, 30)},
                               RemoveDestination{webKey(), {address("10.0.0.12"), 443}}});
        t.link->changeOutside({AddDestination{apiKey(), server("10.0.1.22", 8443)}});
        QVERIFY(t.document->outsideChange());
        const auto rows = ThreeWay::compare(t.document->outsideChange()->before, t.document->live(),
                                            t.document->draft());
        QCOMPARE(rows.size(), 3);
        const auto find = [&rows](const char *ip) {
            return *std::find_if(rows.begin(), rows.end(), [ip](const ThreeWayRow &row) {
                return row.server && row.server->address == address(ip);
            });
        };
        const auto weight = find("10.0.0.11");
        QVERIFY(weight.before.contains(QLatin1String("100")));
        QVERIFY(weight.outside.contains(QLatin1String("30")));
        QVERIFY(weight.draft.contains(QLatin1String("60")));
        QVERIFY(weight.differs);
        QCOMPARE(find("10.0.0.12").outside, QStringLiteral("not there"));
        QVERIFY(!find("10.0.0.12").differs);
        QCOMPARE(find("10.0.1.22").before, QStringLiteral("not there"));
        QVERIFY(t.document->takeOutside({weight}));
        QCOMPARE(weightOf(t.document->draft(), webServer("10.0.0.11")), 30);
        QCOMPARE(t.document->pendingCount(), 0);
        QVERIFY(!t.document->outsideChange()); // nothing is left of the draft
        t.document->undoStack()->undo();
        QCOMPARE(weightOf(t.document->draft(), webServer("10.0.0.11")), 60);
    }

    void whatOthersRemovedIsToldUntilTheDraftIsOver()
    {
        ConnectedDocument t;
        QSignalSpy outside(t.document.get(), &DirectorDocument::liveChangedUnderDraft);
        QVERIFY(t.document->setWeight({webServer("10.0.0.11")}, 60));
        QVERIFY(t.document->setWeight({webServer("10.0.0.12")}, 60));
        t.link->changeOutside({RemoveDestination{webKey(), {address("10.0.0.12"), 443}}});
        QVERIFY(t.document->hasLostEdits());
        // The next command of the same script does not push the news away.
        t.link->changeOutside({AddDestination{apiKey(), server("10.0.1.22", 8443)}});
        QCOMPARE(t.document->rebaseNotes().size(), 1);
        QVERIFY(t.document->rebaseNotes().first().contains(QLatin1String("10.0.0.12:443")));
        t.link->changeOutside({RemoveDestination{webKey(), {address("10.0.0.11"), 443}}});
        QCOMPARE(outside.size(), 3);
        QCOMPARE(t.document->rebaseNotes().size(), 2);
        QCOMPARE(t.document->pendingCount(), 0);
        QVERIFY(!t.document->outsideChange());
        // Another draft begins without them.
        QVERIFY(t.document->setWeight({{apiKey(), {address("10.0.1.22"), 8443}}}, 60));
        t.link->changeOutside({AddDestination{apiKey(), server("10.0.1.23", 8443)}});
        QVERIFY(t.document->rebaseNotes().isEmpty() && !t.document->hasLostEdits());
    }

    void ownChangesAreNoChangesFromOutside()
    {
        ConnectedDocument t;
        QSignalSpy outside(t.document.get(), &DirectorDocument::liveChangedUnderDraft);
        QVERIFY(t.document->setWeight({webServer("10.0.0.11")}, 60));
        t.document->applyAll();
        t.link->grant();
        Q_EMIT t.link->rulesChanged(t.link->generation);
        QCOMPARE(outside.size(), 0);
    }

    void draftsSurviveACrash()
    {
        QTemporaryDir directory;
        {
            ConnectedDocument t(directory.path());
            QVERIFY(t.document->setWeight({webServer("10.0.0.11")}, 60));
            QVERIFY(t.document->moveServers({webServer("10.0.0.12")}, apiKey()));
            QVERIFY(t.document->saveDraft());
        }
        auto owned = std::make_unique<FakeLink>();
        auto *link = owned.get();
        link->rules = twoPools();
        DirectorDocument document(std::move(owned));
        document.setAutosaveDirectory(directory.path());
        QSignalSpy recovered(&document, &DirectorDocument::draftRecovered);
        link->start();
        QCOMPARE(recovered.size(), 1);
        QCOMPARE(document.pendingCount(), 2);
        QCOMPARE(document.draftState().removeWhenEmpty.size(), 1u);
        QCOMPARE(weightOf(document.draft(), webServer("10.0.0.11")), 60);
        QVERIFY(document.discardDraft());
        QVERIFY(document.saveDraft());
        QVERIFY(QDir(directory.path()).isEmpty());
    }

    void tornDraftFilesAreLeftAlone()
    {
        QTemporaryDir directory;
        QFile file(directory.filePath(QStringLiteral("gw-a.draft")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromHex("5644445200010000ffff00"));
        file.close();
        ConnectedDocument t(directory.path());
        QCOMPARE(t.document->pendingCount(), 0);
        QVERIFY(t.document->live() == twoPools());
    }

    void aMoveIsOfferedForCompletionWhenTheSourceIsEmpty()
    {
        ConnectedDocument t;
        QVERIFY(t.document->moveServers({webServer("10.0.0.11")}, apiKey()));
        QVERIFY(t.document->emptiedServers().empty());
        t.document->applyAll();
        t.link->grant();
        DirectorStatus status;
        status.generation = t.link->generation;
        status.services.push_back({{}, {}, {}, {}});
        status.services.back().config.key = webKey();
        DestinationStatus source;
        source.config = server("10.0.0.11", 443, 0);
        source.activeConnections = 3;
        status.services.back().destinations = {source};
        Q_EMIT t.link->statusReceived(status);
        QVERIFY(t.document->emptiedServers().empty());
        status.services.back().destinations.front().activeConnections = 0;
        Q_EMIT t.link->statusReceived(status);
        QCOMPARE(t.document->emptiedServers().size(), 1u);
        QVERIFY(t.document->removeServers(t.document->emptiedServers()));
        QVERIFY(t.document->emptiedServers().empty());
        QCOMPARE(t.document->pendingCount(), 1);
    }

    void lockFollowsTheHelpersAnswer()
    {
        ConnectedDocument t;
        t.link->authorization = {true, false};
        t.document->unlock();
        QCOMPARE(t.document->lock(), DirectorDocument::Lock::Unlocked);
        QVERIFY(t.document->unlockedUntil() > QDateTime::currentDateTime());
        t.document->forgetLock();
        QCOMPARE(t.document->lock(), DirectorDocument::Lock::Locked);
        t.link->authorization = {false, false};
        t.document->unlock();
        QCOMPARE(t.document->lock(), DirectorDocument::Lock::Denied);
    }

    void refusedRequestsAreTold()
    {
        ConnectedDocument t;
        QSignalSpy refused(t.document.get(), &DirectorDocument::refused);
        t.document->runEngine(false);
        QCOMPARE(refused.size(), 1);
        QCOMPARE(refused.first().at(1).toString(), QStringLiteral("not allowed"));
    }

private:
    static Result<> makeEdit(DirectorDocument &document, int edit)
    {
        const auto first = webServer("10.0.0.11");
        DestinationPatch patch;
        auto service = twoPools().services.front().config;
        RuleSet imported;
        ServiceConfig dns;
        dns.key.protocol = Protocol::Udp;
        dns.key.endpoint = {address("192.0.2.53"), 53};
        dns.scheduler = "rr";
        const std::vector<DestinationConfig> names{server("10.0.2.5", 53), server("10.0.2.6", 53)};
        imported.services = {{dns, {names.front()}}};
        switch (edit) {
        case 0: return document.setWeight({first}, 60);
        case 1:
            patch.upperThreshold = 4000;
            patch.forwarding = Forwarding::Tunnel;
            return document.editServers({first, webServer("10.0.0.12")}, patch).and_then([&] {
                document.undoStack()->undo();
                document.undoStack()->clear();
                return document.editServers({first}, patch);
            });
        case 2: patch.port = 8080; return document.editServers({first}, patch);
        case 3:
            return document.addServers(webKey(), {server("10.0.0.13", 443)},
                                       {{address("10.0.0.13"), {"web-03", ""}}});
        case 4: return document.removeServers({webServer("10.0.0.12")});
        case 5: return document.moveServers({first}, apiKey());
        case 6: return document.copyServers({first}, apiKey());
        case 7: return document.releaseServers({first});
        case 8: return document.drain({first});
        case 9: return document.addService(dns, names, {"dns", ""});
        case 10: service.scheduler = "sh"; return document.editService(webKey(), service);
        case 11: service.key.endpoint.port = 444; return document.editService(webKey(), service);
        case 12: return document.removeService(apiKey());
        case 13: return document.setServiceLabel(webKey(), {"shop", ""});
        case 14: return document.setServerLabel(address("10.0.0.12"), {"web-02", ""});
        case 15: return document.forgetServer(address("10.0.9.1"));
        case 16: return document.importRules(imported, DirectorDocument::ImportMode::Replace);
        case 17: return document.importRules(imported, DirectorDocument::ImportMode::Merge);
        }
        return makeError(ErrorCode::Internal, "no such edit");
    }
};

QTEST_GUILESS_MAIN(TestDocument)
#include "tst_document.moc"
