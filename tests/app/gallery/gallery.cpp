// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/gallery/gallery.h"

#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QRadioButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <iterator>

#include "app/document/directorjobs.h"
#include "app/document/seriesstore.h"
#include "app/document/stableids.h"
#include "app/models/connectionsmodel.h"
#include "app/models/selection.h"
#include "app/views/charts/chartsview.h"
#include "app/views/connections/connectionsview.h"
#include "app/views/dialogs/addserversdialog.h"
#include "app/views/dialogs/denieddialog.h"
#include "app/views/dialogs/draindialog.h"
#include "app/views/dialogs/gentlestartdialog.h"
#include "app/views/dialogs/importdialog.h"
#include "app/views/dialogs/outsidedialog.h"
#include "app/views/dialogs/pathdialog.h"
#include "app/views/dialogs/serverchips.h"
#include "app/views/dialogs/servicedialog.h"
#include "app/views/doctor/doctordialog.h"
#include "app/views/inspector/inspectorpane.h"
#include "app/views/mainwindow.h"
#include "app/views/review/reviewdialog.h"
#include "app/views/settings/pagelist.h"
#include "app/views/window/poolspage.h"
#include "app/views/window/servicepicker.h"
#include "app/views/window/viewstack.h"

#include "tests/app/doctor/machines.h"
#include "tests/app/gallery/guarded.h"
#include "tests/app/gallery/settingsexhibits.h"
#include "tests/app/panes/dialogparts.h"
#include "tests/fake/scalelink.h"

