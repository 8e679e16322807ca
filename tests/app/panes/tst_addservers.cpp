// SPDX-License-Identifier: GPL-3.0-or-later
// Servers for several services at once, problems alone, what the director's machine shows of the
// needs: by real input events where there are any.
#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QCompleter>
#include <QTableView>
#include <QToolButton>
#include <QtTest>

#include "app/models/forwardingneeds.h"
#include "app/translations.h"
#include "app/views/dialogs/addserversdialog.h"
#include "app/views/dialogs/forwardingpicker.h"
#include "app/views/dialogs/serverlistedit.h"
#include "app/views/dialogs/serverpreviewmodel.h"
#include "app/views/dialogs/servicetokens.h"
#include "app/views/dialogs/tokenchip.h"
#include "app/views/theme.h"
#include "tests/app/doctor/machines.h"
#include "tests/app/panes/dialogparts.h"
#include "tests/app/panes/sampledirector.h"

namespace vipdeck::test {
namespace {

using State = ForwardingNeed::State;

const ServiceKey kWeb = tcp("192.0.2.10", 443);
const ServiceKey kGrpc = tcp("192.0.2.20", 8443);

QStringList outcomes(AddServersDialog &dialog)
{
    const auto *model = dialog.findChild<QTableView *>()->model();
    QStringList texts;
    for (int row = 0; row < model->rowCount(); ++row)
        texts.append(model->index(row, ServerPreviewModel::Outcome).data().toString());
    return texts;
}

void type(QLineEdit *input, const char *text, Qt::Key last)
{
    input->setFocus();
    QTest::keyClicks(input, QString::fromUtf8(text));
    auto *popup = input->completer()->popup();
    QTest::keyClick(popup->isVisible() ? static_cast<QWidget *>(popup) : input, last);
}

const ServiceConfig *has(const DirectorDocument &document, const ServiceKey &key,
                         const char *address, std::uint16_t port)
{
    const auto *service = document.draft().findService(key);
    return service->findDestination(endpoint(address, port)) ? &service->config : nullptr;
}

ForwardingSituation situationOf(const std::vector<const char *> &servers)
{
    ForwardingSituation situation;
    situation.director = QStringLiteral("gw-a");
    situation.virtualAddresses = {QStringLiteral("192.0.2.10")};
    for (const char *server : servers)
        situation.servers.push_back(Address::parse(server).value());
    situation.host = machineFor({}).facts.host;
    return situation;
}

} // namespace

class AddServersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        installTranslations(*qApp);
        Theme::instance().install();
    }

    void aSecondServiceIsFoundByTyping()
    {
        SampleDirector director;
        auto &document = *director.document;
        AddServersDialog dialog(&document, kWeb);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        auto *tokens = dialog.findChild<ServiceTokens *>();
        QCOMPARE(tokens->input()->placeholderText(), QStringLiteral("Add a second service"));
        type(tokens->input(), "GRPC", Qt::Key_Return);
        QCOMPARE(dialog.targets(), (std::vector{kWeb, kGrpc}));
        QVERIFY(tokens->input()->text().isEmpty());
        QVERIFY(dialog.isVisible()); // Enter chose a service and did not press "Add"
        auto *edit = dialog.findChild<ServerListEdit *>();
        edit->setFocus();
        QTest::keyClicks(edit, QStringLiteral("10.0.0.41-42"));
        auto *add = button(dialog, "to draft");
        QTRY_VERIFY(add->isEnabled());
        QCOMPARE(add->text().remove(u'&'), QStringLiteral("Add 4 to draft"));
        QTest::mouseClick(add, Qt::LeftButton);
        QVERIFY(has(document, kWeb, "10.0.0.41", 443) && has(document, kWeb, "10.0.0.42", 443));
        QVERIFY(has(document, kGrpc, "10.0.0.41", 8443));
        QVERIFY(has(document, kGrpc, "10.0.0.42", 8443));
        QCOMPARE(document.undoStack()->count(), 1);
        document.undoStack()->undo();
        QCOMPARE(document.pendingCount(), 0);
        QVERIFY(!has(document, kGrpc, "10.0.0.41", 8443));
    }

    void servicesAreChosenFromTheListAndTakenOut()
    {
        SampleDirector director;
        AddServersDialog dialog(director.document.get(), kWeb);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        auto *tokens = dialog.findChild<ServiceTokens *>();
        QTest::mouseClick(tokens->findChild<QToolButton *>(QString(), Qt::FindDirectChildrenOnly),
                          Qt::LeftButton);
        auto *popup = tokens->input()->completer()->popup();
        QTRY_VERIFY(popup->isVisible());
        QCOMPARE(popup->model()->rowCount(), 3); // without the one that is chosen
        QTest::keyClick(popup, Qt::Key_Down);
        QTest::keyClick(popup, Qt::Key_Return);
        QTRY_COMPARE(dialog.targets(), (std::vector{kWeb, kGrpc}));
        QTRY_VERIFY(tokens->input()->text().isEmpty());
        QTest::keyClick(tokens->input(), Qt::Key_Backspace);
        QCOMPARE(dialog.targets(), std::vector{kWeb});
        QTest::mouseClick(tokens->findChild<TokenChip *>(), Qt::LeftButton);
        QVERIFY(dialog.targets().empty());
        QVERIFY(tokens->input()->placeholderText().startsWith(QStringLiteral("Not in a pool")));
        type(tokens->input(), "no such service", Qt::Key_Return);
        QVERIFY(dialog.targets().empty());
        QVERIFY(dialog.isVisible());
        QCOMPARE(tokens->input()->text(), QStringLiteral("no such service"));
    }

    void everyServiceJudgesByItself()
    {
        SampleDirector director;
        AddServersDialog dialog(director.document.get(), kWeb);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        auto *tokens = dialog.findChild<ServiceTokens *>();
        tokens->setServices({kWeb, kGrpc});
        dialog.setText(QStringLiteral("10.0.0.11\n10.0.0.61\n[2001:db8::21]:443"));
        QCOMPARE(outcomes(dialog), (QStringList{QStringLiteral("skipped, already in web-https"),
                                                QStringLiteral("new, from line 2"),
                                                QStringLiteral("new, from line 1"),
                                                QStringLiteral("new, from line 2"),
                                                QStringLiteral("line 3: Masq needs IPv4 here")}));
        QCOMPARE(button(dialog, "to draft")->text().remove(u'&'), QStringLiteral("Add 3 to draft"));
        // Route keeps ports: each service takes its own, and a port for all is refused.
        auto *picker = dialog.findChild<ForwardingPicker *>();
        picker->setForwarding(Forwarding::DirectRoute);
        QVERIFY(problems(dialog).isEmpty());
        auto *port = field(dialog, "Port of each server");
        port->setFocus();
        QTest::keyClicks(port, QStringLiteral("443"));
        QTest::keyClick(port, Qt::Key_Tab);
        QTRY_COMPARE(problems(dialog).size(), 1);
        QVERIFY2(problems(dialog)[0].contains(QStringLiteral("8443")),
                 qPrintable(problems(dialog)[0]));
        QVERIFY(!button(dialog, "to draft")->isEnabled());
    }

    void aLineSaysWhatItGivesInEachService()
    {
        const auto rules = sampleRules();
        ServerListContext context;
        context.rules = &rules;
        const auto list =
            ServerListParser::parse(QStringLiteral("10.0.0.11\n10.0.0.61-62\n\n[2001:db8::21]:443"),
                                    context, {kWeb, kGrpc});
        QCOMPARE(list.lines.size(), 4);
        QCOMPARE(list.lines[0].result, QStringLiteral("already in web-https; api-grpc: 1 server"));
        QCOMPARE(list.lines[0].kind, ServerLineKind::Good);
        QCOMPARE(list.lines[1].result, QStringLiteral("2 servers")); // the same in both
        QCOMPARE(list.lines[2].kind, ServerLineKind::Blank);
        QCOMPARE(list.lines[3].kind, ServerLineKind::Problem);
        QCOMPARE(list.problemCount(), 1);
        QCOMPARE(list.newCount(), 5);
        QCOMPARE(list.entries.back().service, std::optional(kGrpc));
        QCOMPARE(list.entries.back().destination.endpoint, endpoint("10.0.0.62", 8443));
    }

    void problemsAloneAreShownOnRequest()
    {
        SampleDirector director;
        director.link->m_examine = [](const auto &request) { return machineFor(request); };
        director.link->m_probe = [](const api::ProbeRequest &request) {
            const bool refuses = request.endpoint == endpoint("10.0.0.22", 443);
            return api::ProbeReply{
                {refuses ? doctor::ProbeState::Refused : doctor::ProbeState::Answered, 400}};
        };
        AddServersDialog dialog(director.document.get(), kWeb);
        const QAbstractItemModelTester tester(
            dialog.findChild<ServerPreviewModel *>(),
            QAbstractItemModelTester::FailureReportingMode::Fatal);
        dialog.show();
        dialog.setText(QStringLiteral("10.0.0.21-23\n10.0.0.11\n10.0.0.300"));
        QCOMPARE(outcomes(dialog).size(), 5);
        QCheckBox *only = nullptr;
        for (auto *box : dialog.findChildren<QCheckBox *>())
            if (box->text().remove(u'&') == QStringLiteral("Problems only"))
                only = box;
        QVERIFY(only);
        QTest::mouseClick(only, Qt::LeftButton, {}, {8, only->height() / 2});
        QCOMPARE(outcomes(dialog), (QStringList{QStringLiteral("refuses connections"),
                                                QStringLiteral("line 3: not an address")}));
        // What is hidden is added all the same; what is taken out stays out.
        auto *table = dialog.findChild<QTableView *>();
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, 0));
        QTest::keyClick(table, Qt::Key_Space);
        QCOMPARE(button(dialog, "to draft")->text().remove(u'&'), QStringLiteral("Add 2 to draft"));
        QTest::keyClick(only, Qt::Key_Space);
        QCOMPARE(outcomes(dialog).size(), 5);
    }

    void whatTheDirectorShowsIsChecked_data()
    {
        QTest::addColumn<Forwarding>("method");
        QTest::addColumn<QString>("server");
        QTest::addColumn<bool>("forwards"); // ip_forward
        QTest::addColumn<int>("row");
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, Forwarding method, const char *server, bool forwards,
                            int index, State state, const char *words) {
            QTest::newRow(name) << method << QString::fromLatin1(server) << forwards << index
                                << static_cast<int>(state) << QString::fromLatin1(words);
        };
        const auto masq = Forwarding::Masquerade;
        row("route", masq, "10.0.0.21", true, 0, State::Must, "(10.0.0.1)");
        row("forwards", masq, "10.0.0.21", true, 1, State::Good, "It is on.");
        row("forwards not", masq, "10.0.0.21", false, 1, State::Wrong,
            "sysctl -w net.ipv4.ip_forward=1");
        row("IPv6 not known", masq, "2001:db8::21", true, 1, State::Must, "must be on");
        row("bandwidth", masq, "10.0.0.21", true, 3, State::Note, "now 1.31 Gbit/s of 10 Gbit/s");
        row("other network", masq, "10.9.0.1", true, 3, State::Note, "gw-a: now 1.31 Gbit/s.");
        row("same network", Forwarding::DirectRoute, "10.0.0.21", true, 0, State::Good, "gw-a");
        row("router", Forwarding::DirectRoute, "10.9.0.1", true, 0, State::Wrong,
            "10.9.0.1 is behind a router.");
        row("not its own", Forwarding::LocalNode, "10.0.0.21", true, 0, State::Wrong, "10.0.0.21");
        row("its own", Forwarding::LocalNode, "10.0.0.1", true, 0, State::Must, "listens");
        row("loopback", Forwarding::LocalNode, "127.0.0.1", true, 0, State::Must, "listens");
    }
    void whatTheDirectorShowsIsChecked()
    {
        QFETCH(Forwarding, method);
        QFETCH(QString, server);
        QFETCH(bool, forwards);
        QFETCH(int, row);
        QFETCH(int, state);
        QFETCH(QString, words);
        auto situation = situationOf({qPrintable(server)});
        situation.host->settings = {{"net/ipv4/ip_forward", forwards ? "1" : "0"}};
        situation.host->interfaces.front().speedMegabits = 10'000;
        situation.replyBitsPerSecond = 1'310'000'000;
        const auto needs = ForwardingNeeds::of(method, situation);
        QVERIFY(row < needs.size());
        QCOMPARE(static_cast<int>(needs[row].state), state);
        QVERIFY2(needs[row].text.contains(words), qPrintable(needs[row].text));
    }

    void withoutALookNothingIsClaimed()
    {
        auto situation = situationOf({"10.0.0.21"});
        situation.host.reset();
        for (const auto method : {Forwarding::Masquerade, Forwarding::DirectRoute,
                                  Forwarding::Tunnel, Forwarding::LocalNode})
            for (const auto &need : ForwardingNeeds::of(method, situation))
                QVERIFY(need.state != State::Good && need.state != State::Wrong);
        situation.director = QStringLiteral("<gw>");
        QVERIFY(ForwardingNeeds::of(Forwarding::Masquerade, situation)[0].text.contains(
            QStringLiteral("&lt;gw&gt;")));
    }

    void theStepsNameEveryVirtualAddress()
    {
        SampleDirector director;
        AddServersDialog dialog(director.document.get(), kGrpc);
        dialog.findChild<ServiceTokens *>()->setServices({kGrpc, kWeb});
        const auto steps = dialog.findChild<ForwardingPicker *>()->steps();
        QVERIFY(steps.contains(QStringLiteral("ip address add 192.0.2.20/32 dev lo")));
        QVERIFY(steps.contains(QStringLiteral("ip address add 192.0.2.10/32 dev lo")));
        QVERIFY(steps.indexOf(QStringLiteral("arp_announce"))
                < steps.indexOf(QStringLiteral("add")));
    }
};

} // namespace vipdeck::test

QTEST_MAIN(vipdeck::test::AddServersTest)
#include "tst_addservers.moc"
