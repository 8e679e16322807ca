// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of HistoryView: how they are made and connected.
#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "app/document/directordocument.h"
#include "app/document/directoroperations.h"
#include "app/models/historymodel.h"
#include "app/views/history/historydelegate.h"
#include "app/views/history/historytraffic.h"
#include "app/views/history/historyview.h"
#include "app/views/history/versionmark.h"
#include "app/views/icons.h"
#include "app/views/parts/elidedlabel.h"
#include "app/views/parts/segmentedcontrol.h"
#include "app/views/parts/surface.h"
#include "app/views/parts/tokenlabel.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

using Font = Theme::Font;

int scaled(int pixels)
{
    return Theme::instance().scaled(pixels);
}

// A mark with its word.
class LegendEntry : public QWidget
{
public:
    LegendEntry(VersionMark mark, QWidget *parent)
        : QWidget(parent)
        , m_mark(mark)
    {
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(scaled(16), 0, 0, 0);
        row->addWidget(new TokenLabel(markWord(mark), Font::Row, &Tokens::text, this));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintMark(&painter, m_mark, QPointF(scaled(7), height() / 2.0), scaled(4));
    }

private:
    VersionMark m_mark;
};

Surface *createCard(QWidget *parent)
{
    auto *card = new Surface(&Tokens::base,
                             Qt::TopEdge | Qt::BottomEdge | Qt::LeftEdge | Qt::RightEdge, parent);
    card->setLineColor(&Tokens::line2);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    return card;
}

} // namespace

