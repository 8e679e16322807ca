// SPDX-License-Identifier: GPL-3.0-or-later
// Where the director asks for a comment, a ticket or a second person: everything that takes effect
// without the draft gives them, and what became a proposal has not happened.
#include <unistd.h>

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTimer>
#include <QtTest>
#include <memory>

#include "app/document/directorjobs.h"
#include "app/document/directorsafeguards.h"
#include "app/document/stableids.h"
#include "app/views/confirm/confirmbar.h"
#include "app/views/dialogs/draindialog.h"
#include "app/views/dialogs/gentlestartdialog.h"
#include "app/views/dialogs/proposaldialog.h"
#include "app/views/dialogs/reasondialog.h"
#include "app/views/inspector/drainsection.h"
#include "app/views/mainwindow.h"
#include "app/views/review/reviewdialog.h"
#include "app/views/settings/preferences.h"
#include "app/views/theme.h"
#include "app/views/window/consoleactions.h"
#include "app/views/window/poolspage.h"
#include "tests/app/panes/dialogparts.h"
#include "tests/app/panes/sampledirector.h"

namespace vipdeck::test {
namespace {

const ServiceKey kWeb = tcp("192.0.2.10", 443);
const ServerRef kFive{kWeb, endpoint("10.0.0.15", 443)};

void guard(SampleLink &link, api::AskFor asked, const char *group = "")
{
    link.m_safeguards.settings.askFor = asked;
    link.m_safeguards.settings.secondPersonGroup = group;
    Q_EMIT link.safeguardsChanged(link.m_safeguards);
}

struct GuardedWindow
{
    GuardedWindow(api::AskFor asked, const char *group = "")
        : link(director.link)
        , document(director.document.get())
    {
        guard(*link, asked, group);
        window = std::make_unique<MainWindow>(std::move(director.document));
        window->show();
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        window->poolsPage()->reveal(document->stableIds().of(kFive));
    }
    [[nodiscard]] bool says(QStringView words) const
    {
        for (const auto *label : window->findChildren<QLabel *>())
            if (label->isVisible() && label->text().contains(words))
                return true;
        return false;
    }
    void press(Qt::Key key) const
    {
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        QTest::keyClick(window.get(), key, Qt::ControlModifier | Qt::AltModifier);
    }
    [[nodiscard]] int weight() const { return findDestination(document->live(), kFive)->weight; }

    SampleDirector director;
    SampleLink *link;
    DirectorDocument *document;
    std::unique_ptr<MainWindow> window;
};

// What the user of the dialog that opens next does; the number of dialogs that it met. Waits for
// one as long as the context lives.
template<typename Dialog, typename Act>
std::shared_ptr<int> whenOpened(QObject *context, const Act &act)
{
    auto met = std::make_shared<int>(0);
    auto *look = new QTimer(context);
    QObject::connect(look, &QTimer::timeout, look, [look, met, act] {
        auto *dialog = qobject_cast<Dialog *>(QApplication::activeModalWidget());
        if (!dialog || *met > 0)
            return;
        ++*met;
        look->stop();
        dialog->activateWindow();
        QTRY_VERIFY(dialog->isActiveWindow());
        act(*dialog);
        if (dialog->isVisible())
            dialog->reject();
    });
    look->start(5);
    return met;
}

void say(QWidget &dialog, const char *comment, const char *ticket)
{
    auto *edit = field(dialog, "Comment");
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, QString::fromLatin1(comment));
    QTest::keyClick(edit, Qt::Key_Tab);
    QTest::keyClicks(dialog.focusWidget(), QString::fromLatin1(ticket));
}

} // namespace

class ReasonsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("vipdeck-test"));
        QCoreApplication::setApplicationName(QStringLiteral("reasons"));
        Theme::instance().install();
    }
    void init()
    {
        QSettings().clear();
        Preferences::instance().setValue(Preferences::Key::ConfirmApply, false);
    }

    void nothingIsAskedForThatTheDirectorDoesNotWant()
    {
        SampleDirector director;
        DrainDialog dialog(director.document.get(), {kFive});
        dialog.show();
        QVERIFY(field(dialog, "Comment")->isVisible());
        QVERIFY(!field(dialog, "Ticket")->isVisible());
        QVERIFY(field(dialog, "Comment")->placeholderText().contains(QLatin1String("optional")));
        QVERIFY(shownButton(dialog, "Drain now"));
        QTest::mouseClick(button(dialog, "Drain now"), Qt::LeftButton);
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
    }

    void aDrainSaysWhatIsMissingBesideTheField()
    {
        SampleDirector director;
        guard(*director.link, api::AskFor::CommentAndTicket);
        DrainDialog dialog(director.document.get(), {kFive});
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QCOMPARE(dialog.focusWidget(), field(dialog, "Comment"));
        QVERIFY(problems(dialog).isEmpty()); // nobody was wrong yet
        QTest::mouseClick(button(dialog, "Drain now"), Qt::LeftButton);
        QVERIFY(dialog.isVisible());
        QCOMPARE(problems(dialog).size(), 2);
        QCOMPARE(dialog.focusWidget(), field(dialog, "Comment"));
        QTest::keyClicks(dialog.focusWidget(), QStringLiteral("  "));
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Return);
        QVERIFY(dialog.isVisible()); // blanks are no reason
        QTest::keyClicks(dialog.focusWidget(), QStringLiteral("kernel"));
        QCOMPARE(problems(dialog).size(), 1);
        QVERIFY(field(dialog, "Ticket")->accessibleDescription().contains(QLatin1String("ticket")));
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Tab);
        QTest::keyClicks(dialog.focusWidget(), QStringLiteral("OPS-12"));
        QVERIFY(problems(dialog).isEmpty());
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Return);
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
        QCOMPARE(dialog.reasons(),
                 (ChangeReasons{QStringLiteral("kernel"), QStringLiteral("OPS-12")}));
    }

    void drainsCarryCommentAndTicket()
    {
        GuardedWindow shown(api::AskFor::CommentAndTicket);
        const auto met = whenOpened<DrainDialog>(shown.window.get(), [](DrainDialog &dialog) {
            say(dialog, "kernel", "OPS-12");
            QTest::keyClick(dialog.focusWidget(), Qt::Key_Return);
        });
        shown.press(Qt::Key_D);
        QCOMPARE(*met, 1);
        QCOMPARE(shown.link->m_drained.size(), std::size_t{1});
        QCOMPARE(shown.link->m_drained[0].apply.comment, std::string("kernel"));
        QCOMPARE(shown.link->m_drained[0].apply.ticket, std::string("OPS-12"));
        QCOMPARE(shown.weight(), 0);
        QVERIFY(shown.says(u"to be drained"));
    }

    void gentleStartsCarryThem_data()
    {
        QTest::addColumn<bool>("drained");
        QTest::newRow("a server with a weight") << false;
        QTest::newRow("a drained server") << true;
    }
    void gentleStartsCarryThem()
    {
        QFETCH(bool, drained);
        GuardedWindow shown(api::AskFor::CommentAndTicket);
        if (drained)
            shown.document->jobs()->drainNow(
                {api::JobOrder{api::JobKind::Drain, {kWeb, kFive.endpoint}}},
                {QStringLiteral("a"), QStringLiteral("b")});
        QCOMPARE(shown.weight(), drained ? 0 : 100);
        const auto met =
            whenOpened<GentleStartDialog>(shown.window.get(), [](GentleStartDialog &dialog) {
                say(dialog, "cold cache", "OPS-13");
                QTest::keyClick(dialog.focusWidget(), Qt::Key_Return);
            });
        shown.press(Qt::Key_G);
        QCOMPARE(*met, 1);
        QCOMPARE(shown.weight(), 1);
        QCOMPARE(shown.link->m_undrained.size(), drained ? std::size_t{1} : std::size_t{0});
        QCOMPARE(shown.link->m_drained.size(), std::size_t{1});
        const auto &said = shown.link->m_drained.back().apply;
        QCOMPARE(drained ? shown.link->m_undrained.back().comment : said.comment,
                 std::string("cold cache"));
        QCOMPARE(drained ? shown.link->m_undrained.back().ticket : said.ticket,
                 std::string("OPS-13"));
    }

    void theWeightComesBackByOneClickUnlessTheDirectorAsksWhy()
    {
        GuardedWindow shown(api::AskFor::Nothing);
        shown.document->jobs()->drainNow(
            {api::JobOrder{api::JobKind::Drain, {kWeb, kFive.endpoint}}}, {});
        shown.press(Qt::Key_R); // a dialog would not end
        QCOMPARE(shown.weight(), 100);

        guard(*shown.link, api::AskFor::CommentAndTicket);
        shown.document->jobs()->drainNow(
            {api::JobOrder{api::JobKind::Drain, {kWeb, kFive.endpoint}}},
            {QStringLiteral("a"), QStringLiteral("b")});
        QCOMPARE(shown.weight(), 0);
        auto met = whenOpened<ReasonDialog>(shown.window.get(), [](ReasonDialog &) {});
        auto *restore = button(*shown.window->findChild<DrainSection *>(), "Restore weight");
        QTest::mouseClick(restore, Qt::LeftButton);
        QCOMPARE(*met, 1);
        QCOMPARE(shown.link->m_undrained.size(), std::size_t{1}); // the dialog was left
        met = whenOpened<ReasonDialog>(shown.window.get(), [](ReasonDialog &dialog) {
            say(dialog, "done", "OPS-14");
            QTest::mouseClick(button(dialog, "Restore weight"), Qt::LeftButton);
        });
        QTest::mouseClick(restore, Qt::LeftButton);
        QCOMPARE(*met, 1);
        QCOMPARE(shown.link->m_undrained.back().comment, std::string("done"));
        QCOMPARE(shown.link->m_undrained.back().ticket, std::string("OPS-14"));
        QCOMPARE(shown.weight(), 100);
    }

    void aCorrectionOfAnAppliedVersionCarriesThem()
    {
        GuardedWindow shown(api::AskFor::CommentAndTicket);
        shown.link->sendTraffic();
        const ServerRef three{kWeb, endpoint("10.0.0.13", 443)};
        QVERIFY(shown.document->setWeight({three}, 60));
        shown.document->applyAll({QStringLiteral("more"), 60, 0, 0, QStringLiteral("OPS-15")});
        shown.link->m_silent.insert(three.endpoint);
        for (int i = 0; i < 8; ++i)
            shown.link->sendTraffic();
        auto *revert = shown.window->findChild<ConfirmBar *>()->revertSuspectButton();
        QVERIFY(revert->isVisible());
        const auto met = whenOpened<ReasonDialog>(shown.window.get(), [](ReasonDialog &dialog) {
            QVERIFY(!field(dialog, "Comment")->text().isEmpty()); // suggested
            auto *ticket = field(dialog, "Ticket");
            ticket->setFocus();
            QTest::keyClicks(ticket, QStringLiteral("OPS-16"));
            QTest::keyClick(ticket, Qt::Key_Return);
        });
        QTest::mouseClick(revert, Qt::LeftButton);
        QCOMPARE(*met, 1);
        QCOMPARE(shown.link->m_applied.back().ticket, std::string("OPS-16"));
        QVERIFY(shown.link->m_applied.back().amends != 0);
        QCOMPARE(findDestination(shown.document->live(), three)->weight, 100);
    }

    void aProposedDrainHasNotHappened()
    {
        GuardedWindow shown(api::AskFor::Nothing, "lb-team");
        const auto met = whenOpened<DrainDialog>(shown.window.get(), [](DrainDialog &dialog) {
            QVERIFY(!shownButton(dialog, "Drain now"));
            QVERIFY(shownButton(dialog, "Propose drain"));
            QTest::keyClick(&dialog, Qt::Key_Return);
        });
        shown.press(Qt::Key_D);
        QCOMPARE(*met, 1);
        QCOMPARE(shown.weight(), 100);
        QVERIFY(shown.says(u"Proposal 1 waits for another member of lb-team"));
        QVERIFY(!shown.says(u"to be drained"));
        QVERIFY(!shown.document->jobs()->running(kFive));
        QVERIFY(shownButton(*shown.window, "Agree"));
        shown.link->m_proposals.clear();
        Q_EMIT shown.link->proposalsChanged({});
        QVERIFY(!shownButton(*shown.window, "Agree"));
    }

    void aProposedStartAndWeightHaveNotHappened()
    {
        GuardedWindow shown(api::AskFor::Nothing);
        shown.document->jobs()->drainNow(
            {api::JobOrder{api::JobKind::Drain, {kWeb, kFive.endpoint}}}, {});
        guard(*shown.link, api::AskFor::Nothing, "lb-team");
        auto *restore = button(*shown.window->findChild<DrainSection *>(), "Propose weight back");
        QVERIFY(restore && restore->isEnabled());
        QVERIFY(shown.window->actions()->restoreWeight->text().contains(QLatin1String("Propose")));
        QTest::mouseClick(restore, Qt::LeftButton);
        QCOMPARE(shown.weight(), 0);
        QVERIFY(shown.document->jobs()->running(kFive));
        QVERIFY(shown.says(u"Proposal 1 waits for another member of lb-team"));
        const auto met =
            whenOpened<GentleStartDialog>(shown.window.get(), [](GentleStartDialog &dialog) {
                QTest::mouseClick(shownButton(dialog, "Propose start"), Qt::LeftButton);
            });
        shown.press(Qt::Key_G);
        QCOMPARE(*met, 1);
        QCOMPARE(shown.weight(), 0);
        QCOMPARE(shown.link->m_proposals.size(), std::size_t{2});
        QVERIFY(shown.says(u"Proposal 2 waits for another member of lb-team"));
    }

    // A tunable is part of the draft, as every rule.
    void reviewProposesAndTheDraftStays()
    {
        GuardedWindow shown(api::AskFor::CommentAndTicket, "lb-team");
        QVERIFY(shown.document->setTunable(QStringLiteral("drop_entry"), QStringLiteral("1")));
        QCOMPARE(shown.window->actions()->apply->text().remove(u'&'), QStringLiteral("Propose"));
        const auto met = whenOpened<ReviewDialog>(shown.window.get(), [](ReviewDialog &dialog) {
            QVERIFY(!shownButton(dialog, "Propose 1 change")->isEnabled());
            QTest::keyClick(&dialog, Qt::Key_Return, Qt::ControlModifier);
            QCOMPARE(problems(dialog).size(), 2);
            say(dialog, "load", "OPS-17");
            QTest::mouseClick(shownButton(dialog, "Propose 1 change"), Qt::LeftButton);
            QVERIFY(!dialog.isVisible());
        });
        QTest::keyClick(shown.window.get(), Qt::Key_R, Qt::ControlModifier);
        QCOMPARE(*met, 1);
        QCOMPARE(shown.link->m_applied.size(), std::size_t{1});
        QCOMPARE(shown.link->m_applied.back().ticket, std::string("OPS-17"));
        QCOMPARE(shown.document->pendingCount(), 1);
        QVERIFY(shown.says(u"Proposal 1 waits for another member of lb-team"));
        QVERIFY(!shown.says(u"Not applied."));
    }

    // Nobody agrees to what they proposed themselves.
    void ownProposalsAreWithdrawn()
    {
        GuardedWindow shown(api::AskFor::Nothing, "lb-team");
        const auto propose = [&shown] {
            shown.document->jobs()->drainNow(
                {api::JobOrder{api::JobKind::Drain, {kWeb, kFive.endpoint}}}, {});
        };
        propose();
        QVERIFY(shownButton(*shown.window, "Agree") && shownButton(*shown.window, "Refuse"));
        QVERIFY(!shownButton(*shown.window, "Withdraw"));
        shown.link->m_proposals.clear();
        shown.link->m_proposer = ::getuid();
        propose();
        QTRY_VERIFY(shownButton(*shown.window, "Withdraw"));
        QVERIFY(!shownButton(*shown.window, "Agree") && !shownButton(*shown.window, "Refuse"));
        QTest::mouseClick(shownButton(*shown.window, "Withdraw"), Qt::LeftButton);
        QVERIFY(shown.link->m_proposals.empty());
        QVERIFY(shown.says(u"Withdrew proposal 1"));
    }

    void aProposalIsLookedAtFromItsMessage()
    {
        GuardedWindow shown(api::AskFor::Nothing, "lb-team");
        shown.document->jobs()->drainNow(
            {api::JobOrder{api::JobKind::Drain, {kWeb, kFive.endpoint}}},
            {QStringLiteral("kernel"), QStringLiteral("OPS-18")});
        const auto met = whenOpened<ProposalDialog>(shown.window.get(), [](ProposalDialog &dialog) {
            QStringList texts;
            for (const auto *label : dialog.findChildren<QLabel *>())
                texts.append(label->text());
            QVERIFY(texts.contains(QStringLiteral("OPS-18")));
            QVERIFY(texts.contains(QStringLiteral("kernel")));
        });
        QTest::mouseClick(shownButton(*shown.window, "Look"), Qt::LeftButton);
        QCOMPARE(*met, 1);
    }
};

} // namespace vipdeck::test

QTEST_MAIN(vipdeck::test::ReasonsTest)
#include "tst_reasons.moc"
