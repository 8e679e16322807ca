// SPDX-License-Identifier: GPL-3.0-or-later
// Look of the console: tokens in force, palette, fonts, series pens and fills. One object for the
// process, GUI thread only. Views read tokens() while painting and repaint on changed().
#pragma once

#include <QBrush>
#include <QFont>
#include <QObject>
#include <QPalette>
#include <QPen>

#include "app/views/tokens.h"

namespace vipdeck {

class Theme : public QObject
{
    Q_OBJECT

public:
    enum class Mode { System, Light, Dark };
    Q_ENUM(Mode)

    // Sizes at 96 dpi: 13, 12, 11, 14, 22 px; fixed 12 and 13 px. They scale with the system font.
    enum class Font {
        Body,
        BodyStrong,
        Row,
        RowStrong,
        Caption,
        CaptionStrong,
        Title,
        EmptyTitle,
        Mono,
        MonoStrong
    };

    // Needs a QApplication; reads the system's palette and font when called first.
    static Theme &instance();

    // Installs style, palette and fonts in the application and follows the system from now on.
    void install();

    [[nodiscard]] Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    [[nodiscard]] const Tokens &tokens() const;
    [[nodiscard]] bool isDark() const { return tokens().dark; }
    [[nodiscard]] QPalette palette() const;

    [[nodiscard]] QFont font(Font which) const;
    // `pixels` of the design, scaled with the system font and rounded.
    [[nodiscard]] int scaled(int pixels) const;
    [[nodiscard]] double scale() const { return m_scale; }

    // Slots 0..7; slot 7 is "others". Lines differ by dash, areas by hatch, besides colour.
    [[nodiscard]] QColor seriesColor(int slot) const;
    [[nodiscard]] QPen seriesPen(int slot, qreal width = 1.8) const;
    [[nodiscard]] QBrush seriesFill(int slot) const;  // solid, 82% alpha in dark
    [[nodiscard]] QBrush seriesHatch(int slot) const; // Qt::NoBrush for plain slots
    [[nodiscard]] bool isHatched(int slot) const;
    // Dashes and hatches; without them colour and label alone tell series apart.
    void setPatterns(bool patterns);

Q_SIGNALS:
    void changed(); // tokens or fonts are different now; the palette is set already

private:
    Theme();
    [[nodiscard]] bool systemIsDark() const;
    void apply();

    Mode m_mode = Mode::System;
    bool m_installed = false;
    bool m_patterns = true;
    bool m_systemWasDark = false;
    double m_scale = 1.0;
    QString m_uiFamily;
    QString m_fixedFamily;
};

} // namespace vipdeck
