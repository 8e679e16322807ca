// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/settings/enginepage.h"

#include <QHeaderView>
#include <QTreeWidget>

#include "app/views/settings/directorsettings.h"
#include "app/views/settings/enginefacts.h"
#include "app/views/settings/settingspages.h"
#include "app/views/theme.h"
#include "engine/rules/parser.h"

namespace vipdeck {
namespace {

constexpr int kFirstColumn = 190;
constexpr int kColumn = 230;

} // namespace

EnginePage::EnginePage(const SettingsContext &context, QWidget *parent)
    : SettingsPage(tr("Engine and updates"), QStringLiteral("engine"), parent)
    , m_settings(context.settings)
    , m_facts(new QTreeWidget(this))
{
    addSection(tr("How long connections are remembered"));
    addTimeout(tr("TCP connections"), &Timeouts::tcpSeconds,
               tr("Established ones end after so long without a packet."));
    addTimeout(tr("After the FIN"), &Timeouts::tcpFinSeconds,
               tr("How long closing connections are remembered."));
    addTimeout(tr("UDP"), &Timeouts::udpSeconds,
               tr("Clients go to the same server so long after their last packet."));
    addSection(tr("Servers that leave"));
    const auto removed = tr("Removed servers");
    addRow(removed)->addCheck(
        new DirectorValue(m_settings, tunableSetting(removed, "expire_nodest_conn")),
        tr("Their connections end at once"));
    const auto draining = tr("Draining servers");
    addRow(draining)->addCheck(
        new DirectorValue(m_settings, tunableSetting(draining, "expire_quiescent_template")),
        tr("Remembered clients go to another server"));
    addPath();
    addFacts();
    connect(m_settings, &DirectorSettings::changed, this, &EnginePage::refresh);
    refresh();
}

void EnginePage::addTimeout(const QString &label, std::uint32_t Timeouts::*timeout,
                            const QString &hint)
{
    auto *row = addRow(label);
    row->addNumber(new DirectorValue(m_settings, timeoutSetting(label, timeout)),
                   {1, rules::kMaximumTimeoutSeconds, 10, tr("seconds"), {}});
    row->addText(tr("s", "seconds"));
    row->setHint(hint);
}

void EnginePage::addPath()
{
    addSection(tr("Way of packets"));
    const auto label = tr("Established packets");
    auto *row = addRow(label);
    row->addChoice(new DirectorValue(m_settings, pathSetting(label)),
                   {{tr("Through the queue"), QStringLiteral("off")},
                    {tr("Through the flow cache"), QStringLiteral("on")},
                    {tr("Flow cache where it works"), QStringLiteral("auto")}});
    row->setHint(tr("The flow cache forwards them in the kernel. It holds until the helper starts "
                    "again; then --flow-cache of vipdeckd decides."));
}

void EnginePage::addFacts()
{
    addSection(tr("What is at work"));
    m_facts->setAccessibleName(tr("What is at work at each director"));
    m_facts->setRootIsDecorated(false);
    m_facts->setUniformRowHeights(true);
    m_facts->header()->setSectionsMovable(false);
    m_facts->setSelectionMode(QAbstractItemView::SingleSelection);
    addWidget(m_facts);
    addText(tr("Queues, threads, the room for connections and how the flow cache is attached are "
               "options of vipdeckd (man vipdeckd). They take effect when it starts: systemctl "
               "edit vipdeckd, then systemctl restart vipdeckd. VipDeck does not look for updates "
               "by itself: your distribution's packages bring them."));
}

void EnginePage::opened()
{
    for (auto *director : m_settings->directors())
        EngineFacts::refresh(*director);
    refresh();
}

void EnginePage::refresh()
{
    const auto directors = m_settings->chosen();
    QStringList heads{tr("Fact")};
    for (const auto *director : directors)
        heads.append(director->name());
    m_facts->clear();
    m_facts->setColumnCount(static_cast<int>(heads.size()));
    m_facts->setHeaderLabels(heads);
    for (int fact = 0; fact < EngineFacts::count(); ++fact) {
        auto *row = new QTreeWidgetItem(m_facts, {EngineFacts::title(fact)});
        for (int i = 0; i < directors.size(); ++i) {
            row->setText(i + 1, EngineFacts::value(fact, *directors.at(i)));
            row->setToolTip(i + 1, row->text(i + 1));
        }
    }
    const auto &theme = Theme::instance();
    m_facts->setColumnWidth(0, theme.scaled(kFirstColumn));
    for (int i = 1; i < heads.size(); ++i)
        m_facts->setColumnWidth(i, theme.scaled(kColumn));
    m_facts->setFixedHeight(m_facts->header()->sizeHint().height()
                            + m_facts->sizeHintForRow(0) * EngineFacts::count()
                            + 2 * m_facts->frameWidth() + theme.scaled(4));
}

int EnginePage::findWords(const QString &words)
{
    int hits = SettingsPage::findWords(words);
    for (int fact = 0; fact < m_facts->topLevelItemCount(); ++fact)
        if (!words.isEmpty()
            && m_facts->topLevelItem(fact)->text(0).contains(words, Qt::CaseInsensitive)) {
            ++hits;
            m_facts->setCurrentItem(m_facts->topLevelItem(fact));
        }
    return hits;
}

} // namespace vipdeck
