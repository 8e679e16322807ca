// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/connectionsmodel.h"

#include <QLocale>
#include <QPointer>
#include <algorithm>
#include <array>

#include "app/document/directordocument.h"
#include "app/document/endpointtext.h"
#include "app/document/serverwords.h"

namespace vipdeck {
namespace {

constexpr int kKeptWindows = 16;
constexpr int kScrollDelayMilliseconds = 40;
// A table view keeps something for each row.
constexpr quint64 kMaximumRows = 2'000'000;
constexpr quint64 kMany = 1000; // all plural forms of a language come before it

constexpr std::array kSorts{api::ConnectionSort::Protocol,   api::ConnectionSort::Client,
                            api::ConnectionSort::Virtual,    api::ConnectionSort::Destination,
                            api::ConnectionSort::State,      api::ConnectionSort::Expires,
                            api::ConnectionSort::Forwarding, api::ConnectionSort::Packets,
                            api::ConnectionSort::Bytes,      api::ConnectionSort::Age};
static_assert(kSorts.size() == ConnectionsModel::kColumns);

QString protocolText(Protocol protocol)
{
    switch (protocol) {
    case Protocol::Tcp: return QStringLiteral("TCP");
    case Protocol::Udp: return QStringLiteral("UDP");
    case Protocol::Sctp: return QStringLiteral("SCTP");
    case Protocol::Esp: return QStringLiteral("ESP");
    case Protocol::Ah: return QStringLiteral("AH");
    case Protocol::Any: return QStringLiteral("IP");
    default: return QStringLiteral("ICMP");
    }
}

QVariant alignmentOf(int column)
{
    const bool number = column == ConnectionsModel::Expires || column == ConnectionsModel::Packets
                        || column == ConnectionsModel::Bytes || column == ConnectionsModel::Age;
    return QVariant(Qt::Alignment((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
}

} // namespace

QString formatSeconds(quint64 seconds)
{
    const auto two = [](quint64 value) {
        return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0'));
    };
    if (seconds < 3600)
        return QStringLiteral("%1:%2").arg(seconds / 60).arg(two(seconds % 60));
    return QStringLiteral("%1:%2:%3")
        .arg(seconds / 3600)
        .arg(two(seconds / 60 % 60), two(seconds % 60));
}

QString formatBytes(quint64 bytes)
{
    if (bytes < 1024)
        return QStringLiteral("%1 B").arg(bytes);
    constexpr std::array kUnits{"KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};
    auto value = static_cast<double>(bytes) / 1024;
    std::size_t unit = 0;
    // What would be written as 1,024.0 is 1.0 of the next.
    for (; value >= 1023.95 && unit + 1 < kUnits.size(); ++unit)
        value /= 1024;
    return QLocale().toString(value, 'f', 1) + QLatin1Char(' ') + QLatin1String(kUnits[unit]);
}

ConnectionsModel::ConnectionsModel(DirectorDocument *document, QObject *parent)
    : QAbstractTableModel(parent)
    , m_document(document)
{
    m_request.limit = kWindow;
    m_request.summary = true;
    m_request.sort = api::ConnectionSort::Client;
    m_timer.setSingleShot(true);
    m_scrollTimer.setSingleShot(true);
    m_scrollTimer.setInterval(kScrollDelayMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (!m_frozen)
            refresh();
    });
    connect(&m_scrollTimer, &QTimer::timeout, this, &ConnectionsModel::askNext);
}

void ConnectionsModel::setConditions(std::vector<api::ConnectionCondition> conditions)
{
    m_request.conditions = std::move(conditions);
    reset();
}

void ConnectionsModel::sort(int column, Qt::SortOrder order)
{
    m_request.sort = column >= 0 && column < kColumns ? kSorts[static_cast<std::size_t>(column)]
                                                      : api::ConnectionSort::None;
    m_request.descending = order == Qt::DescendingOrder;
    reset();
}

// Rows stay until the answer is there, so that nothing jumps.
void ConnectionsModel::reset()
{
    ++m_generation;
    m_pending = false;
    ++m_round;
    m_firstVisible = std::min(m_firstVisible, std::max(0, m_rows - 1));
    askNext();
}

void ConnectionsModel::refresh()
{
    ++m_round;
    askNext();
}

void ConnectionsModel::setActive(bool active)
{
    if (m_active == active)
        return;
    m_active = active;
    m_timer.stop();
    if (active && !(m_frozen && !m_windows.empty()))
        refresh();
}

void ConnectionsModel::setInterval(int seconds)
{
    m_interval = seconds;
    m_timer.stop();
    if (seconds > 0 && m_active && !m_pending)
        m_timer.start(seconds * 1000);
}

void ConnectionsModel::setFrozen(bool frozen)
{
    m_frozen = frozen;
    if (!frozen && m_active)
        refresh();
}

void ConnectionsModel::setVisibleRows(int first, int last)
{
    m_firstVisible = first;
    m_lastVisible = last;
    if (m_active)
        m_scrollTimer.start();
}

std::pair<int, int> ConnectionsModel::visibleWindows() const
{
    return {std::max(0, m_firstVisible) / kWindow,
            std::max(m_firstVisible, std::min(m_lastVisible, m_rows - 1)) / kWindow};
}

// One request at a time: the first visible window that is older than the round.
void ConnectionsModel::askNext()
{
    if (!m_active || m_pending)
        return;
    const auto [first, last] = visibleWindows();
    for (int window = first; window <= last; ++window) {
        const auto fetched = m_fetched.find(window);
        // While frozen, what is here stays; what was never seen is read.
        if (fetched != m_fetched.end() && (fetched->second == m_round || m_frozen))
            continue;
        return ask(window);
    }
    if (m_interval > 0 && !m_timer.isActive())
        m_timer.start(m_interval * 1000);
}

void ConnectionsModel::ask(int window)
{
    m_pending = true;
    m_timer.stop();
    Q_EMIT countingChanged(true);
    auto request = m_request;
    request.offset = static_cast<std::uint32_t>(window) * kWindow;
    const QPointer<ConnectionsModel> alive(this);
    m_document->fetchConnections(
        request, [alive, window, generation = m_generation, round = m_round](const auto &reply) {
            if (!alive || alive->m_generation != generation)
                return;
            alive->m_fetched[window] = round;
            alive->take(window, reply);
        });
}

void ConnectionsModel::take(int window, const Result<api::ConnectionsReply> &reply)
{
    m_pending = false;
    m_problem = reply ? QString() : QString::fromStdString(reply.error().message);
    if (reply) {
        m_counts = *reply;
        m_windows[window] = std::move(m_counts.rows);
        m_counts.rows.clear();
        setRows(static_cast<int>(std::min<quint64>(m_counts.matching, kMaximumRows)));
        forgetFarWindows();
        changed(window);
    }
    Q_EMIT countingChanged(false);
    Q_EMIT answered();
    if (reply)
        askNext();
    else if (m_interval > 0 && m_active)
        m_timer.start(m_interval * 1000);
}

void ConnectionsModel::setRows(int rows)
{
    if (rows > m_rows) {
        beginInsertRows({}, m_rows, rows - 1);
        m_rows = rows;
        endInsertRows();
    } else if (rows < m_rows) {
        beginRemoveRows({}, rows, m_rows - 1);
        m_rows = rows;
        endRemoveRows();
    }
    m_firstVisible = std::min(m_firstVisible, std::max(0, m_rows - 1));
}

void ConnectionsModel::forgetFarWindows()
{
    const auto middle = visibleWindows().first;
    while (m_windows.size() > kKeptWindows) {
        const bool front = middle - m_windows.begin()->first > m_windows.rbegin()->first - middle;
        const auto far = front ? m_windows.begin() : std::prev(m_windows.end());
        m_fetched.erase(far->first);
        m_windows.erase(far);
    }
}

void ConnectionsModel::changed(int window)
{
    const int first = window * kWindow;
    const int last = std::min(first + kWindow, m_rows) - 1;
    if (first <= last)
        Q_EMIT dataChanged(index(first, 0), index(last, kColumns - 1));
}

const ConnectionStatus *ConnectionsModel::connection(int row) const
{
    const auto window = m_windows.find(row / kWindow);
    const auto position = static_cast<std::size_t>(row % kWindow);
    if (row < 0 || window == m_windows.end() || position >= window->second.size())
        return nullptr;
    return &window->second[position];
}

int ConnectionsModel::rowOf(const ConnectionStatus &wanted) const
{
    for (const auto &[window, rows] : m_windows) {
        const auto found = std::ranges::find_if(rows, [&wanted](const ConnectionStatus &each) {
            return each.client == wanted.client && each.protocol == wanted.protocol
                   && each.virtualEndpoint == wanted.virtualEndpoint
                   && each.firewallMark == wanted.firewallMark
                   && each.isTemplate == wanted.isTemplate;
        });
        if (found != rows.end())
            return window * kWindow + static_cast<int>(found - rows.begin());
    }
    return -1;
}

QString ConnectionsModel::serverName(const Endpoint &server) const
{
    return serverWords(*m_document, server);
}

QString ConnectionsModel::cellText(const ConnectionStatus &c, int column) const
{
    switch (column) {
    case Protocol: return protocolText(c.protocol);
    case Client: return EndpointText::toString(c.client);
    case Virtual:
        return c.firewallMark != 0 ? tr("mark %1").arg(c.firewallMark)
                                   : EndpointText::toString(c.virtualEndpoint);
    case Server: return EndpointText::toString(c.destination);
    case State:
        return c.isTemplate ? QStringLiteral("PERSISTENT") : QString::fromStdString(c.state);
    case Expires: return formatSeconds(c.expiresSeconds);
    case Forward: return EndpointText::toString(c.forwarding);
    case Packets:
        return c.isTemplate ? QStringLiteral("-") : QLocale().toString(qulonglong(c.packets));
    case Bytes: return c.isTemplate ? QStringLiteral("-") : formatBytes(c.bytes);
    case Age: return formatSeconds(c.ageSeconds);
    default: return {};
    }
}

QString ConnectionsModel::text(const std::vector<int> &rows, QChar separator) const
{
    const auto quoted = [separator](QString cell) {
        if (cell.contains(separator) || cell.contains(u'"'))
            cell = u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
        return cell;
    };
    const auto ending = separator == u',' ? QStringLiteral("\r\n") : QStringLiteral("\n");
    QString result;
    const auto add = [&](const auto &cellOf) {
        for (int column = 0; column < kColumns; ++column)
            result += (column == 0 ? QString() : QString(separator)) + quoted(cellOf(column));
        result += ending;
    };
    add([this](int column) { return headerData(column, Qt::Horizontal).toString(); });
    for (const int row : rows)
        if (const auto *c = connection(row))
            add([this, c](int column) { return cellText(*c, column); });
    return result;
}

int ConnectionsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int ConnectionsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

QVariant ConnectionsModel::toolTip(const ConnectionStatus &c, int column) const
{
    if (column == Server)
        return serverName(c.destination);
    if (column == Bytes && !c.isTemplate)
        return tr("%1 byte(s)", "", static_cast<int>(std::min<quint64>(c.bytes, kMany)))
            .arg(QLocale().toString(qulonglong(c.bytes)));
    return {};
}

QVariant ConnectionsModel::data(const QModelIndex &index, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(index.column());
    const auto *c = index.isValid() ? connection(index.row()) : nullptr;
    if (role == LoadedRole)
        return c != nullptr;
    if (!c)
        return {};
    switch (role) {
    case Qt::DisplayRole: return cellText(*c, index.column());
    case StateRole: return QString::fromStdString(c->state);
    case TemplateRole: return c->isTemplate;
    case Qt::ToolTipRole: return toolTip(*c, index.column());
    case Qt::AccessibleTextRole:
        if (index.column() == 0)
            return tr("%1 from %2 to %3, server %4, %5, expires in %6")
                .arg(cellText(*c, Protocol), cellText(*c, Client), cellText(*c, Virtual),
                     serverName(c->destination), cellText(*c, State), cellText(*c, Expires));
        return cellText(*c, index.column());
    default: return {};
    }
}

QString ConnectionsModel::bytesExplanation()
{
    return tr("IP packets of both directions with their headers, as far as they pass the director: "
              "with Route and Tunnel only the client's");
}

QVariant ConnectionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(section);
    if (role == Qt::ToolTipRole && section == Packets)
        return tr("Packets from the client");
    if (role == Qt::ToolTipRole && section == Bytes)
        return bytesExplanation();
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Protocol: return tr("Proto");
    case Client: return tr("Client");
    case Virtual: return tr("Virtual address");
    case Server: return tr("Server");
    case State: return tr("State");
    case Expires: return tr("Expires");
    case Forward: return tr("Forward");
    case Packets: return tr("Packets");
    case Bytes: return tr("Bytes");
    case Age: return tr("Age");
    default: return {};
    }
}

} // namespace vipdeck
