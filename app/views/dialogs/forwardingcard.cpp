// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/dialogs/forwardingcard.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOptionButton>
#include <cmath>

#include "app/document/endpointtext.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

using Font = Theme::Font;

constexpr QSize kPicture(240, 62); // pixels of the design

int scaled(int pixels)
{
    return Theme::instance().scaled(pixels);
}

// Draws in pixels of the design.
class Picture
{
public:
    explicit Picture(QPainter *painter)
        : m_painter(painter)
    {}

    void box(const QRectF &rect, const QString &text, const QColor &border) const
    {
        const auto &tokens = Theme::instance().tokens();
        m_painter->setPen(border);
        m_painter->setBrush(tokens.base);
        m_painter->drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        auto font = Theme::instance().font(Font::CaptionStrong);
        font.setPixelSize(11);
        m_painter->setFont(font);
        m_painter->setPen(tokens.text);
        m_painter->drawText(rect, Qt::AlignCenter, text);
    }

    void request(QPointF from, QPointF to) const
    {
        const auto color = Theme::instance().tokens().accentFill;
        m_painter->setPen(QPen(color, 1.8));
        m_painter->drawLine(from, to);
        arrow(to, from, color);
    }

    void reply(const QPainterPath &path) const
    {
        const auto color = Theme::instance().seriesColor(2);
        QPen pen(color, 1.8);
        pen.setDashPattern({4 / 1.8, 3 / 1.8});
        pen.setCapStyle(Qt::FlatCap);
        m_painter->setPen(pen);
        m_painter->setBrush(Qt::NoBrush);
        m_painter->drawPath(path);
        arrow(path.pointAtPercent(1), path.pointAtPercent(0.97), color);
    }

    void reply(QPointF from, QPointF to) const
    {
        QPainterPath path(from);
        path.lineTo(to);
        reply(path);
    }

    void frame(const QRectF &rect, bool dashed) const
    {
        const auto &tokens = Theme::instance().tokens();
        QPen pen(tokens.ctl, 1);
        if (dashed)
            pen.setDashPattern({3, 2});
        m_painter->setPen(pen);
        m_painter->setBrush(dashed ? QBrush(tokens.hover) : QBrush(Qt::NoBrush));
        m_painter->drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    }

private:
    void arrow(QPointF tip, QPointF from, const QColor &color) const
    {
        const auto angle = std::atan2(tip.y() - from.y(), tip.x() - from.x());
        m_painter->save();
        m_painter->translate(tip);
        m_painter->rotate(angle * 180 / M_PI);
        m_painter->setPen(Qt::NoPen);
        m_painter->setBrush(color);
        m_painter->drawPolygon(QPolygonF{{1, 0}, {-5, -2.8}, {-5, 2.8}});
        m_painter->restore();
    }

    QPainter *m_painter;
};

} // namespace

ForwardingCard::ForwardingCard(Forwarding forwarding, const QString &directorName, QWidget *parent)
    : QRadioButton(EndpointText::toString(forwarding), parent)
    , m_forwarding(forwarding)
    , m_director(directorName)
{
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleDescription(sentence());
}

QString ForwardingCard::sentence() const
{
    switch (m_forwarding) {
    case Forwarding::Masquerade:
        return tr("Replies pass back through %1. Works with any server and any port.")
            .arg(m_director);
    case Forwarding::DirectRoute:
        return tr("Replies go straight to the client. Fast. Same network, same port.");
    case Forwarding::Tunnel: return tr("As Route, but the server can be in another network.");
    case Forwarding::LocalNode:
        return tr("The server runs on this director. Only 127.0.0.1 or its own address.");
    }
    return {};
}

void ForwardingCard::setRefusal(const QString &reason)
{
    m_refusal = reason;
    setEnabled(reason.isEmpty());
    setToolTip(reason);
    setAccessibleDescription(reason.isEmpty() ? sentence() : reason);
    update();
}

QSize ForwardingCard::sizeHint() const
{
    const QFontMetrics row(Theme::instance().font(Font::Row));
    return {scaled(262), scaled(20 + kPicture.height() + 22) + 2 * row.lineSpacing()};
}

bool ForwardingCard::hitButton(const QPoint &position) const
{
    return rect().contains(position);
}

