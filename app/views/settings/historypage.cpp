// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/settings/historypage.h"

#include <QFileDialog>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>

#include "app/document/directordocument.h"
#include "app/document/directoroperations.h"
#include "app/views/icons.h"
#include "app/views/parts/fieldnote.h"
#include "app/views/settings/directorsettings.h"
#include "app/views/settings/historyexport.h"
#include "app/views/settings/settingspages.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

constexpr int kStep = 10;
constexpr int kListHeight = 120;

int scaled(int pixels)
{
    return Theme::instance().scaled(pixels);
}

QStringList cellsOf(const DirectorDocument &director)
{
    const QLocale locale;
    const auto &limits = director.operations()->historyLimits();
    if (!limits)
        return {director.name(), QStringLiteral("-"), QStringLiteral("-"), QStringLiteral("-"),
                QStringLiteral("-")};
    return {director.name(), locale.toString(static_cast<qulonglong>(limits->versions)),
            locale.toString(static_cast<qulonglong>(limits->marked)),
            locale.toString(static_cast<qulonglong>(limits->failures)),
            HistoryPage::tr("%1 of %2")
                .arg(locale.formattedDataSize(static_cast<qint64>(limits->octets), 1),
                     locale.formattedDataSize(static_cast<qint64>(limits->maximumOctets), 0))};
}

} // namespace

HistoryPage::HistoryPage(const SettingsContext &context, QWidget *parent)
    : SettingsPage(tr("History and backup"), QStringLiteral("history"), parent)
    , m_settings(context.settings)
    , m_kept(new QTreeWidget(this))
    , m_export(
          new QPushButton(icons::icon(QStringLiteral("export")), tr("&Export history..."), this))
    , m_answer(new FieldNote(nullptr, this))
{
    addSection(tr("What directors keep"));
    const auto label = tr("Versions to keep");
    auto *versions = addRow(label);
    versions->addText(tr("the newest"));
    versions->addNumber(new DirectorValue(m_settings, historySetting(label)),
                        {api::kFewestVersions, api::kMostVersions, kStep, tr("versions"), {}});
    versions->setHint(tr("Older ones are removed for good when you save. Marked versions and the "
                         "two newest never are."));
    m_kept->setAccessibleName(tr("What each director keeps"));
    m_kept->setHeaderLabels(
        {tr("Director"), tr("Versions"), tr("Marked"), tr("Failed"), tr("On its disk")});
    m_kept->setRootIsDecorated(false);
    m_kept->setUniformRowHeights(true);
    m_kept->setFixedHeight(scaled(kListHeight));
    m_kept->header()->setSectionsMovable(false);
    m_kept->setColumnWidth(0, scaled(200));
    addWidget(m_kept);
    addSection(tr("Backup"));
    auto *backup = addRow(tr("Copy of the history"));
    m_export->setAutoDefault(false);
    backup->addControl(m_export);
    backup->setHint(tr("A rule file for each version, which ipvsadm-restore takes, and a table of "
                       "who, when and why, in a new folder for each director chosen above."));
    addWidget(m_answer);
    connect(m_export, &QPushButton::clicked, this, &HistoryPage::chooseDirectory);
    connect(m_settings, &DirectorSettings::changed, this, &HistoryPage::refresh);
    refresh();
}

void HistoryPage::opened()
{
    for (auto *director : m_settings->directors())
        director->operations()->refreshHistoryLimits();
}

void HistoryPage::refresh()
{
    m_kept->clear();
    bool connected = false;
    for (const auto *director : m_settings->chosen()) {
        auto *row = new QTreeWidgetItem(m_kept, cellsOf(*director));
        for (int column = 1; column < m_kept->columnCount(); ++column)
            row->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        connected |= director->isConnected();
    }
    m_export->setEnabled(connected && m_running == 0);
}

void HistoryPage::chooseDirectory()
{
    const auto directory = QFileDialog::getExistingDirectory(this, tr("Copy of the history"));
    if (!directory.isEmpty())
        exportTo(directory);
}

void HistoryPage::exportTo(const QString &directory)
{
    m_done.clear();
    m_problems.clear();
    for (auto *director : m_settings->chosen()) {
        if (!director->isConnected())
            continue;
        auto *copy = new HistoryExport(director, this);
        ++m_running;
        connect(copy, &HistoryExport::finished, this,
                [this, copy, name = director->name()](int written, const QString &problem) {
                    copy->deleteLater();
                    const auto versions =
                        tr("%n version(s) written to %1.", "", written).arg(copy->directory());
                    exported(QStringLiteral("%1: %2").arg(
                                 name, problem.isEmpty() ? versions : problem + u' ' + versions),
                             problem.isEmpty());
                });
        connect(director, &QObject::destroyed, copy,
                [copy] { Q_EMIT copy->finished(0, tr("Its window was closed.")); });
        copy->start(directory);
    }
    refresh();
}

void HistoryPage::exported(const QString &sentence, bool complete)
{
    --m_running;
    (complete ? m_done : m_problems).append(sentence);
    m_answer->setHint(m_done.join(u'\n'));
    m_answer->setProblem(m_problems.join(u'\n'));
    refresh();
}

} // namespace vipdeck
