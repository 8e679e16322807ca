// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/charts/distributioncard.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include "app/views/charts/distributionmodel.h"
#include "app/views/charts/donut.h"
#include "app/views/charts/quiettable.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

constexpr int kSwatch = 10;
constexpr int kShareWidth = 62;

// The colour and hatch of the chart before the name.
class SwatchDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const auto &theme = Theme::instance();
        const int side = theme.scaled(kSwatch);
        auto rest = option;
        const bool mirrored = option.direction == Qt::RightToLeft;
        const int taken = side + theme.scaled(6);
        rest.rect.adjust(mirrored ? 0 : taken, 0, mirrored ? -taken : 0, 0);
        QStyledItemDelegate::paint(painter, rest, index);
        const int x = mirrored ? option.rect.right() - side - 4 : option.rect.left() + 4;
        const QRect box(x, option.rect.center().y() - side / 2, side, side);
        const int slot = index.data(DistributionModel::kSlotRole).toInt();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.seriesColor(slot));
        painter->drawRoundedRect(box, 2, 2);
        painter->setBrush(theme.seriesHatch(slot));
        painter->drawRoundedRect(box, 2, 2);
        painter->restore();
    }
};

} // namespace

DistributionCard::DistributionCard(QWidget *parent)
    : CardFrame(parent)
    , m_donut(new Donut(this))
    , m_table(new QTableView(this))
    , m_model(new DistributionModel(this))
{
    const auto &theme = Theme::instance();
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Shares of the servers"));
    makeQuiet(m_table);
    m_table->setItemDelegateForColumn(DistributionModel::Server, new SwatchDelegate(m_table));
    auto *header = m_table->horizontalHeader();
    header->setSectionResizeMode(DistributionModel::Server, QHeaderView::Stretch);
    for (const int column : {DistributionModel::Share, DistributionModel::Expected})
        header->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_table->setMinimumWidth(theme.scaled(3 * kShareWidth + 40));
    content()->addWidget(m_donut, 2);
    content()->addWidget(m_table, 3);
    setTitle({{}, tr("Distribution"), {}, {}, {}, {}});
}

void DistributionCard::show(const QString &service, const QString &rate,
                            const QList<DistributionRow> &rows)
{
    setTitle({{},
              tr("Distribution"),
              {},
              service.isEmpty() ? service : tr("%1, last minute", "service").arg(service),
              {},
              {}});
    m_model->setRows(rows);
    m_donut->setRows(rows);
    m_donut->setFigure(rate, tr("new conn/s"));
    m_table->setAccessibleDescription(m_donut->accessibleDescription());
}

} // namespace vipdeck
