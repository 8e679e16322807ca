// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/connections/sharebar.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include "app/views/numberformat.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

constexpr int kTitleWidth = 84;
constexpr int kBarHeight = 13;
constexpr int kLegendHeight = 20;
constexpr int kGap = 2;
constexpr int kSwatch = 8;

} // namespace

ShareBar::ShareBar(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(title)
{
    setAccessibleName(title);
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ShareBar::setParts(std::vector<Part> parts)
{
    m_parts = std::move(parts);
    m_total = 0;
    QStringList words;
    for (const auto &part : m_parts) {
        m_total += part.count;
        words.append(QStringLiteral("%1 %2").arg(part.name, formatCount(part.count)));
    }
    m_current = std::clamp(m_current, 0, std::max(0, static_cast<int>(m_parts.size()) - 1));
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    update();
}

QSize ShareBar::sizeHint() const
{
    return {400, Theme::instance().scaled(kBarHeight + kLegendHeight)};
}

QRect ShareBar::barRect() const
{
    const auto &theme = Theme::instance();
    const int title = theme.scaled(kTitleWidth);
    const QRect bar(title, 0, width() - title, theme.scaled(kBarHeight));
    return QStyle::visualRect(layoutDirection(), rect(), bar);
}

QRect ShareBar::partRect(std::size_t part) const
{
    const auto bar = barRect();
    quint64 before = 0;
    for (std::size_t i = 0; i < part; ++i)
        before += m_parts[i].count;
    const auto x = [&](quint64 count) {
        return m_total == 0 ? 0
                            : static_cast<int>(static_cast<double>(count)
                                               / static_cast<double>(m_total) * bar.width());
    };
    const int left = x(before);
    const int right = x(before + m_parts[part].count);
    const QRect rect(bar.left() + left, bar.top(), std::max(1, right - left - kGap), bar.height());
    return QStyle::visualRect(layoutDirection(), bar, rect);
}

std::vector<QRect> ShareBar::legendRects() const
{
    const auto &theme = Theme::instance();
    const QFontMetrics names(theme.font(Theme::Font::Caption));
    const QFontMetrics numbers(theme.font(Theme::Font::CaptionStrong));
    const auto bar = barRect();
    std::vector<QRect> rects;
    int x = bar.left();
    for (const auto &part : m_parts) {
        const int width = theme.scaled(kSwatch) + 5 + names.horizontalAdvance(part.name) + 5
                          + numbers.horizontalAdvance(formatCount(part.count));
        rects.push_back(
            QStyle::visualRect(layoutDirection(), bar,
                               QRect(x, bar.bottom() + 1, width, theme.scaled(kLegendHeight))));
        x += width + theme.scaled(14);
    }
    return rects;
}

int ShareBar::partAt(const QPoint &point) const
{
    const auto legend = legendRects();
    for (std::size_t i = 0; i < m_parts.size(); ++i)
        if (partRect(i).contains(point) || legend[i].contains(point))
            return static_cast<int>(i);
    return -1;
}

void ShareBar::paintPart(QPainter *painter, const QRect &rect, int slot) const
{
    const auto &theme = Theme::instance();
    painter->fillRect(rect, theme.seriesFill(slot));
    painter->fillRect(rect, theme.seriesHatch(slot));
}

void ShareBar::paintEvent(QPaintEvent *)
{
    const auto &theme = Theme::instance();
    const auto &tokens = theme.tokens();
    QPainter painter(this);
    painter.setPen(tokens.text2);
    painter.setFont(theme.font(Theme::Font::Caption));
    const auto bar = barRect();
    const QRect title(0, 0, theme.scaled(kTitleWidth), height());
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), title),
                     QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter),
                     m_title);
    if (m_total == 0)
        painter.fillRect(bar, tokens.hover);
    const auto legend = legendRects();
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        const auto &part = m_parts[i];
        paintPart(&painter, partRect(i), part.slot);
        const QRect row = legend[i];
        if (!bar.united(row).isValid() || row.left() < bar.left() || row.right() > bar.right())
            continue;
        const int size = theme.scaled(kSwatch);
        const QRect swatch(row.left(), row.center().y() - size / 2, size, size);
        paintPart(&painter, QStyle::visualRect(layoutDirection(), row, swatch), part.slot);
        const QRect text = row.adjusted(size + 5, 0, 0, 0);
        painter.setFont(theme.font(Theme::Font::Caption));
        painter.setPen(tokens.text);
        painter.drawText(
            QStyle::visualRect(layoutDirection(), row, text),
            QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter),
            part.name);
        painter.setFont(theme.font(Theme::Font::CaptionStrong));
        painter.drawText(
            row, QStyle::visualAlignment(layoutDirection(), Qt::AlignRight | Qt::AlignVCenter),
            formatCount(part.count));
        if (hasFocus() && static_cast<int>(i) == m_current) {
            painter.setPen(QPen(tokens.selLine, 2));
            painter.drawRect(row.adjusted(-3, 2, 3, -2));
        }
    }
}

void ShareBar::choose(int part)
{
    if (part < 0 || part >= static_cast<int>(m_parts.size()))
        return;
    m_current = part;
    update();
    const auto &token = m_parts[static_cast<std::size_t>(part)].token;
    if (!token.isEmpty())
        Q_EMIT chosen(token);
}

void ShareBar::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        choose(partAt(event->position().toPoint()));
}

void ShareBar::mouseMoveEvent(QMouseEvent *event)
{
    const int part = partAt(event->position().toPoint());
    const bool filters = part >= 0 && !m_parts[static_cast<std::size_t>(part)].token.isEmpty();
    setCursor(filters ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setToolTip(filters ? tr("Show only %1").arg(m_parts[static_cast<std::size_t>(part)].name)
                       : QString());
}

void ShareBar::keyPressEvent(QKeyEvent *event)
{
    const int step = layoutDirection() == Qt::LeftToRight ? 1 : -1;
    const int last = static_cast<int>(m_parts.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Right: m_current = std::clamp(m_current + step, 0, std::max(0, last)); break;
    case Qt::Key_Left: m_current = std::clamp(m_current - step, 0, std::max(0, last)); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: return choose(m_current);
    default: return QWidget::keyPressEvent(event);
    }
    update();
}

void ShareBar::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void ShareBar::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace vipdeck
