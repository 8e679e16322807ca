// SPDX-License-Identifier: GPL-3.0-or-later
// Geometry of the board in content coordinates (y = 0 at the first card). Prefix sums of card
// heights: hit test and lookup are O(log n) in cards. Knows no model and no widget. GUI thread.
#pragma once

#include <cstddef>
#include <vector>

namespace vipdeck {

struct BoardMetrics
{
    int header = 36;
    int row = 26;
    int gap = 8;    // between cards
    int border = 1; // of a card
    int bottomMargin = 12;
};

class BoardLayout
{
public:
    enum class Part { None, Header, Server, EmptyRow, ShowAllRow };

    struct Card
    {
        int total = 0; // servers in the model
        bool folded = false;
        std::vector<int> order; // model rows that are shown, in order; unused when showsAll
        bool showsAll = true;   // false: only `order`, then a "Show all" row

        [[nodiscard]] int shownRows() const;
    };

    struct Hit
    {
        Part part = Part::None;
        int card = -1;
        int position = -1; // n-th shown row of the card
        int top = 0;       // of the part, content coordinates
        int height = 0;
    };

    void setMetrics(const BoardMetrics &metrics);
    [[nodiscard]] const BoardMetrics &metrics() const { return m_metrics; }
    void setCards(std::vector<Card> cards);
    void setFolded(int card, bool folded);
    [[nodiscard]] int cardCount() const { return static_cast<int>(m_cards.size()); }
    [[nodiscard]] const Card &card(int card) const
    {
        return m_cards[static_cast<std::size_t>(card)];
    }

    [[nodiscard]] int contentHeight() const;
    [[nodiscard]] Hit hitTest(int y) const;
    // First card that ends below y; cardCount() when there is none.
    [[nodiscard]] int firstCardBelow(int y) const;
    [[nodiscard]] int cardTop(int card) const { return m_tops[static_cast<std::size_t>(card)]; }
    [[nodiscard]] int cardHeight(int card) const;
    [[nodiscard]] int headerTop(int card) const { return cardTop(card) + m_metrics.border; }
    [[nodiscard]] int rowTop(int card, int position) const;

    // Model row of a shown row and back; -1 = folded or not among the shown ones.
    [[nodiscard]] int modelRow(int card, int position) const;
    [[nodiscard]] int positionOf(int card, int modelRow) const;

    // Every header and shown server row in board order gets a number: for keyboard and screen
    // readers.
    [[nodiscard]] int itemCount() const;
    [[nodiscard]] int itemOf(int card, int position) const; // position -1 = header
    [[nodiscard]] Hit itemAt(int item) const;

private:
    void updateTops();

    BoardMetrics m_metrics;
    std::vector<Card> m_cards;
    std::vector<int> m_tops;  // cards + 1 entries: the last one is where a next card would start
    std::vector<int> m_items; // cards + 1 entries: number of the header of each card
};

} // namespace vipdeck
