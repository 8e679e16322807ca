// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/settings/directorspage.h"

#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "app/document/directordocument.h"
#include "app/views/console/adddirectordialog.h"
#include "app/views/icons.h"
#include "app/views/parts/fieldnote.h"
#include "app/views/settings/connectiontest.h"
#include "app/views/settings/directorroster.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

enum Column { Host, Command, AtStart, State };

constexpr int kListHeight = 260;
constexpr int kWidths[] = {170, 230, 90};

int scaled(int pixels)
{
    return Theme::instance().scaled(pixels);
}

QString stateOf(const RememberedDirector &director)
{
    const auto *link = director.document ? director.document->link() : nullptr;
    if (!link)
        return {};
    switch (link->state()) {
    case DirectorLink::State::Connected: return DirectorsPage::tr("Connected");
    case DirectorLink::State::Connecting: return DirectorsPage::tr("Connecting");
    case DirectorLink::State::Idle: return DirectorsPage::tr("Not connected");
    case DirectorLink::State::NotRunning:
    case DirectorLink::State::Lost: break;
    }
    return DirectorsPage::tr("No answer");
}

QString commandOf(const SshTarget &target)
{
    const auto options = target.options.join(u' ');
    const auto command =
        target.command.isEmpty() ? QStringLiteral("vipdeckadm dial-stdio") : target.command;
    return options.isEmpty() ? command : options + QStringLiteral(" \u2026 ") + command;
}

} // namespace

DirectorsPage::DirectorsPage(DirectorRoster *roster, QWidget *parent)
    : SettingsPage(tr("Directors and ssh"), QStringLiteral("host"), parent)
    , m_roster(roster)
    , m_test(new ConnectionTest(this))
    , m_list(new QTreeWidget(this))
    , m_answer(new FieldNote(nullptr, this))
{
    addSection(tr("Directors on other machines"));
    addText(tr("They are reached by your own ssh: its configuration, keys and agent. The order is "
               "that of the sidebar. The director of this machine needs no entry."));
    m_list->setHeaderLabels(
        {tr("Host"), tr("Options of ssh, command there"), tr("At start"), tr("State")});
    m_list->setAccessibleName(tr("Directors on other machines"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setMinimumHeight(scaled(kListHeight));
    m_list->header()->setSectionsMovable(false);
    for (int column = 0; column < static_cast<int>(std::size(kWidths)); ++column)
        m_list->setColumnWidth(column, scaled(kWidths[column]));
    addWidget(m_list);
    addWidget(createButtons());
    addWidget(m_answer);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &DirectorsPage::refreshButtons);
    connect(m_list, &QTreeWidget::itemActivated, this, &DirectorsPage::edit);
    connect(m_roster, &DirectorRoster::rosterChanged, this, &DirectorsPage::refresh);
    connect(m_test, &ConnectionTest::finished, this, [this](bool reached, const QString &text) {
        if (reached)
            m_answer->setHint(text);
        m_answer->setProblem(reached ? QString() : text);
        refreshButtons();
    });
    refresh();
}

QWidget *DirectorsPage::createButtons()
{
    auto *line = new QWidget(widget());
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, scaled(8), 0, scaled(6));
    row->setSpacing(scaled(8));
    const auto button = [&](const QString &text, const char *icon, void (DirectorsPage::*slot)()) {
        auto *made = new QPushButton(text, line);
        if (icon)
            made->setIcon(icons::icon(QLatin1String(icon)));
        made->setAutoDefault(false);
        row->addWidget(made);
        connect(made, &QPushButton::clicked, this, slot);
        return made;
    };
    button(tr("&Add..."), "plus", &DirectorsPage::add);
    m_edit = button(tr("&Edit..."), "edit", &DirectorsPage::edit);
    m_forget = button(tr("&Remove"), "trash", &DirectorsPage::forget);
    m_try = button(tr("&Test connection"), "ssh", &DirectorsPage::test);
    row->addStretch(1);
    m_up = new QPushButton(tr("&Up"), line);
    m_down = new QPushButton(tr("&Down"), line);
    for (auto *made : {m_up, m_down}) {
        made->setAutoDefault(false);
        row->addWidget(made);
        connect(made, &QPushButton::clicked, this,
                [this, step = made == m_up ? -1 : 1] { move(step); });
    }
    return line;
}

