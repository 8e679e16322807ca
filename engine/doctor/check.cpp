// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/doctor/check.h"

#include <cstdlib>

namespace vipdeck::doctor {
namespace {

constexpr std::array<CheckInfo, kCheckCount> kChecks{{
    {CheckId::ArpFlux, Place::Server, "arp-flux", "ARP flux", "sysctl"},
    {CheckId::TunnelDevice, Place::Server, "tunnel-device", "Tunnel device", "ip link"},
    {CheckId::ServerPathFilter, Place::Server, "server-rp-filter", "rp_filter", "sysctl"},
    {CheckId::VirtualAddress, Place::Server, "virtual-address", "Virtual address", "ip addr"},
    {CheckId::PortOpen, Place::Server, "port-open", "Port open", "ss"},
    {CheckId::SameNetwork, Place::Way, "same-network", "Same network", "arping"},
    {CheckId::PacketSize, Place::Way, "mtu", "MTU", "ping -M do"},
    {CheckId::ReturnPath, Place::Way, "return-path", "Return path", "ip route get"},
    {CheckId::PacketQueue, Place::Director, "packet-queue", "Packet queue", "nft"},
    {CheckId::IpForwarding, Place::Director, "ip-forward", "IP forwarding", "sysctl"},
    {CheckId::DirectorPathFilter, Place::Director, "director-rp-filter", "rp_filter", "sysctl"},
    {CheckId::Redirects, Place::Director, "redirects", "ICMP redirects", "sysctl"},
    {CheckId::Offloads, Place::Director, "offloads", "Offloads", "ethtool"},
    {CheckId::KernelIpvs, Place::Director, "kernel-ipvs", "Kernel IPVS", "ipvsadm"},
    {CheckId::TrialConnection, Place::Director, "trial", "Trial connection", "vipdeckd"},
}};

} // namespace

const CheckInfo &checkInfo(CheckId id)
{
    const auto &info = kChecks.at(static_cast<std::size_t>(id));
    if (info.id != id)
        std::abort(); // the table is in the order of CheckId
    return info;
}

std::string_view sentenceText(Sentence sentence)
{
    switch (sentence) {
    case Sentence::None: break;
#define VIPDECK_TEXT(name, text) \
    case Sentence::name: return text;
        VIPDECK_DOCTOR_SENTENCES(VIPDECK_TEXT)
#undef VIPDECK_TEXT
    }
    return {};
}

std::string fillIn(std::string_view text, const std::vector<std::string> &values)
{
    std::string filled;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto number = text[i] == '%' && i + 1 < text.size()
                                ? static_cast<std::size_t>(text[i + 1] - '1')
                                : values.size();
        if (number < values.size()) {
            filled += values[number];
            ++i;
        } else {
            filled += text[i];
        }
    }
    return filled;
}

std::string textOf(const Message &message)
{
    return fillIn(sentenceText(message.sentence), message.values);
}

std::string_view outcomeName(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Pass: return "Pass";
    case Outcome::Warning: return "Warning";
    case Outcome::Fail: return "Fail";
    case Outcome::Skipped: break;
    }
    return "Skipped";
}

std::string_view placeName(Place place)
{
    switch (place) {
    case Place::Server: return "server";
    case Place::Way: return "way";
    case Place::Director: break;
    }
    return "director";
}

} // namespace vipdeck::doctor
