// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/dialogs/schedulerlist.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include "app/models/schedulermodel.h"
#include "app/views/parts/surface.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

constexpr char kFlagProperty[] = "vipdeckFlag";

class SchedulerDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        auto &theme = Theme::instance();
        return {200, qMax(theme.scaled(34),
                          QFontMetrics(theme.font(Theme::Font::Row)).height() + theme.scaled(12))};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        auto &theme = Theme::instance();
        const auto &tokens = theme.tokens();
        const auto rect = option.rect;
        const bool chosen = option.state & QStyle::State_Selected;
        painter->save();
        if (chosen)
            painter->fillRect(rect, tokens.sel);
        else if (option.state & QStyle::State_MouseOver)
            painter->fillRect(rect, tokens.hover);
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tokens.line);
        if (chosen)
            painter->fillRect(QRect(rect.left(), rect.top(), theme.scaled(3), rect.height()),
                              tokens.selLine);
        QStyleOptionButton radio;
        radio.state = QStyle::State_Enabled | (chosen ? QStyle::State_On : QStyle::State_Off);
        const int side = theme.scaled(14);
        radio.rect =
            QRect(rect.left() + theme.scaled(12), rect.center().y() - side / 2, side, side);
        option.widget->style()->drawPrimitive(QStyle::PE_IndicatorRadioButton, &radio, painter,
                                              option.widget);
        painter->setFont(theme.font(Theme::Font::MonoStrong));
        painter->setPen(tokens.text);
        painter->drawText(rect.adjusted(theme.scaled(32), 0, 0, 0),
                          Qt::AlignVCenter | Qt::AlignLeft, index.data().toString());
        painter->setFont(theme.font(Theme::Font::Row));
        painter->setPen(tokens.text2);
        const auto text = rect.adjusted(theme.scaled(86), 0, -theme.scaled(8), 0);
        painter->drawText(
            text, Qt::AlignVCenter | Qt::AlignLeft,
            painter->fontMetrics().elidedText(index.data(SchedulerModel::SummaryRole).toString(),
                                              Qt::ElideRight, text.width()));
        if ((option.state & QStyle::State_HasFocus)
            && (option.widget->window()->testAttribute(Qt::WA_KeyboardFocusChange))) {
            painter->setPen(tokens.selLine);
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(rect.adjusted(0, 0, -1, -2));
        }
        painter->restore();
    }
};

} // namespace

SchedulerList::SchedulerList(QWidget *parent)
    : QWidget(parent)
    , m_model(new SchedulerModel(this))
    , m_view(new QListView(this))
    , m_details(new QLabel(this))
{
    auto &theme = Theme::instance();
    createView();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(createHead());
    layout->addWidget(m_view, 1);
    layout->addWidget(createFoot());
    // All rows when there is room, a scrolled list when there is not.
    m_view->setMaximumHeight(theme.scaled(34) * m_model->rowCount());
    layout->setStretch(1, 100);
    layout->setStretch(2, 1);

    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        showDetails();
        Q_EMIT changed();
    });
    connect(&theme, &Theme::changed, this, &SchedulerList::showDetails);
    setScheduler(QStringLiteral("wlc"));
}

QWidget *SchedulerList::createHead()
{
    auto &theme = Theme::instance();
    auto *head = new Surface(&Tokens::window, Qt::BottomEdge, this);
    auto *headLayout = new QHBoxLayout(head);
    headLayout->setContentsMargins(theme.scaled(12), 0, theme.scaled(12), 0);
    auto *title = new QLabel(tr("&Scheduler"), head);
    title->setFont(theme.font(Theme::Font::RowStrong));
    title->setBuddy(m_view);
    auto *count = new QLabel(tr("%n to choose from", "", m_model->rowCount()), head);
    count->setFont(theme.font(Theme::Font::Row));
    count->setForegroundRole(QPalette::PlaceholderText);
    headLayout->addWidget(title);
    headLayout->addWidget(count);
    headLayout->addStretch(1);
    head->setFixedHeight(theme.scaled(34));
    return head;
}

void SchedulerList::createView()
{
    auto &theme = Theme::instance();
    m_view->setModel(m_model);
    m_view->setItemDelegate(new SchedulerDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setAccessibleName(tr("Scheduler"));
    m_view->setMinimumHeight(theme.scaled(34) * 4);
}

QWidget *SchedulerList::createFoot()
{
    auto &theme = Theme::instance();
    auto *foot = new Surface(&Tokens::alt, Qt::TopEdge, this);
    auto *footLayout = new QVBoxLayout(foot);
    footLayout->setContentsMargins(theme.scaled(14), theme.scaled(10), theme.scaled(14),
                                   theme.scaled(10));
    footLayout->setSpacing(theme.scaled(6));
    m_details->setWordWrap(true);
    m_details->setFont(theme.font(Theme::Font::Row));
    m_details->setTextFormat(Qt::RichText);
    m_details->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    footLayout->addWidget(m_details);
    m_flagLayout = new QVBoxLayout;
    m_flagLayout->setSpacing(theme.scaled(4));
    footLayout->addLayout(m_flagLayout);
    footLayout->addStretch(1);
    return foot;
}

QString SchedulerList::scheduler() const
{
    return m_view->currentIndex().data(SchedulerModel::NameRole).toString();
}

void SchedulerList::setScheduler(const QString &name)
{
    m_view->setCurrentIndex(m_model->indexOf(name));
}

std::uint32_t SchedulerList::flags() const
{
    std::uint32_t flags = 0;
    for (const auto *box : m_flags)
        if (box->isChecked())
            flags |= box->property(kFlagProperty).toUInt();
    return flags;
}

void SchedulerList::setFlags(std::uint32_t flags)
{
    for (auto *box : m_flags)
        box->setChecked((flags & box->property(kFlagProperty).toUInt()) != 0);
}

void SchedulerList::showDetails()
{
    const auto index = m_view->currentIndex();
    const auto &tokens = Theme::instance().tokens();
    m_details->setText(
        QStringLiteral("<b style=\"color:%1\">%2</b> <span style=\"color:%3\">%4"
                       "</span>")
            .arg(tokens.text.name(),
                 index.data(SchedulerModel::TitleRole).toString().toHtmlEscaped(),
                 tokens.text2.name(),
                 index.data(SchedulerModel::DetailsRole).toString().toHtmlEscaped()));
    const auto chosen = scheduler();
    if (m_shown == chosen)
        return;
    m_shown = chosen;
    const auto *description = findScheduler(chosen.toStdString());
    qDeleteAll(m_flags);
    m_flags.clear();
    if (!description)
        return;
    for (const auto &flag : description->flags) {
        auto *box = new QCheckBox(SchedulerModel::flagText(flag.name), this);
        box->setFont(Theme::instance().font(Theme::Font::Row));
        box->setProperty(kFlagProperty, flag.flag);
        connect(box, &QCheckBox::toggled, this, &SchedulerList::changed);
        m_flagLayout->addWidget(box);
        m_flags.append(box);
    }
}

} // namespace vipdeck
