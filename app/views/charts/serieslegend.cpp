// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/charts/serieslegend.h"

#include <QPainter>

#include "app/views/board/boardpaint.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

using Font = Theme::Font;

constexpr int kLines = 2;
constexpr int kPadding = 8;
constexpr int kSwatch = 14;
constexpr int kGap = 4;
constexpr int kBetween = 10;

} // namespace

SeriesLegend::SeriesLegend(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Legend"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, [this] { updateGeometry(); });
}

void SeriesLegend::setFrame(const ChartFrame &frame, std::optional<qint64> cursor)
{
    m_entries.clear();
    for (const auto &band : frame.bands) {
        const double value =
            cursor ? band.values.value(frame.positionAt(*cursor), band.latest()) : band.latest();
        m_entries.append({band.name, formatMeasure(value, frame.measure), band.slot});
    }
    const auto words = entries().join(QStringLiteral(", "));
    setAccessibleDescription(words);
    setToolTip(words);
    update();
}

QStringList SeriesLegend::entries() const
{
    QStringList words;
    for (const auto &entry : m_entries)
        words.append(entry.name + u' ' + entry.value);
    return words;
}

int SeriesLegend::lineHeight() const
{
    const auto &theme = Theme::instance();
    return QFontMetrics(theme.font(Font::Row)).height() + theme.scaled(2);
}

QSize SeriesLegend::sizeHint() const
{
    return {Theme::instance().scaled(200), kLines * lineHeight() + Theme::instance().scaled(2)};
}

int SeriesLegend::widthOf(const Entry &entry) const
{
    const auto &theme = Theme::instance();
    return theme.scaled(kSwatch) + 2 * theme.scaled(kGap)
           + boardpaint::textWidth(entry.name, theme.font(Font::Row))
           + boardpaint::textWidth(entry.value, theme.font(Font::RowStrong));
}

void SeriesLegend::paintEntry(QPainter *painter, const QRect &rect, const Entry &entry) const
{
    const auto &theme = Theme::instance();
    const int swatch = theme.scaled(kSwatch);
    painter->setPen(theme.seriesPen(entry.slot, 2.2));
    painter->drawLine(rect.left(), rect.center().y(), rect.left() + swatch, rect.center().y());
    auto rest = rect.adjusted(swatch + theme.scaled(kGap), 0, 0, 0);
    const int name =
        boardpaint::text(painter, rest, entry.name, theme.font(Font::Row), theme.tokens().text2);
    rest.setLeft(rest.left() + name + theme.scaled(kGap));
    boardpaint::text(painter, rest, entry.value, theme.font(Font::RowStrong), theme.tokens().text);
}

void SeriesLegend::paintEvent(QPaintEvent *)
{
    const auto &theme = Theme::instance();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int left = theme.scaled(kPadding);
    const int right = width() - left;
    int x = left;
    int line = 0;
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const int needed = widthOf(m_entries[i]);
        if (x > left && x + needed > right) {
            x = left;
            ++line;
        }
        // The last place of the last line is for the rest.
        const auto rest = static_cast<int>(m_entries.size() - i);
        const auto more = tr("%n more", nullptr, rest);
        const int moreWidth = boardpaint::textWidth(more, theme.font(Font::Row));
        const bool isLastLine = line == kLines - 1;
        const bool full =
            line >= kLines
            || (isLastLine && rest > 1 && x + needed + theme.scaled(kBetween) + moreWidth > right);
        const QRect place(x, qMin(line, kLines - 1) * lineHeight(), right - x, lineHeight());
        if (full) {
            boardpaint::text(&painter, place, more, theme.font(Font::Row), theme.tokens().text3);
            return;
        }
        paintEntry(&painter, place, m_entries[i]);
        x += needed + theme.scaled(kBetween);
    }
}

} // namespace vipdeck
