// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/log/logview.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QPointer>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollBar>
#include <QSettings>
#include <QSplitter>
#include <QStyle>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include "app/document/directordocument.h"
#include "app/document/directoroperations.h"
#include "app/document/stableids.h"
#include "app/models/logmodel.h"
#include "app/models/logobject.h"
#include "app/models/logquery.h"
#include "app/views/icons.h"
#include "app/views/log/logdelegate.h"
#include "app/views/log/logdetails.h"
#include "app/views/log/loghistogram.h"
#include "app/views/parts/elidedlabel.h"
#include "app/views/parts/surface.h"
#include "app/views/parts/tokenlabel.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

using Font = Theme::Font;

constexpr int kFilterDelayMilliseconds = 200;
constexpr std::uint32_t kSearchedVersions = 100;
constexpr std::uint32_t kMaximumExport = 1000; // one page of the contract
constexpr const char *kSplitterKey = "splitter";

// A box as the bars are painted, with its word.
class LegendEntry : public QWidget
{
public:
    LegendEntry(const QString &text, LogHistogram::Kind kind, QWidget *parent)
        : QWidget(parent)
        , m_kind(kind)
    {
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(Theme::instance().scaled(18), 0, 0, 0);
        row->addWidget(new TokenLabel(text, Font::Row, &Tokens::text, this));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const int side = Theme::instance().scaled(10);
        const QRect box(Theme::instance().scaled(3), (height() - side) / 2, side, side);
        QPainter painter(this);
        LogHistogram::paintPart(&painter, QStyle::visualRect(layoutDirection(), rect(), box),
                                m_kind);
    }

private:
    LogHistogram::Kind m_kind;
};

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
    , m_filter(new QLineEdit(this))
    , m_table(new QTableView(this))
    , m_details(new LogDetails(this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_counts(new ElidedLabel({}, this))
    , m_follow(new QPushButton(tr("Follow"), this))
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
    connect(m_filter, &QLineEdit::textChanged, &m_filterTimer, qOverload<>(&QTimer::start));
    connect(&m_filterTimer, &QTimer::timeout, this,
            [this] { m_model->setFilter(parseLogFilter(m_filter->text())); });
    connectTable();
    refreshSummary();
}

QWidget *LogView::createHead()
{
    auto &theme = Theme::instance();
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 6, 0, 0);
    row->setSpacing(8);
    auto *title = new QLabel(this->title(), head);
    title->setFont(theme.font(Font::Title));
    m_counts->setFont(theme.font(Font::Row));
    m_counts->setForegroundRole(QPalette::PlaceholderText);
    m_follow->setIcon(icons::icon(QStringLiteral("follow")));
    m_follow->setCheckable(true);
    m_follow->setChecked(true);
    m_follow->setToolTip(tr("Show new events at once; scrolling down releases it"));
    auto *exports = new QPushButton(tr("Export"), head);
    exports->setIcon(icons::icon(QStringLiteral("export")));
    auto *menu = new QMenu(exports);
    connect(menu->addAction(tr("As CSV")), &QAction::triggered, this,
            [this] { exportEvents(Format::Csv); });
    connect(menu->addAction(tr("As JSON lines")), &QAction::triggered, this,
            [this] { exportEvents(Format::JsonLines); });
    connect(menu->addAction(tr("As text")), &QAction::triggered, this,
            [this] { exportEvents(Format::Text); });
    exports->setMenu(menu);
    connect(m_follow, &QPushButton::toggled, this, [this](bool follow) {
        m_model->setFollowing(follow);
        if (follow)
            m_table->scrollToTop();
        refreshSummary();
    });
    row->addWidget(title);
    row->addSpacing(4);
    row->addWidget(m_counts, 1);
    row->addWidget(m_follow);
    row->addWidget(exports);
    return head;
}

QWidget *LogView::createHistogram()
{
    const auto &theme = Theme::instance();
    auto *box = new Surface(&Tokens::base,
                            Qt::TopEdge | Qt::BottomEdge | Qt::LeftEdge | Qt::RightEdge, this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    auto *head = new Surface(&Tokens::base, Qt::BottomEdge, box);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(theme.scaled(10), theme.scaled(4), theme.scaled(8), theme.scaled(4));
    row->addWidget(new TokenLabel(tr("Events per minute"), Font::RowStrong, &Tokens::text, head));
    row->addWidget(new TokenLabel(tr("drag to choose a time"), Font::Row, &Tokens::text3, head));
    m_allTimes->setText(tr("All times"));
    m_allTimes->setToolTip(tr("Show events of all times again"));
    m_allTimes->setVisible(false);
    row->addWidget(m_allTimes);
    row->addStretch(1);
    row->addWidget(new LegendEntry(tr("Errors"), LogHistogram::Kind::Error, head));
    row->addWidget(new LegendEntry(tr("Warnings"), LogHistogram::Kind::Warning, head));
    row->addWidget(new LegendEntry(tr("Other"), LogHistogram::Kind::Other, head));
    column->addWidget(head);
    column->addWidget(m_histogram);
    connect(m_histogram, &LogHistogram::rangeChosen, this, [this](quint64 from, quint64 to) {
        m_allTimes->setVisible(to != 0);
        m_model->setRange(from, to);
    });
    connect(m_allTimes, &QToolButton::clicked, this, [this] {
        m_histogram->clearRange();
        m_allTimes->setVisible(false);
        m_model->setRange(0, 0);
    });
    return box;
}

QWidget *LogView::createFilter()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_filter->setPlaceholderText(tr("Filter: word, who:anna, object:web-08, not source:auth"));
    m_filter->setAccessibleName(tr("Filter events"));
    m_filter->setClearButtonEnabled(true);
    icons::lead(m_filter, QStringLiteral("filter"));
    row->addWidget(m_filter, 1);
    for (std::size_t level = 0; level < m_levels.size(); ++level) {
        auto *button = new QToolButton(bar);
        button->setCheckable(true);
        button->setChecked(true);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setMinimumHeight(Theme::instance().scaled(26));
        button->setToolTip(tr("Show or hide events of this level"));
        connect(button, &QToolButton::toggled, this, &LogView::showLevels);
        m_levels[level] = button;
        row->addWidget(button);
    }
    return bar;
}

void LogView::createTable()
{
    m_table->setTabKeyNavigation(false); // Tab leaves the table
    m_table->setModel(m_model);
    m_table->setItemDelegate(new LogDelegate(m_table));
    m_table->setAccessibleName(tr("Events, newest first"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->setVisible(false);
    m_table->verticalHeader()->setMinimumSectionSize(LogDelegate::rowHeight());
    m_table->verticalHeader()->setDefaultSectionSize(LogDelegate::rowHeight());
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    auto *header = m_table->horizontalHeader();
    header->setStretchLastSection(true);
    header->setHighlightSections(false);
    const auto &theme = Theme::instance();
    const int widths[] = {104, 86, 64, 104, 168};
    for (int column = 0; column < LogModel::What; ++column)
        header->resizeSection(column, theme.scaled(widths[column]));
}

void LogView::connectTable()
{
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index) { m_details->setEvent(m_model->eventAt(index)); });
    connect(m_model, &QAbstractItemModel::modelReset, this,
            [this] { m_details->setEvent(m_model->eventAt(m_table->currentIndex())); });
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
        m_filter->setText(QStringLiteral("object:\"%1\"").arg(object));
    });
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
    return m_filter;
}

QWidget *LogView::keyboardStart() const
{
    return m_table;
}

QList<QWidget *> LogView::panes() const
{
    return {m_histogram, m_filter, m_table, m_details};
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
