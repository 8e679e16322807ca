// SPDX-License-Identifier: GPL-3.0-or-later
// The selection that board, Servers dock, inspector and chart share. GUI thread.
#pragma once

#include <QObject>
#include <optional>
#include <vector>

#include "app/document/serverref.h"

namespace vipdeck {

class Selection : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    // Servers inside services, in the order of selection.
    [[nodiscard]] const ServerRefs &servers() const { return m_servers; }
    // The one selected service header, if no server is selected.
    [[nodiscard]] const std::optional<ServiceKey> &service() const { return m_service; }
    // Selected servers that are in no pool (from the Servers dock).
    [[nodiscard]] const std::vector<Address> &spares() const { return m_spares; }
    [[nodiscard]] bool isEmpty() const;

    void setServers(const ServerRefs &servers, const std::vector<Address> &spares = {});
    void setService(const ServiceKey &service);
    void clear();

Q_SIGNALS:
    void changed();

private:
    ServerRefs m_servers;
    std::optional<ServiceKey> m_service;
    std::vector<Address> m_spares;
};

} // namespace vipdeck
