// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/machinefacts.h"

#include <linux/ethtool.h>
#include <linux/sockios.h>
#include <net/if.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/utsname.h>
#include <unistd.h>

#include <charconv>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "engine/io/interfaces.h"

namespace vipdeck {
namespace {

std::string firstLineOf(const std::string &path)
{
    std::ifstream file(path);
    std::string line;
    std::getline(file, line);
    return line;
}

void readSetting(doctor::HostFacts &host, const std::string &name)
{
    const auto value = firstLineOf("/proc/sys/" + name);
    if (!value.empty())
        host.settings.push_back({name, value});
}

void readSettings(doctor::HostFacts &host)
{
    readSetting(host, "net/ipv4/ip_forward");
    readSetting(host, "net/ipv6/conf/all/forwarding");
    auto names = std::vector<std::string>{"all"};
    for (const auto &link : host.interfaces)
        names.push_back(link.name);
    for (const auto &link : names)
        for (const char *setting :
             {"rp_filter", "send_redirects", "accept_local", "arp_ignore", "arp_announce"})
            readSetting(host, "net/ipv4/conf/" + link + '/' + setting);
}

// The driver's word; virtual links have none, links that are down say -1.
std::uint32_t speedOf(const std::string &interfaceName)
{
    const auto text = firstLineOf("/sys/class/net/" + interfaceName + "/speed");
    std::uint32_t megabits = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), megabits);
    return error == std::errc() && end == text.data() + text.size() ? megabits : 0;
}

std::string systemName()
{
    std::ifstream file("/etc/os-release");
    const std::string key = "PRETTY_NAME=";
    for (std::string line; std::getline(file, line);) {
        if (!line.starts_with(key))
            continue;
        auto value = line.substr(key.size());
        if (value.size() >= 2 && value.front() == '"')
            value = value.substr(1, value.size() - 2);
        return value;
    }
    return {};
}

// Large receive offload, by the ioctl that every driver answers (ETHTOOL_GFLAGS).
std::optional<bool> largeReceiveOf(const std::string &interfaceName)
{
    const int descriptor = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0)
        return std::nullopt;
    ethtool_value value{};
    value.cmd = ETHTOOL_GFLAGS;
    ifreq request{};
    interfaceName.copy(request.ifr_name, IFNAMSIZ - 1);
    request.ifr_data = reinterpret_cast<char *>(&value);
    const bool read = ioctl(descriptor, SIOCETHTOOL, &request) == 0;
    close(descriptor);
    if (!read)
        return std::nullopt;
    return (value.data & ETH_FLAG_LRO) != 0;
}

// Lines of /proc/net/ip_vs that begin a service: after the three of its heading.
std::uint32_t kernelServices()
{
    std::ifstream file("/proc/net/ip_vs");
    std::uint32_t count = 0;
    int number = 0;
    for (std::string line; std::getline(file, line); ++number)
        count += number > 2 && !line.starts_with(' ');
    return count;
}

std::optional<doctor::RouteFacts> routeOrNothing(const Address &to)
{
    const auto route = readRoute(to);
    return route ? std::optional(*route) : std::nullopt;
}

void addOffload(doctor::DirectorFacts &facts, const std::optional<doctor::RouteFacts> &route)
{
    if (!route || route->interfaceName.empty())
        return;
    for (const auto &known : facts.offloads)
        if (known.interfaceName == route->interfaceName)
            return;
    facts.offloads.push_back({route->interfaceName, largeReceiveOf(route->interfaceName)});
}

} // namespace

doctor::DirectorFacts readMachineFacts(const std::optional<doctor::Target> &target)
{
    doctor::DirectorFacts facts;
    utsname name{};
    if (uname(&name) == 0) {
        facts.host.hostName = name.nodename;
        facts.host.kernel = name.release;
    }
    facts.host.system = systemName();
    if (const auto interfaces = readInterfaces())
        facts.host.interfaces = *interfaces;
    for (auto &link : facts.host.interfaces)
        link.speedMegabits = speedOf(link.name);
    readSettings(facts.host);
    std::error_code ignored;
    facts.packetQueue = std::filesystem::exists("/proc/net/netfilter/nfnetlink_queue", ignored);
    facts.kernelIpvs = std::filesystem::exists("/proc/net/ip_vs", ignored);
    facts.kernelServices = kernelServices();
    if (!target)
        return facts;
    facts.host.routeToPeer = routeOrNothing(target->server.endpoint.address);
    facts.host.routeToClient = routeOrNothing(doctor::clientOf(*target));
    addOffload(facts, facts.host.routeToPeer);
    addOffload(facts, facts.host.routeToClient);
    return facts;
}

} // namespace vipdeck
