// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/flowcache.h"

#include <algorithm>
#include <array>
#include <bpf/bpf.h>
#include <bpf/libbpf.h>
#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstring>
#include <dirent.h>
#include <linux/magic.h>
#include <optional>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>
#include <utility>

#include "engine/conn/tcpstate.h"
#include "engine/io/bpf/flowmaps.h"
#include "engine/io/flowattachment.h"
#include "engine/io/flowentries.h"
#include "engine/io/flowpins.h"
#include "engine/io/flowprogram.h"
#include "engine/io/netlinksocket.h"
#include "engine/packet/packet.h"

namespace vipdeck {
namespace {

static_assert(sizeof(FlowRecord) == sizeof(BpfRecord));
static_assert(offsetof(FlowRecord, reply) == offsetof(BpfRecord, reply));
static_assert(offsetof(FlowWay, seen) == offsetof(BpfWay, seen));
static_assert(offsetof(FlowWay, found) == offsetof(BpfWay, found));
static_assert(sizeof(FlowPath) == sizeof(BpfPath));
static_assert(offsetof(FlowPath, mtu) == offsetof(BpfPath, mtu));
static_assert(offsetof(FlowPath, source) == offsetof(BpfPath, source));
static_assert(offsetof(FlowPath, port) == offsetof(BpfPath, port));
static_assert(offsetof(FlowPath, kind) == offsetof(BpfPath, kind));
static_assert(offsetof(FlowPath, keepsDontFragment) == offsetof(BpfPath, keepsDontFragment));
static_assert(static_cast<int>(FlowPath::Kind::IpIp) == kBpfIpIp);
static_assert(static_cast<int>(FlowPath::Kind::Gre) == kBpfGre);
static_assert(static_cast<int>(FlowPath::Kind::Gue) == kBpfGue);
static_assert(static_cast<int>(FlowPath::Kind::Local) == kBpfLocal);
static_assert(unsigned{kFlowStateMask} == unsigned{kBpfStateMask}
              && unsigned{kFlowReplied} == unsigned{kBpfReplied}
              && unsigned{kFlowInputOnly} == unsigned{kBpfInputOnly}
              && unsigned{kFlowWasEstablished} == unsigned{kBpfWasEstablished}
              && unsigned{kFlowElsewhere} == unsigned{kBpfElsewhere});
static_assert(kFlowSecureServer == kFlowSecureTcp);

constexpr std::uint32_t kServers = 1u << 16;
constexpr std::uint32_t kShortcuts = 4096;

constexpr std::uint32_t groupsOf(std::uint32_t bits)
{
    return (bits + kFlowNewsBits - 1) / kFlowNewsBits;
}

// Of TCP states, as the director moves them.
std::uint64_t movesAt(PacketDirection direction, std::uint8_t tcpFlags, bool secure)
{
    std::uint64_t row = 0;
    for (std::uint64_t state = 0; state < static_cast<std::uint64_t>(TcpState::Count); ++state)
        row |= static_cast<std::uint64_t>(
                   nextTcpState(static_cast<TcpState>(state), direction, tcpFlags, secure))
               << (state * 4);
    return row;
}

void writeMoves(std::uint64_t *moves)
{
    constexpr std::array kDirections = {PacketDirection::Input, PacketDirection::Output,
                                        PacketDirection::InputOnly};
    constexpr std::array kEvents = {kTcpSyn, kTcpFin, kTcpAck, kTcpRst};
    static_assert(kEvents.size() == kFlowEvents && kDirections.size() <= kFlowDirections);
    for (const bool secure : {false, true})
        for (std::size_t i = 0; i < kDirections.size(); ++i)
            for (std::size_t j = 0; j < kEvents.size(); ++j)
                moves[((secure ? kFlowDirections : 0) + i) * kFlowEvents + j] =
                    movesAt(kDirections[i], kEvents[j], secure);
}

// libbpf tells reasons by this function only; set-up runs on one thread.
std::string g_lastMessage;

int remember(libbpf_print_level level, const char *format, std::va_list arguments)
{
    if (level != LIBBPF_WARN)
        return 0;
    std::array<char, 512> text{};
    std::vsnprintf(text.data(), text.size(), format, arguments);
    g_lastMessage = text.data();
    while (!g_lastMessage.empty() && g_lastMessage.back() == '\n')
        g_lastMessage.pop_back();
    return 0;
}

tl::unexpected<Error> libraryError(const std::string &call, int code)
{
    auto error = systemError(call, code);
    if (!g_lastMessage.empty())
        error.value().message += " (" + g_lastMessage + ')';
    return error;
}

struct ObjectDeleter
{
    void operator()(bpf_object *object) const { bpf_object__close(object); }
};
using Object = std::unique_ptr<bpf_object, ObjectDeleter>;

// An array map in this process's memory.
class Mapping
{
public:
    Mapping() = default;
    Mapping(const Mapping &) = delete;
    Mapping &operator=(const Mapping &) = delete;
    ~Mapping()
    {
        if (m_address)
            munmap(m_address, m_size);
    }

