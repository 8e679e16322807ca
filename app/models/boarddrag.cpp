// SPDX-License-Identifier: GPL-3.0-or-later
// Drag and drop of BoardModel.
#include <QDataStream>
#include <QIODevice>
#include <algorithm>
#include <set>

#include "app/document/endpointtext.h"
#include "app/models/boardmodel.h"

namespace vipdeck {
namespace {

constexpr quint32 kMaximumDragged = 100'000;

void write(QDataStream &stream, const Address &address)
{
    const auto &octets = address.octets();
    stream << QByteArray(reinterpret_cast<const char *>(octets.data()),
                         static_cast<qsizetype>(address.size()));
}

std::optional<Address> readAddress(QDataStream &stream)
{
    QByteArray octets;
    stream >> octets;
    std::array<std::uint8_t, 16> bytes{};
    if (octets.size() != 4 && octets.size() != 16)
        return std::nullopt;
    std::copy(octets.begin(), octets.end(), bytes.begin());
    if (octets.size() == 16)
        return Address::fromIPv6(bytes);
    return Address::fromIPv4((std::uint32_t{bytes[0]} << 24) | (std::uint32_t{bytes[1]} << 16)
                             | (std::uint32_t{bytes[2]} << 8) | bytes[3]);
}

void write(QDataStream &stream, const ServerRef &server)
{
    stream << static_cast<quint8>(server.service.protocol) << quint32{server.service.firewallMark}
           << server.service.endpoint.port;
    write(stream, server.service.endpoint.address);
    stream << server.endpoint.port;
    write(stream, server.endpoint.address);
}

std::optional<ServerRef> readServer(QDataStream &stream)
{
    quint8 protocol = 0;
    quint32 mark = 0;
    ServerRef server;
    stream >> protocol >> mark >> server.service.endpoint.port;
    const auto virtualAddress = readAddress(stream);
    stream >> server.endpoint.port;
    const auto address = readAddress(stream);
    if (!virtualAddress || !address || stream.status() != QDataStream::Ok)
        return std::nullopt;
    server.service.protocol = static_cast<Protocol>(protocol);
    server.service.firewallMark = mark;
    server.service.endpoint.address = *virtualAddress;
    server.endpoint.address = *address;
    return server;
}

QString sentence(std::size_t count, const std::vector<DestinationConfig> &wanted, bool portChanges)
{
    const auto text = BoardModel::tr("Drop to add %n server(s)", "", static_cast<int>(count));
    const bool samePort = std::ranges::all_of(wanted, [&](const DestinationConfig &server) {
        return server.endpoint.port == wanted.front().endpoint.port;
    });
    return portChanges && samePort
               ? BoardModel::tr("%1, port becomes %2").arg(text).arg(wanted.front().endpoint.port)
               : text;
}

} // namespace

QMimeData *BoardModel::createMimeData(const ServerRefs &servers, const std::vector<Address> &spares)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << static_cast<quint32>(servers.size()) << static_cast<quint32>(spares.size());
    QStringList text;
    for (const auto &server : servers) {
        write(stream, server);
        text << EndpointText::toString(server.endpoint);
    }
    for (const auto &address : spares) {
        write(stream, address);
        text << EndpointText::toString(address);
    }
    auto *data = new QMimeData;
    data->setData(QLatin1String(kServersMimeType), bytes);
    data->setText(text.join(u'\n'));
    return data;
}

BoardModel::DraggedServers BoardModel::readMimeData(const QMimeData *data)
{
    DraggedServers dragged;
    if (!data || !data->hasFormat(QLatin1String(kServersMimeType)))
        return dragged;
    QDataStream stream(data->data(QLatin1String(kServersMimeType)));
    quint32 servers = 0;
    quint32 spares = 0;
    stream >> servers >> spares;
    if (servers > kMaximumDragged || spares > kMaximumDragged)
        return dragged;
    for (quint32 i = 0; i < servers; ++i) {
        const auto server = readServer(stream);
        if (!server)
            return {};
        dragged.servers.push_back(*server);
    }
    for (quint32 i = 0; i < spares; ++i) {
        const auto address = readAddress(stream);
        if (!address)
            return {};
        dragged.spares.push_back(*address);
    }
    return dragged;
}

QString BoardModel::refusal(const DraggedServers &dragged, const ServiceKey &target,
                            std::vector<DestinationConfig> &wanted) const
{
    if (m_side == Side::Live)
        return tr("Live is read only, switch to Draft");
    if (m_readOnly)
        return tr("Director is read only");
    if (dragged.servers.empty() && dragged.spares.empty())
        return tr("There are no servers in this drag");
    const auto take = [&](const Result<DestinationConfig> &config) {
        if (config)
            wanted.push_back(*config);
        return config ? QString() : QString::fromStdString(config.error().message);
    };
    for (const auto &server : dragged.servers) {
        const auto *config = findDestination(m_document->draft(), server);
        if (!config)
            return tr("%1 is no longer there").arg(EndpointText::toString(server.endpoint));
        if (server.service == target)
            return tr("Already in this service");
        if (auto reason = take(m_document->configForService(*config, target, server.service));
            !reason.isEmpty())
            return reason;
    }
    for (const auto &address : dragged.spares)
        if (auto reason = take(m_document->configForSpare(address, target)); !reason.isEmpty())
            return reason;
    return {};
}

