// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/board/serverrowdelegate.h"

#include <QPainter>
#include <QSpinBox>
#include <QStyle>
#include <algorithm>
#include <cmath>

#include "app/views/icons.h"
#include "app/views/mirroring.h"
#include "app/views/numberformat.h"

namespace vipdeck {
namespace {

constexpr int kStripe = 3;
constexpr int kStateIcon = 14;
constexpr int kWeightNumber = 30;
constexpr int kWeightGap = 6;
constexpr int kWeightBar = 10;
constexpr int kShortestBar = 12; // below, there is only the number
constexpr int kHandle = 5;
constexpr int kInactive = 40;
constexpr int kSparklineHeight = 18;
constexpr int kShareBar = 76;
constexpr int kShareBarHeight = 8;
constexpr qreal kDraggedOpacity = 0.6;

QRect centred(const QRect &cell, int height)
{
    return {cell.left(), cell.top() + (cell.height() - height) / 2, cell.width(), height};
}

} // namespace

StateLook stateLook(ServerState state)
{
    switch (state) {
    case ServerState::Up:
        return {QStringLiteral("state-up"), ServerRowDelegate::tr("Up"), &Tokens::up};
    case ServerState::Draining:
        return {QStringLiteral("state-draining"), ServerRowDelegate::tr("Draining"),
                &Tokens::drain};
    case ServerState::Down:
        return {QStringLiteral("state-down"), ServerRowDelegate::tr("Down"), &Tokens::down};
    case ServerState::OverLimit:
        return {QStringLiteral("state-over-limit"), ServerRowDelegate::tr("Over limit"),
                &Tokens::over};
    case ServerState::New:
        return {QStringLiteral("plus"), ServerRowDelegate::tr("New"), &Tokens::draft};
    case ServerState::Unknown: break;
    }
    return {QStringLiteral("state-unknown"), ServerRowDelegate::tr("Not known"), &Tokens::text3};
}

struct ServerRowDelegate::Row
{
    QModelIndex index;
    QRect rect;
    const Tokens *tokens = nullptr;
    DraftMark mark = DraftMark::None;
    bool selected = false;
    bool dragged = false;
    bool added = false;
    QColor ground;
    qreal ratio = 1;

