// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/selection.h"

namespace vipdeck {

bool Selection::isEmpty() const
{
    return m_servers.empty() && !m_service && m_spares.empty();
}

void Selection::setServers(const ServerRefs &servers, const std::vector<Address> &spares)
{
    if (m_servers == servers && m_spares == spares && !m_service)
        return;
    m_servers = servers;
    m_spares = spares;
    m_service.reset();
    Q_EMIT changed();
}

void Selection::setService(const ServiceKey &service)
{
    if (m_service == service && m_servers.empty() && m_spares.empty())
        return;
    m_servers.clear();
    m_spares.clear();
    m_service = service;
    Q_EMIT changed();
}

void Selection::clear()
{
    if (isEmpty())
        return;
    m_servers.clear();
    m_spares.clear();
    m_service.reset();
    Q_EMIT changed();
}

} // namespace vipdeck
