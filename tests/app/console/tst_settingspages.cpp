// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of the Settings dialog by mouse and keys, and saving at real helpers.
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QMessageBox>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTimer>
#include <QTreeWidget>
#include <QtTest>

#include "app/document/directorjobs.h"
#include "app/document/directoroperations.h"
#include "app/document/directorsafeguards.h"
#include "app/document/helperlink.h"
#include "app/views/chart/chartpane.h"
#include "app/views/console/console.h"
#include "app/views/dialogs/draindialog.h"
#include "app/views/dialogs/gentlestartdialog.h"
#include "app/views/dialogs/reasondialog.h"
#include "app/views/mainwindow.h"
#include "app/views/settings/directorchooser.h"
#include "app/views/settings/directorsettings.h"
#include "app/views/settings/directorspage.h"
#include "app/views/settings/enginepage.h"
#include "app/views/settings/historypage.h"
#include "app/views/settings/keyboardpage.h"
#include "app/views/settings/numberfield.h"
#include "app/views/settings/pagelist.h"
#include "app/views/settings/permissionspage.h"
#include "app/views/settings/settingsdialog.h"
#include "app/views/theme.h"
#include "app/views/window/consoleactions.h"
#include "app/views/window/shortcuts.h"
#include "tests/app/panes/dialogparts.h"
#include "tests/app/panes/sampledirector.h"
#include "tests/app/panes/sampleroster.h"
#include "tests/helper/helperprocess.h"

namespace vipdeck::test {
namespace {

constexpr int kPatienceMilliseconds = 20'000;

void type(QLineEdit *edit, const QString &text)
{
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, text);
}

void open(SettingsDialog &dialog, const char *icon)
{
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QVERIFY(dialog.openPage(QLatin1String(icon)));
}

QString report(const SettingsDialog &dialog)
{
    QStringList lines;
    for (const auto &answer : dialog.directorSettings()->report())
        lines.append(answer.sentence);
    return lines.join(u'\n');
}

std::unique_ptr<DirectorDocument> connectTo(const HelperProcess &helper, const char *name)
{
    auto document =
        std::make_unique<DirectorDocument>(std::make_unique<HelperLink>(helper.socketPath()));
    document->link()->start();
    [&] { QTRY_VERIFY_WITH_TIMEOUT(document->hasRules(), kPatienceMilliseconds); }();
    document->setName(QLatin1String(name));
    return document;
}

// A program of this name comes first in PATH while this lives.
class FakeProgram
{
public:
    FakeProgram(const char *name, const QByteArray &script)
        : m_path(qgetenv("PATH"))
    {
        QFile file(m_directory.filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write("#!/bin/sh\n" + script) < 0)
            qFatal("the program was not written");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        file.close();
        qputenv("PATH", m_directory.path().toUtf8() + ':' + m_path);
    }
    ~FakeProgram() { qputenv("PATH", m_path); }
    Q_DISABLE_COPY_MOVE(FakeProgram)
    [[nodiscard]] QString file(const char *name) const
    {
        return m_directory.filePath(QLatin1String(name));
    }

private:
    QTemporaryDir m_directory;
    QByteArray m_path;
};

} // namespace

class SettingsPagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_directory.path());
        qputenv("XDG_STATE_HOME", m_directory.path().toUtf8());
        Theme::instance().install();
    }
    void init()
    {
        QSettings().clear();
        Shortcuts::instance().restoreAll();
    }

    void realHelpersSaveOrRefuseAsAWhole()
    {
        HelperProcess first;
        HelperProcess second;
        QVERIFY2(first.start(asOwner()), first.log());
        QVERIFY2(second.start(asOwner()), second.log());
        const auto a = connectTo(first, "gw-a");
        const auto b = connectTo(second, "gw-b");
        // A version that waits to be kept: nobody else may change the rules there.
        PendingChange change;
        change.changes = addTestService(7).changes;
        ApplyOptions waiting;
        waiting.confirmSeconds = 600;
        QSignalSpy applied(b.get(), &DirectorDocument::applyFinished);
        b->apply({change}, waiting);
        QTRY_COMPARE_WITH_TIMEOUT(applied.count(), 1, kPatienceMilliseconds);

        SettingsDialog dialog({a.get(), b.get()});
        open(dialog, "history");
        auto *versions = field(dialog, "Versions to keep, versions");
        QTRY_COMPARE_WITH_TIMEOUT(versions->text(), QStringLiteral("1000"), kPatienceMilliseconds);
        type(versions, QStringLiteral("20"));
        open(dialog, "engine");
        type(field(dialog, "TCP connections, seconds"), QStringLiteral("600"));
        QCOMPARE(dialog.directorSettings()->directorsToSave(), 2);
        QTest::mouseClick(dialog.saveButton(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(dialog.directorSettings()->report().size(), 2,
                                  kPatienceMilliseconds);
        QVERIFY2(report(dialog).contains(QLatin1String("gw-a: saved as version")),
                 qPrintable(report(dialog)));
        QVERIFY2(report(dialog).contains(QLatin1String("gw-b: not saved.")),
                 qPrintable(report(dialog)));
        QTRY_COMPARE_WITH_TIMEOUT(a->live().timeouts.tcpSeconds, 600u, kPatienceMilliseconds);
        QCOMPARE(a->operations()->historyLimits()->limits.versions, 20u);
        // Nothing half applied there, as its helper tells it now.
        QSignalSpy told(b->operations(), &DirectorOperations::historyLimitsChanged);
        b->operations()->refreshHistoryLimits();
        QTRY_COMPARE_WITH_TIMEOUT(told.count(), 1, kPatienceMilliseconds);
        QCOMPARE(b->operations()->historyLimits()->limits.versions, api::kMostVersions);
        QCOMPARE(b->live().timeouts.tcpSeconds, RuleSet().timeouts.tcpSeconds);
        // Both values wait on, for that one alone.
        QCOMPARE(dialog.directorSettings()->directorsToSave(), 1);
        QCOMPARE(dialog.directorSettings()->waiting().size(), 2);
        b->operations()->keep();
        QTRY_VERIFY_WITH_TIMEOUT(!b->operations()->isWaiting(), kPatienceMilliseconds);
        QTest::mouseClick(dialog.saveButton(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(b->live().timeouts.tcpSeconds, 600u, kPatienceMilliseconds);
        QTRY_VERIFY(dialog.directorSettings()->waiting().isEmpty());
    }

    // Drain, start, weight and settings by their dialogs at a helper that asks for a ticket, then
    // at one that asks for a second person, too. The group is one that the system has.
    void aRealHelperTakesWhatTheDialogsSay()
    {
        HelperProcess helper;
        QVERIFY2(helper.start(asOwner()), helper.log());
        const auto director = connectTo(helper, "gw-a");
        const ServerRef server{testService(1).key, {Address::parse("10.0.0.1").value(), 80}};
        auto request = addTestService(1);
        DestinationConfig config;
        config.endpoint = server.endpoint;
        config.weight = 7;
        request.changes.emplace_back(AddDestination{server.service, config});
        PendingChange change;
        change.changes = request.changes;
        director->apply({change});
        QTRY_VERIFY_WITH_TIMEOUT(findDestination(director->live(), server), kPatienceMilliseconds);
        QSignalSpy refused(director.get(), &DirectorDocument::refused);
        const auto weight = [&] { return findDestination(director->live(), server)->weight; };
        const auto ticketOfNewest = [&] {
            QString ticket;
            bool answered = false;
            director->operations()->history({0, 1}, [&](const Result<api::HistoryReply> &reply) {
                answered = true;
                if (reply && !reply->page.empty())
                    ticket = QString::fromStdString(reply->page.front().ticket);
            });
            [&] { QTRY_VERIFY_WITH_TIMEOUT(answered, kPatienceMilliseconds); }();
            return ticket;
        };
        const auto guard = [&](api::AskFor asked, const char *group) {
            auto settings = director->safeguards()->known()->settings;
            settings.askFor = asked;
            settings.secondPersonGroup = group;
            director->safeguards()->set({settings, "tighter", "OPS-1"}, [](const auto &done) {
                QVERIFY2(done.has_value(), done ? "" : done.error().message.c_str());
            });
            QTRY_COMPARE_WITH_TIMEOUT(director->safeguards()->asked(), asked,
                                      kPatienceMilliseconds);
            QTRY_COMPARE_WITH_TIMEOUT(director->safeguards()->secondPersonGroup(),
                                      QLatin1String(group), kPatienceMilliseconds);
        };
        const auto say = [](QDialog &dialog, const QString &ticket) {
            dialog.show();
            QVERIFY(QTest::qWaitForWindowActive(&dialog));
            type(field(dialog, "Comment"), QStringLiteral("kernel"));
            type(field(dialog, "Ticket"), ticket);
            QTest::keyClick(dialog.focusWidget(), Qt::Key_Return);
            QCOMPARE(dialog.result(), int(QDialog::Accepted));
        };
        QTRY_VERIFY_WITH_TIMEOUT(director->safeguards()->known(), kPatienceMilliseconds);
        guard(api::AskFor::CommentAndTicket, "");

        const api::JobOrder order{api::JobKind::Drain, {server.service, server.endpoint}};
        director->jobs()->drainNow({order}, {});
        QTRY_COMPARE_WITH_TIMEOUT(refused.count(), 1, kPatienceMilliseconds); // it does ask
        DrainDialog drain(director.get(), {server});
        say(drain, QStringLiteral("OPS-2"));
        director->jobs()->drainNow(drain.orders(), drain.reasons());
        QTRY_COMPARE_WITH_TIMEOUT(weight(), 0, kPatienceMilliseconds);
        QCOMPARE(ticketOfNewest(), QStringLiteral("OPS-2"));
        const std::unique_ptr<ReasonDialog> back(
            ReasonDialog::forRestore(director.get(), {server}, nullptr));
        say(*back, QStringLiteral("OPS-3"));
        director->jobs()->restore({server}, back->reasons());
        QTRY_COMPARE_WITH_TIMEOUT(weight(), 7, kPatienceMilliseconds);
        QCOMPARE(ticketOfNewest(), QStringLiteral("OPS-3"));
        GentleStartDialog gentle(director.get(), {server});
        say(gentle, QStringLiteral("OPS-4"));
        director->jobs()->startGently({server}, {gentle.seconds(), gentle.weight()},
                                      gentle.reasons());
        QTRY_COMPARE_WITH_TIMEOUT(weight(), 1, kPatienceMilliseconds);
        QCOMPARE(ticketOfNewest(), QStringLiteral("OPS-4"));
        director->jobs()->cancel({server}); // no change of the rules: needs no ticket
        QTRY_VERIFY_WITH_TIMEOUT(!director->jobs()->running(server), kPatienceMilliseconds);
        SettingsDialog settings({director.get()});
        open(settings, "engine");
        type(field(settings, "UDP, seconds"), QStringLiteral("60"));
        type(field(settings, "Comment"), QStringLiteral("voice"));
        type(field(settings, "Ticket"), QStringLiteral("OPS-5"));
        QTest::mouseClick(settings.saveButton(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(director->live().timeouts.udpSeconds, 60u, kPatienceMilliseconds);
        QCOMPARE(ticketOfNewest(), QStringLiteral("OPS-5"));
        QCOMPARE(refused.count(), 1);

        guard(api::AskFor::CommentAndTicket, "daemon");
        QSignalSpy proposed(director->jobs(), &DirectorJobs::proposed);
        director->jobs()->drainNow(drain.orders(), drain.reasons());
        QTRY_COMPARE_WITH_TIMEOUT(proposed.count(), 1, kPatienceMilliseconds);
        QCOMPARE(weight(), 1);
        type(field(settings, "UDP, seconds"), QStringLiteral("90"));
        type(field(settings, "Comment"), QStringLiteral("voice"));
        type(field(settings, "Ticket"), QStringLiteral("OPS-6"));
        QTest::mouseClick(settings.saveButton(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(report(settings).contains(QLatin1String(
                                     "Proposal 2 waits for another member of daemon")),
                                 kPatienceMilliseconds);
        QCOMPARE(director->live().timeouts.udpSeconds, 60u);
        QCOMPARE(director->safeguards()->proposals().size(), std::size_t{2});
        QCOMPARE(director->safeguards()->proposals()[0].ticket, std::string("OPS-2"));
        QCOMPARE(director->safeguards()->proposals()[1].ticket, std::string("OPS-6"));
    }

    void theHistoryOfARealHelperIsCopiedIntoRuleFiles()
    {
        HelperProcess helper;
        QVERIFY2(helper.start(asOwner()), helper.log());
        QVERIFY(addService(helper, 1));
        QVERIFY(addService(helper, 2));
        const auto director = connectTo(helper, "gw-a");
        SettingsDialog dialog({director.get()});
        open(dialog, "history");
        QTemporaryDir target;
        auto *page = dialog.findChild<HistoryPage *>();
        page->exportTo(target.path());
        const auto wrote = [&] {
            for (const auto *note : page->findChildren<QLabel *>())
                if (note->text().contains(target.path()))
                    return true;
            return false;
        };
        QTRY_VERIFY_WITH_TIMEOUT(wrote(), kPatienceMilliseconds);
        const auto folders = QDir(target.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QCOMPARE(folders.size(), 1);
        const QDir made(target.filePath(folders.front()));
        const auto files = made.entryList({QStringLiteral("*.rules")}, QDir::Files, QDir::Name);
        QVERIFY(!files.isEmpty());
        QFile last(made.filePath(files.back()));
        QVERIFY(last.open(QIODevice::ReadOnly));
        QVERIFY(last.readAll().contains("-A -t 192.0.2.2:80"));
        QFile index(made.filePath(QStringLiteral("index.csv")));
        QVERIFY(index.open(QIODevice::ReadOnly));
        QVERIFY(index.readAll().contains(files.back().toUtf8()));
    }

    void aLowerLimitTellsWhatItTakesAwayBeforeItDoes()
    {
        SampleDirector director;
        director.link->m_limits = api::HistoryLimitsReply{{1000}, 118, 3, 2, 1000, 1u << 20};
        SettingsDialog dialog({director.document.get()});
        open(dialog, "history");
        auto *versions = field(dialog, "Versions to keep, versions");
        QString asked;
        const auto saveAndAnswer = [&](const char *answer) {
            QTimer::singleShot(50, qApp, [&asked, answer] {
                auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
                QVERIFY(box);
                asked = box->text();
                if (!answer)
                    return QTest::keyClick(box, Qt::Key_Escape);
                for (auto *choice : box->buttons())
                    if (choice->text().remove(u'&') == QLatin1String(answer))
                        return QTest::mouseClick(choice, Qt::LeftButton);
                QFAIL(answer);
            });
            QTest::mouseClick(dialog.saveButton(), Qt::LeftButton);
        };
        type(versions, QStringLiteral("50"));
        saveAndAnswer(nullptr);
        for (const char *words : {"68 version", "of gw-a would be removed for good", "3 marked"})
            QVERIFY2(asked.contains(QLatin1String(words)), qPrintable(asked));
        QVERIFY(director.link->m_limitsAsked.empty());
        QCOMPARE(dialog.directorSettings()->waiting().size(), 1); // it can still be saved
        saveAndAnswer("Save and remove");
        QCOMPARE(director.link->m_limitsAsked, std::vector<std::uint32_t>{50});
        director.link->m_limits->versions = 50;
        // Room for more takes nothing away, and nobody is asked.
        type(versions, QStringLiteral("117"));
        QTest::mouseClick(dialog.saveButton(), Qt::LeftButton);
        QCOMPARE(director.link->m_limitsAsked.back(), 117u);
    }

    void whatWasSavedIsTakenBackWhenALaterStepIsRefused()
    {
        SampleDirector director;
        director.link->m_limits = api::HistoryLimitsReply{{1000}, 5, 0, 0, 1000, 1u << 20};
        director.link->m_refusesLimits = true;
        SettingsDialog dialog({director.document.get()});
        open(dialog, "history");
        type(field(dialog, "Versions to keep, versions"), QStringLiteral("50"));
        open(dialog, "engine");
        type(field(dialog, "UDP, seconds"), QStringLiteral("60"));
        QTest::mouseClick(dialog.saveButton(), Qt::LeftButton);
        QTRY_VERIFY(report(dialog).contains(QLatin1String("not allowed to control")));
        QCOMPARE(director.link->m_applied.size(), std::size_t{2}); // there and back
        QTRY_COMPARE(director.document->live().timeouts.udpSeconds, RuleSet().timeouts.udpSeconds);
        QCOMPARE(dialog.directorSettings()->waiting().size(), 2);
        dialog.directorSettings()->forgetEdits();
    }

    void theWayOfPacketsIsSavedWithTheRest()
    {
        SampleDirector director;
        director.link->m_path = FlowCacheStatus();
        SettingsDialog dialog({director.document.get()});
        open(dialog, "engine");
        QComboBox *way = nullptr;
        for (auto *box : dialog.findChildren<QComboBox *>())
            if (box->accessibleName() == QLatin1String("Established packets"))
                way = box;
        QVERIFY(way);
        QTRY_COMPARE(way->currentText(), QStringLiteral("Through the queue"));
        way->setFocus();
        QTest::keyClick(way, Qt::Key_End);
        QVERIFY(director.link->m_pathsAsked.empty()); // nothing before Save
        QCOMPARE(dialog.directorSettings()->waiting(),
                 QStringList{QStringLiteral("Established packets")});
        QTest::mouseClick(dialog.saveButton(), Qt::LeftButton);
        QTRY_COMPARE(director.link->m_pathsAsked, std::vector<FlowCacheMode>{FlowCacheMode::Auto});
        QTRY_VERIFY(dialog.directorSettings()->waiting().isEmpty());
        QVERIFY(director.link->m_applied.empty());
    }

    void factsOfTheEngineAreShownForTheChosenDirector()
    {
        SampleDirector a;
        SampleDirector b;
        b.document->setName(QStringLiteral("gw-b"));
        a.link->sendStatus({});
        SettingsDialog dialog({a.document.get(), b.document.get()});
        open(dialog, "engine");
        auto *facts = dialog.findChild<EnginePage *>()->facts();
        QCOMPARE(facts->columnCount(), 3);
        dialog.chooser()->setFocus();
        QTest::keyClick(dialog.chooser(), Qt::Key_End);
        QCOMPARE(facts->columnCount(), 2);
        QCOMPARE(facts->headerItem()->text(1), QStringLiteral("gw-b"));
    }

    void theSearchMarksPagesAndLines()
    {
        SettingsDialog dialog;
        open(dialog, "appearance");
        dialog.search()->setFocus();
        QTest::keyClicks(dialog.search(), QStringLiteral("password"));
        QStringList shown;
        for (int i = 0; i < dialog.pages()->count(); ++i)
            if (!dialog.pages()->item(i)->isHidden())
                shown.append(dialog.pages()->item(i)->text());
        QCOMPARE(shown, QStringList{QStringLiteral("Permissions and lock")});
        QVERIFY(dialog.pages()
                    ->currentItem()
                    ->data(Qt::AccessibleTextRole)
                    .toString()
                    .contains(QLatin1String("match")));
        QTest::keyClicks(dialog.search(), QStringLiteral("xyzzy"));
        QStringList labels;
        for (const auto *label : dialog.findChildren<QLabel *>())
            if (label->isVisible())
                labels.append(label->text());
        QVERIFY(labels.join(u' ').contains(QLatin1String("Nothing matches")));
        dialog.search()->clear();
        for (int i = 0; i < dialog.pages()->count(); ++i)
            QVERIFY(!dialog.pages()->item(i)->isHidden());
    }

    void aKeyIsChangedInAllWindowsAndConflictsAreTold()
    {
        const MainWindow first(std::make_unique<DirectorDocument>(nullptr));
        const MainWindow second(std::make_unique<DirectorDocument>(nullptr));
        SettingsDialog dialog;
        open(dialog, "keyboard");
        auto *page = dialog.findChild<KeyboardPage *>();
        QVERIFY(page->choose(QStringLiteral("review")));
        auto *keys = page->keyField();
        keys->setFocus();
        QTest::keyClick(keys, Qt::Key_F9, Qt::ControlModifier);
        const QKeySequence wanted(Qt::CTRL | Qt::Key_F9);
        QTRY_COMPARE(first.actions()->review->shortcut(), wanted);
        QCOMPARE(second.actions()->review->shortcut(), wanted);
        QVERIFY(
            first.actions()->review->toolTip().contains(wanted.toString(QKeySequence::NativeText)));
        QVERIFY(page->differsFromDefault());
        // Windows that open later have it too.
        const MainWindow third(std::make_unique<DirectorDocument>(nullptr));
        QCOMPARE(third.actions()->review->shortcut(), wanted);
        // The key of another command.
        QVERIFY(page->choose(QStringLiteral("find")));
        keys->setFocus();
        QTest::keyClick(keys, Qt::Key_F9, Qt::ControlModifier);
        QTRY_COMPARE(problems(dialog).size(), 1);
        QVERIFY(problems(dialog).front().contains(QLatin1String("Review")));
        QVERIFY(first.actions()->find->shortcut() != wanted);
        for (auto *note : page->findChildren<FieldNote *>())
            Q_EMIT note->fixRequested();
        QCOMPARE(first.actions()->find->shortcut(), wanted);
        QVERIFY(first.actions()->review->shortcut().isEmpty());
        QTest::mouseClick(dialog.defaultsButton(), Qt::LeftButton);
        QVERIFY(!page->differsFromDefault());
        QVERIFY(!first.actions()->review->shortcut().isEmpty());
        QVERIFY(!QSettings().contains(QStringLiteral("shortcuts/review")));
    }

    void rightsAreThoseThatTheDirectorAnswers()
    {
        SampleDirector director;
        director.link->m_rights["org.vipdeck.view"] = {true, false};
        director.link->m_rights["org.vipdeck.flush"] = {false, false};
        SettingsDialog dialog({director.document.get()});
        open(dialog, "lock");
        const auto *rights = dialog.findChild<PermissionsPage *>()->rights();
        QCOMPARE(rights->topLevelItemCount(), 5);
        QTRY_COMPARE(rights->topLevelItem(0)->text(1), QStringLiteral("Allowed now"));
        QCOMPARE(rights->topLevelItem(1)->text(1), QStringLiteral("After authentication"));
        QCOMPARE(rights->topLevelItem(4)->text(1), QStringLiteral("Not allowed"));
        for (const auto &request : director.link->m_authorized)
            QVERIFY(!request.interactive); // looking never asks for a password
    }

    void forgettingTheAuthenticationIsPolkitsWork_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<bool>("works");
        QTest::newRow("forgotten") << QByteArray("echo \"$@\" > \"$0.args\"\n") << true;
        QTest::newRow("refused") << QByteArray("echo no session >&2; exit 1\n") << false;
    }
    void forgettingTheAuthenticationIsPolkitsWork()
    {
        QFETCH(QByteArray, script);
        QFETCH(bool, works);
        const FakeProgram polkit("pkcheck", script);
        SampleDirector director;
        SettingsDialog dialog({director.document.get()});
        open(dialog, "lock");
        QTest::mouseClick(button(dialog, "Forget it now"), Qt::LeftButton);
        if (works) {
            const auto said = [&polkit] {
                QFile arguments(polkit.file("pkcheck.args"));
                return arguments.open(QIODevice::ReadOnly)
                           ? QString::fromUtf8(arguments.readAll()).trimmed()
                           : QString();
            };
            QTRY_COMPARE(said(), QStringLiteral("--revoke-temp"));
            QVERIFY(problems(dialog).isEmpty());
        } else {
            QTRY_COMPARE(problems(dialog).size(), 1);
            QVERIFY(problems(dialog).front().contains(QLatin1String("no session")));
        }
    }

    void directorsAreAddedOrderedAndForgotten()
    {
        SampleRoster roster;
        SettingsContext context;
        context.roster = &roster;
        SettingsDialog dialog(context);
        open(dialog, "host");
        const auto fill = [](const char *host, const char *options) {
            QTimer::singleShot(50, qApp, [host, options] {
                auto *asked = QApplication::activeModalWidget();
                QVERIFY(asked);
                type(field(*asked, "Host"), QLatin1String(host));
                type(field(*asked, "Options of ssh"), QLatin1String(options));
                QTest::mouseClick(button(*asked, "Add director"), Qt::LeftButton);
            });
        };
        fill("lb-paris-1", "");
        QTest::mouseClick(button(dialog, "Add..."), Qt::LeftButton);
        fill("lb-paris-2", "-p 2222");
        QTest::mouseClick(button(dialog, "Add..."), Qt::LeftButton);
        QCOMPARE(roster.m_remembered.size(), 2);
        QCOMPARE(roster.m_remembered.at(1).target.options,
                 (QStringList{QStringLiteral("-p"), QStringLiteral("2222")}));
        auto *list = dialog.findChild<DirectorsPage *>()->list();
        list->setCurrentItem(list->topLevelItem(1));
        QTest::mouseClick(button(dialog, "Up"), Qt::LeftButton);
        QCOMPARE(roster.m_remembered.front().target.host, QStringLiteral("lb-paris-2"));
        roster.m_shown = 0;
        list->setCurrentItem(list->topLevelItem(1));
        list->setCurrentItem(list->topLevelItem(0));
        QVERIFY(!button(dialog, "Remove")->isEnabled()); // the window shows it
        list->setCurrentItem(list->topLevelItem(1));
        QTest::mouseClick(button(dialog, "Remove"), Qt::LeftButton);
        QCOMPARE(roster.m_remembered.size(), 1);
    }

    void aConnectionIsTriedAndTheReasonIsSaid()
    {
        const FakeProgram ssh("ssh", "echo 'lb-paris-1: no route to host' >&2; exit 255\n");
        SampleRoster roster;
        roster.m_remembered = {{{QStringLiteral("lb-paris-1"), {}, {}, {}}, true, nullptr}};
        SettingsContext context;
        context.roster = &roster;
        SettingsDialog dialog(context);
        open(dialog, "host");
        QTest::mouseClick(button(dialog, "Test connection"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(problems(dialog).size(), 1, kPatienceMilliseconds);
        QVERIFY(problems(dialog).front().contains(QLatin1String("no route to host")));
    }

    void theConsoleRemembersOrderOptionsAndWhoWaitsAtTheStart()
    {
        const auto target = [](const char *host) {
            return SshTarget{QLatin1String(host), {}, {}, {}};
        };
        {
            Console console(true);
            console.addLocal(m_directory.filePath(QStringLiteral("nobody")));
            console.addRemote(target("a"), false);
            console.addRemote(target("b"), false);
            console.moveRemembered(1, 0);
            auto changed = console.remembered().front();
            changed.target.options = QStringList{QStringLiteral("-4")};
            console.changeRemembered(0, changed);
            QVERIFY(console.canForget(1));
        }
        Console console(true);
        console.addLocal(m_directory.filePath(QStringLiteral("nobody")));
        console.restoreRemote();
        const auto remembered = console.remembered();
        QCOMPARE(remembered.size(), 2);
        QCOMPARE(remembered.at(0).target.host, QStringLiteral("b"));
        QCOMPARE(remembered.at(0).target.options, QStringList{QStringLiteral("-4")});
        QVERIFY(!remembered.at(0).connectsAtStart);
        console.start();
        QCOMPARE(remembered.at(0).document->link()->state(), DirectorLink::State::Idle);
        console.forgetRemembered(0);
        QCOMPARE(console.remembered().size(), 1);
        QCOMPARE(console.current(), 0);
    }

    void patternsAndTheRangeAtTheStartTakeEffect()
    {
        SettingsDialog dialog;
        open(dialog, "appearance");
        Console console(false);
        QVERIFY(Theme::instance().isHatched(1));
        QCheckBox *patterns = nullptr;
        for (auto *box : dialog.findChildren<QCheckBox *>())
            if (box->accessibleName().startsWith(QLatin1String("Patterns")))
                patterns = box;
        QVERIFY(patterns);
        patterns->setFocus();
        QTest::keyClick(patterns, Qt::Key_Space);
        QVERIFY(!Theme::instance().isHatched(1));
        QCOMPARE(Theme::instance().seriesPen(1).style(), Qt::SolidLine);
        QTest::mouseClick(dialog.defaultsButton(), Qt::LeftButton);
        QVERIFY(Theme::instance().isHatched(1));
        Preferences::instance().setValue(Preferences::Key::ChartRange, 900);
        MainWindow window(std::make_unique<DirectorDocument>(nullptr));
        window.restoreSession();
        QCOMPARE(window.chart()->range(), 900);
    }

private:
    QTemporaryDir m_directory;
};

} // namespace vipdeck::test

QTEST_MAIN(vipdeck::test::SettingsPagesTest)
#include "tst_settingspages.moc"
