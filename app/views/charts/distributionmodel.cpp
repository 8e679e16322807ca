// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/charts/distributionmodel.h"

#include "app/models/boardrows.h"
#include "app/views/chart/chartframe.h"
#include "app/views/icons.h"
#include "app/views/numberformat.h"
#include "app/views/theme.h"
#include "app/views/tokens.h"

namespace vipdeck {
namespace {

void addTo(std::optional<double> &sum, const std::optional<double> &part)
{
    if (part)
        sum = sum.value_or(0) + *part;
}

QString shareText(const std::optional<double> &share)
{
    return share ? formatPercent(*share) : unknownValue();
}

// Word for what explains a share; empty for a server that is simply up.
QString stateWord(ServerState state)
{
    switch (state) {
    case ServerState::Draining: return DistributionModel::tr("draining");
    case ServerState::Down: return DistributionModel::tr("down");
    case ServerState::OverLimit: return DistributionModel::tr("over limit");
    case ServerState::Up:
    case ServerState::New:
    case ServerState::Unknown: break;
    }
    return {};
}

} // namespace

QList<DistributionRow> distributionOf(const BoardService &service, const ChartSlots &colors,
                                      const QList<quint64> &named)
{
    QList<DistributionRow> rows;
    DistributionRow others;
    others.name = DistributionModel::tr("others");
    others.slot = kSeriesCount - 1;
    bool hasOthers = false;
    for (const auto &server : service.servers) {
        if (!named.contains(server.id)) {
            addTo(others.share, server.actualShare);
            addTo(others.expected, server.expectedShare);
            hasOthers = true;
            continue;
        }
        rows.append({server.id, server.name.isEmpty() ? server.address : server.name,
                     colors.slot(server.id), server.actualShare, server.expectedShare,
                     server.state});
    }
    if (hasOthers)
        rows.append(others);
    return rows;
}

QVariant DistributionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &row = rows()[index.row()];
    const auto word = stateWord(row.state);
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case Share: return shareText(row.share);
        case Expected: return shareText(row.expected);
        default: return word.isEmpty() ? row.name : tr("%1, %2").arg(row.name, word);
        }
    case Qt::FontRole:
        return Theme::instance().font(index.column() == Share ? Theme::Font::RowStrong
                                                              : Theme::Font::Row);
    case Qt::TextAlignmentRole:
        if (index.column() != Server)
            return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
        return {};
    case Qt::AccessibleTextRole:
        if (index.column() == Server)
            return tr("%1, %2 of new connections, expected %3")
                .arg(data(index, Qt::DisplayRole).toString(), shareText(row.share),
                     shareText(row.expected));
        return {};
    case kSlotRole: return row.slot;
    default: return {};
    }
}

QVariant DistributionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((section == Server ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Server: return tr("Server");
    case Share: return tr("Share");
    default: return tr("Expected");
    }
}

} // namespace vipdeck
