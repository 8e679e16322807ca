// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/flowattachment.h"

#include <bpf/bpf.h>
#include <bpf/libbpf.h>
#include <cerrno>
#include <cstdint>
#include <net/if.h>
#include <net/if_arp.h>
#include <netlink/netlink.h>
#include <netlink/route/link.h>
#include <unistd.h>

#include <algorithm>
#include <memory>
#include <string_view>
#include <utility>

#include "engine/io/netlinksocket.h"

namespace vipdeck {
namespace {

// Linux 6.6; the headers of Debian 12 do not know it.
constexpr auto kTcxIngress = static_cast<bpf_attach_type>(46);
constexpr auto kTcxEgress = static_cast<bpf_attach_type>(47);
// Of our classifier; not taken by what people number by hand.
constexpr std::uint32_t kPriority = 0x5649;
constexpr std::uint32_t kHandle = 1;

struct SocketDeleter
{
    void operator()(nl_sock *socket) const { nl_socket_free(socket); }
};
struct CacheDeleter
{
    void operator()(nl_cache *cache) const { nl_cache_free(cache); }
};

// Ports of bridges and bonds hand their packets to their master, which has a place of its own.
bool takesPackets(rtnl_link *link)
{
    return rtnl_link_get_arptype(link) == ARPHRD_ETHER && rtnl_link_get_master(link) == 0
           && (rtnl_link_get_flags(link) & IFF_LOOPBACK) == 0;
}

bool hasEgressPrograms(int index)
{
    std::uint32_t attached = 0;
    std::uint32_t count = 0;
    return bpf_prog_query(index, kTcxEgress, 0, &attached, nullptr, &count) == 0 && count != 0;
}

// A virtual cable into another network namespace without a queue or programs on the way out: the
// other end may get the packet at once.
bool isShortcut(rtnl_link *link)
{
    const char *kind = rtnl_link_get_type(link);
    const char *queue = rtnl_link_get_qdisc(link);
    std::int32_t elsewhere = 0;
    return kind && std::string_view(kind) == "veth" && queue && std::string_view(queue) == "noqueue"
           && rtnl_link_get_link_netnsid(link, &elsewhere) == 0
           && !hasEgressPrograms(rtnl_link_get_ifindex(link));
}

struct Present
{
    std::string name;
    bool shortcut = false;
};

Result<std::map<int, Present>> readPlaces()
{
    const std::unique_ptr<nl_sock, SocketDeleter> socket(nl_socket_alloc());
    if (!socket)
        return systemError("nl_socket_alloc", ENOMEM);
    if (const int code = nl_connect(socket.get(), NETLINK_ROUTE); code < 0)
        return netlinkError("nl_connect(NETLINK_ROUTE)", code);
    nl_cache *raw = nullptr;
    if (const int code = rtnl_link_alloc_cache(socket.get(), AF_UNSPEC, &raw); code < 0)
        return netlinkError("rtnl_link_alloc_cache", code);
    const std::unique_ptr<nl_cache, CacheDeleter> cache(raw);
    std::map<int, Present> result;
    for (auto *object = nl_cache_get_first(raw); object; object = nl_cache_get_next(object)) {
        auto *link = reinterpret_cast<rtnl_link *>(object);
        if (takesPackets(link))
            result.emplace(rtnl_link_get_ifindex(link),
                           Present{rtnl_link_get_name(link), isShortcut(link)});
    }
    return result;
}

bpf_tc_hook ingressOf(int index)
{
    bpf_tc_hook hook{};
    hook.sz = sizeof hook;
    hook.ifindex = index;
    hook.attach_point = BPF_TC_INGRESS;
    return hook;
}

bpf_tc_opts classifierOptions()
{
    bpf_tc_opts options{};
    options.sz = sizeof options;
    options.handle = kHandle;
    options.priority = kPriority;
    return options;
}

bool hasClassifier(int index)
{
    const auto hook = ingressOf(index);
    auto options = classifierOptions();
    return bpf_tc_query(&hook, &options) == 0;
}

// libbpf wants neither a program nor flags of what is to be detached.
void removeClassifier(int index)
{
    const auto hook = ingressOf(index);
    const auto options = classifierOptions();
    bpf_tc_detach(&hook, &options);
}

} // namespace

FlowAttachment::FlowAttachment(int program, int shortcuts, std::string pinDirectory,
                               FlowAttachmentMode mode)
    : m_program(program)
    , m_shortcuts(shortcuts)
    , m_pinDirectory(std::move(pinDirectory))
    , m_mode(mode)
{}

FlowAttachment::~FlowAttachment()
{
    for (const auto &[index, place] : m_places)
        if (place.link >= 0)
            close(place.link);
}

std::string FlowAttachment::pinOf(int index) const
{
    return m_pinDirectory + "/link-" + std::to_string(index);
}

Result<int> FlowAttachment::attachLink(int index) const
{
    const auto pin = pinOf(index);
    if (!m_pinDirectory.empty()) {
        // Of an earlier helper: only its program changes, without a gap. A link whose interface
        // went away refuses.
        const int found = bpf_obj_get(pin.c_str());
        if (found >= 0 && bpf_link_update(found, m_program, nullptr) == 0)
            return found;
        if (found >= 0)
            close(found);
        unlink(pin.c_str());
    }
    const int link = bpf_link_create(m_program, index, kTcxIngress, nullptr);
    if (link < 0)
        return systemError("BPF_LINK_CREATE(tcx)", errno);
    if (!m_pinDirectory.empty() && bpf_obj_pin(link, pin.c_str()) != 0) {
        const int reason = errno;
        close(link);
        return systemError("BPF_OBJ_PIN " + pin, reason);
    }
    return link;
}

Result<> FlowAttachment::attachClassifier(int index) const
{
    auto hook = ingressOf(index);
    if (const int code = bpf_tc_hook_create(&hook); code != 0 && code != -EEXIST)
        return systemError("clsact", -code);
    auto options = classifierOptions();
    options.prog_fd = m_program;
    options.flags = BPF_TC_F_REPLACE;
    if (const int code = bpf_tc_attach(&hook, &options); code != 0)
        return systemError("classifier", -code);
    return {};
}

void FlowAttachment::dropPinnedLink(int index) const
{
    if (!m_pinDirectory.empty())
        unlink(pinOf(index).c_str());
}

// The new place first, then what an earlier helper has at the other one.
Result<FlowAttachment::Place> FlowAttachment::attach(int index, const std::string &name) const
{
    std::string problem = name + ": ";
    ErrorCode code = ErrorCode::NotSupported;
    if (m_mode != FlowAttachmentMode::Clsact) {
        const auto link = attachLink(index);
        if (link) {
            if (hasClassifier(index))
                removeClassifier(index);
            return Place{name, *link};
        }
        code = link.error().code;
        problem += link.error().message;
        if (m_mode == FlowAttachmentMode::Tcx)
            return makeError(code, problem);
        problem += "; ";
    }
    const auto classifier = attachClassifier(index);
    if (!classifier)
        return makeError(code, problem + classifier.error().message);
    dropPinnedLink(index);
    return Place{name, -1};
}

Result<> FlowAttachment::refresh()
{
    const auto present = readPlaces();
    if (!present)
        return tl::unexpected<Error>(present.error());
    std::erase_if(m_places, [&](const auto &entry) {
        const bool gone = !present->contains(entry.first);
        if (gone)
            release(entry.first, entry.second);
        // Whoever takes the queueing discipline away takes the classifier with it.
        return gone || (entry.second.link < 0 && !hasClassifier(entry.first));
    });
    m_problem.clear();
    Result<> result;
    for (const auto &[index, interface] : *present) {
        setShortcut(index, interface.shortcut);
        if (m_places.contains(index))
            continue;
        auto place = attach(index, interface.name);
        if (place) {
            m_places.emplace(index, std::move(*place));
        } else {
            m_problem = place.error().message;
            result = tl::unexpected<Error>(place.error());
        }
    }
    return m_places.empty() ? result : Result<>();
}

// A full map leaves the ordinary way.
void FlowAttachment::setShortcut(int index, bool exists) const
{
    const std::uint8_t value = 1;
    if (exists)
        bpf_map_update_elem(m_shortcuts, &index, &value, BPF_ANY);
    else
        bpf_map_delete_elem(m_shortcuts, &index);
}

void FlowAttachment::release(int index, const Place &place) const
{
    setShortcut(index, false);
    if (place.link >= 0) {
        dropPinnedLink(index);
        bpf_link_detach(place.link);
        close(place.link);
        return;
    }
    removeClassifier(index);
}

bool FlowAttachment::isLeftBehind()
{
    const auto present = readPlaces();
    return present && std::ranges::any_of(*present, [](const auto &entry) {
               return hasClassifier(entry.first);
           });
}

void FlowAttachment::clear()
{
    const auto present = readPlaces();
    if (!present)
        return;
    for (const auto &[index, interface] : *present)
        if (hasClassifier(index))
            removeClassifier(index);
}

void FlowAttachment::detach()
{
    for (const auto &[index, place] : m_places)
        release(index, place);
    m_places.clear();
}

std::vector<std::string> FlowAttachment::interfaces() const
{
    std::vector<std::string> result;
    for (const auto &[index, place] : m_places)
        result.push_back(place.name);
    return result;
}

std::string FlowAttachment::how() const
{
    if (m_places.empty())
        return {};
    return m_places.begin()->second.link >= 0 ? "tcx" : "clsact";
}

} // namespace vipdeck
