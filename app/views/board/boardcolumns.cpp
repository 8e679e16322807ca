// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/board/boardcolumns.h"

#include <QtGlobal>

namespace vipdeck {
namespace {

constexpr std::array<int, BoardColumns::Count> kWidths = {20, 92, 166, 54, 104, 100, 88, 0, 16};
constexpr int kGap = 7;
constexpr int kRightPadding = 6;
constexpr int kFullWidth = 800 - 2; // under a card width of 800 columns go
constexpr int kInactiveWidth = 44;
constexpr int kNameWidth = 44;
constexpr int kShareMinimum = 152; // bar 76, gap 8, "24.1% of 19.6%" shortened
constexpr int kShareEnough = 196;  // "100.0% of 100.0%" and the heading
constexpr int kLongAddress = 180;  // more than usual
constexpr int kShareWithBar = 128; // bar 76, gap 8, "24.1%"
constexpr int kWeightBarCut = 34;  // half of the bar
constexpr int kShareNumber = 48;   // "100.0%"

} // namespace

void BoardColumns::update(int width, double scale)
{
    m_width = width;
    m_scale = scale;
    const auto px = [scale](int value) { return qRound(value * scale); };
    for (int column = 0; column < Count; ++column)
        m_widths[static_cast<std::size_t>(column)] = px(kWidths[static_cast<std::size_t>(column)]);
    m_showsInactive = true;
    m_showsName = true;
    m_showsShareBar = true;
    if (!m_showsLive) {
        for (const auto column : {State, Active, Sparkline, Share})
            m_widths[column] = 0;
        placeFrom(Server);
        return;
    }
    if (width < px(kFullWidth))
        m_widths[Sparkline] = 0;
    place();
    // Room to spare goes to long addresses first.
    if (const int spare = m_widths[Share] - px(kShareEnough); spare > 0) {
        m_widths[Server] += qMin(spare, px(kLongAddress));
        place();
    }
    if (m_widths[Share] < px(kShareMinimum)) {
        m_showsInactive = false;
        m_widths[Active] -= px(kInactiveWidth);
        place();
    }
    if (m_widths[Share] < px(kShareMinimum)) {
        m_showsName = false;
        m_widths[Server] -= px(kNameWidth);
        place();
    }
    if (m_widths[Share] < px(kShareWithBar)) {
        m_widths[Weight] -= px(kWeightBarCut);
        place();
        m_showsShareBar = m_widths[Share] >= px(kShareWithBar);
    }
    if (m_widths[Share] < px(kShareNumber)) {
        m_widths[Weight] -= px(kWeightBarCut);
        place();
    }
}

void BoardColumns::place()
{
    placeFrom(Share);
}

// `rest` takes what the others leave.
void BoardColumns::placeFrom(Column rest)
{
    const int gap = qRound(kGap * m_scale);
    int fixed = qRound(kRightPadding * m_scale);
    for (int column = 0; column < Count; ++column) {
        const int columnWidth = m_widths[static_cast<std::size_t>(column)];
        if (column != rest && columnWidth > 0)
            fixed += columnWidth + gap;
    }
    m_widths[rest] = qMax(1, m_width - fixed);
    int left = 0;
    for (std::size_t column = 0; column < Count; ++column) {
        m_lefts[column] = left;
        if (m_widths[column] > 0)
            left += m_widths[column] + gap;
    }
}

QRect BoardColumns::cell(Column column, const QRect &row) const
{
    return {row.left() + m_lefts[column], row.top(), m_widths[column], row.height()};
}

} // namespace vipdeck