void ForwardingCard::paintEvent(QPaintEvent *)
{
    auto &theme = Theme::instance();
    const auto &tokens = theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool on = isChecked();
    const auto border = on ? tokens.selLine : tokens.line2;
    const double width = on ? 2 : 1;
    painter.setPen(QPen(border, width));
    painter.setBrush(on ? tokens.sel : isEnabled() && underMouse() ? tokens.hover : tokens.base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2),
                            6, 6);
    QStyleOptionButton radio;
    radio.initFrom(this);
    radio.state.setFlag(on ? QStyle::State_On : QStyle::State_Off);
    radio.rect = QRect(scaled(10), scaled(10), scaled(14), scaled(14));
    style()->drawPrimitive(QStyle::PE_IndicatorRadioButton, &radio, &painter, this);
    const QRect head(scaled(31), scaled(8), this->width() - scaled(41), scaled(18));
    painter.setFont(theme.font(Font::BodyStrong));
    painter.setPen(isEnabled() ? tokens.text : tokens.text3);
    painter.drawText(head, Qt::AlignVCenter, text());
    const int used = painter.fontMetrics().horizontalAdvance(text()) + scaled(7);
    painter.setPen(tokens.text3);
    painter.setFont(theme.font(Font::Mono));
    struct Words
    {
        QString what;
        QString option;
    };
    const Words words = m_forwarding == Forwarding::Masquerade    ? Words{tr("NAT"), tr("-m")}
                        : m_forwarding == Forwarding::DirectRoute ? Words{tr("direct"), tr("-g")}
                        : m_forwarding == Forwarding::Tunnel
                            ? Words{tr("IPIP, GUE, GRE"), tr("-i")}
                            : Words{tr("on %1 itself").arg(m_director), tr("no flag")};
    painter.drawText(head, Qt::AlignVCenter | Qt::AlignRight, words.option);
    painter.setFont(theme.font(Font::Row));
    painter.drawText(head.adjusted(used, 0, 0, 0), Qt::AlignVCenter, words.what);
    if (!isEnabled())
        painter.setOpacity(0.5);
    paintPicture(&painter, {scaled(10), head.bottom() + scaled(6)});
    painter.setOpacity(1);
    painter.setFont(theme.font(Font::Row));
    painter.setPen(isEnabled() ? tokens.text2 : tokens.over);
    painter.drawText(QRect(scaled(10), head.bottom() + scaled(10 + kPicture.height()),
                           this->width() - scaled(20), height()),
                     Qt::TextWordWrap, m_refusal.isEmpty() ? sentence() : m_refusal);
}

void ForwardingCard::paintPicture(QPainter *painter, const QPoint &origin) const
{
    painter->save();
    painter->translate(origin);
    painter->scale(Theme::instance().scale(), Theme::instance().scale());
    const auto &tokens = Theme::instance().tokens();
    const Picture picture(painter);
    const bool direct =
        m_forwarding == Forwarding::DirectRoute || m_forwarding == Forwarding::Tunnel;
    const int y = direct ? 6 : 21;
    const bool local = m_forwarding == Forwarding::LocalNode;
    if (local)
        picture.frame(QRectF(92, 6, 144, 50), false);
    if (m_forwarding == Forwarding::Tunnel)
        picture.frame(QRectF(146, 9, 44, 16), true);
    picture.box(QRectF(2, y, 44, 22), tr("Client"), tokens.ctl);
    picture.box(QRectF(local ? 98 : 92, y, 54, 22), tr("Director"),
                local ? tokens.line2 : tokens.ctl);
    picture.box(QRectF(local ? 184 : 190, y, 46, 22), tr("Server"),
                local ? tokens.line2 : tokens.ctl);
    const double line = direct ? 17 : 27;
    picture.request({47, line}, {local ? 95.0 : 89.0, line});
    picture.request({local ? 153.0 : 147.0, line}, {local ? 181.0 : 187.0, line});
    if (direct) {
        QPainterPath path(QPointF(213, 29));
        path.cubicTo(213, 58, 24, 58, 24, 31);
        picture.reply(path);
    } else {
        picture.reply({local ? 183.0 : 189.0, 38}, {local ? 155.0 : 149.0, 38});
        picture.reply({local ? 97.0 : 91.0, 38}, {49, 38});
    }
    painter->restore();
}

} // namespace vipdeck
