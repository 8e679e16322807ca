// SPDX-License-Identifier: GPL-3.0-or-later
// The Log view by its keys and mouse over a journal of the sample director.
#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableView>
#include <QToolButton>
#include <QtTest>

#include "app/document/directoroperations.h"
#include "app/models/logmodel.h"
#include "app/models/logobject.h"
#include "app/models/logquery.h"
#include "app/models/logtext.h"
#include "app/models/savedfilters.h"
#include "app/translations.h"
#include "app/views/log/logdetails.h"
#include "app/views/log/loghistogram.h"
#include "app/views/log/logview.h"
#include "app/views/parts/filteredit.h"
#include "app/views/parts/savedfilterbutton.h"
#include "app/views/parts/savefilterdialog.h"
#include "app/views/theme.h"
#include "helper/api/eventphrases.h"
#include "tests/app/panes/sampledirector.h"

namespace vipdeck::test {

constexpr quint64 kNow = 1'700'000'000'000;

struct ShownLog
{
    explicit ShownLog(int more = 0)
    {
        addSampleEvents(*director.link, kNow);
        for (int i = 0; i < more; ++i) {
            api::JournalEvent event;
            event.timeMilliseconds = kNow;
            event.text = "more " + std::to_string(i);
            director.link->log(event);
        }
        view = std::make_unique<LogView>(director.document.get());
        view->resize(1180, 760);
        view->show();
        if (!QTest::qWaitForWindowActive(view.get())) // keys of actions need it
            qFatal("the window did not become active");
    }

    SampleDirector director;
    std::unique_ptr<LogView> view;
};

class LogTest : public QObject
{
    Q_OBJECT

private:
    static QPushButton *follow(const LogView &view)
    {
        for (auto *button : view.findChildren<QPushButton *>())
            if (button->isCheckable())
                return button;
        return nullptr;
    }

    static QPushButton *buttonOf(const LogView &view, const QString &text)
    {
        for (auto *button : view.findChildren<QPushButton *>())
            if (button->text() == text)
                return button;
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("vipdeck-test"));
        QCoreApplication::setApplicationName(QStringLiteral("logview"));
        QSettings().clear();
        installTranslations(*qApp);
        Theme::instance().install();
    }

    // The helper writes English; the console has a text for translators of every sentence and puts
    // the values into their places.
    void everySentenceOfTheJournalIsTranslated()
    {
        for (const auto &sentence : api::kEventSentences) {
            const auto english = QString::fromUtf8(sentence.english.data(),
                                                   static_cast<qsizetype>(sentence.english.size()));
            QVERIFY2(LogText::knownTexts().contains(english), qPrintable(english));
        }
        ShownLog log;
        for (const auto &event : log.director.link->m_journal)
            QCOMPARE(LogText::sentence(event), QString::fromStdString(event.text));
        QTranslator german;
        QVERIFY(german.load(QStringLiteral(":/i18n/vipdeck_de.qm")));
        QCoreApplication::installTranslator(&german);
        const auto told = LogText::sentence(log.director.link->m_journal.back());
        QCoreApplication::removeTranslator(&german);
        QVERIFY2(told.startsWith(QStringLiteral("Überlastet")), qPrintable(told));
        for (const char *value : {"3900", "4096", "120"})
            QVERIFY2(told.contains(QLatin1String(value)), qPrintable(told));
        // A newer helper may say what this console does not know.
        auto event = log.director.link->m_journal.back();
        event.phrases.front().kind = "news";
        QCOMPARE(LogText::sentence(event), QString::fromStdString(event.text));
    }

    // A sentence with a value that nobody decided about does not pass.
    void everyValueOfASentenceHasAKind()
    {
        for (const auto &sentence : api::kEventSentences) {
            std::size_t highest = 0;
            for (std::size_t i = 0; i + 1 < sentence.english.size(); ++i)
                if (sentence.english[i] == '%')
                    highest = std::max(highest, std::size_t(sentence.english[i + 1] - '0'));
            const auto name = std::string(sentence.kind);
            // "Applied 1 change to %2" has the number, and does not show it.
            QVERIFY2(sentence.values.size() >= highest, name.c_str());
            for (const char kind : sentence.values)
                QVERIFY2(std::string_view("tndue").find(kind) != std::string_view::npos,
                         name.c_str());
        }
    }

