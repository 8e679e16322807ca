// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fake/fakeboard.h"

#include <QDataStream>
#include <QIODevice>
#include <QMimeData>
#include <algorithm>
#include <cmath>

namespace vipdeck {
namespace {

QList<quint64> readIds(const QMimeData &data)
{
    QList<quint64> ids;
    QDataStream stream(data.data(QLatin1String(kServersMimeType)));
    stream >> ids;
    return ids;
}

QVariant optional(const auto &value)
{
    return value ? QVariant::fromValue(*value) : QVariant();
}

QList<qreal> wave(double level, quint64 seed)
{
    QList<qreal> samples;
    quint64 random = seed * 2654435761U + 12345U;
    double wander = 0;
    for (int i = 0; i < 300; ++i) {
        random = random * 6364136223846793005ULL + 1442695040888963407ULL;
        wander = wander * 0.94 + (static_cast<double>(random >> 40) / 16777216.0 - 0.5) * 0.06;
        samples.append(std::max(0.0, level * (1 + wander + 0.05 * std::sin(i / 40.0))));
    }
    return samples;
}

QList<qreal> fallsAt(QList<qreal> samples, qsizetype second, double high)
{
    for (qsizetype i = 0; i < second; ++i)
        samples[i] = high * (1 + 0.04 * std::sin(static_cast<double>(i) / 9.0));
    return samples;
}

} // namespace

FakeBoard::FakeBoard(std::vector<FakeService> services, QObject *parent)
    : QAbstractItemModel(parent)
{
    for (FakeService &service : services)
        m_services.push_back(std::make_unique<FakeService>(std::move(service)));
}

int FakeBoard::serviceRow(const FakeService *service) const
{
    for (std::size_t row = 0; row < m_services.size(); ++row) {
        if (m_services[row].get() == service)
            return static_cast<int>(row);
    }
    return -1;
}

void FakeBoard::removeService(int row)
{
    beginRemoveRows({}, row, row);
    m_services.erase(m_services.begin() + row);
    endRemoveRows();
}

void FakeBoard::insertServer(int service, int row, const FakeServer &server)
{
    auto &rows = m_services[static_cast<std::size_t>(service)]->rows;
    beginInsertRows(index(service, 0), row, row);
    rows.insert(rows.begin() + row, server);
    endInsertRows();
}

void FakeBoard::takeServer(int service, int row)
{
    auto &rows = m_services[static_cast<std::size_t>(service)]->rows;
    beginRemoveRows(index(service, 0), row, row);
    rows.erase(rows.begin() + row);
    endRemoveRows();
}

void FakeBoard::tick()
{
    for (const auto &service : m_services) {
        for (FakeServer &server : service->rows) {
            std::rotate(server.samples.begin(), server.samples.begin() + 1, server.samples.end());
            ++server.active;
        }
        const QModelIndex parent = index(serviceRow(service.get()), 0);
        if (!service->rows.empty())
            Q_EMIT dataChanged(index(0, 0, parent), index(rowCount(parent) - 1, 0, parent),
                               {BoardRole::ActiveCount, BoardRole::SparklineSeries});
    }
}

// Internal pointers of servers are their services; services have none.
QModelIndex FakeBoard::index(int row, int column, const QModelIndex &parent) const
{
    if (column != 0 || row < 0 || row >= rowCount(parent))
        return {};
    if (!parent.isValid())
        return createIndex(row, 0, nullptr);
    return createIndex(row, 0, m_services[static_cast<std::size_t>(parent.row())].get());
}

QModelIndex FakeBoard::parent(const QModelIndex &child) const
{
    const auto *service = static_cast<const FakeService *>(child.constInternalPointer());
    return service ? createIndex(serviceRow(service), 0, nullptr) : QModelIndex();
}

int FakeBoard::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_services.size());
    if (parent.internalPointer())
        return 0;
    return static_cast<int>(m_services[static_cast<std::size_t>(parent.row())]->rows.size());
}

int FakeBoard::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant FakeBoard::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto *parent = static_cast<const FakeService *>(index.constInternalPointer());
    if (parent)
        return serverData(*parent, parent->rows[static_cast<std::size_t>(index.row())], role);
    return serviceData(*m_services[static_cast<std::size_t>(index.row())], role);
}

