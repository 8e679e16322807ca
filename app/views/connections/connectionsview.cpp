// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/connections/connectionsview.h"

#include <QAction>
#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>

#include "app/document/directordocument.h"
#include "app/document/endpointtext.h"
#include "app/document/stableids.h"
#include "app/models/connectionsmodel.h"
#include "app/models/savedfilters.h"
#include "app/views/connections/connectiondetails.h"
#include "app/views/connections/connectionsdelegate.h"
#include "app/views/connections/connectionsummary.h"
#include "app/views/connections/exportbar.h"
#include "app/views/icons.h"
#include "app/views/numberformat.h"
#include "app/views/parts/elidedlabel.h"
#include "app/views/parts/fieldnote.h"
#include "app/views/parts/filteredit.h"
#include "app/views/parts/savedfilterbutton.h"
#include "app/views/theme.h"
#include "app/views/window/consoleactions.h"

namespace vipdeck {
namespace {

constexpr int kLateMilliseconds = 300;
constexpr int kDetailsWidth = 300;
constexpr int kWidths[ConnectionsModel::kColumns] = {42, 160, 126, 116, 112, 52, 58, 56, 68, 54};

// Of a table with another number of columns nothing is restored.
QString columnsKey()
{
    return QStringLiteral("columns%1").arg(ConnectionsModel::kColumns);
}

} // namespace

ConnectionsView::ConnectionsView(DirectorDocument *document, QWidget *parent)
    : View({QStringLiteral("connections"), tr("Connections"), QStringLiteral("connections"),
            tr("<p>Every connection that the director balances now, counted and sorted where it "
               "runs.</p><p>The filter takes words such as <b>client:10.0.0.0/8</b>, "
               "<b>state:ESTABLISHED</b>, <b>service:web</b>, <b>server:web-03</b>, "
               "<b>age&gt;60</b>, <b>bytes&gt;1 MiB</b>; a minus in front means not, commas mean "
               "or. A click on a bar "
               "adds a filter.</p>")},
           parent)
    , m_document(document)
    , m_grammar(document)
    , m_model(new ConnectionsModel(document, this))
    , m_summary(new ConnectionSummary(document, this))
    , m_filter(new FilterEdit(&m_grammar, this))
    , m_filterNote(new FieldNote(nullptr, this))
    , m_saved(new SavedFilterButton(SavedFilters::ofConnections(), m_filter, &m_grammar, this))
    , m_export(new ConnectionExport(document, this))
    , m_exportBar(new ExportBar(m_export, this))
    , m_table(new QTableView(this))
    , m_details(new ConnectionDetails(document, this))
    , m_counts(new ElidedLabel({}, this))
    , m_nothing(new QLabel(m_table))
    , m_rate(new QComboBox(this))
    , m_freeze(new QToolButton(this))
    , m_progress(new QProgressBar(this))
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(12, 0, 12, 12);
    column->setSpacing(8);
    column->addWidget(createHead());
    column->addWidget(m_summary);
    auto *filterRow = new QHBoxLayout;
    filterRow->setSpacing(8);
    filterRow->addWidget(m_filter, 1);
    filterRow->addWidget(m_saved);
    column->addLayout(filterRow);
    column->addWidget(m_filterNote);
    column->addWidget(m_table, 1);
    column->addWidget(m_exportBar);
    auto *split = new QSplitter(Qt::Horizontal, this);
    split->addWidget(page);
    split->addWidget(m_details);
    split->setStretchFactor(0, 1);
    split->setCollapsible(0, false);
    m_details->resize(Theme::instance().scaled(kDetailsWidth), 100);
    split->setSizes({1000, Theme::instance().scaled(kDetailsWidth)});
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(split);
    createTable();
    createActions();
    connectParts();
    updateNote();
    updateCounts();
}

QWidget *ConnectionsView::createHead()
{
    auto &theme = Theme::instance();
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 5, 0, 0);
    row->setSpacing(8);
    auto *title = new QLabel(this->title(), head);
    title->setFont(theme.font(Theme::Font::Title));
    m_counts->setFont(theme.font(Theme::Font::Row));
    m_rate->setAccessibleName(tr("Refresh"));
    m_rate->setToolTip(tr("How often the rows are read again"));
    for (const int seconds : {0, 1, 2, 5, 10})
        m_rate->addItem(seconds == 0 ? tr("Refresh off") : tr("Refresh %1 s").arg(seconds),
                        seconds);
    m_rate->setCurrentIndex(1);
    m_freeze->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_filter->field()->setPlaceholderText(tr("Add filter: packets>100 or client:10.0.0.0/8"));
    m_filter->field()->setAccessibleName(tr("Filter connections"));
    m_filterNote->hide();
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(3);
    m_progress->setAccessibleName(tr("Counting"));
    auto policy = m_progress->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(policy);
    m_progress->hide();
    row->addWidget(title);
    row->addWidget(m_counts, 1);
    row->addWidget(m_rate);
    row->addWidget(m_freeze);
    row->addWidget(createExports(head));
    auto *both = new QWidget(this);
    auto *column = new QVBoxLayout(both);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    column->addWidget(head);
    column->addWidget(m_progress);
    return both;
}

