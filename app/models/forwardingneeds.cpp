// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/forwardingneeds.h"

#include <QLocale>
#include <algorithm>
#include <cmath>

#include "app/document/endpointtext.h"

namespace vipdeck {
namespace {

using State = ForwardingNeed::State;

constexpr quint64 kBitsPerMegabit = 1'000'000;

bool inNetwork(const Address &address, const doctor::InterfaceAddress &network)
{
    if (address.family() != network.address.family())
        return false;
    const auto mine = address.octets();
    const auto other = network.address.octets();
    for (unsigned bit = 0; bit < network.prefixLength; ++bit)
        if (((mine[bit / 8] ^ other[bit / 8]) & (0x80u >> (bit % 8))) != 0)
            return false;
    return true;
}

// The link that a server is on, and the director's address there.
struct Neighbourhood
{
    const doctor::InterfaceFacts *link = nullptr; // null: behind a router
    Address director;
};

Neighbourhood neighbourhoodOf(const doctor::HostFacts &host, const Address &server)
{
    for (const auto &link : host.interfaces)
        for (const auto &network : link.addresses)
            if (link.up && inNetwork(server, network))
                return {&link, network.address};
    return {};
}

Neighbourhood firstNeighbourhood(const ForwardingSituation &situation)
{
    if (!situation.host)
        return {};
    for (const auto &server : situation.servers)
        if (const auto found = neighbourhoodOf(*situation.host, server); found.link)
            return found;
    return {};
}

bool isLoopback(const Address &address)
{
    return address.isIPv4() ? address.octets()[0] == 127 : address.toString() == "::1";
}

} // namespace

QString ForwardingNeeds::bandwidth(quint64 bitsPerSecond)
{
    const QLocale locale;
    const auto number = static_cast<double>(bitsPerSecond);
    const auto write = [&](double value) {
        // Three digits are enough; whole numbers have no fraction.
        const int decimals = value >= 100 || value == std::floor(value) ? 0 : value >= 10 ? 1 : 2;
        return locale.toString(value, 'f', decimals);
    };
    if (bitsPerSecond >= 1'000 * kBitsPerMegabit)
        return tr("%1 Gbit/s").arg(write(number / 1e9));
    if (bitsPerSecond >= kBitsPerMegabit)
        return tr("%1 Mbit/s").arg(write(number / 1e6));
    return tr("%1 kbit/s").arg(write(std::round(number / 1e3)));
}

// The kernel's routing carries replies from the servers' network to the clients'.
ForwardingNeed ForwardingNeeds::forwardingSwitch(const ForwardingSituation &situation)
{
    const auto director = situation.director.toHtmlEscaped();
    const auto unknown =
        ForwardingNeed{State::Must, tr("<b>ip_forward on %1.</b> It must be on.").arg(director)};
    if (!situation.host)
        return unknown;
    bool known = false;
    for (const auto family : {AddressFamily::IPv4, AddressFamily::IPv6}) {
        const bool any = std::ranges::any_of(situation.servers, [family](const Address &server) {
            return server.family() == family;
        });
        if (!any && !(situation.servers.empty() && family == AddressFamily::IPv4))
            continue;
        const std::string name =
            family == AddressFamily::IPv4 ? "net/ipv4/ip_forward" : "net/ipv6/conf/all/forwarding";
        const auto value = doctor::settingOf(*situation.host, name);
        if (value == "0")
            return {State::Wrong,
                    tr("<b>ip_forward on %1.</b> It is off: sysctl -w %2=1")
                        .arg(director, QString::fromStdString(name).replace(u'/', u'.'))};
        known = known || !value.empty();
    }
    if (!known)
        return unknown;
    return {State::Good, tr("<b>ip_forward on %1.</b> It is on.").arg(director)};
}

ForwardingNeed ForwardingNeeds::replies(const ForwardingSituation &situation)
{
    const auto director = situation.director.toHtmlEscaped();
    if (!situation.replyBitsPerSecond)
        return {State::Note, tr("Replies use the bandwidth of %1.").arg(director)};
    const auto now = bandwidth(*situation.replyBitsPerSecond);
    const auto neighbourhood = firstNeighbourhood(situation);
    const quint64 speed = neighbourhood.link ? neighbourhood.link->speedMegabits : 0;
    if (speed == 0)
        return {State::Note, tr("Replies use the bandwidth of %1: now %2.").arg(director, now)};
    return {State::Note, tr("Replies use the bandwidth of %1: now %2 of %3.")
                             .arg(director, now, bandwidth(speed * kBitsPerMegabit))};
}

QList<ForwardingNeed> ForwardingNeeds::ofMasquerade(const ForwardingSituation &situation)
{
    const auto director = situation.director.toHtmlEscaped();
    const auto neighbourhood = firstNeighbourhood(situation);
    const auto route =
        neighbourhood.link
            ? tr("<b>Default route through %1</b> (%2), or source NAT on %1.")
                  .arg(director, EndpointText::toString(neighbourhood.director))
            : tr("<b>Default route through %1</b>, or source NAT on %1.").arg(director);
    return {{State::Must, route},
            forwardingSwitch(situation),
            {State::NotNeeded, tr("No virtual address on lo, no ARP settings, no tunnel device.")},
            replies(situation)};
}

ForwardingNeed ForwardingNeeds::sameNetwork(const ForwardingSituation &situation)
{
    const auto director = situation.director.toHtmlEscaped();
    const auto needed =
        tr("<b>The same network as %1</b>, and the port of the service.").arg(director);
    if (!situation.host || situation.servers.empty())
        return {State::Must, needed};
    const auto away = std::ranges::find_if(situation.servers, [&](const Address &server) {
        return !neighbourhoodOf(*situation.host, server).link;
    });
    if (away == situation.servers.end())
        return {State::Good, needed};
    return {State::Wrong, tr("<b>The same network as %1.</b> %2 is behind a router.")
                              .arg(director, EndpointText::toString(*away))};
}

ForwardingNeed ForwardingNeeds::localProgram(const ForwardingSituation &situation)
{
    const auto director = situation.director.toHtmlEscaped();
    if (situation.host) {
        const auto foreign = std::ranges::find_if(situation.servers, [&](const Address &server) {
            return !isLoopback(server) && !doctor::ownsAddress(*situation.host, server);
        });
        if (foreign != situation.servers.end())
            return {State::Wrong, tr("<b>An address of %1.</b> %2 is none.")
                                      .arg(director, EndpointText::toString(*foreign))};
    }
    return {State::Must, tr("A program on %1 that listens at the virtual address.").arg(director)};
}

QList<ForwardingNeed> ForwardingNeeds::of(Forwarding method, const ForwardingSituation &situation)
{
    const auto director = situation.director.toHtmlEscaped();
    const auto addresses = situation.virtualAddresses.join(QStringLiteral(", ")).toHtmlEscaped();
    switch (method) {
    case Forwarding::DirectRoute:
        return {sameNetwork(situation),
                {State::Must, tr("arp_ignore 1 and arp_announce 2, then %1 on lo.").arg(addresses)},
                {State::NotNeeded, tr("No route back through %1.").arg(director)}};
    case Forwarding::Tunnel:
        return {{State::Must,
                 tr("A tunnel device with %1 on it, and rp_filter 0 or 2.").arg(addresses)},
                {State::Must, tr("arp_ignore 1 and arp_announce 2.")},
                {State::Note, tr("Packets get 20 to 28 bytes longer: a smaller MTU or MSS.")}};
    case Forwarding::LocalNode:
        return {localProgram(situation), {State::NotNeeded, tr("No changes on other machines.")}};
    case Forwarding::Masquerade: break;
    }
    return ofMasquerade(situation);
}

} // namespace vipdeck
