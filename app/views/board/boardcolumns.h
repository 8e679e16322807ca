// SPDX-License-Identifier: GPL-3.0-or-later
// Where the columns of a card are. Narrow boards lose the sparkline, then inactive, then the name.
#pragma once

#include <QRect>
#include <array>

namespace vipdeck {

class BoardColumns
{
public:
    enum Column { Handle, State, Server, Forward, Weight, Active, Sparkline, Share, Menu, Count };

    // `width` of a card inside its borders; `scale` of the theme.
    void update(int width, double scale);

    // Part of `row` (a rectangle as wide as the card inside its borders) that the column has.
    [[nodiscard]] QRect cell(Column column, const QRect &row) const;
    [[nodiscard]] bool isShown(Column column) const { return m_widths[column] > 0; }
    [[nodiscard]] bool showsInactive() const { return m_showsInactive; }
    [[nodiscard]] bool showsName() const { return m_showsName; }
    [[nodiscard]] int width() const { return m_width; }

private:
    void place();

    int m_width = 0;
    double m_scale = 1.0;
    bool m_showsInactive = true;
    bool m_showsName = true;
    std::array<int, Count> m_widths{};
    std::array<int, Count> m_lefts{};
};

} // namespace vipdeck
