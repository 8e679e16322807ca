// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/settings/datapage.h"

#include <QDateTime>
#include <QHeaderView>
#include <QLocale>
#include <QTreeWidget>

#include "app/document/directordocument.h"
#include "app/document/seriesstore.h"
#include "app/views/chart/chartrange.h"
#include "app/views/settings/directorsettings.h"
#include "app/views/settings/settingspages.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

using Key = Preferences::Key;

constexpr int kListHeight = 120;
constexpr int kColumn = 200;
constexpr int kSecondsOfMinute = 60;
constexpr int kSecondsOfHour = 3600;
constexpr int kSecondsOfDay = 86400;

SettingsRow::Choices rangeChoices()
{
    SettingsRow::Choices choices{{DataPage::tr("As I left it"), 0}};
    for (const auto &range : kChartRanges)
        choices.emplace_back(QString::fromLatin1(range.label), range.seconds);
    return choices;
}

} // namespace

DataPage::DataPage(const SettingsContext &context, QWidget *parent)
    : SettingsPage(tr("Charts and data"), QStringLiteral("charts"), parent)
    , m_settings(context.settings)
    , m_kept(new QTreeWidget(this))
{
    addSection(tr("Charts"));
    auto *range = addRow(tr("Range at the start"));
    range->addSegments(new PreferenceValue(Key::ChartRange), rangeChoices());
    range->setHint(tr("Of the live chart and of Charts, when the console starts."));
    addSection(tr("From the director"));
    auto *counters = addRow(tr("Counters"));
    counters->addChoice(new PreferenceValue(Key::UpdateMilliseconds),
                        {{tr("Every second"), 1000},
                         {tr("Every 2 seconds"), 2000},
                         {tr("Every 5 seconds"), 5000},
                         {tr("Every 10 seconds"), 10000}});
    counters->setHint(tr("How often a director sends its counters. Charts have one point a second "
                         "at most."));
    addSection(tr("What is kept"));
    addText(tr("This console keeps every series for %1 minutes by the second and for %2 minutes in "
               "steps of %3 seconds, while it runs.")
                .arg(SeriesStore::kFineCount / kSecondsOfMinute)
                .arg(SeriesStore::kMemorySeconds / kSecondsOfMinute)
                .arg(SeriesStore::kCoarseSeconds));
    addText(tr("Directors keep their own rates also while no console runs: %1 hours in steps of %2 "
               "seconds and %3 days in steps of %4 minutes.")
                .arg(api::kFineRateSeconds * api::kFineRateSteps / kSecondsOfHour)
                .arg(api::kFineRateSeconds)
                .arg(api::kCoarseRateSeconds * api::kCoarseRateSteps / kSecondsOfDay)
                .arg(api::kCoarseRateSeconds / kSecondsOfMinute));
    m_kept->setAccessibleName(tr("Since when directors have rates"));
    m_kept->setHeaderLabels({tr("Director"), tr("Fine steps since"), tr("Coarse steps since")});
    m_kept->setRootIsDecorated(false);
    m_kept->setUniformRowHeights(true);
    m_kept->setFixedHeight(Theme::instance().scaled(kListHeight));
    m_kept->header()->setSectionsMovable(false);
    for (int column = 0; column < 2; ++column)
        m_kept->setColumnWidth(column, Theme::instance().scaled(kColumn));
    addWidget(m_kept);
}

void DataPage::opened()
{
    ++m_round;
    m_kept->clear();
    int row = 0;
    for (auto *director : m_settings->directors()) {
        new QTreeWidgetItem(m_kept, {director->name(), QStringLiteral("-"), QStringLiteral("-")});
        ask(director, row, 1, api::kFineRateSeconds);
        ask(director, row++, 2, api::kCoarseRateSeconds);
    }
}

void DataPage::ask(DirectorDocument *director, int row, int column, std::uint32_t stepSeconds)
{
    if (!director->isConnected())
        return;
    api::RatesRequest request;
    request.stepSeconds = stepSeconds;
    request.limit = 1;
    director->link()->rates(request, [guard = QPointer(this), round = m_round, row,
                                      column](const Result<api::RatesReply> &reply) {
        if (!guard || guard->m_round != round || !reply || reply->oldestMilliseconds == 0)
            return;
        const auto since =
            QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(reply->oldestMilliseconds));
        guard->m_kept->topLevelItem(row)->setText(column,
                                                  QLocale().toString(since, QLocale::ShortFormat));
    });
}

} // namespace vipdeck
