// SPDX-License-Identifier: GPL-3.0-or-later
// Every sentence that the doctor says, in English, with %1 to %4 for values. The console translates
// them by their text. A list macro, so that enumeration and texts cannot part.
#pragma once

#include <cstdint>
#include <string_view>

// clang-format off
#define VIPDECK_DOCTOR_SENTENCES(S) \
    S(NotLooked, "Not known: nothing was read on the server.") \
    S(NotLookedWhy, "Look over ssh, or run the script on the server and paste its result.") \
    S(OnlyTunnel, "Only needed with Tunnel.") \
    S(OnlyMasquerade, "Only needed with Masq.") \
    S(OnlyDirect, "Only needed with Route and Tunnel.") \
    S(OnlyRoute, "Only needed with Route.") \
    S(OnlyIPv4, "Only needed with IPv4.") \
    S(LocalServer, "The server is this director itself.") \
    S(ArpSettings, "arp_ignore is %1 and arp_announce is %2 on %3.") \
    S(ArpSettingsWrong, "arp_ignore is %1 and arp_announce is %2 on %3. Fix this first.") \
    S(ArpFluxWhy, "With the virtual address on it, the server would answer ARP for it and take traffic away from the director.") \
    S(ArpAnswered, "%1 (%2) answers ARP for %3. Fix this first.") \
    S(ArpAnsweredOther, "Another machine (%1) answers ARP for %2.") \
    S(ArpAnsweredOtherWhy, "Clients and routers may send their packets there in place of the director.") \
    S(ArpQuiet, "Nobody but the director answers ARP for %1.") \
    S(ArpUnknown, "Nobody answers ARP for %1 now; the settings of the server are not known.") \
    S(Ipv6NoFlux, "IPv6 answers only for addresses of the interface itself.") \
    S(AddressOn, "%1 is on %2.") \
    S(AddressAnswers, "The server answers as %1.") \
    S(AddressMissing, "%1 is not on any interface.") \
    S(AddressMissingWhy, "Packets keep this address. Without it the server drops them.") \
    S(AddressWide, "%1 is on %2 with the prefix /%3.") \
    S(AddressWideWhy, "The server takes the whole network for its own and cannot reach its neighbours.") \
    S(AddressOnLink, "%1 is on %2, which answers for it on the network.") \
    S(AddressOnLinkWhy, "The server takes traffic away from the director, whatever the ARP settings are.") \
    S(TunnelUp, "%1 takes %2 packets.") \
    S(TunnelDown, "%1 is there, but down.") \
    S(TunnelMissing, "No device takes %1 packets.") \
    S(TunnelWhy, "The director sends packets wrapped; without a device the server cannot unwrap them.") \
    S(TunnelPortMissing, "Port %1 is not open for GUE.") \
    S(TunnelNoChecksum, "%1 does not take packets with a checksum.") \
    S(TunnelAnswers, "The server unwraps packets of the director.") \
    S(FilterOff, "Off (%1) on %2.") \
    S(FilterLoose, "Loose (2) on %1.") \
    S(FilterStrictWorks, "Strict (1) on %1.") \
    S(FilterStrictWorksWhy, "Works now. Loose (2) is safer if the machine gets a second network.") \
    S(FilterStrictDrops, "Strict (1) on %1, and the way to clients is %2.") \
    S(FilterStrictDropsWhy, "The kernel drops packets that come in where it would not send the answer.") \
    S(Listens, "%1 listens on %2.") \
    S(ListensNot, "Nothing listens on port %1.") \
    S(ListensNotWhy, "The server would refuse every connection.") \
    S(ListensElsewhere, "%1 listens on %2 only.") \
    S(ListensElsewhereWhy, "Packets arrive for %1; let the program listen there or on every address.") \
    S(PortAnswers, "%1 answers, %2 ms.") \
    S(PortRefused, "%1 refuses connections.") \
    S(PortRefusedWhy, "Nothing listens there, or a firewall rejects it.") \
    S(PortSilent, "%1 does not answer.") \
    S(PortSilentWhy, "The machine is off, or a firewall drops the packets.") \
    S(PortUnreachable, "%1 cannot be reached.") \
    S(PortUnreachableWhy, "There is no way to the server.") \
    S(PortAny, "The service takes every port; none is tried.") \
    S(PortProtocol, "Only TCP is tried from outside.") \
    S(PortNotTried, "No packet was sent.") \
    S(SameLink, "The director reaches %1 without a router.") \
    S(SameLinkTime, "The director reaches %1 without a router (ARP, %2 ms).") \
    S(SameLinkRouter, "The way to %1 goes through the router %2.") \
    S(SameLinkRouterWhy, "Route changes only the hardware address, so the router would send the packet back. Use Tunnel.") \
    S(SameLinkSilent, "%1 does not answer ARP.") \
    S(SameLinkSilentWhy, "The machine is off or in another network.") \
    S(NoRoute, "There is no route to %1.") \
    S(NoRouteWhy, "No packet can reach the server.") \
    S(SizePasses, "%1 octets pass without fragments.") \
    S(SizeLost, "%1 octets do not pass, and nobody says why.") \
    S(SizeLostWhy, "Short answers work and long ones hang. Make the MTU the same on both ends.") \
    S(SizeReported, "Only %1 of %2 octets pass.") \
    S(SizeReportedWhy, "Works while clients get the ICMP errors about it, which firewalls often drop.") \
    S(SizeTunnel, "A full packet of a client, %1 octets with the tunnel around it, does not fit %2.") \
    S(SizeTunnelWhy, "Clients are told to send smaller packets. Better that the server offers smaller segments.") \
    S(SizeTunnelSegment, "The server offers segments of %1 octets, which fit into the tunnel.") \
    S(SizeUnknown, "The server does not answer echo requests.") \
    S(ReturnThrough, "Replies leave through %1, the director.") \
    S(ReturnThroughProbe, "Replies to a far client come back through the director.") \
    S(ReturnBy, "Replies leave through %1, not through the director.") \
    S(ReturnDirect, "Replies leave on %1 straight to the client.") \
    S(ReturnWhyMasquerade, "With Masq the director must see replies; the client does not know the server's address and drops them.") \
    S(ReturnNone, "The server has no route to %1.") \
    S(ReturnNoneWhy, "Replies cannot leave the server.") \
    S(ReturnDirectorOwns, "Replies leave through the director, which has the address %1 itself.") \
    S(ReturnDirectorOwnsWhy, "The kernel of the director drops packets that come in with its own address.") \
    S(ReturnDetour, "Replies leave through the director.") \
    S(ReturnDetourWhy, "It works, but the director carries the replies that this way of forwarding keeps off it.") \
    S(ReturnUnknown, "Replies of the server did not come back to the director.") \
    S(ForwardOn, "ip_forward is on.") \
    S(ForwardOff, "ip_forward is off.") \
    S(ForwardWhy, "With Masq the kernel of the director carries requests and replies; without it they end here.") \
    S(RedirectsOff, "Clients and servers are on different networks, or redirects are off.") \
    S(RedirectsOn, "send_redirects is on for %1, where clients and servers are.") \
    S(RedirectsWhy, "The director would tell the server to send replies straight to clients, which drop them.") \
    S(OffloadOff, "Large receive offload is off.") \
    S(OffloadOn, "Large receive offload is on for %1.") \
    S(OffloadWhy, "Merged packets can be too big to send on.") \
    S(OffloadUnknown, "The driver of %1 does not say.") \
    S(QueueReady, "The kernel can hand packets to the engine.") \
    S(QueueRuns, "The engine gets its packets.") \
    S(QueueMissing, "The kernel cannot hand packets to a program.") \
    S(QueueWhy, "The engine gets every packet from there.") \
    S(QueueStopped, "The engine does not run: %1.") \
    S(QueueStoppedPlain, "The engine does not run.") \
    S(QueueStoppedWhy, "Services answer nothing until it runs.") \
    S(KernelAbsent, "Not in use here, so there is no conflict.") \
    S(KernelServices, "Services in the kernel's own IPVS: %1.") \
    S(KernelWhy, "Both may answer for the same address. Import the rules, then clear the kernel's.") \
    S(TrialAnswered, "The server answered a connection sent as the director sends them.") \
    S(TrialRefused, "The server refused a connection sent as the director sends them.") \
    S(TrialSilent, "No answer to a connection sent as the director sends them.") \
    S(TrialSilentWhy, "Clients of this server would wait in vain.") \
    S(TrialNotTried, "Not tried: %1.") \
    S(TrialFailedBefore, "Not tried, because checks above failed. It sends one connection to the server.")
// clang-format on

namespace vipdeck::doctor {

enum class Sentence : std::uint8_t {
    None,
#define VIPDECK_NAME(name, text) name,
    VIPDECK_DOCTOR_SENTENCES(VIPDECK_NAME)
#undef VIPDECK_NAME
};

[[nodiscard]] std::string_view sentenceText(Sentence sentence);

} // namespace vipdeck::doctor
