// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/board/tabularnumbers.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QPainter>
#include <algorithm>

namespace vipdeck {

TabularNumbers::TabularNumbers(const QFont &font)
    : m_font(font)
    , m_raw(QRawFont::fromFont(font))
{
    for (char digit = '0'; digit <= '9'; ++digit)
        m_digitAdvance = std::max(m_digitAdvance, glyph(QLatin1Char(digit)).advance);
    for (char digit = '0'; digit <= '9'; ++digit) {
        Glyph &narrow = m_glyphs[QLatin1Char(digit)];
        narrow.offset = (m_digitAdvance - narrow.advance) / 2;
        narrow.advance = m_digitAdvance;
    }
}

const TabularNumbers::Glyph &TabularNumbers::glyph(QChar letter) const
{
    const auto known = m_glyphs.constFind(letter);
    if (known != m_glyphs.constEnd())
        return *known;
    Glyph found;
    const auto indexes = m_raw.glyphIndexesForString(QString(letter));
    if (!indexes.isEmpty() && indexes.first() != 0) {
        found.index = indexes.first();
        found.advance = m_raw.advancesForGlyphIndexes(indexes).value(0).x();
    }
    return *m_glyphs.insert(letter, found);
}

bool TabularNumbers::hasAll(const QString &text) const
{
    return m_raw.isValid() && std::all_of(text.cbegin(), text.cend(), [this](QChar letter) {
               return glyph(letter).index != 0;
           });
}

qreal TabularNumbers::width(const QString &text) const
{
    if (!hasAll(text))
        return QFontMetricsF(m_font).horizontalAdvance(text);
    qreal sum = 0;
    for (const QChar letter : text)
        sum += glyph(letter).advance;
    return sum;
}

void TabularNumbers::draw(QPainter *painter, QPointF baseline, const QString &text) const
{
    if (!hasAll(text)) {
        painter->setFont(m_font);
        painter->drawText(baseline, text);
        return;
    }
    QList<quint32> indexes;
    QList<QPointF> positions;
    qreal x = 0;
    for (const QChar letter : text) {
        const Glyph &g = glyph(letter);
        indexes.append(g.index);
        positions.append(QPointF(x + g.offset, 0));
        x += g.advance;
    }
    QGlyphRun run;
    run.setRawFont(m_raw);
    run.setGlyphIndexes(indexes);
    run.setPositions(positions);
    painter->drawGlyphRun(baseline, run);
}

} // namespace vipdeck
