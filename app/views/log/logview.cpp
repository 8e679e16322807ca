// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/log/logview.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLineEdit>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollBar>
#include <QSettings>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "app/document/directordocument.h"
#include "app/document/directoroperations.h"
#include "app/document/stableids.h"
#include "app/models/logmodel.h"
#include "app/models/logobject.h"
#include "app/models/logquery.h"
#include "app/models/savedfilters.h"
#include "app/views/log/logdetails.h"
#include "app/views/log/loghistogram.h"
#include "app/views/parts/elidedlabel.h"
#include "app/views/parts/filteredit.h"
#include "app/views/parts/savedfilterbutton.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

constexpr int kFilterDelayMilliseconds = 200;
constexpr std::uint32_t kSearchedVersions = 100;
constexpr std::uint32_t kMaximumExport = 1000; // one page of the contract
constexpr const char *kSplitterKey = "splitter";

} // namespace

LogView::LogView(DirectorDocument *document, QWidget *parent)
    : View(
        {QStringLiteral("log"), tr("Log"), QStringLiteral("log"),
         tr("<p>What happened to this director and who did it, kept by its helper.</p><p>Type "
            "words to filter, or <b>who:anna</b>, <b>object:web-07</b>, <b>source:auth</b>; "
            "<b>not</b> before a word excludes it. Drag over the histogram to choose a time.</p>")},
        parent)
    , m_document(document)
    , m_model(new LogModel(document, this))
    , m_histogram(new LogHistogram(this))
    , m_filter(new FilterEdit(&m_grammar, this))
    , m_saved(new SavedFilterButton(SavedFilters::ofLog(), m_filter, &m_grammar, this))
    , m_table(new QTableView(this))
    , m_details(new LogDetails(this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_counts(new ElidedLabel({}, this))
    , m_follow(new QPushButton(tr("Follow"), this))
    , m_copy(new QPushButton(tr("Copy"), this))
    , m_allTimes(new QToolButton(this))
{
    createTable();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 0, 12, 10);
    column->setSpacing(8);
    column->addWidget(createHead());
    column->addWidget(createHistogram());
    column->addWidget(createFilter());
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({Theme::instance().scaled(400), Theme::instance().scaled(166)});
    column->addWidget(m_splitter, 1);
    m_filterTimer.setSingleShot(true);
    m_filterTimer.setInterval(kFilterDelayMilliseconds);
    createActions();
    connectFilter();
    connectTable();
    refreshSummary();
}

// What is typed filters at once; Enter makes a token of it.
void LogView::connectFilter()
{
    connect(m_filter->field(), &QLineEdit::textChanged, &m_filterTimer,
            qOverload<>(&QTimer::start));
    const auto take = [this] {
        m_filterTimer.stop();
        auto words = m_filter->tokens();
        words.append(m_filter->field()->text());
        m_model->setFilter(parseLogFilter(words.join(u' ')));
    };
    connect(&m_filterTimer, &QTimer::timeout, this, take);
    connect(m_filter, &FilterEdit::tokensChanged, this, take);
    for (const auto signal : {&SavedFilterButton::refused, &SavedFilterButton::announced})
        connect(m_saved, signal, this, [this](const QString &sentence) {
            if (!sentence.isEmpty())
                Q_EMIT announced(sentence);
        });
    connect(m_filter, &FilterEdit::problemChanged, this, [this](const QString &problem) {
        if (!problem.isEmpty())
            Q_EMIT announced(problem);
    });
}

void LogView::connectTable()
{
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &LogView::showDetails);
    connect(m_model, &QAbstractItemModel::modelReset, this, &LogView::showDetails);
    const auto choice = [this] { m_copy->setEnabled(m_table->selectionModel()->hasSelection()); };
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, choice);
    connect(m_model, &QAbstractItemModel::modelReset, this, choice);
    choice();
    connect(m_details, &LogDetails::versionRequested, this, &LogView::historyRequested);
    connect(m_details, &LogDetails::chartsRequested, this, &LogView::chartsRequested);
    connect(m_model, &LogModel::summaryChanged, this, &LogView::refreshSummary);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, &LogView::followScroll);
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &index) {
        const auto *event = m_model->eventAt(index);
        if (index.column() == LogModel::Object && event && !event->object.empty())
            openObject(QString::fromStdString(event->object));
    });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (const auto *event = m_model->eventAt(index); event && !event->object.empty())
            openObject(QString::fromStdString(event->object));
    });
    connect(m_details, &LogDetails::objectRequested, this, &LogView::openObject);
    connect(m_details, &LogDetails::copied, this, &View::announced);
    connect(m_details, &LogDetails::sameObjectRequested, this, [this](const QString &object) {
        m_filter->addToken(QStringLiteral("object:\"%1\"").arg(object));
    });
}

// With the version that it made, which history knows.
void LogView::showDetails()
{
    const auto *event = m_model->eventAt(m_table->currentIndex());
    m_details->setEvent(event);
    if (!event || event->changes == 0 || event->generation == 0)
        return;
    m_document->operations()->history(
        {0, kSearchedVersions},
        [this, guard = QPointer(this), id = event->id,
         generation = event->generation](const Result<api::HistoryReply> &reply) {
            const auto *now = guard ? m_model->eventAt(m_table->currentIndex()) : nullptr;
            if (!now || now->id != id || !reply)
                return;
            const auto found =
                std::ranges::find(reply->page, generation, &api::VersionInfo::generation);
            if (found != reply->page.end() && found->number != 0)
                m_details->setVersion(*found);
        });
}

