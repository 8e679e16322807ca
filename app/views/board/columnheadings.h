// SPDX-License-Identifier: GPL-3.0-or-later
// The one line of column headings above all cards. Fixed: it does not scroll. GUI thread.
#pragma once

#include <QWidget>

#include "app/views/board/boardpaint.h"

namespace vipdeck {

class ColumnHeadings : public QWidget
{
    Q_OBJECT

public:
    ColumnHeadings(const BoardPaintContext *context, QWidget *parent);

    // Left end of the first column, in this widget's coordinates.
    void setOrigin(int x);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const BoardPaintContext *m_context;
    int m_origin = 0;
};

} // namespace vipdeck
