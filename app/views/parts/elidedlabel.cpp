// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/parts/elidedlabel.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace vipdeck {
namespace {

constexpr qsizetype kFewestLetters = 5; // the dots are one

} // namespace

ElidedLabel::ElidedLabel(const QString &text, QWidget *parent)
    : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
}

QSize ElidedLabel::minimumSizeHint() const
{
    const auto hint = QLabel::minimumSizeHint();
    return {qMin(hint.width(), fontMetrics().horizontalAdvance(QStringLiteral("..."))),
            hint.height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto area = contentsRect();
    const auto shown = fontMetrics().elidedText(text(), Qt::ElideRight, area.width());
    // Dots alone, or with a letter or two, say nothing.
    if (shown != text() && shown.size() < kFewestLetters)
        return;
    style()->drawItemText(&painter, area, QStyle::visualAlignment(layoutDirection(), alignment()),
                          palette(), isEnabled(), shown, foregroundRole());
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        const bool isWhole = fontMetrics().horizontalAdvance(text()) <= contentsRect().width();
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(),
                           isWhole ? QString() : text(), this);
        return true;
    }
    return QLabel::event(event);
}

} // namespace vipdeck