QVariant FakeBoard::serviceData(const FakeService &service, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case BoardRole::Name: return service.name;
    case Qt::AccessibleTextRole:
        return QStringLiteral("Service %1, %2 %3")
            .arg(service.name, service.protocol, service.address);
    case BoardRole::IsService: return true;
    case BoardRole::AddressText: return service.address;
    case BoardRole::Mark: return static_cast<int>(DraftMark::None);
    case BoardRole::ActiveCount: return optional(service.active);
    case BoardRole::ConnectionRate: return service.rate;
    case BoardRole::SparklineSeries: return QVariant::fromValue(service.samples);
    case BoardRole::StableId: return service.id;
    case BoardRole::ProtocolText: return service.protocol;
    case BoardRole::SchedulerText: return service.scheduler;
    case BoardRole::PersistenceText: return service.persistence;
    case BoardRole::OnePacket: return service.onePacket;
    case BoardRole::ServerCount: return service.servers;
    case BoardRole::DownCount: return service.down;
    default: return {};
    }
}

QVariant FakeBoard::serverData(const FakeService &service, const FakeServer &server, int role) const
{
    const bool live = server.liveWeight.has_value();
    switch (role) {
    case Qt::DisplayRole:
    case BoardRole::Name: return server.name;
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2, weight %3")
            .arg(server.name, server.address)
            .arg(server.weight);
    case BoardRole::IsService: return false;
    case BoardRole::AddressText: return server.address;
    case BoardRole::Mark: return static_cast<int>(server.mark);
    case BoardRole::ActiveCount: return live ? QVariant(server.active) : QVariant();
    case BoardRole::ConnectionRate: return live ? QVariant(server.rate) : QVariant();
    case BoardRole::SparklineSeries: return QVariant::fromValue(server.samples);
    case BoardRole::StableId: return server.id;
    case BoardRole::State: return static_cast<int>(server.state);
    case BoardRole::StateReason: return QStringLiteral("Replies were seen.");
    case BoardRole::ForwardText: return server.forward;
    case BoardRole::Weight: return server.weight;
    case BoardRole::LiveWeight: return optional(server.liveWeight);
    case BoardRole::InactiveCount: return live ? QVariant(server.inactive) : QVariant();
    case BoardRole::ActualShare: return live ? QVariant(server.share) : QVariant();
    case BoardRole::ExpectedShare: return optional(server.expected);
    case BoardRole::ShareScale: return service.shareScale;
    case BoardRole::HighestWeight: {
        int highest = 0;
        for (const FakeServer &other : service.rows)
            highest = std::max({highest, other.weight, other.liveWeight.value_or(0)});
        return highest;
    }
    default: return {};
    }
}

bool FakeBoard::setData(const QModelIndex &index, const QVariant &value, int role)
{
    auto *service = static_cast<FakeService *>(index.internalPointer());
    if (!service || role != BoardRole::Weight || m_readOnly)
        return false;
    FakeServer &server = service->rows[static_cast<std::size_t>(index.row())];
    server.weight = value.toInt();
    if (server.mark == DraftMark::None && server.liveWeight != server.weight)
        server.mark = DraftMark::Changed;
    Q_EMIT dataChanged(index, index, {BoardRole::Weight, BoardRole::Mark});
    return true;
}

Qt::ItemFlags FakeBoard::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (m_readOnly)
        return flags;
    if (index.internalPointer())
        return flags | Qt::ItemIsEditable | Qt::ItemIsDragEnabled;
    return flags | Qt::ItemIsDropEnabled;
}

QStringList FakeBoard::mimeTypes() const
{
    return {QLatin1String(kServersMimeType), QStringLiteral("text/plain")};
}

QMimeData *FakeBoard::mimeData(const QModelIndexList &indexes) const
{
    QList<quint64> ids;
    QStringList addresses;
    for (const QModelIndex &index : indexes) {
        ids.append(index.data(BoardRole::StableId).toULongLong());
        addresses.append(index.data(BoardRole::AddressText).toString());
    }
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << ids;
    auto *data = new QMimeData;
    data->setData(QLatin1String(kServersMimeType), bytes);
    data->setText(addresses.join(QLatin1Char('\n')));
    return data;
}

Qt::DropActions FakeBoard::supportedDropActions() const
{
    return Qt::MoveAction | Qt::CopyAction;
}

