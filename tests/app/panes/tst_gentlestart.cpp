// SPDX-License-Identifier: GPL-3.0-or-later
// Servers that are added with a gentle start: dialog, draft, undo, Review, Apply, drafts on disk.
#include <QCheckBox>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QtTest>

#include "app/document/directorjobs.h"
#include "app/document/draftstorage.h"
#include "app/views/dialogs/addserversdialog.h"
#include "app/views/parts/commandbar.h"
#include "app/views/theme.h"
#include "tests/app/panes/dialogparts.h"
#include "tests/app/panes/sampledirector.h"

namespace vipdeck::test {
namespace {

const ServiceKey kWeb = tcp("192.0.2.10", 443);

ServerRef web(const char *address)
{
    return {kWeb, endpoint(address, 443)};
}

QCheckBox *gentle(QWidget &dialog)
{
    for (auto *box : dialog.findChildren<QCheckBox *>())
        if (box->text().contains(QLatin1String("ently")))
            return box;
    return nullptr;
}

QSpinBox *number(QWidget &dialog, const char *name)
{
    for (auto *box : dialog.findChildren<QSpinBox *>())
        if (box->accessibleName().contains(QLatin1String(name)))
            return box;
    return nullptr;
}

// Two servers by the dialog; the weight rises from 5 within three minutes.
void addTwo(DirectorDocument &document)
{
    AddServersDialog dialog(&document, kWeb);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    dialog.setText(QStringLiteral("10.0.0.21\n10.0.0.22 weight 40"));
    QVERIFY(gentle(dialog)->isChecked()); // others carry the load
    const auto enter = [](QSpinBox *box, const char *text) {
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, QString::fromLatin1(text));
    };
    enter(number(dialog, "Weight"), "5");
    enter(number(dialog, "Minutes"), "3");
    QTest::mouseClick(button(dialog, "to draft"), Qt::LeftButton);
}

} // namespace

class GentleStartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::instance().install(); }

    void applyAsksTheHelperToRaiseThem()
    {
        SampleDirector director;
        auto &document = *director.document;
        addTwo(document);
        QCOMPARE(document.pendingCount(), 2);
        QCOMPARE(findDestination(document.draft(), web("10.0.0.21"))->weight, 100);
        QSignalSpy finished(&document, &DirectorDocument::applyFinished);
        document.applyAll();
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(director.link->m_drained.size(), std::size_t{1});
        const auto &request = director.link->m_drained.front();
        QCOMPARE(request.apply.changes.size(), std::size_t{2});
        QCOMPARE(request.jobs.size(), std::size_t{2});
        for (const auto &job : request.jobs) {
            QCOMPARE(job.kind, api::JobKind::Rise);
            QCOMPARE(job.seconds, 180u);
            QCOMPARE(job.firstWeight, 5);
            QCOMPARE(job.weight, job.server.server == endpoint("10.0.0.22", 443) ? 40 : 100);
        }
        QVERIFY(document.draftState().gentleStarts.empty()); // they have had their start
        QCOMPARE(document.pendingCount(), 0);
    }

    void reviewSaysSoWithBothCommands()
    {
        SampleDirector director;
        addTwo(*director.document);
        const auto &change = director.document->pendingChanges().front();
        QVERIFY(change.detail.contains(QLatin1String("from weight 5 up to 100 within 180 s")));
        QCOMPARE(change.commands.size(), 2);
        QVERIFY(change.commands[0].contains(QLatin1String("-a -t"))
                && change.commands[0].contains(QLatin1String("-w 5")));
        QVERIFY(change.commands[1].contains(QLatin1String("-e -t"))
                && change.commands[1].contains(QLatin1String("-w 100")));
    }

    void undoAndRedoTakeItAlong()
    {
        SampleDirector director;
        auto &document = *director.document;
        addTwo(document);
        QVERIFY(document.removeServers({web("10.0.0.21")}));
        QCOMPARE(document.draftState().gentleStarts.size(), std::size_t{1});
        document.undoStack()->undo();
        QCOMPARE(document.draftState().gentleStarts.at(web("10.0.0.21")), (GentleStart{180, 5}));
        document.undoStack()->undo();
        QVERIFY(document.draftState().gentleStarts.empty());
        QCOMPARE(document.pendingCount(), 0);
        document.undoStack()->redo();
        QCOMPARE(document.draftState().gentleStarts.size(), std::size_t{2});
        // Another port is another place in the service, a weight is where it ends.
        DestinationPatch patch;
        patch.port = 444;
        patch.weight = 70;
        QVERIFY(document.editServers({web("10.0.0.21")}, patch));
        const auto plan = document.planApply(document.pendingChanges(), document.draftState(), 0);
        const ServerRef moved{kWeb, endpoint("10.0.0.21", 444)};
        const auto order = std::ranges::find_if(plan.jobs, [&](const api::JobOrder &job) {
            return job.server.server == moved.endpoint;
        });
        QVERIFY(order != plan.jobs.end());
        QCOMPARE(order->weight, 70);
    }

    void addedAgainWithoutItTheyStartAtOnce()
    {
        SampleDirector director;
        auto &document = *director.document;
        addTwo(document);
        const auto server = *findDestination(document.draft(), web("10.0.0.21"));
        QVERIFY(document.removeServers({web("10.0.0.21"), web("10.0.0.22")}));
        QVERIFY(document.addServers(kWeb, {server}));
        const auto plan = document.planApply(document.pendingChanges(), document.draftState(), 0);
        QVERIFY(plan.jobs.empty());
        QVERIFY(document.discardDraft());
        QVERIFY(document.draftState().gentleStarts.empty());
    }

    void theCommandStartsLowAndNamesTheWholeWeight()
    {
        SampleDirector director;
        AddServersDialog dialog(director.document.get(), kWeb);
        dialog.show();
        dialog.setText(QStringLiteral("10.0.0.21"));
        const auto *bar = dialog.findChild<CommandBar *>();
        const auto shown = [&](const char *words) {
            for (const auto *label : bar->findChildren<QLabel *>())
                if (label->text().contains(QLatin1String(words)))
                    return true;
            return false;
        };
        QVERIFY(shown("then weight 100"));
        QVERIFY(bar->command().contains(QLatin1String("-w 10")));
        QTest::mouseClick(gentle(dialog), Qt::LeftButton, {}, {8, gentle(dialog)->height() / 2});
        QVERIFY(!gentle(dialog)->isChecked());
        QVERIFY(!shown("then weight"));
        QVERIFY(!number(dialog, "Weight")->isEnabled() && !number(dialog, "Minutes")->isEnabled());
        QVERIFY(bar->command().contains(QLatin1String("-w 100")));
    }

    void whoIsLighterThanTheStartHasItsWeightAtOnce()
    {
        SampleDirector director;
        auto &document = *director.document;
        DestinationConfig light;
        light.endpoint = endpoint("10.0.0.71", 443);
        light.forwarding = Forwarding::Masquerade;
        light.weight = 10;
        auto heavy = light;
        heavy.endpoint = endpoint("10.0.0.72", 443);
        heavy.weight = 11;
        QVERIFY(document.addServers(kWeb, {light, heavy}, {}, {60, 10}));
        const auto plan = document.planApply(document.pendingChanges(), document.draftState(), 0);
        QCOMPARE(plan.jobs.size(), std::size_t{1});
        QCOMPARE(plan.jobs[0].server.server, heavy.endpoint);
    }

    void ruleFilesAndNewPoolsDoNotOfferItAsUsual()
    {
        SampleDirector director;
        DirectorDocument file(nullptr);
        file.loadFile(sampleRules());
        AddServersDialog offline(&file, kWeb);
        QVERIFY(!gentle(offline)->isEnabled() && !gentle(offline)->isChecked());
        QVERIFY(!gentle(offline)->toolTip().isEmpty());
        AddServersDialog spare(director.document.get(), std::nullopt);
        QVERIFY(!gentle(spare)->isEnabled() && !gentle(spare)->isChecked());
    }

    void draftsOnTheDiskKeepIt()
    {
        const QTemporaryDir directory;
        SampleDirector director;
        addTwo(*director.document);
        director.document->setAutosaveDirectory(directory.path());
        QVERIFY(director.document->saveDraft());
        const auto stored = DraftStorage(directory.path(), director.document->name()).read();
        QVERIFY(stored && *stored);
        QCOMPARE((*stored)->gentleStarts, director.document->draftState().gentleStarts);
        QCOMPARE((*stored)->gentleStarts.at(web("10.0.0.22")), (GentleStart{180, 5}));
    }
};

} // namespace vipdeck::test

QTEST_MAIN(vipdeck::test::GentleStartTest)
#include "tst_gentlestart.moc"
