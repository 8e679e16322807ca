// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/dialogs/forwardingpicker.h"

#include <QClipboard>
#include <QComboBox>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/document/endpointtext.h"
#include "app/views/dialogs/forwardingcard.h"
#include "app/views/icons.h"
#include "app/views/parts/elidedlabel.h"
#include "app/views/parts/surface.h"
#include "app/views/parts/tokenlabel.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

using Font = Theme::Font;

constexpr std::array kMethods{Forwarding::Masquerade, Forwarding::DirectRoute, Forwarding::Tunnel,
                              Forwarding::LocalNode};
constexpr std::uint16_t kUsualGuePort = 6080;

int scaled(int pixels)
{
    return Theme::instance().scaled(pixels);
}

// A line as a legend of the pictures: solid or dashed.
class LegendLine : public QWidget
{
public:
    LegendLine(bool reply, QWidget *parent)
        : QWidget(parent)
        , m_reply(reply)
    {
        setFixedSize(scaled(20), scaled(8));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        auto &theme = Theme::instance();
        QPainter painter(this);
        QPen pen(m_reply ? theme.seriesColor(2) : theme.tokens().accentFill, 2);
        if (m_reply)
            pen.setDashPattern({2, 1.5});
        pen.setCapStyle(Qt::FlatCap);
        painter.setPen(pen);
        painter.drawLine(QPointF(0, height() / 2.0), QPointF(width(), height() / 2.0));
    }

private:
    bool m_reply;
};

QLabel *createLabel(const QString &text, Font font, QColor Tokens::*color, QWidget *parent)
{
    return new TokenLabel(text, font, color, parent);
}

// A heading strip inside the panel; the layout takes more widgets at the right.
std::pair<QWidget *, QHBoxLayout *> createStrip(QWidget *parent)
{
    auto *strip = new Surface(&Tokens::alt, Qt::TopEdge | Qt::BottomEdge, parent);
    auto *layout = new QHBoxLayout(strip);
    layout->setContentsMargins(scaled(12), scaled(5), scaled(12), scaled(5));
    return {strip, layout};
}

// What a real server needs, or does not need, for a method.
struct Need
{
    QString icon; // tick = must be done, minus = not needed, info = good to know
    QString text;
};

QList<Need> needsOf(Forwarding method, const QString &director, const QString &address)
{
    const auto must = QStringLiteral("tick");
    const auto none = QStringLiteral("minus");
    const auto note = QStringLiteral("info");
    QList<Need> needs;
    switch (method) {
    case Forwarding::Masquerade:
        needs = {
            {must,
             ForwardingPicker::tr("Default route through %1, or source NAT there.").arg(director)},
            {must, ForwardingPicker::tr("Packet forwarding switched on at %1.").arg(director)},
            {none,
             ForwardingPicker::tr("No virtual address on lo, no ARP settings, no tunnel device.")},
            {note, ForwardingPicker::tr("Replies use the bandwidth of %1 too.").arg(director)}};
        break;
    case Forwarding::DirectRoute:
        needs = {
            {must, ForwardingPicker::tr("The same network as %1, and the port of the service.")
                       .arg(director)},
            {must,
             ForwardingPicker::tr("arp_ignore 1 and arp_announce 2, then %1 on lo.").arg(address)},
            {none, ForwardingPicker::tr("No route back through %1.").arg(director)}};
        break;
    case Forwarding::Tunnel:
        needs = {{must, ForwardingPicker::tr("A tunnel device with %1 on it, and rp_filter 0 or 2.")
                            .arg(address)},
                 {must, ForwardingPicker::tr("arp_ignore 1 and arp_announce 2.")},
                 {note, ForwardingPicker::tr(
                            "Packets get 20 to 28 bytes longer: a smaller MTU or MSS.")}};
        break;
    case Forwarding::LocalNode:
        needs = {{must, ForwardingPicker::tr("A program on %1 that listens at the virtual address.")
                            .arg(director)},
                 {none, ForwardingPicker::tr("No changes on other machines.")}};
        break;
    }
    return needs;
}

} // namespace

