// SPDX-License-Identifier: GPL-3.0-or-later
// Several directors in one console, and the desktop around it.
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QProcess>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTreeView>
#include <QUndoStack>
#include <QtTest>
#include <set>

#include "app/document/endpointtext.h"
#include "app/translations.h"
#include "app/views/console/adddirectordialog.h"
#include "app/views/console/configurationreport.h"
#include "app/views/console/console.h"
#include "app/views/console/notifier.h"
#include "app/views/console/singleinstance.h"
#include "app/views/mainwindow.h"
#include "app/views/settings/pagelist.h"
#include "app/views/settings/settingsdialog.h"
#include "app/views/theme.h"
#include "app/views/window/consoleactions.h"
#include "tests/app/panes/sampledirector.h"

namespace vipdeck::test {
namespace {

class RecordingSink : public NotificationSink
{
public:
    void send(const Notification &notification, DirectorDocument *) override
    {
        sent.push_back(notification);
    }
    std::vector<Notification> sent;
};

void writeRules(const QString &name, const QByteArray &text)
{
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

DirectorStatus statusOf(const SampleDirector &director)
{
    return *director.document->status();
}

// Five servers of the first service that are asked each second; those of `silent` do not reply.
struct Traffic
{
    SampleDirector director;
    RecordingSink sink;
    qint64 now = 1'000'000;
    Notifier notifier{&sink, [this] { return now; }};
    DirectorStatus status = statusOf(director);

    Traffic() { notifier.watch(director.document.get()); }
    void seconds(int count, const std::set<std::size_t> &silent)
    {
        for (; count > 0; --count) {
            status.timeMilliseconds += 1000;
            auto &servers = status.services.front().destinations;
            for (std::size_t i = 0; i < 5; ++i) {
                servers[i].counters.connections += 3;
                servers[i].counters.packetsIn += 9;
                servers[i].counters.packetsOut += silent.contains(i) ? 0 : 6;
            }
            Q_EMIT director.link->statusReceived(status);
        }
    }
};

} // namespace

class ConsoleTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_directory;

    QString path(const char *name) const { return m_directory.filePath(QLatin1String(name)); }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("VipDeckTest"));
        QCoreApplication::setApplicationName(QStringLiteral("tst_console"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_directory.path());
        installTranslations(*qApp);
        Theme::instance().install();
    }
    void init() { QSettings().clear(); }

    void aSecondStartHandsItsFilesToTheFirst()
    {
        const auto name = path("instance");
        SingleInstance first(name);
        QVERIFY(first.claim({}));
        QSignalSpy requested(&first, &SingleInstance::requested);
        // The second one waits for the first, so it cannot be in the same thread.
        bool second = true;
        std::unique_ptr<QThread> thread(QThread::create(
            [&] { second = SingleInstance(name).claim({QStringLiteral("/tmp/a file.ipvsadm")}); }));
        thread->start();
        QVERIFY(requested.wait());
        QVERIFY(thread->wait(5000));
        QVERIFY(!second);
        QCOMPARE(requested[0][0].toStringList(), {QStringLiteral("/tmp/a file.ipvsadm")});
    }

    void whatADeadConsoleLeftBehindIsNoObstacle()
    {
        const auto name = path("left");
        writeRules(name, {});
        SingleInstance instance(name);
        QVERIFY(instance.claim({}));
    }

    void everyDirectorHasItsOwnDraftAndUndoStack()
    {
        writeRules(path("a.ipvsadm"), "-A -t 192.0.2.1:80 -s rr\n");
        writeRules(path("b.ipvsadm"), "-A -t 192.0.2.2:80 -s wlc\n");
        Console console(false);
        auto *a = console.openFile(path("a.ipvsadm"));
        auto *b = console.openFile(path("b.ipvsadm"));
        QVERIFY(a && b && console.count() == 2);
        ServiceKey key;
        key.endpoint = endpoint("192.0.2.1", 80);
        QVERIFY(a->document()->removeService(key));
        QCOMPARE(a->document()->undoStack()->count(), 1);
        QCOMPARE(b->document()->undoStack()->count(), 0);
        QCOMPARE(b->document()->pendingCount(), 0);
        QCOMPARE(console.openFile(path("a.ipvsadm")), a); // is shown, not opened again
        QCOMPARE(console.count(), 2);
    }

