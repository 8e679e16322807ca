// SPDX-License-Identifier: GPL-3.0-or-later
// The colour tokens of the console, one table for light and one for dark. Pure values, any thread.
#pragma once

#include <QColor>
#include <array>
#include <span>

namespace vipdeck {

inline constexpr int kSeriesCount = 8; // the last one is always "others"
inline constexpr int kHeatSteps = 7;

struct Tokens
{
    bool dark = false;
    QColor window, base, alt, raised;    // surfaces
    QColor line, line2, ctl;             // inner lines, cards and docks, control borders (3:1)
    QColor text, text2, text3;           // text3 is the weakest that still holds 4.5:1
    QColor accent, accentFill, onAccent; // links and words; buttons and bars; text on a fill
    QColor sel, selLine, hover;
    QColor up, upBg, drain, drainBg, down, downBg, over, overBg, draft, draftBg;
    std::array<QColor, kSeriesCount> series;
    std::array<QColor, kHeatSteps> heat;
    std::array<QColor, 2> labServers;
};

[[nodiscard]] const Tokens &lightTokens();
[[nodiscard]] const Tokens &darkTokens();

// WCAG 2.2 contrast ratio, 1 to 21; alpha is ignored.
[[nodiscard]] double contrastRatio(const QColor &a, const QColor &b);

// One pair of the table that must hold `minimum`.
struct ContrastRule
{
    const char *name;
    QColor Tokens::*front;
    QColor Tokens::*back;
    double minimum;
};
[[nodiscard]] std::span<const ContrastRule> contrastRules();

} // namespace vipdeck