DropAdvice BoardModel::adviseDrop(const QMimeData &data, Qt::DropAction action,
                                  const QModelIndex &service, int row) const
{
    const auto dragged = readMimeData(&data);
    const auto target = serviceAt(service);
    DropAdvice advice;
    if (!target) {
        if (dragged.servers.empty())
            advice.refusal = tr("Not in a pool already");
        advice.sentence = tr("Drop to take out of the pool");
        advice.action = tr("Remove from the pool");
        advice.detail = tr("Drained first, removed when empty");
        return advice;
    }
    if (isReorder(dragged, action, *target, row)) {
        advice.sentence = tr("Drop to change the order");
        advice.action = tr("Change the order");
        advice.detail = tr("On this board only, not in the rules");
        advice.keepsRow = true;
        return advice;
    }
    std::vector<DestinationConfig> wanted;
    advice.refusal = refusal(dragged, *target, wanted);
    if (!advice.isAccepted())
        return advice;
    advice.canCopy = !dragged.servers.empty();
    std::set<ServiceKey> sources;
    bool portChanges = false;
    for (std::size_t i = 0; i < dragged.servers.size(); ++i) {
        sources.insert(dragged.servers[i].service);
        portChanges |= dragged.servers[i].endpoint.port != wanted[i].endpoint.port;
    }
    advice.sentence = sentence(wanted.size(), wanted, portChanges);
    const auto name = m_document->serviceName(*target);
    const auto source = sources.size() == 1 ? m_document->serviceName(*sources.begin()) : QString();
    if (dragged.servers.empty()) {
        advice.action = tr("Add to %1").arg(name);
        advice.detail = tr("%1, weight %2")
                            .arg(EndpointText::toString(wanted.front().forwarding))
                            .arg(wanted.front().weight);
    } else if (action == Qt::CopyAction) {
        advice.action = tr("Copy to %1").arg(name);
        advice.detail = source.isEmpty() ? tr("They stay where they are too")
                                         : tr("Also stays in %1").arg(source);
    } else {
        advice.action = tr("Move to %1").arg(name);
        advice.detail = source.isEmpty() ? tr("Drained where they are, then removed there")
                                         : tr("Drained in %1, then removed there").arg(source);
    }
    return advice;
}

QStringList BoardModel::mimeTypes() const
{
    return {QLatin1String(kServersMimeType)};
}

QMimeData *BoardModel::mimeData(const QModelIndexList &indexes) const
{
    ServerRefs servers;
    for (const auto &index : indexes)
        if (const auto server = serverAt(index);
            server && findDestination(m_document->draft(), *server))
            servers.push_back(*server);
    return servers.empty() ? nullptr : createMimeData(servers);
}

Qt::DropActions BoardModel::supportedDropActions() const
{
    return Qt::MoveAction | Qt::CopyAction;
}

Qt::DropActions BoardModel::supportedDragActions() const
{
    return Qt::MoveAction | Qt::CopyAction;
}

bool BoardModel::canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int,
                                 const QModelIndex &parent) const
{
    return data && parent.isValid() && adviseDrop(*data, action, parent, row).isAccepted();
}

Result<> BoardModel::drop(const DraggedServers &dragged, Qt::DropAction action,
                          const ServiceKey &target)
{
    std::vector<DestinationConfig> wanted;
    if (const auto reason = refusal(dragged, target, wanted); !reason.isEmpty())
        return makeError(ErrorCode::InvalidArgument, reason.toStdString());
    auto *stack = m_document->undoStack();
    if (dragged.spares.empty())
        return action == Qt::CopyAction ? m_document->copyServers(dragged.servers, target)
                                        : m_document->moveServers(dragged.servers, target);
    const std::vector<DestinationConfig> spares(
        wanted.begin() + static_cast<std::ptrdiff_t>(dragged.servers.size()), wanted.end());
    if (dragged.servers.empty())
        return m_document->addServers(target, spares);
    stack->beginMacro(tr("add servers to %1").arg(m_document->serviceName(target)));
    auto done = action == Qt::CopyAction ? m_document->copyServers(dragged.servers, target)
                                         : m_document->moveServers(dragged.servers, target);
    if (done)
        done = m_document->addServers(target, spares);
    stack->endMacro();
    return done;
}

bool BoardModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int,
                              const QModelIndex &parent)
{
    const auto target = serviceAt(parent);
    if (!data || !target || action == Qt::IgnoreAction)
        return false;
    const auto dragged = readMimeData(data);
    if (isReorder(dragged, action, *target, row)) {
        reorder(dragged, parent, row);
        return true;
    }
    const auto done = drop(dragged, action, *target);
    if (!done)
        Q_EMIT dropRefused(QString::fromStdString(done.error().message));
    return done.has_value();
}

} // namespace vipdeck
