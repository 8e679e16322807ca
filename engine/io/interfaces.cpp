// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/interfaces.h"

#include <linux/if_addr.h>
#include <linux/rtnetlink.h>
#include <net/if.h>
#include <net/if_arp.h>
#include <netinet/in.h>
#include <netlink/addr.h>
#include <netlink/errno.h>
#include <netlink/msg.h>
#include <netlink/netlink.h>
#include <netlink/route/addr.h>
#include <netlink/route/link.h>

#include <array>
#include <cstring>
#include <memory>

#include "engine/io/netlinksocket.h"

namespace vipdeck {
namespace {

constexpr unsigned kIp6Gre = 823; // ARPHRD_IP6GRE; linux/if_arp.h does not go with net/if.h

template<auto Free>
struct Freeing
{
    template<typename T>
    void operator()(T *object) const
    {
        Free(object);
    }
};
using Socket = std::unique_ptr<nl_sock, Freeing<nl_socket_free>>;
using Cache = std::unique_ptr<nl_cache, Freeing<nl_cache_free>>;
using RouteAddress = std::unique_ptr<rtnl_addr, Freeing<rtnl_addr_put>>;
using AbstractAddress = std::unique_ptr<nl_addr, Freeing<nl_addr_put>>;

Result<Socket> openRoute()
{
    Socket socket(nl_socket_alloc());
    if (!socket)
        return systemError("nl_socket_alloc", ENOMEM);
    if (const int code = nl_connect(socket.get(), NETLINK_ROUTE); code < 0)
        return netlinkError("nl_connect(NETLINK_ROUTE)", code);
    return socket;
}

std::optional<Address> addressFrom(const void *octets, std::size_t size)
{
    if (size == 4) {
        std::array<std::uint8_t, 4> b{};
        std::memcpy(b.data(), octets, b.size());
        return Address::fromIPv4(std::uint32_t{b[0]} << 24 | std::uint32_t{b[1]} << 16
                                 | std::uint32_t{b[2]} << 8 | b[3]);
    }
    if (size != 16)
        return std::nullopt;
    std::array<std::uint8_t, 16> b{};
    std::memcpy(b.data(), octets, b.size());
    return Address::fromIPv6(b);
}

// The words that iproute2 writes behind "link/".
std::string kindOf(unsigned type)
{
    switch (type) {
    case ARPHRD_ETHER: return "ether";
    case ARPHRD_LOOPBACK: return "loopback";
    case ARPHRD_TUNNEL: return "ipip";
    case ARPHRD_TUNNEL6: return "tunnel6";
    case ARPHRD_SIT: return "sit";
    case ARPHRD_IPGRE: return "gre";
    case kIp6Gre: return "gre6";
    case ARPHRD_NONE: return "none";
    default: return std::to_string(type);
    }
}

struct Found
{
    std::vector<doctor::InterfaceFacts> interfaces;
    std::vector<int> indices; // of the same length
};

void takeLink(nl_object *object, void *into)
{
    auto *link = reinterpret_cast<rtnl_link *>(object);
    auto &found = *static_cast<Found *>(into);
    doctor::InterfaceFacts facts;
    facts.name = rtnl_link_get_name(link);
    facts.kind = kindOf(rtnl_link_get_arptype(link));
    const auto flags = rtnl_link_get_flags(link);
    facts.up = (flags & IFF_UP) != 0;
    facts.answersNeighbours = facts.kind == "ether" && (flags & IFF_NOARP) == 0;
    facts.mtu = rtnl_link_get_mtu(link);
    found.interfaces.push_back(std::move(facts));
    found.indices.push_back(rtnl_link_get_ifindex(link));
}

void takeAddress(nl_object *object, void *into)
{
    auto *entry = reinterpret_cast<rtnl_addr *>(object);
    auto &found = *static_cast<Found *>(into);
    const auto *local = rtnl_addr_get_local(entry);
    const auto address =
        local ? addressFrom(nl_addr_get_binary_addr(local), nl_addr_get_len(local)) : std::nullopt;
    for (std::size_t i = 0; address && i < found.indices.size(); ++i)
        if (found.indices[i] == rtnl_addr_get_ifindex(entry))
            found.interfaces[i].addresses.push_back(
                {*address, static_cast<std::uint8_t>(rtnl_addr_get_prefixlen(entry))});
}

Result<RouteAddress> hostAddress(const Address &address, const std::string &interfaceName)
{
    const auto index = if_nametoindex(interfaceName.c_str());
    if (index == 0)
        return makeError(ErrorCode::DeviceNotFound,
                         "there is no interface \"" + interfaceName + '"');
    const int family = address.isIPv4() ? AF_INET : AF_INET6;
    const AbstractAddress local(nl_addr_build(family, address.octets().data(), address.size()));
    RouteAddress entry(rtnl_addr_alloc());
    if (!local || !entry)
        return systemError("rtnl_addr_alloc", ENOMEM);
    nl_addr_set_prefixlen(local.get(), static_cast<int>(address.size() * 8));
    rtnl_addr_set_ifindex(entry.get(), static_cast<int>(index));
    if (const int code = rtnl_addr_set_local(entry.get(), local.get()); code < 0)
        return netlinkError("rtnl_addr_set_local", code);
    if (!address.isIPv4())
        rtnl_addr_set_flags(entry.get(), IFA_F_NODAD);
    return entry;
}

struct RouteAnswer
{
    std::optional<doctor::RouteFacts> route;
};

void takeMetrics(nlattr *attribute, doctor::RouteFacts &route)
{
    std::array<nlattr *, RTAX_MAX + 1> metrics{};
    if (nla_parse_nested(metrics.data(), RTAX_MAX, attribute, nullptr) < 0)
        return;
    if (metrics[RTAX_MTU])
        route.mtu = nla_get_u32(metrics[RTAX_MTU]);
    if (metrics[RTAX_ADVMSS])
        route.advertisedSegment = nla_get_u32(metrics[RTAX_ADVMSS]);
}

std::optional<Address> addressIn(const nlattr *attribute)
{
    if (!attribute)
        return std::nullopt;
    return addressFrom(nla_data(attribute), static_cast<std::size_t>(nla_len(attribute)));
}

int takeRoute(nl_msg *message, void *into)
{
    auto &answer = *static_cast<RouteAnswer *>(into);
    auto *header = nlmsg_hdr(message);
    std::array<nlattr *, RTA_MAX + 1> attributes{};
    if (header->nlmsg_type != RTM_NEWROUTE
        || nlmsg_parse(header, sizeof(rtmsg), attributes.data(), RTA_MAX, nullptr) < 0)
        return NL_OK;
    doctor::RouteFacts route;
    if (attributes[RTA_OIF]) {
        std::array<char, IF_NAMESIZE> name{};
        if (if_indextoname(nla_get_u32(attributes[RTA_OIF]), name.data()))
            route.interfaceName = name.data();
    }
    route.gateway = addressIn(attributes[RTA_GATEWAY]);
    route.source = addressIn(attributes[RTA_PREFSRC]).value_or(Address());
    if (attributes[RTA_METRICS])
        takeMetrics(attributes[RTA_METRICS], route);
    answer.route = std::move(route);
    return NL_OK;
}

} // namespace

Result<std::vector<doctor::InterfaceFacts>> readInterfaces()
{
    const auto socket = openRoute();
    if (!socket)
        return tl::unexpected(socket.error());
    nl_cache *raw = nullptr;
    if (const int code = rtnl_link_alloc_cache(socket->get(), AF_UNSPEC, &raw); code < 0)
        return netlinkError("rtnl_link_alloc_cache", code);
    const Cache links(raw);
    if (const int code = rtnl_addr_alloc_cache(socket->get(), &raw); code < 0)
        return netlinkError("rtnl_addr_alloc_cache", code);
    const Cache addresses(raw);
    Found found;
    nl_cache_foreach(links.get(), takeLink, &found);
    nl_cache_foreach(addresses.get(), takeAddress, &found);
    return found.interfaces;
}

Result<doctor::RouteFacts> readRoute(const Address &to)
{
    const auto socket = openRoute();
    if (!socket)
        return tl::unexpected(socket.error());
    const NetlinkMessage request(nlmsg_alloc_simple(RTM_GETROUTE, 0));
    if (!request)
        return systemError("nlmsg_alloc", ENOMEM);
    rtmsg header{};
    header.rtm_family = to.isIPv4() ? AF_INET : AF_INET6;
    header.rtm_dst_len = static_cast<unsigned char>(to.size() * 8);
    if (nlmsg_append(request.get(), &header, sizeof header, NLMSG_ALIGNTO) < 0
        || nla_put(request.get(), RTA_DST, static_cast<int>(to.size()), to.octets().data()) < 0)
        return systemError("nlmsg_append", ENOMEM);
    RouteAnswer answer;
    nl_socket_modify_cb(socket->get(), NL_CB_VALID, NL_CB_CUSTOM, takeRoute, &answer);
    if (const int code = nl_send_auto(socket->get(), request.get()); code < 0)
        return netlinkError("nl_send_auto", code);
    // The answer, then its acknowledgement; an error is in place of both.
    for (int i = 0; i < 2; ++i)
        if (const int code = nl_recvmsgs_default(socket->get()); code < 0)
            return netlinkError("the route to " + to.toString(), code);
    if (!answer.route)
        return makeError(ErrorCode::Io, "the route to " + to.toString() + ": no answer");
    return *answer.route;
}

Result<> addHostAddress(const Address &address, const std::string &interfaceName)
{
    const auto entry = hostAddress(address, interfaceName);
    if (!entry)
        return tl::unexpected(entry.error());
    const auto socket = openRoute();
    if (!socket)
        return tl::unexpected(socket.error());
    const int code = rtnl_addr_add(socket->get(), entry->get(), NLM_F_EXCL);
    if (code == -NLE_EXIST)
        return makeError(ErrorCode::AlreadyExists,
                         address.toString() + " is on " + interfaceName + " already");
    if (code < 0)
        return netlinkError("adding " + address.toString() + " to " + interfaceName, code);
    return {};
}

Result<> removeHostAddress(const Address &address, const std::string &interfaceName)
{
    const auto entry = hostAddress(address, interfaceName);
    if (!entry)
        return tl::unexpected(entry.error());
    const auto socket = openRoute();
    if (!socket)
        return tl::unexpected(socket.error());
    const int code = rtnl_addr_delete(socket->get(), entry->get(), 0);
    if (code == -NLE_NOADDR || code == -NLE_OBJ_NOTFOUND)
        return makeError(ErrorCode::DestinationNotFound,
                         address.toString() + " is not on " + interfaceName);
    if (code < 0)
        return netlinkError("removing " + address.toString() + " from " + interfaceName, code);
    return {};
}

} // namespace vipdeck
