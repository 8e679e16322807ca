// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/connectionfile.h"

#include <cerrno>
#include <charconv>
#include <cstring>
#include <fcntl.h>
#include <linux/magic.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "engine/base/siphash.h"
#include "engine/io/netlinksocket.h"
#include "engine/io/networknamespace.h"

namespace vipdeck {
namespace {

constexpr std::uint64_t kMagic = 0x56444b434f4e4e53; // "VDKCONNS"
constexpr std::size_t kFirstRecord = 4096;           // octets; a page of its own for the header
static_assert(sizeof(ConnectionFileHeader) <= kFirstRecord);
static_assert(alignof(Connection) <= 64);

std::uint64_t checksumOf(const ConnectionFileHeader &header)
{
    const auto *octets = reinterpret_cast<const std::uint8_t *>(&header);
    return sipHash13({kMagic, kConnectionLayout},
                     std::span(octets, offsetof(ConnectionFileHeader, records)));
}

// 32 digits and four hyphens.
std::array<std::uint64_t, 2> bootNumber()
{
    std::array<std::uint64_t, 2> result{};
    std::array<char, 64> text{};
    const int file = open("/proc/sys/kernel/random/boot_id", O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return result;
    const auto length = read(file, text.data(), text.size());
    close(file);
    std::string digits(text.data(), static_cast<std::size_t>(std::max<ssize_t>(length, 0)));
    std::erase_if(digits, [](char c) { return c == '-' || c == '\n'; });
    if (digits.size() != 32)
        return result;
    std::from_chars(digits.data(), digits.data() + 16, result[0], 16);
    std::from_chars(digits.data() + 16, digits.data() + 32, result[1], 16);
    return result;
}

ConnectionFileHeader makeHeader()
{
    ConnectionFileHeader header;
    header.magic = kMagic;
    header.layout = kConnectionLayout;
    header.recordSize = sizeof(Connection);
    header.networkNamespace = networkNamespaceCookie();
    const auto boot = bootNumber();
    std::ranges::copy(boot, header.boot);
    header.checksum = checksumOf(header);
    return header;
}

Result<> checkMemoryFileSystem(int file, const std::string &path)
{
    struct statfs info
    {
    };
    if (fstatfs(file, &info) != 0)
        return systemError("fstatfs " + path, errno);
    const auto type = static_cast<unsigned long>(info.f_type);
    if (type != TMPFS_MAGIC && type != RAMFS_MAGIC)
        return makeError(ErrorCode::NotSupported, path + " is not in memory (tmpfs)");
    return {};
}

} // namespace

ConnectionFile::~ConnectionFile()
{
    if (m_memory)
        munmap(m_memory, m_size);
    if (m_file >= 0)
        close(m_file);
    if (!m_temporary.empty())
        unlink(m_temporary.c_str());
}

ConnectionFileHeader *ConnectionFile::header() const
{
    return reinterpret_cast<ConnectionFileHeader *>(m_memory);
}

Result<> ConnectionFile::create(const std::string &path, std::uint32_t capacity)
{
    const auto temporary = path + ".new";
    unlink(temporary.c_str());
    const int file =
        ::open(temporary.c_str(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (file < 0)
        return systemError(temporary, errno);
    m_file = file;
    m_temporary = temporary;
    if (auto done = checkMemoryFileSystem(file, temporary); !done)
        return done;
    // Blocks are whole, so there are a few places more than connections.
    constexpr std::size_t kBlock = 1u << 16;
    m_capacity = capacity;
    m_size = kFirstRecord + (std::size_t{capacity} + kBlock) * sizeof(Connection);
    if (ftruncate(file, static_cast<off_t>(m_size)) != 0
        || fallocate(file, 0, 0, kFirstRecord) != 0)
        return systemError(temporary, errno);
    void *memory =
        mmap(nullptr, m_size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_NORESERVE, file, 0);
    if (memory == MAP_FAILED)
        return systemError("mmap " + temporary, errno);
    m_memory = static_cast<std::byte *>(memory);
    m_path = path;
    *header() = makeHeader();
    return {};
}

Result<> ConnectionFile::publish()
{
    if (rename(m_temporary.c_str(), m_path.c_str()) != 0)
        return systemError("rename " + m_temporary, errno);
    m_temporary.clear();
    return {};
}

void ConnectionFile::remove()
{
    const auto &name = m_temporary.empty() ? m_path : m_temporary;
    if (!name.empty())
        unlink(name.c_str());
    m_temporary.clear();
    m_path.clear();
}

// Taken in advance: a page that a full file system cannot give would be a SIGBUS.
Connection *ConnectionFile::room(std::uint32_t first, std::uint32_t count)
{
    if (!m_memory || first != header()->records)
        return nullptr;
    const auto start = kFirstRecord + std::size_t{first} * sizeof(Connection);
    const auto size = std::size_t{count} * sizeof(Connection);
    if (start + size > m_size
        || fallocate(m_file, 0, static_cast<off_t>(start), static_cast<off_t>(size)) != 0)
        return nullptr;
    header()->records += count;
    return reinterpret_cast<Connection *>(m_memory + start);
}

EarlierConnections::~EarlierConnections()
{
    if (m_memory)
        munmap(const_cast<std::byte *>(m_memory), m_size);
}

EarlierConnections::EarlierConnections(EarlierConnections &&other) noexcept
    : m_memory(std::exchange(other.m_memory, nullptr))
    , m_size(std::exchange(other.m_size, 0))
    , m_records(std::exchange(other.m_records, 0))
{}

EarlierConnections &EarlierConnections::operator=(EarlierConnections &&other) noexcept
{
    std::swap(m_memory, other.m_memory);
    std::swap(m_size, other.m_size);
    std::swap(m_records, other.m_records);
    return *this;
}

Result<EarlierConnections> EarlierConnections::open(const std::string &path)
{
    EarlierConnections result;
    const int file = ::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
    if (file < 0 && errno == ENOENT)
        return result;
    if (file < 0)
        return systemError(path, errno);
    ConnectionFileHeader header;
    const auto wanted = makeHeader();
    struct stat info
    {
    };
    const bool isOurs =
        pread(file, &header, sizeof header, 0) == static_cast<ssize_t>(sizeof header)
        && std::memcmp(&header, &wanted, offsetof(ConnectionFileHeader, records)) == 0
        && header.checksum == wanted.checksum && fstat(file, &info) == 0
        && info.st_uid == geteuid();
    const auto size = kFirstRecord + std::size_t{header.records} * sizeof(Connection);
    if (!isOurs || static_cast<std::size_t>(info.st_size) < size) {
        close(file);
        return makeError(ErrorCode::Malformed, path + " has no connections of this network");
    }
    void *memory = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0);
    const int reason = errno;
    close(file);
    if (memory == MAP_FAILED)
        return systemError("mmap " + path, reason);
    result.m_memory = static_cast<const std::byte *>(memory);
    result.m_size = size;
    result.m_records = header.records;
    return result;
}

std::span<const Connection> EarlierConnections::records() const
{
    if (!m_memory)
        return {};
    return {reinterpret_cast<const Connection *>(m_memory + kFirstRecord), m_records};
}

} // namespace vipdeck
