// SPDX-License-Identifier: GPL-3.0-or-later
// Tables inside the cards of Charts: as high as their rows, no grid of their own, left by Tab.
#pragma once

#include <QHeaderView>
#include <QTableView>

#include "app/views/theme.h"

namespace vipdeck {

inline void makeQuiet(QTableView *table)
{
    const auto &theme = Theme::instance();
    table->setTabKeyNavigation(false);
    table->setFrameShape(QFrame::NoFrame);
    table->setShowGrid(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->setWordWrap(false);
    table->setFont(theme.font(Theme::Font::Row));
    table->verticalHeader()->hide();
    const int rowHeight = QFontMetrics(theme.font(Theme::Font::Row)).height() + theme.scaled(7);
    table->verticalHeader()->setMinimumSectionSize(rowHeight);
    table->verticalHeader()->setDefaultSectionSize(rowHeight);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setFont(theme.font(Theme::Font::CaptionStrong));
    table->horizontalHeader()->setMinimumSectionSize(theme.scaled(30));
    table->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
}

} // namespace vipdeck