ForwardingPicker::ForwardingPicker(const QString &directorName, QWidget *parent)
    : QWidget(parent)
    , m_director(directorName)
{
    auto *cards = new QGridLayout;
    cards->setContentsMargins(scaled(12), scaled(12), scaled(12), scaled(12));
    cards->setSpacing(scaled(10));
    for (std::size_t i = 0; i < kMethods.size(); ++i) {
        m_cards.at(i) = new ForwardingCard(kMethods.at(i), directorName, this);
        cards->addWidget(m_cards.at(i), static_cast<int>(i / 2), static_cast<int>(i % 2));
        connect(m_cards.at(i), &QRadioButton::toggled, this, [this](bool on) {
            if (!on)
                return;
            showNeeds();
            Q_EMIT changed();
        });
    }
    m_tunnelRow = createTunnelRow();
    auto [needsStrip, needsHead] = createStrip(this);
    m_needsTitle = createLabel({}, Font::RowStrong, &Tokens::text, this);
    needsHead->addWidget(m_needsTitle);
    needsHead->addStretch(1);
    m_needs = new QVBoxLayout;
    m_needs->setContentsMargins(scaled(14), scaled(10), scaled(14), scaled(10));
    m_needs->setSpacing(scaled(4));
    auto [stepsStrip, stepsHead] = createStrip(this);
    auto *stepsTitle = new ElidedLabel(tr("Steps on each server for Route and Tunnel"), this);
    stepsTitle->setFont(Theme::instance().font(Font::RowStrong));
    stepsHead->addWidget(stepsTitle);
    stepsHead->addStretch(1);
    auto *copy = new QPushButton(tr("Copy steps"), this);
    copy->setAutoDefault(false);
    copy->setIcon(icons::icon(QStringLiteral("copy")));
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(steps()); });
    stepsHead->addWidget(copy);

    auto *panel = new Surface(&Tokens::base, {}, this);
    auto *inside = new QVBoxLayout(panel);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(0);
    inside->addLayout(cards);
    inside->addWidget(m_tunnelRow);
    inside->addWidget(needsStrip);
    inside->addLayout(m_needs);
    inside->addWidget(stepsStrip);
    auto *stepText = createLabel(tr("ARP settings first, the address after them: otherwise the "
                                    "server answers for it."),
                                 Font::Row, &Tokens::text2, this);
    stepText->setWordWrap(true);
    stepText->setContentsMargins(scaled(14), scaled(8), scaled(14), scaled(8));
    inside->addWidget(stepText);
    inside->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(createHead());
    layout->addWidget(panel, 1);
    m_cards.at(0)->setChecked(true);
}

QWidget *ForwardingPicker::createHead()
{
    auto *head = new Surface(&Tokens::window, Qt::BottomEdge, this);
    head->setFixedHeight(scaled(34));
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(scaled(12), 0, scaled(12), 0);
    layout->setSpacing(scaled(8));
    layout->addWidget(createLabel(tr("Forwarding"), Font::RowStrong, &Tokens::text, head));
    auto *hint = new ElidedLabel(tr("how packets reach the server"), head);
    hint->setFont(Theme::instance().font(Font::Row));
    hint->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(hint);
    layout->addStretch(1);
    layout->addWidget(new LegendLine(false, head));
    layout->addWidget(createLabel(tr("request"), Font::Row, &Tokens::text, head));
    layout->addSpacing(scaled(6));
    layout->addWidget(new LegendLine(true, head));
    layout->addWidget(createLabel(tr("reply"), Font::Row, &Tokens::text, head));
    return head;
}

QWidget *ForwardingPicker::createTunnelRow()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(scaled(14), 0, scaled(14), scaled(10));
    layout->setSpacing(scaled(8));
    m_tunnelType = new QComboBox(row);
    m_tunnelType->addItem(tr("IPIP"), static_cast<int>(TunnelType::IpIp));
    m_tunnelType->addItem(tr("GUE"), static_cast<int>(TunnelType::Gue));
    m_tunnelType->addItem(tr("GRE"), static_cast<int>(TunnelType::Gre));
    m_tunnelType->setAccessibleName(tr("Kind of tunnel"));
    m_tunnelPort = new QLineEdit(QString::number(kUsualGuePort), row);
    m_tunnelPort->setFixedWidth(scaled(72));
    m_tunnelPort->setAccessibleName(tr("Port of the GUE tunnel"));
    m_tunnelChecksum = new QComboBox(row);
    m_tunnelChecksum->addItem(tr("no checksum"), static_cast<int>(TunnelChecksum::None));
    m_tunnelChecksum->addItem(tr("checksum"), static_cast<int>(TunnelChecksum::Checksum));
    m_tunnelChecksum->addItem(tr("remote checksum"), static_cast<int>(TunnelChecksum::Remote));
    m_tunnelChecksum->setAccessibleName(tr("Checksum of the tunnel"));
    layout->addWidget(createLabel(tr("Tunnel"), Font::Row, &Tokens::text2, row));
    layout->addWidget(m_tunnelType);
    layout->addWidget(m_tunnelPort);
    layout->addWidget(m_tunnelChecksum);
    layout->addStretch(1);
    for (auto *box : {m_tunnelType, m_tunnelChecksum})
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            showNeeds();
            Q_EMIT changed();
        });
    connect(m_tunnelPort, &QLineEdit::textChanged, this, &ForwardingPicker::changed);
    return row;
}

