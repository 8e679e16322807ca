// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/tunables/tunablesview.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

#include "app/document/directordocument.h"
#include "app/models/tunablesmodel.h"
#include "app/views/icons.h"
#include "app/views/parts/elidedlabel.h"
#include "app/views/parts/segmentedcontrol.h"
#include "app/views/theme.h"
#include "app/views/tunables/tunabledetails.h"
#include "app/views/tunables/tunablesdelegate.h"

namespace vipdeck {
namespace {

constexpr int kDetailsWidth = 340;
constexpr const char *kSplitterKey = "splitter";

} // namespace

TunablesView::TunablesView(DirectorDocument *document, QWidget *parent)
    : View({QStringLiteral("tunables"), tr("Tunables"), QStringLiteral("tunables"),
            tr("<p>The switches of the director, with the names of the kernel. Changes go into the "
               "draft and are applied together with those of Pools.</p><p><b>F2</b> edits the new "
               "value of the option, <b>Del</b> goes back to the current one.</p>")},
           parent)
    , m_document(document)
    , m_model(new TunablesModel(document, this))
    , m_shown(new TunablesFilter(this))
    , m_tree(new QTreeView(this))
    , m_details(new TunableDetails(document, m_model, this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_counts(new ElidedLabel({}, this))
    , m_filter(new QLineEdit(this))
    , m_groups(new SegmentedControl(SegmentedControl::Size::Small, this))
    , m_changedOnly(new QCheckBox(tr("Changed only"), this))
{
    m_shown->setSourceModel(m_model);
    createTree();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(createHead());
    auto *left = new QWidget(m_splitter);
    auto *frame = new QVBoxLayout(left);
    frame->setContentsMargins(12, 0, 8, 0);
    frame->addWidget(m_tree);
    m_splitter->addWidget(left);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({Theme::instance().scaled(890), Theme::instance().scaled(kDetailsWidth)});
    column->addWidget(m_splitter, 1);
    createActions();
    connect(m_details, &TunableDetails::announced, this, &View::announced);
    connect(document, &DirectorDocument::changed, this, [this](DocumentParts parts) {
        if (parts & ~DocumentParts(DocumentPart::Status))
            refreshCounts();
    });
    refreshCounts();
    choose(QStringLiteral("expire_nodest_conn"));
    m_tree->scrollToTop();
}

QWidget *TunablesView::createHead()
{
    auto &theme = Theme::instance();
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(12, 6, 12, 8);
    row->setSpacing(8);
    auto *title = new QLabel(this->title(), head);
    title->setFont(theme.font(Theme::Font::Title));
    m_counts->setFont(theme.font(Theme::Font::Row));
    m_counts->setForegroundRole(QPalette::PlaceholderText);
    m_filter->setPlaceholderText(tr("Name or meaning"));
    m_filter->setAccessibleName(tr("Filter options by name or meaning"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(theme.scaled(90)); // long languages need the room
    m_filter->setMaximumWidth(theme.scaled(226));
    icons::lead(m_filter, QStringLiteral("filter"));
    m_groups->setAccessibleName(tr("Group"));
    m_groups->addSegment(tr("All", "groups of options"));
    for (int group = 0; group <= static_cast<int>(TunableInfo::Group::Packets); ++group)
        m_groups->addSegment(tunableGroupName(static_cast<TunableInfo::Group>(group)));
    m_changedOnly->setToolTip(tr("Show only options that the draft changes or that are not at "
                                 "their default"));
    m_copy = new QPushButton(tr("Copy as sysctl.conf"), head);
    m_copy->setAccessibleName(m_copy->text());
    m_copy->setIcon(icons::icon(QStringLiteral("copy")));
    m_copy->setToolTip(tr("Copy what differs from the defaults, for a director in the kernel"));
    connect(m_filter, &QLineEdit::textChanged, m_shown, &TunablesFilter::setText);
    connect(m_groups, &SegmentedControl::currentChanged, this,
            [this](int segment) { m_shown->setGroup(segment - 1); });
    connect(m_changedOnly, &QCheckBox::toggled, m_shown, &TunablesFilter::setChangedOnly);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QApplication::clipboard()->setText(sysctlText());
        Q_EMIT announced(tr("Copied as sysctl.conf."));
    });
    row->addWidget(title);
    row->addSpacing(4);
    row->addWidget(m_counts, 1);
    for (QWidget *widget : {static_cast<QWidget *>(m_filter), static_cast<QWidget *>(m_groups),
                            static_cast<QWidget *>(m_changedOnly), static_cast<QWidget *>(m_copy)})
        row->addWidget(widget);
    m_head = head;
    return head;
}

void TunablesView::resizeEvent(QResizeEvent *event)
{
    View::resizeEvent(event);
    m_copy->setText(m_copy->accessibleName());
    if (m_head->layout()->minimumSize().width() > m_head->width())
        m_copy->setText({});
}

void TunablesView::createTree()
{
    auto *delegate = new TunablesDelegate(m_tree);
    m_tree->setModel(m_shown);
    m_tree->setItemDelegate(delegate);
    m_tree->setAccessibleName(tr("Options of the director"));
    m_tree->setRootIsDecorated(false);
    m_tree->setIndentation(0);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    m_tree->setSelectionBehavior(QAbstractItemView::SelectRows);
    auto *header = m_tree->header();
    header->setStretchLastSection(true);
    header->setSectionsMovable(false);
    const auto &theme = Theme::instance();
    const int widths[] = {196, 66, 86, 66, 104};
    for (int column = 0; column < TunablesModel::Meaning; ++column)
        header->resizeSection(column, theme.scaled(widths[column]));
    // The longest name is whole in any font.
    const int longest = QFontMetrics(theme.font(Theme::Font::Mono))
                            .horizontalAdvance(QStringLiteral("expire_quiescent_template"));
    header->resizeSection(TunablesModel::Option, qMax(header->sectionSize(TunablesModel::Option),
                                                      longest + theme.scaled(18)));
    connect(m_tree, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        const auto first = index.siblingAtColumn(0);
        if (first.data(TunablesModel::IsGroupRole).toBool())
            m_tree->setExpanded(first, !m_tree->isExpanded(first));
    });
    connect(delegate, &TunablesDelegate::backRequested, this, [this](const QModelIndex &index) {
        if (const auto *info = m_model->infoAt(sourceOf(index)))
            m_model->backToCurrent(*info);
    });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &TunablesView::followCurrent);
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_shown, signal, this, &TunablesView::arrangeGroups);
    arrangeGroups();
}