    void valuesOfEverySentenceAreInTheUsersLanguage_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("duration"); // 3 min 12 s
        QTest::addColumn<QString>("user");
        QTest::newRow("German") << QStringLiteral("de") << QStringLiteral("3 min 12 s")
                                << QStringLiteral("Benutzer 1000");
        QTest::newRow("Spanish") << QStringLiteral("es") << QStringLiteral("3 min 12 s")
                                 << QStringLiteral("usuario 1000");
        QTest::newRow("Chinese") << QStringLiteral("zh_CN") << QStringLiteral(u"3 分 12 秒")
                                 << QStringLiteral(u"用户 1000");
    }

    void valuesOfEverySentenceAreInTheUsersLanguage()
    {
        QFETCH(const QString, language);
        QFETCH(const QString, duration);
        QFETCH(const QString, user);
        QTranslator translator;
        QVERIFY(translator.load(QStringLiteral(":/i18n/vipdeck_") + language));
        QCoreApplication::installTranslator(&translator);
        const auto remove = qScopeGuard([&] { QCoreApplication::removeTranslator(&translator); });
        int durations = 0;
        int users = 0;
        int reasons = 0;
        for (const auto &sentence : api::kEventSentences) {
            api::EventPhrase phrase{std::string(sentence.kind), {}};
            for (const char kind : sentence.values)
                phrase.values.push_back({kind == api::kDurationValue ? "192000"
                                         : kind == api::kUserValue   ? "#1000"
                                                                     : "7"});
            const bool hasReason = sentence.values.ends_with(api::kReasonValue);
            if (hasReason)
                phrase.values.push_back({"stale"});
            api::JournalEvent event;
            event.phrases = {phrase};
            event.text = api::composeEvent<std::string>(
                event, api::englishPhrase, [](const char *text) { return std::string(text); });
            const auto told = LogText::sentence(event);
            QVERIFY2(!told.contains(QStringLiteral("192000")) && !told.contains(u'#'),
                     qPrintable(told));
            const auto has = [&](char kind) {
                return sentence.values.find(kind) != sentence.values.npos;
            };
            if (has(api::kDurationValue) && ++durations)
                QVERIFY2(told.contains(duration), qPrintable(told));
            if (has(api::kUserValue) && ++users)
                QVERIFY2(told.contains(user), qPrintable(told));
            if (hasReason && ++reasons) // what it means, and the helper's own words
                QVERIFY2(told.contains(u'7') && !told.contains(QStringLiteral("rules changed")),
                         qPrintable(told));
        }
        QVERIFY(durations >= 8 && users >= 3 && reasons >= 6);
        for (const auto &reason : api::kEventReasons) {
            const auto english = std::string(reason.english);
            QVERIFY2(LogText::knownTexts().contains(QString::fromStdString(english)),
                     english.c_str());
            QVERIFY2(QCoreApplication::translate("vipdeck::LogText", english.c_str())
                         != QString::fromStdString(english),
                     english.c_str());
        }
    }

    void theNewestEventIsOnTopAndTheModelKeepsItsPromises()
    {
        ShownLog log;
        auto *model = log.view->model();
        QAbstractItemModelTester tester(model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model->rowCount(), int(log.director.link->m_journal.size()));
        QVERIFY(model->index(0, LogModel::What).data().toString().startsWith(u"Overloaded"));
        api::JournalEvent event;
        event.timeMilliseconds = kNow + 1000;
        event.text = "The director was stopped.";
        log.director.link->log(event);
        QVERIFY(model->index(0, LogModel::What).data().toString().contains(u"stopped"));
    }

    void pagesComeWhenSomebodyScrolls()
    {
        ShownLog log(500);
        auto *model = log.view->model();
        QCOMPARE(model->rowCount(), int(LogModel::kPage));
        auto *bar = log.view->table()->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 0);
        bar->setValue(bar->maximum());
        QTRY_VERIFY(model->rowCount() > int(LogModel::kPage));
        QVERIFY(!follow(*log.view)->isChecked());
    }

    void newEventsAreCountedWhileFollowIsReleased()
    {
        ShownLog log(300);
        auto *button = follow(*log.view);
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(!log.view->model()->isFollowing());
        const int rows = log.view->model()->rowCount();
        for (int i = 0; i < 3; ++i)
            log.director.link->log({});
        QCOMPARE(log.view->model()->rowCount(), rows);
        QCOMPARE(button->text(), QStringLiteral("3 new"));
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(log.view->model()->eventAt(log.view->model()->index(0, 0))->id,
                 log.director.link->m_journal.back().id);
        QCOMPARE(button->text(), QStringLiteral("Follow"));
    }

    void theLinkOfADrainLeadsToItsServer()
    {
        ShownLog log;
        api::JournalEvent event;
        event.timeMilliseconds = kNow + 1000;
        event.object = "10.0.0.15:443 of TCP 192.0.2.10:443";
        log.director.link->log(event);
        QSignalSpy revealed(log.view.get(), &LogView::revealRequested);
        log.view->table()->setCurrentIndex(log.view->model()->index(0, 0));
        QTest::keyClick(log.view->table(), Qt::Key_Return);
        QCOMPARE(revealed.size(), 1);
    }

    void whatIsGoneIsShownInTheVersionThatHadItLast()
    {
        SampleDirector director;
        addSampleHistory(*director.link);
        auto *link = director.link;
        api::JournalEvent event;
        event.timeMilliseconds = kNow;
        event.object = "10.0.3.31:8443"; // the spare of the versions before the newest
        link->log(event);
        LogView view(director.document.get());
        view.resize(1180, 760);
        view.show();
        QSignalSpy requested(&view, &LogView::historyRequested);
        view.table()->setCurrentIndex(view.model()->index(0, 0));
        QTest::keyClick(view.table(), Qt::Key_Return);
        QCOMPARE(requested.size(), 1);
        const auto number = requested[0][0].toULongLong();
        const auto has = [&](quint64 version) {
            const auto reply = link->m_history.version(version);
            return reply && findLogObject(reply->rules, QStringLiteral("10.0.3.31:8443"));
        };
        QVERIFY(has(number));
        const auto all = link->m_history.page({});
        QVERIFY(all);
        for (const auto &entry : all->page)
            QVERIFY2(entry.number <= number || !has(entry.number), entry.summary.c_str());
        // What was never there is said so.
        event.object = "nobody";
        link->log(event);
        QSignalSpy announced(&view, &LogView::announced);
        view.table()->setCurrentIndex(view.model()->index(0, 0));
        QTest::keyClick(view.table(), Qt::Key_Return);
        QCOMPARE(requested.size(), 1);
        QCOMPARE(announced.size(), 1);
    }

    void wordsFilterAfterAMoment()
    {
        ShownLog log;
        QTest::keyClicks(log.view->filterField(), QStringLiteral("marc"));
        QTRY_COMPARE(log.view->model()->rowCount(), 1);
        QCOMPARE(log.view->model()->index(0, LogModel::Who).data().toString(),
                 QStringLiteral("marc"));
    }

    void enterMakesATokenAndItsCrossTakesItAway()
    {
        ShownLog log;
        auto *field = log.view->filterField();
        QTest::keyClicks(field, QStringLiteral("who:marc"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(log.view->filter()->tokens(), QStringList{QStringLiteral("who:marc")});
        QCOMPARE(log.view->filter()->field()->text(), QString());
        QCOMPARE(log.view->model()->rowCount(), 1);
        // What is typed narrows it at once.
        QTest::keyClicks(field, QStringLiteral("nowhere"));
        QTRY_COMPARE(log.view->model()->rowCount(), 0);
        QTest::keyClick(field, Qt::Key_Escape);
        QTRY_COMPARE(log.view->model()->rowCount(), 1);
        QTest::keyClick(field, Qt::Key_Backspace);
        QVERIFY(log.view->filter()->tokens().isEmpty());
        // A field without a value says nothing.
        QSignalSpy announced(log.view.get(), &LogView::announced);
        log.view->filter()->field()->setText(QStringLiteral("who:"));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(log.view->filter()->tokens().isEmpty());
        QVERIFY(announced.count() == 1 && announced[0][0].toString().contains(u"who:"));
    }

    void aFilterIsSavedByKeysApartFromThoseOfConnections()
    {
        {
            ShownLog log;
            auto *field = log.view->filterField();
            QTest::keyClicks(field, QStringLiteral("not source:server"));
            QTest::keyClick(field, Qt::Key_Return);
            QTest::keyClick(field, Qt::Key_B, Qt::ControlModifier);
            auto *dialog = log.view->findChild<SaveFilterDialog *>();
            QVERIFY(dialog);
            QTest::keyClicks(dialog->field(), QStringLiteral("people"));
            QTest::keyClick(dialog, Qt::Key_Return);
        }
        QVERIFY(SavedFilters::ofConnections().all().isEmpty());
        QCOMPARE(SavedFilters::ofLog().all().size(), 1);
        ShownLog log;
        auto *menu = log.view->findChild<SavedFilterButton *>()->menu();
        Q_EMIT menu->aboutToShow();
        QCOMPARE(menu->actions().front()->text(), QStringLiteral("people"));
        menu->actions().front()->trigger();
        QCOMPARE(log.view->filter()->tokens(), QStringList{QStringLiteral("not source:server")});
    }

    void chosenEventsAreCopiedWithTheirCommands()
    {
        ShownLog log;
        auto *table = log.view->table();
        auto *copy = buttonOf(*log.view, QStringLiteral("Copy"));
        QVERIFY(copy && !copy->isEnabled());
        table->setFocus();
        int applied = 0;
        while (log.view->model()->eventAt(log.view->model()->index(applied, 0))->commands.empty())
            ++applied;
        table->setCurrentIndex(log.view->model()->index(applied, 0));
        QTest::keyClick(table, Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        const auto text = QGuiApplication::clipboard()->text();
        QVERIFY2(text.contains(u"Applied 2 changes to web-https"), qPrintable(text));
        QVERIFY2(text.contains(u"\n    ipvsadm -e -t 192.0.2.10:443 -r 10.0.0.17:443 -m -w 0\n"),
                 qPrintable(text));
        QVERIFY2(text.contains(u"Not applied"), qPrintable(text));
        QGuiApplication::clipboard()->clear();
        QTest::mouseClick(copy, Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), text);
    }

    void aToolIsToldFromAPerson()
    {
        ShownLog log;
        const auto *model = log.view->model();
        int tools = 0;
        for (int row = 0; row < model->rowCount(); ++row) {
            const auto index = model->index(row, LogModel::Who);
            const bool isTool = index.data(LogModel::ByToolRole).toBool();
            QCOMPARE(isTool, index.data().toString() == QLatin1String("deploy-bot"));
            tools += isTool ? 1 : 0;
        }
        QCOMPARE(tools, 1);
    }

    void theVersionThatAnEventMadeIsOpenedFromIt()
    {
        ShownLog log;
        auto &document = *log.director.document;
        QVERIFY(document.setWeight({{tcp("192.0.2.10", 443), endpoint("10.0.0.13", 443)}}, 60));
        document.applyAll({QString(), 60, 0});
        document.operations()->keep();
        auto &entry = log.director.link->m_history.m_entries.back();
        QCOMPARE(entry.outcome, api::VersionOutcome::Kept);
        entry.generation = 4711;
        entry.endedMilliseconds = entry.timeMilliseconds + 22'000;
        entry.notePhrases = {{"kept-by", {{"anna"}}}};
        entry.note = api::englishPhrases(entry.notePhrases);
        api::JournalEvent event;
        event.timeMilliseconds = kNow + 1000;
        event.changes = 1;
        event.generation = 4711;
        log.director.link->log(event);
        auto *details = log.view->details();
        log.view->table()->setCurrentIndex(log.view->model()->index(1, 0));
        QVERIFY(!details->versionButton()->isEnabled());
        log.view->table()->setCurrentIndex(log.view->model()->index(0, 0));
        QVERIFY(details->versionButton()->isEnabled());
        QCOMPARE(details->versionButton()->text(),
                 QStringLiteral("Open version %1").arg(entry.number));
        QCOMPARE(details->keptText(), QStringLiteral("Kept by anna. After 22 s."));
        QSignalSpy requested(log.view.get(), &LogView::historyRequested);
        QTest::mouseClick(details->versionButton(), Qt::LeftButton);
        QCOMPARE(requested.count(), 1);
        QCOMPARE(requested[0][0].toULongLong(), entry.number);
    }

    // The charts reach one hour back.
    void eventsOfTheLastHourLeadToTheirTimeInCharts()
    {
        ShownLog log;
        const auto now = QDateTime::currentMSecsSinceEpoch();
        api::JournalEvent event;
        for (const qint64 age : {7'200'000, 60'000}) {
            event.timeMilliseconds = static_cast<std::uint64_t>(now - age);
            log.director.link->log(event);
        }
        QSignalSpy requested(log.view.get(), &LogView::chartsRequested);
        auto *links = log.view->findChild<QLabel *>(QStringLiteral("eventLinks"));
        log.view->table()->setCurrentIndex(log.view->model()->index(1, 0));
        QVERIFY(!links->text().contains(QLatin1String("Charts at")));
        log.view->table()->setCurrentIndex(log.view->model()->index(0, 0));
        QVERIFY2(links->text().contains(QLatin1String("Charts at")), qPrintable(links->text()));
        links->setFocus();
        QTest::keyClick(links, Qt::Key_Tab);
        QTest::keyClick(links, Qt::Key_Return);
        QCOMPARE(requested.count(), 1);
        QCOMPARE(requested[0][0].toLongLong(), now - 60'000);
    }

    void aLevelIsHiddenByItsButton()
    {
        ShownLog log;
        for (auto *button : log.view->findChildren<QToolButton *>())
            if (button->isCheckable() && !button->text().startsWith(u"Warning"))
                QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(log.view->model()->rowCount(), 2);
        QVERIFY(log.view->model()->index(0, 1).data().toString() == QLatin1String("Warning"));
    }

    void aTimeIsChosenByDragAndReleasedByEscape()
    {
        ShownLog log;
        auto *histogram = log.view->histogram();
        QSignalSpy chosen(histogram, &LogHistogram::rangeChosen);
        const int all = log.view->model()->rowCount();
        const int y = histogram->height() / 2;
        QTest::mousePress(histogram, Qt::LeftButton, {}, QPoint(histogram->width() - 80, y));
        QTest::mouseMove(histogram, QPoint(histogram->width() - 12, y));
        QTest::mouseRelease(histogram, Qt::LeftButton, {}, QPoint(histogram->width() - 12, y));
        QCOMPARE(chosen.count(), 1);
        QVERIFY(chosen[0][0].toULongLong() < chosen[0][1].toULongLong());
        QVERIFY(log.view->model()->rowCount() < all);
        QTest::keyClick(histogram, Qt::Key_Escape);
        QCOMPARE(log.view->model()->rowCount(), all);
    }

    void theFilterHasFieldsQuotesAndNegation()
    {
        using Field = api::JournalFilter::Field;
        const auto filters = parseLogFilter(
            QStringLiteral("over who:anna not source:auth object:\"my service\" text:"));
        QCOMPARE(filters.size(), 4u);
        QVERIFY(filters[0].field == Field::Text && filters[0].value == "over");
        QVERIFY(filters[1].field == Field::Who && filters[1].value == "anna");
        QVERIFY(filters[2].field == Field::Source && filters[2].negated);
        QVERIFY(filters[3].field == Field::Object && filters[3].value == "my service");
        QVERIFY(!filters[3].negated);
    }

    void everyExportHasEveryEvent()
    {
        SampleDirector director;
        addSampleEvents(*director.link, kNow);
        const auto &events = director.link->m_journal;
        const auto count = qsizetype(events.size());
        const auto csv = LogView::exportText(events, LogView::Format::Csv);
        QCOMPARE(csv.count(QStringLiteral("\r\n")), count + 1);
        const auto lines = LogView::exportText(events, LogView::Format::JsonLines).split(u'\n');
        QCOMPARE(lines.size(), count + 1);
        for (const auto &line : lines.mid(0, count))
            QVERIFY(QJsonDocument::fromJson(line.toUtf8()).isObject());
        QCOMPARE(LogView::exportText(events, LogView::Format::Text).count(u'\n'), count);
    }

    void aSpreadsheetDoesNotTakeATextForAFormula()
    {
        api::JournalEvent event;
        event.text = "=cmd|' /C calc'!A0";
        event.comment = "say \"yes\"";
        const auto line = logCsv(event);
        QVERIFY2(line.contains(QStringLiteral("\"'=cmd")), qPrintable(line));
        QVERIFY2(line.contains(QStringLiteral("\"say \"\"yes\"\"\"")), qPrintable(line));
    }
};

} // namespace vipdeck::test

QTEST_MAIN(vipdeck::test::LogTest)
#include "tst_logview.moc"
