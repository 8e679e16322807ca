// SPDX-License-Identifier: GPL-3.0-or-later
// "web-https TCP 192.0.2.10:443 x": one of several values in a field; a click or Space takes it
// out. GUI thread.
#pragma once

#include <QToolButton>

namespace vipdeck {

class TokenChip : public QToolButton
{
    Q_OBJECT

public:
    // `more` stands behind the text in the fixed-width font; a chip without it is in that font.
    TokenChip(const QString &text, const QString &more, QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int moreWidth() const; // with the gap before it

    QString m_more;
};

} // namespace vipdeck
