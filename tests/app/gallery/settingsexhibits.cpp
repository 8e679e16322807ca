// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/gallery/settingsexhibits.h"

#include <QLineEdit>
#include <QTest>

#include "app/models/connectionfilter.h"
#include "app/models/savedfilters.h"
#include "app/views/console/adddirectordialog.h"
#include "app/views/mainwindow.h"
#include "app/views/parts/reasonfields.h"
#include "app/views/parts/savedfiltersdialog.h"
#include "app/views/parts/savefilterdialog.h"
#include "app/views/settings/numberfield.h"
#include "app/views/settings/settingsdialog.h"
#include "tests/app/gallery/guarded.h"
#include "tests/app/panes/sampleroster.h"

namespace vipdeck::test {
namespace {

FlowCacheStatus sampleFlowCache()
{
    FlowCacheStatus status;
    status.mode = FlowCacheMode::Auto;
    status.active = true;
    status.attachment = "tcx";
    status.flows = 41'200;
    status.capacity = 262'144;
    status.rewriting = "headers";
    status.keepsConnections = true;
    return status;
}

void tellEverything(SampleLink &link)
{
    link.m_path = sampleFlowCache();
    link.m_limits = api::HistoryLimitsReply{{1000}, 118, 3, 2, 1'250'000, 64u << 20};
    link.m_rights["org.vipdeck.view"] = {true, false};
    link.m_rights["org.vipdeck.edit"] = {true, false};
    link.m_rights["org.vipdeck.flush"] = {false, false};
    link.m_rates = [](const api::RatesRequest &) {
        api::RatesReply reply;
        reply.oldestMilliseconds = 1'700'000'000'000;
        return reply;
    };
}

// A window first: the page about keys shows its commands.
void furnishSettingsPage(ExhibitRoom &room, const char *icon)
{
    tellEverything(*room.director.link);
    const MainWindow window(std::make_unique<DirectorDocument>(nullptr));
    auto roster =
        std::make_unique<SampleRoster>(QList<DirectorDocument *>{room.director.document.get()});
    const auto text = [](const char *latin) { return QString::fromLatin1(latin); };
    roster->m_remembered = {
        {{text("lb-paris-1"), {}, {}, {}}, true, room.director.document.get()},
        {{text("admin@lb-paris-2"), {}, {text("-p"), text("2222")}, {}}, false, nullptr}};
    SettingsContext context;
    context.directors = roster->m_open;
    context.roster = roster.get();
    auto dialog = std::make_unique<SettingsDialog>(context);
    if (!dialog->openPage(QLatin1String(icon)))
        qFatal("there is no page with the icon %s", icon);
    room.part = std::move(roster);
    room.widget = std::move(dialog);
}

Exhibit settingsExhibit(const char *name, const char *icon)
{
    return {name, [icon](ExhibitRoom &room) { furnishSettingsPage(room, icon); }};
}

// Two values wait for the director.
void furnishWaitingSettings(ExhibitRoom &room)
{
    furnishSettingsPage(room, "engine");
    const auto fields = room.widget->findChildren<NumberField *>();
    for (auto *number : fields)
        if (number->isEnabled() && number->text() == QLatin1String("900")) {
            number->setNumber(QStringLiteral("600"));
            Q_EMIT number->numberEdited();
        }
}

// The directors want to know why, and Save was pressed without.
void furnishTicketSettings(ExhibitRoom &room)
{
    askForTicket(*room.director.link, "lb-team");
    furnishWaitingSettings(room);
    QVERIFY(!room.widget->findChild<ReasonFields *>()->check());
}

void furnishFoundSettings(ExhibitRoom &room)
{
    furnishSettingsPage(room, "notifications");
    static_cast<SettingsDialog *>(room.widget.get())->search()->setText(QStringLiteral("e"));
}

QStringList filterTokens()
{
    return {QStringLiteral("proto:TCP"), QStringLiteral("client:198.51.100.0/24,203.0.113.0/24"),
            QStringLiteral("-state:TIME_WAIT")};
}

void furnishSaveFilter(ExhibitRoom &room)
{
    const ConnectionFilterGrammar grammar(room.director.document.get());
    room.widget = std::make_unique<SaveFilterDialog>(
        SavedFilters::ofConnections(), grammar, filterTokens(), QStringLiteral("two networks"));
}

// The list is read once; nothing stays in the settings.
void furnishSavedFilters(ExhibitRoom &room)
{
    auto &filters = SavedFilters::ofConnections();
    const QStringList names{QStringLiteral("half open"), QStringLiteral("two networks")};
    filters.save(names[0], {QStringLiteral("state:SYN_RECV"), QStringLiteral("age>3")});
    filters.save(names[1], filterTokens());
    const auto grammar = std::make_shared<ConnectionFilterGrammar>(room.director.document.get());
    auto dialog = std::make_unique<SavedFiltersDialog>(filters, *grammar);
    QObject::connect(dialog.get(), &QObject::destroyed, [grammar] {});
    room.widget = std::move(dialog);
    for (const auto &name : names)
        filters.remove(name);
}

void furnishAddDirector(ExhibitRoom &room)
{
    room.widget = std::make_unique<AddDirectorDialog>(QStringList(), QStringList());
}

} // namespace

std::vector<Exhibit> settingsExhibits()
{
    return {
        settingsExhibit("settings", "appearance"),
        settingsExhibit("settings-directors", "host"),
        settingsExhibit("settings-permissions", "lock"),
        settingsExhibit("settings-applying", "guard"),
        settingsExhibit("settings-data", "charts"),
        settingsExhibit("settings-history", "history"),
        settingsExhibit("settings-notifications", "notifications"),
        settingsExhibit("settings-keyboard", "keyboard"),
        settingsExhibit("settings-engine", "engine"),
        {"settings-waiting", furnishWaitingSettings},
        {"settings-ticket", furnishTicketSettings},
        {"settings-found", furnishFoundSettings},
        {"save-filter", furnishSaveFilter},
        {"saved-filters", furnishSavedFilters},
        {"add-director", furnishAddDirector},
    };
}

} // namespace vipdeck::test
