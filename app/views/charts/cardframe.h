// SPDX-License-Identifier: GPL-3.0-or-later
// The box around one chart or table of the Charts view: a head with names on the left and a figure
// on the right, the content below. GUI thread.
#pragma once

#include <QFrame>

class QVBoxLayout;

namespace vipdeck {

struct CardTitle
{
    QString badge;   // "TCP"; empty = none
    QString name;    // strong
    QString address; // in the fixed font, gives way first
    QString note;    // weaker words behind the name
    QString figure;  // strong, at the right end
    QString unit;    // behind the figure

    bool operator==(const CardTitle &) const = default;
};

class CardFrame : public QFrame
{
    Q_OBJECT

public:
    explicit CardFrame(QWidget *parent = nullptr);

    void setTitle(const CardTitle &title);
    [[nodiscard]] const CardTitle &title() const { return m_title; }
    void setStale(bool stale); // the values are old: figure, picture and table are pale
    [[nodiscard]] bool isStale() const { return m_stale; }
    void setSelected(bool selected); // accent border
    [[nodiscard]] bool isSelected() const { return m_selected; }

protected:
    [[nodiscard]] QVBoxLayout *content() const { return m_content; }
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int headHeight() const;
    void paleContent();
    void paintGround(QPainter *painter) const;
    void paintHead(QPainter *painter) const;
    int paintBadge(QPainter *painter, const QRect &rest) const;

    CardTitle m_title;
    bool m_selected = false;
    bool m_stale = false;
    QVBoxLayout *m_content;
};

} // namespace vipdeck
