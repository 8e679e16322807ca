// SPDX-License-Identifier: GPL-3.0-or-later
// The card that follows the pointer during a drag of servers: what is dragged, what a drop would do
// or why it is refused. GUI thread.
#pragma once

#include <QPixmap>
#include <QStringList>
#include <QWidget>

#include "app/models/dropadvisor.h"

namespace vipdeck {

struct GhostContent
{
    int count = 0;
    QStringList addresses;
    bool overTarget = false;
    DropAdvice advice;
};

class DragGhost : public QWidget
{
    Q_OBJECT

public:
    DragGhost();

    void setContent(const GhostContent &content);
    void follow(const QPoint &globalPosition);
    // The same as a picture, for platforms where no window can follow the pointer.
    [[nodiscard]] QPixmap picture() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paint(QPainter *painter) const;
    void paintHints(QPainter *painter, QRect *line) const;
    [[nodiscard]] QString actionText() const;

    GhostContent m_content;
};

} // namespace vipdeck
