// SPDX-License-Identifier: GPL-3.0-or-later
// Share of the new connections per server of one service: ring and table. GUI thread.
#pragma once

#include "app/views/charts/cardframe.h"

class QTableView;

namespace vipdeck {

class DistributionModel;
class Donut;
struct DistributionRow;

class DistributionCard : public CardFrame
{
    Q_OBJECT

public:
    explicit DistributionCard(QWidget *parent = nullptr);

    void show(const QString &service, const QString &rate, const QList<DistributionRow> &rows);
    [[nodiscard]] QTableView *table() const { return m_table; }
    [[nodiscard]] const DistributionModel *model() const { return m_model; }
    [[nodiscard]] const Donut *donut() const { return m_donut; }

private:
    Donut *m_donut;
    QTableView *m_table;
    DistributionModel *m_model;
};

} // namespace vipdeck
