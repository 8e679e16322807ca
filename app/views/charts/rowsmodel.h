// SPDX-License-Identifier: GPL-3.0-or-later
// A table of rows that are given all at once: what is chosen in it stays while their number does.
// GUI thread.
#pragma once

#include <QAbstractTableModel>

namespace vipdeck {

template<typename Row, int kColumns>
class RowsModel : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const QList<Row> &rows)
    {
        const bool sameShape = rows.size() == m_rows.size();
        if (!sameShape)
            beginResetModel();
        m_rows = rows;
        if (!sameShape)
            endResetModel();
        else if (!rows.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
    }
    [[nodiscard]] const QList<Row> &rows() const { return m_rows; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : kColumns;
    }

private:
    QList<Row> m_rows;
};

} // namespace vipdeck
