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

struct NeedLook
{
    const char *icon;
    QColor Tokens::*iconColor;
    QColor Tokens::*textColor;
};

NeedLook lookOf(ForwardingNeed::State state)
{
    switch (state) {
    case ForwardingNeed::State::Must: return {"tick", &Tokens::text2, &Tokens::text};
    case ForwardingNeed::State::NotNeeded: return {"minus", &Tokens::text3, &Tokens::text2};
    case ForwardingNeed::State::Note: return {"info", &Tokens::over, &Tokens::text2};
    case ForwardingNeed::State::Wrong: return {"state-down", &Tokens::down, &Tokens::text};
    case ForwardingNeed::State::Good: break;
    }
    return {"state-up", &Tokens::up, &Tokens::text};
}

} // namespace

ForwardingPicker::ForwardingPicker(const QString &directorName, QWidget *parent)
    : QWidget(parent)
{
    m_situation.director = directorName;
    auto *cards = new QGridLayout;
    cards->setContentsMargins(scaled(12), scaled(12), scaled(12), scaled(12));
    cards->setSpacing(scaled(10));
    for (std::size_t i = 0; i < kMethods.size(); ++i) {
        m_cards.at(i) = new ForwardingCard(kMethods.at(i), directorName, this);
        cards->addWidget(m_cards.at(i), static_cast<int>(i / 2), static_cast<int>(i % 2));
        connect(m_cards.at(i), &QRadioButton::toggled, this, [this](bool on) {
            if (!on)
                return;
            methodChanged();
            Q_EMIT changed();
        });
    }
    m_tunnelRow = createTunnelRow();
    auto *panel = new Surface(&Tokens::base, {}, this);
    auto *inside = new QVBoxLayout(panel);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(0);
    inside->addLayout(cards);
    inside->addWidget(m_tunnelRow);
    inside->addWidget(createNeeds());
    inside->addWidget(createSteps());
    inside->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(createHead());
    layout->addWidget(panel, 1);
    m_cards.at(0)->setChecked(true);
}

QWidget *ForwardingPicker::createNeeds()
{
    auto *part = new QWidget(this);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto [strip, head] = createStrip(part);
    m_needsTitle = createLabel({}, Font::RowStrong, &Tokens::text, strip);
    head->addWidget(m_needsTitle);
    head->addStretch(1);
    column->addWidget(strip);
    m_needs = new QVBoxLayout;
    m_needs->setContentsMargins(scaled(14), scaled(10), scaled(14), scaled(8));
    m_needs->setSpacing(scaled(4));
    column->addLayout(m_needs);
    m_belowNeeds = new QVBoxLayout;
    m_belowNeeds->setContentsMargins(scaled(14), 0, scaled(14), scaled(10));
    column->addLayout(m_belowNeeds);
    return part;
}

QWidget *ForwardingPicker::createSteps()
{
    auto *part = new QWidget(this);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto [strip, head] = createStrip(part);
    m_stepsTitle = new ElidedLabel({}, strip);
    m_stepsTitle->setFont(Theme::instance().font(Font::RowStrong));
    head->addWidget(m_stepsTitle);
    head->addStretch(1);
    auto *copy = new QPushButton(tr("Copy steps"), strip);
    copy->setAutoDefault(false);
    copy->setIcon(icons::icon(QStringLiteral("copy")));
    copy->setToolTip(tr("ARP settings first, the address after them: otherwise the server answers "
                        "for it."));
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(steps()); });
    head->addWidget(copy);
    column->addWidget(strip);
    auto *list = new QGridLayout;
    list->setContentsMargins(scaled(14), scaled(8), scaled(14), scaled(8));
    list->setSpacing(scaled(4));
    list->setColumnMinimumWidth(0, scaled(20));
    list->setColumnStretch(1, 1);
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        const int row = static_cast<int>(i);
        list->addWidget(createLabel(QString::number(row + 1), Font::Row, &Tokens::text3, part), row,
                        0, Qt::AlignTop);
        m_steps.at(i) = createLabel({}, Font::Row, &Tokens::text2, part);
        m_steps.at(i)->setWordWrap(true);
        list->addWidget(m_steps.at(i), row, 1);
    }
    column->addLayout(list);
    return part;
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
            methodChanged();
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

