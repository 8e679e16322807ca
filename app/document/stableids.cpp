// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/stableids.h"

namespace vipdeck {
namespace {

template<typename Key>
std::optional<Key> lookUp(const std::map<quint64, Key> &keys, quint64 id)
{
    const auto found = keys.find(id);
    return found == keys.end() ? std::nullopt : std::optional(found->second);
}

} // namespace

quint64 StableIds::of(const ServiceKey &service)
{
    const auto [position, isNew] = m_services.try_emplace(service, m_next);
    if (isNew)
        m_serviceById.emplace(m_next++, service);
    return position->second;
}

quint64 StableIds::of(const ServerRef &server)
{
    const auto [position, isNew] = m_servers.try_emplace(server, m_next);
    if (isNew)
        m_serverById.emplace(m_next++, server);
    return position->second;
}

std::optional<ServiceKey> StableIds::service(quint64 id) const
{
    return lookUp(m_serviceById, id);
}

std::optional<ServerRef> StableIds::server(quint64 id) const
{
    return lookUp(m_serverById, id);
}

} // namespace vipdeck