void ConnectionsView::createTable()
{
    auto &theme = Theme::instance();
    m_table->setTabKeyNavigation(false); // Tab leaves the table
    // Before the selection hears of it: rows that go take their selection with them.
    connect(m_model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this] { m_following = true; });
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, [this] { m_following = false; });
    m_table->setModel(m_model);
    m_table->setItemDelegate(new ConnectionsDelegate(m_table));
    m_table->setAccessibleName(tr("Connections"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(false);
    m_table->setCornerButtonEnabled(false);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    auto *rows = m_table->verticalHeader();
    rows->hide();
    rows->setSectionResizeMode(QHeaderView::Fixed);
    rows->setMinimumSectionSize(theme.scaled(22));
    rows->setDefaultSectionSize(theme.scaled(22));
    auto *columns = m_table->horizontalHeader();
    columns->setHighlightSections(false);
    columns->setSectionsMovable(true);
    columns->setSortIndicator(ConnectionsModel::Client, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    for (int i = 0; i < ConnectionsModel::kColumns; ++i)
        m_table->setColumnWidth(i, theme.scaled(kWidths[i]));
    columns->setStretchLastSection(true);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_nothing->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_table->viewport()->installEventFilter(this);
}

QAction *ConnectionsView::createAction(const char *name, const QString &text,
                                       const QKeySequence &key, const QString &explanation)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    describeAction(action, explanation);
    addAction(action);
    return action;
}

void ConnectionsView::createActions()
{
    auto *copyText = createAction("copyConnections", tr("Copy &rows"), QKeySequence::Copy,
                                  tr("Copy the selected connections as text"));
    auto *copyCsv = createAction("copyConnectionsCsv", tr("Copy rows as CS&V"),
                                 QKeySequence(tr("Ctrl+Shift+C")),
                                 tr("Copy the selected connections as comma separated values"));
    auto *refresh = createAction("refreshConnections", tr("&Read again"), QKeySequence::Refresh,
                                 tr("Read the rows again now"));
    m_freezeAction = createAction("freezeConnections", tr("&Pause"), QKeySequence(tr("Ctrl+P")),
                                  tr("Keep the rows as they are; traffic goes on"));
    m_freezeAction->setIcon(icons::icon(QStringLiteral("pause")));
    m_freezeAction->setCheckable(true);
    m_freeze->setDefaultAction(m_freezeAction);
    auto *clear =
        createAction("clearConnectionFilter", tr("C&lear filter"), {}, tr("Show all connections"));
    auto *save = createAction("saveConnectionFilter", tr("&Save filter"),
                              QKeySequence(tr("Ctrl+B")), tr("Keep this filter under a name"));
    auto *manage =
        createAction("savedConnectionFilters", tr("Sa&ved filters"),
                     QKeySequence(tr("Ctrl+Shift+B")), tr("Apply, rename or delete saved filters"));
    m_table->addActions({copyText, copyCsv, refresh});
    connect(save, &QAction::triggered, m_saved, &SavedFilterButton::save);
    connect(manage, &QAction::triggered, m_saved, &SavedFilterButton::manage);
    connect(copyText, &QAction::triggered, this, [this] { copy(u'\t'); });
    connect(copyCsv, &QAction::triggered, this, [this] { copy(u','); });
    connect(refresh, &QAction::triggered, m_model, &ConnectionsModel::refresh);
    connect(m_freezeAction, &QAction::toggled, this, &ConnectionsView::setFrozen);
    connect(clear, &QAction::triggered, m_filter, &FilterEdit::clear);
}

QPushButton *ConnectionsView::createExports(QWidget *parent)
{
    auto *button = new QPushButton(icons::icon(QStringLiteral("export")), tr("Export"), parent);
    auto *menu = new QMenu(button);
    auto *csv =
        createAction("exportConnectionsCsv", tr("Export as &CSV"), QKeySequence(tr("Ctrl+Alt+E")),
                     tr("Write the connections that the filter shows as CSV"));
    auto *json =
        createAction("exportConnectionsJson", tr("Export as &JSON"), QKeySequence(tr("Ctrl+Alt+J")),
                     tr("Write the connections that the filter shows as JSON"));
    menu->addActions({csv, json});
    button->setMenu(menu);
    button->setToolTip(tr("Write the connections that the filter shows to a file"));
    connect(csv, &QAction::triggered, this, [this] { askExport(ConnectionExport::Format::Csv); });
    connect(json, &QAction::triggered, this, [this] { askExport(ConnectionExport::Format::Json); });
    // One at a time; the bar below has the button that ends it.
    connect(m_export, &ConnectionExport::finished, this, [csv, json] {
        csv->setEnabled(true);
        json->setEnabled(true);
    });
    return button;
}

void ConnectionsView::askExport(ConnectionExport::Format format)
{
    const bool csv = format == ConnectionExport::Format::Csv;
    const auto name = QFileDialog::getSaveFileName(
        this, tr("Export connections"),
        QStringLiteral("%1-connections.%2")
            .arg(m_document->name(), csv ? QStringLiteral("csv") : QStringLiteral("json")),
        csv ? tr("Comma separated values (*.csv)") : tr("JSON (*.json)"));
    if (!name.isEmpty())
        exportTo(name, format);
}

void ConnectionsView::exportTo(const QString &fileName, ConnectionExport::Format format)
{
    const auto expected =
        m_filter->tokens().isEmpty() ? m_model->counts().total : m_model->counts().matching;
    if (!m_export->start({fileName, format, conditions(), expected}))
        return;
    for (const char *name : {"exportConnectionsCsv", "exportConnectionsJson"})
        findChild<QAction *>(QLatin1String(name))->setEnabled(false);
    m_exportBar->started();
}

void ConnectionsView::showProblem(const QString &problem)
{
    m_filterNote->setProblem(problem);
    m_filterNote->setVisible(!problem.isEmpty());
    if (!problem.isEmpty())
        Q_EMIT announced(problem);
}

std::vector<api::ConnectionCondition> ConnectionsView::conditions() const
{
    std::vector<api::ConnectionCondition> conditions;
    for (const auto &token : m_filter->tokens())
        conditions.push_back(m_grammar.condition(token));
    return conditions;
}

void ConnectionsView::connectParts()
{
    m_slow.setSingleShot(true);
    m_slow.setInterval(kLateMilliseconds);
    connect(&m_slow, &QTimer::timeout, this, [this] {
        m_progress->show();
        updateCounts();
    });
    connect(m_model, &ConnectionsModel::countingChanged, this, [this](bool counting) {
        if (counting)
            return m_slow.start();
        m_slow.stop();
        m_progress->hide();
    });
    connect(m_model, &ConnectionsModel::answered, this, &ConnectionsView::answered);
    connect(m_filter, &FilterEdit::tokensChanged, this, &ConnectionsView::filterChanged);
    connect(m_filter, &FilterEdit::problemChanged, this, &ConnectionsView::showProblem);
    connect(m_saved, &SavedFilterButton::refused, this, &ConnectionsView::showProblem);
    connect(m_saved, &SavedFilterButton::announced, this, &View::announced);
    connect(m_exportBar, &ExportBar::announced, this, &View::announced);
    connect(m_summary, &ConnectionSummary::chosen, m_filter, &FilterEdit::addToken);
    connect(m_rate, &QComboBox::activated, this,
            [this] { setInterval(m_rate->currentData().toInt()); });
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this,
            &ConnectionsView::visibleRowsChanged);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ConnectionsView::showDetails);
    connect(m_details, &ConnectionDetails::serverRequested, this, &ConnectionsView::showServer);
    connect(m_details, &ConnectionDetails::serviceRequested, this, [this](const ServiceKey &key) {
        Q_EMIT revealRequested(m_document->stableIds().of(key));
    });
    connect(m_details, &ConnectionDetails::clientRequested, this, [this](const Address &client) {
        m_filter->addToken(QStringLiteral("client:") + EndpointText::toString(client));
    });
    connect(m_document, &DirectorDocument::changed, this, [this](DocumentParts parts) {
        if (parts & (DocumentParts(DocumentPart::Status) | DocumentPart::Connection))
            updateNote();
        if ((parts & DocumentPart::Connection) && isVisible())
            m_model->refresh();
        if ((parts & DocumentPart::Live) && !m_filter->tokens().isEmpty())
            filterChanged(); // names may mean other addresses now
    });
}

