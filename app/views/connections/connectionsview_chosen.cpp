// SPDX-License-Identifier: GPL-3.0-or-later
// What is chosen in the table of connections: its details, and copies of it.
#include <QClipboard>
#include <QGuiApplication>
#include <QTableView>
#include <algorithm>

#include "app/models/connectionsmodel.h"
#include "app/views/connections/connectiondetails.h"
#include "app/views/connections/connectionsview.h"

namespace vipdeck {

void ConnectionsView::showDetails()
{
    if (m_following)
        return;
    const bool isChosen = m_table->selectionModel()->hasSelection();
    const auto *connection =
        isChosen ? m_model->connection(m_table->currentIndex().row()) : nullptr;
    m_chosen = connection ? std::optional(*connection) : std::nullopt;
    m_details->setConnection(connection);
}

// Rows come and go above it: what was chosen is the connection and not the place.
void ConnectionsView::followChosen()
{
    auto *selection = m_table->selectionModel();
    const auto chosenRows = selection->selectedRows();
    if (!m_chosen && chosenRows.isEmpty())
        return;
    if (!m_chosen || chosenRows.size() > 1)
        return showDetails();
    const int row = m_model->rowOf(*m_chosen);
    if (!chosenRows.isEmpty() && row == chosenRows.front().row())
        return showDetails();
    m_following = true;
    m_table->setAutoScroll(false);
    if (row < 0)
        selection->clearSelection();
    else
        selection->setCurrentIndex(m_model->index(row, m_table->currentIndex().column()),
                                   QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_table->setAutoScroll(true);
    m_following = false;
    if (row >= 0)
        return showDetails();
    m_chosen.reset();
    m_details->setEnded();
}

void ConnectionsView::copy(QChar separator)
{
    std::vector<int> rows;
    for (const auto &index : m_table->selectionModel()->selectedRows())
        if (m_model->connection(index.row()))
            rows.push_back(index.row());
    std::sort(rows.begin(), rows.end());
    if (rows.empty())
        return;
    QGuiApplication::clipboard()->setText(m_model->text(rows, separator));
    Q_EMIT announced(tr("%n connection(s) copied.", "", static_cast<int>(rows.size())));
}

} // namespace vipdeck
