// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/chart/chartlegend.h"

#include <QMouseEvent>
#include <QPainter>
#include <cmath>

#include "app/views/board/boardpaint.h"
#include "app/views/mirroring.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

constexpr int kWidth = 198;
constexpr int kPadding = 10;
constexpr int kSwatch = 10;
constexpr int kDashSwatch = 18;
constexpr int kGap = 7;

} // namespace

ChartLegend::ChartLegend(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Legend"));
    setFixedWidth(Theme::instance().scaled(kWidth));
}

void ChartLegend::setFrame(const ChartFrame &frame, bool dashes)
{
    m_frame = frame;
    m_dashes = dashes;
    QStringList words;
    for (const ChartBand &band : m_frame.bands)
        words << QStringLiteral("%1 %2").arg(band.name,
                                             formatMeasure(band.latest(), m_frame.measure));
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    update();
}

int ChartLegend::rowHeight() const
{
    const Theme &theme = Theme::instance();
    const int rows = static_cast<int>(m_frame.bands.size()) + 1;
    const int wanted = QFontMetrics(theme.font(Theme::Font::Row)).height() + theme.scaled(5);
    const int room = (height() - theme.scaled(8)) / qMax(1, rows);
    return qBound(QFontMetrics(theme.font(Theme::Font::Row)).height(), room, wanted);
}

QSize ChartLegend::sizeHint() const
{
    return {width(), 176};
}

void ChartLegend::paintSwatch(QPainter *painter, const QRect &rect, int slot) const
{
    const Theme &theme = Theme::instance();
    if (m_dashes) {
        painter->setPen(theme.seriesPen(slot, 2.2));
        painter->drawLine(rect.left(), rect.center().y(), rect.right(), rect.center().y());
        return;
    }
    const int side = theme.scaled(kSwatch);
    const QRect box(rect.left(), rect.center().y() - side / 2, side, side);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.seriesFill(slot));
    painter->drawRoundedRect(box, 2, 2);
    if (Theme::instance().isHatched(slot)) {
        painter->setBrush(theme.seriesHatch(slot));
        painter->drawRoundedRect(box, 2, 2);
    }
}

void ChartLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isRightToLeft())
        mirrorWithin(&painter, rect());
    const Theme &theme = Theme::instance();
    const Tokens &t = theme.tokens();
    const QFont row = theme.font(Theme::Font::Row);
    const TabularNumbers numbers(theme.font(Theme::Font::RowStrong));
    painter.fillRect(rect(), t.base);
    painter.fillRect(QRect(0, 0, 1, height()), t.line);
    const int padding = theme.scaled(kPadding);
    const int swatch = theme.scaled(m_dashes ? kDashSwatch : kSwatch);
    QRect line(padding, theme.scaled(4), width() - 2 * padding, rowHeight());
    for (auto band = m_frame.bands.crbegin(); band != m_frame.bands.crend(); ++band) {
        paintSwatch(&painter, QRect(line.left(), line.top(), swatch, line.height()), band->slot);
        const QString value = formatMeasure(band->latest(), m_frame.measure);
        const int taken = boardpaint::number(&painter, line, value, numbers, t.text);
        boardpaint::text(&painter, line.adjusted(swatch + theme.scaled(kGap), 0, -taken - kGap, 0),
                         band->name, row, t.text);
        line.translate(0, line.height());
    }
    if (m_frame.bands.isEmpty())
        return;
    painter.fillRect(QRect(0, line.top(), width(), 1), t.line);
    boardpaint::text(&painter, line.adjusted(swatch + theme.scaled(kGap), 0, 0, 0), tr("Total"),
                     theme.font(Theme::Font::RowStrong), t.text);
    boardpaint::number(&painter, line, formatMeasure(m_frame.latestTotal(), m_frame.measure),
                       numbers, t.text);
}

void ChartLegend::mousePressEvent(QMouseEvent *event)
{
    const int row = (event->position().toPoint().y() - Theme::instance().scaled(4)) / rowHeight();
    const qsizetype band = m_frame.bands.size() - 1 - row;
    if (row >= 0 && band >= 0 && m_frame.bands[band].server != 0)
        Q_EMIT serverClicked(m_frame.bands[band].server);
}

} // namespace vipdeck
