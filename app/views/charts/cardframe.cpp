// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/charts/cardframe.h"

#include <QGraphicsOpacityEffect>
#include <QPaintEvent>
#include <QPainter>
#include <QTableView>
#include <QVBoxLayout>

#include "app/views/board/boardpaint.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

using Font = Theme::Font;

constexpr int kPadding = 10;
constexpr int kGap = 8;
constexpr int kBadgeWidth = 34;
constexpr int kRadius = 6;
constexpr double kStaleOpacity = 0.5;

} // namespace

CardFrame::CardFrame(QWidget *parent)
    : QFrame(parent)
    , m_content(new QVBoxLayout(this))
{
    const auto &theme = Theme::instance();
    const auto arrange = [this] {
        m_content->setContentsMargins(1, headHeight() + 1, 1, Theme::instance().scaled(4));
        paleContent();
        update();
    };
    m_content->setSpacing(0);
    arrange();
    connect(&theme, &Theme::changed, this, arrange);
}

int CardFrame::headHeight() const
{
    const auto &theme = Theme::instance();
    return QFontMetrics(theme.font(Font::BodyStrong)).height() + theme.scaled(12);
}

void CardFrame::setTitle(const CardTitle &title)
{
    if (title == m_title)
        return;
    m_title = title;
    setAccessibleName(title.name);
    update(0, 0, width(), headHeight());
}

void CardFrame::setStale(bool stale)
{
    if (stale == m_stale)
        return;
    m_stale = stale;
    paleContent();
    update();
}

// Charts pale their lines themselves; legends stay, since they name colours.
void CardFrame::paleContent()
{
    for (auto *child : findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        if (auto *table = qobject_cast<QTableView *>(child)) {
            auto colors = Theme::instance().palette();
            if (m_stale)
                colors.setColor(QPalette::Text, Theme::instance().tokens().text3);
            table->setPalette(colors);
        } else if (child->inherits("vipdeck::Donut") || child->inherits("vipdeck::HeatStrip")) {
            auto *pale = m_stale ? new QGraphicsOpacityEffect(child) : nullptr;
            if (pale)
                pale->setOpacity(kStaleOpacity);
            child->setGraphicsEffect(pale);
        }
    }
}

void CardFrame::setSelected(bool selected)
{
    if (selected == m_selected)
        return;
    m_selected = selected;
    update();
}

// What stands on the card repaints it too: only what was asked for is painted.
void CardFrame::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    const auto inside = rect().adjusted(kRadius, headHeight() + 1, -kRadius, -kRadius);
    if (inside.contains(event->rect())) {
        painter.fillRect(event->rect(), Theme::instance().tokens().base);
        return;
    }
    paintGround(&painter);
    if (event->rect().top() <= headHeight())
        paintHead(&painter);
}

void CardFrame::paintGround(QPainter *painter) const
{
    const auto &tokens = Theme::instance().tokens();
    painter->setRenderHint(QPainter::Antialiasing);
    const QPen border(m_selected ? tokens.selLine : tokens.line2, m_selected ? 1.6 : 1);
    painter->setPen(border);
    painter->setBrush(tokens.base);
    painter->drawRoundedRect(QRectF(rect()).adjusted(0.8, 0.8, -0.8, -0.8), kRadius, kRadius);
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(tokens.line);
    painter->drawLine(1, headHeight(), width() - 2, headHeight());
    painter->setRenderHint(QPainter::Antialiasing);
}

int CardFrame::paintBadge(QPainter *painter, const QRect &rest) const
{
    const auto &theme = Theme::instance();
    const auto &tokens = theme.tokens();
    const auto font = theme.font(Font::CaptionStrong);
    const int words = boardpaint::textWidth(m_title.badge, font);
    const int width = qMax(theme.scaled(kBadgeWidth), words + theme.scaled(10));
    const int height = QFontMetrics(font).height() + theme.scaled(4);
    const QRect box(rest.left(), rest.top() + (rest.height() - height) / 2, width, height);
    boardpaint::roundedBox(painter, box, tokens.base, tokens.ctl, 3);
    boardpaint::text(painter, box.adjusted((width - words) / 2, 0, 0, 0), m_title.badge, font,
                     tokens.text2);
    return width;
}

void CardFrame::paintHead(QPainter *painter) const
{
    const auto &theme = Theme::instance();
    const auto &tokens = theme.tokens();
    const int gap = theme.scaled(kGap);
    QRect rest = rect().adjusted(theme.scaled(kPadding), 0, -theme.scaled(kPadding), 0);
    rest.setHeight(headHeight());
    const auto takeRight = [&](const QString &text, Font font, const QColor &color) {
        if (!text.isEmpty())
            rest.setRight(rest.right() - theme.scaled(4)
                          - boardpaint::textRight(painter, rest, text, theme.font(font), color));
    };
    takeRight(m_title.unit, Font::Row, tokens.text3);
    takeRight(m_title.figure, m_stale ? Font::Body : Font::BodyStrong,
              m_stale ? tokens.text3 : tokens.text);
    if (!m_title.badge.isEmpty())
        rest.setLeft(rest.left() + paintBadge(painter, rest) + gap);
    const auto takeLeft = [&](const QString &text, Font font, const QColor &color) {
        if (!text.isEmpty() && rest.width() > gap)
            rest.setLeft(rest.left() + gap
                         + boardpaint::text(painter, rest, text, theme.font(font), color));
    };
    takeLeft(m_title.name, Font::BodyStrong, tokens.text);
    takeLeft(m_title.address, Font::Mono, tokens.text3);
    takeLeft(m_title.note, Font::Row, tokens.text3);
}

} // namespace vipdeck
