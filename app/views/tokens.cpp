// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/tokens.h"

#include <algorithm>
#include <cmath>

namespace vipdeck {
namespace {

Tokens makeLight()
{
    Tokens t;
    t.dark = false;
    t.window = 0xF1F3F6, t.base = 0xFFFFFF, t.alt = 0xF7F8FA, t.raised = 0xFFFFFF;
    t.line = 0xD9DDE4, t.line2 = 0xC3C9D3, t.ctl = 0x848D9B;
    t.text = 0x1A1F27, t.text2 = 0x434C59, t.text3 = 0x5B6473;
    t.accent = 0x1559B7, t.accentFill = 0x1F64C4, t.onAccent = 0xFFFFFF;
    t.sel = 0xDCE8FA, t.selLine = 0x1F64C4, t.hover = 0xE8ECF2;
    t.up = 0x17693F, t.upBg = 0xE0F2E8, t.drain = 0x5A45A8, t.drainBg = 0xEAE6F8;
    t.down = 0xB02318, t.downBg = 0xFBE4E1, t.over = 0x8A4B00, t.overBg = 0xFCEBD0;
    t.draft = 0x8A2C78, t.draftBg = 0xF8E4F3;
    t.series = {0x1F4E9E, 0xA34700, 0x28906A, 0x741550, 0x3897E0, 0x9A8B1C, 0x9450C6, 0x5B6472};
    t.heat = {0xEEF3FA, 0xCFE0F4, 0xA3C4EA, 0x6FA2DB, 0x3F7DC4, 0x1F589F, 0x0E3568};
    t.labServers = {0xAEB8C6, 0xC9D1DC};
    return t;
}

Tokens makeDark()
{
    Tokens t;
    t.dark = true;
    t.window = 0x1A1D22, t.base = 0x21252B, t.alt = 0x262B32, t.raised = 0x2B3038;
    t.line = 0x363C46, t.line2 = 0x454D59, t.ctl = 0x7C8695;
    t.text = 0xE8EBF0, t.text2 = 0xBFC6D1, t.text3 = 0xA6AFBC;
    t.accent = 0x7FB2F7, t.accentFill = 0x346FC4, t.onAccent = 0xFFFFFF;
    t.sel = 0x24405F, t.selLine = 0x5E9BEF, t.hover = 0x2C323B;
    t.up = 0x62C08F, t.upBg = 0x1F3A2D, t.drain = 0xB3A3F2, t.drainBg = 0x322D4E;
    t.down = 0xF58C80, t.downBg = 0x4A2724, t.over = 0xEBAE55, t.overBg = 0x443319;
    t.draft = 0xE38FD0, t.draftBg = 0x452940;
    t.series = {0x5480EA, 0xE56A2E, 0x60ECB0, 0xBC5AA8, 0x2FB6F2, 0xCDB766, 0xE4CBFA, 0x8D97A5};
    t.heat = {0x242C38, 0x1F3B5C, 0x245288, 0x3170B8, 0x5494DC, 0x8FBDF2, 0xD3E6FC};
    t.labServers = {0x58626F, 0x434C58};
    return t;
}

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
           + 0.0722 * linear(color.blueF());
}

constexpr double kTextContrast = 4.5;
constexpr double kControlContrast = 3.0;

constexpr ContrastRule kRules[] = {
    {"text on base", &Tokens::text, &Tokens::base, kTextContrast},
    {"text on window", &Tokens::text, &Tokens::window, kTextContrast},
    {"text on raised", &Tokens::text, &Tokens::raised, kTextContrast},
    {"text on sel", &Tokens::text, &Tokens::sel, kTextContrast},
    {"text on hover", &Tokens::text, &Tokens::hover, kTextContrast},
    {"text on alt", &Tokens::text, &Tokens::alt, kTextContrast},
    {"text on upBg", &Tokens::text, &Tokens::upBg, kTextContrast},
    {"text on drainBg", &Tokens::text, &Tokens::drainBg, kTextContrast},
    {"text on downBg", &Tokens::text, &Tokens::downBg, kTextContrast},
    {"text on overBg", &Tokens::text, &Tokens::overBg, kTextContrast},
    {"text on draftBg", &Tokens::text, &Tokens::draftBg, kTextContrast},
    {"text2 on base", &Tokens::text2, &Tokens::base, kTextContrast},
    {"text2 on window", &Tokens::text2, &Tokens::window, kTextContrast},
    {"text2 on hover", &Tokens::text2, &Tokens::hover, kTextContrast},
    {"text2 on sel", &Tokens::text2, &Tokens::sel, kTextContrast},
    {"text2 on downBg", &Tokens::text2, &Tokens::downBg, kTextContrast},
    {"text2 on overBg", &Tokens::text2, &Tokens::overBg, kTextContrast},
    {"text2 on draftBg", &Tokens::text2, &Tokens::draftBg, kTextContrast},
    {"text3 on base", &Tokens::text3, &Tokens::base, kTextContrast},
    {"text3 on window", &Tokens::text3, &Tokens::window, kTextContrast},
    {"text3 on alt", &Tokens::text3, &Tokens::alt, kTextContrast},
    {"text3 on sel", &Tokens::text3, &Tokens::sel, kTextContrast},
    {"text3 on draftBg", &Tokens::text3, &Tokens::draftBg, kTextContrast},
    {"accent on base", &Tokens::accent, &Tokens::base, kTextContrast},
    {"accent on window", &Tokens::accent, &Tokens::window, kTextContrast},
    {"accent on alt", &Tokens::accent, &Tokens::alt, kTextContrast},
    {"accent on sel", &Tokens::accent, &Tokens::sel, kTextContrast},
    {"onAccent on accentFill", &Tokens::onAccent, &Tokens::accentFill, kTextContrast},
    {"up on base", &Tokens::up, &Tokens::base, kTextContrast},
    {"up on upBg", &Tokens::up, &Tokens::upBg, kTextContrast},
    {"up on window", &Tokens::up, &Tokens::window, kTextContrast},
    {"up on sel", &Tokens::up, &Tokens::sel, kTextContrast},
    {"drain on base", &Tokens::drain, &Tokens::base, kTextContrast},
    {"drain on drainBg", &Tokens::drain, &Tokens::drainBg, kTextContrast},
    {"drain on window", &Tokens::drain, &Tokens::window, kTextContrast},
    {"drain on sel", &Tokens::drain, &Tokens::sel, kTextContrast},
    {"down on base", &Tokens::down, &Tokens::base, kTextContrast},
    {"down on downBg", &Tokens::down, &Tokens::downBg, kTextContrast},
    {"down on window", &Tokens::down, &Tokens::window, kTextContrast},
    {"down on sel", &Tokens::down, &Tokens::sel, kTextContrast},
    {"over on base", &Tokens::over, &Tokens::base, kTextContrast},
    {"over on overBg", &Tokens::over, &Tokens::overBg, kTextContrast},
    {"over on window", &Tokens::over, &Tokens::window, kTextContrast},
    {"over on sel", &Tokens::over, &Tokens::sel, kTextContrast},
    {"draft on base", &Tokens::draft, &Tokens::base, kTextContrast},
    {"draft on draftBg", &Tokens::draft, &Tokens::draftBg, kTextContrast},
    {"draft on window", &Tokens::draft, &Tokens::window, kTextContrast},
    {"draft on sel", &Tokens::draft, &Tokens::sel, kTextContrast},
    {"ctl on base", &Tokens::ctl, &Tokens::base, kControlContrast},
    {"ctl on window", &Tokens::ctl, &Tokens::window, kControlContrast},
    {"ctl on raised", &Tokens::ctl, &Tokens::raised, kControlContrast},
    {"selLine on base", &Tokens::selLine, &Tokens::base, kControlContrast},
    {"selLine on window", &Tokens::selLine, &Tokens::window, kControlContrast},
    {"accentFill on base", &Tokens::accentFill, &Tokens::base, kControlContrast},
};

} // namespace

const Tokens &lightTokens()
{
    static const Tokens tokens = makeLight();
    return tokens;
}

const Tokens &darkTokens()
{
    static const Tokens tokens = makeDark();
    return tokens;
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

std::span<const ContrastRule> contrastRules()
{
    return kRules;
}

} // namespace vipdeck
