// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/doctor/pathpicture.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>

#include "app/document/endpointtext.h"
#include "app/models/doctortext.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

using Font = Theme::Font;
using doctor::CheckId;

int scaled(int pixels)
{
    return Theme::instance().scaled(pixels);
}

bool isRequestLost(CheckId check)
{
    return check != CheckId::ReturnPath && check != CheckId::IpForwarding
           && check != CheckId::Redirects;
}

void drawHead(QPainter &painter, const QPointF &tip, const QPointF &direction)
{
    const QPointF side(-direction.y(), direction.x());
    const qreal size = scaled(5);
    painter.setBrush(painter.pen().color());
    painter.drawPolygon(QPolygonF{tip, tip - direction * size * 1.6 + side * size * 0.7,
                                  tip - direction * size * 1.6 - side * size * 0.7});
    painter.setBrush(Qt::NoBrush);
}

// "TCP 8443", as the packets come in.
QString requestWords(const doctor::Target &target)
{
    const auto &key = target.service;
    if (key.isFirewallMark())
        return PathPicture::tr("mark %1").arg(key.firewallMark);
    return QStringLiteral("%1 %2")
        .arg(EndpointText::toString(key).section(u' ', 0, 0))
        .arg(key.endpoint.port);
}

// What the director does to a packet.
QString handOnWords(const doctor::Target &target)
{
    switch (target.server.forwarding) {
    case Forwarding::DirectRoute: return PathPicture::tr("same IP, new MAC");
    case Forwarding::Tunnel: return PathPicture::tr("wrapped in a tunnel");
    case Forwarding::LocalNode: return PathPicture::tr("stays here");
    case Forwarding::Masquerade: break;
    }
    return PathPicture::tr("new destination IP");
}

} // namespace

PathPicture::PathPicture(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("What would happen"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize PathPicture::sizeHint() const
{
    return {scaled(248), scaled(206)};
}

void PathPicture::setReport(const QString &director, const QString &server,
                            const std::optional<doctor::Report> &report)
{
    m_director = director;
    m_server = server;
    m_report = report;
    const auto *stopped = obstacle();
    if (!report)
        setAccessibleDescription(tr("Not looked at yet."));
    else if (!stopped)
        setAccessibleDescription(tr("Requests reach %1 and replies reach the client.").arg(server));
    else
        setAccessibleDescription(
            tr("Clients get no reply. %1").arg(DoctorText::sentence(stopped->found)));
    setToolTip(accessibleDescription());
    update();
}

const doctor::Check *PathPicture::obstacle() const
{
    if (!m_report)
        return nullptr;
    const auto &checks = m_report->checks;
    const auto found = std::ranges::find(checks, doctor::Outcome::Fail, &doctor::Check::outcome);
    return found == checks.end() ? nullptr : &*found;
}

void PathPicture::drawBox(QPainter &painter, const QRect &box, const QString &name,
                          const QString &more, bool broken) const
{
    const auto &tokens = Theme::instance().tokens();
    painter.setPen(QPen(broken ? tokens.down : tokens.ctl, broken ? 1.6 : 1.0));
    painter.setBrush(broken ? tokens.downBg : tokens.base);
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(tokens.text);
    painter.setFont(Theme::instance().font(Font::RowStrong));
    const auto inside = box.adjusted(scaled(9), scaled(3), -scaled(4), -scaled(3));
    const auto title = painter.fontMetrics().elidedText(name, Qt::ElideRight, inside.width());
    if (more.isEmpty()) {
        painter.drawText(inside, Qt::AlignLeft | Qt::AlignVCenter, title);
        return;
    }
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignTop, title);
    painter.setFont(Theme::instance().font(Font::Mono));
    painter.setPen(tokens.text2);
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignBottom,
                     painter.fontMetrics().elidedText(more, Qt::ElideMiddle, inside.width()));
}

void PathPicture::drawArrow(QPainter &painter, const QLine &line, const QString &words) const
{
    const auto &tokens = Theme::instance().tokens();
    painter.setPen(QPen(tokens.accentFill, 2));
    painter.drawLine(line);
    drawHead(painter, line.p2(), {0, 1});
    painter.setPen(tokens.text2);
    painter.setFont(Theme::instance().font(Font::Caption));
    const QRect place(line.p1() + QPoint(scaled(8), 0), line.p2() + QPoint(scaled(130), 0));
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, words);
}

// A dashed bow at the right side; lost: there is a cross at its start.
void PathPicture::drawReply(QPainter &painter, const QRect &from, const QRect &to, bool lost) const
{
    const auto &tokens = Theme::instance().tokens();
    const QColor color = lost ? tokens.ctl : tokens.series.at(2);
    painter.setPen(QPen(color, 1.6, Qt::DashLine));
    const QPointF begin(from.right() + scaled(3), from.center().y());
    const QPointF end(to.right() + scaled(3), to.center().y());
    const QPointF bow(scaled(124), 0);
    QPainterPath path(begin);
    path.cubicTo(begin + bow, end + bow, end);
    painter.drawPath(path);
    painter.setPen(QPen(color, 1.6));
    drawHead(painter, end, {-1, 0});
    if (!lost)
        return;
    painter.setPen(QPen(tokens.down, 2.4));
    const qreal arm = scaled(6);
    const QPointF cross = begin + QPointF(scaled(8), 0);
    painter.drawLine(cross - QPointF(arm, arm), cross + QPointF(arm, arm));
    painter.drawLine(cross - QPointF(arm, -arm), cross + QPointF(arm, -arm));
}

void PathPicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int left = scaled(16);
    const int wide = scaled(104);
    const QRect client(left, scaled(10), wide, scaled(32));
    const QRect director(left, scaled(74), wide, scaled(42));
    const QRect server(left, scaled(152), wide, scaled(44));
    const auto *stopped = obstacle();
    const auto *target = m_report ? &m_report->target : nullptr;
    const bool masquerades = target && target->server.forwarding == Forwarding::Masquerade;
    const bool atDirector =
        stopped && doctor::checkInfo(stopped->id).place == doctor::Place::Director;
    drawBox(painter, client, tr("Client"), {}, false);
    drawBox(painter, director, m_director,
            target ? EndpointText::toString(target->service.endpoint.address) : QString(),
            atDirector);
    drawBox(painter, server, m_server,
            target ? EndpointText::toString(target->server.endpoint.address) : QString(),
            stopped && !atDirector);
    const int x = left + scaled(34);
    drawArrow(painter, QLine(x, client.bottom(), x, director.top() - 1),
              target ? requestWords(*target) : tr("request"));
    drawArrow(painter, QLine(x, director.bottom(), x, server.top() - 1),
              target ? handOnWords(*target) : QString());
    drawReply(painter, server, masquerades && !stopped ? director : client, stopped != nullptr);
    if (!stopped)
        return;
    const auto &tokens = Theme::instance().tokens();
    painter.setPen(tokens.text2);
    painter.setFont(Theme::instance().font(Font::Caption));
    painter.drawText(
        QRect(director.right() + scaled(8), director.top() - scaled(6), scaled(78), scaled(54)),
        Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, tr("no reply, client waits"));
    painter.setPen(tokens.down);
    painter.setFont(Theme::instance().font(Font::CaptionStrong));
    painter.drawText(QRect(server.right() + scaled(20), server.center().y() + scaled(4),
                           scaled(110), scaled(20)),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     isRequestLost(stopped->id) ? tr("dropped here") : tr("reply is lost"));
}

} // namespace vipdeck
