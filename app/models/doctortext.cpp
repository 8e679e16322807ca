// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/doctortext.h"

#include <QCoreApplication>

namespace vipdeck {
namespace {

constexpr const char *kContext = "vipdeck::Doctor";

// Every text of engine/doctor that is shown, for the translators.
// clang-format off
constexpr const char *kTexts[] = {
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "Not known: nothing was read on the server."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "Look over ssh, or run the script on the server and paste its result."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "Only needed with Tunnel."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "Only needed with Masq."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "Only needed with Route and Tunnel."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "Only needed with Route."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "Only needed with IPv4."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "The server is this director itself."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "arp_ignore is %1 and arp_announce is %2 on %3."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "arp_ignore is %1 and arp_announce is %2 on %3. Fix this first."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "With the virtual address on it, the server would answer ARP for it and take traffic away from the director."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "%1 (%2) answers ARP for %3. Fix this first."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "Another machine (%1) answers ARP for %2."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "Clients and routers may send their packets there in place of the director."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "Nobody but the director answers ARP for %1."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "Nobody answers ARP for %1 now; the settings of the server are not known."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "IPv6 answers only for addresses of the interface itself."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "%1 is on %2."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "The server answers as %1."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "%1 is not on any interface."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "Packets keep this address. Without it the server drops them."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "%1 is on %2 with the prefix /%3."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "The server takes the whole network for its own and cannot reach its neighbours."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "%1 is on %2, which answers for it on the network."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "The server takes traffic away from the director, whatever the ARP settings are."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "%1 takes %2 packets."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "%1 is there, but down."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "No device takes %1 packets."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "The director sends packets wrapped; without a device the server cannot unwrap them."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "Port %1 is not open for GUE."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "%1 does not take packets with a checksum."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "The server unwraps packets of the director."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "Off (%1) on %2."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "Loose (2) on %1."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "Strict (1) on %1."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "Works now. Loose (2) is safer if the machine gets a second network."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "Strict (1) on %1, and the way to clients is %2."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "The kernel drops packets that come in where it would not send the answer."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "%1 listens on %2."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "Nothing listens on port %1."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "The server would refuse every connection."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "%1 listens on %2 only."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "Packets arrive for %1; let the program listen there or on every address."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "%1 answers, %2 ms."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "%1 refuses connections."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "Nothing listens there, or a firewall rejects it."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "%1 does not answer."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "The machine is off, or a firewall drops the packets."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "%1 cannot be reached."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "There is no way to the server."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "The service takes every port; none is tried."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "Only TCP is tried from outside."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "No packet was sent."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "The director reaches %1 without a router."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "The director reaches %1 without a router (ARP, %2 ms)."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "The way to %1 goes through the router %2."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "Route changes only the hardware address, so the router would send the packet back. Use Tunnel."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "%1 does not answer ARP."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "The machine is off or in another network."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "There is no route to %1."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "No packet can reach the server."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "%1 octets pass without fragments."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "%1 octets do not pass, and nobody says why."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "Short answers work and long ones hang. Make the MTU the same on both ends."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "Only %1 of %2 octets pass."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "Works while clients get the ICMP errors about it, which firewalls often drop."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "A full packet of a client, %1 octets with the tunnel around it, does not fit %2."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "Clients are told to send smaller packets. Better that the server offers smaller segments."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "The server offers segments of %1 octets, which fit into the tunnel."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "The server does not answer echo requests."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "Replies leave through %1, the director."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "Replies to a far client come back through the director."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "Replies leave through %1, not through the director."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "Replies leave on %1 straight to the client."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "With Masq the director must see replies; the client does not know the server's address and drops them."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "The server has no route to %1."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "Replies cannot leave the server."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "Replies leave through the director, which has the address %1 itself."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "The kernel of the director drops packets that come in with its own address."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "Replies leave through the director."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "It works, but the director carries the replies that this way of forwarding keeps off it."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "Replies of the server did not come back to the director."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "ip_forward is on."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "ip_forward is off."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "With Masq the kernel of the director carries requests and replies; without it they end here."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "Clients and servers are on different networks, or redirects are off."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "send_redirects is on for %1, where clients and servers are."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "The director would tell the server to send replies straight to clients, which drop them."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "Large receive offload is off."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "Large receive offload is on for %1."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "Merged packets can be too big to send on."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "The driver of %1 does not say."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "The kernel can hand packets to the engine."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "The engine gets its packets."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "The kernel cannot hand packets to a program."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "The engine gets every packet from there."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "The engine does not run: %1."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "The engine does not run."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "Services answer nothing until it runs."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "Not in use here, so there is no conflict."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "Services in the kernel's own IPVS: %1."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "Both may answer for the same address. Import the rules, then clear the kernel's."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "The server answered a connection sent as the director sends them."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "The server refused a connection sent as the director sends them."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "No answer to a connection sent as the director sends them."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "Clients of this server would wait in vain."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "Not tried: %1."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "Not tried, because checks above failed. It sends one connection to the server."),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "ARP flux"),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "Tunnel device"),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "rp_filter"),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "Virtual address"),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "Port open"),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "Same network"),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "MTU"),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "Return path"),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "Packet queue"),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "IP forwarding"),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "ICMP redirects"),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "Offloads"),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "Kernel IPVS"),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "Trial connection"),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "Pass"),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "Warning"),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "Fail"),
    QT_TRANSLATE_NOOP("vipdeck::Doctor", "Skipped"),
};
// clang-format on

QString translated(std::string_view text)
{
    return QCoreApplication::translate(kContext, std::string(text).c_str());
}

} // namespace

QString DoctorText::sentence(const doctor::Message &message)
{
    auto text = translated(doctor::sentenceText(message.sentence)).toStdString();
    return QString::fromStdString(doctor::fillIn(text, message.values));
}

QString DoctorText::title(doctor::CheckId check)
{
    return translated(doctor::checkInfo(check).title);
}

QString DoctorText::outcome(doctor::Outcome outcome)
{
    return translated(doctor::outcomeName(outcome));
}

QString DoctorText::tool(doctor::CheckId check)
{
    const auto text = doctor::checkInfo(check).tool;
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

QString DoctorText::iconName(doctor::Outcome outcome)
{
    switch (outcome) {
    case doctor::Outcome::Pass: return QStringLiteral("state-up");
    case doctor::Outcome::Warning: return QStringLiteral("warn");
    case doctor::Outcome::Fail: return QStringLiteral("state-down");
    case doctor::Outcome::Skipped: break;
    }
    return QStringLiteral("minus");
}

QStringList DoctorText::knownTexts()
{
    QStringList texts;
    for (const char *text : kTexts)
        texts.append(QString::fromUtf8(text));
    return texts;
}

} // namespace vipdeck