    [[nodiscard]] Result<> open(int map, std::size_t size)
    {
        void *address = mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_SHARED, map, 0);
        if (address == MAP_FAILED)
            return systemError("mmap of a BPF map", errno);
        m_address = address;
        m_size = size;
        return {};
    }
    template<typename T>
    [[nodiscard]] T *as() const
    {
        return static_cast<T *>(m_address);
    }

private:
    void *m_address = nullptr;
    std::size_t m_size = 0;
};

} // namespace

class FlowCache::Private
{
public:
    explicit Private(const FlowCacheOptions &theOptions)
        : options(theOptions)
    {}

    [[nodiscard]] Result<> load();
    [[nodiscard]] Result<> openObject();
    [[nodiscard]] Result<> mapMemory();
    [[nodiscard]] int mapOf(const char *name) const
    {
        return bpf_object__find_map_fd_by_name(object.get(), name);
    }

    const FlowCacheOptions options;
    FlowPins pins;
    Object object;
    std::optional<FlowEntries> entries;
    std::optional<FlowAttachment> attachment;
    Mapping records;
    Mapping words;
    Mapping news;
    Mapping newsIndex;
    Mapping moves;
    Mapping servers;
    Mapping paths;
    Mapping control;
};

Result<> FlowCache::Private::openObject()
{
    const auto program = flowProgram();
    object.reset(bpf_object__open_mem(program.data(), program.size(), nullptr));
    if (!object)
        return libraryError("bpf_object__open_mem", errno);
    const std::array<std::pair<const char *, std::uint32_t>, 11> sizes{{
        {"flows4", options.capacity * 2},
        {"flows6", options.capacity * 2},
        {"records", options.capacity * 2},
        {"words", options.capacity},
        {"news", groupsOf(options.capacity)},
        {"newsindex", groupsOf(groupsOf(options.capacity))},
        {"servers", kServers},
        {"paths", kServers},
        {"moves", kFlowMoves},
        {"control", 1},
        {"shortcuts", kShortcuts},
    }};
    for (const auto &[name, size] : sizes) {
        auto *map = bpf_object__find_map_by_name(object.get(), name);
        if (!map)
            return makeError(ErrorCode::Internal, std::string("no BPF map ") + name);
        if (const int code = bpf_map__set_max_entries(map, size); code != 0)
            return libraryError("bpf_map__set_max_entries", -code);
        if (pins.directory().empty() || std::string_view(name) == "shortcuts")
            continue; // what it says holds while a helper looks after the interfaces
        if (const int code = bpf_map__set_pin_path(map, pins.path(name).c_str()); code != 0)
            return libraryError("bpf_map__set_pin_path", -code);
    }
    return {};
}

// What is pinned is used again; maps of another size or layout are thrown away.
Result<> FlowCache::Private::load()
{
    for (bool again : {true, false}) {
        if (auto opened = openObject(); !opened)
            return opened;
        const int code = bpf_object__load(object.get());
        if (code == 0)
            return {};
        auto error = libraryError("bpf_object__load", -code);
        object.reset();
        if (!again || pins.directory().empty())
            return error;
        pins.clear();
    }
    return {};
}

Result<> FlowCache::Private::mapMemory()
{
    if (auto done = records.open(mapOf("records"), sizeof(BpfRecord) * options.capacity); !done)
        return done;
    const auto groups = groupsOf(options.capacity);
    if (auto done = words.open(mapOf("words"), sizeof(std::uint64_t) * options.capacity); !done)
        return done;
    if (auto done = news.open(mapOf("news"), sizeof(std::uint64_t) * groups); !done)
        return done;
    if (auto done = newsIndex.open(mapOf("newsindex"), sizeof(std::uint64_t) * groupsOf(groups));
        !done)
        return done;
    if (auto done = servers.open(mapOf("servers"), sizeof(std::uint64_t) * kServers); !done)
        return done;
    if (auto done = paths.open(mapOf("paths"), sizeof(BpfPath) * kServers); !done)
        return done;
    if (auto done = control.open(mapOf("control"), sizeof(BpfControl)); !done)
        return done;
    if (auto done = moves.open(mapOf("moves"), sizeof(std::uint64_t) * kFlowMoves); !done)
        return done;
    writeMoves(moves.as<std::uint64_t>());
    return {};
}