QWidget *ConnectionsView::filterField() const
{
    return m_filter->field();
}

QWidget *ConnectionsView::keyboardStart() const
{
    return m_table;
}

QList<QWidget *> ConnectionsView::panes() const
{
    return {m_filter->field(), m_table, m_details};
}

void ConnectionsView::saveSession(QSettings &settings) const
{
    settings.setValue(columnsKey(), m_table->horizontalHeader()->saveState());
    settings.setValue(QLatin1String("interval"), m_model->interval());
    settings.setValue(QLatin1String("filter"), m_filter->tokens());
}

void ConnectionsView::restoreSession(const QSettings &settings)
{
    if (const auto columns = settings.value(columnsKey()); columns.isValid()) {
        auto *header = m_table->horizontalHeader();
        header->restoreState(columns.toByteArray());
        m_model->sort(header->sortIndicatorSection(), header->sortIndicatorOrder());
    }
    setInterval(settings.value(QLatin1String("interval"), 1).toInt());
    m_filter->setTokens(settings.value(QLatin1String("filter")).toStringList());
}

void ConnectionsView::setInterval(int seconds)
{
    const int row = m_rate->findData(seconds);
    m_rate->setCurrentIndex(std::max(0, row));
    m_model->setInterval(m_rate->currentData().toInt());
}

