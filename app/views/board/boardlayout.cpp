// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/board/boardlayout.h"

#include <algorithm>

namespace vipdeck {

int BoardLayout::Card::shownRows() const
{
    if (folded)
        return 0;
    return showsAll ? total : static_cast<int>(order.size());
}

void BoardLayout::setMetrics(const BoardMetrics &metrics)
{
    m_metrics = metrics;
    updateTops();
}

void BoardLayout::setCards(std::vector<Card> cards)
{
    m_cards = std::move(cards);
    updateTops();
}

void BoardLayout::setFolded(int card, bool folded)
{
    m_cards[static_cast<std::size_t>(card)].folded = folded;
    updateTops();
}

void BoardLayout::updateTops()
{
    m_tops.assign(1, 0);
    m_items.assign(1, 0);
    for (int card = 0; card < cardCount(); ++card) {
        m_tops.push_back(m_tops.back() + cardHeight(card) + m_metrics.gap);
        m_items.push_back(m_items.back() + 1 + m_cards[static_cast<std::size_t>(card)].shownRows());
    }
}

int BoardLayout::cardHeight(int card) const
{
    const Card &c = m_cards[static_cast<std::size_t>(card)];
    int height = 2 * m_metrics.border + m_metrics.header;
    if (c.folded)
        return height;
    int rows = c.shownRows();
    if (c.total == 0 || !c.showsAll)
        ++rows; // the empty row, or "Show all"
    return height + rows * m_metrics.row;
}

int BoardLayout::contentHeight() const
{
    return m_cards.empty() ? 0 : m_tops.back() - m_metrics.gap + m_metrics.bottomMargin;
}

int BoardLayout::firstCardBelow(int y) const
{
    // Card i ends at m_tops[i + 1] - gap.
    const auto next = std::upper_bound(m_tops.begin() + 1, m_tops.end(), y + m_metrics.gap);
    return static_cast<int>(next - m_tops.begin()) - 1;
}

int BoardLayout::rowTop(int card, int position) const
{
    return headerTop(card) + m_metrics.header + position * m_metrics.row;
}

BoardLayout::Hit BoardLayout::hitTest(int y) const
{
    Hit hit;
    const int card = firstCardBelow(y);
    if (y < 0 || card >= cardCount() || y < cardTop(card))
        return hit;
    hit.card = card;
    hit.top = headerTop(card);
    hit.height = m_metrics.header;
    const int below = y - hit.top - m_metrics.header;
    const Card &c = m_cards[static_cast<std::size_t>(card)];
    if (below < 0 || c.folded) {
        hit.part = Part::Header;
        return hit;
    }
    const int lastRow =
        (cardHeight(card) - 2 * m_metrics.border - m_metrics.header) / m_metrics.row - 1;
    hit.position = std::min(below / m_metrics.row, lastRow);
    hit.top = rowTop(card, hit.position);
    hit.height = m_metrics.row;
    if (hit.position < c.shownRows())
        hit.part = Part::Server;
    else
        hit.part = c.total == 0 ? Part::EmptyRow : Part::ShowAllRow;
    return hit;
}

int BoardLayout::modelRow(int card, int position) const
{
    const Card &c = m_cards[static_cast<std::size_t>(card)];
    if (position < 0 || position >= c.shownRows())
        return -1;
    return c.showsAll ? position : c.order[static_cast<std::size_t>(position)];
}

int BoardLayout::positionOf(int card, int modelRow) const
{
    const Card &c = m_cards[static_cast<std::size_t>(card)];
    if (c.folded || modelRow < 0 || modelRow >= c.total)
        return -1;
    if (c.showsAll)
        return modelRow;
    const auto found = std::find(c.order.begin(), c.order.end(), modelRow);
    return found == c.order.end() ? -1 : static_cast<int>(found - c.order.begin());
}

int BoardLayout::itemCount() const
{
    return m_items.empty() ? 0 : m_items.back();
}

int BoardLayout::itemOf(int card, int position) const
{
    return m_items[static_cast<std::size_t>(card)] + 1 + position;
}

BoardLayout::Hit BoardLayout::itemAt(int item) const
{
    Hit hit;
    if (item < 0 || item >= itemCount())
        return hit;
    const auto next = std::upper_bound(m_items.begin(), m_items.end(), item);
    hit.card = static_cast<int>(next - m_items.begin()) - 1;
    hit.position = item - m_items[static_cast<std::size_t>(hit.card)] - 1;
    hit.part = hit.position < 0 ? Part::Header : Part::Server;
    hit.top = hit.position < 0 ? headerTop(hit.card) : rowTop(hit.card, hit.position);
    hit.height = hit.position < 0 ? m_metrics.header : m_metrics.row;
    return hit;
}

} // namespace vipdeck