QRadioButton *ForwardingPicker::card(Forwarding forwarding) const
{
    for (std::size_t i = 0; i < kMethods.size(); ++i)
        if (kMethods.at(i) == forwarding)
            return m_cards.at(i);
    return nullptr;
}

Forwarding ForwardingPicker::forwarding() const
{
    for (std::size_t i = 0; i < kMethods.size(); ++i)
        if (m_cards.at(i)->isChecked())
            return kMethods.at(i);
    return Forwarding::Masquerade;
}

void ForwardingPicker::setForwarding(Forwarding forwarding)
{
    card(forwarding)->setChecked(true);
}

TunnelConfig ForwardingPicker::tunnel() const
{
    TunnelConfig tunnel;
    if (forwarding() != Forwarding::Tunnel)
        return tunnel;
    tunnel.type = static_cast<TunnelType>(m_tunnelType->currentData().toInt());
    if (tunnel.type == TunnelType::Gue)
        tunnel.port = static_cast<std::uint16_t>(
            EndpointText::parseNumber(m_tunnelPort->text(), 1, 65535).value_or(kUsualGuePort));
    if (tunnel.type != TunnelType::IpIp)
        tunnel.checksum = static_cast<TunnelChecksum>(m_tunnelChecksum->currentData().toInt());
    return tunnel;
}

void ForwardingPicker::setRefusal(Forwarding forwarding, const QString &reason)
{
    auto *refused = static_cast<ForwardingCard *>(card(forwarding));
    refused->setRefusal(reason);
    if (reason.isEmpty() || !refused->isChecked())
        return;
    for (auto *other : m_cards)
        if (other->isEnabled()) {
            other->setChecked(true);
            return;
        }
}

void ForwardingPicker::setVirtualAddress(const QString &text)
{
    m_virtualAddress = text;
    showNeeds();
}

QString ForwardingPicker::steps() const
{
    const bool tunnel = forwarding() == Forwarding::Tunnel;
    const bool ipv6 = m_virtualAddress.contains(u':');
    QStringList lines{QStringLiteral("sysctl -w net.ipv4.conf.all.arp_ignore=1"),
                      QStringLiteral("sysctl -w net.ipv4.conf.all.arp_announce=2")};
    auto device = QStringLiteral("lo");
    if (tunnel) {
        device = QStringLiteral("tunl0");
        lines += {QStringLiteral("modprobe ipip"), QStringLiteral("ip link set tunl0 up"),
                  QStringLiteral("sysctl -w net.ipv4.conf.tunl0.rp_filter=0")};
    }
    // A firewall mark has no address of its own.
    const bool known = EndpointText::parseAddress(m_virtualAddress).has_value();
    if (!known)
        lines.append(tr("# ADDRESS stands for each of %1").arg(m_virtualAddress));
    lines.append(QStringLiteral("ip address add %1/%2 dev %3")
                     .arg(known ? m_virtualAddress : QStringLiteral("ADDRESS"))
                     .arg(ipv6 ? 128 : 32)
                     .arg(device));
    return lines.join(u'\n') + u'\n';
}

void ForwardingPicker::showNeeds()
{
    const auto method = forwarding();
    m_tunnelRow->setVisible(method == Forwarding::Tunnel);
    const auto type = static_cast<TunnelType>(m_tunnelType->currentData().toInt());
    m_tunnelPort->setVisible(type == TunnelType::Gue);
    m_tunnelChecksum->setVisible(type != TunnelType::IpIp);
    m_needsTitle->setText(tr("What each server needs with %1").arg(EndpointText::toString(method)));
    const auto needs = needsOf(method, m_director, m_virtualAddress);
    while (auto *item = m_needs->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const auto &need : needs) {
        auto *row = new QWidget(this);
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(scaled(8));
        auto *icon = new QLabel(row);
        icon->setPixmap(icons::pixmap(need.icon, Theme::instance().tokens().text2, scaled(14),
                                      devicePixelRatioF()));
        auto *text =
            createLabel(need.text, Font::Row,
                        need.icon == QLatin1String("minus") ? &Tokens::text2 : &Tokens::text, row);
        text->setWordWrap(true);
        layout->addWidget(icon, 0, Qt::AlignTop);
        layout->addWidget(text, 1);
        m_needs->addWidget(row);
    }
}

} // namespace vipdeck
