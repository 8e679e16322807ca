// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/dialogs/tokenchip.h"

#include <QPainter>

#include "app/views/icons.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

int scaled(int pixels)
{
    return Theme::instance().scaled(pixels);
}

} // namespace

TokenChip::TokenChip(const QString &text, const QString &more, QWidget *parent)
    : QToolButton(parent)
    , m_more(more)
{
    setText(text);
    setFont(Theme::instance().font(more.isEmpty() ? Theme::Font::Mono : Theme::Font::Row));
    setAccessibleName(tr("Take out %1").arg(more.isEmpty() ? text : text + u' ' + more));
    setToolTip(accessibleName());
    setFocusPolicy(Qt::StrongFocus);
}

int TokenChip::moreWidth() const
{
    if (m_more.isEmpty())
        return 0;
    const QFontMetrics metrics(Theme::instance().font(Theme::Font::Mono));
    return metrics.horizontalAdvance(m_more) + scaled(7);
}

QSize TokenChip::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + moreWidth() + scaled(30),
            qMax(scaled(19), fontMetrics().height() + scaled(3))};
}

void TokenChip::paintEvent(QPaintEvent *)
{
    const auto &tokens = Theme::instance().tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? tokens.selLine : tokens.line2);
    painter.setBrush(underMouse() ? tokens.sel : tokens.hover);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    const auto place = rect().adjusted(scaled(7), 0, -scaled(20), 0);
    painter.setPen(m_more.isEmpty() ? tokens.text2 : tokens.text);
    const auto name =
        fontMetrics().elidedText(text(), Qt::ElideRight, qMax(place.width() - moreWidth(), 0));
    painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft, name);
    if (!m_more.isEmpty()) {
        painter.setFont(Theme::instance().font(Theme::Font::Mono));
        painter.setPen(tokens.text2);
        painter.drawText(place, Qt::AlignVCenter | Qt::AlignRight, m_more);
    }
    icons::paint(&painter, QRect(width() - scaled(18), 0, scaled(14), height()),
                 QStringLiteral("close"), tokens.text2, scaled(10));
}

} // namespace vipdeck