HistoryView::HistoryView(DirectorDocument *document, QWidget *parent)
    : View({QStringLiteral("history"), tr("History"), QStringLiteral("history"),
            tr("<p>Every change of the rules is a version, kept by the helper: who made it, when, "
               "by what right and why.</p><p>A click chooses a version, <b>Ctrl</b>+click the one "
               "it is compared with. On the time line <b>Left</b> and <b>Right</b> go from version "
               "to version. <b>Restore as draft</b> changes nothing until the draft is "
               "applied.</p>")},
           parent)
    , m_document(document)
    , m_model(new HistoryModel(document, this))
    , m_filter(new HistoryFilter(m_model, this))
    , m_delegate(new VersionDelegate(this))
    , m_filterField(new QLineEdit(this))
    , m_show(new QComboBox(this))
    , m_ranges(new SegmentedControl(SegmentedControl::Size::Small, this))
    , m_counts(new ElidedLabel({}, this))
    , m_progress(new QProgressBar(this))
    , m_scrubber(new HistoryScrubber(this))
    , m_traffic(new HistoryTraffic(document, this))
    , m_trafficHint(new ElidedLabel({}, this))
    , m_list(new QListView(this))
    , m_listPages(new QStackedWidget(this))
    , m_listMessage(new TokenLabel({}, Font::Body, &Tokens::text2, this))
    , m_compare(new VersionCompare(document, this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_foot(new TokenLabel({}, Font::Row, &Tokens::text2, this))
    , m_mark(new QPushButton(this))
    , m_save(new QPushButton(this))
    , m_pick(new QPushButton(tr("Pick changes"), this))
    , m_restore(new QPushButton(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 0, 12, 10);
    column->setSpacing(8);
    column->addWidget(createHead());
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(scaled(3));
    m_progress->setAccessibleName(tr("Reading the history"));
    column->addWidget(createTimeLine());
    m_splitter->addWidget(createList());
    auto *right = createCard(m_splitter);
    right->layout()->addWidget(m_compare);
    right->layout()->addWidget(createFoot());
    static_cast<QVBoxLayout *>(right->layout())->setStretch(0, 1);
    m_splitter->addWidget(right);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({scaled(336), scaled(840)});
    column->addWidget(m_splitter, 1);
    createActions();
    connectParts();
    showTraffic();
    refresh();
}

QWidget *HistoryView::createHead()
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
    m_filterField->setPlaceholderText(tr("Server, who, comment"));
    m_filterField->setAccessibleName(tr("Filter versions"));
    m_filterField->setToolTip(tr("Show only versions that match (Ctrl+F)"));
    m_filterField->setClearButtonEnabled(true);
    m_filterField->setFixedWidth(scaled(214));
    icons::lead(m_filterField, QStringLiteral("search"));
    m_ranges->setAccessibleName(tr("Times shown"));
    for (const auto &range : {tr("1h"), tr("6h"), tr("24h"), tr("7d"), tr("30d"), tr("All")})
        m_ranges->addSegment(range);
    m_ranges->setCurrent(5);
    m_mark->setIcon(icons::icon(QStringLiteral("pin")));
    m_mark->setToolTip(tr("Marked versions are never removed when old ones are cleaned up"));
    row->addWidget(title);
    row->addSpacing(4);
    row->addWidget(m_counts, 1);
    row->addWidget(m_filterField);
    row->addWidget(m_ranges);
    row->addWidget(m_mark);
    return head;
}

QWidget *HistoryView::createTimeLine()
{
    auto *card = createCard(this);
    auto *head = new Surface(&Tokens::base, Qt::BottomEdge, card);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(scaled(10), scaled(4), scaled(10), scaled(4));
    row->setSpacing(scaled(10));
    row->addWidget(new TokenLabel(tr("Traffic and changes"), Font::RowStrong, &Tokens::text, head));
    m_trafficHint->setFont(Theme::instance().font(Font::Row));
    m_trafficHint->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(m_trafficHint, 1);
    for (const auto mark : {VersionMark::Applied, VersionMark::Waiting, VersionMark::Reverted,
                            VersionMark::Failed, VersionMark::Outside})
        row->addWidget(new LegendEntry(mark, head));
    card->layout()->addWidget(head);
    card->layout()->addWidget(m_scrubber);
    card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    return card;
}

QWidget *HistoryView::createList()
{
    auto *card = createCard(m_splitter);
    auto *head = new Surface(&Tokens::base, Qt::BottomEdge, card);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(scaled(10), scaled(5), scaled(8), scaled(5));
    row->setSpacing(scaled(8));
    row->addWidget(new TokenLabel(tr("Versions"), Font::RowStrong, &Tokens::text, head));
    auto *hint = new ElidedLabel(tr("Ctrl+click sets A"), head);
    hint->setFont(Theme::instance().font(Font::Row));
    hint->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(hint, 1);
    using Show = HistoryFilter::Show;
    for (const auto &[text, show] :
         {std::pair{tr("All versions"), Show::All}, std::pair{tr("Applied"), Show::Applied},
          std::pair{tr("Outside"), Show::Outside}, std::pair{tr("Taken back"), Show::Reverted},
          std::pair{tr("Failed"), Show::Failed}, std::pair{tr("Marked"), Show::Marked}})
        m_show->addItem(text, static_cast<int>(show));
    m_show->setAccessibleName(tr("Versions shown"));
    row->addWidget(m_show);
    m_list->setModel(m_filter);
    m_list->setItemDelegate(m_delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setAccessibleName(tr("Versions, newest first"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_list->viewport()->installEventFilter(this);
    auto *page = new Surface(&Tokens::base, {}, card);
    auto *pageColumn = new QVBoxLayout(page);
    m_listMessage->setWordWrap(true);
    m_listMessage->setAlignment(Qt::AlignCenter);
    pageColumn->addWidget(m_listMessage);
    m_listPages->addWidget(m_list);
    m_listPages->addWidget(page);
    card->layout()->addWidget(head);
    card->layout()->addWidget(m_progress);
    card->layout()->addWidget(m_listPages);
    card->setMinimumWidth(scaled(250));
    return card;
}

QWidget *HistoryView::createFoot()
{
    auto *foot = new Surface(&Tokens::window, Qt::TopEdge, this);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(scaled(10), scaled(7), scaled(10), scaled(7));
    row->setSpacing(scaled(8));
    m_foot->setWordWrap(true);
    m_pick->setToolTip(tr("Choose which changes the draft gets"));
    m_restore->setIcon(icons::icon(QStringLiteral("restore"), &Tokens::onAccent));
    m_restore->setDefault(true);
    m_restore->setToolTip(tr("Make a draft with the rules of this version; nothing is applied"));
    m_save->setIcon(icons::icon(QStringLiteral("save")));
    m_save->setToolTip(tr("Write the rules of this version as a rule file"));
    row->addWidget(m_foot, 1);
    row->addWidget(m_save);
    row->addWidget(m_pick);
    row->addWidget(m_restore);
    return foot;
}

QAction *HistoryView::addViewAction(const QString &text, const QString &icon, const QString &tip)
{
    auto *action = new QAction(text, this);
    if (!icon.isEmpty())
        action->setIcon(icons::icon(icon));
    action->setStatusTip(tip);
    action->setToolTip(tip);
    addAction(action);
    m_list->addAction(action);
    return action;
}

void HistoryView::createActions()
{
    m_restoreAction = addViewAction(tr("&Restore as draft"), QStringLiteral("restore"),
                                    tr("Make a draft with the rules of this version"));
    m_pickAction =
        addViewAction(tr("&Pick changes"), {}, tr("Choose which changes the draft gets"));
    m_takeBackAction = addViewAction(tr("&Take back"), QStringLiteral("undo"),
                                     tr("Go back now to the rules before the version that waits"));
    m_markAction = addViewAction(tr("&Mark this version"), QStringLiteral("pin"),
                                 tr("Keep this version when old ones are cleaned up"));
    m_withBefore = addViewAction(tr("Compare with the one &before"), QStringLiteral("compare"),
                                 tr("Show what this version changed"));
    m_withLive = addViewAction(tr("Compare with the &live one"), QStringLiteral("compare"),
                               tr("Show what has changed since this version"));
    m_saveAction = addViewAction(tr("&Save as rule file"), QStringLiteral("save"),
                                 tr("Write the rules of this version as a rule file"));
    connect(m_restoreAction, &QAction::triggered, this, &HistoryView::restore);
    connect(m_pickAction, &QAction::triggered, this, &HistoryView::pickChanges);
    connect(m_takeBackAction, &QAction::triggered, this, &HistoryView::takeBack);
    connect(m_markAction, &QAction::triggered, this, &HistoryView::toggleMark);
    connect(m_saveAction, &QAction::triggered, this, &HistoryView::saveRuleFile);
    connect(m_withBefore, &QAction::triggered, this,
            [this] { setWith(VersionCompare::With::Before); });
    connect(m_withLive, &QAction::triggered, this,
            [this] { setWith(VersionCompare::With::Current); });
}

void HistoryView::connectParts()
{
    connect(m_traffic, &HistoryTraffic::changed, this, &HistoryView::showTraffic);
    connect(m_restore, &QPushButton::clicked, this, &HistoryView::restore);
    connect(m_save, &QPushButton::clicked, this, &HistoryView::saveRuleFile);
    connect(m_pick, &QPushButton::clicked, this, &HistoryView::pickChanges);
    connect(m_mark, &QPushButton::clicked, this, &HistoryView::toggleMark);
    connect(m_filterField, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setText(text);
        refresh();
    });
    connect(m_show, &QComboBox::activated, this, [this] {
        m_filter->setShow(static_cast<HistoryFilter::Show>(m_show->currentData().toInt()));
        refresh();
    });
    connect(m_ranges, &SegmentedControl::currentChanged, this, &HistoryView::refreshTimes);
    connect(m_model, &HistoryModel::stateChanged, this, &HistoryView::refresh);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index) {
                if (m_selecting)
                    return;
                const auto *version = m_model->versionAt(m_filter->mapToSource(index));
                m_chosenId = version ? version->id : 0;
                refreshComparison();
            });
    connect(m_scrubber, &HistoryScrubber::chosen, this,
            [this](HistoryScrubber::Handle handle, quint64 number) {
                const bool chosenIsA = m_with == VersionCompare::With::Current;
                const bool isA = handle == HistoryScrubber::Handle::A;
                if (!chosenIsA && isA)
                    return chooseA(number);
                if (chosenIsA && !isA) { // the chosen one stays A
                    const auto *version = chosen();
                    m_a = version ? version->number : 0;
                    m_with = VersionCompare::With::Chosen;
                }
                choose(number);
            });
    connect(m_compare, &VersionCompare::withChosen, this, &HistoryView::setWith);
    connect(m_compare, &VersionCompare::rulesRead, this, &HistoryView::refreshActions);
    connect(m_document->operations(), &DirectorOperations::confirmationChanged, this,
            &HistoryView::refreshActions);
    connect(m_document, &DirectorDocument::changed, this, [this](DocumentParts parts) {
        if (parts & DocumentPart::Connection) {
            m_compare->forgetRules();
            m_traffic->forget();
            refresh();
        } else if (parts & DocumentPart::Draft) {
            refreshActions();
        } else if ((parts & DocumentPart::Status) && isVisible()) {
            refreshTimes();
        }
    });
}

} // namespace vipdeck
