// SPDX-License-Identifier: GPL-3.0-or-later
// Load of each server of one service over time, one strip each: the darker in the light theme (the
// lighter in the dark one), the fuller. Down and missing data are hatched. The percent at the end
// is that of the cursor or of now. Left and Right move the cursor, Up and Down choose a server. GUI
// thread.
#pragma once

#include <QWidget>
#include <optional>

namespace vipdeck {

struct HeatRow
{
    quint64 server = 0;
    QString name;
    QList<double> load; // 0..1 per step, NaN = no data
    QList<bool> down;   // per step; empty = never
};

struct HeatPicture
{
    qint64 from = 0;
    qint64 to = 0;
    QList<HeatRow> rows;

    // -1 when there are no steps.
    [[nodiscard]] qsizetype stepAt(qint64 time) const;
    [[nodiscard]] qsizetype steps() const { return rows.isEmpty() ? 0 : rows.first().load.size(); }
};

// "61%", "down" or "-".
[[nodiscard]] QString loadText(const HeatRow &row, qsizetype step);
// 0 .. kHeatSteps - 1.
[[nodiscard]] int heatStepOf(double load);

class HeatStrip : public QWidget
{
    Q_OBJECT

public:
    explicit HeatStrip(QWidget *parent = nullptr);

    void setPicture(const HeatPicture &picture);
    [[nodiscard]] const HeatPicture &picture() const { return m_picture; }
    void setCursorTime(std::optional<qint64> time);
    [[nodiscard]] std::optional<qint64> cursorTime() const { return m_cursor; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

    // Fill of no data and of down; also for legends.
    static void paintHatch(QPainter *painter, const QRectF &rect);

Q_SIGNALS:
    void cursorMoved(std::optional<qint64> time);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] QRect strip(int row) const;
    [[nodiscard]] qsizetype shownStep() const;
    [[nodiscard]] qint64 timeOf(qsizetype step) const;
    void moveCursor(std::optional<qint64> time);
    void describe();
    void measureNames();
    void paintRow(QPainter *painter, int row) const;

    HeatPicture m_picture;
    std::optional<qint64> m_cursor;
    int m_chosen = 0;
    int m_valueWidth = 0;
    int m_nameWidth = 0; // of the widest name of the picture
};

} // namespace vipdeck
