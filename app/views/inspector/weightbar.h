// SPDX-License-Identifier: GPL-3.0-or-later
// The weight as a bar to click or drag; the field beside it is the keyboard's way. GUI thread.
#pragma once

#include <QWidget>

namespace vipdeck {

class WeightBar : public QWidget
{
    Q_OBJECT

public:
    explicit WeightBar(QWidget *parent = nullptr);

    // `weight` -1 = different values; `live` -1 = not running; `highest` is the right end.
    void setWeight(int weight, int live, int highest);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void weightChosen(int weight);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] int positionOf(int weight) const;
    void choose(const QPointF &position);

    int m_weight = -1;
    int m_live = -1;
    int m_highest = 1;
};

} // namespace vipdeck
