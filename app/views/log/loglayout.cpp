// SPDX-License-Identifier: GPL-3.0-or-later
// How the Log view is put together; what it does is in logview.cpp.
#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include "app/models/logmodel.h"
#include "app/views/icons.h"
#include "app/views/log/logdelegate.h"
#include "app/views/log/loghistogram.h"
#include "app/views/log/logview.h"
#include "app/views/parts/elidedlabel.h"
#include "app/views/parts/filteredit.h"
#include "app/views/parts/savedfilterbutton.h"
#include "app/views/parts/surface.h"
#include "app/views/parts/tokenlabel.h"
#include "app/views/theme.h"
#include "app/views/window/consoleactions.h"

namespace vipdeck {
namespace {

using Font = Theme::Font;

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
    m_copy->setIcon(icons::icon(QStringLiteral("copy")));
    m_copy->setToolTip(tr("Copy the chosen events with their commands (Ctrl+C)"));
    connect(m_copy, &QPushButton::clicked, this, &LogView::copySelected);
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
    row->addWidget(m_copy);
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
    auto *field = m_filter->field();
    field->setPlaceholderText(tr("Filter: word, who:anna, object:web-08, not source:auth"));
    field->setAccessibleName(tr("Filter events"));
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
    row->addWidget(m_saved);
    return bar;
}

void LogView::createTable()
{
    m_table->setTabKeyNavigation(false); // Tab leaves the table
    m_table->setModel(m_model);
    m_table->setItemDelegate(new LogDelegate(m_table));
    m_table->setAccessibleName(tr("Events, newest first"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
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
    header->setSortIndicatorShown(true); // newest first, always
    header->setSortIndicator(LogModel::Time, Qt::DescendingOrder);
    for (int column = 0; column < LogModel::What; ++column)
        header->resizeSection(column, theme.scaled(widths[column]));
}

void LogView::createActions()
{
    const auto create = [this](const char *name, const QString &text, const QKeySequence &key,
                               const QString &explanation) {
        auto *action = new QAction(text, this);
        action->setObjectName(QLatin1String(name));
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        describeAction(action, explanation);
        addAction(action);
        return action;
    };
    auto *copy = create("copyEvents", tr("&Copy events"), {},
                        tr("Copy the chosen events with their commands"));
    auto *save = create("saveLogFilter", tr("&Save filter"), QKeySequence(tr("Ctrl+B")),
                        tr("Keep this filter under a name"));
    auto *manage = create("savedLogFilters", tr("Sa&ved filters"), QKeySequence(tr("Ctrl+Shift+B")),
                          tr("Apply, rename or delete saved filters"));
    // Texts of the details are copied by themselves.
    auto *copyRows = new QAction(tr("&Copy events"), m_table);
    copyRows->setShortcut(QKeySequence::Copy);
    copyRows->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(copyRows);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(copy, &QAction::triggered, this, &LogView::copySelected);
    connect(copyRows, &QAction::triggered, this, &LogView::copySelected);
    connect(save, &QAction::triggered, m_saved, &SavedFilterButton::save);
    connect(manage, &QAction::triggered, m_saved, &SavedFilterButton::manage);
}

} // namespace vipdeck