int DirectorsPage::current() const
{
    return m_list->indexOfTopLevelItem(m_list->currentItem());
}

void DirectorsPage::refresh()
{
    const int place = current();
    m_list->clear();
    for (const auto &director : m_roster->remembered()) {
        auto *item = new QTreeWidgetItem(
            m_list, {director.target.host, commandOf(director.target),
                     director.connectsAtStart ? tr("Connect") : tr("Wait"), stateOf(director)});
        item->setFont(Host, Theme::instance().font(Theme::Font::Mono));
        item->setFont(Command, Theme::instance().font(Theme::Font::Mono));
    }
    const int last = m_list->topLevelItemCount() - 1;
    if (last >= 0)
        m_list->setCurrentItem(m_list->topLevelItem(std::clamp(place, 0, last)));
    refreshButtons();
}

void DirectorsPage::refreshButtons()
{
    const int place = current();
    m_edit->setEnabled(place >= 0);
    m_forget->setEnabled(place >= 0 && m_roster->canForget(place));
    m_forget->setToolTip(place >= 0 && !m_forget->isEnabled()
                             ? tr("The window shows it: choose another director first")
                             : tr("Forget this director; nothing changes there"));
    m_try->setEnabled(place >= 0 && !m_test->isRunning());
    m_up->setEnabled(place > 0);
    m_down->setEnabled(place >= 0 && place + 1 < m_list->topLevelItemCount());
}

void DirectorsPage::add()
{
    QStringList known;
    for (const auto &director : m_roster->remembered())
        known.append(director.target.host);
    AddDirectorDialog dialog(known, m_roster->suggestedHosts(), this);
    if (dialog.exec() == QDialog::Accepted)
        m_roster->addRemembered({dialog.target(), dialog.connectsAtStart(), nullptr});
}

void DirectorsPage::edit()
{
    const int place = current();
    if (place < 0)
        return;
    const auto director = m_roster->remembered().at(place);
    AddDirectorDialog dialog({}, {}, this);
    dialog.edit(director.target, director.connectsAtStart);
    if (dialog.exec() == QDialog::Accepted)
        m_roster->changeRemembered(place, {dialog.target(), dialog.connectsAtStart(), nullptr});
}

void DirectorsPage::move(int step)
{
    const int place = current();
    m_roster->moveRemembered(place, place + step);
    m_list->setCurrentItem(m_list->topLevelItem(place + step));
}

void DirectorsPage::forget()
{
    m_roster->forgetRemembered(current());
}

void DirectorsPage::test()
{
    const auto target = m_roster->remembered().at(current()).target;
    m_answer->setProblem({});
    m_answer->setHint(tr("Asking %1.").arg(target.host));
    m_test->start(target);
    refreshButtons();
}

int DirectorsPage::findWords(const QString &words)
{
    const auto texts =
        QStringList{tr("Directors on other machines"), tr("Host"),
                    tr("Options of ssh, command there"), tr("At start"), tr("Test connection")};
    int hits = 0;
    for (const auto &text : texts)
        hits += !words.isEmpty() && text.contains(words, Qt::CaseInsensitive) ? 1 : 0;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        auto *item = m_list->topLevelItem(i);
        const bool hit =
            !words.isEmpty()
            && (item->text(Host) + u' ' + item->text(Command)).contains(words, Qt::CaseInsensitive);
        if (hit && hits++ == 0)
            m_list->setCurrentItem(item);
    }
    return hits;
}

} // namespace vipdeck