    void controlTabGoesRoundAndKeepsThePlace()
    {
        writeRules(path("a.ipvsadm"), "-A -t 192.0.2.1:80 -s rr\n");
        writeRules(path("b.ipvsadm"), "-A -t 192.0.2.2:80 -s rr\n");
        Console console(false);
        auto *a = console.openFile(path("a.ipvsadm"));
        auto *b = console.openFile(path("b.ipvsadm"));
        console.show(0);
        a->resize(1234, 800);
        QVERIFY(QTest::qWaitForWindowActive(a));
        QTest::keyClick(a, Qt::Key_Tab, Qt::ControlModifier);
        QVERIFY(b->isVisible() && !a->isVisible());
        QCOMPARE(b->size(), QSize(1234, 800));
        QVERIFY(QTest::qWaitForWindowActive(b));
        QTest::keyClick(b, Qt::Key_Tab, Qt::ControlModifier);
        QVERIFY(a->isVisible() && !b->isVisible());
    }

    void aClickInTheSidebarShowsTheDirector()
    {
        writeRules(path("a.ipvsadm"), "-A -t 192.0.2.1:80 -s rr\n");
        writeRules(path("b.ipvsadm"), "-A -t 192.0.2.2:80 -s rr\n");
        Console console(false);
        console.openFile(path("a.ipvsadm"));
        auto *b = console.openFile(path("b.ipvsadm"));
        console.show(0);
        auto *tree = console.window(0)->findChild<Sidebar *>()->tree();
        const auto section = tree->model()->index(0, 0);
        QCOMPARE(tree->model()->rowCount(section), 2);
        const auto row = tree->model()->index(1, 0, section);
        QCOMPARE(row.data().toString(), QStringLiteral("b.ipvsadm"));
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(row).center());
        QVERIFY(b->isVisible());
        QCOMPARE(console.current(), 1);
    }

    void hostsOfTheConfigurationAreOfferedWithoutPatterns()
    {
        const auto hosts = AddDirectorDialog::hostsOf(QStringLiteral(
            "Host lb-paris-1 lb-paris-2\n  HostName 192.0.2.1\nHost *.example !bad\nhost=gw-b\n"));
        QCOMPARE(hosts, QStringList({QStringLiteral("lb-paris-1"), QStringLiteral("lb-paris-2"),
                                     QStringLiteral("gw-b")}));
    }

    void aHostThatSshWouldTakeForAnOptionIsRefused()
    {
        AddDirectorDialog dialog({QStringLiteral("known")}, {});
        dialog.show();
        QPushButton *add = nullptr;
        for (auto *button : dialog.findChildren<QPushButton *>())
            if (button->isDefault())
                add = button;
        QVERIFY(add && !add->isEnabled());
        for (const auto &[host, good] :
             {std::pair("-oProxyCommand=x", false), std::pair("two words", false),
              std::pair("known", false), std::pair("admin@192.0.2.1", true)}) {
            dialog.hostField()->clear();
            QTest::keyClicks(dialog.hostField(), QLatin1String(host));
            QCOMPARE(add->isEnabled(), good);
        }
        QCOMPARE(dialog.target().host, QStringLiteral("admin@192.0.2.1"));
    }

    void remoteDirectorsAreRememberedBetweenRuns()
    {
        QSettings settings;
        settings.beginWriteArray(QStringLiteral("directors"));
        settings.setArrayIndex(0);
        settings.setValue(QStringLiteral("host"), QStringLiteral("lb-paris-1"));
        settings.setArrayIndex(1);
        settings.setValue(QStringLiteral("host"), QStringLiteral("-oProxyCommand=evil"));
        settings.endArray();
        Console console(false);
        console.addLocal(path("nobody.sock"));
        console.restoreRemote();
        QCOMPARE(console.count(), 2);
        QCOMPARE(console.window(1)->document()->name(), QStringLiteral("lb-paris-1"));
        QVERIFY(console.window(1)->document()->link()->isRemote());
    }

    void notificationsTellOnceAndNotTooOften()
    {
        SampleDirector director;
        RecordingSink sink;
        qint64 now = 1'000'000;
        Notifier notifier(&sink, [&now] { return now; });
        notifier.watch(director.document.get());
        auto status = statusOf(director);
        status.engine.datapathRunning = true;
        const auto send = [&](quint64 drops) {
            status.engine.queueDrops = drops;
            Q_EMIT director.link->statusReceived(status);
        };
        send(0);
        QVERIFY(sink.sent.empty());
        send(10);
        QCOMPARE(sink.sent.size(), 1u);
        QVERIFY(sink.sent[0].urgent);
        send(20);
        QCOMPARE(sink.sent.size(), 1u); // within the pause
        now += 61'000;
        send(30);
        QCOMPARE(sink.sent.size(), 2u);
        Preferences::instance().setValue(Preferences::Key::NotifyEngine, false);
        now += 61'000;
        send(40);
        QCOMPARE(sink.sent.size(), 2u);
        director.link->setState(DirectorLink::State::Connected);
        director.link->setState(DirectorLink::State::Lost);
        QCOMPARE(sink.sent.size(), 3u);
        QVERIFY(sink.sent[2].title.contains(director.document->name()));
    }

    void theLastWordAboutAServerIsTrueHoweverOftenItChanges()
    {
        Traffic traffic;
        const auto &sent = traffic.sink.sent;
        traffic.seconds(5, {});
        QVERIFY(sent.empty());
        traffic.seconds(5, {1});
        QCOMPARE(sent.size(), 1u);
        QCOMPARE(sent[0].title, QStringLiteral("web-02 does not answer"));
        QVERIFY(sent[0].urgent);
        // Back within the pause, and down again at its end: nothing new to say.
        traffic.seconds(5, {});
        QCOMPARE(sent.size(), 1u);
        traffic.seconds(5, {1});
        traffic.now += 61'000;
        traffic.seconds(1, {1});
        QCOMPARE(sent.size(), 1u);
        // Back within a pause: told when that is over.
        traffic.now = 2'000'000;
        traffic.seconds(1, {});
        QCOMPARE(sent.size(), 2u);
        QCOMPARE(sent[1].title, QStringLiteral("web-02 answers again"));
        traffic.seconds(5, {1});
        QCOMPARE(sent.size(), 2u);
        traffic.now += 61'000;
        traffic.seconds(1, {1});
        QCOMPARE(sent.size(), 3u);
        QCOMPARE(sent[2].title, QStringLiteral("web-02 does not answer"));
        traffic.seconds(3, {});
        QCOMPARE(sent.size(), 3u);
        traffic.now += 61'000;
        traffic.seconds(1, {});
        QCOMPARE(sent.size(), 4u);
        QCOMPARE(sent[3].title, QStringLiteral("web-02 answers again"));
    }

    void manyServersOfOneMomentAreOneNotification()
    {
        Traffic traffic;
        traffic.seconds(5, {});
        traffic.seconds(5, {1, 2, 3, 4});
        const auto &sent = traffic.sink.sent;
        QCOMPARE(sent.size(), 1u);
        QCOMPARE(sent[0].title, QStringLiteral("4 servers do not answer"));
        QCOMPARE(sent[0].text, QStringLiteral("On gw-a: web-02, web-03, web-04 and 1 more."));
        traffic.now += 61'000;
        traffic.seconds(1, {3, 4});
        QCOMPARE(sent.size(), 2u);
        QCOMPARE(sent[1].title, QStringLiteral("2 servers answer again"));
        const QStringList back{QStringLiteral("web-02"), QStringLiteral("web-03")};
        QCOMPARE(sent[1].text,
                 QStringLiteral("On gw-a: %1.").arg(QLocale().createSeparatedList(back)));
    }

    void whoeverDoesNotWantToHearOfServersIsNotToldLater()
    {
        Traffic traffic;
        traffic.seconds(5, {});
        Preferences::instance().setValue(Preferences::Key::NotifyServers, false);
        traffic.seconds(5, {1});
        Preferences::instance().setValue(Preferences::Key::NotifyServers, true);
        traffic.now += 61'000;
        traffic.seconds(5, {1});
        QVERIFY(traffic.sink.sent.empty());
        traffic.seconds(1, {});
        QCOMPARE(traffic.sink.sent.size(), 1u);
    }

    void settingsTakeEffectAtOnceAndMarkWhatDiffers()
    {
        SettingsDialog dialog;
        dialog.show();
        QSignalSpy changed(&Preferences::instance(), &Preferences::changed);
        QRadioButton *dark = nullptr;
        for (auto *segment : dialog.findChildren<QRadioButton *>())
            if (segment->accessibleName() == QLatin1String("Theme: Dark"))
                dark = segment;
        QVERIFY(dark);
        QTest::mouseClick(dark, Qt::LeftButton);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(QSettings().value(QStringLiteral("theme")).toInt(),
                 static_cast<int>(Theme::Mode::Dark));
        QVERIFY(dialog.pages()
                    ->item(0)
                    ->data(Qt::AccessibleTextRole)
                    .toString()
                    .contains(QStringLiteral("differs")));
        QTest::keyClicks(dialog.search(), QStringLiteral("overload"));
        QVERIFY(dialog.pages()->item(0)->isHidden());
        QCOMPARE(dialog.pages()->currentItem()->text(), QStringLiteral("Notifications"));
        dialog.search()->clear();
        dialog.pages()->setCurrentRow(0);
        for (auto *button : dialog.findChildren<QPushButton *>())
            if (button->text() == QLatin1String("De&faults"))
                QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(Preferences::instance().isDefault(Preferences::Key::Theme));
        QVERIFY(!QSettings().contains(QStringLiteral("theme")));
    }

    void theReportIsAPdfWithServicesServersAndNames()
    {
        SampleDirector director;
        const auto time = QDateTime(QDate(2026, 11, 23), QTime(12, 0));
        const auto html = ConfigurationReport::html(*director.document, time);
        for (const auto &word : {"web-https", "10.0.0.13:443", "web-03", "conn_reuse_mode", "2026"})
            QVERIFY2(html.contains(QLatin1String(word)), word);
        QVERIFY(!html.contains(QStringLiteral("<script")));
        const auto name = path("report.pdf");
        QVERIFY(ConfigurationReport::write(*director.document, time, name));
        if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
            QSKIP("pdftotext is not installed");
        QProcess reader;
        reader.start(QStringLiteral("pdftotext"),
                     {QStringLiteral("-raw"), name, QStringLiteral("-")});
        QVERIFY(reader.waitForFinished());
        // Narrow cells break their lines.
        auto text = QString::fromUtf8(reader.readAllStandardOutput());
        text.remove(QRegularExpression(QStringLiteral("\\s")));
        QVERIFY2(text.contains(QStringLiteral("web-https")), qPrintable(text.left(400)));
        // Each page says which it is, and has the titles of its columns.
        const auto pages = text.count(QRegularExpression(QStringLiteral("Page\\d+of\\d+")));
        QVERIFY2(text.contains(QStringLiteral("Page1of%1").arg(pages)), qPrintable(text.left(400)));
        QVERIFY2(text.count(QStringLiteral("ForwardingWeightLimits")) + 1 >= pages,
                 qPrintable(text.left(400)));
        for (const auto &service : director.document->live().services)
            for (const auto &server : service.destinations) {
                const auto words = EndpointText::toString(server.endpoint);
                QVERIFY2(text.contains(words), qPrintable(words));
            }
    }

    void whatTheDesktopReadsIsValid_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QStringList>("arguments");
        const auto folder = QStringLiteral(VIPDECK_SOURCE_DIR "/packaging/desktop/");
        QTest::newRow("metainfo")
            << QStringLiteral("appstreamcli")
            << QStringList{QStringLiteral("validate"), QStringLiteral("--no-net"),
                           folder + QStringLiteral("org.vipdeck.VipDeck.metainfo.xml")};
        QTest::newRow("desktop entry")
            << QStringLiteral("desktop-file-validate")
            << QStringList{folder + QStringLiteral("org.vipdeck.VipDeck.desktop")};
    }
    void whatTheDesktopReadsIsValid()
    {
        QFETCH(QString, program);
        QFETCH(QStringList, arguments);
        if (QStandardPaths::findExecutable(program).isEmpty())
            QSKIP(qPrintable(program + QStringLiteral(" is not installed")));
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(program, arguments);
        QVERIFY(process.waitForFinished());
        QVERIFY2(process.exitCode() == 0, process.readAll().constData());
    }

    // As the desktop learns that *.ipvsadm are rule files.
    void ruleFilesHaveATypeOfTheirOwn()
    {
        const auto program = QStringLiteral("update-mime-database");
        if (QStandardPaths::findExecutable(program).isEmpty())
            QSKIP("shared-mime-info is not installed");
        const auto folder = path("mime");
        QVERIFY(QDir().mkpath(folder + QStringLiteral("/packages")));
        QVERIFY(QFile::copy(
            QStringLiteral(VIPDECK_SOURCE_DIR "/packaging/desktop/org.vipdeck.VipDeck.xml"),
            folder + QStringLiteral("/packages/org.vipdeck.VipDeck.xml")));
        QCOMPARE(QProcess::execute(program, {folder}), 0);
        QFile globs(folder + QStringLiteral("/globs"));
        QVERIFY(globs.open(QIODevice::ReadOnly));
        QVERIFY(globs.readAll().contains("application/x-ipvsadm-rules:*.ipvsadm"));
    }

    void aReportThatCannotBeWrittenSaysWhy()
    {
        SampleDirector director;
        const auto done = ConfigurationReport::write(
            *director.document, QDateTime::currentDateTime(), path("no/such/folder/r.pdf"));
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Io);
    }
};

} // namespace vipdeck::test

QTEST_MAIN(vipdeck::test::ConsoleTest)
#include "tst_console.moc"
