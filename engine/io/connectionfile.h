// SPDX-License-Identifier: GPL-3.0-or-later
// The records of one Director's connection table in a file of a memory file system (tmpfs). The
// file stays when the process is killed; the next helper takes its connections over.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

#include "engine/base/result.h"
#include "engine/conn/connection.h"
#include "engine/conn/recordmemory.h"

namespace vipdeck {

// What was written by whom: a file of another boot, network namespace or layout is not looked at.
struct ConnectionFileHeader
{
    std::uint64_t magic = 0;
    std::uint32_t layout = 0;
    std::uint32_t recordSize = 0;
    std::uint64_t networkNamespace = 0;
    std::uint64_t boot[2] = {}; // /proc/sys/kernel/random/boot_id
    std::uint32_t records = 0;  // that have room in the file; grows
    std::uint32_t unused = 0;
    std::uint64_t checksum = 0; // of what stands before `records`
};

// create(), publish(), remove(): control thread. room(): the Director's thread.
class ConnectionFile : public RecordMemory
{
public:
    ConnectionFile() = default;
    ~ConnectionFile() override; // what was published stays

    // A file for at most `capacity` records beside `path`, which stays as it is. Errors:
    // NotSupported where it would not be in memory, Io.
    [[nodiscard]] Result<> create(const std::string &path, std::uint32_t capacity);
    // The file takes the place of `path`.
    [[nodiscard]] Result<> publish();
    // The records live on, their file is gone.
    void remove();

    // Contiguous from record 0 on: after one refusal there is no room any more.
    [[nodiscard]] Connection *room(std::uint32_t first, std::uint32_t count) override;

private:
    [[nodiscard]] ConnectionFileHeader *header() const;

    std::string m_path;
    std::string m_temporary; // empty once published
    int m_file = -1;
    std::byte *m_memory = nullptr;
    std::size_t m_size = 0;
    std::uint32_t m_capacity = 0;
};

// The same from the other side; read only. Any thread.
class EarlierConnections
{
public:
    EarlierConnections() = default;
    ~EarlierConnections();
    EarlierConnections(EarlierConnections &&other) noexcept;
    EarlierConnections &operator=(EarlierConnections &&other) noexcept;

    // None where there is no file. Errors: Malformed for one that is not ours, Io.
    [[nodiscard]] static Result<EarlierConnections> open(const std::string &path);

    [[nodiscard]] std::span<const Connection> records() const;

private:
    const std::byte *m_memory = nullptr;
    std::size_t m_size = 0;
    std::uint32_t m_records = 0;
};

} // namespace vipdeck
