// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers with digits of equal width in any font, so that columns do not jitter when a value
// changes. (Qt has font features only since 6.7.) GUI thread.
#pragma once

#include <QFont>
#include <QHash>
#include <QPointF>
#include <QRawFont>
#include <QString>

class QPainter;

namespace vipdeck {

class TabularNumbers
{
public:
    TabularNumbers() = default;
    explicit TabularNumbers(const QFont &font);

    [[nodiscard]] qreal width(const QString &text) const;
    [[nodiscard]] const QFont &font() const { return m_font; }
    // Left end and baseline; uses the painter's pen.
    void draw(QPainter *painter, QPointF baseline, const QString &text) const;

private:
    struct Glyph
    {
        quint32 index = 0; // 0: the font does not have it
        qreal advance = 0;
        qreal offset = 0; // centres a narrow digit
    };
    [[nodiscard]] const Glyph &glyph(QChar letter) const;
    [[nodiscard]] bool hasAll(const QString &text) const;

    QFont m_font;
    QRawFont m_raw;
    qreal m_digitAdvance = 0;
    mutable QHash<QChar, Glyph> m_glyphs;
};

} // namespace vipdeck
