// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/window/sidebar.h"

#include <QAction>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyle>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include "app/views/icons.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

enum Role { KindRole = Qt::UserRole + 1, IconRole, SecondRole, SecondIconRole, NoteRole };
enum class Kind { Section, Director, View };

constexpr int kWidth = 204;

class NavigationDelegate : public QStyledItemDelegate
{
public:
    NavigationDelegate(const int *view, const int *director, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_view(view)
        , m_director(director)
    {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &,
                                 const QModelIndex &index) const override
    {
        const auto &theme = Theme::instance();
        switch (kind(index)) {
        case Kind::Section: return {0, theme.scaled(index.row() == 0 ? 34 : 40)};
        case Kind::Director: return {0, theme.scaled(40)};
        case Kind::View: break;
        }
        return {0, theme.scaled(28)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const auto &theme = Theme::instance();
        const auto &tokens = theme.tokens();
        painter->save();
        if (kind(index) == Kind::Section) {
            painter->setFont(theme.font(Theme::Font::CaptionStrong));
            painter->setPen(tokens.text2);
            painter->drawText(option.rect.adjusted(12, 0, -12, -theme.scaled(6)),
                              Qt::AlignLeft | Qt::AlignBottom, index.data().toString());
        } else {
            paintEntry(painter, option, index);
        }
        painter->restore();
    }

private:
    static Kind kind(const QModelIndex &index)
    {
        return static_cast<Kind>(index.data(KindRole).toInt());
    }

    void paintEntry(QPainter *painter, const QStyleOptionViewItem &option,
                    const QModelIndex &index) const
    {
        const auto &theme = Theme::instance();
        const auto &tokens = theme.tokens();
        const bool isView = kind(index) == Kind::View;
        const bool current = index.row() == (isView ? *m_view : *m_director);
        if (current) {
            painter->fillRect(option.rect, tokens.sel);
            const QRect stripe(option.rect.left(), option.rect.top(), 3, option.rect.height());
            painter->fillRect(QStyle::visualRect(option.direction, option.rect, stripe),
                              tokens.accentFill);
        } else if (option.state & QStyle::State_MouseOver) {
            painter->fillRect(option.rect, tokens.hover);
        }
        if (option.state & QStyle::State_HasFocus) {
            painter->setPen(QPen(tokens.selLine, 2));
            painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
        }
        const auto mirrored = [&](const QRect &part) {
            return QStyle::visualRect(option.direction, option.rect, part);
        };
        const int left = option.rect.left() + theme.scaled(36);
        const auto text = mirrored({left, option.rect.top(), option.rect.right() - left - 10,
                                    isView ? option.rect.height() : option.rect.height() / 2 + 2});
        const int iconSize = theme.scaled(16);
        icons::paint(painter,
                     mirrored({option.rect.left() + 12, text.top(), iconSize,
                               isView ? text.height() : text.height() + 4}),
                     index.data(IconRole).toString(), tokens.text2, iconSize);
        painter->setPen(tokens.text);
        painter->setFont(
            theme.font(current || !isView ? Theme::Font::BodyStrong : Theme::Font::Body));
        painter->drawText(text, Qt::AlignLeft | (isView ? Qt::AlignVCenter : Qt::AlignBottom),
                          index.data().toString());
        painter->setFont(theme.font(Theme::Font::Caption));
        painter->setPen(tokens.text3);
        painter->drawText(text, Qt::AlignRight | Qt::AlignVCenter, index.data(NoteRole).toString());
        if (!isView)
            paintSecondLine(painter, index, text, option.direction);
    }

    static void paintSecondLine(QPainter *painter, const QModelIndex &index, const QRect &first,
                                Qt::LayoutDirection direction)
    {
        const auto &theme = Theme::instance();
        const int size = theme.scaled(12);
        const QRect line(first.left(), first.bottom(), first.width(), theme.scaled(16));
        const auto mirrored = [&](const QRect &part) {
            return QStyle::visualRect(direction, line, part);
        };
        icons::paint(painter, mirrored({line.left(), line.top(), size, line.height()}),
                     index.data(SecondIconRole).toString(), theme.tokens().text3, size);
        const auto words = mirrored(line.adjusted(size + 4, 0, 0, 0));
        const QFontMetrics metrics(painter->font());
        painter->drawText(
            words, Qt::AlignLeft | Qt::AlignVCenter,
            metrics.elidedText(index.data(SecondRole).toString(), Qt::ElideRight, words.width()));
    }

    const int *m_view;
    const int *m_director;
};

QStandardItem *section(const QString &name)
{
    auto *item = new QStandardItem(name);
    item->setData(static_cast<int>(Kind::Section), KindRole);
    item->setFlags(Qt::ItemIsEnabled);
    return item;
}

} // namespace

Sidebar::Sidebar(QWidget *parent)
    : QWidget(parent)
    , m_model(new QStandardItemModel(this))
    , m_tree(new QTreeView(this))
    , m_directors(section(tr("Directors")))
    , m_views(section(tr("Views")))
{
    setObjectName(QStringLiteral("sidebar"));
    m_model->appendRow(m_directors);
    m_model->appendRow(m_views);
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new NavigationDelegate(&m_currentView, &m_currentDirector, m_tree));
    m_tree->setHeaderHidden(true);
    m_tree->setRootIsDecorated(false);
    m_tree->setItemsExpandable(false);
    m_tree->setIndentation(0);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setMouseTracking(true);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setAccessibleName(tr("Directors and views"));
    m_tree->expandAll();
    m_tree->viewport()->setBackgroundRole(QPalette::Window);
    m_tree->setBackgroundRole(QPalette::Window);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 1, 0); // leaves the line
    column->addWidget(m_tree);
    setFixedWidth(Theme::instance().scaled(kWidth));
    const auto choose = [this](const QModelIndex &index) {
        const auto kind = static_cast<Kind>(index.data(KindRole).toInt());
        if (kind == Kind::View)
            Q_EMIT viewChosen(index.row());
        else if (kind == Kind::Director)
            Q_EMIT directorChosen(index.row());
    };
    connect(m_tree, &QTreeView::clicked, this, choose);
    connect(m_tree, &QTreeView::activated, this, choose);
    connect(&Theme::instance(), &Theme::changed, m_tree->viewport(), qOverload<>(&QWidget::update));
}

