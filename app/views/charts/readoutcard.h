// SPDX-License-Identifier: GPL-3.0-or-later
// What the colours of the heat strips mean, and the numbers of all charted services at the cursor.
// GUI thread.
#pragma once

#include <optional>

#include "app/views/charts/cardframe.h"

class QTableView;

namespace vipdeck {

class ReadoutModel;
struct ReadoutRow;

class ReadoutCard : public CardFrame
{
    Q_OBJECT

public:
    explicit ReadoutCard(QWidget *parent = nullptr);

    void show(const QList<ReadoutRow> &rows, std::optional<qint64> cursor, bool ofLimit);
    [[nodiscard]] QTableView *table() const { return m_table; }
    [[nodiscard]] const ReadoutModel *model() const { return m_model; }

private:
    class HeatKey;

    HeatKey *m_key;
    QTableView *m_table;
    ReadoutModel *m_model;
};

} // namespace vipdeck