FlowCache::FlowCache() = default;
FlowCache::~FlowCache() = default;

Result<std::unique_ptr<FlowCache>> FlowCache::open(const FlowCacheOptions &options)
{
    g_lastMessage.clear();
    libbpf_set_print(remember);
    std::unique_ptr<FlowCache> cache(new FlowCache);
    cache->d = std::make_unique<Private>(options);
    auto &d = *cache->d;
    d.pins = FlowPins::open(options.bpfDirectory);
    auto done = d.load();
    if (done)
        done = d.mapMemory();
    if (done) {
        auto *program = bpf_object__find_program_by_name(d.object.get(), "vipdeck_flows");
        d.entries.emplace(d.mapOf("flows4"), d.mapOf("flows6"));
        d.attachment.emplace(bpf_program__fd(program), d.mapOf("shortcuts"), d.pins.directory(),
                             options.attachment);
        done = d.attachment->refresh();
    }
    if (done)
        return cache;
    cache->remove();
    FlowAttachment::clear(); // an earlier helper's, whose maps are gone
    return tl::unexpected<Error>(done.error());
}

bool FlowCache::isLeftBehind(const FlowCacheOptions &options)
{
    libbpf_set_print(remember);
    return FlowPins::exist(options.bpfDirectory) || FlowAttachment::isLeftBehind();
}

std::vector<FoundFlow> FlowCache::found() const
{
    std::vector<FoundFlow> result;
    for (auto &flow : d->entries->read()) {
        if (flow.slot >= d->options.capacity)
            continue;
        const auto &record = d->records.as<BpfRecord>()[flow.slot];
        const auto seen = std::max(record.request.seen, record.reply.seen);
        result.push_back({flow, d->words.as<std::uint64_t>()[flow.slot],
                          TimePoint(Duration(static_cast<Duration::rep>(seen))),
                          record.request.packets, record.request.octets + record.reply.octets});
    }
    return result;
}

FlowMemory FlowCache::memory(std::uint32_t part, std::uint32_t parts)
{
    const auto recordsEach = d->options.capacity / parts;
    const auto serversEach = kServers / parts;
    FlowMemory result;
    result.firstSlot = part * recordsEach;
    result.records = {d->records.as<FlowRecord>() + result.firstSlot, recordsEach};
    result.words = {d->words.as<std::uint64_t>() + result.firstSlot, recordsEach};
    const auto groups = groupsOf(d->options.capacity);
    result.news = {d->news.as<std::uint64_t>(), groups};
    result.newsIndex = {d->newsIndex.as<std::uint64_t>(), groupsOf(groups)};
    result.firstServer = part * serversEach;
    result.servers = {d->servers.as<std::uint64_t>() + result.firstServer, serversEach};
    result.paths = {d->paths.as<FlowPath>() + result.firstServer, serversEach};
    return result;
}

std::vector<std::uint32_t> FlowCache::carryOut(std::span<const FlowRequest> requests)
{
    std::vector<std::uint32_t> refused;
    while (!requests.empty()) {
        const auto kind = requests.front().kind;
        std::size_t run = 1;
        while (run < requests.size() && requests[run].kind == kind)
            ++run;
        if (kind == FlowRequest::Kind::Install)
            d->entries->install(requests.first(run), refused);
        else
            d->entries->remove(requests.first(run));
        requests = requests.subspan(run);
    }
    return refused;
}

void FlowCache::setEnabled(bool enabled)
{
    __atomic_store_n(&d->control.as<BpfControl>()->enabled, enabled ? 1 : 0, __ATOMIC_SEQ_CST);
}

void FlowCache::refreshInterfaces()
{
    // What went wrong is in the status; the other interfaces go on.
    [[maybe_unused]] const auto refreshed = d->attachment->refresh();
}

void FlowCache::remove()
{
    if (d->attachment)
        d->attachment->detach();
    d->pins.remove();
}

FlowCacheStatus FlowCache::status() const
{
    FlowCacheStatus status;
    status.active = true;
    status.attachment = d->attachment->how();
    status.interfaces = d->attachment->interfaces();
    status.pinned = !d->pins.directory().empty();
    status.problem = d->attachment->problem();
    if (status.problem.empty())
        status.problem = d->pins.problem();
    status.capacity = d->options.capacity;
    return status;
}

} // namespace vipdeck