    [[nodiscard]] QVariant value(int role) const { return index.data(role); }
};

ServerRowDelegate::ServerRowDelegate(const BoardPaintContext *context, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_context(context)
{}

ServerRowDelegate::Row ServerRowDelegate::readRow(const QStyleOptionViewItem &option,
                                                  const QModelIndex &index) const
{
    Row row;
    row.index = index;
    row.rect = option.rect;
    row.tokens = &m_context->tokens();
    if (!m_context->showsLive)
        row.mark = static_cast<DraftMark>(index.data(BoardRole::Mark).toInt());
    row.added = row.mark == DraftMark::Added;
    row.selected = option.state & QStyle::State_Selected;
    row.dragged = row.selected && m_context->dragsSelection;
    row.ground = row.tokens->base;
    if (row.selected)
        row.ground = row.tokens->sel;
    else if (row.added)
        row.ground = row.tokens->draftBg;
    else if (m_context->hovered == index)
        row.ground = row.tokens->alt;
    return row;
}

void ServerRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    Row row = readRow(option, index);
    row.ratio = icons::pixelRatio(painter);
    painter->save();
    paintGround(painter, row);
    if (row.dragged)
        painter->setOpacity(kDraggedOpacity);
    const auto &columns = m_context->columns;
    const QRect handle = columns.cell(BoardColumns::Handle, row.rect);
    const int icon = m_context->scaled(kStateIcon);
    icons::paint(painter, handle.adjusted(handle.width() - icon, 0, 0, 0), QStringLiteral("grip"),
                 row.tokens->ctl, icon);
    if (columns.isShown(BoardColumns::State))
        paintState(painter, row);
    paintServer(painter, row);
    paintForward(painter, row);
    paintWeight(painter, row);
    if (columns.isShown(BoardColumns::Active))
        paintConnections(painter, row);
    if (columns.isShown(BoardColumns::Sparkline))
        paintSparkline(painter, row);
    if (columns.isShown(BoardColumns::Share))
        paintShare(painter, row);
    icons::paint(painter, columns.cell(BoardColumns::Menu, row.rect), QStringLiteral("more"),
                 row.tokens->text3, m_context->scaled(16));
    if (option.state & QStyle::State_HasFocus) {
        painter->setOpacity(1);
        painter->setPen(QPen(row.tokens->selLine, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(row.rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

void ServerRowDelegate::paintGround(QPainter *painter, const Row &row) const
{
    painter->fillRect(row.rect, row.ground);
    if (row.mark != DraftMark::None)
        painter->fillRect(QRect(row.rect.left(), row.rect.top(), kStripe, row.rect.height()),
                          row.tokens->draft);
    else if (row.value(BoardRole::Unconfirmed).toBool())
        painter->fillRect(QRect(row.rect.left(), row.rect.top(), kStripe, row.rect.height()),
                          row.tokens->over);
}

void ServerRowDelegate::paintState(QPainter *painter, const Row &row) const
{
    const auto state = row.added ? ServerState::New
                                 : static_cast<ServerState>(row.value(BoardRole::State).toInt());
    auto look = stateLook(state);
    if (row.value(BoardRole::JobRises).toBool())
        look.word = state == ServerState::New ? tr("New, rising") : tr("Rising");
    const QColor color = (*row.tokens).*look.color;
    const QRect cell = m_context->columns.cell(BoardColumns::State, row.rect);
    const int icon = m_context->scaled(kStateIcon);
    icons::paint(painter, QRect(cell.left(), cell.top(), icon, cell.height()), look.icon, color,
                 icon);
    boardpaint::text(painter, cell.adjusted(icon + m_context->scaled(5), 0, 0, 0), look.word,
                     m_context->fonts.rowMedium, color);
}

void ServerRowDelegate::paintServer(QPainter *painter, const Row &row) const
{
    QRect cell = m_context->columns.cell(BoardColumns::Server, row.rect);
    QString tag;
    if (row.mark == DraftMark::Added)
        tag = tr("Add");
    else if (row.mark == DraftMark::Removed)
        tag = tr("Remove");
    else if (row.mark == DraftMark::Changed
             && row.value(BoardRole::Weight) == row.value(BoardRole::LiveWeight))
        tag = tr("Changed");
    const int gap = m_context->scaled(6);
    const int tagRoom = tag.isEmpty() ? 0 : boardpaint::badgeWidth(*m_context, tag, false) + gap;
    QFont font = m_context->fonts.mono;
    QColor color = row.tokens->text;
    if (row.mark == DraftMark::Removed) {
        font.setStrikeOut(true);
        color = row.tokens->text3;
    }
    const int taken =
        boardpaint::address(painter, cell.adjusted(0, 0, -tagRoom, 0),
                            row.value(BoardRole::AddressText).toString(), font, color);
    cell.setLeft(cell.left() + taken + gap);
    if (!tag.isEmpty())
        boardpaint::badge(painter, cell, *m_context, tag,
                          boardpaint::draftTag(*row.tokens, row.added));
    else if (m_context->columns.showsName())
        boardpaint::text(painter, cell, row.value(BoardRole::Name).toString(),
                         m_context->fonts.caption, row.tokens->text3);
}

void ServerRowDelegate::paintForward(QPainter *painter, const Row &row) const
{
    boardpaint::badge(painter, m_context->columns.cell(BoardColumns::Forward, row.rect), *m_context,
                      row.value(BoardRole::ForwardText).toString(),
                      boardpaint::plainBadge(*row.tokens));
}

int ServerRowDelegate::weightNumberWidth(int highest) const
{
    const qreal needed = m_context->fonts.numberStrong.width(QString::number(highest));
    return std::max(m_context->scaled(kWeightNumber), static_cast<int>(std::ceil(needed)));
}

int ServerRowDelegate::barScale(const QModelIndex &index) const
{
    return std::max(1, index.data(BoardRole::HighestWeight).toInt());
}

QRect ServerRowDelegate::weightBar(const QRect &row, const QModelIndex &index) const
{
    const QRect cell = m_context->columns.cell(BoardColumns::Weight, row);
    const int number = weightNumberWidth(barScale(index)) + m_context->scaled(kWeightGap);
    return centred(cell.adjusted(number, 0, 0, 0), m_context->scaled(kWeightBar));
}

int ServerRowDelegate::weightAt(const QRect &row, const QModelIndex &index, int x) const
{
    const QRect bar = weightBar(row, index);
    const double part = static_cast<double>(x - bar.left()) / std::max(1, bar.width());
    return qRound(std::clamp(part, 0.0, 1.0) * barScale(index));
}

void ServerRowDelegate::paintWeight(QPainter *painter, const Row &row) const
{
    const bool previewed = m_context->previewedServer == row.index;
    const QVariant live = row.value(BoardRole::LiveWeight);
    int weight = row.value(BoardRole::Weight).toInt();
    if (previewed)
        weight = m_context->previewedWeight;
    else if (m_context->showsLive && live.isValid())
        weight = live.toInt();
    const bool changed = !m_context->showsLive && live.isValid() && live.toInt() != weight;
    const QVariant before = row.value(BoardRole::WeightBefore);
    const bool unconfirmed = !changed && before.isValid();
    const double scale = barScale(row.index);
    const QRect bar = weightBar(row.rect, row.index);
    const QRect cell = m_context->columns.cell(BoardColumns::Weight, row.rect);
    const QRect number(cell.left(), cell.top(), weightNumberWidth(barScale(row.index)),
                       cell.height());
    const Tokens &t = *row.tokens;
    boardpaint::number(painter, number, QString::number(weight), m_context->fonts.numberStrong,
                       changed ? t.draft : t.text);
    if (bar.width() < m_context->scaled(kShortestBar))
        return;
    boardpaint::roundedBox(painter, bar, t.hover, t.line2, 2);
    const QRect inside = bar.adjusted(1, 1, -1, -1);
    const auto xOf = [&](double value) {
        return inside.left() + qRound(std::min(1.0, value / scale) * inside.width());
    };
    const int end = xOf(weight);
    painter->fillRect(QRect(inside.left(), inside.top(), end - inside.left(), inside.height()),
                      changed ? t.draft : t.ctl);
    if (changed || unconfirmed) {
        const int old = changed ? live.toInt() : before.toInt();
        const int x = std::clamp(xOf(old) - 2, bar.left(), bar.right() - 1);
        for (int y = bar.top() - 2; y < bar.bottom() + 2; y += 4)
            painter->fillRect(QRect(x, y, 2, 2), t.text);
    }
    const QRect handle(end - 3, bar.top() - 3, m_context->scaled(kHandle), bar.height() + 6);
    boardpaint::roundedBox(painter, handle, t.base, t.text2, 2);
}

void ServerRowDelegate::paintConnections(QPainter *painter, const Row &row) const
{
    const QRect cell = m_context->columns.cell(BoardColumns::Active, row.rect);
    const Tokens &t = *row.tokens;
    const BoardFonts &fonts = m_context->fonts;
    const QVariant active = row.value(BoardRole::ActiveCount);
    if (row.index.parent().data(BoardRole::OnePacket).toBool()) {
        boardpaint::textRight(painter, cell, tr("one-packet"), fonts.row, t.text3);
        return;
    }
    if (row.added || !active.isValid()) {
        boardpaint::textRight(painter, cell, unknownValue(), fonts.row, t.text3);
        return;
    }
    QRect activeCell = cell;
    if (m_context->columns.showsInactive()) {
        const QString inactive =
            QStringLiteral("/ ") + formatCount(row.value(BoardRole::InactiveCount));
        const int width = std::max(m_context->scaled(kInactive),
                                   static_cast<int>(std::ceil(fonts.number.width(inactive))));
        boardpaint::number(painter, cell, inactive, fonts.number, t.text3);
        activeCell.setRight(cell.right() - width - m_context->scaled(4));
    }
    boardpaint::number(painter, activeCell, formatCount(active),
                       m_context->stale ? fonts.number : fonts.numberStrong,
                       m_context->stale ? t.text3 : t.text);
}

void ServerRowDelegate::paintSparkline(QPainter *painter, const Row &row) const
{
    const QRect cell = centred(m_context->columns.cell(BoardColumns::Sparkline, row.rect),
                               m_context->scaled(kSparklineHeight));
    const auto samples = row.value(BoardRole::SparklineSeries).value<QList<qreal>>();
    if (samples.size() < 2) {
        boardpaint::text(painter, cell.adjusted(cell.width() / 2 - 3, 0, 0, 0), unknownValue(),
                         m_context->fonts.row, row.tokens->text3);
        return;
    }
    const SparklineCache::Request request{row.value(BoardRole::StableId).toULongLong(), cell.size(),
                                          row.tokens->text2, row.ratio};
    const Upright upright(painter, cell);
    painter->drawPixmap(cell.topLeft(), m_context->sparklines.pixmap(request, samples));
}

// How far the helper is with a drain, of which nothing new is expected, or with a gentle start.
void ServerRowDelegate::paintJob(QPainter *painter, const Row &row) const
{
    const QRect cell = m_context->columns.cell(BoardColumns::Share, row.rect);
    const Tokens &t = *row.tokens;
    QRect bar = centred(cell, m_context->scaled(kShareBarHeight));
    bar.setWidth(std::min(m_context->scaled(kShareBar), cell.width()));
    const double share = std::clamp(row.value(BoardRole::JobShare).toDouble(), 0.0, 1.0);
    const bool rises = row.value(BoardRole::JobRises).toBool();
    const QColor color = rises ? t.up : t.drain;
    painter->fillRect(bar, rises ? t.upBg : t.drainBg);
    painter->fillRect(QRect(bar.left(), bar.top(), qRound(share * bar.width()), bar.height()),
                      color);
    boardpaint::text(painter, cell.adjusted(bar.width() + m_context->scaled(8), 0, 0, 0),
                     row.value(BoardRole::JobText).toString(), m_context->fonts.row, color);
}

void ServerRowDelegate::paintShare(QPainter *painter, const Row &row) const
{
    if (row.value(BoardRole::JobShare).isValid())
        return paintJob(painter, row);
    const QRect cell = m_context->columns.cell(BoardColumns::Share, row.rect);
    const Tokens &t = *row.tokens;
    const BoardFonts &fonts = m_context->fonts;
    const QVariant actual = row.value(BoardRole::ActualShare);
    const QVariant expected = row.value(BoardRole::ExpectedShare);
    if (row.added || !actual.isValid()) {
        boardpaint::text(painter, cell, unknownValue(), fonts.row, t.text3);
        return;
    }
    const QString percent = formatPercent(actual.toDouble());
    const auto &strong = m_context->stale ? fonts.number : fonts.numberStrong;
    const QColor color = m_context->stale ? t.text3 : t.text;
    // A narrow board has room for a number or for a bar, and a number says more.
    if (!m_context->columns.showsShareBar()) {
        if (strong.width(percent) <= cell.width())
            boardpaint::numberLeft(painter, cell, percent, strong, color);
        return;
    }
    QRect bar = centred(cell, m_context->scaled(kShareBarHeight));
    bar.setWidth(std::min(m_context->scaled(kShareBar), cell.width()));
    const double scale = std::max(1e-6, row.value(BoardRole::ShareScale).toDouble());
    const auto lengthOf = [&](double share) {
        return qRound(std::clamp(share / scale, 0.0, 1.0) * bar.width());
    };
    painter->fillRect(bar, t.hover);
    painter->fillRect(QRect(bar.left(), bar.top(), lengthOf(actual.toDouble()), bar.height()),
                      t.accentFill);
    QRect words = cell.adjusted(bar.width() + m_context->scaled(8), 0, 0, 0);
    if (!expected.isValid()) {
        boardpaint::text(painter, words, tr("none expected"), fonts.row, t.text3);
        return;
    }
    const int tick = std::min(bar.left() + lengthOf(expected.toDouble()) - 1, bar.right() - 1);
    painter->fillRect(QRect(tick, bar.top() - 3, 2, bar.height() + 6), t.text);
    if (strong.width(percent) > words.width())
        return;
    words.setLeft(words.left() + boardpaint::numberLeft(painter, words, percent, strong, color));
    const QString rest = tr(" of %1").arg(formatPercent(expected.toDouble()));
    if (fonts.number.width(rest) <= words.width())
        boardpaint::numberLeft(painter, words, rest, fonts.number, t.text3);
}

QString ServerRowDelegate::toolTip(BoardColumns::Column column, const QModelIndex &index) const
{
    const QString name = index.data(BoardRole::Name).toString();
    const QString address = index.data(BoardRole::AddressText).toString();
    const QVariant live = index.data(BoardRole::LiveWeight);
    const QVariant expected = index.data(BoardRole::ExpectedShare);
    switch (column) {
    case BoardColumns::State: {
        const QString job = index.data(BoardRole::JobDetail).toString();
        return job.isEmpty() ? index.data(BoardRole::StateReason).toString() : job;
    }
    case BoardColumns::Server:
        return name.isEmpty() ? address : QStringLiteral("%1\n%2").arg(name, address);
    case BoardColumns::Weight:
        if (live.isValid() && live != index.data(BoardRole::Weight))
            return tr("Weight %1, live %2")
                .arg(index.data(BoardRole::Weight).toInt())
                .arg(live.toInt());
        return tr("Weight %1. Click the bar or press F2 to change it.")
            .arg(index.data(BoardRole::Weight).toInt());
    case BoardColumns::Share:
        if (index.data(BoardRole::JobShare).isValid())
            return index.data(BoardRole::JobDetail).toString();
        if (!expected.isValid())
            return tr("No new connections are expected here.");
        return tr("Share of new connections. The tick is what the live weights expect: %1.")
            .arg(formatPercent(expected.toDouble()));
    case BoardColumns::Handle: return tr("Drag to move. Ctrl copies.");
    default: return {};
    }
}

QSize ServerRowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {m_context->columns.width(), QFontMetrics(m_context->fonts.row).height() + 11};
}

QWidget *ServerRowDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                         const QModelIndex &) const
{
    auto *editor = new QSpinBox(parent);
    editor->setRange(0, kHighestPossibleWeight);
    editor->setFont(m_context->fonts.row);
    editor->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    editor->setAccessibleName(tr("Weight"));
    return editor;
}

void ServerRowDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *spinBox = qobject_cast<QSpinBox *>(editor);
    spinBox->setValue(index.data(BoardRole::Weight).toInt());
    spinBox->selectAll();
}

void ServerRowDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                     const QModelIndex &index) const
{
    auto *spinBox = qobject_cast<QSpinBox *>(editor);
    spinBox->interpretText();
    if (spinBox->value() != index.data(BoardRole::Weight).toInt())
        model->setData(index, spinBox->value(), BoardRole::Weight);
}

void ServerRowDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                             const QModelIndex &) const
{
    const QRect cell = QStyle::visualRect(
        option.direction, option.rect, m_context->columns.cell(BoardColumns::Weight, option.rect));
    editor->setGeometry(cell.left(), option.rect.top(), cell.width(), option.rect.height());
}

} // namespace vipdeck