void TunablesView::createActions()
{
    const auto add = [this](const QString &text, const QString &tip, const QKeySequence &key) {
        auto *action = new QAction(text, this);
        action->setStatusTip(tip);
        action->setToolTip(tip);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        return action;
    };
    connect(add(tr("Edit &new value"), tr("Edit the new value of the option"), {}),
            &QAction::triggered, this,
            [this] { m_tree->edit(m_tree->currentIndex().siblingAtColumn(TunablesModel::New)); });
    connect(add(tr("&Back to current value"), tr("Take the option out of the draft"),
                QKeySequence::Delete),
            &QAction::triggered, this, [this] {
                if (m_details->option())
                    m_model->backToCurrent(*m_details->option());
            });
    connect(add(tr("Use the &default"), tr("Set the option to its default"), {}),
            &QAction::triggered, this, [this] {
                if (m_details->option())
                    m_model->useDefault(*m_details->option());
            });
}

// Groups are open and take the whole width; rows that come back after a filter lose both.
void TunablesView::arrangeGroups()
{
    for (int row = 0; row < m_shown->rowCount(); ++row) {
        m_tree->setFirstColumnSpanned(row, {}, true);
        m_tree->expand(m_shown->index(row, 0));
    }
}

void TunablesView::refreshCounts()
{
    m_counts->setText(tr("%n option(s)", "", m_model->optionCount()) + QStringLiteral(", ")
                      + tr("%n not at default", "", m_model->offDefaultCount()));
    const int changed = m_model->changedCount();
    setNote(changed == 0 ? QString() : QString::number(changed));
}

QModelIndex TunablesView::sourceOf(const QModelIndex &index) const
{
    return m_shown->mapToSource(index);
}

void TunablesView::followCurrent()
{
    if (const auto *info = m_model->infoAt(sourceOf(m_tree->currentIndex())))
        m_details->setOption(info);
}

void TunablesView::choose(const QString &name)
{
    const auto index = m_shown->mapFromSource(m_model->indexOf(name));
    if (!index.isValid())
        return;
    m_tree->setAutoScroll(false); // the row is wanted, from its begin
    m_tree->setCurrentIndex(index.siblingAtColumn(TunablesModel::New));
    m_tree->setAutoScroll(true);
    m_tree->scrollTo(index);
}

QString TunablesView::sysctlText() const
{
    QString text;
    for (const auto &info : tunableCatalogue()) {
        const auto value = tunableValue(m_document->draft(), info);
        if (info.kind != TunableInfo::Kind::Seconds && value != tunableValue(RuleSet(), info))
            text += tunableSetting(info, m_document->draft()) + u'\n';
    }
    return text;
}

QWidget *TunablesView::filterField() const
{
    return m_filter;
}

QWidget *TunablesView::keyboardStart() const
{
    return m_tree;
}

QList<QWidget *> TunablesView::panes() const
{
    return {m_filter, m_tree, m_details};
}

void TunablesView::saveSession(QSettings &settings) const
{
    settings.setValue(QLatin1String(kSplitterKey), m_splitter->saveState());
}

void TunablesView::restoreSession(const QSettings &settings)
{
    m_splitter->restoreState(settings.value(QLatin1String(kSplitterKey)).toByteArray());
}

} // namespace vipdeck