QSize Sidebar::sizeHint() const
{
    return {Theme::instance().scaled(kWidth), 400};
}

// The line towards the views; the bar stands at the left in every language.
void Sidebar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), Theme::instance().tokens().line2);
}

void Sidebar::setDirectors(const QList<Director> &directors, int current)
{
    while (m_directors->rowCount() > directors.size())
        m_directors->removeRow(m_directors->rowCount() - 1);
    for (qsizetype i = 0; i < directors.size(); ++i) {
        if (i >= m_directors->rowCount())
            m_directors->appendRow(new QStandardItem);
        auto *item = m_directors->child(static_cast<int>(i));
        const auto &director = directors[i];
        item->setText(director.name);
        item->setEditable(false);
        item->setData(static_cast<int>(Kind::Director), KindRole);
        item->setData(director.icon, IconRole);
        item->setData(director.state, SecondRole);
        item->setData(director.stateIcon, SecondIconRole);
        item->setToolTip(director.state);
        item->setAccessibleText(director.name + QStringLiteral(", ") + director.state);
    }
    m_currentDirector = current;
    m_tree->expandAll();
    m_tree->viewport()->update();
}

int Sidebar::addView(const QString &name, const QString &icon)
{
    auto *item = new QStandardItem(name);
    item->setEditable(false);
    item->setData(static_cast<int>(Kind::View), KindRole);
    item->setData(icon, IconRole);
    m_views->appendRow(item);
    m_tree->expandAll();
    return m_views->rowCount() - 1;
}

void Sidebar::setViewNote(int view, const QString &note)
{
    auto *item = m_views->child(view);
    item->setData(note, NoteRole);
    item->setAccessibleText(item->text() + QStringLiteral(", ") + note);
}

void Sidebar::setCurrentView(int view)
{
    m_currentView = view;
    m_tree->viewport()->update();
}

void Sidebar::setAddAction(QAction *action)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setAutoRaise(true);
    button->setAccessibleName(action->text().remove(u'&'));
    const auto &theme = Theme::instance();
    const int size = theme.scaled(24);
    const QRect place(width() - size - theme.scaled(9), theme.scaled(8), size, size);
    button->setGeometry(QStyle::visualRect(layoutDirection(), {0, 0, width(), 40}, place));
    const auto show = [button, action] { button->setVisible(action->isEnabled()); };
    connect(action, &QAction::changed, button, show);
    show();
}

} // namespace vipdeck
