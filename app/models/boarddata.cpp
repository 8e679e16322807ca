// SPDX-License-Identifier: GPL-3.0-or-later
// Values of BoardModel by role, and edits through setData().
#include <QLocale>
#include <limits>

#include "app/document/endpointtext.h"
#include "app/document/seriesstore.h"
#include "app/models/boardmodel.h"
#include "engine/rules/commandtext.h"

namespace vipdeck {
namespace {

constexpr int kSparklineSeconds = 300;

template<typename T>
QVariant orInvalid(const std::optional<T> &value)
{
    return value ? QVariant::fromValue(*value) : QVariant();
}

QString stateWord(ServerState state)
{
    switch (state) {
    case ServerState::Unknown: return BoardModel::tr("state not known");
    case ServerState::Up: return BoardModel::tr("up");
    case ServerState::Draining: return BoardModel::tr("draining");
    case ServerState::Down: return BoardModel::tr("down");
    case ServerState::OverLimit: return BoardModel::tr("over limit");
    case ServerState::New: return BoardModel::tr("new");
    }
    return {};
}

QString markWords(DraftMark mark)
{
    switch (mark) {
    case DraftMark::None: return {};
    case DraftMark::Added: return BoardModel::tr("added in draft");
    case DraftMark::Removed: return BoardModel::tr("removed in draft");
    case DraftMark::Changed: return BoardModel::tr("changed in draft");
    }
    return {};
}

QString percent(double share)
{
    return BoardModel::tr("%1 percent").arg(QLocale().toString(share * 100, 'f', 1));
}

QString accessibleServer(const BoardServer &server)
{
    QStringList parts;
    if (!server.name.isEmpty())
        parts << server.name;
    parts << BoardModel::tr("%1 port %2")
                 .arg(EndpointText::toString(server.ref.endpoint.address))
                 .arg(server.ref.endpoint.port)
          << stateWord(server.state) << BoardModel::tr("weight %1").arg(server.config.weight);
    if (server.liveWeight && *server.liveWeight != server.config.weight)
        parts << BoardModel::tr("was %1").arg(*server.liveWeight);
    if (server.active)
        parts << BoardModel::tr("%1 active").arg(QLocale().toString(*server.active));
    if (server.actualShare)
        parts << BoardModel::tr("%1 of new connections").arg(percent(*server.actualShare));
    if (server.expectedShare)
        parts << BoardModel::tr("expected %1").arg(percent(*server.expectedShare));
    if (server.mark != DraftMark::None)
        parts << markWords(server.mark);
    if (server.unconfirmed)
        parts << BoardModel::tr("waits to be kept");
    if (!server.jobDetail.isEmpty())
        parts << server.jobDetail;
    return parts.join(QLatin1String(", "));
}

QString accessibleService(const BoardService &service)
{
    const auto key = service.config.key;
    QStringList parts;
    parts << (service.name.isEmpty() ? BoardModel::tr("Service")
                                     : BoardModel::tr("Service %1").arg(service.name))
          << EndpointText::toString(key) << schedulerText(service.config)
          << BoardModel::tr("%n server(s)", "", static_cast<int>(service.servers.size()));
    if (service.downCount > 0)
        parts << BoardModel::tr("%n down", "", service.downCount);
    if (service.mark != DraftMark::None)
        parts << markWords(service.mark);
    return parts.join(QLatin1String(", "));
}

QVariant sparkline(const DirectorDocument &document, quint64 id)
{
    if (!document.series().contains(id))
        return QVariant::fromValue(QList<qreal>());
    return QVariant::fromValue(
        document.series().window(id, SeriesStore::Metric::ConnectionRate, kSparklineSeconds));
}

} // namespace

QVariant BoardModel::data(const QModelIndex &index, int role) const
{
    const auto *service = serviceRow(index);
    if (!service)
        return {};
    if (!index.parent().isValid())
        return serviceData(*service, role);
    const auto row = static_cast<std::size_t>(index.row());
    return row < service->servers.size() ? serverData(*service, service->servers[row], role)
                                         : QVariant();
}

QVariant BoardModel::serviceData(const BoardService &row, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return row.name.isEmpty() ? row.address : row.name;
    case Qt::AccessibleTextRole: return accessibleService(row);
    case BoardRole::IsService: return true;
    case BoardRole::Name: return row.name;
    case BoardRole::AddressText: return row.address;
    case BoardRole::Mark:
        return static_cast<int>(m_side == Side::Live ? DraftMark::None : row.mark);
    case BoardRole::ActiveCount: return orInvalid(row.active);
    case BoardRole::ConnectionRate: return orInvalid(row.rate);
    case BoardRole::SparklineSeries: return sparkline(*m_document, row.id);
    case BoardRole::StableId: return row.id;
    case BoardRole::ProtocolText:
        return QString::fromStdString(rules::protocolName(row.config.key));
    case BoardRole::SchedulerText: return schedulerText(row.config);
    case BoardRole::PersistenceText: return persistenceText(row.config);
    case BoardRole::OnePacket: return row.config.onePacket;
    case BoardRole::ServerCount: return static_cast<int>(row.servers.size());
    case BoardRole::DownCount: return row.downCount;
    case BoardRole::HighestWeight: return row.highestWeight;
    case BoardRole::ShareScale: return row.shareScale;
    default: return {};
    }
}

