// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QPainter>
#include <QPixmap>
#include <QStyleHints>
#include <QToolTip>
#include <algorithm>

#include "app/views/consolestyle.h"

namespace vipdeck {
namespace {

constexpr double kReferenceFontPixels = 40.0 / 3.0; // 10 pt at 96 dpi, where the scale is 1

const QList<QList<qreal>> &dashTable()
{
    static const QList<QList<qreal>> table = {{},      {6, 3}, {2, 2}, {8, 2, 2, 2},
                                              {10, 3}, {4, 2}, {1, 3}, {3, 3}};
    return table;
}

int validSlot(int slot)
{
    return std::clamp(slot, 0, kSeriesCount - 1);
}

struct FontShape
{
    int pixels;
    bool fixed;
    QFont::Weight weight;
};

FontShape shapeOf(Theme::Font which)
{
    switch (which) {
    case Theme::Font::Body: return {13, false, QFont::Normal};
    case Theme::Font::BodyStrong: return {13, false, QFont::DemiBold};
    case Theme::Font::Row: return {12, false, QFont::Normal};
    case Theme::Font::RowStrong: return {12, false, QFont::DemiBold};
    case Theme::Font::Caption: return {11, false, QFont::Normal};
    case Theme::Font::CaptionStrong: return {11, false, QFont::DemiBold};
    case Theme::Font::Title: return {14, false, QFont::DemiBold};
    case Theme::Font::EmptyTitle: return {22, false, QFont::DemiBold};
    case Theme::Font::Mono: return {12, true, QFont::Normal};
    case Theme::Font::MonoStrong: return {13, true, QFont::DemiBold};
    }
    return {13, false, QFont::Normal};
}

} // namespace

Theme &Theme::instance()
{
    static Theme theme;
    return theme;
}

Theme::Theme()
{
    const QPalette system = QApplication::palette();
    m_systemWasDark =
        system.color(QPalette::Window).lightness() < system.color(QPalette::WindowText).lightness();
    const QFontInfo systemFont(QApplication::font());
    m_scale = std::clamp(systemFont.pixelSize() / kReferenceFontPixels, 1.0, 3.0);
    m_uiFamily = QFontDatabase::hasFamily(QStringLiteral("Inter")) ? QStringLiteral("Inter")
                                                                   : systemFont.family();
    m_fixedFamily = QFontDatabase::systemFont(QFontDatabase::FixedFont).family();
}

void Theme::install()
{
    if (!m_installed) {
        m_installed = true;
        QApplication::setStyle(new ConsoleStyle);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
        connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] {
            if (m_mode == Mode::System)
                apply();
        });
#endif
    }
    apply();
}

void Theme::setMode(Mode mode)
{
    if (mode == m_mode)
        return;
    m_mode = mode;
    apply();
}

bool Theme::systemIsDark() const
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const Qt::ColorScheme scheme = QGuiApplication::styleHints()->colorScheme();
    if (scheme != Qt::ColorScheme::Unknown)
        return scheme == Qt::ColorScheme::Dark;
#endif
    return m_systemWasDark;
}

const Tokens &Theme::tokens() const
{
    const bool dark = m_mode == Mode::Dark || (m_mode == Mode::System && systemIsDark());
    return dark ? darkTokens() : lightTokens();
}

QPalette Theme::palette() const
{
    const Tokens &t = tokens();
    QPalette p;
    p.setColor(QPalette::Window, t.window);
    p.setColor(QPalette::Base, t.base);
    p.setColor(QPalette::AlternateBase, t.alt);
    p.setColor(QPalette::Button, t.raised);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        p.setColor(role, t.text);
    p.setColor(QPalette::BrightText, t.onAccent);
    p.setColor(QPalette::PlaceholderText, t.text3);
    p.setColor(QPalette::Highlight, t.sel);
    p.setColor(QPalette::HighlightedText, t.text);
    p.setColor(QPalette::Link, t.accent);
    p.setColor(QPalette::LinkVisited, t.accent);
    p.setColor(QPalette::Light, t.base);
    p.setColor(QPalette::Midlight, t.line);
    p.setColor(QPalette::Mid, t.line2);
    p.setColor(QPalette::Dark, t.ctl);
    p.setColor(QPalette::Shadow, t.ctl);
    p.setColor(QPalette::ToolTipBase, t.raised);
    p.setColor(QPalette::ToolTipText, t.text);
#if QT_VERSION >= QT_VERSION_CHECK(6, 6, 0)
    p.setColor(QPalette::Accent, t.accentFill);
#endif
    QColor disabled = t.text3;
    disabled.setAlphaF(0.6F);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText,
                            QPalette::HighlightedText, QPalette::PlaceholderText})
        p.setColor(QPalette::Disabled, role, disabled);
    p.setColor(QPalette::Disabled, QPalette::Base, t.window);
    p.setColor(QPalette::Disabled, QPalette::Button, t.window);
    return p;
}

void Theme::apply()
{
    if (m_installed) {
        QApplication::setPalette(palette());
        QApplication::setFont(font(Font::Body));
        QApplication::setFont(font(Font::CaptionStrong), "QHeaderView");
        QToolTip::setPalette(palette());
        QToolTip::setFont(font(Font::Row));
    }
    Q_EMIT changed();
}

int Theme::scaled(int pixels) const
{
    return qRound(pixels * m_scale);
}

QFont Theme::font(Font which) const
{
    const FontShape shape = shapeOf(which);
    QFont result(shape.fixed ? m_fixedFamily : m_uiFamily);
    if (shape.fixed)
        result.setStyleHint(QFont::Monospace);
    result.setPixelSize(scaled(shape.pixels));
    result.setWeight(shape.weight);
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    result.setFeature(QFont::Tag("tnum"), 1);
#endif
    return result;
}

QColor Theme::seriesColor(int slot) const
{
    return tokens().series[static_cast<size_t>(validSlot(slot))];
}

QPen Theme::seriesPen(int slot, qreal width) const
{
    QPen pen(seriesColor(slot), width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    const QList<qreal> &pixels = dashTable().at(validSlot(slot));
    if (m_patterns && !pixels.isEmpty()) {
        QList<qreal> pattern; // Qt counts dashes in pen widths, the table in pixels
        for (const qreal length : pixels)
            pattern.append(length / width);
        pen.setDashPattern(pattern);
    }
    return pen;
}

QBrush Theme::seriesFill(int slot) const
{
    QColor color = seriesColor(slot);
    if (isDark())
        color.setAlphaF(0.82F);
    return color;
}

bool Theme::isHatched(int slot) const
{
    return m_patterns && validSlot(slot) % 2 == 1;
}

void Theme::setPatterns(bool patterns)
{
    if (m_patterns == patterns)
        return;
    m_patterns = patterns;
    Q_EMIT changed();
}

QBrush Theme::seriesHatch(int slot) const
{
    if (!isHatched(slot))
        return Qt::NoBrush;
    QColor color = tokens().base;
    color.setAlphaF(0.5F);
    return {color, Qt::BDiagPattern};
}

} // namespace vipdeck
