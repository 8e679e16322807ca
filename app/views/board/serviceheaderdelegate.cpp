// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/board/serviceheaderdelegate.h"

#include <QPainter>
#include <cmath>

#include "app/models/boardroles.h"
#include "app/views/icons.h"
#include "app/views/mirroring.h"
#include "app/views/numberformat.h"

namespace vipdeck {
namespace {

constexpr int kPadding = 6;
constexpr int kGap = 8;
constexpr int kIcon = 16;
constexpr int kProtocolWidth = 34;
constexpr int kBesideSentence = 520; // name, badges and figures
constexpr int kStripe = 3;
constexpr int kSparklineWidth = 88;
constexpr int kSparklineHeight = 18;

} // namespace

ServiceHeaderDelegate::ServiceHeaderDelegate(const BoardPaintContext *context, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_context(context)
{}

QRect ServiceHeaderDelegate::foldArrow(const QRect &header) const
{
    const int width = m_context->scaled(2 * kPadding + kIcon);
    return {header.left(), header.top(), width, header.height()};
}

QRect ServiceHeaderDelegate::menuButton(const QRect &header) const
{
    const int width = m_context->scaled(2 * kPadding + kIcon);
    return {header.right() + 1 - width, header.top(), width, header.height()};
}

DraftMark ServiceHeaderDelegate::markOf(const QModelIndex &index) const
{
    if (m_context->showsLive)
        return DraftMark::None;
    return static_cast<DraftMark>(index.data(BoardRole::Mark).toInt());
}

void ServiceHeaderDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    const Tokens &t = m_context->tokens();
    const bool open = option.state & QStyle::State_Open;
    const bool target = m_context->dropTarget == index;
    const bool selected = option.state & QStyle::State_Selected;
    const QRect &rect = option.rect;
    painter->save();
    painter->fillRect(rect, target || selected ? t.sel : t.alt);
    if (open)
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), t.line);
    if (markOf(index) != DraftMark::None)
        painter->fillRect(QRect(rect.left(), rect.top(), kStripe, rect.height()), t.draft);
    const int icon = m_context->scaled(kIcon);
    icons::paint(painter, foldArrow(rect),
                 open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"), t.text3,
                 icon);
    icons::paint(painter, menuButton(rect), QStringLiteral("more"), t.text3, icon);
    QRect rest = rect.adjusted(m_context->scaled(kPadding + kIcon + kGap), 0,
                               -m_context->scaled(kPadding + kIcon + kGap), 0);
    // During a drag what a drop does is worth more than the figures.
    const auto &sentence = m_context->dropSentence;
    const bool announces = target && !sentence.isEmpty();
    const bool tight = announces
                       && boardpaint::textWidth(sentence, m_context->fonts.rowStrong)
                              > rest.width() - m_context->scaled(kBesideSentence);
    // Figures first: when the board is narrow, the name gives way, not the numbers.
    if (!tight)
        paintFigures(painter, &rest, index, !open);
    paintProtocol(painter, &rest, index);
    paintNames(painter, &rest, index);
    if (!tight)
        paintBadges(painter, &rest, index);
    if (announces)
        boardpaint::text(painter, rest.adjusted(m_context->scaled(6), 0, 0, 0), sentence,
                         m_context->fonts.rowStrong, t.accent);
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(t.selLine, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

void ServiceHeaderDelegate::paintProtocol(QPainter *painter, QRect *rest,
                                          const QModelIndex &index) const
{
    const Tokens &t = m_context->tokens();
    QFont font = m_context->fonts.caption;
    font.setWeight(QFont::Bold);
    const QString protocol = index.data(BoardRole::ProtocolText).toString();
    const int words = boardpaint::textWidth(protocol, font);
    const int width = qMax(m_context->scaled(kProtocolWidth), words + m_context->scaled(10));
    const int height = QFontMetrics(font).height() + m_context->scaled(4);
    const QRect box(rest->left(), rest->top() + (rest->height() - height) / 2, width, height);
    boardpaint::roundedBox(painter, box, t.base, t.ctl, 3);
    boardpaint::text(painter, box.adjusted((width - words) / 2, 0, 0, 0), protocol, font, t.text2);
    rest->setLeft(box.right() + 1 + m_context->scaled(kGap));
}

void ServiceHeaderDelegate::paintNames(QPainter *painter, QRect *rest,
                                       const QModelIndex &index) const
{
    const Tokens &t = m_context->tokens();
    const int gap = m_context->scaled(kGap);
    QFont addressFont = m_context->fonts.monoStrong;
    QColor color = t.text;
    if (markOf(index) == DraftMark::Removed) {
        addressFont.setStrikeOut(true);
        color = t.text3;
    }
    const QString address = index.data(BoardRole::AddressText).toString();
    rest->setLeft(rest->left() + boardpaint::address(painter, *rest, address, addressFont, color)
                  + gap);
    const QString name = index.data(BoardRole::Name).toString();
    if (name.isEmpty())
        return;
    rest->setLeft(rest->left()
                  + boardpaint::text(painter, *rest, name, m_context->fonts.bodyStrong, color)
                  + gap);
}

void ServiceHeaderDelegate::paintBadges(QPainter *painter, QRect *rest,
                                        const QModelIndex &index) const
{
    const Tokens &t = m_context->tokens();
    const auto add = [&](const QString &text, const boardpaint::BadgeLook &look) {
        const int needed = boardpaint::badgeWidth(*m_context, text, !look.icon.isEmpty());
        if (text.isEmpty() || needed > rest->width())
            return;
        rest->setLeft(rest->left() + boardpaint::badge(painter, *rest, *m_context, text, look)
                      + m_context->scaled(kGap));
    };
    switch (markOf(index)) {
    case DraftMark::Added: add(tr("Add"), boardpaint::draftTag(t, false)); break;
    case DraftMark::Removed: add(tr("Remove"), boardpaint::draftTag(t, false)); break;
    case DraftMark::Changed: add(tr("Changed"), boardpaint::draftTag(t, false)); break;
    case DraftMark::None: break;
    }
    add(index.data(BoardRole::SchedulerText).toString(), boardpaint::plainBadge(t));
    add(index.data(BoardRole::PersistenceText).toString(),
        boardpaint::plainBadge(t, QStringLiteral("pin")));
    if (index.data(BoardRole::OnePacket).toBool())
        add(tr("one-packet"), boardpaint::plainBadge(t));
    if (index.data(BoardRole::ServerCount).toInt() == 0)
        add(tr("answers nothing"), boardpaint::troubleBadge(t));
}

void ServiceHeaderDelegate::paintFigure(QPainter *painter, QRect *rest, const QString &number,
                                        const QString &word) const
{
    const Tokens &t = m_context->tokens();
    const BoardFonts &fonts = m_context->fonts;
    const auto &strong = m_context->stale ? fonts.number : fonts.numberStrong;
    const int wordWidth = boardpaint::textWidth(word, fonts.row);
    const int space = boardpaint::textWidth(QStringLiteral(" "), fonts.row);
    const int width =
        wordWidth
        + (number.isEmpty() ? 0 : space + static_cast<int>(std::ceil(strong.width(number))));
    if (width > rest->width() / 2)
        return;
    QRect place = rest->adjusted(rest->width() - width, 0, 0, 0);
    if (!number.isEmpty())
        place.setLeft(place.left() + space
                      + boardpaint::numberLeft(painter, place, number, strong,
                                               m_context->stale ? t.text3 : t.text));
    boardpaint::text(painter, place, word, fonts.row, t.text3);
    rest->setRight(rest->right() - width - m_context->scaled(kGap));
}

void ServiceHeaderDelegate::paintFigures(QPainter *painter, QRect *rest, const QModelIndex &index,
                                         bool folded) const
{
    const QVariant rate = index.data(BoardRole::ConnectionRate);
    const QVariant active = index.data(BoardRole::ActiveCount);
    if (!rate.isValid() && !active.isValid()) {
        if (m_context->columns.showsLive())
            paintFigure(painter, rest, {}, tr("No live data"));
        else
            paintServerCount(painter, rest, index);
        return;
    }
    if (active.isValid() && !index.data(BoardRole::OnePacket).toBool())
        paintFigure(painter, rest, formatCount(active), tr("active"));
    paintFigure(painter, rest, formatRate(rate), tr("conn/s"));
    const auto samples = index.data(BoardRole::SparklineSeries).value<QList<qreal>>();
    const QSize size(m_context->scaled(kSparklineWidth), m_context->scaled(kSparklineHeight));
    if (folded && samples.size() > 1 && rest->width() > 4 * size.width()) {
        const SparklineCache::Request request{index.data(BoardRole::StableId).toULongLong(), size,
                                              m_context->tokens().text2,
                                              icons::pixelRatio(painter)};
        const QPoint corner(rest->right() + 1 - size.width(),
                            rest->top() + (rest->height() - size.height()) / 2);
        const Upright upright(painter, QRectF(corner, QSizeF(size)));
        painter->drawPixmap(corner, m_context->sparklines.pixmap(request, samples));
        rest->setRight(corner.x() - m_context->scaled(kGap));
    }
    paintServerCount(painter, rest, index);
}

void ServiceHeaderDelegate::paintServerCount(QPainter *painter, QRect *rest,
                                             const QModelIndex &index) const
{
    const int servers = index.data(BoardRole::ServerCount).toInt();
    const int down = index.data(BoardRole::DownCount).toInt();
    QString words = servers == 1 ? tr("1 server") : tr("%n servers", nullptr, servers);
    if (down > 0)
        words = tr("%1, %2 down").arg(words).arg(down);
    paintFigure(painter, rest, {}, words);
}

QSize ServiceHeaderDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {m_context->columns.width(), QFontMetrics(m_context->fonts.bodyStrong).height() + 20};
}

} // namespace vipdeck
