// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/charts/readoutmodel.h"

#include <cmath>

#include "app/views/chart/chartframe.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

constexpr std::array kMeasures{ChartMeasure::ActiveConnections, ChartMeasure::ConnectionRate,
                               ChartMeasure::PacketRate, ChartMeasure::TrafficIn,
                               ChartMeasure::TrafficOut};

ChartMeasure measureOf(int column)
{
    switch (column) {
    case ReadoutModel::ConnectionRate: return ChartMeasure::ConnectionRate;
    case ReadoutModel::Active: return ChartMeasure::ActiveConnections;
    case ReadoutModel::Packets: return ChartMeasure::PacketRate;
    case ReadoutModel::In: return ChartMeasure::TrafficIn;
    default: return ChartMeasure::TrafficOut;
    }
}

std::array<double, 5> valuesOf(const ChartData &data, quint64 service, qint64 time)
{
    std::array<double, 5> values{};
    for (const auto measure : kMeasures)
        values[static_cast<std::size_t>(measure)] = valueAt(data, service, 0, measure, time);
    return values;
}

} // namespace

QList<ReadoutRow> readValues(const ChartData &data, const QList<ReadoutSubject> &subjects,
                             int others, qint64 time)
{
    QList<ReadoutRow> rows;
    auto rest = valuesOf(data, 0, time);
    for (const auto &subject : subjects) {
        rows.append({subject.name, subject.onePacket, valuesOf(data, subject.service, time)});
        for (std::size_t i = 0; i < rest.size(); ++i)
            rest[i] -= std::isnan(rows.last().values[i]) ? 0 : rows.last().values[i];
    }
    for (auto &value : rest)
        value = std::isnan(value) ? value : std::fmax(0, value);
    if (others > 0)
        rows.append({ReadoutModel::tr("%n other(s)", "services", others), false, rest});
    return rows;
}

QString ReadoutModel::text(const ReadoutRow &row, int column) const
{
    if (column == Service)
        return row.name;
    if (column == Active && row.onePacket)
        return tr("one-packet");
    const auto measure = measureOf(column);
    return formatMeasure(row.values[static_cast<std::size_t>(measure)], measure);
}

QVariant ReadoutModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &row = rows()[index.row()];
    switch (role) {
    case Qt::DisplayRole: return text(row, index.column());
    case Qt::FontRole:
        return Theme::instance().font(index.column() == Service ? Theme::Font::RowStrong
                                                                : Theme::Font::Row);
    case Qt::TextAlignmentRole:
        if (index.column() != Service)
            return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
        return {};
    case Qt::AccessibleTextRole: {
        if (index.column() != Service)
            return {};
        QStringList words{row.name};
        for (int column = ConnectionRate; column < ColumnCount; ++column)
            words.append(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString() + u' '
                         + text(row, column));
        return words.join(QStringLiteral(", "));
    }
    default: return {};
    }
}

QVariant ReadoutModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(
            (section == Service ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Service: return tr("Service");
    case ConnectionRate: return tr("Conn/s");
    case Active: return tr("Active");
    case Packets: return tr("Packets/s");
    case In: return tr("In");
    default: return tr("Out");
    }
}

} // namespace vipdeck
