// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>
#include <QTreeView>
#include <QtTest>

#include "app/models/schedulermodel.h"
#include "app/translations.h"
#include "app/views/dialogs/addserversdialog.h"
#include "app/views/dialogs/denieddialog.h"
#include "app/views/dialogs/discarddialog.h"
#include "app/views/dialogs/forwardingpicker.h"
#include "app/views/dialogs/importdialog.h"
#include "app/views/dialogs/ruleexport.h"
#include "app/views/dialogs/schedulerlist.h"
#include "app/views/dialogs/serverchips.h"
#include "app/views/dialogs/serverlistedit.h"
#include "app/views/dialogs/servicedialog.h"
#include "app/views/parts/commandbar.h"
#include "app/views/parts/segmentedcontrol.h"
#include "app/views/theme.h"
#include "tests/app/panes/dialogparts.h"
#include "tests/app/panes/picture.h"
#include "tests/app/panes/sampledirector.h"

namespace vipdeck::test {

class DialogsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        installTranslations(*qApp);
        Theme::instance().install();
    }

    void serviceIsTypedAndAddedByKeyboard()
    {
        SampleDirector director;
        ServiceDialog dialog(director.document.get());
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QTRY_COMPARE(dialog.focusWidget(), field(dialog, "Virtual address"));
        auto *add = button(dialog, "Add to draft");
        QVERIFY(!add->isEnabled());
        QTest::keyClicks(dialog.focusWidget(), QStringLiteral("192.0.2.30"));
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Tab);
        QCOMPARE(dialog.focusWidget(), field(dialog, "Port"));
        QTest::keyClicks(dialog.focusWidget(), QStringLiteral("8080"));
        QTRY_VERIFY(add->isEnabled());
        auto *schedulers = dialog.findChild<QListView *>();
        schedulers->setFocus();
        QTest::keyClick(schedulers, Qt::Key_Home);
        QCOMPARE(dialog.values().scheduler, QStringLiteral("rr"));
        QCOMPARE(dialog.findChild<CommandBar *>()->command(),
                 QStringLiteral("ipvsadm -A -t 192.0.2.30:8080 -s rr"));
        QTest::keyClick(schedulers, Qt::Key_Return);
        QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
        const auto *service = director.document->draft().findService(tcp("192.0.2.30", 8080));
        QVERIFY(service);
        QCOMPARE(service->config.scheduler, std::string("rr"));
        QCOMPARE(director.document->undoStack()->count(), 1);
    }

    void problemsAreNamedAndTheButtonGoesToTheFirst()
    {
        SampleDirector director;
        ServiceDialog dialog(director.document.get());
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QTest::keyClicks(field(dialog, "Virtual address"), QStringLiteral("192.0.2.300"));
        QTest::keyClicks(field(dialog, "Port"), QStringLiteral("0"));
        QTRY_COMPARE(problems(dialog).size(), 2);
        QVERIFY(!button(dialog, "Add to draft")->isEnabled());
        auto *toFix = button(dialog, "to fix");
        QVERIFY(toFix->text().startsWith(u'2'));
        QTest::mouseClick(toFix, Qt::LeftButton);
        QCOMPARE(dialog.focusWidget(), field(dialog, "Virtual address"));
        QVERIFY(field(dialog, "Virtual address")
                    ->accessibleDescription()
                    .contains(QLatin1String("0 to 255")));
        for (auto *note : dialog.findChildren<FieldNote *>())
            if (note->problem().startsWith(QLatin1String("Port 0")))
                Q_EMIT note->fixRequested();
        QVERIFY(dialog.values().persistent);
        QCOMPARE(problems(dialog).size(), 1);
    }

    void onlyWhatIsValidCanBeChosen()
    {
        SampleDirector director;
        ServiceDialog dialog(director.document.get());
        dialog.show();
        QCheckBox *onePacket = nullptr;
        for (auto *box : dialog.findChildren<QCheckBox *>())
            if (box->text().contains(QLatin1String("every packet")))
                onePacket = box;
        QVERIFY(onePacket && !onePacket->isEnabled());
        QVERIFY(!onePacket->toolTip().isEmpty());
        // The reason stands in words beside the control, and a screen reader says it.
        const auto saysInWords = [&dialog](const QString &reason) {
            for (const auto *label : dialog.findChildren<QLabel *>())
                if (label->isVisible() && label->text() == reason)
                    return true;
            return false;
        };
        QVERIFY(saysInWords(onePacket->toolTip()));
        QCOMPARE(onePacket->accessibleDescription(), onePacket->toolTip());
        QVERIFY(!field(dialog, "Client network")->isEnabled());
        QVERIFY(saysInWords(field(dialog, "Client network")->toolTip()));
        auto *match = dialog.findChild<SegmentedControl *>();
        QTest::mouseClick(match->segment(1), Qt::LeftButton);
        QVERIFY(onePacket->isEnabled());
        QTest::mouseClick(match->segment(3), Qt::LeftButton);
        QVERIFY(!field(dialog, "Virtual address")->isVisible());
        QVERIFY(field(dialog, "Firewall mark")->isVisible());
    }

    void everySchedulerOfTheEngineHasARowAndTexts()
    {
        SchedulerModel model;
        QCOMPARE(model.rowCount(), static_cast<int>(knownSchedulers().size()));
        for (int row = 0; row < model.rowCount(); ++row)
            for (const int role : {SchedulerModel::NameRole, SchedulerModel::SummaryRole,
                                   SchedulerModel::TitleRole, SchedulerModel::DetailsRole})
                QVERIFY2(!model.index(row).data(role).toString().isEmpty(),
                         qPrintable(model.index(row).data().toString()));
    }

    void flagsOfASchedulerAreOfferedAndSent()
    {
        SampleDirector director;
        ServiceDialog dialog(director.document.get());
        auto *list = dialog.findChild<SchedulerList *>();
        list->setScheduler(QStringLiteral("mh"));
        list->setFlags(kSchedulerFlag2);
        QCOMPARE(dialog.values().schedulerFlags, std::uint32_t{kSchedulerFlag2});
        list->setScheduler(QStringLiteral("wlc"));
        QCOMPARE(dialog.values().schedulerFlags, std::uint32_t{0});
    }

    void chipsAreMadeAndTakenBackByKeyboard()
    {
        ServerChips chips;
        chips.resize(400, 60);
        chips.show();
        QVERIFY(QTest::qWaitForWindowExposed(&chips));
        QTest::keyClicks(chips.input(), QStringLiteral("10.0.1.25 10.0.3.31,"));
        QCOMPARE(chips.servers(),
                 (QStringList{QStringLiteral("10.0.1.25"), QStringLiteral("10.0.3.31")}));
        QTest::keyClick(chips.input(), Qt::Key_Backspace);
        QCOMPARE(chips.servers(), QStringList{QStringLiteral("10.0.1.25")});
    }

    void goodLinesAreAddedBadOnesLeftOut()
    {
        SampleDirector director;
        AddServersDialog dialog(director.document.get(), tcp("192.0.2.10", 443));
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        auto *edit = dialog.findChild<ServerListEdit *>();
        QTest::keyClicks(edit, QStringLiteral("10.0.0.21-28"));
        QTest::keyClick(edit, Qt::Key_Return);
        QTest::keyClicks(edit, QStringLiteral("10.0.0.300"));
        auto *add = button(dialog, "to draft");
        QTRY_VERIFY(add->isEnabled());
        QVERIFY(add->text().contains(u'8'));
        QVERIFY(button(dialog, "left out")->isVisible());
        auto *table = dialog.findChild<QTableView *>();
        table->model()->setData(table->model()->index(0, 0), Qt::Unchecked, Qt::CheckStateRole);
        QVERIFY(add->text().contains(u'7'));
        QTest::mouseClick(add, Qt::LeftButton);
        const auto *service = director.document->draft().findService(tcp("192.0.2.10", 443));
        QCOMPARE(service->destinations.size(), std::size_t{8 + 7});
        QCOMPARE(service->destinations.back().forwarding, Forwarding::Masquerade);
        QCOMPARE(director.document->undoStack()->count(), 1);
    }

    void moreThan256ServersAreAskedAbout()
    {
        SampleDirector director;
        const auto service = tcp("192.0.2.10", 443);
        const auto count = [&] {
            return director.document->draft().findService(service)->destinations.size();
        };
        const auto before = count();
        QStringList asked;
        const auto answer = [&asked](const char *text) {
            QTimer::singleShot(100, qApp, [&asked, text] {
                auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
                if (!box)
                    return;
                asked.append(box->text());
                QTest::mouseClick(button(*box, text), Qt::LeftButton);
            });
        };
        AddServersDialog dialog(director.document.get(), service);
        dialog.show();
        dialog.setText(QStringLiteral("10.20.0.1-254\n10.20.1.1-46"));
        auto *add = button(dialog, "to draft");
        QTRY_VERIFY(add->isEnabled());
        answer("Cancel");
        QTest::mouseClick(add, Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        QVERIFY2(asked[0].contains(QLatin1String("300")), qPrintable(asked[0]));
        QCOMPARE(count(), before);
        QVERIFY(dialog.isVisible());
        answer("Add 300");
        QTest::mouseClick(add, Qt::LeftButton);
        QCOMPARE(asked.size(), 2);
        QCOMPARE(count(), before + 300);
        // 256 are none too many.
        AddServersDialog other(director.document.get(), service);
        other.show();
        other.setText(QStringLiteral("10.21.0.1-254\n10.21.1.1-2"));
        other.accept();
        QCOMPARE(asked.size(), 2);
        QCOMPARE(count(), before + 556);
    }

    void wrongNumbersBlockAndSayWhy()
    {
        SampleDirector director;
        AddServersDialog dialog(director.document.get(), tcp("192.0.2.20", 8443));
        dialog.show();
        dialog.setText(QStringLiteral("10.0.1.77"));
        auto *add = button(dialog, "to draft");
        QVERIFY(add->isEnabled());
        auto *port = field(dialog, "Port of each server");
        port->setText(QStringLiteral("80"));
        Q_EMIT port->editingFinished();
        QCOMPARE(problems(dialog).size(), 1); // Route keeps the port of the service
        QVERIFY(!add->isEnabled());
        dialog.findChild<ForwardingPicker *>()->setForwarding(Forwarding::Masquerade);
        QVERIFY(add->isEnabled());
    }

    void stepsForAMarkDoNotPretendToKnowTheAddress()
    {
        SampleDirector director;
        AddServersDialog dialog(director.document.get(),
                                ServiceKey::forMark(7, AddressFamily::IPv4));
        auto *picker = dialog.findChild<ForwardingPicker *>();
        QVERIFY(picker->steps().contains(QLatin1String("ip address add ADDRESS/32 dev lo")));
        ForwardingSituation known;
        known.virtualAddresses = {QStringLiteral("192.0.2.10")};
        picker->setForwarding(Forwarding::Tunnel);
        picker->setSituation(known);
        QVERIFY(picker->steps().contains(QLatin1String("ip address add 192.0.2.10/32 dev tunl0")));
    }

    void serversInNoPoolAreOneUndoStep()
    {
        SampleDirector director;
        AddServersDialog dialog(director.document.get(), std::nullopt);
        dialog.setText(QStringLiteral("10.7.7.1 spare-7\n10.7.7.2"));
        dialog.accept();
        QVERIFY(
            director.document->draft().serverLabels.contains(Address::parse("10.7.7.2").value()));
        QCOMPARE(director.document->serverName(Address::parse("10.7.7.1").value()),
                 QStringLiteral("spare-7"));
        QCOMPARE(director.document->undoStack()->count(), 1);
        director.document->undoStack()->undo();
        QCOMPARE(director.document->pendingCount(), 0);
    }

    void importAsksBeforeItLeavesLinesOut()
    {
        SampleDirector director;
        ImportDialog dialog(director.document.get(), QStringLiteral("edge.rules"),
                            "-A -t 192.0.2.77:80 -s rr\nrubbish\n");
        dialog.show();
        auto *accept = button(dialog, "Import into draft");
        QVERIFY(!accept->isEnabled());
        QCOMPARE(dialog.findChild<QTreeView *>()->model()->rowCount(), 1);
        QTest::mouseClick(dialog.findChild<QCheckBox *>(), Qt::LeftButton, {}, QPoint(8, 8));
        QVERIFY(accept->isEnabled());
        QTest::mouseClick(accept, Qt::LeftButton);
        QVERIFY(director.document->draft().findService(tcp("192.0.2.77", 80)));
        QVERIFY(director.document->draft().findService(tcp("192.0.2.10", 443)));
        QVERIFY(!dialog.report().isEmpty());
    }

    void importSeesTheFormatAndTakesAnother()
    {
        SampleDirector director;
        ImportDialog dialog(director.document.get(), QStringLiteral("keepalived.conf"),
                            "global_defs {\n}\n"
                            "virtual_server 192.0.2.78 80 {\n"
                            "  protocol TCP\n  snmp_name shop\n"
                            "  real_server 10.0.0.1 80 {\n    TCP_CHECK {\n    }\n  }\n}\n");
        dialog.show();
        auto *format = dialog.findChild<QComboBox *>();
        QCOMPARE(format->currentText(), QStringLiteral("keepalived.conf"));
        auto *remarks = dialog.findChild<QTreeView *>()->model();
        QCOMPARE(remarks->rowCount(), 1);
        QVERIFY(remarks->index(0, 2).data().toString().startsWith(QLatin1String("Not used: ")));
        auto *accept = button(dialog, "Import into draft");
        QVERIFY(accept->isEnabled());
        format->setCurrentIndex(0); // as a rule file, no line of it has a meaning
        QVERIFY(!accept->isEnabled());
        QVERIFY(remarks->rowCount() > 5);
        format->setCurrentIndex(1);
        QTest::mouseClick(accept, Qt::LeftButton);
        const auto &draft = director.document->draft();
        QVERIFY(draft.findService(tcp("192.0.2.78", 80)));
        const auto label = draft.serviceLabels.at(tcp("192.0.2.78", 80));
        QCOMPARE(label.name, std::string("shop"));
        QCOMPARE(label.note, std::string("health: tcp-connect"));
    }

    void includedFilesComeFromTheFolderOfTheFileOnly()
    {
        QTemporaryDir directory;
        const auto write = [&directory](const char *name, const QByteArray &text) {
            const auto path = directory.filePath(QLatin1String(name));
            QDir().mkpath(QFileInfo(path).path());
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        };
        write("conf/pool-a.inc", "real_server 10.0.0.1 80 {\n}\n");
        write("conf/pool-b.inc", "real_server 10.0.0.2 80 {\n  wait 5\n}\n");
        write("outside.inc", "real_server 10.0.0.3 80 {\n}\n");
        SampleDirector director;
        ImportDialog dialog(director.document.get(), QStringLiteral("keepalived.conf"),
                            "virtual_server 192.0.2.78 80 {\n  protocol TCP\n"
                            "  include pool-*.inc\n}\n"
                            "virtual_server 192.0.2.79 80 {\n  protocol TCP\n"
                            "  include ../outside.inc\n}\n",
                            nullptr, directory.filePath(QStringLiteral("conf")));
        dialog.show();
        bool told = false;
        for (const auto *label : dialog.findChildren<QLabel *>())
            told =
                told || (label->isVisible() && label->text().contains(QLatin1String("own folder")));
        QVERIFY(told);
        auto *remarks = dialog.findChild<QTreeView *>()->model();
        QStringList lines;
        QStringList reasons;
        for (int row = 0; row < remarks->rowCount(); ++row) {
            lines.append(remarks->index(row, 0).data().toString());
            reasons.append(remarks->index(row, 2).data().toString());
        }
        QVERIFY2(lines.contains(QStringLiteral("7")), qPrintable(lines.join(u' ')));
        QVERIFY2(reasons.filter(QStringLiteral("in the folder of this one")).size() == 1,
                 qPrintable(reasons.join(u'|')));
        QVERIFY2(lines.contains(QStringLiteral("pool-b.inc:2")), qPrintable(lines.join(u' ')));
        QTest::mouseClick(dialog.findChild<QCheckBox *>(), Qt::LeftButton, {}, QPoint(8, 8));
        QTest::mouseClick(button(dialog, "Import into draft"), Qt::LeftButton);
        const auto *service = director.document->draft().findService(tcp("192.0.2.78", 80));
        QVERIFY(service);
        // The wrong line takes its server out.
        QCOMPARE(service->destinations.size(), std::size_t{1});
        QCOMPARE(service->destinations[0].endpoint, endpoint("10.0.0.1", 80));
    }

    void exportSaysWhatAFormatDoesNotHave()
    {
        QTemporaryDir directory;
        auto rules = sampleRules();
        using formats::ExportFormat;
        for (const auto format :
             {ExportFormat::Rules, ExportFormat::RulesWithComments, ExportFormat::Keepalived})
            QVERIFY(RuleExport::write(directory.filePath(QStringLiteral("out")), rules, format));
        QVERIFY(RuleExport::omissions(rules, ExportFormat::RulesWithComments).isEmpty());
        rules.services.front().config.scheduler = "twos";
        const auto lines = RuleExport::omissions(rules, ExportFormat::RulesWithComments);
        QCOMPARE(lines.size(), 1);
        QVERIFY(lines.first().contains(QLatin1String("twos")));
    }

    void replaceRemovesWhatTheFileDoesNotHave()
    {
        SampleDirector director;
        ImportDialog dialog(director.document.get(), QStringLiteral("edge.rules"),
                            "-A -t 192.0.2.77:80 -s rr\n");
        dialog.show();
        for (auto *choice : dialog.findChildren<QRadioButton *>())
            if (choice->text().contains(QLatin1String("Replace")))
                choice->click();
        QTest::mouseClick(button(dialog, "Import into draft"), Qt::LeftButton);
        QCOMPARE(director.document->draft().services.size(), std::size_t{1});
    }

    void exportedRulesAreReadBack()
    {
        QTemporaryDir directory;
        const auto path = directory.filePath(QStringLiteral("gw-a.rules"));
        QVERIFY(RuleExport::write(path, sampleRules()));
        QVERIFY(RuleExport::report(path, sampleRules()).contains(path));
        const auto failed =
            RuleExport::write(directory.filePath(QStringLiteral("none/gw.rules")), sampleRules());
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, ErrorCode::Io);
    }

    void denialNamesActionAndReplyAndOffersAnotherTry()
    {
        SampleDirector director;
        makeSampleChanges(*director.document);
        ApplyOutcome outcome;
        outcome.code = ErrorCode::PermissionDenied;
        outcome.action = QStringLiteral("org.vipdeck.edit");
        outcome.message = QStringLiteral("not authorized");
        DeniedDialog dialog(director.document.get(), outcome);
        dialog.show();
        QStringList texts;
        for (const auto *label : dialog.findChildren<QLabel *>())
            texts.append(label->text());
        QVERIFY(texts.contains(outcome.action));
        QVERIFY(texts.contains(outcome.message));
        QTest::keyClick(&dialog, Qt::Key_Return);
        QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
    }

    void discardAsksOnlyForManyChanges()
    {
        SampleDirector director;
        makeSampleChanges(*director.document);
        QCOMPARE(director.document->pendingCount(), DiscardDialog::kUnaskedChanges);
        QVERIFY(DiscardDialog::confirm(*director.document, nullptr));
        QVERIFY(director.document->removeService(tcp("192.0.2.20", 8443)));
        ServiceConfig service;
        for (std::uint16_t port = 1; port < 8; ++port) {
            service.key = tcp("192.0.2.99", port);
            QVERIFY(director.document->addService(service));
        }
        bool asked = false;
        QTimer::singleShot(0, this, [&asked] {
            auto *box = QApplication::activeModalWidget();
            asked = box != nullptr;
            if (box)
                QTest::keyClick(box, Qt::Key_Escape);
        });
        QVERIFY(!DiscardDialog::confirm(*director.document, nullptr));
        QVERIFY(asked);
    }

    void pictures()
    {
        for (const bool dark : {false, true}) {
            Theme::instance().setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
            SampleDirector director;
            makeSampleChanges(*director.document);
            ServiceDialog service(director.document.get());
            ServiceFormValues values;
            values.address = QStringLiteral("192.0.2.300");
            values.port = QStringLiteral("0");
            values.name = QStringLiteral("web-edge");
            values.servers = {QStringLiteral("10.0.1.25"), QStringLiteral("10.0.3.31")};
            service.setValues(values);
            QVERIFY(takePicture(service, QStringLiteral("service")));
            auto *schedulers = service.findChild<QListView *>();
            QVERIFY(schedulers->viewport()->rect().contains(
                schedulers->visualRect(schedulers->model()->index(13, 0))));
            AddServersDialog servers(director.document.get(), tcp("192.0.2.10", 443));
            servers.setText(QStringLiteral("10.0.0.21-28\n10.0.0.31 web-31 weight 50\napi-03\n"
                                           "10.0.0.11\n[2001:db8:0:1::21]:443\n10.0.0.300"));
            QVERIFY(takePicture(servers, QStringLiteral("add-servers")));
            ImportDialog import(director.document.get(), QStringLiteral("edge-old.rules"),
                                "-A -t 192.0.2.77:80 -s rr\n-a -t 192.0.2.77:80 -r 10.0.0.1 -w x\n"
                                "rubbish\n");
            QVERIFY(takePicture(import, QStringLiteral("import")));
            ApplyOutcome outcome;
            outcome.action = QStringLiteral("org.vipdeck.edit");
            outcome.message = QStringLiteral("not authorized: the user cancelled the dialog");
            DeniedDialog denied(director.document.get(), outcome);
            QVERIFY(takePicture(denied, QStringLiteral("denied")));
        }
    }
};

} // namespace vipdeck::test

QTEST_MAIN(vipdeck::test::DialogsTest)
#include "tst_dialogs.moc"
