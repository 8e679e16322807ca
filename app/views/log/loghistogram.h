// SPDX-License-Identifier: GPL-3.0-or-later
// Events per minute as stacked bars. Dragging over it, or Shift with Left and Right, chooses a
// time. GUI thread.
#pragma once

#include <QWidget>
#include <vector>

#include "helper/api/journal.h"

namespace vipdeck {

class LogHistogram : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Other, Warning, Error };

    explicit LogHistogram(QWidget *parent = nullptr);

    // A piece of a bar, also for the legend.
    static void paintPart(QPainter *painter, const QRect &rect, Kind kind);

    void setMinutes(std::uint64_t firstMilliseconds,
                    const std::vector<api::JournalMinute> &minutes);
    void clearRange();
    [[nodiscard]] bool hasRange() const { return m_first >= 0; }
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void rangeChosen(quint64 fromMilliseconds, quint64 toMilliseconds); // 0, 0: all times

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QRect plot() const;
    [[nodiscard]] int minuteAt(int x) const;
    [[nodiscard]] int leftOf(int minute) const;
    [[nodiscard]] quint64 timeOf(int minute) const;
    void paintBars(QPainter &painter, int top) const;
    void paintTimes(QPainter &painter) const;
    void paintScale(QPainter &painter, int top) const;
    void choose(int first, int last);
    void describe();

    std::uint64_t m_firstMilliseconds = 0;
    std::vector<api::JournalMinute> m_minutes;
    int m_first = -1; // chosen minutes; -1: none
    int m_last = -1;
    int m_pressed = -1;
    quint64 m_rangeFrom = 0;
    quint64 m_rangeTo = 0;
};

} // namespace vipdeck
