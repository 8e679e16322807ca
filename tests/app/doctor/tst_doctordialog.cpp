// SPDX-License-Identifier: GPL-3.0-or-later
// The doctor's dialog, the tests of new servers, the first run and the virtual address of a
// service, by real input events.
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>
#include <QtTest>

#include "app/document/serverprobes.h"
#include "app/models/doctortext.h"
#include "app/translations.h"
#include "app/views/dialogs/addserversdialog.h"
#include "app/views/dialogs/forwardingpicker.h"
#include "app/views/dialogs/serverpreviewmodel.h"
#include "app/views/doctor/checkrow.h"
#include "app/views/doctor/doctordialog.h"
#include "app/views/doctor/pathpicture.h"
#include "app/views/doctor/patientlist.h"
#include "app/views/inspector/virtualaddressfield.h"
#include "app/views/theme.h"
#include "app/views/window/firstrunpage.h"
#include "tests/app/doctor/machines.h"
#include "tests/app/panes/dialogparts.h"
#include "tests/app/panes/picture.h"
#include "tests/app/panes/sampledirector.h"

namespace vipdeck::test {

class DoctorDialogTest : public QObject
{
    Q_OBJECT

private:
    static void press(QWidget *widget)
    {
        widget->setFocus();
        QTest::keyClick(widget, Qt::Key_Space);
    }
    // 10.0.0.14 and .16 for the service 192.0.2.20:8443, by Route.
    static std::vector<doctor::Target> targets()
    {
        std::vector<doctor::Target> result;
        for (const char *server : {"10.0.0.14", "10.0.0.16"}) {
            doctor::Target target;
            target.service = tcp("192.0.2.20", 8443);
            target.server.endpoint = endpoint(server, 8443);
            target.server.forwarding = Forwarding::DirectRoute;
            result.push_back(target);
        }
        return result;
    }
    static QStringList outcomes(QWidget &dialog)
    {
        QStringList names;
        for (auto *row : dialog.findChildren<CheckRow *>())
            names.append(row->accessibleName());
        return names;
    }

private Q_SLOTS:
    void initTestCase()
    {
        installTranslations(*qApp);
        Theme::instance().install();
    }

    void everySentenceIsKnownToTranslators()
    {
        const auto known = DoctorText::knownTexts();
        int sentences = 0;
#define VIPDECK_CHECK(name, text)                         \
    QVERIFY2(known.contains(QStringLiteral(text)), text); \
    ++sentences;
        VIPDECK_DOCTOR_SENTENCES(VIPDECK_CHECK)
#undef VIPDECK_CHECK
        QVERIFY(sentences > 100);
        for (std::size_t i = 0; i < doctor::kCheckCount; ++i) {
            const auto title = doctor::checkInfo(static_cast<doctor::CheckId>(i)).title;
            QVERIFY(known.contains(QString::fromLatin1(title.data(), qsizetype(title.size()))));
        }
    }

    void serversAreLookedAtAndAcceptedByKeyboard()
    {
        SampleDirector director;
        director.link->m_examine = [](const auto &request) { return machineFor(request); };
        DoctorDialog dialog(director.document.get(), targets(), DoctorDialog::Purpose::Accept);
        QVERIFY(takePicture(dialog, QStringLiteral("doctor-packets")));
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        auto *list = dialog.findChild<QListView *>();
        QCOMPARE(dialog.focusWidget(), list);
        QCOMPARE(list->currentIndex().row(), 1); // the one that fails
        QTest::keyClick(list, Qt::Key_Up);
        QCOMPARE(list->currentIndex().row(), 0);
        press(shownButton(dialog, "Check again"));
        QCOMPARE(list->currentIndex().row(), 0); // as it was chosen
        QTest::keyClick(list, Qt::Key_Down);
        QCOMPARE(list->currentIndex().row(), 1);
        QVERIFY(outcomes(dialog).filter(QStringLiteral("Fail, Trial connection")).size() == 1);
        QVERIFY(dialog.findChild<PathPicture *>()->accessibleDescription().startsWith(
            QStringLiteral("Clients get no reply.")));
        auto *accept = shownButton(dialog, "Accept 1 of 2");
        QVERIFY(accept && accept->isDefault());
        QTest::keyClick(&dialog, Qt::Key_Return);
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
        QCOMPARE(dialog.switchedOff(),
                 (std::set<ServerRef>{{tcp("192.0.2.20", 8443), endpoint("10.0.0.16", 8443)}}));
    }