QVariant BoardModel::serverData(const BoardService &service, const BoardServer &row, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return row.name.isEmpty() ? row.address : row.name;
    case Qt::ToolTipRole:
        return row.jobDetail.isEmpty() ? stateReason(*m_document, row) : row.jobDetail;
    case Qt::AccessibleTextRole: return accessibleServer(row);
    case BoardRole::IsService: return false;
    case BoardRole::Name: return row.name;
    case BoardRole::AddressText: return row.address;
    case BoardRole::Mark:
        return static_cast<int>(m_side == Side::Live ? DraftMark::None : row.mark);
    case BoardRole::ActiveCount: return orInvalid(row.active);
    case BoardRole::ConnectionRate: return orInvalid(row.rate);
    case BoardRole::SparklineSeries: return sparkline(*m_document, row.id);
    case BoardRole::StableId: return row.id;
    case BoardRole::State: return static_cast<int>(row.state);
    case BoardRole::StateReason: return stateReason(*m_document, row);
    case BoardRole::ForwardText: return EndpointText::toString(row.config.forwarding);
    case Qt::EditRole:
    case BoardRole::Weight: return row.config.weight;
    case BoardRole::LiveWeight: return orInvalid(row.liveWeight);
    case BoardRole::HighestWeight: return service.highestWeight;
    case BoardRole::InactiveCount: return orInvalid(row.inactive);
    case BoardRole::ActualShare: return orInvalid(row.actualShare);
    case BoardRole::ExpectedShare: return orInvalid(row.expectedShare);
    case BoardRole::ShareScale: return service.shareScale;
    case BoardRole::JobRises: return row.jobRises;
    case BoardRole::JobShare: return orInvalid(row.jobShare);
    case BoardRole::JobText: return row.jobText;
    case BoardRole::JobDetail: return row.jobDetail;
    case BoardRole::Unconfirmed: return row.unconfirmed;
    case BoardRole::WeightBefore: return orInvalid(row.weightBefore);
    default: return {};
    }
}

bool BoardModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const auto server = serverAt(index);
    bool isNumber = false;
    const int weight = value.toInt(&isNumber);
    if (!server || !isNumber || (role != BoardRole::Weight && role != Qt::EditRole)
        || !(flags(index) & Qt::ItemIsEditable))
        return false;
    return m_document->setWeight({*server}, weight).has_value();
}

Qt::ItemFlags BoardModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const bool editable = m_side == Side::Draft && !m_readOnly;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (editable)
        flags |= Qt::ItemIsDropEnabled;
    if (!index.parent().isValid())
        return flags;
    flags |= Qt::ItemNeverHasChildren;
    const auto server = serverAt(index);
    if (editable && server && findDestination(m_document->draft(), *server))
        flags |= Qt::ItemIsEditable | Qt::ItemIsDragEnabled;
    return flags;
}

} // namespace vipdeck
