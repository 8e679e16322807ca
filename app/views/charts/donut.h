// SPDX-License-Identifier: GPL-3.0-or-later
// A ring of shares with a figure in its middle; colour and hatch as in the charts. Always stands
// above the table with the same numbers. GUI thread.
#pragma once

#include <QWidget>

namespace vipdeck {

struct DistributionRow;

class Donut : public QWidget
{
    Q_OBJECT

public:
    explicit Donut(QWidget *parent = nullptr);

    void setRows(const QList<DistributionRow> &rows);
    void setFigure(const QString &figure, const QString &unit);
    [[nodiscard]] QSize sizeHint() const override;
    // Position in the rows of the slice at a point; -1 = none.
    [[nodiscard]] int sliceAt(const QPointF &point) const;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Slice
    {
        QString words;
        int slot = 0;
        double share = 0;
    };

    [[nodiscard]] QRectF ring() const;

    QList<Slice> m_slices;
    QString m_figure;
    QString m_unit;
};

} // namespace vipdeck
