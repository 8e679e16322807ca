// SPDX-License-Identifier: GPL-3.0-or-later
// One line of plain text that gives way: too narrow, it ends in "..." and its tooltip has the
// whole. GUI thread.
#pragma once

#include <QLabel>

namespace vipdeck {

class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(const QString &text = {}, QWidget *parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
};

} // namespace vipdeck