void LogView::copySelected()
{
    auto rows = m_table->selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QStringList texts;
    for (const auto &row : std::as_const(rows))
        if (const auto *event = m_model->eventAt(row))
            texts.append(logTextWithCommands(*event));
    if (texts.isEmpty())
        return Q_EMIT announced(tr("Choose an event to copy it."));
    QGuiApplication::clipboard()->setText(texts.join(u'\n') + u'\n');
    Q_EMIT announced(tr("%n event(s) copied.", "", static_cast<int>(texts.size())));
}

void LogView::followScroll()
{
    const bool atTop = m_table->verticalScrollBar()->value() == 0;
    if (!atTop && m_follow->isChecked())
        m_follow->setChecked(false);
}

void LogView::showLevels()
{
    std::uint32_t levels = 0;
    for (std::size_t level = 0; level < m_levels.size(); ++level)
        levels |= m_levels[level]->isChecked() ? 1u << level : 0u;
    m_model->setLevels(levels);
}

void LogView::refreshSummary()
{
    const auto &summary = m_model->summary();
    const std::array<std::uint64_t, 4> counts{summary.errors, summary.warnings, summary.notices,
                                              summary.infos};
    const QLocale locale;
    for (std::size_t level = 0; level < m_levels.size(); ++level)
        m_levels[level]->setText(QStringLiteral("%1 %2").arg(
            logLevelName(static_cast<api::EventLevel>(level)), locale.toString(counts[level])));
    m_counts->setText(tr("%1 of %2 events match")
                          .arg(locale.toString(summary.matching), locale.toString(summary.total)));
    m_follow->setText(m_model->newEvents() > 0 ? tr("%n new", "events", m_model->newEvents())
                                               : tr("Follow"));
    m_histogram->setMinutes(summary.firstMinuteMilliseconds, summary.minutes);
}

QString LogView::exportText(const std::vector<api::JournalEvent> &events, Format format)
{
    QString text = format == Format::Csv ? logCsvHead() + QStringLiteral("\r\n") : QString();
    for (const auto &event : events) {
        switch (format) {
        case Format::Csv: text += logCsv(event) + QStringLiteral("\r\n"); break;
        case Format::JsonLines: text += logJson(event) + u'\n'; break;
        case Format::Text: text += logText(event) + u'\n'; break;
        }
    }
    return text;
}

void LogView::exportEvents(Format format)
{
    const auto suffix = format == Format::Csv         ? QStringLiteral("csv")
                        : format == Format::JsonLines ? QStringLiteral("jsonl")
                                                      : QStringLiteral("txt");
    const auto name = QFileDialog::getSaveFileName(
        this, tr("Export events"), QStringLiteral("%1-log.%2").arg(m_document->name(), suffix));
    if (name.isEmpty())
        return;
    m_model->collect(kMaximumExport, [this, name, format](const auto &events) {
        QSaveFile file(name);
        const bool written = file.open(QIODevice::WriteOnly)
                             && file.write(exportText(events, format).toUtf8()) >= 0
                             && file.commit();
        Q_EMIT announced(written ? tr("%n event(s) exported.", "", static_cast<int>(events.size()))
                                 : tr("%1 cannot be written: %2").arg(name, file.errorString()));
    });
}

// An object by its name or address, where it is now.
void LogView::openObject(const QString &object)
{
    if (const auto found = findLogObject(m_document->draft(), object)) {
        Q_EMIT revealRequested(
            found->server ? m_document->stableIds().of(ServerRef{found->service, *found->server})
                          : m_document->stableIds().of(found->service));
        return;
    }
    auto *history = m_document->operations();
    history->history({0, kSearchedVersions},
                     [this, guard = QPointer(this), object](const auto &reply) {
                         if (!guard)
                             return;
                         std::vector<quint64> versions;
                         if (reply)
                             for (const auto &version : reply->page)
                                 if (version.number != 0)
                                     versions.push_back(version.number);
                         searchVersions(object, std::move(versions), 0);
                     });
}

// One after the other, newest first: the version that had it last.
void LogView::searchVersions(const QString &object, std::vector<quint64> versions, std::size_t next)
{
    if (next >= versions.size()) {
        Q_EMIT announced(tr("%1 is not in the rules any more.").arg(object));
        return;
    }
    const auto number = versions[next];
    m_document->operations()->version(number, [this, guard = QPointer(this), object,
                                               versions = std::move(versions), next,
                                               number](const auto &reply) {
        if (!guard)
            return;
        if (reply && findLogObject(reply->rules, object))
            Q_EMIT historyRequested(number);
        else
            searchVersions(object, versions, next + 1);
    });
}

QWidget *LogView::filterField() const
{
    return m_filter->field();
}

QWidget *LogView::keyboardStart() const
{
    return m_table;
}

QList<QWidget *> LogView::panes() const
{
    return {m_histogram, m_filter->field(), m_table, m_details};
}

void LogView::saveSession(QSettings &settings) const
{
    settings.setValue(QLatin1String(kSplitterKey), m_splitter->saveState());
}

void LogView::restoreSession(const QSettings &settings)
{
    m_splitter->restoreState(settings.value(QLatin1String(kSplitterKey)).toByteArray());
}

void LogView::showEvent(QShowEvent *event)
{
    View::showEvent(event);
    m_model->setActive(true);
}

void LogView::hideEvent(QHideEvent *event)
{
    View::hideEvent(event);
    m_model->setActive(false);
}

} // namespace vipdeck
