// SPDX-License-Identifier: GPL-3.0-or-later
// A whole as parts side by side, with name and number of each below; a click or Enter on a part
// chooses it. Left and Right go from part to part. GUI thread.
#pragma once

#include <QWidget>
#include <vector>

namespace vipdeck {

class ShareBar : public QWidget
{
    Q_OBJECT

public:
    struct Part
    {
        QString name;
        quint64 count = 0;
        QString token; // of the filter that shows it; empty: cannot be chosen
        int slot = 0;  // of the series colours
    };

    explicit ShareBar(const QString &title, QWidget *parent = nullptr);

    void setParts(std::vector<Part> parts);
    [[nodiscard]] const std::vector<Part> &parts() const { return m_parts; }
    [[nodiscard]] QSize sizeHint() const override;
    // Of the bar, for tests.
    [[nodiscard]] QRect partRect(std::size_t part) const;

Q_SIGNALS:
    void chosen(const QString &token);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] QRect barRect() const;
    [[nodiscard]] int partAt(const QPoint &point) const;
    [[nodiscard]] std::vector<QRect> legendRects() const;
    void choose(int part);
    void paintPart(QPainter *painter, const QRect &rect, int slot) const;

    QString m_title;
    std::vector<Part> m_parts;
    quint64 m_total = 0;
    int m_current = 0;
};

} // namespace vipdeck