    void everythingMayBeAcceptedAnyway()
    {
        SampleDirector director;
        director.link->m_examine = [](const auto &request) { return machineFor(request); };
        DoctorDialog dialog(director.document.get(), targets(), DoctorDialog::Purpose::Accept);
        dialog.show();
        press(shownButton(dialog, "Accept all anyway"));
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
        QVERIFY(dialog.switchedOff().empty());
    }

    void pastedFactsAreJudgedAndTheirFixesCopiedInOrder()
    {
        SampleDirector director;
        director.link->m_examine = [](const auto &request) { return machineFor(request); };
        DoctorDialog dialog(director.document.get(), {targets()[1]}, DoctorDialog::Purpose::Look);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        for (auto *way : dialog.findChildren<QRadioButton *>())
            if (way->text().remove(u'&').contains(QStringLiteral("paste")))
                press(way);
        press(shownButton(dialog, "Copy script"));
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("#!/bin/sh")));
        auto *pasted = dialog.findChild<QPlainTextEdit *>();
        pasted->setPlainText(QStringLiteral("no such thing"));
        press(shownButton(dialog, "Take this output"));
        QCOMPARE(pasted->toPlainText(), QStringLiteral("no such thing"));
        pasted->setPlainText(QString::fromLatin1(kFreshServer));
        press(shownButton(dialog, "Take this output"));
        QVERIFY(pasted->toPlainText().isEmpty());
        const auto names = outcomes(dialog);
        QVERIFY(names.filter(QStringLiteral("Fail, ARP flux")).size() == 1);
        QVERIFY(names.filter(QStringLiteral("Fail, Virtual address")).size() == 1);
        QVERIFY(names.filter(QStringLiteral("Pass, Port open")).size() == 1);
        QVERIFY(names[0].startsWith(QStringLiteral("Fail, ARP flux")));
        QVERIFY(names[1].startsWith(QStringLiteral("Fail, Virtual address")));
        QVERIFY(names[2].startsWith(QStringLiteral("Warning")));
        press(shownButton(dialog, "Copy all fixes"));
        const auto fixes = QGuiApplication::clipboard()->text();
        const auto ignore = fixes.indexOf(QStringLiteral("arp_ignore=1"));
        const auto address = fixes.indexOf(QStringLiteral("ip addr add 192.0.2.20/32 dev lo"));
        QVERIFY2(ignore > 0 && ignore < address, qPrintable(fixes));
        QVERIFY(dialog.reportText().endsWith(fixes));
        for (const bool dark : {false, true}) {
            Theme::instance().setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
            QVERIFY(takePicture(dialog, QStringLiteral("doctor")));
        }
        Theme::instance().setMode(Theme::Mode::Light);
    }

    void commandsFollowTheChosenStyle()
    {
        SampleDirector director;
        director.link->m_examine = [](const auto &request) { return machineFor(request); };
        DoctorDialog dialog(director.document.get(), {targets()[0]}, DoctorDialog::Purpose::Look);
        dialog.show();
        const auto commands = [&] {
            QString text;
            for (auto *row : dialog.findChildren<CheckRow *>())
                text += row->commands();
            return text;
        };
        QCOMPARE(commands(), QStringLiteral("ethtool -K eth0 lro off"));
        for (auto *style : dialog.findChildren<QRadioButton *>())
            if (style->text() == QStringLiteral("Ansible"))
                press(style);
        QTRY_VERIFY2(commands().contains(QStringLiteral("ansible.builtin")),
                     qPrintable(commands()));
    }

    void aDirectorThatRefusesIsReported()
    {
        SampleDirector director;
        director.link->m_examine = [](const auto &) -> Result<api::MachineReply> {
            return makeError(ErrorCode::PermissionDenied, "authentication is needed");
        };
        DoctorDialog dialog(director.document.get(), targets(), DoctorDialog::Purpose::Accept);
        dialog.show();
        QVERIFY(dialog.reportText().contains(QStringLiteral("authentication is needed")));
        QVERIFY(shownButton(dialog, "Accept 0 of 2"));
    }

    void theListOfServersIsAModel()
    {
        SampleDirector director;
        director.link->m_examine = [](const auto &request) { return machineFor(request); };
        DoctorSession session(director.document.get(), targets());
        PatientModel model(&session);
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        session.look(DoctorSession::Look::Packets);
        QVERIFY(model.index(1)
                    .data(PatientModel::CountsRole)
                    .toString()
                    .contains(QStringLiteral("1 failed")));
    }

    void newServersAreTestedFromTheDirector()
    {
        SampleDirector director;
        director.link->m_examine = [](const auto &request) { return machineFor(request); };
        director.link->m_probe = [](const api::ProbeRequest &request) {
            const bool good = request.endpoint.address.octets()[3] % 2 == 1;
            return api::ProbeReply{
                {good ? doctor::ProbeState::Answered : doctor::ProbeState::Refused, 400}};
        };
        AddServersDialog dialog(director.document.get(), tcp("192.0.2.10", 443));
        dialog.setText(QStringLiteral("10.0.0.21-22"));
        QCOMPARE(director.link->m_probed.size(), 2u);
        auto *table = dialog.findChild<QTableView *>();
        const auto outcome = [&](int row) {
            return table->model()->index(row, ServerPreviewModel::Outcome).data().toString();
        };
        QVERIFY2(outcome(0).startsWith(QStringLiteral("TCP answers")), qPrintable(outcome(0)));
        QCOMPARE(outcome(1), QStringLiteral("refuses connections"));
        dialog.setText(QStringLiteral("10.0.0.21-22\n10.0.0.23"));
        QCOMPARE(director.link->m_probed.size(), 3u);
        for (const bool dark : {false, true}) {
            Theme::instance().setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
            QVERIFY(takePicture(dialog, QStringLiteral("add-servers-tested")));
        }
        Theme::instance().setMode(Theme::Mode::Light);
    }

    void onlyForwardingThatCanCarryTheServersIsOffered()
    {
        SampleDirector director;
        AddServersDialog dialog(director.document.get(), tcp("192.0.2.10", 443));
        auto *picker = dialog.findChild<ForwardingPicker *>();
        const auto offered = [&](Forwarding method) { return picker->card(method)->isEnabled(); };
        dialog.setText(QStringLiteral("10.0.0.21\n[2001:db8::21]:443"));
        QVERIFY(offered(Forwarding::Masquerade) && offered(Forwarding::DirectRoute));
        dialog.setText(QStringLiteral("[2001:db8::21]:443"));
        QVERIFY(!offered(Forwarding::Masquerade) && !offered(Forwarding::DirectRoute));
        QVERIFY(offered(Forwarding::Tunnel));
        QVERIFY(picker->card(Forwarding::Masquerade)
                    ->toolTip()
                    .contains(QStringLiteral("Only Tunnel crosses address families.")));
        dialog.setText(QStringLiteral("10.0.0.21"));
        picker->setForwarding(Forwarding::Masquerade);
        for (auto *edit : dialog.findChildren<QLineEdit *>())
            if (edit->accessibleName() == QStringLiteral("Port of each server"))
                edit->setText(QStringLiteral("8443"));
        dialog.setText(QStringLiteral("10.0.0.21"));
        QVERIFY(offered(Forwarding::Masquerade) && !offered(Forwarding::Tunnel));
    }

    void serversThatFailJoinSwitchedOff()
    {
        SampleDirector director;
        director.link->m_examine = [](const auto &request) { return machineFor(request); };
        AddServersDialog dialog(director.document.get(), tcp("192.0.2.20", 8443));
        dialog.setText(QStringLiteral("10.0.0.14 weight 50\n10.0.0.16 weight 50"));
        dialog.show();
        bool asked = false;
        QTimer::singleShot(0, &dialog, [&] {
            auto *doctor = dialog.findChild<DoctorDialog *>();
            asked = doctor != nullptr;
            if (doctor)
                press(shownButton(*doctor, "Accept 1 of 2"));
        });
        press(shownButton(dialog, "Add 2 to draft"));
        QVERIFY(asked);
        const auto *service = director.document->draft().findService(tcp("192.0.2.20", 8443));
        const auto *good = service->findDestination(endpoint("10.0.0.14", 8443));
        const auto *bad = service->findDestination(endpoint("10.0.0.16", 8443));
        QVERIFY(good && bad);
        QCOMPARE(bad->weight, 0);
        QCOMPARE(good->weight, 50);
    }

    void theFirstRunShowsWhatTheMachineNeeds()
    {
        SampleDirector director;
        director.link->m_examine = [](const auto &request) { return machineFor(request); };
        FirstRunPage page(director.document.get());
        page.resize(1100, 760);
        page.show();
        QSignalSpy add(&page, &FirstRunPage::addServiceRequested);
        QSignalSpy import(&page, &FirstRunPage::importRequested);
        QTRY_VERIFY(shownButton(page, "Copy fix"));
        press(shownButton(page, "Add virtual service"));
        press(shownButton(page, "Import ipvsadm rules"));
        QCOMPARE(add.size(), 1);
        QCOMPARE(import.size(), 1);
        press(shownButton(page, "Copy fix"));
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 QStringLiteral("sysctl -w net.ipv4.ip_forward=1"));
        press(shownButton(page, "Copy command"));
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("sudo vipdeckadm lab up"));
        const auto directory = qEnvironmentVariable("VIPDECK_PICTURES");
        for (const bool dark : {false, true}) {
            Theme::instance().setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
            page.check();
            QApplication::processEvents();
            if (!directory.isEmpty())
                page.grab().save(directory
                                 + (dark ? QStringLiteral("/first-run-dark.png")
                                         : QStringLiteral("/first-run-light.png")));
        }
        Theme::instance().setMode(Theme::Mode::Light);
    }

    void theVirtualAddressIsPutOnAnInterfaceAndTakenOff()
    {
        SampleDirector director;
        director.link->m_examine = [](const auto &request) { return machineFor(request); };
        director.link->m_interfaces.interfaces = {machineLink("lo", "loopback", "127.0.0.1"),
                                                  machineLink("eth0", "ether", "10.0.0.1")};
        VirtualAddressField field(director.document.get());
        const auto vip = Address::parse("192.0.2.20").value();
        field.setAddress(vip, false);
        field.show();
        QVERIFY(!field.box()->isEnabled());
        field.setAddress(vip, true);
        QVERIFY(field.box()->isEnabled() && !field.box()->isChecked());
        auto *choice = field.findChild<QComboBox *>();
        QCOMPARE(choice->currentText(), QStringLiteral("lo"));
        QTest::keyClick(choice, Qt::Key_Down);
        press(field.box());
        QCOMPARE(director.link->m_interfaces.added.size(), 1u);
        QCOMPARE(director.link->m_interfaces.added.front().interfaceName, std::string("eth0"));
        QVERIFY(field.box()->isChecked() && !choice->isEnabled());
        press(field.box());
        QVERIFY(director.link->m_interfaces.added.empty());
        director.link->m_interfaces.interfaces.front().addresses = {{vip, 32}};
        field.setAddress(vip, false);
        field.setAddress(vip, true);
        QVERIFY(field.box()->isChecked() && !field.box()->isEnabled());
    }
};

} // namespace vipdeck::test

QTEST_MAIN(vipdeck::test::DoctorDialogTest)
#include "tst_doctordialog.moc"
