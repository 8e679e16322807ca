// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/connectionkeeper.h"

#include <unistd.h>

#include <utility>

#include "engine/io/networknamespace.h"

namespace vipdeck {
namespace {

constexpr std::uint32_t kMostShares = 8; // of any helper before

} // namespace

ConnectionKeeper::ConnectionKeeper(ConnectionKeeperOptions options)
    : m_options(std::move(options))
    , m_network(networkNamespaceCookie())
{
    if (m_options.directory.empty())
        return;
    for (std::uint32_t i = 0; i < m_options.shares; ++i)
        m_files.push_back(std::make_shared<ConnectionFile>());
    m_problem = "the engine does not run";
}

ConnectionKeeper::~ConnectionKeeper()
{
    for (const auto &file : m_files)
        file->remove();
}

std::shared_ptr<RecordMemory> ConnectionKeeper::memory(std::uint32_t share) const
{
    return share < m_files.size() ? m_files[share] : nullptr;
}

std::string ConnectionKeeper::path(std::uint32_t share) const
{
    return m_options.directory + "/connections-" + std::to_string(m_network) + '-'
           + std::to_string(m_options.firstQueue) + '-' + std::to_string(share);
}

Result<> ConnectionKeeper::create()
{
    if (m_network == 0)
        return makeError(ErrorCode::NotSupported, "the network namespace has no cookie");
    for (std::uint32_t i = 0; i < m_options.shares; ++i)
        if (auto done = m_files[i]->create(path(i), m_options.capacity); !done)
            return done;
    return {};
}

Result<> ConnectionKeeper::publish()
{
    for (const auto &file : m_files)
        if (auto done = file->publish(); !done)
            return done;
    for (auto i = m_options.shares; i < kMostShares; ++i)
        unlink(path(i).c_str());
    return {};
}

// The earlier files stay until the new ones have all of them: a kill in between loses nothing.
void ConnectionKeeper::open(const std::function<void(std::span<const Connection>)> &takeOver)
{
    if (m_files.empty() || m_isOpen)
        return;
    m_isOpen = true;
    m_problem.clear();
    auto done = create();
    for (std::uint32_t i = 0; i < kMostShares; ++i) {
        const auto earlier = EarlierConnections::open(path(i));
        if (earlier && !earlier->records().empty())
            takeOver(earlier->records());
    }
    if (done)
        done = publish();
    if (done)
        return;
    m_problem = done.error().message;
    for (const auto &file : m_files)
        file->remove();
    for (std::uint32_t i = 0; i < kMostShares; ++i)
        unlink(path(i).c_str()); // of yesterday's connections
}

} // namespace vipdeck