namespace vipdeck::test {
namespace {

constexpr char kRuleFileWithProblems[] = "-A -t 192.0.2.90:80 -s rr\n"
                                         "-a -t 192.0.2.90:80 -r 10.0.0.90:80 -m -w 1\n"
                                         "-a -t 192.0.2.91:80 -r 10.0.0.91:80 -m -w x\n";

void furnishPools(ExhibitRoom &room)
{
    room.widget = std::make_unique<MainWindow>(std::move(room.director.document));
}

void furnishPoolsWithDraft(ExhibitRoom &room)
{
    makeSampleChanges(*room.director.document);
    furnishPools(room);
}

// The helper ended while the window was open.
void furnishNotRunning(ExhibitRoom &room)
{
    auto *link = room.director.link;
    furnishPoolsWithDraft(room);
    link->setState(DirectorLink::State::NotRunning);
}

void furnishLost(ExhibitRoom &room)
{
    auto *link = room.director.link;
    link->m_problem = QStringLiteral("10.0.0.1:22");
    link->m_lostSince = QDateTime(QDate(2026, 1, 5), QTime(14, 0, 12));
    furnishPoolsWithDraft(room);
    link->setState(DirectorLink::State::Lost);
}

void furnishDenied(ExhibitRoom &room)
{
    ApplyOutcome outcome;
    outcome.code = ErrorCode::PermissionDenied;
    outcome.message = QStringLiteral("org.vipdeck.edit");
    outcome.action = QStringLiteral("org.vipdeck.edit");
    outcome.changes = 5;
    makeSampleChanges(*room.director.document);
    room.widget = std::make_unique<DeniedDialog>(room.director.document.get(), outcome);
}

void furnishMoveTo(ExhibitRoom &room)
{
    const ServerRef web03{tcp("192.0.2.10", 443), endpoint("10.0.0.13", 443)};
    room.widget =
        std::make_unique<ServicePicker>(room.director.document.get(), ServerRefs{web03}, nullptr);
}

void furnishServerInspector(ExhibitRoom &room)
{
    auto *document = room.director.document.get();
    auto selection = std::make_unique<Selection>();
    selection->setServers({{tcp("192.0.2.10", 443), endpoint("10.0.0.13", 443)}});
    room.widget = std::make_unique<InspectorPane>(document, selection.get());
    selection.release()->setParent(room.widget.get());
}

void furnishServiceInspector(ExhibitRoom &room)
{
    auto *document = room.director.document.get();
    auto selection = std::make_unique<Selection>();
    selection->setService(tcp("192.0.2.10", 443));
    room.widget = std::make_unique<InspectorPane>(document, selection.get());
    selection.release()->setParent(room.widget.get());
}

void furnishReview(ExhibitRoom &room)
{
    makeSampleChanges(*room.director.document);
    room.widget = std::make_unique<ReviewDialog>(room.director.document.get());
}

void furnishNewService(ExhibitRoom &room)
{
    room.widget = std::make_unique<ServiceDialog>(room.director.document.get());
}

// Two fields with problems, as they are typed.
void furnishNewServiceProblems(ExhibitRoom &room)
{
    auto dialog = std::make_unique<ServiceDialog>(room.director.document.get());
    dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(dialog.get()));
    for (const auto &text :
         {QStringLiteral("192.0.2.300"), QStringLiteral("0"), QStringLiteral("web-edge")}) {
        QTest::keyClicks(dialog->focusWidget(), text);
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
    }
    dialog->findChild<ServerChips *>()->setServers(
        {QStringLiteral("10.0.1.25"), QStringLiteral("10.0.3.31")});
    QTRY_COMPARE(problems(*dialog).size(), 2);
    room.widget = std::move(dialog);
}

// Every kind of line; the director has tried the servers, one of them refuses.
void furnishAddServers(ExhibitRoom &room)
{
    auto *link = room.director.link;
    auto *document = room.director.document.get();
    link->m_examine = [](const auto &request) {
        auto reply = machineFor(request);
        reply.facts.host.settings = {{"net/ipv4/ip_forward", "1"}};
        reply.facts.host.interfaces.front().speedMegabits = 10'000;
        return reply;
    };
    link->m_probe = [](const api::ProbeRequest &request) {
        const bool refuses = request.endpoint == endpoint("10.0.0.25", 443);
        return api::ProbeReply{
            {refuses ? doctor::ProbeState::Refused : doctor::ProbeState::Answered, 400}};
    };
    auto status = *document->status();
    status.rates.bytesOut = 163'750'000;
    Q_EMIT link->statusReceived(status);
    QVERIFY(document->setServerLabel(Address::parse("10.0.0.40").value(),
                                     Label{"web-40.example.test", {}}));
    auto dialog = std::make_unique<AddServersDialog>(document, tcp("192.0.2.10", 443));
    const auto limit = [&dialog](const char *name) { // in the language of the run
        return field(*dialog, qPrintable(AddServersDialog::tr(name)));
    };
    limit("Upper limit of connections")->setText(QStringLiteral("4000"));
    limit("Lower limit of connections")->setText(QStringLiteral("3000"));
    dialog->setText(QStringLiteral("10.0.0.21-28 web\n10.0.0.31 web-31 weight 50\n"
                                   "web-40.example.test\n10.0.0.11\n"
                                   "[2001:db8:0:1::21]:443\n10.0.0.300"));
    room.widget = std::move(dialog);
}

void furnishImport(ExhibitRoom &room)
{
    room.widget =
        std::make_unique<ImportDialog>(room.director.document.get(), QStringLiteral("rules.ipvs"),
                                       QByteArray(kRuleFileWithProblems));
}

void furnishOutside(ExhibitRoom &room)
{
    auto &document = *room.director.document;
    auto *link = room.director.link;
    const ServerRef web03{tcp("192.0.2.10", 443), endpoint("10.0.0.13", 443)};
    QVERIFY(document.setWeight({web03}, 60));
    auto outside = *findDestination(link->m_rules, web03);
    outside.weight = 30;
    QVERIFY(applyChanges(link->m_rules,
                         {EditDestination{web03.service, outside},
                          RemoveDestination{web03.service, endpoint("10.0.0.18", 443)}}));
    Q_EMIT link->rulesChanged(++link->m_generation);
    room.widget = std::make_unique<OutsideDialog>(&document);
}

void furnishView(ExhibitRoom &room, const QString &key)
{
    auto window = std::make_unique<MainWindow>(std::move(room.director.document));
    window->views()->open(window->views()->find(key));
    room.widget = std::move(window);
}

// The sample director with traffic: `room.director.document` is one with connections and counters.
ScaleLink *addTraffic(ExhibitRoom &room)
{
    constexpr std::uint32_t kConnections = 4'821;
    auto link = std::make_unique<ScaleLink>(sampleRules(), kConnections);
    auto *result = link.get();
    room.director.link = nullptr;
    room.director.document = std::make_unique<DirectorDocument>(std::move(link));
    result->start();
    room.director.document->setName(QStringLiteral("gw-a"));
    return result;
}

void furnishConnections(ExhibitRoom &room)
{
    auto *link = addTraffic(room);
    for (int second = 0; second < 3; ++second)
        link->sendStatus();
    furnishView(room, QStringLiteral("connections"));
    room.widget->show();
    auto *view = room.widget->findChild<ConnectionsView *>();
    QTRY_VERIFY(view->model()->connection(0));
    view->table()->selectRow(2);
}

// Five minutes in which a server falls silent and another one reaches its limit.
DirectorDocument *showTraffic(ExhibitRoom &room, const QString &view)
{
    constexpr int kSeconds = 310;
    auto *link = addTraffic(room);
    auto *document = room.director.document.get();
    const auto web = tcp("192.0.2.10", 443);
    furnishView(room, view);
    for (int second = 0; second < kSeconds; ++second) {
        if (second == 120)
            link->setSilent({web, endpoint("10.0.0.18", 443)}, true);
        if (second == 190)
            link->setOverloaded({web, endpoint("10.0.0.14", 443)}, true);
        link->sendStatus();
    }
    return document;
}

void furnishPoolsLive(ExhibitRoom &room)
{
    showTraffic(room, QStringLiteral("pools"));
}

void furnishCharts(ExhibitRoom &room)
{
    const auto *document = showTraffic(room, QStringLiteral("charts"));
    auto *view = room.widget->findChild<ChartsView *>();
    room.widget->show();
    view->chooseService(document->stableIds().of(tcp("192.0.2.10", 443)));
    view->setCursorTime(document->series().newestSecond() * 1000 - 95'000);
}

void furnishTunables(ExhibitRoom &room)
{
    auto &document = *room.director.document;
    const auto done =
        document.setTunable(QStringLiteral("expire_nodest_conn"), QStringLiteral("1"));
    Q_ASSERT(done);
    furnishView(room, QStringLiteral("tunables"));
}

void furnishLog(ExhibitRoom &room)
{
    addSampleEvents(*room.director.link, 1'700'000'000'000);
    furnishView(room, QStringLiteral("log"));
}

void furnishHistory(ExhibitRoom &room)
{
    addSampleHistory(*room.director.link);
    addSampleRates(*room.director.link);
    furnishView(room, QStringLiteral("history"));
}

// Applied, one of the servers does not answer.
void furnishConfirmBar(ExhibitRoom &room)
{
    auto &document = *room.director.document;
    addSampleHistory(*room.director.link);
    room.widget = std::make_unique<MainWindow>(std::move(room.director.document));
    for (int i = 0; i < 20; ++i)
        room.director.link->sendTraffic();
    const auto done =
        document.setWeight({{tcp("192.0.2.10", 443), endpoint("10.0.0.13", 443)}}, 60);
    Q_ASSERT(done);
    document.applyAll({QStringLiteral("OPS-2217"), 60, 0});
    room.director.link->m_silent.insert(endpoint("10.0.0.13", 443));
    for (int i = 0; i < 12; ++i)
        room.director.link->sendTraffic();
}

void furnishDrains(ExhibitRoom &room)
{
    auto *link = room.director.link;
    std::vector<api::JobOrder> orders;
    for (const char *server : {"10.0.0.15", "10.0.0.16"}) {
        api::JobOrder order;
        order.server = {tcp("192.0.2.10", 443), endpoint(server, 443)};
        order.seconds = 600;
        order.remove = true;
        orders.push_back(order);
    }
    room.director.document->jobs()->drainNow(orders, {QStringLiteral("kernel update")});
    link->sendStatus({{endpoint("10.0.0.12", 443), 341},
                      {endpoint("10.0.0.15", 443), 1204},
                      {endpoint("10.0.0.16", 443), 2871}});
    link->m_jobs[0].active = 1204;
    link->m_jobs[0].estimateSeconds = 240;
    link->m_jobs[1].active = 2871;
    link->tellJobs();
    auto window = std::make_unique<MainWindow>(std::move(room.director.document));
    window->poolsPage()->reveal(window->document()->stableIds().of(
        ServerRef{tcp("192.0.2.10", 443), endpoint("10.0.0.15", 443)}));
    room.widget = std::move(window);
}

void furnishDrainDialog(ExhibitRoom &room)
{
    room.widget = std::make_unique<DrainDialog>(
        room.director.document.get(),
        ServerRefs{{tcp("192.0.2.10", 443), endpoint("10.0.0.15", 443)}});
}

void furnishGentleStart(ExhibitRoom &room)
{
    room.widget = std::make_unique<GentleStartDialog>(
        room.director.document.get(),
        ServerRefs{{tcp("192.0.2.10", 443), endpoint("10.0.0.15", 443)}});
}

void furnishPath(ExhibitRoom &room)
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
    room.director.link->m_path = status;
    room.widget = std::make_unique<PathDialog>(room.director.document.get());
}

// Three servers read over ssh, of which the last one is fresh from its installation. The ssh of
// this exhibit is a script that prints what the doctor's script would.
void furnishDoctor(ExhibitRoom &room)
{
    room.director.link->m_examine = [](const auto &request) { return machineFor(request); };
    const QTemporaryDir directory;
    const auto place = [&directory](const char *name, const QByteArray &text) {
        QFile file(directory.filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    };
    place("fresh", kFreshServer);
    place("ready", kReadyServer);
    place("ssh",
          "#!/bin/sh\ncat >/dev/null\ncase \"$*\" in *10.0.0.16*) f=fresh;; *) f=ready;; esac\n"
          "exec cat \"${0%/*}/$f\"\n");
    const auto path = qgetenv("PATH");
    qputenv("PATH", QFile::encodeName(directory.path()) + ':' + path);
    std::vector<doctor::Target> targets;
    for (const char *server : {"10.0.0.14", "10.0.0.15", "10.0.0.16"}) {
        doctor::Target target;
        target.service = tcp("192.0.2.20", 8443);
        target.server.endpoint = endpoint(server, 8443);
        targets.push_back(target);
    }
    auto dialog = std::make_unique<DoctorDialog>(room.director.document.get(), targets,
                                                 DoctorDialog::Purpose::Accept);
    for (auto *way : dialog->findChildren<QRadioButton *>())
        if (way->text().contains(QLatin1String("ssh")))
            way->click();
    QTRY_VERIFY(!dialog->session().isBusy());
    qputenv("PATH", path);
    room.widget = std::move(dialog);
}

void furnishFirstRun(ExhibitRoom &room)
{
    auto *link = room.director.link;
    link->m_examine = [](const auto &request) { return machineFor(request); };
    link->m_rules = {};
    Q_EMIT link->rulesChanged(++link->m_generation);
    room.widget = std::make_unique<MainWindow>(std::move(room.director.document));
}

std::vector<Exhibit> allExhibits()
{
    std::vector<Exhibit> all = {
        {"pools", furnishPools},
        {"pools-live", furnishPoolsLive},
        {"pools-draft", furnishPoolsWithDraft},
        {"not-running", furnishNotRunning},
        {"lost", furnishLost},
        {"denied", furnishDenied},
        {"move-to", furnishMoveTo},
        {"inspector-server", furnishServerInspector},
        {"inspector-service", furnishServiceInspector},
        {"review", furnishReview},
        {"new-service", furnishNewService},
        {"new-service-problems", furnishNewServiceProblems},
        {"add-servers", furnishAddServers},
        {"import", furnishImport},
        {"connections", furnishConnections},
        {"charts", furnishCharts},
        {"tunables", furnishTunables},
        {"log", furnishLog},
        {"history", furnishHistory},
        {"confirm", furnishConfirmBar},
        {"drains", furnishDrains},
        {"drain-dialog", furnishDrainDialog},
        {"gentle-start", furnishGentleStart},
        {"path", furnishPath},
        {"outside", furnishOutside},
        {"doctor", furnishDoctor},
        {"first-run", furnishFirstRun},
    };
    std::ranges::move(settingsExhibits(), std::back_inserter(all));
    std::ranges::move(guardedExhibits(), std::back_inserter(all));
    return all;
}

} // namespace

const std::vector<Exhibit> &exhibits()
{
    static const auto all = allExhibits();
    return all;
}

std::unique_ptr<ExhibitRoom> openExhibit(const Exhibit &exhibit)
{
    auto room = std::make_unique<ExhibitRoom>();
    QWidget touched; // no frames of the keyboard from the exhibit before
    QTest::mousePress(&touched, Qt::LeftButton);
    exhibit.furnish(*room);
    auto &widget = *room->widget;
    if (!widget.inherits("QMainWindow"))
        widget.resize(widget.sizeHint());
    widget.show();
    for (int i = 0; i < 3; ++i)
        QApplication::processEvents();
    return room;
}

void addExhibitRows()
{
    QTest::addColumn<int>("exhibit");
    int index = 0;
    for (const auto &exhibit : exhibits())
        QTest::addRow("%s", exhibit.name) << index++;
}

} // namespace vipdeck::test