std::pair<int, int> FakeBoard::find(quint64 serverId) const
{
    for (std::size_t card = 0; card < m_services.size(); ++card) {
        const auto &rows = m_services[card]->rows;
        for (std::size_t row = 0; row < rows.size(); ++row) {
            if (rows[row].id == serverId)
                return {static_cast<int>(card), static_cast<int>(row)};
        }
    }
    return {-1, -1};
}

DropAdvice FakeBoard::adviseDrop(const QMimeData &data, Qt::DropAction action,
                                 const QModelIndex &service, int) const
{
    DropAdvice advice;
    advice.keepsRow = m_keepsRows;
    const QList<quint64> ids = readIds(data);
    if (m_readOnly) {
        advice.refusal = QStringLiteral("Director is read only");
        return advice;
    }
    const bool here = std::any_of(ids.cbegin(), ids.cend(),
                                  [&](quint64 id) { return find(id).first == service.row(); });
    if (here && action == Qt::CopyAction) {
        advice.refusal = QStringLiteral("Already in this service");
        return advice;
    }
    const QString name = service.data(BoardRole::Name).toString();
    const QString source = index(find(ids.value(0)).first, 0).data(BoardRole::Name).toString();
    const QString port =
        service.data(BoardRole::AddressText).toString().section(QLatin1Char(':'), 1);
    if (here) {
        advice.sentence = QStringLiteral("Drop to change the order");
        advice.action = QStringLiteral("Reorder in %1").arg(name);
        return advice;
    }
    advice.sentence =
        QStringLiteral("Drop to add %1 servers, port becomes %2").arg(ids.size()).arg(port);
    if (action == Qt::CopyAction) {
        advice.action = QStringLiteral("Copy to %1").arg(name);
    } else {
        advice.action = QStringLiteral("Move to %1").arg(name);
        advice.detail = QStringLiteral("Drained in %1, then removed there").arg(source);
    }
    return advice;
}

bool FakeBoard::canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int,
                                const QModelIndex &parent) const
{
    return parent.isValid() && data->hasFormat(QLatin1String(kServersMimeType))
           && adviseDrop(*data, action, parent, row).isAccepted();
}

bool FakeBoard::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                             const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    const int target = parent.row();
    int at = row < 0 ? rowCount(parent) : row;
    for (const quint64 id : readIds(*data)) {
        const auto [card, position] = find(id);
        FakeServer server =
            m_services[static_cast<std::size_t>(card)]->rows[static_cast<std::size_t>(position)];
        if (action == Qt::MoveAction) {
            takeServer(card, position);
            if (card == target && position < at)
                --at;
        } else {
            server.id += 1000;
        }
        if (card != target)
            server.mark = DraftMark::Added;
        insertServer(target, at++, server);
    }
    return true;
}

