// SPDX-License-Identifier: GPL-3.0-or-later
// Where the columns of a card are. Narrow boards lose the sparkline, then inactive, then the name,
// then the bars of weight and share become short or give way to the number.
#pragma once

#include <QRect>
#include <array>

namespace vipdeck {

class BoardColumns
{
public:
    enum Column { Handle, State, Server, Forward, Weight, Active, Sparkline, Share, Menu, Count };

    // Rules that nobody runs have no state, no counters and no share. Takes effect with update().
    void setShowsLive(bool live) { m_showsLive = live; }
    // `width` of a card inside its borders; `scale` of the theme.
    void update(int width, double scale);

    // Part of `row` (a rectangle as wide as the card inside its borders) that the column has.
    [[nodiscard]] QRect cell(Column column, const QRect &row) const;
    [[nodiscard]] bool isShown(Column column) const { return m_widths[column] > 0; }
    [[nodiscard]] bool showsLive() const { return m_showsLive; }
    [[nodiscard]] bool showsInactive() const { return m_showsInactive; }
    [[nodiscard]] bool showsName() const { return m_showsName; }
    [[nodiscard]] bool showsShareBar() const { return m_showsShareBar; }
    [[nodiscard]] int width() const { return m_width; }

private:
    void place();
    void placeFrom(Column rest);

    int m_width = 0;
    double m_scale = 1.0;
    bool m_showsInactive = true;
    bool m_showsShareBar = true;
    bool m_showsLive = true;
    bool m_showsName = true;
    std::array<int, Count> m_widths{};
    std::array<int, Count> m_lefts{};
};

} // namespace vipdeck
