// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers for services and servers that stay the same for the session, also when they leave and
// come back: selection, colours, scroll anchors and series go by them. GUI thread.
#pragma once

#include <QtGlobal>
#include <map>
#include <optional>

#include "app/document/serverref.h"

namespace vipdeck {

class StableIds
{
public:
    // Never 0.
    quint64 of(const ServiceKey &service);
    quint64 of(const ServerRef &server);
    [[nodiscard]] std::optional<ServiceKey> service(quint64 id) const;
    [[nodiscard]] std::optional<ServerRef> server(quint64 id) const;

private:
    quint64 m_next = 1;
    std::map<ServiceKey, quint64> m_services;
    std::map<ServerRef, quint64> m_servers;
    std::map<quint64, ServiceKey> m_serviceById;
    std::map<quint64, ServerRef> m_serverById;
};

} // namespace vipdeck