std::vector<FakeService> mockupServices()
{
    const auto server = [](quint64 id, const char *name, const char *address, quint64 active,
                           quint64 inactive, double rate, double share) {
        FakeServer s;
        s.id = id;
        s.name = QLatin1String(name);
        s.address = QLatin1String(address);
        s.active = active;
        s.inactive = inactive;
        s.rate = rate;
        s.share = share;
        s.expected = 0.196;
        s.samples = wave(rate, id);
        return s;
    };
    FakeService web;
    web.id = 1;
    web.address = QStringLiteral("192.0.2.10:443");
    web.name = QStringLiteral("web-https");
    web.persistence = QStringLiteral("300 s /24");
    web.servers = 8;
    web.down = 1;
    web.rate = 2418;
    web.active = 18185;
    web.rows = {server(11, "web-01", "10.0.0.11:443", 3498, 812, 583, 0.241),
                server(12, "web-02", "10.0.0.12:443", 341, 52, 51, 0.021),
                server(13, "web-03", "10.0.0.13:443", 3402, 790, 561, 0.232),
                server(14, "web-04", "10.0.0.14:443", 4000, 688, 73, 0.030),
                server(15, "web-05", "10.0.0.15:443", 3431, 801, 579, 0.239),
                server(16, "web-06", "10.0.0.16:443", 3417, 820, 571, 0.237),
                server(17, "web-07", "10.0.0.17:443", 96, 31, 0, 0),
                server(18, "web-08", "10.0.0.18:443", 0, 0, 0, 0)};
    web.rows[1].weight = 10;
    web.rows[1].liveWeight = 10;
    web.rows[1].mark = DraftMark::Removed;
    web.rows[1].expected = 0.02;
    web.rows[2].weight = 60;
    web.rows[2].mark = DraftMark::Changed;
    web.rows[3].state = ServerState::OverLimit;
    web.rows[3].samples = fallsAt(web.rows[3].samples, 190, 511);
    web.rows[6].state = ServerState::Draining;
    web.rows[6].weight = 0;
    web.rows[6].liveWeight = 0;
    web.rows[6].expected.reset();
    web.rows[6].samples = fallsAt(web.rows[6].samples, 100, 480);
    web.rows[7].state = ServerState::Down;
    web.rows[7].expected.reset();
    web.rows[7].samples = fallsAt(web.rows[7].samples, 165, 470);

    FakeService api;
    api.id = 2;
    api.address = QStringLiteral("192.0.2.20:8443");
    api.name = QStringLiteral("api-grpc");
    api.scheduler = QStringLiteral("wrr");
    api.servers = 2;
    api.rate = 419;
    api.active = 2392;
    api.shareScale = 0.6;
    api.rows = {server(21, "api-01", "10.0.1.21:8443", 1204, 88, 212, 0.506),
                server(22, "api-02", "10.0.1.22:8443", 1188, 91, 207, 0.494),
                server(24, "api-04", "10.0.1.24:8443", 0, 0, 0, 0)};
    for (FakeServer &row : api.rows) {
        row.forward = QStringLiteral("Route");
        row.expected = 0.5;
    }
    api.rows[2].mark = DraftMark::Added;
    api.rows[2].liveWeight.reset();
    api.rows[2].samples.clear();

    FakeService dns;
    dns.id = 3;
    dns.protocol = QStringLiteral("UDP");
    dns.address = QStringLiteral("192.0.2.53:53");
    dns.name = QStringLiteral("dns");
    dns.scheduler = QStringLiteral("rr");
    dns.onePacket = true;
    dns.servers = 2;
    dns.rate = 6191;
    dns.samples = wave(6191, 3);
    dns.rows = {server(31, "ns-01", "10.0.2.5:53", 0, 0, 3102, 0.501),
                server(32, "ns-02", "10.0.2.6:53", 0, 0, 3089, 0.499)};

    FakeService shop;
    shop.id = 4;
    shop.protocol = QStringLiteral("FWM");
    shop.address = QStringLiteral("mark 7");
    shop.name = QStringLiteral("shop-all");
    shop.scheduler = QStringLiteral("mh, fallback, port");
    shop.persistence = QStringLiteral("900 s /24");
    shop.servers = 4;
    shop.rate = 188;
    shop.active = 1467;
    shop.samples = wave(188, 9);
    shop.rows = {server(41, "web-01", "10.0.0.11:443", 500, 10, 59, 0.31)};
    return {web, api, dns, shop};
}

std::vector<FakeService> manyServices(int services, int serversEach)
{
    std::vector<FakeService> result;
    quint64 id = 1;
    for (int s = 0; s < services; ++s) {
        FakeService service;
        service.id = id++;
        service.address = QStringLiteral("198.18.%1.%2:80").arg(s / 250).arg(s % 250 + 1);
        service.name = QStringLiteral("service-%1").arg(s + 1);
        service.servers = serversEach;
        service.rate = 100.0 * (s % 17);
        service.active = static_cast<quint64>(s) * 31;
        service.samples = wave(100, id);
        for (int r = 0; r < serversEach; ++r) {
            FakeServer server;
            server.id = id++;
            server.name = QStringLiteral("server-%1-%2").arg(s + 1).arg(r + 1);
            server.address = QStringLiteral("10.%1.%2.%3:80").arg(s / 250).arg(s % 250).arg(r + 1);
            server.active = static_cast<quint64>(r) * 17 + 3;
            server.inactive = 5;
            server.share = 1.0 / serversEach;
            server.expected = 1.0 / serversEach;
            server.samples = wave(50, id);
            server.state = r == serversEach - 1 ? ServerState::Down : ServerState::Up;
            service.rows.push_back(server);
        }
        result.push_back(std::move(service));
    }
    return result;
}

} // namespace vipdeck
