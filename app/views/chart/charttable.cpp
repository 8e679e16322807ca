// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/chart/charttable.h"

#include <QDateTime>
#include <QDialog>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

#include "app/views/theme.h"

namespace vipdeck {

ChartTableModel::ChartTableModel(const ChartFrame &frame, QObject *parent)
    : QAbstractTableModel(parent)
    , m_frame(frame)
{}

int ChartTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_frame.times.size());
}

int ChartTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_frame.bands.size()) + 2;
}

QString ChartTableModel::eventsAt(qsizetype position) const
{
    const auto before = position == 0 ? m_frame.from - 1 : m_frame.times[position - 1];
    QStringList words;
    for (const auto &event : m_frame.events)
        if (event.time > before && event.time <= m_frame.times[position])
            words.append(event.text);
    return words.join(QStringLiteral(", "));
}

QVariant ChartTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto place = position(index.row());
    const int band = index.column() - 1;
    const bool isNumber = band >= 0 && band < m_frame.bands.size();
    if (role == Qt::TextAlignmentRole && isNumber)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    if (index.column() == 0)
        return QDateTime::fromMSecsSinceEpoch(m_frame.times[place])
            .toString(QStringLiteral("HH:mm:ss"));
    return isNumber ? formatMeasure(m_frame.bands[band].values[place], m_frame.measure)
                    : eventsAt(place);
}

QVariant ChartTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (section == 0)
        return tr("Time");
    return section <= m_frame.bands.size() ? m_frame.bands[section - 1].name : tr("What happened");
}

void showChartTable(const ChartFrame &frame, QWidget *parent)
{
    const auto &theme = Theme::instance();
    auto *dialog = new QDialog(parent);
    dialog->setObjectName(QStringLiteral("chartTable"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(
        ChartTableModel::tr("%1, %2").arg(frame.serviceName, measureName(frame.measure)));
    auto *table = new QTableView(dialog);
    table->setModel(new ChartTableModel(frame, table));
    table->setAccessibleName(dialog->windowTitle());
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setStretchLastSection(true);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    auto *buttons = new QDialogButtonBox(dialog);
    buttons->addButton(ChartTableModel::tr("Close"), QDialogButtonBox::RejectRole);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    auto *layout = new QVBoxLayout(dialog);
    layout->addWidget(table, 1);
    layout->addWidget(buttons);
    dialog->resize(theme.scaled(720), theme.scaled(480));
    dialog->show();
}

} // namespace vipdeck
