// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/board/dragghost.h"

#include <QPainter>
#include <QPainterPath>
#include <QRegion>
#include <QScreen>

#include "app/views/board/boardpaint.h"
#include "app/views/icons.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

constexpr int kWidth = 276;
constexpr int kPadding = 10;
constexpr int kLineSpace = 12; // added to the height of the font
constexpr int kIcon = 16;
constexpr int kGap = 8;
constexpr int kRadius = 5;
constexpr int kShownAddresses = 2;
constexpr QPoint kOffset(16, 16); // from the pointer, so that the ghost is never the target

int lineHeight()
{
    const Theme &theme = Theme::instance();
    return QFontMetrics(theme.font(Theme::Font::Row)).height() + theme.scaled(kLineSpace);
}

} // namespace

DragGhost::DragGhost()
    : QWidget(nullptr, Qt::ToolTip | Qt::FramelessWindowHint | Qt::BypassWindowManagerHint
                           | Qt::WindowTransparentForInput | Qt::WindowDoesNotAcceptFocus)
{
    setAttribute(Qt::WA_ShowWithoutActivating);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void DragGhost::setContent(const GhostContent &content)
{
    m_content = content;
    const bool hasDetail = !content.advice.detail.isEmpty() && content.advice.isAccepted();
    const int height = 2 * lineHeight() + (hasDetail ? lineHeight() * 3 / 4 : 0);
    resize(Theme::instance().scaled(kWidth), height);
    QPainterPath shape;
    shape.addRoundedRect(QRectF(rect()), kRadius, kRadius);
    setMask(QRegion(shape.toFillPolygon().toPolygon()));
    setAccessibleName(actionText());
    update();
}

void DragGhost::follow(const QPoint &globalPosition)
{
    QPoint corner = globalPosition + kOffset;
    if (const QScreen *current = screen()) {
        const QRect area = current->availableGeometry();
        if (corner.y() + height() > area.bottom())
            corner.setY(globalPosition.y() - kOffset.y() - height());
        if (corner.x() + width() > area.right())
            corner.setX(globalPosition.x() - kOffset.x() - width());
    }
    move(corner);
}

QPixmap DragGhost::picture() const
{
    const qreal ratio = devicePixelRatioF();
    QPixmap pixmap(size() * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paint(&painter);
    return pixmap;
}

void DragGhost::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(&painter);
}

QString DragGhost::actionText() const
{
    if (!m_content.overTarget)
        return tr("Drag onto a service");
    return m_content.advice.isAccepted() ? m_content.advice.action : m_content.advice.refusal;
}

void DragGhost::paint(QPainter *painter) const
{
    const Theme &theme = Theme::instance();
    const Tokens &t = theme.tokens();
    const QFont row = theme.font(Theme::Font::Row);
    const QFont strong = theme.font(Theme::Font::RowStrong);
    const int padding = theme.scaled(kPadding);
    const int icon = theme.scaled(kIcon);
    const bool refused = m_content.overTarget && !m_content.advice.isAccepted();
    boardpaint::roundedBox(painter, rect(), t.raised, refused ? t.down : t.selLine, kRadius);

    QRect line(padding, 0, width() - 2 * padding, lineHeight());
    icons::paint(painter, QRect(line.left(), 0, icon, line.height()), QStringLiteral("add-server"),
                 t.text2, icon);
    line.setLeft(line.left() + icon + theme.scaled(kGap));
    const QString count =
        m_content.count == 1 ? tr("1 server") : tr("%n servers", nullptr, m_content.count);
    line.setLeft(line.left() + boardpaint::text(painter, line, count, strong, t.text)
                 + theme.scaled(kGap));
    QString addresses = m_content.addresses.mid(0, kShownAddresses).join(QStringLiteral(", "));
    if (m_content.count > kShownAddresses)
        addresses = tr("%1 + %2 more").arg(addresses).arg(m_content.count - kShownAddresses);
    boardpaint::text(painter, line, addresses, theme.font(Theme::Font::Mono), t.text2);
    painter->fillRect(QRect(1, lineHeight(), width() - 2, 1), t.line);

    line = QRect(padding, lineHeight(), width() - 2 * padding, lineHeight());
    paintHints(painter, &line);
    const QColor color = refused ? t.down : t.accent;
    icons::paint(painter, QRect(line.left(), line.top(), icon, line.height()),
                 refused ? QStringLiteral("state-down") : QStringLiteral("move"), color, icon);
    line.setLeft(line.left() + icon + theme.scaled(5));
    boardpaint::text(painter, line, actionText(), strong, color);
    if (!refused && !m_content.advice.detail.isEmpty()) {
        const QRect detail(line.left(), 2 * lineHeight() - theme.scaled(4),
                           width() - line.left() - padding, lineHeight() * 3 / 4);
        boardpaint::text(painter, detail, m_content.advice.detail, theme.font(Theme::Font::Caption),
                         t.text2);
    }
}

// Right aligned; takes its room away from `line`.
void DragGhost::paintHints(QPainter *painter, QRect *line) const
{
    const Theme &theme = Theme::instance();
    const Tokens &t = theme.tokens();
    const QFont key = theme.font(Theme::Font::Caption);
    const QFont row = theme.font(Theme::Font::Row);
    const auto addKey = [&](const QString &name) {
        const int width = boardpaint::textWidth(name, key) + theme.scaled(10);
        const int height = QFontMetrics(key).height() + theme.scaled(3);
        const QRect box(line->right() + 1 - width, line->top() + (line->height() - height) / 2,
                        width, height);
        boardpaint::roundedBox(painter, box, t.alt, t.line2, 3);
        boardpaint::text(painter, box.adjusted(theme.scaled(5), 0, 0, 0), name, key, t.text3);
        line->setRight(box.left() - theme.scaled(4));
    };
    addKey(tr("Esc"));
    if (!m_content.advice.canCopy || !m_content.advice.isAccepted())
        return;
    line->setRight(line->right() - theme.scaled(6));
    const QString words = tr("Copy");
    const int width = boardpaint::textWidth(words, row);
    boardpaint::text(painter, line->adjusted(line->width() - width, 0, 0, 0), words, row, t.text2);
    line->setRight(line->right() - width - theme.scaled(4));
    addKey(tr("Ctrl"));
}

} // namespace vipdeck
