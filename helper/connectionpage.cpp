// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/connectionpage.h"

#include <algorithm>
#include <compare>
#include <tuple>
#include <utility>

namespace vipdeck {
namespace {

std::strong_ordering compareColumn(api::ConnectionSort column, const ConnectionStatus &a,
                                   const ConnectionStatus &b)
{
    switch (column) {
    case api::ConnectionSort::None: break;
    case api::ConnectionSort::Client: return a.client <=> b.client;
    case api::ConnectionSort::Virtual: return a.virtualEndpoint <=> b.virtualEndpoint;
    case api::ConnectionSort::Destination: return a.destination <=> b.destination;
    case api::ConnectionSort::State: return a.state <=> b.state;
    case api::ConnectionSort::Expires: return a.expiresSeconds <=> b.expiresSeconds;
    }
    return std::strong_ordering::equal;
}

// The identity of an entry, so that pages of equal rows do not overlap.
auto identity(const ConnectionStatus &connection)
{
    return std::tie(connection.client, connection.virtualEndpoint, connection.protocol,
                    connection.isTemplate, connection.destination);
}

} // namespace

ConnectionPage::ConnectionPage(const api::ConnectionsRequest &request)
    : m_request(request)
    , m_lastRow(std::min(std::size_t{request.offset}
                             + std::clamp<std::uint32_t>(request.limit, 1, kMaximumLimit),
                         kMaximumRow))
{}

void ConnectionPage::add(const ConnectionStatus &connection)
{
    ++m_total;
    if (!matches(connection))
        return;
    ++m_matching;
    if (m_request.sort == api::ConnectionSort::None) {
        if (m_matching > m_request.offset && m_matching <= m_lastRow)
            m_rows.push_back(connection);
        return;
    }
    const auto order = [this](const auto &a, const auto &b) { return before(a, b); };
    if (m_rows.size() == m_lastRow) {
        if (m_rows.empty() || !before(connection, m_rows.front()))
            return;
        std::pop_heap(m_rows.begin(), m_rows.end(), order);
        m_rows.back() = connection;
    } else {
        m_rows.push_back(connection);
    }
    std::push_heap(m_rows.begin(), m_rows.end(), order);
}

api::ConnectionsReply ConnectionPage::take()
{
    if (m_request.sort != api::ConnectionSort::None) {
        std::sort_heap(m_rows.begin(), m_rows.end(),
                       [this](const auto &a, const auto &b) { return before(a, b); });
        const auto skipped = std::min<std::size_t>(m_request.offset, m_rows.size());
        m_rows.erase(m_rows.begin(), m_rows.begin() + static_cast<std::ptrdiff_t>(skipped));
    }
    return {m_total, m_matching, std::exchange(m_rows, {})};
}

bool ConnectionPage::matches(const ConnectionStatus &connection) const
{
    if (connection.isTemplate && !m_request.templates)
        return false;
    if (m_request.client && connection.client.address != *m_request.client)
        return false;
    if (m_request.destination && connection.destination.address != *m_request.destination)
        return false;
    if (!m_request.state.empty() && connection.state != m_request.state)
        return false;
    if (!m_request.service)
        return true;
    const auto &key = *m_request.service;
    if (key.isFirewallMark())
        return connection.firewallMark == key.firewallMark
               && connection.client.address.family() == key.family();
    const auto &endpoint = connection.virtualEndpoint;
    return connection.firewallMark == 0 && connection.protocol == key.protocol
           && endpoint.address == key.endpoint.address
           && (key.endpoint.port == 0 || endpoint.port == key.endpoint.port);
}

bool ConnectionPage::before(const ConnectionStatus &a, const ConnectionStatus &b) const
{
    const auto order = compareColumn(m_request.sort, a, b);
    if (order != 0)
        return m_request.descending ? order > 0 : order < 0;
    return identity(a) < identity(b);
}

} // namespace vipdeck
