// SPDX-License-Identifier: GPL-3.0-or-later
// The way of packets in status bar and dialog: what is told, what is chosen by keys, what is said
// when it is refused or not known.
#include <QLabel>
#include <QRadioButton>
#include <QStatusBar>
#include <QTimer>
#include <QtTest>

#include "app/document/directorpath.h"
#include "app/translations.h"
#include "app/views/dialogs/pathdialog.h"
#include "app/views/mainwindow.h"
#include "app/views/theme.h"
#include "app/views/window/consoleactions.h"
#include "tests/app/panes/dialogparts.h"
#include "tests/app/panes/sampledirector.h"

namespace vipdeck::test {

FlowCacheStatus cacheStatus()
{
    FlowCacheStatus status;
    status.mode = FlowCacheMode::Auto;
    status.active = true;
    status.attachment = "tcx";
    status.pinned = true;
    status.interfaces = {"eth0", "eth1"};
    status.flows = 41'200;
    status.capacity = 262'144;
    status.packets = 18'400'000;
    return status;
}

class PathTest : public QObject
{
    Q_OBJECT

private:
    static QString textOf(const QWidget &window)
    {
        QStringList all;
        for (const auto *label : window.findChildren<QLabel *>())
            if (label->isVisible())
                all.append(label->text());
        return all.join(u'\n');
    }
    static void reconnect(const SampleDirector &director)
    {
        director.link->setState(DirectorLink::State::Lost);
        director.link->setState(DirectorLink::State::Connected);
    }
    static QRadioButton *choice(const PathDialog &dialog, const char *words)
    {
        for (auto *one : dialog.findChildren<QRadioButton *>())
            if (one->text().remove(u'&').startsWith(QLatin1String(words)))
                return one;
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        installTranslations(*qApp);
        Theme::instance().install();
    }

    void theStatusBarTellsTheWayAndWhy()
    {
        SampleDirector director;
        auto *link = director.link;
        link->m_path = cacheStatus();
        reconnect(director);
        MainWindow window(std::move(director.document));
        window.resize(1800, 900);
        window.show();
        auto *label = window.findChild<QLabel *>(QStringLiteral("statusPath"));
        QVERIFY(label && label->isVisible());
        QCOMPARE(label->text(), QStringLiteral("Flow cache"));
        link->m_path->active = false;
        link->m_path->problem = "eth0 has a firewall of its own";
        Q_EMIT link->journalGrown(1);
        QCOMPARE(label->text(), QStringLiteral("Queue only"));
        QVERIFY2(label->toolTip().endsWith(u"No flow cache: eth0 has a firewall of its own"),
                 qPrintable(label->toolTip()));
        link->m_path.reset();
        Q_EMIT link->journalGrown(2);
        QVERIFY(label->text().isEmpty());
    }

    void theJournalSaysSinceWhen()
    {
        SampleDirector director;
        api::JournalEvent event;
        event.timeMilliseconds = 1'700'000'000'000;
        event.text = "Established packets go through the flow cache (tcx).";
        event.phrases = {{"path-cache", {{"tcx"}}}};
        director.link->m_path = cacheStatus();
        director.link->log(event);
        reconnect(director);
        QCOMPARE(director.document->path()->since().toMSecsSinceEpoch(), 1'700'000'000'000);
        // The newest line is about another way: nothing is claimed.
        event.phrases = {{"path-queue", {}}};
        event.text = "Established packets go through the queue.";
        director.link->log(event);
        reconnect(director);
        QVERIFY(!director.document->path()->since().isValid());
    }

    void aWayIsChosenByKeysAndTakesEffectAtOnce()
    {
        SampleDirector director;
        director.link->m_path = cacheStatus();
        reconnect(director);
        PathDialog dialog(director.document.get());
        dialog.show();
        dialog.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        const auto text = textOf(dialog);
        for (const char *fact : {"41,200 of 262,144 connections", "18,400,000", "eth0, eth1 (tcx)",
                                 "established connections go on"})
            QVERIFY2(text.contains(QLatin1String(fact)), qPrintable(text));
        auto *use = button(dialog, "Use this way");
        QVERIFY(choice(dialog, "Automatic")->isChecked() && !use->isEnabled());
        QTest::keyClick(&dialog, Qt::Key_Q, Qt::AltModifier);
        QTRY_VERIFY(choice(dialog, "Queue")->isChecked() && use->isEnabled());
        QVERIFY(director.link->m_pathsAsked.empty());
        QTest::keyClick(&dialog, Qt::Key_Return);
        QCOMPARE(director.link->m_pathsAsked.size(), 1u);
        QVERIFY(director.link->m_pathsAsked[0] == FlowCacheMode::Off);
        QVERIFY(!use->isEnabled());
        QVERIFY(textOf(dialog).contains(u"go through the queue"));
    }

    void aRefusalIsSaidAndTheChoiceStays()
    {
        SampleDirector director;
        director.link->m_path = cacheStatus();
        director.link->m_refusesPath = true;
        reconnect(director);
        PathDialog dialog(director.document.get());
        dialog.show();
        QTest::mouseClick(choice(dialog, "Flow cache"), Qt::LeftButton, {}, QPoint(8, 8));
        QTest::mouseClick(button(dialog, "Use this way"), Qt::LeftButton);
        QVERIFY(textOf(dialog).contains(u"not allowed to control"));
        QVERIFY(choice(dialog, "Flow cache")->isChecked());
        QVERIFY(button(dialog, "Use this way")->isEnabled());
        QVERIFY(director.document->path()->status()->mode == FlowCacheMode::Auto);
    }

    void withoutAnAnswerNothingCanBeChosen_data()
    {
        QTest::addColumn<bool>("connected");
        QTest::addColumn<QString>("said");
        QTest::newRow("an older helper") << true << QStringLiteral("does not tell the way");
        QTest::newRow("no connection") << false << QStringLiteral("There is no connection to gw-a");
    }
    void withoutAnAnswerNothingCanBeChosen()
    {
        QFETCH(bool, connected);
        QFETCH(QString, said);
        SampleDirector director;
        if (!connected) {
            director.link->m_path = cacheStatus();
            reconnect(director);
            director.link->setState(DirectorLink::State::Lost);
        }
        PathDialog dialog(director.document.get());
        dialog.show();
        QVERIFY2(textOf(dialog).contains(said), qPrintable(textOf(dialog)));
        for (const auto *one : dialog.findChildren<QRadioButton *>())
            QVERIFY(!one->isEnabled());
        QVERIFY(!button(dialog, "Use this way")->isEnabled());
    }

    void theMenuOpensIt()
    {
        SampleDirector director;
        director.link->m_path = cacheStatus();
        MainWindow window(std::move(director.document));
        window.show();
        bool opened = false;
        QTimer::singleShot(0, &window, [&opened] {
            auto *dialog = QApplication::activeModalWidget();
            opened = qobject_cast<PathDialog *>(dialog) != nullptr;
            if (dialog)
                dialog->close();
        });
        window.actions()->path->trigger();
        QVERIFY(opened);
    }
};

} // namespace vipdeck::test

QTEST_MAIN(vipdeck::test::PathTest)
#include "tst_path.moc"