void ConnectionsView::setFrozen(bool frozen)
{
    m_model->setFrozen(frozen);
    m_freezeAction->setChecked(frozen);
    m_freezeAction->setText(frozen ? tr("&Continue") : tr("&Pause"));
    m_freezeAction->setIcon(icons::icon(frozen ? QStringLiteral("play") : QStringLiteral("pause")));
}

void ConnectionsView::filterChanged()
{
    m_table->scrollToTop();
    m_model->setConditions(conditions());
    updateCounts();
}

void ConnectionsView::visibleRowsChanged()
{
    const int first = std::max(0, m_table->rowAt(0));
    const int last = m_table->rowAt(m_table->viewport()->height() - 1);
    m_model->setVisibleRows(first, last < 0 ? m_model->rowCount() - 1 : last);
}

void ConnectionsView::answered()
{
    m_summary->setCounts(m_model->counts());
    updateCounts();
    followChosen();
    visibleRowsChanged();
}

void ConnectionsView::updateNote()
{
    const bool runs =
        m_document->isFile() || m_document->link()->state() != DirectorLink::State::NotRunning;
    if (!runs)
        setNote(unknownValue());
    else if (const auto *status = m_document->status())
        setNote(formatCount(quint64{status->engine.connections}));
}

void ConnectionsView::updateCounts()
{
    const auto &counts = m_model->counts();
    const auto *status = m_document->status();
    if (m_progress->isVisible() && status)
        m_counts->setText(tr("counting, about %1").arg(formatCount(status->engine.connections)));
    else if (m_filter->tokens().isEmpty())
        m_counts->setText(formatCount(quint64{counts.matching}));
    else
        m_counts->setText(
            tr("%1 of %2 shown")
                .arg(formatCount(quint64{counts.matching}), formatCount(quint64{counts.total})));
    QString nothing;
    if (!m_model->problem().isEmpty())
        nothing = m_document->isFile() ? tr("A rule file has no connections.")
                  : m_document->isConnected()
                      ? tr("The connections cannot be read: %1").arg(m_model->problem())
                      : tr("The director is not connected.");
    else if (m_model->rowCount() == 0 && !m_model->isCounting())
        nothing = m_filter->tokens().isEmpty() ? tr("There are no connections now.")
                                               : tr("No connection matches the filter.");
    m_nothing->setText(m_model->rowCount() == 0 ? nothing : QString());
}

void ConnectionsView::showServer(const ServiceKey &service, const Endpoint &server)
{
    Q_EMIT revealRequested(m_document->stableIds().of(ServerRef{service, server}));
}

void ConnectionsView::showEvent(QShowEvent *event)
{
    View::showEvent(event);
    visibleRowsChanged();
    m_model->setActive(true);
}

void ConnectionsView::hideEvent(QHideEvent *event)
{
    View::hideEvent(event);
    m_model->setActive(false);
}

bool ConnectionsView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize) {
        m_nothing->setGeometry(m_table->viewport()->geometry().adjusted(24, 24, -24, -24));
        visibleRowsChanged();
    }
    return View::eventFilter(watched, event);
}

} // namespace vipdeck
