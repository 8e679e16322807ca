// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/resource.h>

#include <QAction>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QSet>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QtTest>
#include <csignal>

#include "app/document/directordocument.h"
#include "app/models/connectionsmodel.h"
#include "app/models/savedfilters.h"
#include "app/translations.h"
#include "app/views/connections/connectionsview.h"
#include "app/views/connections/exportbar.h"
#include "app/views/parts/filteredit.h"
#include "app/views/parts/savedfilterbutton.h"
#include "app/views/parts/savedfiltersdialog.h"
#include "app/views/parts/savefilterdialog.h"
#include "app/views/theme.h"
#include "tests/fake/scalelink.h"

namespace vipdeck::test {
namespace {

using End = ConnectionExport::End;
using Format = ConnectionExport::Format;

struct Scene
{
    explicit Scene(std::uint32_t connections = 5000)
    {
        auto owned = std::make_unique<ScaleLink>(ScaleSizes{4, 6, connections});
        link = owned.get();
        document = std::make_unique<DirectorDocument>(std::move(owned));
        link->start();
        link->sendStatus();
        view = std::make_unique<ConnectionsView>(document.get());
        view->resize(1180, 780);
        view->show();
        view->activateWindow();
        active = QTest::qWaitForWindowActive(view.get());
    }
    bool filter(const QString &words) const
    {
        QTest::keyClicks(view->filter()->field(), words);
        QTest::keyClick(view->filter()->field(), Qt::Key_Return);
        return QTest::qWaitFor([this] {
            return view->model()->connection(0) && !view->model()->isCounting()
                   && view->model()->counts().matching < view->model()->counts().total;
        });
    }
    bool active = false;
    ScaleLink *link = nullptr;
    std::unique_ptr<DirectorDocument> document;
    std::unique_ptr<ConnectionsView> view;
};

QByteArray contentOf(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not there");
}

// Ends the export by the button of the bar when so many rows are written.
void cancelAfter(const Scene &scene, quint64 rows)
{
    auto *work = scene.view->findChild<ConnectionExport *>();
    QObject::connect(work, &ConnectionExport::progressed, scene.view.get(), [&scene, work, rows] {
        if (work->isRunning() && work->rows() >= rows)
            QTest::mouseClick(scene.view->exportBar()->button(), Qt::LeftButton);
    });
}

} // namespace

class ConnectionExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_directory.isValid());
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_directory.path());
        installTranslations(*qApp);
        Theme::instance().install();
    }
    void init() { QSettings().clear(); }

    void everyConnectionIsInTheFileOnce_data()
    {
        QTest::addColumn<bool>("json");
        QTest::newRow("csv") << false;
        QTest::newRow("json") << true;
    }
    void everyConnectionIsInTheFileOnce()
    {
        QFETCH(bool, json);
        const Scene scene(12'345);
        QTRY_VERIFY(scene.view->model()->connection(0));
        const auto name = m_directory.filePath(QStringLiteral("all"));
        QSignalSpy ended(scene.view->findChild<ConnectionExport *>(), &ConnectionExport::finished);
        scene.view->exportTo(name, json ? Format::Json : Format::Csv);
        QVERIFY(scene.view->exportBar()->isVisible());
        QVERIFY(ended.wait(20'000));
        QCOMPARE(ended[0][0].value<End>(), End::Written);
        QSet<QString> clients;
        if (json) {
            const auto rows = QJsonDocument::fromJson(contentOf(name)).array();
            QCOMPARE(rows.size(), 12'345);
            for (const auto &row : rows) {
                clients.insert(row[QLatin1String("client")].toString() + u' '
                               + QString::number(row[QLatin1String("clientPort")].toInt()));
                QVERIFY(row[QLatin1String("bytes")].toInteger()
                        >= 60 * row[QLatin1String("packets")].toInteger());
            }
        } else {
            const auto lines = QString::fromUtf8(contentOf(name)).split(QStringLiteral("\r\n"));
            QCOMPARE(lines.size(), 12'345 + 2); // heading, end
            const auto columns = lines[0].count(u',');
            for (qsizetype i = 1; i + 1 < lines.size(); ++i) {
                QCOMPARE(lines[i].count(u','), columns);
                clients.insert(lines[i].section(u',', 1, 2));
            }
        }
        QCOMPARE(clients.size(), 12'345);
        QVERIFY(scene.view->exportBar()->text().startsWith(QStringLiteral("12,345 connections")));
        QCOMPARE(QFile::permissions(name) & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
    }

    void onlyWhatTheFilterShowsIsWritten()
    {
        const Scene scene;
        QVERIFY(scene.filter(QStringLiteral("state:SYN_RECV")));
        const auto matching = scene.view->model()->counts().matching;
        const auto name = m_directory.filePath(QStringLiteral("filtered.json"));
        QSignalSpy ended(scene.view->findChild<ConnectionExport *>(), &ConnectionExport::finished);
        scene.view->exportTo(name, Format::Json);
        QVERIFY(ended.wait(20'000));
        const auto rows = QJsonDocument::fromJson(contentOf(name)).array();
        QCOMPARE(quint64(rows.size()), quint64{matching});
        for (const auto &row : rows)
            QCOMPARE(row[QLatin1String("state")].toString(), QStringLiteral("SYN_RECV"));
    }

    void anEmptySelectionGivesAnEmptyArray()
    {
        const Scene scene(10);
        const auto name = m_directory.filePath(QStringLiteral("none.json"));
        ConnectionExport work(scene.document.get());
        QSignalSpy ended(&work, &ConnectionExport::finished);
        api::ConnectionCondition never;
        never.field = api::ConnectionField::State;
        QVERIFY(work.start({name, Format::Json, {never}, 0}));
        QVERIFY(ended.wait());
        QCOMPARE(contentOf(name), QByteArray("[]\n"));
    }

    void cancelLeavesTheOlderFile()
    {
        const Scene scene(40'000);
        QTRY_VERIFY(scene.view->model()->connection(0));
        const auto name = m_directory.filePath(QStringLiteral("older.csv"));
        QFile older(name);
        QVERIFY(older.open(QIODevice::WriteOnly) && older.write("older") == 5);
        older.close();
        cancelAfter(scene, 5000);
        auto *work = scene.view->findChild<ConnectionExport *>();
        QSignalSpy ended(work, &ConnectionExport::finished);
        scene.view->exportTo(name, Format::Csv);
        QTRY_COMPARE(ended.count(), 1);
        QCOMPARE(ended[0][0].value<End>(), End::Cancelled);
        QVERIFY(work->rows() < 40'000);
        QCOMPARE(contentOf(name), QByteArray("older"));
        const auto left = QDir(m_directory.path()).entryList({QStringLiteral("older.csv*")});
        QCOMPARE(left.size(), 1);
        QVERIFY(scene.view->exportBar()->text().contains(QStringLiteral("cancelled")));
        QTest::mouseClick(scene.view->exportBar()->button(), Qt::LeftButton);
        QVERIFY(!scene.view->exportBar()->isVisible());
    }

    void aLostDirectorEndsItWithThePlace()
    {
        const Scene scene(40'000);
        QTRY_VERIFY(scene.view->model()->connection(0));
        auto *work = scene.view->findChild<ConnectionExport *>();
        connect(work, &ConnectionExport::progressed, this, [&scene, work] {
            if (work->rows() >= 3000)
                scene.link->stop();
        });
        QSignalSpy ended(work, &ConnectionExport::finished);
        const auto name = m_directory.filePath(QStringLiteral("lost.csv"));
        scene.view->exportTo(name, Format::Csv);
        QTRY_COMPARE(ended.count(), 1);
        QCOMPARE(ended[0][0].value<End>(), End::Failed);
        QVERIFY(scene.view->exportBar()->text().contains(QStringLiteral("After 3,")));
        QVERIFY(!QFile::exists(name));
        disconnect(work, nullptr, this, nullptr);
    }

    void aFileThatCannotBeWrittenIsNamedWithTheReason()
    {
        const Scene scene(100);
        QTRY_VERIFY(scene.view->model()->connection(0));
        QSignalSpy ended(scene.view->findChild<ConnectionExport *>(), &ConnectionExport::finished);
        const auto name = m_directory.filePath(QStringLiteral("missing/file.csv"));
        scene.view->exportTo(name, Format::Csv);
        QTRY_COMPARE(ended.count(), 1);
        QVERIFY(scene.view->exportBar()->text().contains(name));
        QVERIFY(scene.view->exportBar()->text().contains(QStringLiteral("No such file")));
    }

    void aFullDiskLeavesNothingBehind()
    {
        const Scene scene(20'000);
        QTRY_VERIFY(scene.view->model()->connection(0));
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit small{200'000, before.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        QSignalSpy ended(scene.view->findChild<ConnectionExport *>(), &ConnectionExport::finished);
        const auto name = m_directory.filePath(QStringLiteral("full.csv"));
        scene.view->exportTo(name, Format::Csv);
        const bool finished = QTest::qWaitFor([&] { return ended.count() == 1; }, 20'000);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
        std::signal(SIGXFSZ, handler);
        QVERIFY(finished);
        QCOMPARE(ended[0][0].value<End>(), End::Failed);
        const auto problem = ended[0][1].toString();
        QVERIFY2(problem.contains(QStringLiteral("File too large")), qPrintable(problem));
        QVERIFY(QDir(m_directory.path()).entryList({QStringLiteral("full.csv*")}).isEmpty());
    }

    void bytesFollowPackets()
    {
        const Scene scene(10);
        ConnectionExport work(scene.document.get());
        ConnectionStatus status;
        status.packets = 7;
        status.bytes = (std::uint64_t{1} << 52) + 1;
        QVERIFY(ConnectionExport::heading(Format::Csv).contains(",packets,bytes,ageSeconds,"));
        QVERIFY(work.row(status).contains(",7,4503599627370497,"));
    }

    void textsOfClientsAreNoFormulas()
    {
        const Scene scene(10);
        ConnectionExport work(scene.document.get());
        ConnectionStatus status;
        status.persistenceEngine = "sip";
        status.persistenceData = "=HYPERLINK(\"http://x\"),1";
        QVERIFY(work.row(status).endsWith(",sip,\"'=HYPERLINK(\"\"http://x\"\"),1\"\r\n"));
    }

    void aFilterIsSavedByKeysAndThereInTheNextRun()
    {
        {
            const Scene scene;
            QVERIFY(scene.filter(QStringLiteral("state:SYN_RECV")));
            QTest::keyClick(scene.view->filter()->field(), Qt::Key_B, Qt::ControlModifier);
            auto *dialog = scene.view->findChild<SaveFilterDialog *>();
            QVERIFY(dialog);
            QTest::keyClicks(dialog->field(), QStringLiteral("half open"));
            QTest::keyClick(dialog, Qt::Key_Return);
            QCOMPARE(SavedFilters::ofConnections().all().size(), 1);
        }
        const Scene scene;
        QTRY_VERIFY(scene.view->model()->connection(0));
        auto *menu = scene.view->savedFilters()->menu();
        Q_EMIT menu->aboutToShow();
        QCOMPARE(menu->actions().front()->text(), QStringLiteral("half open"));
        QVERIFY(!menu->actions().front()->isChecked());
        menu->actions().front()->trigger();
        QCOMPARE(scene.view->filter()->tokens(), QStringList{QStringLiteral("state:SYN_RECV")});
        Q_EMIT menu->aboutToShow();
        QVERIFY(menu->actions().front()->isChecked());
    }

    void savedFiltersAreRenamedDeletedAndAppliedByKeys()
    {
        auto &filters = SavedFilters::ofConnections();
        QVERIFY(filters.save(QStringLiteral("a"), {QStringLiteral("proto:TCP")}));
        QVERIFY(filters.save(QStringLiteral("b"), {QStringLiteral("age>60")}));
        QVERIFY(filters.save(QStringLiteral("c"), {QStringLiteral("idle>60")}));
        const Scene scene;
        scene.view->table()->setFocus();
        QTest::keyClick(scene.view->table(), Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        auto *dialog = scene.view->findChild<SavedFiltersDialog *>();
        QVERIFY(dialog);
        dialog->list()->setFocus();
        QTest::keyClick(dialog->list(), Qt::Key_F2);
        auto *editor = dialog->list()->findChild<QLineEdit *>();
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, QStringLiteral("B")); // taken
        QTest::keyClick(editor, Qt::Key_Return);
        QCOMPARE(filters.all().front().name, QStringLiteral("a"));
        QCOMPARE(dialog->list()->item(0)->text(), QStringLiteral("a"));
        QTest::keyClick(dialog->list(), Qt::Key_F2);
        editor = nullptr;
        QTRY_VERIFY((editor = dialog->list()->findChild<QLineEdit *>()));
        editor->selectAll();
        QTest::keyClicks(editor, QStringLiteral("z"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(filters.find(QStringLiteral("z")), 2);
        QCOMPARE(dialog->list()->currentItem()->text(), QStringLiteral("z"));
        dialog->list()->setCurrentRow(0);
        QTest::keyClick(dialog->list(), Qt::Key_Delete);
        QCOMPARE(filters.find(QStringLiteral("b")), -1);
        QCOMPARE(dialog->list()->currentItem()->text(), QStringLiteral("c"));
        QTest::keyClick(dialog, Qt::Key_Return);
        QCOMPARE(scene.view->filter()->tokens(), QStringList{QStringLiteral("idle>60")});
    }

    void wordsThatSayNothingHereAreTold()
    {
        QVERIFY(SavedFilters::ofConnections().save(
            QStringLiteral("mixed"),
            {QStringLiteral("proto:TCP"), QStringLiteral("service:elsewhere")}));
        const Scene scene;
        QSignalSpy refused(scene.view->savedFilters(), &SavedFilterButton::refused);
        scene.view->savedFilters()->apply(QStringLiteral("mixed"));
        QCOMPARE(scene.view->filter()->tokens(), QStringList{QStringLiteral("proto:TCP")});
        QVERIFY(refused.back()[0].toString().contains(QStringLiteral("elsewhere")));
    }

    void withoutAFilterThereIsNothingToSave()
    {
        const Scene scene;
        QSignalSpy refused(scene.view->savedFilters(), &SavedFilterButton::refused);
        QTest::mouseClick(scene.view->savedFilters(), Qt::LeftButton, {}, {8, 8});
        QCOMPARE(refused.count(), 1);
        QVERIFY(!scene.view->findChild<SaveFilterDialog *>());
        QVERIFY(
            !SavedFilters::ofConnections().save(QStringLiteral("  "), {QStringLiteral("age>1")}));
        QVERIFY(!SavedFilters::ofConnections().save(QString(61, u'x'), {QStringLiteral("age>1")}));
    }

private:
    QTemporaryDir m_directory;
};

} // namespace vipdeck::test

QTEST_MAIN(vipdeck::test::ConnectionExportTest)
#include "tst_connectionexport.moc"