void ForwardingPicker::setSituation(const ForwardingSituation &situation)
{
    m_situation = situation;
    showNeeds();
    showSteps();
}

void ForwardingPicker::addBelowNeeds(QWidget *widget)
{
    m_belowNeeds->addWidget(widget);
}

QString ForwardingPicker::steps() const
{
    const bool tunnel = forwarding() == Forwarding::Tunnel;
    QStringList lines{QStringLiteral("sysctl -w net.ipv4.conf.all.arp_ignore=1"),
                      QStringLiteral("sysctl -w net.ipv4.conf.all.arp_announce=2")};
    auto device = QStringLiteral("lo");
    if (tunnel) {
        device = QStringLiteral("tunl0");
        lines += {QStringLiteral("modprobe ipip"), QStringLiteral("ip link set tunl0 up"),
                  QStringLiteral("sysctl -w net.ipv4.conf.tunl0.rp_filter=0")};
    }
    for (const auto &address : m_situation.virtualAddresses) {
        // A firewall mark has no address of its own.
        const bool known = EndpointText::parseAddress(address).has_value();
        if (!known)
            lines.append(tr("# ADDRESS stands for each of %1").arg(address));
        lines.append(QStringLiteral("ip address add %1/%2 dev %3")
                         .arg(known ? address : QStringLiteral("ADDRESS"))
                         .arg(address.contains(u':') ? 128 : 32)
                         .arg(device));
    }
    return lines.join(u'\n') + u'\n';
}

void ForwardingPicker::methodChanged()
{
    m_tunnelRow->setVisible(forwarding() == Forwarding::Tunnel);
    const auto type = static_cast<TunnelType>(m_tunnelType->currentData().toInt());
    m_tunnelPort->setVisible(type == TunnelType::Gue);
    m_tunnelChecksum->setVisible(type != TunnelType::IpIp);
    showNeeds();
    showSteps();
}

void ForwardingPicker::showSteps()
{
    const auto method = forwarding();
    const bool direct = method == Forwarding::DirectRoute || method == Forwarding::Tunnel;
    m_stepsTitle->setText(
        direct ? tr("Steps on each server with %1").arg(EndpointText::toString(method))
               : tr("With Route or Tunnel, each server would need"));
    m_steps[0]->setText(tr("%1 on lo, and arp_ignore 1, arp_announce 2.")
                            .arg(m_situation.virtualAddresses.join(QStringLiteral(", "))));
    m_steps[1]->setText(
        tr("Tunnel only: a tunl0, gue or gre device, and MTU 20 to 28 bytes smaller."));
}

// Made anew only when something else is to be read: values change every second.
void ForwardingPicker::showNeeds()
{
    const auto method = forwarding();
    m_needsTitle->setText(tr("What each server needs with %1").arg(EndpointText::toString(method)));
    const auto needs = ForwardingNeeds::of(method, m_situation);
    QStringList texts;
    for (const auto &need : needs)
        texts.append(QString::number(static_cast<int>(need.state)) + need.text);
    if (texts == m_shownNeeds)
        return;
    m_shownNeeds = texts;
    while (auto *item = m_needs->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const auto &need : needs) {
        const auto look = lookOf(need.state);
        auto *row = new QWidget(this);
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(scaled(8));
        auto *icon = new QLabel(row);
        icon->setPixmap(icons::pixmap(QLatin1String(look.icon),
                                      Theme::instance().tokens().*look.iconColor, scaled(14),
                                      devicePixelRatioF()));
        auto *text = createLabel(need.text, Font::Row, look.textColor, row);
        text->setTextFormat(Qt::RichText);
        text->setWordWrap(true);
        layout->addWidget(icon, 0, Qt::AlignTop);
        layout->addWidget(text, 1);
        m_needs->addWidget(row);
    }
}

} // namespace vipdeck
