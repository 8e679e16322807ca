// SPDX-License-Identifier: GPL-3.0-or-later
// Settings that a director keeps, and those that decide about Apply.
#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QListWidget>
#include <QMessageBox>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>
#include <QtTest>

#include "app/views/review/reviewdialog.h"
#include "app/views/settings/applysettings.h"
#include "app/views/settings/directorsettings.h"
#include "app/views/settings/pagelist.h"
#include "app/views/settings/settingsdialog.h"
#include "app/views/theme.h"
#include "tests/app/panes/dialogparts.h"
#include "tests/app/panes/sampledirector.h"

namespace vipdeck::test {
namespace {

void type(QLineEdit *edit, const QString &text)
{
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, text);
}

QCheckBox *check(QWidget &window, const char *words)
{
    for (auto *box : window.findChildren<QCheckBox *>())
        if (box->accessibleName().contains(QLatin1String(words)))
            return box;
    return nullptr;
}

QString report(const SettingsDialog &dialog)
{
    QStringList lines;
    for (const auto &answer : dialog.directorSettings()->report())
        lines.append(answer.sentence);
    return lines.join(u'\n');
}

void askFor(SampleDirector &director, api::AskFor what)
{
    director.link->m_safeguards.settings.askFor = what;
    Q_EMIT director.link->safeguardsChanged(director.link->m_safeguards);
}

void openPage(SettingsDialog &dialog, const char *title)
{
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    const auto found = dialog.pages()->findItems(QLatin1String(title), Qt::MatchExactly);
    QCOMPARE(found.size(), 1);
    dialog.pages()->setCurrentItem(found.front());
}

} // namespace

class DirectorSettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_directory.path());
        Theme::instance().install();
    }
    void init() { QSettings().clear(); }

    void whatWaitsIsSavedTogetherAsOneVersion()
    {
        SampleDirector director;
        SettingsDialog dialog({director.document.get()});
        openPage(dialog, "Engine and updates");
        QVERIFY(!dialog.saveButton()->isEnabled());
        type(field(dialog, "TCP connections, seconds"), QStringLiteral("600"));
        auto *removed = check(dialog, "Removed servers");
        removed->setFocus();
        QTest::keyClick(removed, Qt::Key_Space);
        QCOMPARE(dialog.directorSettings()->waiting().size(), 2);
        QVERIFY(director.link->m_applied.empty()); // nothing before Save
        QTest::mouseClick(dialog.saveButton(), Qt::LeftButton);
        QTRY_COMPARE(director.link->m_applied.size(), std::size_t{1});
        const auto &request = director.link->m_applied.front();
        QCOMPARE(request.changes.size(), std::size_t{2});
        QVERIFY(request.generation.has_value()); // somebody else's change is not overwritten
        QVERIFY(QString::fromStdString(request.comment).contains(QLatin1String("TCP")));
        QTRY_COMPARE(director.link->m_rules.timeouts.tcpSeconds, 600u);
        QCOMPARE(director.link->m_rules.tunables.expireNodestConn, 1);
        QCOMPARE(director.link->m_rules.timeouts.udpSeconds, RuleSet().timeouts.udpSeconds);
        QTRY_VERIFY(dialog.directorSettings()->waiting().isEmpty());
        QVERIFY(report(dialog).contains(QLatin1String("saved as version")));
        QVERIFY(!dialog.saveButton()->isEnabled());
    }

    void wrongValuesAreRefusedWithTheReason_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("zero") << QStringLiteral("0");
        QTest::newRow("a word") << QStringLiteral("soon");
        QTest::newRow("too long") << QStringLiteral("99999999");
    }
    void wrongValuesAreRefusedWithTheReason()
    {
        QFETCH(QString, text);
        SampleDirector director;
        SettingsDialog dialog({director.document.get()});
        openPage(dialog, "Engine and updates");
        type(field(dialog, "UDP, seconds"), text);
        QCOMPARE(problems(dialog).size(), 1);
        QVERIFY(problems(dialog).front().contains(text));
        QVERIFY(!dialog.saveButton()->isEnabled());
        type(field(dialog, "UDP, seconds"), QStringLiteral("60"));
        QVERIFY(problems(dialog).isEmpty());
        QVERIFY(dialog.saveButton()->isEnabled());
        dialog.directorSettings()->forgetEdits();
    }

    void aRefusalOfTheDirectorIsToldAndTheValueWaitsOn()
    {
        SampleDirector director;
        director.link->m_refusal = Error{ErrorCode::PermissionDenied, "not allowed to edit"};
        SettingsDialog dialog({director.document.get()});
        openPage(dialog, "Engine and updates");
        type(field(dialog, "UDP, seconds"), QStringLiteral("60"));
        QTest::mouseClick(dialog.saveButton(), Qt::LeftButton);
        QTRY_VERIFY(report(dialog).contains(QLatin1String("not allowed")));
        QCOMPARE(dialog.directorSettings()->waiting().size(), 1);
        QVERIFY(dialog.saveButton()->isEnabled());
        dialog.directorSettings()->forgetEdits();
    }

    void allDirectorsAtOnceWhereTheyDiffer()
    {
        SampleDirector a;
        SampleDirector b;
        b.document->setName(QStringLiteral("gw-b"));
        b.link->m_rules.timeouts.udpSeconds = 77;
        ++b.link->m_generation;
        Q_EMIT b.link->rulesChanged(b.link->m_generation);
        QTRY_COMPARE(b.document->live().timeouts.udpSeconds, 77u);
        SettingsDialog dialog({a.document.get(), b.document.get()});
        openPage(dialog, "Engine and updates");
        auto *udp = field(dialog, "UDP, seconds");
        QVERIFY(udp->text().isEmpty());
        QCOMPARE(udp->placeholderText(), QStringLiteral("2 values"));
        type(udp, QStringLiteral("77"));
        QCOMPARE(dialog.directorSettings()->directorsToSave(), 1); // the other one has it
        type(udp, QStringLiteral("60"));
        QVERIFY(dialog.saveButton()->text().contains(u'2'));
        QTest::mouseClick(dialog.saveButton(), Qt::LeftButton);
        QTRY_COMPARE(a.link->m_rules.timeouts.udpSeconds, 60u);
        QTRY_COMPARE(b.link->m_rules.timeouts.udpSeconds, 60u);
        QTRY_VERIFY(report(dialog).contains(QLatin1String("gw-b")));
    }

    void leavingAsksAboutWhatWaits()
    {
        SampleDirector director;
        SettingsDialog dialog({director.document.get()});
        openPage(dialog, "Engine and updates");
        type(field(dialog, "UDP, seconds"), QStringLiteral("60"));
        QStringList asked;
        const auto answer = [&asked](const char *words) {
            QTimer::singleShot(50, qApp, [&asked, words] {
                auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
                if (!box)
                    return;
                asked.append(box->informativeText());
                QTest::mouseClick(button(*box, words), Qt::LeftButton);
            });
        };
        answer("Go back");
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QCOMPARE(asked, QStringList{QStringLiteral("UDP")});
        QVERIFY(dialog.isVisible());
        answer("Leave");
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());
        QVERIFY(director.link->m_applied.empty());
    }

    void withoutADirectorThePageIsOff()
    {
        SettingsDialog dialog;
        dialog.show();
        QVERIFY(!field(dialog, "UDP, seconds")->isEnabled());
        QVERIFY(!check(dialog, "Removed servers")->isEnabled());
        QVERIFY(!dialog.saveButton()->isEnabled());
    }

    void whatTheHelperWatchesIsSavedAsOneRequest()
    {
        SampleDirector director;
        SettingsDialog dialog({director.document.get()});
        openPage(dialog, "Applying and safety");
        auto *fewer = check(dialog, "Revert at once if");
        QVERIFY(fewer && !fewer->isChecked());
        fewer->click();
        for (auto *field : dialog.findChildren<QLineEdit *>())
            if (field->accessibleName() == QLatin1String("Rule file"))
                type(field, QStringLiteral("/etc/vipdeck/lb.rules"));
        QCOMPARE(dialog.directorSettings()->waiting().size(), 2);
        dialog.directorSettings()->save();
        QTRY_VERIFY(!dialog.directorSettings()->isSaving());
        QCOMPARE(director.link->m_safeguardsAsked.size(), 1u);
        const auto &asked = director.link->m_safeguardsAsked.front();
        QVERIFY(asked.settings.revertOnFailures);
        QCOMPARE(asked.settings.ruleFile, std::string("/etc/vipdeck/lb.rules"));
        QCOMPARE(asked.settings.failureGrowth, 20u);
        QVERIFY(!asked.comment.empty());
        QVERIFY(dialog.directorSettings()->waiting().isEmpty());
        // What the helper refuses stays, with its reason.
        director.link->m_safeguardRefusal = "not below /etc/vipdeck";
        fewer->click();
        dialog.directorSettings()->save();
        QTRY_VERIFY(!dialog.directorSettings()->isSaving());
        QVERIFY2(report(dialog).contains(QLatin1String("not below")), qPrintable(report(dialog)));
        QCOMPARE(dialog.directorSettings()->waiting().size(), 1);
    }

    void applyOpensReviewAboveTheLimitOrForAComment()
    {
        auto &preferences = Preferences::instance();
        SampleDirector director;
        auto &document = *director.document;
        PendingChange change;
        change.connectionsCut = 100;
        QVERIFY(reviewReason(document, {change}).isEmpty());
        change.connectionsCut = 101;
        QVERIFY(reviewReason(document, {change}).contains(QLatin1String("101")));
        preferences.setValue(Preferences::Key::ReviewAbove, 0);
        QVERIFY(reviewReason(document, {change}).isEmpty());
        askFor(director, api::AskFor::Comment);
        QVERIFY(!reviewReason(document, {change}).isEmpty());
    }

    void withoutTheCommentNothingIsApplied()
    {
        SampleDirector director;
        askFor(director, api::AskFor::Comment);
        makeSampleChanges(*director.document);
        ReviewDialog review(director.document.get());
        review.show();
        QVERIFY(QTest::qWaitForWindowActive(&review));
        auto *apply = button(review, "Apply");
        QVERIFY(!apply->isEnabled());
        QVERIFY(!apply->accessibleDescription().isEmpty());
        QTest::keyClicks(review.focusWidget(), QStringLiteral("new rack"));
        QCOMPARE(review.reasons().comment, QStringLiteral("new rack"));
        QVERIFY(apply->isEnabled());
    }

    void withoutTheTicketNothingIsApplied()
    {
        SampleDirector director;
        askFor(director, api::AskFor::CommentAndTicket);
        makeSampleChanges(*director.document);
        ReviewDialog review(director.document.get());
        review.show();
        QVERIFY(QTest::qWaitForWindowActive(&review));
        auto *apply = button(review, "Apply");
        QTest::keyClicks(review.focusWidget(), QStringLiteral("new rack"));
        QVERIFY(!apply->isEnabled());
        QTest::keyClick(review.focusWidget(), Qt::Key_Tab);
        QTest::keyClicks(review.focusWidget(), QStringLiteral("OPS-12"));
        QCOMPARE(review.reasons().ticket, QStringLiteral("OPS-12"));
        QVERIFY(apply->isEnabled());
    }

    void settingsOfTheDirectorCarryCommentAndTicket()
    {
        SampleDirector director;
        askFor(director, api::AskFor::CommentAndTicket);
        SettingsDialog dialog({director.document.get()});
        openPage(dialog, "Engine and updates");
        QVERIFY(!field(dialog, "Comment")->isVisible()); // nothing is to be saved
        type(field(dialog, "UDP, seconds"), QStringLiteral("60"));
        QVERIFY(field(dialog, "Comment")->isVisible());
        QVERIFY(field(dialog, "Ticket")->isVisible());
        QTest::mouseClick(dialog.saveButton(), Qt::LeftButton);
        QCOMPARE(problems(dialog).size(), 2);
        QCOMPARE(dialog.focusWidget(), field(dialog, "Comment"));
        QVERIFY(director.link->m_applied.empty());
        QTest::keyClicks(dialog.focusWidget(), QStringLiteral("voice"));
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Tab);
        QTest::keyClicks(dialog.focusWidget(), QStringLiteral("OPS-20"));
        QTest::mouseClick(dialog.saveButton(), Qt::LeftButton);
        QTRY_COMPARE(director.link->m_rules.timeouts.udpSeconds, 60u);
        QCOMPARE(director.link->m_applied.front().comment, std::string("voice"));
        QCOMPARE(director.link->m_applied.front().ticket, std::string("OPS-20"));
        QTRY_VERIFY(!field(dialog, "Comment")->isVisible());
        // What a director asks for cannot be changed without it either.
        openPage(dialog, "Applying and safety");
        check(dialog, "Revert at once if")->click();
        type(field(dialog, "Comment"), QStringLiteral("too strict"));
        type(field(dialog, "Ticket"), QStringLiteral("OPS-21"));
        QTest::mouseClick(dialog.saveButton(), Qt::LeftButton);
        QTRY_COMPARE(director.link->m_safeguardsAsked.size(), std::size_t{1});
        QCOMPARE(director.link->m_safeguardsAsked.front().ticket, std::string("OPS-21"));
        QTRY_VERIFY(dialog.directorSettings()->waiting().isEmpty());
    }

    void whatNoRuleIsAboutNeedsNoTicket()
    {
        SampleDirector director;
        director.link->m_limits = api::HistoryLimitsReply{{1000}, 5, 0, 0, 1000, 1u << 20};
        askFor(director, api::AskFor::CommentAndTicket);
        SettingsDialog dialog({director.document.get()});
        openPage(dialog, "History and backup");
        type(field(dialog, "Versions to keep, versions"), QStringLiteral("50"));
        QVERIFY(!field(dialog, "Comment")->isVisible());
        QTest::mouseClick(dialog.saveButton(), Qt::LeftButton);
        QTRY_COMPARE(director.link->m_limitsAsked.size(), std::size_t{1});
    }

    void proposedSettingsAreNotInForce()
    {
        SampleDirector director;
        director.link->m_safeguards.settings.secondPersonGroup = "lb-team";
        Q_EMIT director.link->safeguardsChanged(director.link->m_safeguards);
        SettingsDialog dialog({director.document.get()});
        openPage(dialog, "Engine and updates");
        auto *udp = field(dialog, "UDP, seconds");
        const auto before = udp->text();
        type(udp, QStringLiteral("60"));
        QVERIFY(dialog.saveButton()->text().contains(QLatin1String("Propose")));
        QTest::mouseClick(dialog.saveButton(), Qt::LeftButton);
        QTRY_VERIFY2(report(dialog).contains(
                         QLatin1String("gw-a: Proposal 1 waits for another member of lb-team.")),
                     qPrintable(report(dialog)));
        QCOMPARE(director.link->m_rules.timeouts.udpSeconds, RuleSet().timeouts.udpSeconds);
        QVERIFY(dialog.directorSettings()->waiting().isEmpty());
        dialog.saveButton()->setFocus();
        QTRY_COMPARE(udp->text(), before); // what runs
    }

    void aProposalIsWithdrawnWhenTheRestIsRefused()
    {
        SampleDirector director;
        director.link->m_safeguards.settings.secondPersonGroup = "lb-team";
        Q_EMIT director.link->safeguardsChanged(director.link->m_safeguards);
        director.link->m_limits = api::HistoryLimitsReply{{1000}, 5, 0, 0, 1000, 1u << 20};
        director.link->m_refusesLimits = true;
        SettingsDialog dialog({director.document.get()});
        openPage(dialog, "History and backup");
        type(field(dialog, "Versions to keep, versions"), QStringLiteral("50"));
        openPage(dialog, "Engine and updates");
        type(field(dialog, "UDP, seconds"), QStringLiteral("60"));
        QTest::mouseClick(dialog.saveButton(), Qt::LeftButton);
        QTRY_VERIFY(report(dialog).contains(QLatin1String("not allowed to control")));
        QCOMPARE(director.link->m_applied.size(), std::size_t{1});
        QVERIFY(director.link->m_proposals.empty());
        dialog.directorSettings()->forgetEdits();
    }

    void directoriesOfRuleFilesAreOffered()
    {
        SampleDirector director;
        SettingsDialog dialog({director.document.get()});
        openPage(dialog, "Applying and safety");
        auto *file = field(dialog, "Rule file");
        type(file, QStringLiteral("/etc"));
        QTRY_VERIFY(file->completer()->popup()->isVisible());
        QTest::keyClick(file->completer()->popup(), Qt::Key_Down);
        QTest::keyClick(file->completer()->popup(), Qt::Key_Return);
        QTRY_COMPARE(file->text(), QStringLiteral("/etc/vipdeck/"));
        QTest::keyClicks(file, QStringLiteral("lb.rules"));
        dialog.directorSettings()->save();
        QTRY_COMPARE(director.link->m_safeguards.settings.ruleFile,
                     std::string("/etc/vipdeck/lb.rules"));
    }

private:
    QTemporaryDir m_directory;
};

} // namespace vipdeck::test

QTEST_MAIN(vipdeck::test::DirectorSettingsTest)
#include "tst_directorsettings.moc"
